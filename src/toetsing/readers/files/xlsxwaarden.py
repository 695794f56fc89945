"""The values of an xlsx read without calamine: for the few workbooks that it cannot read, or does not read whole.

What stands in a part is read exactly: sections of text, comments in between, other encodings, names that the relations
give. Only what a number means (1.5, or 2 January) is left to calamine, which gets a workbook with nothing but those.
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass, field
from math import isfinite
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import quoteattr

from toetsing.readers.files.blad import ONLEESBAAR, Tekens
from toetsing.readers.files.celscan import cel_van
from toetsing.readers.files.xmldeel import ontleed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.readers.files.blad import Celwaarde
    from toetsing.readers.files.celscan import Celscan
    from toetsing.readers.files.xlsxdelen import Xlsxdelen
    from toetsing.readers.files.xmldeel import Attributen
    from toetsing.readers.files.zipinhoud import Zipinhoud

_TEKEN: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")
_HOOFD: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PAKKET: Final = "http://schemas.openxmlformats.org/package/2006"
_SOORT: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_WAAR: Final = {"1": True, "true": True, "0": False, "false": False}


def waarden_van(zipinhoud: Zipinhoud, delen: Xlsxdelen, scans: dict[str, Celscan]) -> dict[str, list[list[Celwaarde]]]:
    """Return the rows of every sheet by its name; what cannot be read for certain goes into its `foutcellen`.

    The scans have the rectangles, which were found to be small enough. Raises Leesfout.
    """
    teksten = _Deelteksten(zipinhoud.nogmaals(delen.teksten)).teksten if delen.teksten else []
    tekens = Tekens()
    lezingen = {blad.naam: _Bladwaarden(zipinhoud.nogmaals(blad.deel), teksten, tekens) for blad in delen.bladen}
    stijlen = zipinhoud.nogmaals(delen.stijlen) if delen.stijlen else None
    getallen = _getallen(list(lezingen.values()), stijlen, vanaf_1904=delen.vanaf_1904)
    uit = {}
    for (naam, lezing), berekend in zip(lezingen.items(), getallen, strict=True):
        scan = scans[naam]
        rijen: list[list[Celwaarde]] = [[""] * scan.kolommen for _ in range(scan.rijen)]
        onleesbaar = set(lezing.onleesbaar)
        for (rij, kolom), waarde in lezing.waarden.items():
            rijen[rij][kolom] = waarde
        for rij, kolom in lezing.getallen:
            waarde = berekend[rij][kolom] if rij < len(berekend) and kolom < len(berekend[rij]) else ""
            rijen[rij][kolom] = waarde
            if waarde == "":
                onleesbaar.add((rij, kolom))
        scan.foutcellen |= dict.fromkeys(sorted(onleesbaar), ONLEESBAAR)
        uit[naam] = rijen
    return uit


@dataclass(slots=True)
class _Tekst:
    """The text of one item or cell while it is read: what stands in its `t`, without how it is pronounced."""

    stukken: list[str] = field(default_factory=list)
    binnen: int = 0
    uitspraak: int = 0

    def begin(self, naam: str) -> None:
        self.binnen += naam == "t"
        self.uitspraak += naam == "rPh"

    def eind(self, naam: str) -> None:
        self.binnen -= naam == "t"
        self.uitspraak -= naam == "rPh"

    def tekst(self, tekst: str) -> None:
        if self.binnen and not self.uitspraak:
            self.stukken.append(tekst)

    def neem(self) -> str:
        """Return the whole, and begin again."""
        geheel = "".join(self.stukken)
        self.stukken.clear()
        return _TEKEN.sub(lambda raak: chr(int(raak[1], 16)), geheel) if "_x" in geheel else geheel


class _Deelteksten:
    """The texts that cells share, in order."""

    def __init__(self, xml: bytes) -> None:
        self.teksten: list[str] = []
        self.bezig = _Tekst()
        ontleed(xml, lambda naam, _: self.bezig.begin(naam), self.eind, self.bezig.tekst)

    def eind(self, naam: str) -> None:
        self.bezig.eind(naam)
        if naam == "si":
            self.teksten.append(self.bezig.neem())


class _Bladwaarden:
    """Every cell of one worksheet part: texts and truths as they are, numbers with their style for calamine."""

    def __init__(self, xml: bytes, teksten: Sequence[str], tekens: Tekens) -> None:
        self.teksten, self.tekens = teksten, tekens
        self.waarden: dict[tuple[int, int], Celwaarde] = {}
        self.getallen: dict[tuple[int, int], str] = {}
        self.onleesbaar: list[tuple[int, int]] = []
        self.plek = (-1, -1)
        self.attributen: Attributen = {}
        self.bezig = _Tekst()
        self.waarde: list[str] = []
        self.in_waarde = False
        ontleed(xml, self.begin, self.eind, self.tekst)

    def begin(self, naam: str, attributen: Attributen) -> None:
        self.bezig.begin(naam)
        if naam == "row":
            nummer = attributen.get("r", "")
            self.plek = (int(nummer) - 1 if nummer.isdecimal() else self.plek[0] + 1, -1)
        elif naam == "c":
            self.plek = cel_van(attributen.get("r", "")) or (self.plek[0], self.plek[1] + 1)
            self.attributen = attributen
            self.waarde.clear()
            self.bezig.neem()
        self.in_waarde = naam == "v"

    def tekst(self, tekst: str) -> None:
        if self.in_waarde:
            self.waarde.append(tekst)
        else:
            self.bezig.tekst(tekst)

    def eind(self, naam: str) -> None:
        self.bezig.eind(naam)
        self.in_waarde = False
        if naam == "c":
            self._sluit_cel("".join(self.waarde), self.bezig.neem())

    def _sluit_cel(self, waarde: str, tekst: str) -> None:
        soort = self.attributen.get("t", "n")
        kaal = waarde.strip()
        if soort == "e" or not (kaal or tekst):
            return
        if soort in ("str", "inlineStr") or tekst:
            self._zet(tekst or waarde)
        elif soort == "s":
            nummer = int(kaal) if kaal.isdecimal() else len(self.teksten)
            self._zet(self.teksten[nummer] if nummer < len(self.teksten) else None)
        elif soort == "b":
            self._zet(_WAAR.get(kaal.lower()))
        elif soort == "d" or (soort == "n" and _is_getal(kaal)):
            stijl = self.attributen.get("s", "")
            extra = f' s="{stijl}"' if stijl.isdecimal() else ""
            soort_ = ' t="d"' if soort == "d" else ""
            self.getallen[self.plek] = f'<c r="{_adres(*self.plek)}"{extra}{soort_}><v>{_veilig(kaal)}</v></c>'
        else:
            self._zet(None)

    def _zet(self, waarde: Celwaarde | None) -> None:
        if waarde is None:
            self.onleesbaar.append(self.plek)
        else:
            self.waarden[self.plek] = waarde
            self.tekens.tel(len(waarde) if isinstance(waarde, str) else 0)


def _is_getal(tekst: str) -> bool:
    try:
        return isfinite(float(tekst))
    except ValueError:
        return False


def _adres(rij: int, kolom: int) -> str:
    from toetsing.domain.plek import cel_naam

    return cel_naam(rij, kolom)


def _veilig(tekst: str) -> str:
    return tekst.replace("&", "&amp;").replace("<", "&lt;")


def _getallen(
    lezingen: Sequence[_Bladwaarden], stijlen: bytes | None, *, vanaf_1904: bool
) -> list[list[list[Celwaarde]]]:
    """Have calamine say what the numbers are, from a workbook with nothing but them under the names it looks for."""
    if not any(lezing.getallen for lezing in lezingen):
        return [[] for _ in lezingen]
    from python_calamine import CalamineWorkbook

    werkmap = CalamineWorkbook.from_filelike(io.BytesIO(_pakket(lezingen, stijlen, vanaf_1904=vanaf_1904)))
    return [werkmap.get_sheet_by_index(i).to_python(skip_empty_area=False) for i in range(len(lezingen))]


def _pakket(lezingen: Sequence[_Bladwaarden], stijlen: bytes | None, *, vanaf_1904: bool) -> bytes:
    nummers = range(1, len(lezingen) + 1)
    bladen = "".join(f'<sheet name={quoteattr(str(i))} sheetId="{i}" r:id="r{i}"/>' for i in nummers)
    wijzers = "".join(
        f'<Relationship Id="r{i}" Type="{_RELATIE}/worksheet" Target="worksheets/sheet{i}.xml"/>' for i in nummers
    )
    delen: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{_PAKKET}/content-types"><Default Extension="xml" '
        f'ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
        f'ContentType="{_SOORT}.sheet.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PAKKET}/relationships"><Relationship Id="r1" '
        f'Type="{_RELATIE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_HOOFD}" xmlns:r="{_RELATIE}"><workbookPr date1904="{int(vanaf_1904)}"/>'
        f"<sheets>{bladen}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PAKKET}/relationships">{wijzers}</Relationships>',
    }
    if stijlen is not None:
        delen["xl/styles.xml"] = _getalnotaties(stijlen)
    for i, lezing in zip(nummers, lezingen, strict=True):
        rijen: dict[int, list[str]] = {}
        for (rij, _), cel in sorted(lezing.getallen.items()):
            rijen.setdefault(rij, []).append(cel)
        inhoud = "".join(f'<row r="{rij + 1}">{"".join(cellen)}</row>' for rij, cellen in rijen.items())
        blad = f'<worksheet xmlns="{_HOOFD}"><sheetData>{inhoud}</sheetData></worksheet>'
        delen[f"xl/worksheets/sheet{i}.xml"] = blad
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as zip_:
        for naam, deel in delen.items():
            zip_.writestr(naam, deel)
    return uit.getvalue()


def _getalnotaties(stijlen: bytes) -> str:
    """Return the styles with nothing but the notation of numbers, in the encoding and spelling calamine knows."""
    notaties: list[str] = []
    stijl: list[str] = []
    in_stijlen = False

    def begin(naam: str, attributen: Attributen) -> None:
        nonlocal in_stijlen
        in_stijlen = in_stijlen or naam == "cellXfs"
        nummer = quoteattr(attributen.get("numFmtId", "0"))
        if naam == "numFmt":
            notaties.append(f"<numFmt numFmtId={nummer} formatCode={quoteattr(attributen.get('formatCode', ''))}/>")
        elif naam == "xf" and in_stijlen:
            stijl.append(f"<xf numFmtId={nummer}/>")

    def eind(naam: str) -> None:
        nonlocal in_stijlen
        in_stijlen = in_stijlen and naam != "cellXfs"

    ontleed(stijlen, begin, eind)
    inhoud = f"<numFmts>{''.join(notaties)}</numFmts><cellXfs>{''.join(stijl)}</cellXfs>"
    return f'<styleSheet xmlns="{_HOOFD}">{inhoud}</styleSheet>'
