"""Assessors beside each other, held against brute force: every swap and every set of swaps decided from the start."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from math import comb
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hulp.proefkaders import ELKE_VORM, kader_met
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.domain.compare.beoordelen import Criteriumvergelijking, vergelijk_beoordelaars
from toetsing.domain.compare.beslisplek import GRENS
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.scores import OPEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from toetsing.domain.compare.beoordelen import Beoordelingen, Greep
    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Ingevuld

    Scores = Mapping[str, Ingevuld]


rustig = settings(deadline=None)


def uitslag(kader: Kader, scores: Scores) -> Uitslag:
    basis = leeg(kader, "Noord")
    return decide(kader, replace(basis, scores={**basis.scores, **scores}))


def van_tekens(kader: Kader, *regels: str) -> Beoordelingen:
    """Compare assessors given as "+-.n" (n is nvt, a point is open), a character per verwachting that counts."""
    betekent = {"n": "nvt", ".": OPEN}
    nrs = [v.nr for v in kader.verwachtingen if v.telt_mee]
    alle = [{nr: betekent.get(t, t) for nr, t in zip(nrs, regel, strict=True)} for regel in regels]
    return vergelijk_beoordelaars(kader, [uitslag(kader, scores) for scores in alle])  # type: ignore[arg-type]


def mogelijk(kader: Kader, scores: Scores) -> dict[str, tuple[str, ...]]:
    return {c.nr: c.mogelijk for c in uitslag(kader, scores).criteria}


def uitgeschreven(sets: Iterable[Sequence[Greep]]) -> set[frozenset[str]]:
    """Every set of numbers that the described sets stand for."""
    alle: set[frozenset[str]] = set()
    for grepen in sets:
        keuzes = [frozenset[str]()]
        for greep in grepen:
            keuzes = [k | set(nrs) for k in keuzes for nrs in combinations(greep.nrs, greep.aantal)]
        alle.update(keuzes)
    return alle


@st.composite
def beoordeeld(draw: st.DrawFn) -> tuple[Kader, list[dict[str, Ingevuld]]]:
    kader = draw(st.sampled_from(list(ELKE_VORM.values())))
    een: st.SearchStrategy[dict[str, Ingevuld]] = st.fixed_dictionaries(
        {v.nr: st.sampled_from([*v.scores, OPEN]) for v in kader.verwachtingen if v.telt_mee}
    )
    return kader, draw(st.lists(een, min_size=2, max_size=3))


@rustig
@given(beoordeeld())
def test_alles_is_nagerekend_met_elke_wissel(geval: tuple[Kader, list[dict[str, Ingevuld]]]) -> None:
    kader, alle = geval
    samen = vergelijk_beoordelaars(kader, [uitslag(kader, scores) for scores in alle])
    for een in samen.verwachtingen:
        gezegd = {(o.door, o.score): (o.mogelijk, o.verandert) for o in een.overnames}
        echt = {}
        for door, eigen in enumerate(alle):
            for ander in {scores[een.nr] for scores in alle} - {OPEN, eigen[een.nr]}:
                if eigen[een.nr] is not OPEN:
                    dan, nu = mogelijk(kader, {**eigen, een.nr: ander})["1.1"], mogelijk(kader, eigen)["1.1"]
                    echt[door, ander] = dan, dan != nu
        assert gezegd == echt
        ingevuld = [scores[een.nr] for scores in alle if scores[een.nr] is not OPEN]
        assert een.verschilt == (len(set(ingevuld)) > 1)
        assert een.gelijk == (len(ingevuld) == len(alle) and len(set(ingevuld)) == 1)
        assert een.verandert == any(verandert for _, verandert in echt.values())


@pytest.mark.lang
@rustig
@given(beoordeeld())
def test_de_kleinste_sets_zijn_precies_de_kleinste(geval: tuple[Kader, list[dict[str, Ingevuld]]]) -> None:
    kader, alle = geval
    (criterium,) = vergelijk_beoordelaars(kader, [uitslag(kader, scores) for scores in alle]).criteria
    gevonden = {(o.door, o.van): o.sets for o in criterium.oorzaken}
    for door, eigen in enumerate(alle):
        for van, ander in enumerate(alle):
            doel = mogelijk(kader, ander)
            if mogelijk(kader, eigen) == doel:
                assert (door, van) not in gevonden
                continue
            nrs = [nr for nr in eigen if ander[nr] is not OPEN and ander[nr] != eigen[nr]]
            goed = [
                frozenset(set_)
                for n in range(len(nrs) + 1)
                for set_ in combinations(nrs, n)
                if mogelijk(kader, {**eigen, **{nr: ander[nr] for nr in set_}}) == doel
            ]
            kleinste = min(map(len, goed), default=0)
            sets = gevonden[door, van]
            assert sets is not None
            assert uitgeschreven(sets) == {set_ for set_ in goed if len(set_) == kleinste}
            if not sets:  # only where the other left open what was scored
                assert any(ander[nr] is OPEN and eigen[nr] is not OPEN for nr in eigen)


@rustig
@given(beoordeeld(), st.randoms())
def test_de_volgorde_van_beoordelaars_maakt_niet_uit(
    geval: tuple[Kader, list[dict[str, Ingevuld]]], toeval: object
) -> None:
    kader, alle = geval
    volgorde = list(range(len(alle)))
    toeval.shuffle(volgorde)  # type: ignore[attr-defined]
    uitslagen = [uitslag(kader, scores) for scores in alle]
    recht = vergelijk_beoordelaars(kader, uitslagen)
    anders = vergelijk_beoordelaars(kader, [uitslagen[i] for i in volgorde])
    for een, ander in zip(recht.verwachtingen, anders.verwachtingen, strict=True):
        assert ander.scores == tuple(een.scores[i] for i in volgorde)
        assert {(o.door, o.score, o.mogelijk) for o in een.overnames} == {
            (volgorde[o.door], o.score, o.mogelijk) for o in ander.overnames
        }
    for een_c, ander_c in zip(recht.criteria, anders.criteria, strict=True):
        assert (een_c.verschilt, een_c.strijdig) == (ander_c.verschilt, ander_c.strijdig)
        assert {(o.door, o.van, o.sets) for o in een_c.oorzaken} == {
            (volgorde[o.door], volgorde[o.van], o.sets) for o in ander_c.oorzaken
        }
    assert (recht.gescoord, recht.gelijk) == (anders.gescoord, anders.gelijk)
    paren = {frozenset((p.een, p.ander)): (p.gescoord, p.gelijk) for p in recht.paren}
    assert paren == {frozenset((volgorde[p.een], volgorde[p.ander])): (p.gescoord, p.gelijk) for p in anders.paren}


@rustig
@given(beoordeeld())
def test_met_zichzelf_is_men_het_helemaal_eens(geval: tuple[Kader, list[dict[str, Ingevuld]]]) -> None:
    kader, (scores, *_) = geval
    samen = vergelijk_beoordelaars(kader, [uitslag(kader, scores)] * 3)
    ingevuld = sum(score is not OPEN for score in scores.values())
    assert samen.verschillen == ()
    assert (samen.gescoord, samen.gelijk) == (ingevuld, ingevuld)
    assert [(p.gescoord, p.gelijk) for p in samen.paren] == [(ingevuld, ingevuld)] * 3
    assert not any(c.verschilt or c.strijdig or c.oorzaken for c in samen.criteria)


def test_tellen_per_paar_en_samen() -> None:
    kader = kader_met("V: hoogstens 1 fout", "O: anders", verwachtingen=4, extra="nvt: ja\n")
    samen = van_tekens(kader, "++-n", "+--+", "+.-n")
    assert (samen.gescoord, samen.gelijk) == (3, 2)
    assert [een.nr for een in samen.verschillen] == ["1.1.2", "1.1.4"]
    assert [(p.een, p.ander, p.gescoord, p.gelijk) for p in samen.paren] == [(0, 1, 4, 2), (0, 2, 3, 3), (1, 2, 3, 2)]
    assert samen.verwachtingen[1].open_bij == (2,)


def test_alleen_wat_niet_gelijk_kan_worden_is_strijdig() -> None:
    kader = kader_met("V: hoogstens 1 fout", "O: anders")
    (vast,) = van_tekens(kader, "+++", "---").criteria
    (nog,) = van_tekens(kader, "+++", ".--").criteria
    assert (vast.verschilt, vast.strijdig) == (True, True)
    assert (nog.verschilt, nog.strijdig) == (True, True)  # two minuses already make it O
    (nog,) = van_tekens(kader, "+++", "..-").criteria
    assert (nog.verschilt, nog.strijdig) == (True, False)


def test_drie_die_twee_aan_twee_gelijk_kunnen_worden_maar_niet_samen() -> None:
    v, m, o = Oordeel("V"), Oordeel("M"), Oordeel("O")
    rond = Criteriumvergelijking(nr="1.1", mogelijk=((v, m), (m, o), (v, o)), oorzaken=())
    assert rond.strijdig
    assert not replace(rond, mogelijk=((v, m), (m, o), (m,))).strijdig


def test_wie_alleen_niets_verandert_kan_het_samen_wel() -> None:
    kader = kader_met("V: hoogstens 1 fout", "O: anders")
    (een, _, drie) = van_tekens(kader, "+++", "-+-").verwachtingen
    assert [(o.door, o.verandert) for o in (*een.overnames, *drie.overnames)] == [
        (0, False), (1, True), (0, False), (1, True),
    ]  # fmt: skip


def test_te_veel_combinaties_is_niet_gezocht() -> None:
    assert comb(12, 2) < GRENS < 2**11
    namen = " of ".join(f"1.1.{i} is goed" for i in range(1, 12))
    kader = kader_met(f"V: {namen}", "O: anders", verwachtingen=11)
    (criterium,) = van_tekens(kader, "+" * 11, "-" * 11).criteria
    assert [o.sets for o in criterium.oorzaken] == [None, None]


def test_zonder_beslisregels_is_er_geen_oordeel_om_te_veranderen() -> None:
    kader = kader_met("V: alle goed", "O: anders")
    (thema,) = kader.themas
    (criterium,) = thema.criteria
    kaal = replace(kader, themas=(replace(thema, criteria=(replace(criterium, regelset=None),)),))
    samen = van_tekens(kaal, "+++", "-++")
    assert samen.criteria == ()
    assert [een.overnames for een in samen.verschillen] == [()]


@pytest.mark.parametrize("regels", [("+++", "++-"), ("++-", "+-+")])
def test_wie_gelijk_uitkomt_heeft_niets_over_te_nemen(regels: tuple[str, str]) -> None:
    kader = kader_met("V: hoogstens 1 fout", "O: anders")
    (criterium,) = van_tekens(kader, *regels).criteria
    assert (criterium.verschilt, criterium.oorzaken) == (False, ())
