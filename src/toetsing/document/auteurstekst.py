"""What an author wrote, in paragraphs; or that it is still to be written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from toetsing.domain.words.woorden import schoon

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Auteurstekst:
    """A text of the author in paragraphs. Where nothing was written yet there is one short line that says so."""

    veld: str
    alineas: tuple[str, ...]
    ontbreekt: bool


def auteurstekst(teksten: Mapping[str, str], veld: str, wat: str) -> Auteurstekst:
    """Return the text under this name, or what is still to be filled in."""
    alineas = alineas_van(teksten.get(veld, ""))
    return Auteurstekst(veld=veld, alineas=alineas or (f"[Nog in te vullen: {wat}]",), ontbreekt=not alineas)


def alineas_van(tekst: str) -> tuple[str, ...]:
    """Return the paragraphs of a text as it was typed in a cell, each on one line and without hidden characters."""
    return tuple(regel for regel in map(schoon, tekst.splitlines()) if regel)
