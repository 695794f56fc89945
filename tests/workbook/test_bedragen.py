"""What a workbook shows of kaders that reckon with numbers is what the evaluator gives: every state, or a sample."""

from __future__ import annotations

import random
from itertools import product
from typing import TYPE_CHECKING

import pytest

from hulp.bedragkaders import KORT, MET_NVT, examen, kader_met_getallen
from hulp.gedeeld import als_werkmap
from hulp.herstel import Herstelproef
from hulp.rekenmachine import Rekenmachine
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.document.zinnen import mogelijk_lang
from toetsing.domain.decide.beslissen import decide_criterium
from toetsing.domain.scores import OPEN

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Ingevuld

STEEKPROEF = 150
KADERS = {
    "een gewogen gemiddelde": kader_met_getallen(
        "V: het gewogen gemiddelde is minstens 2,75",
        "M: het gewogen gemiddelde is minstens 2",
        "O: anders",
        schalen={"cijfer": KORT},
        verwachtingen=["schaal: cijfer, gewicht: 2", "schaal: cijfer", "schaal: cijfer, gewicht: '0,5'"],
    ),
    "een som, een fatale groep en nvt": kader_met_getallen(
        "O: minstens 1 onder 1 in fataal",
        "V: de som is meer dan 5 en het gemiddelde is minstens 1,5",
        "M: minstens 40% van de punten",
        schalen={"cijfer": MET_NVT},
        verwachtingen=["schaal: cijfer, groep: fataal", "schaal: cijfer", "schaal: cijfer"],
        extra="nvt: ja\n",
        bij_rijen="        lege_noemer: M\n",
    ),
    "twee schalen samen": kader_met_getallen(
        "V: minstens 80% van de gewogen punten",
        "M: de som is minstens 2 en 1.1.1 is 2 of hoger",
        "O: anders",
        schalen={
            "cijfer": KORT,
            "zwaar": "{niveaus: [{teken: a, naam: vol, getal: 6, voldoet: ja}, {teken: b, naam: niets, getal: 0}]}",
        },
        verwachtingen=["schaal: cijfer", "schaal: cijfer, gewicht: 3", "schaal: zwaar"],
    ),
    "tien cijfers in tienden": examen(vakken=10, nvt=False),
}


@pytest.mark.lang
@pytest.mark.parametrize("naam", KADERS)
def test_elke_toestand_toont_het_oordeel_van_de_beslisregels(naam: str) -> None:
    kader = KADERS[naam]
    assert [een for staat in _staten(kader) for een in _verschillen(kader, staat, _boek(naam))] == []


_BOEKEN: dict[str, tuple[Rekenmachine, Herstelproef]] = {}


def _boek(naam: str) -> tuple[Rekenmachine, Herstelproef]:
    if naam not in _BOEKEN:
        kader = KADERS[naam]
        _BOEKEN[naam] = Rekenmachine(als_werkmap(kader, leeg(kader, "Proef"))), Herstelproef(kader)
    return _BOEKEN[naam]


def _staten(kader: Kader) -> list[dict[str, str | None]]:
    """Every way to fill it in, open included; of many a sample, most of it near what is enough."""
    keuzes: list[list[str | None]] = [[*v.scores, None] for v in kader.verwachtingen]
    if len(keuzes) <= 3:
        alle = list(product(*keuzes))
    else:
        kans = random.Random(1)
        alle = []
        for _ in range(STEEKPROEF):
            midden = kans.randint(40, 70)
            alle.append(tuple(k[100 - kans.randint(midden - 15, min(midden + 20, 100))] for k in keuzes))
    return [dict(zip(kader.per_nr, tekens, strict=True)) for tekens in alle]


def _getypt(kader: Kader, staat: dict[str, str | None]) -> dict[str, object]:
    niveaus = {nr: v.schaal.per_teken for nr, v in kader.per_nr.items()}
    return {
        nr: float(niveau.getal)
        if (niveau := niveaus[nr].get(teken or "")) and niveau.is_getal and niveau.getal is not None
        else teken
        for nr, teken in staat.items()
    }


def _verschillen(kader: Kader, staat: dict[str, str | None], bij: tuple[Rekenmachine, Herstelproef]) -> list[str]:
    boek, proef = bij
    boek.zet(_getypt(kader, staat))
    (criterium,) = kader.criteria
    assert criterium.regelset is not None
    scores: dict[str, Ingevuld] = {nr: OPEN if teken is None else teken for nr, teken in staat.items()}  # type: ignore[misc]
    uitslag = decide_criterium(kader, criterium, criterium.regelset, scores)
    hoort: dict[str, object] = {"oordeel": mogelijk_lang(uitslag.mogelijk)}
    if not uitslag.open:
        hoort["beslisregel"] = uitslag.rijen[0].zin if uitslag.rijen else "geen beslisregel van toepassing"
    anders = [
        f"{staat}: {kop} is {getoond}, hoort {waarde}"
        for kop, waarde in hoort.items()
        if (getoond := boek.oordeel(criterium.nr, kop)) != waarde
    ]
    for nr, letter in proef.na_herstel(scores).items():
        if (getoond := boek.plan(nr, "na herstel")) != letter:
            anders.append(f"{staat}: {nr} na herstel {getoond}, hoort {letter}")
    return anders
