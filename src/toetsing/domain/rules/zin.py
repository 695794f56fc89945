"""Prints a condition back as the Dutch sentence it says. Parsing that sentence gives the same tree."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from toetsing.domain.rules.boom import (
    Aandeel,
    Aantal,
    Alle,
    Anders,
    Bedrag,
    Grootheid,
    Is,
    LegeNoemer,
    Maat,
    Niet,
    Overige,
    Samen,
    VanDeze,
)
from toetsing.domain.words.woorden import decimaal

if TYPE_CHECKING:
    from toetsing.domain.rules.boom import Telvoorwaarde, Voorwaarde
    from toetsing.domain.rules.getaluitkomst import Getaluitkomst
    from toetsing.domain.rules.regelset import Grens, Richting


def zin_van(voorwaarde: Voorwaarde | Anders | LegeNoemer) -> str:
    """Return the sentence of a condition, for instance "precies 2 onvoldoende en de overige voldoende"."""
    match voorwaarde:
        case Aantal() | Aandeel() | Alle() | Overige():
            return _telling(voorwaarde)
        case Bedrag():
            return _bedrag(voorwaarde)
        case Is(nr=nr, niveaus=niveaus):
            return f"{nr} is {niveaus.zin}"
        case Samen(voegwoord=voegwoord, delen=delen):
            return f" {voegwoord} ".join(_binnen(deel, voegwoord) for deel in delen)
        case Niet(deel=deel):
            return f"niet {_binnen(deel, 'niet')}"
        case VanDeze(maat=maat, grens=grens, delen=delen):
            return f"{maat.value} {grens} van deze: {'; '.join(_binnen(deel, ';') for deel in delen)}"
        case Anders() | LegeNoemer():
            return str(voorwaarde.value)
        case _:  # pragma: no cover - mypy proves the union closed
            assert_never(voorwaarde)


def stapzin(richting: Richting, treden: int, grens: Grens | None, voorwaarde: Voorwaarde) -> str:
    """Return the sentence of what comes after the row: "1 stap beter als criterium 2.2 is ruim"."""
    if grens is not None:
        wat = f"{richting.value} {grens.woord}"
    else:
        wat = f"{treden} {'stap' if treden == 1 else 'stappen'} {richting.value}"
    return f"{wat} als {zin_van(voorwaarde)}"


def _binnen(deel: Voorwaarde, om: str) -> str:
    """Brackets where reading aloud without them would say something else."""
    zin = zin_van(deel)
    match deel:
        case VanDeze():
            los = False
        case Samen(voegwoord=voegwoord):
            los = om == ";" or (om == "of" and voegwoord == "en")
        case _:
            los = True
    return zin if los else f"({zin})"


def _telling(telling: Telvoorwaarde) -> str:
    laag = telling.laag
    enkel = isinstance(telling, Aantal) and telling.grenzen in ((0,), (1,))
    naamwoord = "" if laag is None else f"{laag.enkelvoud if enkel else laag.meervoud} "
    wat = f"{naamwoord}{telling.niveaus.zin}{_in(telling.groep)}"
    match telling:
        case Aantal(maat=maat, grenzen=grenzen):
            return f"{_aantal(maat, grenzen)} {wat}"
        case Aandeel(maat=maat, procent=procent, genoemde=genoemde):
            van_de = "van de " if laag is not None else ""
            return f"{maat.value} {decimaal(procent)}% {van_de}{wat}{' van alle genoemde' if genoemde else ''}"
        case Alle():
            return f"alle {wat}"
        case Overige():
            return f"de overige {wat}"
        case _:  # pragma: no cover - mypy proves the union closed
            assert_never(telling)


def _bedrag(bedrag: Bedrag) -> str:
    wat = f"{'gewogen ' if bedrag.gewogen else ''}{bedrag.wat.value}{_in(bedrag.groep)}"
    hoeveel = f"{bedrag.maat.value} {decimaal(bedrag.getal)}"
    if bedrag.wat is Grootheid.PUNTEN:
        return f"{hoeveel}% van de {wat}"
    return f"{'de' if bedrag.wat is Grootheid.SOM else 'het'} {wat} is {hoeveel}"


def getal_in_woorden(getal: Getaluitkomst) -> str:
    """Return what a number of a criterium is called: "het gewogen gemiddelde in kern"."""
    lidwoord = "het" if getal.wat is Grootheid.GEMIDDELDE else "de"
    return f"{lidwoord} {'gewogen ' if getal.gewogen else ''}{getal.wat.value}{_in(getal.groep)}"


def _aantal(maat: Maat, grenzen: tuple[int, ...]) -> str:
    if maat is not Maat.PRECIES:
        return f"{maat.value} {grenzen[0]}"
    if grenzen == (0,):
        return "geen"
    if len(grenzen) == 1:
        return f"precies {grenzen[0]}"
    return " of ".join(str(grens) for grens in grenzen)


def _in(groep: str | None) -> str:
    return "" if groep is None else f" in {groep}"
