"""Between the best and the worst filling-in lies all that is possible, held against every filling-in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hulp.bovenbladen import KADERS, staten
from hulp.laden import geladen
from toetsing.domain.knopen import geheel_van
from toetsing.domain.proof.uitersten import uitersten
from toetsing.domain.scores import OPEN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.domain.kader import Kader
    from toetsing.domain.knopen import Knoop


def plaatsen(knoop: Knoop, keuze: Mapping[str, tuple[str, ...]]) -> set[int]:
    assert knoop.zicht is not None
    return {knoop.letters.index(knoop.zicht.beslis(stand).oordeel) for stand in knoop.standen(keuze)}


@pytest.mark.parametrize("naam", KADERS)
def test_het_beste_en_het_slechtste_omsluiten_wat_kan(naam: str) -> None:
    kader: Kader = KADERS[naam]
    gezien = 0
    for knoop in geheel_van(kader).alle:
        if knoop.zicht is None or not knoop.delen:
            continue
        gevonden = uitersten(knoop)
        for scores in staten(kader, 120):
            scores |= {feit.nr: feit.scores[0] for feit in kader.feiten}
            if any(een.nr not in gevonden and scores[een.nr] is OPEN for een in knoop.alle_verwachtingen):
                continue
            keuze = knoop.open(scores)
            kan = plaatsen(knoop, keuze)
            for i, uiterste in enumerate((min(kan), max(kan))):
                for welke in (0, -1):
                    gevuld = {nr: (gevonden[nr][i][welke],) if len(keuze[nr]) > 1 else keuze[nr] for nr in keuze}
                    assert plaatsen(knoop, gevuld) == {uiterste}
            gezien += 1
    assert gezien > 100


REGELS = """\
kader: proef
versie: "1"
titel: Proef
bron: boek
bronnen: {{boek: {{titel: B, uitgever: U, periode: P}}}}
nvt: ja
scores:
  - {{teken: "+", naam: goed, voldoet: ja}}
  - {{teken: "-", naam: fout}}
  - {{teken: nvt, naam: nvt, soort: nvt}}
oordelen: [{{letter: V, naam: v}}, {{letter: O, naam: o}}]
eindregels:
  - V: {rij}
  - O: anders
themas:
  - nr: "1"
    naam: T
    norm: N
    criteria:
      - {{nr: "1.1", tekst: A, verwachtingen: [{{nr: 1.1.1, tekst: a}}, {{nr: 1.1.2, tekst: b}}]}}
"""


@pytest.mark.parametrize(
    ("rij", "moet"),
    [
        ("geen verwachting fout", {"1.1.1": (["+", "nvt"], ["-"]), "1.1.2": (["+", "nvt"], ["-"])}),
        ("minstens 1 verwachting fout", {"1.1.1": (["-"], ["+", "nvt"]), "1.1.2": (["-"], ["+", "nvt"])}),
        ("1.1.1 is goed", {"1.1.1": (["+"], ["-", "nvt"]), "1.1.2": (["+", "-", "nvt"], ["+", "-", "nvt"])}),
        ("precies 1 verwachting fout", {}),
        (
            "1.1.1 is goed en precies 1 verwachting goed",
            {
                "1.1.1": (["+"], ["-", "nvt"]),
                "1.1.2": (["-", "nvt"], ["+"]),
            },
        ),
    ],
)
def test_wat_niet_overal_het_beste_is_is_het_niet(rij: str, moet: dict[str, tuple[list[str], list[str]]]) -> None:
    gevonden = uitersten(geheel_van(geladen(REGELS.format(rij=rij))))
    assert {nr: (list(een.best), list(een.slechtst)) for nr, een in gevonden.items()} == moet


def test_van_te_veel_om_door_te_zoeken_is_niets_bekend() -> None:
    kader = geladen(
        REGELS.format(rij="1.1.1 is goed")
        .replace("oordelen", "schalen: {c: {getal: {van: 1, tot: 60, stap: 1}, beter: hoger, voldoet: 10}}\noordelen")
        .replace("tekst: b", "tekst: b, schaal: c, nvt: nee")
    )
    assert uitersten(geheel_van(kader)) == {}
