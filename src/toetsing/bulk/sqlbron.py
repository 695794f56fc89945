"""The first part of a SELECT: from the table of scores to one row per toetsing with everything that rules count.

The table is long, with a row per score, or wide, with a column per verwachting. Whatever is to be counted is asked for
by what it adds up, and counted once.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Final, NamedTuple

from sqlglot import exp

from toetsing.bulk.sqlbouw import als, een_van, en, getal, keuze, kolom, leeg, min_, plus, tekst, zoals_een_naam
from toetsing.domain.scores import OPEN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

SLEUTEL: Final = ("organisatie", "ronde", "soort")
"""Of which toetsing a row is."""
LANG: Final = (*SLEUTEL, "nr", "score")
"""The columns of the long table."""
FOUTEN: Final = "fouten"
_OOK_OPEN: Final = ("", OPEN.value)
"""What a table may say instead of nothing where a score is open."""


class Telling(NamedTuple):
    """What is counted: each of these numbers or names with one of these scores, so many times."""

    nrs: tuple[str, ...]
    tekens: tuple[str, ...]
    keer: int = 1


class Gevraagd(NamedTuple):
    """Something that the table has a score of; one that need not be there is open where it is not."""

    nr: str
    tekens: tuple[str, ...]
    moet: bool


def samengenomen(tellingen: Iterable[Telling]) -> tuple[Telling, ...]:
    """Return the same in as few as can be: those of the same numbers together, and those of the same scores."""
    per_nrs: dict[tuple[tuple[str, ...], int], list[str]] = {}
    for een in tellingen:
        per_nrs.setdefault((een.nrs, een.keer), []).extend(een.tekens)
    per_tekens: dict[tuple[tuple[str, ...], int], list[str]] = {}
    for (nrs, keer), tekens in per_nrs.items():
        per_tekens.setdefault((tuple(tekens), keer), []).extend(nrs)
    return tuple(Telling(tuple(nrs), tekens, keer) for (tekens, keer), nrs in per_tekens.items() if keer)


class Geteld(ABC):
    """What is counted of a table: the columns of one row per toetsing, each with what it adds up."""

    def __init__(self, tabel: exp.Table, kolommen: Mapping[str, str], bezet: Iterable[str]) -> None:
        """Count in a table of which columns are called something else; names that are `bezet` no column gets."""
        self.tabel, self.kolommen = tabel, kolommen
        self._namen = {naam.casefold() for naam in (*SLEUTEL, FOUTEN, *bezet)}
        self._per_inhoud: dict[object, str] = {}
        self._uit: list[exp.Expr] = []

    def som(self, voorstel: str, tellingen: Iterable[Telling]) -> exp.Expr:
        """Return the column with a sum; two that add up the same are one."""
        delen = samengenomen(tellingen)
        return self._kolom(voorstel, frozenset(delen), lambda: self._som(delen)) if delen else getal(0)

    def open(self, voorstel: str, gevraagd: Sequence[Gevraagd]) -> exp.Expr:
        """Return the column that says how many of these are open."""
        if not gevraagd:
            return getal(0)
        gevuld = samengenomen(Telling((een.nr,), een.tekens) for een in gevraagd)
        inhoud = ("open", frozenset(een.nr for een in gevraagd))
        return self._kolom(voorstel, inhoud, lambda: min_(getal(len(gevraagd)), self._som(gevuld)))

    def _kolom(self, voorstel: str, inhoud: object, maak: Callable[[], exp.Expr]) -> exp.Expr:
        if inhoud not in self._per_inhoud:
            naam = zoals_een_naam(voorstel, self._namen)
            self._per_inhoud[inhoud] = naam
            self._uit.append(als(maak(), naam))
        return kolom(self._per_inhoud[inhoud])

    @property
    def namen(self) -> tuple[str, ...]:
        """The columns that were asked for."""
        return tuple(self._per_inhoud.values())

    def select(self, gevraagd: Sequence[Gevraagd]) -> exp.Select:
        """Return the SELECT with every column that was asked for, and how many faults there are in a toetsing."""
        uit = [*self._sleutels(), als(plus(list(self._fouten(gevraagd))), FOUTEN), *self._uit]
        return exp.select(*uit, copy=False).from_(self.tabel, copy=False)

    def _sleutels(self) -> Iterator[exp.Expr]:
        for naam in SLEUTEL:
            eigen = self._eigen(naam)
            yield als(exp.cast(leeg(), "text") if eigen is None else eigen, naam)

    def _eigen(self, naam: str) -> exp.Expr | None:
        """Return the column of the table that holds something; None where the table has none."""
        eigen = self.kolommen.get(naam, naam)
        return kolom(eigen) if eigen else None

    def _hier(self, naam: str) -> exp.Expr:
        eigen = self._eigen(naam)
        assert eigen is not None, "without these columns nothing is read"
        return eigen

    @property
    def _toetsing(self) -> list[exp.Expr]:
        return [een for een in map(self._eigen, SLEUTEL) if een is not None]

    @abstractmethod
    def _som(self, delen: Sequence[Telling]) -> exp.Expr: ...

    @abstractmethod
    def _fouten(self, gevraagd: Sequence[Gevraagd]) -> Iterator[exp.Expr]: ...


def _geen_score(wat: exp.Expr, tekens: Sequence[str]) -> exp.Expr:
    """Return whether something stands there that is no score; nothing is none of either."""
    return exp.Not(this=exp.In(this=wat, expressions=[tekst(teken) for teken in (*tekens, *_OOK_OPEN)]))


def _tel(voorwaarde: exp.Expr) -> exp.Expr:
    return exp.Count(this=keuze([(voorwaarde, getal(1))]))


def _per_tekens(gevraagd: Sequence[Gevraagd]) -> dict[tuple[str, ...], list[str]]:
    per_tekens: dict[tuple[str, ...], list[str]] = {}
    for een in gevraagd:
        per_tekens.setdefault(een.tekens, []).append(een.nr)
    return per_tekens


class Lang(Geteld):
    """Counts in a table with a row per score."""

    def select(self, gevraagd: Sequence[Gevraagd]) -> exp.Select:
        """Return the same over the rows of one toetsing together."""
        return super().select(gevraagd).group_by(*self._toetsing, copy=False)

    def _bij(self, nrs: Sequence[str]) -> exp.Expr:
        return een_van(self._hier("nr"), map(tekst, nrs))

    def _som(self, delen: Sequence[Telling]) -> exp.Expr:
        bij = [en(self._bij(een.nrs), een_van(self._hier("score"), map(tekst, een.tekens))) for een in delen]
        if len(delen) == 1 and delen[0].keer == 1:
            return _tel(bij[0])
        return exp.Sum(this=keuze(zip(bij, (getal(een.keer) for een in delen), strict=True), getal(0)))

    def _fouten(self, gevraagd: Sequence[Gevraagd]) -> Iterator[exp.Expr]:
        """Yield how many there are too few or too many of each, and what is no score."""
        for een in gevraagd:
            er_zijn = _tel(self._bij([een.nr]))
            if een.moet:
                yield exp.Abs(this=min_(er_zijn, getal(1)))
            else:
                yield keuze([(exp.GT(this=er_zijn, expression=getal(1)), min_(er_zijn.copy(), getal(1)))], getal(0))
        for tekens, nrs in _per_tekens(gevraagd).items():
            yield _tel(en(self._bij(nrs), _geen_score(self._hier("score"), tekens)))


class Breed(Geteld):
    """Counts in a table with a row per toetsing, and a column per verwachting and fact by its number or name."""

    def _som(self, delen: Sequence[Telling]) -> exp.Expr:
        per_nr: dict[str, list[tuple[exp.Expr, exp.Expr]]] = {}
        for een in delen:
            for nr in een.nrs:
                per_nr.setdefault(nr, []).append(
                    (een_van(self._hier(nr), map(tekst, een.tekens)), getal(een.keer)),
                )
        return plus([keuze(paren, getal(0)) for paren in per_nr.values()])

    def _fouten(self, gevraagd: Sequence[Gevraagd]) -> Iterator[exp.Expr]:
        """Yield what is no score, and how many other rows there are of the same toetsing."""
        for een in gevraagd:
            yield keuze([(_geen_score(self._hier(een.nr), een.tekens), getal(1))], getal(0))
        samen = exp.Window(this=exp.Count(this=exp.Star()), partition_by=self._toetsing)
        yield min_(samen, getal(1))
