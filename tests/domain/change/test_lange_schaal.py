"""The search for the smallest changes over scales of many numbers, by hand; and what it says where it is too much."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from math import comb
from random import Random
from time import process_time
from typing import TYPE_CHECKING

import pytest

from hulp.bedragkaders import CIJFER, examen, kader_met_getallen
from hulp.plankaders import NAMEN, een, met, zoek
from hulp.uitslagen import TOETSINGEN
from toetsing.domain.change.kortste import GENOEMD, Gestopt, Kortste, Onhaalbaar
from toetsing.domain.change.verbeteren import Eisen, criteriumplannen, doelplan
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.kader import zicht_op
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.scores import OPEN, Score

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hulp.plankaders import Scores

# -- twenty marks in tenths, by hand -----------------------------------------------------------------------------------

EXAMEN = een(examen(nvt=False))
GEMIDDELD = met("V: het gemiddelde is minstens 6", "O: anders", schaal=CIJFER,
                verwachtingen=20)  # fmt: skip
V = frozenset([Oordeel("V")]).issuperset


def cijfers(*cijfers: str) -> Scores:
    return {f"1.1.{i}": Score(cijfer) for i, cijfer in enumerate(cijfers, start=1)}


def test_twintig_cijfers_waarvan_er_te_veel_laag_zijn() -> None:
    scores = cijfers(*["6"] * 8, *["5"] * 7, *["6"] * 5)
    gevonden = zoek(EXAMEN, scores, V, omhoog=True)
    laag = tuple(f"1.1.{i}" for i in range(9, 16))
    assert isinstance(gevonden, Kortste)
    assert (gevonden.grootte, gevonden.aantal, gevonden.uit) == (5, comb(7, 5), laag)
    assert gevonden.eerste[0] == tuple((nr, Score("5,5")) for nr in laag[:5])
    assert gevonden.eerste[1] == tuple((nr, Score("5,5")) for nr in (*laag[:4], laag[5]))


def test_twintig_cijfers_met_een_te_laag_gemiddelde() -> None:
    gevonden = zoek(GEMIDDELD, cijfers(*["5,5"] * 20), V, omhoog=True)
    assert isinstance(gevonden, Kortste)
    # a hundred tenths, of which a mark takes 45 at the most: three marks, that leave 35 tenths between them
    assert (gevonden.grootte, gevonden.aantal, len(gevonden.uit)) == (3, comb(20, 3) * comb(37, 2), 20)
    assert [[score for _, score in wijziging] for wijziging in gevonden.eerste] == [["6,5", "10", "10"]] * GENOEMD
    assert [wijziging[2][0] for wijziging in gevonden.eerste] == ["1.1.3", "1.1.4", "1.1.5", "1.1.6", "1.1.7"]


def _cijfer(tienden: int) -> str:
    return f"{tienden // 10},{tienden % 10}" if tienden % 10 else str(tienden // 10)


VERSCHILLEND = cijfers(*(_cijfer(40 + i) for i in range(20)))


@pytest.mark.lang
def test_twintig_verschillende_cijfers_met_een_te_laag_gemiddelde() -> None:
    """From 4,0 to 5,9 is 210 tenths short; a mark of 4,0 can get 60 of them and one of 5,9 can get 41."""
    gevonden = zoek(GEMIDDELD, VERSCHILLEND, V, omhoog=True)
    wint = [60 - i for i in range(20)]
    genoeg = [greep for greep in combinations(range(20), 4) if sum(wint[i] for i in greep) >= 210]
    assert isinstance(gevonden, Kortste)
    assert gevonden.grootte == 4
    assert gevonden.aantal == sum(manieren([wint[i] for i in greep], 210) for greep in genoeg)
    assert gevonden.uit == tuple(f"1.1.{i + 1}" for i in range(20) if any(i in greep for greep in genoeg))
    nrs = ("1.1.1", "1.1.2", "1.1.3", "1.1.4")
    meest = ("10", "10", "10", "10")  # 60, 59, 58 and 57 tenths, which is 24 too many: the first gets that fewer
    assert gevonden.eerste[0] == tuple(zip(nrs, map(Score, ("7,6", *meest[1:])), strict=True))


def manieren(hoogstens: Sequence[int], samen: int) -> int:
    """In how many ways that many can be divided: at least one to each, and to each at most so many."""
    per_som = {0: 1}
    for hoogste in hoogstens:
        erbij: dict[int, int] = {}
        for som, n in per_som.items():
            for stap in range(1, hoogste + 1):
                erbij[som + stap] = erbij.get(som + stap, 0) + n
        per_som = erbij
    return per_som.get(samen, 0)


@pytest.mark.lang
def test_van_twintig_cijfers_is_een_plan_snel_of_het_zegt_tot_waar() -> None:
    begin = process_time()
    kans = Random(3)
    for laag, hoog in ((40, 80), (10, 60)):
        scores = cijfers(*(_cijfer(kans.randint(laag, hoog)) for _ in range(20)))
        for goed in (V, frozenset(map(Oordeel, "VM")).issuperset):
            assert isinstance(zoek(EXAMEN, scores, goed, omhoog=True), Kortste)
    assert process_time() - begin < 40


# -- where it is too much ----------------------------------------------------------------------------------------------


def test_wat_te_veel_is_wordt_gezegd_en_niet_geraden() -> None:
    heel = zoek(GEMIDDELD, VERSCHILLEND, V, omhoog=True)
    assert isinstance(heel, Kortste)
    assert GEMIDDELD.regelset is not None
    zicht = zicht_op(GEMIDDELD, GEMIDDELD.regelset)
    gezien = set()
    for grens in (100 * 2**i for i in range(12)):
        gevonden = zoek(GEMIDDELD, VERSCHILLEND, V, omhoog=True, grens=grens)
        if isinstance(gevonden, Gestopt):
            assert gevonden.vanaf <= heel.grootte
            gezien.add("gestopt")
            continue
        assert isinstance(gevonden, Kortste)
        assert (gevonden.grootte, gevonden.uit) == (heel.grootte, heel.uit)
        for wijziging in gevonden.eerste:
            assert len(wijziging) == heel.grootte
            assert zicht.beslis(zicht.toestand({**VERSCHILLEND, **dict(wijziging)})).oordeel == "V"
        if gevonden.aantal is None:
            assert len(gevonden.eerste) == 1
            gezien.add("niet geteld")
        else:
            assert gevonden.aantal == heel.aantal
            gezien.add("geteld")
    assert gezien == {"gestopt", "niet geteld", "geteld"}


def test_een_plan_laat_niets_weg_waarvan_de_keuzes_niet_zijn_geteld() -> None:
    """Two ways of which one example is the same need not be the same way."""
    rijen = ("V: het gemiddelde is minstens 6", "M: het gemiddelde is minstens 6,1", "O: anders")
    telt = "        volgorde: telt\n"
    kader = kader_met_getallen(*rijen, schalen={"s": CIJFER}, verwachtingen=["schaal: s"] * 20, bij_rijen=telt)
    uitslag = decide(kader, replace(TOETSINGEN["Drenthe"], scores=VERSCHILLEND))
    (heel,) = criteriumplannen(kader, uitslag)
    (deels,) = criteriumplannen(kader, uitslag, grens=30_000)
    assert [weg.doel for weg in heel.wegen] == ["V"]
    assert [weg.doel for weg in deels.wegen] == ["M", "V"]
    assert doelplan(kader, uitslag, Eisen(criteria={"1.1": Oordeel("V")})).aantal == heel.wegen[0].zeker.aantal  # type: ignore[union-attr]
    assert doelplan(kader, uitslag, Eisen(criteria={"1.1": Oordeel("V")}), grens=30_000).aantal is None


def test_wat_van_geen_enkele_grootte_kan_wordt_niet_tot_het_einde_gezocht() -> None:
    criterium = met(
        "V: het gemiddelde is minstens 6 en 1.1.1 is 10",
        "O: anders",
        schaal=CIJFER[:-1] + ", niveaus: [{naam: vrij, soort: nvt}]}",
        verwachtingen=20,
        extra="nvt: ja\n",
        bij_rijen="        lege_noemer: geen\n",
    )
    scores = {**cijfers(*["5,5"] * 20), "1.1.1": Score("vrij")}
    assert zoek(criterium, scores, V, omhoog=True) == Onhaalbaar()
    gestopt = zoek(criterium, scores, V, omhoog=True, grens=3_000)  # too little to know that none will do
    assert isinstance(gestopt, Gestopt)
    assert gestopt.vanaf > 3


def test_duizend_open_scores_zijn_er_niet_te_veel() -> None:
    criterium = met("V: geen slecht", "O: anders", schaal=NAMEN, verwachtingen=1_200)
    scores: Scores = dict.fromkeys((v.nr for v in criterium.verwachtingen), OPEN)
    assert zoek(criterium, scores, lambda mogelijk: Oordeel("V") in mogelijk, omhoog=True) == Kortste(
        grootte=0, aantal=1, eerste=((),), uit=()
    )
