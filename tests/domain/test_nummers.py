"""What an own number of a verwachting is, and when two are the same."""

from __future__ import annotations

import pytest

from toetsing.domain.nummers import (
    LANGSTE,
    eigen_nummers,
    heeft_reeks,
    in_de_schrijfwijze_van,
    is_eigen,
    patroon,
)


@pytest.mark.parametrize(
    "nr", ["M1", "A.2", "1b", "3E2", "MRT1", "NBB-1.10", "e2.c", "1.1.a", "0x1", "a1" * (LANGSTE // 2)]
)
def test_een_eigen_nummer_heeft_letters_en_cijfers_aaneen(nr: str) -> None:
    assert is_eigen(nr)


@pytest.mark.parametrize(
    "nr",
    [
        *("", "3", "2,5", "1.1.2", "51%", "1-2", "A", "kern", "A.b", "TRUE"),
        *("M 1", "M1.", ".M1", "M..1", "M1-", "-M1", "M_1", "M1/2", "É1", "M1²", "M*1", 'M"1', "a1" * 10 + "b"),
    ],
)
def test_wat_een_getal_een_woord_of_meer_dan_een_teken_is_kan_het_niet_zijn(nr: str) -> None:
    assert not is_eigen(nr)


def test_hoofdletters_maken_niet_uit() -> None:
    assert eigen_nummers(["M1", "1.1.1", "a.2"]) == {"m1": "M1", "a.2": "a.2"}
    assert in_de_schrijfwijze_van(["M1", "1.1.1"], "m1") == "M1"
    assert in_de_schrijfwijze_van(["M1", "1.1.1"], "m2") == "m2"


def test_een_reeks_is_wat_op_het_getal_na_gelijk_is() -> None:
    assert patroon("M1") == patroon("m12") == "m#"
    assert heeft_reeks(["organisatie", "M1", "m2"])
    assert not heeft_reeks(["organisatie", "M1", "sha256", "1.1.1", "1.1.2"])
