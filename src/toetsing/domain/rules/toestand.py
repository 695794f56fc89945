"""What the beslisregels of one criterium can see of a toetsing, and nothing else of it.

A `Zicht` is made of onderdelen and rows; a `Toestand` is what the rows see of one toetsing. Where two toetsingen have
the same toestand no row can tell them apart, so one decision serves both: one toetsing, all ways to fill in what is
open and a proof over everything there is, all look at toestanden (27 + 8 onderdelen are some hundreds, not 2^35).

What a toestand is made of is known in this module only. Others add to it and never take from it. A sheet or a matrix
cannot ask, so it is told which `Telling` to count and how those make the `Veld` values of a toestand. Today the rows
see of each class of onderdelen that weigh equally how many have which teken.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain, combinations_with_replacement, product
from math import comb, factorial, prod
from operator import add
from typing import TYPE_CHECKING, NamedTuple, NewType, cast

from toetsing.domain.rules.betekenis import (
    gaat_over,
    getelde_tekens,
    heeft_lege_noemer,
    klassen_van,
    pas_toe,
    past,
    rij_past,
)
from toetsing.domain.rules.boom import Aandeel, LegeNoemer
from toetsing.domain.words.woorden import aantallen_in_woorden, opsomming

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from toetsing.domain.rules.betekenis import Beslissing, Klasse, Onderdeel
    from toetsing.domain.rules.boom import Beslisregel, Blad, Regelset, Voorwaarde
    from toetsing.domain.scores import Ingevuld, Scoreniveau

Toestand = NewType("Toestand", object)
"""What the rows see of a toetsing; equal where they see the same. Onderdelen may be open. Only its `Zicht` reads it."""


class Telling(NamedTuple):
    """Something to count: the onderdelen of a class, by its place, that have a teken."""

    klasse: int
    teken: str


class Veld(NamedTuple):
    """One number of a toestand: the sum of some tellingen, by their places. It is never more than `hoogstens`."""

    tellingen: tuple[int, ...]
    hoogstens: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Zicht:
    """What the rows of a regelset can see of some onderdelen.

    klassen: which onderdelen weigh equally. nvt: the tekens that leave every denominator. buiten: how many more are
    listed without counting.
    """

    regelset: Regelset
    klassen: tuple[Klasse, ...]
    nvt: frozenset[str]
    buiten: int
    _delen: tuple[slice, ...] = field(compare=False, repr=False)
    _geteld: dict[int, tuple[Blad, tuple[int, ...]]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )

    # -- one toestand ------------------------------------------------------------------------------------------------

    def toestand(self, scores: Mapping[str, Ingevuld]) -> Toestand:
        """Return the toestand of a toetsing; what is open there is open in it."""
        aantallen: list[int] = []
        for klasse in self.klassen:
            gezet: list[object] = [scores[nr] for nr in klasse.nrs]
            aantallen += map(gezet.count, klasse.tekens)
        return Toestand(tuple(aantallen))

    @property
    def leeg(self) -> Toestand:
        """The toestand in which everything is open."""
        return Toestand((0,) * sum(len(klasse.tekens) for klasse in self.klassen))

    def erbij(self, toestand: Toestand, gevuld: Iterable[tuple[int, str, int]]) -> Toestand:
        """Return the toestand in which more is filled in: of a class, by its place, a teken so many times."""
        aantallen = list(_aantallen(toestand))
        for klasse, teken, n in gevuld:
            aantallen[self._plaats(klasse, teken)] += n
        return Toestand(tuple(aantallen))

    def open(self, toestand: Toestand) -> int:
        """Return how many onderdelen are open."""
        return sum(len(klasse.nrs) for klasse in self.klassen) - sum(_aantallen(toestand))

    def verder(self, toestand: Toestand, *, behalve: int | None = None) -> Iterator[Toestand]:
        """Yield the toestanden that follow when one open onderdeel gets each of its tekens; none where none is open.

        Filling in all of them one by one leads to every completion. One of the class `behalve` is left open.
        """
        aantallen = _aantallen(toestand)
        for plaats, (klasse, deel) in enumerate(zip(self.klassen, self._delen, strict=True)):
            if len(klasse.nrs) - sum(aantallen[deel]) > (plaats == behalve):
                for j in range(deel.start, deel.stop):
                    yield Toestand((*aantallen[:j], aantallen[j] + 1, *aantallen[j + 1 :]))
                return

    def voltooiingen(self, toestand: Toestand) -> Iterator[Toestand]:
        """Yield every complete toestand that a toestand leaves possible, once."""
        vast = _aantallen(toestand)
        if not self.open(toestand):
            yield toestand
            return
        per_klasse = self._per_klasse(toestand)
        keuzes = (verdelingen(len(klasse.nrs) - sum(telling), len(klasse.tekens)) for klasse, telling in per_klasse)
        for greep in product(*keuzes):
            yield Toestand(tuple(map(add, vast, chain.from_iterable(greep))))

    def wissels(self, toestand: Toestand) -> Iterator[tuple[int, str, str, Toestand]]:
        """Yield (class, from, to, toestand) where one onderdeel of some toetsing with a toestand gets another teken."""
        aantallen = _aantallen(toestand)
        for plaats, (klasse, deel) in enumerate(zip(self.klassen, self._delen, strict=True)):
            for i, van in enumerate(klasse.tekens, deel.start):
                for j, naar in enumerate(klasse.tekens, deel.start):
                    if i != j and aantallen[i]:
                        nieuw = list(aantallen)
                        nieuw[i] -= 1
                        nieuw[j] += 1
                        yield plaats, van, naar, Toestand(tuple(nieuw))

    def kan_hebben(self, toestand: Toestand, klasse: int, teken: str) -> bool:
        """Return whether, in some toetsing with this toestand, an onderdeel of a class has a teken."""
        return _aantallen(toestand)[self._plaats(klasse, teken)] > 0

    def invullingen(self, toestand: Toestand) -> int:
        """Return how many toetsingen have this toestand."""
        return prod(
            factorial(len(klasse.nrs)) // prod(map(factorial, (*telling, len(klasse.nrs) - sum(telling))))
            for klasse, telling in self._per_klasse(toestand)
        )

    def voorbeeld(self, toestand: Toestand) -> dict[str, str]:
        """Return a toetsing with this toestand; what is open is left out."""
        scores: dict[str, str] = {}
        for klasse, telling in self._per_klasse(toestand):
            tekens = (teken for teken, n in zip(klasse.tekens, telling, strict=True) for _ in range(n))
            scores |= zip(klasse.nrs, tekens, strict=False)
        return scores

    def in_woorden(self, toestand: Toestand, schaal: Sequence[Scoreniveau]) -> str:
        """Return a complete toestand in words; where the rows tell classes apart, each class by itself."""
        delen: list[str] = []
        for klasse, telling in self._per_klasse(toestand):
            aantallen = dict(zip(klasse.tekens, telling, strict=True))
            if len(self.klassen) == 1:
                return aantallen_in_woorden(schaal, aantallen)
            if len(klasse.nrs) == 1:
                delen += (f"{klasse.nrs[0]} {niveau.naam}" for niveau in schaal if aantallen.get(niveau.teken))
            else:
                delen.append(f"{aantallen_in_woorden(schaal, aantallen)} bij {klasse_in_woorden(klasse)}")
        return opsomming(delen)

    # -- all toestanden ----------------------------------------------------------------------------------------------

    def toestanden(self) -> Iterator[Toestand]:
        """Yield every complete toestand once."""
        return self.voltooiingen(self.leeg)

    @property
    def aantal_toestanden(self) -> int:
        """How many complete toestanden there are, without making them."""
        return prod(comb(len(k.nrs) + len(k.tekens) - 1, len(k.nrs)) for k in self.klassen)

    def deeltoestanden(self) -> Iterator[Toestand]:
        """Yield every toestand once, complete or not, those with the fewest open onderdelen first."""
        met_open = (reversed([*verdelingen(len(klasse.nrs), len(klasse.tekens) + 1)]) for klasse in self.klassen)
        keuzes = ([telling[:-1] for telling in tellingen] for tellingen in met_open)
        alle = (tuple(chain.from_iterable(greep)) for greep in product(*keuzes))
        return (Toestand(aantallen) for aantallen in sorted(alle, key=sum, reverse=True))

    @property
    def aantal_deeltoestanden(self) -> int:
        """How many toestanden there are, complete or not, without making them: open is one more teken."""
        return prod(comb(len(k.nrs) + len(k.tekens), len(k.nrs)) for k in self.klassen)

    # -- deciding ----------------------------------------------------------------------------------------------------

    def beslis(self, toestand: Toestand) -> Beslissing:
        """Return what the rows say of a complete toestand."""
        return pas_toe(self.regelset, self._lezing(toestand))

    def beslissingen(self, toestand: Toestand) -> list[Beslissing]:
        """Return what the rows say of every completion."""
        return [self.beslis(volledig) for volledig in self.voltooiingen(toestand)]

    def past(self, rij: Beslisregel, toestand: Toestand) -> bool:
        """Return whether a row fits a complete toestand, whatever rows go before it.

        With an empty denominator only the answer to that fits, and it fits nowhere else.
        """
        lezing = self._lezing(toestand)
        if heeft_lege_noemer(self.regelset, lezing):
            return isinstance(rij.voorwaarde, LegeNoemer)
        return rij_past(rij, lezing)

    def geldt(self, voorwaarde: Voorwaarde, toestand: Toestand) -> bool:
        """Return whether a part of the condition of a row holds in a complete toestand."""
        return past(voorwaarde, self._lezing(toestand))

    def lege_noemer(self, toestand: Toestand) -> bool:
        """Return whether some percentage has nothing to be a percentage of in a complete toestand."""
        return heeft_lege_noemer(self.regelset, self._lezing(toestand))

    def _lezing(self, toestand: Toestand) -> _Lezing:
        return _Lezing(zicht=self, aantallen=_aantallen(toestand))

    # -- counting elsewhere ------------------------------------------------------------------------------------------

    @property
    def tellingen(self) -> tuple[Telling, ...]:
        """Everything there is to count, class by class and in the order of its tekens."""
        return tuple(Telling(klasse=i, teken=t) for i, klasse in enumerate(self.klassen) for t in klasse.tekens)

    @property
    def velden(self) -> tuple[Veld, ...]:
        """The numbers that make a toestand: where all are equal the toestand is."""
        tellingen = enumerate(self.tellingen)
        return tuple(Veld(tellingen=(i,), hoogstens=len(self.klassen[t.klasse].nrs)) for i, t in tellingen)

    def waarden(self, toestand: Toestand) -> tuple[int, ...]:
        """Return the value of each of the `velden` in a toestand."""
        return _aantallen(toestand)

    def telt(self, blad: Blad) -> tuple[int, ...]:
        """Return the places of the tellingen of which a condition compares the sum."""
        bekend = self._geteld.get(id(blad))
        if bekend is None:  # what is kept here lives on, so that its id stays its own
            bekend = self._geteld[id(blad)] = blad, self._plaatsen(blad, getelde_tekens(blad, self.nvt))
        return bekend[1]

    def noemer(self, blad: Blad) -> tuple[int, tuple[int, ...]]:
        """Return of how many onderdelen a condition speaks: a number, less the sum of the tellingen at these places."""
        aantal = sum(len(klasse.nrs) for klasse in self.klassen if gaat_over(blad, klasse))
        if not isinstance(blad, Aandeel):
            return aantal, ()
        if blad.genoemde:
            return aantal + (self.buiten if blad.groep is None else 0), ()
        return aantal, self._plaatsen(blad, self.nvt)

    def _plaats(self, klasse: int, teken: str) -> int:
        begin: int = self._delen[klasse].start
        return begin + self.klassen[klasse].tekens.index(teken)

    def _plaatsen(self, blad: Blad, tekens: frozenset[str]) -> tuple[int, ...]:
        plaatsen: list[int] = []
        for klasse, deel in zip(self.klassen, self._delen, strict=True):
            if gaat_over(blad, klasse):
                plaatsen += [plaats for plaats, teken in enumerate(klasse.tekens, deel.start) if teken in tekens]
        return tuple(plaatsen)

    def _per_klasse(self, toestand: Toestand) -> Iterator[tuple[Klasse, tuple[int, ...]]]:
        return zip(self.klassen, (_aantallen(toestand)[deel] for deel in self._delen), strict=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lezing:
    """A complete toestand as the evaluator reads it."""

    zicht: Zicht
    aantallen: tuple[int, ...]

    def teller(self, blad: Blad) -> int:
        return sum(map(self.aantallen.__getitem__, self.zicht.telt(blad)))

    def noemer(self, blad: Blad) -> int:
        aantal, weg = self.zicht.noemer(blad)
        return aantal - sum(map(self.aantallen.__getitem__, weg))


def zicht_van(regelset: Regelset, onderdelen: Sequence[Onderdeel], nvt: frozenset[str], buiten: int = 0) -> Zicht:
    """Return what the rows can see of these onderdelen; `buiten` more are listed without counting."""
    klassen = klassen_van(regelset, onderdelen)
    delen: list[slice] = []
    for klasse in klassen:
        begin = delen[-1].stop if delen else 0
        delen.append(slice(begin, begin + len(klasse.tekens)))
    return Zicht(regelset=regelset, klassen=klassen, nvt=nvt, buiten=buiten, _delen=tuple(delen))


def _aantallen(toestand: Toestand) -> tuple[int, ...]:
    """Return what a toestand is: class by class how many onderdelen have each of its tekens; the others are open."""
    return cast("tuple[int, ...]", toestand)


def verdelingen(n: int, over: int) -> Iterator[tuple[int, ...]]:
    """Yield every way to give n alike things one of so many places, as counts: all in the first place first."""
    for greep in combinations_with_replacement(range(over), n):
        yield tuple(map(greep.count, range(over)))


def klasse_in_woorden(klasse: Klasse) -> str:
    """Return which verwachtingen a class holds: all by number, or the first and last of many."""
    if len(klasse.nrs) > 6:  # noqa: PLR2004 - a longer list is not read
        return f"{klasse.nrs[0]} tot en met {klasse.nrs[-1]} ({len(klasse.nrs)} verwachtingen)"
    return opsomming(klasse.nrs)
