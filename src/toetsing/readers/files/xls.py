"""Old workbooks (.xls) through xlrd.

Calamine reads error cells of an .xls as empty, and one damaged byte can make it ask for more memory than there is,
which ends the process. xlrd keeps errors apart and never pads rows.
"""

from __future__ import annotations

import io
from datetime import time
from typing import TYPE_CHECKING, Final

import xlrd

from toetsing.readers.files.blad import GRENS_CELLEN, Blad, Leesfout

if TYPE_CHECKING:
    from datetime import datetime

    from toetsing.readers.files.blad import Celwaarde

_LEEG, _TEKST, _GETAL, _DATUM, _BOOL, _FOUT, _BLANCO = range(7)
_FOUTEN: Final = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}


def bladen_van_xls(inhoud: bytes) -> tuple[Blad, ...]:
    """Return the sheets of an .xls, in their own positions. Raises Leesfout, or what xlrd raises on a damaged file."""
    try:
        werkmap = xlrd.open_workbook(file_contents=inhoud, ragged_rows=True, logfile=io.StringIO())
    except xlrd.XLRDError as fout:
        if "encrypt" in str(fout).lower():
            raise Leesfout("T006") from None
        raise
    bladen = []
    over = GRENS_CELLEN
    for blad in werkmap.sheets():
        foutcellen: dict[tuple[int, int], str] = {}
        rijen: list[list[Celwaarde]] = []
        for r in range(blad.nrows):
            over -= blad.row_len(r)
            if over < 0:
                raise Leesfout("T009", blad=blad.name, rijen=blad.nrows, kolommen=blad.ncols)
            rijen.append([_waarde(cel, werkmap.datemode) for cel in blad.row(r)])
            foutcellen |= {
                (r, k): _FOUTEN.get(cel.value, "#FOUT") for k, cel in enumerate(blad.row(r)) if cel.ctype == _FOUT
            }
        bladen.append(Blad(naam=blad.name, rijen=rijen, foutcellen=foutcellen, verborgen=bool(blad.visibility)))
    return tuple(bladen)


def _waarde(cel: xlrd.sheet.Cell, datummodus: int) -> Celwaarde:
    if cel.ctype in (_LEEG, _FOUT, _BLANCO):
        return ""
    if cel.ctype == _BOOL:
        return bool(cel.value)
    if cel.ctype != _DATUM:
        return str(cel.value) if cel.ctype == _TEKST else float(cel.value)
    moment: datetime = xlrd.xldate_as_datetime(cel.value, datummodus)
    if cel.value < 1:
        return moment.time()
    return moment.date() if moment.time() == time.min else moment
