"""`score` shows what every fact is and why, which of them keep an oordeel open, and that none is counted."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import openpyxl
import pytest

from hulp.grond import STAP1
from hulp.horeca import schrijf_horeca
from hulp.opdracht import toetsing_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from hulp.horeca import Horeca


@pytest.fixture
def horeca(tmp_path: Path) -> Horeca:
    return schrijf_horeca(tmp_path)


def blok(tekst: str, kop: str) -> list[list[str]]:
    """Return the lines below a heading, up to the next empty line, each in its columns."""
    lijnen = iter(tekst.splitlines())
    assert any(lijn == kop for lijn in lijnen), tekst
    gevonden = []
    for lijn in lijnen:
        if not lijn.strip():
            break
        gevonden.append([deel.strip() for deel in lijn.split("  ") if deel.strip()])
    return gevonden


def test_van_een_staan_vraag_antwoord_en_motivering_er(horeca: Horeca) -> None:
    uit = horeca.draai("score", horeca.scores, "--alleen-organisatie", "Bark").stdout
    koppen, *rijen = blok(uit, "Feiten")
    assert koppen == ["feit", "vraag", "antwoord motivering"]
    assert rijen == [
        ["overtreding Is er een overtreding vastgesteld?", "ja"],
        ["Opzet", "Was er opzet in het spel?", "nee", "Een vergissing."],
        ["klasse", "In welke risicoklasse valt de zaak? 1"],
    ]


def test_wat_niet_is_gemotiveerd_is_open_en_dat_staat_erbij(horeca: Horeca) -> None:
    uit = horeca.draai("score", horeca.scores, "--alleen-organisatie", "Dok").stdout
    assert ["Opzet", "Was er opzet in het spel?", "open", "nog niet gemotiveerd"] in blok(uit, "Feiten")


def test_van_veel_staan_de_antwoorden_naast_elkaar(horeca: Horeca) -> None:
    uit = horeca.draai("score", horeca.scores).stdout
    koppen, *rijen = blok(uit, "Feiten per organisatie")
    assert " ".join(koppen) == "organisatie overtreding Opzet klasse"
    assert [" ".join(rij) for rij in rijen] == [
        "Anker nee nee 2",
        "Bark ja nee 1",
        "Credo nee ja 3",
        "Dok open open open",
    ]


def test_bij_een_open_oordeel_staat_welk_feit_open_is(horeca: Horeca) -> None:
    uit = horeca.draai("score", horeca.scores, "--alleen-organisatie", "Dok").stdout
    assert "de feiten overtreding, Opzet en klasse zijn nog open" in uit
    assert "het feit overtreding is nog open" in uit
    (zaal,) = (lijn for lijn in uit.splitlines() if lijn.startswith("2.1 "))
    assert "open" not in zaal


def test_een_oordeel_kan_vaststaan_zonder_een_feit(tmp_path: Path) -> None:
    horeca = schrijf_horeca(tmp_path, "O: opzet is ja", "V: minstens 1 in orde", "O: anders")
    horeca.lang.write_text(horeca.lang.read_text().replace("1.1.1;+", "1.1.1;").replace("1.2.2;+", "1.2.2;"))
    uit = horeca.draai("score", horeca.lang).stdout
    assert "het oordeel staat vast, ook al is 1.1.1 nog open" in uit
    assert "1.2.2 en het feit overtreding zijn nog open" in uit


def test_de_uitleg_zegt_wat_het_feit_is_dat_een_rij_tegenhoudt(horeca: Horeca) -> None:
    uit = horeca.draai("score", horeca.scores, "--uitleg").stdout
    assert "V: geen gebrek en overtreding is nee - niet: 1 gebrek (1.1.2); het feit overtreding is ja" in uit
    assert "V: geen gebrek en niet overtreding is ja - niet: 1 gebrek (1.2.2); het feit overtreding is ja" in uit
    assert "M: hoogstens 1 gebrek en klasse is 2 of lager - niet: het feit klasse is 3" in uit
    assert ["klasse", "In welke risicoklasse valt de zaak? 3", "M4"] in blok(uit.partition("\nCredo\n")[2], "Feiten")


def test_een_open_feit_krijgt_de_schuld_niet(tmp_path: Path) -> None:
    horeca = schrijf_horeca(tmp_path, "V: geen gebrek en overtreding is nee", "O: anders")
    uit = horeca.draai("score", horeca.lang, "--uitleg").stdout
    assert "V: geen gebrek en overtreding is nee - net niet: 1 gebrek (1.1.2)\n" in uit


def test_zonder_rij_staan_de_feiten_erbij(tmp_path: Path) -> None:
    horeca = schrijf_horeca(tmp_path, "O: opzet is ja", "V: geen gebrek en overtreding is ja")
    uit = horeca.draai("score", horeca.scores, "--alleen-organisatie", "Anker")
    assert "geen beslisregel van toepassing bij 3 in orde, met de feiten overtreding en Opzet zoals zij" in uit.stdout
    assert "3 in orde, met overtreding nee en Opzet nee" in uit.stderr


def test_de_csv_noemt_bij_elk_oordeel_zijn_feiten(horeca: Horeca) -> None:
    rijen = {(rij["organisatie"], rij["criterium"]): rij for rij in horeca.csv("score", horeca.scores)}
    assert rijen["Bark", "1.1"]["feiten"] == "overtreding: ja; Opzet: nee; klasse: 1"
    assert rijen["Bark", "1.1"]["open feiten"] == ""
    assert rijen["Dok", "1.1"]["open feiten"] == "overtreding; Opzet; klasse"
    assert rijen["Dok", "1.2"]["feiten"] == "overtreding: open"
    assert rijen["Dok", "1.2"]["open"] == "0"
    assert rijen["Dok", "2.1"]["feiten"] == ""


@pytest.mark.parametrize("per", ["criterium", "verwachting"])
def test_de_werkmap_heeft_een_blad_met_elk_feit(per: str, horeca: Horeca, tmp_path: Path) -> None:
    naar = tmp_path / "uit.xlsx"
    assert horeca.draai("score", horeca.scores, "--per", per, "--naar", naar).returncode == 0
    blad = openpyxl.load_workbook(naar)["Feiten"]
    teksten = [[str(cel) for cel in rij if cel is not None] for rij in blad.iter_rows(values_only=True)]
    vraag = "Was er opzet in het spel?"
    assert any(rij[:7] == ["Bark", "2026", "Opzet", vraag, "nee", "Een vergissing.", "K3"] for rij in teksten), teksten
    assert sum("Dok" in rij for rij in teksten) == 3


@pytest.mark.parametrize("vorm", ["tabel", "markdown", "html"])
def test_elke_vorm_toont_de_feiten(vorm: str, horeca: Horeca) -> None:
    for per in ("criterium", "verwachting"):
        uit = horeca.draai("score", horeca.scores, "--per", per, "--formaat", vorm)
        assert uit.returncode == 0, uit.stderr
        assert uit.stdout.count("Een vergissing.") == 1, per
        assert "nog niet gemotiveerd" in uit.stdout


def test_een_lang_bestand_geeft_dezelfde_feiten(horeca: Horeca) -> None:
    uit = horeca.draai("score", horeca.lang).stdout
    assert ["Opzet", "Was er opzet in het spel?", "nee", "Niets wijst daarop."] in blok(uit, "Feiten")
    assert "6 van de 7 verwachtingen zijn voldoende" in uit


def test_zonder_feiten_staat_er_niets_over() -> None:
    inhoud = toetsing_bytes("score", STAP1 / "scores-2015.csv", "--formaat", "xlsx", "--naar", "-")
    assert inhoud.returncode == 0, inhoud.stderr
    assert not [naam for naam in openpyxl.load_workbook(io.BytesIO(inhoud.stdout)).sheetnames if "Feit" in naam]
