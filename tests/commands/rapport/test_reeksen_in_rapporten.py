"""Series in reports: every form tells every figure with its note, and nothing joins or adds what is broken."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING

import pytest

from hulp.feiten import feiten, ontbrekend, tekst_van
from hulp.opdracht import toetsing
from hulp.reekskader import ALLES, CIJFERS_2015, NIEUWS, kaderbestand, reekskader, volle_toetsing
from hulp.werkmappen import schrijf_xlsx
from toetsing.commands.rapport.rapporteren import landelijk_rapport, regiorapporten
from toetsing.commands.rapport.schrijven import antwoord_van, document_van
from toetsing.commands.rapport.wens import Rapportwens
from toetsing.document.blokken import Tabel
from toetsing.formats.bestanden import als_bytes
from toetsing.formats.vormen import VORMEN
from toetsing.pipeline.meegeleverd import meegeleverd
from toetsing.pipeline.opmaak import opmaak_van
from toetsing.workbook.toetsingswerkmap import toetsing_als_werkmap

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.commands.rapport.schrijven import Rapport

DAG = date(2016, 5, 11)
SCORES = """
    | nr    | score |
    | 1.1.1 | +     |
    | 1.1.2 | -     |
"""
KOP = "| reeks | moment | waarde | definitie | betrouwbaarheid | bron |"
VAN_2015 = [f"| wachtlijst | {dag} | {n} | | | |" for dag, n in CIJFERS_2015]
NIEUW = f"| wachtlijst | {NIEUWS[0]} | {NIEUWS[1]} | {NIEUWS[2]} | {NIEUWS[3]} | krant |"


def werkmap(map_: Path, organisatie: str, *rijen: str) -> Path:
    gegevens = f"""
        | gegeven | waarde |
        | organisatie | {organisatie} |
        | ronde | 2016 |
    """
    return schrijf_xlsx(
        map_ / f"{organisatie}.xlsx", Toetsing=SCORES, Gegevens=gegevens, Reeksen="\n".join((KOP, *rijen))
    )


@pytest.fixture(scope="module")
def map_(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """IJsselland with its waiting list of 2015 (bronnen 002, L6142-6154), and two that are made up."""
    doel = tmp_path_factory.mktemp("reeksen")
    werkmap(doel, "IJsselland", *VAN_2015, NIEUW)
    werkmap(doel, "Zuid", "| wachtlijst | 2015-K3 | 5 | | geschat | |", "| wachtlijst | 2015-K4 | 7 | | | |")
    werkmap(doel, "Oost")
    return doel


@pytest.fixture(scope="module")
def kader(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(kaderbestand(tmp_path_factory.mktemp("kader")))


def regio(map_: Path, kader: str, naam: str = "IJsselland") -> Rapport:
    return regiorapporten([str(map_ / f"{naam}.xlsx")], Rapportwens(peildatum=DAG, kader=kader)).rapporten[0]


def landelijk(map_: Path, kader: str) -> Rapport:
    return landelijk_rapport([str(map_)], Rapportwens(peildatum=DAG, kader=kader)).rapporten[0]


def als(rapport: Rapport, vorm: str) -> bytes:
    opmaak, _ = opmaak_van(None, None, DAG)
    assert opmaak is not None
    inhoud, meldingen = VORMEN[vorm].maak(antwoord_van(rapport), meegeleverd("rapporten"), lambda: opmaak)
    assert not meldingen
    return als_bytes(inhoud)


@pytest.mark.parametrize("vorm", ["html", "markdown", "pdf", "docx"])
@pytest.mark.parametrize("soort", ["regio", "landelijk"])
def test_elke_vorm_zegt_elk_cijfer_en_elke_noot(map_: Path, kader: str, soort: str, vorm: str) -> None:
    rapport = regio(map_, kader) if soort == "regio" else landelijk(map_, kader)
    gezegd = list(feiten(document_van(rapport), op_scherm=vorm == "html", op_papier=vorm in ("pdf", "docx")))
    tekst = tekst_van(vorm, als(rapport, vorm))
    assert ontbrekend(gezegd, tekst) == []
    assert NIEUWS[3].removesuffix(".") in gezegd
    plat = " ".join(tekst.split())
    assert plat.count(NIEUWS[3].partition(";")[0]) >= 1


def test_het_rapport_over_ijsselland_vergelijkt_binnen_een_definitie_en_weigert_daarbuiten(
    map_: Path, kader: str
) -> None:
    alles = list(feiten(document_van(regio(map_, kader))))
    assert any(
        tekst.startswith("Van 30 (4e kwartaal 2014) naar 33 zaken (4e kwartaal 2015): 3 meer") for tekst in alles
    )
    assert (
        "Tussen het 4e kwartaal van 2015 en het 1e kwartaal van 2016 is de definitie anders (onderzoeken en "
        "met-meldingen); daarom "
        "staat hier geen vergelijking."
    ) in alles
    samen = [tekst for tekst in alles if re.search(r"\b60\b", tekst) and re.search(r"\b(?:33|30|45|22|17)\b", tekst)]
    assert samen == [], "geen zin en geen cel noemt het cijfer van het nieuws naast een ander"
    assert "niet vergeleken: andere definitie" in alles


@pytest.mark.parametrize("vorm", ["docx", "pdf"])
def test_onder_een_lijn_staat_dat_haar_cijfers_in_een_tabel_staan(map_: Path, kader: str, vorm: str) -> None:
    tekst = " ".join(tekst_van(vorm, als(regio(map_, kader), vorm)).split())
    assert re.search(r"wachtlijst, in zaken \(cijfers: Tabel \d+\)", tekst)


def test_een_reeks_zonder_cijfers_zegt_dat_zij_leeg_is(map_: Path, kader: str) -> None:
    alles = list(feiten(document_van(regio(map_, kader, "Oost"))))
    assert "Er zijn geen cijfers ingevuld." in alles
    assert "Waar de cijfers staan" not in alles


def test_de_herleiding_noemt_van_elk_cijfer_de_cel(map_: Path, kader: str) -> None:
    document = document_van(regio(map_, kader))
    (tabel,) = [
        blok
        for deel in document.delen
        for blok in deel.blokken
        if isinstance(blok, Tabel) and blok.titel == "Waar de cijfers staan"
    ]
    assert [rij[3].tekst for rij in tabel.rijen] == [f"Reeksen!C{n}" for n in range(2, 8)]


def test_het_landelijke_rapport_telt_niets_op_en_heeft_een_tabel_per_definitie(map_: Path, kader: str) -> None:
    document = document_van(landelijk(map_, kader))
    (deel,) = [deel for deel in document.delen if deel.id == "reeksen"]
    tabellen = [blok for blok in deel.blokken if isinstance(blok, Tabel)]
    per_tabel = {tabel.naam: [[cel.tekst for cel in rij] for rij in tabel.rijen] for tabel in tabellen}
    assert per_tabel == {
        "wachtlijst onderzoeken": [
            ["IJsselland", "4e kwartaal 2015", "33", "12 minder dan 45 (3e kwartaal 2015)"],
            ["Zuid", "4e kwartaal 2015", "7", "2 meer dan 5 (3e kwartaal 2015; geschat)"],
        ],
        "wachtlijst met-meldingen": [["IJsselland", "1e kwartaal 2016", "60", "niet vergeleken: andere definitie"]],
    }
    zinnen = list(feiten(document._replace(delen=(deel,))))
    assert "Er is een cijfer van 2 van de 3 organisaties." in zinnen
    getallen = {"33", "7", "60"}
    for een, ander in (("33", "7"), ("33", "60"), ("7", "60")):
        assert str(int(een) + int(ander)) not in " ".join(zinnen).split()
    assert getallen <= {cel.tekst for tabel in tabellen for rij in tabel.rijen for cel in rij}
    assert all(tabel.voet == 0 for tabel in tabellen)


@pytest.mark.parametrize("soort", ["regio", "landelijk"])
def test_de_json_van_een_rapport_heeft_de_noot_bij_het_cijfer(map_: Path, kader: str, soort: str) -> None:
    rapport = regio(map_, kader) if soort == "regio" else landelijk(map_, kader)
    (reeks,) = json.loads(als(rapport, "json"))["rapport"]["reeksen"]
    rijen = reeks["rijen"] if soort == "regio" else [c for deel in reeks["definities"] for c in deel["cijfers"]]
    assert {rij["exact"]: rij["betrouwbaarheid"] for rij in rijen}["60"] == NIEUWS[3]


def test_alle_soorten_reeksen_gaan_door_alle_vormen(tmp_path: Path) -> None:
    kader = reekskader(ALLES)
    (tmp_path / "Noord.xlsx").write_bytes(toetsing_als_werkmap(kader, volle_toetsing(kader)))
    pad = str(kaderbestand(tmp_path, ALLES))
    rapport = regio(tmp_path, pad, "Noord")
    for vorm in ("html", "markdown", "pdf", "docx"):
        gezegd = feiten(document_van(rapport), op_scherm=vorm == "html", op_papier=vorm in ("pdf", "docx"))
        assert ontbrekend(gezegd, tekst_van(vorm, als(rapport, vorm))) == [], vorm


def test_score_noemt_het_laatste_cijfer_met_zijn_noot_en_de_csv_elk_cijfer(map_: Path, kader: str) -> None:
    uit = toetsing("score", map_ / "IJsselland.xlsx", "--kader", kader, "--detail")
    assert uit.returncode == 0, uit.stderr
    assert "12 minder dan 45" in " ".join(uit.stdout.split())
    assert NIEUWS[3].partition(";")[0] in " ".join(uit.stdout.split())
    ods = toetsing("score", map_, "--kader", kader, "--json")
    per_naam = {een["organisatie"]: een["reeksen"]["wachtlijst"] for een in json.loads(ods.stdout)["toetsingen"]}
    assert [een["waarde"] for een in per_naam["IJsselland"]] == ["30", "22", "17", "45", "33", "60"]
    assert per_naam["IJsselland"][-1] == {
        "moment": "2016-K1", "waarde": "60", "definitie": "met-meldingen", "betrouwbaarheid": NIEUWS[3],
        "bron": "krant", "herkomst": "Reeksen!C7", "bestand": None,
    }  # fmt: skip
    assert per_naam["Oost"] == []


def test_een_noot_tussen_haakjes_eindigt_niet_met_een_punt(map_: Path, kader: str) -> None:
    for rapport in (regio(map_, kader), landelijk(map_, kader)):
        tekst = als(rapport, "markdown").decode()
        assert "de dag van de telling is niet bekend)" in tekst
        assert ".)" not in tekst
    score = toetsing("score", map_ / "IJsselland.xlsx", "--kader", kader).stdout
    assert ".)" not in " ".join(score.split())
