"""Kaders that decide above their criteria, and what a sheet may show of that."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

from hulp.laden import geladen
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.document.zinnen import mogelijk_lang
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.knopen import geheel_van
from toetsing.domain.oordeelplaatsen import naam_boven
from toetsing.domain.proof.uitersten import uitersten
from toetsing.domain.scores import OPEN, Score
from toetsing.domain.words.kopnamen import NOG_OPEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toetsing.domain.decide.uitslag import Knoopuitslag, Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Ingevuld
    from toetsing.domain.toetsing import Afwijking

BAKKERIJ = """\
kader: bakkerij-2026
versie: "1"
titel: Keur van bakkerijen
bron: boek
bronnen:
  boek: {titel: Het boek, uitgever: De bond, periode: "2026"}
scores:
  - {teken: "+", naam: voldoende, voldoet: ja, bron: boek}
  - {teken: "-", naam: onvoldoende, bron: boek}
  - {teken: nvt, naam: nvt, soort: nvt, bron: boek}
oordelen:
  - {letter: V, naam: voldoende}
  - {letter: M, naam: matig}
  - {letter: O, naam: onvoldoende}
feiten:
  - {naam: ramp, tekst: Was er een ramp?, schaal: jn, bron: boek}
schalen:
  jn: {niveaus: [{teken: ja, naam: ja}, {teken: nee, naam: nee}], rang: geen}
themaregels:
  - V: alle criteria V
  - O: minstens 2 criteria O of ramp is ja
  - M: anders
eindregels:
  rijen:
    - V: alle themas V en hoogstens 1 verwachting onvoldoende
    - O: thema 1 is O of geen thema M of beter
    - M: anders
  daarna:
    - 1 stap slechter als minstens 4 verwachtingen onvoldoende
    - hoogstens M als ramp is ja
themas:
  - nr: "1"
    naam: Oven
    norm: De oven is goed.
    beslisregels:
      - V: alle voldoende
      - M: precies 1 onvoldoende
      - O: anders
    criteria:
      - nr: "1.1"
        tekst: Warm
        verwachtingen: [{nr: 1.1.1, tekst: a}, {nr: 1.1.2, tekst: b}]
      - nr: "1.2"
        tekst: Schoon
        verwachtingen: [{nr: 1.2.1, tekst: a}, {nr: 1.2.2, tekst: b}, {nr: 1.2.3, tekst: c}]
  - nr: "2"
    naam: Brood
    norm: Het brood is goed.
    themaregels: [{zoals: criterium 2.1}]
    beslisregels:
      - V: alle voldoende
      - M: precies 1 onvoldoende
      - O: anders
    criteria:
      - nr: "2.1"
        tekst: Gaar
        verwachtingen: [{nr: 2.1.1, tekst: a}, {nr: 2.1.2, tekst: b}]
      - nr: "2.2"
        tekst: Lekker
        verwachtingen: [{nr: 2.2.1, tekst: a}]
"""
"""Themas by criteria and a fact, one that takes over a criterium, and the whole with steps."""

KEUKEN = """\
kader: keuken-2026
versie: "1"
titel: Keuken
bron: boek
bronnen:
  boek: {titel: Het boek, uitgever: De bond, periode: "2026"}
scores:
  - {teken: "+", naam: voldoende, voldoet: ja}
  - {teken: "-", naam: onvoldoende}
  - {teken: nvt, naam: nvt, soort: nvt}
oordelen:
  - {letter: V, naam: voldoende}
  - {letter: M, naam: matig}
  - {letter: O, naam: onvoldoende}
schalen:
  jn: {niveaus: [ja, nee], rang: geen}
  vier: {niveaus: [{teken: a, naam: a, voldoet: ja}, {teken: b, naam: b}, {teken: c, naam: c}, {teken: d, naam: d}]}
feiten:
  - {naam: ramp, tekst: Was er een ramp?, schaal: jn}
  - {naam: opzet, tekst: Was er opzet?, schaal: jn, motivering: ja}
eindregels:
  oordelen: [{letter: A, naam: groen}, {letter: B, naam: geel}, {letter: C, naam: oranje}, {letter: D, naam: rood}]
  rijen:
    - D: anders
    - C: minstens 1 thema M of beter
    - B: minstens 2 themas V
    - A: alle criteria V in kern en hoogstens 1 verwachting onvoldoende in kern
  trap: ja
  daarna:
    - 1 stap slechter als minstens 3 verwachtingen onvoldoende in kern
    - hoogstens B als ramp is ja
    - minstens C als 1.1.1 is voldoende
