"""A made-up kader with facts: one that anybody can see, one that a person judges, and one that two criteria share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hulp.laden import geladen

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader

NAAM = "horeca-2026"
KADER = """\
kader: horeca-2026
versie: "2026"
titel: Toetsingskader eetgelegenheden
bronnen:
  beleid: {titel: Beleidsregel eetgelegenheden, uitgever: Gemeente Voorbeeldstad, periode: mei 2026}
bron: beleid
scores:
  - {teken: "+", naam: in orde, voldoet: ja, invoer: ["+", goed]}
  - {teken: "-", naam: gebrek, invoer: ["-", fout]}
  - {teken: nvt, naam: nvt, soort: nvt}
schalen:
  jn: {niveaus: [{naam: ja, invoer: [j]}, {naam: nee, invoer: [n]}], rang: geen}
  klasse: {getal: {van: 1, tot: 3, stap: 1}}
feiten:
  - {naam: overtreding, tekst: "Is er een overtreding vastgesteld?", schaal: jn}
  - {naam: Opzet, tekst: "Was er opzet in het spel?", schaal: jn, motivering: ja, bron: "beleid, artikel 9"}
  - {naam: klasse, tekst: "In welke risicoklasse valt de zaak?", schaal: klasse}
oordelen:
  - {letter: V, naam: voldoende}
  - {letter: M, naam: matig}
  - {letter: O, naam: onvoldoende}
themas:
  - nr: "1"
    naam: Keuken
    norm: De keuken is veilig.
    criteria:
      - nr: "1.1"
        tekst: Het eten is veilig.
        kort: voedselveiligheid
        volgorde: telt
        beslisregels:
RIJEN
        verwachtingen:
          - {nr: 1.1.1, tekst: Het eten is gekoeld.}
          - {nr: 1.1.2, tekst: Het eten is doorbakken.}
          - {nr: 1.1.3, tekst: De werkbank is schoon., nvt: ja}
      - nr: "1.2"
        tekst: Het personeel weet wat het doet.
        kort: personeel
        volgorde: telt
        beslisregels:
          - {V: geen gebrek en niet overtreding is ja, bron: "beleid, artikel 4"}
          - {M: hoogstens 1 gebrek, bron: "beleid, artikel 4"}
          - {O: anders, bron: "beleid, artikel 4"}
        verwachtingen:
          - {nr: 1.2.1, tekst: De kok heeft een diploma.}
          - {nr: 1.2.2, tekst: De afwasser is ingewerkt.}
  - nr: "2"
    naam: Zaal
    norm: De gast zit goed.
    criteria:
      - nr: "2.1"
        tekst: De zaal is ruim.
        kort: zaal
        beslisregels:
          - {V: alle in orde, bron: "beleid, artikel 5"}
          - {O: anders, bron: "beleid, artikel 5"}
        verwachtingen:
          - {nr: 2.1.1, tekst: De nooduitgang is vrij.}
          - {nr: 2.1.2, tekst: De tafels staan ruim.}
"""
RIJEN = (
    "O: opzet is ja",
    "V: geen gebrek en overtreding is nee",
    "M: hoogstens 1 gebrek en klasse is 2 of lager",
    "O: anders",
)
GEVALLEN = """\
gevallen:
  - naam: opzet is altijd onvoldoende
    criterium: "1.1"
    scores: + + +
    feiten: {overtreding: nee, opzet: ja, klasse: 1}
    oordeel: O
    beslisregel: 1
  - naam: alles goed
    criterium: "1.1"
    scores: + + nvt
    feiten: {overtreding: nee, opzet: nee, klasse: 3}
    oordeel: V
  - naam: van de overtreding is nog niets bekend
    criterium: "1.1"
    scores: + + +
    feiten: {opzet: nee, klasse: 3}
    oordeel: V of O
"""
KOPPEN = "organisatie;ronde;1.1.1;1.1.2;1.1.3;1.2.1;1.2.2;2.1.1;2.1.2;overtreding;opzet;opzet motivering;klasse\n"
SCORES = (
    KOPPEN + "Anker;2026;+;+;+;+;+;+;+;nee;nee;Niets wijst daarop.;2\n"
    "Bark;2026;+;-;nvt;+;-;+;-;ja;nee;Een vergissing.;1\n"
    "Credo;2026;+;+;+;+;+;+;+;nee;ja;De klok was verzet.;3\n"
    "Dok;2026;+;+;+;+;+;-;+;;ja;;\n"
)
DAARNA = (
    KOPPEN + "Anker;2027;+;+;+;+;+;+;+;ja;nee;Niets wijst daarop.;2\n"
    "Bark;2027;+;+;+;+;+;+;+;nee;nee;Geleerd.;1\n"
    "Credo;2027;+;-;+;+;+;+;+;nee;nee;Anders dan toen.;2\n"
    "Dok;2027;+;+;+;+;+;+;+;nee;nee;Nagevraagd.;1\n"
)


def kadertekst(*rijen: str) -> str:
    """Return the YAML of the kader, with these rows for 1.1 instead of its own."""
    regels = ('{0}: "{2}", bron: "beleid, artikel 3"'.format(*rij.partition(": ")) for rij in rijen or RIJEN)
    return KADER.replace("RIJEN", "\n".join(f"          - {{{regel}}}" for regel in regels))


def feitenkader(*rijen: str) -> Kader:
    """Return the kader, with these rows instead of its own."""
    return geladen(kadertekst(*rijen), NAAM)
