"""Scores: what was filled in for a verwachting.

Five things must never share a representation: the levels of the kader (`+`, `-`), `nvt`, *open* (not filled in) and
*ongeldig* (anything else). A level or nvt is a `Score`; open is `OPEN`; ongeldig never becomes a value, only a
melding.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final, Literal, NewType

from toetsing.domain.tekens import zichtbaar

if TYPE_CHECKING:
    from fractions import Fraction

Score = NewType("Score", str)
"""The teken of a score level of the kader, for instance `+`, `-` or `nvt`."""


class Open(Enum):
    """The one value that says: nobody filled this in. It is not negative and not nvt."""

    OPEN = "open"


OPEN: Final = Open.OPEN

Ingevuld = Score | Literal[Open.OPEN]
"""What a verwachting has in a toetsing: a score, or open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scoreniveau:
    """One level of a scale of a kader.

    `nvt` levels leave both numerator and denominator of a percentage. `voldoet` levels count in "18 van de 24".
    `invoer` holds the accepted spellings, as the kader writes them; `normaliseer_invoer` makes them comparable.
    `trap` is how far it is below the best level, from zero; levels of one rang share it, and None is outside better and
    worse. `telt_als` and `kop` are its teken and naam among those of all scales of the kader. `getal` is the number it
    is worth in a sum; `leeg` says that a blank cell means it.
    """

    teken: Score
    naam: str
    nvt: bool
    voldoet: bool
    invoer: tuple[str, ...]
    trap: int | None
    telt_als: str
    kop: str
    getal: Fraction | None = None
    is_getal: bool = False
    leeg: bool = False
    bron: str | None = None


def als_woord(score: Ingevuld) -> str:
    """Return a score as it is shown to a reader: its teken, or "open"."""
    return OPEN.value if score is OPEN else score


def normaliseer_invoer(tekst: str) -> str:
    """Return the form in which typed scores are compared: no spaces, no invisible characters, no capitals."""
    return "".join(zichtbaar(tekst).split()).casefold()
