"""What is said to who writes a beslisregel the way people say it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hulp.schalen import cijferschaal, maak_schaal
from toetsing.domain.nummers import eigen_nummers
from toetsing.domain.rules.boom import Laag, Oordeel
from toetsing.domain.rules.regelset import Grens
from toetsing.domain.rules.taal import parse_stap, parse_voorwaarde
from toetsing.domain.rules.wenken import anders_gezegd
from toetsing.domain.rules.woordenschat import Woordenschat
from toetsing.domain.rules.woordlezer import Taalfout

SCORES = maak_schaal({"+": "voldoende", "-": "onvoldoende"}, nvt="", naam="")
JANEE = maak_schaal({"ja": "ja", "nee": "nee"}, nvt="", naam="janee")
OORDELEN = maak_schaal({"V": "V", "O": "O"}, nvt="", naam="oordelen")
WOORDEN = Woordenschat(
    schalen=(SCORES,),
    groepen={},
    nummers={"1.1.1": SCORES},
    eigen=eigen_nummers(["M1"]),
    feiten={"gewaarschuwd": SCORES, "opzet": JANEE},
)
GRENZEN = tuple(Grens(Oordeel(letter), letter) for letter in "VO")
BOVEN = replace(
    WOORDEN,
    lagen={
        laag: Woordenschat(schalen=(OORDELEN,), groepen={}, nummers={naam: OORDELEN}, heet="oordeel")
        for laag, naam in ((Laag.THEMA, "thema 1"), (Laag.CRITERIUM, "criterium 1.1"))
    },
)


@pytest.mark.parametrize(
    ("zin", "bedoeld"),
    [
        ("als 1.1.1 onvoldoende is", "1.1.1 is onvoldoende"),
        ("Indien 1.1.1 is onvoldoende", "1.1.1 is onvoldoende"),
        ("als M1 onvoldoende is en opzet ja is", "M1 is onvoldoende en opzet is ja"),
        ("minimaal twee onvoldoende", "minstens 2 onvoldoende"),
        ("ten hoogste één onvoldoende", "hoogstens 1 onvoldoende"),
        ("een onvoldoende", "minstens 1 onvoldoende"),
        ("minstens drie onvoldoende", "minstens 3 onvoldoende"),
        ("elke onvoldoende", "alle onvoldoende"),
        ("twee of meer onvoldoende", "minstens 2 onvoldoende"),
        ("als er 2 of meer verwachtingen onvoldoende zijn", "minstens 2 onvoldoende"),
        ("minstens twaalf of meer onvoldoende", "minstens 12 onvoldoende"),
        ("drie onvoldoende of minder", "hoogstens 3 onvoldoende"),
        ("2 of hoger onvoldoende", "minstens 2 onvoldoende"),
        ("een of meer onvoldoende", "minstens 1 onvoldoende"),
        ("een of twee onvoldoende", "1 of 2 onvoldoende"),
        ("≥2 onvoldoende", "minstens 2 onvoldoende"),
        ("<= 2 onvoldoende", "hoogstens 2 onvoldoende"),
        ("1.1.1=voldoende", "1.1.1 is voldoende"),
        ("alle verwachtingen zijn voldoende", "alle voldoende"),
        ("alle scores zijn voldoende of beter", "alle voldoende of beter"),
        ("alles is minstens voldoende", "alle voldoende of beter"),
        ("1.1.1 is minstens voldoende", "1.1.1 is voldoende of beter"),
        ("verwachting 1.1.1 is hoogstens voldoende", "1.1.1 is voldoende of slechter"),
        ("geen enkele verwachting is onvoldoende", "geen onvoldoende"),
        ("geen van de vragen is onvoldoende", "geen onvoldoende"),
        ("ten minste twee verwachtingen zijn onvoldoende", "minstens 2 onvoldoende"),
        ("niet meer dan een verwachting is onvoldoende", "niet meer dan 1 onvoldoende"),
        (
            "twee verwachtingen zijn onvoldoende en de rest is voldoende",
            "precies 2 onvoldoende en de overige voldoende",
        ),
        ("50 procent of meer van de verwachtingen is voldoende", "minstens 50% voldoende"),
        ("meer dan de helft voldoende", "meer dan 50% voldoende"),
    ],
)
def test_wie_het_zegt_zoals_men_praat_leest_hoe_het_geschreven_wordt(zin: str, bedoeld: str) -> None:
    fout = parse_voorwaarde(zin, WOORDEN)
    assert isinstance(fout, Taalfout)
    assert fout.advies == f"Bedoelde u '{bedoeld}'? Schrijf het dan zo."


@pytest.mark.parametrize(
    ("zin", "bedoeld"),
    [
        ("als een criterium O is", "minstens 1 criterium O"),
        ("een criterium is O", "minstens 1 criterium O"),
        ("alle criteria zijn V", "alle criteria V"),
        ("als criterium 1.1 O is", "criterium 1.1 is O"),
        ("thema 1 O is of twee criteria O", "thema 1 is O of precies 2 criteria O"),
        ("twee of meer criteria zijn O", "minstens 2 criteria O"),
        ("geen enkel criterium is O", "geen criterium O"),
        ("criterium 1.1 is minstens V", "criterium 1.1 is V of beter"),
        ("de helft of meer van de criteria is V", "minstens 50% van de criteria V"),
    ],
)
def test_boven_de_criteria_ook(zin: str, bedoeld: str) -> None:
    fout = parse_voorwaarde(zin, BOVEN)
    assert isinstance(fout, Taalfout)
    assert fout.advies == f"Bedoelde u '{bedoeld}'? Schrijf het dan zo."


@pytest.mark.parametrize(
    ("zin", "advies"),
    [
        ("minstens twee slordig", "Schrijf '2'."),
        ("een beetje goed", "Schrijf bijvoorbeeld 'hoogstens 1 onvoldoende'."),
        ("is", "Schrijf bijvoorbeeld 'hoogstens 1 onvoldoende'."),
        ("als", "Schrijf bijvoorbeeld 'hoogstens 1 onvoldoende'."),
        ("hoogstens 2 of meer onvoldoende", "Kies voldoende, onvoldoende."),
        ("twee verwachtingen zijn niet voldoende", "Schrijf bijvoorbeeld 'hoogstens 1 onvoldoende'."),
        ("twee kernverwachtingen onvoldoende", "Schrijf bijvoorbeeld 'hoogstens 1 onvoldoende'."),
    ],
)
def test_wat_ook_anders_gezegd_geen_zin_is_houdt_zijn_eigen_advies(zin: str, advies: str) -> None:
    fout = parse_voorwaarde(zin, WOORDEN)
    assert isinstance(fout, Taalfout)
    assert fout.advies == advies
    assert next(anders_gezegd("")) == ""


def test_een_getal_dat_een_score_is_houdt_zijn_richting() -> None:
    getallen = replace(WOORDEN, schalen=(cijferschaal(1, 10),))
    fout = parse_voorwaarde("twee met 5 of hoger", getallen)
    assert isinstance(fout, Taalfout)
    assert fout.advies == "Bedoelde u 'precies 2 met 5 of hoger'? Schrijf het dan zo."


@pytest.mark.parametrize(
    ("zin", "bedoeld"),
    [
        ("1 stap slechter als twee of meer criteria O zijn", "1 stap slechter als minstens 2 criteria O"),
        ("hoogstens O als er een criterium O is", "hoogstens O als minstens 1 criterium O"),
    ],
)
def test_in_een_stap_ook(zin: str, bedoeld: str) -> None:
    fout = parse_stap(zin, BOVEN, GRENZEN)
    assert isinstance(fout, Taalfout)
    assert fout.advies == f"Bedoelde u '{bedoeld}'? Schrijf het dan zo."


def test_een_stap_die_niets_doet_houdt_haar_eigen_advies() -> None:
    fout = parse_stap("een trede lager als twee criteria O", BOVEN, GRENZEN)
    assert isinstance(fout, Taalfout)
    assert fout.advies.startswith("Schrijf '1 stap beter als ...'")


def test_een_feit_zonder_eigen_schaal_zegt_hoe_het_er_een_krijgt() -> None:
    fout = parse_voorwaarde("Gewaarschuwd is Ja", WOORDEN)
    assert isinstance(fout, Taalfout)
    assert fout.reden == "feit gewaarschuwd heeft geen eigen schaal, dus 'Ja' kan er geen antwoord op zijn."
    assert "'schalen: {janee: {niveaus: [ja, nee], rang: geen}}'" in fout.advies
    assert fout.advies.endswith("alleen voldoende, onvoldoende.")


@pytest.mark.parametrize("zin", ["opzet is weg", "gewaarschuwd is voldonde", "gewaarschuwd is 3", "gewaarschuwd is"])
def test_een_tikfout_of_een_feit_met_een_schaal_niet(zin: str) -> None:
    fout = parse_voorwaarde(zin, WOORDEN)
    assert isinstance(fout, Taalfout)
    assert "schaal" not in fout.reden


@pytest.mark.parametrize("woorden", [WOORDEN, replace(WOORDEN, eigen={}, feiten={})])
def test_een_onbekende_naam_kan_een_feit_zijn(woorden: Woordenschat) -> None:
    fout = parse_voorwaarde("Overlast is ja", woorden)
    assert isinstance(fout, Taalfout)
    assert fout.advies.endswith(" Is 'Overlast' een feit, verklaar het dan onder 'feiten'.")


@pytest.mark.parametrize("zin", ["gewaarschuwt is ja", "alles is goed", "( is ja", "overlast telt"])
def test_een_tikfout_en_wat_geen_naam_is_niet(zin: str) -> None:
    fout = parse_voorwaarde(zin, WOORDEN)
    assert isinstance(fout, Taalfout)
    assert "een feit, verklaar" not in fout.advies


def test_een_melding_houdt_de_letters_zoals_ze_zijn_getypt() -> None:
    for zin, woorden in (("alle O", BOVEN), ("alle O", WOORDEN), ("minstens O", WOORDEN), ("O O", WOORDEN)):
        fout = parse_voorwaarde(zin, woorden)
        assert isinstance(fout, Taalfout)
        assert "'O'" in fout.reden
