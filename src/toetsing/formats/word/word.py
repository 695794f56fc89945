"""Word through a template: somebody's own document, with the fields of the report filled in.

The styles of the template decide how everything looks. Only what carries a meaning has a colour of its own, from the
theme: the letters. A template whose colours or fonts are called "toetsing" (as ours are) takes those from the theme
too; who chooses others in Word keeps them.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import asdict, replace
from datetime import UTC, datetime, time
from itertools import count
from typing import TYPE_CHECKING, Any, Final

from toetsing.formats.nummers import bijlagenaam
from toetsing.formats.word.sjabloon import (
    Sjabloondeel,
    Sjabloonprobleem,
    Sjabloonvelden,
    maak_omgeving,
    onderdelen,
    open_sjabloon,
    vul_in,
    xmltekst,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from docx.document import Document as Worddocument
    from docx.oxml.xmlchemy import BaseOxmlElement as Element
    from docx.parts.story import StoryPart

    from toetsing.document.blokken import Document
    from toetsing.domain.huisstijl import Huisstijl
    from toetsing.formats.word.blokken import Blokkenschrijver

__all__ = ["Sjabloonprobleem", "document_als_docx"]

_EIGEN: Final = "toetsing"
"""What our places in a filled-in template are called."""
_EERSTE_MERKTEKEN: Final = 80_000
"""The bookmarks of captions are numbered from here, past those of a template and of headings."""
_TITEL_KORT: Final = 75
_LOGO: Final = (4500, 1150)
"""A logo is at most so wide and so high, in twentieths of a point: 8 by 2 cm."""
_TIJDSTIP: Final = (1980, 1, 1, 0, 0, 0)
"""The same moment for every part makes the bytes reproducible."""


class _Plek:
    """Where something goes that is more than a text: a part of the report, the table of contents or the logo.

    In the XML it is a processing instruction, which no text of an author can be.
    """

    def __init__(self, naam: str) -> None:
        self.naam = naam

    def __html__(self) -> str:
        return f"<?{_EIGEN} {self.naam}?>"


def document_als_docx(  # noqa: PLR0913 - what a report is made from
    sjabloon: bytes,
    document: Document,
    rapport: Mapping[str, Any],
    stijl: Huisstijl,
    plaatje: Callable[[str], bytes],
    *,
    moment: date,
) -> bytes:
    """Return a report as a Word document; the same input gives the same bytes.

    `rapport` is the view as nested dicts, for templates that choose their own fields. `plaatje` makes a PNG of
    an SVG. `moment` is the day the document says it was made on. Raises Sjabloonprobleem where the template is wrong.
    """
    from toetsing.formats.word.blokken import Blokkenschrijver
    from toetsing.formats.word.lopend import Nummerlijsten, Tekstschrijver
    from toetsing.formats.word.opmaak import kleed, maak_nederlands
    from toetsing.formats.word.pagina import leg_bladen, maak_bijlagekoppen
    from toetsing.formats.word.velden import vul_tellers
    from toetsing.formats.word.voetnoten import Voetnoten
    from toetsing.formats.word.xml import Stijlen

    word = open_sjabloon(sjabloon)
    _vul_alles_in(word, {**asdict(_velden(document, stijl)), "rapport": rapport})
    stijlen = Stijlen(word)
    voetnoten = Voetnoten(word, stijlen)
    schrijver = Blokkenschrijver(
        part=word.part,
        stijlen=stijlen,
        huisstijl=stijl,
        plaatje=plaatje,
        voetnoten=voetnoten,
        noten=document.noten,
        teksten=Tekstschrijver(
            part=word.part, stijlen=stijlen, huisstijl=stijl, voetnoten=voetnoten, noten=document.noten
        ),
        lijsten=Nummerlijsten(word.part),
        merken=count(_EERSTE_MERKTEKEN),
    )
    _vul_plekken(word, document, schrijver)
    voetnoten.schrijf()
    maak_bijlagekoppen(word.part.element.body, stijlen)
    leg_bladen(word.part.element.body, stijlen)
    vul_tellers(word.part.element.body)
    _vul_inhoudsopgave(word, schrijver)
    _nummer_beelden(word)
    kleed(word, stijl)
    maak_nederlands(word)
    _zet_eigenschappen(word, document, stijl, moment)
    return _ingepakt(word)


def _velden(document: Document, stijl: Huisstijl) -> Sjabloonvelden:
    omslag = document.omslag
    kort = omslag.titel if len(omslag.titel) <= _TITEL_KORT else f"{omslag.titel[: _TITEL_KORT - 1]}…"
    return Sjabloonvelden(
        titel=omslag.titel,
        titel_kort=kort,
        ondertitel=omslag.ondertitel,
        merken=", ".join(omslag.merken),
        kenmerken=omslag.kenmerken,
        afzender=stijl.afzender,
        versie=omslag.versie,
        logo=_Plek("logo") if stijl.logo else "",
        peildatum=document.peildatum,
        programma=document.programma,
        inhoudsopgave=_Plek("inhoudsopgave"),
        delen=tuple(
            Sjabloondeel(id=deel.id, titel=deel.titel, inhoud=_Plek(f"deel {nummer}"))
            for nummer, deel in enumerate(document.delen)
            if not deel.alleen
        ),
    )


# -- filling in --------------------------------------------------------------------------------------------------------


def _vul_alles_in(word: Worddocument, velden: Mapping[str, Any]) -> None:
    """Fill in the fields of every part. What does not parse afterwards was broken by the template."""
    from docx.oxml.parser import parse_xml
    from lxml.etree import XMLSyntaxError  # type: ignore[import-untyped]

    from toetsing.formats.word.opmaak import vervang

    omgeving = maak_omgeving()
    for onderdeel in list(onderdelen(word)):
        xml = vul_in(omgeving, onderdeel, velden)
        try:
            wortel = parse_xml(xml)
        except XMLSyntaxError:
            raise Sjabloonprobleem(
                f"Na het invullen klopt de {onderdeel.waar} niet meer. Zet for en endfor, en if en endif, elk in een "
                "eigen alinea met {%p ... %}, of samen in één alinea."
            ) from None
        vervang(onderdeel.part, wortel)


def _vul_plekken(word: Worddocument, document: Document, schrijver: Blokkenschrijver) -> None:
    """Put the parts of the report, and the logo, where the template wants them."""
    from docx.parts.story import StoryPart

    for part in list(word.part.package.iter_parts()):
        if isinstance(part, StoryPart):
            for plek in part.element.xpath(f'//processing-instruction("{_EIGEN}")'):
                soort, _, nummer = plek.text.partition(" ")
                if soort == "logo":
                    _zet_logo(plek, part, schrijver)
                elif part is not word.part:
                    raise Sjabloonprobleem("In een kop- of voettekst kan geen inhoud van een deel staan.")
                elif soort == "deel":
                    _zet_blokken(plek, document, int(nummer), schrijver)


def _zet_blokken(plek: Element, document: Document, nummer: int, schrijver: Blokkenschrijver) -> None:
    from docx.oxml.ns import qn

    from toetsing.formats.word.pagina import ruimte_bij
    from toetsing.formats.word.xml import alinea

    anker = _los(plek)
    deel = document.delen[nummer]
    genummerd = bijlagenaam(deel.titel) is None
    blokken = list(schrijver.blokken(deel.blokken, ruimte_bij(anker), genummerd=genummerd))
    for blok in blokken:
        anker.addprevious(blok)
    ouder = anker.getparent()
    ouder.remove(anker)
    if ouder.tag == qn("w:tc") and (len(ouder) == 0 or ouder[-1].tag != qn("w:p")):
        ouder.append(alinea(None, []))  # a cell ends with a paragraph


def _los(plek: Element) -> Element:
    """Return an element among the paragraphs that stands for this place; the place itself is gone.

    A place that had a paragraph to itself leaves nothing of it; one within other text goes behind that paragraph.
    """
    from docx.oxml.ns import qn

    from toetsing.formats.word.xml import el

    anker = el("w:p")
    om = next(plek.iterancestors(qn("w:p")), None)
    if om is None:
        plek.addprevious(anker)
        _haal_weg(plek)
        return anker
    om.addnext(anker)
    _haal_weg(plek)
    if not "".join(om.xpath(".//w:t/text()")).strip() and not om.xpath(".//w:drawing | .//w:sectPr"):
        om.getparent().remove(om)
    return anker


def _haal_weg(plek: Element) -> None:
    """Take the instruction away and keep the text behind it."""
    ouder, vorige = plek.getparent(), plek.getprevious()
    if plek.tail and vorige is not None:
        vorige.tail = (vorige.tail or "") + plek.tail
    elif plek.tail:
        ouder.text = (ouder.text or "") + plek.tail
    ouder.remove(plek)


def _zet_logo(plek: Element, part: StoryPart, schrijver: Blokkenschrijver) -> None:
    """Put the logo behind the run that asks for it."""
    from docx.oxml.ns import qn

    logo = schrijver.huisstijl.logo
    stuk = next(plek.iterancestors(qn("w:r")), None)
    if logo is not None and stuk is not None:
        breedte, hoogte = _LOGO
        beeld = replace(schrijver, part=part).afbeelding(logo.inhoud, logo.omschrijving, breedte=breedte, hoogte=hoogte)
        stuk.addnext(beeld)
    _haal_weg(plek)


def _vul_inhoudsopgave(word: Worddocument, schrijver: Blokkenschrijver) -> None:
    from toetsing.formats.word.pagina import inhoudsopgave
    from toetsing.formats.word.velden import vraag_bij_te_werken

    for plek in word.part.element.xpath(f'//processing-instruction("{_EIGEN}")'):
        anker = _los(plek)
        inhoud = inhoudsopgave(word, schrijver.stijlen)
        if inhoud is not None:
            anker.addprevious(inhoud)
            vraag_bij_te_werken(word)
        anker.getparent().remove(anker)


def _nummer_beelden(word: Worddocument) -> None:
    """Give every picture of the document a number of its own."""
    for nummer, beeld in enumerate(word.part.element.xpath("//wp:docPr"), start=1):
        beeld.set("id", str(nummer))


# -- properties and file -----------------------------------------------------------------------------------------------


def _zet_eigenschappen(word: Worddocument, document: Document, stijl: Huisstijl, moment: date) -> None:
    """Set what the file says of itself. Word's own properties hold at most 255 characters."""
    from toetsing.formats.word.opmaak import TAAL

    dag = datetime.combine(moment, time(12), tzinfo=UTC).replace(tzinfo=None)
    omslag, eigen = document.omslag, word.core_properties
    eigen.title = xmltekst(f"{omslag.titel}: {omslag.ondertitel}")[:255]
    eigen.author = eigen.last_modified_by = xmltekst(stijl.afzender)[:255]
    eigen.comments = xmltekst(f"Gemaakt met {document.programma}.")[:255]
    eigen.content_status = omslag.versie
    eigen.language = TAAL
    eigen.created = eigen.modified = dag
    eigen.revision = 1
    _noem_afzender(word, stijl.afzender)


def _noem_afzender(word: Worddocument, afzender: str) -> None:
    """Set the company among the further properties of a file, where a template has those."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml.parser import parse_xml

    from toetsing.formats.word.opmaak import vervang

    try:
        part = word.part.package.part_related_by(RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)
    except KeyError:
        return
    wortel = parse_xml(part.blob)
    naam = f"{wortel.tag.rpartition('}')[0]}}}Company"
    for oud in wortel.findall(naam):
        wortel.remove(oud)
    if afzender:
        bedrijf = wortel.makeelement(naam)
        bedrijf.text = xmltekst(afzender)[:255]
        wortel.append(bedrijf)
    vervang(part, wortel)


def _ingepakt(word: Worddocument) -> bytes:
    """Return the document as a file in which no moment of writing stands."""
    los = io.BytesIO()
    word.save(los)
    uit = io.BytesIO()
    with zipfile.ZipFile(los) as van, zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as naar:
        for info in van.infolist():
            naar.writestr(zipfile.ZipInfo(info.filename, _TIJDSTIP), van.read(info), zipfile.ZIP_DEFLATED)
    return uit.getvalue()
