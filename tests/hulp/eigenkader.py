"""An invented kader whose verwachtingen are numbered as its source does, in ways of several kinds, and the one before.

Sorted as texts, as numbers or by their letters, these numbers would stand otherwise than the kader lists them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_KOP: Final = """\
bron: norm
bronnen:
  norm: {titel: Norm voor de buurtbieb, uitgever: Bond van buurtbiebs, periode: "2025"}
scores:
  - {teken: "+", naam: voldoende, voldoet: ja, invoer: ["+", ja]}
  - {teken: "-", naam: onvoldoende, invoer: ["-", nee]}
  - {teken: nvt, naam: nvt, soort: nvt}
oordelen: [{letter: V, naam: voldoende}, {letter: M, naam: matig}, {letter: O, naam: onvoldoende}]
"""
KADER: Final = (
    """\
kader: buurtbieb-2026
versie: "2026"
titel: Toetsingskader buurtbieb
vervolg_op: buurtbieb-2024
"""
    + _KOP
    + """\
themas:
  - nr: "1"
    naam: Open huis
    norm: Iedereen kan binnenlopen en iets lenen.
    beslisregels:
      - {V: hoogstens 1 onvoldoende, bron: "norm, 2"}
      - {M: precies 2 onvoldoende, bron: "norm, 2"}
      - {O: anders, bron: "norm, 2"}
    criteria:
      - nr: "1.1"
        kort: Open
        tekst: De bieb is open als de buurt wakker is.
        verwachtingen:
          - {nr: M10, tekst: De deur staat open op woensdagmiddag., was: B3}
          - {nr: M2, tekst: De deur staat open op zaterdag., was: b1}
          - {nr: M1, tekst: Er hangt een bord met de tijden., was: B2}
      - nr: "1.2"
        kort: Lenen
        tekst: Wie iets leent, kan dat zonder gedoe.
        beslisregels:
          - {V: m11 is voldoende en 1B is voldoende en hoogstens 1 onvoldoende, bron: "norm, 3"}
          - {O: "1b is onvoldoende of minstens 3 onvoldoende", bron: "norm, 3"}
          - {M: anders, bron: "norm, 3"}
        verwachtingen:
          - {nr: M11, tekst: Lenen kan zonder pasje.}
          - {nr: 1b, tekst: Terugbrengen kan dag en nacht.}
          - {nr: 1a, tekst: Er is een kast voor wie te laat komt.}
          - {nr: 1.2.4, tekst: Een boete is nooit hoger dan het boek waard is.}
  - nr: "2"
    naam: Boeken
    norm: Er staat iets goeds voor iedereen.
    criteria:
      - nr: "2.1"
        kort: Kast
        tekst: De kast is op orde.
        beslisregels:
          - {V: minstens 75% voldoende, bron: "norm, 4"}
          - {O: minder dan 50% voldoende, bron: "norm, 4"}
          - {M: anders, bron: "norm, 4"}
        lege_noemer: geen
        nvt: ja
        verwachtingen:
          - {nr: MRT1, tekst: De kast is in maart nagekeken., groep: jaarlijks}
          - {nr: 3E2, tekst: Er staan genoeg boeken., groep: jaarlijks}
          - {nr: A.2, tekst: De ruggen zijn leesbaar.}
          - {nr: NBB-1.10, tekst: Boeken staan op schrijver.}
          - {nr: NBB-1.9, tekst: Kapotte boeken gaan eruit.}
          - {nr: e2.c, tekst: Er is een plank voor de buurt zelf., telt_mee: nee, reden: Nog niet uitgewerkt}
"""
)
EERDER: Final = (
    """\
kader: buurtbieb-2024
versie: "2024"
titel: Toetsingskader buurtbieb, eerste uitgave
"""
    + _KOP
    + """\
