"""`toetsing controleer` says how full every toetsing is, which texts are missing and what stops a definitive report."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from hulp.dossiers import volledig
from hulp.gedeeld import als_werkmap
from hulp.opdracht import toetsing, toetsing_bytes
from hulp.openen import csvrijen
from toetsing.domain.dossier import Dossier, Reactie
from toetsing.domain.scores import OPEN
from toetsing.pipeline.kaders import referentie
from toetsing.workbook.matrixwerkmap import matrix_als_werkmap

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from toetsing.domain.kader import Kader
    from toetsing.domain.toetsing import Toetsing

GOED, FOUTE_INVOER, FOUT_GEBRUIK, EIS = 0, 1, 2, 3
ALLE_24 = (
    "1.1.1, 1.1.2, 1.1.3, 1.1.4, 1.2.1, 1.2.2, 1.2.3, 1.2.4, 1.2.5, 1.3.1, 1.3.2, 1.3.3, 1.3.4, "
    "2.1.1, 2.1.2, 2.1.3, 2.2.1, 2.2.2, 2.2.3, 3.1.2, 3.1.3, 3.1.4, 3.2.1, 3.2.2"
)


@pytest.fixture(scope="module")
def drenthe(stap1: Kader) -> Toetsing:
    return next(een for een in referentie(stap1) if een.organisatie == "Drenthe")


@pytest.fixture
def schrijf(stap1: Kader, tmp_path: Path) -> Callable[..., Path]:
    """Write a workbook in the folder regios."""
    return schrijver(stap1, tmp_path)


def schrijver(stap1: Kader, map_: Path) -> Callable[..., Path]:
    (map_ / "regios").mkdir()

    def een(toets: Toetsing, dossier: Dossier | None = None, naam: str | None = None, **scores: str) -> Path:
        pad = map_ / "regios" / f"{naam or toets.organisatie}.xlsx"
        anders = {nr.replace("_", "."): OPEN for nr in scores}
        toets = replace(toets, scores={**toets.scores, **anders})
        pad.write_bytes(als_werkmap(stap1, toets, dossier or Dossier()))
        return pad

    return een


@pytest.fixture(scope="module")
def gemengd(stap1: Kader, drenthe: Toetsing, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one that is full and written, one that is half, one empty, one with a fout, and one no table."""
    schrijf = schrijver(stap1, tmp_path_factory.mktemp("gemengd"))
    schrijf(drenthe, volledig(stap1))
    noord = replace(drenthe, organisatie="Noord")
    reacties = (Reactie(opmerking="Klopt niet."), Reactie(opmerking="Ook niet."))
    schrijf(noord, replace(volledig(stap1), reacties=reacties), **{"1_1_1": "", "1_1_2": ""})
    leeg = schrijf(replace(drenthe, organisatie="Zuid"), **{v.nr: "" for v in stap1.verwachtingen if v.telt_mee})
    oost = schrijf(replace(drenthe, organisatie="Oost"), volledig(stap1))
    boek = openpyxl.load_workbook(oost)
    boek["Toetsing"]["E7"].value = "misschien"
    boek.save(oost)
    (leeg.parent / "brief.xlsx").write_bytes(b"geen werkmap")
    return leeg.parent


def als_json(*args: object, code: int = GOED) -> dict[str, Any]:
    uit = toetsing("controleer", *args, "--json")
    assert uit.returncode == code, uit.stderr
    inhoud: dict[str, Any] = json.loads(uit.stdout)
    return inhoud


# -- one workbook ------------------------------------------------------------------------------------------------------


