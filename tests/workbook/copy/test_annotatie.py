"""The annotated copy: marks, notes and links at the right cells, and everything else as it was.

What "as it was" means is read twice and independently of the code under test: through openpyxl and calamine, and as
canonical XML, which also sees what those two do not know (text boxes, alt texts, sparklines).
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from functools import partial
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import openpyxl
import pytest
import xlsxwriter
from openpyxl.comments import Comment
from openpyxl.worksheet.formula import ArrayFormula
from python_calamine import CalamineWorkbook

from hulp.grond import GOED, WORTEL
from hulp.werkmappen import rijen, schrijf_xlsx
from toetsing.domain.meldingen import Ernst, Melding, melding
from toetsing.domain.plek import Plek
from toetsing.workbook.copy.annotatie import annoteer, heeft_merken, meldingenwerkmap, verlies
from toetsing.workbook.copy.pakket import Onbewerkbaar, attribuut

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning:openpyxl")
MARK = 'N("toetsing")=0'
X = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def fout(cel: str | None, blad: str | None = "Toetsing", waarde: str = "mischien", nr: str | None = "1.1.3") -> Melding:
    """A fout at a cell."""
    plek = Plek(bestand="regio.xlsx", blad=blad, cel=cel, verwachting=nr)
    return melding("T031", plek, waarde=waarde, toegestaan="+, -", heet="score", tip="")


def let_op(cel: str) -> Melding:
    return melding("T036", Plek(blad="Toetsing", cel=cel), waarde="+", reden="Telt niet.")


def delen(inhoud: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
        assert zip_.testzip() is None
        return {naam: zip_.read(naam) for naam in zip_.namelist()}


def ingepakt(inhoud: Mapping[str, bytes]) -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as zip_:
        for naam, xml in inhoud.items():
            zip_.writestr(naam, xml)
    return uit.getvalue()


def met_deel(naam: str, anders: Callable[[bytes], bytes], inhoud: bytes | None = None) -> bytes:
    """Return a workbook (a small one by default) with one part rewritten."""
    oud = delen(klein() if inhoud is None else inhoud)
    nieuw = anders(oud[naam])
    assert nieuw != oud[naam]
    return ingepakt({**oud, naam: nieuw})


def boek(inhoud: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(inhoud), rich_text=True)


def regels(inhoud: bytes, blad: str = "Toetsing") -> dict[str, list[tuple[str, int]]]:
    """Return the conditional formats of a sheet: formula and priority, by range."""
    return {
        str(groep.sqref): [(r.formula[0] if r.formula else r.type, r.priority) for r in groep.rules]
        for groep in boek(inhoud)[blad].conditional_formatting
    }


def gemerkt(inhoud: bytes, blad: str = "Toetsing") -> set[str]:
    return {
        cel for bereik, eigen in regels(inhoud, blad).items() if (MARK, 1) in eigen or any(f == MARK for f, _ in eigen)
        for cel in bereik.split()
    }  # fmt: skip


def notities(inhoud: bytes, blad: str = "Toetsing") -> dict[str, str]:
    return {c.coordinate: c.comment.text for rij in boek(inhoud)[blad].iter_rows() for c in rij if c.comment}


def links(inhoud: bytes, blad: str = "Meldingen") -> dict[str, str]:
    return {
        str(c.value): str(c.hyperlink.location) for rij in boek(inhoud)[blad].iter_rows() for c in rij if c.hyperlink
    }


def tabel(inhoud: bytes, blad: str = "Meldingen") -> list[tuple[object, ...]]:
    """Return the rows of the table of meldingen, without what stands above it."""
    return list(boek(inhoud)[blad].iter_rows(min_row=7, values_only=True))


# -- a workbook with everything in it ----------------------------------------------------------------------------------


def png() -> io.BytesIO:
    def deel(soort: bytes, inhoud: bytes) -> bytes:
        return struct.pack(">I", len(inhoud)) + soort + inhoud + struct.pack(">I", zlib.crc32(soort + inhoud))

    kop = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return io.BytesIO(
        b"\x89PNG\r\n\x1a\n" + deel(b"IHDR", kop) + deel(b"IDAT", zlib.compress(b"\0\0")) + deel(b"IEND", b"")
    )


def _scoreblad(b: Any) -> None:
    blad = b.add_worksheet("Toetsing")
    vak = b.add_format({"border": 1, "bg_color": "#E2EFDA", "num_format": "@"})
    for r, rij in enumerate(rijen(GOED)[0:]):
        for k, tekst in enumerate(rij):
            blad.write_string(r, k, tekst, vak)
    blad.data_validation(
        "B2:B25",
        {
            "validate": "list",
            "source": ["+", "-"],
            "input_title": "Score",
            "input_message": "Kies",
            "error_message": "Nee",
        },
    )
    blad.conditional_format(
        "B2:B25", {"type": "cell", "criteria": "==", "value": '"-"', "format": b.add_format({"italic": 1})}
    )
    blad.conditional_format(
        "B4", {"type": "formula", "criteria": "=$B$4=1", "format": b.add_format({"num_format": "0.00"})}
    )
    blad.set_column("A:A", 22.5)
    blad.set_row(3, 33)
    blad.freeze_panes(1, 1)
    blad.repeat_rows(0)
    blad.print_area("A1:B25")
    blad.set_header("&LEigen kop")
    blad.ignore_errors({"number_stored_as_text": "A1:B25"})
    blad.protect("", {"format_cells": True})
    blad.write_comment("B2", "Mijn eigen notitie", {"author": "Inspecteur", "x_scale": 3})
    blad.write_comment("B4", "Nog eens nakijken", {"author": "Inspecteur", "visible": True})


def _rekenblad(b: Any) -> None:
    blad = b.add_worksheet("Jan's blad")
    blad.write_formula("A1", '=COUNTIF(Toetsing!B:B,"+")', None, 15)
    blad.write_formula("A2", '="a"&"b"', None, "ab")
    blad.write_formula("A3", "=1=1", None, True)
    blad.write_formula("A4", "=NA()", None, "#N/A")
    blad.write_array_formula("A5:A6", "{=ROW(A1:A2)}", None, 1)
    blad.write_number("A6", 2)
    blad.write_datetime(
        "A7", __import__("datetime").datetime(2015, 1, 2, 3, 4, 5), b.add_format({"num_format": "d-m-yyyy"})
    )
    blad.write_number("A8", 0.1 + 0.2)
    blad.write_rich_string("A9", "gewoon ", b.add_format({"bold": True}), "vet")
    blad.write_string("A10", "=1+1")
    blad.merge_range("C1:D4", "samen", b.add_format({"bg_color": "#FFF2CC", "border": 2}))
    blad.add_table(
        "F1:G3", {"name": "Maatregelen", "columns": [{"header": "wat"}, {"header": "wie"}], "description": "Alt"}
    )
    blad.write_url("I1", "https://voorbeeld.nl/", tip="Wijs")
    blad.write_url("I2", "internal:Toetsing!B2", string="naar de score")
    blad.add_sparkline("J1", {"range": "'Jan''s blad'!A1:A4"})
    blad.conditional_format("K1:K9", {"type": "data_bar", "data_bar_2010": True})
    blad.insert_textbox("L1", "Tekstvak", {"description": "alt van het tekstvak"})
    blad.insert_image("L9", "p.png", {"image_data": png(), "description": "alt van het plaatje"})
    grafiek = b.add_chart({"type": "column"})
    grafiek.add_series({"values": "='Jan''s blad'!$A$1:$A$4"})
    blad.insert_chart("L20", grafiek, {"description": "alt van de grafiek"})
    blad.insert_checkbox("P1", True)


@pytest.fixture(scope="module")
def alles() -> bytes:
    """A workbook with all that a user can put in one without a macro."""
    uit = io.BytesIO()
    b = xlsxwriter.Workbook(uit, {"in_memory": True, "strings_to_formulas": False})
    b.set_properties({"title": "Titel", "author": "Inspecteur", "company": "Inspectie", "manager": "M"})
    b.set_custom_property("kader", "stap1")
    _scoreblad(b)
    _rekenblad(b)
    b.add_worksheet("Verborgen").hide()
    b.add_worksheet("Meldingen").write("A1", "Dit blad is van de gebruiker")
    b.define_name("Scores", "=Toetsing!$B$2:$B$25")
    b.define_name("Toetsing!Lokaal", "=Toetsing!$A$1")
    b.get_worksheet_by_name("Jan's blad").activate()
    b.close()
    return uit.getvalue()


@pytest.fixture(scope="module")
def kopie(alles: bytes) -> bytes:
    return annoteer(alles, "regio.xlsx", FOUTEN)


FOUTEN = (
    fout("B3", waarde="=1+1", nr="1.1.2"),
    fout("B4"),
    melding("T032", Plek(blad="Toetsing", cel="B4", verwachting="1.1.3"), waarde="nvt", toegestaan="+, -"),
    let_op("B10"),
    fout("A2", "Jan's blad", nr=None),
    fout(None, None, nr=None),
    fout(None, "Toetsing", nr="1.2.1"),
)

# -- what is put in ----------------------------------------------------------------------------------------------------


def test_elke_foute_cel_is_gemerkt_en_geen_andere(kopie: bytes) -> None:
    assert gemerkt(kopie) == {"B3", "B4", "B10"}
    assert gemerkt(kopie, "Jan's blad") == {"A2"}
    assert gemerkt(kopie, "Verborgen") == set()


def test_een_merk_is_kleur_en_rand_en_vet_en_verschilt_per_ernst(kopie: bytes) -> None:
    opmaak = {
        str(groep.sqref): groep.rules[0].dxf
        for groep in boek(kopie)["Toetsing"].conditional_formatting
        if groep.rules[0].formula == [MARK]
    }
    assert set(opmaak) == {"B3 B4", "B10"}
    for dxf in opmaak.values():
        assert dxf.font.b
        assert dxf.border.left.style == dxf.border.bottom.style == "thin"
    assert opmaak["B3 B4"].fill.bgColor.rgb != opmaak["B10"].fill.bgColor.rgb


def test_elke_notitie_noemt_code_tekst_en_advies(kopie: bytes) -> None:
    gevonden = notities(kopie)
    assert gevonden["B3"] == ("— Controle door toetsing —\nFout: '=1+1' is geen score. Kies +, - of laat leeg. [T031]")
    assert gevonden["B4"] == (
        "Nog eens nakijken\n\n— Controle door toetsing —\n"
        "Fout: 'mischien' is geen score. Kies +, - of laat leeg. [T031]\n"
        "Fout: 'nvt' mag hier niet: deze verwachting moet worden beoordeeld. Kies +, - of laat leeg. [T032]"
    )
    assert gevonden["B10"].startswith("— Controle door toetsing —\nLet op: De score '+' telt niet mee")
    assert gevonden["B2"] == "Mijn eigen notitie"
    assert set(gevonden) == {"B2", "B3", "B4", "B10"}
    assert boek(kopie)["Toetsing"]["B3"].comment.author == "toetsing"
    assert boek(kopie)["Toetsing"]["B4"].comment.author == "Inspecteur"


def test_het_blad_meldingen_staat_vooraan_en_wijst_naar_elke_cel(kopie: bytes) -> None:
    werkmap = boek(kopie)
    assert werkmap.sheetnames == ["Meldingen 2", "Toetsing", "Jan's blad", "Verborgen", "Meldingen"]
    assert werkmap.active.title == "Meldingen 2"
    assert [blad.title for blad in werkmap if blad.sheet_view.tabSelected] == ["Meldingen 2"]
    assert links(kopie, "Meldingen 2") == {
        "Toetsing!B3": "'Toetsing'!B3",
        "Toetsing!B4": "'Toetsing'!B4",
        "Toetsing!B10": "'Toetsing'!B10",
        "Jan's blad!A2": "'Jan''s blad'!A2",
    }
    assert [cel.value for cel in werkmap.active["A"][:3]] == [
        "Meldingen van toetsing",
        "regio.xlsx",
        "6 fouten en 1 waarschuwing",
    ]
    assert [cel.value for cel in werkmap.active[6]] == ["ernst", "code", "plek", "verwachting", "melding", "advies"]


def test_de_tabel_heeft_een_rij_per_melding_met_de_fouten_bovenaan(kopie: bytes) -> None:
    gevonden = tabel(kopie, "Meldingen 2")
    assert [rij[0] for rij in gevonden] == ["fout"] * 6 + ["let op"]
    assert gevonden[0] == ("fout", "T031", "Toetsing!B3", "1.1.2", "'=1+1' is geen score.", "Kies +, - of laat leeg.")
    assert [rij[2] for rij in gevonden if not str(rij[2]).count("!")] == ["hele bestand", "Toetsing"]


def test_het_blad_is_af_te_drukken(kopie: bytes) -> None:
    blad = boek(kopie)["Meldingen 2"]
    assert (blad.page_setup.orientation, blad.page_setup.paperSize) == ("landscape", 9)
    assert blad.sheet_properties.pageSetUpPr.fitToPage
    assert (blad.page_setup.fitToHeight, blad.print_title_rows) == (0, "$6:$6")
    assert blad.freeze_panes == "A7"


def test_tekst_die_op_een_formule_lijkt_blijft_tekst() -> None:
    inhoud = annoteer(klein(), "=regio.xlsx", [melding("T030", Plek(blad="=cmd", cel="B2"), waarde="x")])
    (xml,) = [xml for naam, xml in delen(inhoud).items() if b"Meldingen van toetsing" in xml]
    assert b"<f" not in xml
    assert {c.data_type for rij in boek(inhoud)["Meldingen"].iter_rows() for c in rij if c.value} == {"s"}
    assert boek(inhoud)["Meldingen"]["A2"].value == "=regio.xlsx"


def test_lange_en_vreemde_tekst_past_en_breekt_niets() -> None:
    vreemd = fout("B2", waarde="a\x00\x1b\n<b>&\"'\u202e" + "x " * 20_000)
    inhoud = annoteer(klein(), "regio.xlsx", [vreemd])
    assert "<b>&\"'" in str(tabel(inhoud)[0][4])
    assert len(str(tabel(inhoud)[0][4])) <= 32_767
    assert boek(inhoud)["Meldingen"].row_dimensions[7].height == 409
    assert len(notities(inhoud)["B2"].splitlines()) == 2


def test_een_rij_is_hoog_genoeg_voor_haar_tekst() -> None:
    hoogten = []
    for woorden in (1, 30, 60):
        blad = boek(annoteer(klein(), "regio.xlsx", [fout("B2", waarde="woord " * woorden)]))["Meldingen"]
        hoogten.append(blad.row_dimensions[7].height or 15)
        assert blad.row_dimensions[1].height is None
    assert hoogten[0] == 15
    assert hoogten[1] >= 15 * 30 * 6 / 54
    assert hoogten[2] > hoogten[1]


def test_een_samengevoegde_cel_krijgt_merk_en_notitie_op_haar_eerste_cel(alles: bytes) -> None:
    inhoud = annoteer(alles, "regio.xlsx", [fout("D3", "Jan's blad")])
    assert gemerkt(inhoud, "Jan's blad") == {"C1"}
    assert set(notities(inhoud, "Jan's blad")) == {"C1"}


# -- what stays --------------------------------------------------------------------------------------------------------


OPMAAK = ("font", "fill", "border", "alignment", "protection")


def namen(alle: Mapping[str, Any]) -> list[tuple[str, str]]:
    return sorted((naam, een.attr_text) for naam, een in alle.items())


def inhoud_van(waarde: object) -> str:
    return repr(vars(waarde)) if isinstance(waarde, ArrayFormula) else repr(waarde)


def model(inhoud: bytes, *, berekend: bool) -> dict[str, object]:
    """Return all that openpyxl knows of the user's sheets, except conditional formats and notes."""
    werkmap: Any = openpyxl.load_workbook(io.BytesIO(inhoud), data_only=berekend, rich_text=True)
    uit: dict[str, object] = {
        "eigenschappen": repr(werkmap.properties),
        "namen": namen(werkmap.defined_names),
    }
    uit["eigen"] = [(p.name, p.value) for p in werkmap.custom_doc_props.props]
    for blad in werkmap:
        if str(blad["A1"].value) == "Meldingen van toetsing":
            continue
        cellen = [cel for rij in blad.iter_rows() for cel in rij]
        uit[blad.title] = {
            "waarden": {c.coordinate: (inhoud_van(c.value), c.data_type, c.number_format) for c in cellen},
            "opmaak": {c.coordinate: [repr(getattr(c, naam)) for naam in OPMAAK] for c in cellen},
            "links": {c.coordinate: c.hyperlink.location for c in cellen if c.hyperlink},
            "maten": {k: (d.width, d.hidden) for k, d in blad.column_dimensions.items()},
            "rijen": {k: (d.height, d.hidden) for k, d in blad.row_dimensions.items()},
            "druk": (blad.print_area, blad.print_title_rows, blad.oddHeader.left.text),
            "rest": (blad.freeze_panes, blad.sheet_state, repr(blad.protection), repr(blad.data_validations)),
            "namen": (repr(blad.merged_cells), repr(list(blad.tables)), namen(blad.defined_names)),
        }
    return uit


