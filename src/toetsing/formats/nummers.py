"""The numbers of a report: of its chapters and headings, of its annexes, its tables and its figures.

Every form counts by them, so that "Tabel 3" is the same table wherever one reads of it. Word, which counts by itself,
is proven to come to the same. What only a screen shows has no number, else those on paper would have gaps.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from toetsing.document.blokken import BIJLAGE, Figuur, Kop, Tabel, delen_voor

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from toetsing.document.blokken import Blok, Deel, Document

TABEL: Final = "Tabel"
FIGUUR: Final = "Figuur"
"""What stands in front of the number of a caption."""


class Genummerd(NamedTuple):
    """A block with its number: "4.2" of a heading, "Tabel 3", "Figuur 2"; empty for what has none.

    `getallen` is the number of the table that belongs to a figure.
    """

    blok: Blok
    nummer: str = ""
    getallen: str = ""


class Genummerddeel(NamedTuple):
    """A part with its number, "4" or "Bijlage 2", with its title behind that as it stands in a report, and its blocks.

    The number is empty where the part is for a screen only.
    """

    deel: Deel
    nummer: str
    titel: str
    blokken: tuple[Genummerd, ...]


def genummerde_delen(document: Document, ook: Literal["", "scherm", "gegevens"] = "") -> Iterator[Genummerddeel]:
    """Yield the parts for every form and those that are only for this one, with the numbers of all that has one."""
    nummering = Nummering()
    for deel in delen_voor(document, ook):
        blokken = zonder_gat(deel.blokken)
        if deel.alleen:
            yield Genummerddeel(deel, "", deel.titel, tuple(map(Genummerd, blokken)))
        else:
            nummer, titel = nummering.deel(deel.titel)
            yield Genummerddeel(deel, nummer, titel, tuple(map(nummering.blok, blokken)))


@dataclass(slots=True)
class Nummering:
    """Numbers headings as 1, 1.1 and 1.1.1, annexes apart, and captions by their kind, in the order they come."""

    niveaus: list[int] = field(default_factory=lambda: [0, 0, 0])
    aantallen: Counter[str] = field(default_factory=Counter)
    in_bijlage: bool = False

    def deel(self, titel: str) -> tuple[str, str]:
        """Return the number of a part, and its title behind it: a chapter, or an annex, whose headings have none."""
        naam = bijlagenaam(titel)
        self.in_bijlage = naam is not None
        if naam is None:
            nummer = self.kop(1)
            return nummer, f"{nummer} {titel}"
        nummer = self.bijschrift(BIJLAGE)
        return nummer, f"{nummer}: {naam}"

    def blok(self, blok: Blok) -> Genummerd:
        """Return a block with its number, in the order they come; a table without columns is none."""
        match blok:
            case Kop():
                return Genummerd(blok, self.kop(blok.niveau - 1))
            case Figuur():
                return Genummerd(blok, self.bijschrift(FIGUUR), self.bijschrift(TABEL) if blok.tabel.kolommen else "")
            case Tabel() if blok.kolommen:
                return Genummerd(blok, self.bijschrift(TABEL))
            case _:
                return Genummerd(blok)

    def kop(self, niveau: int) -> str:
        """Return the number of a heading, from level 1; nothing within an annex."""
        if self.in_bijlage:
            return ""
        self.niveaus[niveau - 1 :] = [self.niveaus[niveau - 1] + 1, *[0] * (3 - niveau)]
        return ".".join(map(str, self.niveaus[:niveau]))

    def bijschrift(self, soort: str) -> str:
        """Return what a caption of this kind begins with: "Tabel 3"."""
        self.aantallen[soort] += 1
        return f"{soort} {self.aantallen[soort]}"


def bijlagenaam(titel: str) -> str | None:
    """Return what an annex is about; None for a part that is none."""
    begin, scheiding, naam = titel.partition(": ")
    return naam if scheiding and begin == BIJLAGE else None


def zonder_gat(blokken: Iterable[Blok]) -> Iterator[Blok]:
    """Yield blocks with headings that skip no level: one of level 4 below none of 3 is of level 3.

    Those of an author within a text stand one below the heading above them.
    """
    onder_kop = False
    for blok in blokken:
        if isinstance(blok, Kop):
            onder_kop = onder_kop or blok.niveau == 3  # noqa: PLR2004 - the level that others stand below
            yield blok if onder_kop else blok._replace(niveau=3)
        else:
            yield blok
