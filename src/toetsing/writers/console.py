"""Rich renderables of the view models. Colour only ever repeats what a letter already says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console, ConsoleOptions, RenderableType, RenderResult

    from toetsing.weergave.bewijs import Bewijsblad
    from toetsing.weergave.herreken import Herrekenblad, Postgroep, Variantblok, Variantendeel
    from toetsing.weergave.kader import Beslisregelrij, Kaderblad
    from toetsing.weergave.overzicht import Overzicht
    from toetsing.weergave.score import Criteriumregel, Toetsingblad

_STIJL: Final = {"V": "bold #FFFFFF on #0A807A", "M": "bold #1A1A1A on #FFD24D", "O": "bold #FFFFFF on #540A1A"}
"""Checked for contrast and for colour blindness; other letters are set in bold reverse."""


_NAAMBREEDTE: Final = 32
"""Room kept for the name of an organisation; longer names fold."""


def toetsing_als_tabel(blad: Toetsingblad, *, uitleg: bool) -> RenderableType:
    """Return one toetsing: a row per criterium grouped by thema, or with `uitleg` every verwachting with its cell."""
    naam = Text.assemble((blad.organisatie, "bold"), f", {blad.kenmerken}" if blad.kenmerken else "")
    tabel = _uitleg(blad) if uitleg else _criteria(blad)
    return Group(naam, Text(blad.kader, style="dim"), Text(blad.stand), "", tabel, "", Text(blad.legenda, style="dim"))


def _criteria(blad: Toetsingblad) -> Table:
    tabel = _tabel()
    tabel.add_column("nr", no_wrap=True)
    tabel.add_column("criterium", ratio=5)
    tabel.add_column("oordeel", no_wrap=True, justify="center", min_width=7)
    for kop in blad.koppen:
        tabel.add_column(Text(kop), no_wrap=True, justify="right")
    tabel.add_column("beslisregel", ratio=4)
    for thema in blad.themas:
        tabel.add_row("", Text(thema.titel, style="bold"))
        for criterium in thema.criteria:
            tabel.add_row(
                criterium.nr, Text(criterium.naam), letters(criterium.oordeel), *criterium.aantallen, _waarom(criterium)
            )
    return tabel


def _uitleg(blad: Toetsingblad) -> Table:
    tabel = _tabel()
    tabel.add_column("nr", no_wrap=True)
    tabel.add_column("criterium en verwachting", ratio=1)
    tabel.add_column("uitkomst", no_wrap=True, justify="center")
    tabel.add_column("cel", no_wrap=True)
    for thema in blad.themas:
        tabel.add_row("", Text(thema.titel, style="bold"))
        for criterium in thema.criteria:
            aantallen = ", ".join(f"{n} {kop}" for n, kop in zip(criterium.aantallen, blad.koppen, strict=True))
            zin = Text.assemble((criterium.naam, "bold"), f" ({aantallen}): ", _waarom(criterium))
            tabel.add_row(Text(criterium.nr, style="bold"), zin, letters(criterium.oordeel))
            for verwachting in criterium.verwachtingen:
                tabel.add_row(
                    verwachting.nr, Text(verwachting.tekst), Text(verwachting.score), Text(verwachting.cel, style="dim")
                )
    return tabel


def _tabel() -> Table:
    return Table(box=None, padding=(0, 1, 0, 0), show_edge=False, header_style="dim", pad_edge=False)


def overzicht_als_tabel(overzicht: Overzicht) -> RenderableType:
    """Return many toetsingen: a row each, the distribution per criterium below."""
    return Group(
        Text(overzicht.titel, style="bold"),
        Text(overzicht.kader, style="dim"),
        "",
        _Overzichttabel(overzicht),
        "",
        Text(overzicht.legenda, style="dim"),
    )


class _Overzichttabel:
    """The overview in blocks of as many criteria as fit the width, so that no oordeel is ever cut off."""

    def __init__(self, overzicht: Overzicht) -> None:
        self.overzicht = overzicht

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        overzicht = self.overzicht
        breedste = max((len(o) for rij in overzicht.rijen for o in rij.oordelen), default=1)
        per_criterium = max(breedste, *(len(nr) for nr in overzicht.criteria), 3) + 1
        voldoende = max(len(rij.voldoende) for rij in overzicht.rijen)
        naam = min(max(len(rij.organisatie) for rij in overzicht.rijen), _NAAMBREEDTE)
        past = max((options.max_width - max(naam, 11) - voldoende - 2) // per_criterium, 1)
        for begin in range(0, len(overzicht.criteria), past):
            if begin:
                yield ""
            yield self._blok(slice(begin, begin + past))

    def _blok(self, deel: slice) -> Table:
        overzicht = self.overzicht
        tabel = _tabel()
        tabel.add_column("organisatie", overflow="fold")
        tabel.add_column("voldoende", no_wrap=True, justify="right")
        for nr in overzicht.criteria[deel]:
            tabel.add_column(nr, no_wrap=True, justify="center")
        for rij in overzicht.rijen:
            tabel.add_row(Text(rij.organisatie), rij.voldoende, *(letters(oordeel) for oordeel in rij.oordelen[deel]))
        tabel.add_row()
        for letter, aantallen in overzicht.verdeling:
            tabel.add_row(Text.assemble("aantal", letters(letter)), "", *aantallen[deel])
        for richting, aantallen in overzicht.afwijkingen:
            tabel.add_row(Text(f"afwijkend {richting}"), "", *aantallen[deel])
        tabel.add_row(Text("totaal"), overzicht.totaal)
        return tabel


def letters(oordeel: str) -> Text:
    """Return an oordeel with each letter in its colour: "V" with room around it, "V of M" and "V/M" without."""
    delen = re.split(r"(, | of |/|\*\(|\))", oordeel)
    if len(delen) == 1:
        return Text.assemble((f" {oordeel} " if oordeel else "", _STIJL.get(oordeel, "bold")))
    return Text.assemble(*((deel, _STIJL.get(deel, "")) for deel in delen))


def kader_als_tekst(blad: Kaderblad) -> RenderableType:
    """Return a whole kader to read, with the beslisregels as sentences and their source."""
    delen: list[RenderableType] = [Text(blad.titel, style="bold"), Text(blad.samenvatting)]
    delen += [Text(blad.toelichting)] if blad.toelichting else []
    delen.append(Text(f"sha256 {blad.sha256}", style="dim"))
    delen.append("")
    delen.append(_paren([(teken, f"{naam}; u mag typen: {invoer}") for teken, naam, invoer in blad.scores]))
    delen.append(Text(blad.legenda))
    for thema in blad.themas:
        delen += ["", Text(f"{thema.nr}. {thema.naam}", style="bold"), Text(thema.norm)]
        delen.append(Text(f"bron: {thema.bron}", style="dim"))
        delen += [_beslisregels(thema.beslisregels)] if thema.beslisregels else []
        for criterium in thema.criteria:
            delen += ["", Text(f"{criterium.nr} {criterium.tekst}", style="bold")]
            if criterium.beslisregels:
                delen.append(_beslisregels(criterium.beslisregels))
            delen.append(Padding(_paren(criterium.verwachtingen), (0, 0, 0, 2)))
    delen.append("")
    delen += [Text(f"noot {nr}: {tekst}") for nr, tekst in blad.voetnoten]
    delen += [Text(bron, style="dim") for bron in blad.bronnen]
    return Group(*delen)


def bewijs_als_tekst(blad: Bewijsblad) -> RenderableType:
    """Return a certificate to read; each bevinding says its severity in words."""
    stijl = {"fout": "bold", "let op": "bold", "info": "dim"}
    delen: list[RenderableType] = [Text(blad.kader, style="bold"), Text(f"sha256 {blad.sha256}", style="dim")]
    delen += [Text(blad.conclusie, style="bold"), Text(blad.onderzocht)]
    for blok in blad.blokken:
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


def herrekening_als_tekst(blad: Herrekenblad) -> RenderableType:
    """Return published beside computed to read: what deviates in full, what agrees in a table, then the variants."""
    delen: list[RenderableType] = [Text(blad.kader, style="bold"), Text(f"sha256 {blad.sha256}", style="dim")]
    delen += [Text(blad.samenvatting, style="bold"), Text(blad.scores)]
    for groep in blad.groepen:
        delen += ["", Text(groep.titel, style="bold"), Text(groep.uitleg, style="italic")]
        delen += _posten_voluit(groep) if groep.aandacht else ["", _posten_kort(groep)]
    if blad.wijzigingen:
        delen += ["", Text("Wat een oordeel anders zou maken", style="bold"), *map(Text, blad.wijzigingen)]
    delen += _varianten(blad.varianten) if blad.varianten else []
    return Group(*delen)


def _posten_voluit(groep: Postgroep) -> list[RenderableType]:
    delen: list[RenderableType] = []
    for post in groep.posten:
        velden = {
            "gepubliceerd": post.gepubliceerd,
            "berekend": post.berekend,
            "organisaties": post.organisaties,
            "uitleg": post.uitleg,
            "bron": post.bron,
        }
        paren = [(naam, waarde) for naam, waarde in velden.items() if waarde]
        delen += ["", Text.assemble((post.id, "bold"), f"  {post.tekst}"), Padding(_paren(paren), (0, 0, 0, 2))]
    return delen


def _posten_kort(groep: Postgroep) -> Table:
    tabel = _tabel()
    tabel.add_column("post", ratio=5, overflow="fold")
    tabel.add_column("gepubliceerd", ratio=3, min_width=12)
    tabel.add_column("berekend", ratio=4)
    for post in groep.posten:
        wat = "".join(f"\n{deel}" for deel in (post.tekst, post.uitleg) if deel)
        tabel.add_row(Text.assemble((post.id, "bold"), wat), Text(post.gepubliceerd), Text(post.berekend))
    return tabel


def _varianten(deel: Variantendeel) -> list[RenderableType]:
    delen: list[RenderableType] = ["", Text("Varianten die passen", style="bold"), Text(deel.voorbehoud)]
    delen += [Text(deel.omvang)]
    for blok in deel.blokken:
        delen += ["", Text(blok.titel, style="bold"), Text(blok.ruimte), Text(blok.uitkomst)]
        for variant in blok.passend:
            wat = "\n".join([f"{variant.verandering} ({variant.omvang})", *variant.beslisregels])
            delen.append(Padding(_paren([(f"{variant.nummer}.", wat)]), (0, 0, 0, 2)))
        delen += [Text(blok.onderscheid_zin)] if blok.onderscheid_zin else []
        delen += [Padding(_onderscheid(blok), (0, 0, 0, 2))] if blok.onderscheid else []
    delen += ["", Text(deel.niet_gezocht)] if deel.niet_gezocht else []
    return delen


def _onderscheid(blok: Variantblok) -> Table:
    if not blok.koppen:
        return _paren([(rij.scores, rij.zin) for rij in blok.onderscheid], vast=False)
    tabel = _tabel()
    tabel.add_column("scores")
    for kop in blok.koppen:
        tabel.add_column(kop, no_wrap=True, justify="center")
    for rij in blok.onderscheid:
        tabel.add_row(Text(rij.scores), *map(letters, rij.oordelen))
    return tabel


def kaders_als_tabel(bladen: Sequence[Kaderblad]) -> RenderableType:
    """Return the list of kaders."""
    tabel = Table(box=None, padding=(0, 2, 0, 0), header_style="dim", pad_edge=False)
    tabel.add_column("kader", no_wrap=True, style="bold")
    tabel.add_column("inhoud")
    for blad in bladen:
        tabel.add_row(Text(blad.id), Text(f"{blad.titel}\n{blad.samenvatting}"))
    return tabel


def _waarom(criterium: Criteriumregel) -> Text:
    """The beslisregel that decided, then what a reader must know beside it."""
    tekst = Text(criterium.beslisregel)
    for opmerking in criterium.opmerkingen:
        tekst.append("; " if tekst else "")
        tekst.append(opmerking, style="italic")
    return tekst


def _beslisregels(rijen: Sequence[Beslisregelrij]) -> Table:
    tabel = Table(box=None, padding=(0, 1, 0, 0), show_header=False, pad_edge=False)
    for rij in rijen:
        tabel.add_row(letters(rij.oordeel), Text(rij.zin), Text(f"({rij.bron})", style="dim"))
    return tabel


def _paren(paren: Sequence[tuple[str, str]], *, vast: bool = True) -> Table:
    tabel = Table(box=None, padding=(0, 2, 0, 0), show_header=False, pad_edge=False)
    tabel.add_column(no_wrap=vast)
    for links, rechts in paren:
        tabel.add_row(Text(links), Text(rechts))
    return tabel
