"""A text of the author with what its words are: bold, a link, a point of a list, a sub-heading.

It is a string, so that whatever knows nothing of this prints its words; a form that knows more prints its pieces.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Tekstsoort = Literal["", "punt", "nummer", "tussenkop"]
"""A paragraph, a point of a list, one of a numbered list, or a sub-heading."""


class Stuk(NamedTuple):
    """A piece of a text: its words, whether they are bold, and the address (https or mailto) where they lead."""

    tekst: str
    vet: bool = False
    adres: str = ""


class Opgemaakt(str):
    """The words of one paragraph, point or sub-heading, with its pieces and what it is; it never changes.

    As a string a point begins with its mark or its number, so that a list is one wherever only words are printed;
    its pieces do not. What a link leads to is a piece of its own behind it, so that every form prints it.
    """

    __slots__ = ("delen", "soort")
    delen: tuple[Stuk, ...]
    soort: Tekstsoort

    def __new__(cls, delen: Iterable[Stuk], soort: Tekstsoort = "", voor: str = "") -> Opgemaakt:
        """Make a text of pieces; `voor` is the mark or number of a point."""
        stukken = tuple(delen)
        self = super().__new__(cls, voor + "".join(stuk.tekst for stuk in stukken))
        self.delen, self.soort = stukken, soort
        return self

    def __deepcopy__(self, _: object) -> Opgemaakt:
        """Return the text itself, as of any string."""
        return self

    def met(self, doe: Callable[[str], str]) -> Opgemaakt:
        """Return the text with the words of each piece put through a function."""
        voor = self[: len(self) - sum(len(stuk.tekst) for stuk in self.delen)]
        return Opgemaakt((stuk._replace(tekst=doe(stuk.tekst)) for stuk in self.delen), self.soort, voor)

    def zonder_merk(self) -> Opgemaakt:
        """Return the words without the mark or number before them."""
        return Opgemaakt(self.delen)

    def vet(self) -> Opgemaakt:
        """Return the words all in bold, for where there is no room for a heading."""
        return Opgemaakt(stuk._replace(vet=True) for stuk in self.delen)


def stukken_van(tekst: str) -> tuple[Stuk, ...]:
    """Return the pieces of a text; of one without any, the text itself."""
    return tekst.delen if isinstance(tekst, Opgemaakt) else (Stuk(tekst),)


def tekstsoort(tekst: str) -> Tekstsoort:
    """Return what a text is; a plain string is a paragraph."""
    return tekst.soort if isinstance(tekst, Opgemaakt) else ""
