"""The shortest way, against trying out every change: on all states of all criteria, and on whole toetsingen."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import cache
from itertools import product
from time import perf_counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hulp.proefkaders import ELKE_VORM, kader_met
from hulp.uitslagen import KADER, TOETSINGEN
from test_2015 import met_de_hand
from toetsing.domain.change.kortste import GENOEMD, Gestopt, Kortste, Onhaalbaar, Ruimte
from toetsing.domain.change.verbeteren import (
    Criteriumplan,
    Doelplan,
    Eisen,
    bekende_oordelen,
    criteriumplannen,
    doelplan,
    gestopt_bij,
    op_winst,
    zeker_minstens,
)
from toetsing.domain.decide.beslissen import decide, decide_criterium
from toetsing.domain.kader import zicht_op
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.scores import OPEN, Score
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping

    from toetsing.domain.change.kortste import Gevonden, Wijziging
    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.scores import Ingevuld

Scores = dict[str, "Ingevuld"]
TELLEND = {c.nr: [v.nr for v in c.verwachtingen if v.telt_mee] for c in KADER.criteria}
LETTERS = "VMO"


# -- the shipped kader, with the printed rules done by hand ------------------------------------------------------------


@cache
def mogelijk_met_de_hand(nr: str, scores: str) -> frozenset[str]:
    """The oordelen of bijlage 3 for every way to fill in what is open ("?")."""
    return frozenset(
        met_de_hand(nr, "".join(tekens)) for tekens in product(*("13" if score == "?" else score for score in scores))
    )


def kleinste_met_de_hand(nr: str, scores: str, van: str, naar: str, raak: Callable[[frozenset[str]], bool]) -> set[str]:
    """Every string with the fewest digits changed for which `raak` holds, by trying out all of them."""
    kandidaten = ["".join(een) for een in product(*(f"{s}{naar}" if s == van else s for s in scores))]
    goed = {een for een in kandidaten if raak(mogelijk_met_de_hand(nr, een))}
    minste = min((anders(scores, een) for een in goed), default=0)
    return {een for een in goed if anders(scores, een) == minste}


def raakt(letters: Collection[str]) -> Callable[[Collection[str]], bool]:
    """Whether any of these oordelen is among those that are possible."""
    return lambda mogelijk: not set(letters).isdisjoint(mogelijk)


def anders(een: str, ander: str) -> int:
    return sum(a != b for a, b in zip(een, ander, strict=True))


def als_scores(nr: str, tekst: str) -> Scores:
    vertaal: dict[str, Ingevuld] = {"1": Score("+"), "3": Score("-"), "?": OPEN}
    return {v: vertaal[teken] for v, teken in zip(TELLEND[nr], tekst, strict=True)}


def uitslag_met(scores: Mapping[str, Ingevuld]) -> Uitslag:
    volledig = {v.nr: scores.get(v.nr, Score("+") if v.telt_mee else Score("nvt")) for v in KADER.verwachtingen}
    return decide(KADER, replace(TOETSINGEN["Drenthe"], scores=volledig))


def controleer(gevonden: Gevonden | None, nr: str, scores: str, verwacht: set[str]) -> None:
    if not verwacht:
        assert gevonden == Onhaalbaar()
        return
    assert isinstance(gevonden, Kortste)
    assert gevonden.grootte == anders(scores, next(iter(verwacht)))
    assert gevonden.aantal == len(verwacht)
    sets = sorted(
        tuple(v for v, oud, nieuw in zip(TELLEND[nr], scores, een, strict=True) if oud != nieuw) for een in verwacht
    )
    assert [tuple(v for v, _ in een) for een in gevonden.eerste] == sets[:GENOEMD]
    assert set(gevonden.uit) == {v for een in sets for v in een}


@pytest.mark.lang
@pytest.mark.parametrize("nr", TELLEND)
def test_elke_toestand_van_het_kader_tegen_alle_keuzes_met_de_hand(nr: str) -> None:
    for tekens in product("13?", repeat=len(TELLEND[nr])):
        scores = "".join(tekens)
        uitslag = uitslag_met(als_scores(nr, scores))
        (plan,) = (een for een in criteriumplannen(KADER, uitslag) if een.uitslag.nr == nr)
        nu = max(LETTERS.index(letter) for letter in mogelijk_met_de_hand(nr, scores))
        assert [weg.doel for weg in plan.wegen] == [
            letter for letter in reversed(LETTERS[:nu]) if letter != "M" or nr[0] != "3"
        ]
        for letter in LETTERS:
            goed = frozenset(LETTERS[: LETTERS.index(letter) + 1])
            (weg,) = doelplan(KADER, uitslag, Eisen(criteria={nr: Oordeel(letter)})).wegen
            controleer(weg.zeker, nr, scores, kleinste_met_de_hand(nr, scores, "3", "1", goed.issuperset))
            if "?" in scores:
                deels = kleinste_met_de_hand(nr, scores, "3", "1", raakt(goed))
                controleer(weg.kans, nr, scores, deels)
            else:
                assert weg.kans is None
            assert weg.winst == max(0, nu - LETTERS.index(letter))
            if letter in [w.doel for w in plan.wegen]:
                assert weg in plan.wegen
        lager = frozenset(LETTERS[nu + 1 :])
        verlies = kleinste_met_de_hand(nr, scores, "1", "3", raakt(lager))
        controleer(plan.verlies, nr, scores, verlies)


# -- whole toetsingen, every list tried out ----------------------------------------------------------------------------


def kortste_lijsten(teksten: Mapping[str, str], eisen: Mapping[str, str]) -> tuple[int, int] | None:
    """The size and the number of the shortest lists of minuses to repair, over all subsets of all minuses."""
    minnen = [(nr, plek) for nr, tekst in teksten.items() for plek, teken in enumerate(tekst) if teken == "3"]
    per_grootte: dict[int, int] = {}
    for masker in range(1 << len(minnen)):
        nieuw = {nr: list(tekst) for nr, tekst in teksten.items()}
        for i, (nr, plek) in enumerate(minnen):
            if masker >> i & 1:
                nieuw[nr][plek] = "1"
        if all(
            mogelijk_met_de_hand(nr, "".join(nieuw[nr])) <= set(LETTERS[: LETTERS.index(eis) + 1])
            for nr, eis in eisen.items()
        ):
            per_grootte[masker.bit_count()] = per_grootte.get(masker.bit_count(), 0) + 1
    return min(per_grootte.items()) if per_grootte else None


def controleer_geheel(teksten: Mapping[str, str], eisen: Mapping[str, str]) -> None:
    scores = {v: score for nr, tekst in teksten.items() for v, score in als_scores(nr, tekst).items()}
    plan = doelplan(KADER, uitslag_met(scores), Eisen(criteria={nr: Oordeel(eis) for nr, eis in eisen.items()}))
    verwacht = kortste_lijsten(teksten, eisen)
    if verwacht is None:
        assert plan.grootte is None
        return
    assert (plan.grootte, plan.aantal) == verwacht


ALLES = dict.fromkeys(TELLEND, "V")
GEEN_O = dict.fromkeys(TELLEND, "M")


@pytest.mark.lang
@pytest.mark.parametrize("naam", ["Drenthe", "IJsselland", "Utrecht", "Zeeland"])
@pytest.mark.parametrize("eisen", [ALLES, GEEN_O, {"1.2": "M"}], ids=["alles V", "geen O", "1.2=M"])
def test_de_kortste_lijst_van_2015_tegen_alle_deelverzamelingen(naam: str, eisen: dict[str, str]) -> None:
    cijfer = {"+": "1", "-": "3"}
    scores = TOETSINGEN[naam].scores
    controleer_geheel({nr: "".join(cijfer[str(scores[v])] for v in vs) for nr, vs in TELLEND.items()}, eisen)


@st.composite
def toetsingen(draw: st.DrawFn) -> dict[str, str]:
    """A whole toetsing with at most ten minuses and four open scores, so that every list can be tried out."""
    nrs = [(nr, plek) for nr, vs in TELLEND.items() for plek in range(len(vs))]
    volgorde = draw(st.permutations(nrs))
    minnen, open_ = draw(st.integers(0, 10)), draw(st.integers(0, 4))
    teken = dict.fromkeys(volgorde[:minnen], "3") | dict.fromkeys(volgorde[minnen : minnen + open_], "?")
    return {nr: "".join(teken.get((nr, plek), "1") for plek in range(len(vs))) for nr, vs in TELLEND.items()}


@settings(max_examples=40, deadline=None)
@given(toetsingen(), st.dictionaries(st.sampled_from(sorted(TELLEND)), st.sampled_from(LETTERS), min_size=1))
def test_de_kortste_lijst_van_een_willekeurige_toetsing_tegen_alle_deelverzamelingen(
    teksten: dict[str, str], eisen: dict[str, str]
) -> None:
    controleer_geheel(teksten, eisen)


# -- every construct of the rules, longer scales, rules that are not monotone ------------------------------------------

DRIE = """
kader: proef
versie: '1'
titel: Proef
bron: boek
bronnen: {boek: {titel: B, uitgever: U, periode: P}}
scores:
  - {teken: a, naam: goed, voldoet: ja}
  - {teken: b, naam: redelijk, voldoet: ja}
  - {teken: c, naam: matig}
  - {teken: d, naam: slecht}
  - {teken: n, naam: nvt, soort: nvt}
