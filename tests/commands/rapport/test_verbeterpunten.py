"""One list of all verbeterpunten with measure, owner, term and status; nationally per verwachting."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from hulp.feiten import kaal, tekst_van
from hulp.gedeeld import als_werkmap
from hulp.opdracht import toetsing
from hulp.uitslagen import KADER, TOETSINGEN
from toetsing.domain.dossier import Dossier, Maatregel
from toetsing.domain.scores import Score

if TYPE_CHECKING:
    from pathlib import Path

DAG = ("--peildatum", "18-11-2015")


def _maatregel(nr: str, *rest: str) -> Maatregel:
    return Maatregel(
        **dict(zip(("nr", "verbetermaatregel", "verantwoordelijke", "termijn", "status"), (nr, *rest), strict=False))
    )


PLAN = (
    _maatregel("1.2.4", "Twee extra krachten.", "manager", "1-3-2016", "bezig"),
    _maatregel("1.1.4", "Een rooster.", "teamleider", "1-2-2016", "klaar"),
    _maatregel("1.1.4", "Een contract.", "bestuur", "1-6-2016"),
    _maatregel("2.1.1", "Ook dit.", "iedereen", "altijd"),
)


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    for naam, plan in (("IJsselland", PLAN), ("Drenthe", ())):
        inhoud = als_werkmap(KADER, TOETSINGEN[naam], Dossier(plan=plan))
        (tmp_path / "in" / f"{naam}.xlsx").write_bytes(inhoud)
    return tmp_path


def rapport(soort: str, bron: Path, naar: Path) -> bytes:
    gemaakt = toetsing("rapport", soort, bron, "--naar", naar, "--forceer", *DAG)
    assert gemaakt.returncode == 0, gemaakt.stderr
    return naar.read_bytes()


@pytest.mark.parametrize("vorm", ["html", "md", "pdf", "docx"])
def test_elke_min_staat_een_keer_in_de_lijst_met_elke_maatregel(vorm: str, map_: Path) -> None:
    inhoud = rapport("regio", map_ / "in" / "IJsselland.xlsx", map_ / f"r.{vorm}")
    tekst = tekst_van({"md": "markdown"}.get(vorm, vorm), inhoud)
    lijst = kaal(tekst)[kaal(tekst).rindex(kaal("Alle verbeterpunten, met wat eraan wordt gedaan")) :]
    for rij in (
        "1 1.1.4 Een vertrouwensarts is 24/7 bereikbaar. Een rooster. teamleider 1-2-2016 klaar",
        "1 1.1.4 Een vertrouwensarts is 24/7 bereikbaar. Een contract. bestuur 1-6-2016",
        "een beroep doen op gedragswetenschappers. nog geen maatregel",
        "Twee extra krachten. manager 1-3-2016 bezig",
        "Maatregelen die niet bij een verbeterpunt horen",
        "2.1.1 Ook dit. iedereen altijd",
    ):
        assert kaal(rij) in lijst, rij
    assert lijst.count(kaal("nog geen maatregel")) == 4
    assert kaal(tekst).count(kaal("Een rooster.")) == 1


def landelijk(map_: Path, bron: Path) -> dict[str, Any]:
    return json.loads(rapport("landelijk", bron, map_ / "l.json"))["rapport"]  # type: ignore[no-any-return]


def test_landelijk_staat_per_verwachting_wat_de_plannen_zeggen(map_: Path) -> None:
    r = landelijk(map_, map_ / "in")
    punten = {punt["nr"]: punt for punt in r["verbeterpunten"]}
    telling = ("organisaties", "met_maatregel", "met_verantwoordelijke", "met_termijn", "klaar", "zonder_maatregel")
    assert [punten["1.1.4"][wat] for wat in telling] == [2, 1, 1, 1, 0, "Drenthe"]
    assert [punten["1.2.4"][wat] for wat in telling] == [2, 1, 1, 1, 0, "Drenthe"]
    assert [punten["1.2.2"][wat] for wat in telling] == [2, 0, 0, 0, 0, "Drenthe en IJsselland"]
    assert [(wie, een["nr"]) for wie, een in r["maatregelen"]] == [
        ("IJsselland", "1.1.4"), ("IJsselland", "1.1.4"), ("IJsselland", "1.2.4"), ("IJsselland", "2.1.1"),
    ]  # fmt: skip
    assert r["plicht"] == [
        "De inspecties stellen dat Veilig Thuis aan alle verwachtingen uit het toetsingskader moet voldoen."
    ]


def test_de_werkmap_heeft_de_lijst_en_elke_maatregel_op_een_blad(map_: Path) -> None:
    rapport("landelijk", map_ / "in", map_ / "l.xlsx")
    boek = openpyxl.load_workbook(map_ / "l.xlsx")
    assert "Verbeterpunten" in boek.sheetnames
    rijen = [[cel.value for cel in rij] for rij in boek["Maatregelen"].iter_rows()]
    assert sum("IJsselland" in rij for rij in rijen) == len(PLAN)


def test_zonder_plannen_staat_er_hoe_vaak_en_verder_niets(map_: Path) -> None:
    r = landelijk(map_, map_ / "in" / "Drenthe.xlsx")
    assert r["puntregels"] == ["In de bestanden staan geen maatregelen."]
    assert r["maatregelen"] == []
    tekst = rapport("landelijk", map_ / "in" / "Drenthe.xlsx", map_ / "l.md").decode()
    assert "| nr | nog niet voldaan aan | organisaties |\n" in tekst
    assert "alle maatregelen" not in tekst


def test_wie_geen_verbeterpunten_heeft_heeft_geen_lijst(tmp_path: Path) -> None:
    scores = {**dict.fromkeys(TOETSINGEN["IJsselland"].scores, Score("+")), "3.1.1": Score("nvt")}
    goed = replace(TOETSINGEN["IJsselland"], scores=scores)
    (tmp_path / "g.xlsx").write_bytes(als_werkmap(KADER, goed))
    for soort in ("regio", "landelijk"):
        tekst = rapport(soort, tmp_path / "g.xlsx", tmp_path / f"{soort}.md").decode()
        assert "## Verbeterpunten" not in tekst
