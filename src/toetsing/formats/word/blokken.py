"""Each kind of block of a report as paragraphs and tables of Word, in the styles of the template."""

from __future__ import annotations

import io
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, assert_never

from docx.image.image import Image
from docx.shared import Emu

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
from toetsing.document.tekeningen import Raster
from toetsing.domain.huisstijl import INKT, WIT
from toetsing.formats.nummers import FIGUUR, TABEL, zonder_gat
from toetsing.formats.papier import bij_volgende, celnoten
from toetsing.formats.svg import figuur_als_svg
from toetsing.formats.word.kolommen import KLEIN, kolombreedtes
from toetsing.formats.word.lopend import INSPRING
from toetsing.formats.word.sjabloon import xmltekst
from toetsing.formats.word.velden import teller, verwijzing
from toetsing.formats.word.xml import alinea, el, stuk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from docx.oxml.xmlchemy import BaseOxmlElement as Element
    from docx.parts.story import StoryPart

    from toetsing.document.blokken import Blok, Cel, Kolom
    from toetsing.domain.huisstijl import Huisstijl
    from toetsing.formats.papier import Noten
    from toetsing.formats.word.lopend import Nummerlijsten, Tekstschrijver
    from toetsing.formats.word.voetnoten import Voetnoten
    from toetsing.formats.word.xml import Stijlen

