"""The sentences of a comparison, from amounts and names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.document.telzinnen import OPEN_SCORES
from toetsing.domain.words.telwoorden import (
    ORGANISATIE,
    Telwoord,
    als_zin,
    bij_aantal,
    bij_deel,
    hoeveel,
    met_punt,
    van_de,
)
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Sequence

_PAAR = Telwoord("paar", "paren", het=True)


def getoond_zin(getoond: int, n: int) -> str:
    """Return how many organisations of all are shown."""
    staan = bij_deel(getoond, "staat", "staan")
    return f"Hier {staan} {van_de(getoond, n, ORGANISATIE)}. Plaatsen en aantallen gaan over alle."


# -- the lowest --------------------------------------------------------------------------------------------------------


def laagste_zin(n: int) -> str:
    """Return what stands above the table of the lowest, where it is certain who those are."""
    wie = "Dit is de organisatie" if n == 1 else f"Dit zijn de {n} organisaties"
    return f"{wie} met de minste verwachtingen die voldoende zijn:"


def gedeelde_grens_zin(n: int, zeker: Sequence[str], gelijk: Sequence[str]) -> str:
    """Return that the border falls between equals: who is certainly below it, and who these are."""
    samen = opsomming(gelijk)
    wie = f"{_horen(n, zeker)}; gelijk staan {samen}" if zeker else f"{samen} staan samen het laagst"
    grens = f"Let op: de grens bij {n} valt tussen organisaties met evenveel verwachtingen die voldoende zijn"
    return f"{als_zin(grens)} {met_punt(wie)}"


def open_grens_zin(n: int, zeker: Sequence[str]) -> str:
    """Return that open scores decide who the lowest are, and who certainly is one of them."""
    staan = "staat de laagste" if n == 1 else f"staan de laagste {n}"
    return f"Door open scores {staan} nog niet vast. {als_zin(_horen(n, zeker))}"


def _horen(n: int, zeker: Sequence[str]) -> str:
    if n == 1:
        return f"Zeker de laagste is {opsomming(zeker)}" if zeker else "Niemand is zeker de laagste"
    if not zeker:
        return f"Niemand hoort zeker bij de laagste {n}"
    return f"Zeker bij de laagste {n} {bij_aantal(len(zeker), 'hoort', 'horen')} {opsomming(zeker)}"


# -- how firm a place is -----------------------------------------------------------------------------------------------


def nagegaan_zin(regelsets: Sequence[str], wat: str = OPEN_SCORES, *, eindoordeel: bool = False) -> str:
    """Return by which sets of beslisregels places were looked at ("het kader zelf"), whatever `wat` turns out to be.

    `eindoordeel` says that there are places by that too.
    """
    wel = "die naar oordelen en naar eindoordeel wel, en die gaan" if eindoordeel else "die naar oordelen wel, en gaat"
    return (
        f"Nagegaan is dit met de beslisregels {opsomming(f'van {een}' for een in regelsets)}, en met elke invulling "
        f"van {wat}. De plaats naar verwachtingen hangt niet van beslisregels af; {wel} over wat is berekend."
    )


# -- who can help whom -------------------------------------------------------------------------------------------------


def paar_zin(beste: str, slechtste: str, criteria: Sequence[str]) -> str:
    """Return what makes a pair; `criteria` are those that were asked for, and none means any."""
    waar = f"criterium {opsomming(criteria, 'of')}" if criteria else "een criterium"
    return (
        f"Een paar staat hier als de ene zeker {beste} heeft op {waar} waar de andere zeker {slechtste} heeft; de "
        "meeste criteria staan eerst. Zo paren is een manier van toetsing zelf; in de bronnen van een kader staat zij "
        "niet."
    )


KAN_HELPEN: Final = "kan helpen"
STERKERE: Final = "de sterkere hiervan kunnen helpen"
KAN_HULP_GEBRUIKEN: Final = "kan hulp gebruiken"
"""What an organisation can do by the eindoordeel that people gave it: the best, one between, the least."""


def naar_gegeven_zin(*, met_sterkere: bool) -> str:
    """Return how the table by the eindoordeel that people gave is to be read."""
    wie = " Wie de sterkere zijn, staat niet in een oordeel: dat kiest u zelf." if met_sterkere else ""
    return (
        f"Koppel wie het beste eindoordeel kreeg aan wie het laagste kreeg.{wie} Wie er nog geen heeft, staat er niet "
        "bij."
    )


def helpers_zin(hoogstens: int, over: int, *, gekozen: bool) -> str:
    """Return why the list of pairs is not longer: what was chosen, and how many pairs of each it leaves out."""
    zinnen = ["Alleen paren met een organisatie die u koos, staan hier."] if gekozen else []
    if over:
        zinnen.append(
            f"Van wie hulp kan gebruiken, staan hoogstens {hoogstens} helpers in de lijst: wie op de meeste criteria "
            f"kan helpen, en bij gelijke stand op alfabet. Zo {bij_aantal(over, 'bleef', 'bleven')} er "
            f"{hoeveel(over, _PAAR)} buiten de lijst."
        )
    if not zinnen:
        return "Alle helpers staan in de lijst."
    return f"{' '.join(zinnen)} Hoeveel helpers elk in totaal heeft, staat onder 'alle helpers'."
