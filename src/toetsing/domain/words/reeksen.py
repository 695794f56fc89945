"""Cells that follow each other, said as one: `Toetsing!E7:E31`; and the numbers that stand in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from toetsing.domain.plek import kolom_van

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Stap = Literal["onder", "naast", "zelfde"]

_CEL: Final = re.compile(r"((?:.*!)?)([A-Z]+)([0-9]+)", re.DOTALL)
_STAPPEN: Final[Mapping[tuple[int, int], Stap]] = {(1, 0): "onder", (0, 1): "naast"}
"""How many rows down and columns to the right the next cell is."""
_TWEE: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Reeks:
    """From which thing on, up to which, the places follow each other, and where those are."""

    begin: int
    eind: int
    plaats: str


def reeksen(plaatsen: Sequence[str]) -> Iterator[Reeks]:
    """Yield runs of places: cells below or beside each other on one sheet, or the same text that is no cell."""
    begin, stap = 0, None
    for plek in range(1, len(plaatsen) + 1):
        volgende = _stap(plaatsen[plek - 1], plaatsen[plek]) if plek < len(plaatsen) else None
        if volgende is not None and stap in (None, volgende):
            stap = volgende
        else:
            yield Reeks(begin=begin, eind=plek, plaats=_plaats(plaatsen[begin], plaatsen[plek - 1]))
            begin, stap = plek, None


def reeks_in_woorden(nrs: Sequence[str], alle: int) -> str:
    """Return numbers that follow each other as one: "alle", "1.1.1 tot en met 1.1.4", "1.1.1 en 1.1.2" or "1.1.1"."""
    if len(nrs) == alle:
        return "alle"
    if len(nrs) <= _TWEE:
        return " en ".join(nrs)
    return f"{nrs[0]} tot en met {nrs[-1]}"


def vindplaatsen(nrs: Sequence[str], plaatsen: Sequence[str]) -> str:
    """Return where the things with these numbers stand: one place where they all follow each other, else each run."""
    delen = list(reeksen(plaatsen))
    if len(delen) == 1:
        return delen[0].plaats
    return "; ".join(f"{reeks_in_woorden(nrs[deel.begin : deel.eind], len(nrs))}: {deel.plaats}" for deel in delen)


def _stap(een: str, ander: str) -> Stap | None:
    """Return how the second place follows the first."""
    eerst, daarna = _CEL.fullmatch(een), _CEL.fullmatch(ander)
    if eerst is None or daarna is None:
        return "zelfde" if een == ander else None
    (blad, kolom, rij), (blad_na, kolom_na, rij_na) = eerst.groups(), daarna.groups()
    verschil = (int(rij_na) - int(rij), kolom_van(kolom_na) - kolom_van(kolom))
    if blad != blad_na:
        return None
    return _STAPPEN.get(verschil)


def _plaats(eerste: str, laatste: str) -> str:
    """Return a run of places by the first and the last of them."""
    return eerste if eerste == laatste else f"{eerste}:{laatste.rpartition('!')[2]}"
