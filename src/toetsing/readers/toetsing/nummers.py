"""The numbers of a kader in the cells of a sheet: by themselves, before a text, and as headers of columns.

A number of digits is known by its shape, whichever kader it is of; an own number of a verwachting ("M1"), and a fact,
whose name stands where others have a number, only by the kader that has it. Who knows the kader asks here, and nowhere
else.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Final

from toetsing.domain.mensen import ook_genoemd
from toetsing.domain.nummers import EIGENVORM, LANGSTE, eigen_nummers, is_eigen, patroon, sleutel
from toetsing.domain.tekens import zichtbaar
from toetsing.domain.words.kopnamen import kopnaam
from toetsing.readers.files.blad import Celwaarde
from toetsing.readers.files.cellen import AANHALING, achter_nummer, als_nummer, getal_als_tekst, nummer_vooraan
from toetsing.readers.toetsing.scoreinvoer import Scorelezer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from toetsing.domain.items import Item
    from toetsing.domain.kader import Feit, Kader
    from toetsing.readers.files.cellen import Venster
    from toetsing.readers.toetsing.items import Itemlezer

Lezing = Callable[[Celwaarde], str]
"""How the number of a verwachting is read from a cell."""
_EIND: Final = r"\.?(?:[\s:;?)\]\u2013\u2014-]|$)"
_VOORAAN: Final = (
    re.compile(rf"\W*(?P<nr>{EIGENVORM}){_EIND}"),
    re.compile(rf"\W*[A-Za-z]+\W+(?P<nr>{EIGENVORM}){_EIND}"),
    re.compile(rf"[^\[]*\[\s*(?P<nr>{EIGENVORM})\.?[\s:)\]-]"),
)
"""Where an own number stands before a text: "M1 Voldoet ...", "Vraag M1: ..." and "Score [M1 ...]"."""
_PUNTEN: Final = 2
"""How many points the number of a verwachting has that follows from those of its thema and criterium."""
_MACHT: Final = re.compile(r"[0-9]+(?:\.[0-9]+)?[eE]-?[0-9]{1,2}")
_TUSSEN: Final = re.compile(r"[\s._/-]+")
"""What people put between the parts of a number, or leave out."""


class Nummerlezing:
    """Reads numbers in cells: those of digits, these own numbers of verwachtingen, and these names of facts."""

    def __init__(self, nrs: Iterable[str] = (), feiten: Iterable[Feit] = ()) -> None:
        self.eigen = eigen_nummers(nrs)
        self._feiten = {sleutel(naam): feit.nr for feit in feiten for naam in (feit.nr, *ook_genoemd(feit))}
        self._patronen = {_patroon(nr) for nr in self.eigen}

    def als_nummer(self, waarde: Celwaarde) -> str:
        """Return the number that is all of a text cell, as the kader writes it, or an empty text.

        Also one that the kader does not have, and what is written much as an own number of it ("M 1", "M99").
        """
        return als_nummer(waarde) or (self._eigen(_kaal(waarde)) if self.eigen or self._feiten else "")

    def _eigen(self, kaal: str) -> str:
        bekend = self.eigen.get(sleutel(kaal)) or self._feiten.get(sleutel(kaal))
        return bekend or (kaal if self.lijkt_eigen(kaal) else "")

    def lijkt_eigen(self, tekst: str) -> bool:
        """Return whether a text is of a series of own numbers, but for what stands between its parts."""
        return len(tekst) <= LANGSTE and _patroon(tekst) in self._patronen

    def vreemd_eigen(self, waarde: Celwaarde) -> str:
        """Return what has the shape of an own number, of another kader too, where this kader has such numbers."""
        return kaal if self.eigen and is_eigen(kaal := _kaal(waarde)) else ""

    def vooraan(self, waarde: Celwaarde) -> str:
        """Return the number before a text, or an empty text."""
        return self._eigen_vooraan(waarde)[0] or nummer_vooraan(waarde)

    def achter(self, waarde: Celwaarde) -> str:
        """Return what stands in a cell behind the number that it begins with; empty where that is nothing."""
        nr, erachter = self._eigen_vooraan(waarde)
        return erachter if nr else achter_nummer(waarde)

    def _eigen_vooraan(self, waarde: Celwaarde) -> tuple[str, str]:
        """Return the own number before a text, and that text; empty where there is none.

        In "NBB-1.10 Boeken" it goes before the number of digits that stands there too.
        """
        tekst = zichtbaar(waarde) if self.eigen and isinstance(waarde, str) else ""
        for vorm in _VOORAAN if tekst else ():
            raak = vorm.match(tekst)
            if raak is not None and sleutel(raak["nr"]) in self.eigen:
                return self.eigen[sleutel(raak["nr"])], tekst[raak.end("nr") :].strip()
        return "", ""


def nummers_van(kader: Kader | None) -> Nummerlezing:
    """Return how the numbers of a kader are read; of an unknown kader those of digits."""
    if kader is None:
        return Nummerlezing()
    nrs = (*(v.nr for v in kader.verwachtingen), *(punt.nr for punt in kader.itempunten if not punt.gescoord))
    return Nummerlezing(nrs, kader.feiten)


class Nummers(Nummerlezing):
    """The numbers of a kader, to say what a cell in a number column or a header is. `gevraagd` is by number or name.

    `registers` are the headers by which each register is known.
    """

    def __init__(self, kader: Kader) -> None:
        self.gevraagd = {een.nr: een for een in kader.gevraagd}
        self.beschreven = {punt.nr: punt for punt in kader.itempunten if not punt.gescoord}
        eigen = (*(v.nr for v in kader.verwachtingen), *self.beschreven)
        super().__init__(eigen, kader.feiten)
        self.bekend = self.gevraagd.keys() | self.beschreven.keys()
        self.items = _itemlezer(kader)
        self.registers = tuple(register.ken for register in kader.registers)
        self.kader = kader.id
        self.boven = {t.nr: "thema" for t in kader.themas} | {c.nr: "criterium" for c in kader.criteria}
        self.voorbeeld = next(iter((*self.gevraagd, *self.beschreven)), "1.1.1")
        self.scores = Scorelezer(kader)
        self._machten = {float(nr) for nr in self.eigen if _MACHT.fullmatch(nr)}

    def in_cel(self, waarde: Celwaarde) -> str:
        """Return the number in a cell, also the one of a verwachting before its text; empty where there is none."""
        return self.als_nummer(waarde) or (nr if (nr := self.vooraan(waarde)) in self.bekend else "")

    def itemkolommen(self, koppen: Iterable[tuple[int, Celwaarde]]) -> dict[int, Item]:
        """Return the items in columns of their own, by column; `koppen` are the headers with theirs."""
        if self.items is None:
            return {}
        alle = ((kolom, self.items.koppen.get(kopnaam(kop))) for kolom, kop in koppen)
        return {kolom: item for kolom, item in alle if item is not None}

    def is_itemkop(self, waarde: Celwaarde) -> bool:
        """Return whether a header is that of an item, and of no score."""
        return self.items is not None and kopnaam(waarde) in self.items.koppen

    def is_boven(self, waarde: Celwaarde) -> bool:
        """Return whether a cell holds the number of a thema or criterium, also typed as a number."""
        if isinstance(waarde, (int, float)) and not isinstance(waarde, bool):
            return getal_als_tekst(waarde) in self.boven
        return als_nummer(waarde) in self.boven

    def verkeerd_getypt(self, waarde: Celwaarde) -> bool:
        """Return whether a cell arrived as a number or a date where a number of a verwachting should be text.

        A whole number never was one, but for an own number that a spreadsheet takes for a power of ten ("3E2").
        """
        if isinstance(waarde, (int, float)) and not isinstance(waarde, bool):
            return not self.is_boven(waarde) and ("." in getal_als_tekst(waarde) or waarde in self._machten)
        return isinstance(waarde, date)

    def misschien(self, waarde: Celwaarde) -> str:
        """Return what once may have been the number of a verwachting; empty for anything else."""
        if isinstance(waarde, date):
            return str(waarde)
        nr = self.als_nummer(waarde)
        return nr if nr.count(".") > 0 and nr not in self.boven else self.vreemd_eigen(waarde)

    def is_feit(self, nr: str) -> bool:
        """Return whether this is the name of a fact, as the kader writes it."""
        return nr in self._feiten.values()

    def wat(self, nr: str) -> str:
        """Return what this kader asks by a number or name, to begin a sentence with."""
        return "Feit" if self.is_feit(nr) else "Verwachting"

    @property
    def of_feit(self) -> str:
        """What else a number that the kader does not have could have been, where it has facts."""
        return " en geen feit" if self._feiten else ""

    def is_onbekend(self, nr: str) -> bool:
        """Return whether a text has the shape of the number of a verwachting without being one."""
        return nr not in self.bekend and (nr.count(".") >= _PUNTEN or self.lijkt_eigen(nr))


def _itemlezer(kader: Kader) -> Itemlezer | None:
    if not kader.itempunten:
        return None
    from toetsing.readers.toetsing.items import Itemlezer  # only a kader with items pays for it

    return Itemlezer(kader)


def _kaal(waarde: Celwaarde) -> str:
    return zichtbaar(waarde).strip().strip(AANHALING).rstrip(".") if isinstance(waarde, str) else ""


def _patroon(tekst: str) -> str:
    return patroon(_TUSSEN.sub("", tekst))


def is_reeks(kolommen: Sequence[object], nummers: Nummers) -> bool:
    """Return whether a row is a header of verwachtingen.

    A row of a long table holds one number, and a thema may well be called "Organisatie".
    """
    return len(kolommen) >= min(2, len(nummers.gevraagd))


def nummerkolommen(venster: Venster, rij: int, nummers: Nummers, lees: Lezing) -> tuple[tuple[str, int], ...]:
    """Return the column of each verwachting in a header row; of more, the only one that holds nothing but scores."""
    gevonden: dict[str, list[int]] = {}
    for kolom in range(len(venster.blad.rijen[rij])):
        nr = lees(venster.waarde(rij, kolom))
        if nr in nummers.gevraagd and not nummers.is_itemkop(venster.waarde(rij, kolom)):
            gevonden.setdefault(nr, []).append(kolom)
    return tuple((nr, _scorekolom(venster, rij, kolommen, nummers)) for nr, kolommen in gevonden.items())


def _scorekolom(venster: Venster, kop: int, kolommen: Sequence[int], nummers: Nummers) -> int:
    if len(kolommen) == 1 or len({nummers.als_nummer(venster.waarde(kop, kolom)) for kolom in kolommen} - {""}) > 0:
        return min(kolommen, key=lambda kolom: nummers.als_nummer(venster.waarde(kop, kolom)) == "")
    vol = [
        kolom for kolom in kolommen if alleen_scores(venster, range(kop + 1, len(venster.blad.rijen)), kolom, nummers)
    ]
    return vol[0] if len(vol) == 1 else kolommen[0]


def alleen_scores(venster: Venster, rijen: Iterable[int], kolom: int, nummers: Nummers) -> bool:
    """Return whether a column holds scores in these rows, and nothing else."""
    gevuld = [venster.waarde(rij, kolom) for rij in rijen if not venster.leeg(rij, kolom)]
    return bool(gevuld) and all(map(nummers.scores.is_score, gevuld))
