"""Names of cells."""

from __future__ import annotations

import pytest

from toetsing.domain.plek import cel_naam, rij_van_cel


@pytest.mark.parametrize("rij", [0, 8, 9, 1048575])
def test_de_rij_van_een_cel_is_die_van_haar_naam(rij: int) -> None:
    assert rij_van_cel(cel_naam(rij, 27)) == rij
