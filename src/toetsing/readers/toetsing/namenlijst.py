"""A list of organisations: a column of names, under a header or without one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.plek import Plek
from toetsing.domain.words.kopnamen import ORGANISATIE, kopnaam
from toetsing.domain.words.totalen import is_totaal
from toetsing.domain.words.woorden import bijna_gelijk, schoon, vergelijkbaar
from toetsing.readers.files.cellen import Venster, toon
from toetsing.readers.files.tabellen import vind_koptabel

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from toetsing.readers.files.blad import Bestand


def read_namen(bestand: Bestand) -> tuple[tuple[str, ...], tuple[Melding, ...]]:
    """Return the names under the header of organisations, or those of a sheet with one column; each may come once.

    A row that says something and names nobody is a fout: somebody would be left out unseen.
    """
    for kop in ORGANISATIE:
        tabel = vind_koptabel(bestand, (kop,))
        if tabel is not None:
            kolom, breedte = tabel.kolommen[kop], len(tabel.venster.blad.rijen[tabel.kop])
            namen, meldingen = _namen(tabel.venster, ((rij, kolom) for rij in tabel.rijen()))
            rijen = (
                *_zonder_naam(tabel.venster, tabel.rijen(), kolom),
                *_te_breed(tabel.venster, tabel.rijen(), breedte),
            )
            return namen, (*bestand.opmerkingen, *meldingen, *rijen)
    for blad in bestand.bladen:
        venster = Venster(bestand=bestand.naam, blad=blad)
        smal = all(len(rij) <= 1 for rij in blad.rijen)
        if blad.rijen and smal and not set(re.split(r"\W+", kopnaam(venster.waarde(0, 0)))) & set(ORGANISATIE):
            namen, meldingen = _namen(venster, ((rij, 0) for rij in range(len(blad.rijen))))
            return namen, (*bestand.opmerkingen, *meldingen)
    return (), (melding("T083", Plek(bestand=bestand.naam)),)


def _zonder_naam(venster: Venster, rijen: Iterable[int], kolom: int) -> Iterator[Melding]:
    """Say which rows hold something beside an empty name."""
    for rij in rijen:
        if not venster.leeg(rij, kolom):
            continue
        gevuld = (k for k in range(len(venster.blad.rijen[rij])) if not venster.leeg(rij, k))
        ander = next(gevuld, None)
        if ander is not None:
            yield melding("T087", venster.plek(rij, kolom), extra=toon(venster.waarde(rij, ander)))


def _te_breed(venster: Venster, rijen: Iterable[int], breedte: int) -> Iterator[Melding]:
    """Say which rows hold more than the header has columns: in a text file, a name that was cut at a comma."""
    for rij in rijen:
        extra = [
            venster.waarde(rij, k) for k in range(breedte, len(venster.blad.rijen[rij])) if not venster.leeg(rij, k)
        ]
        if extra:
            yield melding("T086", venster.plek(rij, breedte), extra=toon(extra[0]))


def _namen(venster: Venster, cellen: Iterable[tuple[int, int]]) -> tuple[tuple[str, ...], tuple[Melding, ...]]:
    eerder: dict[str, Plek] = {}
    namen: dict[str, Plek] = {}
    meldingen: list[Melding] = []
    for rij, kolom in cellen:
        waarde = venster.waarde(rij, kolom)
        naam = schoon(waarde) if isinstance(waarde, str) else toon(waarde)
        if not naam or kopnaam(naam) in ORGANISATIE:
            continue
        plek = venster.plek(rij, kolom)
        if is_totaal(naam):
            meldingen.append(melding("T151", plek, waarde=naam))
            continue
        if vergelijkbaar(naam) in eerder:
            meldingen.append(melding("T084", plek, organisatie=naam, eerder=eerder[vergelijkbaar(naam)].adres))
            continue
        eerder[vergelijkbaar(naam)] = namen[naam] = plek
    if not namen:
        meldingen.append(melding("T083", venster.plek()))
    for een, ander in bijna_gelijk(namen):
        meldingen.append(melding("T100", namen[ander], een=een, ander=ander, waar=namen[een]))
    return tuple(namen), tuple(meldingen)
