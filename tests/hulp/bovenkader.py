"""A kader that decides above its criteria: two themas, of which one as a criterium, and the whole with steps."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.scores import OPEN, Score
from toetsing.domain.toetsing import Afwijking, Bronbestand, Toetsing
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Ingevuld

THEMAREGELS = """\
themaregels:
  - V: alle criteria V
  - O: minstens 2 criteria O of ramp is ja
  - M: anders
"""
EINDREGELS = """\
eindregels:
  rijen:
    - V: alle themas V en hoogstens 1 verwachting onvoldoende
    - O: thema 1 is O of geen thema M of beter
    - M: anders
  daarna:
    - 1 stap slechter als minstens 4 verwachtingen onvoldoende
    - hoogstens M als ramp is ja
"""
LETTERS = """\
  oordelen:
    - {letter: A, naam: goed}
    - {letter: B, naam: matig}
"""
"""Other oordelen of the whole."""
MET_GEEN = """\
eindregels:
  rijen:
    - A: alle themas V
    - B: thema 2 is V
"""
"""Rows of the whole that leave some without an eindoordeel."""
_KADER = """\
kader: bakkerij-2026
versie: "1"
titel: Keur van bakkerijen
bron: boek
bronnen:
  boek: {{titel: Het boek, uitgever: De bond, periode: "2026"}}
scores:
  - {{teken: "+", naam: voldoende, voldoet: ja, bron: boek}}
  - {{teken: "-", naam: onvoldoende, bron: boek}}
  - {{teken: nvt, naam: nvt, soort: nvt, bron: boek}}
oordelen:
  - {{letter: V, naam: voldoende}}
  - {{letter: M, naam: matig}}
  - {{letter: O, naam: onvoldoende}}
feiten:
  - {{naam: ramp, tekst: Was er een ramp?, schaal: jn, bron: boek}}
schalen:
  jn: {{niveaus: [{{teken: ja, naam: ja}}, {{teken: nee, naam: nee}}], rang: geen}}
{boven}themas:
  - nr: "1"
    naam: Oven
    norm: De oven is goed.
    beslisregels: [{{V: alle voldoende}}, {{M: precies 1 onvoldoende}}, {{O: anders}}]
    criteria:
      - nr: "1.1"
        tekst: Warm
        verwachtingen: [{{nr: 1.1.1, tekst: a}}, {{nr: 1.1.2, tekst: b}}]
      - nr: "1.2"
        tekst: Schoon
        verwachtingen: [{{nr: 1.2.1, tekst: c}}, {{nr: 1.2.2, tekst: d}}, {{nr: 1.2.3, tekst: e}}]
  - nr: "2"
    naam: Brood
    norm: Het brood is goed.
    {thema2}
    beslisregels: [{{V: alle voldoende}}, {{M: precies 1 onvoldoende}}, {{O: anders}}]
    criteria:
      - nr: "2.1"
        tekst: Gaar
        verwachtingen: [{{nr: 2.1.1, tekst: f}}, {{nr: 2.1.2, tekst: g}}]
      - nr: "2.2"
        tekst: Lekker
        verwachtingen: [{{nr: 2.2.1, tekst: h}}]
"""
SCORES = """\
organisatie;ronde;1.1.1;1.1.2;1.2.1;1.2.2;1.2.3;2.1.1;2.1.2;2.2.1;ramp
Noord;2026;+;+;+;+;+;+;+;+;nee
Zuid;2026;+;-;+;-;-;-;+;+;ja
West;2026;+;;+;+;+;+;+;+;
"""


def kadertekst(
    eindregels: str = EINDREGELS, themaregels: str = THEMAREGELS, thema2: str = "themaregels: [{zoals: criterium 2.1}]"
) -> str:
    """Return the text of it, with these rows above the criteria."""
    return _KADER.format(boven=themaregels + eindregels, thema2=thema2)


def bovenkader(*regels: str) -> Kader:
    """Return the kader with these rows above the criteria."""
    kader, fouten = load_kader(kadertekst(*regels).encode(), "kader.yaml")
    assert kader is not None, fouten
    return kader


def toets(naam: str, *, min_: str = "", open_: str = "", ramp: str = "nee", **gezet: str) -> Toetsing:
    """Return a toetsing with + everywhere, but - and open in these places, and the oordelen that people set.

    `gezet` is of criteria and themas as "t1" or "c1_1", and of the whole as "geheel".
    """
    kader = bovenkader()
    minnen, open_nrs = min_.split(), open_.split()
    scores: dict[str, Ingevuld] = {
        een.nr: OPEN if een.nr in open_nrs else Score("-" if een.nr in minnen else "+") for een in kader.verwachtingen
    }
    scores["ramp"] = OPEN if "ramp" in open_nrs else Score(ramp)
    return Toetsing(
        organisatie=naam,
        ronde="2026",
        datum=None,
        soort=None,
        bron=Bronbestand(bestand=f"{naam}.xlsx", sha256="0" * 64),
        scores=MappingProxyType(scores),
        herkomst=MappingProxyType({}),
        afwijkingen={
            nr.lstrip("tc").replace("_", "."): Afwijking(oordeel=Oordeel(letter), motivering="Besloten.", door=None)
            for nr, letter in gezet.items()
        },
    )
