"""Numbers of criteria in open data: a table of their own with each, exact and as text."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pandas as pd
import pytest

from hulp.getalkader import DAARNA, KADER, SCORES
from hulp.grond import STAP1
from hulp.opdracht import toetsing
from toetsing.commands.publiceer.publiceren import CONTROLEGETALLEN

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    (tmp_path / "school.yaml").write_text(KADER, encoding="utf-8")
    (tmp_path / "s.csv").write_text(SCORES, encoding="utf-8")
    (tmp_path / "daarna.csv").write_text(DAARNA, encoding="utf-8")
    return tmp_path


@pytest.fixture
def open_data(map_: Path) -> Path:
    uit = toetsing("publiceer", map_ / "s.csv", "--kader", map_ / "school.yaml", "--naar", map_ / "open")
    assert (uit.returncode, uit.stderr) == (0, f"Geschreven in {map_ / 'open'}: 7 bestanden.\n")
    return map_ / "open"


def rijen_van(pad: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(pad.read_text("utf-8-sig")), delimiter=";"))


def test_elk_getal_is_een_rij_en_staat_er_zoals_in_de_json(open_data: Path, map_: Path) -> None:
    rijen = rijen_van(open_data / "getallen.csv")
    gevonden = {
        (rij["organisatie"], rij["criterium"]): (rij["welk getal"], rij["waarde"], rij["laagste"], rij["hoogste"])
        for rij in rijen
    }
    assert len(gevonden) == len(rijen) == 8
    assert gevonden["Alt", "1.1"] == ("het gewogen gemiddelde", "7.125", "7.125", "7.125")
    assert gevonden["Bas", "1.1"][1:] == ("13/3", "13/3", "13/3")
    assert gevonden["Cello", "1.2"] == ("de punten in klank", "", "25", "75")
    assert gevonden["Dirigent", "1.2"][1:] == ("", "", "")
    uit = toetsing("score", map_ / "s.csv", "--kader", map_ / "school.yaml", "--json")
    for een in json.loads(uit.stdout)["toetsingen"]:
        for nr, getal in een["getal"].items():
            in_json = tuple(getal[veld] or "" for veld in ("wat", "waarde", "laagste", "hoogste"))
            assert gevonden[een["organisatie"], nr] == in_json


def test_een_getal_onder_nul_blijft_een_getal(map_: Path) -> None:
    (map_ / "school.yaml").write_text(KADER.replace('teken: "0*", getal: 0', 'teken: "0*", getal: -1'), "utf-8")
    kader = (map_ / "school.yaml").read_text("utf-8").replace("de punten in klank", "de som in klank")
    (map_ / "school.yaml").write_text(kader, "utf-8")
    uit = toetsing("publiceer", map_ / "s.csv", "--kader", map_ / "school.yaml", "--naar", map_ / "open")
    assert uit.returncode == 0, uit.stderr
    (bas,) = [rij for rij in rijen_van(map_ / "open/getallen.csv") if rij["organisatie"] == "Bas"][1:]
    assert [bas[kop] for kop in ("waarde", "laagste", "hoogste")] == ["-1", "-1", "-1"]


def test_de_sleutel_legt_elke_kolom_uit_in_hun_volgorde(open_data: Path) -> None:
    kolommen = [rij["kolom"] for rij in rijen_van(open_data / "sleutel.csv") if rij["tabel"] == "getallen"]
    assert [*kolommen, "uitkomst van"] == list(rijen_van(open_data / "getallen.csv")[0])


def test_de_ods_heeft_er_een_blad_van(open_data: Path) -> None:
    bladen = pd.read_excel(open_data / "scores.ods", sheet_name=None, engine="calamine", dtype=str)
    assert list(bladen) == ["Scores", "Getallen", "Sleutel"]
    assert bladen["Getallen"]["waarde"].tolist()[:3] == ["7.125", "75", "13/3"]


def test_wie_het_terugleest_krijgt_dezelfde_getallen(open_data: Path) -> None:
    uit = toetsing("score", open_data, "--kader", open_data / "kader.yaml", "--json")
    assert "getallen.csv" in uit.stderr + uit.stdout
    alt = next(een for een in json.loads(uit.stdout)["toetsingen"] if een["organisatie"] == "Alt")
    assert alt["getal"]["1.1"]["waarde"] == "7.125"


def test_getallen_van_een_eerdere_publicatie_blijven_niet_staan(open_data: Path, map_: Path) -> None:
    opnieuw = ("--naar", open_data, "--forceer")
    assert toetsing("publiceer", map_ / "daarna.csv", "--kader", map_ / "school.yaml", *opnieuw).returncode == 0
    assert {rij["ronde"] for rij in rijen_van(open_data / "getallen.csv")} == {"2027"}
    uit = toetsing("publiceer", STAP1 / "scores-2015.csv", *opnieuw)
    assert uit.returncode == 0, uit.stderr
    assert not (open_data / "getallen.csv").exists()
    assert "getallen" not in (open_data / CONTROLEGETALLEN).read_text("utf-8")
    assert "getallen" not in {rij["tabel"] for rij in rijen_van(open_data / "sleutel.csv")}
