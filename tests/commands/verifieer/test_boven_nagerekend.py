"""What an uitslag records above the criteria is computed again: a letter that was changed there is found."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from hulp.knopenkader import schrijf_kader, schrijf_werkmap
from hulp.opdracht import toetsing
from hulp.schemas import validator

if TYPE_CHECKING:
    from pathlib import Path

GEZET = "| thema 1 | V | O | na bezoek | de commissie |\n| geheel | C | | | |\n"


@pytest.fixture
def uitslag(tmp_path: Path) -> Path:
    """Record Noord, with scores that make a step move the whole."""
    kader = schrijf_kader(tmp_path)
    noord = schrijf_werkmap(tmp_path / "noord.xlsx", GEZET, "-+---+++")
    pad = tmp_path / "uitslag.json"
    uit = toetsing("score", noord, "--kader", kader, "--naar", pad)
    assert uit.returncode == 0, uit.stderr
    return pad


def nagerekend(pad: Path) -> tuple[int, list[tuple[str, str, str, str]]]:
    uit = toetsing("verifieer", pad, "--kader", pad.parent / "bakkers.yaml", "--json")
    verschillen = json.loads(uit.stdout)["verschillen"]
    return uit.returncode, [(v["soort"], v["waar"], v["vastgelegd"], v["nu"]) for v in verschillen]


def test_wat_is_vastgelegd_volgt_het_schema_en_klopt(uitslag: Path) -> None:
    inhoud = json.loads(uitslag.read_text("utf-8"))
    assert inhoud["formaat"] == "toetsing/uitslag/2"
    validator("uitslag", 2).validate(inhoud)
    (een,) = inhoud["toetsingen"]
    assert een["eindoordeel"]["stappen"] == [
        {"stap": "1 stap slechter als minstens 4 verwachtingen onvoldoende", "van": "B", "naar": "C"}
    ]
    assert een["themas"]["1"]["afwijking"] == {"oordeel": "O", "motivering": "na bezoek", "door": "de commissie"}
    assert nagerekend(uitslag) == (0, [])


@pytest.mark.parametrize(
    ("veld", "waarde", "verwacht"),
    [
        ("oordeel", "A", ("oordeel", "geheel", "A, mogelijk C", "C")),
        ("mogelijk", ["B", "C"], ("oordeel", "geheel", "C, mogelijk B of C", "C")),
        ("beslisregel", "anders ja", ("beslisregel", "geheel", "anders ja", "anders")),
        ("vastgesteld", ["A"], ("vastgesteld oordeel", "geheel", "A", "C")),
        ("gepubliceerd", None, ("gepubliceerd oordeel", "geheel", "geen", "C")),
        ("open", ["2.1.1"], ("nog open", "geheel", "2.1.1", "geen")),
        (
            "afwijking",
            {"oordeel": "A", "motivering": "zo", "door": None},
            ("afwijkend oordeel", "geheel", "A: zo", "geen"),
        ),
        (
            "stappen",
            [],
            (
                "stappen na de beslisregel",
                "geheel",
                "geen",
                "1 stap slechter als minstens 4 verwachtingen onvoldoende: B wordt C",
            ),
        ),
    ],
)
def test_elk_veld_van_het_eindoordeel(uitslag: Path, veld: str, waarde: object, verwacht: tuple[str, ...]) -> None:
    inhoud = json.loads(uitslag.read_text("utf-8"))
    inhoud["toetsingen"][0]["eindoordeel"][veld] = waarde
    uitslag.write_text(json.dumps(inhoud), "utf-8")
    assert nagerekend(uitslag) == (3, [verwacht])


def test_een_thema_dat_weg_is_gehaald_of_niet_leesbaar_is(uitslag: Path) -> None:
    inhoud = json.loads(uitslag.read_text("utf-8"))
    thema = inhoud["toetsingen"][0]["themas"].pop("2")
    uitslag.write_text(json.dumps(inhoud), "utf-8")
    assert nagerekend(uitslag) == (3, [("oordeel", "thema 2", "ontbreekt", thema["oordeel"])])
    inhoud["toetsingen"][0]["themas"]["2"] = {**thema, "stappen": [{"stap": "x"}]}
    uitslag.write_text(json.dumps(inhoud), "utf-8")
    uit = toetsing("verifieer", uitslag, "--kader", uitslag.parent / "bakkers.yaml")
    assert "toetsingen[0].themas.2.stappen[0].van" in uit.stderr


def test_wat_mensen_veranderden_en_wat_zij_vaststelden(uitslag: Path) -> None:
    uit = toetsing("verifieer", uitslag, "--kader", uitslag.parent / "bakkers.yaml", breedte=200).stdout
    assert "Noord thema 1 (berekend M, vastgesteld O)" in " ".join(uit.split())
    schrijf_werkmap(uitslag.parent / "noord.xlsx", GEZET.replace("| O |", "| V |"), "-+---+++")
    soorten = [(soort, waar) for soort, waar, _, _ in nagerekend(uitslag)[1]]
    assert ("afwijkend oordeel", "thema 1") in soorten
    assert ("vastgesteld oordeel", "thema 1") in soorten
