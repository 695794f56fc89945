"""The smallest change of scores that reaches a goal within one criterium: exact, over what the rows can see.

Changes are looked at by size, so rules that are not monotone are searched as well as rules that are. With open scores a
state stands for every way to fill them in; what is possible in it is found step by step and kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations_with_replacement, islice
from math import comb, factorial, prod
from typing import TYPE_CHECKING, Final

from toetsing.domain.kader import zicht_op
from toetsing.domain.scores import OPEN, Score

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from toetsing.domain.kader import Criterium
    from toetsing.domain.rules.boom import Oordeel, Regelset
    from toetsing.domain.rules.toestand import Toestand
    from toetsing.domain.scores import Ingevuld

GRENS: Final = 200_000
"""How many states and changes a search looks at before it stops and says so."""
GENOEMD: Final = 5
"""How many of the smallest changes are written out; the others are counted."""

Wijziging = tuple[tuple[str, Score], ...]
"""The verwachtingen that change, in the order of the kader, each with its new score."""
_Verdeling = tuple[tuple[int, ...], ...]
"""A change as numbers: per source how many of its onderdelen go to each of its targets."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kortste:
    """The smallest changes that reach the goal.

    `grootte` is of how many verwachtingen each is, `aantal` how many such changes there are, `eerste` the first
    `GENOEMD` of them, `uit` the verwachtingen that occur in any. Of changes of the very same verwachtingen only those
    of the fewest steps along the scale are counted.
    """

    grootte: int
    aantal: int
    eerste: tuple[Wijziging, ...]
    uit: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Onhaalbaar:
    """No change of whatever size reaches the goal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gestopt:
    """The search stopped at `GRENS`: no change of fewer than `vanaf` verwachtingen reaches the goal, more may do."""

    vanaf: int


Gevonden = Kortste | Onhaalbaar | Gestopt


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bron:
    """Verwachtingen of one class with the same score, and the scores they may go to, the nearest first."""

    klasse: int
    van: str
    naar: tuple[str, ...]
    nrs: tuple[str, ...]


class _Vol(Exception):  # noqa: N818 - no error: the search stops
    """As much was looked at as may be."""


class Ruimte:
    """The states of one criterium around the scores of one toetsing."""

    def __init__(
        self,
        criterium: Criterium,
        regelset: Regelset,
        scores: Mapping[str, Ingevuld],
        *,
        grens: int = GRENS,
    ) -> None:
        self._scores, self._grens = scores, grens
        self._zicht = zicht_op(criterium, regelset)
        self._volgorde = [onderdeel.nr for onderdeel in criterium.onderdelen_bij(regelset)]
        self._bekend: dict[Toestand, frozenset[Oordeel]] = {}
        self._bekeken = 0

    def beter(self, goed: Callable[[frozenset[Oordeel]], bool]) -> Gevonden:
        """Return the smallest changes to better scores after which `goed` holds of the oordelen that are possible."""
        return self._zoek(tuple(self._bronnen(omhoog=True)), goed)

    def slechter(self, goed: Callable[[frozenset[Oordeel]], bool]) -> Gevonden:
        """Return the smallest changes to worse scores of verwachtingen that are voldoende, after which `goed` holds."""
        return self._zoek(tuple(self._bronnen(omhoog=False)), goed)

    def beslissend(self) -> tuple[str, ...] | None:
        """Return what is open and still decides, facts last, in the order of the kader; None where that is too much.

        One decides where, for some way to fill in the others, its score makes the difference.
        """
        self._bekeken = 0
        begin = self._zicht.toestand(self._scores)
        try:
            nrs = {
                nr
                for plek, klasse in enumerate(self._zicht.klassen)
                if any(self._scores[nr] is OPEN for nr in klasse.nrs) and self._beslist(begin, plek, {})
                for nr in klasse.nrs
            }
        except _Vol:
            return None
        return tuple(nr for nr in self._volgorde if nr in nrs and self._scores[nr] is OPEN)

    # -- what is possible --------------------------------------------------------------------------------------------

    def _tel(self) -> None:
        self._bekeken += 1
        if self._bekeken > self._grens:
            raise _Vol

    def _mogelijk(self, toestand: Toestand) -> frozenset[Oordeel]:
        """Return the oordelen over all ways to fill in what is open in a toestand."""
        if toestand not in self._bekend:
            self._tel()
            verder = tuple(self._zicht.verder(toestand))
            self._bekend[toestand] = (
                frozenset(oordeel for een in verder for oordeel in self._mogelijk(een))
                if verder
                else frozenset([self._zicht.beslis(toestand).oordeel])
            )
        return self._bekend[toestand]

    def _beslist(self, toestand: Toestand, plek: int, gezien: dict[Toestand, bool]) -> bool:
        """Return whether one open onderdeel of a class makes the difference, for some way to fill in the others."""
        if toestand not in gezien:
            self._tel()
            if len(self._mogelijk(toestand)) == 1:
                gezien[toestand] = False
            else:
                verder = tuple(self._zicht.verder(toestand, behalve=plek))
                gezien[toestand] = any(self._beslist(een, plek, gezien) for een in verder) if verder else True
        return gezien[toestand]

    # -- the search --------------------------------------------------------------------------------------------------

    def _bronnen(self, *, omhoog: bool) -> Iterator[_Bron]:
        """Yield the verwachtingen that can get a better score, by class and teken; or those that satisfy a worse one.

        Where a scale says of no level that it satisfies, every one can get worse.
        """
        for plek, klasse in enumerate(self._zicht.klassen):
            if klasse.feit:  # nobody repairs a fact
                continue
            schaal = klasse.schaal
            treden = [teken for teken in schaal.ladder if teken in klasse.tekens][:: 1 if omhoog else -1]
            for teken in treden:
                nrs = tuple(nr for nr in klasse.nrs if self._scores[nr] == teken)
                paren = ((ander, teken) if omhoog else (teken, ander) for ander in treden)
                naar = [ander for ander, paar in zip(treden, paren, strict=True) if schaal.is_beter(*paar)]
                if naar and nrs and (omhoog or not schaal.voldoet or teken in schaal.voldoet):
                    yield _Bron(klasse=plek, van=teken, naar=tuple(reversed(naar)), nrs=nrs)

    def _zoek(self, bronnen: tuple[_Bron, ...], goed: Callable[[frozenset[Oordeel]], bool]) -> Gevonden:
        self._bekeken = 0
        overig = self._zicht.toestand({**self._scores, **{nr: OPEN for bron in bronnen for nr in bron.nrs}})
        for grootte in range(sum(len(bron.nrs) for bron in bronnen) + 1):
            try:
                raak = [v for v in _verdelingen(bronnen, grootte) if self._is_raak(overig, bronnen, v, goed)]
            except _Vol:
                return Gestopt(vanaf=grootte)
            if raak:
                return self._kortste(bronnen, grootte, _minste_stappen(raak))
        return Onhaalbaar()

    def _is_raak(
        self,
        overig: Toestand,
        bronnen: tuple[_Bron, ...],
        verdeling: _Verdeling,
        goed: Callable[[frozenset[Oordeel]], bool],
    ) -> bool:
        """Return whether a change reaches the goal; `overig` is the toestand of all that is in no source."""
        self._tel()
        gevuld = (
            (bron.klasse, teken, n)
            for bron, aantallen in zip(bronnen, verdeling, strict=True)
            for teken, n in zip((bron.van, *bron.naar), (len(bron.nrs) - sum(aantallen), *aantallen), strict=True)
        )
        return goed(self._mogelijk(self._zicht.erbij(overig, gevuld)))

    def _kortste(self, bronnen: tuple[_Bron, ...], grootte: int, raak: tuple[_Verdeling, ...]) -> Kortste:
        bron_van = {nr: i for i, bron in enumerate(bronnen) for nr in bron.nrs}
        plaatsen = tuple((nr, bron_van[nr]) for nr in self._volgorde if nr in bron_van)
        tekens = [[Score(naar) for naar in bron.naar] for bron in bronnen]
        genoemd = islice(_uitgeschreven(plaatsen, tekens, raak), GENOEMD)
        return Kortste(
            grootte=grootte,
            aantal=sum(_hoeveel(bronnen, verdeling) for verdeling in raak),
            eerste=tuple(genoemd),
            uit=tuple(nr for nr, bron in plaatsen if any(sum(verdeling[bron]) for verdeling in raak)),
        )


def _verdelingen(bronnen: Sequence[_Bron], grootte: int) -> Iterator[_Verdeling]:
    """Yield every change of so many verwachtingen, each as numbers."""
    if not bronnen:
        yield ()
        return
    bron, *rest = bronnen
    kan_nog = sum(len(een.nrs) for een in rest)
    for n in range(max(0, grootte - kan_nog), min(grootte, len(bron.nrs)) + 1):
        for aantallen in verdelingen(n, len(bron.naar)):
            for verder in _verdelingen(rest, grootte - n):
                yield (aantallen, *verder)


def verdelingen(n: int, over: int) -> Iterator[tuple[int, ...]]:
    """Yield every way to give n alike things one of so many places, as counts: all in the first place first."""
    for greep in combinations_with_replacement(range(over), n):
        yield tuple(map(greep.count, range(over)))


def _minste_stappen(raak: Sequence[_Verdeling]) -> tuple[_Verdeling, ...]:
    """Keep, of changes of as many verwachtingen from each source, those of the fewest steps."""
    stappen = [sum(j * n for aantallen in v for j, n in enumerate(aantallen)) for v in raak]
    minste: dict[tuple[int, ...], int] = {}
    for verdeling, n in zip(raak, stappen, strict=True):
        uit = tuple(map(sum, verdeling))
        minste[uit] = min(n, minste.get(uit, n))
    return tuple(v for v, n in zip(raak, stappen, strict=True) if n == minste[tuple(map(sum, v))])


def _hoeveel(bronnen: Sequence[_Bron], verdeling: _Verdeling) -> int:
    """Return how many changes are the same as numbers: which onderdelen, and which of them to which target."""
    return prod(
        comb(len(bron.nrs), sum(aantallen)) * factorial(sum(aantallen)) // prod(map(factorial, aantallen))
        for bron, aantallen in zip(bronnen, verdeling, strict=True)
    )


def _uitgeschreven(
    plaatsen: Sequence[tuple[str, int]], tekens: Sequence[Sequence[Score]], nog: Sequence[_Verdeling]
) -> Iterator[Wijziging]:
    """Yield the changes themselves, in the order of the kader.

    `nog` is what is still to be given out, for each change that fits so far; what cannot fit any more is dropped, so
    every step leads to a change.
    """
    nog_hiervan: list[int] = []  # how many places of the same source come after each
    geteld: dict[int, int] = {}
    for _, bron in reversed(plaatsen):
        nog_hiervan.append(geteld.get(bron, 0))
        geteld[bron] = geteld.get(bron, 0) + 1
    nog_hiervan.reverse()
    te_doen: list[tuple[int, Sequence[_Verdeling], Wijziging]] = [(0, nog, ())]
    while te_doen:  # no recursion: a kader may have thousands of verwachtingen
        i, passend, gedaan = te_doen.pop()
        if not any(map(sum, passend[0])):
            yield gedaan
            continue
        nr, bron = plaatsen[i]
        takken: list[tuple[int, Sequence[_Verdeling], Wijziging]] = []
        for j, teken in enumerate(tekens[bron]):
            verder = [_minder(verdeling, bron, j) for verdeling in passend if verdeling[bron][j]]
            if verder:
                takken.append((i + 1, verder, (*gedaan, (nr, teken))))
        zonder = [verdeling for verdeling in passend if sum(verdeling[bron]) <= nog_hiervan[i]]
        if zonder:
            takken.append((i + 1, zonder, gedaan))
        te_doen += reversed(takken)


def _minder(verdeling: _Verdeling, bron: int, j: int) -> _Verdeling:
    aantallen = verdeling[bron]
    return (*verdeling[:bron], (*aantallen[:j], aantallen[j] - 1, *aantallen[j + 1 :]), *verdeling[bron + 1 :])
