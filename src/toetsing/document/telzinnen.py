"""What is said of counts of organisations: how many have which oordeel or score, who they are, what can still be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.document.zinnen import NIET_TE_GEVEN, NOG_OPEN, ZONDER_OORDEEL, ZONDER_RIJ
from toetsing.domain.words.telwoorden import (
    CRITERIUM,
    MET_OORDEEL,
    ORGANISATIE,
    SCORE,
    alle,
    als_zin,
    bij_aantal,
    grenzen,
    van_de,
    verdeeld,
    zijn,
)
from toetsing.domain.words.woorden import genoemd, opsomming, procent, procentsom

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    Groep = tuple[str, Sequence[str]]
    """What organisations have, and their names."""
    Deel = tuple[int, str]
    """How many of a whole, and what they are called in a table: the name of an oordeel or a score, or open."""

OPEN_SCORES: Final = "open scores"
"""On what an oordeel that is not certain depends, where the kader has no facts."""
OPEN_NAAM: Final = "open"
"""How an oordeel that is not certain, and a score that is not filled in, are called in a count."""
NIET_ZEKER: Final = "nog niet zeker"
"""What an oordeel of one organisation is while open scores decide about it."""
ALLES: Final = "100%"
AFGEROND: Final = "Door het afronden tellen percentages niet overal op tot precies 100%."


def aandelenzin(wat: str, delen: Sequence[Deel], n: int) -> str:
    """Return "Het oordeel is bij 8 van de 26 organisaties voldoende (31%) en bij 18 matig (69%)."; `wat` begins it.

    Where the rounded percentages do not add up to all, that is said.
    """
    gedeeld = ((hoeveel, f"{_hoe(naam)} ({procent(hoeveel, n)})") for hoeveel, naam in delen)
    som = procentsom((hoeveel for hoeveel, _ in delen), n)
    afronding = "" if som == ALLES else f"; door afronding is dat samen {som}"
    return als_zin(f"{wat} is {verdeeld('bij', gedeeld, n, ORGANISATIE)}{afronding}")


def alle_scores_zin(voldoende: int, beoordeeld: int, open_: int) -> str:
    """Return how many of all scores are voldoende, with the share, or with the bounds where some are open."""
    if open_ == beoordeeld:
        return als_zin(alle(open_, SCORE), zijn(open_), NOG_OPEN) if open_ else "Er is nog niets beoordeeld."
    if not open_:
        aandeel = procent(voldoende, beoordeeld)
        if voldoende in (0, beoordeeld):
            return als_zin(van_de(voldoende, beoordeeld, SCORE), zijn(voldoende), f"voldoende ({aandeel})")
        return als_zin(
            f"Van alle {beoordeeld} scores bij elkaar {zijn(voldoende)} er {voldoende} voldoende ({aandeel})"
        )
    wordt = bij_aantal(voldoende + open_, "wordt", "worden")
    return als_zin(
        f"Van alle {beoordeeld} scores bij elkaar {zijn(voldoende)} er {voldoende or 'geen'} zeker voldoende en "
        f"{zijn(open_)} er {open_} {NOG_OPEN}; het {wordt} er dus {grenzen(voldoende, open_)}"
    )


def oordelenzin(wat: str, delen: Iterable[Deel], geheel: int, *, zonder: bool = False) -> str:
    """Return "Het oordeel is op 5 van de 7 criteria voldoende, op 1 matig en op 1 onvoldoende."; `wat` begins it.

    `zonder` says that there are criteria besides that have a number instead; of none there is nothing to say.
    """
    if not geheel:
        return ""
    gedeeld = ((hoeveel, _hoe(naam)) for hoeveel, naam in delen)
    return als_zin(f"{wat} is {verdeeld('op', gedeeld, geheel, MET_OORDEEL if zonder else CRITERIUM)}")


def anders_zin(anders: str) -> str:
    """Return on which criteria people set another oordeel: "1.1 (berekend V, vastgesteld M)"."""
    return als_zin(f"Afwijkend vastgesteld is het oordeel op {anders}")


def namen_van(groepen: Iterable[Groep], altijd: Container[str] = ()) -> tuple[str, ...]:
    """Return who belongs to each group but the largest: "Onvoldoende is het bij Drenthe."; of two the shorter list.

    Who is in a group of `altijd`, such as the worst that one can have, is named however many they are, but for all.
    """
    gevuld = [groep for groep in groepen if groep[1]]
    grootste = max(gevuld, key=lambda groep: len(groep[1]), default=None)
    genoeg = [groep for groep in gevuld if groep is not grootste or (groep[0] in altijd and len(gevuld) > 1)]
    return tuple(als_zin(f"{_hoe(naam)} is het bij {genoemd(wie)}") for naam, wie in genoeg)


def getallen_zin(n: int, geheel: int, laagste: str = "", hoogste: str = "") -> str:
    """Return of how many organisations a number is known, and which is the lowest of these and which the highest."""
    bekend = f"Een getal is bekend bij {van_de(n, geheel, ORGANISATIE)}"
    if not n:
        return als_zin(bekend)
    if laagste == hoogste:
        return als_zin(f"{bekend}: {'steeds ' if n > 1 else ''}{laagste}")
    return als_zin(f"{bekend}: het laagste is {laagste} en het hoogste {hoogste}")


def mogelijk_zin(delen: Iterable[tuple[int, int, str]], wat: str = OPEN_SCORES) -> str:
    """Return how often each oordeel certainly comes and how often it can, however `wat` is open turns out."""
    keren = [
        f"{grenzen(zeker, mogelijk - zeker) if mogelijk > zeker else zeker} keer {_hoe(naam)}"
        if mogelijk
        else f"nooit {_hoe(naam)}"
        for zeker, mogelijk, naam in delen
    ]
    return als_zin(f"Hoe de {wat} ook uitvallen, het wordt {opsomming(keren)}")


def vastgesteld_zin(delen: Iterable[Deel]) -> str:
    """Return how often each oordeel was set, beside the counts of what was computed."""
    keren = opsomming(f"{n} keer {_hoe(naam)}" for n, naam in delen if n)
    return als_zin(f"Dit is berekend. Vastgesteld is het {keren}")


def _hoe(naam: str) -> str:
    """Return what is counted as an oordeel or a score can be it."""
    return {ZONDER_RIJ: NIET_TE_GEVEN, ZONDER_OORDEEL: NIET_TE_GEVEN, OPEN_NAAM: NOG_OPEN}.get(naam, naam)
