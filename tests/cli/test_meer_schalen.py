"""A kader with several scales through every opdracht and in every form: an answer, and no sentence that is not so."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import openpyxl
import pytest

from cli.test_elke_vorm import eis_vorm
from hulp.opdracht import toetsing, toetsing_bytes
from hulp.schaalkader import DAARNA, GEVALLEN, NAAM, RIJEN, SCORES, kadertekst
from toetsing.formats.vormen import VAN_ANTWOORD, VAN_LANDELIJK, VAN_RAPPORT

if TYPE_CHECKING:
    from pathlib import Path

LEEG = "Op schaal klacht is een lege cel niet open: zij telt als 'nee'."
OPDRACHTEN = {
    "score": ["{scores}", "--uitleg"],
    "controleer": ["{scores}"],
    "plan": ["{scores}", "--organisatie", "Zuid"],
    "wat-als": ["{scores}", "2.1.3=ja", "2.2.3=5", "--organisatie", "Noord"],
    "hertoets": ["{scores}", "{daarna}"],
    "beoordelaars": ["{scores}", "{ander}", "--organisatie", "Zuid"],
    "vergelijk": ["{scores}"],
    "rapport regio": ["{scores}", "--organisatie", "Zuid", "--naar", "-"],
    "rapport landelijk": ["{scores}", "--naar", "-"],
}
VORMEN_VAN = dict.fromkeys(OPDRACHTEN, VAN_ANTWOORD) | {
    "rapport regio": VAN_RAPPORT,
    "rapport landelijk": VAN_LANDELIJK,
}
ZONDER_LEEG = {"controleer"}
"""Says of which cells it holds, in the meldingen that are its answer."""


@pytest.fixture(scope="module")
def map_(tmp_path_factory: pytest.TempPathFactory) -> Path:
    werk = tmp_path_factory.mktemp("schalen")
    (werk / NAAM / "gevallen").mkdir(parents=True)
    (werk / NAAM / "kader.yaml").write_text(kadertekst(), encoding="utf-8")
    (werk / NAAM / "gevallen" / "gevallen.yaml").write_text(GEVALLEN, encoding="utf-8")
    for naam, tekst in (("scores", SCORES), ("daarna", DAARNA), ("ander", DAARNA.replace(";2027;", ";2026;"))):
        (werk / f"{naam}.csv").write_text(tekst, encoding="utf-8")
    return werk


def vraag(naam: str, map_: Path, *meer: str) -> tuple[int, bytes, str]:
    paden = {deel: str(map_ / f"{deel}.csv") for deel in ("scores", "daarna", "ander")}
    args = [deel.format_map(paden) for deel in OPDRACHTEN[naam]]
    uit = toetsing_bytes(*naam.split(), *args, "--kader", str(map_ / NAAM), *meer, breedte=200)
    return uit.returncode, uit.stdout, uit.stderr.decode()


def gezegd(naam: str, map_: Path) -> str:
    vorm = "markdown" if naam.startswith("rapport") else "tabel"
    code, uit, _ = vraag(naam, map_, "--formaat", vorm)
    assert code == 0
    return " ".join(uit.decode().replace("\\", "").split())


@pytest.mark.lang
@pytest.mark.parametrize("naam", OPDRACHTEN)
def test_elke_opdracht_antwoordt_in_elke_vorm(naam: str, map_: Path) -> None:
    for vorm in VORMEN_VAN[naam]:
        code, uit, fout = vraag(naam, map_, "--formaat", vorm)
        assert code == 0, fout
        eis_vorm(vorm, uit)
        assert "[T290]" in fout or naam == "controleer"


@pytest.mark.parametrize("naam", [naam for naam in OPDRACHTEN if naam not in ZONDER_LEEG])
def test_wat_een_lege_cel_betekent_staat_bij_elk_antwoord(naam: str, map_: Path) -> None:
    assert LEEG in gezegd(naam, map_)


def test_wat_een_lege_cel_betekent_staat_ook_in_de_json(map_: Path) -> None:
    _, uit, _ = vraag("score", map_, "--json")
    (melding, _) = [een for een in json.loads(uit)["meldingen"] if een["code"] == "T290"]
    assert (melding["cel"], melding["verwachting"]) == ("H2", "2.1.3")
    assert melding["tekst"] == "Een lege cel telt als 'nee', want zo staat het in het kader: 2.1.3 en 2.1.4."


def test_een_thema_toont_alleen_wat_zijn_schalen_tellen(map_: Path) -> None:
    uit = gezegd("score", map_)
    assert "1. Water nr criterium oordeel + - nvt beslisregel 1.1 helder water V 2 0 1 geen gebrek" in uit
    assert "nr criterium oordeel ja (jn) nee (jn) nv nee (klacht) ja (klacht) getoond niet getoond niet gevraagd" in uit


def test_wat_nog_voldoende_kan_worden_telt_geen_schaal_die_niet_zegt_wat_voldoet(map_: Path) -> None:
    for naam in ("score", "rapport landelijk"):
        zin = "Van alle 39 scores bij elkaar zijn er 21 zeker voldoende en zijn er 4 nog open; het worden er dus 21 tot"
        assert f"{zin} en met 25." in gezegd(naam, map_)
    assert "ronde 2026: 5 van de 10 verwachtingen zijn voldoende (4 nog open, dus 5 tot en met 9)" in gezegd(
        "score", map_
    )


def test_de_leeswijzer_zegt_van_elke_schaal_wat_voldoet(map_: Path) -> None:
    zin = "Als voldoende telt in orde, ja (jn), nee (klacht), getoond en cijfer vanaf 3,5."
    assert zin in gezegd("vergelijk", map_)
    assert zin in gezegd("rapport regio", map_)


def test_een_verbeterpunt_is_er_alleen_waar_een_schaal_zegt_wat_voldoet(map_: Path) -> None:
    uit = gezegd("rapport regio", map_)
    assert "Dit rapport noemt 8 verbeterpunten." in uit
    assert "Verbeterpunt 8 (2.2.3)" in uit
    assert "(2.2.4)" not in uit
    assert "(2.1.2)" not in uit


def test_een_plan_zegt_wat_blijft_staan_en_wat_verlies_is(map_: Path) -> None:
    uit = gezegd("plan", map_)
    assert "Herstellen is een score verbeteren; nvt en niet vast te stellen blijven staan." in uit
    assert "op schaal ster, waar niets voldoende heet, telt elke score die lager kan." in uit
    assert "2.2 papieren O M 1 1 2.2.3 naar 2,5 1" in uit
    assert "2.1 toezicht O V 2 kan niet: zolang 2.1.2 niet vast te stellen is, leidt geen enkel herstel hiertoe" in uit


def test_wat_als_telt_per_schaal(map_: Path) -> None:
    assert "2.1 toezicht dan V" not in (uit := gezegd("wat-als", map_))
    assert "2.1 toezicht dan M 2 ja (jn), 1 nee (klacht) en 1 ja (klacht) geen nee in vraag en hoogstens 1 ja" in uit


def test_een_hertoets_zegt_van_wat_geen_rang_heeft_beter_noch_slechter(map_: Path) -> None:
    uit = gezegd("hertoets", map_)
    assert "2.1.1 Staat er een badmeester? ja nv beter noch slechter F3 F3" in uit
    assert "2.2.2 Het diploma van de badmeester. niet gevraagd niet getoond beter noch slechter K3 K3" in uit
    assert "de kaders hebben andere scores" not in uit
    assert "niet te vergelijken" not in uit


def test_een_min_die_niet_meer_vast_te_stellen_is_is_niet_opgelost(map_: Path, tmp_path: Path) -> None:
    scores = (map_ / "scores.csv").read_text("utf-8")
    eerst, daarna = tmp_path / "eerst.csv", tmp_path / "daarna.csv"
    kop, *_, zuid, _ = scores.splitlines(keepends=True)
    eerst.write_text(kop + zuid, encoding="utf-8")
    daarna.write_text((kop + zuid).replace(";2026;", ";2027;").replace(";nee;nv;", ";nv;nv;"), encoding="utf-8")
    uit = " ".join(toetsing("hertoets", eerst, daarna, "--kader", map_ / NAAM, breedte=200).stdout.split())
    assert "Van de 8 verbeterpunten uit 2026 zijn er 7 gebleven en is er 1 onbeslist." in uit
    assert "2.1.1 2.1.1 Staat er een badmeester? onbeslist" in uit


def test_een_vergelijking_heeft_een_figuur_per_schaal_en_getallen_in_twee_delen(map_: Path) -> None:
    uit = gezegd("vergelijk", map_)
    assert "Scores per verwachting, schaal klacht nr verwachting nee (klacht) ja (klacht) wie" in uit
    assert "2.2.3 Het cijfer van de badgasten. 2 (50%) 1 (25%) 1 (25%) Cijfer onder 3,5 is het bij Zuid (2)." in uit
    assert uit.index("schaal ster nr") > uit.index("schaal cijfer nr")


def test_een_landelijk_rapport_noemt_getallen_bij_hun_schaal(map_: Path) -> None:
    uit = gezegd("rapport landelijk", map_)
    assert "bij 2 van de 4 organisaties cijfer vanaf 3,5 (50%), bij 1 cijfer onder 3,5 (25%) en bij 1 nog open" in uit
    assert "De score is bij 2 van de 4 organisaties nee (50%) en bij 2 ja (50%)." in uit


def test_kader_toon_zegt_wat_een_niveau_bijzonder_maakt(map_: Path) -> None:
    uit = " ".join(toetsing("kader", "toon", map_ / NAAM, breedte=200).stdout.split())
    for zin in (
        "+ in orde + of goed",
        "ja (jn) ja (schaal jn, voldoet) ja of j",
        "nv niet vast te stellen (schaal jn, geen rang) nv",
        "nee (klacht) nee (schaal klacht, voldoet, ook een lege cel) nee",
        "niet gevraagd niet gevraagd (schaal getoond, even hoog als niet getoond) niet gevraagd",
        "cijfer een getal van 1 tot en met 5 in stappen van 0,5 (schaal cijfer, hoger is beter, vanaf 3,5 voldoet)",
        "** twee sterren (schaal ster, telt als 2) **",
        "2.1.2 Is er een tweede badmeester? [schaal jn] [gewicht 2] [groep vraag]",
    ):
        assert zin in uit


def test_het_bewijs_is_rond_en_elk_geval_klopt(map_: Path) -> None:
    uit = toetsing("kader", "bewijs", map_ / NAAM, breedte=250)
    assert uit.returncode == 0
    assert "een betere score geeft nooit een slechter oordeel, en elk uitgewerkt geval klopt." in uit.stdout


@pytest.mark.parametrize(
    ("rij", "was", "wordt", "gevonden"),
    [
        (
            2,
            "anders",
            "minstens 1 nee in vraag",
            "B01  - met 2 ja bij 2.1.1 en 2.1.2 en 2 ja bij 2.1.3 en 2.1.4 past geen",
        ),
        (1, "geen nee in vraag en ", "", "passen beide"),
        (2, "anders", "geen nee in klachten", "B01"),
        (0, "geen ja in klachten", "minstens 1 ja in klachten", "B06  - met 2 ja bij 2.1.1 en 2.1.2 en 1 nee en 1 ja"),
    ],
    ids=["gat", "overlap", "de verkeerde schaal", "een betere score geeft een slechter oordeel"],
)
def test_een_geplante_fout_heeft_een_tegenvoorbeeld(
    rij: int, was: str, wordt: str, gevonden: str, tmp_path: Path
) -> None:
    rijen = [een.replace(was, wordt) if i == rij else een for i, een in enumerate(RIJEN)]
    (tmp_path / NAAM).mkdir()
    (tmp_path / NAAM / "kader.yaml").write_text(kadertekst(*rijen), encoding="utf-8")
    uit = toetsing("kader", "bewijs", tmp_path / NAAM, breedte=250)
    assert gevonden in uit.stdout


def test_een_werkmap_wordt_ingevuld_gescoord_en_geverifieerd(map_: Path, tmp_path: Path) -> None:
    werkmap, uitslag = tmp_path / "noord.xlsx", tmp_path / "noord.json"
    assert toetsing("nieuw", werkmap, "--kader", map_ / NAAM, "--organisatie", "Noord").returncode == 0
    boek = openpyxl.load_workbook(werkmap)
    blad = boek["Toetsing"]
    scores = dict(zip(SCORES.splitlines()[0].split(";"), SCORES.splitlines()[1].split(";"), strict=True))
    kop = next(rij for rij in range(1, 20) if blad.cell(rij, 3).value == "nr")
    for rij in range(kop + 1, kop + 12):
        getypt = scores[str(blad.cell(rij, 3).value)]
        blad.cell(rij, 5).value = float(getypt.replace(",", ".")) if "," in getypt else getypt or None
    boek.save(werkmap)
    uit = toetsing("score", werkmap, "--kader", map_ / NAAM, "--naar", uitslag)
    assert uit.returncode == 0, uit.stderr
    een = json.loads(uitslag.read_text("utf-8"))["toetsingen"][0]
    assert een["scores"]["2.2.3"] == "4,5"
    assert een["scores"]["2.1.3"] == "nee"
    assert {nr: criterium["oordeel"] for nr, criterium in een["criteria"].items()} == {
        "1.1": "V",
        "2.1": "V",
        "2.2": "V",
    }
    geverifieerd = toetsing("verifieer", uitslag, "--kader", map_ / NAAM, "--map", tmp_path)
    assert "De uitslag klopt" in geverifieerd.stdout


def test_een_matrix_en_open_data(map_: Path, tmp_path: Path) -> None:
    (tmp_path / "wie.csv").write_text("organisatie\nNoord\nOost\n", encoding="utf-8")
    matrix = toetsing(
        "nieuw", tmp_path / "m.xlsx", "--kader", map_ / NAAM, "--matrix", "--organisaties", tmp_path / "wie.csv"
    )
    assert matrix.returncode == 0, matrix.stderr
    uit = toetsing("publiceer", map_ / "scores.csv", "--kader", map_ / NAAM, "--naar", tmp_path / "data")
    assert uit.returncode == 0, uit.stderr
    scores = (tmp_path / "data" / "scores.csv").read_text("utf-8-sig")
    assert ";2.1.3;Zijn er klachten over drukte?;ja;nee;" in scores
    assert "nee (klacht)" in (tmp_path / "data" / "oordelen.csv").read_text("utf-8-sig").splitlines()[0]
    sleutel = (tmp_path / "data" / "sleutel.csv").read_text("utf-8-sig")
    assert "Bij het invullen geldt: op schaal klacht betekent leeg: nee; zo staat het dan hier." in sleutel
    assert "Hoeveel verwachtingen van het criterium een getal op schaal cijfer hebben." in sleutel
