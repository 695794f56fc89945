"""Text files: separators, quotation marks and what spreadsheets put around a value, down to one sheet of texts."""

from __future__ import annotations

import csv
import io
import re
from typing import Final

from toetsing.domain.words.kopnamen import UITKOMST, alle_kopnamen, kopnaam
from toetsing.domain.words.woorden import FORMULEBEGIN, met_punten
from toetsing.readers.files.blad import GRENS_CELLEN, GRENS_REGELS, Blad, Leesfout, Twijfel
from toetsing.readers.files.codering import lees_tekst

_SCHEIDERS: Final = (";", ",", "\t")
_TUSSEN_CELLEN: Final = "".join(_SCHEIDERS).encode()
"""What parts cells, as bytes: in UTF-16 each has such a byte too."""
_SEP: Final = re.compile(r"\s*\"?sep=(.)\"?[ \t]*[\r\n]", re.IGNORECASE)
"""The first line by which Excel is told what stands between the cells."""
_ALS_TEKST: Final = re.compile(r'=\s*"((?:[^"]|"")*)"')
"""A formula that only says a text, so that a spreadsheet does not make a number or a date of it."""
_GETALLEN: Final = re.compile(r"'[0-9][0-9.,/: -]*")
_WIT: Final = ("\t", "\u00a0")
"""White space before a quotation mark that keeps a csv reader from seeing it as one; a space is skipped."""
_TUSSEN_HAKEN: Final = re.compile(r'"([^"]*)"')
_RUIMTE_NA: Final = r'(?<!")"[ ]+(?={scheider}|[\r\n]|\Z)'


def bladen_van_csv(inhoud: bytes) -> tuple[tuple[Blad, ...], Twijfel | None]:
    """Return the one sheet of a text file, and which of its words may have been read with the wrong letters."""
    _begrens(inhoud)
    gelezen = lees_tekst(inhoud)
    tekst = gelezen.tekst
    if "\0" in tekst:
        raise Leesfout("T011")
    gezegd = _SEP.match(tekst)
    scheiders = (gezegd[1], *_SCHEIDERS) if gezegd and not gezegd[1].isalnum() else _SCHEIDERS
    scheider = max(scheiders, key=lambda scheider: _herkenbaar(_lees(tekst, scheider, streng=False)))
    rijen = _lees(tekst, scheider, streng=True)
    twijfel = Twijfel(als=gelezen.als, woorden=gelezen.twijfel) if gelezen.twijfel else None
    return (Blad(naam=None, rijen=rijen),), twijfel


def _begrens(inhoud: bytes) -> None:
    """Refuse what would fall apart in more lines or cells than are read, before one of them stands in memory."""
    for wat, tekens, grens in (
        ("regels", b"\n\r", GRENS_REGELS),
        ("tekens die cellen scheiden", _TUSSEN_CELLEN, GRENS_CELLEN),
    ):
        aantal = max(map(inhoud.count, tekens))
        if aantal > grens:
            raise Leesfout("T166", wat=f"{met_punten(aantal)} {wat}, meer dan {met_punten(grens)}")


def _lees(tekst: str, scheider: str, *, streng: bool) -> list[list[str]]:
    """Split into rows; strictly, an unbalanced quotation mark is a fault instead of swallowing the rows after it.

    White space between a separator and a quotation mark is no part of the value.
    """
    try:
        rijen = _rijen(tekst, scheider, streng=streng)
    except csv.Error:
        strak = re.sub(_RUIMTE_NA.format(scheider=re.escape(scheider)), '"', tekst)
        try:
            rijen = _rijen(strak, scheider, streng=streng)
        except csv.Error:
            raise Leesfout("T012", reden="een veld is te lang of een aanhalingsteken ontbreekt") from None
    eerste = next((i for i, rij in enumerate(rijen) if any(veld.strip() for veld in rij)), None)
    if eerste is not None and len(rijen[eerste]) <= 2 and rijen[eerste][0].lower().startswith("sep="):  # noqa: PLR2004 - Excel's own first line
        rijen[eerste] = []
    return [[_kaal(veld) for veld in rij] for rij in _uitgepakt(rijen, scheider)]


def _uitgepakt(rijen: list[list[str]], scheider: str) -> list[list[str]]:
    """Return rows that a program took for one cell each, and put in quotation marks as a whole, in their cells."""
    gevuld = [rij for rij in rijen if rij]
    heel = [rij for rij in gevuld if len(rij) == 1 and scheider in rij[0]]
    if 2 * len(heel) <= len(gevuld):
        return rijen
    return [_cellen_van(rij[0], scheider) if len(rij) == 1 else rij for rij in rijen]


def _cellen_van(veld: str, scheider: str) -> list[str]:
    try:
        return next(csv.reader([veld], delimiter=scheider, strict=True), [veld])
    except csv.Error:
        return [veld]


def _rijen(tekst: str, scheider: str, *, streng: bool) -> list[list[str]]:
    rijen: list[list[str]] = []
    over = GRENS_CELLEN
    stroom = io.StringIO(tekst, newline="")
    for rij in csv.reader(stroom, delimiter=scheider, strict=streng, skipinitialspace=True):
        over -= len(rij)
        if over < 0:
            raise Leesfout("T009", rijen=f"meer dan {len(rijen)}", kolommen=f"tot {max(map(len, [*rijen, rij]))}")
        rijen.append(rij)
    return rijen


def _kaal(veld: str) -> str:
    """Undo what keeps a spreadsheet from making a formula, a number or a date of a text: an apostrophe, or ="..."."""
    if veld.startswith("'") and (veld[1:].startswith(FORMULEBEGIN) or _GETALLEN.fullmatch(veld.rstrip())):
        return veld[1:]
    if veld[:1] in _WIT and (raak := _TUSSEN_HAKEN.fullmatch(veld.strip())):
        return raak[1]
    if veld.startswith("=") and (raak := _ALS_TEKST.fullmatch(veld.rstrip())):
        return raak[1].replace('""', '"')
    return veld


def _herkenbaar(rijen: list[list[str]]) -> tuple[bool, int, int]:
    """Rank a separator: what we wrote ourselves, then the most header names we know in one row, and most columns."""
    eigen = bool(rijen and rijen[0]) and kopnaam(rijen[0][-1]) == UITKOMST
    bekend = alle_kopnamen()
    koppen = max((sum(kopnaam(veld) in bekend for veld in rij) for rij in rijen), default=0)
    return eigen, koppen, max(map(len, rijen), default=0)
