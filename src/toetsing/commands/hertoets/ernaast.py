"""What changed beside scores and oordelen at many organisations: facts, items and figures, none better or worse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.document.blokken import Cel, Kolom, Tabel, cellen
from toetsing.document.rondes.blokken import VERANDERING
from toetsing.document.rondes.feiten import andere_feiten
from toetsing.document.rondes.items import andere_items

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.document.rondes.beeld import Rondestap

FEITEN: Final = "Veranderde feiten"
"""What a workbook calls the table of all facts that changed."""
_ITEMS: Final = "Veranderde items"
_CIJFERS: Final = "Veranderde cijfers"
NIET_BEOORDEELD: Final = (_ITEMS, _CIJFERS)
"""The same of what nobody judges, so that nothing in it became worse."""


def veranderd_ernaast(vooraan: Sequence[Kolom], stappen: Sequence[tuple[str, Rondestap]]) -> Iterator[Tabel]:
    """Yield the facts, the items and the figures that are something else, each where there are any."""
    yield from _feiten(vooraan, stappen)
    yield from _items(vooraan, stappen)
    yield from _cijfers(vooraan, stappen)


def _feiten(vooraan: Sequence[Kolom], stappen: Sequence[tuple[str, Rondestap]]) -> Iterator[Tabel]:
    rijen = tuple(
        cellen((wie, stap.eerst, stap.daarna, een.naam, een.eerst, een.daarna, een.verandering))
        for wie, stap in stappen
        for een in andere_feiten(stap.feiten)
    )
    if rijen:
        koppen = (*(Kolom(kop=kop, soort="kort") for kop in ("feit", "toen", "nu")), VERANDERING)
        yield _tabel("Feiten die anders zijn", (*vooraan, *koppen), rijen, FEITEN)


def _items(vooraan: Sequence[Kolom], stappen: Sequence[tuple[str, Rondestap]]) -> Iterator[Tabel]:
    rijen = tuple(
        cellen((wie, stap.eerst, stap.daarna, f"{een.nr} {een.naam}", een.eerst, een.daarna, een.verandering))
        for wie, stap in stappen
        for een in andere_items(stap)
    )
    if rijen:
        koppen = (*(Kolom(kop=kop) for kop in ("item", "toen", "nu")), VERANDERING)
        yield _tabel("Items die anders zijn", (*vooraan, *koppen), rijen, _ITEMS)


def _cijfers(vooraan: Sequence[Kolom], stappen: Sequence[tuple[str, Rondestap]]) -> Iterator[Tabel]:
    """Yield the figures that are not what they were, each with its note."""
    rijen = tuple(
        (
            *cellen((wie, stap.eerst, stap.daarna, een.reeks, een.moment, een.definitie)),
            Cel(tekst=een.eerst, noot=een.eerst_noot),
            Cel(tekst=een.daarna, noot=een.daarna_noot),
        )
        for wie, stap in stappen
        for een in stap.andere_cijfers
    )
    if rijen:
        koppen = (Kolom(kop=kop, soort="kort") for kop in ("reeks", "moment", "definitie", "toen", "nu"))
        yield _tabel("Cijfers die anders zijn", (*vooraan, *koppen), rijen, _CIJFERS)


def _tabel(titel: str, kolommen: tuple[Kolom, ...], rijen: tuple[tuple[Cel, ...], ...], naam: str) -> Tabel:
    return Tabel(titel=titel, kolommen=kolommen, rijen=rijen, naam=naam, zoekbaar=True)
