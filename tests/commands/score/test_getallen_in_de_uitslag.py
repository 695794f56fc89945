"""The number of a criterium where `score` and `kader toon` show it: rounded, said so, and exact for who reckons on."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import openpyxl
import pytest

from hulp.getalkader import KADER, SCORES
from hulp.grond import STAP1
from hulp.opdracht import toetsing

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    (tmp_path / "school.yaml").write_text(KADER, encoding="utf-8")
    (tmp_path / "s.csv").write_text(SCORES, encoding="utf-8")
    return tmp_path


def lijnen(tekst: str, kop: str) -> list[str]:
    """Return the lines below a heading, up to the next empty line."""
    rest = tekst.splitlines()
    begin = rest.index(kop) + 1
    return rest[begin : rest.index("", begin)]


def test_van_veel_staan_de_getallen_naast_elkaar(map_: Path) -> None:
    uit = toetsing("score", map_ / "s.csv", "--kader", map_ / "school.yaml").stdout
    koppen, alt, bas, cello, dirigent = lijnen(uit, "Getallen per organisatie")
    assert koppen.split() == ["organisatie", "1.1", "1.2"]
    assert alt.split() == ["Alt", "7,13", "(afgerond)", "75%"]
    assert bas.split() == ["Bas", "4,33", "(afgerond)", "0%"]
    assert "3,75 tot en met 8,25" in cello
    assert "25% tot en met 75%" in cello
    assert dirigent.endswith("geen getal: er is niets beoordeeld")


def test_van_een_staat_erbij_welk_getal_het_is(map_: Path) -> None:
    uit = toetsing("score", map_ / "s.csv", "--kader", map_ / "school.yaml", "--alleen-organisatie", "Alt").stdout
    assert [lijn.split() for lijn in lijnen(uit, "Getallen")[1:]] == [
        ["1.1", "uitleg", "7,13", "(afgerond)", "het", "gewogen", "gemiddelde"],
        ["1.2", "klank", "75%", "de", "punten", "in", "klank"],
    ]


def test_wie_verder_rekent_krijgt_het_getal_ook_als_breuk(map_: Path) -> None:
    toetsing("score", map_ / "s.csv", "--kader", map_ / "school.yaml", "--naar", map_ / "uit.xlsx", "-q")
    blad = openpyxl.load_workbook(map_ / "uit.xlsx")["Getallen"]
    alle = [[cel.value for cel in rij] for rij in blad.iter_rows()]
    (kop,) = [i for i, rij in enumerate(alle) if "exact" in rij]
    rijen = [dict(zip(alle[kop], rij, strict=True)) for rij in alle[kop + 1 :]]
    assert [(rij["organisatie"], rij["criterium"], rij["laagste"], rij["exact"]) for rij in rijen[2:5]] == [
        ("Bas", "1.1", 4.33, "13/3"),
        ("Bas", "1.2", 0, "0"),
        ("Cello", "1.1", 3.75, None),
    ]


def test_een_kader_zegt_welk_getal_bij_een_criterium_hoort(map_: Path) -> None:
    uit = toetsing("kader", "toon", map_ / "school.yaml").stdout
    assert "1.2 De zaal klinkt goed.     de punten in klank" in uit
    als_json = json.loads(toetsing("kader", "toon", map_ / "school.yaml", "--json").stdout)
    assert als_json["getallen"] == {"1.1": "het gewogen gemiddelde", "1.2": "de punten in klank"}


def test_een_kader_zonder_getallen_zegt_er_niets_van() -> None:
    uit = toetsing("kader", "toon", STAP1, "--json").stdout
    assert "getallen" not in json.loads(uit)
