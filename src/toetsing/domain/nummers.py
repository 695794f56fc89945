"""Numbers of verwachtingen as the source has them ("M1", "A.2"), beside those that follow from the criterium ("1.1.2").

Such an own number has letters as well as digits, so that it is no word of a sentence and no number: it stays one token
in a beslisregel, in a header and in a text. However its letters were typed, it is the same number.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

LANGSTE: Final = 20
"""The most signs of an own number: what stays readable above a column."""
EIGENVORM: Final = (
    r"(?=[A-Za-z]|[0-9][0-9.-]*[A-Za-z])(?=[0-9]|[A-Za-z][A-Za-z.-]*[0-9])[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*"
)
"""Letters and digits, at least one of each, with a point or a hyphen between them here and there.

Begins to look only at a letter or a digit: behind any run of other signs it takes as long as the run, not its square.
"""
_EIGEN: Final = re.compile(EIGENVORM)


def is_eigen(nr: str) -> bool:
    """Return whether a text has the shape of an own number."""
    return len(nr) <= LANGSTE and _EIGEN.fullmatch(nr) is not None


def sleutel(nr: str) -> str:
    """Return a number as it is compared: its letters in whatever case."""
    return nr.casefold()


def eigen_nummers(nrs: Iterable[str]) -> dict[str, str]:
    """Return the own numbers among these, each by how it is compared; in a kader of digits alone there are none."""
    return {sleutel(nr): nr for nr in nrs if is_eigen(nr)}


def in_de_schrijfwijze_van(nrs: Iterable[str], nr: str) -> str:
    """Return a number as these write it; one that is not among them as it is."""
    return eigen_nummers(nrs).get(sleutel(nr), nr)


def patroon(nr: str) -> str:
    """Return what numbers of one series have in common: "M1" and "m12" are both "m#"."""
    return re.sub("[0-9]+", "#", sleutel(nr))


def heeft_reeks(teksten: Iterable[str]) -> bool:
    """Return whether two of these texts are own numbers of one series, before anyone knows which the kader has."""
    return any(n > 1 for n in Counter(patroon(tekst) for tekst in teksten if is_eigen(tekst)).values())
