"""Ways to fill in what lies below a node: every one where those are few, else one per state, else a spread part."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from hulp.proefkaders import kader_met
from toetsing.domain.beslist import wat_beslist_wordt
from toetsing.domain.proof.invullingen import Omvang, invullingen
from toetsing.domain.scores import OPEN, Score

if TYPE_CHECKING:
    from toetsing.domain.knopen import Knoop

VIJF = kader_met("V: hoogstens 1 fout", "O: anders", verwachtingen=5)
KEUZES = (Score("+"), Score("-"), OPEN)


def knoop() -> Knoop:
    (een,) = wat_beslist_wordt(VIJF)
    return een.knoop


def test_weinig_is_elke_invulling_een_keer() -> None:
    gevonden = invullingen(knoop(), 3**5)
    assert gevonden.omvang is Omvang.INVULLINGEN
    nrs = [f"1.1.{i}" for i in range(1, 6)]
    verwacht = {tuple(een) for een in product(KEUZES, repeat=5)}
    assert {tuple(een[nr] for nr in nrs) for een in gevonden.scores} == verwacht
    assert len(gevonden.scores) == 3**5


def test_meer_is_een_per_toestand() -> None:
    gevonden = invullingen(knoop(), 3**5 - 1)
    assert gevonden.omvang is Omvang.TOESTANDEN
    tellingen = [tuple(sum(een == keuze for een in scores.values()) for keuze in KEUZES) for scores in gevonden.scores]
    assert sorted(tellingen) == sorted((a, b, 5 - a - b) for a in range(6) for b in range(6 - a))


def test_veel_is_een_deel_verspreid_over_alles() -> None:
    gevonden = invullingen(knoop(), 7)
    assert gevonden.omvang is Omvang.DEEL
    assert len(gevonden.scores) == 7
    assert len({tuple(een.values()) for een in gevonden.scores}) > 3
    assert {score for een in gevonden.scores for score in een.values()} == set(KEUZES)
