"""What stands in the cells of an ods, by its XML: the values, the rectangle, errors, and what was never calculated.

Rows and cells can stand for many, so a few bytes can ask for a million texts: that is counted before they are made.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from toetsing.readers.files.blad import GRENS_RECHTHOEK, ONLEESBAAR, Leesfout, Odsnotitie, Tekens
from toetsing.readers.files.celscan import Celscan
from toetsing.readers.files.odstekst import Alineas, Annotatie
from toetsing.readers.files.xmldeel import ontleed

if TYPE_CHECKING:
    from toetsing.readers.files.blad import Celwaarde
    from toetsing.readers.files.xmldeel import Attributen
    from toetsing.readers.files.zipinhoud import Zipinhoud

_TABEL: Final = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
_OFFICE: Final = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_STIJL: Final = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
_CALCEXT: Final = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
_DUUR: Final = re.compile(r"PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S")
_NOTITIE: Final = "annotation"
_BUITEN: Final = frozenset({_NOTITIE, "shapes", "frame", "custom-shape", "rect", "ellipse", "g", "line", "caption"})
"""Elements in a cell whose text is not the cell's: notes and drawings."""
_DAG, _ZESTIG = 24, 60


@dataclass(slots=True, kw_only=True)
class Odscel:
    """A cell that is not empty, and for how many rows and columns it stands."""

    rij: int
    kolom: int
    rijen: int
    kolommen: int
    waarde: Celwaarde


@dataclass(slots=True, kw_only=True)
class Odsscan(Celscan):
    """One table, with what stands in its cells and what people put at them."""

    verborgen: bool = False
    cellen: list[Odscel] = field(default_factory=list)
    notities: list[Odsnotitie] = field(default_factory=list)


def scan_ods(zipinhoud: Zipinhoud) -> dict[str, Odsscan]:
    """Scan every table of an ods, by sheet name."""
    return _OdsInhoud(zipinhoud.lees("content.xml")).scans


def vul_aan(rijen: list[list[Celwaarde]], scan: Odsscan) -> list[list[Celwaarde]]:
    """Return the rows that calamine gave, with what it left out or gave in part as it stands in the file."""
    for cel in scan.cellen:
        for rij in range(cel.rij, cel.rij + cel.rijen):
            while len(rijen) <= rij:
                rijen.append([])
            regel = rijen[rij]
            einde = cel.kolom + cel.kolommen
            if len(regel) < einde:
                regel += [""] * (einde - len(regel))
            for kolom in range(cel.kolom, einde):
                if regel[kolom] == "" or _verschilt(regel[kolom], cel.waarde):
                    regel[kolom] = cel.waarde
    breedte = max(map(len, rijen), default=0)
    return [[*regel, *[""] * (breedte - len(regel))] if len(regel) < breedte else regel for regel in rijen]


def _verschilt(gelezen: Celwaarde, staat_er: Celwaarde) -> bool:
    """Return whether two texts differ in more than white space. A number or date is what calamine makes of it."""
    if not isinstance(gelezen, str) or not isinstance(staat_er, str) or gelezen == staat_er:
        return False
    return gelezen.split() != staat_er.split()