themas:
  - nr: "1"
    naam: Open huis
    norm: Iedereen kan binnenlopen.
    criteria:
      - nr: "1.1"
        kort: Open
        tekst: De bieb is open als de buurt wakker is.
        beslisregels:
          - {V: geen onvoldoende, bron: "norm, 2"}
          - {O: anders, bron: "norm, 2"}
        verwachtingen:
          - {nr: B1, tekst: De deur staat open op zaterdag.}
          - {nr: B2, tekst: Er hangt een bord met de tijden.}
          - {nr: B3, tekst: De deur staat open op woensdagmiddag.}
          - {nr: B4, tekst: Er is een bel.}
"""
)
GEVALLEN: Final = """\
gevallen:
  - {naam: twee mag nog net, criterium: "1.1", scores: "- - +", oordeel: M, beslisregel: 2}
  - {naam: het pasje telt zwaar, criterium: "1.2", scores: "- + + +", oordeel: M, beslisregel: 3}
  - {naam: nog niet alles bekend, criterium: "1.2", scores: "open + + +", oordeel: V of M}
"""
GEPUBLICEERD: Final = """\
kader: buurtbieb-2026
ronde: "2026"
organisaties: 3
posten:
  - {id: open, tekst: Bord met de tijden, bron: "norm, 9", verdeling: m1, gepubliceerd: {"+": 2, "-": 1}}
  - {id: nacht, tekst: Dag en nacht terugbrengen, bron: "norm, 9", aandeel: 1B is -, gepubliceerd: 33%}
  - {id: kast, tekst: Wie de kast in maart nakijkt, bron: "norm, 9", lijst: MRT1 is +, gepubliceerd: [Noord, Oost]}
"""
VARIANT: Final = """\
variant: strenger
kader: buurtbieb-2026
titel: Strenger
toelichting: Zoals het ook had gekund.
criteria:
  - nr: "1.2"
    groepen: {zwaar: [m11, 1B]}
    beslisregels:
      - {V: alle voldoende in zwaar, bron: afgeleid}
      - {M: 1a is voldoende, bron: afgeleid}
      - {O: anders, bron: afgeleid}
"""
NRS: Final = (
    *("M10", "M2", "M1", "M11", "1b", "1a", "1.2.4"),
    *("MRT1", "3E2", "A.2", "NBB-1.10", "NBB-1.9"),
)
"""The verwachtingen that count, as the kader lists them."""
SCORES: Final[Mapping[str, str]] = {"Noord": "+-++++-++-++", "Oost": "--++-++++++-", "West": "+++-+-++---+"}
"""Of each organisation a sign per verwachting."""


def schrijf_kader(map_: Path) -> Path:
    """Write the kader, with all that may stand beside it, and return its folder; the one before stands beside it."""
    huis = map_ / "buurtbieb-2026"
    for pad, tekst in {
        map_ / "buurtbieb-2024" / "kader.yaml": EERDER,
        huis / "kader.yaml": KADER,
        huis / "gevallen" / "gevallen.yaml": GEVALLEN,
        huis / "gepubliceerd.yaml": GEPUBLICEERD,
        huis / "varianten" / "strenger.yaml": VARIANT,
    }.items():
        pad.parent.mkdir(parents=True, exist_ok=True)
        pad.write_text(tekst, "utf-8")
    return huis


def matrix() -> str:
    """Return the scores as a table with a row for each organisation."""
    kop = ";".join(["organisatie", "ronde", *NRS])
    return "\n".join([kop, *(";".join([naam, "2026", *tekens]) for naam, tekens in SCORES.items())]) + "\n"


def lange_tabel(naam: str) -> str:
    """Return the scores of one organisation, a row for each verwachting, with the numbers as somebody types them."""
    rijen = [f"{nr.lower()};{teken}" for nr, teken in zip(NRS, SCORES[naam], strict=True)]
    return "\n".join([f"organisatie;{naam}", "ronde;2026", "", "nr;score", *rijen]) + "\n"


EERDERE_SCORES: Final = """\
organisatie;Noord
ronde;2024

nr;score;onderbouwing
b1;-;Op zaterdag was de deur dicht.
B2;+;
B3;-;Op woensdag ook.
B4;+;
"""
"""What was filled in by the kader before."""
