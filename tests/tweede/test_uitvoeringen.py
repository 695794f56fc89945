"""Every way to carry out the rules says what the second reckoning says: of every state, of many made-up kaders."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import toetsing
from toetsing.domain.beslist import wat_beslist_wordt
from toetsing.readers.kader.kaderbestand import load_kader
from tweede.planten import PLANTEN, zoek
from tweede.proeven import bovenproef, proef
from tweede.stap1 import stap1
from tweede.uitvoeringen import UITVOERINGEN, Zegt, hoort, uitvoeringsverschillen

if TYPE_CHECKING:
    from collections.abc import Callable

    from tweede.proeven import Proef

ZAAD = 2
PER_DEEL = 75
DELEN = 7
"""So many parts of so many kaders of either kind: more than a thousand."""
SNEL = 3
"""So many of either kind does `make test` try."""


def verschillen(maak: Callable[[int, int], Proef], nummers: range, wie: str) -> list[str]:
    gevonden = []
    for nummer in nummers:
        een = maak(ZAAD, nummer)
        echt, _ = load_kader(een.yaml.encode(), "kader.yaml")
        assert echt is not None
        if wat_beslist_wordt(echt):
            gevonden += [f"{nummer} {anders}" for anders in uitvoeringsverschillen(een, echt, wie)]
    return gevonden


@pytest.mark.parametrize("maak", [proef, bovenproef])
@pytest.mark.parametrize("wie", UITVOERINGEN)
def test_van_enkele_kaders(wie: str, maak: Callable[[int, int], Proef]) -> None:
    assert verschillen(maak, range(SNEL), wie) == []


@pytest.mark.lang
@pytest.mark.parametrize("deel", range(DELEN))
@pytest.mark.parametrize("maak", [proef, bovenproef])
@pytest.mark.parametrize("wie", UITVOERINGEN)
def test_van_duizend_kaders(wie: str, maak: Callable[[int, int], Proef], deel: int) -> None:
    assert verschillen(maak, range(deel * PER_DEEL, (deel + 1) * PER_DEEL), wie) == []


@pytest.mark.parametrize("wie", UITVOERINGEN)
def test_van_elke_toestand_van_het_kader_van_2015(wie: str) -> None:
    een = stap1()
    assert list(uitvoeringsverschillen(een, toetsing.kader_van("veilig-thuis-stap1-2015"), wie)) == []
    _, verwacht = hoort(een)
    assert {zegt.mogelijk for zegt in verwacht.values()} >= {"V", "M", "O"}


def test_een_verschil_valt_op(monkeypatch: pytest.MonkeyPatch) -> None:
    een, wie = stap1(), "sql op sqlite"
    zegt = UITVOERINGEN[wie].zegt
    anders = {wie: type(UITVOERINGEN[wie])(lambda *wat: zegt(*wat) | {("1.1 #0", "1.1"): Zegt("M", 1)})}
    monkeypatch.setattr("tweede.uitvoeringen.UITVOERINGEN", anders)
    (gevonden,) = uitvoeringsverschillen(een, toetsing.kader_van("veilig-thuis-stap1-2015"), wie)
    assert gevonden.startswith("sql op sqlite: 1.1 1.1 #0: Zegt(mogelijk='M', rij=1)")


@pytest.mark.lang
@pytest.mark.parametrize("naam", [naam for naam in PLANTEN if naam.startswith("sql: ")])
def test_een_fout_in_de_select_wordt_gevonden(naam: str) -> None:
    assert "sql op" in zoek(naam)
