"""The smallest change of scores that reaches a goal at a thema or at the whole: exact, over everything below it.

What is open may be filled in in many ways, and so a choice of changes leads to as many standen at once: a *wolk*, for
each answer to the open facts the standen that are then possible. Choices that lead to one wolk are one from there on,
and of those only the cheapest go on: the fewest verwachtingen first, and of as many the fewest steps along the scale.
"""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from toetsing.domain.change.bereik import Vol, Zoekgrens
from toetsing.domain.change.kortste import GRENS, Gestopt, Gevonden, Kortste, Onhaalbaar
from toetsing.domain.knooprekening import Mogelijk
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.scores import OPEN, Score

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from toetsing.domain.knopen import Knoop
    from toetsing.domain.rules.betekenis import Onderdeel
    from toetsing.domain.rules.stapel import Stapel
    from toetsing.domain.rules.toestand import Zicht
    from toetsing.domain.scores import Ingevuld

NIET_GEHAALD: Final = Oordeel("")
"""What stands among the possible oordelen where something that is asked below the node does not hold."""
_MIS: Final = -1
"""The stand in which something that is asked below does not hold, whatever comes with it."""
_EEN: Final = 1 << 40
"""What one verwachting costs in steps: more than all steps together."""
_ZWAARTE: Final = 4
"""About how many steps of another search it takes to put two wolken together."""

Wolk = tuple[frozenset[int], ...]
_Sleutel = TypeVar("_Sleutel")


class Manieren(NamedTuple):
    """The cheapest choices of changes that come to the same: what they cost, how many they are, and the first of them.

    `eerste` holds the places of verwachtingen in the order of the kader and how many steps each goes beyond the first;
    `uit` has a bit for each verwachting that is in any of them.
    """

    kosten: int
    aantal: int
    eerste: tuple[tuple[int, int], ...]
    uit: int


_NIETS: Final = Manieren(0, 1, (), 0)


