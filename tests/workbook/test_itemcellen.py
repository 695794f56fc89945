"""What stands beside a cell to fill in: the question as a sentence of its own, then what is allowed."""

from __future__ import annotations

import pytest

from hulp.itemkader import MET_SCORES, kader_van
from toetsing.domain.items import items_van
from toetsing.domain.velden import celvorm
from toetsing.workbook.itemcellen import mag_in_woorden


@pytest.mark.parametrize(
    ("vraag", "gezegd"), [("Waarom", "Waarom."), ("Wat zag u?", "Wat zag u?"), ("Zo is het.", "Zo is het.")]
)
def test_de_vraag_van_een_item_is_een_zin_op_zichzelf(vraag: str, gezegd: str) -> None:
    item = items_van(kader_van(MET_SCORES.replace("Wat zag u?", vraag)))[0]
    assert mag_in_woorden(item) == f"{gezegd} Een tekst. Dit moet worden ingevuld."
    assert celvorm(item.veld).wenk.startswith(f"{gezegd} Vul in: een tekst.")
