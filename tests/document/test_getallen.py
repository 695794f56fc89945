"""A number as people read it: in hundredths, and then it says so."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toetsing.document.getallen import afgerond, getal_zin
from toetsing.domain.rules.boom import Grootheid
from toetsing.domain.rules.getaluitkomst import Getalstand, Getaluitkomst

GEMIDDELDE, PUNTEN = (
    Getaluitkomst(wat=wat, gewogen=False, groep=None) for wat in (Grootheid.GEMIDDELDE, Grootheid.PUNTEN)
)


@pytest.mark.parametrize(
    ("laagste", "hoogste", "kan_leeg", "zin"),
    [
        ("15/2", "15/2", False, "7,5"),
        ("57/8", "57/8", False, "7,13 (afgerond)"),
        ("6", "15/2", False, "6 tot en met 7,5"),
        ("22/3", "8", False, "7,33 tot en met 8 (afgerond)"),
        ("1", "3", True, "1 tot en met 3, of geen getal"),
        ("3", "3", True, "3, of geen getal"),
        ("0", "0", False, "0"),
        (None, None, False, "geen getal: er is niets beoordeeld"),
    ],
)
def test_een_getal_in_woorden(laagste: str | None, hoogste: str | None, kan_leeg: bool, zin: str) -> None:
    grenzen = [None if een is None else Fraction(een) for een in (laagste, hoogste)]
    stand = Getalstand(laagste=grenzen[0], hoogste=grenzen[1], kan_leeg=kan_leeg)
    assert getal_zin(GEMIDDELDE, stand) == zin


def test_punten_zijn_een_percentage() -> None:
    derde = Fraction(200, 3)
    assert getal_zin(PUNTEN, Getalstand(laagste=derde, hoogste=derde, kan_leeg=False)) == "66,67% (afgerond)"
    assert getal_zin(PUNTEN, Getalstand(laagste=Fraction(25), hoogste=Fraction(75), kan_leeg=False)) == (
        "25% tot en met 75%"
    )


@given(st.fractions())
def test_afronden_blijft_binnen_een_halve_honderdste_en_een_half_gaat_van_nul_af(
    getal: Fraction,
) -> None:
    rond = afgerond(getal)
    assert (rond * 100).denominator == 1
    assert abs(rond - getal) <= Fraction(1, 200)
    if abs(rond - getal) == Fraction(1, 200):
        assert abs(rond) > abs(getal)
