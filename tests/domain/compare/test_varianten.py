"""The search for variants against a brute force that shares nothing with it but the csv: counting, loops, subsets.

Two candidates are the same when they give the same oordeel for every way to fill in the criterium, so what is compared
is the whole truth table of each candidate that fits, together with how large the change is.
"""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import replace
from itertools import combinations, product
from typing import TYPE_CHECKING, Final

import pytest

from hulp.grond import STAP1
from toetsing.domain.compare.posten import Oordeelpost, Post, Verdeling
from toetsing.domain.compare.varianten import Zoekresultaat, kleinste_wijziging, zoek
from toetsing.domain.decide.beslissen import decide_criterium
from toetsing.domain.decide.variant import Criteriumvariant, vervang
from toetsing.domain.scores import Score
from toetsing.pipeline.kaders import referentie, standaardkader
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from toetsing.domain.compare.posten import Inhoud
    from toetsing.domain.kader import Criterium, Kader

Tabel = tuple[str, ...]
"""The oordeel for every way to fill in a criterium, in the order of `invullingen`."""

GEPUBLICEERD: Final = {
    "1.1": {"V": 2, "M": 23, "O": 1},
    "1.2": {"V": 6, "M": 11, "O": 9},
    "1.3": {"V": 10, "M": 4, "O": 12},
    "2.1": {"V": 8, "M": 11, "O": 7},
    "2.2": {"V": 23, "M": 3, "O": 0},
    "3.1": {"V": 23, "M": 0, "O": 3},
    "3.2": {"V": 23, "M": 0, "O": 3},
}
IJSSELLAND: Final = {"1.1": "M", "1.2": "O", "1.3": "M", "2.1": "V", "2.2": "V", "3.1": "V", "3.2": "V"}
GRENZEN: Final = {"1": (1, 2), "2": (0, 1)}
"""Bijlage 3: the most onvoldoende for V and for M, per thema."""


def csv_2015() -> dict[str, dict[str, str]]:
    with (STAP1 / "scores-2015.csv").open(encoding="utf-8-sig", newline="") as bestand:
        return {rij.pop("organisatie"): rij for rij in csv.DictReader(bestand, delimiter=";")}


def minnen_2015(criterium: str) -> dict[str, frozenset[str]]:
    """Per organisation the verwachtingen of this criterium that are onvoldoende (a 3 in the csv)."""
    return {
        naam: frozenset(nr for nr, cijfer in rij.items() if nr.startswith(f"{criterium}.") and cijfer == "3")
        for naam, rij in csv_2015().items()
    }


def nummers(criterium: str) -> list[str]:
    return [nr for nr in next(iter(csv_2015().values())) if nr.startswith(f"{criterium}.")]


def deelverzamelingen(nrs: list[str]) -> Iterator[frozenset[str]]:
    for grootte in range(len(nrs) + 1):
        yield from map(frozenset, combinations(nrs, grootte))


def op_aantal(v: int, m: int, kern: frozenset[str] = frozenset()) -> Callable[[frozenset[str]], str]:
    """V to v onvoldoende with none in the kern, M to m, O above."""

    def beslis(minnen: frozenset[str]) -> str:
        if len(minnen) <= v:
            return "M" if minnen & kern else "V"
        return "M" if len(minnen) <= m else "O"

    return beslis


def op_aandeel(noemer: int, beoordeeld: int) -> Callable[[frozenset[str]], str]:
    """V from 51 percent voldoende, O from 50 percent onvoldoende, of this many."""

    def beslis(minnen: frozenset[str]) -> str:
        if 100 * (beoordeeld - len(minnen)) >= 51 * noemer:
            return "V"
        return "O" if 100 * len(minnen) >= 50 * noemer else "geen"

    return beslis


