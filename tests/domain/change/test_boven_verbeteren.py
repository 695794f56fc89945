"""The shortest way above the criteria, against trying out every change and every completion of small kaders."""

from __future__ import annotations

from functools import cache, partial
from itertools import islice
from typing import TYPE_CHECKING

import pytest

from hulp.bovenkaders import ALLE, bovenkader
from hulp.laden import geladen
from hulp.narekenboven import Handrekening, minstens, staten, uitslag_van
from hulp.uitslagen import KADER, TOETSINGEN
from toetsing.domain.change.kortste import Gestopt, Kortste
from toetsing.domain.change.verbeteren import (
    Doelplan,
    Eisen,
    boven_gestopt_bij,
    bovenplannen,
    doelplan,
    gestopt_bij,
)
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.knopen import geheel_van
from toetsing.domain.rules.boom import GEEN, Oordeel

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from hulp.narekenboven import Gezien, Kleinste, Staat
    from toetsing.domain.change.kortste import Gevonden, Wijziging
    from toetsing.domain.kader import Kader
    from toetsing.domain.knopen import Knoop

LANG = """
kader: lang
versie: "1"
titel: Een verzonnen kader
bron: boek
bronnen: {boek: {titel: Het boek, uitgever: De bond, periode: "2026"}}
scores:
  - {teken: a, naam: goed, voldoet: ja}
  - {teken: b, naam: matig}
  - {teken: c, naam: slecht}
  - {teken: x, naam: onbekend, rang: geen}
  - {teken: nvt, naam: nvt, soort: nvt}
oordelen: [{letter: V, naam: voldoende}, {letter: M, naam: matig}, {letter: O, naam: onvoldoende}]
schalen: {jn: {niveaus: [ja, nee], rang: geen}}
feiten:
  - {naam: ramp, tekst: Was er een ramp?, schaal: jn}
themaregels:
  rijen:
    - {V: minstens 2 verwachtingen goed en geen verwachting slecht}
    - {O: minstens 1 criterium O}
    - {M: anders}
  daarna:
    - {stap: hoogstens M als ramp is ja}
eindregels:
  - {V: alle criteria V en precies 1 verwachting matig}
  - {M: hoogstens 1 verwachting slecht}
  - {O: anders}
themas:
  - nr: "1"
    naam: Eerste
    norm: Norm.
    beslisregels: [{V: geen slecht}, {M: precies 1 slecht}, {O: anders}]
    criteria:
      - {nr: "1.1", tekst: Een, verwachtingen: [{nr: 1.1.1, tekst: a}, {nr: 1.1.2, tekst: b, nvt: nee}]}
      - {nr: "1.2", tekst: Twee, verwachtingen: [{nr: 1.2.1, tekst: c}]}
"""
"""Three rangs, a score without one, a fact, rows that are not monotone, and a node that more wants otherwise."""


@cache
def kader_van(naam: str) -> Kader:
    return geladen(LANG, "lang") if naam == "lang" else bovenkader(naam)


@cache
def hand(naam: str, waar: str, *andere: str) -> Handrekening:
    kader = kader_van(naam)
    return Handrekening(kader, knoop_van(kader, waar), andere)


def knoop_van(kader: Kader, waar: str) -> Knoop:
    return next(knoop for knoop in geheel_van(kader).alle if knoop.naam in (waar, f"thema {waar}"))


def als_kleinste(gevonden: Gevonden | None) -> Kleinste | None:
    assert not isinstance(gevonden, Gestopt)
    if not isinstance(gevonden, Kortste):
        return None
    (eerste,) = gevonden.eerste
    assert gevonden.aantal is not None
    return gevonden.grootte, gevonden.aantal, " ".join(f"{nr}={score}" for nr, score in eerste), list(gevonden.uit)


def na(kader: Kader, staat: Staat, wijziging: Wijziging) -> Staat:
    """Return how everything stands after a change."""
    anders = dict(wijziging)
    return tuple(anders.get(een.nr, teken) for een, teken in zip(kader.gevraagd, staat, strict=True))


def altijd(goed: Sequence[set[str]], alle: Collection[Gezien]) -> bool:
    """Whether each of some nodes has one of its oordelen in every completion."""
    return all(een in mag for gezien in alle for een, mag in zip(gezien, goed, strict=True))


def ooit(goed: Sequence[set[str]], alle: Collection[Gezien]) -> bool:
    """Whether they have in some."""
    return any(altijd(goed, [gezien]) for gezien in alle)


