"""Series in open data: every figure with its definition and its note, and what is written reads back the same."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from hulp.opdracht import toetsing
from hulp.reekskader import ALLES, WACHTLIJST, kaderbestand, reekskader, volle_toetsing
from toetsing.bulk.tabel import tabel
from toetsing.pipeline.scoren import score
from toetsing.workbook.matrixwerkmap import matrix_als_werkmap

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.toetsing import Toetsing


@pytest.fixture
def kader(tmp_path: Path) -> str:
    map_ = tmp_path / "kader"
    map_.mkdir()
    return str(kaderbestand(map_, ALLES))


@pytest.fixture
def gegeven(tmp_path: Path) -> list[Toetsing]:
    toetsingen = [volle_toetsing(reekskader(ALLES), "Noord"), volle_toetsing(reekskader(ALLES), "Zuid", plus=1)]
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "matrix.xlsx").write_bytes(matrix_als_werkmap(reekskader(ALLES), toetsingen))
    return toetsingen


@pytest.fixture
def open_data(tmp_path: Path, kader: str, gegeven: list[Toetsing]) -> Path:
    assert gegeven
    uit = toetsing("publiceer", tmp_path / "in", "--naar", tmp_path / "open", "--kader", kader)
    assert uit.returncode == 0, uit.stderr
    return tmp_path / "open"


def rijen_van(pad: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(pad.read_text("utf-8-sig")), delimiter=";"))


def zonder_bron(toetsing_: Toetsing) -> dict[str, list[object]]:
    """Return the figures without where somebody found them: that is not in open data."""
    return {naam: [replace(punt, bron="") for punt in alle] for naam, alle in toetsing_.reeksen.items()}


def test_elk_cijfer_is_een_rij_met_definitie_en_noot(open_data: Path, gegeven: list[Toetsing]) -> None:
    rijen = rijen_van(open_data / "reeksen.csv")
    koppen = "organisatie ronde soort datum reeks moment waarde eenheid definitie betrouwbaarheid"
    assert list(rijen[0]) == koppen.split()
    punten = [(t, naam, p) for t in gegeven for naam, alle in t.reeksen.items() for p in alle]
    assert len(rijen) == len(punten)
    assert all(rij["definitie"] and rij["moment"] for rij in rijen)
    assert [rij["betrouwbaarheid"].removeprefix("'") for rij in rijen] == [
        p.betrouwbaarheid.removeprefix("'") for _, _, p in punten
    ]


def test_open_data_leest_terug_zoals_zij_is_geschreven(open_data: Path, kader: str, gegeven: list[Toetsing]) -> None:
    scoring = score([str(open_data / "scores.csv"), str(open_data / "reeksen.csv")], kader=kader)
    assert [str(een) for een in scoring.meldingen] == []
    assert [zonder_bron(uitslag.toetsing) for uitslag in scoring.uitslagen] == list(map(zonder_bron, gegeven))


def test_de_bron_die_iemand_noemde_staat_er_niet(open_data: Path) -> None:
    assert "bron" not in rijen_van(open_data / "reeksen.csv")[0]


def test_de_sleutel_zegt_wat_elke_kolom_en_elke_definitie_is(open_data: Path) -> None:
    sleutel = {
        rij["kolom"]: rij["betekenis"] for rij in rijen_van(open_data / "sleutel.csv") if rij["tabel"] == "reeksen"
    }
    assert list(sleutel) == list(rijen_van(open_data / "reeksen.csv")[0])
    for reeks in reekskader(ALLES).reeksen:
        assert all(f"{een.naam}: {een.tekst.rstrip('.')}" in sleutel["definitie"] for een in reeks.definities)


def test_een_kader_zonder_reeksen_heeft_die_tabel_niet_en_ruimt_een_oude_op(tmp_path: Path, open_data: Path) -> None:
    (tmp_path / "zonder").mkdir()
    kader = kaderbestand(tmp_path / "zonder", "")
    scores = tmp_path / "scores.csv"
    scores.write_text("organisatie;1.1.1;1.1.2\nNoord;+;-\n", "utf-8")
    uit = toetsing("publiceer", scores, "--naar", open_data, "--kader", kader, "--forceer")
    assert uit.returncode == 0, uit.stderr
    assert not (open_data / "reeksen.csv").exists()


def test_in_python_is_elk_cijfer_een_rij_met_zijn_stuk(tmp_path: Path, kader: str, gegeven: list[Toetsing]) -> None:
    scoring = score(str(tmp_path / "in"), kader=kader)
    frame = tabel(scoring.uitslagen, scoring.kader, per="reeks")
    assert len(frame) == sum(len(alle) for t in gegeven for alle in t.reeksen.values())
    assert list(frame["definitie"].cat.categories) == ["onderzoeken", "met-meldingen", "alle", "oud", "nieuw", "vast"]
    for _, stuk in frame.groupby(["organisatie", "reeks", "stuk"], observed=True):
        assert stuk["definitie"].nunique() == 1, "wat één stuk is, is op één manier geteld"
    assert frame.loc[frame["exact"] == "1234567890.123456789", "reeks"].unique().tolist() == ["budget"]
    with pytest.raises(ValueError, match="reeks"):
        tabel(scoring.uitslagen, per="reeks")


def test_zonder_uitslagen_zijn_er_alleen_kolommen() -> None:
    frame = tabel([], reekskader(WACHTLIJST), per="reeks")
    assert len(frame) == 0
    assert list(frame.columns)[:5] == ["organisatie", "ronde", "soort", "datum", "reeks"]
