"""A spreadsheet engine that opens a workbook, takes scores and gives back what its sheets then show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import formualizer

if TYPE_CHECKING:
    from collections.abc import Mapping

Plaatsen = dict[str, int]


class Rekenmachine:
    """An open workbook. Places are found by headers, the way a person finds them."""

    def __init__(self, werkmap: bytes) -> None:
        self._boek = formualizer.load_workbook_bytes(werkmap)
        self._scores = self._tabel("Toetsing", "nr", "score")
        self._oordelen = self._tabel("Oordeel", "criterium", "oordeel")
        self._plan = self._tabel("Plan", "nr", "stand")
        self._staat: dict[int, object] = {}

    def zet(self, scores: Mapping[str, object]) -> None:
        """Type a score for each of these verwachtingen; None clears the cell."""
        koppen, rijen = self._scores
        gezet = {rijen[nr]: score for nr, score in scores.items()}
        anders = sorted(rij for rij, score in gezet.items() if self._staat.get(rij, self) != score)
        self._staat |= gezet
        while anders:  # cells below one another go in at once, with those between them that stay as they are
            begin = einde = anders.pop(0)
            while anders and all(rij in self._staat for rij in range(einde, anders[0])):
                einde = anders.pop(0)
            kolom = [[self._staat[rij]] for rij in range(begin, einde + 1)]
            self._boek.set_values_batch("Toetsing", begin, koppen["score"], kolom)
        self._boek.evaluate_all()

    def schrijf(self, nr: str, kop: str, tekst: str | None) -> None:
        """Type something beside the score of a verwachting or fact; it counts from the next `zet` on."""
        koppen, rijen = self._scores
        self._boek.set_values_batch("Toetsing", rijen[nr], koppen[kop], [[tekst]])

    def stel_vast(self, waarover: str, oordeel: str | None) -> None:
        """Type the oordeel that people set on a criterium, a thema or the whole; it counts from the next `zet` on."""
        koppen, rijen = self._oordelen
        self._boek.set_values_batch("Oordeel", rijen[waarover], koppen["afwijkend oordeel"], [[oordeel]])

    def oordeel(self, criterium: str, kop: str = "oordeel") -> object:
        """Return what the sheet with oordelen shows of a criterium under a header."""
        return self._waarde("Oordeel", self._oordelen, criterium, kop)

    def toetsing(self, nr: str, kop: str) -> object:
        """Return what the sheet with scores shows beside a verwachting under a header."""
        return self._waarde("Toetsing", self._scores, nr, kop)

    def plan(self, nr: str, kop: str) -> object:
        """Return what the plan shows in the first row of a verwachting under a header."""
        return self._waarde("Plan", self._plan, nr, kop)

    def formule(self, blad: str, rij: int, kolom: int, formule: str) -> None:
        """Type a formula in a cell, counted from one."""
        self._boek.set_formula(blad, rij, kolom, formule)
        self._boek.evaluate_all()

    def cel(self, blad: str, rij: int, kolom: int) -> object:
        """Return a cell, counted from one."""
        return self._boek.get_value(blad, rij, kolom)

    def _waarde(self, blad: str, tabel: tuple[Plaatsen, Plaatsen], sleutel: str, kop: str) -> object:
        koppen, rijen = tabel
        waarde = self._boek.get_value(blad, rijen[sleutel], koppen[kop])
        return int(waarde) if isinstance(waarde, float) and waarde.is_integer() else waarde

    def _tabel(self, blad: str, *koppen: str) -> tuple[Plaatsen, Plaatsen]:
        """Return the column of each header, and the row of each value under the first of them."""
        for rij in range(1, _HOOGSTENS):
            namen = {self._boek.get_value(blad, rij, kolom): kolom for kolom in range(_BREEDSTE, 0, -1)}
            if set(koppen) <= namen.keys():
                eerste = namen[koppen[0]]
                rijen = {self._boek.get_value(blad, r, eerste): r for r in range(rij + 1, _HOOGSTENS)}
                return {str(k): v for k, v in namen.items()}, {str(k): v for k, v in rijen.items()}
        raise LookupError(blad, koppen)


_HOOGSTENS: Final = 80
_BREEDSTE: Final = 30
