"""Published beside computed as rich renderables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from toetsing.formats.console.delen import kale_tabel, letters, paren_als_tabel

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table

    from toetsing.commands.herreken.beeld import Herrekenbeeld, Postgroep, Variantblok, Variantendeel


def herrekening_als_tekst(beeld: Herrekenbeeld) -> RenderableType:
    """Return published beside computed to read: what deviates in full, what agrees in a table, then the variants."""
    delen: list[RenderableType] = [Text(beeld.kader, style="bold"), Text(f"sha256 {beeld.sha256}", style="dim")]
    delen += [Text(beeld.samenvatting, style="bold"), Text(beeld.scores)]
    for groep in beeld.groepen:
        delen += ["", Text(groep.titel, style="bold"), Text(groep.uitleg, style="italic")]
        delen += _posten_voluit(groep) if groep.aandacht else ["", _posten_kort(groep)]
    if beeld.wijzigingen:
        delen += ["", Text("Wat een oordeel anders zou maken", style="bold"), *map(Text, beeld.wijzigingen)]
    delen += _varianten(beeld.varianten) if beeld.varianten else []
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
        delen += [
            "",
            Text.assemble((post.id, "bold"), f"  {post.tekst}"),
            Padding(paren_als_tabel(paren), (0, 0, 0, 2)),
        ]
    return delen


def _posten_kort(groep: Postgroep) -> Table:
    tabel = kale_tabel()
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
            delen.append(Padding(paren_als_tabel([(f"{variant.nummer}.", wat)]), (0, 0, 0, 2)))
        delen += [Text(blok.onderscheid_zin)] if blok.onderscheid_zin else []
        delen += [Padding(_onderscheid(blok), (0, 0, 0, 2))] if blok.onderscheid else []
    delen += ["", Text(deel.niet_gezocht)] if deel.niet_gezocht else []
    return delen


def _onderscheid(blok: Variantblok) -> Table:
    if not blok.koppen:
        return paren_als_tabel([(rij.scores, rij.zin) for rij in blok.onderscheid], vast=False)
    tabel = kale_tabel()
    tabel.add_column("scores")
    for kop in blok.koppen:
        tabel.add_column(kop, no_wrap=True, justify="center")
    for rij in blok.onderscheid:
        tabel.add_row(Text(rij.scores), *map(letters, rij.oordelen))
    return tabel
