"""A document on the terminal: headings, sentences, and tables with small bars. Colour only repeats what a sign says."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from toetsing.weergave.document import Alinea, Figuur, Kop, Punten, Tabel, Toelichtingen, Zin

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console, ConsoleOptions, JustifyMethod, RenderableType, RenderResult

    from toetsing.weergave.document import Balk, Blok, Cel, Document, Kolom

_STIJL: Final = {
    "goed": "bold #FFFFFF on #0A807A",
    "midden": "bold #1A1A1A on #FFD24D",
    "slecht": "bold #FFFFFF on #540A1A",
    "open": "bold",
}
"""Checked for contrast and for colour blindness."""
_BLOKJE: Final = {"goed": "█", "midden": "▓", "slecht": "▒", "open": "·"}
"""What a bar is made of, so that it can be read without colour."""
_NAAMBREEDTE: Final = 32
"""Room kept for a name in a table that does not fit; longer names fold."""
_WOORDBREEDTE: Final = 24
"""A column is not made narrower than its longest word, up to this."""
_BALK: Final = 20
"""Width of a bar, in characters."""


def document_als_console(document: Document) -> RenderableType:
    """Return a document as something rich can print. Parts that only a screen with links has room for are left out."""
    omslag = document.omslag
    kop = [Text(omslag.titel, style="bold"), Text(omslag.ondertitel, style="dim")]
    kop += [Text(f"{label}: {waarde}", style="dim") for label, waarde in omslag.kenmerken]
    delen: list[RenderableType] = [Text(" ".join(omslag.merken), style="bold")] if omslag.merken else []
    delen += kop
    for deel in document.delen:
        if not deel.op_scherm:
            delen += ["", Text(deel.titel, style="bold underline")]
            delen += (regel for blok in deel.blokken for regel in _blok(blok))
    return Group(*delen)


def _blok(blok: Blok) -> Iterator[RenderableType]:
    match blok:
        case Kop(tekst=tekst):
            yield ""
            yield Text(tekst, style="bold")
        case Alinea(tekst=tekst, soort=soort):
            yield Text(tekst, style="dim" if soort == "noot" else "italic" if soort == "leeg" else "")
        case Zin(delen=delen):
            yield Text(" ").join(map(_cel, delen))
        case Punten(regels=regels):
            yield from (Text(f"- {regel}") for regel in regels)
        case Toelichtingen(rijen=rijen):
            for nr, alineas in rijen:
                yield Text(nr, style="bold")
                yield from (Padding(Text(alinea), (0, 0, 0, 2)) for alinea in alineas)
        case Tabel():
            yield from _getiteld(blok.titel, _Bredetabel(blok))
        case Figuur(titel=titel, tabel=tabel, balken=balken):
            yield from _getiteld(titel, _tabel(tabel, tuple(map(_balk, balken))))
        case _:  # what one has to open is for a screen with links
            return


class _Bredetabel:
    """A wide table in blocks of as many columns as fit the width, so that nothing is ever cut off.

    Columns of running text stay together in one block.
    """

    def __init__(self, tabel: Tabel) -> None:
        self.tabel = tabel

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        tabel = self.tabel
        breedtes = [
            max([len(kolom.kop), *(len(_cel(rij[plaats])) for rij in tabel.rijen)]) + 1
            for plaats, kolom in enumerate(tabel.kolommen)
        ]
        if sum(breedtes) <= options.max_width or any(kolom.soort == "tekst" for kolom in tabel.kolommen):
            yield _tabel(tabel)
            return
        naam = min(breedtes[tabel.rijkop], _NAAMBREEDTE)
        blok, vol = [tabel.rijkop], naam
        for plaats, breedte in enumerate(breedtes):
            if plaats == tabel.rijkop:
                continue
            if vol + breedte > options.max_width and len(blok) > 1:
                yield _tabel(_kolommen(tabel, blok))
                yield ""
                blok, vol = [tabel.rijkop], naam
            blok.append(plaats)
            vol += breedte
        yield _tabel(_kolommen(tabel, blok))


def _kolommen(tabel: Tabel, plaatsen: Sequence[int]) -> Tabel:
    """Return a table with these columns only."""
    return replace(
        tabel,
        kolommen=tuple(tabel.kolommen[plaats] for plaats in plaatsen),
        rijen=tuple(tuple(rij[plaats] for plaats in plaatsen) for rij in tabel.rijen),
        rijkop=0,
    )


def _getiteld(titel: str, tabel: RenderableType) -> Iterator[RenderableType]:
    yield ""
    yield Text(titel, style="italic")
    yield tabel


def _tabel(tabel: Tabel, balken: tuple[Text, ...] = ()) -> Table:
    """Return a table, with a bar behind each row where there are bars. The same text as in the kolom above is kept."""
    getoond = Table(box=None, padding=(0, 1, 0, 0), show_edge=False, header_style="dim", pad_edge=False)
    for plaats, kolom in enumerate(tabel.kolommen):
        vast = kolom.soort in ("nr", "teken", "getal")
        langste = max((len(woord) for rij in tabel.rijen for woord in rij[plaats].tekst.split()), default=0)
        getoond.add_column(
            Text(kolom.kop),
            justify=_uitlijning(kolom),
            no_wrap=vast,
            overflow="fold",
            min_width=None if vast else min(langste, _WOORDBREEDTE),
        )
    if balken:
        getoond.add_column("", no_wrap=True)
    for plaats, rij in enumerate(tabel.rijen):
        getoond.add_row(*map(_cel, rij), *([balken[plaats]] if balken else []))
    return getoond


def _uitlijning(kolom: Kolom) -> JustifyMethod:
    return "right" if kolom.soort == "getal" else "center" if kolom.soort == "teken" else "left"


def _cel(cel: Cel) -> Text:
    tekst = Text(f" {cel.tekst} ", style=_STIJL[cel.soort]) if cel.soort != "tekst" else Text(cel.tekst)
    for deel in (cel.voluit, f"({cel.noot})" if cel.noot else ""):
        if deel:
            tekst = Text.assemble(tekst, " ", deel)
    return tekst


def _balk(balk: Balk) -> Text:
    """Return the pieces of a bar as blocks; the rounding is of the places where they meet, so that the whole fits."""
    geheel = sum(deel.aantal for deel in balk.delen) or 1
    tekst, gehad = "", 0
    for deel in balk.delen:
        begin = _BALK * gehad // geheel
        gehad += deel.aantal
        tekst += _BLOKJE[deel.soort if deel.soort != "tekst" else "open"] * (_BALK * gehad // geheel - begin)
    return Text(tekst)
