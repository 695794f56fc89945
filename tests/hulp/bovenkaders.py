"""Invented kaders that decide above their criteria, each with worked cases; small, so that every state can be tried."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import yaml

from hulp.laden import geladen
from toetsing.domain.proof.bewijs import bewijs
from toetsing.readers.kader.gevallen import load_gevallen

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader
    from toetsing.domain.proof.bewijs import Certificaat

_BEGIN: Final = """
kader: NAAM
versie: "1"
titel: Een verzonnen kader
bron: boek
bronnen: {boek: {titel: Het boek, uitgever: De bond, periode: "2026"}}
scores:
  - {teken: "+", naam: goed, voldoet: ja}
  - {teken: "-", naam: fout}
oordelen: [{letter: V, naam: voldoende}, {letter: M, naam: matig}, {letter: O, naam: onvoldoende}]
"""
_VMO: Final = "[{V: alle goed, bron: 'boek, 1'}, {M: precies 1 fout, bron: 'boek, 2'}, {O: anders, bron: 'boek, 3'}]"


def themas(*aantallen: tuple[int, ...], regels: str | None = _VMO, bij: dict[str, str] | None = None) -> str:
    """Return themas with so many verwachtingen per criterium; `bij` are fields of a node by its number."""
    bij = bij or {}
    regel = ["themas:"]
    for t, criteria in enumerate(aantallen, start=1):
        regel.append(f"  - nr: '{t}'\n    naam: Thema {t}\n    norm: Norm {t}.")
        regel += [f"    beslisregels: {regels}"] if regels is not None else []
        regel += [f"    {bij[str(t)]}"] if str(t) in bij else []
        regel.append("    criteria:")
        for c, n in enumerate(criteria, start=1):
            nr = f"{t}.{c}"
            verwachtingen = ", ".join(f"{{nr: {nr}.{v}, tekst: Tekst {v}}}" for v in range(1, n + 1))
            eigen = f"{bij[nr]}, " if nr in bij else ""
            regel.append(f"      - {{nr: '{nr}', tekst: Criterium {nr}, {eigen}verwachtingen: [{verwachtingen}]}}")
    return "\n".join(regel) + "\n"


VIER_THEMAS: Final = (
    _BEGIN.replace("NAAM", "vier-themas")
    + """
themaregels:
  - {V: alle criteria V, bron: 'boek, 4'}
  - {O: geen criterium M of beter, bron: 'boek, 5'}
  - {M: anders, bron: 'boek, 6'}
eindregels:
  - {O: thema 2 is O, bron: 'boek, 7'}
  - {V: minstens 3 themas V en geen thema O, bron: 'boek, 8'}
  - {M: anders, bron: 'boek, 9'}
"""
    + themas((2, 1), (2,), (1,), (1, 1)),
    """
gevallen:
  - {naam: alles goed, geheel: ja, scores: "+ + + | + + | + | + +", oordeel: V, beslisregel: 2}
  - {naam: sleutelthema, geheel: ja, scores: "+ + + | - - | + | + +", oordeel: O, beslisregel: 1}
  - {naam: twee niet V, geheel: ja, scores: "+ + - | + - | + | + +", oordeel: M, beslisregel: 3}
  - {naam: het sleutelthema is nog open, geheel: ja, scores: "+ + + | open open | + | + +", oordeel: V of O}
  - {naam: thema V, thema: "1", scores: "+ + +", oordeel: V, beslisregel: 1}
  - {naam: thema M, thema: "1", scores: "+ + -", oordeel: M, beslisregel: 3}
  - {naam: thema O, thema: "2", scores: "- -", oordeel: O, beslisregel: 2}
""",
)
"""Four themas to one eindoordeel, of which one is a key."""

SLECHTSTE_TENZIJ: Final = (
    _BEGIN.replace("NAAM", "slechtste-tenzij")
    + """
