"""What comes after the row: a step makes another oordeel of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tweede.kader import GEEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tweede.kader import Stap


def na_stap(stap: Stap, oordeel: str, letters: Sequence[str]) -> str:
    """Return what a step makes of an oordeel: never better than the best, never worse than the worst; none stays so."""
    if oordeel == GEEN:
        return GEEN
    hier, laatste = letters.index(oordeel), len(letters) - 1
    if stap.letter:
        grens = letters.index(stap.letter)
        return letters[max(hier, grens) if stap.richting == "hoogstens" else min(hier, grens)]
    return letters[min(max(hier + (-stap.treden if stap.richting == "beter" else stap.treden), 0), laatste)]
