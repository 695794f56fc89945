"""The outside of an old workbook: a file system of sectors in one file, whose chains may run in circles.

xlrd follows such a circle without end, and a directory whose branches share nodes takes it longer than anyone waits.
So all chains are followed here first, each at most as far as the file has sectors.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

from toetsing.readers.files.blad import Leesfout

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_KOP: Final = 512
_KNOOP: Final = 128
_STROOM, _WORTEL = 2, 5
_KLEINSTE, _GROOTSTE = 7, 20
"""Between which powers of two the size of a sector is believed; xlrd takes others for 512."""


def namen_in_ole(inhoud: bytes) -> frozenset[str]:
    """Return the names of all streams, after following every chain. Raises Leesfout where one is no chain."""
    try:
        return _Ole(inhoud).namen
    except (struct.error, IndexError):
        raise Leesfout("T007", reden="het is niet compleet") from None


class _Ole:
    def __init__(self, inhoud: bytes) -> None:
        self.inhoud = inhoud
        macht = struct.unpack_from("<H", inhoud, 30)[0]
        self.maat = 1 << macht if _KLEINSTE <= macht <= _GROOTSTE else _KOP
        self.aantal = -(-max(0, len(inhoud) - _KOP) // self.maat)
        map_, grens, mini = struct.unpack_from("<i4xii", inhoud, 48)
        self.fat = self._fat()
        knopen = list(self._knopen(map_))
        minifat = [nummer for sector in _keten(self.fat, mini, self.aantal) for nummer in self._nummers(sector)]
        for _, soort, begin, omvang in knopen:
            if soort == _WORTEL or (soort == _STROOM and omvang >= grens):
                _loop(self.fat, begin, self.aantal)
            elif soort == _STROOM:
                _loop(minifat, begin, len(minifat))
        self.namen = frozenset(naam for naam, *_ in knopen)

    def _nummers(self, sector: int) -> Sequence[int]:
        """Return the numbers in one sector of a table; past the end of the file there are none."""
        deel = self.inhoud[_KOP + sector * self.maat :][: self.maat]
        return struct.unpack(f"<{len(deel) // 4}i", deel[: len(deel) // 4 * 4])

    def _fat(self) -> list[int]:
        """Return the table that says of each sector which one follows."""
        sectoren = [*struct.unpack_from("<109i", self.inhoud, 76)]
        volgende, gezien = struct.unpack_from("<i", self.inhoud, 68)[0], 0
        while 0 <= volgende < self.aantal:
            *meer, volgende = self._nummers(volgende)
            sectoren += meer
            gezien += 1
            _is_geen_kring(gezien, self.aantal)
        eigen = [sector for sector in sectoren if 0 <= sector < self.aantal]
        _is_geen_kring(len(eigen), self.aantal)
        return [nummer for sector in eigen for nummer in self._nummers(sector)]

    def _knopen(self, begin: int) -> Iterator[tuple[str, int, int, int]]:
        """Yield of every node of the directory its name, kind, first sector and size."""
        lijst = b"".join(
            self.inhoud[_KOP + sector * self.maat :][: self.maat] for sector in _keten(self.fat, begin, self.aantal)
        )
        takken = []
        for plaats in range(0, len(lijst) - _KNOOP + 1, _KNOOP):
            lengte, soort, links, rechts, onder = struct.unpack_from("<HBxiii", lijst, plaats + 64)
            eerste, omvang = struct.unpack_from("<iI", lijst, plaats + 116)
            takken.append((links, rechts, onder))
            naam = lijst[plaats : plaats + max(0, min(lengte - 2, 62))]
            yield naam.decode("utf-16-le", "replace"), soort, eerste, omvang
        _is_boom(takken)


def _keten(tabel: Sequence[int], begin: int, grens: int) -> Iterator[int]:
    """Yield the sectors of a chain, at most as many as there are."""
    sector, stappen = begin, 0
    while 0 <= sector < len(tabel):
        yield sector
        sector = tabel[sector]
        stappen += 1
        _is_geen_kring(stappen, grens)


def _loop(tabel: Sequence[int], begin: int, grens: int) -> None:
    for _ in _keten(tabel, begin, grens):
        pass


def _is_boom(takken: Sequence[tuple[int, int, int]]) -> None:
    """Refuse a directory in which two branches lead to one node."""
    gezien: set[int] = set()
    open_ = [takken[0][2]] if takken else []
    while open_:
        knoop = open_.pop()
        if not 0 <= knoop < len(takken):
            continue
        _is_geen_kring(knoop in gezien, 0)
        gezien.add(knoop)
        open_ += takken[knoop]


def _is_geen_kring(stappen: int, grens: int) -> None:
    if stappen > grens:
        raise Leesfout("T007", reden="de delen verwijzen in een kring naar elkaar")
