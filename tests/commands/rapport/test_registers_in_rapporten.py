"""The registers of a kader in both reports: each row as it was filled in, and counts per organisation."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import openpyxl
import pytest

from hulp.nummers import zonder_nummers
from hulp.opdracht import toetsing
from hulp.registerkader import KADER, registerkader
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.domain.dossier import Dossier, Maatregel, Reactie
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
    assert "### Toezeggingen" in zonder_nummers(gelezen)
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


TABEL = """\
organisatie;onderwerp;toezegging;wie;uiterlijk op;gedaan op;ronde
noord;;los;MT;17-01-2016;;
Noord;;van nu;;;;2016
Noord;;van toen;;;;2014
West;1.1.2;van wie niet is getoetst;;;;
"""


def test_elke_rij_van_een_tabel_ernaast_wordt_geteld_zoals_opvolging_dat_doet(map_: Path, tmp_path: Path) -> None:
    for pad in (map_ / "regios").iterdir():
        (tmp_path / pad.name).write_bytes(pad.read_bytes())
    boek = openpyxl.load_workbook(tmp_path / "Zuid.xlsx")  # a table in a workbook may be about others too
    for nummer, (wie, wat) in enumerate((("organisatie", "toezegging"), ("Noord", "bij zuid"), ("zuid", "eigen")), 3):
        boek["Toezeggingen"].cell(nummer, 6).value, boek["Toezeggingen"].cell(nummer, 2).value = wie, wat
    boek.save(tmp_path / "Zuid.xlsx")
    (tmp_path / "tabel.csv").write_text(TABEL, encoding="utf-8")
    vast = (tmp_path, "--kader", map_ / "kader.yaml", "--peildatum", "18-01-2016")
    geteld = json.loads(toetsing("opvolging", *vast, "--json").stdout)
    van = {een["register"]: een["telling"] for een in geteld["registers"]}["toezeggingen"]
    uit = toetsing("rapport", "landelijk", *vast, "--naar", "-", "--formaat", "json")
    deel, _ = json.loads(uit.stdout)["rapport"]["registers"]
    assert [regel[:2] for regel in deel["rijen"]] == [["Noord", "6"], ["West", "1"], ["Zuid", "1"], ["samen", "8"]]
    sleutels = [kop.replace(" ", "_") for kop in deel["koppen"][1:]]
    assert dict(zip(sleutels, map(int, deel["rijen"][-1][1:]), strict=True)) == {naam: van[naam] for naam in sleutels}
    assert [code for code in ("T335", "T337", "T338") if f"[{code}]" in uit.stderr] == ["T335", "T337"]
    uit = toetsing("rapport", "regio", *vast, "--naar", tmp_path / "uit", "--formaat", "json")
    per_rapport = []
    for pad in (tmp_path / "uit").iterdir():
        gemaakt = json.loads(pad.read_text(encoding="utf-8"))["rapport"]
        per_rapport.append([regel[1] for regel in gemaakt["registers"][0]["rijen"]])
    assert sorted(per_rapport) == [
        ["een protocol", "een brief", "een rooster", "van nu", "los", "bij zuid"],
        ["eigen"],
    ]  # fmt: skip
    assert "Van Noord in ronde 2014 staan hier rijen" in uit.stderr
    assert "Van West staan hier rijen" in uit.stderr
    assert "[T338]" not in uit.stderr


def test_een_rapport_zegt_wat_er_niet_onder_registers_staat(tmp_path: Path) -> None:
    (tmp_path / "kader.yaml").write_text(KADER, encoding="utf-8")
    dossier = Dossier(
        plan=(Maatregel(nr="1.1.1", verbetermaatregel="rooster"),),
        reacties=(Reactie(opmerking="klopt niet"),),
        registers={"vragen": (rij(vraag="Hoe?"),)},
    )
    t = replace(leeg(K, "Noord", "2016"), scores={"1.1.1": Score("-"), "1.1.2": Score("+")})
    (tmp_path / "Noord.xlsx").write_bytes(toetsing_als_werkmap(K, t, dossier))
    naar = (str(tmp_path / "Noord.xlsx"), "--naar", "-", "--formaat", "markdown")
    niet = "zonder de maatregelen (die staan onder Verbeterpunten en maatregelen) en de reacties (die staan"
    assert niet in rapport(tmp_path, "regio", *naar)
    niet = "Geteld zijn de registers van het kader, zonder de maatregelen (die staan in een bijlage)"
    assert niet in rapport(tmp_path, "landelijk", *naar)


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
