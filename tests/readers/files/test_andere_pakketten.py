"""What is valid but not as Excel writes it is read as spreadsheet programs show it, and never arrives as open."""

from __future__ import annotations

import re
import zipfile
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hulp.grond import GOED
from hulp.werkmappen import rijen, schrijf_xlsx
from toetsing.domain.meldingen import Melding
from toetsing.domain.scores import OPEN
from toetsing.readers.files.bestand import read_bestand
from toetsing.readers.files.blad import ONLEESBAAR, Bestand
from toetsing.readers.toetsing.toetsingen import read_toetsingen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from toetsing.domain.kader import Kader

    Delen = dict[str, bytes]

BESTANDEN = Path(__file__).parents[2] / "bestanden"
BLAD = "xl/worksheets/sheet1.xml"
TEKSTEN = "xl/sharedStrings.xml"
SCORES = dict(rijen(GOED)[1:])
EERSTE = rb'<c r="B2"[^>]*>.*?</c>'
"""The score of 1.1.1, as the test workbooks write it."""
FOUTWAARDEN = (
    "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!", "#FIELD!",
    "#BLOCKED!", "#CONNECT!", "#BUSY!", "#PYTHON!", "#UNKNOWN!", "#EXTERNAL!", "#TIMEOUT!", "#NIEUW?",
)  # fmt: skip


def delen_van(pad: Path) -> Delen:
    with zipfile.ZipFile(pad) as zip_:
        return {naam: zip_.read(naam) for naam in zip_.namelist()}


def zip_van(delen: Mapping[str, bytes]) -> bytes:
    uit = BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as zip_:
        for naam, inhoud in delen.items():
            zip_.writestr(naam, inhoud)
    return uit.getvalue()


def goed(map_: Path, tabel: str = GOED) -> Delen:
    """Return the parts of a good workbook, its texts shared as Excel does."""
    return delen_van(schrijf_xlsx(map_ / "goed.xlsx", Toetsing=tabel))


def lees(map_: Path, delen: Mapping[str, bytes], naam: str = "noord.xlsx") -> Bestand | Melding:
    pad = map_ / naam
    pad.write_bytes(zip_van(delen))
    return read_bestand(pad, naam)


def scores_van(gelezen: Bestand | Melding, kader: Kader) -> dict[str, object]:
    """Return the scores of the one toetsing in a file about which there is nothing to say."""
    assert isinstance(gelezen, Bestand), str(gelezen)
    uit = read_toetsingen(gelezen, kader)
    assert [str(een) for een in uit.meldingen] == []
    return {nr: teken for nr, teken in uit.toetsingen[0].scores.items() if nr in SCORES}


def met_cel(delen: Delen, cel: bytes) -> Delen:
    """Put another cell in the place of the score of 1.1.1."""
    anders, raak = re.subn(EERSTE, lambda _: cel, delen[BLAD], count=1, flags=re.DOTALL)
    assert raak == 1
    return delen | {BLAD: anders}


# -- what a cell may look like -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "cel",
    [
        b'<c r="B2" t="str"><v><![CDATA[+]]></v></c>',
        b'<c r="B2"><v><![CDATA[1]]></v></c>',
        b'<c r="B2" t="inlineStr"><is><t><![CDATA[+]]></t></is></c>',
        b'<c r="B2" t="inlineStr"><is><r><t>+</t></r><r><t/></r></is></c>',
        b'<c r="B2" t="str"><v><!-- een -->+</v></c>',
        b'<c r="B2" t="inlineStr"><v>+</v></c>',
        b'<c r="B2"><is><t>+</t></is></c>',
        b'<c r="B2" t="str"><v>_x002B_</v></c>',
        b'<c r="B2" t="inlineStr"><is><t>+</t><rPh sb="0" eb="1"><t>plus</t></rPh></is></c>',
        b'<c r="B2" t="str"><v>+</v><extLst><ext uri="x"/></extLst></c>',
        b'<x:c xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" r="B2" t="str"><x:v>+</x:v></x:c>',
    ],
)
def test_wat_in_een_cel_staat_wordt_gelezen(cel: bytes, tmp_path: Path, stap1: Kader) -> None:
    assert scores_van(lees(tmp_path, met_cel(goed(tmp_path), cel)), stap1) == SCORES


