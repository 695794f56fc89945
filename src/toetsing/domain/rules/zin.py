"""Prints a condition back as the Dutch sentence it says. Parsing that sentence gives the same tree."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from toetsing.domain.rules.boom import (
    Aandeel,
    Aantal,
    Alle,
    Anders,
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
    from toetsing.domain.rules.boom import Voorwaarde


def zin_van(voorwaarde: Voorwaarde | Anders | LegeNoemer) -> str:
    """Return the sentence of a condition, for instance "precies 2 onvoldoende en de overige voldoende"."""
    match voorwaarde:
        case Aantal(maat=maat, grenzen=grenzen, niveaus=niveaus, groep=groep):
            return f"{_aantal(maat, grenzen)} {niveaus.zin}{_in(groep)}"
        case Aandeel(maat=maat, procent=procent, niveaus=niveaus, groep=groep, genoemde=genoemde):
            van = " van alle genoemde" if genoemde else ""
            return f"{maat.value} {decimaal(procent)}% {niveaus.zin}{_in(groep)}{van}"
        case Alle(niveaus=niveaus, groep=groep):
            return f"alle {niveaus.zin}{_in(groep)}"
        case Overige(niveaus=niveaus, groep=groep):
            return f"de overige {niveaus.zin}{_in(groep)}"
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
