"""How far an organisation is, in words to read and as numbers to count further with."""

from __future__ import annotations

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


def plaats_in_woorden(hoogste: int, laagste: int) -> str:
    """Return "3", or "3 tot en met 7" where a place can still be any of these."""
    return str(hoogste) if hoogste == laagste else f"{hoogste} tot en met {laagste}"


def plaatscel(hoogste: int, laagste: int) -> Cel:
    """Return a place with its numbers."""
    return Cel(tekst=plaats_in_woorden(hoogste, laagste), getallen=(hoogste, laagste))
