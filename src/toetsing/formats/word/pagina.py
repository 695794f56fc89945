"""What a Word document has around its blocks: pages upright and on their side, and the table of contents."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Final

from docx.oxml.ns import qn

from toetsing.formats.nummers import bijlagenaam
from toetsing.formats.word.blokken import LIGGEND_BEGIN, LIGGEND_EIND, Ruimte
from toetsing.formats.word.kopnummers import kopnummers
from toetsing.formats.word.velden import veld
from toetsing.formats.word.xml import alinea, el, gehelen, stuk, zoek

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from docx.document import Document as Worddocument
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

    from toetsing.formats.word.xml import Stijlen

_A4: Final = (11906, 16838)
_MARGE: Final = 1247
_TERUG: Final = 6
"""So many paragraphs between a heading and a table on its side go to that page with it, and the heading too."""
DIEPST: Final = 2
"""The table of contents has the parts of a report, and the headings just below them."""
_NIVEAUS: Final = (1, 2, 3)
BIJLAGESTIJL: Final = "Toetsing bijlage"
"""The style of the heading of an annex, which has a number of its own kind."""
_KOPSTIJLEN: Final = (BIJLAGESTIJL, *(f"heading {niveau}" for niveau in _NIVEAUS))
_EERSTE_MERKTEKEN: Final = 70_000
"""Bookmarks of ours are numbered from here, past those of a template."""


def ruimte_bij(plaats: Element) -> Ruimte:
    """Return the room on the page at this place, in twentieths of a point."""
    sectie = _sectie_na(plaats)
    breed, hoog = _maten(sectie, "w:pgSz", ("w", "h"), _A4)
    links, rechts, boven, onder = _maten(sectie, "w:pgMar", ("left", "right", "top", "bottom"), (_MARGE,) * 4)
    return Ruimte(
        breedte=breed - links - rechts,
        hoogte=hoog - boven - onder,
        liggend=_A4[1] - links - rechts,
        laag=_A4[0] - boven - onder,
    )


def _maten(sectie: Element | None, naam: str, zijden: tuple[str, ...], anders: tuple[int, ...]) -> Iterator[int]:
    for zijde, standaard in zip(zijden, anders, strict=True):
        gevonden = gehelen(sectie, f"{naam}/@w:{zijde}") if sectie is not None else []
        yield abs(gevonden[0]) if gevonden else standaard


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
    eigen = gehelen(p, "w:pPr/w:outlineLvl/@w:val")
    if eigen:
        return eigen[0] + 1
    id_ = next(iter(zoek(p, "w:pPr/w:pStyle/@w:val")), None)
    if id_ and id_ == stijlen.id(BIJLAGESTIJL):
        return 1
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


# -- headings and table of contents ------------------------------------------------------------------------------------


def maak_bijlagekoppen(body: Element, stijlen: Stijlen) -> None:
    """Give the headings of annexes their own style, whose list says "Bijlage 1:", where a template has it."""
    gewoon = stijlen.id("heading 1")
    if gewoon is None or not stijlen.heeft(BIJLAGESTIJL):
        return
    for p in zoek(body, f".//w:p[w:pPr/w:pStyle/@w:val='{gewoon}']"):
        teksten = zoek(p, ".//w:t")
        naam = bijlagenaam("".join(tekst.text or "" for tekst in teksten))
        if naam is not None:
            zoek(p, "w:pPr/w:pStyle")[0].set(qn("w:val"), stijlen.id(BIJLAGESTIJL))
            for tekst in teksten:
                tekst.text = ""
            teksten[0].text = naam


def inhoudsopgave(word: Worddocument, stijlen: Stijlen) -> Element | None:
    """Return a table of contents of the headings in a document, and mark each heading as its goal.

    It is a field. Its lines are links, with the numbers that the headings have; those of the pages, which only Word can
    know, come when it updates its fields. Until then there are none, rather than wrong ones.
    """
    regels, nummers = [], kopnummers(word)
    stijlnamen = {*nummers.stijlen, *map(stijlen.id, _KOPSTIJLEN)}
    mogelijk = (p for p in word.part.element.body.iter(qn("w:p")) if _kan_kop_zijn(p, stijlnamen))
    alle = ((kopniveau(p, stijlen), p, nummers.nummer(p)) for p in mogelijk)
    koppen = [(niveau, p, voor) for niveau, p, voor in alle if niveau is not None and niveau <= DIEPST]
    for nummer, (niveau, p, voor) in enumerate(koppen):
        naam = f"_Toc{_EERSTE_MERKTEKEN + nummer}"
        _zet_merkteken(p, naam, _EERSTE_MERKTEKEN + nummer)
        tekst = "".join(zoek(p, ".//w:t/text()"))
        link = el("w:hyperlink", stuk(voor + tekst), el("w:r", el("w:tab")), *veld(f"PAGEREF {naam} \\h"), anchor=naam)
        regels.append(alinea(stijlen.id(f"toc {niveau}"), [link]))
    if not regels:
        return None
    begin, eind = veld(f'TOC \\o "1-{DIEPST}" \\h \\z \\u')[:3], el("w:r", el("w:fldChar", fldCharType="end"))
    plaats = 1 if zoek(regels[0], "w:pPr") else 0
    for stap, deel in enumerate(begin):
        regels[0].insert(plaats + stap, deel)
    regels[-1].append(eind)
    soort = el("w:docPartObj", el("w:docPartGallery", val="Table of Contents"), el("w:docPartUnique"))
    return el("w:sdt", el("w:sdtPr", soort), el("w:sdtContent", *regels))


def _kan_kop_zijn(p: Element, stijlen: Container[str | None]) -> bool:
    """Whether a paragraph has a level of its own or one of these styles: of the many in cells hardly any has."""
    eigen = p.find(qn("w:pPr"))
    if eigen is None:
        return False
    stijl = eigen.find(qn("w:pStyle"))
    return eigen.find(qn("w:outlineLvl")) is not None or (stijl is not None and stijl.get(qn("w:val")) in stijlen)


def _zet_merkteken(p: Element, naam: str, nummer: int) -> None:
    eigenschappen = zoek(p, "w:pPr")
    p.insert(1 if eigenschappen else 0, el("w:bookmarkStart", id=nummer, name=naam))
    p.append(el("w:bookmarkEnd", id=nummer))
