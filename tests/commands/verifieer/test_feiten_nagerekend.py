"""`verifieer` says of every fact what was recorded and what it is now, and why it was said to be so."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from hulp.horeca import schrijf_horeca
from hulp.schemas import validator

if TYPE_CHECKING:
    from pathlib import Path

    from hulp.horeca import Horeca


@pytest.fixture
def horeca(tmp_path: Path) -> Horeca:
    return schrijf_horeca(tmp_path)


@pytest.fixture
def uitslag(horeca: Horeca, tmp_path: Path) -> Path:
    naar = tmp_path / "uitslag.json"
    assert horeca.draai("score", horeca.scores, "--naar", naar).returncode == 0
    validator("uitslag", 2).validate(json.loads(naar.read_text(encoding="utf-8")))
    return naar


def rijen(tekst: str) -> set[str]:
    return {" ".join(lijn.split()) for lijn in tekst.splitlines()}


def test_zonder_verschil_komt_elk_feit_er_weer_uit(horeca: Horeca, uitslag: Path) -> None:
    uit = horeca.draai("verifieer", uitslag)
    assert uit.returncode == 0, uit.stderr
    assert "elke score, elk feit en elk oordeel komt er weer uit" in uit.stdout


def test_een_ander_feit_en_een_andere_motivering_staan_er(horeca: Horeca, uitslag: Path) -> None:
    tekst = horeca.scores.read_text().replace("ja;nee;Een vergissing.;1", "ja;ja;Toch opzet.;1")
    horeca.scores.write_text(tekst.replace("nee;nee;Niets wijst daarop.;2", "nee;nee;Er wijst niets op.;2"))
    uit = horeca.draai("verifieer", uitslag)
    gevonden = rijen(uit.stdout)
    assert "feit Bark, Opzet nee ja (cel K3)" in gevonden
    assert "motivering Bark, Opzet Een vergissing. Toch opzet." in gevonden
    assert "motivering Anker, Opzet Niets wijst daarop. Er wijst niets op." in gevonden
    assert "oordeel Bark, 1.1 M O" in gevonden
    assert "score" not in {rij.partition(" ")[0] for rij in gevonden}


def test_een_feit_dat_open_was_en_geen_motivering_meer_heeft(horeca: Horeca, uitslag: Path) -> None:
    tekst = horeca.scores.read_text().replace("De klok was verzet.", "").replace("+;;ja;;\n", "+;nee;ja;Gezien.;\n")
    horeca.scores.write_text(tekst)
    gevonden = rijen(horeca.draai("verifieer", uitslag).stdout)
    assert "motivering Credo, Opzet De klok was verzet. ontbreekt" in gevonden
    assert "feit Credo, Opzet ja open (cel K4)" in gevonden
    assert "feit Dok, overtreding open nee (cel J5)" in gevonden
    assert "motivering Dok, Opzet ontbreekt Gezien." in gevonden


def test_wie_kolommen_verzet_verzet_ook_feiten(horeca: Horeca, uitslag: Path) -> None:
    regels = [regel.split(";") for regel in horeca.scores.read_text().splitlines()]
    horeca.scores.write_text("\n".join(";".join([*r[:9], *r[10:], r[9]]) for r in regels) + "\n")
    gevonden = rijen(horeca.draai("verifieer", uitslag).stdout)
    assert "cel Anker, overtreding J2 M2 (ook van 2 andere feiten is de cel anders)" in gevonden


def test_de_json_noemt_het_een_feit(horeca: Horeca, uitslag: Path) -> None:
    horeca.scores.write_text(horeca.scores.read_text().replace("Een vergissing.;1", "Een vergissing.;2"))
    antwoord = json.loads(horeca.draai("verifieer", uitslag, "--json").stdout)
    validator("verificatie").validate(antwoord)
    (feit,) = (een for een in antwoord["verschillen"] if een["soort"] == "feit")
    assert (feit["waar"], feit["vastgelegd"], feit["nu"], feit["telt"]) == ("klasse", "1", "2", True)
