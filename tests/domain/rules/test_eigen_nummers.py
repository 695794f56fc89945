"""Own numbers of verwachtingen in a beslisregel."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hulp.schalen import maak_schaal
from toetsing.domain.nummers import eigen_nummers
from toetsing.domain.rules.boom import Aantal, Alle, Is, Samen
from toetsing.domain.rules.taal import parse_voorwaarde
from toetsing.domain.rules.woordenschat import Woordenschat
from toetsing.domain.rules.woordlezer import Taalfout
from toetsing.domain.rules.zin import zin_van

SCHAAL = maak_schaal({"+": "goed", "-": "graad 3"})
ZONDER = Woordenschat(schalen=(SCHAAL,), groepen={"kern": (SCHAAL,)}, nummers={})
WOORDEN = replace(ZONDER, eigen=eigen_nummers(("M1", "M12", "1b", "2.c", "NBB-1.10", "3E2")))


@pytest.mark.parametrize(
    ("zin", "nr"),
    [
        ("M1 is goed", "M1"),
        ("m1 is goed", "M1"),
        ("m12 IS goed", "M12"),
        ("1B is goed", "1b"),
        ("2.c is goed", "2.c"),
        ("nbb-1.10 is goed", "NBB-1.10"),
        ("3e2 is goed", "3E2"),
        ("1.1.2 is goed", "1.1.2"),
    ],
)
def test_een_nummer_is_het_nummer_hoe_het_ook_is_getypt(zin: str, nr: str) -> None:
    voorwaarde = parse_voorwaarde(zin, WOORDEN)
    assert isinstance(voorwaarde, Is)
    assert voorwaarde.nr == nr
    assert zin_van(voorwaarde) == f"{nr} is goed"


def test_een_nummer_dat_met_een_cijfer_begint_is_geen_aantal() -> None:
    voorwaarde = parse_voorwaarde("precies 1 goed of 1b is goed of niet 3E2 is goed", WOORDEN)
    assert isinstance(voorwaarde, Samen)
    assert isinstance(voorwaarde.delen[0], Aantal)
    assert voorwaarde.delen[0].grenzen == (1,)
    fout = parse_voorwaarde("precies 1 of 1b goed", WOORDEN)
    assert isinstance(fout, Taalfout)


def test_wat_het_kader_niet_heeft_blijft_een_getal_met_een_woord_eraan() -> None:
    """As it was read before there were own numbers: "1goed" is two words."""
    for woorden in (ZONDER, WOORDEN):
        assert parse_voorwaarde("hoogstens 1goed", woorden) == parse_voorwaarde("hoogstens 1 goed", woorden)
        assert isinstance(parse_voorwaarde("alle goed in kern", woorden), Alle)
        assert parse_voorwaarde("geen graad 3", woorden) == parse_voorwaarde("0 graad 3", woorden)


@pytest.mark.parametrize("zin", ["M1 goed", "M1's is goed", "M1² is goed", "alle M1"])
def test_een_nummer_op_een_andere_plaats_is_geen_zin(zin: str) -> None:
    assert isinstance(parse_voorwaarde(zin, WOORDEN), Taalfout)


def test_een_nummer_dat_er_niet_is_wordt_zo_genoemd() -> None:
    fout = parse_voorwaarde("M11 is goed", WOORDEN)
    assert isinstance(fout, Taalfout)
    assert fout.reden == "'M11' is geen nummer van een verwachting."
    assert "Bedoelde u 'M1" in fout.advies
    for zin, woorden in (("M11 is goed", ZONDER), ("M11 goed", WOORDEN), ("", WOORDEN)):
        ander = parse_voorwaarde(zin, woorden)
        assert isinstance(ander, Taalfout)
        assert "nummer van een verwachting" not in ander.reden


DELEN = (
    "M1",
    "m12",
    "1B",
    "2.c",
    "3e2",
    "is",
    "goed",
    "of",
    "en",
    "niet",
    "precies",
    "1",
    "2",
    "51%",
    "(",
    ")",
    "geen",
)


@given(st.lists(st.sampled_from(DELEN), min_size=3, max_size=9).map(" ".join))
@settings(max_examples=400, deadline=None)
def test_wat_wordt_gelezen_zegt_zichzelf_na(tekst: str) -> None:
    voorwaarde = parse_voorwaarde(tekst, WOORDEN)
    if not isinstance(voorwaarde, Taalfout):
        assert parse_voorwaarde(zin_van(voorwaarde), WOORDEN) == voorwaarde
