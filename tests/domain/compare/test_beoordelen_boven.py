"""Assessors and what is decided above the criteria, held against brute force: every swap and every set of swaps."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from hulp.bovenkader import bovenkader, toets
from toetsing.domain.compare.beoordelen import Oordeelstand, vergelijk_beoordelaars
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.scores import OPEN, Score

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pytest

    from toetsing.domain.compare.beoordelen import Beoordelingen, Greep
    from toetsing.domain.scores import Ingevuld
    from toetsing.domain.toetsing import Toetsing

KADER = bovenkader()
NRS = [een.nr for een in KADER.gevraagd]


def vergeleken(*toetsingen: Toetsing) -> Beoordelingen:
    return vergelijk_beoordelaars(KADER, [decide(KADER, een) for een in toetsingen])


def mogelijk(scores: Mapping[str, Ingevuld]) -> dict[str, tuple[str, ...]]:
    uitslag = decide(KADER, replace(toets("Noord"), scores=dict(scores)))
    return {een.nr: een.mogelijk for een in uitslag.boven}


def uitgeschreven(sets: tuple[tuple[Greep, ...], ...]) -> set[frozenset[str]]:
    alle: set[frozenset[str]] = set()
    for grepen in sets:
        keuzes = [frozenset[str]()]
        for greep in grepen:
            keuzes = [k | set(nrs) for k in keuzes for nrs in combinations(greep.nrs, greep.aantal)]
        alle.update(keuzes)
    return alle


@st.composite
def beoordelaars(draw: st.DrawFn) -> tuple[Toetsing, Toetsing]:
    een: dict[str, Ingevuld] = {nr: draw(st.sampled_from([Score("+"), Score("-")])) for nr in NRS[:-1]}
    een["ramp"] = draw(st.sampled_from([Score("ja"), Score("nee")]))
    ander = dict(een)
    for nr in draw(st.lists(st.sampled_from(NRS), min_size=1, max_size=4, unique=True)):
        tekens = [*KADER.bij_naam[nr].scores[:2], OPEN]
        ander[nr] = draw(st.sampled_from(tekens))
    return replace(toets("Noord"), scores=een), replace(toets("Noord"), scores=ander)


@settings(deadline=None, max_examples=60)
@given(beoordelaars())
def test_elke_overname_en_elke_kleinste_set_is_nagerekend(paar: tuple[Toetsing, Toetsing]) -> None:
    samen = vergeleken(*paar)
    scores = [een.scores for een in paar]
    nu = [mogelijk(een) for een in scores]
    for vergelijking in (*samen.verwachtingen, *samen.feiten):
        for nr, overnames in vergelijking.boven.items():
            for overname in overnames:
                dan = mogelijk({**scores[overname.door], vergelijking.nr: overname.score})[nr]
                assert overname.mogelijk == dan
                assert overname.verandert == (dan != nu[overname.door][nr])
    for een in samen.boven:
        assert een.mogelijk == tuple(wat[een.nr] for wat in nu)
        for oorzaak in een.oorzaken:
            door, van = scores[oorzaak.door], scores[oorzaak.van]
            anders = [nr for nr in NRS if van[nr] is not OPEN and van[nr] != door[nr]]
            goed = [
                frozenset(keuze)
                for n in range(len(anders) + 1)
                for keuze in combinations(anders, n)
                if mogelijk({**door, **{nr: van[nr] for nr in keuze}})[een.nr] == een.mogelijk[oorzaak.van]
            ]
            assert oorzaak.sets is not None
            assert uitgeschreven(oorzaak.sets) == {keuze for keuze in goed if len(keuze) == min(map(len, goed))}


def test_een_verschil_kan_het_criterium_laten_staan_en_het_eindoordeel_veranderen() -> None:
    samen = vergeleken(toets("Noord", min_="1.1.1 2.2.1"), toets("Noord", min_="1.1.1 2.2.1", ramp="ja"))
    een, twee, geheel = samen.boven
    assert (een.stand, twee.stand, geheel.stand) == (
        Oordeelstand.VERSCHILT, Oordeelstand.GELIJK, Oordeelstand.VERSCHILT,
    )  # fmt: skip
    (ramp,) = samen.andere_feiten
    assert ramp.per_criterium == {}
    assert ramp.verandert_boven == ("1", GEHEEL)
    assert ramp.verandert
    assert not samen.verschillen


def test_te_veel_combinaties_zijn_niet_gezocht(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("toetsing.domain.compare.beslisplek.GRENS_BOVEN", 1)
    samen = vergeleken(toets("Noord"), toets("Noord", min_="1.1.1 1.1.2"))
    assert [een.sets for een in samen.boven[0].oorzaken] == [None, None]
    assert all(een.sets is not None for een in samen.criteria[0].oorzaken)


def test_een_kader_dat_erboven_niets_beslist_zegt_er_niets_van() -> None:
    kader = bovenkader("", "", "")
    samen = vergelijk_beoordelaars(kader, [decide(kader, toets("Noord")), decide(kader, toets("Noord", min_="1.1.1"))])
    assert samen.boven == ()
    assert all(een.boven == {} for een in (*samen.verwachtingen, *samen.feiten))
