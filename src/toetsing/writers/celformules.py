"""Formulas in the small: what was typed in a cell, and which teken that stands for; and the blocks they stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.plek import cel_vast
from toetsing.domain.scores import ONZICHTBAAR, normaliseer_invoer

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toetsing.domain.scores import Scoreniveau
    from toetsing.writers.werkboek import Blad, Formule

_WIT: Final = (
    " \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
"""White space that CLEAN leaves standing."""


class Blok:
    """A small table on a hidden sheet: a header, then row after row. Addresses are absolute and name the sheet."""

    def __init__(self, blad: Blad, kolom: int, koppen: Sequence[str]) -> None:
        self.blad, self.kolom, self.rij = blad, kolom, 0
        for i, kop in enumerate(koppen):
            blad.write_string(0, kolom + i, kop)

    def voeg_toe(self, *cellen: str | Formule) -> int:
        """Write the next row and return its number, from zero."""
        self.rij += 1
        for i, cel in enumerate(cellen, start=self.kolom):
            self.blad.schrijf(self.rij, i, cel, None)
        return self.rij

    def cel(self, rij: int, i: int) -> str:
        """Return the address of a cell."""
        return f"{self.blad.name}!{cel_vast(rij, self.kolom + i)}"

    def bereik(self, i: int, eerste: int = 1, laatste: int | None = None) -> str:
        """Return the address of rows of a column, to the last one written unless said otherwise."""
        tot = max(self.rij if laatste is None else laatste, 1)
        return f"{self.cel(eerste, i)}:{cel_vast(tot, self.kolom + i)}"


def als_tekst(tekst: str) -> str:
    """Return a text as a formula writes it."""
    return f'"{tekst.replace(chr(34), chr(34) * 2)}"'


def getypt(cel: str) -> str:
    """Return what was typed in a cell or in each cell of a range, in the form in which scores are compared."""
    kaal = f'{cel}&""'
    for teken in f"{_WIT}{ONZICHTBAAR}":
        kaal = f'SUBSTITUTE({kaal},"{teken}","")'
    return f"LOWER(CLEAN({kaal}))"


def teken_van(cel: str, bij_leeg: str, keuzes: Mapping[str, str], anders: str) -> str:
    """Return the teken that a cell with `getypt` stands for.

    `keuzes` holds per teken the range of its accepted spellings.
    """
    formule = als_tekst(anders)
    for teken, vormen in reversed(list(keuzes.items())):
        formule = f"IF(SUMPRODUCT(--({vormen}={cel}))>0,{als_tekst(teken)},{formule})"
    return f'IF({cel}="",{als_tekst(bij_leeg)},{formule})'


def vormen_van(niveau: Scoreniveau) -> tuple[str, ...]:
    """Return the accepted spellings of a level as they are compared, by the reader and by LOWER of a spreadsheet."""
    paren = ((normaliseer_invoer(vorm), "".join(vorm.split()).lower()) for vorm in niveau.invoer)
    return tuple(dict.fromkeys(vorm for paar in paren for vorm in paar))
