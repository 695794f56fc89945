"""How far an organisation is, in words to read and as numbers to count further with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.document.blokken import Cel, Kolom
from toetsing.domain.words.telwoorden import grenzen, tot_en_met

if TYPE_CHECKING:
    from toetsing.domain.decide.uitslag import Uitslag

STAND: Final = ("voldoende", "open", "beoordeeld")
"""The columns that "17-20 van 24" becomes: certainly voldoende, not filled in, and of how many."""
PLAATS: Final = Kolom(kop="plaats", soort="kort", telt=("plaats", "plaats laagste"))
"""A place in a ranking, which is a range while scores are open."""


def stand_kort(uitslag: Uitslag) -> str:
    """Return "18 van de 24", or "18 tot en met 21 van de 24" while scores are open."""
    hoeveel = grenzen(uitslag.voldoende, uitslag.kan_nog) if uitslag.kan_nog else uitslag.voldoende
    return f"{hoeveel} van de {uitslag.beoordeeld}"


def standcel(tekst: str, uitslag: Uitslag) -> Cel:
    """Return how far a toetsing is, said like this, with the numbers of `STAND`."""
    return Cel(tekst=tekst, getallen=(uitslag.voldoende, uitslag.kan_nog, uitslag.beoordeeld))


def plaatscel(hoogste: int | None, laagste: int | None) -> Cel:
    """Return a place with its numbers; a dash for none."""
    if hoogste is None or laagste is None:
        return Cel(tekst="–", gezegd="geen plaats", getallen=(None, None))
    return Cel(tekst=tot_en_met(hoogste, laagste), getallen=(hoogste, laagste))