@pytest.mark.parametrize("berekend", [False, True], ids=["formules", "uitkomsten"])
def test_waarden_formules_stijlen_en_instellingen_zijn_gebleven(alles: bytes, kopie: bytes, berekend: bool) -> None:
    assert model(kopie, berekend=berekend) == model(alles, berekend=berekend)


def test_de_proefwerkmap_bevat_wat_zij_moet_bewijzen(alles: bytes) -> None:
    blad = boek(alles)["Toetsing"]
    assert (blad.print_area, blad.print_title_rows) == ("'Toetsing'!$A$1:$B$25", "$1:$1")
    assert blad.data_validations.dataValidation[0].promptTitle == "Score"
    assert set(blad.defined_names) == {"Lokaal"}
    assert [str(c.value) for c in boek(alles)["Jan's blad"]["A"][8:10]] == ["gewoon vet", "=1+1"]
    assert any("featurePropertyBag" in naam for naam in delen(alles))


def test_de_bewaarde_uitkomsten_van_formules_zijn_gebleven(alles: bytes, kopie: bytes) -> None:
    oud, nieuw = (CalamineWorkbook.from_filelike(io.BytesIO(inhoud)) for inhoud in (alles, kopie))
    for naam in oud.sheet_names:
        assert nieuw.get_sheet_by_name(naam).to_python() == oud.get_sheet_by_name(naam).to_python()
    assert oud.get_sheet_by_name("Jan's blad").to_python()[0][0] == 15


