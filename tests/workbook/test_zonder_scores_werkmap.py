"""The workbook of a kader of which people give the oordeel and nothing is scored: it asks and explains no score."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl

from hulp.opdracht import toetsing

if TYPE_CHECKING:
    from pathlib import Path


def test_een_werkmap_zonder_scores_vraagt_er_geen_en_heeft_geen_plan(tmp_path: Path) -> None:
    pad = tmp_path / "noord.xlsx"
    assert toetsing("nieuw", pad, "--kader", "vng-basis-op-orde-2016").returncode == 0
    werkmap = openpyxl.load_workbook(pad)
    assert "Plan" not in werkmap.sheetnames
    teksten = [str(cel) for naam in ("Oordeel", "Uitleg") for rij in werkmap[naam].values for cel in rij if cel]
    gezegd = [een for een in teksten if "scores" in een or "een score" in een or "verbeterpunt" in een]
    assert gezegd == []
    assert "Wat u als oordeel mag typen" in teksten
    assert "Dit blad rekent mee terwijl u op het blad Toetsing oordelen invult." in teksten


def test_zonder_themas_is_er_geen_lijst_om_er_een_uit_te_kiezen(tmp_path: Path) -> None:
    for kader, lijsten in (("vng-basis-op-orde-2016", 0), ("vng-risicoscan-2016", 1)):
        pad = tmp_path / f"{kader}.xlsx"
        assert toetsing("nieuw", pad, "--kader", kader).returncode == 0
        blad = openpyxl.load_workbook(pad)["Good practices"]
        assert len(blad.data_validations.dataValidation) == lijsten
