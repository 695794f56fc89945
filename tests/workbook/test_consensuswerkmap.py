"""The sheet *Consensus* follows what people decide on the sheet *Toetsing*; without differences there is none."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import openpyxl
import pytest

from hulp.rekenmachine import Rekenmachine
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.domain.dossier import Dossier, Verschil
from toetsing.workbook.toetsingswerkmap import toetsing_als_werkmap

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader

VERSCHILLEN = (
    Verschil(nr="1.1.1", verwachting="=1+1", gegeven_scores="A: +\nB: -", onderbouwingen="A: =HYPERLINK()"),
    Verschil(nr="2.1.1", gegeven_scores="A: +\nB: open", motivering="Samen gezien."),
    Verschil(nr="9.9.9", gegeven_scores="A: +\nB: -", motivering="Oud."),
)
BESLUIT, MOTIVERING = 5, 6
EERSTE = 5
"""Columns and first row, counted from one."""


@pytest.fixture(scope="module")
def inhoud(stap1: Kader) -> bytes:
    return toetsing_als_werkmap(stap1, leeg(stap1, "Noord"), Dossier(verschillen=VERSCHILLEN))


def test_elk_verschil_staat_er_als_tekst(inhoud: bytes) -> None:
    blad = openpyxl.load_workbook(BytesIO(inhoud), data_only=True)["Consensus"]
    koppen, *rijen = [[cel.value for cel in rij] for rij in blad.iter_rows(min_row=EERSTE - 1, max_row=EERSTE + 2)]
    assert koppen == ["nr", "verwachting", "gegeven scores", "onderbouwingen", "besluit", "motivering"]
    assert rijen[0] == ["1.1.1", "=1+1", "A: +\nB: -", "A: =HYPERLINK()", "nog te beslissen", None]
    assert rijen[1][BESLUIT - 1 :] == ["nog te beslissen", "Samen gezien."]
    assert rijen[2][BESLUIT - 1 :] == [None, "Oud."]
    assert blad["A2"].value == "Verschillen: 3; nog te beslissen: 2; besloten zonder motivering: 0"


def test_het_besluit_volgt_de_score(inhoud: bytes) -> None:
    reken = Rekenmachine(inhoud)
    for scores, besluiten, stand in (
        ({"1.1.1": None, "2.1.1": None}, ["nog te beslissen", "nog te beslissen"], (2, 0)),
        ({"1.1.1": "-", "2.1.1": None}, ["-", "nog te beslissen"], (1, 1)),
        ({"1.1.1": "voldoende", "2.1.1": "+"}, ["+", "+"], (0, 1)),
        ({"1.1.1": "mischien", "2.1.1": "-"}, ["ongeldig", "-"], (0, 1)),
    ):
        reken.zet(scores)
        assert [reken.cel("Consensus", EERSTE + i, BESLUIT) for i in range(2)] == besluiten
        nog, zonder = stand
        assert reken.cel("Consensus", 2, 1) == (
            f"Verschillen: 3; nog te beslissen: {nog}; besloten zonder motivering: {zonder}"
        )


def test_zonder_verschillen_is_er_geen_blad(stap1: Kader) -> None:
    boek = openpyxl.load_workbook(BytesIO(toetsing_als_werkmap(stap1, leeg(stap1, "Noord"))))
    assert "Consensus" not in boek.sheetnames
