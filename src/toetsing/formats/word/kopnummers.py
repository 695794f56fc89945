"""The numbers that a template gives to headings with a list, as Word will show them: for the table of contents."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.parser import parse_xml

from toetsing.formats.word.xml import gehelen, zoek

if TYPE_CHECKING:
    from docx.document import Document as Worddocument
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_NIVEAUS = 9


@dataclass(slots=True)
class Kopnummers:
    """Counts headings by the lists that their styles are bound to; only a number as 1, 2, 3 is one."""

    niveaus: dict[tuple[str, int], str]
    """What stands in front of a heading, by list and level: "%1.%2"."""
    stijlen: dict[str, tuple[str, int]]
    """The list and the level of a style."""
    tellers: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0] * _NIVEAUS))

    def nummer(self, p: Element) -> str:
        """Return the number of the next heading, with a space behind it; nothing where it has none."""
        stijl = next(iter(zoek(p, "w:pPr/w:pStyle/@w:val")), "")
        eigen = zoek(p, "w:pPr/w:numPr/w:numId/@w:val")
        if eigen or stijl not in self.stijlen:
            return ""
        lijst, niveau = self.stijlen[stijl]
        teller = self.tellers[lijst]
        teller[niveau:] = [teller[niveau] + 1, *[0] * (_NIVEAUS - 1 - niveau)]
        patroon = self.niveaus.get((lijst, niveau), "")
        return re.sub(r"%(\d)", lambda m: str(teller[int(m[1]) - 1]), f"{patroon} ") if patroon else ""


def kopnummers(word: Worddocument) -> Kopnummers:
    """Return the lists of a document that number its headings."""
    lijsten = _lijsten(word)
    stijlen = {}
    for stijl in zoek(word.styles.element, "w:style[@w:styleId and w:pPr/w:numPr/w:numId/@w:val]"):
        lijst = zoek(stijl, "w:pPr/w:numPr/w:numId/@w:val")[0]
        niveau = next(iter(gehelen(stijl, "w:pPr/w:numPr/w:ilvl/@w:val")), 0)
        if 0 <= niveau < _NIVEAUS:
            stijlen[zoek(stijl, "@w:styleId")[0]] = (lijst, niveau)
    return Kopnummers(niveaus=lijsten, stijlen=stijlen)


def _lijsten(word: Worddocument) -> dict[tuple[str, int], str]:
    """Return what stands in front of each level of every list, where all its numbers are plain ones."""
    try:
        wortel = parse_xml(word.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING).blob)
    except KeyError:
        return {}
    soorten = {
        id_: {
            plek: patroon
            for niveau in zoek(soort, "w:lvl[w:numFmt/@w:val='decimal']")
            for plek in gehelen(niveau, "@w:ilvl")
            for patroon in zoek(niveau, "w:lvlText/@w:val")
        }
        for soort in zoek(wortel, "w:abstractNum")
        for id_ in zoek(soort, "@w:abstractNumId")
    }
    return {
        (lijst, plek): patroon
        for num in zoek(wortel, "w:num")
        for lijst in zoek(num, "@w:numId")
        for soort in zoek(num, "w:abstractNumId/@w:val")
        for plek, patroon in soorten.get(soort, {}).items()
    }
