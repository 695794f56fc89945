"""How the number of a criterium is said: rounded where it is shown, and then that it is."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from toetsing.domain.rules.boom import Grootheid
from toetsing.domain.words.woorden import decimaal

if TYPE_CHECKING:
    from toetsing.domain.rules.getaluitkomst import Getalstand, Getaluitkomst

_STAP: Final = Fraction(1, 100)
"""Two decimals: what people compare marks with."""
AFGEROND: Final = "(afgerond)"
GEEN_GETAL: Final = "geen getal: er is niets beoordeeld"


def getal_zin(uitkomst: Getaluitkomst, stand: Getalstand) -> str:
    """Return a number as people read it: "7,5", "7,13 (afgerond)" or "6,5 tot en met 7,5"; of points with a %."""
    if stand.laagste is None or stand.hoogste is None:
        return GEEN_GETAL
    grenzen = dict.fromkeys((stand.laagste, stand.hoogste))
    teken = "%" if uitkomst.wat is Grootheid.PUNTEN else ""
    getoond = " tot en met ".join(f"{decimaal(afgerond(grens))}{teken}" for grens in grenzen)
    erbij = f" {AFGEROND}" if any(afgerond(grens) != grens for grens in grenzen) else ""
    return f"{getoond}{erbij}{', of geen getal' if stand.kan_leeg else ''}"


def afgerond(getal: Fraction) -> Fraction:
    """Return a number in hundredths, the nearest; a half goes away from nought."""
    keer, over = divmod(abs(getal), _STAP)
    naar = (keer + (2 * over >= _STAP)) * _STAP
    return naar if getal >= 0 else -naar
