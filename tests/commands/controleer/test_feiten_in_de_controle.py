"""Open facts: `controleer` shows them apart, a definitive report and `--volledig` wait for them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from hulp.horeca import schrijf_horeca
from hulp.schemas import validator

if TYPE_CHECKING:
    from pathlib import Path

    from hulp.horeca import Horeca

GOED, FOUTE_INVOER, EIS = 0, 1, 3
DOK = ("--alleen-organisatie", "Dok")


@pytest.fixture
def horeca(tmp_path: Path) -> Horeca:
    return schrijf_horeca(tmp_path)


def test_het_overzicht_telt_verwachtingen_en_feiten_apart(horeca: Horeca) -> None:
    uit = horeca.draai("controleer", horeca.scores)
    rijen = {" ".join(lijn.split()) for lijn in uit.stdout.splitlines()}
    assert "4 toetsingen: 3 volledig ingevuld en 1 deels ingevuld; 1 melding." in rijen
    assert "organisatie ingevuld feiten fouten definitief" in rijen
    assert "Bark 7 van 7 3 van 3 0 nee: 6 teksten" in rijen
    assert "Dok 7 van 7 0 van 3 0 nee: 3 open feiten, 6 teksten" in rijen


def test_van_een_staat_er_welk_feit_open_is_en_welk_geen_motivering_heeft(horeca: Horeca) -> None:
    uit = horeca.draai("controleer", horeca.scores, *DOK).stdout
    assert "Dok: elke verwachting is ingevuld, maar de feiten overtreding, Opzet en klasse zijn nog open" in uit
    assert "- 3 open feiten: overtreding, Opzet (zonder motivering) en klasse" in uit


def test_gemotiveerd_en_toch_open_is_niet_zonder_motivering(horeca: Horeca) -> None:
    horeca.lang.write_text(horeca.lang.read_text().replace("opzet;nee", "opzet;"))
    (stand,) = json.loads(horeca.draai("controleer", horeca.lang, "--json").stdout)["toetsingen"]
    assert stand["open_feiten"] == ["overtreding", "Opzet"]
    assert stand["zonder_motivering"] == []


def test_de_json_en_de_csv_noemen_ze(horeca: Horeca) -> None:
    antwoord = json.loads(horeca.draai("controleer", horeca.scores, "--json").stdout)
    validator("meldingen").validate(antwoord)
    standen = {een["organisatie"]: een for een in antwoord["toetsingen"]}
    assert standen["Anker"]["open_feiten"] == standen["Anker"]["zonder_motivering"] == []
    assert standen["Dok"]["open_feiten"] == ["overtreding", "Opzet", "klasse"]
    assert standen["Dok"]["zonder_motivering"] == ["Opzet"]
    assert (standen["Dok"]["ingevuld"], standen["Dok"]["open"]) == (7, [])
    rijen = {rij["organisatie"]: rij for rij in horeca.csv("controleer", horeca.scores)}
    assert (rijen["Dok"]["feiten"], rijen["Dok"]["open feiten"]) == ("3", "overtreding, Opzet, klasse")
    assert rijen["Dok"]["feiten zonder motivering"] == "Opzet"
    assert rijen["Anker"]["open feiten"] == ""


@pytest.mark.parametrize("vorm", ["markdown", "html", "xlsx"])
def test_elke_vorm(vorm: str, horeca: Horeca, tmp_path: Path) -> None:
    naar = tmp_path / f"uit.{'md' if vorm == 'markdown' else vorm}"
    assert horeca.draai("controleer", horeca.scores, "--naar", naar).returncode == GOED
    assert naar.stat().st_size > 0


@pytest.mark.parametrize("opdracht", ["score", "controleer"])
def test_volledig_is_niet_volledig_met_een_open_feit(opdracht: str, horeca: Horeca) -> None:
    uit = horeca.draai(opdracht, horeca.scores, "--volledig")
    assert uit.returncode == EIS
    assert "Niet volledig bij Dok: nog open de feiten overtreding, Opzet en klasse." in uit.stderr
    assert "[G016]" in uit.stderr
    assert "[G012]" not in uit.stderr
    assert horeca.draai(opdracht, horeca.daarna, "--volledig").returncode == GOED


def test_een_open_score_en_een_open_feit_staan_er_apart(horeca: Horeca) -> None:
    horeca.lang.write_text(horeca.lang.read_text().replace("1.1.1;+", "1.1.1;"))
    uit = horeca.draai("score", horeca.lang, "--volledig")
    assert "nog open 1.1.1. " in uit.stderr
    assert "nog open het feit overtreding. " in uit.stderr


@pytest.mark.parametrize("welk", ["regio", "landelijk"])
def test_een_definitief_rapport_wacht_op_een_open_feit(welk: str, horeca: Horeca, tmp_path: Path) -> None:
    keuze = ("--organisatie", "Dok") if welk == "regio" else ()
    uit = horeca.draai("rapport", welk, horeca.scores, *keuze, "--definitief", "--naar", tmp_path / "d.md")
    assert uit.returncode == FOUTE_INVOER
    assert "[T292]" in uit.stderr
    assert "feiten open zijn waarnaar een beslisregel kijkt: overtreding, Opzet en klasse" in uit.stderr
    assert "[T292]" not in horeca.draai("rapport", welk, horeca.daarna, "--definitief", *keuze).stderr


def test_een_feit_dat_geen_beslisregel_noemt_houdt_niets_tegen(tmp_path: Path) -> None:
    """It decides nothing: it is asked and shown."""
    horeca = schrijf_horeca(tmp_path, "V: geen gebrek", "O: anders")
    wie = horeca.scores
    wie.write_text(wie.read_text().replace(";;ja;;", ";nee;ja;;"))
    uit = horeca.draai("controleer", wie, "--volledig", *DOK)
    assert uit.returncode == GOED
    assert "Dok: volledig ingevuld" in uit.stdout
