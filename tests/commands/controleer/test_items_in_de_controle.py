"""An item that may be empty and is, makes nothing full and stops nothing: controleer says which of the two it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hulp.itemkader import MET_SCORES, Map

if TYPE_CHECKING:
    from pathlib import Path

KOP = "organisatie;1.1.1;1.1.9;1.1.1 antwoord;1.5.1"
VOL = "Noord;+;-;Ja;Kort;ja;85;15;1-5-2016;klaar"


def test_een_leeg_item_dat_niet_verplicht_is_telt_niet_als_ingevuld(tmp_path: Path) -> None:
    map_ = Map(tmp_path, MET_SCORES)
    map_.schrijf("een.csv", f"{KOP}\nOost;+;-;Ja;Kort\n")
    een = " ".join(map_.draai("controleer", "een.csv").stdout.split())
    assert (
        "Oost: elke verwachting is ingevuld; 2 van de 7 items zijn ingevuld, en wat leeg is, is niet verplicht" in een
    )
    koppen = f"{KOP};1.1.1 label;1.1.2 bereik;1.1.2 aandeel;1.1.2 begin;1.1.2 fase"
    map_.schrijf("drie.csv", f"{koppen}\n{VOL}\nOost;+;-;Ja;Kort;;;;;\nZuid;+;-;Ja;;;;;;\n")
    drie = " ".join(map_.draai("controleer", "drie.csv").stdout.split())
    assert "1 volledig ingevuld, 1 op niet-verplichte items na ingevuld en 1 deels ingevuld" in drie
    for rij in (
        "Noord 2 van 2 7 van 7 0",
        "Oost 2 van 2 2 van 7 (5 mogen leeg)",
        "Zuid 2 van 2 1 van 7 (5 mogen leeg)",
    ):
        assert rij in drie
