"""The smallest change of scores that reaches a goal within one criterium: exact, over symmetry classes.

Changes are looked at by size, so rules that are not monotone are searched as well as rules that are. With open scores a
state stands for every way to fill them in; what is possible in it is found step by step and kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from math import comb, factorial, prod
from typing import TYPE_CHECKING, Final

from toetsing.domain.evaluatie import Staat, klassen_van, pas_toe
from toetsing.domain.scores import OPEN, Score

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from toetsing.domain.beslisregels import Oordeel, Regelset
    from toetsing.domain.evaluatie import Klasse
    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.scores import Ingevuld

GRENS: Final = 200_000
"""How many states and changes a search looks at before it stops and says so."""
GENOEMD: Final = 5
"""How many of the smallest changes are written out; the others are counted."""

Wijziging = tuple[tuple[str, Score], ...]
"""The verwachtingen that change, in the order of the kader, each with its new score."""
_Sleutel = tuple[tuple[int, ...], ...]
"""A state as numbers: per class how many onderdelen have each of its tekens; the others are open."""
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
    """Interchangeable verwachtingen with the same score, and the scores they may go to, the nearest first."""

    klasse: int
    van: int
    naar: tuple[int, ...]
    nrs: tuple[str, ...]


class _Vol(Exception):  # noqa: N818 - no error: the search stops
    """As much was looked at as may be."""


class Ruimte:
    """The states of one criterium around the scores of one toetsing."""

    def __init__(
        self,
        kader: Kader,
        criterium: Criterium,
        regelset: Regelset,
        scores: Mapping[str, Ingevuld],
        *,
        grens: int = GRENS,
    ) -> None:
        self._kader, self._buiten, self._regelset, self._grens = kader, criterium.buiten, regelset, grens
        self._ladder = [niveau.teken for niveau in kader.schaal if not niveau.nvt]
        self._klassen: tuple[Klasse, ...] = klassen_van(regelset, criterium.onderdelen)
        self._scores = scores
        self._volgorde = [onderdeel.nr for onderdeel in criterium.onderdelen]
        self._begin: _Sleutel = tuple(
            tuple(sum(scores[nr] == teken for nr in klasse.nrs) for teken in klasse.tekens) for klasse in self._klassen
        )
        self._bekend: dict[_Sleutel, frozenset[Oordeel]] = {}
        self._bekeken = 0

    def beter(self, goed: Callable[[frozenset[Oordeel]], bool]) -> Gevonden:
        """Return the smallest changes to better scores after which `goed` holds of the oordelen that are possible."""
        return self._zoek(tuple(self._bronnen(self._ladder, frozenset(self._ladder))), goed)

    def slechter(self, goed: Callable[[frozenset[Oordeel]], bool]) -> Gevonden:
        """Return the smallest changes to worse scores of verwachtingen that are voldoende, after which `goed` holds."""
        return self._zoek(tuple(self._bronnen(self._ladder[::-1], self._kader.voldoet)), goed)

    def beslissend(self) -> tuple[str, ...] | None:
        """Return the open verwachtingen that still decide, in the order of the kader; None where that is too much.

        One decides where, for some way to fill in the others, its score makes the difference.
        """
        self._bekeken = 0
        try:
            nrs = {
                nr
                for plek, klasse in enumerate(self._klassen)
                if self._open(self._begin, plek) and self._beslist(self._begin, plek, {})
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

    def _open(self, sleutel: _Sleutel, plek: int) -> int:
        return len(self._klassen[plek].nrs) - sum(sleutel[plek])

    def _mogelijk(self, sleutel: _Sleutel) -> frozenset[Oordeel]:
        """Return the oordelen over all ways to fill in what is open in a state."""
        if sleutel not in self._bekend:
            self._tel()
            plek = next((i for i in range(len(sleutel)) if self._open(sleutel, i)), None)
            if plek is None:
                self._bekend[sleutel] = frozenset([pas_toe(self._regelset, self._staat(sleutel)).oordeel])
            else:
                verder = map(self._mogelijk, _ingevuld(sleutel, plek))
                self._bekend[sleutel] = frozenset(oordeel for oordelen in verder for oordeel in oordelen)
        return self._bekend[sleutel]

    def _staat(self, sleutel: _Sleutel) -> Staat:
        tellingen = tuple(
            {teken: n for teken, n in zip(klasse.tekens, telling, strict=True) if n}
            for klasse, telling in zip(self._klassen, sleutel, strict=True)
        )
        return Staat(klassen=self._klassen, tellingen=tellingen, nvt=self._kader.nvt, buiten=self._buiten)

    def _beslist(self, sleutel: _Sleutel, plek: int, gezien: dict[_Sleutel, bool]) -> bool:
        """Return whether one open onderdeel of a class makes the difference, for some way to fill in the others."""
        if sleutel not in gezien:
            self._tel()
            ander = next((i for i in range(len(sleutel)) if self._open(sleutel, i) > (1 if i == plek else 0)), None)
            if len(self._mogelijk(sleutel)) == 1:
                gezien[sleutel] = False
            elif ander is None:
                gezien[sleutel] = True
            else:
                gezien[sleutel] = any(self._beslist(een, plek, gezien) for een in _ingevuld(sleutel, ander))
        return gezien[sleutel]

    # -- the search --------------------------------------------------------------------------------------------------

    def _bronnen(self, ladder: Sequence[str], tekens: frozenset[str]) -> Iterator[_Bron]:
        """Yield the verwachtingen with one of these tekens, by class and teken, that can go up a ladder (top first)."""
        for plek, klasse in enumerate(self._klassen):
            treden = [klasse.tekens.index(teken) for teken in ladder if teken in klasse.tekens]
            for trede, van in enumerate(treden):
                teken = klasse.tekens[van]
                nrs = tuple(nr for nr in klasse.nrs if self._scores[nr] == teken)
                if trede and nrs and teken in tekens:
                    yield _Bron(klasse=plek, van=van, naar=tuple(reversed(treden[:trede])), nrs=nrs)

    def _zoek(self, bronnen: tuple[_Bron, ...], goed: Callable[[frozenset[Oordeel]], bool]) -> Gevonden:
        self._bekeken = 0
        for grootte in range(sum(len(bron.nrs) for bron in bronnen) + 1):
            try:
                raak = [v for v in _verdelingen(bronnen, grootte) if self._is_raak(bronnen, v, goed)]
            except _Vol:
                return Gestopt(vanaf=grootte)
            if raak:
                return self._kortste(bronnen, grootte, _minste_stappen(raak))
        return Onhaalbaar()

    def _is_raak(
        self, bronnen: tuple[_Bron, ...], verdeling: _Verdeling, goed: Callable[[frozenset[Oordeel]], bool]
    ) -> bool:
        self._tel()
        nieuw = [list(telling) for telling in self._begin]
        for bron, aantallen in zip(bronnen, verdeling, strict=True):
            nieuw[bron.klasse][bron.van] -= sum(aantallen)
            for naar, n in zip(bron.naar, aantallen, strict=True):
                nieuw[bron.klasse][naar] += n
        return goed(self._mogelijk(tuple(map(tuple, nieuw))))

    def _kortste(self, bronnen: tuple[_Bron, ...], grootte: int, raak: tuple[_Verdeling, ...]) -> Kortste:
        bron_van = {nr: i for i, bron in enumerate(bronnen) for nr in bron.nrs}
        plaatsen = tuple((nr, bron_van[nr]) for nr in self._volgorde if nr in bron_van)
        tekens = [[Score(self._klassen[bron.klasse].tekens[naar]) for naar in bron.naar] for bron in bronnen]
        genoemd = islice(_uitgeschreven(plaatsen, tekens, raak), GENOEMD)
        return Kortste(
            grootte=grootte,
            aantal=sum(_hoeveel(bronnen, verdeling) for verdeling in raak),
            eerste=tuple(genoemd),
            uit=tuple(nr for nr, bron in plaatsen if any(sum(verdeling[bron]) for verdeling in raak)),
        )


def _ingevuld(sleutel: _Sleutel, plek: int) -> Iterator[_Sleutel]:
    """Yield the states in which one more onderdeel of a class is filled in."""
    telling = sleutel[plek]
    for j in range(len(telling)):
        yield (*sleutel[:plek], (*telling[:j], telling[j] + 1, *telling[j + 1 :]), *sleutel[plek + 1 :])


def _verdelingen(bronnen: Sequence[_Bron], grootte: int) -> Iterator[_Verdeling]:
    """Yield every change of so many verwachtingen, each as numbers."""
    if not bronnen:
        yield ()
        return
    bron, *rest = bronnen
    kan_nog = sum(len(een.nrs) for een in rest)
    for n in range(max(0, grootte - kan_nog), min(grootte, len(bron.nrs)) + 1):
        for aantallen in _over_doelen(n, len(bron.naar)):
            for verder in _verdelingen(rest, grootte - n):
                yield (aantallen, *verder)


def _over_doelen(n: int, doelen: int) -> Iterator[tuple[int, ...]]:
    """Yield every way to send n onderdelen to so many targets."""
    if doelen == 1:
        yield (n,)
        return
    for eerste in range(n, -1, -1):
        for rest in _over_doelen(n - eerste, doelen - 1):
            yield (eerste, *rest)


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
    if not any(map(sum, nog[0])):
        yield ()
        return
    (nr, bron), *rest = plaatsen
    for j, teken in enumerate(tekens[bron]):
        verder = [_minder(verdeling, bron, j) for verdeling in nog if verdeling[bron][j]]
        if verder:
            for staart in _uitgeschreven(rest, tekens, verder):
                yield ((nr, teken), *staart)
    over = sum(plek == bron for _, plek in rest)
    zonder = [verdeling for verdeling in nog if sum(verdeling[bron]) <= over]
    if zonder:
        yield from _uitgeschreven(rest, tekens, zonder)


def _minder(verdeling: _Verdeling, bron: int, j: int) -> _Verdeling:
    aantallen = verdeling[bron]
    return (*verdeling[:bron], (*aantallen[:j], aantallen[j] - 1, *aantallen[j + 1 :]), *verdeling[bron + 1 :])
