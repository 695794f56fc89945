"""A made-up kader that decides its themas and the whole too, with steps behind both, and three organisations.

Of these Noord is in order, Zuid is not, and West is open.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from toetsing.domain.decide.beslissen import decide
from toetsing.domain.meldingen import is_fout
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.toetsing import Afwijking
from toetsing.pipeline.besloten import ZonderKader
from toetsing.pipeline.scoren import score

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.pipeline.besloten import Besloten

THEMAREGELS: Final = """\
themaregels:
  - V: alle criteria V
  - O: minstens 2 criteria O of ramp is ja
  - M: anders
"""
EINDREGELS: Final = """\
eindregels:
  oordelen:
    - {letter: A, naam: keurmerk}
    - {letter: B, naam: voorlopig keurmerk}
    - {letter: C, naam: geen keurmerk}
  rijen:
    - A: alle themas V en hoogstens 1 verwachting onvoldoende
    - C: thema 1 is O en geen thema V
    - B: anders
  daarna:
    - 1 stap slechter als minstens 4 verwachtingen onvoldoende
    - hoogstens B als ramp is ja
"""
_KADER: Final = """\
kader: bakkerij-2026
versie: "1"
titel: Keur van bakkerijen
bron: boek
bronnen:
  boek: {titel: Het boek, uitgever: De bond, periode: "2026"}
scores:
  - {teken: "+", naam: voldoende, voldoet: ja}
  - {teken: "-", naam: onvoldoende}
  - {teken: nvt, naam: nvt, soort: nvt}
oordelen:
  - {letter: V, naam: voldoende}
  - {letter: M, naam: matig}
  - {letter: O, naam: onvoldoende}
feiten:
  - {naam: ramp, tekst: Was er een ramp?, schaal: jn}
schalen:
  jn: {niveaus: [{teken: ja, naam: ja}, {teken: nee, naam: nee}], rang: geen}
BOVEN
themas:
  - nr: "1"
    naam: Oven
    norm: De oven is goed.
    beslisregels:
      rijen:
        - V: alle voldoende
        - M: precies 1 onvoldoende
        - O: anders
      daarna:
        - 1 stap beter als minstens 1 voldoende
    criteria:
      - nr: "1.1"
        tekst: Warm
        verwachtingen: [{nr: 1.1.1, tekst: De oven is heet.}, {nr: 1.1.2, tekst: De deur sluit.}]
      - nr: "1.2"
        tekst: Schoon
        verwachtingen: [{nr: 1.2.1, tekst: Geen as.}, {nr: 1.2.2, tekst: Geen vet.}, {nr: 1.2.3, tekst: Geen stof.}]
  - nr: "2"
    naam: Brood
    norm: Het brood is goed.
    themaregels: [{zoals: criterium 2.1}]
    beslisregels:
      - V: alle voldoende
      - M: precies 1 onvoldoende
      - O: anders
    criteria:
      - nr: "2.1"
        tekst: Gaar
        verwachtingen: [{nr: 2.1.1, tekst: De korst is bruin.}, {nr: 2.1.2, tekst: De kruim is droog.}]
      - nr: "2.2"
        tekst: Lekker
        verwachtingen: [{nr: 2.2.1, tekst: Men lust het.}]
"""
_SCORES: Final = """\
organisatie;1.1.1;1.1.2;1.2.1;1.2.2;1.2.3;2.1.1;2.1.2;2.2.1;ramp
Noord;+;+;+;+;+;+;+;+;nee
Zuid;+;-;+;-;-;-;+;+;ja
West;+;;+;+;+;+;+;+;
"""


def bakkerij(map_: Path, boven: str = THEMAREGELS + EINDREGELS) -> Besloten:
    """Write the kader with these rules above its criteria, and decide the three organisations.

    Without rules for themas none has any."""
    tekst = _KADER if "themaregels" in boven else _KADER.replace("    themaregels: [{zoals: criterium 2.1}]\n", "")
    (map_ / "kader.yaml").write_text(tekst.replace("BOVEN\n", boven), encoding="utf-8")
    (map_ / "scores.csv").write_text(_SCORES, encoding="utf-8")
    besloten = score([str(map_ / "scores.csv")], kader=str(map_ / "kader.yaml"))
    assert not isinstance(besloten, ZonderKader)
    assert not any(map(is_fout, besloten.meldingen)), besloten.meldingen
    return besloten


def vastgesteld(kader: Kader, uitslag: Uitslag, **gezet: str) -> Uitslag:
    """Return the uitslag in which people set other oordelen: `geheel="B"`, `thema_1="M"`, `criterium_1_1="O"`."""
    afwijkingen = {
        naam.removeprefix("thema_").removeprefix("criterium_").replace("_", "."): Afwijking(
            oordeel=Oordeel(letter), motivering="De oven is vernieuwd.", door="J. Jansen"
        )
        for naam, letter in gezet.items()
    }
    return decide(kader, replace(uitslag.toetsing, afwijkingen=afwijkingen))
