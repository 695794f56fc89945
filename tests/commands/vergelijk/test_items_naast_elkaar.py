"""Items in vergelijk: a csv and a workbook say what the screen says, and never as voldoende."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from hulp.itemkader import MET_SCORES, ZONDER_SCORES, Map
from hulp.openen import csvrijen

if TYPE_CHECKING:
    from pathlib import Path

ITEMS = "1.1.1 antwoord;1.1.2 bereik;1.1.2 aandeel;1.1.2 fase"
MET = (
    MET_SCORES,
    f"organisatie;1.1.1;1.1.9;{ITEMS}\nZuid;+;+;Ja;85;15,5 %;klaar\nNoord;-;+;;120;;klaar\n",
    ["1.1.1 antwoord", "1.1.1 label", "1.1.2 bereik (op 01-10-2016), in kinderen", "1.1.2 aandeel, in %",
     "1.1.2 begin", "1.1.2 fase", "1.5.1 antwoord"],
    {"Zuid": ["Ja", "", "85", "15,5", "", "klaar", ""], "Noord": ["", "", "120", "", "", "klaar", ""]},
    ("fase", 2, 0),
)  # fmt: skip
ZONDER = (
    ZONDER_SCORES,
    "organisatie;1.1.1;1.1.13 bereik;1.18.1 fase\nZuid;Ja;85;klaar\nNoord;;120;klaar\n",
    ["1.1.1 antwoord", "1.1.13 antwoord", "1.1.13 bereik (op 01-10-2016), in kinderen", "1.1.13 aandeel, in %",
     "1.1.13 label", "1.18.1 begin", "1.18.1 fase"],
    {"Zuid": ["Ja", "", "85", "", "", "", "klaar"], "Noord": ["", "", "120", "", "", "", "klaar"]},
    ("fase", 2, 0),
)  # fmt: skip


@pytest.mark.parametrize(
    ("kader", "matrix", "koppen", "antwoorden", "telling"), [MET, ZONDER], ids=["met scores", "zonder scores"]
)
def test_een_csv_en_een_werkmap_hebben_elk_item_als_wat_het_is(
    tmp_path: Path, kader: str, matrix: str, koppen: list[str], antwoorden: dict[str, list[str]], telling: object
) -> None:
    map_ = Map(tmp_path, kader)
    map_.schrijf("allen.csv", matrix)
    for naam in ("uit.csv", "uit.xlsx"):
        assert map_.draai("vergelijk", "allen.csv", "--naar", naam).returncode == 0
    kop, *rijen = csvrijen((map_ / "uit.csv").read_bytes())
    assert kop[-7:] == koppen
    wie = kop.index("organisatie")
    assert {rij[wie]: rij[-7:] for rij in rijen} == antwoorden

    bladen = load_workbook(map_ / "uit.xlsx")
    per_organisatie = list(bladen["Per organisatie"].iter_rows(min_row=5, values_only=True))
    plek = per_organisatie[0].index(koppen[2])
    assert sorted(str(rij[plek]) for rij in per_organisatie[1:]) == ["120", "85"]
    assert telling in [rij[2:3] + rij[4:6] for rij in bladen["Itemtelling"].iter_rows(min_row=6, values_only=True)]
    keuzes = [rij[4:] for rij in bladen["Itemkeuzes"].iter_rows(min_row=6, values_only=True)]
    assert ("klaar", 2, "Noord, Zuid") in keuzes
    assert len(list(bladen["Items"].iter_rows(min_row=6))) == sum(
        bool(een) for van_een in antwoorden.values() for een in van_een
    )
