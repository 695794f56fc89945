"""The numbers of a kader in the cells of a sheet: by themselves, before a text, and as headers of columns."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from toetsing.readers.files.blad import Celwaarde
from toetsing.readers.files.cellen import als_nummer, getal_als_tekst, nummer_vooraan
from toetsing.readers.toetsing.scoreinvoer import Scorelezer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from toetsing.domain.kader import Kader
    from toetsing.readers.files.cellen import Venster

Lezing = Callable[[Celwaarde], str]
"""How the number of a verwachting is read from a cell."""


class Nummers:
    """The numbers of a kader, to say what a cell in a number column or a header is."""

    def __init__(self, kader: Kader) -> None:
        self.kader = kader.id
        self.verwachtingen = {v.nr: v for v in kader.verwachtingen}
        self.boven = {t.nr: "thema" for t in kader.themas} | {c.nr: "criterium" for c in kader.criteria}
        self.voorbeeld = next(iter(self.verwachtingen), "1.1.1")
        self.scores = Scorelezer(kader)

    def in_cel(self, waarde: Celwaarde) -> str:
        """Return the number in a cell, also the one of a verwachting before its text; empty where there is none."""
        return als_nummer(waarde) or (nr if (nr := nummer_vooraan(waarde)) in self.verwachtingen else "")

    def is_boven(self, waarde: Celwaarde) -> bool:
        """Return whether a cell holds the number of a thema or criterium, also typed as a number."""
        if isinstance(waarde, (int, float)) and not isinstance(waarde, bool):
            return getal_als_tekst(waarde) in self.boven
        return als_nummer(waarde) in self.boven

    def verkeerd_getypt(self, waarde: Celwaarde) -> bool:
        """Return whether a cell arrived as a number or a date where a number of a verwachting should be text.

        A whole number never was one.
        """
        if isinstance(waarde, (int, float)) and not isinstance(waarde, bool):
            return not self.is_boven(waarde) and "." in getal_als_tekst(waarde)
        return isinstance(waarde, date)

    def misschien(self, waarde: Celwaarde) -> str:
        """Return what once may have been the number of a verwachting; empty for anything else."""
        if isinstance(waarde, date):
            return str(waarde)
        nr = als_nummer(waarde)
        return nr if nr.count(".") > 0 and nr not in self.boven else ""

    def is_onbekend(self, nr: str) -> bool:
        """Return whether a text has the shape of the number of a verwachting without being one."""
        return nr.count(".") >= self.voorbeeld.count(".") and nr not in self.verwachtingen


def is_reeks(kolommen: Sequence[object], nummers: Nummers) -> bool:
    """Return whether a row is a header of verwachtingen.

    A row of a long table holds one number, and a thema may well be called "Organisatie".
    """
    return len(kolommen) >= min(2, len(nummers.verwachtingen))


def nummerkolommen(venster: Venster, rij: int, nummers: Nummers, lees: Lezing) -> tuple[tuple[str, int], ...]:
    """Return the column of each verwachting in a header row; of more, the only one that holds nothing but scores."""
    gevonden: dict[str, list[int]] = {}
    for kolom in range(len(venster.blad.rijen[rij])):
        nr = lees(venster.waarde(rij, kolom))
        if nr in nummers.verwachtingen:
            gevonden.setdefault(nr, []).append(kolom)
    return tuple((nr, _scorekolom(venster, rij, kolommen, nummers)) for nr, kolommen in gevonden.items())


def _scorekolom(venster: Venster, kop: int, kolommen: Sequence[int], nummers: Nummers) -> int:
    if len(kolommen) == 1 or len({als_nummer(venster.waarde(kop, kolom)) for kolom in kolommen} - {""}) > 0:
        return min(kolommen, key=lambda kolom: als_nummer(venster.waarde(kop, kolom)) == "")
    vol = [
        kolom for kolom in kolommen if alleen_scores(venster, range(kop + 1, len(venster.blad.rijen)), kolom, nummers)
    ]
    return vol[0] if len(vol) == 1 else kolommen[0]


def alleen_scores(venster: Venster, rijen: Iterable[int], kolom: int, nummers: Nummers) -> bool:
    """Return whether a column holds scores in these rows, and nothing else."""
    gevuld = [venster.waarde(rij, kolom) for rij in rijen if not venster.leeg(rij, kolom)]
    return bool(gevuld) and all(map(nummers.scores.is_score, gevuld))
