"""Tables of a workbook by their headers, on whatever sheet and in whatever order of columns they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from toetsing.readers.files.cellen import Venster, getal_als_tekst, toon

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from toetsing.readers.files.blad import Bestand


@dataclass(frozen=True, slots=True, kw_only=True)
class Koptabel:
    """A table that was found: its header row and the column of every header in it."""

    venster: Venster
    kop: int
    kolommen: Mapping[str, int]

    def rijen(self, tot: Collection[frozenset[str]] = ()) -> Iterator[int]:
        """Yield the rows below the header, down to the header of one of these other tables."""
        koppen = dict(self.venster.blad.kopregels)
        for rij in range(self.kop + 1, len(self.venster.blad.rijen)):
            if any(koppen.get(rij, {}).keys() >= ander for ander in tot):
                return
            yield rij

    def tekst(self, rij: int, kop: str) -> str:
        """Return what stands under a header as text, line breaks kept; empty where there is no such column."""
        kolom = self.kolommen.get(kop)
        if kolom is None:
            return ""
        waarde = self.venster.waarde(rij, kolom)
        if isinstance(waarde, str):
            return waarde
        if isinstance(waarde, (int, float)) and not isinstance(waarde, bool):
            return getal_als_tekst(waarde).replace(".", ",")
        return toon(waarde)


def vind_koptabel(bestand: Bestand, koppen: Collection[str]) -> Koptabel | None:
    """Return the first table whose header row has all these headers."""
    return next(koptabellen(bestand, koppen), None)


def koptabellen(bestand: Bestand, koppen: Collection[str]) -> Iterator[Koptabel]:
    """Yield of every sheet the first table whose header row has all these headers."""
    gezocht = set(koppen)
    for blad in bestand.bladen:
        for rij, namen in blad.kopregels:
            if namen.keys() >= gezocht:
                yield Koptabel(venster=Venster(bestand=bestand.naam, blad=blad), kop=rij, kolommen=namen)
                break