def kaal(xml: bytes, *zonder: str) -> dict[str, list[str]]:
    """Return the children of a part as canonical XML, by name."""
    uit: dict[str, list[str]] = {}
    for kind in ET.fromstring(xml):
        naam = kind.tag.removeprefix(X)
        if naam not in zonder:
            uit.setdefault(naam, []).append(ET.canonicalize(ET.tostring(kind), rewrite_prefixes=True, strip_text=False))
    return uit


def test_elk_deel_van_het_bestand_is_er_nog_byte_voor_byte(alles: bytes, kopie: bytes) -> None:
    """Text boxes, pictures, charts, tables with alt texts, shared texts, the theme, properties: none was rewritten."""
    oud, nieuw = delen(alles), delen(kopie)
    geraakt = {naam for naam, xml in oud.items() if nieuw.get(naam) != xml}
    assert geraakt == {
        "[Content_Types].xml", "docProps/app.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
        "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/worksheets/_rels/sheet2.xml.rels",
        "xl/comments1.xml", "xl/drawings/vmlDrawing1.vml",
    }  # fmt: skip
    samen = b"".join(nieuw.values())
    for tekst in (
        b"Tekstvak",
        b"alt van het plaatje",
        b"alt van de grafiek",
        b'altTextSummary="Alt"',
        b"Inspectie</Company>",
    ):
        assert tekst in samen


