"""How what an oordeel is about is called, by people and in sentences."""

from __future__ import annotations

import pytest

from hulp.knopenkader import ALLEEN_GEHEEL, bakkers
from toetsing.domain.oordeelplaatsen import (
    kort_plaats,
    namen_boven,
    niveau_van,
    noem_plaats,
    noem_plaatsen,
    onbeslist_boven,
    oordelen_bij,
    verwachtingen_onder,
)


@pytest.mark.parametrize(
    ("nr", "niveau", "zin", "kort"),
    [
        ("1.1", "criterium", "criterium 1.1", "1.1"),
        ("12", "thema", "thema 12", "thema 12"),
        ("geheel", "geheel", "het geheel", "het geheel"),
    ],
)
def test_elke_plaats_heeft_een_naam(nr: str, niveau: str, zin: str, kort: str) -> None:
    assert (niveau_van(nr), noem_plaats(nr), kort_plaats(nr)) == (niveau, zin, kort)


@pytest.mark.parametrize("nr", ["1.1.2", "M1"])
def test_een_verwachting_heet_bij_haar_nummer(nr: str) -> None:
    assert kort_plaats(nr) == nr


@pytest.mark.parametrize(
    ("nrs", "zin"),
    [
        (("1.1",), "criterium 1.1"),
        (("1.1", "1.2"), "criterium 1.1 en 1.2"),
        (("geheel",), "het geheel"),
        (("geheel", "1.1", "1", "1.2"), "criterium 1.1 en 1.2, het geheel en thema 1"),
    ],
)
def test_meer_ervan_in_een_zin(nrs: tuple[str, ...], zin: str) -> None:
    assert noem_plaatsen(nrs) == zin


def test_alleen_waar_het_kader_beslist_is_een_plaats() -> None:
    kader = bakkers(ALLEEN_GEHEEL)
    assert namen_boven(kader) == {"geheel": "geheel", "eindoordeel": "geheel"}
    assert onbeslist_boven(kader) == {"thema 1", "thema 2"}
    assert list(oordelen_bij(kader)) == ["1.1", "1.2", "2.1", "2.2", "geheel"]
    assert [een.letter for een in oordelen_bij(kader)["geheel"]] == ["A", "B", "C"]
    assert [een.nr for een in verwachtingen_onder(kader, "2")] == ["2.1.1", "2.1.2", "2.2.1"]
    assert len(verwachtingen_onder(kader, "geheel")) == 8
