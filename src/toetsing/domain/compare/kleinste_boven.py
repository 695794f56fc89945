"""The smallest change of scores below a thema or the whole that explains an oordeel which was published there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.change.boomruimte import Boomruimte
from toetsing.domain.change.kortste import Kortste
from toetsing.domain.knopen import knopen_boven

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Ingevuld, Score

GENOEMD: Final = 12
"""So many of the smallest changes are written out; the others are counted."""


def kleinste_wijziging_boven(
    kader: Kader, nr: str, scores: Mapping[str, Ingevuld], doel: str
) -> tuple[tuple[tuple[tuple[str, Score], ...], ...], int]:
    """Return the first of the smallest changes of scores that surely give a node this oordeel, and how many there are.

    None where no change gives it, or finding one is too much. Facts stay as they are, as they do for a criterium.
    """
    gevonden = Boomruimte(knopen_boven(kader)[nr], scores).anders(lambda mogelijk: mogelijk == {doel}, GENOEMD)
    if not isinstance(gevonden, Kortste):
        return (), 0
    return gevonden.eerste, gevonden.aantal or len(gevonden.eerste)
