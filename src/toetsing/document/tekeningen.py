"""What a figure shows when it shows no bars: each kind holds places, exact numbers and ready strings, and no measures.

A format draws them; the table of the figure says the same in words and numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from fractions import Fraction


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


Tekening = Tijdlijn | Stippen | Halters