class Boomruimte:
    """The states of one node with rules around the scores of one toetsing.

    `eisen` are the oordelen of which nodes below it must have one, by the names of these.
    """

    def __init__(
        self,
        knoop: Knoop,
        scores: Mapping[str, Ingevuld],
        eisen: Mapping[str, frozenset[Oordeel]],
        *,
        grens: int = GRENS,
    ) -> None:
        self._knoop, self._scores, self._eisen, self._grens = knoop, scores, eisen, grens
        keuze = knoop.open(scores)
        self._rekeningen = [Mogelijk(keuze, feiten, {}, {}) for feiten in knoop.antwoorden(keuze)]
        self._onderdelen = knoop.alle_verwachtingen
        self._plaats = {een.nr: plaats for plaats, een in enumerate(self._onderdelen)}
        self._beter = {een.nr: beter for een in self._onderdelen if (beter := _beter(een, scores[een.nr]))}
        self._bekend: dict[int, Mapping[frozenset[Oordeel], Manieren] | None] = {}

    def beter(self, goed: Callable[[frozenset[Oordeel]], bool]) -> Gevonden:
        """Return the smallest changes to better scores after which `goed` holds of the oordelen that are possible.

        Of these alone that are of the fewest steps, whichever verwachtingen change; the first of them is written out.
        """
        vanaf = 0
        for hoogstens in self._hoogstens():
            gevonden = self._na(hoogstens)
            if gevonden is None:
                return Gestopt(vanaf=vanaf)
            raak = [manieren for mogelijk, manieren in gevonden.items() if goed(mogelijk)]
            if raak:
                return self._kortste(reduce(_goedkoopste, raak))
            vanaf = hoogstens + 1
        return Onhaalbaar()

    def _hoogstens(self) -> Iterator[int]:
        """Yield how many verwachtingen may change, more and more, up to all of them."""
        hoogstens, meeste = 1, len(self._beter)
        while hoogstens < meeste:
            yield hoogstens
            hoogstens *= 2
        yield meeste

    def _na(self, hoogstens: int) -> Mapping[frozenset[Oordeel], Manieren] | None:
        """Return what is possible after changes of at most so many; None where that is too much."""
        if hoogstens not in self._bekend:
            try:
                self._bekend[hoogstens] = self._besloten(hoogstens)
            except Vol:
                self._bekend[hoogstens] = None
        return self._bekend[hoogstens]

    def _besloten(self, hoogstens: int) -> Mapping[frozenset[Oordeel], Manieren]:
        tel = Zoekgrens(self._grens // _ZWAARTE).tel
        besluit = _Deur(self._rekeningen[0], self._knoop, ()).oordeel
        gevonden: dict[frozenset[Oordeel], Manieren] = {}
        for wolk, manieren in self._eronder(self._knoop, (), hoogstens, tel).items():
            tel(sum(map(len, wolk)))
            _voeg_toe(gevonden, frozenset(besluit(stand) for deel in wolk for stand in deel), manieren)
        return gevonden

    def _eronder(
        self, knoop: Knoop, boven: tuple[Zicht, ...], hoogstens: int, tel: Callable[[int], None]
    ) -> dict[Wolk, Manieren]:
        """Return to which wolken all below a node can come, what cannot change first."""
        stapel = self._rekeningen[0].stapel(knoop, boven)
        hier = {tuple(frozenset([een.begin(knoop, stapel)]) for een in self._rekeningen): _NIETS}
        for onderdeel in sorted(knoop.verwachtingen, key=lambda een: een.nr in self._beter):
            hier = _samen(hier, self._van_een(onderdeel, stapel), stapel, hoogstens, tel)
        for deel in sorted(knoop.delen, key=self._kan_beter):
            deur = _Deur(self._rekeningen[0], deel, stapel.zichten, self._eisen.get(deel.naam))
            door: dict[Wolk, Manieren] = {}
            for wolk, manieren in self._eronder(deel, stapel.zichten, hoogstens, tel).items():
                tel(sum(map(len, wolk)))
                naar = tuple(frozenset(map(deur.door, standen)) for standen in wolk)
                if any(standen != {_MIS} for standen in naar):
                    _voeg_toe(door, naar, manieren)
            hier = _samen(hier, door, stapel, hoogstens, tel)
        return hier

    def _kan_beter(self, knoop: Knoop) -> bool:
        return any(een.nr in self._beter for een in knoop.alle_verwachtingen)

    def _van_een(self, onderdeel: Onderdeel, stapel: Stapel) -> dict[Wolk, Manieren]:
        """Return what one verwachting can come to: with the score that it has, and with better ones."""
        nr, antwoorden = onderdeel.nr, len(self._rekeningen)
        blijft = frozenset(stapel.bijdrage(nr, teken) for teken in self._rekeningen[0].keuze[nr])
        gevonden = {(blijft,) * antwoorden: _NIETS}
        plaats = self._plaats[nr]
        for stappen, teken in enumerate(self._beter.get(nr, ())):
            wolk = (frozenset([stapel.bijdrage(nr, teken)]),) * antwoorden
            _voeg_toe(gevonden, wolk, Manieren(_EEN + stappen, 1, ((plaats, stappen),), 1 << plaats))
        return gevonden

    def _kortste(self, manieren: Manieren) -> Kortste:
        nrs = [een.nr for een in self._onderdelen]
        return Kortste(
            grootte=manieren.kosten // _EEN,
            aantal=manieren.aantal,
            eerste=(tuple((nrs[i], Score(self._beter[nrs[i]][n])) for i, n in manieren.eerste),),
            uit=tuple(nr for plaats, nr in enumerate(nrs) if manieren.uit >> plaats & 1),
        )


class _Deur:
    """What becomes of a stand of all below a node: the oordeel of the node, and what it adds to those above it."""

    def __init__(
        self, rekening: Mogelijk, knoop: Knoop, boven: tuple[Zicht, ...], eis: frozenset[Oordeel] | None = None
    ) -> None:
        self._rekening, self._knoop, self._eis = rekening, knoop, eis
        self._stapel = rekening.stapel(knoop, boven)
        self._deur = rekening.deuren(knoop, boven)
        self._bekend: dict[int, int] = {_MIS: _MIS}

    def oordeel(self, stand: int) -> Oordeel:
        """Return the oordeel of the node."""
        return NIET_GEHAALD if stand == _MIS else self._rekening.oordeel(self._knoop, self._stapel, stand)

    def door(self, stand: int) -> int:
        """Return what those above see of it."""
        naar = self._bekend.get(stand)
        if naar is None:
            uit = None if self._eis is not None and self.oordeel(stand) not in self._eis else self._deur(stand)
            naar = self._bekend[stand] = _MIS if uit is None else uit
        return naar


def _beter(onderdeel: Onderdeel, score: Ingevuld) -> tuple[str, ...]:
    """Return the scores that it may have and that are better, the nearest first; none from one without a rang."""
    if score is OPEN:
        return ()
    return tuple(teken for teken in reversed(onderdeel.schaal.beter_dan(score)) if teken in onderdeel.tekens)


def _samen(
    deze: Mapping[Wolk, Manieren],
    andere: Mapping[Wolk, Manieren],
    stapel: Stapel,
    hoogstens: int,
    tel: Callable[[int], None],
) -> dict[Wolk, Manieren]:
    """Return what both can come to together, with at most so many changes."""
    samen: dict[Wolk, Manieren] = {}
    te_veel = (hoogstens + 1) * _EEN
    for wolk, manieren in deze.items():
        tel(len(andere))
        for ander, ook in andere.items():
            if manieren.kosten + ook.kosten < te_veel:
                tel(sum(len(een) * len(twee) - 1 for een, twee in zip(wolk, ander, strict=True)))
                naar = tuple(_som(een, twee, stapel) for een, twee in zip(wolk, ander, strict=True))
                _voeg_toe(
                    samen,
                    naar,
                    Manieren(
                        manieren.kosten + ook.kosten,
                        manieren.aantal * ook.aantal,
                        manieren.eerste + ook.eerste,
                        manieren.uit | ook.uit,
                    ),
                )
    return samen


def _som(een: frozenset[int], ander: frozenset[int], stapel: Stapel) -> frozenset[int]:
    """Return each stand of one with each of another."""
    weinig, veel = sorted((een - {_MIS}, ander - {_MIS}), key=len)
    som = frozenset(na for stand in weinig for na in stapel.optelling.elk(stand, veel))
    return som | {_MIS} if _MIS in een or _MIS in ander else som


def _voeg_toe(bij: dict[_Sleutel, Manieren], sleutel: _Sleutel, manieren: Manieren) -> None:
    al = bij.get(sleutel)
    bij[sleutel] = manieren if al is None else _goedkoopste(al, manieren)


def _goedkoopste(een: Manieren, ander: Manieren) -> Manieren:
    """Return the cheaper of two, or both together."""
    if een.kosten != ander.kosten:
        return min(een, ander)
    return Manieren(een.kosten, een.aantal + ander.aantal, min(een.eerste, ander.eerste), een.uit | ander.uit)
