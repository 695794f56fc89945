"""The truth table of what is decided above the criteria, against every way to fill in all that lies below."""

from __future__ import annotations

import csv
from collections import Counter
from itertools import product
from typing import TYPE_CHECKING

import openpyxl
import pytest

from hulp.bovenkader import bovenkader, kadertekst
from hulp.opdracht import toetsing
from toetsing.domain.knopen import knopen_boven

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.knopen import Knoop

ALLES = ["1.1", "1.2", "2.1", "2.2", "thema 1", "thema 2", "geheel"]


def tabel(map_: Path, *opties: str) -> list[dict[str, str]]:
    """Return the rows of the table."""
    kader = map_ / "kader.yaml"
    kader.write_text(kadertekst(), encoding="utf-8")
    uit = toetsing("kader", "bewijs", kader, "--tabel", map_ / "t.csv", "--forceer", "-q", *opties)
    assert uit.returncode in {0, 1}, uit.stderr
    with (map_ / "t.csv").open(encoding="utf-8-sig", newline="") as bestand:
        return list(csv.DictReader(bestand, delimiter=";"))


def geteld(knoop: Knoop) -> Counter[tuple[str, str]]:
    """Count every way to fill in all below a node, by its oordeel and the answer to the fact."""
    tekens = {een.nr: een.tekens for een in (*knoop.alle_verwachtingen, *knoop.feiten)}
    aantal: Counter[tuple[str, str]] = Counter()
    for keuze in product(*tekens.values()):
        invulling = dict(zip(tekens, keuze, strict=True))
        aantal[knoop.oordelen_bij(invulling)[knoop.naam], invulling.get("ramp", "")] += 1
    return aantal


def test_elke_invulling_is_er_een_keer_met_haar_oordeel(tmp_path: Path) -> None:
    rijen = tabel(tmp_path)
    assert list(dict.fromkeys(rij["criterium"] for rij in rijen)) == ALLES
    for knoop in knopen_boven(bovenkader()).values():
        aantal: Counter[tuple[str, str]] = Counter()
        for rij in rijen:
            if rij["criterium"] == knoop.naam:
                aantal[rij["oordeel"], rij["feit: ramp"]] += int(rij["invullingen"])
        assert aantal == geteld(knoop)


def test_een_rij_zegt_wat_er_wordt_gezien_en_heeft_een_invulling_die_dat_geeft(tmp_path: Path) -> None:
    rijen = [rij for rij in tabel(tmp_path) if rij["criterium"] == "thema 1"]
    koppen = ["geteld: M, O of zonder oordeel", "geteld: V, M of zonder oordeel", "gezien: ramp is nee"]
    assert [[rij[kop] for kop in koppen] for rij in rijen[:2]] == [
        ["0", "1 of meer", "0"],
        ["1 of meer", "1 of meer", "0"],
    ]
    assert (rijen[0]["toestand"], rijen[0]["voldoende"]) == ("2 V bij criterium 1.1 en criterium 1.2 en ramp ja", "5")
    assert (rijen[0]["rij"], rijen[0]["beslisregel"]) == ("1", "alle criteria V")
    assert rijen[0]["past ook"] == "O: minstens 2 criteria O of ramp is ja"
    assert all(not rij["geteld: onvoldoende"] for rij in rijen)  # that is what a criterium sees


@pytest.mark.parametrize(
    ("gevraagd", "naam"),
    [("thema 1", "thema 1"), ("Thema  2", "thema 2"), ("eindoordeel", "geheel"), ("Geheel", "geheel"), ("1.2", "1.2")],
)
def test_een_tabel_van_een_plaats(gevraagd: str, naam: str, tmp_path: Path) -> None:
    assert {rij["criterium"] for rij in tabel(tmp_path, "--criterium", gevraagd)} == {naam}


def test_wat_geen_tabel_heeft_noemt_wat_er_is(tmp_path: Path) -> None:
    kader = tmp_path / "kader.yaml"
    kader.write_text(kadertekst(), encoding="utf-8")
    uit = toetsing("kader", "bewijs", kader, "--tabel", tmp_path / "t.csv", "-q", "--criterium", "thema 9")
    assert uit.returncode == 2
    zin = "Van 'thema 9' is geen waarheidstabel. Kies 1.1, 1.2, 2.1, 2.2, thema 1, thema 2 of eindoordeel. [G047]"
    assert zin in uit.stderr


def test_ook_als_werkmap(tmp_path: Path) -> None:
    als_csv = tabel(tmp_path)
    toetsing("kader", "bewijs", tmp_path / "kader.yaml", "--tabel", tmp_path / "t.xlsx", "-q")
    rijen = list(openpyxl.load_workbook(tmp_path / "t.xlsx").worksheets[0].iter_rows(values_only=True))
    assert [rij[0] for rij in rijen[-len(als_csv) :]] == [rij["criterium"] for rij in als_csv]
