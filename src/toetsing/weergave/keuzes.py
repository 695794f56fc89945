"""Smallest changes in words: which verwachtingen, how many of them, and what there is to choose."""

from __future__ import annotations

from math import comb
from typing import TYPE_CHECKING, assert_never

from toetsing.domain.kortste import Gestopt, Kortste, Onhaalbaar
from toetsing.domain.woorden import opsomming
from toetsing.weergave.nederlands import aantal

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader
    from toetsing.domain.kortste import Gevonden, Wijziging
    from toetsing.domain.verbeteren import Weg


def keuze(kader: Kader, kortste: Kortste) -> str:
    """Return "1.1.2 of 1.1.4", "2 van deze 4: ...", or the first changes with how many others there are."""
    if len(treden(kader)) == 2:  # noqa: PLR2004 - then there is one way up and one down, and a number says enough
        if kortste.grootte == len(kortste.uit):
            return opsomming(kortste.uit)
        if kortste.aantal == comb(len(kortste.uit), kortste.grootte):
            if kortste.grootte == 1:
                return opsomming(kortste.uit, "of")
            return f"{kortste.grootte} van deze {len(kortste.uit)}: {opsomming(kortste.uit)}"
    zinnen = [in_woorden(kader, wijziging) for wijziging in kortste.eerste]
    meer = kortste.aantal - len(zinnen)
    if meer:
        zinnen.append(f"of nog {aantal(meer, 'andere keuze', 'andere keuzes')}")
        return "; ".join(zinnen)
    return "; of ".join(zinnen)


def in_woorden(kader: Kader, wijziging: Wijziging) -> str:
    """Return "1.1.2 en 1.1.4"; on a longer scale with the score each gets: "1.1.2 naar goed"."""
    namen = {niveau.teken: niveau.naam for niveau in kader.schaal}
    lang = len(treden(kader)) > 2  # noqa: PLR2004 - as above
    return opsomming(f"{nr} naar {namen[score]}" if lang else nr for nr, score in wijziging)


def treden(kader: Kader) -> tuple[str, ...]:
    """Return the names of the scores one can go up and down along: all but nvt."""
    return tuple(niveau.naam for niveau in kader.schaal if not niveau.nvt)


def weg_in_woorden(kader: Kader, weg: Weg) -> str:
    """Return what has to be repaired for what is certain."""
    match weg.zeker:
        case Kortste(grootte=0):
            return "al zeker"
        case Kortste():
            return keuze(kader, weg.zeker)
        case Gestopt():
            return gestopt_zin(weg.zeker)
        case Onhaalbaar() if weg.kans is None or weg.kans == Onhaalbaar():
            return "kan niet: geen enkel herstel leidt hiertoe"
        case Onhaalbaar():
            return "hangt af van wat open is"
        case _:
            assert_never(weg.zeker)


def gunstig_in_woorden(kader: Kader, weg: Weg) -> str:
    """Return what would do if open scores turn out well, where that is less; empty where it is not."""
    match weg.kans:
        case Kortste(grootte=n) if isinstance(weg.zeker, Kortste) and n == weg.zeker.grootte:
            return ""
        case Kortste(grootte=0):
            return "geen herstel nodig"
        case Kortste():
            return keuze(kader, weg.kans)
        case Gestopt():
            return gestopt_zin(weg.kans)
        case _:
            return ""


def verlies_in_woorden(kader: Kader, verlies: Gevonden) -> str:
    """Return which verwachtingen cannot be lost, or how far that was searched."""
    match verlies:
        case Kortste():
            return keuze(kader, verlies)
        case Gestopt():
            return gestopt_zin(verlies)
        case _:
            return "geen"


def gestopt_zin(gestopt: Gestopt) -> str:
    """Return how far a search came."""
    if gestopt.vanaf <= 1:
        return "niet nagegaan: te veel toestanden"
    return f"niets gevonden tot en met {gestopt.vanaf - 1} tegelijk; verder niet gezocht: te veel toestanden"
