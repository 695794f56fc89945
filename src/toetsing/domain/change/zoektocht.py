"""The cheapest changes of scores below a node, by all that they make possible: exact, over everything below it.

What is open may be filled in in many ways, and so a choice of changes leads to as many standen at once: a *wolk*, for
each of some answers the standen that are then possible. Choices that lead to one wolk are one from there on, and of
those only the cheapest go on: the fewest verwachtingen first, and of as many the fewest steps along the scale.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, partial, reduce
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from toetsing.domain.change.bereik import Vol
from toetsing.domain.change.kortste import Gestopt, Gevonden, Kortste, Onhaalbaar
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.scores import Score

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from toetsing.domain.knooprekening import Mogelijk
    from toetsing.domain.knopen import Knoop
    from toetsing.domain.rules.stapel import Stapel
    from toetsing.domain.rules.toestand import Zicht

NIET_GEHAALD: Final = Oordeel("")
"""What stands among the possible oordelen where something that is asked below the node does not hold."""
_MIS: Final = -1
"""The stand in which something that is asked below does not hold, whatever comes with it."""
_EEN: Final = 1 << 40
"""What one verwachting costs in steps: more than all steps together."""
Wolk = tuple[frozenset[int], ...]
Mogelijken = tuple[frozenset[Oordeel], ...]
"""The oordelen that are possible with each of some answers."""
_Sleutel = TypeVar("_Sleutel")


class Manieren(NamedTuple):
    """The cheapest choices of changes that come to the same: what they cost, how many they are, and the first of them.

    Each of `eerste` holds the places of verwachtingen in the order of the kader and how many steps each goes beyond the
    first; `uit` has a bit for each verwachting that is in any of them.
    """

    kosten: int
    aantal: int
    eerste: tuple[tuple[tuple[int, int], ...], ...]
    uit: int


_NIETS: Final = Manieren(0, 1, ((),), 0)


@dataclass(frozen=True, kw_only=True, eq=False)
class Zoektocht:
    """A search through everything below a node: of which verwachtingen the score may become which others.

    opties: per verwachting these, the nearest first; to change one that is `vrij` costs nothing.
    rekeningen: with each of them a choice comes to standen of its own.
    eisen: the oordelen of which nodes below must have one, by the names of these.
    tel: is told how much is looked at.
    noem: how many of the smallest changes are written out, the first of them.
    even: every change of a verwachting costs the same, however many steps it is.
    """

    knoop: Knoop
    rekeningen: Sequence[Mogelijk]
    opties: Mapping[str, tuple[str, ...]]
    tel: Callable[[int], None]
    eisen: Mapping[str, frozenset[Oordeel]] = field(default_factory=dict)
    vrij: Collection[str] = ()
    noem: int = 1
    even: bool = False
    _bekend: dict[int, Mapping[Mogelijken, Manieren] | None] = field(default_factory=dict)

    @cached_property
    def _nrs(self) -> list[str]:
        return [een.nr for een in self.knoop.alle_verwachtingen]

    @cached_property
    def _plaats(self) -> Mapping[str, int]:
        return {nr: plaats for plaats, nr in enumerate(self._nrs)}

    def kleinste(self, goed: Callable[[frozenset[Oordeel]], bool]) -> Gevonden:
        """Return the smallest changes after which this holds of the oordelen that are possible."""
        vanaf = 0
        for hoogstens in self._hoogstens():
            gevonden = self.na(hoogstens)
            if gevonden is None:
                return Gestopt(vanaf=vanaf)
            raak = [manieren for per_een, manieren in gevonden.items() if goed(frozenset().union(*per_een))]
            if raak:
                return self._kortste(reduce(partial(_goedkoopste, noem=self.noem), raak))
            vanaf = hoogstens + 1
        return Onhaalbaar()

    def _hoogstens(self) -> Iterator[int]:
        """Yield how many verwachtingen may change, more and more, up to all of them."""
        hoogstens, meeste = 1, sum(bool(naar) and nr not in self.vrij for nr, naar in self.opties.items())
        while hoogstens < meeste:
            yield hoogstens
            hoogstens *= 2
        yield meeste

    def na(self, hoogstens: int) -> Mapping[Mogelijken, Manieren] | None:
        """Return what is possible with each of the rekeningen after at most so many changes; None where too much."""
        if hoogstens not in self._bekend:
            try:
                self._bekend[hoogstens] = self._besloten(hoogstens)
            except Vol:
                self._bekend[hoogstens] = None
        return self._bekend[hoogstens]

    def _besloten(self, hoogstens: int) -> Mapping[Mogelijken, Manieren]:
        besluit = _Deur(self.rekeningen[0], self.knoop, ()).oordeel
        gevonden: dict[Mogelijken, Manieren] = {}
        for wolk, manieren in self._eronder(self.knoop, (), hoogstens).items():
            self.tel(sum(map(len, wolk)))
            _voeg_toe(gevonden, tuple(frozenset(map(besluit, standen)) for standen in wolk), manieren, self.noem)
        return gevonden

    def _eronder(self, knoop: Knoop, boven: tuple[Zicht, ...], hoogstens: int) -> dict[Wolk, Manieren]:
        """Return to which wolken all below a node can come, what cannot change first."""
        stapel = self.rekeningen[0].stapel(knoop, boven)
        hier = {tuple(frozenset([een.begin(knoop, stapel)]) for een in self.rekeningen): _NIETS}
        for onderdeel in sorted(knoop.verwachtingen, key=lambda een: bool(self.opties.get(een.nr))):
            hier = self._samen(hier, self._van_een(onderdeel.nr, stapel), stapel, hoogstens)
        for deel in sorted(knoop.delen, key=self._kan_anders):
            deur = _Deur(self.rekeningen[0], deel, stapel.zichten, self.eisen.get(deel.naam))
            door: dict[Wolk, Manieren] = {}
            for wolk, manieren in self._eronder(deel, stapel.zichten, hoogstens).items():
                self.tel(sum(map(len, wolk)))
                naar = tuple(frozenset(map(deur.door, standen)) for standen in wolk)
                if any(standen != {_MIS} for standen in naar):
                    _voeg_toe(door, naar, manieren, self.noem)
            hier = self._samen(hier, door, stapel, hoogstens)
        return hier

    def _kan_anders(self, knoop: Knoop) -> bool:
        return any(self.opties.get(een.nr) for een in knoop.alle_verwachtingen)

    def _van_een(self, nr: str, stapel: Stapel) -> dict[Wolk, Manieren]:
        """Return what one verwachting can come to: with the score that it has, and with others."""
        blijft = tuple(frozenset(stapel.bijdrage(nr, teken) for teken in een.keuze[nr]) for een in self.rekeningen)
        gevonden = {blijft: _NIETS}
        plaats = self._plaats[nr]
        for stappen, teken in enumerate(self.opties.get(nr, ())):
            wolk = (frozenset([stapel.bijdrage(nr, teken)]),) * len(self.rekeningen)
            anders = Manieren(_EEN + stappen, 1, (((plaats, stappen),),), 1 << plaats)
            anders = anders._replace(kosten=_EEN) if self.even else anders
            _voeg_toe(gevonden, wolk, _NIETS if nr in self.vrij else anders, self.noem)
        return gevonden

    def _samen(
        self, deze: Mapping[Wolk, Manieren], andere: Mapping[Wolk, Manieren], stapel: Stapel, hoogstens: int
    ) -> dict[Wolk, Manieren]:
        """Return what both can come to together, with at most so many changes."""
        samen: dict[Wolk, Manieren] = {}
        te_veel = (hoogstens + 1) * _EEN
        for wolk, manieren in deze.items():
            self.tel(len(andere))
            for ander, ook in andere.items():
                if manieren.kosten + ook.kosten < te_veel:
                    self.tel(sum(len(een) * len(twee) - 1 for een, twee in zip(wolk, ander, strict=True)))
                    naar = tuple(_som(een, twee, stapel) for een, twee in zip(wolk, ander, strict=True))
                    _voeg_toe(samen, naar, _beide(manieren, ook, self.noem), self.noem)
        return samen

    def _kortste(self, manieren: Manieren) -> Kortste:
        return Kortste(
            grootte=manieren.kosten // _EEN,
            aantal=manieren.aantal,
            eerste=tuple(
                tuple((self._nrs[i], Score(self.opties[self._nrs[i]][n])) for i, n in een) for een in manieren.eerste
            ),
            uit=tuple(nr for plaats, nr in enumerate(self._nrs) if manieren.uit >> plaats & 1),
        )


class _Deur:
    """What becomes of a stand of all below a node: the oordeel of the node, and what it adds to those above it."""

    def __init__(
        self, rekening: Mogelijk, knoop: Knoop, boven: tuple[Zicht, ...], eis: frozenset[Oordeel] | None = None
    ) -> None:
        self._rekening, self.knoop, self._eis = rekening, knoop, eis
        self._stapel = rekening.stapel(knoop, boven)
        self._deur = rekening.deuren(knoop, boven)
        self._bekend: dict[int, int] = {_MIS: _MIS}

    def oordeel(self, stand: int) -> Oordeel:
        """Return the oordeel of the node."""
        return NIET_GEHAALD if stand == _MIS else self._rekening.oordeel(self.knoop, self._stapel, stand)

    def door(self, stand: int) -> int:
        """Return what those above see of it."""
        naar = self._bekend.get(stand)
        if naar is None:
            uit = None if self._eis is not None and self.oordeel(stand) not in self._eis else self._deur(stand)
            naar = self._bekend[stand] = _MIS if uit is None else uit
        return naar


def _som(een: frozenset[int], ander: frozenset[int], stapel: Stapel) -> frozenset[int]:
    """Return each stand of one with each of another."""
    weinig, veel = sorted((een - {_MIS}, ander - {_MIS}), key=len)
    som = frozenset(na for stand in weinig for na in stapel.optelling.elk(stand, veel))
    return som | {_MIS} if _MIS in een or _MIS in ander else som


def _beide(een: Manieren, ander: Manieren, noem: int) -> Manieren:
    """Return both together; what belongs to the one stands before what belongs to the other in the kader."""
    eerste = tuple([eerst + dan for eerst in een.eerste for dan in ander.eerste][:noem])
    return Manieren(een.kosten + ander.kosten, een.aantal * ander.aantal, eerste, een.uit | ander.uit)


def _voeg_toe(bij: dict[_Sleutel, Manieren], sleutel: _Sleutel, manieren: Manieren, noem: int) -> None:
    al = bij.get(sleutel)
    bij[sleutel] = manieren if al is None else _goedkoopste(al, manieren, noem)


def _goedkoopste(een: Manieren, ander: Manieren, noem: int) -> Manieren:
    """Return the cheaper of two, or both together."""
    if een.kosten != ander.kosten:
        return min(een, ander)
    eerste = tuple(sorted((*een.eerste, *ander.eerste))[:noem])
    return Manieren(een.kosten, een.aantal + ander.aantal, eerste, een.uit | ander.uit)
