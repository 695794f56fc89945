"""Every kind of item, empty, filled and faulty, through a workbook, a matrix and a csv: read back, and reported."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook, load_workbook

import toetsing
from hulp.itemkader import MET_SCORES, Map, kader_van
from hulp.nummers import zonder_nummers
from hulp.opdracht import toetsing as run
from hulp.schemas import validator
from toetsing.domain.items import vervolg_items
from toetsing.domain.meldingen import is_fout
from toetsing.readers.files.bestand import read_bestand
from toetsing.readers.files.blad import Bestand
from toetsing.readers.toetsing.toetsingen import read_toetsingen

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from toetsing.domain.velden import Waarde

KADER = kader_van(MET_SCORES)
TEKST, LABEL = ("1.1.1", "antwoord"), ("1.1.1", "label")
BEREIK, AANDEEL, BEGIN, FASE = (("1.1.2", naam) for naam in ("bereik", "aandeel", "begin", "fase"))
DAG = date(2016, 5, 1)

# item, what stands in the cell of a workbook, the same as text, what it is read as, how a report says it
GEVULD = [
    pytest.param(TEKST, "Goed: ja", "Goed: ja", "Goed: ja", "Goed: ja", id="tekst"),
    pytest.param(TEKST, "=1+1 is 2", "'=1+1 is 2", "=1+1 is 2", "=1+1 is 2", id="tekst met een = ervoor"),
    pytest.param(TEKST, "een\ntwee", "een twee", "een twee", "een", id="tekst van twee regels"),
    pytest.param(TEKST, 12.5, "12,5", "12,5", "12,5", id="een getal als tekst"),
    pytest.param(LABEL, "te vroeg", "te vroeg", ("te vroeg",), "te vroeg", id="een van meer keuzes"),
    pytest.param(LABEL, "Te vroeg; JA", "Te vroeg; JA", ("ja", "te vroeg"), "ja; te vroeg", id="meer keuzes"),
    pytest.param(BEREIK, 85, "85", Fraction(85), "85 kinderen", id="getal"),
    pytest.param(BEREIK, "85 kinderen", "85 kinderen", Fraction(85), "85 kinderen", id="getal met eenheid"),
    pytest.param(BEREIK, 0, "0", Fraction(0), "0 kinderen", id="nul is ingevuld"),
    pytest.param(AANDEEL, "15 %", "15 %", Fraction(15), "15,0%", id="procent"),
    pytest.param(AANDEEL, 15.5, "15,5", Fraction(31, 2), "15,5%", id="procent met een decimaal"),
    pytest.param(BEGIN, DAG, "1-5-2016", DAG, "01-05-2016", id="datum"),
    pytest.param(BEGIN, "1 mei 2016", "2016-05-01", DAG, "01-05-2016", id="datum als tekst"),
    pytest.param(FASE, "bezig", "Bezig", "bezig", "bezig", id="keuze"),
]
LEEG = [pytest.param(item, leeg, id=f"{item[1]} {wat}") for item in (TEKST, LABEL, BEREIK, AANDEEL, BEGIN, FASE)
        for wat, leeg in (("niets", None), ("spaties", "  "))]  # fmt: skip
FOUT = [
    pytest.param(LABEL, "nee", "T320", id="geen keuze"),
    pytest.param(LABEL, "ja; misschien", "T320", id="een van de keuzes is geen keuze"),
    pytest.param(FASE, "klaar; bezig", "T320", id="twee keuzes waar er een mag"),
    pytest.param(BEGIN, "in mei", "T321", id="geen datum"),
    pytest.param(BEGIN, "31-02-2016", "T321", id="een dag die er niet is"),
    pytest.param(BEREIK, "veel", "T322", id="geen getal"),
    pytest.param(BEREIK, "1.250", "T323", id="duizend of een en een kwart"),
    pytest.param(BEREIK, "8,5", "T324", id="te veel decimalen"),
    pytest.param(BEREIK, "-1", "T324", id="onder de grens"),
    pytest.param(AANDEEL, "100,1", "T324", id="boven de grens"),
    pytest.param(BEREIK, "#N/A", "T326", id="een fout in de cel"),
]
VORMEN = ("werkmap", "matrix", "csv")


@pytest.fixture(scope="module")
def leeg(tmp_path_factory: pytest.TempPathFactory) -> Map:
    """A folder with an empty workbook."""
    map_ = Map(tmp_path_factory.mktemp("items"), MET_SCORES)
    assert map_.draai("nieuw", "leeg.xlsx", "--organisatie", "Noord", "--ronde", "2016").returncode == 0
    return map_


def _schrijf(map_: Map, vorm: str, item: tuple[str, str], inhoud: object) -> Path:
    """Fill in one item: in our own workbook, in a matrix or in a long csv."""
    nr, naam = item
    if vorm == "matrix":
        return map_.schrijf("in.csv", f'organisatie;1.1.1;1.1.9;{nr} {naam}\nNoord;+;-;"{inhoud or ""}"\n')
    if vorm == "csv":
        return map_.schrijf("in.csv", f'nr;score;item;antwoord\n1.1.1;+\n1.1.9;-\n{nr};;{naam};"{inhoud or ""}"\n')
    boek = load_workbook(map_ / "leeg.xlsx")
    blad = boek["Items"]
    (cel,) = (rij[4] for rij in blad.iter_rows(min_row=7) if (rij[1].value, rij[3].value) == item)
    cel.value = inhoud  # type: ignore[assignment]
    if isinstance(inhoud, str):
        cel.data_type = "e" if inhoud.startswith("#") else "s"
    boek.save(map_ / "in.xlsx")
    return map_ / "in.xlsx"


def _lees(pad: Path) -> tuple[list[str], dict[tuple[str, str], Waarde], dict[tuple[str, str], str | None]]:
    """Return the codes of the fouten, what was read and from which cell; nothing of a toetsing that was left out."""
    bestand = read_bestand(pad, pad.name)
    assert isinstance(bestand, Bestand)
    gelezen = read_toetsingen(bestand, KADER)
    codes = [een.code for een in gelezen.meldingen if is_fout(een)]
    if not gelezen.toetsingen:
        return codes, {}, {}
    (toetsing,) = gelezen.toetsingen
    waarden = {(nr, naam): waarde for nr, van_een in toetsing.items.items() for naam, waarde in van_een.items()}
    plekken = {(nr, naam): plek.adres for nr, van_een in toetsing.itemplekken.items() for naam, plek in van_een.items()}
    return codes, waarden, plekken


@pytest.mark.parametrize("vorm", VORMEN)
@pytest.mark.parametrize(("item", "cel", "tekst", "waarde", "gezegd"), GEVULD)
def test_een_ingevuld_item_wordt_gelezen_en_gemeld_als_wat_het_is(
    leeg: Map, vorm: str, item: tuple[str, str], cel: object, tekst: str, waarde: Waarde, gezegd: str
) -> None:
    pad = _schrijf(leeg, vorm, item, cel if vorm == "werkmap" else tekst)
    if vorm == "werkmap" and isinstance(cel, str) and "\n" in cel:
        waarde = cel
    codes, waarden, plekken = _lees(pad)
    assert codes == []
    assert waarden == {item: waarde}
    plaats = {"werkmap": f"Items!E{7 + [TEKST, LABEL, BEREIK, AANDEEL, BEGIN, FASE].index(item)}"}
    assert plekken == {item: plaats.get(vorm, "D2" if vorm == "matrix" else "D4")}
    rapport = leeg.draai("rapport", "regio", pad, "--naar", "-", "--formaat", "markdown").stdout
    assert gezegd in rapport.replace("\\", "")
    assert rapport.count("iet ingevuld") == 6
    score = leeg.draai("score", pad).stdout
    assert "1 van de 7 items is ingevuld" in " ".join(score.split())


@pytest.mark.parametrize("vorm", VORMEN)
@pytest.mark.parametrize(("item", "inhoud"), LEEG)
def test_een_leeg_item_is_geen_fout_maar_wel_niet_ingevuld(
    leeg: Map, vorm: str, item: tuple[str, str], inhoud: object
) -> None:
    pad = _schrijf(leeg, vorm, item, inhoud)
    assert _lees(pad) == ([], {}, {})
    stand = json.loads(leeg.draai("controleer", pad, "--json").stdout)["toetsingen"][0]
    assert (stand["items"], stand["items_ingevuld"]) == (7, 0)
    assert stand["lege_items"] == ["1.1.1 antwoord", "1.5.1 antwoord"]
    rapport = leeg.draai("rapport", "regio", pad, "--naar", "-", "--formaat", "markdown").stdout
    assert rapport.count("iet ingevuld") == 7


@pytest.mark.parametrize("vorm", VORMEN)
@pytest.mark.parametrize(("item", "inhoud", "code"), FOUT)
def test_een_fout_item_geeft_een_melding_met_zijn_cel(
    leeg: Map, vorm: str, item: tuple[str, str], inhoud: str, code: str
) -> None:
    pad = _schrijf(leeg, vorm, item, inhoud)
    codes, waarden, _ = _lees(pad)
    assert codes == [code]
    assert waarden == {}
    uit = leeg.draai("score", pad)
    assert uit.returncode == 1
    cel = {"matrix": "D2", "csv": "D4"}.get(vorm, "Items!E")
    assert cel in uit.stderr.partition("(")[0]
    assert f"({item[0]})" in uit.stderr


def test_de_json_van_een_uitslag_zegt_elk_item_met_zijn_soort_en_cel(leeg: Map) -> None:
    pad = leeg.schrijf(
        "alles.csv",
        "organisatie;1.1.1;1.1.9;1.1.1 antwoord;1.1.1 label;1.1.2 bereik;1.1.2 aandeel;1.1.2 begin;1.1.2 fase;1.5.1\n"
        "Noord;+;+;Ja;ja; 85;15,5;1-5-2016;klaar;Prima\n",
    )
    uit = json.loads(leeg.draai("score", pad, "--json").stdout)
    assert uit["formaat"] == "toetsing/uitslag/2"
    validator("uitslag", 2).validate(uit)
    items = uit["toetsingen"][0]["items"]
    assert items["1.1.1"]["antwoord"] == {"soort": "tekst", "antwoord": "Ja", "herkomst": "D2"}
    assert items["1.1.1"]["label"]["antwoord"] == ["ja"]
    assert [items["1.1.2"][naam]["antwoord"] for naam in ("bereik", "aandeel", "begin", "fase")] == [
        "85", "15.5", "2016-05-01", "klaar",
    ]  # fmt: skip
    assert items["1.5.1"]["antwoord"]["antwoord"] == "Prima"  # one item alone may stand under the number itself


def test_wat_moet_en_leeg_is_houdt_een_volledige_uitslag_en_een_definitief_rapport_tegen(leeg: Map) -> None:
    pad = _schrijf(leeg, "csv", TEKST, "Ja")
    uit = leeg.draai("score", pad, "--volledig")
    assert uit.returncode == 3
    assert "verplicht en leeg 1.5.1 antwoord" in uit.stderr
    assert "[G019]" in uit.stderr
    uit = leeg.draai("rapport", "regio", pad, "--definitief", "--naar", "-", "--formaat", "markdown")
    assert uit.returncode == 1
    assert "[T345]" in uit.stderr
    vol = leeg.schrijf("vol.csv", "organisatie;1.1.1;1.1.9;1.1.1 antwoord;1.5.1\nNoord;+;+;Ja;Ja\n")
    assert leeg.draai("score", vol, "--volledig").returncode == 0


def test_een_onbekend_item_een_onbekend_nummer_en_twee_antwoorden_zijn_fouten(leeg: Map) -> None:
    kop = "nr;score;item;antwoord\n1.1.1;+\n1.1.9;-\n"
    for rij, code in (
        ("1.1.2;;berijk;85", "T340"),
        ("1.1.9;;antwoord;Ja", "T341"),
        ("7.7.7;;antwoord;Ja", "T341"),
        ("1.1.2;;bereik;85\n1.1.2;;bereik;90", "T342"),
        ("1.1.2;+;;", "T344"),
    ):
        codes, _, _ = _lees(leeg.schrijf("fout.csv", f"{kop}{rij}\n"))
        assert codes == [code], rij
    assert _lees(leeg.schrijf("zelfde.csv", f"{kop}1.1.2;;bereik;85\n1.1.2;;bereik;85\n"))[0] == []


def test_een_csv_van_meer_organisaties_geeft_elk_haar_eigen_items(leeg: Map) -> None:
    regels = ["organisatie;nr;score;item;antwoord"]
    for wie, bereik in (("Noord", "85"), ("Zuid", "")):
        regels += [f"{wie};1.1.1;+;;", f"{wie};1.1.9;-;;", f"{wie};1.1.2;;bereik;{bereik}"]
    pad = leeg.schrijf("twee.csv", "\n".join(regels) + "\n")
    uit = json.loads(leeg.draai("score", pad, "--json").stdout)["toetsingen"]
    assert [een["items"]["1.1.2"]["bereik"]["antwoord"] for een in uit] == ["85", None]


def test_in_python_geeft_de_tabel_per_item_elk_item_met_zijn_waarde(leeg: Map) -> None:
    pad = _schrijf(leeg, "csv", BEREIK, "85")
    scoring = toetsing.score([str(pad)], kader=str(leeg.kader))
    frame = toetsing.tabel(scoring.uitslagen, scoring.kader, per="item")
    assert list(frame["nr"]) == ["1.1.1", "1.1.1", "1.1.2", "1.1.2", "1.1.2", "1.1.2", "1.5.1"]
    rij = frame[frame["item"] == "bereik"].iloc[0]
    assert (rij["antwoord"], rij["waarde"], rij["eenheid"], rij["cel"]) == (
        "85 kinderen",
        Fraction(85),
        "kinderen",
        "D4",
    )
    assert frame["antwoord"].isna().sum() == 6


def test_naar_een_volgende_ronde_gaan_teksten_mee_en_staat_de_rest_ernaast(leeg: Map) -> None:
    eerst = _schrijf(leeg, "werkmap", TEKST, "Van toen")
    boek = load_workbook(eerst)
    boek["Items"]["E9"] = 85
    boek.save(eerst)
    assert leeg.draai("nieuw", "2017.xlsx", "--uit", eerst, "--ronde", "2017").returncode == 0
    codes, waarden, _ = _lees(leeg / "2017.xlsx")
    assert (codes, waarden) == ([], {TEKST: "Van toen"})
    blad = load_workbook(leeg / "2017.xlsx")["Items"]
    assert [blad["F7"].value, blad["F9"].value] == ["Van toen", "85 kinderen"]
    concept = leeg.draai("rapport", "regio", "2017.xlsx", "--definitief", "--naar", "x.html").stderr
    assert "item 1.1.1 antwoord (uit 2016)" in concept  # nobody wrote it anew
    assert leeg.draai("nieuw", "zelfde.xlsx", "--uit", eerst, "--met-scores").returncode == 0
    assert _lees(leeg / "zelfde.xlsx")[1] == {TEKST: "Van toen", BEREIK: Fraction(85)}


def test_wat_in_een_ander_kader_niet_past_raakt_niet_kwijt(leeg: Map) -> None:
    boek = load_workbook(_schrijf(leeg, "werkmap", FASE, "bezig"))
    boek["Items"]["E13"] = "Lang verhaal"
    boek.save(leeg / "in.xlsx")
    anders = MET_SCORES.replace("uit: [klaar, bezig]", "uit: [af, halverwege]").replace(
        "        items: [antwoord]\n", "        items: [begin]\n"
    )
    ander = leeg.schrijf("ander.yaml", anders)
    uit = run("nieuw", "nieuw.xlsx", "--uit", "in.xlsx", "--ronde", "2017", "--kader", ander, cwd=leeg.pad)
    assert uit.returncode == 0, uit.stderr
    assert uit.stderr.count("[T346]") == 2
    teksten = [rij[:2] for rij in load_workbook(leeg / "nieuw.xlsx")["Teksten"].iter_rows(values_only=True)]
    assert ("vervallen 1.1.2 fase", "bezig") in teksten
    assert ("vervallen 1.5.1 antwoord", "Lang verhaal") in teksten


def test_een_criterium_dat_alleen_wordt_beschreven_staat_bij_geen_oordeel(leeg: Map) -> None:
    boek = load_workbook(leeg / "leeg.xlsx")
    criteria = [cel.value for cel in boek["Oordeel"]["B"]]
    assert "1.1" in criteria
    assert "1.5" not in criteria
    assert [rij[2].value for rij in boek["Toetsing"].iter_rows(min_row=7)][:2] == ["1.1.1", "1.1.9"]
    pad = _schrijf(leeg, "csv", BEREIK, "85")
    for opdracht in (("score", pad), ("plan", pad), ("vergelijk", pad), ("controleer", pad)):
        uit = " ".join(leeg.draai(*opdracht).stdout.split())
        assert "1.5 Verhaal" not in uit, opdracht
        assert "1.5 heeft geen" not in uit, opdracht
    bewijs = run("kader", "bewijs", leeg.kader).stdout
    assert "1.5" not in bewijs
    rapport = leeg.draai("rapport", "regio", pad, "--naar", "-", "--formaat", "markdown").stdout
    rapport = zonder_nummers(rapport)
    deel = rapport[rapport.index("### Criterium 1.5") :].partition("\n## ")[0]
    assert "Oordeel" not in deel
    assert "beslisregel" not in deel
    assert "#### 1.5.1 Hoe ging het?" in deel


def test_per_item_is_er_een_rij_per_organisatie_en_item(leeg: Map) -> None:
    pad = _schrijf(leeg, "csv", TEKST, "=1+1 is 2")
    uit = leeg.draai("score", pad, "--per", "item", "--formaat", "csv")
    rijen = list(csv.DictReader(io.StringIO(uit.stdout.lstrip("\ufeff")), delimiter=";"))
    assert [rij["nr"] for rij in rijen] == ["1.1.1", "1.1.1", "1.1.2", "1.1.2", "1.1.2", "1.1.2", "1.5.1"]
    assert (rijen[0]["antwoord"], rijen[0]["cel"]) == ("'=1+1 is 2", "D4")  # no spreadsheet may take it for a formula
    assert rijen[2]["peildatum"] == "01-10-2016"
    assert "1.1.1 Er is een plan." in " ".join(leeg.draai("score", pad, "--per", "item").stdout.split())
    uit = leeg.draai("score", pad, "--per", "item", "--uitleg")
    assert "staat elk item er al" in uit.stderr


def test_per_item_kan_alleen_met_een_kader_dat_ze_vraagt(voorbeeld_2015: Path) -> None:
    uit = run("score", voorbeeld_2015 / "landelijk.xlsx", "--per", "item")
    assert uit.returncode == 2
    assert "[G161]" in uit.stderr


def test_een_tekst_bij_een_beschreven_criterium_mag_en_staat_in_het_rapport(leeg: Map) -> None:
    boek = load_workbook(leeg / "leeg.xlsx")
    rij = next(rij for rij in boek["Teksten"].iter_rows() if rij[0].value is None)
    rij[0].value, rij[1].value = "onderbouwing 1.5", "Zo is dit gevraagd."
    boek.save(leeg / "tekst.xlsx")
    uit = leeg.draai("rapport", "regio", "tekst.xlsx", "--naar", "-", "--formaat", "markdown")
    assert "#### Toelichting bij 1.5\n\nZo is dit gevraagd." in zonder_nummers(uit.stdout)
    assert "onderbouwing 1.5" not in uit.stderr
    assert "[T053]" not in leeg.draai("controleer", "tekst.xlsx").stdout


def _boek(map_: Map, naam: str, **bladen: Sequence[object]) -> Path:
    """Write a workbook with these sheets."""
    boek = Workbook()
    boek.remove(boek.worksheets[0])
    for titel, rijen in bladen.items():
        blad = boek.create_sheet(titel)
        for rij in rijen:
            assert isinstance(rij, list)
            blad.append(rij)
    boek.save(map_ / naam)
    return map_ / naam


EEN: list[object] = [["organisatie", "Noord"], ["nr", "score"], ["1.1.1", "+"], ["1.1.9", "-"]]
EEN_VERDEELD: list[object] = [["organisatie", "nr", "score"], ["Noord", "1.1.1", "+"], ["Noord", "1.1.9", "-"]]
TWEE: list[object] = [*EEN_VERDEELD, ["Zuid", "1.1.1", "+"], ["Zuid", "1.1.9", "-"]]
MATRIX: list[object] = [["organisatie", "1.1.1", "1.1.9"], ["Noord", "+", "-"], ["Zuid", "+", "-"]]
VAN_WIE: list[object] = [
    ["organisatie", "nr", "item", "antwoord"],
    ["Noord", "1.1.1", "antwoord", "Van Noord"],
    ["Zuid", "1.1.2", "bereik", 8],
]


def _items_per_wie(pad: Path) -> tuple[list[str], dict[str, dict[str, dict[str, Waarde]]]]:
    bestand = read_bestand(pad, pad.name)
    assert isinstance(bestand, Bestand)
    gelezen = read_toetsingen(bestand, KADER)
    per_wie = {een.organisatie: {nr: dict(van) for nr, van in een.items.items()} for een in gelezen.toetsingen}
    return [een.code for een in gelezen.meldingen if is_fout(een)], per_wie


@pytest.mark.parametrize("scores", [EEN, EEN_VERDEELD])
def test_een_antwoord_van_een_ander_komt_niet_bij_de_enige_toetsing(leeg: Map, scores: list[object]) -> None:
    pad = _boek(leeg, "ander.xlsx", Scores=scores, Items=VAN_WIE)
    assert _items_per_wie(pad) == (["T348"], {"Noord": {"1.1.1": {"antwoord": "Van Noord"}}})
    uit = leeg.draai("score", pad)
    assert uit.returncode == 1
    assert "Items!A3" in uit.stderr
    assert "van Zuid" in uit.stderr


def test_een_antwoord_over_een_andere_ronde_komt_niet_bij_deze(leeg: Map) -> None:
    scores = [["organisatie", "Noord"], ["ronde", "2016"], *EEN[1:]]
    items = [["ronde", "nr", "item", "antwoord"], ["2016", "1.1.1", "antwoord", "Nu"], ["2015", "1.1.2", "bereik", 8]]
    pad = _boek(leeg, "ronde.xlsx", Scores=scores, Items=items)
    assert _items_per_wie(pad) == (["T348"], {"Noord": {"1.1.1": {"antwoord": "Nu"}}})


@pytest.mark.parametrize("scores", [TWEE, MATRIX])
def test_een_blad_met_items_naast_scores_van_meer_organisaties_geeft_elk_de_hare(
    leeg: Map, scores: list[object]
) -> None:
    samen = {"Noord": {"1.1.1": {"antwoord": "Van Noord"}}, "Zuid": {"1.1.2": {"bereik": Fraction(8)}}}
    assert _items_per_wie(_boek(leeg, "meer.xlsx", Scores=scores, Items=VAN_WIE)) == ([], samen)
    fout = [*VAN_WIE[:2], ["Zuid", "1.1.2", "bereik", "veel"], ["Oost", "1.1.2", "bereik", 1]]
    codes, per_wie = _items_per_wie(_boek(leeg, "meer.xlsx", Scores=scores, Items=fout))
    assert sorted(codes) == ["T322", "T348"]
    assert per_wie == {"Noord": samen["Noord"]}
    zonder = [rij[1:] for rij in VAN_WIE if isinstance(rij, list)]
    codes, per_wie = _items_per_wie(_boek(leeg, "meer.xlsx", Scores=scores, Items=zonder))
    assert codes == ["T349"]
    assert per_wie == {"Noord": {}, "Zuid": {}}


def test_in_een_matrix_met_een_kolom_van_een_item_mag_het_blad_niet_iets_anders_zeggen(leeg: Map) -> None:
    matrix = [["organisatie", "1.1.1", "1.1.9", "1.1.2 bereik"], ["Noord", "+", "-", 8], ["Zuid", "+", "-", 9]]
    assert _items_per_wie(_boek(leeg, "beide.xlsx", Scores=matrix, Items=VAN_WIE))[0] == ["T342"]


def test_de_kolom_van_een_item_is_geen_kolom_van_een_oordeel(leeg: Map) -> None:
    kader = MET_SCORES
    for naam, zo in (("antwoord", "motivering"), ("label", "door"), ("fase", "oordeel")):
        kader = re.sub(rf"\b{naam}\b", zo, kader)
    anders = Map(leeg.pad / "anders", kader)
    matrix = "organisatie;1.1.1;1.1.9;1.1.1 motivering;1.1.1 door;1.1.2 oordeel\nNoord;+;-;Zo is het;ja;klaar\n"
    uit = anders.draai("score", anders.schrijf("in.csv", matrix), "--json")
    assert uit.returncode == 0, uit.stderr
    items = json.loads(uit.stdout)["toetsingen"][0]["items"]
    assert items["1.1.1"]["motivering"]["antwoord"] == "Zo is het"
    assert items["1.1.2"]["oordeel"]["antwoord"] == "klaar"


def test_een_kolom_met_alleen_het_nummer_zegt_welk_item_zij_is(leeg: Map) -> None:
    kop = "organisatie;1.1.1;1.1.9;1.1.2\n"
    for waarde, code in (("85", ["T390"]), ("+", ["T344"]), ("", [])):
        pad = leeg.schrijf("kolom.csv", f"{kop}Noord;+;-;{waarde}\n")
        assert _items_per_wie(pad)[0] == code, waarde
    uit = leeg.draai("score", leeg.schrijf("kolom.csv", f"{kop}Noord;+;-;85\n"))
    assert "'1.1.2 bereik', '1.1.2 aandeel', '1.1.2 begin' of '1.1.2 fase'" in " ".join(uit.stderr.split())


def test_een_score_in_de_rij_van_een_item_is_een_fout(leeg: Map) -> None:
    pad = leeg.schrijf("rij.csv", "nr;score;item;antwoord\n1.1.1;+\n1.1.9;-\n1.1.1;-;antwoord;Ja\n")
    assert _items_per_wie(pad)[0] == ["T391"]
    assert "rij.csv › B4" in leeg.draai("score", pad).stderr


@pytest.mark.parametrize(
    ("koppen", "mist"),
    [
        (["nr", "item", "antwoorden"], "mist de kop 'antwoord'"),
        (["nr", "items", "antwoord"], "mist de kop 'item'"),
        (["verwachting", "item", "antwoord"], ""),
        (["iets", "item", "antwoord"], "mist de kop 'nr'"),
        (["a", "b", "c"], "missen de koppen 'nr', 'item' en 'antwoord'"),
    ],
)
def test_een_blad_items_zonder_een_van_zijn_koppen_is_een_fout(leeg: Map, koppen: list[str], mist: str) -> None:
    pad = _boek(leeg, "kop.xlsx", Scores=EEN, Items=[koppen, ["1.1.1", "label", "ja"]])
    codes, per_wie = _items_per_wie(pad)
    assert codes == (["T392"] if mist else [])
    assert per_wie["Noord"] == ({} if mist else {"1.1.1": {"label": ("ja",)}})
    if mist:
        assert f"{mist};" in " ".join(leeg.draai("score", pad).stderr.split())


OPVOLGER = (
    MET_SCORES.replace("kader: wijkproef", "kader: wijkproef-2\nvervolg_op: wijkproef")
    .replace("nr: 1.1.1, tekst: Er is een plan.", "nr: 1.1.1, was: 1.1.9, tekst: Er is overleg.")
    .replace("nr: 1.1.9, tekst: Er is overleg.}", "nr: 1.1.9, was: 1.1.1, tekst: Er is een plan., items: [antwoord]}")
    .replace("nr: 1.1.2, tekst: Hoeveel bereikt u?", "nr: 1.1.2, tekst: Hoeveel kost het?")
    .replace("nr: 1.5.1, tekst: Hoe ging het?", "nr: 1.5.2, was: 1.5.1, tekst: Hoe is het gegaan?")
)


def test_een_antwoord_gaat_mee_naar_dezelfde_verwachting_en_niet_naar_hetzelfde_nummer() -> None:
    ingevuld: dict[str, dict[str, Waarde]] = {
        "1.1.1": {"antwoord": "Het plan ligt er", "label": ("ja",)},
        "1.1.2": {"bereik": Fraction(85)},
        "1.5.1": {"antwoord": "Goed"},
    }
    mee = vervolg_items(kader_van(OPVOLGER), KADER, ingevuld)
    assert mee.past == {"1.1.9": {"antwoord": "Het plan ligt er"}, "1.5.2": {"antwoord": "Goed"}}
    assert mee.over == {"1.1.1 label": "ja", "1.1.2 bereik": "85 kinderen"}
    assert mee.anders == ("1.5.2",)
    assert vervolg_items(KADER, KADER, ingevuld).past == ingevuld
    anders = vervolg_items(KADER, KADER, ingevuld, {"1.1.2": "Hoeveel kost het?"})
    assert anders.over == {"1.1.2 bereik": "85 kinderen"}


def test_van_een_kader_dat_er_niet_meer_is_beslist_de_tekst_in_de_werkmap(leeg: Map) -> None:
    ander = leeg.schrijf("anders.yaml", MET_SCORES.replace("wijkproef", "elders").replace("bereikt u", "kost het"))
    eerst = _schrijf(leeg, "werkmap", BEREIK, 85)
    uit = run("nieuw", "elders.xlsx", "--uit", eerst, "--met-scores", "--kader", ander, cwd=leeg.pad)
    assert uit.returncode == 0, uit.stderr
    assert "[T346]" in uit.stderr
    assert load_workbook(leeg / "elders.xlsx")["Items"]["E9"].value is None


def test_een_criterium_dat_alleen_wordt_beschreven_telt_boven_de_criteria_niet_mee(leeg: Map) -> None:
    rijen = "  - V: alle {} V\n  - O: anders\n"
    regels = f"themaregels:\n{rijen.format('criteria')}eindregels:\n{rijen.format('themas')}themas:\n"
    thema = """\
  - nr: '2'
    naam: Straat
    norm: N
    criteria:
      - nr: '2.1'
        tekst: Nog een verhaal
        items: [antwoord]
        verwachtingen:
          - {nr: 2.1.1, tekst: En daar?, schaal: geen}
