"""A document on the terminal: headings, sentences, and tables with small bars. Colour only repeats what a sign says."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from toetsing.document.blokken import (
    Alinea,
    Figuur,
    Kolom,
    Kop,
    Punten,
    Tabel,
    Toelichtingen,
    Tussenkop,
    Zin,
    delen_voor,
    in_de_legenda,
    tekstblokken,
)
from toetsing.document.opgemaakt import Opgemaakt
from toetsing.domain.tekens import toonbaar
from toetsing.domain.words.woorden import opsomming
from toetsing.formats.console.rijen import Rijen, Tekstkolom

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from rich.console import Console, ConsoleOptions, JustifyMethod, RenderableType, RenderResult

    from toetsing.document.blokken import Balk, Balkdeel, Blok, Cel, Document

_STIJL: Final = {
    "goed": "bold #FFFFFF on #0A807A",
    "midden": "bold #1A1A1A on #FFD24D",
    "slecht": "bold #FFFFFF on #540A1A",
    "open": "bold",
}
"""Checked for contrast and for colour blindness."""
_ALINEA: Final = {"noot": "dim", "leeg": "italic", "norm": "dim", "plicht": "bold"}
_BLOKJE: Final = {"goed": "█", "midden": "▓", "slecht": "▒", "open": "·"}
"""What a bar is made of, so that it can be read without colour."""
_LEESBREEDTE: Final = 12
"""A column of words is not made narrower than this where it has more to say."""
_REGEL: Final = re.compile(r".+")
_WOORD: Final = re.compile(r"^ *\S+|\S+", re.MULTILINE)
"""What a line is not broken in; a space before the first word belongs to it."""
_BALK: Final = 20
"""Width of a bar, in characters."""
_SMAL_SCHERM: Final = 80
"""On less than this a short answer does without what one can do without."""
_WEINIG_RIJEN: Final = 3
"""A table of no more rows than this does not get long."""


def document_als_console(document: Document) -> RenderableType:
    """Return a document as something rich can print. Parts that only a screen with links has room for are left out."""
    omslag = document.omslag
    kop = [_tekst(omslag.titel, "bold"), _tekst(omslag.ondertitel, "dim")]
    kop += [_tekst(f"{label}: {waarde}", "dim") for label, waarde in omslag.kenmerken]
    delen: list[RenderableType] = [_tekst(" ".join(omslag.merken), "bold")] if omslag.merken else []
    delen += kop
    for deel in delen_voor(document):
        delen += ["", _tekst(deel.titel, "bold underline")]
        delen += _onder_elkaar(deel.blokken, kort=document.kort)
    return Group(*delen)


def _onder_elkaar(blokken: Sequence[Blok], *, kort: bool) -> Iterator[RenderableType]:
    """Yield blocks one below the other, with an empty line between a table and text after it."""
    na_tabel = False
    for blok in blokken:
        is_tabel = isinstance(blok, Tabel | Figuur)
        if na_tabel and not is_tabel and not isinstance(blok, Kop):
            yield ""
        yield from _blok(blok, kort=kort)
        na_tabel = is_tabel


def _blok(blok: Blok, *, kort: bool) -> Iterator[RenderableType]:
    match blok:
        case Kop(tekst=tekst) | Tussenkop(tekst=tekst):
            yield ""
            yield _tekst(tekst, "bold")
        case Alinea(tekst=tekst, soort="melding" | "overnemen" as soort):
            yield _Melding(tekst, altijd_heel=soort == "overnemen")
        case Alinea(tekst=tekst, soort=soort):
            yield _tekst(tekst, _ALINEA.get(soort, ""))
        case Zin(delen=delen, soort=soort):
            zin = Text(" ").join(map(_cel, delen))
            zin.stylize("bold" if soort == "hoofdzaak" else "")
            yield zin
        case Punten():
            yield from _punten(blok)
        case Toelichtingen(rijen=rijen):
            for nr, alineas in rijen:
                yield _tekst(nr, "bold")
                onder = (deel for een in tekstblokken(alineas) for deel in _blok(een, kort=kort))
                yield from (Padding(deel, (0, 0, 0, 2)) for deel in onder)
        case Tabel():
            yield from _getiteld(blok.titel, _Passend(blok, kort=kort))
        case Figuur(titel=titel, tabel=tabel, balken=balken):
            yield from _getiteld(titel, _Passend(tabel, balken, kort=kort))
        case _:  # what one has to open is for a screen with links
            return


def _punten(blok: Punten) -> Iterator[Text]:
    for nummer, regel in enumerate(blok.regels, start=1):
        yield Text.assemble(f"{nummer}. " if blok.genummerd else "- ", _tekst(regel))


class _Melding:
    """A line that is folded where somebody looks at a screen, and whole elsewhere; with `altijd_heel` there too."""

    def __init__(self, tekst: str, *, altijd_heel: bool = False) -> None:
        self.tekst, self.altijd_heel = tekst, altijd_heel

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        heel = self.altijd_heel or not console.is_terminal
        yield Text(toonbaar(self.tekst), no_wrap=heel, overflow="ignore" if heel else None)


class _Passend:
    """A table in blocks of as many columns as fit the width, each with what heads the rows: nothing is ever cut off.

    In a short answer a narrow screen does without what is `bijzaak`, with bars and what is empty, and says so.
    """

    def __init__(self, tabel: Tabel, balken: Sequence[Balk] = (), *, kort: bool) -> None:
        onder = [[_cel(rij[plaats]) for rij in tabel.rijen] for plaats in range(len(tabel.kolommen))]
        self.kolommen = list(map(_kolom, tabel.kolommen, onder))
        self.legenda = _legenda(balken)
        self.bijzaak = {
            plaats
            for plaats, (kolom, eronder) in enumerate(zip(tabel.kolommen, onder, strict=True))
            if kort and (kolom.bijzaak or not any(cel.plain for cel in eronder))
        }
        if balken:
            self.bijzaak.update([len(self.kolommen)] if kort else [])
            self.kolommen.append(_kolom(Kolom(kop="", soort="nr"), list(map(_balk, balken))))
        hoofd = {plaats for plaats, kolom in enumerate(tabel.kolommen) if kolom.soort == "nr"}
        self.hoofd = sorted(hoofd.union(range(tabel.rijkop + 1)))
        self.bijzaak.difference_update(self.hoofd)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        zonder = self.bijzaak if self._te_smal(options.max_width) else set()
        yield from self._tabellen(zonder, options)
        if self.legenda and len(self.kolommen) - 1 not in zonder:
            yield _tekst(self.legenda, "dim")
        if zonder:
            koppen = [self.kolommen[plaats].kop.plain for plaats in sorted(zonder)]
            yield _tekst(
                f"Dit scherm is te smal voor {_kolommen_in_woorden(koppen)}; met --detail staat dat er.", "dim"
            )

    def _te_smal(self, ruimte: int) -> bool:
        """Whether a short answer would get too long with all columns of this table."""
        heel = sum(kolom.ruim + 1 for kolom in self.kolommen)
        return ruimte < _SMAL_SCHERM and ruimte < heel and len(self.kolommen[0].cellen) > _WEINIG_RIJEN

    def _tabellen(self, zonder: Collection[int], options: ConsoleOptions) -> RenderResult:
        smal = self._smal(options.max_width)
        for welke, blok in enumerate(self._blokken(smal, options.max_width, zonder)):
            if welke:
                yield ""
            kolommen = [self.kolommen[plaats] for plaats in blok]
            wens = [kolom.ruim for kolom in kolommen]
            yield Rijen(kolommen, _verdeel([smal[plaats] for plaats in blok], wens, options.max_width))

    def _smal(self, ruimte: int) -> list[int]:
        """Return how narrow each column may become: words are folded only where one does not fit beside the heads."""
        smal = [kolom.smal for kolom in self.kolommen]
        anders = [breedte for plaats, breedte in enumerate(smal) if plaats not in self.hoofd]
        over = max(ruimte // 2, ruimte - max(anders, default=0) - 1)
        hoofd = _verdeel([1] * len(self.hoofd), [smal[plaats] for plaats in self.hoofd], over)
        rest = max(1, ruimte - sum(hoofd) - len(hoofd) - 1)
        van_hoofd = dict(zip(self.hoofd, hoofd, strict=True))
        return [van_hoofd.get(plaats, min(breedte, rest)) for plaats, breedte in enumerate(smal)]

    def _blokken(self, smal: Sequence[int], ruimte: int, zonder: Collection[int]) -> Iterator[list[int]]:
        """Yield which columns stand together."""
        blok = self.hoofd
        for plaats in (plaats for plaats in range(len(smal)) if plaats not in {*self.hoofd, *zonder}):
            met = sorted((*blok, plaats))
            if len(blok) > len(self.hoofd) and sum(smal[p] + 1 for p in met) > ruimte:
                yield blok
                met = sorted((*self.hoofd, plaats))
            blok = met
        yield blok


def _kolom(kolom: Kolom, cellen: Sequence[Text]) -> Tekstkolom:
    kop = _tekst(kolom.kop)
    breedste = _breedste(_REGEL, cellen)
    ruim = max(breedste, _breedste(_REGEL, [kop]))
    heel = breedste if kolom.soort in ("nr", "teken", "getal") else min(ruim, _LEESBREEDTE)
    smal = max(heel, _breedste(_WOORD, [kop, *cellen]))
    return Tekstkolom(kop=kop, cellen=cellen, uitlijning=_uitlijning(kolom), smal=smal, ruim=ruim)


def _breedste(patroon: re.Pattern[str], teksten: Iterable[Text]) -> int:
    """Return the width of the widest piece in any of the texts, at least 1."""
    return max((cell_len(deel) for tekst in teksten for deel in patroon.findall(tekst.plain)), default=1)


def _verdeel(minstens: Sequence[int], wens: Sequence[int], ruimte: int) -> list[int]:
    """Return widths that fit with a space behind each: as wished, the widest made equal until they do.

    On a screen of a few characters they may not; then the last columns have no room.
    """
    breedtes = list(minstens)
    for grens in range(ruimte, 0, -1):
        breedtes = [max(smal, min(ruim, grens)) for smal, ruim in zip(minstens, wens, strict=True)]
        if sum(breedtes) + len(breedtes) <= ruimte:
            return breedtes
    tot = list(accumulate((breedte + 1 for breedte in breedtes), initial=0))
    return [max(0, min(breedte, ruimte - begin)) for breedte, begin in zip(breedtes, tot, strict=False)]


def _kolommen_in_woorden(koppen: Sequence[str]) -> str:
    """Return what columns are called in a sentence; the one without a header has the bars."""
    namen = [f"'{kop}'" for kop in koppen if kop]
    kolommen = [f"de {'kolom' if len(namen) == 1 else 'kolommen'} {opsomming(namen)}"] if namen else []
    return opsomming([*kolommen, *(["de balken"] if "" in koppen else [])])


def _getiteld(titel: str, tabel: RenderableType) -> Iterator[RenderableType]:
    yield ""
    yield _tekst(titel, "italic")
    yield tabel


def _uitlijning(kolom: Kolom) -> JustifyMethod:
    return "right" if kolom.soort == "getal" else "center" if kolom.soort == "teken" else "left"


def _cel(cel: Cel) -> Text:
    tekst = _tekst(f" {cel.tekst} ", _STIJL[cel.soort]) if cel.soort != "tekst" else _tekst(cel.tekst)
    for deel in (cel.voluit, f"({cel.noot})" if cel.noot else ""):
        if deel:
            tekst = Text.assemble(tekst, " ", _tekst(deel))
    return tekst


def _tekst(tekst: str, stijl: str = "") -> Text:
    if not isinstance(tekst, Opgemaakt):
        return Text(toonbaar(tekst), style=stijl)
    stukken = [Text(toonbaar(stuk.tekst), style="bold" if stuk.vet else "") for stuk in tekst.delen]
    return Text(style=stijl).join(stukken)


def _legenda(balken: Sequence[Balk]) -> str:
    """Return what each kind of block in some bars stands for: what has the same block is named together."""
    namen: dict[str, dict[str, None]] = {}
    for deel in in_de_legenda(balken):
        namen.setdefault(_blokje(deel), {})[deel.naam] = None
    return "  ".join(f"{blokje} {' of '.join(per_naam)}" for blokje, per_naam in namen.items())


def _blokje(deel: Balkdeel) -> str:
    return _BLOKJE[deel.soort if deel.soort != "tekst" else "open"]


def _balk(balk: Balk) -> Text:
    """Return the pieces of a bar as blocks; the rounding is of the places where they meet, so that the whole fits."""
    geheel = sum(deel.aantal for deel in balk.delen) or 1
    tekst, gehad = "", 0
    for deel in balk.delen:
        begin = _BALK * gehad // geheel
        gehad += deel.aantal
        tekst += _blokje(deel) * (_BALK * gehad // geheel - begin)
    return _tekst(tekst)
