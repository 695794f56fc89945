"""The kader of the findings about the lokale netwerk: described and never scored, as its source does."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import pytest

from hulp.opdracht import toetsing
from toetsing.domain.items import items_van
from toetsing.pipeline.kaders import kader_van, referentie
from toetsing.pipeline.meegeleverd import meegeleverd
from toetsing.pipeline.rapportregels import rapportregels_bij

if TYPE_CHECKING:
    from pathlib import Path

MAP: Final = meegeleverd("kaders") / "tsd-lokaal-netwerk"
KADER: Final = kader_van(str(MAP))
VAST: Final = ("--kader", MAP)
RICHTING: Final = {"1": "positieve ontwikkeling", "2": "kan beter"}
HOE_VAAK: Final = {
    "bevinding-1": "in alle onderzochte regio's",
    "bevinding-2": "in meerdere gemeenten",
    "bevinding-3": "meestal (het inwinnen van informatie)",
    "bevinding-5": "in een beperkt aantal gemeenten",
    "bevinding-8": "nog te vaak",
    "bevinding-10": "te vaak",
    "bevinding-11": "in alle gemeenten",
    "bevinding-13": "in de meeste gemeenten nog niet aangetroffen",
    "bevinding-15": "in meerdere lokale netwerken",
}
"""How often, of whatever the source says it of."""


@pytest.fixture(scope="module")
def voorbeeld(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workbooks that are made of what ships with the kader."""
    map_ = tmp_path_factory.mktemp("voorbeeld") / "tsd"
    uit = toetsing("voorbeeld", map_, *VAST)
    assert uit.returncode == 0, uit.stderr
    return map_


def test_het_kader_is_goed_en_alles_erin_heeft_een_plaats_in_de_bron() -> None:
    assert KADER.opmerkingen == ()
    assert rapportregels_bij(KADER, str(MAP))[1] == ()
    assert [len(criterium.itempunten) for criterium in KADER.criteria] == [7, 5, 3]
    bronnen = [punt.bron for punt in KADER.itempunten]
    assert all(bron.startswith("bevindingen, ") for bron in bronnen)
    assert len(set(bronnen)) == 15
    assert {item.veld.bron.partition(",")[0] for item in items_van(KADER)} == {"bevindingen"}


def test_de_bevindingen_hebben_de_richting_van_hun_kop_en_zeggen_hoe_vaak_waar_de_bron_dat_zegt() -> None:
    (een,) = referentie(KADER, str(MAP))
    assert {nr: van["richting"] for nr, van in een.items.items()} == {
        punt.nr: (RICHTING[punt.criterium[0]],) for punt in KADER.itempunten
    }
    assert {nr: van["hoe vaak"] for nr, van in een.items.items() if "hoe vaak" in van} == HOE_VAAK


def test_een_werkmap_van_het_voorbeeld_geeft_terug_wat_bij_het_kader_staat(voorbeeld: Path) -> None:
    gelezen = []
    for pad in (MAP / "bevindingen.csv", voorbeeld / "landelijk.xlsx", voorbeeld / "regios"):
        uit = toetsing("score", pad, "--json", *VAST)
        assert uit.returncode == 0, uit.stderr
        (een,) = json.loads(uit.stdout)["toetsingen"]
        gelezen.append({nr: {naam: item["antwoord"] for naam, item in van.items()} for nr, van in een["items"].items()})
    assert gelezen[0] == gelezen[1] == gelezen[2]


def test_een_leeg_verplicht_item_wordt_genoemd(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("nr;item;antwoord\nbevinding-1;richting;kan beter\n", "utf-8")
    stand = json.loads(toetsing("controleer", tmp_path / "a.csv", "--json", *VAST).stdout)["toetsingen"][0]
    assert stand["lege_items"] == [f"{punt.nr} richting" for punt in KADER.itempunten[1:]]
    uit = toetsing("score", tmp_path / "a.csv", "--volledig", *VAST)
    assert uit.returncode == 3
    assert "bevinding-2 richting" in uit.stderr


def test_bewijs_zegt_dat_er_geen_oordelen_zijn_en_niets_te_bewijzen_is() -> None:
    uit = toetsing("kader", "bewijs", MAP)
    assert uit.returncode == 0, uit.stderr
    zin = " ".join(uit.stdout.split())
    assert "Niets te bewijzen: dit kader heeft geen beslisregels." in zin
    assert "dit kader geeft geen oordelen" in zin


def test_rapporten_spreken_nergens_van_voldoende(voorbeeld: Path) -> None:
    for soort, pad in (("regio", next((voorbeeld / "regios").iterdir())), ("landelijk", voorbeeld / "landelijk.xlsx")):
        uit = toetsing("rapport", soort, pad, "--naar", "-", "--formaat", "markdown", *VAST)
        assert uit.returncode == 0, uit.stderr
        assert "voldoende" not in uit.stdout
        assert "in een beperkt aantal gemeenten" in uit.stdout
        assert "Waar de onderwerpen vandaan komen" in uit.stdout
        assert "Dit rapport volgt het kader Bevindingen van TSD over het lokale netwerk (versie 1)" in uit.stdout
        assert "etoetst" not in uit.stdout
