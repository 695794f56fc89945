"""`plan` and `wat-als` with facts: none is ever changed, and one that is open is named as such."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from hulp.getalkader import KADER, SCORES
from hulp.horeca import schrijf_horeca
from hulp.opdracht import toetsing
from hulp.schemas import validator

if TYPE_CHECKING:
    from pathlib import Path

    from hulp.horeca import Horeca

NAMEN = {"overtreding", "Opzet", "klasse"}


@pytest.fixture
def horeca(tmp_path: Path) -> Horeca:
    return schrijf_horeca(tmp_path)


@pytest.mark.parametrize("wie", ["Anker", "Bark", "Credo", "Dok"])
def test_geen_weg_gaat_langs_een_feit(wie: str, horeca: Horeca) -> None:
    uit = horeca.draai("plan", horeca.scores, "--alleen-organisatie", wie, "--doel", "alles V", "--json")
    plan = json.loads(uit.stdout)
    validator("plan").validate(plan)
    alles = [deel for c in plan["criteria"].values() for deel in (c["verlies"], *(w["zeker"] for w in c["wegen"]))]
    assert NAMEN.isdisjoint(nr for deel in alles for nr in deel["uit"])
    assert any(deel["uit"] for deel in alles)


def test_wat_een_feit_in_de_weg_staat_kan_niet(horeca: Horeca) -> None:
    uit = horeca.draai("plan", horeca.scores, "--alleen-organisatie", "Bark", "--doel", "alles V", breedte=300).stdout
    assert "kan niet: zoals het feit overtreding nu is, leidt geen enkel herstel hiertoe" in uit
    assert "Dit doel is niet te bereiken: bij 1.1 en 1.2" in uit


def test_een_open_feit_staat_bij_wat_nog_beslist(horeca: Horeca) -> None:
    wie = ("--alleen-organisatie", "Dok")
    uit = horeca.draai("plan", horeca.scores, *wie, "--detail", breedte=300).stdout
    assert "Nog open zijn de feiten overtreding, Opzet en klasse; zij bepalen een oordeel." in uit
    assert "moet nog worden ingevuld" not in uit
    rijen = {" ".join(lijn.split()) for lijn in uit.splitlines()}
    assert "Welke open verwachtingen en feiten het oordeel nog bepalen" in rijen
    assert "1.2 personeel V of M het feit overtreding –" in rijen
    plan = json.loads(horeca.draai("plan", horeca.scores, *wie, "--json").stdout)
    assert plan["criteria"]["1.2"]["open"] == []
    assert plan["criteria"]["1.2"]["open_feiten"] == plan["criteria"]["1.2"]["beslissend"] == ["overtreding"]
    assert plan["criteria"]["2.1"]["open_feiten"] == []


def test_een_open_feit_dat_niet_meer_beslist_is_overig(tmp_path: Path) -> None:
    horeca = schrijf_horeca(tmp_path, "O: minstens 1 gebrek", "V: overtreding is nee", "M: anders")
    uit = horeca.draai("plan", horeca.lang, "--detail").stdout
    (rij,) = (lijn.split("  ") for lijn in uit.splitlines() if lijn.startswith("1.1") and "het feit" in lijn)
    assert [deel.strip() for deel in rij if deel.strip()][-2:] == ["–", "het feit overtreding"]


def test_de_feiten_blijven_zoals_zij_zijn(horeca: Horeca) -> None:
    uit = horeca.draai("plan", horeca.scores, "--alleen-organisatie", "Anker", "--naar", horeca.kader.parent / "p.html")
    assert uit.returncode == 0, uit.stderr
    assert "De feiten blijven zoals zij zijn" in (horeca.kader.parent / "p.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("vorm", ["tabel", "json", "csv", "markdown", "html"])
def test_elke_vorm_van_een_plan_en_van_wat_als(vorm: str, horeca: Horeca) -> None:
    wie = ("--alleen-organisatie", "Dok", "--formaat", vorm)
    for opdracht in (("plan", horeca.scores), ("wat-als", horeca.scores, "1.1.1=-", "2.1.1=+")):
        uit = horeca.draai(*opdracht, *wie)
        assert uit.returncode == 0, uit.stderr
        assert "2.1" in uit.stdout


@pytest.mark.parametrize("wijziging", ["overtreding=ja", "OPZET=nee", "klasse=onzin", "opzet="])
def test_wat_als_verandert_geen_feit(wijziging: str, horeca: Horeca) -> None:
    uit = horeca.draai("wat-als", horeca.scores, wijziging, "--alleen-organisatie", "Bark")
    assert uit.returncode == 2
    assert uit.stdout == ""
    assert "is een feit van kader horeca-2026; wat-als verandert alleen scores" in uit.stderr
    assert "[G127]" in uit.stderr


def test_wat_als_rekent_met_de_feiten_zoals_zij_zijn(horeca: Horeca) -> None:
    uit = horeca.draai("wat-als", horeca.scores, "1.2.2=+", "--alleen-organisatie", "Bark", "--json")
    antwoord = json.loads(uit.stdout)
    assert antwoord["dan"]["criteria"]["1.2"]["oordeel"] == "M"  # an overtreding stays one
    assert antwoord["veranderd"] == []


def test_wat_als_zegt_welk_getal_verandert(tmp_path: Path) -> None:
    """Also where no oordeel does, and of a criterium that has none."""
    kader, scores = tmp_path / "school.yaml", tmp_path / "s.csv"
    kader.write_text(KADER, encoding="utf-8")
    scores.write_text(SCORES, encoding="utf-8")
    uit = toetsing("wat-als", scores, "1.2.2=**", "--kader", kader, "--organisatie", "Alt").stdout
    rijen = {" ".join(lijn.split()) for lijn in uit.splitlines()}
    assert "Geen enkel oordeel wordt geraakt." in rijen
    assert "1.2 klank de punten in klank 75% 100%" in rijen
    assert not any(rij.startswith("1.1 uitleg") for rij in rijen)