def test_een_waarde_die_calamine_half_leest_wordt_heel_gelezen(tmp_path: Path) -> None:
    """It gives 1 for the first, which would be a score."""
    gelezen = lees(tmp_path, met_cel(goed(tmp_path), b'<c r="B2"><v>1<!-- een -->2</v></c>'))
    assert isinstance(gelezen, Bestand)
    assert gelezen.bladen[0].rijen[1][1] == 12


@pytest.mark.parametrize(
    "cel",
    [
        b'<c r="B2" t="s"><v>99999</v></c>',
        b'<c r="B2" t="s"><v>x</v></c>',
        b'<c r="B2" t="nieuw"><v>+</v></c>',
        b'<c r="B2"><v><!-- -->een</v></c>',
        b'<c r="B2" t="b"><v>misschien<!-- --></v></c>',
    ],
)
def test_wat_niet_zeker_te_lezen_is_wordt_een_fout_bij_die_cel(cel: bytes, tmp_path: Path, stap1: Kader) -> None:
    gelezen = lees(tmp_path, met_cel(goed(tmp_path), cel))
    assert isinstance(gelezen, Bestand)
    assert gelezen.bladen[0].foutcellen == {(1, 1): ONLEESBAAR}
    uit = read_toetsingen(gelezen, stap1)
    assert [(een.code, een.plek.cel) for een in uit.meldingen] == [("T034", "B2")]
    assert not uit.toetsingen


@pytest.mark.parametrize("waarde", FOUTWAARDEN)
def test_een_foutwaarde_buiten_de_scores_deert_niet_en_bij_een_score_is_zij_een_fout(
    waarde: str, tmp_path: Path, stap1: Kader
) -> None:
    delen = goed(tmp_path)
    ernaast = b'<c r="F2" t="e"><v>%s</v></c></row>' % waarde.encode()
    buiten = delen | {BLAD: re.sub(rb"(<row r=\"2\".*?)</row>", lambda r: r[1] + ernaast, delen[BLAD], count=1)}
    assert scores_van(lees(tmp_path, buiten), stap1) == SCORES
    gelezen = lees(tmp_path, met_cel(delen, b'<c r="B2" t="e"><v>%s</v></c>' % waarde.encode()))
    assert isinstance(gelezen, Bestand)
    (een,) = read_toetsingen(gelezen, stap1).meldingen
    assert (een.code, een.plek.cel) == ("T034", "B2")
    assert waarde in een.tekst


def test_een_formule_die_naar_een_lege_cel_wijst_wordt_genoemd(tmp_path: Path, stap1: Kader) -> None:
    for formule in (b'<f>Blad2!B3&amp;""</f>', b'<f t="shared" si="0" ref="B2">Blad2!B3&amp;""</f>'):
        gelezen = lees(tmp_path, met_cel(goed(tmp_path), b'<c r="B2">' + formule + b"<v>0</v></c>"))
        assert isinstance(gelezen, Bestand)
        (een,) = read_toetsingen(gelezen, stap1).meldingen
        assert (een.code, een.plek.cel) == ("T167", "B2")
        assert 'Blad2!B3&""' in een.tekst


@pytest.mark.parametrize("nul", [b"0", b"0.0", b"0E0", b"-0"])
def test_een_formule_die_nul_geeft_wordt_genoemd_hoe_de_nul_ook_is_geschreven(
    nul: bytes, tmp_path: Path, stap1: Kader
) -> None:
    gelezen = lees(tmp_path, met_cel(goed(tmp_path), b'<c r="B2"><f>Blad2!B3</f><v>' + nul + b"</v></c>"))
    assert isinstance(gelezen, Bestand)
    assert [een.code for een in read_toetsingen(gelezen, stap1).meldingen] == ["T167"]


