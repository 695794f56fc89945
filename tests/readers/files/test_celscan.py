"""The quick look at a sheet sees what the slow one sees, and leaves everything it does not know to the slow one."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from hulp.grond import GOED, WORTEL
from hulp.werkmappen import schrijf_xlsx
from toetsing.pipeline.kaders import kader_van, referentie
from toetsing.readers.files.blad import Leesfout
from toetsing.readers.files.celscan import Celscan, _scan_vlak, _XlsxBlad, scan_blad
from toetsing.workbook.matrixwerkmap import matrix_als_werkmap
from toetsing.workbook.toetsingswerkmap import toetsing_als_werkmap

if TYPE_CHECKING:
    from pathlib import Path

KOP = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="x">'
KADER = "veilig-thuis-stap1-2015"


def blad(rijen: bytes, voor: bytes = b"", na: bytes = b"") -> bytes:
    return KOP + voor + b"<sheetData>" + rijen + b"</sheetData>" + na + b"</worksheet>"


def bladen(inhoud: bytes) -> list[bytes]:
    with zipfile.ZipFile(BytesIO(inhoud)) as zip_:
        return [zip_.read(naam) for naam in zip_.namelist() if "worksheets/sheet" in naam]


def test_alles_wat_wij_schrijven_is_vlak_en_beide_zien_hetzelfde() -> None:
    kader = kader_van(KADER)
    toetsingen = referentie(kader)
    alle = [*bladen(toetsing_als_werkmap(kader, toetsingen[0])), *bladen(matrix_als_werkmap(kader, toetsingen))]
    assert len(alle) == 11 + 5
    for xml in alle:
        assert _scan_vlak(xml) == _XlsxBlad(xml).scan


def test_wat_andere_programmas_schrijven_wordt_hetzelfde_gezien(tmp_path: Path) -> None:
    ander = schrijf_xlsx(tmp_path / "a.xlsx", Toetsing=GOED + "| <=A1> | <#N/A> | <ja> | <1.5> |").read_bytes()
    libreoffice = (WORTEL / "tests" / "bestanden" / "ijsselland-libreoffice.xlsx").read_bytes()
    for xml in [*bladen(ander), *bladen(libreoffice)]:
        assert scan_blad(xml) == _XlsxBlad(xml).scan


@pytest.mark.parametrize(
    ("rijen", "rechthoek"),
    [
        (b"", (0, 0)),
        (b'<row r="1"/>', (0, 0)),
        (b'<row r="1"><c r="A1"><v>1</v></c></row>', (1, 1)),
        (b'<row r="9"><c r="XFD9" s="1"/><c r="B9" t="s"><v>1</v></c></row>', (9, 2)),
        (b'<row r="2" spans="1:2"><c r="AA2" s="3" t="str"><f>A1&amp;B1</f><v></v></c></row>', (2, 27)),
        (b'\n<row r="1">\n<c r="C1" t="b"><f>1=1</f><v>1</v></c>\n</row>\n', (1, 3)),
    ],
)
def test_vlakke_rijen(rijen: bytes, rechthoek: tuple[int, int]) -> None:
    scan = _scan_vlak(blad(rijen))
    assert scan is not None
    assert (scan.rijen, scan.kolommen) == rechthoek
    assert rechthoek[0] >= _XlsxBlad(blad(rijen)).scan.rijen


@pytest.mark.parametrize(
    "rijen",
    [
        b'<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>',
        b'<row r="1"><c r="A1"><f>1+1</f></c></row>',
        b'<row r="1"><c r="A1"><f>1+1</f><v></v></c></row>',
        b'<row r="1"><c r="A1"><f t="shared" si="0"/><v>1</v></c></row>',
        b'<row r="1"><!-- <c r="XFD1"><v>1</v></c> --></row>',
        b'<row r="1"><c r="A1"><v><![CDATA[1]]></v></c></row>',
        b"<row r='1'><c r='XFD1'><v>1</v></c></row>",
        b'<row r="1"><x:c xmlns:x="x" r="XFD1"><v>1</v></x:c></row>',
        b'<row r="1"><c r="xfd1"><v>1</v></c></row>',
        b'<row r="1"><c><v>1</v></c></row>',
        b'<row r="1"><c s="1" r="XFD1"><v>1</v></c></row>',
        b'<row r="1"><c r="A1" t="inlineStr"><is><t>+</t></is></c></row>',
        b'<row r="1"><c r="A01"><v>1</v></c></row>',
    ],
)
def test_wat_niet_vlak_is_gaat_de_lange_weg(rijen: bytes) -> None:
    assert _scan_vlak(blad(rijen)) is None
    assert scan_blad(blad(rijen)) == _XlsxBlad(blad(rijen)).scan


@pytest.mark.parametrize(
    "xml",
    [
        blad(b"", voor=b"<open>"),
        blad(b"")[:-1],
        KOP.replace(b"<worksheet", b"<!DOCTYPE x><worksheet") + b"<sheetData></sheetData></worksheet>",
    ],
)
def test_kapotte_xml_om_de_rijen_heen_blijft_een_fout(xml: bytes) -> None:
    with pytest.raises(Leesfout):
        scan_blad(xml)


def test_een_tweede_blok_rijen_is_niet_vlak() -> None:
    xml = blad(b"", na=b'<sheetData><row r="1"><c r="B1"><v>1</v></c></row></sheetData>')
    assert _scan_vlak(xml) is None
    assert scan_blad(xml) == Celscan(rijen=1, kolommen=2, gevuld=1)
