"""The sentences of published beside computed, from amounts and names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.oordeelplaatsen import noem_plaats, noem_plaatsen
from toetsing.domain.words.telwoorden import (
    ORGANISATIE,
    TOETSING,
    Telwoord,
    alle,
    als_zin,
    bij_aantal,
    hoeveel,
    tot_en_met,
)
from toetsing.domain.words.woorden import aantal, opsomming

if TYPE_CHECKING:
    from collections.abc import Sequence

_HOOGSTENS_GENOEMD: Final = 12
"""From more ways to change on, the rest is counted."""
_GEEN: Final = "Er zijn geen posten."
_POST: Final = Telwoord("post", "posten")
_VARIANT: Final = Telwoord("variant", "varianten")


# -- published beside computed -----------------------------------------------------------------------------------------


def posten_zin(standen: Sequence[tuple[int, str, str]]) -> str:
    """Return how many posten there are, and how many have each status, said of one and of more."""
    delen = [(n, bij_aantal(n, enkel, meer)) for n, enkel, meer in standen if n]
    geheel = sum(n for n, _ in delen)
    if len(delen) == 1:
        return als_zin(alle(geheel, _POST), delen[0][1])
    return als_zin(f"{hoeveel(geheel, _POST)}: {opsomming(f'{n} {hoe}' for n, hoe in delen)}") if delen else _GEEN


def nagerekend_zin(toetsingen: int | None) -> str:
    """Return with which scores it was computed: of so many toetsingen, or those that ship with the kader."""
    if toetsingen == 0:
        return "Er waren geen scores om mee na te rekenen."
    wat = "die bij het kader horen" if toetsingen is None else f"van {hoeveel(toetsingen, TOETSING)}"
    return f"Nagerekend is met de scores {wat}. Er is niets hersteld, niet in de scores en niet in de publicatie."


def wijziging_begin(organisatie: str, nr: str, gepubliceerd: str, berekend: str) -> str:
    """Return which oordeel deviates."""
    return f"{organisatie}, {noem_plaats(nr)}: gepubliceerd is {gepubliceerd}, berekend {berekend}"


def manieren_zin(begin: str, letter: str, manieren: Sequence[Sequence[str]], alle: int) -> str:
    """Return by which smallest changes of scores beslisregels give a letter: "1.1.2 een +"; of many the first.

    `alle` is how many there are, of which these are the first.
    """
    if not manieren:
        return f"{begin}; er is geen kleine verandering van scores gevonden waarbij de beslisregel {letter} zou geven."
    genoemd = [f"als {' en '.join(een)} was" for een in manieren[:_HOOGSTENS_GENOEMD]]
    rest = alle - len(genoemd)
    if rest:
        genoemd.append(f"op {aantal(rest, 'andere manier', 'andere manieren')} met even veel scores")
    return als_zin(f"{begin}; de beslisregel zou {letter} geven {', of '.join(genoemd)}")


# -- varianten ---------------------------------------------------------------------------------------------------------


def niet_gezocht_zin(nrs: Sequence[str], *, met_feiten: bool = False) -> str:
    """Return for which criteria there was nothing to search; a kader `met_feiten` may wait for those too."""
    wat = "scores of feiten" if met_feiten else "scores"
    waarom = f"daar is niets over gepubliceerd, zijn geen beslisregels of staan nog {wat} open"
    return f"Niet gezocht is er bij {opsomming(nrs)}: {waarom}."


def alleen_criteria_zin(boven: Sequence[str]) -> str:
    """Return that varianten of beslisregels of criteria alone are searched; `boven` is what else has rows."""
    return f"Gezocht wordt alleen in de beslisregels van criteria, en niet in die van {noem_plaatsen(boven)}."


def doorzocht_zin(ruimte: str, onderzocht: int) -> str:
    """Return what was searched, and how many varianten that were."""
    wat = f"Onderzocht {bij_aantal(onderzocht, 'is', 'zijn')} {hoeveel(onderzocht, _VARIANT)}"
    return als_zin(f"{wat if onderzocht else 'Er is geen variant onderzocht'}: {ruimte}")


def passend_zin(n: int) -> str:
    """Return how many varianten fit, above the list of them."""
    return f"{hoeveel(n, _VARIANT)} {bij_aantal(n, 'past', 'passen')}:"


def past_niet_zin(mis: Sequence[str], verschil: int) -> str:
    """Return that no variant fits, and what the nearest one misses: whose oordelen, and a distribution by how many."""
    mist = [f"het oordeel van {opsomming(mis)}"] if mis else []
    mist += [f"de verdeling, bij {hoeveel(verschil, ORGANISATIE)}"] if verschil else []
    return als_zin(f"Geen enkele variant past. De variant die het dichtst in de buurt komt, mist nog {opsomming(mist)}")


def keuze_zin(passend: int) -> str:
    """Return from how many varianten that fit a written one was chosen."""
    uit = "dit is de enige variant die past" if passend == 1 else f"dit is een keuze uit {passend} varianten die passen"
    return f"Past bij de gepubliceerde verdelingen en oordelen van dit criterium; {uit}."


def reeksen(nummers: Sequence[int]) -> str:
    """Return numbers in words, with what follows on each other as "3 tot en met 7"; of two neighbours both."""
    delen: list[list[int]] = []
    for nummer in nummers:
        if delen and nummer == delen[-1][-1] + 1:
            delen[-1].append(nummer)
        else:
            delen.append([nummer])
    return opsomming(
        deel
        for reeks in delen
        for deel in ([tot_en_met(reeks[0], reeks[-1])] if len(reeks) > 2 else map(str, reeks))  # noqa: PLR2004
    )
