"""`nieuw --uit`: a fact is of its ronde, so that neither it nor what people wrote about it goes along to a next one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from hulp.horeca import schrijf_horeca

if TYPE_CHECKING:
    from pathlib import Path

    from hulp.horeca import Horeca

NAMEN = ("overtreding", "Opzet", "klasse")


@pytest.fixture
def horeca(tmp_path: Path) -> Horeca:
    horeca = schrijf_horeca(tmp_path)
    horeca.lang.write_text(horeca.lang.read_text().replace("1.1.1;+;", "1.1.1;+;Gezien."))
    return horeca


def uitslag(horeca: Horeca, pad: Path) -> dict[str, Any]:
    (een,) = json.loads(horeca.draai("score", pad, "--json").stdout)["toetsingen"]
    assert isinstance(een, dict)
    return een


def cellen(pad: Path) -> list[list[object]]:
    boek = openpyxl.load_workbook(pad)
    return [[cel.value for cel in rij] for blad in boek for rij in blad.iter_rows()]


def test_naar_een_volgende_ronde_gaat_geen_feit_mee(horeca: Horeca, tmp_path: Path) -> None:
    naar = tmp_path / "nieuw.xlsx"
    uit = horeca.draai("nieuw", naar, "--uit", horeca.lang, "--ronde", "2027")
    assert uit.returncode == 0, uit.stderr
    assert "T082" not in uit.stderr
    feiten = uitslag(horeca, naar)["feiten"]
    assert [feiten[naam]["score"] for naam in NAMEN] == [None] * 3
    assert [feiten[naam]["motivering"] for naam in NAMEN] == [None] * 3
    teksten = [str(cel) for rij in cellen(naar) for cel in rij]
    assert not [tekst for tekst in teksten if "Niets wijst daarop" in tekst]
    assert "Gezien." in teksten  # what was written at a score does go along


def test_wat_er_stond_staat_ernaast(horeca: Horeca, tmp_path: Path) -> None:
    naar = tmp_path / "nieuw.xlsx"
    assert horeca.draai("nieuw", naar, "--uit", horeca.lang, "--ronde", "2027").returncode == 0
    (opzet,) = (rij for rij in cellen(naar) if "Opzet" in rij and "Was er opzet in het spel?" in rij and "nee" in rij)
    assert opzet.count("nee") == 1


def test_een_hertoets_van_de_minnen_neemt_geen_feit_over(horeca: Horeca, tmp_path: Path) -> None:
    naar = tmp_path / "nieuw.xlsx"
    uit = horeca.draai("nieuw", naar, "--uit", horeca.lang, "--ronde", "2027", "--alleen-minnen")
    assert uit.returncode == 0, uit.stderr
    een = uitslag(horeca, naar)
    assert set(een["overgenomen"]) == {"1.1.1", "1.1.3", "1.2.1", "1.2.2", "2.1.1", "2.1.2"}
    assert {een["feiten"][naam]["score"] for naam in NAMEN} == {None}


def test_in_dezelfde_ronde_blijven_feiten_en_motivering(horeca: Horeca, tmp_path: Path) -> None:
    naar = tmp_path / "nieuw.xlsx"
    uit = horeca.draai("nieuw", naar, "--uit", horeca.lang, "--met-scores")
    assert uit.returncode == 0, uit.stderr
    feiten = uitslag(horeca, naar)["feiten"]
    assert (feiten["Opzet"]["score"], feiten["Opzet"]["motivering"]) == ("nee", "Niets wijst daarop.")
    assert (feiten["klasse"]["score"], feiten["overtreding"]["score"]) == ("2", None)


def test_een_motivering_in_een_eigen_kolom_gaat_ook_mee(horeca: Horeca, tmp_path: Path) -> None:
    horeca.lang.write_text(horeca.lang.read_text().replace("onderbouwing", "motivering"))
    naar = tmp_path / "nieuw.xlsx"
    assert horeca.draai("nieuw", naar, "--uit", horeca.lang, "--met-scores").returncode == 0
    assert uitslag(horeca, naar)["feiten"]["Opzet"]["motivering"] == "Niets wijst daarop."


def test_zonder_motivering_gaat_het_antwoord_niet_mee_en_dat_wordt_gezegd(horeca: Horeca, tmp_path: Path) -> None:
    horeca.lang.write_text(horeca.lang.read_text().replace("opzet;nee;Niets wijst daarop.", "opzet;nee;"))
    uit = horeca.draai("nieuw", tmp_path / "a.xlsx", "--uit", horeca.lang, "--met-scores")
    assert (uit.returncode, "[T291]" in uit.stderr) == (0, True)
    uit = horeca.draai("nieuw", tmp_path / "b.xlsx", "--uit", horeca.lang, "--ronde", "2027")
    assert (uit.returncode, "[T291]" in uit.stderr) == (0, False)


def test_een_feit_met_een_andere_vraag_past_niet_meer(horeca: Horeca, tmp_path: Path) -> None:
    eerst, naar = tmp_path / "eerst.xlsx", tmp_path / "nieuw.xlsx"
    assert horeca.draai("nieuw", eerst, "--uit", horeca.lang, "--met-scores").returncode == 0
    kader = horeca.kader.read_text()
    horeca.kader.write_text(kader.replace("Was er opzet in het spel?", "Was het met voorbedachten rade?"))
    uit = horeca.draai("nieuw", naar, "--uit", eerst, "--met-scores")
    assert uit.returncode == 0, uit.stderr
    assert "Van feit Opzet is de tekst in dit kader anders" in uit.stderr
    feiten = uitslag(horeca, naar)["feiten"]
    assert (feiten["Opzet"]["score"], feiten["klasse"]["score"]) == (None, "2")
