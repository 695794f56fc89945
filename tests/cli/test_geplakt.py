"""An opdracht pasted from a word processor, or with a quotation mark of Windows in it: a tip says what to type."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hulp.grond import GOED
from hulp.opdracht import toetsing
from hulp.werkmappen import schrijf_csv

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("opdracht", "code", "tip"),
    [
        (["score", "Noord.csv", "–uitleg"], "T001", "Typ gewone streepjes: --uitleg"),
        (["score", "Noord.csv", "—json"], "T001", "Typ gewone streepjes: --json"),
        (["score", "“Noord.csv”"], "T001", 'Typ rechte: "Noord.csv"'),
        (["score", 'regios"'], "T001", 'Typ "regios"'),
        (["score", 'regios\\" --json'], "T001", 'Typ "regios"'),
        (["score", "Noord.csv", "--kader", "“stap1”"], "G041", 'Typ rechte: "stap1"'),
        (["score", "Noord.csv", "--kader", "map/stap1”"], "T001", 'Typ rechte: "map/stap1"'),
        (["score", "Noord.csv", "--formaat", "“json”"], "G020", 'Typ rechte: "json"'),
        (["score", "Noord.csv", "--naar", "“uit.json”"], "G021", 'Typ rechte: "uit.json"'),
        (["score", "Noord.csv", "--variant", "“streng”"], "G044", 'Typ rechte: "streng"'),
        (["verifieer", "uitslag.json", "–json"], "G005", "Typ gewone streepjes: --json"),
        (["rapport", "regio", "Noord.csv", "–naar", "uit.html"], "G005", "Typ gewone streepjes: --naar"),
        (["verifieer", "“uitslag.json”"], "T001", 'Typ rechte: "uitslag.json"'),
        (["–versie"], "G006", "Typ gewone streepjes: --versie"),
    ],
    ids=str,
)
def test_een_geplakte_opdracht_krijgt_een_tip(opdracht: list[str], code: str, tip: str, tmp_path: Path) -> None:
    schrijf_csv(tmp_path / "Noord.csv", GOED)
    uit = toetsing(*opdracht, cwd=tmp_path)
    assert uit.returncode != 0
    assert f"[{code}]" in uit.stderr
    assert tip in uit.stderr
