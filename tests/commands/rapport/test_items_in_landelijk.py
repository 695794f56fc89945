"""Items in the report about many organisations: whatever was filled in stands in every form, as what it is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from hulp.feiten import kaal, ontbrekend, tekst_van
from hulp.itemkader import MET_SCORES, Map
from hulp.schemas import validator

if TYPE_CHECKING:
    from pathlib import Path

MATRIX = (
    "organisatie;1.1.1;1.1.9;1.1.1 antwoord;1.1.1 label;1.1.2 bereik;1.1.2 aandeel;1.1.2 begin;1.1.2 fase;1.5.1\n"
    'Noord;+;-;"Eerste alinea.\nTweede alinea.";"ja; te vroeg";85;15,5 %;1-5-2016;klaar;Lang verhaal\n'
    "Zuid;-;+;;ja;120;;;;Kort\n"
)
GETOOND = (
    "Ingevuld bij 1 van de 2 organisaties; verplicht, en nog niet ingevuld bij Zuid.",
    "Eerste alinea.", "Tweede alinea.", "ja", "2", "Noord, Zuid", "te vroeg", "1", "Noord", "85 kinderen", "F2",
    "120 kinderen", "F3", "15,5 %", "G2", "01-05-2016", "H2", "klaar", "1", "Noord", "Lang verhaal", "Kort",
)  # fmt: skip
"""What was filled in, in the order of the kader: numbers and days with their cell."""


@pytest.fixture(scope="module")
def map_(tmp_path_factory: pytest.TempPathFactory) -> Map:
    map_ = Map(tmp_path_factory.mktemp("landelijk"), MET_SCORES)
    map_.schrijf("allen.csv", MATRIX)
    return map_


def _rapport(map_: Map, vorm: str) -> Path:
    uit = map_.draai("rapport", "landelijk", "allen.csv", "--naar", f"rapport.{vorm}")
    assert uit.returncode == 0, uit.stderr
    return map_ / f"rapport.{vorm}"


@pytest.mark.parametrize("vorm", ["html", "md", "pdf", "docx"])
def test_wat_is_ingevuld_staat_in_elke_vorm_om_te_lezen(map_: Map, vorm: str) -> None:
    tekst = tekst_van({"md": "markdown"}.get(vorm, vorm), _rapport(map_, vorm).read_bytes())
    assert ontbrekend(GETOOND, kaal(tekst)) == []


def test_de_json_heeft_van_elk_item_wie_wat_invulde_met_de_cel_en_wie_niets(map_: Map) -> None:
    inhoud = json.loads(_rapport(map_, "json").read_text("utf-8"))
    validator("landelijkrapport").validate(inhoud)
    items = {f"{een['nr']} {een['naam']}": een for thema in inhoud["rapport"]["themas"]
             for c in thema["criteria"] for een in c["items"]}  # fmt: skip
    assert items["1.1.1 antwoord"]["gegeven"] == [
        {"organisatie": "Noord", "antwoord": "Eerste alinea.\nTweede alinea.",
         "alineas": ["Eerste alinea.", "Tweede alinea."], "exact": "", "cel": "D2"},
    ]  # fmt: skip
    assert items["1.1.1 antwoord"]["leeg"] == ["Zuid"]
    assert [een["exact"] for een in items["1.1.2 bereik (op 01-10-2016)"]["gegeven"]] == ["85", "120"]
    assert items["1.1.2 bereik (op 01-10-2016)"]["grenzen"] == ["85 kinderen", "120 kinderen"]


def test_de_werkmap_heeft_elk_antwoord_en_de_tellingen(map_: Map) -> None:
    bladen = load_workbook(_rapport(map_, "xlsx"))
    items = list(bladen["Items"].iter_rows(min_row=6, values_only=True))
    assert len(items) == 11
    assert items[0][-2:] == ("Eerste alinea.\nTweede alinea.", "D2")
    assert [rij[3:6] for rij in items[1:4]] == [("label", "keuze", een) for een in ("ja", "ja", "te vroeg")]
    telling = {rij[2]: rij[4:] for rij in bladen["Itemtelling"].iter_rows(min_row=6, values_only=True)}
    assert telling["fase"] == (1, 1, None, None, "Zuid")
    assert telling["bereik (op 01-10-2016)"] == (2, 0, "85 kinderen", "120 kinderen", None)
    keuzes = {rij[4]: rij[5:] for rij in bladen["Itemkeuzes"].iter_rows(min_row=6, values_only=True)}
    assert keuzes["ja"] == (2, "Noord, Zuid")
    assert keuzes["bezig"] == (0, None)
