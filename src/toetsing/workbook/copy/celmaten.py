"""How wide and high the cells of a sheet are, so that a note can be laid beside its cell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from toetsing.domain.plek import cel_naam, kolom_van
from toetsing.workbook.copy.pakket import attribuut, stukken

if TYPE_CHECKING:
    from collections.abc import Callable

    from toetsing.workbook.copy.pakket import Kind, Stukken

_BREEDTE: Final = 64
_HOOGTE: Final = 20
_PER_TEKEN: Final = 7
_MARGE: Final = 5
_PER_PUNT: Final = 4 / 3
_AFSTAND: Final = 15
_GROOTSTE: Final = 500
_KOLOMMEN: Final = 16_384
_RIJEN: Final = 1_048_576
"""The widest column and the highest row in the units of a sheet, rounded up; and how many of each there can be."""


class Celmaten:
    """The sizes of columns and rows in pixels, and the merged ranges."""

    def __init__(self, blad: Stukken) -> None:
        vorm = blad.eerste("sheetFormatPr")
        breedte = attribuut(vorm.xml, "defaultColWidth") if vorm else None
        hoogte = attribuut(vorm.xml, "defaultRowHeight") if vorm else None
        self._breedte = _in_pixels(_maat(breedte)) or _BREEDTE
        self._hoogte = int(_maat(hoogte) * _PER_PUNT) or _HOOGTE
        self._kolommen: dict[int, int] = {}
        for kind in _kinderen(blad.eerste("cols")):
            eerste, laatste = (int(_maat(attribuut(kind.xml, naam), _KOLOMMEN)) for naam in ("min", "max"))
            self._kolommen |= dict.fromkeys(range(max(eerste, 1) - 1, laatste or 1), self._kolom(kind))
        gegevens = blad.eerste("sheetData")
        tags = re.findall(rb"<(?:\w+:)?row\s[^>]*>", gegevens.xml if gegevens else b"")
        self._rijen = {
            int(_maat(attribuut(tag, "r"), _RIJEN)) - 1: self._rij(tag)
            for tag in tags
            if b"ht=" in tag or b"hid" in tag
        }
        samen = [attribuut(kind.xml, "ref") or "" for kind in _kinderen(blad.eerste("mergeCells"))]
        self._samengevoegd = [
            (self.plaats(van), self.plaats(tot)) for van, _, tot in (s.partition(":") for s in samen) if tot
        ]

    def anker(self, cel: str) -> str:
        """Return the cell that stands for this one: the first of a merged range, else itself."""
        rij, kolom = self.plaats(cel)
        for (r1, k1), (r2, k2) in self._samengevoegd:
            if r1 <= rij <= r2 and k1 <= kolom <= k2:
                return cel_naam(r1, k1)
        return cel

    @staticmethod
    def plaats(cel: str) -> tuple[int, int]:
        """Return row and column, from zero, of a cell such as `D14`. Raises ValueError."""
        gevonden = re.fullmatch(r"\$?([A-Za-z]{1,3})\$?(\d+)", cel)
        if gevonden is None:
            raise ValueError(cel)
        return int(gevonden[2]) - 1, kolom_van(gevonden[1])

    def kader(self, rij: int, kolom: int, breedte: int, hoogte: int) -> str:
        """Return where a frame beside a cell begins and ends: a cell and pixels in it, both twice."""
        boven = max(rij - 1, 0)
        rechts, rechts_in = self._loop(kolom + 1, _AFSTAND + breedte, lambda k: self._kolommen.get(k, self._breedte))
        onder, onder_in = self._loop(boven, _AFSTAND + hoogte, lambda r: self._rijen.get(r, self._hoogte))
        return f"{kolom + 1}, {_AFSTAND}, {boven}, {min(_AFSTAND, 10)}, {rechts}, {rechts_in}, {onder}, {onder_in}"

    @staticmethod
    def _loop(begin: int, ver: int, maat: Callable[[int], int]) -> tuple[int, int]:
        plaats = begin
        while ver > (stap := maat(plaats)):
            ver -= stap
            plaats += 1
        return plaats, ver

    @staticmethod
    def _kolom(kind: Kind) -> int:
        if attribuut(kind.xml, "hidden") in ("1", "true"):
            return 0
        return _in_pixels(_maat(attribuut(kind.xml, "width"))) or _BREEDTE

    def _rij(self, tag: bytes) -> int:
        if attribuut(tag, "hidden") in ("1", "true"):
            return 0
        return int(_maat(attribuut(tag, "ht")) * _PER_PUNT) or self._hoogte


def _kinderen(kind: Kind | None) -> tuple[Kind, ...]:
    return stukken(kind.xml).kinderen if kind is not None else ()


def _maat(tekst: str | None, grootste: int = _GROOTSTE) -> float:
    """Return a size as a sheet can have it; what is none, or larger than Excel knows, is 0: as if it were not there."""
    try:
        getal = float(tekst or 0)
    except ValueError:
        return 0
    return getal if 0 <= getal <= grootste else 0


def _in_pixels(tekens: float) -> int:
    return int(tekens * _PER_TEKEN + _MARGE) if tekens else 0
