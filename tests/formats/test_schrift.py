"""Which numbers have room along a scale: for every scale and width, none touches another and both ends are there."""

from __future__ import annotations

from itertools import pairwise

import pytest

from toetsing.domain.huisstijl import INKT
from toetsing.formats.schrift import PER_TEKEN, schaalwaarden, schrijf


@pytest.mark.parametrize("breedte", [120, 312, 692, 1212])
def test_no_number_touches_another_and_the_ends_are_there(breedte: int) -> None:
    for laagste in (0, 1, 5):
        for hoogste in range(laagste, 1500, 7):

            def plaats(waarde: int, laagste: int = laagste, hoogste: int = hoogste) -> int:
                return 14 + breedte * (waarde - laagste) // max(hoogste - laagste, 1)

            waarden = schaalwaarden(laagste, hoogste, plaats)
            assert (waarden[0], waarden[-1]) == (laagste, hoogste)
            breed = PER_TEKEN * len(str(hoogste))
            assert all(plaats(een) + breed < plaats(ander) for een, ander in pairwise(waarden))


def test_as_many_numbers_as_have_room() -> None:
    assert schaalwaarden(0, 7, lambda waarde: 24 * waarde) == [0, 1, 2, 3, 4, 5, 6, 7]
    assert schaalwaarden(0, 7, lambda waarde: 15 * waarde) == [0, 2, 4, 7]
    assert schaalwaarden(1, 12, lambda waarde: 10 * waarde) == [1, 6, 12]
    assert schaalwaarden(0, 1000, lambda waarde: waarde * 6 // 10) == [*range(0, 1000, 100), 1000]
    assert schaalwaarden(3, 3, lambda waarde: 10 * waarde) == [3]


def test_a_text_is_escaped_and_has_only_what_is_asked() -> None:
    assert schrijf(1, 2, "a < b") == f'<text x="1" y="2" fill="{INKT}">a &lt; b</text>'
    assert (
        schrijf(1, 2, "x", "end", vet=True, kleur="#FFFFFF", ook=' font-size="9"')
        == '<text x="1" y="2" fill="#FFFFFF" text-anchor="end" font-weight="bold" font-size="9">x</text>'
    )
