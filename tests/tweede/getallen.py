"""What number a criterium comes to, by the second reckoning, that of every filling-in; and how much satisfies."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tweede.rekening import Rekening


def getallen(een: Rekening, scores: Mapping[str, str | None]) -> set[Fraction | None]:
    """Return every number that can come out, None where nothing is left to reckon with."""
    vraag = een.criterium.getal
    assert vraag is not None
    mee = een.in_groep(vraag.groep)
    keuzes = [een.mag[i] if (teken := scores[een.nrs[i]]) is None else (teken,) for i in mee]
    return {_getal(een, mee, tekens) for tekens in product(*keuzes)}


def _getal(een: Rekening, mee: list[int], tekens: tuple[str, ...]) -> Fraction | None:
    vraag, getal = een.criterium.getal, een.schaal.getal
    assert vraag is not None
    telt = [
        (een.tellend[i].gewicht if vraag.gewogen else Fraction(1), getal[teken])
        for i, teken in zip(mee, tekens, strict=True)
        if teken not in een.schaal.nvt
    ]
    if not telt:
        return None
    som = sum((gewicht * waarde for gewicht, waarde in telt), Fraction(0))
    if vraag.wat == "som":
        return som
    weegt = sum((gewicht for gewicht, _ in telt), Fraction(0))
    return som / weegt if vraag.wat == "gemiddelde" else 100 * som / (weegt * max(getal.values()))


def stand(alle: Sequence[Rekening], scores: Mapping[str, str | None]) -> tuple[int, int, int]:
    """Return how many satisfy and are assessed, on scales where any score satisfies, and how many of all are open."""
    met = [een for een in alle if een.schaal.voldoet]
    voldoende = sum(scores[nr] in een.schaal.voldoet for een in met for nr in een.eigen)
    beoordeeld = sum(scores[nr] not in een.schaal.nvt for een in met for nr in een.eigen)
    return voldoende, beoordeeld, sum(scores[nr] is None for een in alle for nr in een.eigen)