def test_een_lege_werkmap_is_niet_goed_ingevuld(tmp_path: Path) -> None:
    pad = tmp_path / "noord.xlsx"
    assert toetsing("nieuw", pad, "--organisatie", "Noord", "--ronde", "2026").returncode == GOED
    uit = toetsing("controleer", pad, breedte=400)
    assert uit.returncode == GOED
    assert uit.stdout.splitlines()[1] == f"Noord: nog niets ingevuld, 24 nog open: {ALLE_24}; geen meldingen."
    assert "goed ingevuld" not in uit.stdout
    (stand,) = als_json(pad)["toetsingen"]
    assert (stand["ingevuld"], stand["verwachtingen"], stand["open"]) == (0, 24, ALLE_24.split(", "))


def test_een_volle_werkmap_is_volledig_ingevuld(stap1: Kader, drenthe: Toetsing, schrijf: Callable[..., Path]) -> None:
    uit = toetsing("controleer", schrijf(drenthe, volledig(stap1)))
    assert "Drenthe: volledig ingevuld; geen meldingen." in uit.stdout
    assert "Niets houdt een definitief rapport tegen." in uit.stdout
    uit = toetsing("controleer", schrijf(drenthe, naam="kaal"), breedte=400)
    assert "- 11 teksten nog te schrijven: samenvatting, inleiding, verantwoording, onderbouwing 1.1," in uit.stdout


def test_wat_open_is_en_in_welke_cellen_een_antwoord_ontbreekt(
    stap1: Kader, drenthe: Toetsing, schrijf: Callable[..., Path]
) -> None:
    reacties = (Reactie(opmerking="Klopt."), Reactie(opmerking="Nee.", overgenomen="nee"), Reactie(opmerking="Wat?"))
    pad = schrijf(drenthe, replace(volledig(stap1), reacties=reacties), **{"1_1_3": "", "2_1_1": ""})
    uit = toetsing("controleer", pad, breedte=200)
    assert "Drenthe: 2 nog open: 1.1.3, 2.1.1; " in uit.stdout
    assert "- 2 open scores\n" in uit.stdout
    assert "- 2 reacties zonder antwoord: Reacties!C4 en Reacties!C6\n" in uit.stdout


def test_volledig_is_een_eis_zoals_bij_score(gemengd: Path) -> None:
    vol, onaf = gemengd / "Drenthe.xlsx", gemengd / "Noord.xlsx"
    assert toetsing("controleer", vol, "--volledig").returncode == GOED
    uit = toetsing("controleer", vol, onaf, "--volledig")
    assert uit.returncode == EIS
    zin = "Niet volledig bij Noord: nog open 1.1.1, 1.1.2."
    assert zin in uit.stderr
    assert zin in toetsing("score", vol, onaf, "--volledig").stderr
    assert toetsing("controleer", onaf, gemengd / "Oost.xlsx", "--volledig").returncode == FOUTE_INVOER


@pytest.mark.parametrize("kop", ["onderbouwing", "aandachtspunt", "bron"])
def test_plussen_in_de_verkeerde_kolom_krijgen_hun_zin(kop: str, tmp_path: Path) -> None:
    pad = tmp_path / "noord.xlsx"
    toetsing("nieuw", pad, "--organisatie", "Noord", "--ronde", "2026")
    boek = openpyxl.load_workbook(pad)
    blad = boek["Toetsing"]
    kolom = next(cel.column for cel in blad[6] if cel.value == kop)
    for rij in range(7, 11):
        blad.cell(rij, kolom).value = "+"
    boek.save(pad)
    uit = toetsing("controleer", pad, breedte=400)
    assert uit.stdout.splitlines()[1].startswith("Noord: nog niets ingevuld, 24 nog open: ")
    assert f"De score is leeg, maar in de kolom '{kop}' staat wel iets ('+'): 1.1.1, 1.1.2, 1.1.3" in uit.stdout
    assert "[T198]" in uit.stdout


# -- many --------------------------------------------------------------------------------------------------------------

STAND = [  # organisatie, ingevuld, fouten, definitief
    ("Drenthe", "24 van 24", "0", "ja"),
    ("Noord", "22 van 24", "0", "nee: 2 open scores, 2 reacties"),
    ("Oost", "23 van 24", "1", "nee: 1 fout, 1 open score"),
    ("Zuid", "0 van 24", "0", "nee: 24 open scores, 11 teksten"),
]


