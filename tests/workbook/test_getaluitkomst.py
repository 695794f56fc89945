"""The number of a criterium in the workbook is that of the program: exact sums, one division, nothing while open."""

from __future__ import annotations

from io import BytesIO
from itertools import product
from typing import TYPE_CHECKING

import openpyxl
import pytest

from hulp.gedeeld import als_werkmap
from hulp.getalkader import getalkader, met_getal
from hulp.rekenmachine import Rekenmachine
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.domain.rules.getaluitkomst import getalstand
from toetsing.domain.scores import OPEN

if TYPE_CHECKING:
    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.scores import Ingevuld

KEUZE = ("1", "5,5", "9,5", "10", "nvt", None, "mischien")
"""Of a scale of nineteen numbers the two ends and some between, and all that is no number."""


def machine(kader: Kader) -> Rekenmachine:
    return Rekenmachine(als_werkmap(kader, leeg(kader, "Proef")))


def moet(criterium: Criterium, staat: dict[str, str | None]) -> object:
    assert criterium.getal is not None
    eigen = [een.nr for een in criterium.getal.over(criterium.onderdelen)]
    if "mischien" in (staat[nr] for nr in eigen):
        return "ongeldig"
    if None in (staat[nr] for nr in eigen):
        return "nog open"
    scores: dict[str, Ingevuld] = {nr: OPEN if teken is None else teken for nr, teken in staat.items()}  # type: ignore[misc]
    scores = {nr: OPEN if teken == "mischien" else teken for nr, teken in scores.items()}
    waarde = getalstand(criterium.getal, criterium.onderdelen, scores).waarde
    return "geen" if waarde is None else pytest.approx(float(waarde), rel=1e-14)


@pytest.mark.lang
@pytest.mark.parametrize("nr", ["1.1", "1.2"])
def test_in_elke_toestand_staat_het_getal_van_het_programma(nr: str) -> None:
    kader = getalkader()
    (criterium,) = (een for een in kader.criteria if een.nr == nr)
    boek = machine(kader)
    keuzes = [
        [teken for teken in KEUZE if teken is None or teken == "mischien" or teken in v.scores]
        if v.schaal.getallen
        else [*v.scores, None, "mischien"]
        for v in criterium.tellend
    ]
    gezien = 0
    for tekens in product(*keuzes):
        staat: dict[str, str | None] = dict(zip((v.nr for v in criterium.tellend), tekens, strict=True))
        boek.zet(staat)
        assert boek.oordeel(nr, "getal, afgerond") == moet(criterium, staat), staat
        gezien += 1
    assert gezien > 200


def test_een_open_score_die_aan_het_getal_niets_verandert_houdt_het_niet_open() -> None:
    boek = machine(met_getal("de som", "2", "1", ander="2"))
    for een, twee in ((None, None), ("g", None), ("f", "g")):
        boek.zet({"1.1.1": een, "1.1.2": twee, "1.1.3": None})
        assert boek.oordeel("1.1", "getal, afgerond") == 6
    boek.zet({"1.1.1": "misschien", "1.1.2": None, "1.1.3": None})
    assert boek.oordeel("1.1", "getal, afgerond") == "ongeldig"


def test_welk_getal_er_staat_staat_ernaast_en_een_kader_zonder_getallen_heeft_geen_kolom(stap1: Kader) -> None:
    blad = openpyxl.load_workbook(BytesIO(als_werkmap(getalkader(), leeg(getalkader(), "Proef"))), data_only=True)
    rijen = {str(rij[1].value): [cel.value for cel in rij] for rij in blad["Oordeel"].iter_rows(min_row=7, max_row=8)}
    assert "het gewogen gemiddelde" in rijen["1.1"]
    assert "de punten in klank in %" in rijen["1.2"]
    zonder = openpyxl.load_workbook(BytesIO(als_werkmap(stap1, leeg(stap1, "Proef"))), data_only=True)
    assert "welk getal" not in [cel.value for cel in zonder["Oordeel"][6]]
