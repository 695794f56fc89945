"""On which pages of a pdf the blocks stand, upright or on their side, and under which numbers."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from math import ceil
from typing import TYPE_CHECKING, Final

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
)
from toetsing.formats.nummers import genummerde_delen
from toetsing.formats.papier import bij_volgende
from toetsing.formats.pdf.kolommen import REGEL, em
from toetsing.formats.pdf.letters import ONZICHTBAAR

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.document.blokken import Document

_DELEN_MET_INHOUD: Final = 4
_KOPPEN_IN_INHOUD: Final = 30
"""From how many parts there is a table of contents, and up to how many headings below them it has those too."""
_INLEIDING: Final = 5
"""So many paragraphs between a heading and its wide table go along to the page on its side."""
_KORT_DEEL: Final = 8
"""A part of so many lines or fewer gets no page to itself."""
_DEELRUIMTE: Final = 40.0
_REGELHOOGTE: Final = 6.0
"""So much of a page, in mm, must be left for a part to begin there, or what it needs where it is short; and a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pdfkop:
    """A heading, its number before it, at its level in the pdf: parts are 1, and no level is skipped.

    One that the author put in a text is `eigen`: it has no number, and the table of contents leaves it out.
    """

    niveau: int
    tekst: str
    eigen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Pdfblok:
    """A block in its place: how its caption or those of its table begin, and whether the next stays on its page."""

    blok: Pdfkop | Alinea | Zin | Punten | Toelichtingen | Tabel | Figuur
    nummer: str = ""
    verwijst: str = ""
    blijft: bool = False


def blokken_in_pdf(document: Document) -> Iterator[Pdfblok]:
    """Yield what stands in the pdf, in order: without what only a screen shows, with numbers for what has a title."""
    for deel in genummerde_delen(document):
        yield Pdfblok(blok=Pdfkop(niveau=1, tekst=_koptekst(deel.titel)), blijft=True)
        blijven = bij_volgende([een.blok for een in deel.blokken])
        for (blok, nummer, getallen), blijft in zip(deel.blokken, blijven, strict=True):
            match blok:
                case Kop():
                    tekst = f"{nummer} {_koptekst(blok.tekst)}".strip()
                    yield Pdfblok(blok=Pdfkop(niveau=blok.niveau - 1, tekst=tekst), blijft=True)
                case Tussenkop():
                    kop = Pdfkop(niveau=blok.niveau - 1, tekst=_koptekst(blok.tekst), eigen=True)
                    yield Pdfblok(blok=kop, blijft=True)
                case Figuur():
                    yield Pdfblok(blok=blok, nummer=nummer, verwijst=getallen)
                    yield from [Pdfblok(blok=blok.tabel, nummer=getallen)] if getallen else []
                case Tabel() if nummer:
                    yield Pdfblok(blok=blok, nummer=nummer)
                case Tabel() | Uitklap():
                    pass
                case _:
                    yield Pdfblok(blok=blok, blijft=blijft)


def inhoudsopgave(blokken: Sequence[Pdfblok]) -> int:
    """Return how many levels of headings the table of contents has; 0 for a short report, which needs none."""
    niveaus = [een.blok.niveau for een in blokken if isinstance(een.blok, Pdfkop) and not een.blok.eigen]
    if niveaus.count(1) < _DELEN_MET_INHOUD:
        return 0
    return 2 if niveaus.count(2) <= _KOPPEN_IN_INHOUD else 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Blad:
    """A run of blocks on pages of one kind.

    The last `staart` of them would have a page to themselves where they do not fit on the one that is there: then they
    go along to the page on its side that follows.
    """

    liggend: bool
    blokken: Sequence[Pdfblok]
    staart: int


