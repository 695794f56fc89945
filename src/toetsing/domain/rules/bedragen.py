"""Makes of an amount a sum of whole numbers that is compared with one number: what each teken adds to it.

A sum compares the numbers themselves. A mean of at least 5,5 is a sum of what each number is above 5,5, at least
nought; points of at least 80% are a sum of what each is above 80% of the most there was to have of it. nvt adds nothing
to any. Where nothing can be nvt the number of them never changes, so that all three compare the same sum, with their
own number.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from math import gcd, lcm
from typing import TYPE_CHECKING, NamedTuple

from toetsing.domain.rules.boom import Grootheid

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from toetsing.domain.rules.betekenis import Klasse
    from toetsing.domain.rules.boom import Bedrag


class Gehelen(NamedTuple):
    """An amount as a sum of whole numbers, none of them negative.

    `per_teken` is what a teken adds, per class, `meeste` the most that one of a class can add. `drempel` is what the
    sum is compared with, `stap` how much a one in it stands for.
    """

    per_teken: Mapping[int, Mapping[str, int]]
    meeste: Mapping[int, int]
    drempel: Fraction
    stap: Fraction


def bedrag_van(bedrag: Bedrag, klassen: Mapping[int, Klasse]) -> Gehelen:
    """Return an amount as a sum over classes, each by its place: of all that it speaks of."""
    vast = not any(klasse.schaal.nvt.intersection(klasse.tekens) for klasse in klassen.values())
    norm = {plaats: _norm(bedrag, klasse) for plaats, klasse in klassen.items()}
    drempel = bedrag.getal if bedrag.wat is Grootheid.SOM else Fraction(0)
    if vast:  # what is above the norm, with the norm on the other side
        drempel += sum(len(klassen[plaats].nrs) * n for plaats, n in norm.items())
    per_teken = {
        plaats: dict(
            zip(klasse.tekens, _draagt_bij(bedrag, klasse, Fraction(0) if vast else norm[plaats]), strict=True)
        )
        for plaats, klasse in klassen.items()
    }
    laagste = {plaats: min(draagt_bij.values(), default=Fraction(0)) for plaats, draagt_bij in per_teken.items()}
    stap = _grootste_stap(n - laagste[plaats] for plaats, draagt_bij in per_teken.items() for n in draagt_bij.values())
    return Gehelen(
        per_teken={
            plaats: {teken: int((n - laagste[plaats]) / stap) for teken, n in draagt_bij.items()}
            for plaats, draagt_bij in per_teken.items()
        },
        meeste={
            plaats: int((max(draagt_bij.values(), default=Fraction(0)) - laagste[plaats]) / stap)
            for plaats, draagt_bij in per_teken.items()
        },
        drempel=(drempel - sum(len(klassen[plaats].nrs) * n for plaats, n in laagste.items())) / stap,
        stap=stap,
    )


def gewicht_in(bedrag: Bedrag, klasse: Klasse) -> Fraction:
    """Return how often an onderdeel of a class counts in an amount."""
    return klasse.gewicht if bedrag.gewogen else Fraction(1)


def meeste_punten(klasse: Klasse) -> Fraction:
    """Return the highest number that an onderdeel of a class can have: what of it is to be had."""
    return klasse.schaal.hoogste_getal


def kleinste_stap(klasse: Klasse) -> Fraction:
    """Return the smallest step between two numbers of the scale of a class; one where there is one number."""
    getallen = sorted({niveau.getal for niveau in klasse.schaal.niveaus if niveau.getal is not None})
    return min((hoog - laag for laag, hoog in pairwise(getallen)), default=Fraction(1))


def _norm(bedrag: Bedrag, klasse: Klasse) -> Fraction:
    """Return what an onderdeel of a class is to have for the amount to be just enough, if all had."""
    if bedrag.wat is Grootheid.SOM:
        return Fraction(0)
    per_stuk = bedrag.getal
    if bedrag.wat is Grootheid.PUNTEN:
        per_stuk = bedrag.getal * meeste_punten(klasse) / 100
    return gewicht_in(bedrag, klasse) * per_stuk


def _draagt_bij(bedrag: Bedrag, klasse: Klasse, norm: Fraction) -> Iterable[Fraction]:
    """Yield what each teken of a class adds above a norm."""
    gewicht = gewicht_in(bedrag, klasse)
    for teken in klasse.tekens:
        getal = klasse.schaal.per_teken[teken].getal
        if teken in klasse.schaal.nvt:
            yield Fraction(0)
        else:
            assert getal is not None, "a kader of which a level in an amount has no number is refused"
            yield gewicht * getal - norm


def _grootste_stap(getallen: Iterable[Fraction]) -> Fraction:
    """Return the largest step in which all these numbers are whole; one where all are nought."""
    alle = set(getallen)
    noemer = lcm(*(getal.denominator for getal in alle))
    return Fraction(gcd(*(int(getal * noemer) for getal in alle)) or noemer, noemer)
