"""Counts of voldoende in two rondes beside each other: how many more or fewer, with bounds while scores are open."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NewType

from toetsing.domain.compare.hertoetsen import stand

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.domain.compare.rondevergelijking import Rondevergelijking, Stand
    from toetsing.domain.kader import Criterium, Kader


Verschil = NewType("Verschil", int)
"""How many more there are: fewer is below nothing."""


class Standverandering(Enum):
    """What became of a count of voldoende. `OPEN` is what open scores still decide."""

    HOGER = "hoger"
    GELIJK = "gelijk"
    LAGER = "lager"
    OPEN = "open"


def verschil(toen: Stand, nu: Stand) -> tuple[Verschil, Verschil]:
    """Return how many more are voldoende now: at least, and at most, however open scores of both rondes turn out."""
    return Verschil(nu.voldoende - toen.voldoende - toen.open), Verschil(nu.voldoende + nu.open - toen.voldoende)


def standverandering(toen: Stand, nu: Stand) -> Standverandering:
    """Return what became of a count, where that is certain."""
    minstens, hoogstens = verschil(toen, nu)
    if minstens > 0:
        return Standverandering.HOGER
    if hoogstens < 0:
        return Standverandering.LAGER
    return Standverandering.GELIJK if minstens == hoogstens else Standverandering.OPEN


def telt_hetzelfde(kaders: Sequence[Kader], keten: Sequence[Sequence[str]]) -> bool:
    """Return whether counts over these verwachtingen, by their number in each kader, may stand beside each other.

    They may not where in some rondes a scale says what is voldoende and in others it does not.
    """
    return all(
        len({bool(kader.per_nr[nr].schaal.voldoet) for kader, nr in zip(kaders, nrs, strict=True)}) == 1
        for nrs in keten
    )


def standen_per_criterium(
    toen: Kader, nu: Kader, stap: Rondevergelijking
) -> Iterator[tuple[Criterium, tuple[Stand, Stand]]]:
    """Yield each criterium of the later kader with its count then and now, over verwachtingen that both rondes have.

    Only those of which both kaders say what is voldoende; a criterium without any has no count.
    """
    for criterium in nu.criteria:
        eigen = {v.nr for v in criterium.verwachtingen}
        gedeeld = [
            een
            for een in stap.verwachtingen
            if een.nr in eigen and toen.per_nr[een.was].schaal.voldoet and nu.per_nr[een.nr].schaal.voldoet
        ]
        if gedeeld:
            yield (
                criterium,
                (
                    stand(toen, {een.was: een.eerst for een in gedeeld}),
                    stand(nu, {een.nr: een.daarna for een in gedeeld}),
                ),
            )
