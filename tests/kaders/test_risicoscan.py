"""The kader of the risicoscan: sixteen topics that are described, key figures, and room for a zienswijze."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest
from openpyxl import load_workbook

from hulp.opdracht import toetsing
from toetsing.domain.items import items_van
from toetsing.domain.velden import Veldsoort
from toetsing.pipeline.kaders import kader_van
from toetsing.pipeline.meegeleverd import meegeleverd
from toetsing.pipeline.rapportregels import rapportregels_bij

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MAP: Final = meegeleverd("kaders") / "vng-risicoscan-2016"
KADER: Final = kader_van(str(MAP))
VAST: Final = ("--kader", MAP)
TOPICS: Final = [f"topic-{nr}" for nr in (*range(1, 14), 18, 19, 20)]
FTE: Final = ("fte", date(2016, 4, 1))
CIJFERS: Final = {
    ("topic-18", "structureel budget"): ("euro", None),
    ("topic-19", "meldingen"): ("meldingen", None),
    ("topic-19", "adviesvragen"): ("adviesvragen", None),
    ("topic-19", "onderzoeken"): ("onderzoeken", None),
    ("topic-20", "formatie VT"): FTE,
    ("topic-20", "formatie vertrouwensartsen"): FTE,
    ("topic-20", "formatie gedragswetenschappers"): FTE,
}
"""Each figure with its unit, and the day that it is about where the source names one."""
LEEG: Final = "topic-3 toelichting"
"""What Zuid has not filled in."""


@pytest.fixture(scope="module")
def map_(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two workbooks of the kader, filled in but for one item of Zuid, and rows for three zienswijzen."""
    map_ = tmp_path_factory.mktemp("scan")
    (map_ / "in").mkdir()
    for wie in ("Noord", "Zuid"):
        pad = map_ / "in" / f"{wie}.xlsx"
        uit = toetsing("nieuw", pad, "--organisatie", wie, "--ronde", "2016", *VAST)
        assert uit.returncode == 0, uit.stderr
        boek = load_workbook(pad)
        for rij, item in enumerate(items_van(KADER), start=7):
            assert (boek["Items"].cell(rij, 2).value, boek["Items"].cell(rij, 4).value) == (item.nr, item.veld.naam)
            if (wie, item.kop) != ("Zuid", LEEG):
                boek["Items"].cell(rij, 5).value = f"Over {item.nr}." if item.is_tekst else rij
        boek["Gesprekken"]["A4"] = "directeur"
        for rij, partij in enumerate(("ambtenaar", "instelling", "wethouder"), start=4):
            boek["Zienswijzen"].cell(rij, 1).value = partij
        boek["Zienswijzen"]["B5"], boek["Zienswijzen"]["C5"] = "Het beeld klopt.", "topic-3"
        boek.save(pad)
    return map_


def test_het_kader_is_goed_en_alles_erin_heeft_een_plaats_in_de_bron() -> None:
    assert KADER.opmerkingen == ()
    assert rapportregels_bij(KADER, str(MAP))[1] == ()
    assert not KADER.heeft_oordelen
    bronnen = [*(een.bron for een in KADER.themas), *(een.bron for een in KADER.criteria)]
    bronnen += [*(een.bron for een in KADER.itempunten), *(een.bron for een in KADER.registers)]
    bronnen += [een.veld.bron for een in items_van(KADER)]
    assert all(re.fullmatch(r"tussenrapportage, (bijlage 1|paragraaf 1\.[23]), .+", bron) for bron in bronnen), bronnen


def test_de_topics_zijn_die_van_de_bron_met_een_toelichting_of_met_cijfers() -> None:
    assert [punt.nr for punt in KADER.itempunten] == ["beeld-1", *TOPICS]
    getallen = {
        (item.nr, item.veld.naam): (item.veld.eenheid, item.veld.peildatum)
        for item in items_van(KADER)
        if item.veld.soort is Veldsoort.GETAL
    }
    assert getallen == CIJFERS
    verplicht = [item.nr for item in items_van(KADER) if item.veld.verplicht and item.is_tekst]
    assert verplicht == ["beeld-1", *TOPICS[:13]]


