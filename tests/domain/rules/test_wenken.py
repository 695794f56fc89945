"""What is said to who writes a beslisregel the way people say it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hulp.schalen import maak_schaal
from toetsing.domain.nummers import eigen_nummers
from toetsing.domain.rules.boom import Laag
from toetsing.domain.rules.taal import parse_voorwaarde
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
    ],
)
def test_wat_ook_anders_gezegd_geen_zin_is_houdt_zijn_eigen_advies(zin: str, advies: str) -> None:
    fout = parse_voorwaarde(zin, WOORDEN)
    assert isinstance(fout, Taalfout)
    assert fout.advies == advies
    assert next(anders_gezegd("")) == ""


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