eindregels:
  rijen:
    - {O: minstens 2 criteria O of criterium 1.1 is O, bron: 'boek, 4'}
    - {V: alle criteria V, bron: 'boek, 5'}
    - {M: anders, bron: 'boek, 6'}
  daarna:
    - {stap: minstens M als criterium 1.2 is V en criterium 1.3 is V, bron: 'boek, 7'}
"""
    + themas((2, 2, 1)),
    """
gevallen:
  - {naam: de slechtste telt, geheel: ja, scores: "- - + - +", oordeel: O, beslisregel: 1}
  - {naam: tenzij de rest goed is, geheel: ja, scores: "- - + + +", oordeel: M, beslisregel: 1}
  - {naam: alles goed, geheel: ja, scores: "+ + + + +", oordeel: V, beslisregel: 2}
  - {naam: een half, geheel: ja, scores: "+ - + + +", oordeel: M, beslisregel: 3}
""",
)
"""The worst of all, with a way out."""

LADDER: Final = (
    _BEGIN.replace("NAAM", "ladder")
    + """
eindregels:
  oordelen: [{letter: A, naam: top}, {letter: B, naam: ruim}, {letter: C, naam: gewoon}, {letter: D, naam: laag},
    {letter: E, naam: niets}]
  trap: ja
  rijen:
    - {E: anders, bron: 'boek, 4'}
    - {D: minstens 25% van de verwachtingen goed, bron: 'boek, 5'}
    - {C: minstens 50% van de criteria M of beter, bron: 'boek, 6'}
    - {B: minstens 75% van de verwachtingen goed, bron: 'boek, 7'}
    - {A: alle criteria V, bron: 'boek, 8'}
"""
    + themas((2, 2), (2, 2)),
    """
gevallen:
  - {naam: niets, geheel: ja, scores: "- - - - | - - - +", oordeel: E, beslisregel: 5}
  - {naam: laag, geheel: ja, scores: "+ + - - | - - - -", oordeel: D, beslisregel: 4}
  - {naam: gewoon, geheel: ja, scores: "+ - + - | - - - -", oordeel: C, beslisregel: 3}
  - {naam: ruim, geheel: ja, scores: "+ + + + | + + - -", oordeel: B, beslisregel: 2}
  - {naam: top, geheel: ja, scores: "+ + + + | + + + +", oordeel: A, beslisregel: 1}
""",
)
"""A ladder of five rungs over shares."""

BASIS_EN_STAPPEN: Final = (
    _BEGIN.replace("NAAM", "basis-en-stappen")
    + """
schalen: {jn: {niveaus: [ja, nee], rang: geen}}
feiten:
  - {naam: overtreding, tekst: Is er een overtreding?, schaal: jn}
themaregels:
  rijen: [{zoals: criterium 1.1, bron: 'boek, 4'}]
  daarna:
    - {stap: 1 stap beter als criterium 1.2 is V, bron: 'boek, 5'}
    - {stap: 2 stappen slechter als criterium 1.2 is O, bron: 'boek, 6'}
    - {stap: hoogstens M als overtreding is ja, bron: 'boek, 7'}
"""
    + themas((2, 2)),
    """
gevallen:
  - {naam: stap beter, thema: "1", scores: "+ - | + +", feiten: {overtreding: nee}, oordeel: V, beslisregel: 1}
  - {naam: begrensd aan de top, thema: "1", scores: "+ + | + +", feiten: {overtreding: nee}, oordeel: V, beslisregel: 1}
  - {naam: eerst beter dan hoogstens, thema: "1", scores: "+ - | + +", feiten: {overtreding: ja}, oordeel: M}
  - {naam: onderaan, thema: "1", scores: "+ - | - -", feiten: {overtreding: nee}, oordeel: O}
  - {naam: de overtreding is open, thema: "1", scores: "+ + | + +", oordeel: V of M}
