"""A markering: the words that an inspectorate wants on every page, such as "vertrouwelijk" or "embargo tot 1 maart"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.words.woorden import schoon

if TYPE_CHECKING:
    from collections.abc import Iterable

    from toetsing.domain.toetsing import Toetsing

LANGSTE_MARKERING: Final = 40
"""In characters: what stands beside a title above every page, with the other marks, also on paper."""
EIGEN_MERKEN: Final = ("concept", "definitief", "toezicht", "zelfevaluatie")
"""What the program says itself, where it is so: nobody may say it for it."""


def waarom_geen_markering(tekst: str) -> str:
    """Return, as the end of a sentence, why a text cannot be a markering; empty where it can."""
    if len(tekst) > LANGSTE_MARKERING:
        return f"zij heeft {len(tekst)} tekens, en er passen er {LANGSTE_MARKERING} boven een bladzijde"
    if tekst.casefold() in EIGEN_MERKEN:
        return "dat zegt toetsing zelf als het zo is"
    if not any(map(str.isalpha, tekst)):
        return "er staat geen letter in"
    return ""


def markeringen(toetsingen: Iterable[Toetsing]) -> tuple[str, ...]:
    """Return every markering of some toetsingen, in capitals as a mark is, each once.

    One toetsing that asks for it is enough: what is made of many holds something of each.
    """
    return tuple(dict.fromkeys(schoon(een.markering).upper() for een in toetsingen if schoon(een.markering)))
