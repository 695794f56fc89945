"""Notes at the cells of items are read and kept as those at scores are, also where nothing is scored."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import openpyxl
import pytest

from hulp.itemkader import MET_SCORES, ZONDER_SCORES, Map
from hulp.notities import zet_notities

if TYPE_CHECKING:
    from pathlib import Path

KADERS = {"met scores": (MET_SCORES, "1.1.2 bereik", 9), "zonder scores": (ZONDER_SCORES, "1.1.13 bereik", 9)}
"""A kader, an item of it and the row in which that stands on the sheet Items; row 7 holds 1.1.1 antwoord."""


@pytest.mark.parametrize(("kader", "item", "rij"), KADERS.values(), ids=list(KADERS))
def test_een_notitie_bij_een_item_staat_waar_een_bij_een_score_staat_en_gaat_mee(
    tmp_path: Path, kader: str, item: str, rij: int
) -> None:
    map_ = Map(tmp_path, kader)
    assert map_.draai("nieuw", "noord.xlsx", "--organisatie", "Noord", "--ronde", "2016").returncode == 0
    boek = openpyxl.load_workbook(map_ / "noord.xlsx")
    boek["Items"]["E7"] = "Ja"
    boek.save(map_ / "noord.xlsx")
    leeg = {f"E{rij}": ("Wacht op de cijfers", "Jan"), f"A{rij - 2}": ("Links", "Jan"), "A2": ("Los", "Jan")}
    zet_notities(map_ / "noord.xlsx", "Items", leeg)

    uitleg = map_.draai("score", "noord.xlsx", "--uitleg", "--formaat", "markdown").stdout
    assert "| Items\\!E7 | Links |" in uitleg
    assert "Wacht op de cijfers |" in uitleg
    assert "| notitie" not in map_.draai("score", "noord.xlsx", "--formaat", "markdown").stdout
    for soort in ("regio", "landelijk"):
        vast = ("rapport", soort, "noord.xlsx", "--naar", "-", "--formaat")
        tekst = map_.draai(*vast, "markdown", "--met-notities").stdout
        assert "Wacht op de cijfers" in tekst
        assert item in tekst
        assert "Los" not in tekst
        assert "Wacht op" not in map_.draai(*vast, "markdown").stdout
        assert "Wacht op" in json.dumps(json.loads(map_.draai(*vast, "json", "--met-notities").stdout))

    uit = map_.draai("nieuw", "vervolg.xlsx", "--uit", "noord.xlsx", "--ronde", "2017")
    assert uit.returncode == 0, uit.stderr
    assert "1 notitie bij een cel" in uit.stderr
    blad = openpyxl.load_workbook(map_ / "vervolg.xlsx")["Items"]
    assert {cel: blad[cel].comment.text for cel in ("E7", f"E{rij}")} == {
        "E7": "Links",
        f"E{rij}": "Wacht op de cijfers",
    }


def test_in_een_matrix_is_een_notitie_van_het_item_van_haar_kolom(tmp_path: Path) -> None:
    map_ = Map(tmp_path, MET_SCORES)
    boek = openpyxl.Workbook()
    assert boek.active is not None
    boek.active.append(["organisatie", "1.1.1", "1.1.9", "1.1.1 antwoord", "1.1.2 bereik"])
    boek.active.append(["Noord", "+", "-", "Ja", 85])
    boek.save(map_ / "allen.xlsx")
    zet_notities(map_ / "allen.xlsx", "Sheet", {"B2": ("Bij de score", "Jan"), "E2": ("Bij het getal", "Jan")})
    tekst = map_.draai("rapport", "landelijk", "allen.xlsx", "--naar", "-", "--formaat", "markdown", "--met-notities")
    assert "| Noord | 1.1.1 | Bij de score |" in tekst.stdout
    assert "| Noord | 1.1.2 bereik | Bij het getal |" in tekst.stdout
