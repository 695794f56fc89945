"""The tables with items in a file, and whose each of their rows is by its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from toetsing.domain.words.kopnamen import ANTWOORD, ITEM, NAAM, NUMMER, ORGANISATIE, RONDE, SOORT, VERWACHTING, kopnaam
from toetsing.domain.words.woorden import rondesleutel, vergelijkbaar
from toetsing.readers.files.cellen import toon
from toetsing.readers.files.tabellen import koptabellen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from toetsing.domain.toetsing import Soort
    from toetsing.readers.files.blad import Bestand, Celwaarde
    from toetsing.readers.files.tabellen import Koptabel

_WIE: Final = tuple(kop for kop in ORGANISATIE if kop != NAAM)
"""Headers above whose a row is; "naam" may as well be that of the verwachting."""


class Wie(NamedTuple):
    """Whose a toetsing is, with its ronde and its soort as far as these are known."""

    organisatie: str
    ronde: str | None
    soort: str

    @classmethod
    def van(cls, organisatie: str | None, ronde: str | None, soort: Soort | None) -> Wie:
        """Return whose a toetsing is."""
        return cls(organisatie or "", ronde, kopnaam(soort.value) if soort else "")


class Itemtabel:
    """One table with items, and whose each of its rows is."""

    def __init__(self, tabel: Koptabel, nummer: int) -> None:
        self.tabel, self.venster = tabel, tabel.venster
        self.antwoord = tabel.kolommen[ANTWOORD]
        self.kolommen = (nummer, tabel.kolommen[ITEM], self.antwoord)
        self.wie = next((tabel.kolommen[kop] for kop in _WIE if kop in tabel.kolommen), None)

    def rijen(self) -> Iterator[int]:
        """Yield the rows in which something was answered; a header that is repeated is none."""
        for rij in self.tabel.rijen():
            weer = kopnaam(self.venster.waarde(rij, self.kolommen[1])) == ITEM
            if not weer and not self.venster.leeg(rij, self.antwoord):
                yield rij

    def naam(self, rij: int) -> str:
        """Return of which organisation a row is by its own words."""
        return "" if self.wie is None else toon(self.venster.waarde(rij, self.wie))

    def is_van(self, rij: int, wie: Wie, *, enig: bool) -> bool:
        """Return whether a row is of a toetsing; what a row leaves out is of the only one there is."""
        naam, ronde = vergelijkbaar(self.naam(rij)), rondesleutel(self.tabel.tekst(rij, RONDE))
        soort = kopnaam(self.tabel.tekst(rij, SOORT))
        zelfde = naam == vergelijkbaar(wie.organisatie) or (enig and not naam)
        return zelfde and ronde in ("", rondesleutel(wie.ronde)) and soort in ("", wie.soort)


def itemtabellen(bestand: Bestand) -> Iterator[Itemtabel]:
    """Yield the table with items of each sheet."""
    for tabel in koptabellen(bestand, (ITEM, ANTWOORD)):
        nummer = next((tabel.kolommen[kop] for kop in NUMMER if kop in tabel.kolommen), None)
        if nummer is not None:
            yield Itemtabel(tabel, nummer)


def itemteksten(bestand: Bestand, als_nummer: Callable[[Celwaarde], str]) -> dict[str, str]:
    """Return the texts of the verwachtingen as the tables with items show them, by number."""
    teksten: dict[str, str] = {}
    for een in itemtabellen(bestand):
        for rij in een.tabel.rijen():
            nr, tekst = als_nummer(een.venster.waarde(rij, een.kolommen[0])), een.tabel.tekst(rij, VERWACHTING)
            if nr and tekst and een.tabel.kolommen[VERWACHTING] != een.kolommen[0]:
                teksten.setdefault(nr, tekst)
    return teksten
