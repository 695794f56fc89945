"""A way to a better oordeel, of a criterium or of what is decided above it, and what stands in the way of one.

What is open is neither minus nor plus: it can be filled in, not repaired. So a way holds for every way to fill in what
is open, and an oordeel is compared by what is *certain*: the worst oordeel still possible. A score may be raised to any
better one; nvt stays as it is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING, Final, Protocol

from toetsing.domain.change.kortste import Gevonden, Kortste, Onhaalbaar
from toetsing.domain.scores import OPEN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from toetsing.domain.rules.betekenis import Onderdeel
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.rules.regelset import Regelset
    from toetsing.domain.scores import Ingevuld

DEEL: Final = 10
"""Finding out what stands in the way of an oordeel takes at most this part of a search, each time one is looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weg:
    """How a criterium gets certainly at least the oordeel `doel`; or a thema, by its number, or the whole, as "geheel".

    zeker: the smallest repairs after which that holds however the open scores are filled in.
    kans: the smallest after which it is possible; None where nothing is open, for then it is the same.
    winst: how many oordelen of the kader better than what is certain now; 0 where that is already enough.
    in_de_weg: where no repairs lead there, the facts and the scores without a rang, by number, that a plan leaves as
        they are and without which they may; none where also other answers and scores in their place do not help.
    daarbij: of a thema and the whole the least oordelen that are asked of nodes below, by the names of those.
    wordt: of a thema and the whole what the first of `zeker` surely gives: `doel`, or better where that comes with it.
    """

    nr: str
    doel: Oordeel
    winst: int
    zeker: Gevonden
    kans: Gevonden | None
    in_de_weg: tuple[str, ...] = ()
    daarbij: tuple[tuple[str, Oordeel], ...] = ()
    wordt: Oordeel | None = None

    @property
    def kan_nooit(self) -> bool:
        """Whether no repairs lead there, not even if what is open turns out well."""
        return isinstance(self.zeker, Onhaalbaar) and isinstance(self.kans, Onhaalbaar | None)


class Zoeker(Protocol):
    """Finds the smallest changes to better scores."""

    def beter(self, goed: Callable[[frozenset[Oordeel]], bool]) -> Gevonden:
        """Return those after which `goed` holds of the oordelen that are possible."""
        ...

    def gunstig(self, kan: Callable[[frozenset[Oordeel]], bool]) -> Gevonden:
        """Return those after which something is among the oordelen that are possible."""
        ...


def zelfde_herstel(een: Gevonden, ander: Gevonden) -> bool:
    """Return whether two goals take the same repairs; where those were not counted that is not known."""
    return isinstance(een, Kortste) and een.aantal is not None and een == ander


def zelfde_lijst(een: Gevonden, ander: Gevonden) -> bool:
    """Return whether the first of the smallest repairs to two goals is the same: it gives the better one."""
    return isinstance(een, Kortste) and isinstance(ander, Kortste) and een.eerste[0] == ander.eerste[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Zoekruimte:
    """What there is to search at a criterium, at a thema, by its number, or at the whole, as "geheel".

    letters: its oordelen from best to worst, `GEEN` last; mogelijk: those of them that are possible.
    nu, bij: the search around the `scores` as they are, and around others in their place.
    feiten: those that some row names; onderdelen: the verwachtingen that count.
    """

    nr: str
    letters: Sequence[Oordeel]
    mogelijk: Sequence[Oordeel]
    nu: Zoeker
    bij: Callable[[Mapping[str, Ingevuld]], Zoeker]
    scores: Mapping[str, Ingevuld]
    feiten: Sequence[str]
    onderdelen: Sequence[Onderdeel]

    @property
    def _open(self) -> bool:
        """Whether anything is open that its rules look at."""
        return any(self.scores[nr] is OPEN for nr in (*self.feiten, *(een.nr for een in self.onderdelen)))

    def wegen(
        self, doelen: Sequence[Oordeel], zelfde: Callable[[Gevonden, Gevonden], bool] = zelfde_herstel
    ) -> tuple[Weg, ...]:
        """Return the ways to those of some oordelen that are better than what is certain, the nearest first.

        One that takes the same repairs as the next better is left out. The `doelen` stand from best to worst.
        """
        wegen: list[Weg] = []
        for doel in doelen:
            if self.letters.index(doel) < self.letters.index(self.mogelijk[-1]):
                weg = self.weg(doel)
                if not (wegen and zelfde(weg.zeker, wegen[-1].zeker)):
                    wegen.append(weg)
        return tuple(reversed(wegen))

    def weg(self, doel: Oordeel) -> Weg:
        """Return the way to at least an oordeel."""
        plaats = self.letters.index(doel)
        goed = frozenset(self.letters[: plaats + 1])

        def kan(mogelijk: frozenset[Oordeel]) -> bool:
            return not goed.isdisjoint(mogelijk)

        kans = self.nu.gunstig(kan) if self._open else None
        weg = Weg(
            nr=self.nr,
            doel=doel,
            winst=max(0, self.letters.index(self.mogelijk[-1]) - plaats),
            zeker=kans if isinstance(kans, Onhaalbaar) else self.nu.beter(goed.issuperset),
            kans=kans,
        )
        return replace(weg, in_de_weg=self.in_de_weg(kan)) if weg.kan_nooit else weg

    def in_de_weg(self, kan: Callable[[frozenset[Oordeel]], bool]) -> tuple[str, ...]:
        """Return which facts and scores without a rang a goal is impossible with, and may be possible without.

        Facts are looked at apart from scores: both only where neither alone will do. Of each the ones that will do
        alone, or all of them together.
        """
        feiten = [feit for feit in self.feiten if self.scores[feit] is not OPEN]
        scores = [een.nr for een in self.onderdelen if _zonder_rang(een, self.scores[een.nr])]
        apart = [self._van(groep, kan) for groep in (feiten, scores)]
        if any(apart) or not (feiten and scores):
            return tuple(chain(*apart))
        return self._van([*feiten, *scores], kan)

    def _van(self, nrs: Sequence[str], kan: Callable[[frozenset[Oordeel]], bool]) -> tuple[str, ...]:
        if not nrs or not self._zonder(nrs, kan):
            return ()
        alleen = [nr for nr in nrs if self._zonder((nr,), kan)] if len(nrs) > 1 else []
        return tuple(alleen or nrs)

    def _zonder(self, nrs: Iterable[str], kan: Callable[[frozenset[Oordeel]], bool]) -> bool:
        """Return whether repairs may lead to a goal if these were still open, or whether that is too much to find."""
        ruimte = self.bij({**self.scores, **dict.fromkeys(nrs, OPEN)})
        return not isinstance(ruimte.gunstig(kan), Onhaalbaar)


def _zonder_rang(een: Onderdeel, score: Ingevuld) -> bool:
    """Return whether a score is outside better and worse, and is not nvt."""
    return isinstance(score, str) and score not in een.schaal.ladder and score not in een.schaal.nvt


def gegeven_door(regelset: Regelset, letters: Sequence[Oordeel]) -> tuple[Oordeel, ...]:
    """Return which of these oordelen rows can give, after their steps, in the same order."""
    gegeven = {rij.oordeel for rij in regelset.alle_rijen}
    for stap in regelset.daarna:
        gegeven |= {stap.na(oordeel, regelset.letters) for oordeel in gegeven}
    return tuple(letter for letter in letters if letter in gegeven)
