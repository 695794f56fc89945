"""What changes add to many toestanden at once, beside adding each of them to each."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toetsing.domain.rules.optellen import Optelling
from toetsing.domain.rules.sprong import Sprong

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.rules.opvullen import Toestand

HOOGSTENS = (40, 3, 1)
"""Counted so far: a sum, a count, and whether there is any."""
OPTELLING = Optelling(HOOGSTENS)


def toestand(waarden: Sequence[int]) -> Toestand:
    return OPTELLING.samen(enumerate(waarden))  # type: ignore[return-value]


WAARDEN = st.tuples(*(st.integers(0, n) for n in HOOGSTENS))
LOS = st.lists(WAARDEN, max_size=8)
OPLOPEND = st.builds(
    lambda begin, per, lang, laag: [(begin + per * i, int(i < laag), 0) for i in range(lang)],
    st.integers(0, 5), st.integers(0, 2), st.integers(0, 16), st.integers(0, 16),
)  # fmt: skip
"""Numbers in a row, of which the first are low."""


@pytest.mark.parametrize(
    "bijdragen", [LOS, OPLOPEND, st.builds(lambda *delen: [*chain(*delen)], OPLOPEND, LOS, OPLOPEND)]
)
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_alles_tegelijk_is_alles_een_voor_een(
    bijdragen: st.SearchStrategy[list[tuple[int, ...]]], data: st.DataObject
) -> None:
    keuzes = [toestand(waarden) for waarden in data.draw(bijdragen)]
    hier = {toestand(waarden) for waarden in data.draw(st.lists(WAARDEN, max_size=12))}
    naar = {toestand(waarden) for waarden in data.draw(st.lists(WAARDEN, max_size=12))}
    sprong = Sprong(keuzes, OPTELLING)
    elk = {een: list(sprong.elk(een)) for een in hier}
    for een, erna in elk.items():
        assert erna == [OPTELLING.plus(een, keuze) for keuze in keuzes]  # type: ignore[arg-type]
    assert set(sprong.na(hier)) == {na for erna in elk.values() for na in erna}
    assert sprong.leidt(hier, naar) == {een for een, erna in elk.items() if not naar.isdisjoint(erna)}
