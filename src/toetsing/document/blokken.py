"""A report as every format prints it: parts, in them blocks, in those ready strings.

The view of a command says *what* there is to tell (`beeld`); its document says once in which order and under which
headings. A format only knows how each kind of block looks, so
html, pdf, Word, Markdown and workbook cannot differ in content.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from toetsing.document.auteurstekst import Auteurstekst
    from toetsing.document.letter import Letter
    from toetsing.document.omslag import Omslag

Celsoort = Literal["tekst", "goed", "midden", "slecht", "open"]
"""Plain text, or a letter or score to set off: by a box and its colour, never by its colour alone."""
Kolomsoort = Literal["tekst", "kort", "nr", "teken", "getal"]
"""What a column holds: running text, some words, a number of the kader, a letter or score, an amount."""
BREEDSTE: Final = 27
"""A table has no more columns than this: what a sheet of A4 on its side can hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cel:
    """A text in a table or a sentence. `voluit` says in words what it means, `noot` what else there is to know.

    `doel` is the `id` of the cell or block that explains it, for a format in which one can go there; else empty.
    """

    tekst: str
    voluit: str = ""
    noot: str = ""
    soort: Celsoort = "tekst"
    doel: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kolom:
    """The header of a column and what stands below it."""

    kop: str
    soort: Kolomsoort = "tekst"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kop:
    """A heading of level 3 or 4 within a part."""

    niveau: Literal[3, 4]
    tekst: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Alinea:
    """A paragraph; `leeg` where the author still has to write it, `noot` where it stands beside the story."""

    tekst: str
    soort: Literal["", "leeg", "noot"] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Zin:
    """A sentence in which some words are letters to set off."""

    delen: tuple[Cel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Punten:
    """A list of points."""

    regels: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Toelichtingen:
    """Numbers or names, each with the paragraphs that belong to it."""

    rijen: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabel:
    """A table with a caption and a cell for every column in every row. `rijkop` is the column that heads the rows.

    `naam` is what a workbook calls its sheet; a table without one is for reading only. `breed` asks for a page on its
    side; `zoekbaar` is one in which a reader wants to sort and search.
    """

    titel: str
    kolommen: tuple[Kolom, ...]
    rijen: tuple[tuple[Cel, ...], ...]
    rijkop: int = 0
    naam: str = ""
    breed: bool = False
    zoekbaar: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Balkdeel:
    """One piece of a bar: how many, and what they are ("V", "voldoende")."""

    aantal: int
    teken: str
    naam: str
    soort: Celsoort


@dataclass(frozen=True, slots=True, kw_only=True)
class Balk:
    """A bar of pieces that together are the whole."""

    label: str
    delen: tuple[Balkdeel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figuur:
    """Bars below each other. `alt` says in a sentence what there is to see; `tabel` has the same numbers to read."""

    titel: str
    alt: str
    balken: tuple[Balk, ...]
    tabel: Tabel


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitklap:
    """Detail behind a letter or a name: only for a format in which one can open it."""

    id: str
    titel: str
    blokken: tuple[Blok, ...]


Blok = Kop | Alinea | Zin | Punten | Toelichtingen | Tabel | Figuur | Uitklap


@dataclass(frozen=True, slots=True, kw_only=True)
class Deel:
    """A part of the report under a heading of level 2. `op_scherm` is one that only a screen has room for."""

    id: str
    titel: str
    blokken: tuple[Blok, ...]
    op_scherm: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A whole report."""

    omslag: Omslag
    delen: tuple[Deel, ...]
    programma: str
    peildatum: str


def soort_van_blok(blok: Blok) -> str:
    """Return by which name templates know a block."""
    return type(blok).__name__.lower()


def tabellen(document: Document) -> Iterator[Tabel]:
    """Yield every table that is printed, in order, also those of figures."""
    for blok in (blok for deel in document.delen if not deel.op_scherm for blok in deel.blokken):
        if isinstance(blok, Tabel):
            yield blok
        elif isinstance(blok, Figuur):
            yield blok.tabel


def lettercel(letter: Letter, *, noot: str = "") -> Cel:
    """Return a letter with its meaning, set off."""
    return Cel(tekst=letter.tekst, voluit=letter.voluit, soort=letter.soort, noot=noot)


def cellen(teksten: Iterable[str]) -> tuple[Cel, ...]:
    """Return plain cells."""
    return tuple(Cel(tekst=tekst) for tekst in teksten)


def alineas(teksten: Iterable[str]) -> tuple[Alinea, ...]:
    """Return plain paragraphs."""
    return tuple(Alinea(tekst=tekst) for tekst in teksten)


def geschreven(tekst: Auteurstekst) -> tuple[Alinea, ...]:
    """Return what the author wrote, or that it is still to be written."""
    return tuple(Alinea(tekst=alinea, soort="leeg" if tekst.ontbreekt else "") for alinea in tekst.alineas)


def koplijst(kop: str, rijen: Sequence[tuple[str, tuple[str, ...]]]) -> tuple[Blok, ...]:
    """Return a heading of level 4 with texts by number below it; nothing where there are none."""
    return (Kop(niveau=4, tekst=kop), Toelichtingen(rijen=tuple(rijen))) if rijen else ()