oordelen: [{letter: V, naam: v}, {letter: M, naam: m}, {letter: O, naam: o}]
nvt: ja
themas:
  - nr: '1'
    naam: T
    norm: N
    criteria:
      - nr: '1.1'
        tekst: een langere schaal
        beslisregels:
          - {V: minstens 2 goed en geen slecht, bron: boek}
          - {M: minstens 2 redelijk of beter, bron: boek}
          - {O: minstens 1 slecht of minstens 1 matig, bron: boek}
        verwachtingen: [{nr: 1.1.1, tekst: T}, {nr: 1.1.2, tekst: T}, {nr: 1.1.3, tekst: T}]
      - nr: '1.2'
        tekst: niet monotoon, met een naam
        beslisregels:
          - {V: 1.2.1 is redelijk en precies 1 matig, bron: boek}
          - {M: geen slecht, bron: boek}
          - {O: anders, bron: boek}
        verwachtingen: [{nr: 1.2.1, tekst: T}, {nr: 1.2.2, tekst: T}, {nr: 1.2.3, tekst: T}]
      - nr: '1.3'
        tekst: zonder beslisregels
        verwachtingen: [{nr: 1.3.1, tekst: T}]
"""


def langere_schaal() -> Kader:
    kader, meldingen = load_kader(DRIE.encode(), "proef")
    assert kader is not None, [str(m) for m in meldingen]
    return kader


ALLE = {"een langere schaal": langere_schaal(), **ELKE_VORM}
GEVALLEN = [
    pytest.param(kader, criterium, id=f"{naam} {criterium.nr}")
    for naam, kader in ALLE.items()
    for criterium in kader.criteria
    if criterium.regelset is not None
]


_MOGELIJK: dict[tuple[int, tuple[Ingevuld, ...]], tuple[Oordeel, ...]] = {}


def mogelijk(kader: Kader, criterium: Criterium, scores: Scores) -> tuple[Oordeel, ...]:
    """Return which oordelen are possible. Trying out every change asks for the same state time and again."""
    assert criterium.regelset is not None
    staat = id(criterium), tuple(scores[v.nr] for v in criterium.verwachtingen)
    if staat not in _MOGELIJK:
        _MOGELIJK[staat] = decide_criterium(kader, criterium, criterium.regelset, scores).mogelijk
    return _MOGELIJK[staat]


def elke_wijziging(
    kader: Kader, criterium: Criterium, scores: Scores, *, omhoog: bool
) -> Iterator[tuple[Wijziging, list[tuple[str, int]]]]:
    """Every change to better (or to worse) scores, with the steps of each along the scale."""
    keuzes: list[list[tuple[str, str | None, int]]] = []
    for v in criterium.verwachtingen:
        ladder = [niveau.teken for niveau in kader.schaal.niveaus if not niveau.nvt and niveau.teken in v.scores]
        ladder = ladder if omhoog else ladder[::-1]
        score = scores[v.nr]
        mag = score is not OPEN and score in ladder and (omhoog or score in kader.schaal.voldoet)
        verder = list(reversed(ladder[: ladder.index(Score(str(score)))])) if mag else []
        keuzes.append([(v.nr, None, 0), *((v.nr, teken, i) for i, teken in enumerate(verder, start=1))])
    for greep in product(*keuzes):
        yield tuple((nr, Score(t)) for nr, t, _ in greep if t is not None), [(nr, i) for nr, _, i in greep if i]


def kleinste(
    kader: Kader,
    criterium: Criterium,
    scores: Scores,
    raak: Callable[[tuple[Oordeel, ...]], bool],
    *,
    omhoog: bool,
) -> tuple[list[Wijziging], int]:
    """Every smallest change for which `raak` holds, in kader order, and the number of verwachtingen in each."""
    goed = [
        (stappen, wijziging)
        for wijziging, stappen in elke_wijziging(kader, criterium, scores, omhoog=omhoog)
        if raak(mogelijk(kader, criterium, {**scores, **dict(wijziging)}))
    ]
    grootte = min((len(stappen) for stappen, _ in goed), default=0)
    goed = sorted(een for een in goed if len(een[0]) == grootte)
    minste: dict[tuple[str, ...], int] = {}
    for stappen, _ in goed:
        nrs, n = tuple(nr for nr, _ in stappen), sum(i for _, i in stappen)
        minste[nrs] = min(n, minste.get(nrs, n))
    return [w for stappen, w in goed if sum(i for _, i in stappen) == minste[tuple(nr for nr, _ in w)]], grootte


def vergelijk(gevonden: Gevonden | None, verwacht: tuple[list[Wijziging], int]) -> None:
    wijzigingen, grootte = verwacht
    if not wijzigingen:
        assert gevonden == Onhaalbaar()
        return
    assert gevonden == Kortste(
        grootte=grootte,
        aantal=len(wijzigingen),
        eerste=tuple(wijzigingen[:GENOEMD]),
        uit=tuple(sorted({nr for w in wijzigingen for nr, _ in w})),
    )


@pytest.mark.lang
@pytest.mark.parametrize(("kader", "criterium"), GEVALLEN)
def test_elke_toestand_van_elke_vorm_tegen_alle_wijzigingen(kader: Kader, criterium: Criterium) -> None:
    regelset = criterium.regelset
    assert regelset is not None
    nrs = [v.nr for v in criterium.verwachtingen]
    keuzes: list[list[Ingevuld]] = [[*v.scores, OPEN] for v in criterium.verwachtingen]
    for tekens in product(*keuzes):
        scores: Scores = dict(zip(nrs, tekens, strict=True))
        nu = mogelijk(kader, criterium, scores)
        ruimte = Ruimte(criterium, regelset, scores)
        for plek, _ in enumerate(kader.oordelen):
            goed = frozenset(kader.letters[: plek + 1])
            vergelijk(ruimte.beter(goed.issuperset), kleinste(kader, criterium, scores, goed.issuperset, omhoog=True))
            if OPEN in tekens:
                kan = kleinste(kader, criterium, scores, raakt(goed), omhoog=True)
                vergelijk(ruimte.beter(raakt(goed)), kan)
        lager = frozenset(kader.letters[kader.letters.index(nu[-1]) + 1 :])
        weg = kleinste(kader, criterium, scores, raakt(lager), omhoog=False)
        vergelijk(ruimte.slechter(raakt(lager)), weg)
        assert ruimte.beslissend() == bepalend(kader, criterium, scores)


def bepalend(kader: Kader, criterium: Criterium, scores: Scores) -> tuple[str, ...]:
    """The open verwachtingen for which some way to fill in the others leaves the oordeel to them."""
    open_ = [v for v in criterium.verwachtingen if scores[v.nr] is OPEN]
    nrs = []
    for v in open_:
        overig = [ander for ander in open_ if ander is not v]
        for tekens in product(*(ander.scores for ander in overig)):
            vol = {**scores, **{ander.nr: t for ander, t in zip(overig, tekens, strict=True)}}
            if len(mogelijk(kader, criterium, vol)) > 1:
                nrs.append(v.nr)
                break
    return tuple(nrs)


# -- the plan around the search ----------------------------------------------------------------------------------------


def een_plan(kader: Kader, scores: Mapping[str, Ingevuld], **opties: int) -> tuple[Uitslag, tuple[Criteriumplan, ...]]:
    uitslag = decide(kader, replace(TOETSINGEN["Drenthe"], scores=scores))
    return uitslag, criteriumplannen(kader, uitslag, **opties)


def test_op_volgorde_van_winst_per_verwachting() -> None:
    uitslag = decide(KADER, TOETSINGEN["Drenthe"])
    wegen = op_winst(criteriumplannen(KADER, uitslag))
    assert [(weg.nr, weg.doel) for weg in wegen] == [
        ("3.2", "V"), ("1.3", "M"), ("2.1", "M"), ("2.2", "V"), ("1.3", "V"), ("2.1", "V"), ("1.1", "V"), ("1.2", "V"),
        ("1.1", "M"), ("1.2", "M"),
    ]  # fmt: skip
    waarden = [Fraction(weg.winst, weg.zeker.grootte) for weg in wegen if isinstance(weg.zeker, Kortste)]
    assert waarden == sorted(waarden, reverse=True)


def test_een_lager_oordeel_dat_evenveel_kost_staat_er_niet_bij() -> None:
    kader = kader_met("V: geen fout", "M: precies 1 nvt", "O: anders", extra="nvt: ja\n")
    scores = {f"1.1.{i}": Score(teken) for i, teken in enumerate("+--", start=1)}
    _, (plan,) = een_plan(kader, scores)
    assert [weg.doel for weg in plan.wegen] == ["V"]


def test_zonder_oordeel_is_minder_dan_het_laagste_oordeel() -> None:
    kader = kader_met("V: alle goed", "O: minstens 1 fout", extra="nvt: ja\n")
    scores = {"1.1.1": Score("+"), "1.1.2": Score("+"), "1.1.3": Score("nvt")}
    uitslag, (plan,) = een_plan(kader, scores)
    assert zeker_minstens(uitslag.criteria[0]) == "geen"
    assert [(weg.doel, weg.winst, weg.zeker) for weg in plan.wegen] == [
        ("O", 1, Onhaalbaar()),
        ("V", 3, Onhaalbaar()),
    ]
    assert plan.verlies == Onhaalbaar()


def test_een_criterium_zonder_beslisregels_kent_geen_oordelen() -> None:
    assert [bekende_oordelen(c) for c in ALLE["een langere schaal"].criteria] == [
        ("V", "M", "O"),
        ("V", "M", "O"),
        (),
    ]
    assert [bekende_oordelen(c) for c in KADER.criteria][-1] == ("V", "O")


def test_zonder_doel_is_de_lijst_leeg() -> None:
    plan = doelplan(KADER, decide(KADER, TOETSINGEN["Drenthe"]), Eisen())
    assert plan == Doelplan(wegen=())
    assert (plan.grootte, plan.aantal) == (0, 1)


def test_een_weg_die_al_is_gezocht_is_dezelfde() -> None:
    for naam in ("Drenthe", "IJsselland"):
        uitslag = decide(KADER, TOETSINGEN[naam])
        plannen = criteriumplannen(KADER, uitslag)
        for eisen in (ALLES, GEEN_O):
            doel = Eisen(criteria={nr: Oordeel(eis) for nr, eis in eisen.items()})
            assert doelplan(KADER, uitslag, doel, plannen) == doelplan(KADER, uitslag, doel)
            wegen = {id(weg) for plan in plannen for weg in plan.wegen}
            assert any(id(weg) in wegen for weg in doelplan(KADER, uitslag, doel, plannen).wegen)


GROOT = kader_met(
    "V: alle goed in kern en minstens 75% goed in extra",
    "M: hoogstens 2 fout in kern",
    "O: anders",
    verwachtingen=35,
    kern=27,
    extra="nvt: ja\n",
)


def test_zevenentwintig_en_acht_verwachtingen_zijn_een_oogwenk() -> None:
    scores = {v.nr: (OPEN, Score("-"), Score("+"))[i % 3] for i, v in enumerate(GROOT.verwachtingen)}
    begin = perf_counter()
    _, (plan,) = een_plan(GROOT, scores)
    assert perf_counter() - begin < 20
    assert gestopt_bij([plan], Doelplan(wegen=())) == ()
    alles_min: Scores = {v.nr: Score("-") for v in GROOT.verwachtingen}
    _, (plan,) = een_plan(GROOT, alles_min)
    weg = plan.wegen[-1].zeker
    assert isinstance(weg, Kortste)
    assert (weg.grootte, weg.aantal) == (33, 28)  # 27 of 27, and 6 of 8


def test_wie_te_veel_moet_bekijken_stopt_en_zegt_tot_waar() -> None:
    (criterium,) = GROOT.criteria
    assert criterium.regelset is not None
    assert len(zicht_op(criterium, criterium.regelset).klassen) == 2
    alles_min: Scores = {v.nr: Score("-") for v in GROOT.verwachtingen}
    uitslag, (plan,) = een_plan(GROOT, alles_min, grens=40)
    assert [weg.zeker for weg in plan.wegen] == [
        Gestopt(vanaf=3),
        Gestopt(vanaf=2),
    ]  # M after V, of which the states are known
    assert gestopt_bij([plan], Doelplan(wegen=())) == ("1.1",)
    assert gestopt_bij([], doelplan(GROOT, uitslag, Eisen(criteria={"1.1": plan.wegen[0].doel}), grens=40)) == ("1.1",)


def test_ook_wie_bepaalt_kan_te_veel_zijn() -> None:
    (criterium,) = GROOT.criteria
    assert criterium.regelset is not None
    alles_open: Scores = {v.nr: OPEN for v in GROOT.verwachtingen}
    assert Ruimte(criterium, criterium.regelset, alles_open, grens=10).beslissend() is None
    _, (plan,) = een_plan(GROOT, alles_open, grens=10)
    assert gestopt_bij([plan], Doelplan(wegen=())) == ("1.1",)
