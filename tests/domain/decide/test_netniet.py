"""Which row of the next better oordeel did not hold, by which scores, and whether one score would have done."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING

import pytest

from hulp.proefkaders import ELKE_VORM, MET_STAPPEN, NVT, kader_met
from toetsing.domain.decide.beslissen import decide_criterium
from toetsing.domain.decide.netniet import (
    Bedragstand,
    Lijststand,
    Nietgehaald,
    Waardoor,
    niet_gehaald,
    teruggehouden,
)
from toetsing.domain.rules.boom import GEEN, LegeNoemer, Oordeel
from toetsing.domain.rules.regelset import Beslisregel
from toetsing.domain.rules.zin import zin_van
from toetsing.domain.scores import OPEN, Score

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Ingevuld

RANG = {"+": 0, "-": 1}


def scores_van(kader: Kader, tekens: str) -> dict[str, Ingevuld]:
    """Read "+-?n" as scores of the first criterium, "?" as open and "n" as nvt."""
    eerste = next(iter(kader.criteria))
    lees: dict[str, Ingevuld] = {"?": OPEN, "n": Score("nvt")}
    return {v.nr: lees.get(teken, Score(teken)) for v, teken in zip(eerste.verwachtingen, tekens, strict=False)}


def gevonden(kader: Kader, tekens: str) -> tuple[Nietgehaald, ...]:
    """Ask it of the first criterium."""
    eerste, scores = next(iter(kader.criteria)), scores_van(kader, tekens)
    assert eerste.regelset is not None
    oordeel = decide_criterium(kader, eerste, eerste.regelset, scores).oordeel
    return niet_gehaald(eerste, oordeel, scores)


def in_het_kort(een: Nietgehaald) -> str:
    delen = []
    for w in een.waardoor:
        if isinstance(w, Lijststand):
            wie = "|".join(",".join(map(zin_van, hier)) for hier in (w.wel, w.niet, w.open))
            delen.append(f"{len(w.wel)} van de {len(w.lijst.delen)}{'!' if w.ontkend else ''} {wie}")
            continue
        wie = "|".join(",".join(nrs) for nrs in (w.wel, w.niet, w.open))
        delen.append(f"{zin_van(w.blad)}{'!' if w.ontkend else ''} {wie} van {w.van}")
    return f"{een.rij.oordeel} {'net' if een.net else 'niet'}: {'; '.join(delen)}"


ALLE = ("V: alle goed", "O: minstens 1 fout of minstens 1 nvt")
DEEL = ("V: minstens 75% goed", "O: minder dan 75% goed")
MINSTENS = ('V: "minstens 2 van deze: 1.1.1 is goed; geen fout; 1.1.4 is goed"', "O: anders")
HOOGSTENS = ('V: "hoogstens 1 van deze: 1.1.1 is fout; minstens 2 fout; alle fout"', "O: anders")
PRECIES = ('V: "precies 1 van deze: 1.1.1 is goed; 1.1.2 is goed"', "O: anders")
DRIE = ("V: hoogstens 1 fout", "M: precies 2 fout en de overige goed", "O: minstens 3 fout")


@pytest.mark.parametrize(
    ("rijen", "tekens", "verwacht"),
    [
        (DRIE, "-+-+", ["V net: hoogstens 1 fout 1.1.1,1.1.3|1.1.2,1.1.4| van 4"]),
        (DRIE, "---+", ["M net: precies 2 fout 1.1.1,1.1.2,1.1.3|1.1.4| van 4"]),
        (DRIE, "----", ["M niet: precies 2 fout 1.1.1,1.1.2,1.1.3,1.1.4|| van 4"]),
        (DRIE, "++++", []),
        (DRIE, "--?+", []),  # it can still become M or O
        (DRIE, "---?", ["M net: precies 2 fout 1.1.1,1.1.2,1.1.3||1.1.4 van 4"]),  # O, whatever comes
        (DRIE, "-+++", []),
        (ALLE, "+-++", ["V net: alle goed 1.1.1,1.1.3,1.1.4|1.1.2| van 4"]),
        (ALLE, "+n++", ["V niet: alle goed 1.1.1,1.1.3,1.1.4|1.1.2| van 4"]),
        (DEEL, "-+-n", ["V niet: minstens 75% goed 1.1.2|1.1.1,1.1.3,1.1.4| van 3"]),
        (DEEL, "nnnn", []),  # nothing to be a percentage of
        (("V: 1.1.2 is goed", "O: anders"), "+-++", ["V net: 1.1.2 is goed |1.1.2| van 1"]),
        (("V: niet (minstens 2 fout)", "O: anders"), "--++", [
            "V net: minstens 2 fout! 1.1.1,1.1.2|1.1.3,1.1.4| van 4",
        ]),
        (("V: niet (minstens 3 fout of minstens 2 nvt)", "O: anders"), "-nn+", [
            "V niet: minstens 2 nvt! 1.1.2,1.1.3|1.1.1,1.1.4| van 4",
        ]),
        (("V: niet (minstens 1 fout en minstens 1 nvt)", "O: anders"), "-n++", [
            "V net: minstens 1 fout! 1.1.1|1.1.2,1.1.3,1.1.4| van 4; minstens 1 nvt! 1.1.2|1.1.1,1.1.3,1.1.4| van 4",
        ]),
        (("V: niet (niet (minstens 3 goed))", "O: anders"), "--++", [
            "V net: minstens 3 goed 1.1.3,1.1.4|1.1.1,1.1.2| van 4",
        ]),
        (
            ("V: alle goed of precies 3 nvt", "O: anders"),
            "+-++",
            ["V net: alle goed 1.1.1,1.1.3,1.1.4|1.1.2| van 4; precies 3 nvt |1.1.1,1.1.2,1.1.3,1.1.4| van 4"],
        ),
        (MINSTENS, "+--n", [
            "V niet: 1 van de 3 1.1.1 is goed|geen fout,1.1.4 is goed|; "
            "geen fout 1.1.2,1.1.3|1.1.1,1.1.4| van 4; 1.1.4 is goed |1.1.4| van 1",
        ]),
        (MINSTENS, "---?", [  # one can hold yet, and that is not enough
            "V net: 0 van de 3 |1.1.1 is goed,geen fout|1.1.4 is goed; "
            "1.1.1 is goed |1.1.1| van 1; geen fout 1.1.1,1.1.2,1.1.3||1.1.4 van 4",
        ]),
        (HOOGSTENS, "--++", [
            "V net: 2 van de 3 1.1.1 is fout,minstens 2 fout|alle fout|; "
            "1.1.1 is fout! 1.1.1|| van 1; minstens 2 fout! 1.1.1,1.1.2|1.1.3,1.1.4| van 4",
        ]),
        (PRECIES, "++++", [
            "V niet: 2 van de 2 1.1.1 is goed,1.1.2 is goed||; "
            "1.1.1 is goed! 1.1.1|| van 1; 1.1.2 is goed! 1.1.2|| van 1",
        ]),
        (PRECIES, "--++", [
            "V net: 0 van de 2 |1.1.1 is goed,1.1.2 is goed|; 1.1.1 is goed |1.1.1| van 1; 1.1.2 is goed |1.1.2| van 1",
        ]),
        (('V: "niet minstens 2 van deze: 1.1.1 is fout; 1.1.2 is fout; alle fout"', "O: anders"), "--++", [
            "V net: 2 van de 3! 1.1.1 is fout,1.1.2 is fout|alle fout|; "
            "1.1.1 is fout! 1.1.1|| van 1; 1.1.2 is fout! 1.1.2|| van 1",
        ]),
        (('V: "niet precies 1 van deze: 1.1.1 is goed; 1.1.2 is goed"', "O: anders"), "+-++", [
            "V net: 1 van de 2! 1.1.1 is goed|1.1.2 is goed|; 1.1.1 is goed! 1.1.1|| van 1",
        ]),
        (('V: "niet hoogstens 1 van deze: 1.1.1 is goed; 1.1.2 is goed"', "O: anders"), "+-++", [
            "V net: 1 van de 2! 1.1.1 is goed|1.1.2 is goed|; 1.1.2 is goed |1.1.2| van 1",
        ]),
        (("V: anders",), "----", []),
        (("V: minstens 3 goed", "V: precies 1 goed", "O: anders"), "++--", [
            "V net: minstens 3 goed 1.1.1,1.1.2|1.1.3,1.1.4| van 4",
            "V niet: precies 1 goed 1.1.1,1.1.2|1.1.3,1.1.4| van 4",
        ]),
        (("V: minstens 1 goed", "geen: anders"), "----", []),  # there is no oordeel to be better than
    ],
)  # fmt: skip
def test_de_rij_die_niet_is_gehaald_en_waardoor(rijen: tuple[str, ...], tekens: str, verwacht: list[str]) -> None:
    kader = kader_met(*rijen, verwachtingen=4, extra=NVT)
    assert [in_het_kort(een) for een in gevonden(kader, tekens)] == verwacht


def test_wat_open_is_kan_een_rij_die_al_niet_past_niet_meer_helpen() -> None:
    kader = kader_met("V: hoogstens 1 fout", "O: anders", verwachtingen=5, extra=NVT)
    assert [in_het_kort(een) for een in gevonden(kader, "--++?")] == [
        "V net: hoogstens 1 fout 1.1.1,1.1.2|1.1.3,1.1.4|1.1.5 van 5"
    ]


def test_een_rij_die_pas_samen_met_een_andere_voorwaarde_faalt_noemt_beide() -> None:
    """With one open score either half may hold, never both."""
    kader = kader_met("V: precies 2 goed en precies 2 fout en geen nvt", "O: anders", verwachtingen=3, extra=NVT)
    (een,) = gevonden(kader, "+-?")
    assert in_het_kort(een).count("precies") == 2


@pytest.mark.parametrize("naam", ELKE_VORM)
def test_net_is_wat_een_betere_score_goed_maakt(naam: str) -> None:
    """Held against trying every single better score, for every complete state of every construct of the language."""
    kader = ELKE_VORM[naam]
    criterium = next(iter(kader.criteria))
    assert criterium.regelset is not None
    for tekens in product("+-n", repeat=len(criterium.verwachtingen)):
        scores = scores_van(kader, "".join(tekens))
        nu = decide_criterium(kader, criterium, criterium.regelset, scores)
        for een in niet_gehaald(criterium, nu.oordeel, scores):
            assert kader.letters.index(een.rij.oordeel) < kader.letters.index(nu.oordeel or GEEN)
            assert een.waardoor
            beter = [{**scores, nr: Score("+")} for nr, score in scores.items() if score == "-"]
            kan = any(
                een.rij in decide_criterium(kader, criterium, criterium.regelset, anders).rijen for anders in beter
            )
            assert een.net or not kan


def test_waar_niets_is_om_een_deel_van_te_nemen_faalt_geen_rij() -> None:
    """The kader answers that by itself, before all rows."""
    kader = kader_met(*DEEL, verwachtingen=2, extra=NVT)
    criterium = next(iter(kader.criteria))
    assert criterium.regelset is not None
    leeg = Beslisregel(oordeel=Oordeel("O"), voorwaarde=LegeNoemer.LEGE_NOEMER, zin="niets beoordeeld", bron="proef")
    met_antwoord = replace(criterium, regelset=replace(criterium.regelset, lege_noemer=leeg))
    assert niet_gehaald(met_antwoord, Oordeel("O"), scores_van(kader, "nn")) == ()
    assert niet_gehaald(met_antwoord, Oordeel("O"), scores_van(kader, "n-")) != ()


def test_van_een_feit_zijn_geen_punten_te_halen() -> None:
    feiten = "schalen: {jn: {niveaus: [ja, nee], rang: geen}}\nfeiten: [{naam: opzet, tekst: Opzet, schaal: jn}]\n"
    rijen = ("O: opzet is ja", "V: minstens 80% van de punten", "M: anders")
    kader = kader_met(*rijen, extra=f"nvt: ja\n{feiten}", getallen=(3, 1))
    eerste = next(iter(kader.criteria))
    scores = scores_van(kader, "+-n") | {"opzet": Score("nee")}
    ((hoe,),) = (een.waardoor for een in niet_gehaald(eerste, Oordeel("M"), scores))
    assert isinstance(hoe, Waardoor)
    assert hoe.bedrag == Bedragstand(Fraction(4), Fraction(6))


@pytest.mark.parametrize(
    ("rijen", "tekens", "verwacht"),
    [
        (("O: minstens 1 fout in kern", "V: minstens 2 goed", "M: anders"), "-++", [("V", "minstens 1 fout in kern")]),
        (("O: minstens 1 fout in kern", "V: minstens 2 goed", "M: anders"), "--+", [("V", None)]),
        (("O: minstens 1 fout in kern", "V: minstens 2 goed", "M: anders"), "+++", []),
        (("O: minstens 1 fout in kern", "V: anders"), "-++", [("V", "minstens 1 fout in kern")]),
        (("O: minstens 1 fout in kern", "V: anders"), "?++", []),
        (("O: minstens 1 fout in kern", "V: minstens 2 goed", "M: anders"), "-+?", []),
    ],
)
def test_een_betere_rij_die_past_komt_na_wie_beslist(
    rijen: tuple[str, ...], tekens: str, verwacht: list[tuple[str, str | None]]
) -> None:
    """A fatal row, such as one about a fact, goes before rows that hold as well."""
    kader = kader_met(*rijen, kern=1)
    stand = gevonden(kader, tekens)
    assert [(een.rij.oordeel, een.eerder.zin if een.eerder else None) for een in stand] == verwacht


def test_zonder_beslisregels_is_er_geen_betere_rij(stap1: Kader) -> None:
    criterium = next(iter(stap1.criteria))
    scores = {v.nr: Score("-") for v in criterium.verwachtingen}
    assert niet_gehaald(criterium, Oordeel("O"), scores)
    assert niet_gehaald(replace(criterium, regelset=None), Oordeel("O"), scores) == ()


STAPPEN = (
    "daarna:",
    "- 1 stap slechter als 1.1.1 is fout",
    "- hoogstens M als 1.1.2 is fout",
)


@pytest.mark.parametrize(
    ("tekens", "rijen", "stappen"),
    [
        ("+++", [], []),
        ("-++", [], ["V > M"]),  # the row said V, and without the step it would be
        ("+-+", [], ["V > M"]),
        ("--+", ["V niet"], ["M > O"]),  # one better score makes the row fit, and still the oordeel no better than M
        ("---", ["M net"], []),  # nothing is worse than O
        ("?++", [], []),
        ("-+?", [], []),
    ],
)
def test_een_stap_die_tegenhoudt_wordt_genoemd(tekens: str, rijen: list[str], stappen: list[str]) -> None:
    kader = kader_met("V: hoogstens 1 fout", "M: precies 2 fout", "O: anders", naast=STAPPEN, extra=NVT)
    eerste, scores = next(iter(kader.criteria)), scores_van(kader, tekens)
    assert eerste.regelset is not None
    oordeel = decide_criterium(kader, eerste, eerste.regelset, scores).oordeel
    assert [f"{een.rij.oordeel} {'net' if een.net else 'niet'}" for een in gevonden(kader, tekens)] == rijen
    assert [f"{een.zet.van} > {een.zet.naar}" for een in teruggehouden(eerste, oordeel, scores)] == stappen


def test_een_grens_die_niets_veranderde_houdt_ook_tegen() -> None:
    kader = kader_met("V: geen fout", "M: anders", naast=("daarna: [hoogstens M als 1.1.1 is fout]",), extra=NVT)
    eerste, scores = next(iter(kader.criteria)), scores_van(kader, "-++")
    (een,) = teruggehouden(eerste, Oordeel("M"), scores)
    assert (een.zet.van, een.zet.naar, een.beter) == ("M", "M", "V")


@pytest.mark.parametrize("naam", MET_STAPPEN)
def test_met_stappen_is_wat_beter_heet_ook_beter(naam: str) -> None:
    kader = MET_STAPPEN[naam]
    criterium = next(iter(kader.criteria))
    assert criterium.regelset is not None
    for tekens in product("+-n?", repeat=len(criterium.verwachtingen)):
        scores = scores_van(kader, "".join(tekens))
        nu = decide_criterium(kader, criterium, criterium.regelset, scores)
        rang = kader.letters.index(nu.oordeel or GEEN)
        for een in niet_gehaald(criterium, nu.oordeel, scores):
            assert kader.letters.index(een.rij.oordeel) < rang
            assert een.rij not in nu.rijen
        for stap in teruggehouden(criterium, nu.oordeel, scores):
            assert kader.letters.index(stap.beter) < rang or stap.zet.naar != nu.oordeel
            assert stap.zet in nu.zetten
