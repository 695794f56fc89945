"""A list of organisations: a column of names, under a header or without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.kopnamen import ORGANISATIE, kopnaam
from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.plek import Plek
from toetsing.domain.woorden import schoon, vergelijkbaar
from toetsing.readers.cellen import Venster, toon
from toetsing.readers.tabellen import vind_koptabel

if TYPE_CHECKING:
    from collections.abc import Iterable

    from toetsing.readers.blad import Bestand


def read_namen(bestand: Bestand) -> tuple[tuple[str, ...], tuple[Melding, ...]]:
    """Return the names under the header of organisations, or those of a sheet with one column; each may come once."""
    for kop in ORGANISATIE:
        tabel = vind_koptabel(bestand, (kop,))
        if tabel is not None:
            kolom = tabel.kolommen[kop]
            return _namen(tabel.venster, ((rij, kolom) for rij in tabel.rijen()))
    for blad in bestand.bladen:
        if blad.rijen and all(len(rij) <= 1 for rij in blad.rijen):
            return _namen(Venster(bestand=bestand.naam, blad=blad), ((rij, 0) for rij in range(len(blad.rijen))))
    return (), (melding("T083", Plek(bestand=bestand.naam)),)


def _namen(venster: Venster, cellen: Iterable[tuple[int, int]]) -> tuple[tuple[str, ...], tuple[Melding, ...]]:
    eerder: dict[str, str | None] = {}
    namen: list[str] = []
    meldingen: list[Melding] = []
    for rij, kolom in cellen:
        waarde = venster.waarde(rij, kolom)
        naam = schoon(waarde) if isinstance(waarde, str) else toon(waarde)
        if not naam or kopnaam(naam) in ORGANISATIE:
            continue
        plek = venster.plek(rij, kolom)
        if vergelijkbaar(naam) in eerder:
            meldingen.append(melding("T084", plek, organisatie=naam, eerder=eerder[vergelijkbaar(naam)]))
            continue
        eerder[vergelijkbaar(naam)] = plek.adres
        namen.append(naam)
    if not namen:
        meldingen.append(melding("T083", venster.plek()))
    return tuple(namen), tuple(meldingen)
