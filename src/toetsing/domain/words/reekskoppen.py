"""The headers of the table with series, for who only has to know that table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

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
CIJFER: Final = "cijfer"
"""What may stand above a figure too."""
BLAD: Final = "reeksen"
"""The sheet that holds the table where we write it."""
EENHEID: Final = "eenheid"


def met_waarde(koppen: Mapping[str, int]) -> Mapping[str, int]:
    """Return headers with their columns, `waarde` above figures that have `cijfer` above them."""
    if WAARDE in koppen or CIJFER not in koppen:
        return koppen
    return {WAARDE if kop == CIJFER else kop: kolom for kop, kolom in koppen.items()}
