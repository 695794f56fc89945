"""A verwachting as items are asked at it: beside its score, or instead of one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from toetsing.domain.velden import Veld


@dataclass(frozen=True, slots=True, kw_only=True)
class Itempunt:
    """A verwachting with its items. Without `gescoord` it is described alone: it has no score, and never counts.

    `criterium` is the number of the criterium that it stands under. `was` is its number in the kader that this one
    continues.
    """

    nr: str
    tekst: str
    criterium: str
    items: tuple[Veld, ...]
    gescoord: bool
    bron: str
    voetnoot: str | None = None
    was: str | None = None