class _OdsInhoud:
    """The content.xml of an ods, in which rows and cells can stand for many."""

    def __init__(self, xml: bytes) -> None:
        self.scans: dict[str, Odsscan] = {}
        self.scan = Odsscan()
        self.rij, self.rijen, self.kolom, self.kolommen = 0, 0, 0, 0
        self.buiten = 0
        self.tekens = Tekens()
        self.attributen: Attributen = {}
        self.stijl = ""
        self.verborgen: set[str] = set()
        self.alineas = Alineas()
        self.notitie: Annotatie | None = None
        ontleed(xml, self.begin, self.eind, self.tekst)

    def begin(self, naam: str, attributen: Attributen) -> None:
        if naam in _BUITEN or self.buiten:
            self._erbuiten(naam, attributen)
        elif naam == "table":
            blad = attributen.get(f"{_TABEL} name", "")
            if blad in self.scans:
                raise Leesfout("T007", reden=f"twee bladen heten {blad}")
            verborgen = attributen.get(f"{_TABEL} style-name") in self.verborgen
            self.scan = self.scans[blad] = Odsscan(verborgen=verborgen)
            self.rij = self.rijen = 0
        elif naam == "table-row":
            self.rij += self.rijen
            self.rijen = _keer(attributen, "number-rows-repeated")
            self.kolom = self.kolommen = 0
        elif naam in ("table-cell", "covered-table-cell"):
            self.kolom += self.kolommen
            self.kolommen = _keer(attributen, "number-columns-repeated")
            self.attributen = attributen
            self.alineas.opnieuw()
        elif naam == "p" or self.alineas.diepte:
            self.alineas.begin(naam, attributen)
        elif naam == "style":
            self.stijl = attributen.get(f"{_STIJL} name", "")
        elif naam == "table-properties" and attributen.get(f"{_TABEL} display") == "false":
            self.verborgen.add(self.stijl)

    def _erbuiten(self, naam: str, attributen: Attributen) -> None:
        """Pass over what is no part of the cell, but read the notes in it."""
        if naam in _BUITEN:
            self.buiten += 1
            self.notitie = Annotatie() if naam == _NOTITIE else self.notitie
        elif self.notitie is not None:
            self.notitie.begin(naam, attributen)

    def eind(self, naam: str) -> None:
        if naam in _BUITEN:
            self.buiten -= 1
            if naam == _NOTITIE and self.notitie is not None:
                self._sluit_notitie(self.notitie)
        elif self.buiten:
            if self.notitie is not None:
                self.notitie.eind(naam)
        elif naam in ("table-cell", "covered-table-cell"):
            self._sluit_cel()
        else:
            self.alineas.eind(naam)

    def tekst(self, tekst: str) -> None:
        if not self.buiten:
            self.alineas.letters(tekst)
        elif self.notitie is not None:
            self.notitie.letters(tekst)

    def _sluit_notitie(self, notitie: Annotatie) -> None:
        """Keep what people put at this cell; where it stands for many, at the first of them."""
        self.notitie = None
        self.tekens.tel(len(notitie.alineas.tekst))
        self.scan.notities.append(Odsnotitie(self.rij, self.kolom, notitie.namen, notitie.alineas.tekst))

    def _sluit_cel(self) -> None:
        tekst = self.alineas.tekst
        waarde = self._celwaarde(tekst)
        plaats = self.rij, self.kolom
        if tekst or self.soort:
            self.scan.bereikt(self.rij + self.rijen - 1, self.kolom + self.kolommen - 1)
        hoog, breed = (_keer(self.attributen, f"number-{wat}-spanned") for wat in ("rows", "columns"))
        if hoog * breed > 1:
            self.scan.samengevoegd.append((self.rij, self.kolom, self.rij + hoog - 1, self.kolom + breed - 1))
        if self.fout(tekst):
            self.scan.foutcellen[plaats] = tekst or "#FOUT"
        elif self.formule is not None and not self.soort and not self.alineas.aantal:
            self.scan.niet_berekend.add(plaats)
        elif waarde is None:
            self.scan.foutcellen[plaats] = ONLEESBAAR
        elif waarde != "":
            self._tel(waarde)
            maat = {"rij": self.rij, "kolom": self.kolom, "rijen": self.rijen, "kolommen": self.kolommen}
            self.scan.cellen.append(Odscel(**maat, waarde=waarde))
            if waarde == 0 and self.formule is not None and self.soort == "float":
                self.scan.nulformules[plaats] = self.formule.partition(":=")[2] or self.formule.lstrip("=")

    def _tel(self, waarde: Celwaarde) -> None:
        """Count its characters, as often as it stands there; a sheet that is too large is told by its size."""
        if isinstance(waarde, str) and self.scan.rijen * self.scan.kolommen <= GRENS_RECHTHOEK:
            self.tekens.tel(len(waarde) * self.rijen * self.kolommen)

    def _celwaarde(self, tekst: str) -> Celwaarde | None:
        """Return what stands in the cell by its type; None where that cannot be said for certain."""
        soort = self.attributen.get(f"{_OFFICE} value-type")
        if soort in ("float", "percentage", "currency"):
            return _getal(self._inhoud("value"))
        if soort == "boolean":
            return {"true": True, "false": False}.get(self._inhoud("boolean-value"))
        if soort == "date":
            return _datum(self._inhoud("date-value"))
        if soort == "time":
            return _tijd(self._inhoud("time-value"))
        return tekst if self.alineas.aantal else self._inhoud("string-value")

    def _inhoud(self, naam: str) -> str:
        return self.attributen.get(f"{_OFFICE} {naam}", "").strip()

    @property
    def soort(self) -> str | None:
        return self.attributen.get(f"{_CALCEXT} value-type") or self.attributen.get(f"{_OFFICE} value-type")

    @property
    def formule(self) -> str | None:
        return self.attributen.get(f"{_TABEL} formula")

    def fout(self, waarde: str) -> bool:
        """LibreOffice marks an error with a second value-type; other programs only show its text beside a formula."""
        return self.soort == "error" or (self.formule is not None and waarde.startswith("#"))


def _keer(attributen: Attributen, naam: str) -> int:
    waarde = attributen.get(f"{_TABEL} {naam}", "1")
    return int(waarde) if waarde.isdecimal() else 1


def _getal(waarde: str) -> float | None:
    try:
        return float(waarde)
    except ValueError:
        return None


def _datum(waarde: str) -> date | datetime | None:
    try:
        return datetime.fromisoformat(waarde) if "T" in waarde else date.fromisoformat(waarde)
    except ValueError:
        return None


def _tijd(waarde: str) -> time | timedelta | None:
    raak = _DUUR.fullmatch(waarde)
    if raak is None:
        return None
    uren, minuten, seconden = map(int, raak.groups())
    if uren < _DAG and max(minuten, seconden) < _ZESTIG:
        return time(uren, minuten, seconden)
    return timedelta(hours=uren, minutes=minuten, seconds=seconden)
