"""A made-up kader with scales: a yes that is good and one that is bad, a level without a rang, marks, a blank."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hulp.laden import geladen

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader

NAAM = "zwembad-2026"
KADER = """\
kader: zwembad-2026
versie: "2026"
titel: Toetsingskader zwembaden
bronnen:
  besluit: {titel: Besluit zwembaden, uitgever: Gemeente Voorbeeldstad, periode: mei 2026}
bron: besluit
scores:
  - {teken: "+", naam: in orde, voldoet: ja, invoer: ["+", goed]}
  - {teken: "-", naam: gebrek, invoer: ["-", fout]}
  - {teken: nvt, naam: nvt, soort: nvt}
schalen:
  jn:
    niveaus:
      - {naam: ja, voldoet: ja, invoer: [j]}
      - {naam: nee, invoer: [n]}
      - {naam: niet vast te stellen, teken: nv, rang: geen}
  klacht:
    niveaus:
      - {naam: nee, voldoet: ja, leeg: ja}
      - ja
  getoond:
    niveaus:
      - {naam: getoond, voldoet: ja}
      - niet getoond
      - {naam: niet gevraagd, rang: als niet getoond}
  cijfer: {getal: {van: 1, tot: 5, stap: "0,5"}, beter: hoger, voldoet: "3,5"}
  ster:
    niveaus:
      - {naam: twee sterren, teken: "**", getal: 2}
      - {naam: een ster, teken: "*", getal: 1}
      - {naam: geen ster, teken: "0*", getal: 0}
oordelen:
  - {letter: V, naam: voldoende}
  - {letter: M, naam: matig}
  - {letter: O, naam: onvoldoende}
themas:
  - nr: "1"
    naam: Water
    norm: Het water is schoon.
    criteria:
      - nr: "1.1"
        tekst: Het water is helder en warm.
        kort: helder water
        beslisregels:
          - {V: geen gebrek, bron: "besluit, artikel 2"}
          - {M: precies 1 gebrek, bron: "besluit, artikel 2"}
          - {O: minstens 2 gebrek, bron: "besluit, artikel 2"}
        verwachtingen:
          - {nr: 1.1.1, tekst: Het water is helder.}
          - {nr: 1.1.2, tekst: Het water is warm.}
          - {nr: 1.1.3, tekst: De bodem is te zien., nvt: ja}
  - nr: "2"
    naam: Veiligheid
    norm: Er gebeuren geen ongelukken.
    criteria:
      - nr: "2.1"
        tekst: Er is toezicht, en er zijn geen klachten over.
        kort: toezicht
        beslisregels:
RIJEN
        verwachtingen:
          - {nr: 2.1.1, tekst: Staat er een badmeester?, schaal: jn, groep: vraag}
          - {nr: 2.1.2, tekst: Is er een tweede badmeester?, schaal: jn, groep: vraag, gewicht: 2}
          - {nr: 2.1.3, tekst: Zijn er klachten over drukte?, schaal: klacht, groep: klachten}
          - {nr: 2.1.4, tekst: Zijn er klachten over het toezicht?, schaal: klacht, groep: klachten}
      - nr: "2.2"
        tekst: De papieren zijn er, en de badgast is tevreden.
        kort: papieren
        beslisregels:
          - {V: alle getoond in papier en 2.2.3 is 4 of hoger, bron: "besluit, artikel 4"}
          - {M: "2.2.3 is 2,5 of hoger", bron: "besluit, artikel 4"}
          - {O: anders, bron: "besluit, artikel 4"}
        verwachtingen:
          - {nr: 2.2.1, tekst: Het logboek., schaal: getoond, groep: papier}
          - {nr: 2.2.2, tekst: Het diploma van de badmeester., schaal: getoond, groep: papier}
          - {nr: 2.2.3, tekst: Het cijfer van de badgasten., schaal: cijfer}
          - {nr: 2.2.4, tekst: De sterren van de ANWB., schaal: ster}
"""
RIJEN = (
    "V: alle ja in vraag en geen ja in klachten",
    "M: geen nee in vraag en hoogstens 1 ja in klachten",
    "O: anders",
)
GEVALLEN = """\
gevallen:
  - {naam: alles goed, criterium: "2.1", scores: ja ja nee nee, oordeel: V, beslisregel: 1}
  - {naam: niet vast te stellen blokkeert V, criterium: "2.1", scores: ja nv nee nee, oordeel: M, beslisregel: 2}
  - {naam: een klacht, criterium: "2.1", scores: ja ja ja nee, oordeel: M, beslisregel: 2}
  - {naam: geen badmeester, criterium: "2.1", scores: nee ja nee nee, oordeel: O}
  - {naam: alles getoond, criterium: "2.2", scores: "getoond getoond 4 **", oordeel: V}
  - {naam: niet gevraagd is als niet getoond, criterium: "2.2", scores: "getoond 'niet gevraagd' 4 **", oordeel: M}
  - {naam: het cijfer is nog niet bekend, criterium: "2.2", scores: "getoond getoond open *", oordeel: V of M of O}
"""
KOPPEN = "organisatie;ronde;1.1.1;1.1.2;1.1.3;2.1.1;2.1.2;2.1.3;2.1.4;2.2.1;2.2.2;2.2.3;2.2.4\n"
SCORES = (
    KOPPEN + "Noord;2026;+;+;nvt;ja;ja;;;getoond;getoond;4,5;**\n"
    "Oost;2026;-;+;+;ja;nv;ja;nee;getoond;niet gevraagd;4;*\n"
    "Zuid;2026;+;-;-;nee;nv;ja;ja;niet getoond;niet gevraagd;2;0*\n"
    "West;2026;+;+;;ja;;;ja;;getoond;;\n"
)
DAARNA = (
    KOPPEN + "Noord;2027;+;-;nvt;nee;ja;ja;;getoond;niet getoond;5;*\n"
    "Oost;2027;+;+;+;nv;ja;;nee;niet getoond;niet getoond;3,5;**\n"
    "Zuid;2027;+;+;-;ja;nee;nee;ja;niet gevraagd;niet getoond;2,5;0*\n"
    "West;2027;+;+;+;ja;ja;;ja;getoond;getoond;4;*\n"
)


def kadertekst(*rijen: str) -> str:
    """Return the YAML of the kader, with these rows for 2.1 instead of its own."""
    regels = ('{0}: "{2}", bron: "besluit, artikel 3"'.format(*rij.partition(": ")) for rij in rijen or RIJEN)
    return KADER.replace("RIJEN", "\n".join(f"          - {{{regel}}}" for regel in regels))


def schaalkader(*rijen: str) -> Kader:
    """Return the kader, with these rows instead of its own."""
    return geladen(kadertekst(*rijen), NAAM)