def kandidaten(criterium: str) -> Iterator[tuple[int, Callable[[frozenset[str]], str]]]:
    """Every candidate of the stated space with the size of its change."""
    nrs = nummers(criterium)
    if criterium[0] == "3":
        yield 0, op_aandeel(len(nrs), len(nrs))
        niet_beoordeeld = 1 if criterium == "3.1" else 0
        yield 1, op_aandeel(len(nrs) + niet_beoordeeld, len(nrs))
        return
    v, m = GRENZEN[criterium[0]]
    for anders_v in (v - 1, v, v + 1):
        for anders_m in (m - 1, m, m + 1):
            if -1 <= anders_v <= anders_m <= len(nrs):
                yield abs(anders_v - v) + abs(anders_m - m), op_aantal(anders_v, anders_m)
    for kern in deelverzamelingen(nrs):
        if kern and v > 0:
            yield len(kern), op_aantal(v, m, kern)


def verwacht(criterium: str) -> tuple[Counter[tuple[int, Tabel]], int]:
    """What fits by brute force, and how many candidates there are."""
    minnen = minnen_2015(criterium)
    passend: Counter[tuple[int, Tabel]] = Counter()
    alle = list(kandidaten(criterium))
    for omvang, beslis in alle:
        telling = Counter(beslis(m) for m in minnen.values())
        if telling == Counter(GEPUBLICEERD[criterium]) and beslis(minnen["IJsselland"]) == IJSSELLAND[criterium]:
            passend[omvang, tuple(map(beslis, deelverzamelingen(nummers(criterium))))] += 1
    return passend, len(alle)


def post(inhoud: Inhoud) -> Post:
    return Post(id="p", tekst="t", bron="b", inhoud=inhoud)


def posten_2015() -> list[Post]:
    verdelingen = [post(Verdeling(nr=nr, aantallen=aantallen)) for nr, aantallen in GEPUBLICEERD.items()]
    oordelen = [post(Oordeelpost(nr=nr, organisatie="IJsselland", letter=letter)) for nr, letter in IJSSELLAND.items()]
    return [*verdelingen, *oordelen]


@pytest.fixture(scope="module")
def kader() -> Kader:
    return standaardkader()


@pytest.fixture(scope="module")
def gezocht(kader: Kader) -> Mapping[str, Zoekresultaat]:
    return {een.criterium.nr: een for een in zoek(kader, posten_2015(), referentie(kader))}


def criterium_van(kader: Kader, nr: str) -> Criterium:
    return next(criterium for criterium in kader.criteria if criterium.nr == nr)


def scores_met(kader: Kader, nr: str, minnen: frozenset[str]) -> dict[str, Score]:
    """All of a criterium filled in; what does not count is nvt."""
    return {
        v.nr: Score("nvt") if not v.telt_mee else Score("-" if v.nr in minnen else "+")
        for v in criterium_van(kader, nr).verwachtingen
    }


def test_elk_criterium_is_doorzocht(gezocht: Mapping[str, Zoekresultaat]) -> None:
    assert list(gezocht) == list(GEPUBLICEERD)


@pytest.mark.parametrize("nr", GEPUBLICEERD)
def test_wat_past_is_wat_tellen_geeft(kader: Kader, gezocht: Mapping[str, Zoekresultaat], nr: str) -> None:
    resultaat = gezocht[nr]
    gevonden: Counter[tuple[int, Tabel]] = Counter()
    for kandidaat in resultaat.passend:
        anders = vervang(resultaat.criterium, kandidaat.variant)
        tabel = tuple(
            str(decide_criterium(kader, anders, kandidaat.variant.regelset, scores_met(kader, nr, minnen)).oordeel)
            for minnen in deelverzamelingen(nummers(nr))
        )
        gevonden[kandidaat.omvang, tabel] += 1
    passend, alle = verwacht(nr)
    assert gevonden == passend
    assert resultaat.onderzocht == alle


@pytest.mark.parametrize("nr", GEPUBLICEERD)
def test_de_kleinste_verandering_staat_eerst(gezocht: Mapping[str, Zoekresultaat], nr: str) -> None:
    omvang = [kandidaat.omvang for kandidaat in gezocht[nr].passend]
    assert omvang == sorted(omvang)
    assert (0 in omvang) == (nr != "1.1")


