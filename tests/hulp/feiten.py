"""The facts of a report in the order in which it tells them, and the text of each form of it.

The text is taken out by libraries that know nothing of the program. White space, and what a form needs for itself (the
marks of Markdown, what stands above and below a page), are set aside; nothing else is.
"""

from __future__ import annotations

import re
import zipfile
from ctypes import c_ushort
from html import unescape
from html.parser import HTMLParser
from io import BytesIO
from typing import TYPE_CHECKING

import docx
import pypdfium2

from toetsing.document.blokken import (
    Alinea,
    Figuur,
    Kop,
    Punten,
    Tabel,
    Toelichtingen,
    Tussenkop,
    Uitklap,
    Zin,
    tekstblokken,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from toetsing.document.blokken import Blok, Cel, Document

_TEKENS = ("+", "-", "V", "M", "O")
_RAAKT = 2.5
"""So many points, or fewer, are between texts that belong together: cells have more between them."""
_BOVENAAN = 70
"""So many points at the head of a page are for the title of the report."""
_BREEDTE_TEKEN = 1
"""So many points wide at least is a sign."""
_VOETREGEL = 50
"""So many at its foot are for its number."""
_ONDERAAN = 120
"""The height, in points, of the foot of a page: its notes, and its number below them."""

_NOOT = re.compile(r"\[(noot \d+)\]")
"""How a note is named in some texts of a kader; a page and Markdown name all of them as "(noot 5)"."""

# -- the facts ---------------------------------------------------------------------------------------------------------


def feiten(document: Document, *, op_scherm: bool = False, op_papier: bool = False) -> Iterator[str]:
    """Yield every text of a report in the order in which it is told.

    On paper an annex has a number, and what a note is called stands at the foot of the page.
    """
    yield document.omslag.titel
    yield document.omslag.ondertitel
    yield from (tekst for paar in document.omslag.kenmerken for tekst in paar)
    for deel in document.delen:
        if deel.alleen in ("", "scherm" if op_scherm else ""):
            yield deel.titel.removeprefix("Bijlage: ")
            for tekst in _van_blokken(deel.blokken):
                yield from _zonder_noten(tekst, document) if op_papier else [_NOOT.sub(r"(\1)", tekst)]


def _zonder_noten(tekst: str, document: Document) -> Iterator[str]:
    """Yield a text without the names of the notes in it."""
    for naam, _ in document.noten:
        for begin, eind in (("(", ")"), ("[", "]"), ("", "; ")):
            voor, haak, na = tekst.partition(f"{begin}{naam}{eind}")
            if haak and (begin or not voor):
                yield from (voor, na)
                return
    yield "" if tekst in dict(document.noten) else tekst


def genoemde_noten(document: Document) -> list[str]:
    """Return what the notes say that texts of a report name, behind their number."""
    alles = [tekst for deel in document.delen if not deel.alleen for tekst in _van_blokken(deel.blokken)]
    return [
        f"{naam.removeprefix('noot ')} {inhoud}"
        for naam, inhoud in document.noten
        if any(re.search(rf"[(\[]{naam}[)\]]|^{naam}(;|$)", tekst) for tekst in alles)
    ]


def _van_blokken(blokken: Iterable[Blok]) -> Iterator[str]:
    for blok in blokken:
        match blok:
            case Kop(tekst=tekst) | Tussenkop(tekst=tekst) | Alinea(tekst=tekst):
                yield tekst
            case Zin(delen=delen):
                yield from _van_cellen(delen)
            case Punten(regels=regels):
                yield from regels
            case Toelichtingen(rijen=rijen):
                for nr, alineas in rijen:
                    yield nr
                    yield from _van_blokken(tekstblokken(alineas))
            case Figuur(titel=titel, tabel=tabel):
                yield titel
                yield from _van_tabel(tabel)
            case Tabel():
                yield from _van_tabel(blok)
            case Uitklap(titel=titel, blokken=onder):
                yield titel
                yield from _van_blokken(onder)


def _van_tabel(tabel: Tabel) -> Iterator[str]:
    yield tabel.titel
    yield from (kolom.kop for kolom in tabel.kolommen)
    for rij in tabel.rijen:
        yield from _van_cellen(rij)


def _van_cellen(cellen: Iterable[Cel]) -> Iterator[str]:
    for cel in cellen:
        yield from (cel.tekst, cel.voluit, cel.noot)


def figuren(document: Document) -> list[Figuur]:
    return [blok for deel in document.delen for blok in deel.blokken if isinstance(blok, Figuur)]


_VOET = r"(?:(?:concept|definitief), \d+ \w+ \d{4})? ?(?:Bladzijde \d+ van \d+)?$"
"""What stands below every page of a pdf."""


# -- what each form says -----------------------------------------------------------------------------------------------


class _Html(HTMLParser):
    """The text that is seen on a page, without its head, its table of contents and its figures."""

    def __init__(self, pagina: str) -> None:
        super().__init__()
        self.buiten = 0
        self.gezegd = False
        self.stukken: list[str] = []
        self.feed(pagina)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.buiten += tag in ("head", "nav", "svg", "script")
        self.gezegd = ("class", "stem") in attrs

    def handle_endtag(self, tag: str) -> None:
        self.gezegd = False
        self.buiten -= tag in ("head", "nav", "svg", "script")
        if tag in ("td", "th", "li", "p"):
            self.stukken.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.buiten and not self.gezegd:
            self.stukken.append(data)


def tekst_van(vorm: str, inhoud: bytes) -> str:
    """Return all text of a report, page by page without what stands on every page."""
    if vorm == "html":
        return "".join(_Html(inhoud.decode()).stukken)
    if vorm == "markdown":
        zonder_adres = re.sub(r"(?<!\\)\[((?:[^\]\\]|\\.)*)\]\([^)]*\)", r"\1", inhoud.decode())
        return re.sub(r"\\(.)|\*\*|[|]", r"\1", zonder_adres)
    if vorm == "docx":
        naam = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
        return "".join(stuk.text or "" for stuk in docx.Document(BytesIO(inhoud)).element.body.iter(naam))
    assert vorm == "pdf"
    with pypdfium2.PdfDocument(inhoud) as pdf:
        regels = "".join(stuk for nr, blad in enumerate(pdf) for stuk in _stukken(blad, kop=nr > 0)).splitlines()
    return "\n".join(regel for regel in regels if not re.match(_VOET, regel.strip()))


def _stukken(bladzijde: pypdfium2.PdfPage, *, kop: bool) -> Iterator[str]:
    """Yield the texts of a page one by one, in the order in which they were set; what touches is on one line.

    The library leaves out a sign that is the same as the one before it, in a row of scores; it gives a hyphen at the
    end of a line as a character of its own. With `kop` what stands above and below every page is left out.
    """
    tekstlaag, vorige, rechts = bladzijde.get_textpage(), "", 0.0
    for stuk in bladzijde.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT]):
        lengte = pypdfium2.raw.FPDFTextObj_GetText(stuk.raw, tekstlaag.raw, None, 0)
        letters = (c_ushort * (lengte // 2))()
        pypdfium2.raw.FPDFTextObj_GetText(stuk.raw, tekstlaag.raw, letters, lengte)
        tekst = bytes(letters).decode("utf-16-le").rstrip("\0")
        links, onder, eind, boven = stuk.get_bounds()
        if not tekst and eind - links < _BREEDTE_TEKEN:  # a space at the end of a line, and no sign that is left out
            continue
        vorige = tekst or (vorige if vorige.strip() in _TEKENS else "")
        if kop and (onder > bladzijde.get_height() - _BOVENAAN or boven < _VOETREGEL):
            continue
        yield ("" if abs(links - rechts) < _RAAKT else "\n") + vorige.replace("\x02", "-")
        rechts = eind
    yield "\n"


def voetnoten_van(vorm: str, inhoud: bytes) -> str:
    """Return what stands at the foot of pages: in a pdf the last centimetres, in Word the part of that name."""
    if vorm == "docx":
        with zipfile.ZipFile(BytesIO(inhoud)) as pakket:
            return unescape(re.sub("<[^>]*>", "", pakket.read("word/footnotes.xml").decode()))
    with pypdfium2.PdfDocument(inhoud) as pdf:
        return "\n".join(blad.get_textpage().get_text_bounded(top=_ONDERAAN) for blad in pdf)


def kaal(tekst: str) -> str:
    """A text without white space, and without hyphens in its words: a form may part words at the end of a line."""
    return "".join(re.sub(r"(?<=[^\W\d_])[-\u00ad\ufffe]\s*(?=[^\W\d_])", "", tekst).split())


def ontbrekend(feiten_: Iterable[str], tekst: str) -> list[str]:
    """Return the facts that do not stand in a text, or not in this order."""
    inhoud, plek, mist = kaal(tekst), 0, []
    for feit in map(kaal, feiten_):
        gevonden = inhoud.find(feit, plek)
        if gevonden < 0:
            mist.append(feit)
        else:
            plek = gevonden + len(feit)
    return mist
