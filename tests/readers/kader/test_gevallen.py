"""Worked cases: what is wrong with one is said with its line, and the others are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from toetsing.domain.scores import OPEN
from toetsing.readers.kader.gevallen import load_gevallen

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader

GOED = '  - {naam: goed, criterium: "1.1", scores: "+ + - open", oordeel: V of M, toelichting: zo}\n'


def lees(stap1: Kader, tekst: str) -> tuple[int, list[tuple[str, int | None]]]:
    gevallen, meldingen = load_gevallen(f"gevallen:\n{GOED}{tekst}".encode(), "g.yaml", stap1)
    return len(gevallen), [(m.code, m.plek.lijn) for m in meldingen]


def test_een_geval_houdt_open_scores_en_meer_oordelen(stap1: Kader) -> None:
    (geval,), meldingen = load_gevallen(f"gevallen:\n{GOED}".encode(), "g.yaml", stap1)
    assert not meldingen
    assert list(geval.scores.values()) == ["+", "+", "-", OPEN]
    assert geval.mogelijk == ("V", "M")
    assert geval.rij is None
    assert geval.toelichting == "zo"


@pytest.mark.parametrize(
    ("tekst", "codes"),
    [
        ('  - {naam: x, criterium: "9.9", scores: "+", oordeel: V}\n', [("K030", 3)]),
        ('  - {naam: x, criterium: "1.1", scores: "+ +", oordeel: V}\n', [("K030", 3)]),
        ('  - {naam: x, criterium: "1.1", scores: "+ + + nvt", oordeel: V}\n', [("K030", 3)]),
        ('  - {naam: x, criterium: "1.1", scores: "+ + + ?", oordeel: V}\n', [("K030", 3)]),
        ('  - {naam: x, criterium: "1.1", scores: "+ + + +", oordeel: Z}\n', [("K030", 3)]),
        ('  - {naam: x, criterium: "1.1", scores: "+ + + +", oordeel: V, beslisregel: 4}\n', [("K030", 3)]),
        ('  - {naam: x, criterium: "1.1", scores: "+ + + +", oordeel: V, rij: 1}\n', [("K003", 3)]),
        ('  - {naam: x, scores: "+ + + +", oordeel: V}\n', [("K002", 3), ("K030", 3)]),
    ],
)
def test_een_fout_geval_wordt_gemeld_en_de_andere_blijven(
    stap1: Kader, tekst: str, codes: list[tuple[str, int]]
) -> None:
    aantal, gemeld = lees(stap1, tekst)
    assert gemeld == codes
    assert aantal == (2 if codes[0][0] == "K003" else 1)


@pytest.mark.parametrize(
    ("tekst", "code"), [("gevallen: [", "K001"), ("", "K001"), ("naam: x", "K003"), ("\xff", "K001")]
)
def test_een_onleesbaar_bestand_met_gevallen(stap1: Kader, tekst: str, code: str) -> None:
    gevallen, meldingen = load_gevallen(tekst.encode("latin-1"), "g.yaml", stap1)
    assert not gevallen
    assert meldingen[0].code == code