def test_bij_1_1_passen_twee_grenzen_en_elke_kern_met_1_1_2_en_1_1_4(gezocht: Mapping[str, Zoekresultaat]) -> None:
    passend = [kandidaat.variant for kandidaat in gezocht["1.1"].passend]
    kernen = [variant.groepen["kern"] for variant in passend if variant.groepen]
    assert len(passend) - len(kernen) == 2
    assert sorted(map(sorted, kernen)) == sorted(
        sorted({"1.1.2", "1.1.4", *extra}) for extra in ((), ("1.1.1",), ("1.1.3",), ("1.1.1", "1.1.3"))
    )


@pytest.mark.parametrize("nr", GEPUBLICEERD)
def test_onderscheid_houdt_de_varianten_echt_uit_elkaar(gezocht: Mapping[str, Zoekresultaat], nr: str) -> None:
    resultaat = gezocht[nr]
    verschillend = len({tabel for _, tabel in verwacht(nr)[0]})
    if resultaat.onderscheid:
        assert len(set(zip(*(oordelen for _, oordelen in resultaat.onderscheid), strict=True))) == verschillend
    else:
        assert verschillend == 1
    assert all(len(set(oordelen)) > 1 for _, oordelen in resultaat.onderscheid)


# -- what nothing can give ---------------------------------------------------------------------------------------------


def beste_verschil(verdeling: Mapping[str, int]) -> int:
    """By how many of the 26 the nearest candidate for 1.1 differs from a distribution."""
    minnen = minnen_2015("1.1")
    return min(
        (Counter(beslis(m) for m in minnen.values()) - Counter(verdeling)).total() for _, beslis in kandidaten("1.1")
    )


@pytest.mark.parametrize("verdeling", [{"V": 26, "M": 0, "O": 0}, {"V": 0, "M": 0, "O": 26}, {"V": 3, "M": 22, "O": 1}])
def test_een_verdeling_die_niets_geeft_meldt_bij_hoeveel_zij_verschilt(kader: Kader, verdeling: dict[str, int]) -> None:
    (resultaat,) = zoek(kader, [post(Verdeling(nr="1.1", aantallen=verdeling))], referentie(kader))
    assert not any((resultaat.passend, resultaat.onderscheid, resultaat.mis))
    assert resultaat.verschil == beste_verschil(verdeling) > 0


def test_een_oordeel_dat_niets_geeft_meldt_van_wie(kader: Kader) -> None:
    """Drenthe has four onvoldoende: no candidate makes that a V, and Twente fits some."""
    posten = [
        post(Oordeelpost(nr="1.1", organisatie=naam, letter=letter))
        for naam, letter in (("Drenthe", "V"), ("Twente", "M"))
    ]
    (resultaat,) = zoek(kader, posten, referentie(kader))
    assert len(minnen_2015("1.1")["Drenthe"]) == 4
    assert (resultaat.passend, resultaat.mis, resultaat.verschil) == ((), ("Drenthe",), 0)


# -- the smallest change of scores -------------------------------------------------------------------------------------


NAAR_ANDERS: Final = [
    pytest.param(minnen, doel, id=f"{'-'.join(sorted(minnen))} naar {doel}")
    for minnen in deelverzamelingen(nummers("1.1"))
    for doel in "VMO"
    if op_aantal(*GRENZEN["1"])(minnen) != doel
]


@pytest.mark.parametrize(("minnen", "doel"), NAAR_ANDERS)
def test_kleinste_wijziging_is_die_van_alle_wissels(kader: Kader, minnen: frozenset[str], doel: str) -> None:
    beslis = op_aantal(*GRENZEN["1"])
    raak = [wissel for wissel in deelverzamelingen(nummers("1.1")) if beslis(minnen ^ wissel) == doel]
    kleinst = {wissel for wissel in raak if len(wissel) == min(map(len, raak))}
    gevonden = kleinste_wijziging(kader, criterium_van(kader, "1.1"), scores_met(kader, "1.1", minnen), doel)
    assert {frozenset(nr for nr, _ in wissel) for wissel in gevonden} == kleinst
    assert len(gevonden) == len(kleinst)
    assert all(score == ("+" if nr in minnen else "-") for wissel in gevonden for nr, score in wissel)