def test_in_een_gemerkt_blad_komt_er_alleen_iets_bij(alles: bytes, kopie: bytes) -> None:
    oud, nieuw = delen(alles), delen(kopie)
    for nummer in (1, 2):
        deel = f"xl/worksheets/sheet{nummer}.xml"
        anders = ("sheetViews", "conditionalFormatting", "legacyDrawing", "extLst")
        assert kaal(nieuw[deel], *anders) == kaal(oud[deel], *anders)
        volgorde = [kind.tag for kind in ET.fromstring(nieuw[deel])]
        assert [tag for tag in volgorde if tag in {kind.tag for kind in ET.fromstring(oud[deel])}]
        assert volgorde.index(f"{X}conditionalFormatting") > volgorde.index(f"{X}sheetData")
    blad2 = nieuw["xl/worksheets/sheet2.xml"]
    zonder_voorrang = (
        re.sub(rb'priority="\d+"', b"", blad2),
        re.sub(rb'priority="\d+"', b"", oud["xl/worksheets/sheet2.xml"]),
    )
    assert kaal(zonder_voorrang[0])["extLst"] == kaal(zonder_voorrang[1])["extLst"]


def test_de_stijlen_van_de_gebruiker_houden_hun_nummer(alles: bytes, kopie: bytes) -> None:
    oud, nieuw = kaal(delen(alles)["xl/styles.xml"]), ET.fromstring(delen(kopie)["xl/styles.xml"])
    was = ET.fromstring(delen(alles)["xl/styles.xml"])
    for soort in ("fonts", "fills", "borders", "cellXfs", "dxfs"):
        eerst, nu = was.find(X + soort), nieuw.find(X + soort)
        assert eerst is not None
        assert nu is not None
        assert [ET.canonicalize(ET.tostring(e)) for e in nu][: len(eerst)] == [
            ET.canonicalize(ET.tostring(e)) for e in eerst
        ]
        assert nu.get("count") == str(len(nu))
        assert len(nu) > len(eerst)
    assert oud["cellStyles"] == kaal(delen(kopie)["xl/styles.xml"])["cellStyles"]


