"""Which rows of a sheet are those of a register: what stands in them are no headers of another table."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from toetsing.readers.files.cellen import Venster


def is_registerrij(venster: Venster, rij: int, kennen: Iterable[AbstractSet[str]]) -> bool:
    """Return whether a row stands below the headers by which a register is known, with no blank row in between."""
    koppen = {kop for kop, namen in venster.blad.kopregels if any(namen.keys() >= ken for ken in kennen)}
    for erboven in range(rij - 1, -1, -1):
        if erboven in koppen:
            return True
        if all(venster.leeg(erboven, kolom) for kolom in range(len(venster.blad.rijen[erboven]))):
            break
    return False
