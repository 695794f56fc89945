"""What calamine does not tell about a sheet: how far it reaches, which cells show an error or were never calculated.

Streams the XML with expat, which resolves no external entities; a document type is refused outright.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from posixpath import join, normpath
from typing import TYPE_CHECKING, Final
from xml.parsers import expat

from toetsing.readers.blad import Leesfout

if TYPE_CHECKING:
    from collections.abc import Callable

    from toetsing.readers.zipinhoud import Zipinhoud

    Attributen = dict[str, str]

_CEL: Final = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")
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
    return {
        naam: _XlsxBlad(zipinhoud.lees(doelen[id_])).scan for naam, id_ in bladen if doelen.get(id_, "") in zipinhoud
    }


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
    lezer = expat.ParserCreate(namespace_separator=" ")
    lezer.buffer_text = True

    def begin_element(naam: str, attributen: Attributen) -> None:
        begin(naam.rpartition(" ")[2], attributen)

    def weiger(*_: object) -> None:
        raise Leesfout("T007", reden="het bevat een documenttype")

    lezer.StartElementHandler = begin_element
    lezer.StartDoctypeDeclHandler = weiger
    if eind is not None:
        lezer.EndElementHandler = lambda naam: eind(naam.rpartition(" ")[2])
    if tekst is not None:
        lezer.CharacterDataHandler = tekst
    try:
        lezer.Parse(xml, True)  # noqa: FBT003 - expat takes no keyword
    except expat.ExpatError:
        raise Leesfout("T007", reden="de XML klopt niet") from None


class _XlsxBlad:
    """One worksheet part. A cell without a reference follows the one before it."""

    def __init__(self, xml: bytes) -> None:
        self.scan = Celscan()
        self.rij, self.kolom = -1, -1
        self.soort = ""
        self.formule, self.heeft_waarde, self.in_waarde = False, False, False
        self.waarde: list[str] = []
        _ontleed(xml, self.begin, self.eind, self.tekst)

    def begin(self, naam: str, attributen: Attributen) -> None:
        if naam == "c":
            self.kolom += 1
            self._plaats(attributen.get("r", ""))
            self.soort = attributen.get("t", "")
            self.formule = self.heeft_waarde = False
            self.waarde.clear()
        elif naam == "row":
            nummer = attributen.get("r", "")
            self.rij = int(nummer) - 1 if nummer.isdecimal() else self.rij + 1
            self.kolom = -1
        elif naam == "f":
            self.formule = True
        elif naam == "v":
            self.in_waarde = True
        elif naam == "is":
            self.heeft_waarde = True

    def eind(self, naam: str) -> None:
        if naam == "v":
            self.in_waarde = False
        elif naam == "c":
            self._sluit_cel()

    def tekst(self, tekst: str) -> None:
        if self.in_waarde:
            self.waarde.append(tekst)

    def _plaats(self, adres: str) -> None:
        raak = _CEL.fullmatch(adres)
        if raak is None:
            return
        kolom = 0
        for letter in raak[1].upper():
            kolom = kolom * 26 + ord(letter) - 64
        self.rij, self.kolom = int(raak[2]) - 1, kolom - 1

    def _sluit_cel(self) -> None:
        waarde = "".join(self.waarde)
        if waarde or self.heeft_waarde:
            self.scan.bereikt(self.rij, self.kolom)
        if self.soort == "e":
            self.scan.foutcellen[self.rij, self.kolom] = waarde or "#FOUT"
        elif self.formule and not waarde and self.soort != "str":
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
