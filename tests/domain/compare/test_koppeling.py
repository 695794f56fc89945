"""Which rondes and verwachtingen may be set beside each other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from hulp.hertoetskaders import MILD, STRENG, kader_uit, kadertekst, uitslag
from hulp.schalen import maak_schaal
from toetsing.domain.compare.koppeling import (
    Zonderkoppeling,
    dezelfde_regels,
    is_eerder,
    keten,
    koppel,
    zelfde_schaal,
)
from toetsing.domain.kader import Variantnaam

CRITERIA = {"1.1": ["1.1.1", "1.1.2"], "1.2": ["1.2.1"]}
TOEN = kader_uit(kadertekst("toen", CRITERIA, buiten=["1.1.2"]))


def test_hetzelfde_kader_deelt_alles_wat_meetelt() -> None:
    assert koppel(TOEN, TOEN).was == {"1.1.1": "1.1.1", "1.2.1": "1.2.1"}
    assert koppel(TOEN, TOEN).reden is None


def test_een_andere_uitgave_deelt_wat_nummer_en_tekst_gelijk_heeft() -> None:
    uitgave = kader_uit(kadertekst("toen", CRITERIA, teksten={"1.2.1": "Anders gezegd"}))
    assert koppel(TOEN, uitgave).was == {"1.1.1": "1.1.1"}  # 1.1.2 counts now, and did not then


def test_met_was_gaat_een_nummer_mee_en_is_het_maar_een_keer_te_vergeven() -> None:
    uitgave = kader_uit(
        kadertekst("toen", {"1.1": ["1.1.1"], "1.2": ["1.2.1", "1.2.2"]}, was={"1.2.2": "1.2.1"}, vervolg_op="toen")
    )
    assert koppel(TOEN, uitgave).was == {"1.1.1": "1.1.1", "1.2.2": "1.2.1"}


def test_een_nummer_van_toen_is_er_een_hoe_het_ook_is_getypt() -> None:
    toen = kader_uit(kadertekst("toen", {"1.1": ["M1", "1b"]}))
    nu = kader_uit(
        kadertekst("nu", {"1.1": ["1.1.1", "N2", "N3"]}, was={"1.1.1": "m1", "N2": "1B", "N3": "X9"}, vervolg_op="toen")
    )
    koppeling = koppel(toen, nu)
    assert koppeling.was == {"1.1.1": "M1", "N2": "1b"}
    assert koppeling.onbekend == ("X9",)


def test_een_ander_kader_deelt_niets_als_het_niets_zegt() -> None:
    stil = kader_uit(kadertekst("nu", CRITERIA))
    assert (koppel(TOEN, stil).was, koppel(TOEN, stil).reden) == ({}, Zonderkoppeling.NIETS_GEZEGD)
    alleen_vervolg = kader_uit(kadertekst("nu", CRITERIA, vervolg_op="toen"))
    assert koppel(TOEN, alleen_vervolg).reden is Zonderkoppeling.ZONDER_WAS


def test_was_geldt_alleen_voor_het_kader_dat_het_noemt() -> None:
    nu = kader_uit(kadertekst("nu", CRITERIA, was={"1.1.1": "1.2.1"}, vervolg_op="elders"))
    assert (koppel(TOEN, nu).was, koppel(TOEN, nu).reden) == ({}, Zonderkoppeling.ANDER_KADER)
    vervolg = kader_uit(
        kadertekst("nu", CRITERIA, was={"1.1.1": "1.2.1", "1.2.1": "9.9.9", "1.1.2": "1.1.2"}, vervolg_op="toen")
    )
    koppeling = koppel(TOEN, vervolg)
    assert koppeling.was == {"1.1.1": "1.2.1"}  # 1.1.2 did not count then
    assert (koppeling.onbekend, koppeling.reden) == (("9.9.9",), None)


def test_een_keten_gaat_door_alle_kaders() -> None:
    twee = kader_uit(kadertekst("twee", CRITERIA, was={"1.1.1": "1.2.1", "1.2.1": "1.1.1"}, vervolg_op="toen"))
    drie = kader_uit(kadertekst("drie", {"1.1": ["1.1.1", "1.1.2"]}, was={"1.1.2": "1.1.1"}, vervolg_op="twee"))
    assert keten([koppel(TOEN, twee), koppel(twee, drie)]) == (("1.2.1", "1.1.1", "1.1.2"),)
    assert keten([koppel(TOEN, drie), koppel(drie, drie)]) == ()


def test_een_variant_is_een_andere_regelset() -> None:
    streng = replace(TOEN, variant=Variantnaam(id="streng", sha256="1"))
    assert dezelfde_regels(TOEN, TOEN)
    assert not dezelfde_regels(TOEN, streng)
    assert not dezelfde_regels(kader_uit(kadertekst("a", CRITERIA, MILD)), kader_uit(kadertekst("a", CRITERIA, STRENG)))


@pytest.mark.parametrize(
    ("eerst", "daarna", "wat"),
    [
        ({"datum": date(2016, 1, 1), "ronde": "2015"}, {"datum": date(2015, 1, 1), "ronde": "2016"}, "datum"),
        ({"datum": date(2015, 1, 1), "ronde": "2016"}, {"datum": date(2016, 1, 1), "ronde": "2015"}, None),
        ({"datum": date(2016, 1, 1)}, {}, None),
        ({"ronde": "2016"}, {"ronde": "2015"}, "ronde"),
        ({"ronde": "najaar 2016"}, {"ronde": "hertoets 2015"}, "ronde"),
        ({"ronde": "2015"}, {"ronde": "2016"}, None),
        ({"ronde": "Stap 2"}, {"ronde": "stap 1"}, "ronde"),
        ({"ronde": "stap 2"}, {"ronde": "stap 10"}, None),
        ({"ronde": "2015-2"}, {"ronde": "2015-1"}, "ronde"),
        ({"ronde": "stap 2"}, {"ronde": "hertoets 1"}, None),
        ({"ronde": "begin"}, {"ronde": "begin"}, None),
        ({}, {}, None),
    ],
)
def test_wat_de_volgorde_tegenspreekt(eerst: dict[str, object], daarna: dict[str, object], wat: str | None) -> None:
    leeg = uitslag(TOEN, "++").toetsing
    een, twee = (replace(leeg, **meer) for meer in (eerst, daarna))  # type: ignore[arg-type]
    assert is_eerder(een, twee) == wat


@pytest.mark.parametrize(
    ("anders", "zelfde"),
    [
        ({"namen": {"a": "goed", "b": "fout"}}, True),
        ({"namen": {"a": "wel", "b": "niet"}}, True),
        ({"namen": {"b": "fout", "a": "goed"}}, False),
        ({"namen": {"a": "goed", "b": "fout"}, "voldoet": "ab"}, False),
        ({"namen": {"a": "goed", "b": "fout"}, "zonder_rang": "b"}, False),
        ({"namen": {"a": "goed", "b": "fout"}, "nvt": "b"}, False),
    ],
)
def test_een_schaal_is_dezelfde_als_elk_teken_er_hetzelfde_betekent(anders: dict[str, Any], zelfde: bool) -> None:
    schaal = maak_schaal({"a": "goed", "b": "fout"}, voldoet="a")
    assert zelfde_schaal(schaal, schaal)
    assert zelfde_schaal(schaal, maak_schaal(**{"voldoet": "a", **anders})) is zelfde
