"""Finds what a file has of a kader that asks sheets alone: tables of series and registers, and of whom they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.meldingen import is_fout, melding
from toetsing.domain.plek import Plek
from toetsing.domain.words.kopnamen import DATUM, GEGEVENS, GEGEVENSKOP, MARKERING, ORGANISATIE, RONDE, SOORT, kopnaam
from toetsing.domain.words.reekskoppen import KEN, KOPPEN
from toetsing.domain.words.woorden import opsomming
from toetsing.readers.files.cellen import Venster
from toetsing.readers.files.tabellen import Koptabel
from toetsing.readers.toetsing.reeksbladen import over_bladen
from toetsing.readers.toetsing.reekslezer import reekstabellen
from toetsing.readers.toetsing.registers import registertabellen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding
    from toetsing.readers.files.blad import Bestand, Blad

_IN_LIJST: Final = frozenset((*ORGANISATIE, RONDE, SOORT, DATUM, MARKERING))
"""All that may stand above a list of organisations."""


def bladtabellen(bestand: Bestand, kader: Kader) -> Iterator[Koptabel]:
    """Yield every table of what the kader asks."""
    yield from reekstabellen(bestand) if kader.reeksen else ()
    for register in kader.registers:
        yield from registertabellen(bestand, register)


def lijsten(bestand: Bestand) -> Iterator[Koptabel]:
    """Yield of every sheet the first table that says whose toetsingen there are, and nothing else.

    On *Gegevens* these words stand before what they say, and not above it.
    """
    for blad in bestand.bladen:
        if _is_gegevens(blad):
            continue
        for rij, koppen in blad.kopregels:
            if not koppen.keys().isdisjoint(ORGANISATIE) and koppen.keys() <= _IN_LIJST:
                yield Koptabel(venster=Venster(bestand=bestand.naam, blad=blad), kop=rij, kolommen=koppen)
                break


def waarom_geen_bladen(bestand: Bestand, kader: Kader) -> tuple[Melding, ...]:
    """Say what a file misses in which none of these tables stands; nothing where one does."""
    if any(True for vind in (bladtabellen(bestand, kader), lijsten(bestand)) for _ in vind):
        return ()
    bijna = tuple(filter(is_fout, over_bladen(bestand))) if kader.reeksen else ()
    return bijna or (melding("T387", Plek(bestand=bestand.naam), koppen=_nodig(kader)),)


def _nodig(kader: Kader) -> str:
    """Return above which columns each table is known by."""
    reeksen = [KOPPEN[: len(KEN)]] if kader.reeksen else []
    registers = [[veld.naam for veld in een.kolommen if kopnaam(veld.naam) in een.ken] for een in kader.registers]
    return " of ".join(opsomming(f"'{kop}'" for kop in koppen) for koppen in (*reeksen, *registers))


def _is_gegevens(blad: Blad) -> bool:
    return kopnaam(blad.naam) == GEGEVENS or any(koppen.keys() >= set(GEGEVENSKOP) for _, koppen in blad.kopregels)