def test_de_regels_van_de_gebruiker_blijven_in_hun_volgorde_achter_de_onze(alles: bytes, kopie: bytes) -> None:
    voor = {bereik: r for bereik, eigen in regels(alles).items() for r in eigen}
    na = {bereik: r for bereik, eigen in regels(kopie).items() for r in eigen if r[0] != MARK}
    assert {b: f for b, (f, _) in na.items()} == {b: f for b, (f, _) in voor.items()}
    assert {b: p for b, (_, p) in na.items()} == {b: p + 2 for b, (_, p) in voor.items()}
    assert sorted(p for eigen in regels(kopie).values() for f, p in eigen if f == MARK) == [1, 2]


def test_onze_regels_staan_ook_in_het_bestand_vooraan(kopie: bytes) -> None:
    """LibreOffice shows the first of overlapping ranges that holds, whatever their priorities."""
    assert [MARK in [f for f, _ in eigen] for eigen in regels(kopie).values()] == [True, True, False, False]


def test_een_notitie_van_de_gebruiker_houdt_haar_opmaak_en_vorm(alles: bytes, kopie: bytes) -> None:
    oud, nieuw = (delen(inhoud)["xl/drawings/vmlDrawing1.vml"].decode() for inhoud in (alles, kopie))
    vorm = next(v for v in re.findall(r"<v:shape .*?</v:shape>", oud, re.DOTALL) if "<x:Row>1</x:Row>" in v)
    assert vorm in nieuw
    nummers = re.findall(r'id="_x0000_s(\d+)"', nieuw)
    assert len(nummers) == len(set(nummers)) == 4
    xml = delen(kopie)["xl/comments1.xml"]
    (notitie,) = [n for n in ET.fromstring(xml).iter(f"{X}comment") if n.get("ref") == "B4"]
    stukken = list(notitie.iter(f"{X}r"))
    assert "".join(t.text or "" for t in stukken[0].iter(f"{X}t")) == "Nog eens nakijken"
    (was,) = [n for n in ET.fromstring(delen(alles)["xl/comments1.xml"]).iter(f"{X}comment") if n.get("ref") == "B4"]
    eerste = next(was.iter(f"{X}rPr"))
    assert ET.canonicalize(ET.tostring(next(stukken[0].iter(f"{X}rPr")))) == ET.canonicalize(ET.tostring(eerste))


def test_een_kopie_is_reproduceerbaar(alles: bytes, kopie: bytes) -> None:
    assert annoteer(alles, "regio.xlsx", FOUTEN) == kopie


# -- checking again ----------------------------------------------------------------------------------------------------


def test_twee_keer_merken_is_een_keer_merken(kopie: bytes) -> None:
    assert delen(annoteer(kopie, "regio.xlsx", FOUTEN)) == delen(kopie)


def test_andere_meldingen_vervangen_de_vorige_geheel(alles: bytes, kopie: bytes) -> None:
    anders = [fout("B5", nr="1.1.4")]
    opnieuw = annoteer(kopie, "regio.xlsx", anders)
    assert gemerkt(opnieuw) == {"B5"}
    assert gemerkt(opnieuw, "Jan's blad") == set()
    assert notities(opnieuw) == notities(annoteer(alles, "regio.xlsx", anders))
    assert regels(opnieuw) == regels(annoteer(alles, "regio.xlsx", anders))
    assert boek(opnieuw).sheetnames.count("Meldingen 2") == 1


def test_zonder_meldingen_is_de_werkmap_weer_die_van_de_gebruiker(alles: bytes, kopie: bytes) -> None:
    assert heeft_merken(kopie)
    schoon = annoteer(kopie, "regio.xlsx", [])
    assert not heeft_merken(schoon)
    assert model(schoon, berekend=True) == model(alles, berekend=True)
    assert boek(schoon).sheetnames == boek(alles).sheetnames
    assert (regels(schoon), notities(schoon)) == (regels(alles), notities(alles))
    assert set(delen(schoon)) == set(delen(alles))
    assert notities(schoon, "Jan's blad") == {}


def test_een_los_blad_met_meldingen_is_ook_een_merk() -> None:
    assert heeft_merken(annoteer(klein(), "regio.xlsx", [fout(None, None)]))
    assert not heeft_merken(klein())


def test_wat_de_gebruiker_onder_onze_notitie_schreef_blijft(kopie: bytes) -> None:
    erbij = met_deel("xl/comments1.xml", lambda xml: xml.replace(b"[T032]</", b"[T032]\nIs gebeld.</", 1), kopie)
    assert notities(annoteer(erbij, "regio.xlsx", []))["B4"] == "Nog eens nakijken\nIs gebeld."