def test_een_map_geeft_een_regel_per_organisatie(gemengd: Path) -> None:
    uit = toetsing("controleer", gemengd, breedte=120)
    assert uit.returncode == FOUTE_INVOER
    zin = "4 toetsingen: 1 volledig ingevuld, 1 deels ingevuld, 1 leeg en 1 niet beoordeeld; 1 bestand niet te lezen;"
    assert zin in uit.stdout
    regels = [" ".join(regel.split()) for regel in uit.stdout.splitlines()]
    assert all(" ".join(rij) in regels for rij in STAND)
    assert "brief.xlsx 1 nee: niet te lezen" in regels


@pytest.mark.parametrize("vorm", ["markdown", "html"])
def test_elke_vorm_om_te_lezen_heeft_de_tabel(vorm: str, gemengd: Path) -> None:
    tekst = toetsing("controleer", gemengd, "--formaat", vorm).stdout
    for organisatie, *_, definitief in STAND:
        assert organisatie in tekst
        assert definitief in tekst


def test_de_csv_heeft_een_rij_per_toetsing_of_per_melding(gemengd: Path) -> None:
    kop, *rijen = csvrijen(toetsing_bytes("controleer", gemengd, "--formaat", "csv").stdout)
    per_naam = {rij[0]: dict(zip(kop, rij, strict=True)) for rij in rijen}
    assert list(per_naam) == ["Drenthe", "Noord", "Oost", "Zuid", ""]
    assert per_naam["Noord"]["nog open"] == "1.1.1, 1.1.2"
    assert [per_naam["Zuid"][k] for k in ("verwachtingen", "ingevuld", "open", "fouten")] == ["24", "0", "24", "0"]
    assert per_naam["Noord"]["wat het tegenhoudt"] == (
        "2 open scores; 2 reacties zonder antwoord: Reacties!C4 en Reacties!C5"
    )
    assert [rij["definitief"] for rij in per_naam.values()] == ["ja", "nee", "nee", "nee", "nee"]
    kop, *rijen = csvrijen(toetsing_bytes("controleer", gemengd, "--formaat", "csv", "--per", "melding").stdout)
    assert kop[0] == "code"
    assert {"T031", "T008"} <= {rij[0] for rij in rijen}


def test_de_werkmap_heeft_beide_tabellen(gemengd: Path, tmp_path: Path) -> None:
    naar = tmp_path / "stand.xlsx"
    assert toetsing("controleer", gemengd, "--naar", naar).returncode == FOUTE_INVOER
    boek = openpyxl.load_workbook(naar)
    cellen = {blad.title: {cel.value for rij in blad.iter_rows() for cel in rij} for blad in boek}
    assert {"Drenthe", "Noord", "Oost", "Zuid", "1.1.1, 1.1.2"} <= cellen["Toetsingen"]
    assert {"T031", "T008"} <= cellen["Meldingen"]


def test_de_json_noemt_wat_elk_tegenhoudt(gemengd: Path) -> None:
    standen = {een["organisatie"]: een for een in als_json(gemengd, code=FOUTE_INVOER)["toetsingen"]}
    assert [een["definitief"] for een in standen.values()] == [True, False, False, False, False]
    assert standen["Noord"]["houdt_tegen"] == [
        "2 open scores",
        "2 reacties zonder antwoord: Reacties!C4 en Reacties!C5",
    ]
    assert standen["Oost"]["houdt_tegen"] == ["1 fout", "1 open score"]
    assert standen["Zuid"]["teksten"][:2] == ["samenvatting", "inleiding"]
    assert (standen[None]["houdt_tegen"], standen[None]["verwachtingen"]) == (["niet te lezen"], 0)


