"""Old workbooks (.xls) through xlrd.

Calamine reads error cells of an .xls as empty, and one damaged byte can make it ask for more memory than there is,
which ends the process. xlrd keeps errors apart and never pads rows.
"""

from __future__ import annotations

import io
import struct
from datetime import time
from typing import TYPE_CHECKING, Final

import xlrd
import xlrd.book

from toetsing.domain.words.woorden import met_punten
from toetsing.readers.files.blad import GRENS_RECHTHOEK, Blad, Leesfout, Tekens
from toetsing.readers.files.olebestand import namen_in_ole
from toetsing.readers.files.werkmap import beschadigd

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from toetsing.readers.files.blad import Celwaarde, Vlak

_LEEG, _TEKST, _GETAL, _DATUM, _BOOL, _FOUT, _BLANCO = range(7)
_FOUTEN: Final = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}


_ANDERE: Final = frozenset({"WordDocument", "PowerPoint Document", "__properties_version1.0", "VisioDocument"})
"""Streams of what is no workbook: a document, a presentation, an e-mail, a drawing."""
_BREED, _UITSPRAAK, _OPMAAK = 1, 4, 8
_BEGIN, _EINDE, _SAMEN = 0x0809, 0x000A, 0x00E5
"""Kinds of record: the beginning and end of a sheet, and its merged cells."""


def lees_xls(inhoud: bytes) -> tuple[Blad, ...]:
    """Return the sheets of an .xls, in their own positions. Raises Leesfout."""
    with beschadigd():
        if namen_in_ole(inhoud) & _ANDERE:
            raise Leesfout("T168", lijkt_op="een ander bestand van Office (doc, ppt of msg)")
        return _bladen(inhoud)


def _bladen(inhoud: bytes) -> tuple[Blad, ...]:
    """Raises Leesfout, or what xlrd raises on a damaged file."""
    xlrd.book.unpack_SST_table = _deelteksten
    try:
        werkmap = xlrd.open_workbook(file_contents=inhoud, ragged_rows=True, logfile=io.StringIO(), on_demand=True)
    except xlrd.XLRDError as fout:
        if "encrypt" in str(fout).lower():
            raise Leesfout("T006") from None
        raise
    bladen = []
    over, tekens = GRENS_RECHTHOEK, Tekens()
    for blad, begin in zip(werkmap.sheets(), werkmap._sh_abs_posn, strict=False):
        foutcellen: dict[tuple[int, int], str] = {}
        rijen: list[list[Celwaarde]] = []
        for r in range(blad.nrows):
            over -= blad.row_len(r)
            if over < 0:
                raise Leesfout("T009", blad=blad.name, rijen=met_punten(blad.nrows), kolommen=blad.ncols)
            rijen.append([_waarde(cel, werkmap.datemode) for cel in blad.row(r)])
            tekens.tel(sum(len(waarde) for waarde in rijen[-1] if isinstance(waarde, str)))
            foutcellen |= {
                (r, k): _FOUTEN.get(cel.value, "#FOUT") for k, cel in enumerate(blad.row(r)) if cel.ctype == _FOUT
            }
        vlakken = _samengevoegd(werkmap.mem, begin)
        bladen.append(
            Blad(
                naam=blad.name,
                rijen=rijen,
                foutcellen=foutcellen,
                verborgen=bool(blad.visibility),
                samengevoegd=vlakken,
            )
        )
    return tuple(bladen)


def _samengevoegd(stroom: bytes, plaats: int) -> tuple[Vlak, ...]:
    """Return the merged cells of the sheet that begins here: xlrd gives them only together with every formatted cell.

    A sheet is a row of records, each with its kind and length; a chart in it is such a row inside it.
    """
    vlakken: list[Vlak] = []
    diepte = 0
    while plaats + 4 <= len(stroom):
        soort, lengte = struct.unpack_from("<HH", stroom, plaats)
        diepte += (soort == _BEGIN) - (soort == _EINDE)
        if diepte == 0:
            break
        if soort == _SAMEN and diepte == 1:
            for eerste in range(plaats + 6, plaats + 4 + lengte - 7, 8):
                rij, rij_tot, kolom, kolom_tot = struct.unpack_from("<4H", stroom, eerste)
                vlakken.append((rij, kolom, rij_tot, kolom_tot))
        plaats += 4 + lengte
    return tuple(vlakken)


def _deelteksten(blokken: Sequence[bytes], _: int) -> tuple[list[str], dict[int, list[tuple[int, int]]]]:
    """Return all texts that cells share, however many the file says there are: xlrd believes that number.

    What stands behind the last whole text is left; a cell that points there makes the file a damaged one.
    """
    lezer = _Blokken(blokken)
    teksten: list[str] = []
    while not lezer.op:
        try:
            teksten.append(lezer.tekst())
        except (IndexError, struct.error):
            break
    return teksten, {}


class _Blokken:
    """Reads on through the records that continue each other."""

    def __init__(self, blokken: Sequence[bytes]) -> None:
        self.blokken, self.blok, self.plaats = blokken, 0, 8

    @property
    def op(self) -> bool:
        """Whether nothing is left; moves to the next record at the end of one."""
        while self.blok < len(self.blokken) and self.plaats >= len(self.blokken[self.blok]):
            self.plaats -= len(self.blokken[self.blok])
            self.blok += 1
        return self.blok >= len(self.blokken)

    def neem(self, aantal: int) -> bytes:
        stuk = self.blokken[self.blok][self.plaats : self.plaats + aantal]
        self.plaats += aantal
        return stuk

    def tekst(self) -> str:
        lengte, opties = struct.unpack("<HB", self.neem(3))
        lopen = struct.unpack("<H", self.neem(2))[0] if opties & _OPMAAK else 0
        uitspraak = struct.unpack("<I", self.neem(4))[0] if opties & _UITSPRAAK else 0
        stukken: list[str] = []
        while True:
            breedte = 2 if opties & _BREED else 1
            stuk = self.neem(min(lengte, (len(self.blokken[self.blok]) - self.plaats) // breedte) * breedte)
            stukken.append(stuk.decode("utf-16-le" if opties & _BREED else "latin-1", "replace"))
            lengte -= len(stuk) // breedte
            if lengte == 0:
                break
            self.blok, self.plaats = self.blok + 1, 0
            opties = self.neem(1)[0]
        self.plaats += 4 * lopen + uitspraak
        return "".join(stukken)


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
