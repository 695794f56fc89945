"""The workbook of one organisation: what a person, a screen reader, a printer and a careless typist find in it."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

import openpyxl
import pytest

from hulp.openen import formules, kolommen, paren
from hulp.proefkaders import ELKE_VORM
from hulp.rekenmachine import Rekenmachine
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.domain.dossier import (
    Aantekening,
    Dossier,
    Geraadpleegd,
    GoodPractice,
    Maatregel,
    Reactie,
    Tekst,
    Toetser,
    Vorige,
)
from toetsing.domain.meldingen import advies_van
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.scores import Score
from toetsing.domain.toetsing import Afwijking, Soort
from toetsing.domain.words.kopnamen import VOORSTEL
from toetsing.formats.xlsx.werkmap import Blad
from toetsing.pipeline.kaders import kader_van, met_variant_van, referentie
from toetsing.workbook.bladkop import KOP
from toetsing.workbook.matrixwerkmap import matrix_als_werkmap
from toetsing.workbook.toetsingswerkmap import toetsing_als_werkmap
from toetsing.workbook.woorden import LEGENDA

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet

    from toetsing.domain.kader import Kader
    from toetsing.domain.toetsing import Toetsing

BLADEN = ["Toetsing", "Oordeel", "Plan", "Good practices", "Teksten", "Reacties", "Gegevens", "Uitleg"]
EVIL = '=HYPERLINK("http://voorbeeld.nl","klik")'
DOSSIER = Dossier(
    aantekeningen={"1.1.1": Aantekening(onderbouwing=EVIL, aandachtspunt="+31 6", bron="@rooster")},
    plan=(
        Maatregel(nr="1.1.4", verbetermaatregel="-Rooster", status="bezig"),
        Maatregel(nr="1.1.4", verbetermaatregel="Tweede maatregel"),
        Maatregel(nr="9.9", verbetermaatregel="Algemeen"),
    ),
    good_practices=(GoodPractice(thema="Veiligheid", good_practice=EVIL),),
    teksten=(Tekst(veld="inleiding", tekst=EVIL), Tekst(veld="eigen veld", tekst="Eigen.")),
    reacties=(Reactie(plaats="1.1", opmerking=EVIL, overgenomen="ja"),),
    toetsers=(Toetser(rol="inspecteur", toetser="A. Voorbeeld"),),
    geraadpleegd=(Geraadpleegd(soort_bron="document", geraadpleegde_bron="=rooster"),),
    gegevens={"gemeenten": "11", "eigen gegeven": "=1+1"},
)


@pytest.fixture(scope="module")
def ijsselland() -> Toetsing:
    return next(t for t in referentie(kader_van("veilig-thuis-stap1-2015")) if t.organisatie == "IJsselland")


@pytest.fixture(scope="module")
def inhoud(ijsselland: Toetsing) -> bytes:
    return toetsing_als_werkmap(kader_van("veilig-thuis-stap1-2015"), ijsselland, DOSSIER)


@pytest.fixture(scope="module")
def boek(inhoud: bytes) -> Workbook:
    return openpyxl.load_workbook(BytesIO(inhoud))


def delen(inhoud: bytes) -> dict[str, str]:
    with zipfile.ZipFile(BytesIO(inhoud)) as zip_:
        return {naam: zip_.read(naam).decode() for naam in zip_.namelist()}


def cellen(blad: Worksheet) -> list[str]:
    return [str(cel.value) for rij in blad.iter_rows() for cel in rij if cel.value is not None]


def test_de_bladen_staan_in_de_volgorde_van_het_werk(boek: Workbook) -> None:
    zichtbaar = [blad.title for blad in boek if blad.sheet_state == "visible"]
    assert zichtbaar == BLADEN
    assert [blad.title for blad in boek if blad.sheet_state == "hidden"] == ["Rekenblad", "Toestanden", "Schrijfwijzen"]
    assert boek.active is boek["Toetsing"]


def test_de_norm_staat_er_letterlijk_in(boek: Workbook, stap1: Kader) -> None:
    rijen = list(boek["Toetsing"].iter_rows(min_row=7, values_only=True))
    assert [(rij[1], rij[2], rij[3]) for rij in rijen] == [
        (f"{criterium.nr} {criterium.kort}", v.nr, v.tekst)
        for criterium in stap1.criteria
        for v in criterium.verwachtingen
    ]


def test_geen_samengevoegde_cellen(boek: Workbook) -> None:
    assert [blad.title for blad in boek if blad.merged_cells.ranges] == []


def test_vrije_tekst_wordt_nooit_een_formule(inhoud: bytes, boek: Workbook) -> None:
    formules = [f for xml in delen(inhoud).values() for f in re.findall(r"<f>(.*?)</f>", xml)]
    assert formules
    assert not [f for f in formules if "HYPERLINK" in f or f in ("1+1", "rooster")]
    for blad in ("Toetsing", "Good practices", "Teksten", "Reacties"):
        (cel,) = [cel for rij in boek[blad].iter_rows() for cel in rij if cel.value == EVIL]
        assert cel.data_type == "s" or cel.value == EVIL
    namen = delen(inhoud)
    assert not [naam for naam in namen if "externalLink" in naam or "vba" in naam]
    assert not [naam for naam, xml in namen.items() if naam.endswith(".rels") and 'TargetMode="External"' in xml]


def test_scorecellen_zijn_tekst_met_keuzelijst_en_de_woorden_van_de_melding(boek: Workbook, stap1: Kader) -> None:
    blad = boek["Toetsing"]
    assert {blad.cell(rij, 5).number_format for rij in range(7, 32)} == {"@"}
    keuzes = {}
    for validatie in blad.data_validations.dataValidation:
        for bereik in validatie.sqref.ranges:
            for rij in range(bereik.min_row, bereik.max_row + 1):
                keuzes[blad.cell(rij, 3).value] = validatie
    for v in stap1.verwachtingen:
        validatie = keuzes[v.nr]
        assert validatie.formula1 == f'"{",".join(v.scores)}"'
        assert validatie.errorStyle in (None, "stop")
        if v.telt_mee:
            advies = advies_van("T031", toegestaan=", ".join(v.scores), tip="")
            assert str(validatie.prompt).startswith(advies)
            assert str(validatie.error).startswith(advies)
        else:
            assert v.reden
            assert v.reden in str(validatie.prompt)


def test_wat_het_programma_maakt_is_beveiligd_en_de_rest_niet(boek: Workbook) -> None:
    toetsing, oordeel = boek["Toetsing"], boek["Oordeel"]
    assert toetsing.protection.sheet
    assert not toetsing.protection.password
    assert [toetsing.cell(7, k).protection.locked for k in range(1, 10)] == [True] * 4 + [
        False,
        True,
        False,
        False,
        False,
    ]
    koppen = kolommen(oordeel, 6)
    assert oordeel.cell(7, koppen["oordeel"]).protection.locked
    assert not oordeel.cell(7, koppen["motivering"]).protection.locked


def test_kader_versie_en_hash_zijn_te_zien_en_staan_in_de_eigenschappen(boek: Workbook, stap1: Kader) -> None:
    gegevens = paren(boek["Gegevens"])
    eigen = {prop.name: prop.value for prop in boek.custom_doc_props.props}  # type: ignore[attr-defined]
    for bron in (gegevens, eigen):
        assert (bron["kader"], bron["kader versie"], bron["kader sha256"]) == (stap1.id, stap1.versie, stap1.sha256)
    assert stap1.sha256[:12] in str(boek["Toetsing"]["A3"].value)
    assert (
        boek.properties.title == "Toetsingskader Veilig Thuis Stap 1 (veilig-thuis-stap1-2015, versie 2015): IJsselland"
    )


def test_een_variant_wordt_genoemd(ijsselland: Toetsing) -> None:
    kader = met_variant_van(kader_van("veilig-thuis-stap1-2015"), "veilig-thuis-stap1-2015", "toegepast-2015")
    boek = openpyxl.load_workbook(BytesIO(toetsing_als_werkmap(kader, ijsselland)), data_only=True)
    assert kader.variant is not None
    gegevens = paren(boek["Gegevens"])
    assert (gegevens["variant"], gegevens["variant sha256"]) == (kader.variant.id, kader.variant.sha256)
    assert "variant toegepast-2015" in str(boek["Oordeel"]["A3"].value)
    assert boek["Oordeel"]["D7"].value == "M"


def test_taal_alternatieve_teksten_en_papier(inhoud: bytes, boek: Workbook) -> None:
    alles = delen(inhoud)
    assert "<dc:language>nl-NL</dc:language>" in alles["docProps/core.xml"]
    tabellen = [xml for naam, xml in alles.items() if naam.startswith("xl/tables/")]
    assert len(tabellen) == 9
    assert all(re.search(r'altTextSummary="[^"]{20,}"', xml) for xml in tabellen)
    for naam in BLADEN:
        blad = boek[naam]
        assert (blad.page_setup.paperSize, blad.page_setup.fitToHeight) == (9, 0), naam
        assert blad.oddFooter is not None
        assert str(blad.oddFooter.right.text).startswith("Pagina")
    for naam in ("Toetsing", "Oordeel"):
        assert boek[naam].print_title_rows == "$1:$6", "whose it is, and its kind, stands on every page"


def test_rijen_hebben_een_hoogte_en_groeien_toch_mee(inhoud: bytes) -> None:
    xml = delen(inhoud)["xl/worksheets/sheet1.xml"]
    assert re.search(r'<row r="7"[^>]* ht="\d+', xml)
    assert "customHeight" not in xml


def test_elke_formule_draagt_de_uitkomst_die_zij_moet_geven(inhoud: bytes, boek: Workbook) -> None:
    """Protected View calculates nothing; and an engine that does must find the same."""
    bewaard = openpyxl.load_workbook(BytesIO(inhoud), data_only=True)
    machine = Rekenmachine(inhoud)
    machine.zet({})
    alle = list(formules(boek))
    assert len(alle) > 200
    for naam, rij, kolom in alle:
        waarde = bewaard[naam].cell(rij, kolom).value
        assert machine.cel(naam, rij, kolom) == ("" if waarde is None else waarde), (naam, rij, kolom)


def test_open_scores_tonen_wat_mogelijk_is_voor_er_iets_is_uitgerekend(stap1: Kader) -> None:
    boek = openpyxl.load_workbook(BytesIO(toetsing_als_werkmap(stap1, leeg(stap1, "Proef"))), data_only=True)
    rijen = {rij[1]: rij for rij in boek["Oordeel"].iter_rows(min_row=7, values_only=True)}
    assert [rijen[nr][3] for nr in ("1.1", "3.1")] == ["V, M of O", "V of O"]
    assert boek["Toetsing"]["A4"].value == "Alle 24 verwachtingen zijn nog open"


def test_de_kop_boven_elk_blad_volgt_de_gegevens(ijsselland: Toetsing, stap1: Kader) -> None:
    zelf = replace(ijsselland, soort=Soort.ZELFEVALUATIE, datum=date(2016, 1, 18))
    boek = openpyxl.load_workbook(BytesIO(toetsing_als_werkmap(stap1, zelf)), data_only=True)
    assert boek["Toetsing"]["A2"].value == boek["Oordeel"]["A2"].value == "IJsselland, ronde 2015, zelfevaluatie"
    gegevens = paren(boek["Gegevens"])
    assert str(gegevens["datum"]).startswith("2016-01-18")


def test_oordelen_van_mensen_staan_naast_het_berekende(ijsselland: Toetsing, stap1: Kader) -> None:
    toetsing = replace(
        ijsselland,
        gepubliceerd={"1.1": Oordeel("M")},
        afwijkingen={"1.2": Afwijking(oordeel=Oordeel("M"), motivering="=zwaarder", door="J.")},
    )
    boek = openpyxl.load_workbook(BytesIO(toetsing_als_werkmap(stap1, toetsing)), data_only=True)
    koppen = [cel.value for cel in boek["Oordeel"][6]]
    rijen = {
        rij[1]: dict(zip(koppen, rij, strict=True)) for rij in boek["Oordeel"].iter_rows(min_row=7, values_only=True)
    }
    assert (rijen["1.1"]["oordeel"], rijen["1.1"]["gepubliceerd"]) == ("V", "M")
    assert [rijen["1.2"][k] for k in ("oordeel", "afwijkend oordeel", "motivering", "door")] == [
        "O",
        "M",
        "=zwaarder",
        "J.",
    ]


def test_het_plan_heeft_een_rij_per_verwachting_en_houdt_elke_maatregel(boek: Workbook) -> None:
    koppen = [cel.value for cel in boek["Plan"][5]]
    rijen = [dict(zip(koppen, rij, strict=True)) for rij in boek["Plan"].iter_rows(min_row=6, values_only=True)]
    assert len(rijen) == 24 + 1 + 1
    assert [r["verbetermaatregel"] for r in rijen if r["nr"] == "1.1.4"] == ["-Rooster", "Tweede maatregel"]
    assert (rijen[-1]["nr"], rijen[-1]["verbetermaatregel"]) == ("9.9", "Algemeen")


def test_vaste_teksten_krijgen_een_plaats_en_geschreven_teksten_houden_de_hunne(boek: Workbook, stap1: Kader) -> None:
    rijen = [rij for rij in boek["Teksten"].iter_rows(min_row=4, max_col=2, values_only=True) if rij[0]]
    onderbouwingen = [(f"onderbouwing {criterium.nr}", None) for criterium in stap1.criteria]
    assert rijen == [
        ("samenvatting", None),
        ("inleiding", EVIL),
        ("verantwoording", None),
        *onderbouwingen,
        ("aanbieding", None),
        ("vervolg", None),
        ("colofon", None),
        ("eigen veld", "Eigen."),
    ]


def test_het_blad_met_teksten_stelt_live_een_eerste_zin_voor(stap1: Kader) -> None:
    """By the oordeel that holds: the one that people set, else the one that follows from the scores; else nothing."""
    inhoud = toetsing_als_werkmap(stap1, leeg(stap1))
    blad = openpyxl.load_workbook(BytesIO(inhoud), data_only=True)["Teksten"]
    assert blad.cell(3, 3).value == VOORSTEL
    rij = next(cel.row for cel in blad["A"] if cel.value == "onderbouwing 1.1")
    assert not blad.cell(rij, 3).value
    rekenmachine = Rekenmachine(inhoud)
    zin = "Het oordeel over criterium 1.1 (Bereikbaar en beschikbaar) is {}."
    for scores, naam in (("++++", "voldoende"), ("+---", "onvoldoende"), ("++--", "matig"), ("+", "")):
        rekenmachine.zet({f"1.1.{n}": scores[n - 1 : n] or None for n in range(1, 5)})
        assert rekenmachine.cel("Teksten", rij, 3) == (zin.format(naam) if naam else "")
    oordelen = openpyxl.load_workbook(BytesIO(inhoud))["Oordeel"]
    kolom = next(cel.column for cel in oordelen[KOP + 1] if cel.value == "afwijkend oordeel")
    rekenmachine.formule("Oordeel", KOP + 2, kolom, '="M"')
    assert rekenmachine.cel("Teksten", rij, 3) == zin.format("matig")


def test_het_voorstel_is_al_uitgerekend_in_de_werkmap(stap1: Kader) -> None:
    toetsing = next(t for t in referentie(stap1) if t.organisatie == "IJsselland")
    anders = Afwijking(oordeel=Oordeel("M"), motivering="Er is een plan.", door=None)
    inhoud = toetsing_als_werkmap(stap1, replace(toetsing, afwijkingen={"2.1": anders}))
    blad = openpyxl.load_workbook(BytesIO(inhoud), data_only=True)["Teksten"]
    zinnen = {rij[0]: rij[2] for rij in blad.iter_rows(min_row=4, values_only=True)}
    assert zinnen["onderbouwing 1.2"] == "Het oordeel over criterium 1.2 (Voldoende personeel) is onvoldoende."
    assert zinnen["onderbouwing 2.1"] == "Het oordeel over criterium 2.1 (Zicht op veiligheid) is matig."
    assert not zinnen["samenvatting"]


def test_de_uitleg_noemt_regels_met_hun_bron_en_wat_niet_meetelt(boek: Workbook) -> None:
    tekst = " | ".join(cellen(boek["Uitleg"]))
    for zin in (
        "hoogstens 1 onvoldoende",
        "landelijk, bijlage 3, Organisatie, punt 2",
        "wordt nog niet beoordeeld",
        "+, 1, v, voldoende of ja",
    ):
        assert zin in tekst


def test_de_legenda_noemt_elke_letter_met_haar_kleur_en_elk_teken(boek: Workbook, stap1: Kader) -> None:
    blad = boek["Oordeel"]
    begin = next(cel.row for cel in blad["A"] if cel.value == LEGENDA)
    rijen = {cel.value: (blad.cell(cel.row, 2).value, cel.fill.fgColor.rgb) for cel in blad["A"][begin:]}
    assert [rijen[niveau.letter] for niveau in stap1.oordelen] == [
        ("voldoende", "FF0A807A"), ("matig", "FFFFD24D"), ("onvoldoende", "FF540A1A"),
    ]  # fmt: skip
    assert [rijen[teken][0] for teken in ("+", "-", "nvt")] == ["voldoende", "onvoldoende", "niet van toepassing"]
    assert "nog open" in str(rijen["leeg"][0])
    assert str(blad.print_area).endswith(f"${blad.max_row}"), "the legend is printed too"


def maten(blad: Worksheet) -> dict[int, tuple[float, bool]]:
    """Return how wide each column is, in characters with the space around them, and whether it is hidden."""
    return {
        k: (float(een.width), bool(een.hidden))
        for een in blad.column_dimensions.values()
        for k in range(int(een.min or 0), int(een.max or 0) + 1)
    }


def test_een_zelfevaluatie_verbergt_wat_van_de_inspectie_is(ijsselland: Toetsing, stap1: Kader) -> None:
    zelf = replace(ijsselland, soort=Soort.ZELFEVALUATIE)
    gegeven = replace(zelf, gepubliceerd={"1.1": Oordeel("M")})
    for toetsing, verborgen in ((ijsselland, False), (zelf, True), (gegeven, False)):
        blad = openpyxl.load_workbook(BytesIO(toetsing_als_werkmap(stap1, toetsing)))["Oordeel"]
        koppen = kolommen(blad, 6)
        dicht = {"gepubliceerd", "afwijkend oordeel", "motivering", "door"} if verborgen else set()
        assert {kop for kop, k in koppen.items() if maten(blad)[k][1]} == dicht


def test_naast_elke_score_staat_het_oordeel_van_haar_criterium(ijsselland: Toetsing, stap1: Kader) -> None:
    blad = openpyxl.load_workbook(BytesIO(toetsing_als_werkmap(stap1, ijsselland)), data_only=True)["Toetsing"]
    koppen = kolommen(blad, 6)
    gezien = {
        str(rij[koppen["nr"] - 1]): rij[koppen["oordeel criterium"] - 1]
        for rij in blad.iter_rows(min_row=7, values_only=True)
    }
    letters = dict(zip((c.nr for c in stap1.criteria), "VOMVVVV", strict=True))
    assert gezien == {v.nr: letters[c.nr] for c in stap1.criteria for v in c.verwachtingen}


@pytest.mark.parametrize("naam", ["Toetsing", "Plan"])
def test_op_a4_blijft_de_letter_leesbaar(boek: Workbook, naam: str) -> None:
    """The width of all columns on the width of the paper: eleven points become at least nine."""
    blad = boek[naam]
    pixels = sum(7 * breedte for breedte, _ in maten(blad).values())
    papier = (297 / 25.4 - blad.page_margins.left - blad.page_margins.right) * 96
    assert blad.page_setup.orientation == "landscape"
    assert 11 * min(1, papier / pixels) >= 9


def wenken(blad: Worksheet, rij: int) -> dict[object, DataValidation]:
    """Return what is shown beside the cells of the first row below the headers in this row, per header."""
    per_cel = {
        (r, k): een
        for een in blad.data_validations.dataValidation
        for bereik in een.sqref.ranges
        for r, k in bereik.cells
    }
    return {kop: een for kop, k in kolommen(blad, rij).items() if (een := per_cel.get((rij + 1, k))) is not None}


def test_plan_en_reacties_zeggen_bij_elke_cel_wat_er_hoort(boek: Workbook) -> None:
    reacties = wenken(boek["Reacties"], 3)
    assert list(reacties) == ["plaats", "opmerking", "overgenomen", "toelichting"]
    assert reacties["overgenomen"].formula1 == '"ja,deels,nee"'
    assert all(een in str(reacties["overgenomen"].prompt) for een in ("ja", "deels", "nee"))
    plan = wenken(boek["Plan"], 5)
    assert {"verbetermaatregel", "verantwoordelijke", "termijn", "status"} <= plan.keys()
    assert "18-1-2016" in str(plan["termijn"].prompt)


def test_een_vervolg_toont_de_oude_score_vast_en_het_merk_los(ijsselland: Toetsing, stap1: Kader) -> None:
    vorige = Vorige(scores=ijsselland.scores, overgenomen={"1.1.1": "2015"})
    nu = replace(leeg(stap1, "IJsselland", "2016"), scores={**leeg(stap1).scores, "1.1.1": Score("+")})
    blad = openpyxl.load_workbook(BytesIO(toetsing_als_werkmap(stap1, nu, None, vorige)))["Toetsing"]
    koppen = kolommen(blad, 6)
    oud, merk = koppen["vorige score"], koppen["overgenomen uit"]
    assert [blad.cell(rij, oud).value for rij in (7, 10)] == ["+", "-"]
    assert blad.cell(7, oud).protection.locked
    assert not blad.cell(7, merk).protection.locked
    assert [blad.cell(rij, merk).value for rij in (7, 8)] == ["2015", None]


def test_dezelfde_invoer_geeft_dezelfde_bytes(ijsselland: Toetsing, stap1: Kader, inhoud: bytes) -> None:
    assert toetsing_als_werkmap(stap1, ijsselland, DOSSIER) == inhoud


def test_alleen_functies_die_excel_2010_en_libreoffice_kennen(inhoud: bytes) -> None:
    formules = [f for xml in delen(inhoud).values() for f in re.findall(r"<f>(.*?)</f>", xml)]
    gebruikt = {naam for f in formules for naam in re.findall(r"([A-Z]+)\(", f)}
    assert gebruikt <= {
        "IF", "IFERROR", "LOWER", "CLEAN", "SUBSTITUTE", "SUMPRODUCT", "MATCH", "INDEX", "OR", "AND", "MIN", "UPPER",
    }  # fmt: skip
    assert max(map(len, formules)) < 8192


@pytest.mark.parametrize("naam", ["stap 1", *ELKE_VORM])
def test_geen_formule_heeft_een_functie_die_een_voorvoegsel_nodig_heeft(
    naam: str, stap1: Kader, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Formulas are not searched for functions that came after Excel 2007; searched, they come out the same."""
    kader = ELKE_VORM.get(naam, stap1)
    nieuw = leeg(kader, "Proef")
    snel = toetsing_als_werkmap(kader, nieuw), matrix_als_werkmap(kader, [nieuw, nieuw])
    monkeypatch.delattr(Blad, "_prepare_formula")
    assert (toetsing_als_werkmap(kader, nieuw), matrix_als_werkmap(kader, [nieuw, nieuw])) == snel
