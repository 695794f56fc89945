"""Sharing what is equal: workbooks of one maker hold the same rows thousands of times, and memory holds them once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.readers.files.blad import Bestand, Blad, Celwaarde

Gedeeld = dict[Any, Any]
"""What came up before in this run. Only text is shared: to Python 1 and WAAR are equal, in a cell they are not."""


def deel(bestand: Bestand, gedeeld: Gedeeld) -> Bestand:
    """Return the same file, with the rows and sheets that came up before in their place."""
    return replace(bestand, bladen=tuple(_blad(blad, gedeeld) for blad in bestand.bladen))


def _blad(blad: Blad, gedeeld: Gedeeld) -> Blad:
    rijen = tuple(_rij(rij, gedeeld) for rij in blad.rijen)
    zelfde = replace(blad, rijen=rijen)
    eigen = blad.foutcellen or blad.niet_berekend or blad.samengevoegd or blad.notities
    if eigen or any(rij not in gedeeld for rij in rijen):
        return zelfde
    return gedeeld.setdefault((blad.naam, blad.verborgen, rijen), zelfde)  # type: ignore[no-any-return]


def _rij(rij: Sequence[Celwaarde], gedeeld: Gedeeld) -> Sequence[Celwaarde]:
    if all(type(cel) is str for cel in rij):
        sleutel = tuple(rij)
        return gedeeld.setdefault(sleutel, sleutel)  # type: ignore[no-any-return]
    return tuple(gedeeld.setdefault(cel, cel) if type(cel) is str else cel for cel in rij)
