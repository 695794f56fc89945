"""What a report says, where it is written, of whoever is in none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest

from hulp.opdracht import toetsing
from toetsing.pipeline.kaders import referentie
from toetsing.workbook.matrixwerkmap import matrix_als_werkmap
from toetsing.workbook.toetsingswerkmap import toetsing_als_werkmap

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.kader import Kader


@pytest.fixture
def map_(stap1: Kader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A sound workbook and one with a fault, of two organisations."""
    monkeypatch.chdir(tmp_path)
    per_naam = {een.organisatie: een for een in referentie(stap1)}
    for bestand, naam in (("goed.xlsx", "IJsselland"), ("fout.xlsx", "Flevoland")):
        (tmp_path / bestand).write_bytes(toetsing_als_werkmap(stap1, per_naam[naam]))
    _maak_fout(tmp_path / "fout.xlsx", "Toetsing")
    return tmp_path


def _maak_fout(pad: Path, blad: str) -> None:
    werkmap = openpyxl.load_workbook(pad)
    cel = next(cel for rij in werkmap[blad].iter_rows() for cel in rij if cel.value == "+")
    cel.value = "misschien"
    werkmap.save(pad)


@pytest.mark.parametrize("naar", [("--naar", "uit", "--formaat", "markdown"), ("--naar", "een.md")])
def test_wie_geen_rapport_kreeg_staat_onder_wat_er_is_geschreven(map_: Path, naar: tuple[str, ...]) -> None:
    uit = toetsing("rapport", "regio", "goed.xlsx", "fout.xlsx", *naar, cwd=map_)
    assert uit.returncode == 1
    *_, geschreven, zonder = uit.stderr.splitlines()
    assert geschreven.startswith("Geschreven")
    assert zonder == "Zonder rapport door een fout: Flevoland (fout.xlsx)."
    stil = toetsing("rapport", "regio", "goed.xlsx", "fout.xlsx", *naar, "--forceer", "-q", cwd=map_)
    assert "Zonder rapport" not in stil.stderr


def test_een_bestand_dat_er_niet_is_staat_er_ook_bij(map_: Path) -> None:
    uit = toetsing("rapport", "regio", "goed.xlsx", "weg.xlsx", "--naar", "een.md", cwd=map_)
    assert uit.returncode == 4
    assert uit.stderr.splitlines()[-1] == "Zonder rapport door een fout: weg.xlsx."


def test_een_definitief_rapport_dat_niet_kan_is_er_geen(map_: Path) -> None:
    uit = toetsing("rapport", "regio", "goed.xlsx", "--naar", "een.md", "--definitief", cwd=map_)
    assert uit.returncode == 1
    assert "Zonder rapport" not in uit.stderr, "nothing was written: the meldingen say why"


def test_een_organisatie_van_een_matrix_ook_en_het_landelijke_rapport_noemt_wie_er_niet_in_staat(
    map_: Path, stap1: Kader
) -> None:
    (map_ / "m.xlsx").write_bytes(matrix_als_werkmap(stap1, referentie(stap1)))
    _maak_fout(map_ / "m.xlsx", "Landelijk")
    wie = f"{referentie(stap1)[0].organisatie} (m.xlsx)"
    elk = toetsing("rapport", "regio", "m.xlsx", "--naar", "uit", "--formaat", "json", cwd=map_)
    assert elk.stderr.splitlines()[-1] == f"Zonder rapport door een fout: {wie}."
    samen = toetsing("rapport", "landelijk", "m.xlsx", "--naar", "samen.json", cwd=map_)
    assert samen.stderr.splitlines()[-1] == f"Niet in het rapport door een fout: {wie}."


def test_is_ieder_er_dan_staat_er_niets(map_: Path) -> None:
    uit = toetsing("rapport", "regio", "goed.xlsx", "--naar", "een.md", cwd=map_)
    assert "door een fout" not in uit.stderr
