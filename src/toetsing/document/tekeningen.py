"""What a figure shows when it shows no bars: each kind holds places, exact numbers and ready strings, and no measures.

A format draws them; the table of the figure says the same in words and numbers.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

RIJEN_PER_BLAD: Final = 28
"""A raster has no more rows than this on a page: with more its letters become too small to read."""
_BREEDTE: Final = 88
"""A raster is no wider than this, counting two for each column and one for the room beside each group of them."""
Vaksoort = Literal["goed", "midden", "slecht", "open", "nvt"]


class Lijnpunt(NamedTuple):
    """A figure at a place in time, exact, and how it is written; `noot` is whether there is more to know of it."""

    plaats: int
    waarde: Fraction
    tekst: str
    noot: bool = False


class Lijnstuk(NamedTuple):
    """Figures that one line may join, and what they count: their definition, and which of all definitions that is."""

    definitie: str
    vorm: int
    punten: tuple[Lijnpunt, ...]


class Tijdlijn(NamedTuple):
    """Figures over time in stretches that nothing joins.

    `breuken` are between which two places another definition begins, `leeg` from where to where there is no figure, and
    `momenten` says how places are called.
    """

    stukken: tuple[Lijnstuk, ...]
    breuken: tuple[tuple[int, int], ...]
    leeg: tuple[tuple[int, int], ...]
    momenten: tuple[tuple[int, str], ...]
    eenheid: str = ""


class Stapel(NamedTuple):
    """How many stand at one place of a scale. `eigen` is whether the one that a report is about is among them."""

    waarde: int
    aantal: int
    eigen: bool = False


class Stippen(NamedTuple):
    """Dots in stacks along a scale of whole numbers, from the lowest place to the highest.

    `as_` says what the scale counts; `eigen` is how the one that stands out is called, where there is one.
    """

    stapels: tuple[Stapel, ...]
    laagste: int
    hoogste: int
    as_: str
    eigen: str = ""


class Rastervak(NamedTuple):
    """What stands where a row and a column meet: a sign, and whether that is good, not good, open or nvt."""

    teken: str
    soort: Vaksoort


class Rasterkolom(NamedTuple):
    """A column: how it is called above it, and the total below it."""

    kop: str
    totaal: str


class Rastergroep(NamedTuple):
    """Columns that belong together, under a header; groups that follow each other may share what is `boven` them."""

    boven: str
    kop: str
    kolommen: tuple[Rasterkolom, ...]


class Rasterrij(NamedTuple):
    """A row: a name, a box for every column, and its total. `doel` is the `id` of what explains it, or empty."""

    naam: str
    vakken: tuple[Rastervak, ...]
    totaal: str
    doel: str = ""


def past_op_een_blad(groepen: Sequence[int]) -> bool:
    """Return whether groups of so many columns fit beside each other on a page on its side."""
    return 2 * sum(groepen) + len(groepen) <= _BREEDTE


class Raster(NamedTuple):
    """Rows and columns with a box where they meet, of which only what is not good is filled.

    `legenda` says what each box means; `rechts` and `onder` what the totals count, empty where there are none.
    """

    groepen: tuple[Rastergroep, ...]
    rijen: tuple[Rasterrij, ...]
    legenda: tuple[tuple[Rastervak, str], ...]
    rechts: str
    onder: str

    @property
    def kolommen(self) -> list[Rasterkolom]:
        """All columns, from left to right."""
        return [kolom for groep in self.groepen for kolom in groep.kolommen]

    def in_bladen(self) -> Sequence[Raster]:
        """Return the same on as many pages as its rows need, about as many on each; the totals below on the last."""
        n = len(self.rijen)
        bladen = -(-n // RIJEN_PER_BLAD) or 1
        grenzen = [n * blad // bladen for blad in range(bladen + 1)]
        return [
            self._replace(rijen=self.rijen[van:tot], onder=self.onder if tot == n else "")
            for van, tot in pairwise(grenzen)
        ]


class Bereik(NamedTuple):
    """A count: how many there certainly are, and how many there can be."""

    zeker: int
    mogelijk: int

    @property
    def open(self) -> bool:
        """Whether that is not settled."""
        return self.zeker < self.mogelijk


class Halter(NamedTuple):
    """A row with a count then and now, both of `geheel`, and how it is called."""

    naam: str
    toen: Bereik
    nu: Bereik
    geheel: int


class Halters(NamedTuple):
    """Rows on one scale from nothing to `hoogste`: each a count then and now, joined.

    `as_` says what the scale counts; `toen` and `nu` are how the rondes are called.
    """

    rijen: tuple[Halter, ...]
    hoogste: int
    as_: str
    toen: str
    nu: str


Tekening = Tijdlijn | Stippen | Raster | Halters