def klopt(naam: str, staat: Staat) -> None:
    """Every goal at every node, and the ways that a plan has."""
    kader = kader_van(naam)
    uitslag = uitslag_van(kader, staat)
    plannen = {plan.uitslag.nr: plan for plan in bovenplannen(kader, uitslag)}
    assert list(plannen) == [een.nr for een in uitslag.boven]
    for beslist in uitslag.boven:
        knoop, rekening = knoop_van(kader, beslist.nr), hand(naam, beslist.nr)
        nu = max(knoop.letters.index(Oordeel(een)) for (een,) in rekening.gezien(staat))
        assert nu == knoop.letters.index(beslist.mogelijk[-1])
        vorige = None
        verwacht = []
        for plaats, letter in enumerate(knoop.letters):
            if letter == GEEN:
                continue
            (weg,) = doelplan(kader, uitslag, Eisen(boven={beslist.nr: letter})).boven
            goed = minstens(knoop, letter)
            zeker = rekening.kleinste(staat, partial(altijd, [goed]))
            kans = rekening.kleinste(staat, partial(ooit, [goed]))
            assert als_kleinste(weg.zeker) == zeker
            if beslist.open or beslist.open_feiten:
                assert als_kleinste(weg.kans) == kans
            else:
                assert weg.kans is None
            assert weg.winst == max(0, nu - plaats)
            if plaats < nu:
                lijst = None if zeker is None else zeker[2]
                if lijst is None or lijst != vorige:
                    verwacht.append(letter)
                vorige = lijst
                if isinstance(weg.zeker, Kortste):
                    lijst_gedaan = rekening.gezien(na(kader, staat, weg.zeker.eerste[0]))
                    assert weg.wordt == max((Oordeel(een) for (een,) in lijst_gedaan), key=knoop.letters.index)
                else:
                    assert weg.wordt is None
        lager = {str(letter) for letter in knoop.letters[nu + 1 :]}
        verlies = rekening.kleinste(staat, partial(ooit, [lager]), omhoog=False)
        assert als_kleinste(plannen[beslist.nr].verlies) == verlies
        assert list(plannen[beslist.nr].beslissend or ()) == rekening.beslissend(staat)
        bekend = [weg.doel for weg in plannen[beslist.nr].wegen]
        assert [letter for letter in reversed(verwacht) if letter in bekend] == bekend
        assert all(rekening_nooit(naam, beslist.nr, letter) for letter in verwacht if letter not in bekend)


def rekening_nooit(naam: str, waar: str, letter: str) -> bool:
    """Whether a node never has an oordeel, whatever is filled in."""
    rekening = hand(naam, waar)
    return not any((letter,) in rekening.gezien(staat) for staat in staten(kader_van(naam), open_=False))


KLEIN = ("slechtste tenzij", "basis en stappen", "gedeeld feit", "vergeten")


@pytest.mark.parametrize(
    "naam",
    [pytest.param(naam, marks=[pytest.mark.lang] * (naam == "vier themas")) for naam in ALLE if naam not in KLEIN],
)
def test_elke_toestand_zonder_open_scores_tegen_alle_keuzes(naam: str) -> None:
    for staat in staten(kader_van(naam), open_=False):
        klopt(naam, staat)


@pytest.mark.parametrize("naam", KLEIN)
def test_elke_toestand_ook_met_open_scores_tegen_alle_keuzes(naam: str) -> None:
    for staat in staten(kader_van(naam), open_=True):
        klopt(naam, staat)


@pytest.mark.lang
@pytest.mark.parametrize("naam", ["drie lagen", "ladder", "vier themas", "lang"])
def test_elke_andere_toestand_met_open_scores_tegen_alle_keuzes(naam: str) -> None:
    for staat in staten(kader_van(naam), open_=True):
        klopt(naam, staat)


@pytest.mark.parametrize("naam", ["drie lagen", "ladder", "vier themas", "lang"])
def test_hier_en_daar_een_toestand_met_open_scores_tegen_alle_keuzes(naam: str) -> None:
    for staat in islice(staten(kader_van(naam), open_=True), None, None, 97):
        klopt(naam, staat)


EISEN: dict[str, list[dict[str, str]]] = {
    "vier themas": [
        {"geheel": "V", "thema 1": "V"},
        {"geheel": "M", "thema 3": "V", "criterium 1.2": "M"},
        {"geheel": "V", "criterium 2.1": "M", "criterium 4.1": "V"},
    ],
    "drie lagen": [{"geheel": "M", "thema 1": "V", "criterium 1.2": "V"}, {"geheel": "V", "criterium 2.2": "V"}],
    "ladder": [{"geheel": "B", "criterium 1.1": "M", "criterium 2.2": "V"}],
    "gedeeld feit": [
        {"geheel": "M", "criterium 1.1": "V"},
        {"geheel": "M", "criterium 1.1": "V", "criterium 1.2": "V"},
    ],
    "basis en stappen": [{"thema 1": "M", "criterium 1.1": "V"}],
    "lang": [{"geheel": "M", "thema 1": "V", "criterium 1.2": "M"}, {"geheel": "V", "thema 1": "V"}],
}


