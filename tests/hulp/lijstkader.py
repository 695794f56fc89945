"""A made-up kader whose beslisregels count conditions: voldoende is who meets three of four."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hulp.laden import geladen

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader

DEZE = "1.1.1 is in orde; alle in orde in kern; hoogstens 1 gebrek; minstens 50% in orde in toestel"
RIJEN = (f"V: minstens 3 van deze: {DEZE}", f"M: precies 2 van deze: {DEZE}", f"O: hoogstens 1 van deze: {DEZE}")
KADER = """\
kader: speelplek-2026
versie: "2026"
titel: Toetsingskader speelplekken
bronnen:
  besluit: {titel: Besluit speelplekken, uitgever: Gemeente Voorbeeldstad, periode: maart 2026}
bron: besluit
scores:
  - {teken: "+", naam: in orde, voldoet: ja, invoer: ["+", goed]}
  - {teken: "-", naam: gebrek, invoer: ["-", fout]}
  - {teken: nvt, naam: nvt, soort: nvt}
oordelen:
  - {letter: V, naam: voldoende}
  - {letter: M, naam: matig}
  - {letter: O, naam: onvoldoende}
themas:
  - nr: "1"
    naam: Spelen
    norm: Een kind speelt er veilig.
    criteria:
      - nr: "1.1"
        tekst: De speelplek is veilig.
        lege_noemer: M
        beslisregels:
RIJEN
        verwachtingen:
          - {nr: 1.1.1, tekst: Er is een hek.}
          - {nr: 1.1.2, tekst: De ondergrond is zacht., groep: kern}
          - {nr: 1.1.3, tekst: Er is toezicht., groep: kern}
          - {nr: 1.1.4, tekst: De schommel hangt recht., groep: toestel, nvt: ja}
          - {nr: 1.1.5, tekst: De glijbaan is glad., groep: toestel, nvt: ja}
"""
GEVALLEN = """\
gevallen:
  - {naam: alles in orde, criterium: "1.1", scores: + + + + +, oordeel: V, beslisregel: 1}
  - {naam: drie van de vier, criterium: "1.1", scores: + + - + +, oordeel: V, beslisregel: 1}
  - {naam: twee van de vier, criterium: "1.1", scores: + + - - +, oordeel: M, beslisregel: 2}
  - {naam: een van de vier, criterium: "1.1", scores: "- + - + -", oordeel: O, beslisregel: 3}
  - {naam: het hek is nog niet bekeken, criterium: "1.1", scores: open + - - +, oordeel: M of O}
  - {naam: drie gelden al, criterium: "1.1", scores: + + + open +, oordeel: V, beslisregel: 1}
  - {naam: geen toestellen, criterium: "1.1", scores: + + + nvt nvt, oordeel: M}
"""


def kadertekst(*rijen: str) -> str:
    """Return the YAML of the kader, with these rows instead of its own."""
    regels = ('{0}: "{2}", bron: "besluit, artikel 3"'.format(*rij.partition(": ")) for rij in rijen or RIJEN)
    return KADER.replace("RIJEN", "\n".join(f"          - {{{regel}}}" for regel in regels))


def lijstkader(*rijen: str) -> Kader:
    """Return the kader, with these rows instead of its own."""
    return geladen(kadertekst(*rijen), "speelplek-2026")