def test_een_formule_die_cellen_delen_staat_alleen_in_de_eerste(tmp_path: Path, stap1: Kader) -> None:
    gelezen = lees(tmp_path, met_cel(goed(tmp_path), b'<c r="B2"><f t="shared" si="0"/><v>0</v></c>'))
    assert isinstance(gelezen, Bestand)
    (een,) = read_toetsingen(gelezen, stap1).meldingen
    assert een.tekst.startswith("De formule in deze cel geeft 0")


# -- where the parts are, and how they are written ---------------------------------------------------------------------


def in_utf16(deel: str, codering: str = "utf-16") -> Callable[[Delen], Delen]:
    def maak(delen: Delen) -> Delen:
        tekst = re.sub(r"^<\?xml.*?\?>", "", delen[deel].decode())
        return delen | {deel: f'<?xml version="1.0" encoding="{codering}"?>{tekst}'.encode(codering)}

    return maak


def hernoemd(**namen: str) -> Callable[[Delen], Delen]:
    """Give parts other names, and let every relation point there."""

    def maak(delen: Delen) -> Delen:
        uit = {}
        for naam, inhoud in delen.items():
            for oud, nieuw in namen.items():
                if naam.endswith(".rels") or naam == "[Content_Types].xml":
                    inhoud = inhoud.replace(f"{oud}.xml".encode(), f"{nieuw}.xml".encode())  # noqa: PLW2901
                naam = naam.replace(f"{oud}.xml", f"{nieuw}.xml")  # noqa: PLW2901
            uit[naam] = inhoud
        return uit

    return maak


def naar_de_wortel(delen: Delen) -> Delen:
    """Put every part at the top, as small programs do."""
    uit = {}
    for naam, inhoud in delen.items():
        plat = naam.removeprefix("xl/").removeprefix("worksheets/")
        for weg in (b"/xl/worksheets/", b"/xl/", b"xl/worksheets/", b"worksheets/", b"xl/"):
            inhoud = inhoud.replace(weg, b"" if not weg.startswith(b"/") else b"/")  # noqa: PLW2901
        uit[plat] = inhoud
    return uit


def met_schuine_streep(delen: Delen) -> Delen:
    return {naam.replace("/", "\\"): inhoud for naam, inhoud in delen.items()}


def met_spatie(delen: Delen) -> Delen:
    return {naam.replace("%20", " "): inhoud for naam, inhoud in hernoemd(sheet1="Mijn%20blad")(delen).items()}


def in_stukken(delen: Delen) -> Delen:
    return delen | {TEKSTEN: re.sub(rb"(<t[^>]*>)([^<]*)</t>", rb"\1<![CDATA[\2]]></t>", delen[TEKSTEN])}


@pytest.mark.parametrize(
    "maak",
    [
        pytest.param(in_utf16(BLAD), id="blad in UTF-16"),
        pytest.param(in_utf16(BLAD, "iso-8859-1"), id="blad in Latijn"),
        pytest.param(in_utf16(TEKSTEN), id="teksten in UTF-16"),
        pytest.param(in_utf16("xl/workbook.xml"), id="werkmap in UTF-16"),
        pytest.param(in_utf16("xl/_rels/workbook.xml.rels"), id="relaties in UTF-16"),
        pytest.param(in_stukken, id="teksten met CDATA"),
        pytest.param(hernoemd(workbook="workbook22"), id="werkmap heet anders"),
        pytest.param(hernoemd(sharedStrings="teksten"), id="teksten heten anders"),
        pytest.param(hernoemd(styles="opmaak"), id="stijlen heten anders"),
        pytest.param(hernoemd(sheet1="Mijn%20blad"), id="blad heet anders"),
        pytest.param(met_spatie, id="blad heet anders, in de zip zonder procentteken"),
        pytest.param(naar_de_wortel, id="alles in de wortel"),
        pytest.param(met_schuine_streep, id="namen met een omgekeerde streep"),
    ],
)
def test_onderdelen_worden_gevonden_waar_de_relaties_wijzen(
    maak: Callable[[Delen], Delen], tmp_path: Path, stap1: Kader
) -> None:
    """The workbook is one of LibreOffice, in which cells share their texts."""
    heel = read_bestand(BESTANDEN / "ijsselland-libreoffice.xlsx", "x.xlsx")
    delen = delen_van(BESTANDEN / "ijsselland-libreoffice.xlsx")
    anders = maak(delen)
    assert anders != delen
    gelezen = lees(tmp_path, anders)
    assert isinstance(heel, Bestand)
    assert isinstance(gelezen, Bestand), str(gelezen)
    assert gelezen.bladen == heel.bladen
    assert len(read_toetsingen(gelezen, stap1).toetsingen) == 1