def test_onze_regel_wordt_ook_gevonden_waar_een_programma_haar_bij_een_andere_zette(kopie: bytes) -> None:
    """A program may write two rules for the same range as one group, and quotes as entities."""
    samen = rb'\1<cfRule type="expression" priority="9"><formula>N(&quot;toetsing&quot;)=0</formula></cfRule>'
    anders = met_deel(
        "xl/worksheets/sheet1.xml", lambda xml: re.sub(rb'(<conditionalFormatting sqref="B2:B25">)', samen, xml), kopie
    )
    assert gemerkt(anders) > {"B2:B25"}
    over = regels(annoteer(anders, "regio.xlsx", []))
    assert [(b, len(eigen)) for b, eigen in over.items()] == [("B2:B25", 1), ("B4", 1)]


# -- other workbooks ---------------------------------------------------------------------------------------------------


def klein() -> bytes:
    uit = io.BytesIO()
    werkmap = openpyxl.Workbook()
    werkmap.worksheets[0].title = "Toetsing"
    for rij in rijen(GOED):
        werkmap.worksheets[0].append(rij)
    werkmap.save(uit)
    return uit.getvalue()


def met_voorvoegsel(inhoud: bytes) -> bytes:
    """Write every part with a prefix for the main namespace, as some programs do."""
    uit = {}
    for naam, xml in delen(inhoud).items():
        if naam.startswith("xl/") and naam.endswith(".xml") and b"spreadsheetml/2006/main" in xml:
            uit[naam] = ET.tostring(ET.fromstring(xml), encoding="utf-8", xml_declaration=True)
            assert re.search(rb"<\w+:(worksheet|workbook|styleSheet|sst)\b", uit[naam])
        else:
            uit[naam] = xml
    return ingepakt(uit)


@pytest.mark.parametrize("keer", [1, 2])
def test_een_werkmap_die_voorvoegsels_gebruikt(keer: int) -> None:
    inhoud = met_voorvoegsel(klein())
    for _ in range(keer):
        inhoud = annoteer(inhoud, "regio.xlsx", [fout("B4")])
    assert (gemerkt(inhoud), set(notities(inhoud)), links(inhoud)) == ({"B4"}, {"B4"}, {"Toetsing!B4": "'Toetsing'!B4"})


def test_een_werkmap_uit_libreoffice(alles: bytes) -> None:
    inhoud = (WORTEL / "tests/bestanden/ijsselland-libreoffice.xlsx").read_bytes()
    blad = boek(inhoud).sheetnames[0]
    nieuw = annoteer(inhoud, "regio.xlsx", [fout("E7", blad)])
    assert gemerkt(nieuw, blad) == set(notities(nieuw, blad)) == {"E7"}
    assert model(nieuw, berekend=True) == model(inhoud, berekend=True)


def test_een_blad_van_een_vorige_controle_dat_excel_heeft_bewaard() -> None:
    """Excel keeps texts in a shared list: the title of our sheet is then a number."""
    uit = io.BytesIO()
    b = xlsxwriter.Workbook(uit, {"in_memory": True})
    b.add_worksheet("Meldingen").write_string("A1", "Meldingen van toetsing")
    _scoreblad(b)
    b.define_name("Meldingen!Weg", "=Meldingen!$A$1")
    b.define_name("Toetsing!Blijft", "=Toetsing!$A$1")
    b.close()
    nieuw = annoteer(uit.getvalue(), "regio.xlsx", [])
    assert boek(nieuw).sheetnames == ["Toetsing"]
    assert "Blijft" in boek(nieuw)["Toetsing"].defined_names
    assert b"Weg" not in delen(nieuw)["xl/workbook.xml"]
    assert annoteer(nieuw, "r", [fout("B3")])


@pytest.mark.parametrize("a1", ["", "Meldingen"])
def test_een_eigen_blad_meldingen_van_de_gebruiker_blijft(a1: str, tmp_path: Path) -> None:
    eigen = {"Toetsing": GOED, "Meldingen": f"| {a1} | x |", "meldingen 2": ""}
    inhoud = schrijf_xlsx(tmp_path / "r.xlsx", **eigen).read_bytes()
    nieuw = annoteer(inhoud, "r.xlsx", [fout("B3")])
    assert boek(nieuw).sheetnames == ["Meldingen 3", *eigen]


def met_gesprek(alles: bytes) -> bytes:
    """Make the note at B2 the stand-in of a threaded comment."""

    def ander(xml: bytes) -> bytes:
        xml = xml.replace(b"<authors>", b"<authors><author>tc={1}</author>").replace(b'authorId="0"', b'authorId="1"')
        return xml.replace(b'ref="B2" authorId="1"', b'ref="B2" authorId="0"')

    return met_deel("xl/comments1.xml", ander, alles)


def test_een_gesprek_bij_een_cel_blijft_heel_en_de_cel_wordt_wel_gemerkt(alles: bytes) -> None:
    gesprek = met_gesprek(alles)
    nieuw = annoteer(gesprek, "r.xlsx", [fout("B2"), fout("B4")])
    assert gemerkt(nieuw) == {"B2", "B4"}
    assert notities(nieuw)["B2"] == "Mijn eigen notitie"
    assert "Controle door toetsing" in notities(nieuw)["B4"]