""",
)
"""A base taken over from one criterium, and steps with a cap, in order."""

DRIE_LAGEN: Final = (
    _BEGIN.replace("NAAM", "drie-lagen")
    + """
themaregels:
  - {V: alle criteria V in kern, bron: 'boek, 4'}
  - {M: geen criterium O, bron: 'boek, 5'}
  - {O: anders, bron: 'boek, 6'}
eindregels:
  - {O: minstens 4 verwachtingen fout, bron: 'boek, 7'}
  - {V: alle themas V en hoogstens 1 verwachting fout in zwaar, bron: 'boek, 8'}
  - {M: anders, bron: 'boek, 9'}
"""
    + themas((2, 1), (2, 1), bij={"1.1": "groep: kern", "2.1": "groep: kern"})
    .replace("{nr: 1.1.1, ", "{nr: 1.1.1, groep: zwaar, ")
    .replace("{nr: 2.2.1, ", "{nr: 2.2.1, groep: zwaar, "),
    """
gevallen:
  - {naam: een mindere buiten de kern, geheel: ja, scores: "+ + - | + + +", oordeel: V, beslisregel: 2}
  - {naam: veel fout, geheel: ja, scores: "- - - | - + +", oordeel: O, beslisregel: 1}
  - {naam: midden, geheel: ja, scores: "+ - + | + + +", oordeel: M, beslisregel: 3}
""",
)
"""Three levels, of which the top counts verwachtingen."""

GEDEELD_FEIT: Final = (
    _BEGIN.replace("NAAM", "gedeeld-feit")
    + """
schalen: {jn: {niveaus: [ja, nee], rang: geen}}
feiten:
  - {naam: gesloten, tekst: Is de locatie gesloten?, schaal: jn}
eindregels:
  - {V: alle criteria V, bron: 'boek, 4'}
  - {M: precies 1 criterium V, bron: 'boek, 5'}
  - {O: anders, bron: 'boek, 6'}
"""
    + themas(
        (1, 1),
        regels=None,
        bij={
            "1.1": "beslisregels: [{V: alle goed en gesloten is ja}, {O: anders}]",
            "1.2": "beslisregels: [{V: alle goed en gesloten is nee}, {O: anders}]",
        },
    ),
    """
gevallen:
  - {naam: nooit allebei, geheel: ja, scores: "+ | +", oordeel: M, beslisregel: 2}
""",
)
"""A fact that two criteria share, so that they cannot both be V."""

VERGETEN: Final = (
    _BEGIN.replace("NAAM", "vergeten")
    + """
themaregels:
  - {V: alle criteria V, bron: 'boek, 4'}
  - {O: minstens 1 criterium O, bron: 'boek, 5'}
"""
    + themas((1, 1), regels="[{V: alle goed, bron: 'boek, 1'}, {geen: anders, bron: 'boek, 2'}]"),
    "gevallen: [{naam: goed, thema: '1', scores: '+ | +', oordeel: V, beslisregel: 1}]",
)
"""A thema that has no rule for a criterium without oordeel."""

ALLE: Final = {
    "vier themas": VIER_THEMAS,
    "slechtste tenzij": SLECHTSTE_TENZIJ,
    "ladder": LADDER,
    "basis en stappen": BASIS_EN_STAPPEN,
    "drie lagen": DRIE_LAGEN,
    "gedeeld feit": GEDEELD_FEIT,
    "vergeten": VERGETEN,
}


def bovenkader(naam: str) -> Kader:
    """Return one of these kaders."""
    return geladen(ALLE[naam][0], naam)


def bewezen(naam: str) -> Certificaat:
    """Return the proof of one of these kaders with its cases."""
    kader = bovenkader(naam)
    gevallen, meldingen = load_gevallen(ALLE[naam][1].encode(), naam, kader)
    assert not meldingen, [str(een) for een in meldingen]
    assert len(gevallen) == len(yaml.safe_load(ALLE[naam][1])["gevallen"])
    return bewijs(kader, gevallen)
