"""What `toetsing` itself wrote as an answer: it is no input, so that nobody is counted twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from toetsing.domain.nummers import heeft_reeks
from toetsing.domain.words.kopnamen import GEMAAKT_MET, NUMMER, ORGANISATIE, SCORE, UITKOMST

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toetsing.readers.files.blad import Bestand

_EERDER: Final = frozenset({"criterium", "oordeel", "mogelijk", "beslisregel"})
"""The headers of an uitslag as csv that was written before it said so itself."""
_MELDINGEN: Final = frozenset({"ernst", "code", "plek", "melding"})
"""The headers of the sheet with meldingen: that of a copy, or all there is of a workbook that could not be copied."""
_VERWACHTING: Final = re.compile(r"\d+(\.\d+){2,}")


def is_uitkomst(bestand: Bestand) -> bool:
    """Return whether a file says that it is an answer of `toetsing`.

    A csv says so in the name of its last column, a workbook on its first sheet. What has nothing but meldingen is one.
    """
    koppen = list(_koppen(bestand))
    if any(UITKOMST in een or een.keys() >= _EERDER or _gemaakt(een) for een in koppen):
        return True
    return any(een.keys() >= _MELDINGEN for een in koppen) and not heeft_scores(bestand)


def heeft_scores(bestand: Bestand) -> bool:
    """Return whether there is a table in which scores can stand: numbers beside scores, or a column per verwachting."""
    return any(
        (any(kop in een for kop in SCORE[:1]) and any(kop in een for kop in NUMMER))
        or (any(kop in een for kop in ORGANISATIE) and (any(map(_VERWACHTING.fullmatch, een)) or heeft_reeks(een)))
        for een in _koppen(bestand)
    )


def _koppen(bestand: Bestand) -> Iterator[Mapping[str, int]]:
    return (koppen for blad in bestand.bladen for _, koppen in blad.kopregels)


def _gemaakt(koppen: Mapping[str, int]) -> bool:
    return GEMAAKT_MET in koppen and any(naam.startswith("toetsing ") for naam in koppen)
