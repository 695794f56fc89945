"""Text in a drawing, as SVG: one element of it, and which numbers have room along a scale.

Every drawing writes with it. Measures are whole units of the drawing.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from toetsing.domain.huisstijl import INKT

if TYPE_CHECKING:
    from collections.abc import Callable

PER_TEKEN: Final = 8
"""Room that one character needs, at its widest."""
REGEL: Final = 18
"""From one line of text to the next."""
_TUSSEN: Final = 8
"""Between two numbers along a scale."""
_STAPPEN: Final = (1, 2, 5, 10, 20, 50, 100)


def schrijf(  # noqa: PLR0913 - where it stands and how it looks
    x: int, onder: int, wat: str, anker: str = "", *, vet: bool = False, kleur: str = INKT, ook: str = ""
) -> str:
    """Return a text whose begin stands here, or what `anker` names of it; `ook` is what else its element has."""
    waar = f' text-anchor="{anker}"' if anker else ""
    dik = ' font-weight="bold"' if vet else ""
    return f'<text x="{x}" y="{onder}" fill="{kleur}"{waar}{dik}{ook}>{escape(wat)}</text>'


def schaalwaarden(laagste: int, hoogste: int, plaats: Callable[[int], int]) -> list[int]:
    """Return the values of a scale that get a number: as many as have room, the lowest and the highest among them.

    `plaats` is where a value stands. Where no step has room between its numbers, only the two ends have one.
    """
    breed = PER_TEKEN * len(str(hoogste)) + _TUSSEN
    ruim = (stap for stap in _STAPPEN if plaats(laagste + stap) - plaats(laagste) >= breed)
    stap = next(ruim, max(hoogste - laagste, 1))
    return [*(n for n in range(laagste, hoogste, stap) if plaats(hoogste) - plaats(n) >= breed), hoogste]
