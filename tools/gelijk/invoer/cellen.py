"""Tables written to files, and workbooks of the program filled in further."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

import openpyxl

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

Cel = object
"""What openpyxl writes: text, a number, a date, ja or nee; "=A1" is a formula and "#N/A" an error."""
Tabel = list[list[Cel]]

SLEUTELS: Final = {"Toetsing": "nr", "Oordeel": "criterium", "Plan": "nr", "Teksten": "veld", "Gegevens": "gegeven"}
"""The column that names the row, per sheet of a workbook of `toetsing nieuw`."""


def schrijf_xlsx(pad: Path, **bladen: Sequence[Sequence[Cel]]) -> None:
    """Write a workbook with a sheet per keyword."""
    boek = openpyxl.Workbook()
    boek.remove(boek.worksheets[0])
    for naam, tabel in bladen.items():
        blad = boek.create_sheet(naam)
        for rij in tabel:
            blad.append(list(rij))
    pad.parent.mkdir(parents=True, exist_ok=True)
    boek.save(pad)


def schrijf_csv(pad: Path, tabel: Sequence[Sequence[Cel]], *, scheider: str = ";", codering: str = "utf-8-sig") -> None:
    """Write a csv in any separator and encoding."""
    uit = io.StringIO(newline="")
    csv.writer(uit, delimiter=scheider).writerows(tabel)
    schrijf(pad, uit.getvalue().encode(codering))


def schrijf(pad: Path, inhoud: str | bytes) -> None:
    """Write a file, with the folders above it."""
    pad.parent.mkdir(parents=True, exist_ok=True)
    pad.write_bytes(inhoud.encode() if isinstance(inhoud, str) else inhoud)


def vul(
    van: Path, naar: Path, wijzigingen: Mapping[tuple[str, str, str], Cel], **rijen: Sequence[Sequence[Cel]]
) -> None:
    """Copy a workbook with other cells, each by (sheet, name of the row, head of the column).

    `rijen` holds rows for the first empty lines of a table, by the head of its first column (a space is `_`).
    """
    boek = openpyxl.load_workbook(van)
    for (blad, sleutel, kop), waarde in wijzigingen.items():
        rij, kolom = _plek(boek[blad], SLEUTELS[blad], sleutel, kop)
        boek[blad].cell(rij, kolom).value = waarde  # type: ignore[assignment]
    for kop, nieuwe in rijen.items():
        onder, koprij = _kop(boek.worksheets, kop.replace("_", " "))
        for rij, waarden in enumerate(nieuwe, start=koprij + 1):
            for kolom, waarde in enumerate(waarden, start=1):
                onder.cell(rij, kolom).value = waarde  # type: ignore[assignment]
    naar.parent.mkdir(parents=True, exist_ok=True)
    boek.save(naar)


def scores_van(pad: Path) -> dict[str, str]:
    """Return the scores of a workbook of the program by number."""
    blad = openpyxl.load_workbook(pad, read_only=True)["Toetsing"]
    kop, *rijen = [rij for rij in blad.iter_rows(values_only=True) if "nr" in rij or (rij[0] and rij[2])]
    nr, score = kop.index("nr"), kop.index("score")
    return {str(rij[nr]): str(rij[score]) for rij in rijen if rij[score] is not None}


def _plek(blad: Worksheet, sleutelkop: str, sleutel: str, kop: str) -> tuple[int, int]:
    """Return the row with this name in the column `sleutelkop`, and the column with the head `kop`."""
    koprij = next(rij for rij in blad.iter_rows() if {sleutelkop, kop} <= {cel.value for cel in rij})
    kolommen = {cel.value: i for i, cel in enumerate(koprij, start=1)}
    rijen = blad.iter_rows(min_row=koprij[0].row, min_col=kolommen[sleutelkop], max_col=kolommen[sleutelkop])
    return next(cel.row for (cel,) in rijen if cel.value == sleutel), kolommen[kop]


def _kop(bladen: Sequence[Worksheet], kop: str) -> tuple[Worksheet, int]:
    for blad in bladen:
        for rij in blad.iter_rows(max_col=1):
            if rij[0].value == kop and blad.title not in ("Toetsing", "Oordeel"):
                return blad, rij[0].row
    raise ValueError(kop)
