"""Whether the beslisregels of a kader leave room for a verwachting that is not met beside the best oordeel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.kader import zicht_op

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.rules.boom import Oordeel


def beste_met_een_min(kader: Kader) -> bool:
    """Whether some criterium has the best oordeel while one verwachting is not met, and all others are at their best.

    Where the beslisregels are monotone there is no other way to it either.
    """
    beste = {niveau.letter for niveau in kader.oordelen[:1]}
    return any(oordeel in beste for criterium in kader.criteria for oordeel in _met_een_min(criterium))


def _met_een_min(criterium: Criterium) -> Iterator[Oordeel]:
    """Yield which oordelen a criterium can have with one min; of verwachtingen that weigh the same one is looked at."""
    if criterium.regelset is None or not all(v.schaal.ladder for v in criterium.tellend):
        return  # without a rang there is no best
    zicht = zicht_op(criterium, criterium.regelset)
    best = {v.nr: v.schaal.ladder[0] for v in criterium.tellend}
    for klasse in zicht.klassen:
        for teken in klasse.schaal.minnen:
            yield zicht.beslis(zicht.toestand(best | {klasse.nrs[0]: teken})).oordeel
