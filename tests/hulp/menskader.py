"""A kader of which people give some oordelen: on a criterium, on a thema with letters of its own, and on the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.scores import OPEN, Score
from toetsing.domain.toetsing import Bronbestand, Toetsing
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Ingevuld

KADER = """\
kader: winkels-2026
versie: "1"
titel: Keur van winkels
bron: boek
bronnen:
  boek: {titel: Het boek, uitgever: De bond, periode: "2026"}
scores:
  - {teken: "+", naam: voldoende, voldoet: ja}
  - {teken: "-", naam: onvoldoende}
oordelen:
  - {letter: A, naam: op orde}
  - {letter: B, naam: bijna op orde}
  - {letter: C, naam: niet op orde}
oordeel: mens
themas:
  - nr: "1"
    naam: Kassa
    norm: De kassa klopt.
    oordeel: mens
    oordelen: [{letter: goed, naam: goed}, {letter: fout, naam: fout}]
    criteria:
      - nr: "1.1"
        tekst: Kas
        oordeel: mens
        verwachtingen: [{nr: 1.1.1, tekst: a}, {nr: 1.1.2, tekst: b}]
      - nr: "1.2"
        tekst: Bon
        beslisregels: [{A: alle voldoende}, {C: anders}]
        verwachtingen: [{nr: 1.2.1, tekst: c}]
"""
GETELD = KADER.replace(
    "oordeel: mens\nthemas:",
    """\
eindregels:
  - A: alle criteria A en thema 1 is goed
  - C: minstens 1 criterium C
  - B: anders
themas:""",
)
"""The same, where rows of the whole count what people gave."""
EEN_LETTER = KADER.replace(
    "oordeel: mens\n        verw", "oordeel: mens\n        oordelen: [{letter: J, naam: ja}]\n        verw"
).replace(", {letter: fout, naam: fout}", "")
"""The same, where people can say but one thing of the criterium and of the thema."""
NRS = ("1.1.1", "1.1.2", "1.2.1")
KOPPEN = ("oordeel 1.1", "oordeel thema 1", "eindoordeel")
GEGEVEN = {
    "oordeel 1.1": ("B", "De kas klopt half.", "18-01-2016", "inspecteur"),
    "oordeel thema 1": ("goed", "De bon klopt.", "19-01-2016", "team"),
    "eindoordeel": ("C", "Samen te weinig.", "01-02-2016", "directie"),
}
"""By name a letter, with why, when and by whom."""


def menskader(tekst: str = KADER) -> Kader:
    """Return the kader of such a text."""
    kader, fouten = load_kader(tekst.encode(), "kader.yaml")
    assert kader is not None, fouten
    return kader


def matrix(*rijen: tuple[str, str, dict[str, tuple[str, str, str, str]]]) -> str:
    """Return a csv with a row for each: who, the scores of the three verwachtingen, and what people gave."""
    erbij = [f"{naam} {wat}" for naam in KOPPEN for wat in ("motivering", "datum", "door")]
    regels = [";".join(("organisatie", *NRS, *KOPPEN, *erbij))]
    for wie, scores, gegeven in rijen:
        alle = [gegeven.get(naam, ("", "", "", "")) for naam in KOPPEN]
        regels.append(";".join((wie, *scores, *(een[0] for een in alle), *(deel for een in alle for deel in een[1:]))))
    return "\n".join(regels) + "\n"


def toets(kader: Kader, tekens: str, gegeven: dict[str, str]) -> Toetsing:
    """Return a toetsing with these scores, "?" for open, and these letters that people gave."""
    scores: dict[str, Ingevuld] = {
        nr: OPEN if teken == "?" else Score(teken) for nr, teken in zip(NRS, tekens, strict=True)
    }
    scores |= {feit.nr: Score(gegeven[feit.nr]) if feit.nr in gegeven else OPEN for feit in kader.feiten}
    bron = Bronbestand(bestand="a.xlsx", sha256="0" * 64)
    return Toetsing(organisatie="A", ronde=None, datum=None, soort=None, bron=bron, scores=scores, herkomst={})