def test_zonder_verandering_die_het_oordeel_geeft_is_er_geen(kader: Kader) -> None:
    """Thema 3 has no M."""
    for minnen in product(("3.2.1", ""), ("3.2.2", "")):
        scores = scores_met(kader, "3.2", frozenset(minnen))
        assert kleinste_wijziging(kader, criterium_van(kader, "3.2"), scores, "M") == ()


def test_een_deel_van_de_organisaties_past_niet_bij_een_landelijke_verdeling(stap1: Kader) -> None:
    toetsingen = referentie(stap1)
    landelijk = Post(id="v", tekst="t", bron="b", inhoud=Verdeling(nr="1.1", aantallen={"V": 2, "M": 23, "O": 1}))
    for deel in ((), toetsingen[:1], toetsingen[:25]):
        assert zoek(stap1, [landelijk], deel) == ()


def test_een_gepubliceerde_naam_telt_ook_met_andere_hoofdletters(stap1: Kader) -> None:
    drenthe = Post(id="d", tekst="t", bron="b", inhoud=Oordeelpost(nr="1.1", organisatie="DRENTHE", letter="V"))
    (resultaat,) = zoek(stap1, [drenthe], referentie(stap1))
    assert not resultaat.passend
    assert resultaat.mis == ("DRENTHE",)


def test_een_groep_van_de_variant_neemt_de_plaats_in_van_die_van_het_kader(stap1: Kader) -> None:
    criterium = next(stap1.criteria)
    met_kern = replace(
        criterium, verwachtingen=tuple(replace(v, groepen=frozenset({"kern", "a"})) for v in criterium.verwachtingen)
    )
    assert criterium.regelset is not None
    variant = Criteriumvariant(nr="1.1", regelset=criterium.regelset, groepen={"kern": frozenset({"1.1.2"})})
    assert [v.groepen for v in vervang(met_kern, variant).verwachtingen] == [{"a"}, {"a", "kern"}, {"a"}, {"a"}]


def test_een_oordeel_van_wie_niet_in_de_scores_staat_past_niet_vanzelf(stap1: Kader) -> None:
    post = Post(id="x", tekst="t", bron="b", inhoud=Oordeelpost(nr="1.2", organisatie="Atlantis", letter="V"))
    assert zoek(stap1, [post], referentie(stap1)) == ()


TEKST = (STAP1 / "kader.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("was", "wordt", "nr", "onderzocht"),
    [
        ("M: precies 1 onvoldoende en de overige voldoende", "M: precies 3 onvoldoende", "2.1", 1),
        ("V: alle voldoende", "O: alle voldoende", "2.1", 1),
        ("V: minstens 51% voldoende", "V: niet minder dan 51% voldoende en minstens 1 voldoende", "3.1", 2),
        (
            "V: minstens 51% voldoende",
            'V: "minstens 1 van deze: minstens 51% voldoende; geen onvoldoende en minstens 51% voldoende"',
            "3.1",
            2,
        ),
        ("O: minstens 50% onvoldoende", "O: anders", "3.1", 2),
    ],
    ids=["gat in het midden", "slechter telt beter", "percentage in een samenstelling", "in een lijst", "anders"],
)
def test_wat_geen_zuivere_telling_is_wordt_niet_verschoven(was: str, wordt: str, nr: str, onderzocht: int) -> None:
    kader, _ = load_kader(TEKST.replace(was, wordt).encode(), "k")
    assert kader is not None
    post_ = post(Oordeelpost(nr=nr, organisatie="IJsselland", letter="V"))
    (resultaat,) = zoek(kader, [post_], referentie(kader, str(STAP1)))
    assert resultaat.onderzocht == onderzocht
    if onderzocht == 2:
        rijen = [r.zin for k in resultaat.passend if k.omvang == 1 for r in k.variant.regelset.rijen]
        assert all(("%" in zin) == ("van alle genoemde" in zin) for zin in rijen)
