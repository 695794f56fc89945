"""Items and figures of which assessors say something else: of one organisation and of many, and in the JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from openpyxl import load_workbook

from hulp.ernaastkader import map_met
from hulp.schemas import validator

if TYPE_CHECKING:
    from pathlib import Path


def test_items_en_cijfers_die_verschillen_staan_in_elke_vorm(tmp_path: Path) -> None:
    getallen = {("Noord", "een"): 30, ("Noord", "twee"): 31, ("Zuid", "een"): 40, ("Zuid", "twee"): 40}
    map_ = map_met(tmp_path, *((f"b/{wie}-{door}.xlsx", wie, "2016", n) for (wie, door), n in getallen.items()))

    alleen = map_.draai("beoordelaars", "b/Noord-een.xlsx", "b/Noord-twee.xlsx", "--formaat", "markdown").stdout
    assert "| 1.1.2 | bereik (op 01-10-2016) | 30 kinderen | 31 kinderen |" in alleen
    assert "| onderzoeken | 30 zaken (geschat) | 31 zaken (geschat) |" in alleen
    gelijk = map_.draai("beoordelaars", "b/Zuid-een.xlsx", "b/Zuid-twee.xlsx", "--formaat", "markdown").stdout
    for wat in ("item", "cijfer"):
        assert f"Geen {wat} is door twee beoordelaars anders ingevuld." in gelijk

    allen = map_.draai("beoordelaars", "b", "--formaat", "markdown").stdout
    assert "bereik (op 01-10-2016) | Noord-een: 30 kinderen; Noord-twee: 31 kinderen |" in allen
    assert "| Noord-een: 30 zaken (geschat); Noord-twee: 31 zaken (geschat) |" in allen
    assert "Zuid-een: 40" not in allen
    assert map_.draai("beoordelaars", "b", "--naar", "uit.xlsx").returncode == 0
    assert {"Items", "Cijfers"} <= set(load_workbook(map_ / "uit.xlsx").sheetnames)

    inhoud = json.loads(map_.draai("beoordelaars", "b", "--json").stdout)
    validator("beoordelaars").validate(inhoud)
    noord, zuid = inhoud["organisaties"]
    bereik = {"verwachting": "1.1.2", "item": "bereik", "antwoorden": ["30", "31"], "verschilt": True}
    assert [een for een in noord["items"] if een["verschilt"]] == [bereik]
    (cijfer,) = noord["cijfers"]
    assert [een["waarde"] for een in cijfer["cijfers"]] == ["30", "31"]
    assert cijfer["verschilt"]
    assert not any(een["verschilt"] for een in (*zuid["items"], *zuid["cijfers"]))
