"""How wide a column with numbers of verwachtingen is: an own number of the source may be longer than "1.1.12"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.nummers import eigen_nummers

if TYPE_CHECKING:
    from collections.abc import Iterable


def nummerbreedte(nrs: Iterable[str], gewoon: float) -> float:
    """Return the width in characters in which each of these stands on one line, and at least the usual one."""
    return max([gewoon, *(len(nr) + 1.5 for nr in eigen_nummers(nrs))])
