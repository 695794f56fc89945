"""A scale: the levels that a score can be at, which of them are better, and in which columns they are counted.

A kader has the scale of its `scores` and may declare more. What a teken says follows from the scale of its verwachting
alone: `ja` may be good in one and bad in another.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from toetsing.domain.scores import Score, Scoreniveau


class Telkolom(NamedTuple):
    """A column in which scores are counted: a level, or all numbers of a scale of numbers together.

    `teken` and `naam` are those of the level, with the name of its scale behind them where another scale has them too.
    `van` is the level, None for numbers.
    """

    teken: str
    naam: str
    nvt: bool
    voldoet: bool
    van: Score | None


@dataclass(frozen=True, kw_only=True, eq=False)
class Schaal:
    """The levels of one scale, in the order of the kader. One scale equals itself alone.

    `naam` is empty for the scale of `scores`, which holds where a verwachting names no other.
    """

    naam: str
    niveaus: tuple[Scoreniveau, ...]

    @property
    def titel(self) -> str:
        """Its name in a sentence."""
        return f"schaal {self.naam}" if self.naam else "scores"

    @cached_property
    def per_teken(self) -> Mapping[str, Scoreniveau]:
        """The levels by their teken."""
        return {niveau.teken: niveau for niveau in self.niveaus}

    @cached_property
    def getallen(self) -> tuple[Fraction, ...]:
        """The numbers that are scores themselves, in the order of the levels; none on a scale of names alone."""
        return tuple(n.getal for n in self.niveaus if n.is_getal and n.getal is not None)

    @property
    def hoogste_getal(self) -> Fraction:
        """The highest number of the scale: what of it is to be had. There is one."""
        return max(niveau.getal for niveau in self.niveaus if niveau.getal is not None)

    @cached_property
    def nvt(self) -> frozenset[Score]:
        """The tekens that leave numerator and denominator."""
        return frozenset(niveau.teken for niveau in self.niveaus if niveau.nvt)

    @cached_property
    def voldoet(self) -> frozenset[Score]:
        """The tekens that count in "18 van de 24 verwachtingen voldoende"; none where the scale says of none."""
        return frozenset(niveau.teken for niveau in self.niveaus if niveau.voldoet)

    @cached_property
    def minnen(self) -> frozenset[Score]:
        """The tekens that ask for a verbeterpunt: those with a rang that do not satisfy, where others do."""
        if not self.voldoet:
            return frozenset()
        return frozenset(n.teken for n in self.niveaus if n.trap is not None and not n.voldoet)

    @cached_property
    def ladder(self) -> tuple[Score, ...]:
        """The tekens with a rang, from best to worst; those of one rang in the order of the kader."""
        met_rang = [(niveau.trap, niveau.teken) for niveau in self.niveaus if niveau.trap is not None]
        return tuple(teken for _, teken in sorted(met_rang, key=lambda paar: paar[0]))

    @property
    def treden(self) -> int:
        """How many different rangs there are to go up and down along."""
        return len({niveau.trap for niveau in self.niveaus} - {None})

    def trap(self, teken: str) -> int | None:
        """Return how far a teken is below the best; None for one that is neither better nor worse than others."""
        niveau = self.per_teken.get(teken)
        return None if niveau is None else niveau.trap

    def is_beter(self, teken: str, dan: str) -> bool:
        """Return whether a teken is better than another: both have a rang, and its own is higher."""
        deze, die = self.trap(teken), self.trap(dan)
        return deze is not None and die is not None and deze < die

    def beter_dan(self, teken: str) -> tuple[Score, ...]:
        """Return the tekens that are better than one, from best to worst; none for one without a rang."""
        return tuple(ander for ander in self.ladder if self.is_beter(ander, teken))

    def vanaf(self, teken: str, *, beter: bool) -> frozenset[str]:
        """Return a teken with a rang, those of the same rang, and all that are better, or all that are worse."""
        eigen = self.trap(teken)
        assert eigen is not None, "only what has a rang has better and worse ones"
        return frozenset(
            n.teken for n in self.niveaus if n.trap is not None and (n.trap <= eigen if beter else n.trap >= eigen)
        )

    @cached_property
    def kolommen(self) -> tuple[Telkolom, ...]:
        """The columns in which its scores are counted."""
        return tuple(
            dict.fromkeys(
                Telkolom(n.telt_als, n.kop, n.nvt, n.voldoet and not n.is_getal, None if n.is_getal else n.teken)
                for n in self.niveaus
            )
        )
