"""The names of headers and labels in a workbook: the contract between people, what we write and what we read."""

from __future__ import annotations

from typing import Final

NUMMER: Final = ("nr", "nummer", "verwachting")
"""Headers of the number column, in order of preference: the first whose values are verwachting numbers."""
SCORE: Final = ("score", "oordeel")
"""Headers of the score column, in order of preference."""
ORGANISATIE: Final = ("organisatie", "regio", "naam")
RONDE: Final = "ronde"
DATUM: Final = "datum"
SOORT: Final = "soort"
KADER: Final = "kader"
LABELS: Final = (*ORGANISATIE, RONDE, DATUM, SOORT, KADER)
GEGEVENS: Final = "gegevens"
"""The sheet whose labels count wherever they stand."""


def kopnaam(waarde: object) -> str:
    """Return a header as it is compared: case, spaces and a trailing point or colon do not matter."""
    if not isinstance(waarde, str):
        return ""
    return " ".join(waarde.split()).rstrip(".: ").casefold()


def alle_kopnamen() -> frozenset[str]:
    """All header and label names."""
    return frozenset((*NUMMER, *SCORE, *LABELS))
