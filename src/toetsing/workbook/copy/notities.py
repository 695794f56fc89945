"""Notes at cells of an xlsx: ours are added below what the user wrote, and taken away again without a trace.

A note is two things in the file: its text in a comments part, and its frame in a VML drawing. A note that does not
change keeps both byte for byte.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from toetsing.domain.meldingen import Ernst
from toetsing.domain.words.notities import CONTROLELIJN, zonder_blok
from toetsing.domain.words.woorden import schoon
from toetsing.workbook.copy.pakket import HOOFD, Kind, Onbewerkbaar, Stukken, attribuut, kale_tekst, stukken

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toetsing.domain.meldingen import Melding
    from toetsing.workbook.copy.celmaten import Celmaten

AUTEUR: Final = "toetsing"
_GESPREK: Final = "tc="
"""How the author of a threaded comment begins; its note only repeats it, for programs that do not know threads."""
_BREEDTE: Final = 330
_TEKENS_PER_LIJN: Final = 48
_LIJNHOOGTE: Final = 17
_ERNST: Final = {Ernst.FOUT: "Fout", Ernst.LET_OP: "Let op", Ernst.INFO: "Info"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Notities:
    """The two parts that hold the notes of one sheet; `leeg` where they hold nothing any more."""

    teksten: bytes
    vormen: bytes
    leeg: bool


def blok(meldingen: Sequence[Melding]) -> str:
    """Return what a note says of the meldingen on its cell."""
    return "\n".join(
        [CONTROLELIJN, *(f"{_ERNST[m.ernst]}: {schoon(f'{m.tekst} {m.advies}')} [{m.code}]" for m in meldingen)]
    )


def merk(
    teksten: bytes | None, vormen: bytes | None, nieuw: Mapping[str, str], maten: Celmaten, eerste_vorm: int
) -> Notities | None:
    """Return the notes of a sheet with ours of an earlier check taken away and the new ones added, by cell.

    None where nothing changes. Raises Onbewerkbaar. `eerste_vorm` is the lowest number for a new frame.
    """
    oud = stukken(teksten) if teksten is not None else _LEEG
    lijst = stukken((oud.eerste("commentList") or _LEGE_LIJST).xml)
    auteurs = stukken((oud.eerste("authors") or _GEEN_AUTEURS).xml)
    inhoud = _teksten(teksten)
    namen = [kale_tekst(kind.xml) for kind in auteurs.kinderen]
    over = dict(nieuw)
    kinderen: list[Kind] = []
    veranderd: dict[str, str] = {}
    for kind in lijst.kinderen:
        cel, auteur = attribuut(kind.xml, "ref") or "", int(attribuut(kind.xml, "authorId") or 0)
        if auteur < len(namen) and namen[auteur].startswith(_GESPREK):
            over.pop(cel, None)
            kinderen.append(kind)
            continue
        tekst = inhoud.get(cel, _LEGE_TEKST)
        was = _plat(tekst)
        eigen = zonder_blok(was)
        wordt = "\n\n".join(deel for deel in (eigen, over.pop(cel, "")) if deel)
        if wordt != was:
            veranderd[cel] = wordt
        if wordt:
            kinderen.append(kind if wordt == was else _notitie(cel, auteur, _met_tekst(tekst, wordt)))
    if over and AUTEUR not in namen:
        namen.append(AUTEUR)
        auteurs = auteurs.met([*auteurs.kinderen, Kind(naam="author", xml=_AUTEUR)])
    for cel, nieuwe_tekst in over.items():
        kinderen.append(_notitie(cel, namen.index(AUTEUR), _met_tekst(_LEGE_TEKST, nieuwe_tekst)))
    veranderd |= over
    if not veranderd:
        return None
    nieuwe_lijst = {
        "authors": Kind(naam="authors", xml=auteurs.als_bytes()),
        "commentList": Kind(naam="commentList", xml=lijst.met(kinderen).als_bytes()),
    }
    overig = [kind for kind in oud.kinderen if kind.naam not in nieuwe_lijst]
    kaders = _vormen(vormen, veranderd, maten, eerste_vorm)
    return Notities(
        teksten=oud.met([*nieuwe_lijst.values(), *overig]).als_bytes(),
        vormen=kaders,
        leeg=not kinderen and b"<v:shape " not in kaders,
    )


# -- the texts ---------------------------------------------------------------------------------------------------------


_LEEG: Final = Stukken(kop=b'<comments xmlns="%s">' % HOOFD.encode(), kinderen=(), staart=b"</comments>")
_LEGE_LIJST: Final = Kind(naam="commentList", xml=b'<commentList xmlns="%s"/>' % HOOFD.encode())
_AUTEUR: Final = f'<author xmlns="{HOOFD}">{AUTEUR}</author>'.encode()
_OPMAAK: Final = ET.fromstring(
    f'<rPr xmlns="{HOOFD}"><sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/></rPr>'
)
_LEGE_TEKST: Final = ET.Element(f"{{{HOOFD}}}text")
_GEEN_AUTEURS: Final = Kind(naam="authors", xml=b'<authors xmlns="%s"/>' % HOOFD.encode())


def _teksten(xml: bytes | None) -> dict[str, ET.Element]:
    """Return the text element of every note, by cell."""
    wortel = ET.fromstring(xml) if xml is not None else ()
    return {
        notitie.get("ref", ""): tekst
        for deel in wortel
        for notitie in deel.iterfind(f"{{{HOOFD}}}comment")
        if (tekst := notitie.find(f"{{{HOOFD}}}text")) is not None
    }


def _plat(tekst: ET.Element) -> str:
    """Return a note without its formatting."""
    return "".join(deel.text or "" for deel in tekst.iter(f"{{{HOOFD}}}t"))


def _met_tekst(oud: ET.Element, wordt: str) -> bytes:
    """Return a text element that says something else: what it has in common with the old one keeps its formatting."""
    nieuw = ET.Element(f"{{{HOOFD}}}text")
    rest = wordt
    for deel in oud:
        eigen = "".join(t.text or "" for t in deel.iter(f"{{{HOOFD}}}t"))
        gelijk = _gelijk_begin(eigen, rest)
        rest = rest[gelijk:]
        if gelijk:
            nieuw.append(_stuk(eigen[:gelijk], deel.find(f"{{{HOOFD}}}rPr")))
        if gelijk < len(eigen):
            break
    if rest:
        nieuw.append(_stuk(rest, _OPMAAK))
    return ET.tostring(nieuw)


def _gelijk_begin(een: str, ander: str) -> int:
    return next((i for i, (a, b) in enumerate(zip(een, ander, strict=False)) if a != b), min(len(een), len(ander)))


def _stuk(tekst: str, opmaak: ET.Element | None) -> ET.Element:
    stuk = ET.Element(f"{{{HOOFD}}}r")
    if opmaak is not None:
        stuk.append(opmaak)
    t = ET.SubElement(stuk, f"{{{HOOFD}}}t", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
    t.text = tekst
    return stuk


def _notitie(cel: str, auteur: int, tekst: bytes) -> Kind:
    xml = b'<comment xmlns="%s" ref="%s" authorId="%d">%s</comment>' % (HOOFD.encode(), cel.encode(), auteur, tekst)
    return Kind(naam="comment", xml=xml)


# -- the frames --------------------------------------------------------------------------------------------------------

_LEGE_TEKENING: Final = (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="{}"/>'
    "</o:shapelayout></xml>"
)
_VOORVOEGSELS: Final = {
    f"urn:schemas-microsoft-com:{naam}": kort
    for naam, kort in (
        ("vml", "v"),
        ("office:office", "o"),
        ("office:excel", "x"),
    )
}
_VORMSOORT: Final = (
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_VORM: Final = re.compile(r"<v:shape\s.*?</v:shape>", re.DOTALL)
_VORM_VAN_NOTITIE: Final = re.compile(
    r'ObjectType="Note".*?<x:Row>(\d+)</x:Row>.*?<x:Column>(\d+)</x:Column>', re.DOTALL
)
PER_TEKENING: Final = 1024
"""How many numbers of frames one drawing has for itself."""


def _vormen(oud: bytes | None, veranderd: Mapping[str, str], maten: Celmaten, eerste: int) -> bytes:
    """Return the drawing with the frames of changed notes made anew, or left out where no text is left."""
    leeg = _LEGE_TEKENING.format(eerste // PER_TEKENING)
    tekening = leeg if oud is None else _met_vaste_voorvoegsels(oud.decode(errors="surrogateescape"))
    cellen = {maten.plaats(cel): tekst for cel, tekst in veranderd.items()}

    def blijft(vorm: re.Match[str]) -> str:
        plaats = _VORM_VAN_NOTITIE.search(vorm[0])
        return "" if plaats and (int(plaats[1]), int(plaats[2])) in cellen else vorm[0]

    tekening = _VORM.sub(blijft, tekening)
    nummers = [int(nummer) for nummer in re.findall(r'"_x0000_s(\d+)"', tekening)]
    nummer = max(nummers, default=eerste - 1)
    erbij = "" if 'id="_x0000_t202"' in tekening else _VORMSOORT
    for (rij, kolom), tekst in cellen.items():
        if tekst:
            nummer += 1
            erbij += _vorm(nummer, rij, kolom, maten.kader(rij, kolom, _BREEDTE, _hoogte(tekst)), _hoogte(tekst))
    begin, slot, eind = tekening.rpartition("</xml>")
    if not slot or 'xmlns:v="urn:schemas-microsoft-com:vml"' not in tekening:
        raise Onbewerkbaar("de notities staan er op een ongewone manier in")
    return f"{begin}{erbij}{slot}{eind}".encode(errors="surrogateescape")


def _met_vaste_voorvoegsels(tekening: str) -> str:
    """Return a drawing with the prefixes that Excel itself uses; those of another program mean the same.

    Another program may give one prefix several meanings, each inside an element of its own, so the elements decide.
    """
    gebruikt = re.findall(r'xmlns:(\w+)="([^"]*)"', tekening)
    if all(naam == _VOORVOEGSELS.get(ruimte, naam) for naam, ruimte in gebruikt):
        return tekening
    from xml.etree import ElementTree as Boom

    for ruimte, naam in _VOORVOEGSELS.items():
        Boom.register_namespace(naam, ruimte)
    try:
        return Boom.tostring(Boom.fromstring(tekening), encoding="unicode")
    except (Boom.ParseError, UnicodeEncodeError):
        raise Onbewerkbaar("de notities staan er op een ongewone manier in") from None


def _hoogte(tekst: str) -> int:
    from textwrap import wrap

    lijnen = sum(max(1, len(wrap(lijn, _TEKENS_PER_LIJN))) for lijn in tekst.split("\n"))
    return _LIJNHOOGTE * lijnen + 12


def _vorm(nummer: int, rij: int, kolom: int, anker: str, hoogte: int) -> str:
    return (
        f'<v:shape id="_x0000_s{nummer}" type="#_x0000_t202" style="position:absolute;width:{_BREEDTE}px;'
        f'height:{hoogte}px;z-index:{nummer % PER_TEKENING};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">'
        '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
        '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
        '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
        f"<x:Anchor>{anker}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{rij}</x:Row><x:Column>{kolom}</x:Column>"
        "</x:ClientData></v:shape>"
    )
