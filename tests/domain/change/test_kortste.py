"""The search for the smallest changes: beside a slower search, and beside trying out every change by itself."""

from __future__ import annotations

from itertools import product
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hulp.bedragkaders import KORT, MET_NVT, kader_met_getallen
from hulp.feitenkader import feitenkader
from hulp.langzaamplan import langzaam
from hulp.plankaders import NAMEN, een, met, zoek
from toetsing.domain.change.kortste import GENOEMD, Kortste, Onhaalbaar
from toetsing.domain.decide.beslissen import decide_criterium
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.scores import OPEN, Score

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hulp.plankaders import Goed, Scores
    from toetsing.domain.change.kortste import Gevonden, Wijziging
    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.scores import Ingevuld


LANG = "{getal: {van: 0, tot: 14, stap: 1}, beter: hoger, voldoet: 8}"
LAGER = "{getal: {van: 0, tot: 6, stap: '0,5'}, beter: lager, voldoet: 2}"
RANGLOOS = "{niveaus: [{naam: ja}, {naam: nee}], rang: geen}"


VALLEN = {
    "een gemiddelde en hoeveel laag zijn": met(
        "V: het gemiddelde is minstens 3 en geen onder 2 in kern", "M: hoogstens 2 onder 3", "O: anders",
        schaal=KORT, verwachtingen=4, eigen={0: ", groep: kern", 2: ", groep: kern"},
    ),
    "gewichten": met(
        "V: de gewogen som is minstens 11", "M: het gewogen gemiddelde is minstens 2,5", "O: anders",
        schaal=KORT, verwachtingen=4, eigen={0: ", gewicht: 2", 1: ", gewicht: '0,5'", 3: ", gewicht: 2"},
    ),
    "punten, en nvt": met(
        "V: minstens 80% van de punten", "M: minstens 50% van de punten of precies 1 nvt", "O: anders",
        schaal=MET_NVT, verwachtingen=4, extra="nvt: ja\n", bij_rijen="        lege_noemer: geen\n",
    ),
    "niet monotoon": met(
        "V: de som is precies 9", "M: precies 2 met 3", "V: 1.1.1 is 1 en 1.1.2 is 3 of hoger",
        "O: de som is minder dan 8",
        schaal=KORT, verwachtingen=4, bij_rijen="        volgorde: telt\n",
    ),
    "een lijst": met(
        "V: 'minstens 2 van deze: geen slecht; minstens 3 goed; 1.1.2 is goed; de som is minstens 5'",
        "M: 'minstens 2 van deze: hoogstens 1 slecht; 1.1.1 is matig; minstens 1 goed in kern'", "O: anders",
        schaal=NAMEN, verwachtingen=5, eigen={3: ", groep: kern", 1: ", groep: kern"},
    ),
    "een lange schaal": met(
        "V: het gemiddelde is minstens 9 en hoogstens 1 onder 8", "M: de som is minstens 20 of precies 2 met 5",
        "O: anders", schaal=LANG, verwachtingen=3,
    ),
    "een lange schaal waarop lager beter is": met(
        "V: de gewogen som is hoogstens 5 en geen boven 4", "M: hoogstens 1 boven 2", "O: anders",
        schaal=LAGER, verwachtingen=3, eigen={1: ", gewicht: 2"},
    ),
    "twee schalen en een feit": een(
        kader_met_getallen(
            "O: vrij is nee en minstens 1 slecht in namen",
            "V: minstens 1 goed in namen en de som in cijfers is minstens 6",
            "M: vrij is ja of geen onder 2 in cijfers", "O: anders",
            schalen={"n": NAMEN, "k": KORT, "jn": RANGLOOS},
            verwachtingen=[
                "schaal: n, groep: namen", "schaal: k, groep: cijfers", "schaal: n, groep: namen",
                "schaal: k, groep: cijfers",
            ],
            extra="feiten: [{naam: vrij, tekst: T, schaal: jn}]\n", bij_rijen="        volgorde: telt\n",
        )
    ),
    "feiten": een(feitenkader()),
}  # fmt: skip
LETTERS = ("V", "M", "O", "geen")


def vullingen(criterium: Criterium) -> st.SearchStrategy[Scores]:
    """Every filling of a criterium: mostly filled in, some open, facts too."""
    assert criterium.regelset is not None
    keuzes: dict[str, st.SearchStrategy[Ingevuld]] = {
        onderdeel.nr: st.sampled_from([*map(Score, onderdeel.tekens)] * 2 + [OPEN])
        for onderdeel in criterium.onderdelen_bij(criterium.regelset)
    }
    return st.fixed_dictionaries(keuzes)


def doelen() -> Iterator[tuple[bool, Goed]]:
    """What a plan asks: at least an oordeel for certain, at least possibly, and less than one."""
    for plek, _ in enumerate(LETTERS):
        goed, lager = frozenset(map(Oordeel, LETTERS[: plek + 1])), frozenset(map(Oordeel, LETTERS[plek + 1 :]))
        yield True, goed.issuperset
        yield True, lambda mogelijk, goed=goed: not goed.isdisjoint(mogelijk)  # type: ignore[misc]
        yield False, lambda mogelijk, lager=lager: not lager.isdisjoint(mogelijk)  # type: ignore[misc]


