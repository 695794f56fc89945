"""Each form of the registry: it can be asked for, it makes something, and docs/naslag.md and the proofs know of it."""

from __future__ import annotations

import re
from ast import literal_eval
from typing import TYPE_CHECKING

import pytest

from hulp.grond import STAP1, WORTEL
from toetsing.cli.hoofd import start
from toetsing.formats.vormen import VAN_ANTWOORD, VAN_LANDELIJK, VAN_RAPPORT, VORMEN, vorm_van

if TYPE_CHECKING:
    from pathlib import Path

MATRIX = str(STAP1 / "scores-2015.csv")
GIDSEN = "\n".join(pad.read_text("utf-8") for pad in sorted((WORTEL / "docs").glob("*.md")) if pad.stem != "naslag")
NIET_OM_TE_LEZEN = {"tabel", "json", "csv", "xlsx"}
"""Of a screen, and data: what is in them is proven elsewhere."""


def test_elke_vorm_wordt_ergens_gegeven_en_wat_gegeven_wordt_is_een_vorm() -> None:
    assert {*VAN_ANTWOORD, *VAN_RAPPORT, *VAN_LANDELIJK} == set(VORMEN)


def test_namen_en_achtervoegsels_zijn_van_een_vorm() -> None:
    achtervoegsels = [vorm.achtervoegsel for vorm in VORMEN.values()]
    assert len(set(achtervoegsels)) == len(achtervoegsels)
    andere = [vorm.ook for vorm in VORMEN.values() if vorm.ook]
    assert not set(andere) & set(VORMEN)
    assert [vorm_van(naam) for naam in andere] == [vorm.naam for vorm in VORMEN.values() if vorm.ook]


@pytest.mark.parametrize("vorm", VAN_ANTWOORD)
def test_een_antwoord_in_elke_vorm_heeft_inhoud(vorm: str, tmp_path: Path) -> None:
    naar = tmp_path / f"antwoord{VORMEN[vorm].achtervoegsel}"
    args = ["vergelijk", MATRIX, "--laagste", "3", "--naar", str(naar), "-q"]
    assert start(args) == 0
    assert len(naar.read_bytes()) > 100


@pytest.mark.parametrize("vorm", [*VAN_ANTWOORD, *(vorm for vorm in VAN_LANDELIJK if vorm not in VAN_ANTWOORD)])
def test_de_gidsen_noemen_elke_vorm(vorm: str) -> None:
    """A row about --formaat names it, by its name or by one that people know it by."""
    rijen = [lijn for lijn in GIDSEN.splitlines() if lijn.startswith("|") and "--formaat" in lijn]
    assert any(re.search(rf"\b{vorm}\b", rij) for rij in rijen)


def test_van_elke_vorm_om_te_lezen_wordt_elk_feit_nagelezen() -> None:
    bron = (WORTEL / "tests" / "test_feiten_gelijk.py").read_text("utf-8")
    (rij,) = re.findall(r"^OM_TE_LEZEN = (\(.*\))$", bron, re.MULTILINE)
    assert set(literal_eval(rij)) == set(VORMEN) - NIET_OM_TE_LEZEN


def test_gelijk_vraagt_naar_elke_vorm() -> None:
    from gelijk.gevallen.algemeen import ACHTERVOEGSELS, FORMATEN

    assert set(VORMEN) <= set(FORMATEN)
    assert {vorm.achtervoegsel.removeprefix(".") for vorm in VORMEN.values()} <= set(ACHTERVOEGSELS)
