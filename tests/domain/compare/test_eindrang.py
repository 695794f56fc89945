"""Places and counts of what is decided above the criteria, beside what trying every outcome gives."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hulp.bovenkader import LETTERS, MET_GEEN, bovenkader, toets
from hulp.uitslagen import met_eind
from toetsing.domain.compare.keuze import Keuze
from toetsing.domain.compare.landelijk import eindrang, tel
from toetsing.domain.compare.organisaties import eindbanden
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.oordelen import GEHEEL, Oordeelniveau
from toetsing.domain.rules.boom import GEEN, Oordeel

if TYPE_CHECKING:
    from toetsing.domain.compare.landelijk import Eindplaats

OORDELEN = tuple(Oordeelniveau(letter=Oordeel(letter), naam=letter) for letter in "ABC")


def per_naam(plaatsen: tuple[Eindplaats, ...]) -> dict[str, tuple[int | None, int | None]]:
    return {een.uitslag.toetsing.organisatie: (een.hoogste, een.laagste) for een in plaatsen}


@settings(deadline=None, max_examples=300)
@given(st.lists(st.sets(st.sampled_from("ABC-"), min_size=1), min_size=1, max_size=5))
def test_een_plaats_loopt_van_de_beste_tot_de_slechtste_uitkomst(sets: list[set[str]]) -> None:
    uitslagen = [met_eind(str(i), "".join(sorted(een, key="ABC-".index))) for i, een in enumerate(sets)]
    mogelijk: dict[str, set[int]] = {str(i): set() for i in range(len(sets))}
    for letters in product(*sets):
        for i, letter in enumerate(letters):
            if letter != "-":
                mogelijk[str(i)].add(1 + sum(ander != "-" and ander < letter for ander in letters))
    for naam, plaats in per_naam(eindrang(OORDELEN, uitslagen)).items():
        assert plaats == ((min(mogelijk[naam]), max(mogelijk[naam])) if mogelijk[naam] else (None, None))


def test_gelijk_deelt_een_plaats_en_staat_op_aantal_en_alfabet() -> None:
    uitslagen = [met_eind("Zon", "A", 2), met_eind("Maan", "B", 9), met_eind("Aarde", "A", 2), met_eind("Ster", "A", 3)]
    plaatsen = eindrang(OORDELEN, uitslagen)
    assert [(een.uitslag.toetsing.organisatie, een.hoogste, een.laagste) for een in plaatsen] == [
        ("Ster", 1, 1), ("Aarde", 1, 1), ("Zon", 1, 1), ("Maan", 4, 4),
    ]  # fmt: skip


def test_wie_geen_eindoordeel_heeft_staat_onder_niemand_en_boven_niemand() -> None:
    uitslagen = [met_eind("Niets", "-"), met_eind("Laag", "C"), met_eind("Misschien", "A-")]
    assert per_naam(eindrang(OORDELEN, uitslagen)) == {"Laag": (1, 2), "Niets": (None, None), "Misschien": (1, 1)}


def test_banden_gaan_over_elke_regelset_en_niet_over_wie_nergens_een_plaats_heeft() -> None:
    banden = eindbanden(
        OORDELEN,
        {
            "": [met_eind("Een", "A"), met_eind("Twee", "B"), met_eind("Drie", "-"), met_eind("Vier", "-")],
            "streng": [met_eind("Een", "C"), met_eind("Twee", "B"), met_eind("Drie", "-"), met_eind("Vier", "AB")],
        },
    )
    assert [(een.organisatie, een.hoogste, een.laagste, een.door_open, een.door_varianten) for een in banden] == [
        ("Vier", 1, 1, False, ("streng",)), ("Twee", 1, 2, True, ("streng",)), ("Een", 1, 3, False, ("streng",)),
    ]  # fmt: skip


def test_de_tellingen_zijn_van_elke_knoop_met_eigen_letters() -> None:
    kader = bovenkader(MET_GEEN + LETTERS)
    toetsingen = (
        toets("Goed"),
        toets("Half", min_="1.1.1"),
        toets("Slecht", min_="2.1.1"),
        toets("Open", open_="2.1.1"),
    )
    uitslagen = [decide(kader, een) for een in toetsingen]
    een, twee, geheel = tel(kader, uitslagen).boven
    assert (een.nr, een.zeker) == ("1", {"V": ("Goed", "Open", "Slecht"), "M": ("Half",), "O": (), GEEN: ()})
    assert (twee.nr, twee.open, twee.mogelijk) == ("2", ("Open",), {"V": 3, "M": 2, "O": 0, GEEN: 0})
    assert geheel.zeker == {"A": ("Goed",), "B": ("Half",), GEEN: ("Slecht",)}
    assert geheel.mogelijk == {"A": 2, "B": 1, GEEN: 2}
    assert geheel.vastgesteld is None


def test_wat_mensen_eronder_vaststelden_telt_ernaast() -> None:
    kader = bovenkader()
    uitslagen = [decide(kader, een) for een in (toets("Goed"), toets("Gezet", c2_1="O"))]
    een, twee, geheel = tel(kader, uitslagen).boven
    assert een.vastgesteld is None
    assert twee.vastgesteld is not None
    assert twee.vastgesteld.zeker == {"V": 1, "M": 0, "O": 1, GEEN: 0}
    assert geheel.zeker[Oordeel("V")] == ("Gezet", "Goed")  # in Dutch order
    assert geheel.vastgesteld is not None
    assert geheel.vastgesteld.zeker == {"V": 1, "M": 1, "O": 0, GEEN: 0}


@pytest.mark.parametrize(
    ("gekozen", "getoond"),
    [((), ["1", "2", GEHEEL]), (("1",), ["1", GEHEEL]), (("1.1", "2.1"), [GEHEEL]), (("2.1", "2.2"), ["2", GEHEEL])],
)
def test_getoond_zijn_themas_waarvan_elk_criterium_is_gekozen_en_het_geheel(
    gekozen: tuple[str, ...], getoond: list[str]
) -> None:
    kader = bovenkader()
    uitslagen = [decide(kader, toets("Goed"))]
    uitsnede = Keuze(criteria=gekozen).uitsnede(kader, uitslagen)
    assert [een.nr for een in uitsnede.boven(tel(kader, uitslagen))] == getoond


def test_een_kader_zonder_regels_erboven_houdt_zijn_rangorde() -> None:
    kader = bovenkader("", "", "")
    geteld = tel(kader, [decide(kader, toets("Goed"))])
    assert (geteld.boven, geteld.eindplaatsen) == ((), ())
    assert Keuze().uitsnede(kader, []).plaatsen(geteld) == ()
