"""What the scores of one scale mean to each other: their places, their numbers, and which of them a condition names."""

from __future__ import annotations

import operator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from tweede.kader import GEEN, Score

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from tweede.kader import Niveau, Reeks

VERGELIJK = {
    "precies": operator.eq, "minstens": operator.ge, "hoogstens": operator.le,
    "meer dan": operator.gt, "minder dan": operator.lt,
}  # fmt: skip
GETALLEN = {"met": "precies", "hoger": "minstens", "lager": "hoogstens", "boven": "meer dan", "onder": "minder dan"}


@dataclass(frozen=True)
class Schaal:
    scores: tuple[Score, ...]

    @cached_property
    def nvt(self) -> set[str]:
        return {score.teken for score in self.scores if score.nvt}

    @cached_property
    def getal(self) -> dict[str, Fraction]:
        return {score.teken: score.getal for score in self.scores if score.getal is not None}

    @cached_property
    def trap(self) -> dict[str, int]:
        """How far below the best each score is; what is nvt or has no rang is nowhere."""
        trap: dict[str, int] = {}
        for score in self.scores:
            if not score.nvt and score.rang != GEEN:
                trap[score.teken] = trap[score.rang] if score.rang else len(set(trap.values()))
        return trap

    @cached_property
    def rang(self) -> list[str]:
        return sorted(self.trap, key=self.trap.__getitem__)

    @cached_property
    def voldoet(self) -> set[str]:
        return {score.teken for score in self.scores if score.voldoet}

    @cached_property
    def leeg(self) -> str | None:
        """The score that a blank cell means."""
        return next((score.teken for score in self.scores if score.leeg), None)

    @cached_property
    def alles_met_getal(self) -> bool:
        """Whether a sum can be made of its scores, and points."""
        tellend = {score.teken for score in self.scores if not score.nvt}
        return tellend <= set(self.getal) and max(self.getal.values(), default=0) > 0

    def is_beter(self, teken: str, dan: str) -> bool:
        return teken in self.trap and dan in self.trap and self.trap[teken] < self.trap[dan]

    def in_een_stap(self, van: str, naar: str) -> bool:
        """Return whether one score becomes another at once: of numbers only those next to each other do."""
        reeks = [score.teken for score in self.scores if score.uit_reeks]
        return not {van, naar} <= {*reeks} or abs(reeks.index(van) - reeks.index(naar)) == 1

    def tekens(self, niveau: Niveau) -> set[str]:
        """Return the scores that a condition names."""
        if niveau.getal is not None:
            klopt = VERGELIJK[GETALLEN[niveau.of]]
            return {teken for teken, getal in self.getal.items() if klopt(getal, niveau.getal)}
        if not niveau.of:
            return {niveau.teken}
        vergelijk, hier = operator.le if niveau.of == "beter" else operator.ge, self.trap[niveau.teken]
        return {teken for teken, trap in self.trap.items() if vergelijk(trap, hier)}


def oordeelschaal(letters: Sequence[str]) -> tuple[Score, ...]:
    """Return what rows above say of a part that can have these oordelen; having none is neither better nor worse."""
    return (*(Score(letter, letter) for letter in letters), Score(GEEN, "zonder oordeel", rang=GEEN))


def getallen_van(reeks: Reeks) -> tuple[Score, ...]:
    """Return the numbers of a scale, from best to worst; without saying what is better they have no rang."""
    aantal = int((reeks.tot - reeks.van) / reeks.stap) + 1
    alle = sorted((reeks.van + i * reeks.stap for i in range(aantal)), reverse=reeks.beter == "hoger")
    goed = {"hoger": operator.ge, "lager": operator.le}.get(reeks.beter)
    return tuple(
        Score(
            getal_als_tekst(getal),
            getal_als_tekst(getal),
            voldoet=goed is not None and reeks.voldoet is not None and goed(getal, reeks.voldoet),
            getal=getal,
            rang="" if reeks.beter else GEEN,
            uit_reeks=True,
        )
        for getal in alle
    )


def getal_als_tekst(getal: Fraction) -> str:
    """Write a number with at most two decimals, with a comma."""
    return f"{float(getal):.2f}".rstrip("0").rstrip(".").replace(".", ",")
