"""A kader of two criteria, of which only the first has beslisregels, and workbooks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hulp.werkmappen import schrijf_xlsx

if TYPE_CHECKING:
    from pathlib import Path

KADER = """\
kader: half
versie: '1'
titel: Half beslist
bron: boek
bronnen: {boek: {titel: B, uitgever: U, periode: P}}
scores:
  - {teken: '+', naam: goed, voldoet: ja}
  - {teken: '-', naam: fout}
oordelen: [{letter: V, naam: voldoende}, {letter: M, naam: matig}, {letter: O, naam: onvoldoende}]
themas:
  - nr: '1'
    naam: Toegang
    norm: N
    criteria:
      - nr: '1.1'
        tekst: Beslist
        beslisregels:
          - V: alle goed
            bron: boek, bladzijde 1
          - O: anders
            bron: boek, bladzijde 1
        verwachtingen:
          - {nr: 1.1.1, tekst: Open}
          - {nr: 1.1.2, tekst: Dicht}
      - nr: '1.2'
        tekst: Niet beslist
        verwachtingen:
          - {nr: 1.2.1, tekst: Links}
          - {nr: 1.2.2, tekst: Rechts}
"""
SCORES = "| nr | score |\n| 1.1.1 | + |\n| 1.1.2 | - |\n| 1.2.1 | + |\n| 1.2.2 | |\n"


def schrijf_kader(map_: Path) -> Path:
    """Write the kader into a folder; return its path."""
    pad = map_ / "half.yaml"
    pad.write_text(KADER, encoding="utf-8")
    return pad


def schrijf_werkmap(pad: Path, oordelen: str) -> Path:
    """Write a workbook of the organisation Noord with these rows of the table of oordelen that people gave."""
    koppen = "| criterium | gepubliceerd | afwijkend oordeel | motivering | door |\n"
    kop = f"| organisatie | {pad.stem.capitalize()} |\n\n"
    return schrijf_xlsx(pad, Toetsing=kop + SCORES, Oordeel=koppen + oordelen)