LIGGEND_BEGIN: Final = "w:toetsingLiggend"
LIGGEND_EIND: Final = "w:toetsingStaand"
"""They mark where a page on its side begins and ends, and are gone in a finished document."""
EMU_PER_TWIP: Final = 635
KLEIN_VANAF: Final = 12
"""A table on its side with more columns than this is set in small type."""
_DIEPSTE: Final = 5
"""The level of a heading that stands below those with numbers of three parts: it is in italics too."""
_UITLEG: Final = 397
"""How far an explanation stands in below its name, in twentieths of a point."""
_HOOFDZAAK: Final = 36
"""The size of the one sentence to remember where no style has it, in halves of a point."""
_RAND: Final = "767676"
_GROND: Final = "F2F2F2"
_KORTE_RIJKOP: Final = 45
"""Names that head their rows are bold; whole sentences are not."""
_TE_LANG: Final = 1500
"""A row with a longer text may go on upon the next page; any other stays whole."""
_HELE_TABEL: Final = (14, 2500)
"""A table of no more rows and characters than these stays on one page."""
_PLAATJE_HOOGST: Final = 0.82
_LIGGEND_HOOGST: Final = 0.74
"""A picture takes at most this share of the height of a page, upright or on its side, so that its title stays."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruimte:
    """The room for text on a page, in twentieths of a point: upright, and on its side."""

    breedte: int
    hoogte: int
    liggend: int
    laag: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Blokkenschrijver:
    """Makes blocks ready for one document, with `noten` that its texts may name. `merken` numbers its bookmarks."""

    part: StoryPart
    stijlen: Stijlen
    huisstijl: Huisstijl
    plaatje: Callable[[str], bytes]
    voetnoten: Voetnoten
    noten: Noten
    teksten: Tekstschrijver
    lijsten: Nummerlijsten
    merken: Iterator[int]

    def blokken(self, blokken: Iterable[Blok], ruimte: Ruimte, *, genummerd: bool) -> Iterator[Element]:
        """Yield the paragraphs and tables of blocks, headings with numbers or without.

        What only a screen has room for is left out.
        """
        lijst = list(zonder_gat(blokken))
        for blok, blijft in zip(lijst, bij_volgende(lijst), strict=True):
            samen = [el("w:keepNext")] if blijft else []
            match blok:
                case Kop() | Tussenkop():
                    yield self._kop(blok, genummerd=genummerd)
                case Alinea():
                    yield self._alinea(blok, samen)
                case Zin():
                    yield self._zin(blok, samen)
                case Punten():
                    yield from self._punten(blok)
                case Toelichtingen():
                    yield from self._toelichtingen(blok)
                case Tabel():
                    yield from self._tabel(blok, ruimte)
                case Figuur():
                    yield from self._figuur(blok, ruimte)
                case Uitklap():
                    pass
                case _:
                    assert_never(blok)

    # -- text ------------------------------------------------------------------------------------------------------

    def _kop(self, kop: Kop | Tussenkop, *, genummerd: bool) -> Element:
        if isinstance(kop, Tussenkop):
            return self._tussenkop(kop)
        niveau = kop.niveau - 1  # a part is level 1 here, and the title of the report none
        stijl = self.stijlen.id(f"heading {niveau}")
        if stijl:
            zonder = [] if genummerd else [el("w:numPr", el("w:ilvl", val=0), el("w:numId", val=0))]
            return alinea(stijl, [stuk(kop.tekst)], *zonder)
        return alinea(None, [stuk(kop.tekst, el("w:b"))], el("w:keepNext"), el("w:outlineLvl", val=niveau - 1))

    def _tussenkop(self, kop: Tussenkop) -> Element:
        """Return a heading of the author: of no style of headings, for these have numbers and stand in the contents."""
        diep = [el("w:i")] if kop.niveau == _DIEPSTE else []
        vet = [*self._vet("Toetsing tussenkop"), *diep]
        eigen = (el("w:keepNext"), el("w:spacing", before=200, after=60), el("w:outlineLvl", val=kop.niveau - 2))
        return alinea(self.stijlen.id("Toetsing tussenkop"), [stuk(kop.tekst, *vet)], *eigen)

    def _alinea(self, blok: Alinea, samen: Sequence[Element]) -> Element:
        stijl = self.stijlen.id(f"Toetsing {blok.soort}") if blok.soort else None
        if stijl or not blok.soort:
            return alinea(stijl, self.teksten.lopend(blok.tekst), *samen)
        if blok.soort == "noot":
            return alinea(None, self.teksten.lopend(blok.tekst, el("w:sz", val=18)), *samen)
        kanten = ("top", "left", "bottom", "right") if blok.soort == "plicht" else ("left",)
        rand = el("w:pBdr", *(el(f"w:{kant}", val="single", sz=24, space=6, color=_RAND) for kant in kanten))
        opmaak = {"leeg": [el("w:i")], "plicht": [el("w:b")]}.get(blok.soort, [])
        return alinea(None, self.teksten.lopend(blok.tekst, *opmaak), *samen, rand)

    def _zin(self, blok: Zin, samen: Sequence[Element]) -> Element:
        """Return a sentence; an oordeel is a banner, with what follows it, and a hoofdzaak is in large type."""
        stijl = self.stijlen.id(f"Toetsing {blok.soort}") if blok.soort else None
        if blok.soort == "hoofdzaak" and not stijl:
            zin = " ".join(cel.tekst for cel in blok.delen)
            return alinea(None, [stuk(zin, el("w:b"), el("w:sz", val=_HOOFDZAAK))], el("w:keepNext"))
        stukken = self._met_spaties(blok.delen)
        if not blok.soort:
            return alinea(None, stukken, *samen)
        grond = [] if stijl else [el("w:shd", val="clear", color="auto", fill=_GROND)]
        return alinea(stijl, stukken, el("w:keepNext"), *grond)

    def _punten(self, blok: Punten, links: int = 0) -> Iterator[Element]:
        """Yield the points of a list that stands in so far."""
        lijst = self.lijsten.nieuw() if blok.genummerd else None
        stijl = self.stijlen.id("List Bullet") if lijst or not blok.genummerd else None
        nummer = [el("w:numPr", el("w:ilvl", val=0), el("w:numId", val=lijst))] if lijst else []
        eigen = bool(stijl) and not links
        inspring = [] if eigen else [el("w:ind", left=links + INSPRING, hanging=INSPRING)]
        for plek, regel in enumerate(blok.regels, start=1):
            merk = "" if stijl or lijst else f"{plek}. " if blok.genummerd else "• "
            stukken = [*([stuk(merk)] if merk else []), *self.teksten.lopend(regel)]
            yield alinea(stijl, stukken, *map(deepcopy, (*nummer, *inspring)))

    def _toelichtingen(self, blok: Toelichtingen) -> Iterator[Element]:
        term, uitleg = self.stijlen.id("Toetsing term"), self.stijlen.id("Toetsing uitleg")
        for naam, alineas in blok.rijen:
            yield alinea(term, self.teksten.lopend(naam, *self._vet("Toetsing term")), el("w:keepNext"))
            blokken = list(tekstblokken(alineas))
            for plek, een in enumerate(blokken, start=1):
                if isinstance(een, Punten):
                    yield from self._punten(een, _UITLEG)
                    continue
                samen = [el("w:keepNext")] if plek < len(blokken) else []
                inspring = [] if uitleg else [el("w:ind", left=567)]
                yield alinea(uitleg, self.teksten.lopend(een.tekst), *samen, *inspring)

    def _vet(self, naam: str) -> list[Element]:
        """Return what makes text bold, where no style with this name does."""
        return [] if self.stijlen.heeft(naam) else [el("w:b")]

    def _met_spaties(self, delen: Sequence[Cel]) -> Iterator[Element]:
        for plaats, cel in enumerate(delen):
            if plaats:
                yield stuk(" ")
            yield from self._cel(cel)

    def _cel(self, cel: Cel) -> Iterator[Element]:
        """Yield the runs of a cell: its text or its letter, what it means, and what else there is to know."""
        if cel.soort != "tekst":
            yield self._letter(cel)
        elif cel.tekst:
            yield stuk(cel.tekst)
        if cel.voluit:
            yield stuk(f" {cel.voluit}")
        genoemd, noot = celnoten(cel, self.noten)
        yield from map(self.voetnoten.verwijs, genoemd)
        if noot:
            stijl = self.stijlen.id("Toetsing kanttekening", "character")
            yield stuk(f" ({noot})", *([el("w:rStyle", val=stijl)] if stijl else []))

    def _letter(self, cel: Cel) -> Element:
        """Return a letter in bold within a border, on the colour of what it means."""
        kleur = self.huisstijl.kleur(cel.soort)
        rand = {WIT: _RAND, self.huisstijl.midden.vlak: INKT[1:]}.get(kleur.vlak, kleur.vlak[1:])
        stijl = self.stijlen.id("Toetsing letter", "character")
        vet = el("w:rStyle", val=stijl) if stijl else el("w:b")
        return stuk(
            f"\u00a0{cel.tekst}\u00a0",
            vet,
            el("w:color", val=kleur.tekst[1:]),
            el("w:bdr", val="single", sz=4, space=0, color=rand),
            el("w:shd", val="clear", color="auto", fill=kleur.vlak[1:]),
        )

    # -- tables ----------------------------------------------------------------------------------------------------

    def _tabel(self, tabel: Tabel, ruimte: Ruimte, merk: int | None = None) -> Iterator[Element]:
        """Yield the caption and the table; within marks where it asks for a page on its side."""
        breedte = ruimte.liggend if tabel.breed else ruimte.breedte
        klein = tabel.breed and len(tabel.kolommen) > KLEIN_VANAF
        if tabel.breed:
            yield el(LIGGEND_BEGIN)
        yield self._bijschrift(TABEL, tabel.titel, merk)
        yield self._raster(tabel, kolombreedtes(tabel, breedte, klein=klein), klein=klein)
        if tabel.breed:
            yield el(LIGGEND_EIND)

    def _bijschrift(
        self, soort: str, titel: str, merk: int | None = None, naar: int | None = None, wat: str = ""
    ) -> Element:
        """Return a caption, counted by its kind; `merk` is where others refer to, `naar` where `wat` stands."""
        vet = self._vet("caption")
        stukken = [*teller(soort, merk, vet), stuk(f". {titel}", *map(deepcopy, vet))]
        if naar is not None:
            stukken += [stuk(f" ({wat}: "), *verwijzing(naar), stuk(")")]
        return alinea(self.stijlen.id("caption"), stukken, el("w:keepNext"))

    def _raster(self, tabel: Tabel, breedtes: Sequence[int], *, klein: bool) -> Element:
        koppen = ", ".join(kolom.kop for kolom in tabel.kolommen if kolom.kop)
        eerste = tabel.rijkop == 0
        welke = {"firstRow": 1, "lastRow": 0, "firstColumn": int(eerste), "lastColumn": 0, "noHBand": 1, "noVBand": 1}
        stijl = self.stijlen.id("Toetsing tabel", "table")
        eigenschappen = el(
            "w:tblPr",
            *([el("w:tblStyle", val=stijl)] if stijl else []),
            el("w:tblW", w=sum(breedtes), type="dxa"),
            *([] if stijl else [_randen()]),
            el("w:tblLayout", type="fixed"),
            *([_celmarge(KLEIN.marge // 2)] if klein else []),
            el("w:tblLook", val="06A0" if eerste else "0620", **welke),
            el("w:tblCaption", val=xmltekst(tabel.titel)),
            el("w:tblDescription", val=xmltekst(f"Tabel met {len(tabel.rijen)} rijen. Kolommen: {koppen}.")),
        )
        return el(
            "w:tbl",
            eigenschappen,
            el("w:tblGrid", *(el("w:gridCol", w=breedte) for breedte in breedtes)),
            self._kopregel(tabel.kolommen, breedtes, klein=klein),
            *self._rijen(tabel, breedtes, klein=klein),
        )

    def _rijen(self, tabel: Tabel, breedtes: Sequence[int], *, klein: bool) -> Iterator[Element]:
        """Yield the rows; of a small table each stays with the next."""
        rijen, tekens = _HELE_TABEL
        heel = len(tabel.rijen) <= rijen and sum(len(cel.tekst) for rij in tabel.rijen for cel in rij) <= tekens
        naamkolom = tabel.rijkop if _is_naam(tabel) else None
        maten = [(breedte, plek == naamkolom) for plek, breedte in enumerate(breedtes)]
        for plek, rij in enumerate(tabel.rijen, start=1):
            blijft = heel and plek < len(tabel.rijen)
            yield self._rij(tabel, rij, maten, klein=klein, blijft=blijft)

    def _kopregel(self, kolommen: Sequence[Kolom], breedtes: Sequence[int], *, klein: bool) -> Element:
        naam = "Toetsing kopcel klein" if klein else "Toetsing kopcel"
        cellen = (
            _tc(breedte, alinea(self.stijlen.id(naam), [stuk(kolom.kop, *self._vet(naam))], *_uitlijning(kolom)))
            for kolom, breedte in zip(kolommen, breedtes, strict=True)
        )
        return el("w:tr", el("w:trPr", el("w:cantSplit"), el("w:tblHeader")), *cellen)

    def _rij(
        self, tabel: Tabel, rij: Sequence[Cel], maten: Sequence[tuple[int, bool]], *, klein: bool, blijft: bool
    ) -> Element:
        """Return a row; of each column there is how wide it is, and whether it names the rows."""
        achter = " klein" if klein else ""
        cellen = []
        for cel, kolom, (breedte, kop) in zip(rij, tabel.kolommen, maten, strict=True):
            naam = f"Toetsing rijkop{achter}" if kop else f"Toetsing cel{achter}"
            stukken = list(self._cel(cel))
            if kop and cel.soort == "tekst":
                stukken[:1] = [stuk(cel.tekst, *self._vet(naam))]
            samen = [el("w:keepNext")] if blijft else []
            inhoud = alinea(self.stijlen.id(naam), stukken, *samen, *_uitlijning(kolom))
            cellen.append(_tc(breedte, inhoud))
        heel = [] if any(len(cel.tekst) > _TE_LANG for cel in rij) else [el("w:trPr", el("w:cantSplit"))]
        return el("w:tr", *heel, *cellen)

    # -- figures ---------------------------------------------------------------------------------------------------

    def _figuur(self, figuur: Figuur, ruimte: Ruimte) -> Iterator[Element]:
        merk = next(self.merken)
        breedte, hoogst = ruimte.breedte, int(ruimte.hoogte * _PLAATJE_HOOGST)
        if figuur.breed:
            breedte, hoogst = ruimte.liggend, int(ruimte.laag * _LIGGEND_HOOGST)
        if figuur.breed:
            yield el(LIGGEND_BEGIN)
        yield self._bijschrift(FIGUUR, figuur.titel, naar=merk, wat=figuur.in_tabel)
        delen = list(self._tekeningen(figuur, hoogst / breedte))
        for png, eerste, laatste in delen:
            deel = f" Dit deel gaat van {eerste} tot en met {laatste}." if len(delen) > 1 else ""
            tekening = self.afbeelding(png, figuur.alt + deel, breedte=breedte, hoogte=hoogst)
            yield alinea(self.stijlen.id("Toetsing figuur"), [tekening])
        if figuur.breed:
            yield el(LIGGEND_EIND)
        yield from self._tabel(figuur.tabel, ruimte, merk)

    def _tekeningen(self, figuur: Figuur, hoogst: float) -> Iterator[tuple[bytes, str, str]]:
        """Yield a figure as pictures, each with what it goes from and to.

        Bars are cut in two where they are higher than fits, as often as needed.
        """
        if isinstance(figuur.tekening, Raster):
            for blad in figuur.tekening.in_bladen():
                png = self.plaatje(figuur_als_svg(figuur._replace(tekening=blad), self.huisstijl))
                yield png, blad.rijen[0].naam, blad.rijen[-1].naam
            return
        png = self.plaatje(figuur_als_svg(figuur, self.huisstijl))
        balken = figuur.balken
        midden = (len(balken) + 1) // 2
        if _hoog_per_breed(png) <= hoogst or midden == len(balken):
            yield png, balken[0].label if balken else "", balken[-1].label if balken else ""
            return
        yield from self._tekeningen(figuur._replace(balken=balken[:midden]), hoogst)
        yield from self._tekeningen(figuur._replace(balken=balken[midden:]), hoogst)

    def afbeelding(self, png: bytes, alt: str, *, breedte: int, hoogte: int) -> Element:
        """Return a run with a picture that fills this room as far as its shape allows."""
        breedte = min(breedte, int(hoogte / _hoog_per_breed(png)))
        inline = self.part.new_pic_inline(io.BytesIO(png), width=Emu(breedte * EMU_PER_TWIP))
        inline.docPr.set("descr", xmltekst(alt))
        for kant in ("distT", "distB", "distL", "distR"):
            inline.set(kant, "0")
        return el("w:r", el("w:drawing", inline))


def _hoog_per_breed(png: bytes) -> float:
    beeld = Image.from_blob(png)
    return beeld.px_height / beeld.px_width


def _is_naam(tabel: Tabel) -> bool:
    """Whether the column that heads the rows holds names, not sentences."""
    return all(len(rij[tabel.rijkop].tekst) <= _KORTE_RIJKOP for rij in tabel.rijen)


def _tc(breedte: int, inhoud: Element) -> Element:
    return el("w:tc", el("w:tcPr", el("w:tcW", w=breedte, type="dxa")), inhoud)


def _uitlijning(kolom: Kolom) -> list[Element]:
    richting = {"teken": "center", "getal": "right"}.get(kolom.soort)
    return [el("w:jc", val=richting)] if richting else []


def _randen() -> Element:
    kanten = ("top", "left", "bottom", "right", "insideH", "insideV")
    return el("w:tblBorders", *(el(f"w:{kant}", val="single", sz=4, space=0, color=_RAND) for kant in kanten))


def _celmarge(opzij: int) -> Element:
    return el(
        "w:tblCellMar",
        el("w:top", w=10, type="dxa"),
        el("w:left", w=opzij, type="dxa"),
        el("w:bottom", w=10, type="dxa"),
        el("w:right", w=opzij, type="dxa"),
    )
