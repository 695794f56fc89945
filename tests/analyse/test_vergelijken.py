"""Who is lowest, how firm a place is, who can help whom: beside what trying every completion gives."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toetsing.analyse.vergelijken import bandbreedtes, buddies, laagste, oordeel_bereik
from toetsing.domain.beslisregels import Oordeel
from toetsing.domain.beslissen import decide
from toetsing.domain.scores import OPEN
from toetsing.domain.vergelijken import bijna_gelijk
from uitslagen import DRENTHE, KADER, TOETSINGEN, uitslag

V, M, O = map(Oordeel, "VMO")  # noqa: E741 - the letters of the kader
STANDEN = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 2)), min_size=1, max_size=5)


def invullingen(standen: list[tuple[int, int]]) -> list[tuple[int, ...]]:
    return list(product(*(range(zeker, zeker + open_ + 1) for zeker, open_ in standen)))


@settings(deadline=None, max_examples=200)
@given(STANDEN, st.integers(1, 5))
def test_wie_de_laagste_zijn_bij_elke_invulling(standen: list[tuple[int, int]], aantal: int) -> None:
    aantal = min(aantal, len(standen))
    gevonden = laagste([uitslag(f"o{i}", *stand) for i, stand in enumerate(standen)], aantal)
    altijd, ooit = set(range(len(standen))), set()
    for tellingen in invullingen(standen):
        for i, eigen in enumerate(tellingen):
            lager_of_gelijk = sum(ander <= eigen for j, ander in enumerate(tellingen) if j != i)
            if lager_of_gelijk >= aantal:
                altijd.discard(i)
            if sum(ander < eigen for ander in tellingen) < aantal:
                ooit.add(i)
    assert set(gevonden.zeker) == {f"o{i}" for i in altijd}
    assert set(gevonden.mogelijk) == {f"o{i}" for i in ooit}


def test_een_grens_in_een_gelijke_stand_wordt_genoemd() -> None:
    gevonden = laagste([uitslag(naam, n, 0) for naam, n in (("a", 1), ("b", 2), ("c", 2), ("d", 3))], 2)
    assert (gevonden.zeker, gevonden.mogelijk, gevonden.gedeeld) == (("a",), ("a", "b", "c"), ("b", "c"))


def test_de_zeven_laagste_van_2015_zijn_een_schone_snede() -> None:
    gevonden = laagste([decide(KADER, toetsing) for toetsing in TOETSINGEN.values()], 7)
    assert gevonden.zeker == gevonden.mogelijk
    assert set(gevonden.zeker) == {
        "Hollands-Midden", "Gooi en Vechtstreek", "Zuidoost-Brabant", "Groningen", "Kennemerland", "Drenthe",
        "Gelderland Zuid",
    }  # fmt: skip
    acht = laagste([decide(KADER, toetsing) for toetsing in TOETSINGEN.values()], 8)
    assert acht.gedeeld == ("Flevoland", "Noord- en Midden-Limburg", "Zeeland")


@settings(deadline=None, max_examples=100)
@given(st.lists(STANDEN.filter(lambda s: len(s) == 3), min_size=1, max_size=3))
def test_een_band_omvat_elke_invulling_onder_elke_regelset(regelsets: list[list[tuple[int, int]]]) -> None:
    standen = {
        f"r{k}": {f"o{i}": (zeker, zeker + open_) for i, (zeker, open_) in enumerate(regelset)}
        for k, regelset in enumerate(regelsets)
    }
    plaatsen: dict[str, dict[str, set[int]]] = {}
    for k, regelset in enumerate(regelsets):
        for tellingen in invullingen(regelset):
            for i, eigen in enumerate(tellingen):
                per = plaatsen.setdefault(f"o{i}", {}).setdefault(f"r{k}", set())
                per.add(1 + sum(ander > eigen for ander in tellingen))
    for band in bandbreedtes(standen):
        alle = plaatsen[band.organisatie]
        assert (band.hoogste, band.laagste) == (min(map(min, alle.values())), max(map(max, alle.values())))
        assert band.door_open == any(len(per) > 1 for per in alle.values())
        eerste = (min(alle["r0"]), max(alle["r0"]))
        assert set(band.door_varianten) == {id_ for id_, per in alle.items() if (min(per), max(per)) != eerste}


def test_het_bereik_van_een_oordeel_telt_zeker_en_mogelijk() -> None:
    open_ = replace(DRENTHE, scores={**DRENTHE.scores, "2.2.1": OPEN, "2.2.2": OPEN, "2.2.3": OPEN})
    assert oordeel_bereik([decide(KADER, open_)], V) == {"Drenthe": (1, 2)}


def test_buddies_zijn_wie_v_heeft_waar_de_ander_o_heeft() -> None:
    uitslagen = [decide(KADER, toetsing) for toetsing in TOETSINGEN.values()]
    letters = {u.toetsing.organisatie: {c.nr: c.oordeel for c in u.criteria} for u in uitslagen}
    paren = buddies(uitslagen, V, O)
    assert {(p.sterk, p.zwak): p.criteria for p in paren} == {
        (sterk, zwak): nrs
        for sterk, haar in letters.items()
        for zwak, zijn in letters.items()
        if (nrs := tuple(nr for nr in zijn if (haar[nr], zijn[nr]) == (V, O)))
    }
    assert [len(p.criteria) for p in paren] == sorted((len(p.criteria) for p in paren), reverse=True)


@pytest.mark.parametrize(
    ("namen", "paren"),
    [
        (["Zuid- Limburg", "Zuid Limburg"], (("Zuid- Limburg", "Zuid Limburg"),)),
        (["Brabant West", "West-Brabant"], (("Brabant West", "West-Brabant"),)),
        (["Noord-Holland Noord", "Zuid-Holland Noord"], ()),
        (["Gelderland Zuid", "Gelderland Midden"], ()),
    ],
)
def test_namen_die_op_elkaar_lijken(namen: list[str], paren: tuple[tuple[str, str], ...]) -> None:
    assert bijna_gelijk(namen) == paren


def test_de_namen_van_2015_zijn_er_zesentwintig() -> None:
    assert bijna_gelijk(TOETSINGEN) == ()
