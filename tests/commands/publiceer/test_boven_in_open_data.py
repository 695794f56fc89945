"""What is decided above the criteria in open data, in the csv of `score` and in the frame of `tabel`."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from hulp.knopenkader import ALLEEN_GEHEEL, bakkers, schrijf_kader, schrijf_werkmap
from hulp.opdracht import toetsing
from toetsing import score, tabel
from toetsing.commands.publiceer.tabellen import oordeel_koppen, sleutel
from toetsing.pipeline.kaders import kader_van

if TYPE_CHECKING:
    from pathlib import Path

GEZET = "| 1.1 | | O | na bezoek | ik |\n| 1.2 | | O | na bezoek | |\n| geheel | A | B | na overleg | J. de Vries |\n"


@pytest.fixture
def noord(tmp_path: Path) -> Path:
    schrijf_kader(tmp_path)
    return schrijf_werkmap(tmp_path / "noord.xlsx", GEZET, "+++++  +")


def gelezen(tekst: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(tekst.removeprefix("\ufeff")), delimiter=";"))


def test_oordelen_csv_heeft_er_rijen_voor_zonder_wat_mensen_schreven(noord: Path, tmp_path: Path) -> None:
    uit = toetsing("publiceer", noord, "--kader", tmp_path / "bakkers.yaml", "--naar", tmp_path / "data")
    assert uit.returncode == 0, uit.stderr
    tekst = (tmp_path / "data" / "oordelen.csv").read_text("utf-8-sig")
    assert "Vries" not in tekst
    assert "overleg" not in tekst
    rijen = gelezen(tekst)
    assert [(r["niveau"], r["thema"], r["criterium"]) for r in rijen] == [
        *(("criterium", nr[0], nr) for nr in ("1.1", "1.2", "2.1", "2.2")),
        ("thema", "1", ""),
        ("thema", "2", ""),
        ("geheel", "", ""),
    ]
    velden = ("berekend", "mogelijk", "vastgesteld", "gepubliceerd", "+", "open", "open feiten")
    assert [[rij[veld] for veld in velden] for rij in rijen[4:]] == [
        ["V", "V", "O", "", "", "0", "0"],
        ["", "V/M/O", "", "", "", "2", "0"],
        ["", "A/B", "B", "A", "", "2", "0"],
    ]


def test_de_sleutel_noemt_elke_kolom_en_elke_letter() -> None:
    kader = bakkers()
    _, rijen = sleutel(kader)
    per_kolom = {kolom: betekenis for bestand, kolom, _, betekenis in rijen if bestand == "oordelen"}
    assert list(per_kolom) == oordeel_koppen(kader)
    assert "van het geheel: A = keurmerk, B = voorlopig, C = geen keurmerk" in per_kolom["berekend"]
    assert "volgt uit wat eronder is vastgesteld" in per_kolom["vastgesteld"]
    assert "onder het thema of het geheel" in per_kolom["open"]


def test_stap_1_heeft_geen_niveau() -> None:
    kader = kader_van("veilig-thuis-stap1-2015")
    assert "niveau" not in oordeel_koppen(kader)
    assert not any(
        "geheel" in betekenis for bestand, _, soort, betekenis in sleutel(kader)[1] if soort != "geheel getal"
    )


def test_de_csv_van_score_heeft_ze_met_wat_mensen_schreven(noord: Path, tmp_path: Path) -> None:
    uit = toetsing("score", noord, "--kader", tmp_path / "bakkers.yaml", "--formaat", "csv")
    assert uit.returncode == 0, uit.stderr
    rijen = gelezen(uit.stdout)
    *_, een, twee, geheel = rijen
    assert (een["niveau"], een["thema"], een["themanaam"], een["berekend"], een["vastgesteld"]) == (
        "thema",
        "1",
        "Oven",
        "V",
        "O",
    )
    assert (een["beslisregel"], een["feiten"], een["+"], een["open"]) == ("alle criteria V", "ramp: nee", "", "0")
    assert (twee["mogelijk"], twee["open"], twee["feiten"]) == ("V/M/O", "2", "")
    assert (geheel["niveau"], geheel["thema"], geheel["gepubliceerd"], geheel["afwijkend"]) == ("geheel", "", "A", "B")
    assert (geheel["motivering"], geheel["door"], geheel["kader"]) == ("na overleg", "J. de Vries", "bakkers")


def test_het_frame_heeft_een_rij_per_thema_en_een_voor_het_geheel(noord: Path, tmp_path: Path) -> None:
    scoring = score([str(noord)], kader=str(tmp_path / "bakkers.yaml"))
    frame = tabel(scoring.uitslagen, scoring.kader, per="boven")
    assert list(frame["niveau"]) == ["thema", "thema", "geheel"]
    assert list(frame["thema"].astype(object).where(frame["thema"].notna(), None)) == ["1", "2", None]
    assert list(frame["vastgesteld"].astype(object).fillna("")) == ["O", "", "B"]
    assert list(frame["mogelijk"]) == ["V", "V/M/O", "A/B"]
    assert (list(frame["open"]), list(frame["open feiten"])) == ([0, 2, 2], ["", "", ""])
    assert list(frame["berekend"].cat.categories) == ["V", "M", "O", "A", "B", "C", "geen"]
    assert not frame["berekend"].cat.ordered
    assert list(tabel(scoring.uitslagen, scoring.kader)["criterium"]) == ["1.1", "1.2", "2.1", "2.2"]
    with pytest.raises(ValueError, match="Kies bij per"):
        tabel(scoring.uitslagen, per="boven")


def test_letters_van_een_soort_zijn_geordend() -> None:
    frame = tabel((), bakkers(ALLEEN_GEHEEL), per="boven")
    assert list(frame["berekend"].cat.categories) == ["A", "B", "C", "geen"]
    assert frame["berekend"].cat.ordered
    assert len(frame) == 0