def vervang(oud: bytes, nieuw: bytes, xml: bytes) -> bytes:
    return xml.replace(oud, nieuw, 1)


def test_notities_liggen_naast_hun_cel_en_zijn_hoog_genoeg() -> None:
    kolommen = b'<cols><col min="3" max="3" width="80" customWidth="1"/><col min="2" max="2" hidden="1"/></cols>'
    vervangen = [
        (b"<sheetData>", kolommen + b"<sheetData>"),
        (b'<row r="5">', b'<row r="5" ht="90" customHeight="1">'),
        (b'<row r="6">', b'<row r="6" hidden="1">'),
    ]
    breed = klein()
    for oud, nieuw_ in vervangen:
        breed = met_deel("xl/worksheets/sheet1.xml", partial(vervang, oud, nieuw_), breed)
    ankers = {}
    for cel, woorden in (("B4", 1), ("B20", 1), ("A20", 200)):
        nieuw = delen(annoteer(breed, "r.xlsx", [fout(cel, waarde="woord " * woorden)]))
        (vml,) = [xml.decode() for naam, xml in nieuw.items() if naam.endswith(".vml")]
        ankers[cel] = [int(n) for n in re.findall(r"<x:Anchor>(.*?)</x:Anchor>", vml)[0].split(",")]
    assert ankers["B4"][:3] == [2, 15, 2]
    assert ankers["B4"][4] == 2
    assert ankers["B20"][0:5:4] == [2, 2]
    assert ankers["A20"][4] == 2
    assert ankers["B4"][6] < 6
    assert ankers["B20"][6] - 18 > 1
    assert ankers["A20"][6] - 18 > 20


@pytest.mark.parametrize("maat", [b"1e400", b"-1e400", b"nan", b"-5", b"", b"breed", b"99999999999999999999"])
def test_een_maat_die_geen_blad_kan_hebben_telt_niet(maat: bytes) -> None:
    """A copy is made as if the size were not there; a width of no end, or below nothing, once went on for ever."""
    kolommen = b'<cols><col min="1" max="%s" width="%s"/><col min="%s" max="2" width="9"/></cols>' % ((maat,) * 3)
    vorm = b'<sheetFormatPr defaultColWidth="%s" defaultRowHeight="%s"/>' % (maat, maat)

    def vreemd(xml: bytes) -> bytes:
        xml = re.sub(rb"<sheetFormatPr[^>]*>", lambda _: vorm, xml)
        xml = xml.replace(b"<sheetData>", kolommen + b"<sheetData>")
        return xml.replace(b'<row r="5">', b'<row r="5" ht="%s">' % maat)

    gewoon = klein()
    vml, zonder = (
        next(xml for naam, xml in delen(annoteer(boek, "r.xlsx", [fout("B4")])).items() if naam.endswith(".vml"))
        for boek in (met_deel("xl/worksheets/sheet1.xml", vreemd, gewoon), gewoon)
    )
    assert re.findall(rb"<x:Anchor>(.*?)</x:Anchor>", vml) == re.findall(rb"<x:Anchor>(.*?)</x:Anchor>", zonder)


# -- what cannot be copied ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("deel", "wat"),
    [
        ("xl/vbaProject.bin", "macro's"),
        ("XL/VbaProject.bin", "macro's"),
        ("xl/macrosheets/sheet1.xml", "macro's"),
        ("_xmlsignatures/sig1.xml", "de digitale handtekening"),
        ("xl/revisions/log1.xml", "de bijgehouden wijzigingen van een gedeelde werkmap"),
    ],
)
def test_wat_in_een_kopie_verloren_zou_gaan_is_vooraf_bekend(deel: str, wat: str) -> None:
    assert verlies(ingepakt({**delen(klein()), deel: b"x"})) == (wat,)


def test_van_een_werkmap_met_alles_gaat_niets_verloren(alles: bytes) -> None:
    assert verlies(alles) == ()


def zonder_deel(naam: str) -> bytes:
    return ingepakt({n: xml for n, xml in delen(klein()).items() if n != naam})


STRICT = (b"schemas.openxmlformats.org/spreadsheetml/2006", b"purl.oclc.org/ooxml/spreadsheetml")
SAMEN = (b"</sheetData>", b'</sheetData><mergeCells><mergeCell ref="A:B"/></mergeCells>')
ONBEWERKBAAR: Sequence[tuple[str, Callable[[], bytes], str]] = [
    ("geen zip", lambda: b"nr;score", "geen gewone xlsx"),
    ("een ods", (WORTEL / "tests/bestanden/ijsselland.ods").read_bytes, "geen gewone xlsx"),
    ("blad weg", lambda: zonder_deel("xl/worksheets/sheet1.xml"), "een blad ontbreekt"),
    ("soorten weg", lambda: zonder_deel("[Content_Types].xml"), "anders opgebouwd"),
    ("strict", lambda: met_deel("xl/workbook.xml", lambda xml: xml.replace(*STRICT)), "Strict"),
    ("utf-16", lambda: met_deel("xl/workbook.xml", lambda xml: xml.decode().encode("utf-16")), "UTF-8"),
    ("documenttype", lambda: met_deel("xl/styles.xml", lambda xml: b"<!DOCTYPE a>" + xml), "documenttype"),
    ("kapotte xml", lambda: met_deel("xl/styles.xml", lambda xml: xml[:-9]), "XML"),
    ("geen stijlen", lambda: met_deel("xl/_rels/workbook.xml.rels", zonder_stijlregel), "stijlen"),
    ("vreemde cel", lambda: met_deel("xl/worksheets/sheet1.xml", partial(vervang, *SAMEN)), "anders"),
    ("lege tekening", lambda: met_deel(VML, lambda _: b"", van_openpyxl()), "ongewone manier"),
]
VML = "xl/drawings/commentsDrawing1.vml"


