"""What calamine does not tell about a sheet: how far it reaches, which cells show an error or were never calculated.

Streams the XML with expat, which resolves no external entities; a document type is refused outright.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from posixpath import join, normpath
from typing import TYPE_CHECKING, Final
from xml.parsers import expat

from toetsing.domain.plek import kolom_van
from toetsing.readers.files.blad import Leesfout

if TYPE_CHECKING:
    from collections.abc import Callable

    from toetsing.readers.files.zipinhoud import Zipinhoud

    Attributen = dict[str, str]

_CEL: Final = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")
_VLAK: Final = re.compile(
    rb'<row(?: [\w:]+="[^"<>]*")*/?>|</row>'
    rb'|<c r="[A-Z]{1,3}[1-9][0-9]{0,6}"(?: s="[0-9]+")?'
    rb'(?:/>|(?: t="(?:s|n|b|str)")?>(?:<f>[^<>]+</f>)?<v>[^<>]+</v></c>| t="str"><f>[^<>]+</f><v></v></c>)'
)
"""A row tag, an empty cell, or a cell with a value: what most sheets are made of from beginning to end."""
_GEVULD: Final = re.compile(rb'<c r="([A-Z]{1,3})([0-9]+)"[^>]*(?<!/)>')
_TABEL: Final = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
_OFFICE: Final = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_CALCEXT: Final = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"


@dataclass(slots=True, kw_only=True)
class Celscan:
    """One sheet: rows and columns of the rectangle from A1 that holds its values, and the cells that read as empty."""

    rijen: int = 0
    kolommen: int = 0
    foutcellen: dict[tuple[int, int], str] = field(default_factory=dict)
    niet_berekend: set[tuple[int, int]] = field(default_factory=set)

    def bereikt(self, rij: int, kolom: int) -> None:
        """Widen the rectangle to a cell, counted from zero."""
        self.rijen, self.kolommen = max(self.rijen, rij + 1), max(self.kolommen, kolom + 1)


def scan_xlsx(zipinhoud: Zipinhoud) -> dict[str, Celscan]:
    """Scan every worksheet of an xlsx, by sheet name."""
    doelen: dict[str, str] = {}
    bladen: list[tuple[str, str]] = []

    def relatie(naam: str, attributen: Attributen) -> None:
        if naam == "Relationship":
            doelen[attributen.get("Id", "")] = normpath(join("/xl", attributen.get("Target", ""))).lstrip("/")

    def blad(naam: str, attributen: Attributen) -> None:
        if naam == "sheet":
            id_ = next((waarde for sleutel, waarde in attributen.items() if sleutel.endswith(" id")), "")
            bladen.append((attributen.get("name", ""), id_))

    _ontleed(zipinhoud.lees("xl/_rels/workbook.xml.rels"), relatie)
    _ontleed(zipinhoud.lees("xl/workbook.xml"), blad)
    return {naam: scan_blad(zipinhoud.lees(doelen[id_])) for naam, id_ in bladen if doelen.get(id_, "") in zipinhoud}


def scan_blad(xml: bytes) -> Celscan:
    """Scan one worksheet part: at once where every cell is plain, else element by element."""
    return _scan_vlak(xml) or _XlsxBlad(xml).scan


def _scan_vlak(xml: bytes) -> Celscan | None:
    """Scan a part whose rows hold nothing but plain cells: a value, or a formula with its result.

    Whatever the pattern does not know, an error cell or a comment as much as another prefix, gives None. The rest of
    the part is parsed as ever.
    """
    voor, begin, rest = xml.partition(b"<sheetData>")
    rijen, einde, na = rest.partition(b"</sheetData>")
    if not begin or not einde or b"<sheetData" in na or _VLAK.sub(b"", rijen).strip():
        return None
    _lees(_lezer(), b"".join((voor, begin, einde, na)))
    scan = Celscan()
    gevuld = _GEVULD.findall(rijen)
    if gevuld:
        kolommen, nummers = zip(*gevuld, strict=True)
        breedste = max(kolom_van(letters.decode()) for letters in set(kolommen))
        scan.bereikt(max(map(int, nummers)) - 1, breedste)
    return scan


def scan_ods(zipinhoud: Zipinhoud) -> dict[str, Celscan]:
    """Scan every table of an ods, by sheet name."""
    return _OdsInhoud(zipinhoud.lees("content.xml")).scans


def _ontleed(
    xml: bytes,
    begin: Callable[[str, Attributen], None],
    eind: Callable[[str], None] | None = None,
    tekst: Callable[[str], None] | None = None,
) -> None:
    """Run expat over the bytes. Elements come by their local name, attributes as "name" or "namespace name"."""
    lezer = _lezer()
    lezer.StartElementHandler = lambda naam, attributen: begin(_lokaal(naam), attributen)
    if eind is not None:
        lezer.EndElementHandler = lambda naam: eind(_lokaal(naam))
    if tekst is not None:
        lezer.CharacterDataHandler = tekst
    _lees(lezer, xml)


def _lezer() -> expat.XMLParserType:
    """Make a parser that gives text in whole pieces and refuses a document type."""
    lezer = expat.ParserCreate(namespace_separator=" ")
    lezer.buffer_text = True

    def weiger(*_: object) -> None:
        raise Leesfout("T007", reden="het bevat een documenttype")

    lezer.StartDoctypeDeclHandler = weiger
    return lezer


def _lees(lezer: expat.XMLParserType, xml: bytes) -> None:
    try:
        lezer.Parse(xml, True)  # noqa: FBT003 - expat takes no keyword
    except expat.ExpatError:
        raise Leesfout("T007", reden="de XML klopt niet") from None


@lru_cache(maxsize=256)
def _lokaal(naam: str) -> str:
    """Return the name of an element without its namespace; a sheet has thousands of elements and few names."""
    return naam.rpartition(" ")[2]


@lru_cache(maxsize=4096)
def _cel(adres: str) -> tuple[int, int] | None:
    """Return row and column of an address, from zero; the same ones come by in every sheet."""
    raak = _CEL.fullmatch(adres)
    if raak is None:
        return None
    return int(raak[2]) - 1, kolom_van(raak[1])


class _XlsxBlad:
    """One worksheet part. A cell without a reference follows the one before it.

    Most cells hold a plain value, of which only the place matters; the handlers for the end of elements and for text
    are there only while a formula or an error is read, since every call costs as much as reading the cell.
    """

    def __init__(self, xml: bytes) -> None:
        self.scan = Celscan()
        self.rij, self.kolom = -1, -1
        self.soort = ""
        self.heeft_waarde = False
        self.waarde: list[str] = []
        self.lezer = _lezer()
        self.lezer.StartElementHandler = self.begin
        _lees(self.lezer, xml)

    def begin(self, naam: str, attributen: Attributen) -> None:
        lokaal = _lokaal(naam)
        if lokaal == "c":
            self.rij, self.kolom = _cel(attributen.get("r", "")) or (self.rij, self.kolom + 1)
            self.soort = attributen.get("t", "")
            self.heeft_waarde = False
            if self.soort == "e":
                self._volg()
        elif lokaal == "v":
            if self.lezer.EndElementHandler is None:
                self.heeft_waarde = True
                self.scan.bereikt(self.rij, self.kolom)
            else:
                self.lezer.CharacterDataHandler = self.waarde.append
        elif lokaal == "row":
            nummer = attributen.get("r", "")
            self.rij = int(nummer) - 1 if nummer.isdecimal() else self.rij + 1
            self.kolom = -1
        elif lokaal == "f":
            self._volg()
        elif lokaal == "is":
            self.heeft_waarde = True
            self.scan.bereikt(self.rij, self.kolom)

    def _volg(self) -> None:
        self.waarde.clear()
        self.lezer.EndElementHandler = self.eind

    def eind(self, naam: str) -> None:
        lokaal = _lokaal(naam)
        if lokaal == "v":
            self.lezer.CharacterDataHandler = None
        elif lokaal == "c":
            self.lezer.EndElementHandler = None
            self._sluit_cel()

    def _sluit_cel(self) -> None:
        """Judge a cell with a formula or an error, now that all of it was read."""
        waarde = "".join(self.waarde)
        if waarde:
            self.scan.bereikt(self.rij, self.kolom)
        if self.soort == "e":
            self.scan.foutcellen[self.rij, self.kolom] = waarde or "#FOUT"
        elif not waarde and not self.heeft_waarde and self.soort != "str":
            self.scan.bereikt(self.rij, self.kolom)
            self.scan.niet_berekend.add((self.rij, self.kolom))


class _OdsInhoud:
    """The content.xml of an ods, in which rows and cells can stand for many."""

    def __init__(self, xml: bytes) -> None:
        self.scans: dict[str, Celscan] = {}
        self.scan = Celscan()
        self.rij, self.rijen, self.kolom, self.kolommen = 0, 0, 0, 0
        self.diepte = 0
        self.attributen: Attributen = {}
        self.alineas = 0
        self.waarde: list[str] = []
        _ontleed(xml, self.begin, self.eind, self.tekst)

    def begin(self, naam: str, attributen: Attributen) -> None:
        if naam == "table":
            self.scan = self.scans[attributen.get(f"{_TABEL} name", "")] = Celscan()
            self.rij = self.rijen = 0
        elif naam == "table-row":
            self.rij += self.rijen
            self.rijen = _keer(attributen, "number-rows-repeated")
            self.kolom = self.kolommen = 0
        elif naam in ("table-cell", "covered-table-cell"):
            self.kolom += self.kolommen
            self.kolommen = _keer(attributen, "number-columns-repeated")
            self.attributen, self.alineas = attributen, 0
            self.waarde.clear()
        elif naam == "p":
            self.alineas += 1
            self.diepte += 1

    def eind(self, naam: str) -> None:
        if naam == "p":
            self.diepte -= 1
        elif naam in ("table-cell", "covered-table-cell"):
            self._sluit_cel()

    def tekst(self, tekst: str) -> None:
        if self.diepte:
            self.waarde.append(tekst)

    def _sluit_cel(self) -> None:
        waarde = "".join(self.waarde)
        if waarde or self.soort:
            self.scan.bereikt(self.rij + self.rijen - 1, self.kolom + self.kolommen - 1)
        if self.fout(waarde):
            self.scan.foutcellen[self.rij, self.kolom] = waarde or "#FOUT"
        elif self.formule and not self.soort and not self.alineas:
            self.scan.niet_berekend.add((self.rij, self.kolom))

    @property
    def soort(self) -> str | None:
        return self.attributen.get(f"{_CALCEXT} value-type") or self.attributen.get(f"{_OFFICE} value-type")

    @property
    def formule(self) -> bool:
        return f"{_TABEL} formula" in self.attributen

    def fout(self, waarde: str) -> bool:
        """LibreOffice marks an error with a second value-type; other programs only show its text beside a formula."""
        return self.soort == "error" or (self.formule and waarde.startswith("#"))


def _keer(attributen: Attributen, naam: str) -> int:
    waarde = attributen.get(f"{_TABEL} {naam}", "1")
    return int(waarde) if waarde.isdecimal() else 1
