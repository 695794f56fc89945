"""`toetsing controleer --schrijf-terug` as a user meets it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
import typer

from hulp.grond import GOED
from hulp.werkmappen import schrijf_xlsx
from toetsing.cli.hoofd import start

if TYPE_CHECKING:
    from pathlib import Path

FOUT = GOED.replace("| 1.1.3 | + |", "| 1.1.3 | mischien |")


@pytest.fixture
def geopend(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    paden: list[str] = []
    monkeypatch.setattr(typer, "launch", paden.append)
    return paden


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return schrijf_xlsx(tmp_path / "r.xlsx", Toetsing=FOUT)


def test_de_meldingen_op_het_scherm_en_de_naam_van_de_kopie_op_stderr(
    pad: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert start(["controleer", str(pad), "--schrijf-terug"]) == 1
    uit, fout = capsys.readouterr()
    assert "'mischien' is geen score" in uit
    assert fout == f"Geschreven: {pad.with_name('r.gecontroleerd.xlsx')}\n"


def test_stil_en_json(pad: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert start(["controleer", str(pad), "--schrijf-terug", "-q", "--json"]) == 1
    uit, fout = capsys.readouterr()
    assert [m["code"] for m in json.loads(uit)["meldingen"]] == ["T031", "T187"]
    assert fout == ""
    assert pad.with_name("r.gecontroleerd.xlsx").exists()


def test_zonder_de_optie_wordt_niets_geschreven(pad: Path) -> None:
    assert start(["controleer", str(pad)]) == 1
    assert [kind.name for kind in pad.parent.iterdir()] == ["r.xlsx"]


def test_een_schrijffout_is_afsluitcode_4_en_forceer_helpt(pad: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert start(["controleer", str(pad), "--schrijf-terug"]) == 1
    assert start(["controleer", str(pad), "--schrijf-terug"]) == 4
    assert "[T070]" in capsys.readouterr().err
    assert start(["controleer", str(pad), "--schrijf-terug", "--forceer"]) == 1


def test_een_let_op_verandert_de_afsluitcode_niet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pad = schrijf_xlsx(tmp_path / "r.xlsm", Toetsing=GOED + "| 3.1.1 | + |")
    assert start(["controleer", str(pad), "--schrijf-terug"]) == 0
    assert "let op: De meldingen staan in een los bestand" in capsys.readouterr().err


def test_zonder_meldingen_zegt_het_dat_er_geen_kopie_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pad = schrijf_xlsx(tmp_path / "r.xlsx", Toetsing=GOED)
    assert start(["controleer", str(pad), "--schrijf-terug"]) == 0
    assert capsys.readouterr().err == f"Geen meldingen en daarom geen kopie: {pad}.\n"


def test_open_opent_de_ene_kopie(pad: Path, geopend: list[str]) -> None:
    assert start(["controleer", str(pad), "--schrijf-terug", "--open"]) == 1
    assert geopend == [str(pad.with_name("r.gecontroleerd.xlsx"))]


def test_open_opent_niets_bij_meer_kopieen(pad: Path, geopend: list[str], tmp_path: Path) -> None:
    schrijf_xlsx(tmp_path / "s.xlsx", Toetsing=FOUT)
    assert start(["controleer", str(tmp_path), "--schrijf-terug", "--open"]) == 1
    assert geopend == []


def test_naar_blijft_de_lijst_van_meldingen(pad: Path, geopend: list[str], tmp_path: Path) -> None:
    lijst = tmp_path / "lijst.txt"
    assert start(["controleer", str(pad), "--schrijf-terug", "--naar", str(lijst), "--open"]) == 1
    assert "[T031]" in lijst.read_text(encoding="utf-8")
    assert geopend == [str(pad.with_name("r.gecontroleerd.xlsx"))]
