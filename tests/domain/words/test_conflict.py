"""Marks of a conflict in git, and what only looks like one."""

from __future__ import annotations

import pytest

from toetsing.domain.words.conflict import conflictregel, is_conflictmerk


@pytest.mark.parametrize("lijn", ["<<<<<<< HEAD", "=======", ">>>>>>> tak", "||||||| 3f2a", "<<<<<<<", "=======\r"])
def test_een_merk(lijn: str) -> None:
    assert is_conflictmerk(lijn)


@pytest.mark.parametrize("lijn", ["", "+", "========", "<<<<<<<HEAD", " =======", "een ======="])
def test_geen_merk(lijn: str) -> None:
    assert not is_conflictmerk(lijn)


def test_een_lijn_van_gelijktekens_kan_een_streep_zijn() -> None:
    assert conflictregel(["kop", "======="]) is None
    assert conflictregel(["a", "<<<<<<< HEAD", "=======", ">>>>>>> tak"]) == 1
