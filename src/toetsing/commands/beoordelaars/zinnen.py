"""The sentences about assessors beside each other, from amounts, numbers and names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.words.telwoorden import (
    CRITERIUM,
    ORGANISATIE,
    SCORE,
    VERWACHTING,
    Telwoord,
    als_zin,
    bij_aantal,
    en_feiten,
    hoeveel,
    met_punt,
    van_de,
    van_kort,
    zijn,
)
from toetsing.domain.words.woorden import genoemd, opsomming, procent

if TYPE_CHECKING:
    from collections.abc import Sequence

_OVERNEMEN: Final = "als één beoordelaar alleen die score van een ander overneemt"
_NIET_GEZOCHT: Final = "is niet gezocht: te veel combinaties"


# -- the summary -------------------------------------------------------------------------------------------------------


def met_beoordelaars_zin(organisaties: int) -> str:
    """Return how many organisations are compared, of more than one."""
    return f"{organisaties} organisaties hebben elk twee of meer beoordelaars."


def overeenkomst_zin(verwachtingen: int, gescoord: int, gelijk: int) -> str:
    """Return how many verwachtingen all scored, and of how many of those the score is the same; empty where none is."""
    if not verwachtingen:
        return ""
    begin = f"{van_de(gescoord, verwachtingen, VERWACHTING)} {zijn(gescoord)} door alle beoordelaars gescoord"
    if not gescoord:
        return als_zin(f"Nog {begin}")
    if gescoord == 1:
        return als_zin(f"{begin}; daarbij is de score {'' if gelijk else 'niet '}gelijk")
    return als_zin(f"{begin}; bij {van_kort(gelijk, gescoord)} is de score gelijk ({procent(gelijk, gescoord)})")


def verschillen_zin(nrs: Sequence[str], verandert: int, nog: Sequence[str]) -> str:
    """Return where scores differ, and at how many of those one other score changes the oordeel; empty without any.

    Of `nog` somebody has no score yet.
    """
    if not nrs:
        return ""
    waar = als_zin(f"De scores verschillen bij {hoeveel(len(nrs), VERWACHTING)}: {opsomming(nrs)}")
    heeft, telt = bij_aantal(len(nog), "heeft", "hebben"), bij_aantal(len(nog), "telt", "tellen")
    wie = f"Die verwachting {heeft}" if len(nrs) == 1 else f"Van deze {len(nrs)} verwachtingen {heeft} {opsomming(nog)}"
    open_ = f" {wie} nog niet van iedereen een score, en {telt} dus niet mee als gescoord." if nog else ""
    if len(nrs) == 1:
        return f"{waar} Het oordeel verandert {'' if verandert else 'niet '}{_OVERNEMEN}.{open_}"
    return f"{waar} Bij {van_kort(verandert, len(nrs))} verandert het oordeel {_OVERNEMEN}.{open_}"


def oordelen_zin(anders: Sequence[str], nog: Sequence[str], samen_open: Sequence[str], criteria: int) -> str:
    """Return on which criteria the oordeel differs, where it may still become the same, and where all leave it open.

    Empty where there are no criteria.
    """
    if not criteria:
        return ""
    if not (anders or nog or samen_open):
        return "Op alle criteria volgt uit de scores van elke beoordelaar hetzelfde oordeel."
    welke = f": {opsomming(anders)}" if anders else ""
    zinnen = [als_zin(f"Het oordeel verschilt op {van_de(len(anders), criteria, CRITERIUM)}{welke}")]
    if nog:
        zinnen.append(f"Of het gelijk wordt op {opsomming(nog)}, hangt af van wat nog open is.")
    if samen_open:
        zinnen.append(f"Op {opsomming(samen_open)} laten alle beoordelaars dezelfde oordelen nog open.")
    return " ".join(zinnen)


def boven_stand_zin(wat: str, stand: str, mogelijk: str) -> str:
    """Return how an oordeel above the criteria stands: `wat` is "het eindoordeel", `mogelijk` what the first has."""
    hoe = {
        "verschilt": f"{wat} verschilt",
        "kan nog gelijk worden": f"of {wat} gelijk wordt, hangt af van wat nog open is",
        "nog open": f"{wat} laten alle beoordelaars nog open, met dezelfde mogelijkheden: {mogelijk}",
        "gelijk": f"{wat} is uit de scores van elke beoordelaar hetzelfde: {mogelijk}",
    }
    return als_zin(hoe[stand])


def boven_verandert_zin(wat: str, nrs: Sequence[str], feiten: Sequence[str]) -> str:
    """Return at which verwachtingen and facts one score or answer of another changes an oordeel above the criteria."""
    een = "als één beoordelaar alleen één score of antwoord van een ander overneemt"
    if not nrs and not feiten:
        return als_zin(f"{wat} verandert niet {een}")
    return als_zin(f"{wat} verandert {een}: op {opsomming([*nrs, *(f'het feit {feit}' for feit in feiten)], 'of')}")


def boven_bij_zin(wat: str, strijdig: int, kan_nog: int, organisaties: int) -> str:
    """Return at how many organisations an oordeel above the criteria differs, and at how many it may become equal."""
    zin = f"{wat} verschilt bij {van_de(strijdig, organisaties, ORGANISATIE)}"
    return als_zin(f"{zin}, en kan bij {kan_nog} nog gelijk worden" if kan_nog else zin)


def gevolg_zin(gevolg: str, boven: Sequence[str], *, ook: bool = False) -> str:
    """Return what one other score does to the criterium, and of what above it that it changes the oordeel."""
    return f"{gevolg}, {'ook' if ook else 'wel'} {opsomming(boven)}" if boven else gevolg


def anders_zin(gezet: Sequence[str]) -> str:
    """Return where assessors set another oordeel: "1.2 (Noord: berekend V, vastgesteld M)"; empty without any."""
    if not gezet:
        return ""
    return als_zin(f"Vergeleken is wat is berekend. Afwijkend vastgesteld is het oordeel op {opsomming(gezet)}")


def niet_door_allen_zin(open_: Sequence[tuple[str, str]]) -> str:
    """Return which verwachtingen not all scored yet, each with who did not; empty without any."""
    if not open_:
        return ""
    wie = opsomming(f"{nr} ({namen})" for nr, namen in open_)
    return als_zin(f"Nog niet door allen gescoord {zijn(len(open_))} {wie}")


def oordeel_verschilt_zin(n: int, organisaties: int) -> str:
    """Return at how many organisations the oordeel differs on some criterium."""
    waar = f"Bij {van_de(n, organisaties, ORGANISATIE)}"
    return f"{waar} verschilt het oordeel op een of meer criteria." if n else f"{waar} verschilt een oordeel."


def nog_gelijk_zin(n: int, organisaties: int) -> str:
    """Return at how many organisations an oordeel may still become the same; empty where at none."""
    if not n:
        return ""
    waar = van_de(n, organisaties, ORGANISATIE)
    return f"Bij {waar} kan een oordeel nog gelijk worden; dat hangt af van wat nog open is."


def anders_bij_zin(organisaties: Sequence[str]) -> str:
    """Return at which organisations an assessor set another oordeel; empty where at none."""
    if not organisaties:
        return ""
    wie = genoemd(organisaties)
    return f"Vergeleken is wat is berekend. Afwijkend vastgesteld is er bij {wie}; waar, staat in de tabel."


def feiten_verschillen_zin(feiten: Sequence[str], verandert: int) -> str:
    """Return to which facts answers differ, and at how many one other answer changes an oordeel; empty without any."""
    if not feiten:
        return ""
    overneemt = "als één beoordelaar alleen dat antwoord van een ander overneemt"
    waar = als_zin(f"Het antwoord verschilt bij {en_feiten((), feiten)}")
    if len(feiten) == 1:
        return f"{waar} Daarbij verandert {'een' if verandert else 'geen'} oordeel {overneemt}."
    return f"{waar} Bij {van_kort(verandert, len(feiten))} verandert een oordeel {overneemt}."


def feiten_nog_open_zin(open_: Sequence[tuple[str, str]]) -> str:
    """Return which facts are open at somebody, each with at whom; empty without any."""
    feiten = [f"{naam} (bij {wie})" for naam, wie in open_]
    return als_zin(f"Nog open {zijn(len(feiten))} {en_feiten((), feiten)}") if feiten else ""


def feit_verschilt_bij_zin(n: int, organisaties: int) -> str:
    """Return at how many organisations the answer to some fact differs; empty where at none."""
    waar = f"Bij {van_de(n, organisaties, ORGANISATIE)}"
    return f"{waar} verschilt het antwoord bij een of meer feiten." if n else ""


# -- one difference ----------------------------------------------------------------------------------------------------


def gezet_zin(naam: str, oordeel: str, motivering: str) -> str:
    """Return which oordeel an assessor set instead, and why."""
    return f"{naam} stelde afwijkend {oordeel} vast: {motivering}"


def overnemen_zin(door: str, van: str, doel: str, n: int, welke: Sequence[str], wat: Telwoord = SCORE) -> str:  # noqa: PLR0917
    """Return with how many scores of another somebody comes to the same oordeel, and which sets of them there are.

    `wat` is what they are where they are not scores alone.
    """
    return met_punt(f"{door} komt ook op {doel} met {hoeveel(n, wat)} van {van}: {opsomming(welke, 'of')}")


def niet_gezocht_zin(door: str, van: str, doel: str) -> str:
    """Return that there was too much to search for what somebody must take over."""
    return als_zin(f"Wat {door} van {van} moet overnemen om ook op {doel} te komen, {_NIET_GEZOCHT}")


def komt_er_niet_zin(door: str, van: str, doel: str, *, feiten: bool = False) -> str:
    """Return that scores of another, and facts where beslisregels name any, cannot help, because those are open."""
    wat, open_ = ("scores en feiten", "scores of feiten") if feiten else ("scores", "scores")
    return als_zin(f"Met {wat} van {van} komt {door} niet op {doel}: {van} heeft {open_} open die {door} invulde")


def dan_zin(naam: str, score: str, nr: str, was: str, dan: str) -> str:
    """Return what the oordeel on a criterium becomes where somebody takes over one score; `was` as it is now."""
    anders = f"blijft {nr} {dan}" if was == dan else f"is {nr} daar {dan} in plaats van {was}"
    return als_zin(f"Neemt {naam} hier {score} over, dan {anders}")


def blijft_zin(nr: str, oordelen: Sequence[tuple[str, str]], wat: str = "deze score") -> str:
    """Return that no oordeel changes where anybody takes over one score, or answer: which each has, and who."""
    blijft = opsomming(f"{oordeel} bij {naam}" for oordeel, naam in oordelen)
    return als_zin(f"Wie alleen {wat} overneemt, houdt hetzelfde oordeel: {nr} blijft {blijft}")
