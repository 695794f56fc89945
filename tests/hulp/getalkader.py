"""A made-up kader with numbers as outcomes: beside an oordeel, of a groep, and of a criterium without any rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hulp.laden import geladen

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader

NAAM = "school-2026"
KADER = """\
kader: school-2026
versie: "2026"
titel: Toetsingskader muziekscholen
bronnen:
  gids: {titel: Gids muziekscholen, uitgever: Gemeente Voorbeeldstad, periode: juni 2026}
bron: gids
nvt: ja
schalen:
  cijfer:
    getal: {van: 1, tot: 10, stap: "0,5"}
    beter: hoger
    voldoet: "5,5"
    niveaus: [{naam: nvt, soort: nvt}]
  ster:
    niveaus:
      - {naam: twee sterren, teken: "**", getal: 2, voldoet: ja}
      - {naam: een ster, teken: "*", getal: 1}
      - {naam: geen ster, teken: "0*", getal: 0}
      - {naam: nvt, soort: nvt}
oordelen:
  - {letter: V, naam: voldoende}
  - {letter: O, naam: onvoldoende}
themas:
  - nr: "1"
    naam: Les
    norm: De les is goed.
    criteria:
      - nr: "1.1"
        tekst: De leraar legt goed uit.
        kort: uitleg
        getal: het gewogen gemiddelde
        beslisregels:
          - {V: "het gewogen gemiddelde is minstens 5,5", bron: "gids, bladzijde 2"}
          - {O: anders, bron: "gids, bladzijde 2"}
        lege_noemer: geen
        verwachtingen:
          - {nr: 1.1.1, tekst: De uitleg is helder., schaal: cijfer, gewicht: 2}
          - {nr: 1.1.2, tekst: Er is een voorbeeld., schaal: cijfer}
          - {nr: 1.1.3, tekst: Er is herhaling., schaal: cijfer, nvt: nee}
      - nr: "1.2"
        tekst: De zaal klinkt goed.
        kort: klank
        getal: de punten in klank
        verwachtingen:
          - {nr: 1.2.1, tekst: De zaal galmt niet., schaal: ster, groep: klank}
          - {nr: 1.2.2, tekst: De vleugel is gestemd., schaal: ster, groep: klank}
          - {nr: 1.2.3, tekst: De stoelen zitten., schaal: ster}
"""
KOPPEN = "organisatie;ronde;1.1.1;1.1.2;1.1.3;1.2.1;1.2.2;1.2.3\n"
SCORES = (
    KOPPEN + "Alt;2026;7;6,5;8;**;*;**\n"
    "Bas;2026;4;nvt;5;0*;nvt;*\n"
    "Cello;2026;;6;7;*;;\n"
    "Dirigent;2026;5,5;5;6;nvt;nvt;*\n"
)
DAARNA = (
    KOPPEN + "Alt;2027;7,5;7;8;**;**;**\n"
    "Bas;2027;4;5;5;*;nvt;*\n"
    "Cello;2027;6;6;7;*;*;*\n"
    "Dirigent;2027;5,5;5;6;*;nvt;*\n"
)


def getalkader() -> Kader:
    """Return the kader."""
    return geladen(KADER, NAAM)


def met_getal(wat: str, getal: str, gewicht: str, ander: str = "0") -> Kader:
    """A criterium of three verwachtingen on a scale of two levels, with a number and no rules."""
    tekst = f"""
kader: proef
versie: '1'
titel: Proef
bron: boek
bronnen: {{boek: {{titel: B, uitgever: U, periode: P}}}}
scores:
  - {{teken: g, naam: goed, getal: '{getal}', voldoet: ja}}
  - {{teken: f, naam: fout, getal: '{ander}'}}
oordelen: [{{letter: V, naam: v}}, {{letter: O, naam: o}}]
themas:
  - nr: '1'
    naam: T
    norm: N
    criteria:
      - nr: '1.1'
        tekst: C
        getal: {wat}
        verwachtingen:
          - {{nr: 1.1.1, tekst: A, gewicht: '{gewicht}'}}
          - {{nr: 1.1.2, tekst: B, gewicht: '{gewicht}'}}
          - {{nr: 1.1.3, tekst: C}}
"""
    return geladen(tekst)
