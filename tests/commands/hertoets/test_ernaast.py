"""Items and figures that changed, of many organisations: in the list of what changed and in the JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from openpyxl import load_workbook

from hulp.ernaastkader import map_met
from hulp.schemas import validator

if TYPE_CHECKING:
    from pathlib import Path


def test_andere_items_en_cijfers_van_veel_organisaties_staan_in_elke_vorm(tmp_path: Path) -> None:
    getallen = {("Noord", "2015"): 30, ("Noord", "2016"): 31, ("Zuid", "2015"): 40, ("Zuid", "2016"): 40}
    map_ = map_met(tmp_path, *((f"{ronde}/{wie}.xlsx", wie, ronde, n) for (wie, ronde), n in getallen.items()))

    tekst = map_.draai("hertoets", "2015", "2016", "--formaat", "markdown").stdout
    alles = tekst[tekst.index("Alles wat veranderde") :]
    assert "Er veranderde niets" not in alles
    assert "30 kinderen | 31 kinderen | anders" in alles
    assert "| Noord | 2015 | 2016 | wachtlijst | 1e kwartaal 2015 | onderzoeken | 30 zaken (geschat)" in alles
    assert "| Zuid |" not in alles

    assert map_.draai("hertoets", "2015", "2016", "--naar", "uit.xlsx").returncode == 0
    bladen = load_workbook(map_ / "uit.xlsx")
    for naam, cel in (("Veranderde items", "31 kinderen"), ("Veranderde cijfers", "31 zaken")):
        assert any(cel in str(rij) for rij in bladen[naam].iter_rows(values_only=True)), naam

    inhoud = json.loads(map_.draai("hertoets", "2015", "2016", "--json").stdout)
    validator("hertoets").validate(inhoud)
    noord, zuid = (een["stappen"][0] for een in inhoud["organisaties"])
    anders = [een for een in noord["items"] if een["verandering"] == "anders"]
    assert anders == [
        {"verwachting": "1.1.2", "was": "1.1.2", "item": "bereik", "eerst": "30", "daarna": "31",
         "verandering": "anders"},
    ]  # fmt: skip
    toen, nu = ({"waarde": waarde, "betrouwbaarheid": "geschat"} for waarde in ("30", "31"))
    plaats = {"reeks": "wachtlijst", "moment": "2015-K1", "definitie": "onderzoeken"}
    assert noord["cijfers"] == [plaats | {"eerst": toen, "daarna": nu}]
    assert zuid["cijfers"] == []
    assert {een["verandering"] for een in zuid["items"]} == {"gelijk", "niet ingevuld"}
