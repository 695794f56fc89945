"""The opdrachten as functions of Python: the same answer as on the command line, every option of it, and its faults."""

from __future__ import annotations

import inspect
import json
import os
import re
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

import toetsing
from cli.test_elke_opdracht import ELK
from hulp.opdracht import toetsing as opdracht
from hulp.veel import map_vol, matrix

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

DAG = date(2016, 1, 18)
FUNCTIES: dict[str, Callable[..., Any]] = {
    "opvolging": toetsing.opvolging,
    "plan": toetsing.plan,
    "hertoets": toetsing.hertoets,
    "vergelijk": toetsing.vergelijk,
    "verifieer": toetsing.verifieer,
    "rapport regio": toetsing.rapport,
    "rapport landelijk": toetsing.rapport,
}
ANDERS = {
    "bestanden": "paden", "criterium": "criteria", "oordeel": "oordelen",
    "alleen_ronde": "alleen", "alleen_organisatie": "alleen", "alleen_groep": "alleen",
}  # fmt: skip
"""Parameters that are called otherwise in Python: where one may type an option more often, one gives a sequence."""
MEER = {"vergelijk": {"organisatie": "organisaties"}, "hertoets": {"kader": "kaders", "ronde": "namen"}}
MEER |= {"opvolging": {"kader": "kaders"}}
UITVOER = {"formaat", "als_json", "naar", "forceer", "openen", "stil", "detail", "scheiding"}
"""How an answer is given and shown: in Python `als` and `schrijf` say that."""


