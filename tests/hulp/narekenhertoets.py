"""A hertoets by hand: what became of every score, oordeel and minus, and why, by trying out every completion.

A kader that follows another says with `was` which verwachting is which: by the number of now that of then.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise, product
from typing import TYPE_CHECKING, Any

from hulp.narekenen import LETTERS, alle, ingevuld, oordeel, toetsing_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hulp.narekenen import Criterium, Handkader, Scores, Stuk

    Ronde = tuple[Handkader, Stuk]
    Was = Mapping[str, str]

ZONDER_VIER = dict.fromkeys(("verandering", "oorzaak", "eerst", "daarna", "eerst_met_nu", "daarna_met_toen"))


def stap_json(toen: Ronde, nu: Ronde, was: Was) -> dict[str, Any]:
    """Return two rondes beside each other."""
    (hand_toen, stuk_toen), (hand_nu, stuk_nu) = toen, nu
    paren = [(stuk_toen.scores[oud], stuk_nu.scores[nr]) for nr, oud in was.items()]
    alle_criteria = [(criterium, criterium_json(toen, nu, criterium, was)) for criterium in hand_nu.criteria]
    verder = {oud for _, een in alle_criteria for oud in een["was"]}
    criteria = [een for criterium, een in alle_criteria if heeft_oordeel(toen, nu, criterium, een["was"])]
    return {
        "gedeeld": [stand(hand_toen, [oud for oud, _ in paren]), stand(hand_nu, [score for _, score in paren])],
        "verwachtingen": [
            {
                "verwachting": nr,
                "was": oud,
                "eerst": stuk_toen.scores[oud],
                "daarna": stuk_nu.scores[nr],
                "verandering": scoreverandering(hand_toen, hand_nu, stuk_toen.scores[oud], stuk_nu.scores[nr]),
                "overgenomen": stuk_nu.overgenomen.get(nr),
            }
            for nr, oud in was.items()
        ],
        "criteria": criteria,
        "verbeterpunten": list(verbeterpunten(toen, nu, was)),
        "vervallen": [nr for nr in hand_toen.nrs if nr not in was.values()],
        "nieuw": [nr for nr in hand_nu.nrs if nr not in was],
        "vervallen_criteria": [een.nr for een in hand_toen.criteria if een.nr not in verder],
    }


def heeft_oordeel(toen: Ronde, nu: Ronde, criterium: Criterium, was: Sequence[str]) -> bool:
    """Whether rules or people say something of it in either ronde."""
    rijen = [criterium.rijen, *(een.rijen for een in toen[0].criteria if een.nr in was)]
    return any(rijen) or criterium.nr in nu[1].afwijkingen or any(nr in toen[1].afwijkingen for nr in was)


def stand(hand: Handkader, scores: Sequence[str | None]) -> dict[str, int]:
    return {
        "voldoende": sum(score == hand.ladder[0] for score in scores),
        "open": sum(score is None for score in scores),
        "beoordeeld": sum(score != "nvt" for score in scores),
    }


def scoreverandering(toen: Handkader, nu: Handkader, eerst: str | None, daarna: str | None) -> str:
    if eerst == daarna and eerst in (None, "nvt"):
        return "gelijk"
    if daarna is None or daarna == "nvt":
        return "nu open" if daarna is None else "nu nvt"
    if eerst is None or eerst == "nvt":
        return "nu gescoord" if eerst is None else "niet meer nvt"
    if list(toen.schaal) == list(nu.schaal):
        stap = nu.ladder.index(eerst) - nu.ladder.index(daarna)
        return "verbeterd" if stap > 0 else "verslechterd" if stap < 0 else "gelijk"
    goed = (eerst == toen.ladder[0], daarna == nu.ladder[0])
    return {(False, True): "verbeterd", (True, False): "verslechterd"}.get(goed, "niet te vergelijken")


def verbeterpunten(toen: Ronde, nu: Ronde, was: Was) -> Iterator[dict[str, Any]]:
    """Yield the minuses of then in their order, and then those of now that were none."""
    (hand_toen, stuk_toen), (hand_nu, stuk_nu) = toen, nu
    wordt = {oud: nr for nr, oud in was.items()}
    minnen = [nr for nr in hand_toen.nrs if stuk_toen.scores[nr] in hand_toen.ladder[1:]]
    werd = {None: "nog niet opnieuw gescoord", "nvt": "nu nvt", hand_nu.ladder[0]: "opgelost"}
    for oud in minnen:
        nr = wordt.get(oud)
        wat = "niet meer in het kader" if nr is None else werd.get(stuk_nu.scores[nr], "gebleven")
        yield {"was": oud, "verwachting": nr, "stand": wat}
    for nr in hand_nu.nrs:
        oud = was.get(nr, "")
        if stuk_nu.scores[nr] in hand_nu.ladder[1:] and oud not in minnen:
            was_nog = {None: "toen nog niet gescoord", "nvt": "toen nvt"}
            wat = was_nog.get(stuk_toen.scores[oud], "nieuw") if oud else "nieuw in het kader"
            yield {"was": oud or None, "verwachting": nr, "stand": wat}


# -- one criterium -----------------------------------------------------------------------------------------------------


def criterium_json(toen: Ronde, nu: Ronde, criterium: Criterium, was: Was) -> dict[str, Any]:
    hand_toen, hand_nu = toen[0], nu[0]
    oude = {een.nr: een for nr in criterium.mag if nr in was for een in hand_toen.criteria if was[nr] in een.mag}
    reden = None
    if not oude:
        reden = "geen verwachting ervan stond in het vorige kader"
    elif len(oude) > 1:
        reden = "de verwachtingen ervan komen uit meer dan één criterium van het vorige kader"
    elif list(hand_toen.schaal) != list(hand_nu.schaal) or hand_toen.letternamen != hand_nu.letternamen:
        reden = "de kaders hebben andere scores of oordelen"
    elif not criterium.rijen or not next(iter(oude.values())).rijen:
        reden = "er zijn niet in beide rondes beslisregels voor"
    if reden is not None:
        gezet = None
        if len(oude) == 1 and "scores of oordelen" not in reden:
            paar = [_gezet(toen, next(iter(oude)), set()), _gezet(nu, criterium.nr, set())]
            gezet = verandering(*paar) if all(paar) else None
        zonder = {**ZONDER_VIER, "verandering_vastgesteld": gezet}
        return {"criterium": criterium.nr, "was": list(oude), "reden": reden, **zonder}
    (oud,) = oude.values()
    ac = set(van_toen(oud, criterium, toen[1].scores, was))
    db = set(van_nu(oud, criterium, hand_nu, nu[1].scores, was))
    labels = {oorzaak(a, b, c, d) for (a, c), (d, b) in product(ac, db)}
    a, c, d, b = ({paar[plek] for paar in paren} for paren, plek in ((ac, 0), (ac, 1), (db, 0), (db, 1)))
    return {
        "criterium": criterium.nr,
        "was": list(oude),
        "verandering": verandering(a, b),
        "verandering_vastgesteld": verandering(_gezet(toen, oud.nr, a), _gezet(nu, criterium.nr, b)),
        "oorzaak": labels.pop() if len(labels) == 1 else "niet te zeggen",
        "reden": None,
        **{
            naam: [letter for letter in LETTERS if letter in letters]
            for naam, letters in (("eerst", a), ("daarna", b), ("eerst_met_nu", c), ("daarna_met_toen", d))
        },
    }


def _gezet(ronde: Ronde, nr: str, berekend: set[str]) -> set[str]:
    """What people set, else everything possible."""
    afwijking = ronde[1].afwijkingen.get(nr)
    return {str(afwijking["oordeel"])} if afwijking else berekend


def oorzaak(a: str, b: str, c: str, d: str) -> str:
    """As it is defined: a then by then, b now by now, c the scores of then by now, d the scores of now by then."""
    if a == b:
        return "geen verandering"
    if d != a and b != c and (d == b or c == a):
        return "prestatie"
    if c != a and b != d and (c == b or d == a):
        return "kader"
    return "beide"


def verandering(toen: set[str], nu: set[str]) -> str:
    """The direction that holds for every oordeel possible then beside every one possible now."""
    per_paar = {_richting(a, b) for a, b in product(toen, nu)}
    return per_paar.pop() if len(per_paar) == 1 else "niet te zeggen"


def _richting(a: str, b: str) -> str:
    if a == b:
        return "gelijk"
    if "geen" in (a, b):
        return "anders"
    return "verbeterd" if LETTERS.index(b) < LETTERS.index(a) else "verslechterd"


def van_toen(oud: Criterium, nieuw: Criterium, scores: Scores, was: Was) -> Iterator[tuple[str, str]]:
    """Yield the oordelen by then and by now on the scores of then, for every way to fill in what they leave open."""
    for vol in ingevuld(oud.mag, scores):
        mee = {nr: _kan(vol[was[nr]], mag) if nr in was else mag for nr, mag in nieuw.mag.items()}
        for nieuw_vol in alle(mee):
            yield oordeel(oud, vol), oordeel(nieuw, nieuw_vol)


def van_nu(oud: Criterium, nieuw: Criterium, hand: Handkader, scores: Scores, was: Was) -> Iterator[tuple[str, str]]:
    """Yield the same on the scores of now; of a verwachting that moved to another criterium the score it has there."""
    wordt = {toen: nr for nr, toen in was.items() if toen in oud.mag}
    overal = {nr: mag for criterium in hand.criteria for nr, mag in criterium.mag.items()}
    nodig = {nr: overal[nr] for nr in {**nieuw.mag, **dict.fromkeys(wordt.values())}}
    for vol in ingevuld(nodig, scores):
        terug = {nr: _kan(vol[wordt[nr]], mag) if nr in wordt else mag for nr, mag in oud.mag.items()}
        for oud_vol in alle(terug):
            yield oordeel(oud, oud_vol), oordeel(nieuw, {nr: vol[nr] for nr in nieuw.mag})


def _kan(score: str, mag: Sequence[str]) -> Sequence[str]:
    """A score in the other kader: itself, or anything where that does not allow it."""
    return (score,) if score in mag else mag


# -- everybody ---------------------------------------------------------------------------------------------------------


def hertoets_json(
    handen: Sequence[Handkader],
    rondes: Sequence[Mapping[str, Stuk]],
    namen: Sequence[str],
    wassen: Sequence[Was],
) -> dict[str, Any]:
    """Return the whole answer; `wassen` says of each ronde but the first which verwachting was which before."""
    gedeeld = [[nr] for nr in wassen[-1]]
    for was in reversed(wassen):
        gedeeld = [[was[rij[0]], *rij] for rij in gedeeld if rij[0] in was]
    samen = sorted((naam for naam in rondes[-1] if all(naam in ronde for ronde in rondes)), key=str.casefold)
    organisaties = [
        organisatie_json(list(zip(handen, (ronde[naam] for ronde in rondes), strict=True)), wassen, gedeeld)
        for naam in samen
    ]
    eind = [een for org in organisaties for een in (org["geheel"] or org["stappen"][0])["criteria"]]
    zeker = [een for een in eind if een["verandering"] in ("verbeterd", "verslechterd", "anders")]
    return {
        "rondes": [
            {"naam": naam, "kader": hand.kort, "niet_in_elke_ronde": [wie for wie in ronde if wie not in samen]}
            for naam, hand, ronde in zip(namen, handen, rondes, strict=True)
        ],
        "gedeeld": gedeeld,
        "samen": {
            "organisaties": len(samen),
            "standen": [
                {
                    wat: sum(org["standen"][plek][wat] for org in organisaties)
                    for wat in ("voldoende", "open", "beoordeeld")
                }
                for plek in range(len(rondes))
            ],
            "oordelen": dict(Counter(een["verandering"] for een in eind if een["verandering"] is not None)),
            "oordelen_vastgesteld": dict(
                Counter(g for een in eind if (g := een["verandering_vastgesteld"]) is not None)
            ),
            "onvergelijkbaar": sum(een["reden"] is not None for een in eind),
            "oorzaken": None if handen[0].kort == handen[-1].kort else dict(Counter(een["oorzaak"] for een in zeker)),
        },
        "organisaties": organisaties,
        "deels": list(deels_json(handen, rondes, namen, wassen, gedeeld)),
    }


def deels_json(
    handen: Sequence[Handkader],
    rondes: Sequence[Mapping[str, Stuk]],
    namen: Sequence[str],
    wassen: Sequence[Was],
    gedeeld: Sequence[list[str]],
) -> Iterator[dict[str, Any]]:
    """Yield who is not in every ronde, with its own rondes beside each other."""
    for wie in sorted({naam for ronde in rondes for naam in ronde}, key=str.casefold):
        plekken = [plek for plek, ronde in enumerate(rondes) if wie in ronde]
        if len(plekken) == len(rondes):
            continue
        eigen = [(handen[plek], rondes[plek][wie]) for plek in plekken]
        stappen = [samengesteld(wassen[van:tot]) for van, tot in pairwise(plekken)]
        keten = [[nr] for nr in (stappen[-1] if stappen else ())]
        for was in reversed(stappen):
            keten = [[was[rij[0]], *rij] for rij in keten if rij[0] in was]
        yield {
            "organisatie": wie,
            "rondes": [namen[plek] for plek in plekken],
            "standen": [
                stand(hand, [ronde[wie].scores[rij[plek]] for rij in gedeeld]) if wie in ronde else None
                for plek, (hand, ronde) in enumerate(zip(handen, rondes, strict=True))
            ],
            "begonnen": namen[plekken[0]] if plekken[0] > 0 else None,
            "gestopt": namen[plekken[-1]] if plekken[-1] < len(rondes) - 1 else None,
            "vergeleken": organisatie_json(eigen, stappen, keten) if stappen else None,
        }


def samengesteld(wassen: Sequence[Was]) -> dict[str, str]:
    """Return over more rondes which verwachting was which: what one of them loses is lost."""
    was = dict(wassen[-1])
    for eerder in reversed(wassen[:-1]):
        was = {nr: eerder[oud] for nr, oud in was.items() if oud in eerder}
    return was


def organisatie_json(rondes: Sequence[Ronde], wassen: Sequence[Was], gedeeld: Sequence[list[str]]) -> dict[str, Any]:
    van_eerste = {rij[-1]: rij[0] for rij in gedeeld}
    return {
        "organisatie": rondes[-1][1].organisatie,
        "toetsingen": [toetsing_json(hand, stuk) for hand, stuk in rondes],
        "standen": [
            stand(hand, [stuk.scores[rij[plek]] for rij in gedeeld]) for plek, (hand, stuk) in enumerate(rondes)
        ],
        "stappen": [stap_json(toen, nu, was) for toen, nu, was in zip(rondes, rondes[1:], wassen, strict=False)],
        "geheel": stap_json(rondes[0], rondes[-1], van_eerste) if len(rondes) > 2 else None,
    }
