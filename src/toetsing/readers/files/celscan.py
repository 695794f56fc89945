"""What calamine does not tell about a sheet of an xlsx: how far it reaches, how many cells hold something, and errors.

Also which formulas were never calculated, and which give 0.

Streams the XML, and keeps no values: that is for `xlsxwaarden`, where the two turn out to disagree.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from toetsing.domain.plek import kolom_van
from toetsing.domain.words.woorden import met_punten
from toetsing.readers.files.blad import GRENS_SAMENGEVOEGD, Leesfout
from toetsing.readers.files.xmldeel import Diepte, is_anders, is_ongewoon, lees, lokaal, maak_lezer

if TYPE_CHECKING:
    from toetsing.readers.files.blad import Vlak
    from toetsing.readers.files.xlsxdelen import Xlsxdelen
    from toetsing.readers.files.xmldeel import Attributen
    from toetsing.readers.files.zipinhoud import Zipinhoud

_CEL: Final = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")
_VLAK: Final = re.compile(
    rb'<row(?: [\w:]+="[^"<>]*")*/?>|</row>'
    rb'|<c r="[A-Z]{1,3}[1-9][0-9]{0,6}"(?: s="[0-9]+")?'
    rb'(?:/>|(?: t="(?:s|n|b|str)")?>(?:<f>[^<>]+</f>)?<v>[^<>]+</v></c>| t="str"><f>[^<>]+</f><v></v></c>)'
)
"""A row tag, an empty cell, or a cell with a value: what most sheets are made of from beginning to end."""
_GEVULD: Final = re.compile(rb'<c r="([A-Z]{1,3})([0-9]+)"[^>]*(?<!/)>')
_SAMENGEVOEGD: Final = re.compile(rb'<mergeCell [^<>]*?ref="([A-Z]{1,3}[0-9]+:[A-Z]{1,3}[0-9]+)"')
_NULFORMULE: Final = re.compile(rb'<c r="([A-Z]{1,3}[0-9]+)"(?: s="[0-9]+")?(?: t="n")?><f>([^<>]+)</f><v>(0[0.]*)</v>')
_NUL: Final = re.compile(r"-?0*(?:\.0*)?(?:[eE][+-]?[0-9]+)?")


@dataclass(slots=True, kw_only=True)
class Celscan:
    """One sheet: rows and columns of the rectangle from A1 that holds its values, and the cells that read as empty.

    `gevuld` is how many cells hold a value. `ongewoon`: valid, but written in a way in which calamine may lose text.
    """

    rijen: int = 0
    kolommen: int = 0
    gevuld: int = 0
    ongewoon: bool = field(default=False, compare=False)
    foutcellen: dict[tuple[int, int], str] = field(default_factory=dict)
    niet_berekend: set[tuple[int, int]] = field(default_factory=set)
    nulformules: dict[tuple[int, int], str] = field(default_factory=dict)
    samengevoegd: list[Vlak] = field(default_factory=list)

    def bereikt(self, rij: int, kolom: int) -> None:
        """Widen the rectangle to a cell, counted from zero."""
        self.rijen, self.kolommen = max(self.rijen, rij + 1), max(self.kolommen, kolom + 1)

    def voegt_samen(self, vlak: str) -> None:
        """Keep merged cells, by their range."""
        eerste, _, laatste = vlak.partition(":")
        if (begin := _cel(eerste)) is not None and (eind := _cel(laatste)) is not None:
            self.samengevoegd.append((*begin, *eind))
            if len(self.samengevoegd) > GRENS_SAMENGEVOEGD:
                raise _te_vaak_samengevoegd()


def scan_xlsx(zipinhoud: Zipinhoud, delen: Xlsxdelen) -> dict[str, Celscan]:
    """Scan every worksheet of an xlsx, by sheet name."""
    return {blad.naam: scan_blad(zipinhoud.lees(blad.deel)) for blad in delen.bladen}


def scan_blad(xml: bytes) -> Celscan:
    """Scan one worksheet part: at once where every cell is plain, else element by element."""
    vlak = _scan_vlak(xml)
    if vlak is not None:
        return vlak
    scan = _XlsxBlad(xml).scan
    scan.ongewoon = is_ongewoon(xml)
    return scan


def cel_van(adres: str) -> tuple[int, int] | None:
    """Return row and column of an address, from zero."""
    return _cel(adres)


def _scan_vlak(xml: bytes) -> Celscan | None:
    """Scan a part whose rows hold nothing but plain cells: a value, or a formula with its result.

    Whatever the pattern does not know, an error cell or a comment as much as another prefix, gives None. The rest of
    the part is parsed as ever.
    """
    voor, begin, rest = xml.partition(b"<sheetData>")
    rijen, einde, na = rest.partition(b"</sheetData>")
    if not begin or not einde or b"<sheetData" in na or _VLAK.sub(b"", rijen).strip():
        return None
    if na.count(b"<mergeCell ") > GRENS_SAMENGEVOEGD:
        raise _te_vaak_samengevoegd()
    Diepte().loop_door(b"".join((voor, begin, einde, na)))
    scan = Celscan(ongewoon=is_anders(xml))
    gevuld = _GEVULD.findall(rijen)
    if gevuld:
        kolommen, nummers = zip(*gevuld, strict=True)
        breedste = max(kolom_van(letters.decode()) for letters in set(kolommen))
        scan.bereikt(max(map(int, nummers)) - 1, breedste)
        scan.gevuld = len(gevuld) - rijen.count(b"<v></v>")
    if b"</f><v>0" in rijen:
        for adres, formule, _ in _NULFORMULE.findall(rijen):
            scan.nulformules[_cel(adres.decode()) or (0, 0)] = _tekst(formule)
    for vlak in _SAMENGEVOEGD.findall(na):
        scan.voegt_samen(vlak.decode())
    return scan


def _te_vaak_samengevoegd() -> Leesfout:
    return Leesfout("T166", wat=f"meer dan {met_punten(GRENS_SAMENGEVOEGD)} keer samengevoegde cellen")


def _tekst(xml: bytes) -> str:
    tekst = xml.decode("utf-8", "replace")
    if "&" not in tekst:
        return tekst
    from html import unescape

    return unescape(tekst)


@lru_cache(maxsize=4096)
def _cel(adres: str) -> tuple[int, int] | None:
    """Return row and column of an address, from zero; the same ones come by in every sheet."""
    raak = _CEL.fullmatch(adres)
    if raak is None:
        return None
    return int(raak[2]) - 1, kolom_van(raak[1])


class _XlsxBlad(Diepte):
    """One worksheet part. A cell without a reference follows the one before it.

    Most cells hold a plain value, of which only the place matters; text is listened to only while a formula or an error
    is read, since every call costs as much as reading the cell.
    """

    def __init__(self, xml: bytes) -> None:
        super().__init__()
        self.scan = Celscan()
        self.rij, self.kolom = -1, -1
        self.soort = ""
        self.heeft_waarde = self.volgt = False
        self.waarde: list[str] = []
        self.formule: list[str] = []
        self.lezer = maak_lezer()
        self.lezer.StartElementHandler = self.begin
        self.lezer.EndElementHandler = self.eind
        lees(self.lezer, xml)

    def begin(self, naam: str, attributen: Attributen) -> None:
        self.omlaag()
        wat = lokaal(naam)
        if wat == "c":
            self.rij, self.kolom = _cel(attributen.get("r", "")) or (self.rij, self.kolom + 1)
            self.soort = attributen.get("t", "")
            self.heeft_waarde = False
            if self.soort == "e":
                self._volg()
        elif wat == "v":
            if self.volgt:
                self.lezer.CharacterDataHandler = self.waarde.append
            else:
                self._vul()
        elif wat == "row":
            nummer = attributen.get("r", "")
            self.rij = int(nummer) - 1 if nummer.isdecimal() else self.rij + 1
            self.kolom = -1
        elif wat == "f":
            self._volg()
            self.lezer.CharacterDataHandler = self.formule.append
        elif wat == "is":
            self._vul()
        elif wat == "mergeCell":
            self.scan.voegt_samen(attributen.get("ref", ""))

    def _vul(self) -> None:
        self.scan.gevuld += not self.heeft_waarde
        self.heeft_waarde = True
        self.scan.bereikt(self.rij, self.kolom)

    def _volg(self) -> None:
        self.waarde.clear()
        self.formule.clear()
        self.volgt = True

    def eind(self, naam: str) -> None:
        self.diepte -= 1
        if self.volgt:
            wat = lokaal(naam)
            if wat in ("v", "f"):
                self.lezer.CharacterDataHandler = None
            elif wat == "c":
                self.volgt = False
                self._sluit_cel()

    def _sluit_cel(self) -> None:
        """Judge a cell with a formula or an error, now that all of it was read."""
        waarde = "".join(self.waarde)
        plaats = self.rij, self.kolom
        if waarde:
            self.scan.bereikt(*plaats)
        if self.soort == "e":
            self.scan.foutcellen[plaats] = waarde or "#FOUT"
        elif waarde:
            self.scan.gevuld += not self.heeft_waarde
            if _NUL.fullmatch(waarde) and self.soort in ("", "n"):
                self.scan.nulformules[plaats] = "".join(self.formule)
        elif not self.heeft_waarde and self.soort != "str":
            self.scan.bereikt(*plaats)
            self.scan.niet_berekend.add(plaats)
