"""Rows of scores added at once are the same scores added one after the other."""

from __future__ import annotations

import random

import pytest

from toetsing.domain.rules.optellen import Optelling
from toetsing.domain.rules.reeksen import Gevuld, met_reeksen, na_reeksen, reeksen_van


def een_voor_een(
    gevuld: dict[int, Gevuld], bijdragen: list[int], waarde: int, optelling: Optelling
) -> dict[int, Gevuld]:
    samen: dict[int, Gevuld] = {}
    for toestand, (aantal, eraf, tekens) in gevuld.items():
        for plaats, bijdrage in enumerate(bijdragen):
            naar = optelling.plus(toestand, bijdrage)
            hier = Gevuld(aantal, eraf + (plaats > 0), tekens + plaats * waarde)
            al = samen.get(naar)
            samen[naar] = hier if al is None else Gevuld(al.aantal + aantal, *min(al[1:], hier[1:]))
    return samen


@pytest.mark.parametrize("zaad", range(20))
def test_reeksen_geven_wat_een_voor_een_optellen_geeft(zaad: int) -> None:
    """Numbers that go up and down together, stand still or jump, on toestanden with gaps between them."""
    kans = random.Random(zaad)
    hoogstens = [kans.randint(1, 40) for _ in range(3)]
    optelling = Optelling(hoogstens)
    begin, stap = [kans.randint(0, 9) for _ in range(3)], [kans.randint(-2, 3) for _ in range(3)]
    bijdragen = [
        optelling.samen((i, max(0, begin[i] + n * stap[i] + (n > 7) * kans.randint(0, 5))) for i in range(3))
        for n in range(14)
    ]
    gevuld = {
        optelling.samen((i, kans.randint(0, h)) for i, h in enumerate(hoogstens)): Gevuld(
            kans.randint(1, 5), kans.randint(0, 2), 14 * kans.randint(0, 99)
        )
        for _ in range(25)
    }
    reeksen = reeksen_van(bijdragen, optelling)
    assert sum(reeks.lengte for reeks in reeksen) == len(bijdragen)
    verwacht = een_voor_een(gevuld, bijdragen, 1, optelling)
    assert met_reeksen(gevuld, reeksen, 1, optelling) == verwacht
    assert set(na_reeksen(gevuld, reeksen, optelling)) == set(verwacht)


def test_een_getal_gaat_niet_voorbij_waar_het_geteld_wordt_en_raakt_zijn_buur_niet() -> None:
    optelling = Optelling([3, 0, 5])
    een, ander = (optelling.samen(enumerate(waarden)) for waarden in ([2, 0, 4], [3, 7, 9]))
    assert optelling.waarden(ander) == (3, 0, 5)
    assert optelling.waarden(optelling.plus(een, ander)) == (3, 0, 5)
    assert optelling.waarden(optelling.plus(een, optelling.samen([(0, 1)]))) == (3, 0, 4)


def test_van_niets_is_er_geen_reeks() -> None:
    assert reeksen_van([], Optelling([])) == ()