themas:
  - nr: "1"
    naam: Oven
    norm: De oven is goed.
    themaregels:
      - V: alle criteria V
      - O: minstens 2 criteria O of ramp is ja
      - M: anders
    criteria:
      - nr: "1.1"
        tekst: Warm
        groep: kern
        beslisregels:
          - V: alle voldoende
          - M: precies 1 onvoldoende
          - O: anders
        daarna:
          - 1 stap slechter als opzet is ja
          - minstens M als 1.1.2 is voldoende
        verwachtingen: [{nr: 1.1.1, tekst: a, groep: kern}, {nr: 1.1.2, tekst: b, groep: kern}]
      - nr: "1.2"
        tekst: Schoon
        groep: kern
        beslisregels:
          - V: minstens 51% voldoende
          - O: minstens 50% onvoldoende
        nvt: ja
        verwachtingen: [{nr: 1.2.1, tekst: a, groep: kern}, {nr: 1.2.2, tekst: b, groep: kern}]
  - nr: "2"
    naam: Brood
    norm: Het brood is goed.
    themaregels: [{zoals: criterium 2.1}]
    beslisregels:
      - V: minstens 1 b of beter
      - M: minstens 1 c
      - O: anders
    criteria:
      - nr: "2.1"
        tekst: Gaar
        verwachtingen: [{nr: 2.1.1, tekst: a, schaal: vier}, {nr: 2.1.2, tekst: b, schaal: vier}]
  - nr: "3"
    naam: Los
    norm: n

    criteria:
      - nr: "3.1"
        tekst: Los
        verwachtingen: [{nr: 3.1.1, tekst: a}]
"""
"""Steps on a criterium, a fact with a motivering that several nodes see, nvt, a trap with oordelen of its own."""

CIJFERS = """\
kader: cijfers-2026
versie: "1"
titel: Cijfers
bron: boek
bronnen: {boek: {titel: Het boek, uitgever: De bond, periode: "2026"}}
schalen:
  cijfer: {getal: {van: 1, tot: 5, stap: 1}, beter: hoger, voldoet: 3}
oordelen: [{letter: V, naam: voldoende}, {letter: O, naam: onvoldoende}]
eindregels:
  rijen:
    - V: de som is minstens 10 en alle criteria V
    - O: anders
  daarna: [hoogstens O als minstens 2 verwachtingen met 2 of lager]
themas:
  - nr: "1"
    naam: Toets
    norm: N
    beslisregels:
      - V: het gemiddelde is minstens 3
      - O: anders
    criteria:
      - nr: "1.1"
        tekst: A
        verwachtingen: [{nr: 1.1.1, tekst: a, schaal: cijfer}, {nr: 1.1.2, tekst: b, schaal: cijfer}]
      - {nr: "1.2", tekst: B, verwachtingen: [{nr: 1.2.1, tekst: a, schaal: cijfer}]}
"""
"""Sums of marks, above the criteria too."""


KADERS = {"bakkerij": geladen(BAKKERIJ), "keuken": geladen(KEUKEN), "cijfers": geladen(CIJFERS)}
WAAROM = "Omdat."
_SPRONG = 2
"""Two letters next to each other are shown together, and no more."""


def staten(kader: Kader, aantal: int, zaad: int = 1) -> Iterator[dict[str, Ingevuld]]:
    """Yield states drawn at random: of each some share is open, and some share as good as it can be."""
    kans = random.Random(zaad)
    for _ in range(aantal):
        open_, goed = kans.choice([0, 0, 0.1, 0.3, 0.7]), kans.random()
        yield {
            een.nr: OPEN
            if kans.random() < open_
            else Score(een.scores[0] if kans.random() < goed else kans.choice(een.scores))
            for een in kader.gevraagd
        }


def beslist(
    kader: Kader, scores: Mapping[str, Ingevuld], afwijkingen: Mapping[str, Afwijking] | None = None
) -> Uitslag:
    """Return what the program decides."""
    return decide(kader, replace(leeg(kader, "Proef"), scores=scores, afwijkingen=afwijkingen or {}))


def hoort(kader: Kader, een: Knoopuitslag) -> set[str]:
    """Return what a sheet may show of a node: the exact oordelen, or where it may not know these that they are open.

    It always knows what is settled by all that is filled in; and where each verwachting has a best and a worst score
    also what is possible, as long as that is one letter or two next to each other.
    """
    (knoop,) = (knoop for knoop in geheel_van(kader).alle if knoop.naam == naam_boven(een.nr))
    exact = mogelijk_lang(een.mogelijk)
    if not een.open and not een.open_feiten:
        return {exact}
    if not _omsloten(kader):
        return {exact, NOG_OPEN}
    plaatsen = [knoop.letters.index(letter) for letter in een.mogelijk]
    return {exact if max(plaatsen) - min(plaatsen) < _SPRONG else NOG_OPEN}


def _omsloten(kader: Kader) -> bool:
    """Whether all that is open has a best and a worst, for every node above it."""
    boven = [een for een in geheel_van(kader).alle if een.zicht is not None and een.delen]
    return all({v.nr for v in een.alle_verwachtingen} <= uitersten(een).keys() for een in boven)