def test_een_datum_blijft_een_datum_als_de_stijlen_anders_heten(tmp_path: Path) -> None:
    tabel = "| <2015-01-02> | <1.5> | <ja> | x |"
    for maak in (dict, hernoemd(styles="opmaak"), in_utf16("xl/styles.xml"), in_utf16(BLAD)):
        gelezen = lees(tmp_path, maak(goed(tmp_path, tabel)))
        assert isinstance(gelezen, Bestand)
        assert [str(cel) for cel in gelezen.bladen[0].rijen[0]] == ["2015-01-02", "1.5", "True", "x"]


@pytest.mark.parametrize("voor", [b"\xef\xbb\xbf", b"\r\n", b"\xef\xbb\xbf\n"])
@pytest.mark.parametrize("bron", ["ijsselland-libreoffice.xlsx", "ijsselland.ods", "ijsselland.xls"])
def test_wat_een_programma_voor_een_werkmap_zet_deert_niet(voor: bytes, bron: str, tmp_path: Path) -> None:
    pad = tmp_path / bron
    pad.write_bytes(voor + (BESTANDEN / bron).read_bytes())
    heel, gelezen = read_bestand(BESTANDEN / bron, bron), read_bestand(pad, bron)
    assert isinstance(heel, Bestand)
    assert isinstance(gelezen, Bestand), str(gelezen)
    assert gelezen.bladen == heel.bladen
    assert gelezen.sha256 != heel.sha256


@pytest.mark.parametrize("voor", [b"<br />\n<b>Warning</b>: x", b"\xff\xfe", b"HTTP/1.1 200 OK\r\n\r\n"])
def test_wat_een_website_voor_een_werkmap_zet_deert_niet(voor: bytes, tmp_path: Path) -> None:
    bron = BESTANDEN / "ijsselland-libreoffice.xlsx"
    pad = tmp_path / "x.xlsx"
    pad.write_bytes(voor + bron.read_bytes())
    heel, gelezen = read_bestand(bron, "x.xlsx"), read_bestand(pad, "x.xlsx")
    assert isinstance(heel, Bestand)
    assert isinstance(gelezen, Bestand), str(gelezen)
    assert gelezen.bladen == heel.bladen


def test_twee_bladen_van_een_naam_worden_geweigerd(tmp_path: Path) -> None:
    delen = delen_van(schrijf_xlsx(tmp_path / "goed.xlsx", Toetsing=GOED, Ander=GOED))
    delen["xl/workbook.xml"] = delen["xl/workbook.xml"].replace(b'"Ander"', b'"Toetsing"')
    gelezen = lees(tmp_path, delen)
    assert isinstance(gelezen, Melding)
    assert gelezen.code == "T007"
    assert "Toetsing" in gelezen.tekst


# -- ods ---------------------------------------------------------------------------------------------------------------

ODS_EERSTE = rb"(<text:p>1\.1\.1</text:p>.*?)<table:table-cell[^>]*><text:p>\+</text:p></table:table-cell>"


