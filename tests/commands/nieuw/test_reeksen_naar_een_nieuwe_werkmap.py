"""Figures go along to a next workbook: what was is still so; what does not fit the kader any more is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hulp.opdracht import toetsing
from hulp.reekskader import ALLES, WACHTLIJST, kaderbestand, reekskader, volle_toetsing
from toetsing.pipeline.scoren import score
from toetsing.workbook.toetsingswerkmap import toetsing_als_werkmap

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "opties", [("--ronde", "2017"), ("--met-scores",)], ids=["een volgende ronde", "dezelfde ronde"]
)
def test_elk_cijfer_gaat_mee_met_definitie_noot_en_bron(tmp_path: Path, opties: tuple[str, ...]) -> None:
    vol = volle_toetsing(reekskader(ALLES))
    (tmp_path / "oud.xlsx").write_bytes(toetsing_als_werkmap(reekskader(ALLES), vol))
    kader = str(kaderbestand(tmp_path, ALLES))
    uit = toetsing("nieuw", tmp_path / "nieuw.xlsx", "--uit", tmp_path / "oud.xlsx", "--kader", kader, *opties)
    assert uit.returncode == 0, uit.stderr
    assert "T366" not in uit.stderr
    scoring = score(str(tmp_path / "nieuw.xlsx"), kader=kader)
    assert dict(scoring.uitslagen[0].toetsing.reeksen) == dict(vol.reeksen)


def test_wat_niet_meer_past_wordt_met_zijn_cel_genoemd(tmp_path: Path) -> None:
    (tmp_path / "oud.xlsx").write_bytes(toetsing_als_werkmap(reekskader(), volle_toetsing(reekskader())))
    kader = str(kaderbestand(tmp_path, WACHTLIJST.replace("met-meldingen", "ruim")))
    uit = toetsing(
        "nieuw", tmp_path / "nieuw.xlsx", "--uit", tmp_path / "oud.xlsx", "--kader", kader, "--ronde", "2017"
    )
    assert uit.returncode == 0, uit.stderr
    (regel,) = [regel for regel in uit.stderr.splitlines() if "[T366]" in regel]
    assert "Reeksen!D7" in regel, "een definitie die het kader niet meer heeft"
    (reeks,) = score(str(tmp_path / "nieuw.xlsx"), kader=kader).uitslagen[0].toetsing.reeksen.values()
    assert {punt.definitie for punt in reeks} == {"onderzoeken"}