def test_minnen_zonder_onderbouwing_staan_erbij(drenthe: Toetsing, schrijf: Callable[..., Path], stap1: Kader) -> None:
    minnen = [v.nr for v in stap1.verwachtingen if drenthe.scores[v.nr] == "-"]
    (stand,) = als_json(schrijf(drenthe))["toetsingen"]
    assert stand["zonder_onderbouwing"] == minnen
    (stand,) = als_json(schrijf(drenthe, volledig(stap1)))["toetsingen"]
    assert stand["zonder_onderbouwing"] == []


def test_dubbele_toetsingen_staan_er_allebei_in(drenthe: Toetsing, schrijf: Callable[..., Path]) -> None:
    schrijf(drenthe)
    pad = schrijf(drenthe, naam="nog eens")
    standen = als_json(pad.parent, code=FOUTE_INVOER)["toetsingen"]
    assert [(een["organisatie"], een["fouten"]) for een in standen] == [("Drenthe", 0), ("Drenthe", 1)]
    assert [een["houdt_tegen"][0] for een in standen] == ["staat er meer dan één keer", "1 fout"]


def test_in_een_matrix_telt_een_fout_bij_zijn_eigen_rij(stap1: Kader, tmp_path: Path) -> None:
    toetsingen = [een for een in referentie(stap1) if een.organisatie in ("Drenthe", "Utrecht", "Zeeland")]
    pad = tmp_path / "matrix.xlsx"
    pad.write_bytes(matrix_als_werkmap(stap1, toetsingen))
    boek = openpyxl.load_workbook(pad)
    rij = next(cel.row for kolom in boek["Landelijk"].iter_cols() for cel in kolom if cel.value == "Utrecht")
    boek["Landelijk"].cell(rij, 3).value = "misschien"
    boek.save(pad)
    standen = {een["organisatie"]: een for een in als_json(pad, code=FOUTE_INVOER)["toetsingen"]}
    assert {naam: een["fouten"] for naam, een in standen.items()} == {"Drenthe": 0, "Utrecht": 1, "Zeeland": 0}
    assert set(als_json(pad, "--organisatie", "Drenthe", code=FOUTE_INVOER)["toetsingen"][0]) == set(standen["Drenthe"])


def test_een_rij_van_iets_anders_wordt_uitgelegd(gemengd: Path) -> None:
    uit = toetsing("controleer", gemengd, "--per", "organisatie")
    assert (uit.returncode, uit.stdout) == (FOUT_GEBRUIK, "")
    assert "Kies toetsing of melding." in uit.stderr


def test_wat_in_de_standaardteksten_staat_ontbreekt_niet(gemengd: Path, tmp_path: Path) -> None:
    standaard = tmp_path / "standaard.csv"
    standaard.write_text("veld;tekst\ninleiding;Zo.\nverantwoording;Zus.\n", encoding="utf-8")
    standen = als_json(gemengd / "Zuid.xlsx", "--teksten", standaard)["toetsingen"]
    assert standen[0]["teksten"][:2] == ["samenvatting", "onderbouwing 1.1"]
    uit = toetsing("controleer", gemengd / "Drenthe.xlsx", "--teksten", tmp_path / "weg.xlsx")
    assert (uit.returncode, "[T001]" in uit.stdout) == (4, True)


def test_wat_er_mis_is_met_de_standaardteksten_staat_in_elk_antwoord(gemengd: Path, tmp_path: Path) -> None:
    weg = str(tmp_path / "weg.xlsx")
    vraag = (gemengd / "Drenthe.xlsx", "--teksten", weg)
    assert [(een["code"], een["bestand"]) for een in als_json(*vraag, code=4)["meldingen"]] == [("T001", weg)]
    _, *rijen = csvrijen(toetsing_bytes("controleer", *vraag, "--per", "melding", "--formaat", "csv").stdout)
    assert [rij[0] for rij in rijen] == ["T001"]
    gelezen = toetsing("controleer", *vraag)
    assert "1 melding." in gelezen.stdout
    assert "T001" not in gelezen.stderr
