"""Verbeterpunten of many organisations are counted per verwachting; a count is of organisations, never of measures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hulp.uitslagen import KADER, TOETSINGEN
from toetsing.domain.compare.verbeterpunten import Puntentelling, tel_verbeterpunten
from toetsing.domain.dossier import Maatregel
from toetsing.domain.scores import OPEN, Score

if TYPE_CHECKING:
    from toetsing.domain.toetsing import Toetsing

ALLES_GOED = dict.fromkeys(TOETSINGEN["Drenthe"].scores, Score("+")) | {"3.1.1": Score("nvt")}


def organisatie(naam: str, *minnen: str) -> Toetsing:
    scores = ALLES_GOED | dict.fromkeys(minnen, Score("-"))
    return replace(TOETSINGEN["Drenthe"], organisatie=naam, scores=scores)


def maatregel(nr: str, *, wie: str = "wij", wanneer: str = "mei", status: str = "") -> Maatregel:
    return Maatregel(nr=nr, verbetermaatregel="Iets.", verantwoordelijke=wie, termijn=wanneer, status=status)


def test_per_verwachting_wie_en_wat_hun_plannen_zeggen() -> None:
    gepland = [
        (organisatie("Noord", "1.1.4", "1.3.1"), [maatregel("1.1.4", status="Klaar")]),
        (organisatie("Oost", "1.1.4"), [maatregel("1.1.4", wie=""), maatregel("1.1.4", status="klaar")]),
        (organisatie("Zuid", "1.1.4"), [maatregel("1.3.1", status="klaar")]),
        (organisatie("West"), [maatregel("2.1.1")]),
    ]
    assert tel_verbeterpunten(KADER, gepland) == (
        Puntentelling(
            nr="1.1.4",
            organisaties=("Noord", "Oost", "Zuid"),
            met_maatregel=2,
            met_verantwoordelijke=1,
            met_termijn=2,
            klaar=1,
            zonder_maatregel=("Zuid",),
        ),
        Puntentelling(
            nr="1.3.1",
            organisaties=("Noord",),
            met_maatregel=0,
            met_verantwoordelijke=0,
            met_termijn=0,
            klaar=0,
            zonder_maatregel=("Noord",),
        ),
    )


def test_open_is_geen_verbeterpunt() -> None:
    open_ = replace(organisatie("Noord"), scores=ALLES_GOED | {"1.1.4": OPEN})
    assert tel_verbeterpunten(KADER, [(open_, [])]) == ()


def test_de_aantallen_van_2015_zijn_de_minnen_van_de_tabel() -> None:
    per_nr = {
        een.nr: len(een.organisaties) for een in tel_verbeterpunten(KADER, [(t, []) for t in TOETSINGEN.values()])
    }
    assert per_nr["1.1.2"] == 20
    assert per_nr["1.3.4"] == 24
    assert sum(per_nr.values()) == 624 - 422
