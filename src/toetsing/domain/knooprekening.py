"""Reckons with what lies below a node: every stand it can come to, in how many ways, and what one other score does.

A *stand* is what some of what lies below adds to the toestand of each node above it, side by side (see `stapel`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from toetsing.domain.rules.boom import GEEN
from toetsing.domain.rules.stapel import Stapel, stapel_van
from toetsing.domain.rules.toestand import Toestand, wisselbaar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from toetsing.domain.rules.betekenis import Onderdeel
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.rules.toestand import Zicht

Vulling = tuple[int, int, Any]
"""How many ways of filling in come to the same, and one of them: how many scores are off their best, and which.

Which is a pair of pairs, with an onderdeel and its teken at the ends: so two are put together in one go.
"""
_Sleutel = TypeVar("_Sleutel")
_NIETS: Vulling = (1, 0, ())
Paren = dict[tuple[int, int, str, str], Vulling]


def tekens_van(vulling: Vulling) -> dict[str, str]:
    """Return a filling-in: the teken of each onderdeel that it is about."""
    gevonden: dict[str, str] = {}
    rest = [vulling[2]]
    while rest:
        hier = rest.pop()
        if hier and isinstance(hier[0], str):
            gevonden[hier[0]] = hier[1]
        else:
            rest += hier
    return gevonden


class Boomdeel(Protocol):
    """A node as it is reckoned with: the nodes below it or its verwachtingen, and what its rows see of them."""

    @property
    def naam(self) -> str:
        """What rows above call it."""

    @property
    def delen(self) -> tuple[Boomdeel, ...]:
        """The nodes directly below it."""

    @property
    def verwachtingen(self) -> tuple[Onderdeel, ...]:
        """Its own verwachtingen that count."""

    @property
    def alle_verwachtingen(self) -> tuple[Onderdeel, ...]:
        """The same of all below it."""

    @property
    def zicht(self) -> Zicht | None:
        """What its rows see; None where it has none."""

    @property
    def letters(self) -> tuple[Oordeel, ...]:
        """What its oordeel can be."""


class TeVeel(Exception):  # noqa: N818 - never leaves the tree
    """There is more than was asked for."""


@dataclass(slots=True)
class Teller:
    """How many standen there may be at once, and how many additions are left."""

    grens: int
    werk: int

    def tel(self, standen: int, werk: int) -> None:
        """Count what was made, and stop where it is too much."""
        self.werk -= werk
        if standen > self.grens or self.werk < 0:
            raise TeVeel


class _Rekening:
    """Reckons with one choice of tekens and one answer to every fact."""

    def __init__(
        self,
        keuze: Mapping[str, tuple[str, ...]],
        feiten: Mapping[str, str],
        gezet: Mapping[str, Oordeel],
        alleen: Mapping[str, Oordeel],
    ) -> None:
        self.keuze, self.feiten, self.gezet, self.alleen = keuze, feiten, gezet, alleen

    def stapel(self, knoop: Boomdeel, boven: tuple[Zicht, ...]) -> Stapel:
        """Return the zichten above a node, and its own last where it has one."""
        return stapel_van(boven if knoop.zicht is None else (*boven, knoop.zicht))

    def begin(self, knoop: Boomdeel, stapel: Stapel) -> int:
        """Return a stand with nothing in it but the facts that the rows of this node name."""
        toestand = Toestand(0)
        if knoop.zicht is None:
            return 0
        for nr, teken in self.feiten.items():
            toestand = knoop.zicht.plus(toestand, knoop.zicht.bijdrage(nr, teken))
        return stapel.alleen_laatste(toestand)

    def oordeel(self, knoop: Boomdeel, stapel: Stapel, stand: int) -> Oordeel:
        """Return the oordeel of a node when this is what lies below it."""
        if knoop.naam in self.gezet:
            return self.gezet[knoop.naam]
        return GEEN if knoop.zicht is None else knoop.zicht.beslis(stapel.laatste(stand)).oordeel

    def deuren(self, knoop: Boomdeel, boven: tuple[Zicht, ...]) -> Callable[[int], int | None]:
        """Return what turns all below a node into what the node adds to those above it: its oordeel, and what they see.

        None where that is not looked at.
        """
        stapel, erboven = self.stapel(knoop, boven), stapel_van(boven)
        moet = self.alleen.get(knoop.naam)
        bijdragen: dict[Oordeel, int] = {}

        def door(stand: int) -> int | None:
            oordeel = self.oordeel(knoop, stapel, stand)
            if moet not in (None, oordeel):
                return None
            rest = stand if knoop.zicht is None else stapel.zonder_laatste(stand)
            if oordeel not in bijdragen:
                bijdragen[oordeel] = erboven.bijdrage(knoop.naam, oordeel)
            return erboven.optelling.plus(rest, bijdragen[oordeel])

        return door


class Mogelijk(_Rekening):
    """Reckons what is possible, and no more; with a `teller` no further than that goes."""

    def __init__(
        self,
        keuze: Mapping[str, tuple[str, ...]],
        feiten: Mapping[str, str],
        gezet: Mapping[str, Oordeel],
        alleen: Mapping[str, Oordeel],
        teller: Teller | None = None,
    ) -> None:
        super().__init__(keuze, feiten, gezet, alleen)
        self.teller = teller

    def eronder(self, knoop: Boomdeel, boven: tuple[Zicht, ...]) -> set[int]:
        """Return what all below a node can add: to each node above it and, where it has rules, to itself, last."""
        stapel = self.stapel(knoop, boven)
        standen = {self.begin(knoop, stapel)}
        for onderdeel in knoop.verwachtingen:
            een = {stapel.bijdrage(onderdeel.nr, teken) for teken in self.keuze[onderdeel.nr]}
            standen = self._samen(standen, een, stapel)
        for deel in knoop.delen:
            standen = self._samen(standen, self._besloten(deel, stapel.zichten), stapel)
        return standen

    def _besloten(self, deel: Boomdeel, zichten: tuple[Zicht, ...]) -> set[int]:
        """Return what a part can add to the nodes above it, by its oordeel and beside that."""
        door = self.deuren(deel, zichten)
        return {naar for stand in self.eronder(deel, zichten) if (naar := door(stand)) is not None}

    def _samen(self, deze: set[int], andere: set[int], stapel: Stapel) -> set[int]:
        weinig, veel = sorted((deze, andere), key=len)
        samen: set[int] = set()
        for een in weinig:
            samen.update(stapel.optelling.elk(een, veel))
            if self.teller is not None:
                self.teller.tel(len(samen), len(veel))
        return samen


class Onthouden(Mogelijk):
    """Reckons the same, and remembers what criteria can add: for who does so time and again with one node."""

    def __init__(
        self, keuze: Mapping[str, tuple[str, ...]], feiten: Mapping[str, str], geheugen: dict[object, set[int]]
    ) -> None:
        super().__init__(keuze, feiten, {}, {})
        self.geheugen = geheugen

    def _besloten(self, deel: Boomdeel, zichten: tuple[Zicht, ...]) -> set[int]:
        if deel.delen:
            return super()._besloten(deel, zichten)
        eronder = tuple(self.keuze[onderdeel.nr] for onderdeel in deel.verwachtingen)
        sleutel = deel.naam, tuple(self.feiten.values()), eronder
        if sleutel not in self.geheugen:
            self.geheugen[sleutel] = super()._besloten(deel, zichten)
        return self.geheugen[sleutel]


class Geteld(_Rekening):
    """Reckons what is possible, in how many ways, and one of those ways."""

    def eronder(self, knoop: Boomdeel, boven: tuple[Zicht, ...]) -> dict[int, Vulling]:
        """Return what all below a node can add: to each node above it and, where it has rules, to itself, last."""
        return self._samen_van(knoop, boven, None)

    def paren(self, knoop: Boomdeel, boven: tuple[Zicht, ...], nr: str) -> Paren:
        """Return the same as pairs, before and after, for every change of one verwachting below the node."""
        stapel = self.stapel(knoop, boven)
        paren = _eigen_paren(knoop, stapel, nr)
        for deel in knoop.delen:
            if any(onderdeel.nr == nr for onderdeel in deel.alle_verwachtingen):
                door = self.deuren(deel, stapel.zichten)
                for (voor, na, van, naar), vulling in self.paren(deel, stapel.zichten, nr).items():
                    eerst, dan = door(voor), door(na)
                    assert eerst is not None, "everything is counted"
                    assert dan is not None, "everything is counted"
                    if eerst != dan:
                        voeg_toe(paren, (eerst, dan, van, naar), vulling)
        anderen = self._samen_van(knoop, boven, nr) if paren else {}
        plus, uit = stapel.optelling.plus, Paren()
        for (voor, na, van, naar), vulling in paren.items():
            for stand, ander in anderen.items():
                voeg_toe(uit, (plus(voor, stand), plus(na, stand), van, naar), samen_met(vulling, ander))
        return uit

    def _samen_van(self, knoop: Boomdeel, boven: tuple[Zicht, ...], zonder: str | None) -> dict[int, Vulling]:
        """Return what all below a node can add, without the part in which one verwachting stands."""
        stapel = self.stapel(knoop, boven)
        standen: dict[int, Vulling] = {self.begin(knoop, stapel): _NIETS}
        for onderdeel in knoop.verwachtingen:
            if onderdeel.nr != zonder:
                een: dict[int, Vulling] = {}
                for teken in self.keuze[onderdeel.nr]:
                    eraf = int(teken != onderdeel.tekens[0])
                    voeg_toe(een, stapel.bijdrage(onderdeel.nr, teken), (1, eraf, (onderdeel.nr, teken)))
                standen = _samen(standen, een, stapel)
        for deel in knoop.delen:
            if zonder is None or all(onderdeel.nr != zonder for onderdeel in deel.alle_verwachtingen):
                door = self.deuren(deel, stapel.zichten)
                besloten: dict[int, Vulling] = {}
                for stand, vulling in self.eronder(deel, stapel.zichten).items():
                    naar = door(stand)
                    assert naar is not None, "everything is counted"
                    voeg_toe(besloten, naar, vulling)
                standen = _samen(standen, besloten, stapel)
        return standen


def _eigen_paren(knoop: Boomdeel, stapel: Stapel, nr: str) -> Paren:
    """Return what a verwachting of this criterium adds before and after each change of it; of another nothing."""
    paren: Paren = {}
    for een in knoop.verwachtingen:
        erbij = [stapel.bijdrage(nr, teken) for teken in een.tekens] if een.nr == nr else []
        for i, j in wisselbaar(een.tekens, een.schaal) if erbij else ():
            if erbij[i] != erbij[j]:
                paren[erbij[i], erbij[j], een.tekens[i], een.tekens[j]] = _NIETS
    return paren


def _samen(deze: dict[int, Vulling], andere: dict[int, Vulling], stapel: Stapel) -> dict[int, Vulling]:
    """Return what both can add together."""
    samen: dict[int, Vulling] = {}
    vlaggen, rand, plus = stapel.optelling.vlaggen, stapel.optelling.rand, stapel.optelling.plus
    for stand, (aantal, eraf, keuzes) in deze.items():
        for erbij, (ook_aantal, ook_eraf, ook) in andere.items():
            naar = stand + erbij
            if naar + rand & vlaggen:
                naar = plus(stand, erbij)
            n, af = aantal * ook_aantal, eraf + ook_eraf
            al = samen.get(naar)
            if al is None or af < al[1]:
                samen[naar] = n if al is None else n + al[0], af, (keuzes, ook)
            else:
                samen[naar] = n + al[0], al[1], al[2]
    return samen


def samen_met(een: Vulling, ander: Vulling) -> Vulling:
    """Return both together."""
    return een[0] * ander[0], een[1] + ander[1], (een[2], ander[2])


def voeg_toe(bij: dict[_Sleutel, Vulling], sleutel: _Sleutel, vulling: Vulling) -> None:
    """Add a way of filling in: of two ways the one with the fewest scores off their best stays."""
    al = bij.get(sleutel)
    if al is None:
        bij[sleutel] = vulling
    else:
        beste = vulling if vulling[1] < al[1] else al
        bij[sleutel] = al[0] + vulling[0], beste[1], beste[2]
