"""A number in JSON is exact: reading it back as a fraction gives the very same number."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toetsing.formats.json import als_getal


@given(st.fractions())
def test_een_getal_is_bij_het_lezen_hetzelfde_getal(getal: Fraction) -> None:
    tekst = als_getal(getal)
    assert tekst is not None
    assert Fraction(tekst) == getal


@pytest.mark.parametrize(
    ("getal", "tekst"),
    [
        (Fraction(7), "7"),
        (Fraction(57, 8), "7.125"),
        (Fraction(-1, 20), "-0.05"),
        (Fraction(22, 3), "22/3"),
        (Fraction(0), "0"),
        (None, None),
    ],
)
def test_een_getal_dat_eindigt_is_een_decimaal_en_anders_een_breuk(getal: Fraction | None, tekst: str | None) -> None:
    assert als_getal(getal) == tekst
