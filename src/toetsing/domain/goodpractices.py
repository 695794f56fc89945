"""The good practices that sources name of a ronde of a kader: whose each is, and where it stands.

They stand beside the kader and outside its hash: they decide nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from toetsing.domain.dossier import GoodPractice


@dataclass(frozen=True, slots=True, kw_only=True)
class Genoemd:
    """A good practice that a source names, whose it is, and its place in the source."""

    organisaties: tuple[str, ...]
    practice: GoodPractice
    bron: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodPractices:
    """The good practices that sources name of one ronde, in the order of the file; there may well have been more."""

    ronde: str
    genoemd: tuple[Genoemd, ...]
