"""A share in words: rounded half up, and never all or nothing where it is not."""

from __future__ import annotations

from fractions import Fraction

import pytest

from toetsing.domain.words.woorden import breuk, procent, procentsom


@pytest.mark.parametrize(
    ("deel", "geheel", "zin"),
    [
        (8, 26, "31%"),
        (1, 8, "13%"),
        (0, 26, "0%"),
        (26, 26, "100%"),
        (299, 300, "99,7%"),
        (1, 300, "0,3%"),
        (2999, 3000, "99,97%"),
        (1, 200_000, "0,001%"),
        (199, 200, "99,5%"),
        (0, 0, "-"),
    ],
)
def test_een_aandeel_in_procenten(deel: int, geheel: int, zin: str) -> None:
    assert procent(deel, geheel) == zin


@pytest.mark.parametrize(
    ("deel", "geheel", "komma", "tekst"),
    [
        (9, 13, ",", "0,692308"),
        (9, 13, ".", "0.692308"),
        (1, 2, ",", "0,5"),
        (3, 3, ",", "1"),
        (0, 3, ",", "0"),
        (9_999_999, 10_000_000, ",", "0,9999999"),
        (1, 10_000_000, ".", "0.0000001"),
    ],
)
def test_een_aandeel_om_mee_te_rekenen(deel: int, geheel: int, komma: str, tekst: str) -> None:
    assert breuk(deel, geheel, komma=komma) == tekst


@pytest.mark.lang
def test_nul_en_honderd_zijn_alleen_niets_en_alles() -> None:
    for geheel in range(1, 401):
        for deel in range(geheel + 1):
            getal = procent(deel, geheel).removesuffix("%").replace(",", ".")
            waarde = Fraction(deel, geheel)
            assert (Fraction(getal) == 0) == (deel == 0)
            assert (Fraction(getal) == 100) == (deel == geheel)
            plaatsen = len(getal.partition(".")[2])
            assert 2 * abs(100 * waarde - Fraction(getal)) * 10**plaatsen <= 1


@pytest.mark.parametrize(
    ("delen", "geheel", "som"),
    [
        ((8, 17, 1), 26, "100%"),
        ((10, 4, 12), 26, "99%"),
        ((1, 1, 1), 3, "99%"),
        ((299, 1), 300, "100%"),
        ((2, 2, 2, 2, 2, 2), 12, "102%"),
        ((298, 1, 1), 300, "99,6%"),
        ((26, 0), 26, "100%"),
        ((), 26, "0%"),
    ],
)
def test_waartoe_afgeronde_aandelen_optellen(delen: tuple[int, ...], geheel: int, som: str) -> None:
    assert procentsom(delen, geheel) == som
