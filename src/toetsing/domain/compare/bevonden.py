"""What recomputing a published figure gives: the figure as computed, or why there is none. No word of it is made here.

Every shape of a published figure has a shape of its own as it was computed, beside each other; both are closed unions.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from toetsing.domain.compare.posten import NietTeBerekenen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.domain.compare.posten import (
        Inhoud,
        Namen,
        Oordeelpost,
        Post,
        Procent,
        Rangorde,
        Scorepost,
        Verdeling,
        Voldoende,
        Woord,
    )
    from toetsing.domain.scores import Score

    Wissel = tuple[tuple[str, Score], ...]
    """Scores that change together: the number of each verwachting and what it becomes."""


class Status(Enum):
    """How a published figure stands beside the computed one; the first three ask for attention."""

    WIJKT_AF = "wijkt af"
    AFRONDING = "afronding"
    NIET_HERBEREKENBAAR = "niet herberekenbaar"
    BIJ_BENADERING = "bij benadering"
    KLOPT = "klopt"


class Afronding(Enum):
    """How an exact share becomes the percentage that was printed."""

    HALF_NAAR_BOVEN = "half naar boven"
    NAAR_BENEDEN = "naar beneden"
    NAAR_BOVEN = "naar boven"


# -- why there is no figure --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class ZonderScores:
    """There are no scores at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ZonderBeslisregels:
    """The kader has no beslisregels for this criterium, thema or whole."""

    nr: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NogOpen:
    """What it takes is still open for these organisations: scores, or these facts, or both."""

    organisaties: tuple[str, ...]
    scores: bool = True
    feiten: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NietInScores:
    """The organisation that it is about is not in the scores."""

    organisatie: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AndereRonde:
    """It is about a ronde of which there are no scores."""

    ronde: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnderAantal:
    """It was published about another number of organisations than there are in the scores."""

    gepubliceerd: int
    in_scores: int


Reden = ZonderScores | ZonderBeslisregels | NogOpen | NietInScores | AndereRonde | AnderAantal | NietTeBerekenen
"""Why a figure cannot be computed; the last one says it itself, in the words of who wrote it down."""


# -- the figures -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Onberekend:
    """What was published, and why it cannot be computed."""

    inhoud: Inhoud
    reden: Reden


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdeeld:
    """How many have each letter, and how many more that is than was published, where it is not the same."""

    inhoud: Verdeling
    aantallen: Mapping[str, int]
    verschil: Mapping[str, int]

    @property
    def vaker(self) -> tuple[str, ...]:
        """The letters that more organisations have than was published."""
        return tuple(letter for letter, n in self.verschil.items() if n > 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Geoordeeld:
    """The oordeel of one organisation."""

    inhoud: Oordeelpost
    letter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gescoord:
    """The score of one organisation on one verwachting."""

    inhoud: Scorepost
    teken: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Geteld:
    """The count of one organisation."""

    inhoud: Voldoende
    voldoende: int
    van: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Aandeelprocent:
    """How many of all, and by which way of rounding that is the printed percentage; None where by none."""

    inhoud: Procent
    aantal: int
    van: int
    afronding: Afronding | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Aandeelwoord:
    """How many of all that a word was said of."""

    inhoud: Woord
    aantal: int
    van: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Genoemd:
    """The organisations of which it holds, in alphabetical order; who is named too many, and who is missing."""

    inhoud: Namen
    namen: tuple[str, ...]
    te_veel: tuple[str, ...]
    ontbreekt: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gerangschikt:
    """All organisations in their order."""

    inhoud: Rangorde
    namen: tuple[str, ...]


Uitkomst = (
    Onberekend | Verdeeld | Geoordeeld | Gescoord | Geteld | Aandeelprocent | Aandeelwoord | Genoemd | Gerangschikt
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bevonden:
    """What recomputing a post gives: how the two figures stand beside each other, and who is involved.

    All that is about what was computed; `vastgesteld` is the same figure of what people set, where that is another.
    """

    post: Post
    uitkomst: Uitkomst
    status: Status
    organisaties: tuple[str, ...] = ()
    vastgesteld: Uitkomst | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wijziging:
    """An oordeel that deviates, with every smallest change of scores for which it would not; none if there is none.

    Above the criteria the first of these alone; `aantal` is how many there are.
    """

    id: str
    oordeel: Geoordeeld
    wissels: tuple[Wissel, ...]
    aantal: int
