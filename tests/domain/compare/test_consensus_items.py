"""Items of several assessors: what nobody says otherwise goes along, and a difference is said."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from hulp.itemkader import MET_SCORES, kader_van
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.domain.compare.consensus import consensus
from toetsing.domain.dossier import Dossier

if TYPE_CHECKING:
    from toetsing.domain.velden import Waarde

KADER = kader_van(MET_SCORES)
Items = dict[str, dict[str, "Waarde"]]


def samen(*per_beoordelaar: Items) -> tuple[Items, list[str]]:
    beoordelaars = [
        (f"b{n}", replace(leeg(KADER, "Noord", "2016"), items=items), Dossier())
        for n, items in enumerate(per_beoordelaar)
    ]
    toetsing, _, _, meldingen = consensus(KADER, "Noord", beoordelaars)
    return {nr: dict(van) for nr, van in toetsing.items.items()}, [str(een) for een in meldingen]


def test_wat_gelijk_is_of_van_een_alleen_gaat_mee() -> None:
    een: Items = {"1.1.1": {"antwoord": "Ja", "label": ("ja", "te vroeg")}}
    ander: Items = {"1.1.1": {"label": ("ja", "te vroeg")}, "1.1.2": {"bereik": Fraction(85)}}
    assert samen(een, ander, {}) == ({**een, "1.1.2": {"bereik": Fraction(85)}}, [])


def test_wat_verschilt_gaat_niet_mee_en_wordt_genoemd() -> None:
    items, meldingen = samen(
        {"1.1.1": {"antwoord": "Ja"}, "1.1.2": {"bereik": Fraction(85)}},
        {"1.1.1": {"antwoord": "Ja"}, "1.1.2": {"bereik": Fraction(90)}},
    )
    assert items == {"1.1.1": {"antwoord": "Ja"}}
    (melding,) = meldingen
    assert "1.1.2 bereik" in melding
    assert melding.endswith("[T393]")


def test_zonder_antwoorden_is_er_niets() -> None:
    assert samen({}, {}) == ({}, [])
