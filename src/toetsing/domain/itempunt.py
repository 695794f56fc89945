"""A verwachting as items are asked at it: beside its score, or instead of one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

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


def itemnamen(punten: Iterable[Itempunt]) -> list[str]:
    """Return how each item at these verwachtingen is called where it stands by itself: "1.1.1 antwoord"."""
    return [f"{punt.nr} {veld.naam}" for punt in punten for veld in punt.items]
