"""Looking into a workbook with openpyxl, by headers and labels."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from toetsing.domain.programma import VERSIE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet


def csvrijen(inhoud: bytes) -> list[list[str]]:
    """Return the rows of a csv that is an answer, header first, without the last column, that says so."""
    kop, *rijen = csv.reader(io.StringIO(inhoud.decode("utf-8-sig"), newline=""), delimiter=";")
    assert kop[-1] == "uitkomst van"
    assert {rij[-1] for rij in rijen} <= {f"toetsing {VERSIE}"}
    return [rij[:-1] for rij in (kop, *rijen)]


def paren(blad: Worksheet, vanaf: int = 4) -> dict[object, object]:
    """Return the values of the second column by those of the first."""
    return {rij[0]: rij[1] for rij in blad.iter_rows(min_row=vanaf, max_col=2, values_only=True)}


def kolommen(blad: Worksheet, rij: int) -> dict[object, int]:
    """Return the number of each column by its header."""
    return {cel.value: plaats for plaats, cel in enumerate(blad[rij], start=1)}


def formules(boek: Workbook) -> Iterator[tuple[str, int, int]]:
    """Yield sheet, row and column of every formula."""
    for blad in boek:
        for r, rij in enumerate(blad.iter_rows(), start=1):
            for k, cel in enumerate(rij, start=1):
                if cel.data_type == "f":
                    yield blad.title, r, k
