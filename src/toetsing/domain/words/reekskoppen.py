"""The headers of the table with series, for who only has to know that table."""

from __future__ import annotations

from typing import Final

REEKS: Final = "reeks"
MOMENT: Final = "moment"
WAARDE: Final = "waarde"
DEFINITIE: Final = "definitie"
BETROUWBAARHEID: Final = "betrouwbaarheid"
BRON: Final = "bron"
KOPPEN: Final = (REEKS, MOMENT, WAARDE, DEFINITIE, BETROUWBAARHEID, BRON)
"""All that a row of a series has, in order."""
KEN: Final = frozenset({REEKS, MOMENT, WAARDE})
"""By which headers the table is known."""
EENHEID: Final = "eenheid"
