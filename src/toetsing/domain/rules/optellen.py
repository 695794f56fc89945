"""Adds toestanden up: the numbers of a toestand side by side in one whole number, none past what it is counted to.

Every number has a strip of bits, one more than two of them added need, so that one addition adds them all and one mask
says whether any is past what it is counted to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class _Strook(NamedTuple):
    """Where a number stands: how many bits from the end, its mask there, and what it is counted to."""

    links: int
    masker: int
    hoogstens: int


class Optelling:
    """Side by side as many numbers as there are of these, each counted to one of them; `breedte` bits together."""

    def __init__(self, hoogstens: Sequence[int]) -> None:
        self._stroken: list[_Strook] = []
        self._per_vlag: dict[int, _Strook] = {}
        self.rand = self.vlaggen = 0
        links = 0
        for n in hoogstens:
            bits = (2 * n).bit_length()
            strook = _Strook(links=links, masker=((1 << bits) - 1) << links, hoogstens=n)
            vlag = 1 << (links + bits)
            self.rand |= ((1 << bits) - 1 - n) << links
            self.vlaggen |= vlag
            self._stroken.append(strook)
            self._per_vlag[vlag] = strook
            links += bits + 1
        self.breedte = links

    def samen(self, waarden: Iterable[tuple[int, int]]) -> int:
        """Return some numbers, by their places, side by side, each up to what it is counted to."""
        return sum(min(n, self._stroken[plaats].hoogstens) << self._stroken[plaats].links for plaats, n in waarden)

    def strook(self, plaats: int) -> tuple[int, int]:
        """Return where the number at a place stands: how many bits from the end, and its mask there."""
        return self._stroken[plaats].links, self._stroken[plaats].masker

    def waarden(self, samen: int) -> tuple[int, ...]:
        """Return the numbers that stand side by side."""
        return tuple((samen & strook.masker) >> strook.links for strook in self._stroken)

    def plus(self, een: int, ander: int) -> int:
        """Return two of these added up, each number up to what it is counted to."""
        som = een + ander
        erover = (som + self.rand) & self.vlaggen
        while erover:
            vlag = erover & -erover
            strook = self._per_vlag[vlag]
            som = (som & ~strook.masker) | (strook.hoogstens << strook.links)
            erover ^= vlag
        return som

    def elk(self, een: int, anderen: Iterable[int]) -> list[int]:
        """Return one of these with each of some others, in their order."""
        rand, vlaggen = self.rand, self.vlaggen
        return [som if not (som := een + ander) + rand & vlaggen else self.plus(een, ander) for ander in anderen]
