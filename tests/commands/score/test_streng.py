"""`score --streng`: all or nothing; and one damaged file does not stop the others without it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from hulp.gedeeld import kopie
from hulp.grond import STAP1
from toetsing.cli.hoofd import start
from toetsing.formats.json_uitslag import uitslag_als_json
from toetsing.pipeline.scoren import score

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def beschadigd(voorbeeld_2015: Path, tmp_path: Path) -> str:
    """The workbooks of 2015, of which one was cut off."""
    map_ = kopie(voorbeeld_2015, tmp_path) / "regios"
    pad = map_ / "Drenthe.xlsx"
    pad.write_bytes(pad.read_bytes()[:3000])
    return str(map_)


def test_een_beschadigd_bestand_houdt_de_rest_niet_tegen(beschadigd: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert start(["score", beschadigd, "--json"]) == 1
    uit = capsys.readouterr()
    namen = {t["organisatie"] for t in json.loads(uit.out)["toetsingen"]}
    assert len(namen) == 25
    assert "Drenthe" not in namen
    assert "T007" in uit.err


def test_streng_geeft_dan_geen_uitslag(beschadigd: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for opties in ([], ["--json"], ["--formaat", "csv"], ["--naar", str(tmp_path / "uit.json")]):
        assert start(["score", beschadigd, "--streng", *opties]) == 1
        uit = capsys.readouterr()
        assert uit.out == ""
        assert "T007" in uit.err
        assert "geen uitslag" in uit.err
    assert not (tmp_path / "uit.json").exists()


def test_streng_verandert_niets_als_alles_goed_is(voorbeeld_2015: Path, capsys: pytest.CaptureFixture[str]) -> None:
    map_ = str(voorbeeld_2015 / "regios")
    assert start(["score", map_, "--json"]) == 0
    zonder = capsys.readouterr().out
    assert start(["score", map_, "--json", "--streng"]) == 0
    assert capsys.readouterr().out == zonder


def test_de_json_is_ingesprongen_als_een_geheel() -> None:
    """The toetsingen are written one by one; the text must be what writing all of it at once gives."""
    scoring = score([str(STAP1 / "scores-2015.csv")])
    for uitslagen in (scoring.uitslagen, scoring.uitslagen[:1], ()):
        tekst = uitslag_als_json(scoring.kader, uitslagen, scoring.meldingen)
        assert tekst == json.dumps(json.loads(tekst), ensure_ascii=False, indent=2) + "\n"
    assert json.loads(uitslag_als_json(None, (), ()))["toetsingen"] == []
