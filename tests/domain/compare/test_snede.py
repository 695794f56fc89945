"""Cutting the lowest off the ranking: beside what every completion gives, and beside the places of a comparison."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hulp.bovenkader import LETTERS, MET_GEEN, bovenkader
from hulp.uitslagen import KADER, TOETSINGEN, met_eind, uitslag
from toetsing.domain.compare.landelijk import eindrang, rangorde
from toetsing.domain.compare.snede import snijd
from toetsing.domain.decide.beslissen import decide

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from toetsing.domain.compare.snede import Snede

MET_EIND = bovenkader(MET_GEEN + LETTERS)
assert MET_EIND.eindregels is not None
OORDELEN = MET_EIND.eindregels.oordelen


def laagsten(waarden: Sequence[int | None], aantal: int) -> tuple[set[int], set[int]]:
    """Return who certainly are the lowest so many of these values, and who share the cut; None has no value."""
    er_is = {i: waarde for i, waarde in enumerate(waarden) if waarde is not None}
    zeker = {i for i, w in er_is.items() if sum(ander <= w for j, ander in er_is.items() if j != i) < aantal}
    ooit = {i for i, w in er_is.items() if sum(ander < w for ander in er_is.values()) < aantal}
    return zeker, ooit


def over_alles(sets: Sequence[Iterable[int | None]], aantal: int) -> tuple[set[str], set[str]]:
    """Return who is among the lowest in every completion, and who in any, by trying all."""
    altijd, ooit = set(range(len(sets))), set[int]()
    for waarden in product(*sets):
        zeker, hier = laagsten(waarden, aantal)
        altijd &= zeker
        ooit |= hier
    return {f"o{i}" for i in altijd}, {f"o{i}" for i in ooit}


def eis_als_uitgeprobeerd(snede: Snede, sets: Sequence[Iterable[int | None]], aantal: int) -> None:
    zeker, ooit = over_alles(sets, aantal)
    assert (set(snede.laagste.zeker), set(snede.laagste.mogelijk)) == (zeker, ooit)
    schoon = [n for n in range(1, snede.gerangd + 1) if [len(x) for x in over_alles(sets, n)] == [n, n]]
    onder, boven = [n for n in schoon if n <= aantal], [n for n in schoon if n >= aantal]
    assert snede.schoon == tuple(dict.fromkeys([*onder[-1:], *boven[:1]]))
    assert snede.is_schoon == (aantal in schoon)


STANDEN = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 2)), min_size=1, max_size=5)


@settings(deadline=None, max_examples=200)
@given(STANDEN, st.integers(1, 5))
def test_naar_aantal_is_het_wat_elke_invulling_geeft(standen: list[tuple[int, int]], aantal: int) -> None:
    aantal = min(aantal, len(standen))
    snede = snijd(KADER, [uitslag(f"o{i}", *stand) for i, stand in enumerate(standen)], aantal)
    eis_als_uitgeprobeerd(snede, [range(zeker, zeker + open_ + 1) for zeker, open_ in standen], aantal)
    assert (snede.op_eindoordeel, snede.zonder_plaats, snede.gerangd) == (False, (), len(standen))


PUNTEN = {"A": 2, "B": 1, "-": None}


@settings(deadline=None, max_examples=300)
@given(
    st.lists(st.lists(st.sampled_from("AB-"), min_size=1, max_size=3, unique=True), min_size=1, max_size=5),
    st.integers(1, 5),
)
def test_naar_eindoordeel_is_het_wat_elke_uitkomst_geeft(sets: list[list[str]], aantal: int) -> None:
    """Also of who may turn out to have none: that organisation is certainly nothing, and below nobody."""
    gerangd = [een for een in sets if een != ["-"]]
    if not gerangd:
        return
    aantal = min(aantal, len(gerangd))
    snede = snijd(MET_EIND, [met_eind(f"o{i}", een) for i, een in enumerate(sets)], aantal)
    eis_als_uitgeprobeerd(snede, [[PUNTEN[letter] for letter in een] for een in sets], aantal)
    assert snede.op_eindoordeel
    assert snede.zonder_plaats == tuple(f"o{i}" for i, een in enumerate(sets) if een == ["-"])


def test_wie_hetzelfde_eindoordeel_heeft_staat_gelijk_hoeveel_er_ook_voldoende_is() -> None:
    uitslagen = [met_eind("a", "B", 1), met_eind("b", "B", 9), met_eind("c", "A", 0)]
    snede = snijd(MET_EIND, uitslagen, 1)
    assert (snede.laagste.zeker, snede.laagste.gedeeld, snede.schoon) == ((), ("a", "b"), (2,))
    assert [een.hoogste for een in eindrang(OORDELEN, uitslagen)] == [1, 2, 2]


@pytest.mark.parametrize(
    ("aantal", "schoon"), [(7, (7,)), (8, (7, 10)), (9, (7, 10)), (10, (10,)), (1, (2,)), (26, (26,))]
)
def test_de_sneden_van_2015_volgen_uit_de_plaatsen(aantal: int, schoon: tuple[int, ...]) -> None:
    """Beside the ranking itself: a cut is clean where the place above it is not that of the first below it."""
    uitslagen = [decide(KADER, toetsing) for toetsing in TOETSINGEN.values()]
    plaatsen = [een.hoogste for een in rangorde(uitslagen)]
    assert sorted({26 - plaats + 1 for plaats in plaatsen}) == [
        n for n in range(1, 27) if snijd(KADER, uitslagen, n).is_schoon
    ]
    assert snijd(KADER, uitslagen, aantal).schoon == schoon


def test_wie_misschien_geen_eindoordeel_heeft_deelt_geen_grens() -> None:
    snede = snijd(MET_EIND, [met_eind("a", "B-"), met_eind("b", "B")], 1)
    assert (snede.laagste.zeker, snede.laagste.mogelijk, snede.laagste.gedeeld) == ((), ("a", "b"), ())
    assert snede.schoon == ()
