"""The XML of a Word document in the small: elements, runs, and the styles that a template has by name.

Order of elements within their parents follows ECMA-376 part 1, chapter 17; Word refuses another.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from docx.oxml import OxmlElement
from docx.oxml.ns import nsmap, qn
from lxml.etree import _Element  # type: ignore[import-untyped]

from toetsing.formats.word.sjabloon import xmltekst

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docx.document import Document as Worddocument
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

VERVANGERS: Final = {
    "Toetsing leeg": ("Intense Quote", "Quote"),
    "Toetsing noot": (),
    "Toetsing norm": (),
    "Toetsing plicht": (),
    "Toetsing oordeel": (),
    "Toetsing hoofdzaak": (),
    "Toetsing bijlage": ("heading 1",),
    "Toetsing term": (),
    "Toetsing tussenkop": (),
    "Toetsing uitleg": ("List Continue", "Normal Indent"),
    "Toetsing cel": ("Table Text",),
    "Toetsing kopcel": ("Toetsing cel", "Table Heading"),
    "Toetsing rijkop": ("Toetsing cel", "Table Text"),
    "Toetsing cel klein": ("Toetsing cel",),
    "Toetsing kopcel klein": ("Toetsing kopcel", "Toetsing cel klein", "Toetsing cel"),
    "Toetsing rijkop klein": ("Toetsing rijkop", "Toetsing cel klein", "Toetsing cel"),
    "Toetsing figuur": (),
    "Toetsing tabel": ("Table Grid",),
    "Toetsing letter": ("Strong",),
    "Toetsing kanttekening": (),
}
"""Which style of Word itself stands in where a template lacks one of ours."""
_GEHEEL: Final = re.compile(r"\s*[+-]?[0-9]{1,10}\s*")
"""No longer than the highest number of Word."""


def el(naam: str, *kinderen: Element, **attributen: str | int) -> Element:
    """Return an element with its children; attributes are in the namespace of Word."""
    element = OxmlElement(naam, {_van_word(sleutel): str(waarde) for sleutel, waarde in attributen.items()})
    element.extend(kinderen)
    return element


@cache
def _van_word(naam: str) -> str:
    """Return the name of an attribute in the namespace of Word: the same few, for every cell of every table."""
    return str(qn(f"w:{naam}"))


def stuk(tekst: str, *opmaak: Element) -> Element:
    """Return a run with this text, whatever is in it."""
    t = el("w:t")
    t.text = xmltekst(tekst)
    t.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return el("w:r", *([el("w:rPr", *opmaak)] if opmaak else []), t)


def alinea(stijl: str | None, stukken: Iterable[Element], *opmaak: Element) -> Element:
    """Return a paragraph in a style, by its id, with more properties of its own in the order Word demands."""
    eigen = [*([el("w:pStyle", val=stijl)] if stijl else []), *opmaak]
    return el("w:p", *([el("w:pPr", *eigen)] if eigen else []), *stukken)


def zoek(element: Element, pad: str) -> list[Any]:
    """Return what an XPath finds, with the prefixes of Word. python-docx knows those for some of its elements only."""
    return list(_Element.xpath(element, pad, namespaces=nsmap))


def gehelen(element: Element, pad: str) -> list[int]:
    """Return the whole numbers among what an XPath finds: a template may say anything where Word counts."""
    return [int(tekst) for tekst in zoek(element, pad) if _GEHEEL.fullmatch(tekst)]


class Stijlen:
    """The styles of a document by name. A style that is not there is replaced by one that is, or by none."""

    def __init__(self, document: Worddocument) -> None:
        self._ids: dict[tuple[str, str], str] = {}
        for stijl in document.styles.element.xpath("w:style[w:name]"):
            soort, id_ = stijl.get(qn("w:type")) or "paragraph", stijl.get(qn("w:styleId"))
            for naam in stijl.xpath("w:name/@w:val"):
                self._ids[soort, naam.casefold()] = id_

    def heeft(self, naam: str, soort: str = "paragraph") -> bool:
        """Whether the document has this very style."""
        return (soort, naam.casefold()) in self._ids

    def id(self, naam: str, soort: str = "paragraph") -> str | None:
        """Return the id of a style, or of what stands in for it; None where the document has neither."""
        namen = (naam, *VERVANGERS.get(naam, ()))
        return next((self._ids[soort, n.casefold()] for n in namen if self.heeft(n, soort)), None)
