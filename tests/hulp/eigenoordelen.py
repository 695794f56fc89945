"""A kader of which one criterium has oordelen of its own: two letters beside the three of the kader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader

KADER = """\
kader: haven-2026
versie: "1"
titel: Keur van havens
bron: boek
bronnen:
  boek: {titel: Het boek, uitgever: De bond, periode: "2026"}
scores:
  - {teken: "+", naam: voldoende, voldoet: ja, bron: boek}
  - {teken: "-", naam: onvoldoende, bron: boek}
oordelen:
  - {letter: V, naam: voldoende}
  - {letter: M, naam: matig}
  - {letter: O, naam: onvoldoende}
EINDthemas:
  - nr: "1"
    naam: Kade
    norm: De kade is goed.
    criteria:
      - nr: "1.1"
        tekst: Vlak
        beslisregels: [{V: alle voldoende}, {M: precies 1 onvoldoende}, {O: anders}]
        verwachtingen: [{nr: 1.1.1, tekst: a}, {nr: 1.1.2, tekst: b}]
      - nr: "1.2"
        tekst: Vergund
        oordelen:
          - {letter: J, naam: vergund}
          - {letter: N, naam: niet vergund}
        beslisregels:
          rijen: [{J: alle voldoende}, {N: anders}]
          daarna: [hoogstens N als 1.2.1 is onvoldoende]
        verwachtingen: [{nr: 1.2.1, tekst: c}, {nr: 1.2.2, tekst: d}]
"""
EIND = """\
eindregels:
  - V: criterium 1.1 is V en criterium 1.2 is J
  - O: criterium 1.2 is N
  - M: anders
"""
"""Rows of the whole that see both."""


def eigenoordelen(tekst: str = KADER.replace("EIND", EIND)) -> Kader:
    """Return the kader of such a text."""
    kader, fouten = load_kader(tekst.encode(), "kader.yaml")
    assert kader is not None, fouten
    return kader
