"""Moments of a series: a day, a month, a quarter or a year, in order and with what lies between two of them.

A moment is read from a cell and written back as the same cell; two moments that follow each other are known as such.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, Final, assert_never

from toetsing.domain.tekens import zichtbaar
from toetsing.domain.words.dagen import datum_in, in_cijfers
from toetsing.domain.words.woorden import MAANDEN, datum

if TYPE_CHECKING:
    from collections.abc import Iterable

    from toetsing.domain.velden import Celinhoud

EERSTE_JAAR: Final = 1900
LAATSTE_JAAR: Final = 2199
"""The years that a moment can be in: outside them somebody mistyped."""
_MAANDEN: Final = 12
_KWARTALEN: Final = 4
_JAAR: Final = r"(?P<jaar>[0-9]{4})"
_KWARTAAL: Final = tuple(
    re.compile(vorm)
    for vorm in (
        rf"{_JAAR} ?-? ?[kq] ?(?P<deel>[1-4])",
        rf"[kq] ?(?P<deel>[1-4]) ?[-/]? ?{_JAAR}",
        rf"(?P<deel>[1-4])e? kwartaal (?:van )?{_JAAR}",
        rf"kwartaal (?P<deel>[1-4])(?: van|,)? {_JAAR}",
    )
)
_MAAND: Final = re.compile(rf"{_JAAR}[-/](?P<deel>[0-9]{{1,2}})")
_MAAND_ACHTER: Final = re.compile(rf"(?P<deel>[0-9]{{1,2}})[-/]{_JAAR}")
_MAANDNAAM: Final = re.compile(rf"(?P<naam>[a-z]{{3,9}})\.?[ -](?:van )?{_JAAR}")


class Momentsoort(Enum):
    """What a moment of a series is, by the word that the kader has for it. Of loose days none follows another."""

    DAG = "dag"
    MAAND = "maand"
    KWARTAAL = "kwartaal"
    JAAR = "jaar"

    @property
    def toegestaan(self) -> str:
        """What may be typed, as a part of a sentence."""
        match self:
            case Momentsoort.DAG:
                return "een dag, zoals 31-12-2015"
            case Momentsoort.MAAND:
                return "een maand, zoals 2015-12 of december 2015"
            case Momentsoort.KWARTAAL:
                return "een kwartaal, zoals 2015-K4, of zijn laatste dag, zoals 31-12-2015"
            case Momentsoort.JAAR:
                return "een jaar, zoals 2015"
            case _:
                assert_never(self)


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment: `plaats` counts from the beginning of the calendar, so that the next one is one more."""

    soort: Momentsoort
    plaats: int

    @property
    def jaar(self) -> int:
        """The year it is in."""
        match self.soort:
            case Momentsoort.DAG:
                return date.fromordinal(self.plaats).year
            case Momentsoort.MAAND:
                return self.plaats // _MAANDEN
            case Momentsoort.KWARTAAL:
                return self.plaats // _KWARTALEN
            case Momentsoort.JAAR:
                return self.plaats
            case _:
                assert_never(self.soort)


def lees_moment(soort: Momentsoort, inhoud: Celinhoud) -> Moment | None:
    """Return the moment in a cell, or None where there is none of this kind. A blank cell holds none."""
    gevonden = _in_cel(soort, inhoud)
    return gevonden if gevonden is not None and EERSTE_JAAR <= gevonden.jaar <= LAATSTE_JAAR else None


def is_buiten_de_jaren(soort: Momentsoort, inhoud: Celinhoud) -> bool:
    """Return whether a cell holds a moment of this kind in a year that none can be in."""
    return lees_moment(soort, inhoud) is None and _in_cel(soort, inhoud) is not None


def toon_moment(moment: Moment) -> str:
    """Return a moment as a cell has it: "31-12-2015", "2015-12", "2015-K4" or "2015"."""
    match moment.soort:
        case Momentsoort.DAG:
            return in_cijfers(date.fromordinal(moment.plaats))
        case Momentsoort.MAAND:
            return f"{moment.jaar:04}-{moment.plaats % _MAANDEN + 1:02}"
        case Momentsoort.KWARTAAL:
            return f"{moment.jaar:04}-K{moment.plaats % _KWARTALEN + 1}"
        case Momentsoort.JAAR:
            return f"{moment.jaar:04}"
        case _:
            assert_never(moment.soort)


def als_gegeven(moment: Moment) -> str:
    """Return a moment as data has it: as a cell has it, but a day as 2015-12-31, so that texts sort in time."""
    if moment.soort is Momentsoort.DAG:
        return date.fromordinal(moment.plaats).isoformat()
    return toon_moment(moment)


def in_woorden(moment: Moment) -> str:
    """Return a moment by itself: "31 december 2015", "december 2015", "4e kwartaal 2015" or "2015"."""
    match moment.soort:
        case Momentsoort.DAG:
            return datum(date.fromordinal(moment.plaats))
        case Momentsoort.MAAND:
            return f"{MAANDEN[moment.plaats % _MAANDEN]} {moment.jaar}"
        case Momentsoort.KWARTAAL:
            return f"{moment.plaats % _KWARTALEN + 1}e kwartaal {moment.jaar}"
        case Momentsoort.JAAR:
            return str(moment.jaar)
        case _:
            assert_never(moment.soort)


