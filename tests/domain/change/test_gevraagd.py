"""What is still to be asked of a verbeterpunt: only what no measure says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from toetsing.domain.change.gevraagd import GEVRAAGD, nog_gevraagd
from toetsing.domain.dossier import Maatregel
from toetsing.domain.scores import OPEN, Score

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Ingevuld

HEEL = Maatregel(nr="1", verbetermaatregel="Een rooster.", verantwoordelijke="teamleider", termijn="1-6-2016")


@pytest.mark.parametrize(
    ("plan", "ontbreekt"),
    [
        ((), GEVRAAGD),
        ((HEEL,), ()),
        ((Maatregel(nr="1", verantwoordelijke="iemand", termijn="ooit"),), GEVRAAGD),
        ((Maatregel(nr="1", verbetermaatregel=" "),), GEVRAAGD),
        ((Maatregel(nr="2", verbetermaatregel="Elders."),), GEVRAAGD),
        ((Maatregel(nr="1", verbetermaatregel="Iets."),), ("verantwoordelijke", "termijn")),
        ((Maatregel(nr="1", verbetermaatregel="Iets.", termijn="mei"),), ("verantwoordelijke",)),
        ((HEEL, Maatregel(nr="1", verbetermaatregel="Nog iets.", verantwoordelijke="zij")), ("termijn",)),
        ((HEEL, Maatregel(nr="1", termijn="mei")), ()),
    ],
)
def test_wat_geen_maatregel_zegt_wordt_gevraagd(plan: tuple[Maatregel, ...], ontbreekt: tuple[str, ...]) -> None:
    assert nog_gevraagd(plan, ["1"]) == {"1": ontbreekt}


def test_een_verbeterpunt_is_een_min_die_meetelt(stap1: Kader) -> None:
    plus, min_ = Score("+"), Score("-")
    scores: dict[str, Ingevuld] = {v.nr: plus for v in stap1.verwachtingen}
    scores |= {"1.1.1": OPEN, "3.1.1": min_, "2.1.1": min_, "1.3.4": min_}
    assert stap1.verbeterpunten(scores) == ("1.3.4", "2.1.1")
