"""Figures in an uitslag: every one is held against its cell, also where that stands in another file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from hulp.opdracht import toetsing
from hulp.reekskader import kaderbestand
from hulp.werkmappen import schrijf_csv, schrijf_xlsx

if TYPE_CHECKING:
    from pathlib import Path

SCORES = """
    | nr    | score |
    | 1.1.1 | +     |
    | 1.1.2 | -     |
"""
GEGEVENS = """
    | gegeven | waarde |
    | organisatie | Noord |
"""
CSV = """
| organisatie | reeks | moment | waarde | betrouwbaarheid |
| Noord | wachtlijst | 2016-K1 | 35 | geschat |
"""


def schrijf(map_: Path, cijfer: str = "33", csv: str = CSV) -> None:
    reeksen = f"| reeks | moment | waarde |\n| wachtlijst | 2015-K4 | {cijfer} |"
    schrijf_xlsx(map_ / "noord.xlsx", Toetsing=SCORES, Gegevens=GEGEVENS, Reeksen=reeksen)
    schrijf_csv(map_ / "cijfers.csv", csv)


@pytest.fixture
def uitslag(tmp_path: Path) -> Path:
    kaderbestand(tmp_path)
    (tmp_path / "in").mkdir()
    schrijf(tmp_path / "in")
    kader = str(tmp_path / "kader.yaml")
    uit = toetsing("score", "in", "--kader", kader, "--json", cwd=tmp_path)
    assert uit.returncode == 0, uit.stderr
    (tmp_path / "uitslag.json").write_text(uit.stdout, "utf-8")
    return tmp_path / "uitslag.json"


def verschillen(uitslag: Path) -> list[tuple[str, str, object, object]]:
    uit = toetsing("verifieer", uitslag, "--kader", uitslag.parent / "kader.yaml", "--json")
    return [(een["soort"], een["waar"], een["vastgelegd"], een["nu"]) for een in json.loads(uit.stdout)["verschillen"]]


def test_een_uitslag_met_reeksen_klopt(uitslag: Path) -> None:
    assert json.loads(uitslag.read_text("utf-8"))["formaat"] == "toetsing/uitslag/2"
    assert verschillen(uitslag) == []


def test_een_ander_cijfer_en_een_andere_noot_vallen_op(uitslag: Path) -> None:
    schrijf(uitslag.parent / "in", "34", CSV.replace("geschat", "geteld"))
    gevonden = [een for een in verschillen(uitslag) if een[0] == "cijfer"]
    assert [(een[1], een[2], een[3]) for een in gevonden] == [
        ("wachtlijst 2015-K4 (onderzoeken)", "33", "34"),
        ("wachtlijst 2016-K1 (onderzoeken)", "35; geschat", "35; geteld"),
    ]


def test_een_cijfer_dat_er_niet_meer_is_valt_op(uitslag: Path) -> None:
    (uitslag.parent / "in" / "cijfers.csv").unlink()
    (een,) = verschillen(uitslag)
    assert een[:3] == ("cijfer", "wachtlijst 2016-K1 (onderzoeken)", "35; geschat")


def test_een_andere_cel_en_een_dubbel_cijfer_vallen_op(uitslag: Path) -> None:
    gegevens = json.loads(uitslag.read_text("utf-8"))
    reeks = gegevens["toetsingen"][0]["reeksen"]["wachtlijst"]
    reeks[0]["herkomst"] = "Reeksen!C99"
    reeks.append(dict(reeks[1], waarde="99"))
    uitslag.write_text(json.dumps(gegevens), "utf-8")
    assert verschillen(uitslag) == [
        ("cijfer", "wachtlijst 2016-K1 (onderzoeken), 2e keer", "99; geschat", "ontbreekt"),
        ("cel", "wachtlijst 2015-K4 (onderzoeken)", "Reeksen!C99", "Reeksen!C2"),
    ]


def test_het_antwoord_noemt_cijfers_en_een_bestand_met_cijfers_dat_er_niet_is(uitslag: Path) -> None:
    goed = toetsing("verifieer", uitslag, "--kader", uitslag.parent / "kader.yaml")
    assert "elk cijfer" in " ".join(goed.stdout.split())
    (uitslag.parent / "in" / "cijfers.csv").unlink()
    weg = toetsing("verifieer", uitslag, "--kader", uitslag.parent / "kader.yaml")
    assert "[T148]" in weg.stderr


@pytest.mark.parametrize(
    ("oud", "nieuw"), [('"waarde": "33"', '"waarde": 33'), ('"moment": "2015-K4"', '"moment": null')]
)
def test_een_uitslag_met_een_cijfer_van_het_verkeerde_soort_wordt_niet_gelezen(
    uitslag: Path, oud: str, nieuw: str
) -> None:
    tekst = uitslag.read_text("utf-8")
    assert oud in tekst
    uitslag.write_text(tekst.replace(oud, nieuw), "utf-8")
    uit = toetsing("verifieer", uitslag, "--kader", uitslag.parent / "kader.yaml")
    assert uit.returncode == 1
    assert "[T142]" in uit.stderr
