"""A kader that scores nothing, through every command: it shows what was filled in, and never speaks of voldoende."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from hulp.itemkader import ZONDER_SCORES, Map, kader_van
from hulp.nummers import zonder_nummers
from hulp.opdracht import toetsing
from hulp.schemas import validator

if TYPE_CHECKING:
    from pathlib import Path
    from subprocess import CompletedProcess

NERGENS = re.compile(r"voldoende|oordeel|oordelen|beslisregel|\b0 van de 0\b", re.IGNORECASE)
"""Of these there are none; in JSON they are names of fields of the contract, and no text."""
MATRIX = (
    "organisatie;1.1.1;1.1.13 antwoord;1.1.13 bereik;1.1.13 aandeel;1.1.13 label;1.18.1 begin;1.18.1 fase\n"
    "Noord;Open deur;Veel gebeld;85;15 %;ja;1-5-2016;klaar\n"
    "Zuid;Gesloten;;120;;te vroeg; ;bezig\n"
)


@pytest.fixture
def map_(tmp_path: Path) -> Map:
    map_ = Map(tmp_path, ZONDER_SCORES)
    map_.schrijf("allen.csv", MATRIX)
    map_.schrijf("allen17.csv", MATRIX.replace("85", "90"))
    for ronde in ("2016", "2017"):
        uit = map_.draai("nieuw", f"{ronde}.xlsx", "--organisatie", "Noord", "--ronde", ronde)
        assert uit.returncode == 0, uit.stderr
        boek = load_workbook(map_ / f"{ronde}.xlsx")
        boek["Items"]["E7"] = f"Verhaal van {ronde}"
        boek["Items"]["E9"] = 85
        boek.save(map_ / f"{ronde}.xlsx")
    return map_


def _zegt_niets_van_scores(uit: CompletedProcess[str]) -> str:
    assert not NERGENS.search(uit.stdout + uit.stderr), NERGENS.search(uit.stdout + uit.stderr)
    return uit.stdout


def test_zonder_scores_schalen_en_oordelen_is_een_kader_heel() -> None:
    kader = kader_van(ZONDER_SCORES)
    assert not kader.heeft_scores
    assert list(kader.verwachtingen) == []
    assert [punt.nr for punt in kader.itempunten] == ["1.1.1", "1.1.13", "1.18.1"]  # numbers may skip
    assert [len(punt.items) for punt in kader.itempunten] == [1, 4, 2]


OPDRACHTEN = [
    ("score", "allen.csv"),
    ("score", "2016.xlsx"),
    ("score", "2016.xlsx", "--uitleg"),
    ("score", "allen.csv", "--detail"),
    ("score", "allen.csv", "--per", "verwachting"),
    ("score", "allen.csv", "--formaat", "csv"),
    ("score", "allen.csv", "--formaat", "markdown"),
    ("controleer", "allen.csv"),
    ("controleer", "2016.xlsx"),
    ("controleer", "2016.xlsx", "--formaat", "csv"),
    ("rapport", "regio", "2016.xlsx", "--naar", "-", "--formaat", "markdown"),
    ("rapport", "regio", "2017.xlsx", "--vorige", "2016.xlsx", "--naar", "-", "--formaat", "markdown"),
    ("rapport", "landelijk", "allen.csv", "--naar", "-", "--formaat", "markdown"),
    ("rapport", "landelijk", "allen17.csv", "--vorige", "allen.csv", "--naar", "-", "--formaat", "markdown"),
    ("hertoets", "allen.csv", "allen17.csv", "--ronde", "2016", "--ronde", "2017"),
    ("vergelijk", "allen.csv"),
    ("vergelijk", "allen.csv", "--detail"),
    ("vergelijk", "allen.csv", "--formaat", "csv"),
    ("hertoets", "2016.xlsx", "2017.xlsx"),
    ("hertoets", "2016.xlsx", "2017.xlsx", "--detail"),
    ("hertoets", "2016.xlsx", "2017.xlsx", "--formaat", "csv"),
]


@pytest.mark.parametrize("opdracht", OPDRACHTEN, ids=" ".join)
def test_geen_opdracht_spreekt_van_voldoende(map_: Map, opdracht: tuple[str, ...]) -> None:
    uit = map_.draai(*opdracht)
    assert uit.returncode == 0, uit.stderr
    assert _zegt_niets_van_scores(uit)


def test_de_opdrachten_tonen_wat_er_is_ingevuld(map_: Map) -> None:
    score = " ".join(map_.draai("score", "2016.xlsx").stdout.split())
    assert "2 van de 7 items zijn ingevuld, en 1 verplicht item nog niet" in score
    assert "1.1.1 Toegang antwoord Verhaal van 2016" in score
    assert "1.1.13 Meldingen bereik (op 01-10-2016) 85 kinderen" in score
    regio = map_.draai("rapport", "regio", "2016.xlsx", "--naar", "-", "--formaat", "markdown").stdout
    assert "#### 1.1.1 Toegang\n\n##### Wat zag u?\n\nVerhaal van 2016\n" in zonder_nummers(regio)
    assert "| bereik (op 01-10-2016) | 85 kinderen |" in regio
    landelijk = map_.draai("rapport", "landelijk", "allen.csv", "--naar", "-", "--formaat", "markdown").stdout
    assert "**Noord**\n\nOpen deur\n\n**Zuid**\n\nGesloten\n" in landelijk
    assert "het laagste is 85 kinderen (Noord); het hoogste is 120 kinderen (Zuid)." in landelijk
    assert "| ja | 1 | Noord |\n| moeilijk te meten | 0 |  |\n| te vroeg | 1 | Zuid |" in landelijk
    assert "aandeel: Ingevuld bij 1 van de 2 organisaties." in landelijk
    hertoets = map_.draai("hertoets", "2016.xlsx", "2017.xlsx", "--formaat", "csv").stdout
    assert "1.1.1;antwoord;Verhaal van 2016;Verhaal van 2017;anders;Items!E7;Items!E7" in hertoets


@pytest.mark.parametrize("vorm", ["html", "docx", "pdf", "json"])
@pytest.mark.parametrize("soort", [("regio", "2016.xlsx"), ("landelijk", "allen.csv")], ids=lambda een: een[0])
def test_elke_vorm_van_een_rapport_wordt_gemaakt(map_: Map, soort: tuple[str, str], vorm: str) -> None:
    uit = map_.draai("rapport", *soort, "--naar", f"rapport.{vorm}")
    assert uit.returncode == 0, uit.stderr
    assert (map_ / f"rapport.{vorm}").stat().st_size > 500
    if vorm == "html":
        html = (map_ / "rapport.html").read_text()
        tekst = re.sub(r"<style.*?</style>|<script.*?</script>", "", html, flags=re.DOTALL)
        assert not NERGENS.search(re.sub(r"<[^>]*>", " ", tekst))
    if vorm == "json":
        gegevens = json.loads((map_ / "rapport.json").read_text())
        validator(f"{soort[0]}rapport").validate(gegevens)
        assert not [tekst for tekst in _teksten(gegevens) if re.search("voldoende|0 van de 0", tekst)]


def test_een_werkmap_van_een_andere_uitgave_hoort_wat_er_anders_is(map_: Map) -> None:
    anders = ZONDER_SCORES.replace("nr: 1.1.1,", "nr: 1.1.2,").replace("tekst: Meldingen", "tekst: Telling")
    map_.schrijf("kader.yaml", anders)
    uit = map_.draai("score", "2016.xlsx")
    assert "nieuw in dit kader: 1.1.2; niet in dit kader: 1.1.1; andere tekst: 1.1.13." in uit.stderr


def _teksten(gegevens: object) -> list[str]:
    """Return every text in JSON, and no name of a field."""
    if isinstance(gegevens, str):
        return [gegevens]
    delen = gegevens.values() if isinstance(gegevens, dict) else gegevens if isinstance(gegevens, list) else ()
    return [tekst for deel in delen for tekst in _teksten(deel)]


def test_de_json_volgt_de_contracten(map_: Map) -> None:
    for naam, editie, opdracht in (
        ("uitslag", 2, ("score", "allen.csv")),
        ("meldingen", 1, ("controleer", "allen.csv")),
        ("vergelijking", 1, ("vergelijk", "allen.csv")),
        ("hertoets", 1, ("hertoets", "2016.xlsx", "2017.xlsx")),
    ):
        uit = json.loads(map_.draai(*opdracht, "--json").stdout)
        validator(naam, editie).validate(uit)
    kader = json.loads(toetsing("kader", "toon", map_.kader, "--json").stdout)
    validator("kader").validate(kader)
    assert [(een["verwachting"], een["item"], een["soort"]) for een in kader["items"]][:2] == [
        ("1.1.1", "antwoord", "tekst"), ("1.1.13", "antwoord", "tekst"),
    ]  # fmt: skip


def test_het_kader_zelf_is_te_tonen_en_heeft_niets_te_bewijzen(map_: Map) -> None:
    uit = toetsing("kader", "toon", map_.kader)
    assert "3 verwachtingen, zonder scores" in " ".join(_zegt_niets_van_scores(uit).split())
    uit = toetsing("kader", "bewijs", map_.kader)
    assert uit.returncode == 0, uit.stderr
    assert "Niets te bewijzen: dit kader heeft geen beslisregels." in uit.stdout
    assert "dit kader geeft geen oordelen" in " ".join(uit.stdout.split())


def test_een_werkmap_en_een_matrix_hebben_alleen_de_items(map_: Map) -> None:
    boek = load_workbook(map_ / "2016.xlsx")
    assert boek.sheetnames == ["Items", "Good practices", "Teksten", "Reacties", "Gegevens", "Uitleg"]
    teksten = [str(cel.value) for blad in boek for rij in blad.iter_rows() for cel in rij if cel.value is not None]
    assert not [tekst for tekst in teksten if NERGENS.search(tekst)]
    map_.schrijf("namen.csv", "organisatie\nNoord\nZuid\n")
    uit = map_.draai("nieuw", "matrix.xlsx", "--matrix", "--organisaties", "namen.csv")
    assert uit.returncode == 0, uit.stderr
    boek = load_workbook(map_ / "matrix.xlsx")
    koppen = [cel.value for cel in boek["Landelijk"][5]]
    assert koppen[:3] == ["organisatie", "1.1.1 antwoord", "1.1.13 antwoord"]
    teksten = [str(cel.value) for blad in boek for rij in blad.iter_rows() for cel in rij if cel.value is not None]
    assert not [tekst for tekst in teksten if NERGENS.search(tekst)]
    assert "Bij Noord is geen enkel item ingevuld" in map_.draai("score", "matrix.xlsx").stderr


@pytest.mark.parametrize(
    "opdracht",
    [
        ("plan", "2016.xlsx"),
        ("wat-als", "2016.xlsx", "1.1.1=+"),
        ("beoordelaars", "2016.xlsx", "2017.xlsx"),
        ("herreken", "allen.csv"),
        ("vergelijk", "allen.csv", "--robuust"),
        ("vergelijk", "allen.csv", "--buddies"),
        ("vergelijk", "allen.csv", "--laagste", "1"),
        ("nieuw", "volgend", "--uit", "allen.csv", "--laagste", "1", "--ronde", "2017"),
        ("score", "allen.csv", "--eis", "V"),
        ("score", "allen.csv", "--eis", "1.1=V"),
    ],
    ids=" ".join,
)
def test_wat_met_scores_rekent_zegt_dat_die_er_niet_zijn(map_: Map, opdracht: tuple[str, ...]) -> None:
    uit = map_.draai(*opdracht)
    assert uit.returncode == 2
    assert "[G160]" in uit.stderr


def test_open_data_hebben_alleen_wat_geen_tekst_van_mensen_is(map_: Map) -> None:
    assert map_.draai("publiceer", "allen.csv", "--naar", "open").returncode == 0
    namen = sorted(pad.name for pad in (map_ / "open").iterdir())
    assert namen == ["SHA256SUMS", "items.csv", "kader.yaml", "sleutel.csv"]
    tekst = (map_ / "open" / "items.csv").read_text("utf-8-sig")
    assert "Noord;;;;1.1.13;Meldingen;aandeel;getal;15;%;;" in tekst
    assert "Noord;;;;1.18.1;Afsluiting;begin;datum;2016-05-01;;;" in tekst
    assert "Open deur" not in tekst
    assert "Gesloten" not in tekst
    assert not NERGENS.search(tekst + (map_ / "open" / "sleutel.csv").read_text("utf-8-sig"))


def test_een_uitslag_zonder_scores_is_na_te_rekenen(map_: Map) -> None:
    assert map_.draai("score", "2016.xlsx", "--naar", "uitslag.json").returncode == 0
    uit = map_.draai("verifieer", "uitslag.json")
    assert uit.returncode == 0, uit.stderr
    assert "elk item komt er weer uit" in " ".join(_zegt_niets_van_scores(uit).split())
    tekst = (map_ / "uitslag.json").read_text()
    (map_ / "uitslag.json").write_text(tekst.replace('"85"', '"86"'))
    uit = map_.draai("verifieer", "uitslag.json")
    assert uit.returncode != 0
    assert "item" in uit.stdout
    assert "cel Items!E9" in uit.stdout


def test_zonder_tabel_met_items_staat_er_welke_koppen_nodig_zijn(map_: Map) -> None:
    map_.schrijf("fout.csv", "nr;antwoord\n1.1.1;x\n")
    uit = map_.draai("score", "fout.csv")
    assert uit.returncode == 1
    assert "'nr', 'item' en 'antwoord'" in uit.stderr
    assert "[T347]" in uit.stderr


def test_een_kop_die_bijna_een_item_is_wordt_gevraagd(map_: Map) -> None:
    map_.schrijf("bijna.csv", "organisatie;1.1.1;1.1.13 bereyk;1.18.1 eigen\nNoord;x;85;y\n")
    uit = map_.draai("score", "bijna.csv")
    assert uit.returncode == 0
    assert "1.1.13 bereik" in uit.stderr
    assert "[T066]" in uit.stderr
    assert "Niet gelezen: de kolom '1.18.1 eigen'" in uit.stderr


def test_een_lange_tabel_van_meer_organisaties_en_met_alleen_items(map_: Map) -> None:
    map_.schrijf("lang.csv", "organisatie;nr;item;antwoord\nNoord;1.1.1;;Ja\nZuid;1.18.1;fase;bezig\nZuid;1.1;x;\n")
    uit = json.loads(map_.draai("score", "lang.csv", "--json").stdout)["toetsingen"]
    assert [(een["organisatie"], een["items"]["1.1.1"]["antwoord"]["antwoord"]) for een in uit] == [
        ("Noord", "Ja"), ("Zuid", None),
    ]  # fmt: skip
    assert uit[1]["items"]["1.18.1"]["fase"]["antwoord"] == "bezig"


MET_BLADEN = (
    ZONDER_SCORES
    + """\
