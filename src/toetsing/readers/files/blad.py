"""Raw sheets: what a file holds before anyone says what it means. No melding is made here, no file opened."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from toetsing.domain.words.kopnamen import kopnaam
from toetsing.domain.words.woorden import met_punten

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toetsing.domain.meldingen import Melding

SOORTEN: Final = (".xlsx", ".xlsm", ".ods", ".xls", ".csv")
GRENS_CELLEN: Final = 5_000_000
"""The most cells of a text file that are read, and how often what parts them may stand in it."""
GRENS_REGELS: Final = 1_048_576
"""The most lines of a text file: as many as the rows that a spreadsheet has."""
GRENS_RECHTHOEK: Final = 500_000
"""The most cells of a workbook: of all sheets together, each as the rectangle that holds its values. It is held in
memory whole, and a file of 2 kB can fill the corners of one that no laptop holds."""
GRENS_TEKST: Final = 20_000_000
"""The most characters in all cells of a workbook together; a text that many cells share counts for each."""
GRENS_BYTES: Final = 200_000_000
"""The largest file, also unpacked, that is read."""
GRENS_CSV: Final = 50_000_000
"""The largest text file: its characters and its cells stand in memory together."""
GRENS_HIER: Final = 5_000_000
"""The largest workbook that is read in this process; a larger one gets a process of its own."""
GRENS_XML: Final = 50_000_000
"""The most bytes of XML that are read of one workbook; a sheet that is named twice counts twice."""
GRENS_TAGS: Final = 1_500_000
"""The most tags in one part, as far as it is read element by element."""
GRENS_DIEPTE: Final = 100
"""How deep elements may be nested; spreadsheet programs stay under 20."""
GRENS_SAMENGEVOEGD: Final = 50_000
"""How often cells of one sheet may be merged."""
GRENS_BLADEN: Final = 500
"""The most sheets of a workbook."""
GRENS_DELEN: Final = 10_000
"""The most parts in a zip."""
ONLEESBAAR: Final = "#ONLEESBAAR"
"""What a cell shows as its error where something stands that cannot be read for certain: never open, never a guess."""

Vlak = tuple[int, int, int, int]
"""Merged cells: first row and column, last row and column, counted from zero."""
Celwaarde = str | float | int | bool | date | datetime | time | timedelta


class Odsnotitie(NamedTuple):
    """A note in an ods, with the names that stand above it; row and column from zero."""

    rij: int
    kolom: int
    namen: tuple[str, ...]
    tekst: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Notitiedelen:
    """The parts of a workbook that hold the notes of one sheet, as they are: who wants to read them, parses them.

    `gesprekken` are the threaded comments, whose text `notities` repeats for programs that do not know them. In an ods
    they stand among the cells and were read along with them: `bij_cellen`.
    """

    notities: tuple[bytes, ...] = ()
    gesprekken: tuple[bytes, ...] = ()
    bij_cellen: tuple[Odsnotitie, ...] = ()


ONLEESBARE_NOTITIES: Final = Notitiedelen(notities=(b"",))
"""What a workbook has whose notes cannot be found."""


@dataclass(frozen=True, kw_only=True)
class Blad:
    """One sheet. `rijen[r][c]` is the cell in row r + 1 and column c + 1; an empty cell is an empty text.

    `foutcellen` are cells that show an error (#N/A), `niet_berekend` formulas without a result: both read as empty.
    `nulformules` are formulas whose result is 0, which is what one that points at an empty cell gives.
    `notities` is what people put at cells, where the workbook has any.
    A text file has one sheet, without a name. Of merged cells only the first has a value.
    """

    naam: str | None
    rijen: Sequence[Sequence[Celwaarde]]
    foutcellen: Mapping[tuple[int, int], str] = field(default_factory=dict)
    niet_berekend: frozenset[tuple[int, int]] = frozenset()
    nulformules: Mapping[tuple[int, int], str] = field(default_factory=dict)
    verborgen: bool = False
    samengevoegd: tuple[Vlak, ...] = ()
    notities: Notitiedelen | None = None

    def __post_init__(self) -> None:
        """Refuse merged cells that lie over each other so often that to look one up would take all memory."""
        hoogte = len(self.rijen)
        if sum(max(0, min(vlak[2] + 1, hoogte) - vlak[0]) for vlak in self.samengevoegd) > GRENS_RECHTHOEK:
            raise Leesfout(
                "T166", blad=self.naam, wat=f"meer dan {met_punten(GRENS_RECHTHOEK)} rijen met samengevoegde cellen"
            )

    @cached_property
    def _samengevoegd(self) -> Mapping[int, Sequence[Vlak]]:
        """The merged cells that reach each row."""
        per_rij: dict[int, list[Vlak]] = {}
        for vlak in self.samengevoegd:
            for rij in range(vlak[0], min(vlak[2] + 1, len(self.rijen))):
                per_rij.setdefault(rij, []).append(vlak)
        return per_rij

    def vlak_over(self, rij: int, kolom: int) -> Vlak | None:
        """Return the merged cells that hide this one below their first, or None."""
        for vlak in self._samengevoegd.get(rij, ()):
            if vlak[1] <= kolom <= vlak[3] and (rij, kolom) != vlak[:2]:
                return vlak
        return None

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
class Twijfel:
    """Words of a text file that may have been read with the wrong letters, each with how it may have been meant.

    `als` is the kind of file they were taken for.
    """

    als: str
    woorden: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bestand:
    """A file as it was read: the path as the user gave it, the SHA-256 of its bytes, its sheets.

    `opmerkingen` is what there is to say of the file as a whole, none of it a fout.
    """

    naam: str
    sha256: str
    bladen: tuple[Blad, ...]
    opmerkingen: tuple[Melding, ...] = ()


class Leesfout(Exception):  # noqa: N818 - the field's word
    """Why a file cannot be read, on its way from a format's reader to `read_bestand`."""

    def __init__(self, code: str, blad: str | None = None, **waarden: object) -> None:
        super().__init__(code)
        self.code, self.blad, self.waarden = code, blad, waarden


class Tekens:
    """Counts the characters in all cells of a workbook together, and refuses more than fit."""

    def __init__(self) -> None:
        self.aantal = 0

    def tel(self, aantal: int) -> None:
        """Add so many. Raises Leesfout."""
        self.aantal += aantal
        if self.aantal > GRENS_TEKST:
            raise Leesfout("T166", wat=f"meer dan {met_punten(GRENS_TEKST)} tekens in de cellen samen")
