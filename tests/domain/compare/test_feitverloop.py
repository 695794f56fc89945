"""What became of a fact between two rondes: another answer is better or worse only where the scale says so."""

from __future__ import annotations

import pytest

from hulp.hertoetskaders import STRENG, kader_uit, kadertekst, uitslag
from toetsing.domain.compare.hertoetsen import vergelijk_rondes
from toetsing.domain.compare.koppeling import koppel
from toetsing.domain.compare.rondevergelijking import Feitverandering, Scoreverandering
from toetsing.domain.scores import OPEN

CRITERIA = {"1.1": ["1.1.1"]}


def verandering(schaal_toen: str, schaal_nu: str, toen: str, nu: str) -> Feitverandering:
    eerst, daarna = (
        kader_uit(kadertekst("zelfde", CRITERIA, STRENG, feiten={"opzet": schaal} if schaal else {}))
        for schaal in (schaal_toen, schaal_nu)
    )
    een, ander = ({"1.1.1": "+"} | ({"opzet": antwoord} if antwoord else {}) for antwoord in (toen, nu))
    alles = vergelijk_rondes((eerst, uitslag(eerst, een)), (daarna, uitslag(daarna, ander)), koppel(eerst, daarna))
    (feit,) = alles.feiten
    assert feit.naam == "opzet"
    assert feit.eerst == ((toen or OPEN) if schaal_toen else None)
    assert feit.daarna == ((nu or OPEN) if schaal_nu else None)
    return feit.verandering


@pytest.mark.parametrize(
    ("toen", "nu", "wat"),
    [
        ("ja", "ja", Feitverandering.GELIJK),
        ("", "", Feitverandering.GELIJK),
        ("ja", "nee", Feitverandering.ANDERS),
        ("nee", "ja", Feitverandering.ANDERS),
        ("ja", "", Feitverandering.NU_OPEN),
        ("", "nee", Feitverandering.NU_BEKEND),
    ],
)
def test_zonder_rang_is_een_ander_antwoord_anders(toen: str, nu: str, wat: Feitverandering) -> None:
    assert verandering("jn", "jn", toen, nu) is wat


@pytest.mark.parametrize(
    ("toen", "nu", "wat"),
    [
        ("nee", "ja", Feitverandering.VERBETERD),
        ("ja", "soms", Feitverandering.VERSLECHTERD),
        ("soms", "soms", Feitverandering.GELIJK),
    ],
)
def test_met_een_rang_is_het_beter_of_slechter(toen: str, nu: str, wat: Feitverandering) -> None:
    assert verandering("mate", "mate", toen, nu) is wat


def test_een_getal_zonder_rang_is_anders() -> None:
    assert verandering("klasse", "klasse", "1", "3") is Feitverandering.ANDERS


@pytest.mark.parametrize("antwoord", ["ja", "nee"])
def test_op_een_andere_schaal_is_het_niet_te_vergelijken(antwoord: str) -> None:
    assert verandering("jn", "mate", antwoord, "ja") is Feitverandering.ONVERGELIJKBAAR


def test_een_feit_van_een_van_de_kaders_is_nieuw_of_vervallen() -> None:
    assert verandering("", "jn", "", "ja") is Feitverandering.NIEUW
    assert verandering("jn", "", "ja", "") is Feitverandering.VERVALLEN


def test_feiten_staan_in_de_volgorde_van_het_latere_kader_en_tellen_nergens_mee() -> None:
    eerst, daarna = (
        kader_uit(kadertekst("zelfde", CRITERIA, STRENG, feiten=dict.fromkeys(namen, "jn")))
        for namen in (("c", "a"), ("b", "a"))
    )
    alles = vergelijk_rondes((eerst, uitslag(eerst, "+")), (daarna, uitslag(daarna, "-")), koppel(eerst, daarna))
    assert [een.naam for een in alles.feiten] == ["b", "a", "c"]
    assert [(een.nr, een.verandering) for een in alles.verwachtingen] == [("1.1.1", Scoreverandering.VERSLECHTERD)]
    assert [een.beoordeeld for een in alles.gedeeld] == [1, 1]
    assert (alles.vervallen, alles.nieuw) == ((), ())