@pytest.mark.parametrize(
    "cel",
    [
        b"<table:table-cell><text:p>+</text:p></table:table-cell>",
        b'<table:table-cell office:value-type="string"><text:p><![CDATA[+]]></text:p></table:table-cell>',
        b'<table:table-cell office:value-type="string"><text:p><text:span>+</text:span></text:p></table:table-cell>',
        b'<table:table-cell office:value-type="string" office:string-value="+"/>',
        b'<table:table-cell office:value-type="nieuw"><text:p>+</text:p></table:table-cell>',
        b'<table:table-cell office:value-type="string"><office:annotation><text:p>-</text:p></office:annotation>'
        b"<text:p>+</text:p></table:table-cell>",
        b'<table:table-cell office:value-type="string"><text:p><!-- x -->+</text:p></table:table-cell>',
    ],
)
def test_wat_in_een_ods_staat_wordt_gelezen(cel: bytes, tmp_path: Path) -> None:
    heel = read_bestand(BESTANDEN / "ijsselland.ods", "noord.ods")
    delen = delen_van(BESTANDEN / "ijsselland.ods")
    delen["content.xml"], raak = re.subn(
        ODS_EERSTE, lambda r: r[1] + cel, delen["content.xml"], count=1, flags=re.DOTALL
    )
    assert raak == 1
    gelezen = lees(tmp_path, delen, "noord.ods")
    assert isinstance(heel, Bestand)
    assert isinstance(gelezen, Bestand), str(gelezen)
    assert [list(map(list, blad.rijen)) for blad in gelezen.bladen] == [list(blad.rijen) for blad in heel.bladen]


def test_een_ods_in_utf16_wordt_gelezen(tmp_path: Path) -> None:
    heel = read_bestand(BESTANDEN / "ijsselland.ods", "noord.ods")
    gelezen = lees(tmp_path, in_utf16("content.xml")(delen_van(BESTANDEN / "ijsselland.ods")), "noord.ods")
    assert isinstance(heel, Bestand)
    assert isinstance(gelezen, Bestand), str(gelezen)
    assert gelezen.bladen == heel.bladen


def ods(cellen: str, blad: str = "") -> Delen:
    """Return a small ods with one row."""
    ruimten = " ".join(
        f'xmlns:{naam}="urn:oasis:names:tc:opendocument:xmlns:{naam}:1.0"'
        for naam in ("office", "table", "text", "style")
    )
    xml = (
        f'<office:document-content {ruimten}><office:automatic-styles><style:style style:name="weg">'
        '<style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body>'
        f'<office:spreadsheet><table:table table:name="T"{blad}><table:table-row>{cellen}</table:table-row>'
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    soort = b"application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        b'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry '
        b'manifest:full-path="/" manifest:media-type="%s"/></manifest:manifest>' % soort
    )
    return {"mimetype": soort, "content.xml": xml.encode(), "META-INF/manifest.xml": manifest}


def test_elke_soort_waarde_van_een_ods(tmp_path: Path) -> None:
    """The first cell is one that calamine cannot read, so all the others are read here as well."""
    cel = '<table:table-cell office:value-type="{}" office:{}="{}"/>'.format
    kapot = cel("float", "value", "veel")
    waarden = (
        cel("percentage", "value", "0.5") + cel("boolean", "boolean-value", "true")
        + cel("date", "date-value", "2015-01-02") + cel("date", "date-value", "2015-01-02T03:04:05")
        + cel("time", "time-value", "PT03H04M05S") + cel("time", "time-value", "PT30H00M00S")
        + "<table:table-cell><text:p>a<text:s text:c=\"2\"/>b<text:tab/>c</text:p><text:p>d</text:p></table:table-cell>"
    )  # fmt: skip
    gelezen = lees(tmp_path, ods(kapot + waarden), "x.ods")
    assert isinstance(gelezen, Bestand), str(gelezen)
    (blad,) = gelezen.bladen
    assert blad.foutcellen == {(0, 0): ONLEESBAAR}
    assert [str(waarde) for waarde in blad.rijen[0]] == [
        "", "0.5", "True", "2015-01-02", "2015-01-02 03:04:05", "03:04:05", "1 day, 6:00:00", "a  b\tc\nd",
    ]  # fmt: skip
    for fout in (
        cel("date", "date-value", "ooit"),
        cel("time", "time-value", "straks"),
        cel("boolean", "boolean-value", "x"),
    ):
        gelezen = lees(tmp_path, ods(fout), "x.ods")
        assert isinstance(gelezen, Bestand)
        assert gelezen.bladen[0].foutcellen == {(0, 0): ONLEESBAAR}