@pytest.mark.parametrize(("naam", "gevraagd"), [(naam, een) for naam, alle in EISEN.items() for een in alle], ids=str)
def test_wat_boven_en_onder_wordt_gevraagd_is_een_zoektocht(naam: str, gevraagd: dict[str, str]) -> None:
    kader = kader_van(naam)
    namen = list(gevraagd)
    goed = [minstens(knoop_van(kader, waar), letter) for waar, letter in gevraagd.items()]
    rekening = hand(naam, *namen)

    eisen = {waar.split()[-1]: Oordeel(o) for waar, o in gevraagd.items() if waar.startswith("criterium")}
    boven = {waar.split()[-1]: Oordeel(o) for waar, o in gevraagd.items() if not waar.startswith("criterium")}
    for staat in islice(staten(kader, open_=True), None, None, 29):
        uitslag = uitslag_van(kader, staat)
        plan = doelplan(kader, uitslag, Eisen(criteria=eisen, boven=boven))
        (weg,) = plan.boven
        assert plan.wegen == ()
        assert dict(weg.daarbij) == {waar: letter for waar, letter in gevraagd.items() if waar != namen[0]}
        assert als_kleinste(weg.zeker) == rekening.kleinste(staat, partial(altijd, goed))
        assert weg.kans is None or als_kleinste(weg.kans) == rekening.kleinste(staat, partial(ooit, goed))
        assert plan.grootte == (weg.zeker.grootte if isinstance(weg.zeker, Kortste) else None)


# -- where it is too much ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("naam", ["vier themas", "ladder", "lang"])
def test_wat_met_weinig_zoeken_is_gevonden_klopt_ook(naam: str) -> None:
    kader, rekening = kader_van(naam), hand(naam, "geheel")
    soorten: set[tuple[type, type]] = set()
    for staat in islice(staten(kader, open_=True), 5, None, 211):
        uitslag = uitslag_van(kader, staat)
        for grens in (40, 400, 1_500, 4_000):
            (plan,) = (een for een in bovenplannen(kader, uitslag, grens=grens) if een.uitslag.nr == "geheel")
            assert plan.beslissend is None or list(plan.beslissend) == rekening.beslissend(staat)
            for letter in geheel_van(kader).letters[:-1]:
                (weg,) = doelplan(kader, uitslag, Eisen(boven={"geheel": letter}), grens=grens).boven
                goed = minstens(geheel_van(kader), letter)
                for gevonden, raak in ((weg.zeker, altijd), (weg.kans, ooit)):
                    if gevonden is not None:
                        past_bij(gevonden, rekening.kleinste(staat, partial(raak, [goed])))
                soorten.add((type(weg.zeker), type(weg.kans)))
    assert {(Gestopt, Kortste), (Gestopt, Gestopt), (Kortste, Kortste)} <= soorten


def past_bij(gevonden: Gevonden, kleinste: Kleinste | None) -> None:
    """What stopped says nothing that is not so; what was found without counting is as small."""
    match gevonden:
        case Gestopt(vanaf=vanaf):
            assert kleinste is None or kleinste[0] >= vanaf
        case Kortste(grootte=grootte, aantal=None):
            assert kleinste is not None
            assert kleinste[0] == grootte
        case _:
            assert als_kleinste(gevonden) == kleinste


def test_wie_stopt_zegt_waar() -> None:
    kader = kader_van("vier themas")
    uitslag = uitslag_van(kader, ("-", None, "-", "-", None, "-", "-", "-"))
    plannen = bovenplannen(kader, uitslag, grens=60)
    assert set(boven_gestopt_bij(plannen, Doelplan(wegen=()))) == {"1", "2", "4", "geheel"}
    doel = doelplan(kader, uitslag, Eisen(boven={"geheel": Oordeel("V")}), grens=60)
    assert boven_gestopt_bij([], doel) == ("geheel",)
    assert gestopt_bij([], doel) == ()
    assert boven_gestopt_bij(bovenplannen(kader, uitslag), Doelplan(wegen=())) == ()


def test_zonder_bovenregels_is_er_niets_te_plannen() -> None:
    assert bovenplannen(KADER, decide(KADER, TOETSINGEN["Drenthe"])) == ()
