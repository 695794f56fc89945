"""Whether the beslisregels of a kader leave room for a verwachting that is not met beside the best oordeel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.kader import zicht_op

if TYPE_CHECKING:
    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.rules.boom import Oordeel


def beste_met_een_min(kader: Kader) -> bool:
    """Whether some criterium has the best oordeel while one verwachting is not met, and all others are at their best.

    Where the beslisregels are monotone there is no other way to it either.
    """
    beste = {niveau.letter for niveau in kader.oordelen[:1]}
    return any(beste & _met_een_min(criterium) for criterium in kader.criteria)


def _met_een_min(criterium: Criterium) -> set[Oordeel]:
    """Return which oordelen a criterium can have with one min."""
    if criterium.regelset is None:
        return set()
    zicht = zicht_op(criterium, criterium.regelset)
    best = {v.nr: v.schaal.ladder[0] for v in criterium.verwachtingen if v.telt_mee and v.schaal.ladder}
    if len(best) < sum(v.telt_mee for v in criterium.verwachtingen):
        return set()  # a number has no best
    return {
        zicht.beslis(zicht.toestand(best | {v.nr: teken})).oordeel
        for v in criterium.verwachtingen
        if v.nr in best
        for teken in v.schaal.minnen
    }
