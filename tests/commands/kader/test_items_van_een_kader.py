"""`toetsing kader toon` of a kader with items: every verwachting in the order of the kader, scored or described."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from hulp.itemkader import MET_SCORES, ZONDER_SCORES, Map, kader_van
from hulp.opdracht import toetsing
from hulp.openen import csvrijen
from toetsing.domain.beschreven import op_volgorde

if TYPE_CHECKING:
    from pathlib import Path

BESCHREVEN = "          - {nr: 1.1.3, tekst: Wat valt op?, schaal: geen, items: [antwoord]}\n"
VIER = MET_SCORES.replace("          - {nr: 1.1.9", f"{BESCHREVEN}          - {{nr: 1.1.9").replace(
    "          - {nr: 1.1.1,", f"{BESCHREVEN.replace('1.1.3', '1.1.0')}          - {{nr: 1.1.1,"
)
"""Described verwachtingen before, between and behind those with a score."""


def test_beschreven_verwachtingen_staan_op_hun_plaats_in_het_kader() -> None:
    criterium = next(iter(kader_van(VIER).criteria))
    assert [een.nr for een in op_volgorde(criterium)] == ["1.1.0", "1.1.1", "1.1.2", "1.1.3", "1.1.9"]


@pytest.mark.parametrize(
    ("kader", "nrs"),
    [
        pytest.param(VIER, ["1.1.0", "1.1.1", "1.1.2", "1.1.3", "1.1.9", "1.5.1"], id="met scores"),
        pytest.param(ZONDER_SCORES, ["1.1.1", "1.1.13", "1.18.1"], id="zonder scores"),
    ],
)
def test_elke_vorm_heeft_elke_verwachting_op_volgorde_met_wat_er_wordt_gevraagd(
    tmp_path: Path, kader: str, nrs: list[str]
) -> None:
    map_ = Map(tmp_path, kader)
    for vorm in ("csv", "xlsx", "md"):
        assert toetsing("kader", "toon", map_.kader, "--naar", map_ / f"uit.{vorm}").returncode == 0
    kop, *rijen = csvrijen((map_ / "uit.csv").read_bytes())
    nr, items = kop.index("nr"), kop.index("items")
    assert [rij[nr] for rij in rijen] == nrs
    assert "antwoord (verplicht): een tekst." in rijen[0][items]
    bladen = load_workbook(map_ / "uit.xlsx")
    assert [rij[nr] for rij in bladen["Verwachtingen"].iter_rows(min_row=6, values_only=True)] == nrs
    assert [naam for naam in bladen.sheetnames if naam.startswith("Items")] == ["Items"]
    tekst = (map_ / "uit.md").read_text("utf-8")
    plaatsen = [tekst.rindex(f"| {een} | ") for een in nrs]
    assert plaatsen == sorted(plaatsen)
    if "scores" in kop:
        per_nr = {rij[nr]: rij for rij in rijen}
        assert per_nr["1.1.2"][kop.index("scores")] == "geen score"
        assert per_nr["1.1.2"][kop.index("telt mee")] == ""
