"""What an oordeel can be: letters from best to worst, and the same as a scale for rows that count oordelen."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from toetsing.domain.rules.boom import GEEN
from toetsing.domain.rules.regelset import Grens
from toetsing.domain.schaal import Schaal
from toetsing.domain.scores import Score, Scoreniveau

if TYPE_CHECKING:
    from collections.abc import Iterable

    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.rules.regelset import Regelset

GEHEEL: Final = "geheel"
"""What the whole of a kader is called beside its themas and criteria."""
ZONDER_OORDEEL: Final = "zonder oordeel"
"""What a row above the criteria calls a part that has no oordeel."""
IS_WOORD: Final = re.compile(r"(?:[^\W\d_][\w'’.-]*|\d+)(?: (?:[^\W\d_][\w'’.-]*|\d+))*")
"""What a row can say of an oordeel: words and numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Oordeelniveau:
    """A letter and its name. A kader lists them from best to worst."""

    letter: Oordeel
    naam: str


def zegwijze(oordeel: Oordeelniveau) -> str:
    """Return what rows and steps call an oordeel: its letter, or its name where that is no word or number ("A+")."""
    return oordeel.letter if IS_WOORD.fullmatch(oordeel.letter) else oordeel.naam


def grenzen_van(oordelen: Iterable[Oordeelniveau]) -> tuple[Grens, ...]:
    """Return these oordelen as steps name them."""
    return tuple(Grens(een.letter, zegwijze(een)) for een in oordelen)


def oordeelschaal(oordelen: Iterable[Oordeelniveau]) -> Schaal:
    """Return the scale on which rows count these oordelen, with a level outside better and worse for none at all."""
    niveaus = [_oordeelniveau(een.letter, zegwijze(een), trap) for trap, een in enumerate(oordelen)]
    naam = ", ".join(niveau.naam for niveau in niveaus)
    return Schaal(naam=naam, niveaus=(*niveaus, _oordeelniveau(GEEN, ZONDER_OORDEEL, None)))


def _oordeelniveau(letter: str, naam: str, trap: int | None) -> Scoreniveau:
    return Scoreniveau(
        teken=Score(letter), naam=naam, nvt=False, voldoet=False, invoer=(), trap=trap, telt_als=letter, kop=naam
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Bovenregels:
    """The rows of a node above the criteria, what they can say, and the same as the scale that rows above it count."""

    regelset: Regelset
    oordelen: tuple[Oordeelniveau, ...]
    schaal: Schaal
