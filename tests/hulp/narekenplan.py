"""The plan of a toetsing by hand: every smallest change found by trying out all of them."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, product
from math import prod
from typing import TYPE_CHECKING, Any

from hulp.narekenen import LETTERS, ingevuld, mogelijk, oordeel, toetsing_json

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from hulp.narekenen import Criterium, Handkader, Scores, Stuk

    Wijziging = list[tuple[str, str]]
    Plandelen = tuple[dict[str, dict[str, Any]], list[dict[str, Any]]]
    """The plan of every criterium, and the ways to a goal."""


def kleinste(
    criterium: Criterium, scores: Scores, opties: Mapping[str, Sequence[str]], raak: Callable[[list[str]], bool]
) -> list[Wijziging]:
    """Return every smallest change, in the order of the kader; of the same verwachtingen those of the fewest steps.

    `opties` are the scores that each verwachting may go to, the nearest first.
    """
    for grootte in range(len(opties) + 1):
        gevonden = []
        for nrs in combinations(opties, grootte):
            keuzes = [
                keuze
                for keuze in product(*(range(len(opties[nr])) for nr in nrs))
                if raak(
                    mogelijk(criterium, {**scores, **{nr: opties[nr][k] for nr, k in zip(nrs, keuze, strict=True)}})
                )
            ]
            minste = min(map(sum, keuzes), default=0)
            gevonden += [list(zip(nrs, keuze, strict=True)) for keuze in keuzes if sum(keuze) == minste]
        if gevonden:
            return [[(nr, opties[nr][k]) for nr, k in een] for een in sorted(gevonden)]
    return []


def als_gevonden(criterium: Criterium, wijzigingen: list[Wijziging]) -> dict[str, Any]:
    uit = {nr for een in wijzigingen for nr, _ in een}
    return {
        "haalbaar": bool(wijzigingen),
        "grootte": len(wijzigingen[0]) if wijzigingen else None,
        "aantal": len(wijzigingen) or None,
        "eerste": [[{"verwachting": nr, "score": score} for nr, score in een] for een in wijzigingen[:5]],
        "uit": [nr for nr in criterium.mag if nr in uit],
        "vanaf": None,
    }


def weg(hand: Handkader, criterium: Criterium, scores: Scores, doel: str) -> tuple[dict[str, Any], list[Wijziging]]:
    """Return the way to at least `doel` as JSON has it, and all its smallest repairs."""
    ladder, goed = hand.ladder, set(LETTERS[: LETTERS.index(doel) + 1])
    beter = {
        nr: [teken for teken in reversed(ladder[: ladder.index(score)]) if teken in mag]
        for nr, mag in criterium.mag.items()
        if (score := scores[nr]) in ladder[1:]
    }
    zeker = kleinste(criterium, scores, beter, lambda letters: set(letters) <= goed)
    kans = kleinste(criterium, scores, beter, lambda letters: bool(set(letters) & goed))
    nu = LETTERS.index(mogelijk(criterium, scores)[-1])
    open_ = any(scores[nr] is None for nr in criterium.mag)
    inhoud = {
        "criterium": criterium.nr,
        "oordeel": doel,
        "winst": max(0, nu - LETTERS.index(doel)),
        "zeker": als_gevonden(criterium, zeker),
        "kans": als_gevonden(criterium, kans) if open_ else None,
    }
    return inhoud, zeker


def criteriumplan(hand: Handkader, criterium: Criterium, scores: Scores) -> dict[str, Any]:
    nu = LETTERS.index(mogelijk(criterium, scores)[-1])
    kan = {letter for letter, *_ in criterium.rijen}
    wegen: list[dict[str, Any]] = []
    vorige: list[Wijziging] = []
    for doel in LETTERS[:nu]:
        if doel in kan:
            inhoud, zeker = weg(hand, criterium, scores, doel)
            if not zeker or zeker != vorige:
                wegen.insert(0, inhoud)
                vorige = zeker
    slechter = {
        nr: [t for t in hand.ladder[1:] if t in mag]
        for nr, mag in criterium.mag.items()
        if scores[nr] == hand.ladder[0]
    }
    verlies = kleinste(criterium, scores, slechter, lambda letters: LETTERS.index(letters[-1]) > nu)
    open_ = [nr for nr in criterium.mag if scores[nr] is None]
    return {
        "wegen": wegen,
        "verlies": als_gevonden(criterium, verlies),
        "open": open_,
        "beslissend": [nr for nr in open_ if beslist(criterium, scores, nr)],
    }


def beslist(criterium: Criterium, scores: Scores, nr: str) -> bool:
    """Whether the score of one open verwachting makes the difference, for some way to fill in the others."""
    return any(
        oordeel(criterium, vol) != oordeel(criterium, {**vol, nr: teken})
        for vol in ingevuld(criterium.mag, scores)
        for teken in criterium.mag[nr]
    )


def plandelen(hand: Handkader, stuk: Stuk, eisen: Mapping[str, str]) -> Plandelen:
    """Return the plan of every criterium, and the ways to a goal."""
    criteria = {een.nr: criteriumplan(hand, een, stuk.scores) for een in hand.met_regels}
    return criteria, [weg(hand, een, stuk.scores, eisen[een.nr])[0] for een in hand.met_regels if een.nr in eisen]


def plan_json(
    hand: Handkader,
    stuk: Stuk,
    doel: str | None,
    eisen: Mapping[str, str],
    delen: Plandelen | None = None,
) -> dict[str, Any]:
    criteria, naar_doel = delen or plandelen(hand, stuk, eisen)
    wegen = [een for plan in criteria.values() for een in plan["wegen"] if een["zeker"]["haalbaar"]]
    wegen.sort(key=lambda een: (-Fraction(een["winst"], een["zeker"]["grootte"]), een["zeker"]["grootte"]))
    kortste = [een["zeker"] for een in naar_doel if een["zeker"]["haalbaar"]]
    return {
        "kader": hand.kort,
        "toetsing": toetsing_json(hand, stuk),
        "criteria": criteria,
        "volgorde": [[een["criterium"], een["oordeel"]] for een in wegen],
        "doel": None
        if doel is None
        else {
            "gevraagd": doel,
            "eisen": dict(eisen),
            "grootte": sum(een["grootte"] for een in kortste) if len(kortste) == len(naar_doel) else None,
            "aantal": prod(een["aantal"] for een in kortste),
            "wegen": naar_doel,
        },
    }


def minnen(hand: Handkader, stuk: Stuk) -> list[str]:
    return [nr for nr in hand.nrs if stuk.scores[nr] in hand.ladder[1:]]
