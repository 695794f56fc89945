"""A small kader that decides above its criteria, with what a test puts in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding

KOP = """\
kader: proef
versie: "1"
titel: Proef
bronnen: {boek: {titel: B, uitgever: U, periode: P}}
bron: boek
scores: [{teken: "+", naam: goed, voldoet: ja}, {teken: "-", naam: slecht}]
schalen: {jn: {niveaus: [ja, nee], rang: geen}}
feiten: [{naam: ramp, tekst: Was er een ramp?, schaal: jn, bron: boek}]
oordelen: [{letter: V, naam: voldoende}, {letter: M, naam: matig}, {letter: O, naam: onvoldoende}]
"""
THEMAS = """\
themas:
  - nr: "1"
    naam: Oven
    norm: N
    groep: kern
THEMA1
    criteria:
      - {nr: "1.1", tekst: C, groep: kern, beslisregels: [{V: alle goed}, {O: anders}], verwachtingen: [V1, V2]}
      - {nr: "1.2", tekst: C, beslisregels: [{V: alle goed}, {O: anders}], verwachtingen: [V3]}
  - nr: "2"
    naam: Brood
    norm: N
THEMA2
    criteria:
      - {nr: "2.1", tekst: C, beslisregels: [{V: alle goed}, {O: anders}], verwachtingen: [V4]}
"""
NRS = ("1.1.1", "1.1.2", "1.2.1", "2.1.1")


def bovenkader(kader: str = "", thema1: str = "", thema2: str = "") -> str:
    """Return the file: the whole, thema 1 and thema 2 have these lines."""
    themas = THEMAS.replace("THEMA1\n", _onder(thema1)).replace("THEMA2\n", _onder(thema2))
    for i, nr in enumerate(NRS, start=1):
        themas = themas.replace(f"V{i}", f"{{nr: {nr}, tekst: T}}")
    return f"{KOP}{kader}{themas}"


def _onder(lijnen: str) -> str:
    return "".join(f"    {lijn}\n" for lijn in lijnen.splitlines())


def lees(kader: str = "", thema1: str = "", thema2: str = "") -> tuple[Kader | None, list[Melding]]:
    """Read it, with what is said of it; that nothing names the fact is not."""
    gelezen, meldingen = load_kader(bovenkader(kader, thema1, thema2).encode(), "k.yaml")
    return gelezen, [een for een in meldingen if een.code != "K057"]


def gelezen(kader: str = "", thema1: str = "", thema2: str = "") -> Kader:
    """Read one that is good."""
    goed, meldingen = lees(kader, thema1, thema2)
    assert not meldingen, [str(een) for een in meldingen]
    assert goed is not None
    return goed
