"""Every share has one word, and each word changes exactly at the bounds that it states."""

from __future__ import annotations

from fractions import Fraction

import pytest

from toetsing.domain.words.hoeveelheden import HOEVEELHEDEN, grenzen_zin, hoeveelheid

GRENZEN = [
    (Fraction(0), "geen", "geen", "minder dan een tiende"),
    (Fraction(1, 10), "minder dan een tiende", "minder dan een kwart", "minder dan een kwart"),
    (Fraction(1, 4), "minder dan een kwart", "een kwart", "ruim een kwart"),
    (Fraction(1, 3), "ruim een kwart", "een derde", "ruim een derde"),
    (Fraction(9, 20), "ruim een derde", "bijna de helft", "bijna de helft"),
    (Fraction(1, 2), "bijna de helft", "de helft", "ruim de helft"),
    (Fraction(2, 3), "ruim de helft", "twee derde", "ruim twee derde"),
    (Fraction(3, 4), "ruim twee derde", "drie kwart", "ruim drie kwart"),
    (Fraction(9, 10), "ruim drie kwart", "vrijwel alle", "vrijwel alle"),
    (Fraction(1), "vrijwel alle", "alle", "alle"),
]
FIJN = 60_000


@pytest.mark.parametrize(("grens", "onder", "erop", "boven"), GRENZEN, ids=str)
def test_onder_op_en_boven_elke_grens(grens: Fraction, onder: str, erop: str, boven: str) -> None:
    deel = grens.numerator * (FIJN // grens.denominator)
    assert hoeveelheid(deel, FIJN).woord == erop
    if deel:
        assert hoeveelheid(deel - 1, FIJN).woord == onder
    if deel < FIJN:
        assert hoeveelheid(deel + 1, FIJN).woord == boven


def test_elk_aandeel_heeft_precies_een_woord() -> None:
    for geheel in range(1, 121):
        for deel in range(geheel + 1):
            passend = [een.woord for een in HOEVEELHEDEN if een.past(Fraction(deel, geheel))]
            assert passend == [hoeveelheid(deel, geheel).woord], (deel, geheel)


def test_een_getal_buiten_het_geheel_is_geen_aandeel() -> None:
    for deel, geheel in ((-1, 3), (4, 3), (0, 0)):
        with pytest.raises(ValueError, match="no share"):
            hoeveelheid(deel, geheel)


def test_de_zin_noemt_alleen_wat_is_gebruikt_en_op_volgorde() -> None:
    assert grenzen_zin({"alle", "ruim twee derde"}) == (
        "In woorden: ruim twee derde is meer dan twee derde en minder dan 75%; alle is 100%."
    )
    assert grenzen_zin(set()) == ""
