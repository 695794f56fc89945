"""Raw sheets: what a file holds before anyone says what it means. No melding is made here, no file opened."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Final

from toetsing.domain.words.kopnamen import kopnaam

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SOORTEN: Final = (".xlsx", ".xlsm", ".ods", ".xls", ".csv")
GRENS_CELLEN: Final = 5_000_000
"""The largest rectangle of a sheet that is read. Beyond it calamine would ask for more memory than a laptop has."""
GRENS_BYTES: Final = 200_000_000
"""The largest file, also unpacked, that is read."""

Celwaarde = str | float | int | bool | date | datetime | time | timedelta


@dataclass(frozen=True, kw_only=True)
class Blad:
    """One sheet. `rijen[r][c]` is the cell in row r + 1 and column c + 1; an empty cell is an empty text.

    `foutcellen` are cells that show an error (#N/A), `niet_berekend` formulas without a result: both read as empty.
    A text file has one sheet, without a name.
    """

    naam: str | None
    rijen: Sequence[Sequence[Celwaarde]]
    foutcellen: Mapping[tuple[int, int], str] = field(default_factory=dict)
    niet_berekend: frozenset[tuple[int, int]] = frozenset()
    verborgen: bool = False

    @cached_property
    def kopregels(self) -> tuple[tuple[int, Mapping[str, int]], ...]:
        """Each row that holds text, with what could be its headers and the first column of each."""
        regels = []
        for rij, cellen in enumerate(self.rijen):
            koppen: dict[str, int] = {}
            for kolom, waarde in enumerate(cellen):
                if waarde and (naam := kopnaam(waarde)):
                    koppen.setdefault(naam, kolom)
            if koppen:
                regels.append((rij, koppen))
        return tuple(regels)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bestand:
    """A file as it was read: the path as the user gave it, the SHA-256 of its bytes, its sheets."""

    naam: str
    sha256: str
    bladen: tuple[Blad, ...]


class Leesfout(Exception):  # noqa: N818 - the field's word
    """Why a file cannot be read, on its way from a format's reader to `read_bestand`."""

    def __init__(self, code: str, blad: str | None = None, **waarden: object) -> None:
        super().__init__(code)
        self.code, self.blad, self.waarden = code, blad, waarden
