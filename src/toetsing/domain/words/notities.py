"""Notes at cells: what of them we wrote ourselves, and the names that programs put in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

CONTROLELIJN: Final = "— Controle door toetsing —"
"""The line above the meldingen in a note of a marked copy."""
_BLOK: Final = re.compile(rf"(?:\n\n)?{CONTROLELIJN}(?:\n[^\n]*\[[A-Z]\d{{3}}\](?=\n|\Z))*")
"""What we wrote: our line, and below it a line per melding. Whatever the user wrote before or behind it stays."""
_ONDERTEKEND: Final = re.compile(r"^[ \t]*\t-[^\n]*\n?", re.MULTILINE)
"""How Google Sheets says below a comment whose it is."""


def zonder_blok(tekst: str) -> str:
    """Return a note without what we wrote in it."""
    return _BLOK.sub("", tekst)


def zonder_namen(tekst: str, namen: Iterable[str]) -> str:
    """Return a note without the names that a program put at its beginning or below it, of these people.

    Excel begins a note with "Auteur:". A name inside a sentence was typed by somebody, and stays.
    """
    for naam in sorted({kaal for naam in namen if (kaal := naam.strip(" :\t\n"))}, key=len, reverse=True):
        tekst = re.sub(rf"^[ \t]*{re.escape(naam)}[ \t]*:[ \t]*\n?", "", tekst, flags=re.MULTILINE | re.IGNORECASE)
    return _ONDERTEKEND.sub("", tekst).strip()
