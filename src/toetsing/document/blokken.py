"""A report as every format prints it: parts, in them blocks, in those ready strings.

The document of a command says once what there is to tell, in which order and under which headings. A format only
knows how each kind of block looks, so html, pdf, Word, Markdown and workbook cannot differ in content. Every answer
loads these kinds, so they are tuples, which cost a tenth of a dataclass to make.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import groupby
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from toetsing.document.opgemaakt import Opgemaakt, tekstsoort

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from toetsing.document.auteurstekst import Auteurstekst
    from toetsing.document.letter import Letter
    from toetsing.document.omslag import Omslag
    from toetsing.document.tekeningen import Tekening

Celsoort = Literal["tekst", "goed", "midden", "slecht", "open"]
"""Plain text, or a letter or score to set off: by a box and its colour, never by its colour alone."""
Kolomsoort = Literal["tekst", "kort", "nr", "teken", "getal"]
"""What a column holds: running text, some words, a number of the kader, a letter or score, an amount."""
BIJLAGE: Final = "Bijlage"
"""What the title of an annex begins with: "Bijlage: het kader"."""
BREEDSTE: Final = 27
"""A table has no more columns than this: what a sheet of A4 on its side can hold."""


class Deelgetal(NamedTuple):
    """A share, exact: how many of how many."""

    deel: int
    geheel: int


Getal = int | Deelgetal | Fraction
"""What one can count further with; a fraction has the decimals that are shown, and no more."""


class Cel(NamedTuple):
    """A text in a table or a sentence. `voluit` says in words what it means, `noot` what else there is to know.

    `doel` is the `id` of the cell or block that explains it, for a format in which one can go there; else empty.
    `getallen` are the numbers that the text says, for who counts further: one for each of `telt` of its column.
    `gezegd` is what a screen reader says instead of a text that says little by itself: a letter, a sign, a link.
    `keuze` is by which name a reader chooses the rows that have such a cell, where a table can be searched.
    """

    tekst: str
    voluit: str = ""
    noot: str = ""
    soort: Celsoort = "tekst"
    doel: str = ""
    id: str = ""
    getallen: tuple[Getal | None, ...] = ()
    gezegd: str = ""
    keuze: str = ""


class Kolom(NamedTuple):
    """The header of a column and what stands below it.

    A column that says numbers in words ("17 van 24") names in `telt` the columns that they become for who counts
    further. One that is `bijzaak` says what a reader can do without: a short answer has it where there is room.
    `over` is what its letters or scores are about, as a bar is about the same, and `groep` the thema that belongs to.
    `keuze` is what a reader chooses rows by in it, where its header does not say that.
    """

    kop: str
    soort: Kolomsoort = "tekst"
    telt: tuple[str, ...] = ()
    bijzaak: bool = False
    over: str = ""
    groep: str = ""
    keuze: str = ""


class Kop(NamedTuple):
    """A heading of level 3 or 4 within a part; one with an `id` stands in the table of contents below that part."""

    niveau: Literal[3, 4]
    tekst: str
    id: str = ""


class Tussenkop(NamedTuple):
    """A heading that the author of a text put in it, at the level below the one it stands under.

    It has no number and stands in no table of contents, which are of the report.
    """

    niveau: Literal[3, 5]
    tekst: str


class Alinea(NamedTuple):
    """A paragraph; `leeg` where the author still has to write it, `noot` where it stands beside the story.

    A `norm` is what is expected and a `plicht` what must be done: set apart from what was found, and their words say
    which they are. A `melding` is one line wherever nobody looks at a screen, so that it can be searched for.
    What is to `overnemen` is one line everywhere, to the letter, since somebody copies it.
    """

    tekst: str
    soort: Literal["", "leeg", "noot", "norm", "plicht", "melding", "overnemen"] = ""


class Zin(NamedTuple):
    """A sentence with words that are letters to set off.

    An `oordeel` is a banner, beside the heading it follows; a `hoofdzaak` is the one thing to remember, in large type.
    """

    delen: tuple[Cel, ...]
    soort: Literal["", "oordeel", "hoofdzaak"] = ""


class Punten(NamedTuple):
    """A list of points, or of numbers from 1."""

    regels: tuple[str, ...]
    genummerd: bool = False


class Toelichtingen(NamedTuple):
    """Numbers or names, each with the paragraphs that belong to it."""

    rijen: tuple[tuple[str, tuple[str, ...]], ...]


class Tabel(NamedTuple):
    """A table with a caption and a cell for every column in every row. `rijkop` is the column that heads the rows.

    `naam` is what a workbook calls its sheet; a table without one is for reading only. `breed` asks for a page on its
    side; `zoekbaar` is one in which a reader wants to sort and search. Of its rows so many at the end are a `voet`:
    they say something of those above them, so nobody sorts, searches or counts them along.
    """

    titel: str
    kolommen: tuple[Kolom, ...]
    rijen: tuple[tuple[Cel, ...], ...]
    rijkop: int = 0
    naam: str = ""
    breed: bool = False
    zoekbaar: bool = False
    voet: int = 0


class Balkdeel(NamedTuple):
    """One piece of a bar: how many, and what they are ("V", "voldoende")."""

    aantal: int
    teken: str
    naam: str
    soort: Celsoort


class Balk(NamedTuple):
    """A bar of pieces that together are the whole; `over` is what it counts: a criterium, say, as a column has it."""

    label: str
    delen: tuple[Balkdeel, ...]
    over: str = ""


def in_de_legenda(balken: Sequence[Balk]) -> list[Balkdeel]:
    """Return a piece of each kind that some bars have: in the order of the scale, and what is on no scale last."""
    delen = [deel for balk in balken for deel in balk.delen]
    volgorde = list(dict.fromkeys((deel.teken, deel.naam) for deel in delen))
    eerste = {(deel.teken, deel.naam): deel for deel in reversed(delen) if deel.aantal}
    return sorted(eerste.values(), key=lambda deel: (deel.soort == "open", volgorde.index((deel.teken, deel.naam))))


class Figuur(NamedTuple):
    """Bars below each other. `alt` says in a sentence what there is to see; `tabel` has the same numbers to read.

    One that has a `tekening` shows that instead, and has no bars. `breed` asks for a page on its side.
    """

    titel: str
    alt: str
    balken: tuple[Balk, ...]
    tabel: Tabel
    tekening: Tekening | None = None
    breed: bool = False

    @property
    def in_tabel(self) -> str:
        """What the table behind it holds, in a word."""
        return "aantallen" if self.tekening is None else "cijfers"


class Uitklap(NamedTuple):
    """Detail behind a letter or a name: only for a format in which one can open it."""

    id: str
    titel: str
    blokken: tuple[Blok, ...]


Blok = Kop | Tussenkop | Alinea | Zin | Punten | Toelichtingen | Tabel | Figuur | Uitklap


SLOT: Final = "slot"
"""The `id` of a part that closes an answer: nothing comes after it."""


class Deel(NamedTuple):
    """A part of the report under a heading of level 2.

    `alleen` says where it is for, if not for every form: what only a screen with links has room for (`scherm`), or the
    same once more as one tidy table, for who counts further in a workbook or a csv (`gegevens`). `kort` is what a
    short answer has instead of its blocks: nothing where it is detail altogether, None where all of it belongs there.
    """

    id: str
    titel: str
    blokken: tuple[Blok, ...]
    alleen: Literal["", "scherm", "gegevens"] = ""
    kort: tuple[Blok, ...] | None = None


class Document(NamedTuple):
    """A whole report, or the short of it. `noten` are the notes that its texts name, as ("noot 6", what it says)."""

    omslag: Omslag
    delen: tuple[Deel, ...]
    programma: str
    peildatum: str
    kort: bool = False
    noten: tuple[tuple[str, str], ...] = ()


def soort_van_blok(blok: Blok) -> str:
    """Return by which name templates know a block."""
    return type(blok).__name__.lower()


def rekentabel(tabel: Tabel) -> Tabel:
    """Return a table for who counts further: in which every number stands in a column of its own."""
    if not any(kolom.telt for kolom in tabel.kolommen):
        return tabel
    return tabel._replace(
        kolommen=tuple(
            deel for kolom in tabel.kolommen for deel in ([Kolom(kop, "getal") for kop in kolom.telt] or [kolom])
        ),
        rijen=tuple(
            tuple(deel for cel, kolom in zip(rij, tabel.kolommen, strict=True) for deel in _in_getallen(cel, kolom))
            for rij in tabel.rijen
        ),
        rijkop=sum(len(kolom.telt) or 1 for kolom in tabel.kolommen[: tabel.rijkop]),
    )


def _in_getallen(cel: Cel, kolom: Kolom) -> Iterator[Cel]:
    if not kolom.telt:
        yield cel
        return
    for plek in range(len(kolom.telt)):
        getal = cel.getallen[plek] if plek < len(cel.getallen) else None
        yield Cel(tekst="", soort=cel.soort if plek == 0 else "tekst", getallen=() if getal is None else (getal,))


def delen_voor(document: Document, ook: Literal["", "scherm", "gegevens"] = "") -> tuple[Deel, ...]:
    """Return the parts that are for every form, and those that are only for this one."""
    return tuple(deel for deel in document.delen if deel.alleen in ("", ook))


def ingekort(tabel: Tabel, hoogstens: int) -> Tabel:
    """Return a table for a short answer: its first rows, with how many those are of all where that is not each."""
    n = len(tabel.rijen)
    if n <= hoogstens:
        return tabel
    return tabel._replace(titel=f"{tabel.titel} ({hoogstens} van de {n})", rijen=tabel.rijen[:hoogstens])


def zonder_kolommen(tabel: Tabel, koppen: Collection[str]) -> Tabel:
    """Return a table without the columns that have one of these headers."""
    blijft = [plaats for plaats, kolom in enumerate(tabel.kolommen) if kolom.kop not in koppen]
    return tabel._replace(
        kolommen=tuple(tabel.kolommen[plaats] for plaats in blijft),
        rijen=tuple(tuple(rij[plaats] for plaats in blijft) for rij in tabel.rijen),
        rijkop=blijft.index(tabel.rijkop) if tabel.rijkop in blijft else 0,
    )


def gegevenstabel(document: Document) -> Tabel | None:
    """Return the one table for who counts further: the tidy one, else the first that has a name; None without any."""
    delen = sorted(document.delen, key=lambda deel: deel.alleen != "gegevens")
    blokken = (blok for deel in delen if deel.alleen != "scherm" for blok in deel.blokken)
    tabellen = (blok.tabel if isinstance(blok, Figuur) else blok for blok in blokken)
    return next((tabel for tabel in tabellen if isinstance(tabel, Tabel) and tabel.naam), None)


def lettercel(letter: Letter, *, noot: str = "") -> Cel:
    """Return a letter with its meaning, set off."""
    return Cel(tekst=letter.tekst, voluit=letter.voluit, soort=letter.soort, noot=noot)


def kale_lettercel(letter: Letter, *, noot: str = "") -> Cel:
    """Return a letter set off without its meaning: where a legend has the words, and columns stand close together."""
    return Cel(tekst=letter.tekst, soort=letter.soort, noot=noot, gezegd=letter.voluit)


def cellen(teksten: Iterable[str]) -> tuple[Cel, ...]:
    """Return plain cells."""
    return tuple(Cel(tekst=tekst) for tekst in teksten)


def alineas(teksten: Iterable[str]) -> tuple[Alinea, ...]:
    """Return plain paragraphs."""
    return tuple(Alinea(tekst=tekst) for tekst in teksten)


def hoofdzaak(zin: str) -> Iterator[Zin]:
    """Yield the one sentence to remember, where there is one."""
    if zin:
        yield Zin(delen=(Cel(tekst=zin),), soort="hoofdzaak")


def aaneen(zinnen: Iterable[str]) -> Iterator[Zin]:
    """Yield sentences as one paragraph, where there are any."""
    if delen := cellen(zinnen):
        yield Zin(delen=delen)


def bron(zin: str) -> Iterator[Alinea]:
    """Yield below a figure or a table what it counts and of how many, where there is something to say of that."""
    if zin:
        yield Alinea(tekst=zin, soort="noot")


def met_bron(blokken: Iterable[Blok], zin: str) -> Iterator[Blok]:
    """Yield blocks with below each figure, and each table for who counts further, what it counts and of how many."""
    for blok in blokken:
        yield blok
        if isinstance(blok, Figuur) or (isinstance(blok, Tabel) and blok.naam):
            yield from bron(zin)


def norm(tekst: str) -> tuple[Alinea, ...]:
    """Return what is expected, so that nobody takes it for what was found; nothing where the source states no norm."""
    return (Alinea(tekst=f"Norm: {tekst}", soort="norm"),) if tekst else ()


def geschreven(tekst: Auteurstekst, onder: Literal[2, 4] = 2) -> tuple[Blok, ...]:
    """Return what the author wrote, or that it is still to be written; `onder` is the level of the heading above it."""
    if tekst.ontbreekt:
        return tuple(Alinea(tekst=alinea, soort="leeg") for alinea in tekst.alineas)
    return tuple(tekstblokken(tekst.alineas, onder))


def tekstblokken(alineas: Iterable[str], onder: Literal[0, 2, 4] = 0) -> Iterator[Alinea | Punten | Tussenkop]:
    """Yield the paragraphs, lists and sub-headings of a text under a heading of this level.

    Under none of these, 0, there is no room for a heading: there it is a paragraph in bold.
    """
    for soort, groep in groupby(alineas, key=tekstsoort):
        if soort in ("punt", "nummer"):
            regels = tuple(een.zonder_merk() for een in groep if isinstance(een, Opgemaakt))
            yield Punten(regels=regels, genummerd=soort == "nummer")
        elif soort == "tussenkop" and onder:
            yield from (Tussenkop(niveau=3 if onder == 2 else 5, tekst=str(een)) for een in groep)  # noqa: PLR2004
        else:
            yield from (Alinea(tekst=een.vet() if soort and isinstance(een, Opgemaakt) else een) for een in groep)


def koplijst(kop: str, rijen: Sequence[tuple[str, tuple[str, ...]]]) -> tuple[Blok, ...]:
    """Return a heading of level 4 with texts by number below it; nothing where there are none."""
    return (Kop(niveau=4, tekst=kop), Toelichtingen(rijen=tuple(rijen))) if rijen else ()
