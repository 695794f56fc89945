"""How far an organisation is, in words to read and as numbers to count further with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from toetsing.document.blokken import Cel, Kolom

if TYPE_CHECKING:
    from toetsing.domain.decide.uitslag import Uitslag

STAND: Final = ("voldoende", "open", "beoordeeld")
"""The columns that "17-20 van 24" becomes: certainly voldoende, not filled in, and of how many."""
PLAATS: Final = Kolom(kop="plaats", soort="kort", telt=("plaats", "plaats laagste"))
"""A place in a ranking, which is a range while scores are open."""


def standcel(tekst: str, uitslag: Uitslag) -> Cel:
    """Return how far a toetsing is, said like this, with the numbers of `STAND`."""
    return Cel(tekst=tekst, getallen=(uitslag.voldoende, uitslag.open, uitslag.beoordeeld))


def plaatscel(tekst: str) -> Cel:
    """Return a place that is said like this: "3", "3 of 4", or "3 tot en met 7"."""
    getallen = getallen_in(tekst)
    return Cel(tekst=tekst, getallen=(getallen[0], getallen[-1]))


def getallen_in(tekst: str) -> tuple[int, ...]:
    """Return the numbers in a sentence of our own making, in order."""
    return tuple(map(int, re.findall(r"[0-9]+", tekst)))
