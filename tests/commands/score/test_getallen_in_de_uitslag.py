"""The number of a criterium where `score` and `kader toon` show it: rounded, said so, and exact for who reckons on."""

from __future__ import annotations

import csv
import io
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


VELDEN = ("welk getal", "getal laagste", "getal hoogste", "getal exact")


def csv_van(map_: Path, *meer: str, scheiding: str = ";") -> dict[tuple[str, str], dict[str, str]]:
    uit = toetsing("score", map_ / "s.csv", "--kader", map_ / "school.yaml", "--formaat", "csv", *meer)
    assert uit.returncode == 0, uit.stderr
    rijen = csv.DictReader(io.StringIO(uit.stdout.removeprefix("\ufeff")), delimiter=scheiding)
    return {(rij["organisatie"], rij["criterium"]): rij for rij in rijen}


def test_de_csv_heeft_elk_getal_ook_zonder_beslisregels(map_: Path) -> None:
    """1.2 has no beslisregels: its row says its number and its counts, and no oordeel."""
    rijen = csv_van(map_)
    assert len(rijen) == 8
    gevonden = {wie: tuple(rij[kop] for kop in VELDEN) for wie, rij in rijen.items()}
    assert gevonden["Alt", "1.1"] == ("het gewogen gemiddelde", "7,13", "7,13", "57/8")
    assert gevonden["Alt", "1.2"] == ("de punten in klank", "75", "75", "75")
    assert gevonden["Cello", "1.2"] == ("de punten in klank", "25", "75", "")
    assert gevonden["Dirigent", "1.2"] == ("de punten in klank", "", "", "")
    cello = rijen["Cello", "1.2"]
    assert [cello[kop] for kop in ("berekend", "vastgesteld", "mogelijk", "beslisregel")] == ["", "", "", ""]
    assert [cello[kop] for kop in ("**", "*", "open")] == ["0", "1", "2"]


def test_met_een_komma_tussen_de_kolommen_heeft_een_getal_een_punt(map_: Path) -> None:
    rijen = csv_van(map_, "--scheiding", ",", scheiding=",")
    assert [rijen["Alt", "1.1"][kop] for kop in VELDEN[1:]] == ["7.13", "7.13", "57/8"]


def test_een_getal_onder_nul_is_in_de_csv_een_getal(map_: Path) -> None:
    kader = KADER.replace('teken: "0*", getal: 0', 'teken: "0*", getal: "-1,5"')
    (map_ / "school.yaml").write_text(kader.replace("de punten in klank", "de som in klank"), encoding="utf-8")
    assert [csv_van(map_)["Bas", "1.2"][kop] for kop in VELDEN[1:]] == ["-1,5", "-1,5", "-3/2"]


def test_een_heel_getal_onder_nul_is_in_de_werkmap_een_getal(map_: Path) -> None:
    kader = KADER.replace('teken: "0*", getal: 0', 'teken: "0*", getal: -1')
    (map_ / "school.yaml").write_text(kader.replace("de punten in klank", "de som in klank"), encoding="utf-8")
    toetsing("score", map_ / "s.csv", "--kader", map_ / "school.yaml", "--naar", map_ / "uit.xlsx", "-q")
    for naam, kop in (("Getallen", "laagste"), ("Uitslagen", "getal laagste")):
        alle = [[cel.value for cel in rij] for rij in openpyxl.load_workbook(map_ / "uit.xlsx")[naam].iter_rows()]
        (begin,) = [i for i, rij in enumerate(alle) if kop in rij]
        rijen = [dict(zip(alle[begin], rij, strict=True)) for rij in alle[begin + 1 :]]
        assert [rij[kop] for rij in rijen if (rij["organisatie"], rij["criterium"]) == ("Bas", "1.2")] == [-1]


def test_een_criterium_zonder_getal_heeft_er_geen(map_: Path) -> None:
    (map_ / "school.yaml").write_text(KADER.replace("        getal: het gewogen gemiddelde\n", ""), encoding="utf-8")
    rijen = csv_van(map_)
    assert [rijen["Alt", "1.1"][kop] for kop in VELDEN] == ["", "", "", ""]
    assert rijen["Alt", "1.2"]["getal exact"] == "75"


def test_een_kader_zonder_getallen_heeft_er_geen_kolom_voor() -> None:
    kop, *_ = toetsing("score", STAP1 / "scores-2015.csv", "--formaat", "csv").stdout.splitlines()
    assert kop.endswith(";open;voldoende;beoordeeld;gepubliceerd;afwijkend;motivering;door;overgenomen;bestand;"
                        "kader;versie;variant;uitkomst van")  # fmt: skip