reeksen:
  - {naam: wachttijd, tekst: Hoe lang wacht men?, momenten: kwartaal, definities: {kalender: in dagen}, eenheid: dagen}
registers:
  - {naam: toezeggingen, kolommen: [{naam: toezegging, verplicht: ja}, nr, klaar op], nr: nr, klaar: klaar op}
"""
)


def test_registers_en_reeksen_hebben_hun_bladen_en_gaan_mee_naar_de_volgende_werkmap(tmp_path: Path) -> None:
    map_ = Map(tmp_path, MET_BLADEN)
    assert map_.draai("nieuw", "nu.xlsx", "--organisatie", "Noord", "--ronde", "2016").returncode == 0
    boek = load_workbook(map_ / "nu.xlsx")
    assert {"Toezeggingen", "Reeksen"} <= {*boek.sheetnames}
    blad = boek["Toezeggingen"]
    blad["A4"], blad["B4"] = "Een balie", "1.1.13"
    cijfers = boek["Reeksen"]
    cijfers["B5"], cijfers["C5"] = "2016-K1", 12
    boek.save(map_ / "nu.xlsx")
    uit = map_.draai("controleer", "nu.xlsx")
    assert uit.returncode == 0, uit.stdout + uit.stderr
    assert map_.draai("publiceer", "nu.xlsx", "--naar", "open").returncode == 0
    assert "wachttijd;2016-K1;12;" in (map_ / "open" / "reeksen.csv").read_text("utf-8-sig")
    uit = map_.draai("nieuw", "straks.xlsx", "--uit", "nu.xlsx", "--ronde", "2017")
    assert uit.returncode == 0, uit.stderr
    boek = load_workbook(map_ / "straks.xlsx")
    assert (boek["Toezeggingen"]["A4"].value, boek["Toezeggingen"]["B4"].value) == ("Een balie", "1.1.13")
    assert (boek["Reeksen"]["B5"].value, boek["Reeksen"]["C5"].value) == ("2016-K1", 12)


def test_een_kolom_score_is_geen_kolom_met_antwoorden(map_: Map) -> None:
    uit = map_.draai("score", map_.schrijf("score.csv", "nr;item;score\n1.1.1;antwoord;Open deur\n"))
    assert uit.returncode == 1
    assert "[T347]" in uit.stderr


def test_controleer_noemt_niets_volledig_waar_niets_of_niet_alles_is_ingevuld(tmp_path: Path) -> None:
    map_ = Map(tmp_path, ZONDER_SCORES.replace("verplicht: ja, ", ""))
    leeg = map_.schrijf("leeg.csv", "nr;item;antwoord\n1.1.1;antwoord;\n")
    assert "geen van de 7 items is ingevuld" in map_.draai("controleer", leeg).stdout
    deels = map_.schrijf("deels.csv", "nr;item;antwoord\n1.1.1;antwoord;Ja\n")
    assert "1 van de 7 items is ingevuld" in map_.draai("controleer", deels).stdout
    samen = map_.draai("controleer", leeg, deels).stdout
    assert "beide" not in samen
    assert "volledig ingevuld" not in map_.draai("controleer", leeg).stdout


def test_een_rij_zonder_organisatie_heet_niet_een_rij_met_scores(map_: Map) -> None:
    uit = map_.draai("score", map_.schrijf("zonder.csv", f"{MATRIX};Open deur;;;;;;\n"))
    assert "[T041]" in uit.stderr
    assert "scores" not in uit.stderr
