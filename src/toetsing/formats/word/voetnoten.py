"""Notes at the foot of a page in Word: a part of the document of their own, and marks in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.parser import parse_xml

from toetsing.formats.word.opmaak import vervang
from toetsing.formats.word.xml import alinea, el, gehelen, stuk

if TYPE_CHECKING:
    from docx.document import Document as Worddocument
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

    from toetsing.formats.papier import Voetnoot
    from toetsing.formats.word.xml import Stijlen

_W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_LEEG: Final = (
    f'<w:footnotes xmlns:w="{_W}">'
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
    "</w:footnotes>"
)


class Voetnoten:
    """Collects the notes of a document; those that its template has stay."""

    def __init__(self, word: Worddocument, stijlen: Stijlen) -> None:
        self._word, self._stijlen = word, stijlen
        self._nieuw: list[Element] = []
        self._eerste = 1 + max(gehelen(self._wortel(), "w:footnote/@w:id"), default=0)

    def verwijs(self, noot: Voetnoot) -> Element:
        """Return the mark of a note in the text. The note itself comes at the foot of the page.

        The mark is the number that the kader gives the note: with one of Word before it there would be two numbers.
        """
        plek = self._eerste + len(self._nieuw)
        inhoud = [stuk(noot.nummer, self._klein()), stuk(f" {noot.tekst}")]
        self._nieuw.append(el("w:footnote", alinea(self._stijlen.id("footnote text"), inhoud), id=plek))
        merk = stuk(noot.nummer, self._klein())
        merk.insert(1, el("w:footnoteReference", customMarkFollows=1, id=plek))
        return merk

    def schrijf(self) -> None:
        """Put the notes in the document, where there are any."""
        if self._nieuw:
            wortel = self._wortel()
            wortel.extend(self._nieuw)
            vervang(self._part(), wortel)

    def _klein(self) -> Element:
        stijl = self._stijlen.id("footnote reference", "character")
        return el("w:rStyle", val=stijl) if stijl else el("w:vertAlign", val="superscript")

    def _wortel(self) -> Element:
        try:
            return parse_xml(self._word.part.part_related_by(RELATIONSHIP_TYPE.FOOTNOTES).blob)
        except KeyError:
            return parse_xml(_LEEG)

    def _part(self) -> Part:
        try:
            return self._word.part.part_related_by(RELATIONSHIP_TYPE.FOOTNOTES)
        except KeyError:
            pakket = self._word.part.package
            part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, b"", pakket)
            self._word.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
            return part
