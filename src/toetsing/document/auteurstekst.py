"""What an author wrote, in paragraphs; or that it is still to be written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from toetsing.domain.words.woorden import schoon

if TYPE_CHECKING:
    from collections.abc import Mapping


_MISSCHIEN: Final = re.compile(r"\*\*|\]\(|^(?:#{1,6}|[-*]|1\.) ", re.MULTILINE)
"""Whether a text may hold what an author marks: most hold nothing, and do without the library that reads it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Auteurstekst:
    """A text of the author in paragraphs. Where nothing was written yet there is one short line that says so."""

    veld: str
    alineas: tuple[str, ...]
    ontbreekt: bool


def auteurstekst(teksten: Mapping[str, str], veld: str, wat: str) -> Auteurstekst:
    """Return the text under this name, or what is still to be filled in."""
    alineas = alineas_van(teksten.get(veld, ""))
    return Auteurstekst(veld=veld, alineas=alineas or (in_te_vullen(wat),), ontbreekt=not alineas)


def in_te_vullen(wat: str) -> str:
    """Return what stands in a draft where something is still to be filled in."""
    return f"[Nog in te vullen: {wat}]"


def alineas_van(tekst: str) -> tuple[str, ...]:
    """Return the paragraphs of a text as it was typed in a cell, each on one line and without hidden characters.

    A line is a paragraph. What its author marked in it is an `Opgemaakt`.
    """
    regels = regels_van(tekst)
    if not _MISSCHIEN.search("\n".join(regels)):
        return regels
    from toetsing.document.markering import opgemaakte_alineas  # loads a library, and most texts mark nothing

    return opgemaakte_alineas(regels)


def regels_van(tekst: str) -> tuple[str, ...]:
    """Return the same of a text in which nothing is marked: every sign of it is text."""
    return tuple(regel for regel in map(schoon, tekst.splitlines()) if regel)
