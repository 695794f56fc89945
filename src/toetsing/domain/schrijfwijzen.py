"""What people may type as a score: one source for the instruction, the dropdown, the live formulas and the reader."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from toetsing.domain.meldingen import advies_van
from toetsing.domain.scores import normaliseer_invoer
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toetsing.domain.kader import Kader, Verwachting
    from toetsing.domain.scores import Score, Scoreniveau

_AANHALINGSTEKENS: Final = ("''", '""', "\u2018\u2019", "\u201c\u201d", "\u201e\u201d", "\u201c\u201c")
"""What opens and what closes a quotation, also as Dutch writes it and as a program that does not know which."""


def vormen_van(kader: Kader) -> Mapping[str, Score]:
    """Return every accepted spelling, as `normaliseer_invoer` makes it comparable, with the score it stands for.

    Besides those of the kader: what programs and people put around one, unless the kader has that for another score.
    """
    return _vormen(kader.schaal)


@lru_cache
def _vormen(schaal: tuple[Scoreniveau, ...]) -> Mapping[str, Score]:
    """Every file is read with the same few hundred."""
    vormen = {normaliseer_invoer(vorm): niveau.teken for niveau in schaal for vorm in niveau.invoer}
    return MappingProxyType({ander: teken for vorm, teken in vormen.items() for ander in _ook(vorm)} | vormen)


def _ook(vorm: str) -> Iterator[str]:
    """Yield a spelling as a text between quotation marks, or with decimals that say nothing behind a number."""
    yield from (f"'{vorm}", f"\u2019{vorm}", f"`{vorm}")
    yield from (f"{begin}{vorm}{eind}" for begin, eind in _AANHALINGSTEKENS)
    if vorm.isascii() and vorm.isdecimal():
        yield from (f"{vorm}{komma}{nullen}" for komma in ".," for nullen in ("0", "00"))


def toegestaan(verwachting: Verwachting) -> str:
    """Return the choices for a verwachting as part of a sentence that goes on: "+, -"."""
    return ", ".join(verwachting.scores)


def keuzeadvies(verwachting: Verwachting) -> str:
    """Return what to do where no score was typed, in the words of the melding: "Kies +, - of laat leeg."."""
    return advies_van("T031", toegestaan=toegestaan(verwachting), tip="")


def schrijfwijzen(niveau: Scoreniveau) -> str:
    """Return what may be typed for a level: "+, 1, v, voldoende of ja"."""
    return opsomming(niveau.invoer, "of")
