"""Verwachtingen that are described and not scored, among those with a score."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from toetsing.domain.itempunt import Itempunt
    from toetsing.domain.kader import Criterium, Verwachting


def op_volgorde(criterium: Criterium) -> tuple[Verwachting | Itempunt, ...]:
    """Return the verwachtingen of a criterium in the order of the kader, also those that are described alone."""
    beschreven = [punt for punt in criterium.itempunten if not punt.gescoord]
    alle: list[Verwachting | Itempunt] = list(criterium.verwachtingen)
    for punt in reversed(beschreven):
        alle.insert(punt.plaats, punt)
    return tuple(alle)


def beschreven_nrs(criteria: Iterable[Criterium]) -> frozenset[str]:
    """Return the numbers of the verwachtingen that are described alone."""
    return frozenset(punt.nr for criterium in criteria for punt in criterium.itempunten if not punt.gescoord)
