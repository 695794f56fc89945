"""A note at a cell, as people put one there: without anybody's name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from toetsing.formats.xlsx.werkmap import Blad

_BREEDTE: Final = 330
"""How wide its frame is, in pixels."""


def zet_notitie(blad: Blad, cel: tuple[int, int], tekst: str) -> None:
    """Put a note at a cell; nothing where there is no text."""
    if tekst:
        blad.write_comment(*cel, tekst, {"author": "", "width": _BREEDTE})
