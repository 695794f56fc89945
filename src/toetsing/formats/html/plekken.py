"""Where one can go to in a page: each heading, table and figure has an id, and a link beside it by which one shares it.

An id is to be read and stays: what the document names keeps its name, a table is called after its number, and any other
heading after what it says, within its part.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple
from unicodedata import combining, normalize

from toetsing.document.blokken import BIJLAGE, Figuur, Kop, Tabel, Tussenkop, Uitklap
from toetsing.formats.nummers import Genummerd, genummerde_delen

if TYPE_CHECKING:
    from toetsing.document.blokken import Blok, Deel, Document
    from toetsing.formats.nummers import Genummerddeel

_LANGSTE: Final = 40
"""So many characters of what a heading says become its id."""
_KORTST: Final = 12
"""An id is cut between words where so much of it is left."""


class Plek(NamedTuple):
    """Where one can go to: its id, and what the link to it is called behind "Koppeling naar"; empty for nowhere."""

    id: str = ""
    naam: str = ""


class Htmlblok(NamedTuple):
    """A block with its number before its title where it has one, and its place; `getallen` is the table of a figure."""

    blok: Blok
    nummer: str
    plek: Plek
    getallen: Plek


class Htmldeel(NamedTuple):
    """A part as a page shows it; `inhoud` are the headings that the table of contents has below it."""

    deel: Deel
    titel: str
    plek: Plek
    blokken: tuple[Htmlblok, ...]
    inhoud: tuple[Htmlblok, ...]


def delen_op_een_pagina(document: Document) -> list[Htmldeel]:
    """Return the parts of a document with the place of everything in them that has a title."""
    delen = list(genummerde_delen(document, "scherm"))
    plekken = Plekken(delen)
    return [_deel(deel, plekken) for deel in delen]


def kale_blokken(blokken: tuple[Blok, ...]) -> list[Htmlblok]:
    """Return the blocks within one that opens: these have no number, and one goes to what opens."""
    return [Htmlblok(blok, "", Plek(), Plek()) for blok in blokken]


class Plekken:
    """Gives places in one page: no two have the same id, nor the same name."""

    def __init__(self, delen: list[Genummerddeel]) -> None:
        self.ids = {deel.deel.id for deel in delen}
        self.ids |= {een.blok.id for deel in delen for een in deel.blokken if isinstance(een.blok, Kop | Uitklap)}
        self.namen: set[str] = set()

    def vast(self, id_: str, naam: str) -> Plek:
        """Return the place of what has an id of its own."""
        return Plek(id_, _vrij(naam, self.namen, " ({})"))

    def nieuw(self, deel: Deel, tekst: str, nummer: str) -> Plek:
        """Return the place of a heading within a part that says this, and has this number if any."""
        id_ = _vrij(f"{deel.id}-{_leesbaar(tekst)}", self.ids, "-{}")
        return self.vast(id_, f"paragraaf {nummer}" if nummer else tekst)


def _deel(deel: Genummerddeel, plekken: Plekken) -> Htmldeel:
    naam = deel.titel if not deel.nummer else deel.nummer
    plek = plekken.vast(deel.deel.id, naam if naam.startswith(BIJLAGE) or not deel.nummer else f"hoofdstuk {naam}")
    blokken = tuple(_blok(deel.deel, een, plekken) for een in deel.blokken)
    inhoud = tuple(een for een in blokken if isinstance(een.blok, Kop) and een.blok.id)
    return Htmldeel(deel.deel, deel.titel, plek, blokken, inhoud)


def _blok(deel: Deel, een: Genummerd, plekken: Plekken) -> Htmlblok:
    blok, nummer, getallen = een
    match blok:
        case Kop() if blok.id:
            plek = plekken.vast(blok.id, f"paragraaf {nummer}" if nummer else blok.tekst)
        case Kop() | Tussenkop():
            plek = plekken.nieuw(deel, blok.tekst, nummer)
        case Tabel() | Figuur() if nummer:
            plek = _bij_nummer(nummer)
        case _:
            plek = Plek()
    return Htmlblok(blok, nummer, plek, _bij_nummer(getallen))


def _bij_nummer(nummer: str) -> Plek:
    """Return the place of "Tabel 3"; of nothing, none."""
    return Plek(nummer.replace(" ", "-").casefold(), nummer)


def _leesbaar(tekst: str) -> str:
    """Return what a heading says, as far as its colon, in small letters, digits and points with dashes between them."""
    los = normalize("NFKD", tekst.partition(": ")[0]).casefold()
    kaal = "".join(teken for teken in los if not combining(teken))
    woorden = re.findall(r"[a-z0-9]+(?:\.[a-z0-9]+)*", kaal)
    id_ = "-".join(woorden) or "kop"
    if len(id_) <= _LANGSTE:
        return id_
    heel = id_[:_LANGSTE].rpartition("-")[0]
    return heel if len(heel) >= _KORTST else id_[:_LANGSTE]


def _vrij(wens: str, bezet: set[str], achter: str) -> str:
    """Return what is wished for, with a number behind it where it is in use, and take it."""
    keuze, keer = wens, 1
    while keuze in bezet:
        keer += 1
        keuze = wens + achter.format(keer)
    bezet.add(keuze)
    return keuze