@pytest.mark.lang
@pytest.mark.parametrize("naam", VALLEN)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_hetzelfde_als_elke_verdeling_bekeken(naam: str, data: st.DataObject) -> None:
    criterium = VALLEN[naam]
    scores = data.draw(vullingen(criterium))
    for omhoog, goed in doelen():
        assert zoek(criterium, scores, goed, omhoog=omhoog) == langzaam(criterium, scores, goed, omhoog=omhoog)


# -- and without any toestand: every change by itself ------------------------------------------------------------------


def elke_wijziging(
    criterium: Criterium, scores: Scores, *, omhoog: bool
) -> Iterator[tuple[Wijziging, tuple[int, ...]]]:
    """Every change of scores of verwachtingen, with the steps of each along the scale; a fact never changes."""
    keuzes: list[list[tuple[str, str, int]]] = []
    for v in criterium.verwachtingen:
        schaal, score = v.schaal, scores[v.nr]
        ladder = [str(teken) for teken in schaal.ladder if teken in v.scores][:: 1 if omhoog else -1]
        mag = score is not OPEN and score in ladder and (omhoog or not schaal.voldoet or score in schaal.voldoet)
        verder = ladder[: ladder.index(str(score))][::-1] if mag else []
        keuzes.append([(v.nr, "", -1), *((v.nr, teken, n) for n, teken in enumerate(verder))])
    for greep in product(*keuzes):
        anders = [(nr, Score(teken), n) for nr, teken, n in greep if teken]
        yield tuple((nr, teken) for nr, teken, _ in anders), tuple(n for *_, n in anders)


def beproefd(kader: Kader, criterium: Criterium, scores: Scores, goed: Goed, *, omhoog: bool) -> Gevonden:
    assert criterium.regelset is not None
    plaats = {v.nr: i for i, v in enumerate(criterium.verwachtingen)}
    raak: dict[tuple[str, ...], list[tuple[int, list[tuple[int, int]], Wijziging]]] = {}
    for wijziging, stappen in elke_wijziging(criterium, scores, omhoog=omhoog):
        uitslag = decide_criterium(kader, criterium, criterium.regelset, {**scores, **dict(wijziging)})
        if goed(frozenset(uitslag.mogelijk)):
            nrs = tuple(nr for nr, _ in wijziging)
            volgorde = [(plaats[nr], n) for nr, n in zip(nrs, stappen, strict=True)]
            raak.setdefault(nrs, []).append((sum(stappen), volgorde, wijziging))
    if not raak:
        return Onhaalbaar()
    grootte = min(map(len, raak))
    kortste = sorted(
        (volgorde, wijziging)
        for nrs, alle in raak.items()
        if len(nrs) == grootte
        for stappen, volgorde, wijziging in alle
        if stappen == min(n for n, *_ in alle)
    )
    uit = {nr for _, wijziging in kortste for nr, _ in wijziging}
    return Kortste(
        grootte=grootte,
        aantal=len(kortste),
        eerste=tuple(wijziging for _, wijziging in kortste[:GENOEMD]),
        uit=tuple(nr for nr in plaats if nr in uit),
    )


BEPROEFD = {
    "namen": (("V: minstens 2 goed en geen slecht", "M: 1.1.1 is matig of de som is precies 3", "O: anders"), NAMEN, 3),
    "cijfers": (
        ("V: het gemiddelde is minstens 3", "M: precies 1 onder 2 of de som is precies 7", "O: anders"),
        KORT,
        3,
    ),
    "lang": (("V: de som is minstens 21 en de som is hoogstens 24", "M: geen onder 4", "O: anders"), LANG, 2),
}


@pytest.mark.parametrize(
    "naam", [pytest.param(een, marks=pytest.mark.lang if een == "lang" else ()) for een in BEPROEFD]
)
def test_hetzelfde_als_elke_wijziging_beproefd(naam: str) -> None:
    rijen, schaal, aantal = BEPROEFD[naam]
    kader = kader_met_getallen(*rijen, schalen={"s": schaal}, verwachtingen=["schaal: s"] * aantal)
    criterium = een(kader)
    keuzes: list[list[Ingevuld]] = [[*v.scores, OPEN] for v in criterium.verwachtingen]
    alle = list(product(*keuzes))
    for tekens in Random(1).sample(alle, min(len(alle), 60)):
        scores: Scores = dict(zip((v.nr for v in criterium.verwachtingen), tekens, strict=True))
        for omhoog, goed in doelen():
            verwacht = beproefd(kader, criterium, scores, goed, omhoog=omhoog)
            assert zoek(criterium, scores, goed, omhoog=omhoog) == verwacht


def test_een_feit_verandert_nooit() -> None:
    criterium = VALLEN["feiten"]
    scores: Scores = dict.fromkeys((v.nr for v in criterium.verwachtingen), Score("+"))
    vast = {"overtreding": Score("ja"), "Opzet": Score("ja"), "klasse": Score("1")}
    scores |= {nr: vast.get(nr, vast.get(nr.capitalize(), OPEN)) for nr in _feiten(criterium)}
    assert zoek(criterium, scores, frozenset([Oordeel("V")]).issuperset, omhoog=True) == Onhaalbaar()


def _feiten(criterium: Criterium) -> list[str]:
    assert criterium.regelset is not None
    return [onderdeel.nr for onderdeel in criterium.onderdelen_bij(criterium.regelset) if onderdeel.feit]
