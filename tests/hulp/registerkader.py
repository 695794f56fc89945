"""A small kader with a register of every kind, and rows for them."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from toetsing.domain.dossier import Dossier
from toetsing.domain.plek import Plek
from toetsing.domain.registers import Registerrij
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader
    from toetsing.domain.velden import Waarde

KADER: Final = """\
kader: registerkader
versie: "1"
titel: Een kader met registers
bronnen:
  boek: {titel: Boek, uitgever: Uitgever, periode: 2020}
bron: boek, bladzijde 1
scores:
  - {teken: "+", naam: voldoende, voldoet: ja}
  - {teken: "-", naam: onvoldoende}
oordelen:
  - {letter: V, naam: voldoende}
  - {letter: O, naam: onvoldoende}
termijnen:
  - {naam: indiening verbeterplan, tekst: Voor welke dag komt het plan?, bron: "boek, bladzijde 2"}
  - hersteltermijn
registers:
  - naam: toezeggingen
    tekst: Wat is toegezegd, door wie en voor wanneer
    kolommen:
      - {naam: onderwerp, tekst: Over welk nummer gaat het?}
      - {naam: toezegging, verplicht: ja}
      - {naam: wie}
      - {naam: uiterlijk op, soort: datum}
      - {naam: gedaan op, soort: datum}
    nr: onderwerp
    wie: wie
    uiterlijk: [uiterlijk op, indiening verbeterplan]
    klaar: gedaan op
  - naam: zienswijzen
    kolommen:
      - {naam: zienswijze, verplicht: ja}
      - reactie
      - {naam: overgenomen, uit: [ja, deels, nee]}
    voor: indiening verbeterplan
    klaar: overgenomen
  - naam: vragen
    kolommen: [vraag, antwoord, gesteld door]
    wie: gesteld door
    klaar: antwoord
  - naam: aanbevelingen
    kolommen:
      - {naam: aanbeveling, verplicht: ja}
      - {naam: aan wie, uit: [bestuur, directie, "manager, zorg"], meer: nee}
      - {naam: wanneer, uit: [indiening verbeterplan, hersteltermijn]}
      - {naam: stand van zaken, uit: [nieuw, bezig, uitgevoerd, vervallen]}
    wie: aan wie
    voor: wanneer
    klaar: {stand van zaken: [uitgevoerd, vervallen]}
  - naam: risico's
    kolommen: [risico, beheersmaatregel]
    klaar: beheersmaatregel
  - naam: processtappen
    kolommen:
      - {naam: stap, verplicht: ja}
      - {naam: duur, soort: getal, eenheid: dagen, decimalen: 0, van: 0, tot: 90}
      - {naam: kosten, soort: getal, eenheid: euro, decimalen: 2, van: 0}
      - {naam: betrokken, uit: [A, B, C], meer: ja}
      - {naam: tijd}
      - {naam: stand, uit: [open, klaar]}
    uiterlijk: tijd
    klaar: {stand: klaar}
  - naam: verscherpt toezicht
    kolommen:
      - {naam: reden, verplicht: ja}
      - {naam: vanaf, soort: datum, verplicht: ja}
      - {naam: eind, soort: datum}
    van: vanaf
    tot: eind
themas:
  - nr: "1"
    naam: Eerste
    norm: De norm.
    beslisregels:
      - V: alle voldoende
      - O: anders
    criteria:
      - nr: "1.1"
        tekst: Het criterium.
        verwachtingen:
          - {nr: 1.1.1, tekst: Eerste verwachting.}
          - {nr: 1.1.2, tekst: Tweede verwachting.}
"""


def registerkader(tekst: str = KADER) -> Kader:
    """Return the kader in this text, which is sound."""
    kader, meldingen = load_kader(tekst.encode(), "kader.yaml")
    assert kader is not None, [str(een) for een in meldingen]
    return kader


GEVULD: dict[str, tuple[dict[str, Waarde], ...]] = {
    "toezeggingen": (
        {"onderwerp": "1.1.1", "toezegging": "=twee\nregels", "wie": "MT", "uiterlijk op": date(2016, 1, 18)},
        {"onderwerp": "1.1", "toezegging": "een; twee", "gedaan op": date(2016, 2, 29)},
        {"onderwerp": "1", "toezegging": "-"},
    ),
    "aanbevelingen": (
        {"aanbeveling": "x", "aan wie": "manager, zorg", "wanneer": "hersteltermijn", "stand van zaken": "bezig"},
    ),
    "processtappen": (
        {"stap": "a", "duur": Fraction(0), "kosten": Fraction(0), "betrokken": ("A",), "stand": "open"},
        {"stap": "b", "duur": Fraction(90), "kosten": Fraction(25, 2), "betrokken": ("A", "C"), "tijd": "1 mei 2016"},
        {"stap": "c", "kosten": Fraction("1234567.89")},
        {"stap": "d", "kosten": Fraction(10**15 - 1)},
    ),
    "verscherpt toezicht": ({"reden": "x", "vanaf": date(2016, 1, 1), "eind": date(2016, 7, 1)},),
}  # fmt: skip
"""Rows with every kind of value, by register and column."""


def gevuld_dossier() -> Dossier:
    """Return what a workbook has in which these rows, and the day of a term, were filled in."""
    return Dossier(
        registers={
            naam: tuple(Registerrij(waarden=waarden, plek=Plek()) for waarden in rijen)
            for naam, rijen in GEVULD.items()
        },
        gegevens={"indiening verbeterplan": "18-1-2016"},
    )
