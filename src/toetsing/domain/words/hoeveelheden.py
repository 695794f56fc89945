"""Shares in words: "ruim twee derde". Every share has exactly one word, and every word says its bounds.

The bounds are our choice, the same for every kader and every figure: a report prints those of the words that it uses.
All is exact: a share is a whole number of a whole number, and no percentage is rounded before a word is chosen.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection

_NIETS, _ALLES = Fraction(0), Fraction(1)


class Hoeveelheid(NamedTuple):
    """A word for shares from `onder` to `boven`. Where these differ, `onder` is in it only if `vanaf`; `boven` is not.

    `woord` goes before "van de organisaties"; `grenzen` says in words which shares it is used for.
    """

    woord: str
    onder: Fraction
    boven: Fraction
    grenzen: str
    vanaf: bool = False

    def past(self, deel: Fraction) -> bool:
        """Return whether this is the word for a share."""
        if self.onder == self.boven:
            return deel == self.onder
        return self.onder < deel < self.boven or (self.vanaf and deel == self.onder)


def _precies(woord: str, deel: Fraction, grenzen: str) -> Hoeveelheid:
    return Hoeveelheid(woord, deel, deel, grenzen)


_TIENDE, _KWART, _DERDE, _HELFT = Fraction(1, 10), Fraction(1, 4), Fraction(1, 3), Fraction(1, 2)
_BIJNA_HELFT, _TWEE_DERDE, _DRIE_KWART, _VRIJWEL = Fraction(9, 20), Fraction(2, 3), Fraction(3, 4), Fraction(9, 10)

HOEVEELHEDEN: Final = (
    _precies("geen", _NIETS, "0%"),
    Hoeveelheid("minder dan een tiende", _NIETS, _TIENDE, "meer dan 0% en minder dan 10%"),
    Hoeveelheid("minder dan een kwart", _TIENDE, _KWART, "minstens 10% en minder dan 25%", vanaf=True),
    _precies("een kwart", _KWART, "precies 25%"),
    Hoeveelheid("ruim een kwart", _KWART, _DERDE, "meer dan 25% en minder dan een derde"),
    _precies("een derde", _DERDE, "precies een derde"),
    Hoeveelheid("ruim een derde", _DERDE, _BIJNA_HELFT, "meer dan een derde en minder dan 45%"),
    Hoeveelheid("bijna de helft", _BIJNA_HELFT, _HELFT, "minstens 45% en minder dan 50%", vanaf=True),
    _precies("de helft", _HELFT, "precies 50%"),
    Hoeveelheid("ruim de helft", _HELFT, _TWEE_DERDE, "meer dan 50% en minder dan twee derde"),
    _precies("twee derde", _TWEE_DERDE, "precies twee derde"),
    Hoeveelheid("ruim twee derde", _TWEE_DERDE, _DRIE_KWART, "meer dan twee derde en minder dan 75%"),
    _precies("drie kwart", _DRIE_KWART, "precies 75%"),
    Hoeveelheid("ruim drie kwart", _DRIE_KWART, _VRIJWEL, "meer dan 75% en minder dan 90%"),
    Hoeveelheid("vrijwel alle", _VRIJWEL, _ALLES, "minstens 90% en minder dan 100%", vanaf=True),
    _precies("alle", _ALLES, "100%"),
)
"""Together they are every share from none to all, each once, in this order."""


def hoeveelheid(deel: int, geheel: int) -> Hoeveelheid:
    """Return the word for so many of a whole, which has to be more than none. Raises ValueError for any other."""
    if not 0 <= deel <= geheel or not geheel:
        msg = f"{deel} of {geheel} is no share"
        raise ValueError(msg)
    aandeel = Fraction(deel, geheel)
    return next(een for een in HOEVEELHEDEN if een.past(aandeel))


def grenzen_zin(woorden: Collection[str]) -> str:
    """Return what these words mean, in their order: "ruim twee derde is meer dan ...". Empty without any."""
    genoemd = [f"{een.woord} is {een.grenzen}" for een in HOEVEELHEDEN if een.woord in woorden]
    return f"In woorden: {'; '.join(genoemd)}." if genoemd else ""