@pytest.fixture(scope="module")
def waar(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    werk = tmp_path_factory.mktemp("aanroepen")
    paden = {"alle": matrix(werk / "alle.csv"), "uitslag": werk / "uitslag.json"}
    paden |= {f"m{jaar}": map_vol(werk / jaar, alleen=f"20{jaar}") for jaar in ("15", "16")}
    assert opdracht("score", paden["alle"], "--naar", paden["uitslag"], "-q").returncode == 0
    return paden


@pytest.mark.parametrize("naam", FUNCTIES)
def test_elke_optie_die_iets_vraagt_is_er_ook_in_python(naam: str) -> None:
    anders = ANDERS | MEER.get(naam, {})
    gevraagd = {anders.get(param.name, param.name) for param in ELK[naam].params if param.name not in UITVOER}
    assert gevraagd - {"help"} <= set(inspect.signature(FUNCTIES[naam]).parameters)


def test_de_uitleg_van_rapport_zegt_wat_van_een_van_beide_is() -> None:
    regio, landelijk = ({param.name for param in ELK[f"rapport {naam}"].params} for naam in ("regio", "landelijk"))
    eigen = {naam for naam in inspect.signature(toetsing.rapport).parameters if naam in regio ^ landelijk}
    alinea = next(een for een in (inspect.getdoc(toetsing.rapport) or "").split("\n\n") if "of the first" in een)
    assert eigen == set(re.findall(r"`(\w+)`", alinea.partition("only: ")[2])) <= regio


OPENBAAR = {naam: een for naam in toetsing.__all__ if inspect.isfunction(een := getattr(toetsing, naam))}


@pytest.mark.parametrize("naam", OPENBAAR)
def test_de_uitleg_van_elke_functie_noemt_elke_parameter_wat_zij_geeft_en_wat_zij_opwerpt(naam: str) -> None:
    uitleg = inspect.getdoc(OPENBAAR[naam]) or ""
    eerste, *_ = uitleg.split("\n\n")
    assert re.match(r"[A-Z].*[.:`]$", eerste, re.DOTALL)
    genoemd = set(re.findall(r"`(\w+)`|^ *(\w+):|`(\w+)=", uitleg, re.MULTILINE))
    woorden = {woord for groep in genoemd for woord in groep}
    assert set(inspect.signature(OPENBAAR[naam]).parameters) - woorden == set()
    assert re.search(r"\bReturns?\b|`gegevens` is\b|\bgegevens\b", uitleg)
    assert "Raises " in uitleg


@pytest.mark.parametrize("naam", [naam for naam in toetsing.__all__ if inspect.isclass(getattr(toetsing, naam))])
def test_de_uitleg_van_elk_type_zegt_wat_het_heeft(naam: str) -> None:
    een = getattr(toetsing, naam)
    assert re.match(r"[A-Z].*\.", inspect.getdoc(een) or "")
    velden = {k: v for k, v in vars(een).items() if not k.startswith("_") and (callable(v) or isinstance(v, property))}
    assert [k for k, v in velden.items() if not inspect.getdoc(v)] == []


@pytest.mark.parametrize("functie", dict.fromkeys(FUNCTIES.values()), ids=lambda functie: functie.__name__)
def test_de_uitleg_zegt_vormen_en_fouten(functie: Callable[..., Any]) -> None:
    uitleg = inspect.getdoc(functie) or ""
    assert {"Gebruiksfout", "Kaderfout", "meldingen", "gegevens"} <= set(re.findall(r"\w+", uitleg))
    assert re.search(r"`toetsing/\w+/1`", uitleg)
    assert f"toetsing.{functie.__name__}(" in uitleg


def cli(*args: object) -> Any:
    uit = opdracht(*args, "--json", "-q")
    return json.loads(uit.stdout)


def test_hetzelfde_antwoord_als_de_opdracht(waar: dict[str, Path]) -> None:
    dag = ("--peildatum", "18-01-2016")
    rond = toetsing.Selectie(rondes=("2016",))
    plan = toetsing.plan(waar["alle"], peildatum=DAG, organisatie="West", alleen=rond, doel="geen O")
    assert plan.gegevens == cli(
        "plan", waar["alle"], "--organisatie", "West", "--alleen-ronde", "2016", "--doel", "geen O", *dag
    )
    assert toetsing.hertoets([waar["m15"], waar["m16"]], peildatum=DAG).gegevens == cli(
        "hertoets", waar["m15"], waar["m16"], *dag
    )
    vergeleken = toetsing.vergelijk(
        os.fspath(waar["alle"]), peildatum=DAG, alleen=rond, groep="omvang", oordelen=["O"], laagste=1, buddies=True
    )
    assert vergeleken.gegevens == cli(
        "vergelijk", waar["alle"], "--alleen-ronde", "2016", "--groep", "omvang", "--oordeel", "O", "--laagste", "1",
        "--buddies", *dag,
    )  # fmt: skip
    assert toetsing.verifieer(waar["uitslag"], peildatum=DAG).gegevens == cli("verifieer", waar["uitslag"])
    gemaakt = toetsing.rapport([waar["m15"], waar["m16"]], peildatum=DAG, organisatie="West")
    (een,) = gemaakt.rapporten
    assert een.gegevens == cli(
        "rapport", "regio", waar["m15"], waar["m16"], "--organisatie", "West", "--naar", "-", *dag
    )
    (een,) = toetsing.rapport(waar["m16"], peildatum=DAG, landelijk=True, vorige=waar["m15"]).rapporten
    assert een.gegevens == cli("rapport", "landelijk", waar["m16"], "--vorige", waar["m15"], "--naar", "-", *dag)


def test_een_rapport_van_elk_met_wat_er_te_zeggen_is(waar: dict[str, Path]) -> None:
    gemaakt = toetsing.rapport(waar["m16"], peildatum=DAG)
    assert isinstance(gemaakt, toetsing.Rapporten)
    titels = [een.gegevens["rapport"]["omslag"]["titel"] for een in gemaakt.rapporten if een.gegevens]
    assert titels == ["Rapport over Noord", "Rapport over Oost", "Rapport over West"]
    assert {een.code for een in gemaakt.meldingen} >= {"T090"}


def test_wat_niet_klopt_staat_in_het_antwoord(waar: dict[str, Path], tmp_path: Path) -> None:
    ander = tmp_path / "uitslag.json"
    ander.write_text(waar["uitslag"].read_text().replace('"voldoende": 20', '"voldoende": 21', 1))
    nagerekend = toetsing.verifieer(ander, peildatum=DAG, map_=waar["alle"].parent)
    assert not nagerekend.voldoet
    assert nagerekend.gegevens is not None
    assert nagerekend.gegevens["verschillen"]
    assert toetsing.verifieer(waar["uitslag"], peildatum=DAG).voldoet


def test_zonder_antwoord_zijn_er_meldingen(tmp_path: Path) -> None:
    niets = toetsing.vergelijk(tmp_path / "weg.xlsx", peildatum=DAG)
    assert isinstance(niets, toetsing.Uitkomst)
    assert (niets.gegevens, niets.voldoet, [een.code for een in niets.meldingen]) == (None, False, ["T001"])
    with pytest.raises(toetsing.Gebruiksfout, match="T001"):
        niets.als("html")
    with pytest.raises(toetsing.Gebruiksfout, match="T001"):
        niets.schrijf(tmp_path / "niets.html")
    assert not (tmp_path / "niets.html").exists()


def test_fouten_in_de_vraag_zijn_die_van_de_opdracht(waar: dict[str, Path], tmp_path: Path) -> None:
    with pytest.raises(toetsing.Gebruiksfout, match="G061"):
        toetsing.vergelijk(waar["m16"], peildatum=DAG, organisaties=["Zuid"])
    with pytest.raises(toetsing.Gebruiksfout, match="G070"):
        toetsing.hertoets([waar["m16"]], peildatum=DAG)
    huisstijl = tmp_path / "stijl.yaml"
    huisstijl.write_text("kleuren: {hoofd: rood}\n")
    with pytest.raises(toetsing.Kaderfout) as fout:
        toetsing.rapport(waar["m16"], peildatum=DAG, huisstijl=huisstijl)
    assert fout.value.meldingen


def test_schrijven_in_elke_vorm_en_nooit_ongevraagd_over_iets_heen(waar: dict[str, Path], tmp_path: Path) -> None:
    uitkomst = toetsing.vergelijk(waar["m16"], peildatum=DAG)
    assert uitkomst.als("xlsx").startswith(b"PK")
    assert uitkomst.als("md") == uitkomst.als("markdown")
    assert uitkomst.als("tabel").startswith(b"Vergelijking")
    doel = uitkomst.schrijf(tmp_path / "uit.html")
    eerst = doel.read_bytes()
    assert eerst == uitkomst.als("html")
    with pytest.raises(toetsing.Gebruiksfout, match="T070"):
        uitkomst.schrijf(doel)
    for _ in range(2):
        assert uitkomst.schrijf(os.fspath(doel), forceer=True) == doel
    bron = waar["m16"] / "West-2016.xlsx"
    with pytest.raises(toetsing.Gebruiksfout, match="T145"):
        uitkomst.schrijf(bron, forceer=True)
    with pytest.raises(toetsing.Gebruiksfout, match="G021"):
        uitkomst.schrijf(tmp_path / "uit.pdf")
    with pytest.raises(toetsing.Gebruiksfout, match="G020"):
        uitkomst.als("pdf")
    (rapport,) = toetsing.rapport(waar["m16"], peildatum=DAG, landelijk=True, sjabloon=bron).rapporten
    with pytest.raises(toetsing.Gebruiksfout, match="H0"):
        rapport.als("docx")
