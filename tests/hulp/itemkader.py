"""Two kaders with items: one that scores as well, with every kind of item, and one that scores nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hulp.opdracht import toetsing
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from pathlib import Path
    from subprocess import CompletedProcess

    from toetsing.domain.kader import Kader

_BEGIN = """\
versie: '1'
bronnen: {boek: {titel: Boek, uitgever: Uitgever, periode: '2016'}}
bron: boek
"""
ITEMS = """\
items:
  antwoord: {soort: tekst, verplicht: ja, tekst: Wat zag u?}
  label: {soort: keuze, uit: [ja, moeilijk te meten, te vroeg], meer: ja}
  bereik: {soort: getal, eenheid: kinderen, decimalen: 0, van: 0, peildatum: 01-10-2016}
  aandeel: {soort: getal, eenheid: "%", decimalen: 1, van: 0, tot: 100}
  begin: {soort: datum}
  fase: {uit: [klaar, bezig]}
"""
MET_SCORES = f"""\
kader: wijkproef
titel: Wijkproef
{_BEGIN}{ITEMS}scores:
  - {{teken: '+', naam: voldoende, voldoet: ja}}
  - {{teken: '-', naam: onvoldoende}}
oordelen: [{{letter: V, naam: voldoende}}, {{letter: O, naam: onvoldoende}}]
themas:
  - nr: '1'
    naam: Wijk
    norm: N
    criteria:
      - nr: '1.1'
        tekst: Plan
        beslisregels:
          - V: alle voldoende
          - O: anders
        verwachtingen:
          - {{nr: 1.1.1, tekst: Er is een plan., items: [antwoord, label]}}
          - {{nr: 1.1.2, tekst: Hoeveel bereikt u?, schaal: geen, items: [bereik, aandeel, begin, fase]}}
          - {{nr: 1.1.9, tekst: Er is overleg.}}
      - nr: '1.5'
        tekst: Verhaal
        items: [antwoord]
        verwachtingen:
          - {{nr: 1.5.1, tekst: Hoe ging het?, schaal: geen}}
"""
ZONDER_SCORES = f"""\
kader: wijkscan
titel: Wijkscan
{_BEGIN}{ITEMS}themas:
  - nr: '1'
    naam: Wijk
    norm: Wat er speelt.
    items: [antwoord]
    criteria:
      - nr: '1.1'
        tekst: Instroom
        verwachtingen:
          - {{nr: 1.1.1, tekst: Toegang}}
          - {{nr: 1.1.13, tekst: Meldingen, items: [antwoord, bereik, aandeel, label]}}
      - nr: '1.18'
        tekst: Uitstroom
        verwachtingen:
          - {{nr: 1.18.1, tekst: Afsluiting, items: [begin, fase]}}
"""


def kader_van(tekst: str) -> Kader:
    """Return a kader; it has nothing wrong."""
    kader, meldingen = load_kader(tekst.encode(), "kader.yaml")
    assert kader is not None, [str(een) for een in meldingen]
    assert not meldingen
    return kader


def fouten_in(tekst: str) -> list[tuple[str, int | None]]:
    """Return what is wrong with a kader, by code and line."""
    return [(een.code, een.plek.lijn) for een in load_kader(tekst.encode(), "kader.yaml")[1]]


class Map:
    """A folder with a kader in it, to run commands in."""

    def __init__(self, pad: Path, tekst: str) -> None:
        pad.mkdir(exist_ok=True)
        self.pad = pad
        self.kader = pad / "kader.yaml"
        self.kader.write_text(tekst, encoding="utf-8")

    def __truediv__(self, naam: str) -> Path:
        return self.pad / naam

    def schrijf(self, naam: str, tekst: str) -> Path:
        """Write a text file."""
        (self.pad / naam).write_text(tekst, encoding="utf-8")
        return self.pad / naam

    def draai(self, *args: object) -> CompletedProcess[str]:
        """Run a command with this kader."""
        return toetsing(*args, "--kader", self.kader, cwd=self.pad)
