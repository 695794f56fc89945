"""Only what was asked for is read: of one matrix or of a folder, with its faults, and nothing is said of the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import toetsing
from hulp.veel import map_vol, matrix, werkmap
from toetsing import Selectie

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module", params=["matrix", "map"])
def invoer(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    werk = tmp_path_factory.mktemp("veel")
    return matrix(werk / "alle.csv") if request.param == "matrix" else map_vol(werk / "alle")


@pytest.mark.parametrize(
    ("alleen", "wie"),
    [
        (Selectie(rondes=("2015",)), {("Noord", "2015"), ("Oost", "2015")}),
        (Selectie(organisaties=("noord",)), {("Noord", "2015"), ("Noord", "2016")}),
        (Selectie(groepen=("klein",), rondes=("2016",)), {("Oost", "2016"), ("West", "2016")}),
        (Selectie(groepen=("omvang=groot",)), {("Noord", "2015"), ("Noord", "2016")}),
    ],
)
def test_een_matrix_en_een_map_geven_hetzelfde(invoer: Path, alleen: Selectie, wie: set[tuple[str, str]]) -> None:
    scoring = toetsing.score([str(invoer)], alleen=alleen)
    assert {(u.toetsing.organisatie, u.toetsing.ronde) for u in scoring.uitslagen} == wie
    assert len(scoring.bronnen) == scoring.bestanden == (1 if invoer.is_file() else len(wie))


def test_een_naam_die_er_niet_is(invoer: Path) -> None:
    with pytest.raises(toetsing.Gebruiksfout, match=r"Er zijn: Noord, Oost en West\. \[G141\]"):
        toetsing.score([str(invoer)], alleen=Selectie(organisaties=("Zuid",)))


def test_een_alias_is_ook_een_naam(invoer: Path) -> None:
    scoring = toetsing.score([str(invoer)], aliassen={"west": "Kust"}, alleen=Selectie(organisaties=("Kust",)))
    assert [u.toetsing.organisatie for u in scoring.uitslagen] == ["West"]


def test_fouten_in_wat_niet_gevraagd_is_doen_niet_mee(tmp_path: Path) -> None:
    map_vol(tmp_path)
    werkmap(tmp_path / "dubbel.xlsx", "Noord", "2015", "groot", 1)
    assert {een.code for een in toetsing.score([str(tmp_path)]).meldingen} == {"T040"}
    zonder = toetsing.score([str(tmp_path)], alleen=Selectie(rondes=("2016",)))
    assert (zonder.foutief, len(zonder.uitslagen)) == (False, 3)
    met = toetsing.score([str(tmp_path)], alleen=Selectie(rondes=("2015",)))
    assert (met.foutief, [u.toetsing.organisatie for u in met.uitslagen]) == (True, ["Oost"])


def test_een_foute_toetsing_zonder_ronde_kan_erbij_horen(tmp_path: Path) -> None:
    map_vol(tmp_path)
    pad = werkmap(tmp_path / "zuid.xlsx", "Zuid", "", "klein", 0)
    goed = toetsing.score([str(tmp_path)], alleen=Selectie(rondes=("2016",)))
    assert [(een.code, een.tekst) for een in goed.meldingen] == [
        ("T250", "Zonder ronde, en dus niet gekozen met --alleen-ronde: Zuid.")
    ]
    vervang_score(pad)
    fout = toetsing.score([str(tmp_path)], alleen=Selectie(rondes=("2016",)))
    assert "T031" in {een.code for een in fout.meldingen}
    elders = toetsing.score([str(tmp_path)], alleen=Selectie(organisaties=("West",)))
    assert elders.meldingen == ()


def vervang_score(pad: Path) -> None:
    from openpyxl import load_workbook

    boek = load_workbook(pad)
    boek["Toetsing"]["B2"] = "misschien"
    boek.save(pad)


def test_van_een_bestand_dat_niet_te_lezen_is_weet_niemand_over_wie_het_gaat(tmp_path: Path) -> None:
    map_vol(tmp_path)
    (tmp_path / "kapot.xlsx").write_bytes(b"PK\x03\x04 en dan niets")
    scoring = toetsing.score([str(tmp_path)], alleen=Selectie(rondes=("2016",)))
    assert (len(scoring.uitslagen), scoring.foutief) == (3, True)
