"""How a Word document looks beyond its template: the font and colours of the theme, and its language."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import XmlPart
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from lxml.etree import tostring  # type: ignore[import-untyped]

from toetsing.formats.word.sjabloon import xmltekst
from toetsing.formats.word.xml import el

if TYPE_CHECKING:
    from docx.document import Document as Worddocument
    from docx.opc.part import Part
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

    from toetsing.domain.huisstijl import Huisstijl

EIGEN: Final = "toetsing"
"""What the colours and the fonts of a template are called where it leaves them to the theme."""
TAAL: Final = "nl-NL"
_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_INVALLER: Final = "Arial"


def kleed(word: Worddocument, stijl: Huisstijl) -> None:
    """Give the theme's font and colours to a template that leaves them to us; any other keeps its own."""
    try:
        part = word.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    except KeyError:
        return
    thema = parse_xml(part.blob)
    for letters in thema.iter(f"{_A}fontScheme"):
        if letters.get("name") == EIGEN:
            for latin in letters.iter(f"{_A}latin"):
                latin.set("typeface", xmltekst(stijl.lettertype))
            _noem_letter(word, stijl.lettertype)
    for kleuren in thema.iter(f"{_A}clrScheme"):
        if kleuren.get("name") == EIGEN:
            _kleur(word, kleuren, stijl)
    vervang(part, thema)


def _kleur(word: Worddocument, kleuren: Element, stijl: Huisstijl) -> None:
    """Set the colours, and beside their names in the styles the colours themselves, for who does not know the theme."""
    eigen = {"accent1": stijl.accent, "accent2": stijl.slecht.vlak, "hlink": stijl.accent, "folHlink": stijl.accent}
    for plaats in kleuren:
        kleur = eigen.get(plaats.tag.removeprefix(_A))
        if kleur is not None:
            plaats[:] = [OxmlElement("a:srgbClr", {"val": kleur[1:]})]
    namen = eigen | {"hyperlink": stijl.accent, "followedHyperlink": stijl.accent}
    for element in word.styles.element.iter():
        naam = element.get(qn("w:themeColor"))
        if naam in namen:
            element.set(qn("w:color" if element.get(qn("w:color")) else "w:val"), namen[naam][1:])


def _noem_letter(word: Worddocument, letter: str) -> None:
    """Say what to use where the font is not installed: another without serifs."""
    with suppress(KeyError):
        part = word.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
        tabel = parse_xml(part.blob)
        namen = [letters.get(qn("w:name")) for letters in tabel.iter(qn("w:font"))]
        if xmltekst(letter) not in namen:
            soort = (el("w:altName", val=_INVALLER), el("w:family", val="swiss"))
            tabel.append(el("w:font", *soort, name=xmltekst(letter)))
            vervang(part, tabel)


def vervang(part: Part, wortel: Element) -> None:
    """Put other XML in a part. python-docx has no way of its own to do so."""
    if isinstance(part, XmlPart):
        part._element = wortel
    else:
        part._blob = tostring(wortel, xml_declaration=True, encoding="UTF-8", standalone=True)


def maak_nederlands(word: Worddocument) -> None:
    """Say that everything is Dutch, for who has it read aloud and for the spelling check."""
    stijlen = word.styles.element
    for taal in stijlen.iter(qn("w:lang")):
        taal.set(qn("w:val"), TAAL)
    for eigenschappen in stijlen.xpath("w:docDefaults/w:rPrDefault/w:rPr[not(w:lang)]"):
        eigenschappen.append(el("w:lang", val=TAAL))
    for taal in word.settings.element.xpath("w:themeFontLang"):
        taal.set(qn("w:val"), TAAL)
