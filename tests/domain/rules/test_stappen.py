"""What a step makes of an oordeel, and which steps are taken one after another."""

from __future__ import annotations

from itertools import product

import pytest

from toetsing.domain.rules.boom import GEEN, Is, Niveaus, Oordeel
from toetsing.domain.rules.regelset import Richting, Stap

LETTERS = tuple(map(Oordeel, "VMO"))
ALTIJD = Is(nr="1.1", niveaus=Niveaus(zin="goed", tekens=frozenset("+")))


def stap(richting: Richting, treden: int = 0, grens: str | None = None) -> Stap:
    letter = None if grens is None else Oordeel(grens)
    return Stap(richting=richting, treden=treden, grens=letter, voorwaarde=ALTIJD, zin="", bron="")


@pytest.mark.parametrize(
    ("een", "wordt"),
    [
        (stap(Richting.BETER, 1), "VVM"),
        (stap(Richting.BETER, 2), "VVV"),
        (stap(Richting.BETER, 9), "VVV"),
        (stap(Richting.SLECHTER, 1), "MOO"),
        (stap(Richting.SLECHTER, 2), "OOO"),
        (stap(Richting.SLECHTER, 9), "OOO"),
        (stap(Richting.HOOGSTENS, grens="V"), "VMO"),
        (stap(Richting.HOOGSTENS, grens="M"), "MMO"),
        (stap(Richting.HOOGSTENS, grens="O"), "OOO"),
        (stap(Richting.MINSTENS, grens="V"), "VVV"),
        (stap(Richting.MINSTENS, grens="M"), "VMM"),
        (stap(Richting.MINSTENS, grens="O"), "VMO"),
    ],
)
def test_een_stap_blijft_binnen_de_letters(een: Stap, wordt: str) -> None:
    assert "".join(een.na(letter, LETTERS) for letter in LETTERS) == wordt


def test_geen_oordeel_blijft_geen_oordeel() -> None:
    for richting, treden in product((Richting.BETER, Richting.SLECHTER), (1, 2, 9)):
        assert stap(richting, treden).na(GEEN, LETTERS) == GEEN
    for richting in (Richting.HOOGSTENS, Richting.MINSTENS):
        assert stap(richting, grens="M").na(GEEN, LETTERS) == GEEN


def test_met_een_letter_blijft_elke_stap_daar() -> None:
    for richting in (Richting.BETER, Richting.SLECHTER):
        assert stap(richting, 1).na(LETTERS[0], LETTERS[:1]) == "V"
