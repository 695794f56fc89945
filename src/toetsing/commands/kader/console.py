"""A kader, the list of kaders and a certificate as rich renderables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from toetsing.formats.console.delen import letters, paren_als_tabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType

    from toetsing.commands.kader.beeld import Bewijsbeeld
    from toetsing.document.kaderbeeld import Beslisregelrij, Kaderbeeld


def kader_als_tekst(beeld: Kaderbeeld) -> RenderableType:
    """Return a whole kader to read, with the beslisregels as sentences and their source."""
    delen: list[RenderableType] = [Text(beeld.titel, style="bold"), Text(beeld.samenvatting)]
    delen += [Text(beeld.toelichting)] if beeld.toelichting else []
    delen.append(Text(f"sha256 {beeld.sha256}", style="dim"))
    delen.append("")
    delen.append(paren_als_tabel([(teken, f"{naam}; u mag typen: {invoer}") for teken, naam, invoer in beeld.scores]))
    delen.append(Text(beeld.legenda))
    for thema in beeld.themas:
        delen += ["", Text(f"{thema.nr}. {thema.naam}", style="bold"), Text(thema.norm)]
        delen.append(Text(f"bron: {thema.bron}", style="dim"))
        delen += [_beslisregels(thema.beslisregels)] if thema.beslisregels else []
        for criterium in thema.criteria:
            delen += ["", Text(f"{criterium.nr} {criterium.tekst}", style="bold")]
            if criterium.beslisregels:
                delen.append(_beslisregels(criterium.beslisregels))
            delen.append(Padding(paren_als_tabel(criterium.verwachtingen), (0, 0, 0, 2)))
    delen.append("")
    delen += [Text(f"noot {nr}: {tekst}") for nr, tekst in beeld.voetnoten]
    delen += [Text(bron, style="dim") for bron in beeld.bronnen]
    return Group(*delen)


def bewijs_als_tekst(beeld: Bewijsbeeld) -> RenderableType:
    """Return a certificate to read; each bevinding says its severity in words."""
    stijl = {"fout": "bold", "let op": "bold", "info": "dim"}
    delen: list[RenderableType] = [Text(beeld.kader, style="bold"), Text(f"sha256 {beeld.sha256}", style="dim")]
    delen += [Text(beeld.conclusie, style="bold"), Text(beeld.onderzocht)]
    for blok in beeld.blokken:
        if not blok.bevindingen:
            continue
        delen += ["", Text(blok.titel, style="bold")]
        tabel = Table(box=None, padding=(0, 1, 0, 0), show_header=False, pad_edge=False)
        tabel.add_column(no_wrap=True, min_width=6)
        tabel.add_column(no_wrap=True)
        tabel.add_column(ratio=1)
        for bevinding in blok.bevindingen:
            voorbeelden = "".join(f"\n- {voorbeeld}" for voorbeeld in bevinding.tegenvoorbeelden)
            ernst = Text(bevinding.ernst, style=stijl[bevinding.ernst])
            tabel.add_row(ernst, Text(bevinding.code, style="dim"), Text(bevinding.tekst + voorbeelden))
        delen.append(tabel)
    return Group(*delen)


def kaders_als_tabel(beelden: Sequence[Kaderbeeld]) -> RenderableType:
    """Return the list of kaders."""
    tabel = Table(box=None, padding=(0, 2, 0, 0), header_style="dim", pad_edge=False)
    tabel.add_column("kader", no_wrap=True, style="bold")
    tabel.add_column("inhoud")
    for beeld in beelden:
        tabel.add_row(Text(beeld.id), Text(f"{beeld.titel}\n{beeld.samenvatting}"))
    return tabel


def _beslisregels(rijen: Sequence[Beslisregelrij]) -> Table:
    tabel = Table(box=None, padding=(0, 1, 0, 0), show_header=False, pad_edge=False)
    for rij in rijen:
        tabel.add_row(letters(rij.oordeel), Text(rij.zin), Text(f"({rij.bron})", style="dim"))
    return tabel
