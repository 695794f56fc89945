"""The smallest changes by looking at every division of verwachtingen over scores: slow, and not as the search does.

It asks a `Zicht` what a toestand decides, and nothing of how changes lead to each other.
"""

from __future__ import annotations

from itertools import combinations_with_replacement, islice
from math import comb, factorial, prod
from typing import TYPE_CHECKING, NamedTuple

from toetsing.domain.change.kortste import GENOEMD, Kortste, Onhaalbaar
from toetsing.domain.kader import zicht_op
from toetsing.domain.scores import OPEN, Score

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from toetsing.domain.change.kortste import Gevonden, Wijziging
    from toetsing.domain.kader import Criterium
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.rules.toestand import Toestand, Zicht
    from toetsing.domain.scores import Ingevuld

    Goed = Callable[[frozenset[Oordeel]], bool]

Verdeling = tuple[tuple[int, ...], ...]
"""Per source how many of its verwachtingen go to each of its targets."""


class Bron(NamedTuple):
    klasse: int
    van: str
    naar: tuple[str, ...]
    nrs: tuple[str, ...]


def langzaam(criterium: Criterium, scores: Mapping[str, Ingevuld], goed: Goed, *, omhoog: bool) -> Gevonden:
    assert criterium.regelset is not None
    zicht = zicht_op(criterium, criterium.regelset)
    bronnen = tuple(bronnen_van(zicht, scores, omhoog=omhoog))
    overig = zicht.toestand({**scores, **{nr: OPEN for bron in bronnen for nr in bron.nrs}})
    mogelijk: dict[Toestand, frozenset[Oordeel]] = {}
    for grootte in range(sum(len(bron.nrs) for bron in bronnen) + 1):
        raak = []
        for verdeling in verdelingen(bronnen, grootte):
            gevuld = (
                (bron.klasse, teken, n)
                for bron, aantallen in zip(bronnen, verdeling, strict=True)
                for teken, n in zip((bron.van, *bron.naar), (len(bron.nrs) - sum(aantallen), *aantallen), strict=True)
            )
            toestand = zicht.erbij(overig, gevuld)
            if toestand not in mogelijk:
                mogelijk[toestand] = frozenset(een.oordeel for een in zicht.beslissingen(toestand))
            if goed(mogelijk[toestand]):
                raak.append(verdeling)
        if raak:
            return kortste([v.nr for v in criterium.verwachtingen], bronnen, grootte, minste_stappen(raak))
    return Onhaalbaar()


def bronnen_van(zicht: Zicht, scores: Mapping[str, Ingevuld], *, omhoog: bool) -> Iterator[Bron]:
    for plek, klasse in enumerate(zicht.klassen):
        schaal = klasse.schaal
        treden = [teken for teken in schaal.ladder if teken in klasse.tekens][:: 1 if omhoog else -1]
        for teken in treden if not klasse.feit else ():
            nrs = tuple(nr for nr in klasse.nrs if scores[nr] == teken)
            paren = ((ander, teken) if omhoog else (teken, ander) for ander in treden)
            naar = [ander for ander, paar in zip(treden, paren, strict=True) if schaal.is_beter(*paar)]
            if naar and nrs and (omhoog or not schaal.voldoet or teken in schaal.voldoet):
                yield Bron(plek, teken, tuple(reversed(naar)), nrs)


def verdelingen(bronnen: Sequence[Bron], grootte: int) -> Iterator[Verdeling]:
    if not bronnen:
        yield ()
        return
    bron, *rest = bronnen
    kan_nog = sum(len(een.nrs) for een in rest)
    for n in range(max(0, grootte - kan_nog), min(grootte, len(bron.nrs)) + 1):
        for greep in combinations_with_replacement(range(len(bron.naar)), n):
            for verder in verdelingen(rest, grootte - n):
                yield (tuple(map(greep.count, range(len(bron.naar)))), *verder)


def minste_stappen(raak: Sequence[Verdeling]) -> list[Verdeling]:
    stappen = [sum(j * n for aantallen in v for j, n in enumerate(aantallen)) for v in raak]
    minste: dict[tuple[int, ...], int] = {}
    for verdeling, n in zip(raak, stappen, strict=True):
        uit = tuple(map(sum, verdeling))
        minste[uit] = min(n, minste.get(uit, n))
    return [v for v, n in zip(raak, stappen, strict=True) if n == minste[tuple(map(sum, v))]]


def kortste(nrs: Sequence[str], bronnen: Sequence[Bron], grootte: int, raak: Sequence[Verdeling]) -> Kortste:
    plaatsen = [(nr, i) for nr in nrs for i, bron in enumerate(bronnen) if nr in bron.nrs]
    return Kortste(
        grootte=grootte,
        aantal=sum(
            prod(
                comb(len(bron.nrs), sum(aantallen)) * factorial(sum(aantallen)) // prod(map(factorial, aantallen))
                for bron, aantallen in zip(bronnen, verdeling, strict=True)
            )
            for verdeling in raak
        ),
        eerste=tuple(islice(uitgeschreven(plaatsen, bronnen, raak), GENOEMD)),
        uit=tuple(nr for nr, bron in plaatsen if any(sum(verdeling[bron]) for verdeling in raak)),
    )


def uitgeschreven(
    plaatsen: Sequence[tuple[str, int]], bronnen: Sequence[Bron], nog: Sequence[Verdeling]
) -> Iterator[Wijziging]:
    """Yield the changes: who changes before who does not, and the nearest score first."""
    if not any(map(sum, nog[0])):
        yield ()
        return
    (nr, bron), *rest = plaatsen
    for j, teken in enumerate(bronnen[bron].naar):
        verder = [minder(verdeling, bron, j) for verdeling in nog if verdeling[bron][j]]
        if verder:
            for wijziging in uitgeschreven(rest, bronnen, verder):
                yield ((nr, Score(teken)), *wijziging)
    over = sum(ander == bron for _, ander in rest)
    zonder = [verdeling for verdeling in nog if sum(verdeling[bron]) <= over]
    if zonder:
        yield from uitgeschreven(rest, bronnen, zonder)


def minder(verdeling: Verdeling, bron: int, j: int) -> Verdeling:
    aantallen = verdeling[bron]
    return (*verdeling[:bron], (*aantallen[:j], aantallen[j] - 1, *aantallen[j + 1 :]), *verdeling[bron + 1 :])
