"""What a Word document has around its blocks: pages upright and on their side, and the table of contents."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Final

from docx.oxml.ns import qn

from toetsing.formats.word.blokken import LIGGEND_BEGIN, LIGGEND_EIND, Ruimte
from toetsing.formats.word.xml import alinea, el, stuk, zoek

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.oxml.xmlchemy import BaseOxmlElement as Element

    from toetsing.formats.word.xml import Stijlen

_A4: Final = (11906, 16838)
_MARGE: Final = 1247
_TERUG: Final = 3
"""So many paragraphs between a heading and a table on its side go to that page with it, and the heading too."""
DIEPST: Final = 2
"""The table of contents has the parts of a report, and the headings just below them."""
_NIVEAUS: Final = (1, 2, 3)
_EERSTE_MERKTEKEN: Final = 70_000
"""Bookmarks of ours are numbered from here, past those of a template."""


def ruimte_bij(plaats: Element) -> Ruimte:
    """Return the room on the page at this place, in twentieths of a point."""
    sectie = _sectie_na(plaats)
    breed, hoog = _maten(sectie, "w:pgSz", ("w", "h"), _A4)
    links, rechts, boven, onder = _maten(sectie, "w:pgMar", ("left", "right", "top", "bottom"), (_MARGE,) * 4)
    return Ruimte(breedte=breed - links - rechts, hoogte=hoog - boven - onder, liggend=_A4[1] - links - rechts)


def _maten(sectie: Element | None, naam: str, zijden: tuple[str, ...], anders: tuple[int, ...]) -> Iterator[int]:
    for zijde, standaard in zip(zijden, anders, strict=True):
        gevonden = zoek(sectie, f"{naam}/@w:{zijde}") if sectie is not None else []
        yield abs(int(gevonden[0])) if gevonden and gevonden[0].lstrip("-").isdigit() else standaard


def _sectie_na(plaats: Element) -> Element | None:
    """Return the section that a place belongs to: what ends it stands behind it."""
    gevonden = zoek(plaats, "following::w:sectPr[not(ancestor::w:pPrChange)][1]")
    return gevonden[0] if gevonden else None


# -- pages on their side -----------------------------------------------------------------------------------------------


def leg_bladen(body: Element, stijlen: Stijlen) -> None:
    """Put what stands between marks on pages on their side, with the headers and footers of the pages around it.

    A heading goes along with its table. Where pages on their side follow each other there is no upright one between.
    Within a cell or a frame there are no pages: there the marks just go.
    """
    for merk in list(body.iter(qn(LIGGEND_BEGIN), qn(LIGGEND_EIND))):
        if merk.getparent() is not body:
            merk.getparent().remove(merk)
    for merk in list(body.iterchildren(qn(LIGGEND_BEGIN))):
        _haal_kop_mee(merk, stijlen)
    for begin in list(body.iterchildren(qn(LIGGEND_BEGIN))):
        vorige = begin.getprevious()
        if vorige is not None and vorige.tag == qn(LIGGEND_EIND):
            body.remove(vorige)
            body.remove(begin)
    for begin, eind in zip(
        list(body.iterchildren(qn(LIGGEND_BEGIN))), list(body.iterchildren(qn(LIGGEND_EIND))), strict=True
    ):
        _leg(begin, eind)


def _haal_kop_mee(merk: Element, stijlen: Stijlen) -> None:
    """Move the mark before the headings that belong to it, if they are near."""
    kandidaat, plaats = merk.getprevious(), None
    for _ in range(_TERUG + 1):
        if kandidaat is None or kandidaat.tag != qn("w:p") or zoek(kandidaat, "w:pPr/w:sectPr"):
            break
        if kopniveau(kandidaat, stijlen) is not None:
            plaats = kandidaat
        kandidaat = kandidaat.getprevious()
    if plaats is not None:
        plaats.addprevious(merk)


def kopniveau(p: Element, stijlen: Stijlen) -> int | None:
    """Return the level of the heading that a paragraph is; None where it is none."""
    eigen = zoek(p, "w:pPr/w:outlineLvl/@w:val")
    if eigen:
        return int(eigen[0]) + 1
    id_ = next(iter(zoek(p, "w:pPr/w:pStyle/@w:val")), None)
    return next((niveau for niveau in _NIVEAUS if id_ and stijlen.id(f"heading {niveau}") == id_), None)


def _leg(begin: Element, eind: Element) -> None:
    sectie = _sectie_na(eind)
    if sectie is None:
        for merk in (begin, eind):
            merk.getparent().remove(merk)
        return
    liggend = _vervolg(deepcopy(sectie))
    _draai(liggend)
    if _heeft_inhoud_ervoor(begin):
        begin.addprevious(_einde_van_sectie(deepcopy(sectie)))
    begin.getparent().remove(begin)
    if all(rest.tag == qn("w:sectPr") for rest in eind.itersiblings()):
        sectie.getparent().replace(sectie, liggend)
    else:
        eind.addprevious(_einde_van_sectie(liggend))
        _vervolg(sectie)
    eind.getparent().remove(eind)


def _heeft_inhoud_ervoor(begin: Element) -> bool:
    vorige = begin.getprevious()
    return vorige is not None and not zoek(vorige, "w:pPr/w:sectPr")


def _vervolg(sectie: Element) -> Element:
    """Make a section one that continues: on a new page, without a first page or page number of its own."""
    for oud in zoek(sectie, "w:titlePg | w:pgNumType | w:type"):
        sectie.remove(oud)
    soort = el("w:type", val="nextPage")
    erna = zoek(sectie, "w:headerReference | w:footerReference | w:footnotePr | w:endnotePr")
    if erna:
        erna[-1].addnext(soort)
    else:
        sectie.insert(0, soort)
    return sectie


def _draai(sectie: Element) -> None:
    """Turn the page on its side."""
    for oud in zoek(sectie, "w:pgSz"):
        sectie.remove(oud)
    breed, hoog = _A4
    zoek(sectie, "w:type")[0].addnext(el("w:pgSz", w=hoog, h=breed, orient="landscape"))


def _einde_van_sectie(sectie: Element) -> Element:
    """Return a paragraph of almost no height that ends a section."""
    klein = el("w:rPr", el("w:sz", val=2), el("w:szCs", val=2))
    regel = el("w:spacing", before=0, after=0, line=20, lineRule="exact")
    return alinea(None, [], regel, klein, sectie)


# -- table of contents -------------------------------------------------------------------------------------------------


def inhoudsopgave(body: Element, stijlen: Stijlen) -> Element | None:
    """Return a table of contents of the headings in a document, and mark each heading as its goal.

    It is a field. Its lines are links; the numbers of the pages, which only Word can know, come where somebody has
    Word update the fields. Until then there are none, rather than wrong ones or a question on opening.
    """
    regels = []
    koppen = [(niveau, p) for p in body.iter(qn("w:p")) if (niveau := kopniveau(p, stijlen) or DIEPST + 1) <= DIEPST]
    for nummer, (niveau, p) in enumerate(koppen):
        naam = f"_Toc{_EERSTE_MERKTEKEN + nummer}"
        _zet_merkteken(p, naam, _EERSTE_MERKTEKEN + nummer)
        tekst = "".join(zoek(p, ".//w:t/text()"))
        link = el("w:hyperlink", stuk(tekst), el("w:r", el("w:tab")), *_veld(f" PAGEREF {naam} \\h ", []), anchor=naam)
        regels.append(alinea(stijlen.id(f"toc {niveau}"), [link]))
    if not regels:
        return None
    begin, eind = _veld(f' TOC \\o "1-{DIEPST}" \\h \\z \\u ', [])[:3], el("w:r", el("w:fldChar", fldCharType="end"))
    plaats = 1 if zoek(regels[0], "w:pPr") else 0
    for stap, deel in enumerate(begin):
        regels[0].insert(plaats + stap, deel)
    regels[-1].append(eind)
    soort = el("w:docPartObj", el("w:docPartGallery", val="Table of Contents"), el("w:docPartUnique"))
    return el("w:sdt", el("w:sdtPr", soort), el("w:sdtContent", *regels))


def _veld(opdracht: str, uitkomst: list[Element]) -> list[Element]:
    """Return the runs of a field: begin, what it does, its result so far, end."""
    tekst = el("w:instrText")
    tekst.text = opdracht
    tekst.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return [
        el("w:r", el("w:fldChar", fldCharType="begin")),
        el("w:r", tekst),
        el("w:r", el("w:fldChar", fldCharType="separate")),
        *uitkomst,
        el("w:r", el("w:fldChar", fldCharType="end")),
    ]


def _zet_merkteken(p: Element, naam: str, nummer: int) -> None:
    eigenschappen = zoek(p, "w:pPr")
    p.insert(1 if eigenschappen else 0, el("w:bookmarkStart", id=nummer, name=naam))
    p.append(el("w:bookmarkEnd", id=nummer))
