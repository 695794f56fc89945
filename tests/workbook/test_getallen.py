"""A scale of numbers in the workbook: what is typed there is what the program reads, whatever kind of cell it is."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import openpyxl
import pytest

import toetsing
from hulp.gedeeld import als_werkmap
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.readers.files.cellen import getal_als_tekst
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.kader import Kader

KADER = """\
kader: cijfers
versie: "1"
titel: Cijfers
bron: boek
bronnen: {boek: {titel: B, uitgever: U, periode: P}}
schalen:
  cijfer: {getal: {van: 1, tot: 10, stap: "0,1"}, beter: hoger, voldoet: "5,5"}
oordelen: [{letter: V, naam: v}, {letter: O, naam: o}]
themas:
  - nr: "1"
    naam: T
    norm: N
    criteria:
      - nr: "1.1"
        tekst: C
        beslisregels:
          - V: het gemiddelde is minstens 7,2
          - O: anders
        verwachtingen:
          - {nr: 1.1.1, tekst: T, schaal: cijfer}
          - {nr: 1.1.2, tekst: T, schaal: cijfer}
"""


def kader() -> Kader:
    gelezen, meldingen = load_kader(KADER.encode(), "cijfers.yaml")
    assert gelezen is not None
    assert not meldingen
    return gelezen


@pytest.mark.parametrize(
    ("getypt", "score"),
    [(7.2, "7,2"), (7.1 + 0.1, "7,2"), ("7,2", "7,2"), ("7.20", "7,2"), (8, "8"), (8.0, "8")],
)
def test_een_getal_is_zijn_score_hoe_het_ook_in_de_cel_staat(getypt: float | str, score: str, tmp_path: Path) -> None:
    """The workbook of the kader itself, filled in by hand; it is not taken for one of another kader."""
    boek = openpyxl.load_workbook(BytesIO(als_werkmap(kader(), leeg(kader(), "Noord"))))
    blad = boek["Toetsing"]
    for rij in blad.iter_rows():
        for cel in rij:
            if cel.value in ("1.1.1", "1.1.2"):
                blad.cell(cel.row, cel.column + 2).value = getypt
    boek.save(tmp_path / "noord.xlsx")
    (tmp_path / "cijfers.yaml").write_text(KADER, encoding="utf-8")
    uitkomst = toetsing.score([str(tmp_path / "noord.xlsx")], kader=str(tmp_path / "cijfers.yaml"))
    (uitslag,) = uitkomst.uitslagen
    assert set(uitslag.toetsing.scores.values()) == {score}
    assert uitslag.criteria[0].oordeel == "V"


def test_een_getal_in_een_cel_heeft_de_cijfers_die_excel_bewaart() -> None:
    assert [getal_als_tekst(n) for n in (1, 1.0, 1.5, 7.1 + 0.1, 0.00005, 1e-300)] == [
        "1", "1", "1.5", "7.2", "0.00005", "1e-300",
    ]  # fmt: skip