def test_een_verborgen_blad_en_een_nul_uit_een_formule_in_een_ods(tmp_path: Path) -> None:
    nul = '<table:table-cell table:formula="of:=[.B3]" office:value-type="float" office:value="0"><text:p>0</text:p>'
    gelezen = lees(tmp_path, ods(f"{nul}</table:table-cell>", ' table:style-name="weg"'), "x.ods")
    assert isinstance(gelezen, Bestand)
    (blad,) = gelezen.bladen
    assert blad.verborgen
    assert dict(blad.nulformules) == {(0, 0): "[.B3]"}


# -- xls ---------------------------------------------------------------------------------------------------------------


def test_samengevoegde_scores_in_een_xls_zijn_een_fout(stap1: Kader) -> None:
    gelezen = read_bestand(BESTANDEN / "samengevoegd.xls", "noord.xls")
    assert isinstance(gelezen, Bestand)
    assert gelezen.bladen[0].samengevoegd == ((1, 1, 3, 1),)
    assert [(een.code, een.plek.cel) for een in read_toetsingen(gelezen, stap1).meldingen] == [("T189", "B3")]


@pytest.mark.parametrize("aantal", [0, 1, 9999])
def test_een_xls_met_een_verkeerd_aantal_teksten_wordt_gelezen(aantal: int, tmp_path: Path) -> None:
    heel = read_bestand(BESTANDEN / "ijsselland.xls", "x.xls")
    inhoud = (BESTANDEN / "ijsselland.xls").read_bytes()
    (kop,) = [
        r for r in re.finditer(rb"\xfc\x00..(....)(....)", inhoud, re.DOTALL) if 0 < r[2][0] < 200 and not any(r[2][1:])
    ][:1]
    pad = tmp_path / "x.xls"
    pad.write_bytes(inhoud[: kop.start(2)] + aantal.to_bytes(4, "little") + inhoud[kop.end(2) :])
    gelezen = read_bestand(pad, "x.xls")
    assert isinstance(heel, Bestand)
    assert isinstance(gelezen, Bestand), str(gelezen)
    assert gelezen.bladen == heel.bladen


@pytest.mark.parametrize(
    "aantal", [b'"2147483648"', b'"4294967296"', b"'2147483648'", b'"2&#49;47483648"', b'"-1"', b'""']
)
def test_een_xlsx_die_meer_teksten_aankondigt_dan_er_staan_wordt_gelezen(aantal: bytes, tmp_path: Path) -> None:
    """Making room for what is announced would end the whole process."""
    delen = delen_van(BESTANDEN / "ijsselland-libreoffice.xlsx")
    heel = lees(tmp_path, delen)
    (kop,) = re.findall(rb"<sst [^>]*>", delen[TEKSTEN])
    anders = re.sub(rb'uniqueCount="\d+"', lambda _: b"uniqueCount=" + aantal, kop)
    gelezen = lees(tmp_path, delen | {TEKSTEN: delen[TEKSTEN].replace(kop, anders)})
    assert isinstance(heel, Bestand)
    assert isinstance(gelezen, Bestand), str(gelezen)
    assert gelezen.bladen == heel.bladen


