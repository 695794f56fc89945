"""Published figures: a closed union of the shapes in which they were published, each with its place in the source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from toetsing.domain.oordeelplaatsen import kort_plaats
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from toetsing.domain.rules.boom import Maat


GETELD: Final = "voldoende"
"""What stands for a number in a condition on the count of an organisation: "voldoende is 24 van 24"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stelling:
    """A condition, "2.1 is M of O", "thema 2 is M": what must hold of an organisation to be counted.

    With `GETELD` in the place of a number it is on how many verwachtingen of those assessed are voldoende.
    """

    nr: str
    waarden: tuple[str, ...]

    def __str__(self) -> str:
        """The words it was said in."""
        return f"{kort_plaats(self.nr)} is {opsomming(self.waarden, 'of')}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdeling:
    """How many organisations have each oordeel on a criterium or above it, or each score of a verwachting."""

    nr: str
    aantallen: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Oordeelpost:
    """The published oordeel of one organisation on one criterium, a thema or the whole."""

    nr: str
    organisatie: str
    letter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorepost:
    """The published score of one organisation on one verwachting."""

    nr: str
    organisatie: str
    teken: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Voldoende:
    """The count of one organisation: "18 van 24"."""

    organisatie: str
    voldoende: int
    van: int


def telling(voldoende: int, van: int) -> str:
    """Return a count as a condition says it: "18 van 24"."""
    return f"{voldoende} van {van}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Procent:
    """A share of the organisations, printed as a percentage with this many decimals."""

    stelling: Stelling
    procent: Fraction
    decimalen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Woord:
    """A share of the organisations, said in a word; `grenzen` is what the word is declared to mean."""

    stelling: Stelling
    woord: str
    grenzen: tuple[tuple[Maat, Fraction], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Namen:
    """Organisations listed by name. Where not `volledig`, the source names only some of them."""

    stelling: Stelling
    namen: tuple[str, ...]
    volledig: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Rangorde:
    """All organisations by descending count voldoende, then in alphabetical order."""

    namen: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NietTeBerekenen:
    """A figure the scores cannot give, and why."""

    reden: str
    gepubliceerd: str


OverAlle = Verdeling | Procent | Woord | Namen | Rangorde
"""Figures about all organisations together."""

Inhoud = OverAlle | Oordeelpost | Scorepost | Voldoende | NietTeBerekenen


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One published figure, in our words, with its place in the source.

    `ronde` is which ronde it is about, where that is another than the figures around it: a forecast, say.
    """

    id: str
    tekst: str
    bron: str
    inhoud: Inhoud
    ronde: str = ""
