"""The program against a second reckoning of made-up kaders; `make willekeurig` does the same fifty times over.

`make test` does an eighth of it, `make lang` the rest.
"""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hulp.grond import WORTEL
from tweede import gedaanten
from tweede.gedaanten import GEDAANTEN, Gezegd, hernoemd, rijen_verwisseld
from tweede.planten import PLANTEN, zoek
from tweede.proeven import PER_KADER, bovenproef, proef
from tweede.ronde import bewaar, bovenronde, ronde, vergelijk
from tweede.stap1 import stap1
from tweede.verdeling import CONSTRUCTEN, LEEG_IS, UITKOMSTEN, Verdeling
from tweede.verdeling_boven import Bovenverdeling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tweede.gedaanten import Vorm

ZAAD = 1
DELEN = 8
PAREN = 2000
KADERS = PAREN // PER_KADER
HIER = Path(__file__).parent
LOS_VAN_HET_PROGRAMMA = (
    "kader", "schaal", "rekening", "opschrijven", "invullen", "verzinnen", "regels_verzinnen", "toetsingen_verzinnen",
    "proeven", "verdeling", "plan", "vertalen", "knopen", "stappen", "boven_verzinnen", "verdeling_boven", "getallen",
)  # fmt: skip


@pytest.mark.parametrize("deel", [0, *(pytest.param(deel, marks=pytest.mark.lang) for deel in range(1, DELEN))])
def test_het_programma_zegt_wat_de_tweede_rekening_zegt(deel: int, tmp_path: Path) -> None:
    gedaan = ronde(ZAAD, range(deel * KADERS // DELEN, (deel + 1) * KADERS // DELEN), tmp_path)
    assert gedaan.gevonden == {}
    assert gedaan.verdeling.paren == PAREN // DELEN


@pytest.mark.lang
@pytest.mark.parametrize("deel", range(DELEN))
def test_boven_de_criteria_zegt_het_programma_wat_de_tweede_rekening_zegt(deel: int, tmp_path: Path) -> None:
    gedaan = bovenronde(ZAAD, range(deel * KADERS // DELEN, (deel + 1) * KADERS // DELEN), tmp_path)
    assert gedaan.gevonden == {}
    assert gedaan.verdeling.paren == PAREN // DELEN


def test_van_het_kader_van_2015_zegt_het_programma_wat_de_tweede_rekening_zegt(tmp_path: Path) -> None:
    assert vergelijk(stap1(), tmp_path, ook_elders=True) == []


@pytest.mark.lang
def test_geen_vorm_van_de_taal_komt_er_bekaaid_af() -> None:
    """Each is in one of thirty kaders, and its rows decide in one of twenty answers, and not always the same.

    In a good part of the answers something is open, and in a good part of those the oordeel is settled all the same.
    """
    verdeling = Verdeling()
    for nummer in range(2 * KADERS):
        verdeling.tel(proef(ZAAD, nummer))
    for construct in CONSTRUCTEN:
        deel = verdeling.aandelen(construct)
        geeft = [uitkomst for uitkomst in UITKOMSTEN if deel[uitkomst] >= 5]
        assert deel["kaders"] >= 3, construct
        assert deel["beslist"] >= 5, construct
        assert len(geeft) > 1 or construct in ALTIJD_GEEN, construct
        assert 25 <= deel["open"] <= 75 or construct == LEEG_IS, construct
        assert 20 <= deel["vast"] <= 80 or construct == LEEG_IS, construct


@pytest.mark.lang
def test_ook_boven_de_criteria_komt_geen_vorm_er_bekaaid_af() -> None:
    """Each is in one of forty kaders, and its rows and steps decide, and not always the same."""
    verdeling = Bovenverdeling()
    for nummer in range(KADERS):
        verdeling.tel(bovenproef(ZAAD, nummer))
    for construct in verdeling.constructen:
        deel = verdeling.aandelen(construct)
        geeft = [uitkomst for uitkomst in UITKOMSTEN if deel[uitkomst] >= 3]
        assert deel["kaders"] >= 2.5, construct
        assert deel["beslist"] >= 2, construct
        assert len(geeft) > 1 or construct in ALTIJD_GEEN, construct
        assert 25 <= deel["open"] <= 75, construct
        assert 20 <= deel["vast"] <= 90, construct


ALTIJD_GEEN = ("geen als uitkomst", "lege_noemer: geen")


@pytest.mark.lang
@pytest.mark.parametrize("gedaante", GEDAANTEN)
def test_in_een_andere_gedaante_zegt_het_programma_hetzelfde(gedaante: Vorm, tmp_path: Path) -> None:
    gezegd = [gedaanten.verschillen(proef(ZAAD, nummer), tmp_path, gedaante) for nummer in range(12)]
    assert [een for een in gezegd if een] == []
    assert gezegd.count([]) >= 6


@pytest.mark.parametrize("gedaante", [rijen_verwisseld, hernoemd])
def test_een_andere_gedaante_is_echt_anders(gedaante: Vorm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Gezegd, "als", lambda gezegd, *_: gezegd)
    assert any(gedaanten.verschillen(proef(ZAAD, nummer), tmp_path, gedaante) for nummer in range(5))


@pytest.mark.lang
@pytest.mark.parametrize(
    "naam",
    [
        "de laatste rij beslist",
        "een wissel slaat een score over",
        "een feit telt mee in een telling",
        "nvt van het criterium gaat boven dat van de verwachting",
        "een feit is voor elk criterium iets anders",
        "de hoogste trede waarvan de voorwaarde geldt",
    ],
)
def test_een_fout_in_het_programma_wordt_gevonden(naam: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """All of them are planted by `make willekeurig`; here of an oordeel, a proof, a fact and reading one."""
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(WORTEL / "src"), os.environ.get("PYTHONPATH", "")]))
    assert zoek(naam).startswith("kader ")


def test_wat_geplant_kan_worden_staat_in_het_programma() -> None:
    """A change of the program that takes away what a fault replaces must give it another."""
    assert len(PLANTEN) >= 20
    for naam, plant in PLANTEN.items():
        bron = (WORTEL / "src" / plant.module.replace(".", "/")).with_suffix(".py").read_text("utf-8")
        assert bron.count(plant.oud) == 1, naam


def test_de_tweede_rekening_is_kort_en_staat_los_van_het_programma() -> None:
    assert len((HIER / "rekening.py").read_text("utf-8").splitlines()) <= 300
    eigen = {f"tweede.{naam}" for naam in LOS_VAN_HET_PROGRAMMA}
    for naam in LOS_VAN_HET_PROGRAMMA:
        bron = ast.parse((HIER / f"{naam}.py").read_text("utf-8"))
        modules = set(_ingevoerd(bron))
        assert {m for m in modules if m.partition(".")[0] not in sys.stdlib_module_names} <= eigen, naam


def _ingevoerd(bron: ast.AST) -> Iterator[str]:
    for knoop in ast.walk(bron):
        if isinstance(knoop, ast.Import):
            yield from (alias.name for alias in knoop.names)
        elif isinstance(knoop, ast.ImportFrom):
            yield knoop.module or ""


def test_hetzelfde_zaad_geeft_hetzelfde_ook_in_een_ander_proces() -> None:
    vraag = "from tweede.proeven import proef; p = [proef(3, n) for n in range(20)]; "
    vraag += "print([(een.yaml, een.csv, een.gevallen_yaml) for een in p])"
    omgeving = {**os.environ, "PYTHONHASHSEED": "7", "PYTHONPATH": str(WORTEL / "tests")}
    uit = subprocess.run([sys.executable, "-c", vraag], env=omgeving, capture_output=True, text=True, check=True)
    hier = [proef(3, nummer) for nummer in range(20)]
    assert uit.stdout.strip() == str([(een.yaml, een.csv, een.gevallen_yaml) for een in hier])
    assert proef(4, 0).yaml != proef(3, 0).yaml


def test_dat_het_programma_niets_zegt_is_ook_een_verschil(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def breekt(*_: object) -> None:
        raise KeyError("onvoorzien")

    monkeypatch.setattr("tweede.vergelijken.bewijs", breekt)
    assert ronde(ZAAD, [1], tmp_path).gevonden == {1: ["KeyError: 'onvoorzien'"]}


def test_een_verschil_wordt_bewaard_om_te_bekijken(tmp_path: Path) -> None:
    bewaar(proef(1, 7), ["dit", "dat"], tmp_path / "1-7")
    assert (tmp_path / "1-7" / "verschillen.txt").read_text("utf-8") == "dit\ndat\n"
    assert (tmp_path / "1-7" / "kader.yaml").read_text("utf-8") == proef(1, 7).yaml