# -- what is no workbook -----------------------------------------------------------------------------------------------


def zip_met(naam: str) -> bytes:
    return zip_van({naam: b"<w/>", "x": b"1"})


@pytest.mark.parametrize(
    ("inhoud", "wat"),
    [
        (b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>', "XML-spreadsheet 2003"),
        ('<?xml version="1.0" encoding="utf-16"?><html>'.encode("utf-16"), "webpagina"),
        (b'<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">', "fods"),
        (b"\xef\xbb\xbf<!DOCTYPE HTML>", "webpagina"),
        (b"MIME-Version: 1.0\r\n", "mht"),
        (b'ID;PWXL;N;E\r\nC;Y1;X1;K"nr"\r\n', "sylk"),
        (b'{"formaat": "toetsing/uitslag/1"}', "JSON"),
        (b"%PDF-1.7", "pdf"),
        (b"\x1f\x8b\x08", "gz"),
        (zip_met("word/document.xml"), "Word"),
        (zip_met("xl/workbook.bin"), "xlsb"),
        (zip_met("Index/Document.iwa"), "Numbers"),
        (zip_met("iets.txt"), "zip"),
    ],
)
def test_wat_geen_werkmap_is_moet_opnieuw_worden_bewaard(inhoud: bytes, wat: str, tmp_path: Path) -> None:
    for naam in ("noord.xlsx", "noord.xls"):
        (tmp_path / naam).write_bytes(inhoud)
        een = read_bestand(tmp_path / naam, naam)
        assert isinstance(een, Melding)
        assert een.code == "T168"
        assert wat in een.tekst
        assert "naam" not in een.advies


def test_een_word_document_met_de_naam_van_een_werkmap(tmp_path: Path) -> None:
    relatie = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    wijzer = b'<Relationships><Relationship Id="a" Type="%s" Target="word/document.xml"/></Relationships>' % relatie
    een = lees(tmp_path, {"_rels/.rels": wijzer, "word/document.xml": b"<w/>", "word/_rels/document.xml.rels": b"<a/>"})
    assert isinstance(een, Melding)
    assert een.code == "T168"


@pytest.mark.parametrize(("bron", "naam"), [("ijsselland.ods", ".xlsx"), ("ijsselland.xls", ".xls")])
def test_een_werkmap_die_csv_heet_krijgt_een_naam_waarmee_zij_wordt_gelezen(
    bron: str, naam: str, tmp_path: Path
) -> None:
    pad = tmp_path / "noord.csv"
    pad.write_bytes((BESTANDEN / bron).read_bytes())
    een = read_bestand(pad, "noord.csv")
    assert isinstance(een, Melding)
    assert (een.code, naam in een.advies) == ("T008", True)
    assert isinstance(read_bestand(pad.rename(pad.with_suffix(naam)), "noord"), Bestand)


@pytest.mark.parametrize("stroom", ["EncryptedPackage", "\tDRMContent"])
def test_versleuteld_noemt_beide_oorzaken(stroom: str, tmp_path: Path) -> None:
    pad = tmp_path / "noord.xlsx"
    pad.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + stroom.encode("utf-16-le"))
    een = read_bestand(pad, "noord.xlsx")
    assert isinstance(een, Melding)
    assert een.code == "T006"
    assert "wachtwoord" in een.tekst
    assert "label" in een.tekst


def test_een_lege_cel_blijft_open(tmp_path: Path, stap1: Kader) -> None:
    """Also in what is read the long way: there is nothing that could be read into it."""
    tabel = "\n".join("| 1.1.1 | |" if rij.startswith("| 1.1.1") else rij for rij in GOED.splitlines())
    for maak in (dict, in_utf16(BLAD), partial(hernoemd(styles="opmaak"))):
        assert scores_van(lees(tmp_path, maak(goed(tmp_path, tabel))), stap1) == SCORES | {"1.1.1": OPEN}
