"""What comes after the row: a step makes another oordeel of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tweede.kader import GEEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tweede.kader import Stap
    from tweede.rekening import Uitkomst


def na_stap(stap: Stap, oordeel: str, letters: Sequence[str]) -> str:
    """Return what a step makes of an oordeel: never better than the best, never worse than the worst; none stays so."""
    if oordeel == GEEN:
        return GEEN
    hier, laatste = letters.index(oordeel), len(letters) - 1
    if stap.letter:
        grens = letters.index(stap.letter)
        return letters[max(hier, grens) if stap.richting == "hoogstens" else min(hier, grens)]
    return letters[min(max(hier + (-stap.treden if stap.richting == "beter" else stap.treden), 0), laatste)]


def zonder_gevolg(aantal: int, uitkomsten: Iterable[Uitkomst]) -> Iterator[tuple[int, bool]]:
    """Yield which of so many steps never make another oordeel, and whether they hold anywhere."""
    zetten = {zet for een in uitkomsten for zet in een.zetten}
    for i in range(aantal):
        deze = [zet for zet in zetten if zet[0] == i]
        if all(van == naar for _, van, naar in deze):
            yield i, bool(deze)
