"""The registers of a kader in both reports: each row as it was filled in, and counts per organisation."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import openpyxl
import pytest

from hulp.opdracht import toetsing
from hulp.registerkader import KADER, registerkader
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.domain.dossier import Dossier
from toetsing.domain.plek import Plek
from toetsing.domain.registers import Registerrij
from toetsing.domain.scores import Score
from toetsing.workbook.toetsingswerkmap import toetsing_als_werkmap

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.velden import Waarde

K = registerkader()


def rij(**waarden: Waarde) -> Registerrij:
    return Registerrij(waarden={naam.replace("_", " "): w for naam, w in waarden.items()}, plek=Plek())


@pytest.fixture(scope="module")
def map_(tmp_path_factory: pytest.TempPathFactory) -> Path:
    werk = tmp_path_factory.mktemp("registers")
    (werk / "kader.yaml").write_text(KADER, encoding="utf-8")
    (werk / "regios").mkdir()
    toezeggingen = (
        rij(onderwerp="1.1.1", toezegging="een protocol", wie="MT", gedaan_op=date(2016, 1, 4)),
        rij(toezegging="een brief"),
        rij(onderwerp="1.1.2", toezegging="een rooster", uiterlijk_op=date(2016, 3, 1)),
    )
    registers = {"toezeggingen": toezeggingen, "verscherpt toezicht": (rij(reden="klachten", vanaf=date(2016, 1, 1)),)}
    for naam, eigen in (("Noord", registers), ("Zuid", {})):
        t = replace(leeg(K, naam, "2016"), scores={"1.1.1": Score("-"), "1.1.2": Score("+")})
        dossier = Dossier(registers=eigen, gegevens={"indiening verbeterplan": "17-01-2016"})
        (werk / "regios" / f"{naam}.xlsx").write_bytes(toetsing_als_werkmap(K, t, dossier))
    return werk


def rapport(map_: Path, *args: str) -> str:
    uit = toetsing("rapport", *args, "--kader", map_ / "kader.yaml", "--peildatum", "18-01-2016", "-q")
    assert uit.returncode == 0, uit.stderr
    return uit.stdout


def test_het_rapport_over_een_organisatie_heeft_elke_rij_met_hoe_ver_zij_is(map_: Path) -> None:
    tekst = rapport(map_, "regio", str(map_ / "regios/Noord.xlsx"), "--naar", "-", "--formaat", "json")
    toezeggingen, toezicht = json.loads(tekst)["rapport"]["registers"]
    assert toezeggingen["zin"] == "Op 18 januari 2016 staan hier 3 rijen: 1 te laat, 1 later en 1 klaar."
    assert toezeggingen["koppen"][5:] == ["termijn", "stand", "getoetst"]
    assert [regel[1:] for regel in toezeggingen["rijen"]] == [
        ["een protocol", "MT", "", "04-01-2016", "17-01-2016", "klaar", "min bij 1.1.1"],
        ["een brief", "", "", "", "17-01-2016", "te laat", ""],
        ["een rooster", "", "01-03-2016", "", "01-03-2016", "later", "geen min"],
    ]
    assert toezicht["rijen"] == [["klachten", "01-01-2016", "", "van kracht"]]
    gelezen = rapport(map_, "regio", str(map_ / "regios/Noord.xlsx"), "--naar", "-", "--formaat", "markdown")
    assert "### Toezeggingen" in gelezen
    assert "| een rooster |" in gelezen


def test_zonder_rijen_zegt_een_rapport_niets_van_registers(map_: Path) -> None:
    zuid = rapport(map_, "regio", str(map_ / "regios/Zuid.xlsx"), "--naar", "-", "--formaat", "json")
    assert "registers" not in json.loads(zuid)["rapport"]


def test_het_landelijke_rapport_telt_per_organisatie_en_samen(map_: Path, tmp_path: Path) -> None:
    tekst = rapport(map_, "landelijk", str(map_ / "regios"), "--naar", "-", "--formaat", "json")
    toezeggingen, toezicht = json.loads(tekst)["rapport"]["registers"]
    assert toezeggingen["koppen"] == [
        "organisatie", "rijen", "te laat", "binnenkort", "later", "zonder termijn", "klaar", "zonder wie",
    ]  # fmt: skip
    assert toezeggingen["rijen"] == [
        ["Noord", "3", "1", "0", "1", "0", "1", "2"],
        ["Zuid", "0", "0", "0", "0", "0", "0", "0"],
        ["samen", "3", "1", "0", "1", "0", "1", "2"],
    ]
    assert toezicht["koppen"] == ["organisatie", "rijen", "van kracht"]
    rapport(map_, "landelijk", str(map_ / "regios"), "--naar", str(tmp_path / "landelijk.xlsx"))
    boek = openpyxl.load_workbook(tmp_path / "landelijk.xlsx")
    assert [cel.value for cel in boek["Register Toezeggingen"][8]] == ["samen", 3, 1, 0, 1, 0, 1, 2]
    uitleg = [[cel.value for cel in regel] for regel in boek["Kolommen"].iter_rows()]
    assert all(regel[1] for regel in uitleg if regel[2] and "Register" in str(regel[2]))


def test_het_landelijke_rapport_zegt_wat_er_in_registers_fout_is(map_: Path, tmp_path: Path) -> None:
    pad = tmp_path / "Noord.xlsx"
    boek = openpyxl.load_workbook(map_ / "regios/Noord.xlsx")
    boek["Toezeggingen"]["D4"] = "straks"
    boek.save(pad)
    (tmp_path / "Zuid.xlsx").write_bytes((map_ / "regios/Zuid.xlsx").read_bytes())
    naar = tmp_path / "rapport.json"
    uit = toetsing("rapport", "landelijk", tmp_path, "--kader", map_ / "kader.yaml", "--naar", naar)
    assert uit.returncode == 1
    assert "Toezeggingen!D4: 'straks' bij 'uiterlijk op' is geen datum." in uit.stderr
    assert naar.exists()