"""
    map_ = Map(leeg.pad / "boven", MET_SCORES.replace("themas:\n", regels) + thema)
    pad = map_.schrijf("in.csv", "organisatie;1.1.1;1.1.9\nNoord;+;+\n")
    uit = map_.draai("score", pad, "--json")
    assert uit.returncode == 0, uit.stderr
    (een,) = json.loads(uit.stdout)["toetsingen"]
    assert {nr: thema["vastgesteld"] for nr, thema in een["themas"].items()} == {"1": ["V"]}
    assert een["eindoordeel"]["vastgesteld"] == ["V"]
    eigen = "    themaregels:\n      - V: alle criteria V\n      - O: anders\n"
    uit = Map(leeg.pad / "fout", f"{MET_SCORES}{thema}{eigen}").draai("nieuw", "x.xlsx")
    assert "[K020]" in uit.stdout + uit.stderr


def test_beoordelaars_toont_de_items_die_verschillen(leeg: Map) -> None:
    scores = "nr;score;item;antwoord\n1.1.1;+\n1.1.9;-\n"
    paden = [
        leeg.schrijf(f"{naam}.csv", f"organisatie;Noord\n{scores}1.1.1;;antwoord;Ja\n1.1.2;;bereik;{bereik}\n")
        for naam, bereik in (("een", "85"), ("ander", "90"))
    ]
    uit = leeg.draai("beoordelaars", *paden)
    assert uit.returncode == 0, uit.stderr
    assert "De items die verschillen" in uit.stdout
    regel = next(lijn for lijn in uit.stdout.splitlines() if "bereik" in lijn)
    assert "85 kinderen" in regel
    assert "90 kinderen" in regel
