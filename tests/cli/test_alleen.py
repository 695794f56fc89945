"""The options that choose from many: on every opdracht that reads many, and everywhere with the same effect."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from cli.test_elke_opdracht import ELK
from hulp.opdracht import toetsing
from hulp.veel import map_vol, matrix

if TYPE_CHECKING:
    from pathlib import Path

OPTIES = {"--alleen-ronde", "--alleen-organisatie", "--alleen-groep"}
LEEST_VEEL = {
    "score": ["{alle}"],
    "controleer": ["{alle}"],
    "plan": ["{alle}"],
    "wat-als": ["{alle}", "1.1.1=-"],
    "hertoets": ["{m15}", "{m16}"],
    "beoordelaars": ["{alle}", "{alle}"],
    "opvolging": ["{alle}"],
    "vergelijk": ["{alle}"],
    "herreken": ["{alle}"],
    "rapport regio": ["{alle}", "--naar", "-"],
    "rapport landelijk": ["{alle}", "--naar", "-"],
    "verifieer": ["{uitslag}", "--map", "{werk}"],
    "publiceer": ["{alle}", "--naar", "{werk}/open"],
}
"""Every opdracht that reads more than one toetsing, with what it needs to begin."""


@pytest.fixture(scope="module")
def waar(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    werk = tmp_path_factory.mktemp("alleen")
    alle = matrix(werk / "alle.csv")
    uitslag = werk / "uitslag.json"
    assert toetsing("score", alle, "--alleen-ronde", "2016", "--naar", uitslag, "-q").returncode == 0
    paden = {"werk": werk, "alle": alle, "uitslag": uitslag}
    paden |= {f"m{jaar}": map_vol(werk / jaar, alleen=f"20{jaar}") for jaar in ("15", "16")}
    return {naam: str(pad) for naam, pad in paden.items()}


def test_wie_veel_leest_heeft_de_opties_en_anderen_niet() -> None:
    met = {naam for naam, een in ELK.items() if {optie for param in een.params for optie in param.opts} >= OPTIES}
    assert met == set(LEEST_VEEL)
    leest = {naam for naam, een in ELK.items() if any("--variant" in param.opts for param in een.params)}
    assert leest - {"nieuw", "kader sql"} <= met | {"hertoets"}


@pytest.mark.parametrize("naam", LEEST_VEEL)
def test_een_keuze_die_er_niet_is_wordt_overal_gezegd(naam: str, waar: dict[str, str]) -> None:
    args = [deel.format_map(waar) for deel in LEEST_VEEL[naam]]
    uit = toetsing(*naam.split(), *args, "--alleen-ronde", "2017")
    assert (uit.returncode, uit.stdout) == (2, "")
    assert "--alleen-ronde '2017' komt in de invoer niet voor." in uit.stderr
    assert "Er zijn: 2015 en 2016. [G141]" in uit.stderr


def als_json(*args: object) -> dict[str, object]:
    uit = toetsing(*args, "--json", "-q")
    assert uit.returncode == 0, uit.stderr
    gelezen: dict[str, object] = json.loads(uit.stdout)
    return gelezen


def wie(*args: object) -> list[tuple[str, str]]:
    toetsingen: list[dict[str, str]] = als_json(*args)["toetsingen"]  # type: ignore[assignment]
    return [(een["organisatie"], een["ronde"]) for een in toetsingen]


def test_score_en_vergelijk_tellen_alleen_wie_is_gekozen(waar: dict[str, str]) -> None:
    klein = [("Oost", "2016"), ("West", "2016")]
    assert wie("score", waar["alle"], "--alleen-ronde", "2016", "--alleen-groep", "klein") == klein
    assert wie("vergelijk", waar["alle"], "--alleen-ronde", "2016", "--alleen-groep", "omvang=klein") == klein
    assert len(wie("score", waar["alle"], "--alleen-ronde", "2015", "--alleen-ronde", "2016")) == 5


def test_plan_kiest_de_ronde_van_een_organisatie(waar: dict[str, str]) -> None:
    uit = toetsing("plan", waar["alle"], "--organisatie", "Noord")
    assert "[G064]" in uit.stderr
    plan = als_json("plan", waar["alle"], "--organisatie", "Noord", "--alleen-ronde", "2016")
    assert "2016" in json.dumps(plan)


def test_een_keuze_wordt_met_dezelfde_keuze_nagerekend(waar: dict[str, str]) -> None:
    zonder = toetsing("verifieer", waar["uitslag"])
    met = toetsing("verifieer", waar["uitslag"], "--alleen-ronde", "2016")
    assert (zonder.returncode, met.returncode) == (3, 0)


def test_vergelijk_kiest_ook_uit_zijn_lijst_van_groepen(waar: dict[str, str], tmp_path: Path) -> None:
    lijst = tmp_path / "groepen.csv"
    lijst.write_text("organisatie;kust\nWest;ja\nOost;nee\n")
    args = ("vergelijk", waar["alle"], "--alleen-ronde", "2016", "--alleen-groep", "kust=ja", "--groepen", lijst)
    assert wie(*args) == [("West", "2016")]
    uit = toetsing("score", waar["alle"], "--alleen-groep", "kust=ja")
    assert "Er zijn: omvang=groot en omvang=klein." in uit.stderr


def test_een_keuze_van_de_bijgeleverde_scores() -> None:
    posten = als_json("herreken", "--alleen-organisatie", "Drenthe")
    assert "in de scores staat er 1" in json.dumps(posten)