def zonder_stijlregel(xml: bytes) -> bytes:
    return re.sub(rb'<Relationship [^>]*styles\.xml"[^>]*>', b"", xml)


def van_openpyxl() -> bytes:
    """Return a workbook with a note whose frame is written with prefixes of its own."""
    werkmap = openpyxl.load_workbook(io.BytesIO(klein()))
    werkmap["Toetsing"]["B4"].comment = Comment("van mij", "ik")
    uit = io.BytesIO()
    werkmap.save(uit)
    assert b"<v:" not in delen(uit.getvalue())[VML]
    return uit.getvalue()


def test_een_notitie_die_openpyxl_schreef() -> None:
    nieuw = annoteer(van_openpyxl(), "r.xlsx", [fout("B4"), fout("B5")])
    assert notities(nieuw)["B4"].startswith("van mij\n\n— Controle")
    assert set(notities(nieuw)) == {"B4", "B5"}
    vormen = delen(nieuw)[VML].decode()
    assert sorted(re.findall(r"<x:Row>(\d+)", vormen)) == ["3", "4"]
    assert ET.fromstring(vormen).find("{urn:schemas-microsoft-com:vml}shape") is not None
    assert notities(annoteer(nieuw, "r.xlsx", [])) == {"B4": "van mij"}


@pytest.mark.parametrize(
    ("maak", "reden"), [geval[1:] for geval in ONBEWERKBAAR], ids=[geval[0] for geval in ONBEWERKBAAR]
)
def test_een_werkmap_die_niet_te_bewerken_is_zegt_waarom(maak: Callable[[], bytes], reden: str) -> None:
    with pytest.raises(Onbewerkbaar, match=reden):
        annoteer(maak(), "r.xlsx", [fout("B4")])


def test_ook_het_zoeken_naar_merken_zegt_waarom_het_niet_gaat() -> None:
    gedeeld = b'<c r="A1" t="s"><v>7</v></c>'
    eigen = boek(klein())
    eigen.worksheets[0].title = "Meldingen"
    uit = io.BytesIO()
    eigen.save(uit)
    vreemd = met_deel(
        "xl/worksheets/sheet1.xml", lambda xml: re.sub(rb'<c r="A1".*?</c>', gedeeld, xml, count=1), uit.getvalue()
    )
    with pytest.raises(Onbewerkbaar, match="anders opgebouwd"):
        heeft_merken(vreemd)


def test_een_los_boek_heeft_alleen_het_blad_en_de_reden() -> None:
    los = meldingenwerkmap("regio.csv", [fout("B4", None), let_op("B5")], "Dit hoort bij een csv-bestand.")
    assert boek(los).sheetnames == ["Meldingen"]
    assert boek(los)["Meldingen"]["A4"].value == "Dit hoort bij een csv-bestand."
    assert [rij[2] for rij in tabel(los)] == ["B4", "Toetsing!B5"]
    assert links(los) == {}
    assert los == meldingenwerkmap("regio.csv", [fout("B4", None), let_op("B5")], "Dit hoort bij een csv-bestand.")


def test_elke_ernst_heeft_een_eigen_aanzien() -> None:
    soorten = [fout("B2"), let_op("B3"), melding("T013", Plek(blad="Toetsing", cel="B4"))]
    assert {m.ernst for m in soorten} == set(Ernst)
    blad = boek(annoteer(klein(), "r.xlsx", soorten))["Meldingen"]
    assert len({blad.cell(rij, 1).fill.fgColor.rgb for rij in (7, 8, 9)}) == 3
    assert blad["A3"].value == "1 fout, 1 waarschuwing en 1 mededeling"


def test_een_attribuut_wordt_nooit_in_een_waarde_gevonden() -> None:
    tag = b"""<sheet name="a r:id='rId9' b" sheetId="1" r:id="rId2"/>"""
    assert attribuut(tag, "id") == "rId2"
    assert attribuut(tag, "name") == "a r:id='rId9' b"
    assert attribuut(tag, "state") is None


@pytest.mark.parametrize("soort", ["naam", "gegevens"])
def test_een_zip_die_maar_half_klopt_is_een_reden_om_geen_kopie_te_maken(soort: str) -> None:
    """What zipfile raises then is no BadZipFile: a name that is no UTF-8, or data that does not unpack."""
    inhoud = bytearray(klein())
    with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
        begin = zip_.getinfo("xl/styles.xml").header_offset
    if soort == "naam":
        inhoud[begin + 7] |= 8  # the local header says its name is UTF-8
        inhoud[begin + 30] = 0xFF
    else:
        lengte = len("xl/styles.xml") + int.from_bytes(inhoud[begin + 28 : begin + 30], "little")
        inhoud[begin + 30 + lengte : begin + 50 + lengte] = b"\xff" * 20
    for maak in (lambda: annoteer(bytes(inhoud), "r.xlsx", [fout("B4")]), lambda: heeft_merken(bytes(inhoud))):
        with pytest.raises(Onbewerkbaar):
            maak()
