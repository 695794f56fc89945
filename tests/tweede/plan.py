"""The second reckoning of a plan: the smallest changes, by trying all of them. It knows nothing of the program."""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING, NamedTuple

from tweede.knopen import Knooprekening

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from tweede.rekening import Rekening

    Scores = Mapping[str, str | None]
    Doel = Callable[[Sequence[str]], bool]
    """Whether what is still possible, best first, is what is wanted."""


class Kleinste(NamedTuple):
    """Of how many verwachtingen the smallest changes are, how many there are, and which verwachtingen are in any.

    Of changes of the very same verwachtingen those of the fewest steps along the scale; above the criteria those of the
    fewest steps of all.
    """

    grootte: int
    aantal: int
    nrs: frozenset[str]


def beter(een: Rekening, scores: Scores, doel: Doel) -> Kleinste | None:
    """Return the smallest repairs after which `doel` holds, or None where none do."""
    schaal, gezet = een.schaal_van, _gewoon(een, scores)
    naar = {nr: [t for t in schaal[nr].rang[::-1] if schaal[nr].is_beter(t, teken)] for nr, teken in gezet.items()}
    return _kleinste(een, scores, {nr: tekens for nr, tekens in naar.items() if tekens}, doel)


def slechter(een: Rekening, scores: Scores, doel: Doel) -> Kleinste | None:
    """Return the smallest losses, of verwachtingen that satisfy, after which `doel` holds, or None where none do.

    Where a scale says of nothing that it satisfies, every verwachting can lose.
    """
    schaal = een.schaal_van
    telt = {nr: schaal[nr].voldoet or set(schaal[nr].rang) for nr in een.eigen}
    gezet = {nr: teken for nr, teken in _gewoon(een, scores).items() if teken in telt[nr]}
    naar = {nr: [t for t in schaal[nr].rang if schaal[nr].is_beter(teken, t)] for nr, teken in gezet.items()}
    return _kleinste(een, scores, {nr: tekens for nr, tekens in naar.items() if tekens}, doel)


def beslissend(een: Rekening, scores: Scores) -> list[str]:
    """Return what is open, facts too, whose score makes a difference, for some way to fill in the others."""
    uit = []
    for nr in [nr for nr in een.nrs if scores[nr] is None]:
        anderen = [mag if scores[n] is None else (scores[n],) for n, mag in zip(een.nrs, een.mag, strict=True)]
        plaats = een.nrs.index(nr)
        anderen[plaats] = ("",)
        for rest in product(*anderen):
            gevuld = ([*rest[:plaats], teken, *rest[plaats + 1 :]] for teken in een.mag[plaats])
            if len({een.alles[tuple(map(str, vulling))].oordeel for vulling in gevuld}) > 1:
                uit.append(nr)
                break
    return uit


def _gewoon(een: Rekening, scores: Scores) -> dict[str, str]:
    """Return each score that has a place in the scale; nvt and open have none. A fact is nobody's to change."""
    return {nr: teken for nr in een.eigen if (teken := scores[nr]) in een.schaal_van[nr].rang and teken is not None}


def _kleinste(een: Rekening, scores: Scores, naar: Mapping[str, Sequence[str]], doel: Doel) -> Kleinste | None:
    """`naar` are the scores that each may get, the nearest first."""
    for grootte in range(len(naar) + 1):
        gevonden: list[tuple[int, tuple[str, ...]]] = []
        for nrs in combinations(naar, grootte):
            stappen = [
                sum(keuze)
                for keuze in product(*(range(len(naar[nr])) for nr in nrs))
                if doel(
                    een.antwoord({**scores, **{nr: naar[nr][k] for nr, k in zip(nrs, keuze, strict=True)}}).oordelen
                )
            ]
            minste = min(stappen, default=0)
            gevonden += [(minste, nrs)] * stappen.count(minste)
        if gevonden and isinstance(een, Knooprekening):
            gevonden = [keuze for keuze in gevonden if keuze[0] == min(gevonden)[0]]
        if gevonden:
            return Kleinste(grootte, len(gevonden), frozenset(nr for _, nrs in gevonden for nr in nrs))
    return None
