"""Text files: encodings, separators and the leading apostrophe, down to one sheet of texts."""

from __future__ import annotations

import csv
import io
from typing import Final

from toetsing.domain.words.kopnamen import alle_kopnamen, kopnaam
from toetsing.domain.words.woorden import FORMULEBEGIN
from toetsing.readers.files.blad import GRENS_CELLEN, Blad, Leesfout

_SCHEIDERS: Final = (";", ",", "\t")


def bladen_van_csv(inhoud: bytes) -> tuple[Blad, ...]:
    """Return the one sheet of a csv file. UTF-8 and UTF-16 with BOM, UTF-8 without, else Windows-1252."""
    tekst = _decodeer(inhoud)
    if "\0" in tekst:
        raise Leesfout("T011")
    scheider = max(_SCHEIDERS, key=lambda scheider: _herkenbaar(_lees(tekst, scheider, streng=False)))
    return (Blad(naam=None, rijen=_lees(tekst, scheider, streng=True)),)


def _decodeer(inhoud: bytes) -> str:
    if inhoud.startswith((b"\xff\xfe", b"\xfe\xff")):
        coderingen: tuple[str, ...] = ("utf-16",)
    else:
        coderingen = ("utf-8-sig", "cp1252")
    for codering in coderingen:
        try:
            return inhoud.decode(codering)
        except UnicodeDecodeError:
            continue
    raise Leesfout("T012", reden="de tekens horen bij geen bekende codering")


def _lees(tekst: str, scheider: str, *, streng: bool) -> list[list[str]]:
    """Split into rows; strictly, an unbalanced quotation mark is a fault instead of swallowing the rows after it."""
    rijen: list[list[str]] = []
    over = GRENS_CELLEN
    try:
        for rij in csv.reader(io.StringIO(tekst, newline=""), delimiter=scheider, strict=streng):
            over -= len(rij)
            if over < 0:
                raise Leesfout("T009", rijen=f"meer dan {len(rijen)}", kolommen=f"tot {max(map(len, [*rijen, rij]))}")
            rijen.append(rij)
    except csv.Error:
        raise Leesfout("T012", reden="een veld is te lang of een aanhalingsteken ontbreekt") from None
    if rijen and len(rijen[0]) <= 2 and rijen[0][0].lower().startswith("sep="):  # noqa: PLR2004 - Excel's own first line
        rijen[0] = []
    return [[_zonder_apostrof(veld) for veld in rij] for rij in rijen]


def _zonder_apostrof(veld: str) -> str:
    """Undo the apostrophe that keeps free text from becoming a formula."""
    return veld[1:] if veld.startswith("'") and veld[1:].startswith(FORMULEBEGIN) else veld


def _herkenbaar(rijen: list[list[str]]) -> tuple[int, int]:
    """Rank a separator: the most header names we know in one row, then the most columns."""
    bekend = alle_kopnamen()
    koppen = max((sum(kopnaam(veld) in bekend for veld in rij) for rij in rijen), default=0)
    return koppen, max(map(len, rijen), default=0)