def in_zin(moment: Moment) -> str:
    """Return a moment behind a preposition: over "het 4e kwartaal van 2015"; of any other kind as in a bracket."""
    if moment.soort is Momentsoort.KWARTAAL:
        return f"het {moment.plaats % _KWARTALEN + 1}e kwartaal van {moment.jaar}"
    return in_woorden(moment)


def ertussen(een: Moment, ander: Moment) -> range:
    """Return the places of the moments that lie between two others; between loose days none is missing."""
    if een.soort is Momentsoort.DAG or een.soort is not ander.soort:
        return range(0)
    vroeg, laat = sorted((een.plaats, ander.plaats))
    return range(vroeg + 1, laat)


def groepen(plaatsen: Iterable[int]) -> list[tuple[int, int]]:
    """Return places that follow each other as one, from the first to the last of each."""
    uit: list[tuple[int, int]] = []
    for plaats in plaatsen:
        if uit and uit[-1][1] == plaats - 1:
            uit[-1] = (uit[-1][0], plaats)
        else:
            uit.append((plaats, plaats))
    return uit


def van_tot(soort: Momentsoort, eerste: int, laatste: int) -> str:
    """Return moments that follow each other in words: "2014 tot en met 2016", or the only one there is."""
    van, tot = in_woorden(Moment(soort, eerste)), in_woorden(Moment(soort, laatste))
    return van if eerste == laatste else f"{van} tot en met {tot}"


def aaneen(soort: Momentsoort, plaatsen: Iterable[int]) -> list[str]:
    """Return moments in a sentence, in order; those that follow each other as one."""
    return [over_zin(soort, *groep) for groep in groepen(plaatsen)]


def over_zin(soort: Momentsoort, eerste: int, laatste: int) -> str:
    """Return moments that follow each other behind a preposition, or the only one there is."""
    van, tot = in_zin(Moment(soort, eerste)), in_zin(Moment(soort, laatste))
    return van if eerste == laatste else f"{van} tot en met {tot}"


# -- reading -----------------------------------------------------------------------------------------------------------


def _in_cel(soort: Momentsoort, inhoud: Celinhoud) -> Moment | None:
    """Return the moment in a cell, in whatever year."""
    if isinstance(inhoud, bool) or inhoud is None:
        return None
    if isinstance(inhoud, Fraction):
        return _moment(soort, inhoud.numerator) if soort is Momentsoort.JAAR and inhoud.denominator == 1 else None
    if isinstance(inhoud, date):
        return _van_dag(soort, inhoud.date() if isinstance(inhoud, datetime) else inhoud)
    return _in_tekst(soort, " ".join(zichtbaar(inhoud).split()).casefold())


def _moment(soort: Momentsoort, jaar: int, deel: int = 1) -> Moment | None:
    """Return a part of a year, counted from 1; None where a year has no such part."""
    delen = {Momentsoort.MAAND: _MAANDEN, Momentsoort.KWARTAAL: _KWARTALEN}.get(soort, 1)
    return Moment(soort, jaar * delen + deel - 1) if 1 <= deel <= delen else None


def _van_dag(soort: Momentsoort, dag: date) -> Moment | None:
    """Return the moment that a day stands for: its end, and of a month its first day too.

    A spreadsheet makes the first day of a month of "december 2015". Of a quarter or a year it does not, and there the
    first day may as well stand for what was before it.
    """
    if not EERSTE_JAAR <= dag.year <= LAATSTE_JAAR:
        return None
    eind = (dag + timedelta(days=1)).day == 1
    match soort:
        case Momentsoort.DAG:
            return Moment(soort, dag.toordinal())
        case Momentsoort.MAAND:
            return _moment(soort, dag.year, dag.month) if eind or dag.day == 1 else None
        case Momentsoort.KWARTAAL:
            per = _MAANDEN // _KWARTALEN
            return _moment(soort, dag.year, dag.month // per) if eind and dag.month % per == 0 else None
        case Momentsoort.JAAR:
            return _moment(soort, dag.year) if eind and dag.month == _MAANDEN else None
        case _:
            assert_never(soort)


def _in_tekst(soort: Momentsoort, tekst: str) -> Moment | None:
    dag = datum_in(tekst)
    if dag is not None:
        return _van_dag(soort, dag)
    if soort is Momentsoort.JAAR:
        return _moment(soort, int(tekst)) if re.fullmatch("[0-9]{4}", tekst) else None
    if soort is Momentsoort.MAAND and (raak := _MAANDNAAM.fullmatch(tekst)):
        nummers = [n for n, naam in enumerate(MAANDEN, start=1) if naam.startswith(raak["naam"])]
        nummers += [3] if raak["naam"] == "mrt" else []
        return _moment(soort, int(raak["jaar"]), nummers[0]) if nummers else None
    vormen = {Momentsoort.MAAND: (_MAAND, _MAAND_ACHTER), Momentsoort.KWARTAAL: _KWARTAAL}.get(soort, ())
    raken = filter(None, (vorm.fullmatch(tekst) for vorm in vormen))
    return next((_moment(soort, int(raak["jaar"]), int(raak["deel"])) for raak in raken), None)
