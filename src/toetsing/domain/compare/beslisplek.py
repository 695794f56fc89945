"""A place where an oordeel is decided, a criterium, a thema or the whole: what is possible there with any scores."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from toetsing.domain.decide.beslissen import decide_criterium
from toetsing.domain.kader import zicht_op
from toetsing.domain.knopen import knopen_boven

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.knopen import Knoop
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.rules.regelset import Regelset
    from toetsing.domain.scores import Ingevuld

    Scores = Mapping[str, Ingevuld]
    Mogelijk = tuple[Oordeel, ...]

GRENS: Final = 2_000
"""More combinations of scores to take over than this are not searched; twenty alike are twenty-one of them."""
GRENS_BOVEN: Final = 250
"""The same above the criteria, where every one of them takes deciding all that lies below."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beslisplek:
    """One such place: `nr` is that of the criterium or thema, or "geheel".

    `beslis` returns everything that is possible there with the scores of a toetsing. `gelijken` are the verwachtingen
    that count there and the facts that its rules see, those together that may change places. `grens` is how many
    combinations of them are searched.
    """

    nr: str
    beslis: Callable[[Scores], Mogelijk]
    gelijken: tuple[tuple[str, ...], ...]
    grens: int

    def ziet(self, nr: str) -> bool:
        """Return whether a verwachting or fact makes a difference there, as far as the rules can tell."""
        return any(nr in groep for groep in self.gelijken)


def plek_van_criterium(kader: Kader, criterium: Criterium, regelset: Regelset) -> Beslisplek:
    """Return a criterium as a place where these rules decide."""
    return Beslisplek(
        nr=criterium.nr,
        beslis=lambda scores: decide_criterium(kader, criterium, regelset, scores).mogelijk,
        gelijken=tuple(klasse.nrs for klasse in zicht_op(criterium, regelset).klassen),
        grens=GRENS,
    )


def plekken_boven(kader: Kader) -> tuple[Beslisplek, ...]:
    """Return each thema that has rules, and the whole if that has any; nothing where the kader decides neither."""
    return tuple(_plek_boven(nr, knoop) for nr, knoop in knopen_boven(kader).items())


def _plek_boven(nr: str, knoop: Knoop) -> Beslisplek:
    groepen = (*knoop.inwisselbaar(), *((feit,) for feit in knoop.feiten))
    return Beslisplek(
        nr=nr,
        beslis=lambda scores: knoop.mogelijk(knoop.open(scores)),
        gelijken=tuple(tuple(een.nr for een in groep) for groep in groepen),
        grens=GRENS_BOVEN,
    )
