"""Small Markdown tables turned into files: what a test reads is what the user would see in the sheet.

    | nr    | score |
    | 1.1.1 | +     |

Cells are text. `<1.0>` is a number, `<ja>` a boolean, `<2015-01-01>` a date, `<=A1+1>` a formula that was never
calculated, `<#N/A>` an error cell.
"""

from __future__ import annotations

import csv
import io
import re
from contextlib import contextmanager
from copy import copy
from datetime import date
from typing import TYPE_CHECKING

from openpyxl import Workbook

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from openpyxl.cell import Cell


def rijen(tabel: str) -> list[list[str]]:
    """Return the cells of a Markdown table; a blank line is a blank row, a |---| line is skipped."""
    uit: list[list[str]] = []
    for lijn in tabel.strip("\n").splitlines():
        kaal = lijn.strip()
        if re.fullmatch(r"\|[-:| ]+\|", kaal) and "-" in kaal and "|--" in kaal.replace(" ", ""):
            continue
        uit.append([cel.strip() for cel in kaal.strip("|").split("|")] if kaal else [])
    return uit


def schrijf_xlsx(pad: Path, **bladen: str) -> Path:
    """Write an xlsx with a sheet per keyword argument."""
    boek = Workbook()
    boek.remove(boek.worksheets[0])
    for naam, tabel in bladen.items():
        blad = boek.create_sheet(naam)
        for r, rij in enumerate(rijen(tabel), start=1):
            for k, tekst in enumerate(rij, start=1):
                if tekst:
                    vul(blad.cell(r, k), tekst)
    boek.save(pad)
    return pad


def schrijf_csv(pad: Path, tabel: str, *, scheider: str = ";", codering: str = "utf-8") -> Path:
    """Write a csv in any separator and encoding."""
    uit = io.StringIO(newline="")
    csv.writer(uit, delimiter=scheider).writerows(rijen(tabel))
    pad.write_bytes(uit.getvalue().encode(codering))
    return pad


@contextmanager
def getypt(boek: Workbook, plekken: Mapping[str, str]) -> Iterator[Workbook]:
    """Put something in cells ("Blad!E9"), see `vul`; afterwards the workbook is as it was, for who comes next."""
    cellen = {plek: boek[plek.partition("!")[0]][plek.partition("!")[2]] for plek in plekken}
    was = {plek: (cel.value, cel.data_type, copy(cel._style)) for plek, cel in cellen.items()}
    try:
        for plek, tekst in plekken.items():
            vul(cellen[plek], tekst)
        yield boek
    finally:
        for plek, cel in cellen.items():
            cel.value, cel.data_type, cel._style = was[plek]


def vul(cel: Cell, tekst: str) -> None:
    """Put a text in a cell, or what stands between < and >."""
    if not (tekst.startswith("<") and tekst.endswith(">")):
        cel.value = tekst
        cel.data_type = "s"
        return
    inhoud = tekst[1:-1]
    if inhoud.startswith("="):
        cel.value = inhoud
    elif inhoud.startswith("#"):
        cel.value = inhoud
        cel.data_type = "e"
    elif inhoud in ("ja", "nee"):
        cel.value = inhoud == "ja"
    elif re.fullmatch(r"\d{4}-\d\d-\d\d", inhoud):
        cel.value = date.fromisoformat(inhoud)
    else:
        cel.value = float(inhoud)
