"""The sentences about oordelen above the criteria, of a thema or of the whole, which is the eindoordeel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.mensen import DOOR_MENSEN
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.rules.boom import GEEN
from toetsing.domain.words.kopnamen import EINDOORDEEL
from toetsing.domain.words.telwoorden import als_zin
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Sequence

STAPPEN: Final = (
    "'Daarna' is een stap na de beslisregel die past: geldt de voorwaarde achter 'als', dan verandert het oordeel "
    "zoals er staat. De stappen gaan in deze volgorde."
)
"""What a step is, below a table with some."""
NIETS_VAN_TOEPASSING: Final = "geen beslisregel van het kader is van toepassing"


def wat_boven(nr: str) -> str:
    """Return what the oordeel on a thema, by its number, or on the whole is called within a sentence."""
    return EINDOORDEEL if nr == GEHEEL else f"oordeel over thema {nr}"


def boven_zin(wat: str, oordeel: str, beslisregel: str, *, berekend: bool = False) -> str:
    """Return what the oordeel on a thema or on the whole is, and by which beslisregel and steps.

    `wat` is "eindoordeel" or "oordeel over thema 1". While more than one is possible there is no `beslisregel`, and
    where none applies neither; `berekend` says that people set another.
    """
    kop, over, thema = wat.partition(" over ")
    hoe = "berekende " if berekend else ""
    if oordeel == GEEN:
        welk = f"{'berekend ' if berekend else ''}{wat}"
        return als_zin(f"Er is geen {welk}{f'; de beslisregel is: {beslisregel}' if beslisregel else ''}")
    if beslisregel == DOOR_MENSEN:
        return als_zin(f"Het {kop} {oordeel}{over}{thema} is {beslisregel}")
    if beslisregel:
        return als_zin(f"Het {hoe}{kop} {oordeel}{over}{thema} volgt uit de beslisregel: {beslisregel}")
    return als_zin(f"Het {hoe}{wat} kan nog {oordeel} zijn")


def volgt_eruit_zin(oordeel: str, beslisregel: str = "", *, ook: bool = False) -> str:
    """Return which oordeel holds by what people set below it, where they set none here, and by which beslisregel.

    `ook` says that the same was computed, by another beslisregel; while more than one is possible there is none.
    """
    door = f", door de beslisregel: {beslisregel}" if beslisregel else ""
    return f"vastgesteld is {'ook ' if ook else ''}{oordeel}: dat volgt uit wat eronder is vastgesteld{door}"


def berekend_door_zin(beslisregel: str) -> str:
    """Return by which beslisregel and steps an oordeel was computed, where what people set follows by another."""
    return f"berekend door: {beslisregel}"


def gehouden_zin(oordeel: str, volgt: str, motivering: str, door: str | None) -> str:
    """Return that people keep to the computed oordeel, where `volgt` follows from what they set below it, and why."""
    wie = f" (door {door})" if door else ""
    ook_al = f"ook al volgt {volgt} uit wat eronder is vastgesteld"
    return f"vastgesteld blijft {oordeel}{wie}, {ook_al}, met als motivering: {motivering}"


def ook_boven_zin(themas: Sequence[str], alle: int, *, ook_geheel: bool) -> str:
    """Return what gets an oordeel beside the criteria: these themas of `alle`, and the whole; empty without any."""
    wie = "elk thema" if len(themas) == alle else f"thema {opsomming(themas)}"
    krijgt = "krijgen" if 1 < len(themas) < alle else "krijgt"
    if themas and ook_geheel:
        zin = f"ook {wie} {krijgt} een oordeel, en het geheel een {EINDOORDEEL}"
    elif themas:
        zin = f"ook {wie} {krijgt} een oordeel"
    elif ook_geheel:
        zin = f"ook het geheel krijgt een oordeel, het {EINDOORDEEL}"
    else:
        return ""
    return (
        f"{als_zin(zin)} Dat volgt door beslisregels van het kader uit wat eronder ligt; in geen aantal telt het mee."
    )


def stappen_zin(*, erbij: bool) -> str:
    """Return that a step can change the oordeel of a row; `erbij` says that a report tells at each what it did."""
    dan = "; dan staat erbij welke stap dat was en wat die ervan maakte" if erbij else ""
    return als_zin(f"Na de beslisregel kan een stap het oordeel nog veranderen{dan}")


def volgorde_zin(*, met_aantal: bool) -> str:
    """Return in which order organisations stand that have an eindoordeel; `met_aantal` says that one can count more."""
    dan = "volgorde van het aantal zeker voldoende verwachtingen, en daarna op alfabet" if met_aantal else "alfabet"
    return f"Wie hetzelfde eindoordeel heeft, deelt een plaats en staat daarbinnen op {dan}."


def over_plaatsen_zin(*, geen: bool, anders: bool) -> str:
    """Return what else to know of places by eindoordeel: somebody may have none, or people set some otherwise."""
    zinnen = ["De plaats volgt uit wat is berekend."] if anders else []
    if geen:
        zinnen.append("Wie geen eindoordeel heeft, is niet beter of slechter dan een ander en krijgt geen plaats.")
    return " ".join(zinnen)
