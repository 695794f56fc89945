"""Whether the beslisregels of a kader leave room for a verwachting that is not met beside the best oordeel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.kader import zicht_op
from toetsing.domain.scores import OPEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.scores import Ingevuld


def beste_met_een_min(kader: Kader) -> bool:
    """Whether some criterium has the best oordeel while one verwachting is not met, and all others are at their best.

    Where the beslisregels are monotone there is no other way to it either.
    """
    return any(
        oordeel in [een.letter for een in criterium.oordelen[:1]]
        for criterium in kader.criteria
        for oordeel in _met_een_min(criterium)
    )


def _met_een_min(criterium: Criterium) -> Iterator[Oordeel]:
    """Yield which oordelen a criterium can have with one min, whatever the facts are.

    Of verwachtingen that weigh the same one is looked at.
    """
    if criterium.regelset is None or not all(v.schaal.ladder for v in criterium.tellend):
        return  # without a rang there is no best
    zicht = zicht_op(criterium, criterium.regelset)
    best: dict[str, Ingevuld] = {v.nr: v.schaal.ladder[0] for v in criterium.tellend}
    best |= {feit.nr: OPEN for feit in criterium.feiten}
    for klasse in zicht.klassen:
        for teken in klasse.schaal.minnen if not klasse.feit else ():
            for beslissing in zicht.beslissingen(zicht.toestand(best | {klasse.nrs[0]: teken})):
                yield beslissing.oordeel
