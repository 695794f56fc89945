"""Deciding against brute force that shares no code with the engine: every state of every criterium."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest

from hulp.grond import STAP1
from toetsing.domain.decide.beslissen import decide_criterium
from toetsing.domain.proof.gevallen import Geval, klopt, uitkomst_van
from toetsing.domain.scores import OPEN, Score
from toetsing.readers.kader.gevallen import load_gevallen

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Ingevuld

CRITERIA = ["1.1", "1.2", "1.3", "2.1", "2.2", "3.1", "3.2"]
RANG = {"V": 2, "M": 1, "O": 0}


def met_de_hand(thema: str, scores: tuple[str, ...]) -> str:
    """The printed rules of bijlage 3, written out a second time."""
    minnen, plussen = scores.count("-"), scores.count("+")
    if thema == "1":
        return "V" if minnen <= 1 else "M" if minnen == 2 else "O"
    if thema == "2":
        return "V" if minnen == 0 else "M" if minnen == 1 else "O"
    return "V" if plussen * 100 >= 51 * len(scores) else "O"


def beslis(kader: Kader, nr: str, scores: tuple[Ingevuld, ...]) -> tuple[str, ...]:
    """Ask the engine."""
    criterium = next(c for c in kader.criteria if c.nr == nr)
    assert criterium.regelset is not None
    nrs = [v.nr for v in criterium.verwachtingen if v.telt_mee]
    return decide_criterium(kader, criterium, criterium.regelset, dict(zip(nrs, scores, strict=True))).mogelijk


def aantal_tellend(kader: Kader, nr: str) -> int:
    return len(next(c for c in kader.criteria if c.nr == nr).onderdelen)


@pytest.mark.parametrize("nr", CRITERIA)
def test_elke_toestand_met_open_scores_geeft_wat_alle_invullingen_samen_geven(stap1: Kader, nr: str) -> None:
    for toestand in product("+-?", repeat=aantal_tellend(stap1, nr)):
        invullingen = product(*(["+", "-"] if teken == "?" else [teken] for teken in toestand))
        verwacht = {met_de_hand(nr[0], invulling) for invulling in invullingen}
        scores = tuple(OPEN if teken == "?" else Score(teken) for teken in toestand)
        assert set(beslis(stap1, nr, scores)) == verwacht, toestand


@pytest.mark.parametrize("nr", CRITERIA)
def test_een_betere_score_geeft_nooit_een_slechter_oordeel(stap1: Kader, nr: str) -> None:
    for toestand in product("+-", repeat=aantal_tellend(stap1, nr)):
        (nu,) = beslis(stap1, nr, tuple(map(Score, toestand)))
        for plaats, teken in enumerate(toestand):
            if teken == "-":
                beter = (*toestand[:plaats], "+", *toestand[plaats + 1 :])
                (dan,) = beslis(stap1, nr, tuple(map(Score, beter)))
                assert RANG[dan] >= RANG[nu], (toestand, plaats)


@pytest.mark.parametrize("nr", CRITERIA)
def test_een_score_invullen_maakt_nooit_een_oordeel_mogelijk_dat_het_niet_was(stap1: Kader, nr: str) -> None:
    for toestand in product("+-?", repeat=aantal_tellend(stap1, nr)):
        scores = tuple(OPEN if teken == "?" else Score(teken) for teken in toestand)
        for plaats, teken in enumerate(toestand):
            for invulling in "+-" if teken == "?" else "":
                ingevuld = (*scores[:plaats], Score(invulling), *scores[plaats + 1 :])
                assert set(beslis(stap1, nr, ingevuld)) <= set(beslis(stap1, nr, scores))


def test_mogelijke_oordelen_staan_van_best_naar_slechtst(stap1: Kader) -> None:
    assert beslis(stap1, "1.1", (OPEN,) * 4) == ("V", "M", "O")


BESTANDEN = sorted((STAP1 / "gevallen").glob("*.yaml"))


def test_er_zijn_uitgewerkte_gevallen() -> None:
    assert BESTANDEN


@pytest.mark.parametrize("bestand", BESTANDEN, ids=lambda pad: pad.stem)
def test_elk_uitgewerkt_geval_klopt(stap1: Kader, bestand: Path) -> None:
    gevallen, meldingen = load_gevallen(bestand.read_bytes(), bestand.name, stap1)
    assert not meldingen
    assert gevallen
    for geval in gevallen:
        assert isinstance(geval, Geval)
        assert klopt(stap1, geval), (geval.naam, uitkomst_van(stap1, geval).mogelijk)


def test_de_gevallen_laten_elke_beslisregel_werken(stap1: Kader) -> None:
    gevallen = [geval for bestand in BESTANDEN for geval in load_gevallen(bestand.read_bytes(), bestand.name, stap1)[0]]
    gewerkt = {(geval.criterium.nr[0], geval.rij) for geval in gevallen if isinstance(geval, Geval) and geval.rij}
    alle = {
        (criterium.nr[0], rij)
        for criterium in stap1.criteria
        for rij in (criterium.regelset.rijen if criterium.regelset else ())
    }
    assert gewerkt == alle


def test_een_geval_dat_niet_klopt_valt_op(stap1: Kader) -> None:
    tekst = 'gevallen: [{naam: te streng, criterium: "1.1", scores: "+ + + -", oordeel: M}]'
    (geval,), meldingen = load_gevallen(tekst.encode(), "x.yaml", stap1)
    assert not meldingen
    assert isinstance(geval, Geval)
    assert not klopt(stap1, geval)
