"""The workbook with a row per organisation: live counts beside every row and above every column."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import formualizer
import openpyxl
import pytest

import toetsing
from hulp.openen import formules, kolommen, paren
from hulp.schaalkader import SCORES, kadertekst, schaalkader
from toetsing.domain.dossier import landelijke_teksten
from toetsing.domain.tekstvelden import VRIJE_TEKSTEN
from toetsing.pipeline.kaders import kader_van, referentie
from toetsing.workbook.matrixwerkmap import matrix_als_werkmap

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

KADER = "veilig-thuis-stap1-2015"


@pytest.fixture(scope="module")
def inhoud() -> bytes:
    kader = kader_van(KADER)
    return matrix_als_werkmap(kader, referentie(kader))


@pytest.fixture(scope="module")
def blad(inhoud: bytes) -> Worksheet:
    return openpyxl.load_workbook(BytesIO(inhoud), data_only=True)["Landelijk"]


def plaatsen(blad: Worksheet) -> tuple[dict[object, int], dict[object, int]]:
    """Return the columns by header and the rows by what stands in the first column."""
    (kop,) = [rij for rij in range(1, 40) if blad.cell(rij, 1).value == "organisatie"]
    return kolommen(blad, kop), {blad.cell(rij, 1).value: rij for rij in range(1, blad.max_row + 1)}


def test_de_bewaarde_aantallen_zijn_die_van_2015(blad: Worksheet) -> None:
    per_kop, rijen = plaatsen(blad)
    assert [blad.cell(rijen["aantal voldoende"], per_kop[nr]).value for nr in ("1.1.1", "1.1.2", "3.2.2")] == [
        25,
        6,
        25,
    ]
    koppen = ("voldoende", "onvoldoende", "open", "ongeldig")
    assert [blad.cell(rijen["IJsselland"], per_kop[kop]).value for kop in koppen] == [18, 6, 0, 0]


def test_aantallen_volgen_wat_er_wordt_getypt(inhoud: bytes, blad: Worksheet) -> None:
    per_kop, rijen = plaatsen(blad)
    boek = formualizer.load_workbook_bytes(inhoud)
    rij, kolom = rijen["IJsselland"], per_kop["1.1.1"]
    for waarde, kop in ((" Onvoldoende", "onvoldoende"), ("mischien", "ongeldig"), (None, "open"), ("nvt", "ongeldig")):
        boek.set_value("Landelijk", rij, kolom, waarde)
        boek.evaluate_all()
        van_rij = {
            k: boek.get_value("Landelijk", rij, per_kop[k]) for k in ("voldoende", "onvoldoende", "open", "ongeldig")
        }
        eerder = {"voldoende": 17, "onvoldoende": 6, "open": 0, "ongeldig": 0}
        assert van_rij == {**eerder, kop: eerder[kop] + 1}
        assert boek.get_value("Landelijk", rijen["aantal voldoende"], kolom) == 24
        assert boek.get_value("Landelijk", rijen[f"aantal {kop}"], kolom) == (2 if kop == "onvoldoende" else 1)


def test_elke_bewaarde_uitkomst_klopt(inhoud: bytes) -> None:
    boek = formualizer.load_workbook_bytes(inhoud)
    boek.evaluate_all()
    bewaard = openpyxl.load_workbook(BytesIO(inhoud), data_only=True)
    gezien = 0
    for naam, rij, kolom in formules(openpyxl.load_workbook(BytesIO(inhoud))):
        gezien += 1
        waarde = bewaard[naam].cell(rij, kolom).value
        assert boek.get_value(naam, rij, kolom) == ("" if waarde is None else waarde), (naam, rij, kolom)
    assert gezien > 26 * 24


def test_keuzelijsten_en_gegevens(inhoud: bytes) -> None:
    boek = openpyxl.load_workbook(BytesIO(inhoud), data_only=True)
    validaties = boek["Landelijk"].data_validations.dataValidation
    assert {v.formula1 for v in validaties} == {'"+,-"'}
    gegevens = paren(boek["Gegevens"])
    assert (gegevens["ronde"], gegevens["soort"], gegevens["kader"]) == ("2015", "toezicht", KADER)
    assert [b.title for b in boek if b.sheet_state == "visible"] == [
        "Landelijk", "Gegevens", "Teksten", "Uitleg",
    ]  # fmt: skip
    velden = [rij[0].value for rij in boek["Teksten"].iter_rows(min_row=4)]
    assert velden[: velden.index("colofon") + 1] == [*landelijke_teksten(kader_van(KADER)), *VRIJE_TEKSTEN]


def test_aantallen_blijven_naast_hun_rij_als_iemand_sorteert(inhoud: bytes) -> None:
    """Sorting moves the formulas of a row with it; relative addresses then ask for the row where they now stand."""
    boek = openpyxl.load_workbook(BytesIO(inhoud))
    per_kop, rijen = plaatsen(boek["Landelijk"])
    formule = str(boek["Landelijk"].cell(rijen["Drenthe"], per_kop["voldoende"]).value)
    eerste = rijen["Amsterdam-Amstelland"]
    assert f"!$AC{rijen['Drenthe'] - eerste + 2}:$AZ{rijen['Drenthe'] - eerste + 2}" in formule


def test_een_foutcel_telt_als_ongeldig(inhoud: bytes, blad: Worksheet) -> None:
    per_kop, rijen = plaatsen(blad)
    boek = formualizer.load_workbook_bytes(inhoud)
    boek.set_formula("Landelijk", rijen["IJsselland"], per_kop["1.1.1"], "=1/0")
    boek.evaluate_all()
    assert boek.get_value("Landelijk", rijen["IJsselland"], per_kop["ongeldig"]) == 1
    assert boek.get_value("Landelijk", rijen["aantal ongeldig"], per_kop["1.1.1"]) == 1


def test_getallen_tellen_in_een_eigen_kolom_mee(tmp_path: Path) -> None:
    """Nobody counts marks one by one: what is no level, not open and a score is a number."""
    (tmp_path / "zwembad.yaml").write_text(kadertekst(), encoding="utf-8")
    (tmp_path / "m.csv").write_text(SCORES, encoding="utf-8")
    uitslagen = toetsing.score([str(tmp_path / "m.csv")], kader=str(tmp_path / "zwembad.yaml")).uitslagen
    inhoud = matrix_als_werkmap(schaalkader(), [uitslag.toetsing for uitslag in uitslagen])
    blad = openpyxl.load_workbook(BytesIO(inhoud), data_only=True)["Landelijk"]
    per_kop, rijen = plaatsen(blad)
    assert [blad.cell(rijen[wie], per_kop["getal"]).value for wie in ("Noord", "West")] == [1, 0]
    assert [blad.cell(rijen["aantal getal"], per_kop[nr]).value for nr in ("2.2.3", "2.2.4", "1.1.1")] == [3, 0, 0]
    boek = formualizer.load_workbook_bytes(inhoud)
    boek.set_value("Landelijk", rijen["West"], per_kop["2.2.3"], 4.5)
    boek.evaluate_all()
    assert boek.get_value("Landelijk", rijen["aantal getal"], per_kop["2.2.3"]) == 4
    (tmp_path / "m.xlsx").write_bytes(inhoud)
    weer = toetsing.score([str(tmp_path / "m.xlsx")], kader=str(tmp_path / "zwembad.yaml"))
    assert "T192" not in {m.code for m in weer.meldingen}, "its own columns are no columns of somebody else"