def bladen(blokken: Sequence[Pdfblok]) -> Iterator[Blad]:
    """Yield runs of blocks by whether their pages are on their side: wide tables and figures, and what goes with them.

    A heading goes along with its table or figure, over a few paragraphs at most; so do the notes that follow, and so
    does a short part between two of them.
    """
    liggend = [isinstance(een.blok, Tabel | Figuur) and een.blok.breed for een in blokken]
    for plaats, een in enumerate(blokken):
        if isinstance(een.blok, Tabel | Figuur) and een.blok.breed:
            for eerder in _vooraf(blokken, plaats):
                liggend[eerder] = True
        elif plaats and liggend[plaats - 1] and isinstance(een.blok, Alinea) and een.blok.soort == "noot":
            liggend[plaats] = True
    groepen = [[plek for plek, _ in groep] for _, groep in groupby(enumerate(liggend), key=lambda paar: paar[1])]
    for groep in groepen[1:-1]:
        if _is_kort([blokken[plek] for plek in groep]):
            liggend[groep[0] : groep[-1] + 1] = [True] * len(groep)
    paren = groupby(zip(liggend, blokken, strict=True), key=lambda paar: paar[0])
    runs = [(op_zijn_kant, [een for _, een in groep]) for op_zijn_kant, groep in paren]
    for nr, (op_zijn_kant, run) in enumerate(runs, start=1):
        yield Blad(liggend=op_zijn_kant, blokken=run, staart=0 if op_zijn_kant or nr == len(runs) else _staart(run))


def _is_deelkop(een: Pdfblok) -> bool:
    return isinstance(een.blok, Pdfkop) and een.blok.niveau == 1


def _is_kort(blokken: Sequence[Pdfblok]) -> bool:
    """Whether blocks are some lines of text, that would leave a page of their own empty."""
    return (_regels(blokken) or _KORT_DEEL + 1) <= _KORT_DEEL


def _regels(blokken: Sequence[Pdfblok]) -> int | None:
    """Return about how many lines there are in blocks; None where there are tables or figures among them."""
    regels = 0
    for een in blokken:
        match een.blok:
            case Tabel() | Figuur():
                return None
            case Pdfkop(niveau=niveau):
                regels += max(4 - niveau, 1)
            case Alinea(tekst=tekst):
                regels += ceil(em(tekst) / REGEL) or 1
            case Punten(regels=punten):
                regels += sum(ceil(em(punt) / REGEL) or 1 for punt in punten)
            case Toelichtingen(rijen=rijen):
                regels += sum(1 + sum(ceil(em(alinea) / REGEL) for alinea in alineas) for _, alineas in rijen)
            case _:
                regels += 1
    return regels


def _staart(blokken: Sequence[Pdfblok]) -> int:
    """Return how many blocks the last part of a run has, if it is short and others go before it."""
    begin = max((plek for plek, een in enumerate(blokken) if _is_deelkop(een)), default=0)
    return len(blokken) - begin if begin and _is_kort(blokken[begin:]) else 0


def deelruimte(blokken: Sequence[Pdfblok]) -> float:
    """Return how much of the page, in mm, must be left for a part to begin there: what it needs, if it is short."""
    eind = next((plek for plek, een in enumerate(blokken) if plek and _is_deelkop(een)), None)
    regels = _regels(blokken[:eind])
    return _DEELRUIMTE if regels is None else min(_DEELRUIMTE, _REGELHOOGTE * (regels + 1))


def _vooraf(blokken: Sequence[Pdfblok], plaats: int) -> range:
    """Return which blocks lead up to what is wide: from its heading on, if that is near."""
    begin = plaats
    while begin and isinstance(blokken[begin - 1].blok, Alinea | Zin) and plaats - begin < _INLEIDING:
        begin -= 1
    if not begin or not isinstance(blokken[begin - 1].blok, Pdfkop):
        return range(plaats, plaats)
    while begin and isinstance(blokken[begin - 1].blok, Pdfkop):
        begin -= 1
    return range(begin, plaats)


def _koptekst(tekst: str) -> str:
    """Return the text of a heading on one line: PDF/UA wants that there is some."""
    return " ".join(tekst.split()) if ONZICHTBAAR.sub("", tekst).strip() else "–"
