"""Assessors who answer facts: every answer and every set taken over, decided from the start; no count has a fact."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hulp.feitenkader import feitenkader
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.domain.compare.beoordelen import vergelijk_beoordelaars
from toetsing.domain.compare.consensus import consensus
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.dossier import Dossier
from toetsing.domain.scores import OPEN, Score

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toetsing.domain.compare.beoordelen import Greep
    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.scores import Ingevuld
    from toetsing.domain.toetsing import Toetsing

    Scores = Mapping[str, Ingevuld]

KADER = feitenkader()
VAN_1_1 = ["1.1.1", "1.1.2", "1.1.3"]
FEITEN = [feit.nr for feit in KADER.feiten]
ANTWOORDEN: st.SearchStrategy[dict[str, Ingevuld]] = st.fixed_dictionaries(
    {een.nr: st.sampled_from([*een.scores, OPEN]) for een in KADER.gevraagd if een.nr in (*VAN_1_1, "1.2.1", *FEITEN)}
)


def toetsing(scores: Scores, **motiveringen: str) -> Toetsing:
    basis = leeg(KADER, "Anker")
    return replace(basis, scores={**basis.scores, **scores}, motiveringen=motiveringen)


def uitslag(scores: Scores) -> Uitslag:
    return decide(KADER, toetsing(scores))


def mogelijk(scores: Scores, nr: str) -> tuple[str, ...]:
    return next(c.mogelijk for c in uitslag(scores).criteria if c.nr == nr)


def uitgeschreven(sets: Sequence[Sequence[Greep]]) -> set[frozenset[str]]:
    """Every set of numbers and names that the described sets stand for."""
    alle: set[frozenset[str]] = set()
    for grepen in sets:
        keuzes = [frozenset[str]()]
        for greep in grepen:
            keuzes = [k | set(nrs) for k in keuzes for nrs in combinations(greep.nrs, greep.aantal)]
        alle.update(keuzes)
    return alle


@pytest.mark.lang
@settings(deadline=None)
@given(st.lists(ANTWOORDEN, min_size=2, max_size=3))
def test_elk_antwoord_is_nagerekend_op_elk_criterium_dat_het_feit_noemt(alle: list[dict[str, Ingevuld]]) -> None:
    samen = vergelijk_beoordelaars(KADER, [uitslag(scores) for scores in alle])
    assert [een.nr for een in samen.feiten] == FEITEN
    for een in samen.feiten:
        assert [*een.per_criterium] == (["1.1", "1.2"] if een.nr == "overtreding" else ["1.1"])
        for nr, overnames in een.per_criterium.items():
            gezegd = {(o.door, o.score): (o.mogelijk, o.verandert) for o in overnames}
            echt = {
                (door, ander): (dan := mogelijk({**eigen, een.nr: ander}, nr), dan != mogelijk(eigen, nr))
                for door, eigen in enumerate(alle)
                if eigen[een.nr] is not OPEN
                for ander in {scores[een.nr] for scores in alle} - {OPEN, eigen[een.nr]}
            }
            assert gezegd == echt
        gegeven = [scores[een.nr] for scores in alle if scores[een.nr] is not OPEN]
        assert een.verschilt == (len(set(gegeven)) > 1)
        assert een.gelijk == (len(gegeven) == len(alle) and len(set(gegeven)) == 1)
        assert een.verandert == any(o.verandert for overnames in een.per_criterium.values() for o in overnames)


@pytest.mark.lang
@settings(deadline=None)
@given(st.lists(ANTWOORDEN, min_size=2, max_size=2))
def test_de_kleinste_sets_van_scores_en_feiten_zijn_precies_de_kleinste(alle: list[dict[str, Ingevuld]]) -> None:
    eerste = vergelijk_beoordelaars(KADER, [uitslag(scores) for scores in alle]).criteria[0]
    gevonden = {(o.door, o.van): o.sets for o in eerste.oorzaken}
    for door, van in ((0, 1), (1, 0)):
        eigen, ander = alle[door], alle[van]
        doel = mogelijk(ander, "1.1")
        if mogelijk(eigen, "1.1") == doel:
            assert (door, van) not in gevonden
            continue
        nrs = [nr for nr in (*VAN_1_1, *FEITEN) if ander[nr] is not OPEN and ander[nr] != eigen[nr]]
        goed = [
            frozenset(set_)
            for n in range(len(nrs) + 1)
            for set_ in combinations(nrs, n)
            if mogelijk({**eigen, **{nr: ander[nr] for nr in set_}}, "1.1") == doel
        ]
        kleinste = min(map(len, goed), default=0)
        sets = gevonden[door, van]
        assert sets is not None
        assert uitgeschreven(sets) == {set_ for set_ in goed if len(set_) == kleinste}


@pytest.mark.lang
@settings(deadline=None)
@given(st.lists(ANTWOORDEN, min_size=2, max_size=3))
def test_geen_feit_telt_mee_in_wat_overeenkomt(alle: list[dict[str, Ingevuld]]) -> None:
    zonder = [{nr: score for nr, score in scores.items() if nr not in FEITEN} for scores in alle]
    met, los = (vergelijk_beoordelaars(KADER, [uitslag(scores) for scores in van]) for van in (alle, zonder))
    assert (met.gescoord, met.gelijk, met.paren) == (los.gescoord, los.gelijk, los.paren)
    assert [een.nr for een in met.verschillen] == [een.nr for een in los.verschillen]


# -- to decide on together ---------------------------------------------------------------------------------------------


@settings(deadline=None)
@given(st.lists(ANTWOORDEN, min_size=2, max_size=3))
def test_in_de_consensus_staat_elk_feit_dat_niemand_tegenspreekt(alle: list[dict[str, Ingevuld]]) -> None:
    wie = [(f"B{i}", toetsing(scores), Dossier()) for i, scores in enumerate(alle)]
    samen, dossier, _, _ = consensus(KADER, "Anker", wie)
    assert [*samen.scores] == [een.nr for een in KADER.gevraagd]
    for naam in FEITEN:
        gegeven = {scores[naam] for scores in alle} - {OPEN}
        assert samen.scores[naam] == (next(iter(gegeven)) if len(gegeven) == 1 else OPEN)
        anders = len({scores[naam] for scores in alle}) > 1
        assert (naam in {een.nr for een in dossier.verschillen}) == anders


def test_een_motivering_gaat_mee_met_het_antwoord_dat_blijft() -> None:
    ja, nee = Score("ja"), Score("nee")
    eens, _, _, _ = consensus(
        KADER,
        "Anker",
        [
            ("Jansen", toetsing({"Opzet": nee}, Opzet="Niets wijst daarop."), Dossier()),
            ("Bakker", toetsing({"Opzet": nee}, Opzet="Ook ik zag niets."), Dossier()),
            ("Smit", toetsing({}, Opzet="Wat weet ik ervan?"), Dossier()),
        ],
    )
    assert eens.motiveringen == {"Opzet": "Jansen: Niets wijst daarop.\nBakker: Ook ik zag niets."}
    oneens, dossier, _, _ = consensus(
        KADER,
        "Anker",
        [
            ("Jansen", toetsing({"Opzet": nee}, Opzet="Niets wijst daarop."), Dossier()),
            ("Bakker", toetsing({"Opzet": ja}, Opzet="De klok was verzet."), Dossier()),
        ],
    )
    assert oneens.motiveringen == {}
    (verschil,) = dossier.verschillen
    assert (verschil.nr, verschil.verwachting) == ("Opzet", "Was er opzet in het spel?")
    assert verschil.gegeven_scores == "Jansen: nee\nBakker: ja"
    assert verschil.onderbouwingen == "Jansen: Niets wijst daarop.\nBakker: De klok was verzet."
