"""In the table of all scores the totals stand below and beside them, and above it what the signs mean."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

import openpyxl
import pytest

from hulp.feiten import kaal, tekst_van
from hulp.gedeeld import als_werkmap
from hulp.landelijk import als_json, rapport
from hulp.schaalkader import NAAM, SCORES, kadertekst
from hulp.uitslagen import KADER, TOETSINGEN
from toetsing.domain.scores import OPEN
from toetsing.pipeline.kaders import kader_van

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.kader import Kader

NRS = [v.nr for v in KADER.verwachtingen if v.telt_mee]
VOLDOENDE = [25, 6, 23, 6, 21, 16, 26, 5, 6, 9, 16, 22, 2, 11, 22, 18, 25, 24, 26, 25, 22, 17, 24, 25]
"""Of the 26 organisations of 2015, in the order of the verwachtingen."""


@pytest.fixture
def met_open(tmp_path: Path) -> Path:
    """Two organisations, one of which has an open score."""
    for naam in ("IJsselland", "Drenthe"):
        een = TOETSINGEN[naam]
        een = replace(een, scores={**een.scores, "1.1.1": OPEN}) if naam == "Drenthe" else een
        (tmp_path / "in").mkdir(exist_ok=True)
        (tmp_path / "in" / f"{naam}.xlsx").write_bytes(als_werkmap(KADER, een))
    return tmp_path / "in"


@pytest.mark.parametrize("vorm", ["html", "md", "pdf", "docx"])
def test_onder_de_scores_staat_hoeveel_er_voldoende_zijn(vorm: str, voorbeeld_2015: Path, tmp_path: Path) -> None:
    inhoud = rapport(voorbeeld_2015 / "landelijk.xlsx", tmp_path / f"l.{vorm}")
    tekst = kaal(tekst_van({"md": "markdown"}.get(vorm, vorm), inhoud))
    deel = tekst[tekst.rindex(kaal("alle scores")) :]
    assert kaal("De tekens: + is voldoende, - is onvoldoende") in deel
    assert kaal(f"voldoende {' '.join(map(str, VOLDOENDE))} {sum(VOLDOENDE)}") in deel
    assert kaal(f"beoordeeld {' '.join(['26'] * len(NRS))} {26 * len(NRS)}") in deel
    assert kaal("18 van de 24") in deel


def test_in_html_zijn_de_totalen_een_voet_die_niet_meesorteert(voorbeeld_2015: Path, tmp_path: Path) -> None:
    html = rapport(voorbeeld_2015 / "landelijk.xlsx", tmp_path / "l.html").decode()
    (voet,) = re.findall(r"<tfoot>(.*?)</tfoot>", html, re.DOTALL)
    assert re.findall(r'<th scope="row"[^>]*>(\w+)</th>', voet) == ["voldoende", "beoordeeld"]
    assert "tfoot { display: table-row-group; }" in html  # in print once, and not below every page
    lijf = html[: html.index("<tfoot>")].rpartition("<tbody>")[2]
    assert lijf.count("<tr ") == len(TOETSINGEN)


def test_in_de_werkmap_staan_zij_als_getal_onder_de_tabel(voorbeeld_2015: Path, tmp_path: Path) -> None:
    boek = openpyxl.load_workbook(BytesIO(rapport(voorbeeld_2015 / "landelijk.xlsx", tmp_path / "l.xlsx")))
    blad = boek["Scores"]
    (tabel,) = blad.tables.values()
    rijen = [[cel.value for cel in rij] for rij in blad.iter_rows()]
    (plek,) = (i for i, rij in enumerate(rijen, start=1) if rij[0] == "voldoende")
    assert int(re.sub(r".*\D", "", tabel.ref)) == plek - 1
    assert rijen[plek - 1][1 : len(NRS) + 2] == [*VOLDOENDE, sum(VOLDOENDE)]
    kop = next(rij for rij in rijen if rij[0] == "organisatie")
    assert kop[len(NRS) + 1 :] == ["voldoende", "beoordeeld", "open", "nvt"]
    drenthe = next(rij for rij in rijen if rij[0] == "Drenthe")
    assert drenthe[len(NRS) + 1 :] == [8, 24, 0, 0]
    (rij,) = (rij for rij in boek["Inhoud"].iter_rows(values_only=True) if rij[0] == "Scores")
    assert rij[3] == len(TOETSINGEN)


def test_wat_open_is_telt_niet_als_voldoende_en_staat_erbij(met_open: Path, tmp_path: Path) -> None:
    r = als_json(met_open, tmp_path)
    een = next(t for t in r["scoretotalen"] if t["nr"] == "1.1.1")
    assert een == {"nr": "1.1.1", "voldoende": 1, "beoordeeld": 2, "open": 1, "nvt": 0}
    tekst = rapport(met_open, tmp_path / "l.md").decode()
    rijen = [rij for rij in tekst.splitlines() if rij.startswith(("| zeker voldoende |", "| beoordeeld |", "| open |"))]
    assert [rij.split(" | ")[:2] for rij in rijen] == [
        ["| zeker voldoende", "1"], ["| beoordeeld", "2"], ["| open", "1"],
    ]  # fmt: skip
    assert "| 8 van de 24 (1 open) |" in tekst or "9 van de 24 (1 open) |" in tekst


def schaal(map_: Path) -> tuple[Path, Path, Kader]:
    huis = map_ / NAAM
    huis.mkdir()
    (huis / "kader.yaml").write_text(kadertekst(), "utf-8")
    bron = map_ / "bron.csv"
    bron.write_text(SCORES, "utf-8")
    return huis / "kader.yaml", bron, kader_van(str(huis / "kader.yaml"))


def test_de_totalen_per_verwachting_en_per_organisatie_zijn_dezelfde(tmp_path: Path) -> None:
    kaderpad, bron, kader = schaal(tmp_path)
    r = als_json(bron, tmp_path, "--kader", kaderpad)
    for veld, eigen in (("voldoende", "zeker"), ("beoordeeld", "beoordeeld"), ("open", "open"), ("nvt", "nvt")):
        assert sum(t[veld] or 0 for t in r["scoretotalen"]) == sum(o[eigen] for o in r["rangorde"]), veld
    zonder = {t["nr"] for t in r["scoretotalen"] if t["voldoende"] is None}
    assert zonder == {v.nr for v in kader.verwachtingen if v.telt_mee and not v.schaal.voldoet} != set()
    assert any(t["nvt"] for t in r["scoretotalen"])
    assert "Een streep staat waar" in " ".join(r["scoreregels"])


def test_zonder_een_streep_wordt_er_geen_uitgelegd(met_open: Path, tmp_path: Path) -> None:
    assert "streep" not in " ".join(als_json(met_open, tmp_path)["scoreregels"])
