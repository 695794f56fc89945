"""Running text in Word: words in bold, words that lead to an address, and lists that count from 1."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from toetsing.document.opgemaakt import stukken_van
from toetsing.formats.papier import Voetnoot, met_voetnoten
from toetsing.formats.word.xml import el, gehelen, stuk, zoek

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.oxml.xmlchemy import BaseOxmlElement as Element
    from docx.parts.story import StoryPart

    from toetsing.document.opgemaakt import Stuk
    from toetsing.domain.huisstijl import Huisstijl
    from toetsing.formats.papier import Noten
    from toetsing.formats.word.voetnoten import Voetnoten
    from toetsing.formats.word.xml import Stijlen

_VOLGORDE: Final = ("rStyle", "b", "i", "color", "sz", "u")
"""In which order Word wants what makes a run look as it does (ECMA-376 part 1, 17.3.2.28), as far as used here."""
INSPRING: Final = 284
"""How far the words of a list stand in from its number, in twentieths of a point."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tekstschrijver:
    """Makes the runs of texts, with the marks of the notes that they name."""

    part: StoryPart
    stijlen: Stijlen
    huisstijl: Huisstijl
    voetnoten: Voetnoten
    noten: Noten

    def lopend(self, tekst: str, *opmaak: Element) -> Iterator[Element]:
        """Yield the runs of a text, each with this look beside its own."""
        for een in stukken_van(tekst):
            runs = list(self._runs(een, *opmaak))
            if een.adres:
                yield self._koppeling(een.adres, runs)
            else:
                yield from runs

    def _runs(self, een: Stuk, *opmaak: Element) -> Iterator[Element]:
        eigen = {element.tag: element for element in (*opmaak, *self._eigen(een))}
        gezet = [eigen[tag] for naam in _VOLGORDE if (tag := qn(f"w:{naam}")) in eigen]
        for deel in met_voetnoten(een.tekst, self.noten):
            if isinstance(deel, Voetnoot):
                yield self.voetnoten.verwijs(deel)
            else:
                yield stuk(deel, *map(deepcopy, gezet))

    def _eigen(self, een: Stuk) -> Iterator[Element]:
        """Yield what sets a piece off: bold, or what shows that it leads somewhere."""
        if een.vet:
            yield el("w:b")
        if een.adres and (stijl := self.stijlen.id("Hyperlink", "character")):
            yield el("w:rStyle", val=stijl)
        elif een.adres:
            yield el("w:color", val=self.huisstijl.accent[1:])
            yield el("w:u", val="single")

    def _koppeling(self, adres: str, runs: list[Element]) -> Element:
        koppeling = el("w:hyperlink", *runs)
        koppeling.set(qn("r:id"), self.part.relate_to(adres, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        return koppeling


@dataclass(slots=True)
class Nummerlijsten:
    """The lists that count from 1, in the part of the document that holds its lists; a template may have none."""

    part: StoryPart
    _soort: int | None = field(default=None, init=False)

    def nieuw(self) -> int | None:
        """Begin a list; return by which number its points say that they are of it, or None where there is no part."""
        try:
            deel = self.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING)
        except KeyError:
            return None
        wortel: Element = deel.element  # type: ignore[attr-defined]  # python-docx loads this part as XML
        if self._soort is None:
            self._soort = 1 + max(gehelen(wortel, "w:abstractNum/@w:abstractNumId"), default=-1)
            wortel.insert(len(zoek(wortel, "w:numPicBullet | w:abstractNum")), _lijstsoort(self._soort))
        nummer = 1 + max(gehelen(wortel, "w:num/@w:numId"), default=0)
        vanaf = el("w:lvlOverride", el("w:startOverride", val=1), ilvl=0)
        nummers = zoek(wortel, "w:num | w:abstractNum")
        nummers[-1].addnext(el("w:num", el("w:abstractNumId", val=self._soort), vanaf, numId=nummer))
        return nummer


def _lijstsoort(nummer: int) -> Element:
    niveau = el(
        "w:lvl",
        el("w:start", val=1),
        el("w:numFmt", val="decimal"),
        el("w:lvlText", val="%1."),
        el("w:lvlJc", val="left"),
        el("w:pPr", el("w:ind", left=INSPRING, hanging=INSPRING)),
        ilvl=0,
    )
    return el("w:abstractNum", el("w:multiLevelType", val="singleLevel"), niveau, abstractNumId=nummer)
