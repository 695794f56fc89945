"""What is said of the picture of all scores: how to read it, what there is to see, and where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.words.telwoorden import ORGANISATIE, SCORE, VERWACHTING, als_zin, hoeveel, van_de, zijn
from toetsing.domain.words.woorden import hoofdletter, opsomming

if TYPE_CHECKING:
    from collections.abc import Sequence


ZONDER_VOLDOET: Final = "Waar het kader niet zegt welke score voldoende is, is elke score gekleurd."


def beeld_volgorde_zin(*, telt: bool, gelijk: bool, open_: bool) -> str:
    """Return how to read the picture of all scores: what is filled, and in which order the organisations stand."""
    if not telt:
        return "Elke rij is een organisatie, elke kolom een verwachting."
    zeker = "zeker voldoende" if open_ else "voldoende"
    waarop = (
        f"hoeveel er {zeker} zijn, de meeste bovenaan"
        if gelijk
        else f"welk deel {zeker} is van wat er bij hen is beoordeeld, het grootste deel bovenaan"
    )
    grens = " Rechts staat bij open scores van hoeveel tot hoeveel het er kunnen worden." if open_ else ""
    return (
        "Elke rij is een organisatie, elke kolom een verwachting; alleen wat niet voldoende is, is gekleurd. "
        f"De organisaties staan op volgorde van {waarop}, en bij gelijke stand op naam.{grens}"
    )


def beeld_te_groot_zin(organisaties: str, verwachtingen: str) -> str:
    """Return that there is no picture of so many scores."""
    return f"{hoofdletter(organisaties)} en {verwachtingen} zijn te veel voor één beeld van alle scores."


def zonder_voldoende_zin(organisaties: int, verwachtingen: int) -> str:
    """Return what the picture of all scores shows where the kader does not say what is voldoende."""
    wie, wat = hoeveel(organisaties, ORGANISATIE), hoeveel(verwachtingen, VERWACHTING)
    return f"Een vak met de score van {wie} op {wat}."


def niet_voldoende_zin(niet: int, geheel: int, open_: int) -> str:
    """Return how many of all scores are not voldoende, and how many are still open."""
    erbij = f", en {open_} {zijn(open_)} nog open" if open_ else ""
    return als_zin(van_de(niet, geheel, SCORE), zijn(niet), f"niet voldoende{erbij}")


def meeste_zin(verwachtingen: Sequence[tuple[str, int]], organisaties: Sequence[tuple[str, int]]) -> str:
    """Return at which verwachtingen and organisations most of them are; empty where none stands out."""
    delen = [
        f"bij {wat} {opsomming(f'{naam} ({n})' for naam, n in lijst)}"
        for wat, lijst in (("verwachting", verwachtingen), ("organisatie", organisaties))
        if lijst
    ]
    return als_zin(f"De meeste daarvan staan {opsomming(delen)}") if delen else ""