def test_wat_is_ingevuld_komt_er_weer_uit(map_: Path) -> None:
    uit = json.loads(toetsing("score", map_ / "in" / "Noord.xlsx", "--json", *VAST).stdout)
    gelezen = [uit["toetsingen"][0]["items"][item.nr][item.veld.naam]["antwoord"] for item in items_van(KADER)]
    assert gelezen == [
        f"Over {item.nr}." if item.is_tekst else str(rij) for rij, item in enumerate(items_van(KADER), start=7)
    ]


def test_een_leeg_verplicht_item_wordt_genoemd(map_: Path) -> None:
    standen = json.loads(toetsing("controleer", map_ / "in", "--json", *VAST).stdout)["toetsingen"]
    assert {een["organisatie"]: een.get("lege_items", []) for een in standen} == {"Noord": [], "Zuid": [LEEG]}
    uit = toetsing("score", map_ / "in", "--volledig", *VAST)
    assert uit.returncode == 3
    assert f"Niet volledig bij Zuid: verplicht en leeg {LEEG}." in uit.stderr


def test_opvolging_zegt_wiens_zienswijze_er_nog_niet_is(map_: Path) -> None:
    uit = json.loads(toetsing("opvolging", map_ / "in" / "Noord.xlsx", "--json", *VAST).stdout)
    standen = {rij["wie"]: rij["stand"] for rij in uit["organisaties"][0]["rijen"] if rij["register"] == "zienswijzen"}
    assert standen == {"ambtenaar": "zonder termijn", "instelling": "klaar", "wethouder": "zonder termijn"}
    rapport = toetsing("rapport", "regio", map_ / "in" / "Noord.xlsx", "--naar", "-", "--formaat", "markdown", *VAST)
    assert "| instelling | Het beeld klopt. | topic-3 |" in rapport.stdout
    assert "volgt het kader Risicoscan Veilig Thuis (versie 2016) en gaat over Noord in ronde 2016." in rapport.stdout
    assert "getoetst aan" not in rapport.stdout


def test_niets_spreekt_van_voldoende(map_: Path) -> None:
    een, alle = map_ / "in" / "Noord.xlsx", map_ / "in"
    opdrachten = [
        *((*opdracht, *VAST, *vorm) for vorm in ((), ("--json",)) for opdracht in (
            ("score", alle), ("controleer", alle), ("vergelijk", alle), ("opvolging", alle),
        )),
        *(("rapport", soort, pad, "--naar", "-", "--formaat", vorm, *VAST)
          for soort, pad in (("regio", een), ("landelijk", alle)) for vorm in ("markdown", "html", "json")),
        ("kader", "toon", MAP), ("kader", "bewijs", MAP), ("kader", "toon", MAP, "--json"),
    ]  # fmt: skip
    for opdracht in opdrachten:
        uit = toetsing(*opdracht).stdout
        assert uit, opdracht
        for tekst in _teksten(json.loads(uit)) if uit.startswith("{") else (uit,):
            assert "voldoende" not in tekst.casefold(), (opdracht, tekst)
    cellen = (cel for blad in load_workbook(een) for rij in blad.iter_rows(values_only=True) for cel in rij)
    assert not [cel for cel in cellen if "voldoende" in str(cel).casefold()]


def _teksten(gegevens: object) -> Iterator[str]:
    """Yield every text in JSON: the names of its fields are those of a contract that all kaders share."""
    if isinstance(gegevens, str):
        yield gegevens
    elif isinstance(gegevens, (dict, list)):
        for deel in gegevens.values() if isinstance(gegevens, dict) else gegevens:
            yield from _teksten(deel)


def test_bewijs_zegt_dat_er_niets_te_bewijzen_is() -> None:
    uit = toetsing("kader", "bewijs", MAP)
    assert uit.returncode == 0, uit.stderr
    zin = " ".join(uit.stdout.split())
    assert "Niets te bewijzen: dit kader heeft geen beslisregels." in zin
    assert "dit kader geeft geen oordelen" in zin
