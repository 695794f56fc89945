"""A verwachting as items are asked at it: beside its score, or instead of one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from toetsing.domain.kader import Criterium, Verwachting
    from toetsing.domain.velden import Veld


@dataclass(frozen=True, slots=True, kw_only=True)
class Itempunt:
    """A verwachting with its items. Without `gescoord` it is described alone: it has no score, and never counts.

    `criterium` is the number of the criterium that it stands under. `was` is its number in the kader that this one
    continues, and `plaats` how many verwachtingen with a score stand before it in its criterium.
    """

    nr: str
    tekst: str
    criterium: str
    items: tuple[Veld, ...]
    gescoord: bool
    bron: str
    voetnoot: str | None = None
    was: str | None = None
    plaats: int = 0


def op_volgorde(criterium: Criterium) -> tuple[Verwachting | Itempunt, ...]:
    """Return the verwachtingen of a criterium in the order of the kader, also those that are described alone."""
    beschreven = [punt for punt in criterium.itempunten if not punt.gescoord]
    alle: list[Verwachting | Itempunt] = list(criterium.verwachtingen)
    for punt in reversed(beschreven):
        alle.insert(punt.plaats, punt)
    return tuple(alle)


def itemnamen(punten: Iterable[Itempunt]) -> list[str]:
    """Return how each item at these verwachtingen is called where it stands by itself: "1.1.1 antwoord"."""
    return [f"{punt.nr} {veld.naam}" for punt in punten for veld in punt.items]


def beschreven_nrs(criteria: Iterable[Criterium]) -> frozenset[str]:
    """Return the numbers of the verwachtingen that are described alone."""
    return frozenset(punt.nr for criterium in criteria for punt in criterium.itempunten if not punt.gescoord)
