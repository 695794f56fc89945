"""The toestanden of several zichten side by side in one number: what a verwachting adds to every node above it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, cast

from toetsing.domain.rules.optellen import Optelling
from toetsing.domain.rules.toestand import Toestand

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.rules.toestand import Zicht


class _Zichten(tuple["Zicht", ...]):
    """Some zichten, of which each equals itself alone: what they see takes long to compare."""

    __slots__ = ()

    def __hash__(self) -> int:
        return hash(tuple(map(id, self)))

    def __eq__(self, ander: object) -> bool:
        return isinstance(ander, _Zichten) and tuple(map(id, self)) == tuple(map(id, ander))


def stapel_van(zichten: Sequence[Zicht]) -> Stapel:
    """Return these zichten on top of each other; making a stapel takes longest of all there is to reckon."""
    return _gestapeld(_Zichten(zichten))


@lru_cache(maxsize=512)
def _gestapeld(zichten: _Zichten) -> Stapel:
    return Stapel(zichten)


class Stapel:
    """Some zichten, the highest node first. A *stand* is the toestand of each of them, in one whole number.

    `optelling` adds standen up.
    """

    def __init__(self, zichten: Sequence[Zicht]) -> None:
        self.zichten = tuple(zichten)
        per_zicht = [[veld.hoogstens for veld in zicht.blik.velden] for zicht in zichten]
        self._links = [Optelling([n for deel in per_zicht[:i] for n in deel]).breedte for i in range(len(per_zicht))]
        self.optelling = Optelling([n for deel in per_zicht for n in deel])
        self._bijdragen: dict[tuple[str, str], int] = {}

    def bijdrage(self, nr: str, teken: str) -> int:
        """Return the stand in which one onderdeel alone has a teken."""
        sleutel = nr, teken
        if sleutel not in self._bijdragen:
            self._bijdragen[sleutel] = sum(
                cast("int", zicht.bijdrage(nr, teken)) << links
                for zicht, links in zip(self.zichten, self._links, strict=True)
            )
        return self._bijdragen[sleutel]

    def laatste(self, stand: int) -> Toestand:
        """Return the toestand of the last zicht."""
        return Toestand(stand >> self._links[-1])

    def zonder_laatste(self, stand: int) -> int:
        """Return the stand of all zichten but the last."""
        return stand & ((1 << self._links[-1]) - 1)

    def alleen_laatste(self, toestand: Toestand) -> int:
        """Return the stand in which the last zicht has a toestand, and nothing is filled in for the others."""
        return cast("int", toestand) << self._links[-1]
