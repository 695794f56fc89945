"""A kader that decides its themas and the whole, and workbooks and matrices for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hulp.laden import geladen
from hulp.werkmappen import schrijf_csv, schrijf_xlsx

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.kader import Kader

NRS = ("1.1.1", "1.1.2", "1.2.1", "1.2.2", "1.2.3", "2.1.1", "2.1.2", "2.2.1")
KADER = """\
kader: bakkers
versie: '1'
titel: Keur van bakkerijen
bron: boek
bronnen: {boek: {titel: B, uitgever: U, periode: P}}
scores:
  - {teken: '+', naam: voldoende, voldoet: ja}
  - {teken: '-', naam: onvoldoende}
oordelen: [{letter: V, naam: voldoende}, {letter: M, naam: matig}, {letter: O, naam: onvoldoende}]
feiten: [{naam: ramp, tekst: Was er een ramp?, schaal: jn, bron: boek}]
schalen:
  jn: {niveaus: [{teken: ja, naam: ja}, {teken: nee, naam: nee}], rang: geen}
themaregels:
  - V: alle criteria V
  - O: minstens 2 criteria O of ramp is ja
  - M: anders
eindregels:
  oordelen: [{letter: A, naam: keurmerk}, {letter: B, naam: voorlopig}, {letter: C, naam: geen keurmerk}]
  rijen:
    - A: alle themas V en hoogstens 1 verwachting onvoldoende
    - C: thema 1 is O of geen thema M of beter
    - B: anders
  daarna:
    - 1 stap slechter als minstens 4 verwachtingen onvoldoende
    - hoogstens B als ramp is ja
themas:
  - nr: '1'
    naam: Oven
    norm: De oven is goed.
    beslisregels:
      - V: alle voldoende
      - M: precies 1 onvoldoende
      - O: anders
    criteria:
      - nr: '1.1'
        tekst: Warm
        verwachtingen: [{nr: 1.1.1, tekst: a}, {nr: 1.1.2, tekst: b}]
      - nr: '1.2'
        tekst: Schoon
        verwachtingen: [{nr: 1.2.1, tekst: a}, {nr: 1.2.2, tekst: b}, {nr: 1.2.3, tekst: c}]
  - nr: '2'
    naam: Brood
    norm: Het brood is goed.
    themaregels: [{zoals: criterium 2.1}]
    beslisregels:
      - V: alle voldoende
      - M: precies 1 onvoldoende
      - O: anders
    criteria:
      - nr: '2.1'
        tekst: Gaar
        verwachtingen: [{nr: 2.1.1, tekst: a}, {nr: 2.1.2, tekst: b}]
      - nr: '2.2'
        tekst: Lekker
        verwachtingen: [{nr: 2.2.1, tekst: a}]
"""
ALLEEN_GEHEEL = (
    KADER.replace(KADER[KADER.index("themaregels:") : KADER.index("eindregels:")], "")
    .replace("    themaregels: [{zoals: criterium 2.1}]\n", "")
    .replace("alle themas V", "alle criteria V")
    .replace("thema 1 is O of geen thema M of beter", "criterium 1.1 is O")
)
"""The same that decides nothing about its themas."""
KOP = "| criterium | gepubliceerd | afwijkend oordeel | motivering | door |\n"


def bakkers(tekst: str = KADER) -> Kader:
    """Return the kader, of which the reader has nothing to say."""
    return geladen(tekst, "bakkers")


def schrijf_kader(map_: Path, tekst: str = KADER) -> Path:
    """Write the kader into a folder; return its path."""
    pad = map_ / "bakkers.yaml"
    pad.write_text(tekst, encoding="utf-8")
    return pad


def schrijf_werkmap(pad: Path, oordelen: str = "", tekens: str = "++++++++", ramp: str = "nee") -> Path:
    """Write a workbook, named after its organisation: a teken per verwachting, and these rows of oordelen."""
    ingevuld = zip((*NRS, "ramp"), (*tekens, ramp), strict=True)
    scores = "".join(f"| {nr} | {teken.strip()} |\n" for nr, teken in ingevuld)
    kop = f"| organisatie | {pad.stem.capitalize()} |\n\n| nr | score |\n"
    return schrijf_xlsx(pad, Toetsing=kop + scores, Oordeel=KOP + oordelen)


def schrijf_matrix(pad: Path, koppen: str, *rijen: str) -> Path:
    """Write a matrix of organisations that are good at everything, with more columns and what stands in each."""
    nrs, goed = " | ".join((*NRS, "ramp")), " | ".join((*"++++++++", "nee"))
    tabel = "".join(f"| Nr {i} | {goed} | {rij} |\n" for i, rij in enumerate(rijen, start=1))
    return schrijf_csv(pad, f"| organisatie | {nrs} | {koppen} |\n{tabel}")
