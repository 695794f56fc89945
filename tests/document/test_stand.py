"""How far an organisation is: the words and the numbers of one cell come from the same place."""

from __future__ import annotations

import pytest

from toetsing.document.blokken import Cel
from toetsing.document.stand import plaatscel


@pytest.mark.parametrize(
    ("hoogste", "laagste", "tekst"), [(3, 3, "3"), (3, 7, "3 tot en met 7"), (1, 26, "1 tot en met 26")]
)
def test_een_plaats_in_woorden_en_in_getallen(hoogste: int, laagste: int, tekst: str) -> None:
    assert plaatscel(hoogste, laagste) == Cel(tekst=tekst, getallen=(hoogste, laagste))
