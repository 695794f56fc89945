"""The two ends of reading and deciding, as somebody meets them in Python: by a kader, or without one."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

import toetsing
from hulp.grond import STAP1
from toetsing.commands.score.scoren import antwoord_op
from toetsing.document.antwoord import GeenAntwoord
from toetsing.pipeline.besloten import Besloten, ZonderKader
from toetsing.pipeline.scoren import score_met

if TYPE_CHECKING:
    from pathlib import Path


def test_zonder_kader_zijn_er_alleen_meldingen(tmp_path: Path) -> None:
    scoring = toetsing.score([str(tmp_path / "weg.xlsx")])
    assert isinstance(scoring, ZonderKader)
    assert isinstance(scoring, toetsing.Scoring)
    assert (scoring.kader, scoring.uitslagen, scoring.bestanden) == (None, (), 0)
    assert [melding.code for melding in scoring.meldingen] == ["T001"]
    assert scoring.onleesbaar
    assert toetsing.tabel(scoring.uitslagen, scoring.kader).empty


def test_met_een_kader_is_er_besloten() -> None:
    scoring = toetsing.score([str(STAP1 / "scores-2015.csv")])
    assert isinstance(scoring, Besloten)
    assert isinstance(scoring, toetsing.Scoring)
    assert scoring.kader.id == STAP1.name
    assert (len(scoring.uitslagen), scoring.meldingen, scoring.foutief) == (26, (), False)


def test_een_gevraagd_kader_is_er_ook_als_geen_bestand_te_lezen_is(tmp_path: Path) -> None:
    weg = [str(tmp_path / "weg.xlsx")]
    for scoring in (score_met(STAP1.name, weg), toetsing.score(weg, kader=STAP1.name)):
        assert isinstance(scoring, Besloten)
        assert (scoring.kader.id, scoring.uitslagen, scoring.onleesbaar) == (STAP1.name, (), True)


@pytest.mark.parametrize("kader", [None, STAP1.name], ids=["zonder kader", "zonder toetsing"])
def test_zonder_uitslag_heeft_alleen_json_iets_te_zeggen(kader: str | None, tmp_path: Path) -> None:
    scoring = toetsing.score([str(tmp_path / "weg.xlsx")], kader=kader)
    antwoord = antwoord_op(scoring, date(2015, 12, 31), detail=False, uitleg=False)
    assert isinstance(antwoord, GeenAntwoord)
    assert antwoord.als_json is not None
    gelezen = json.loads(antwoord.als_json())
    assert gelezen["toetsingen"] == []
    assert (gelezen["kader"] and gelezen["kader"]["id"]) == kader
