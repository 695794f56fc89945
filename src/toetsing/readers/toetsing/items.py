"""What was filled in for the items of a kader: in rows of a table with items, or in columns of a matrix."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.items import items_van
from toetsing.domain.meldingen import melding
from toetsing.domain.nummers import sleutel
from toetsing.domain.velden import Veldfout, Veldreden, lees, melding_bij, toegestaan
from toetsing.domain.words.kopnamen import ITEM, kopnaam
from toetsing.domain.words.lijkt_op import tip
from toetsing.readers.files.cellen import als_inhoud, als_nummer, toon
from toetsing.readers.toetsing.gelezenitems import Gelezenitems
from toetsing.readers.toetsing.itemtabellen import itemtabellen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from toetsing.domain.items import Item
    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding
    from toetsing.domain.plek import Plek
    from toetsing.domain.velden import Waarde
    from toetsing.readers.files.blad import Bestand, Celwaarde
    from toetsing.readers.files.cellen import Venster
    from toetsing.readers.toetsing.itemtabellen import Wie

_TIPS: Final = 20
"""So many unknown items get a suggestion; a wrong file has thousands."""


class Itemlezer:
    """Reads the items of one kader."""

    def __init__(self, kader: Kader) -> None:
        self.kader = kader
        self.items: dict[tuple[str, str], Item] = {
            (sleutel(item.nr), kopnaam(item.veld.naam)): item for item in items_van(kader)
        }
        self.per_nr: dict[str, list[Item]] = {}
        for item in self.items.values():
            self.per_nr.setdefault(sleutel(item.nr), []).append(item)
        self.koppen: dict[str, Item] = {kopnaam(item.kop): item for item in self.items.values()}
        for items in self.per_nr.values():
            if len(items) == 1 and not items[0].punt.gescoord:
                self.koppen.setdefault(kopnaam(items[0].nr), items[0])
        self._tips = 0

    def in_bestand(self, bestand: Bestand, wie: Wie) -> Gelezenitems:
        """Read the table with items of each sheet of a file of one toetsing; a row may say that it is of another."""
        gelezen = Gelezenitems()
        for tabel in itemtabellen(bestand) if self.items else ():
            rijen = (rij for rij in tabel.rijen() if tabel.is_van(rij, wie, enig=True))
            self.rijen(gelezen, tabel.venster, rijen, tabel.kolommen)
        return gelezen

    def plekken_in(self, bestand: Bestand, wie: Wie) -> dict[str, Plek]:
        """Return the cell of each item in the tables of a file of one toetsing, by its name; also of one left empty."""
        plekken: dict[str, Plek] = {}
        for tabel in itemtabellen(bestand) if self.items else ():
            nummer, naam, antwoord = tabel.kolommen
            for rij in (rij for rij in tabel.tabel.rijen() if tabel.is_van(rij, wie, enig=True)):
                item = self._item(tabel.venster.waarde(rij, nummer), tabel.venster.waarde(rij, naam))
                if item is not None:
                    plekken.setdefault(item.kop, tabel.venster.plek(rij, antwoord))
        return plekken

    def rijen(
        self, gelezen: Gelezenitems, venster: Venster, rijen: Iterable[int], kolommen: tuple[int, int, int]
    ) -> None:
        """Read rows of a table with items; `kolommen` are those of the numbers, the names and the answers."""
        nummer, naam, antwoord = kolommen
        for rij in rijen:
            if venster.leeg(rij, antwoord):
                continue
            item = self._item(venster.waarde(rij, nummer), venster.waarde(rij, naam))
            if item is not None:
                self._lees(gelezen, item, venster, (rij, antwoord))
            elif not self._is_kop(venster, rij, kolommen):
                gelezen.meldingen.append(self._onbekend(venster, rij, kolommen))
                kop = " ".join(toon(venster.waarde(rij, kolom)) for kolom in kolommen[:2]).strip()
                gelezen.andere[kop] = _tekst(venster, (rij, antwoord))

    def _item(self, nummer: Celwaarde, naam: Celwaarde) -> Item | None:
        """Return the item of a row; where a verwachting has one alone its name may be left out."""
        nr = sleutel(als_nummer(nummer) or toon(nummer))
        eigen = self.per_nr.get(nr, [])
        if naam == "" and len(eigen) == 1:
            return eigen[0]
        return self.items.get((nr, kopnaam(toon(naam))))

    @staticmethod
    def _lees(gelezen: Gelezenitems, item: Item, venster: Venster, cel: tuple[int, int]) -> None:
        """Read the cell of an item. One that is filled twice, and not with the same, is a fault."""
        plek = venster.plek(*cel, item.nr)
        uitkomst = _in_cel(item, venster, cel)
        if isinstance(uitkomst, Veldfout):
            nooit = venster.niet_berekend(*cel)
            mag = toegestaan(item.veld)
            fout = melding("T343", plek, item=item.kop, toegestaan=mag) if nooit else None
            gelezen.meldingen.append(fout or melding_bij(item.veld, uitkomst, plek))
            gelezen.andere[item.kop] = _tekst(venster, cel)
        elif uitkomst is not None:
            eerder = gelezen.waarden.setdefault(item.nr, {}).setdefault(item.veld.naam, uitkomst)
            waar = gelezen.plekken.setdefault(item.nr, {}).setdefault(item.veld.naam, plek)
            if eerder != uitkomst:
                gelezen.meldingen.append(melding("T342", plek, item=item.kop, eerder=waar.adres))

    @staticmethod
    def _is_kop(venster: Venster, rij: int, kolommen: tuple[int, int, int]) -> bool:
        """Return whether a row is a header that is repeated further down."""
        return kopnaam(venster.waarde(rij, kolommen[1])) == ITEM

    def _onbekend(self, venster: Venster, rij: int, kolommen: tuple[int, int, int]) -> Melding:
        nummer, naam = (toon(venster.waarde(rij, kolom)) for kolom in kolommen[:2])
        eigen = self.per_nr.get(sleutel(als_nummer(venster.waarde(rij, kolommen[0])) or nummer), [])
        plek = venster.plek(rij, kolommen[1] if eigen else kolommen[0], eigen[0].nr if eigen else None)
        self._tips += 1
        if eigen:
            namen = [item.veld.naam for item in eigen]
            raad = tip(naam, namen) if self._tips <= _TIPS else ""
            return melding("T340", plek, nr=eigen[0].nr, naam=naam, toegestaan=", ".join(namen), tip=raad)
        raad = tip(nummer, [punt.nr for punt in self.kader.itempunten]) if self._tips <= _TIPS else ""
        return melding("T341", plek, nr=nummer, tip=raad)

    def in_rij(self, venster: Venster, rij: int, kolommen: Mapping[int, Item]) -> Gelezenitems:
        """Read the items of one row of a matrix."""
        gelezen = Gelezenitems()
        for kolom, item in kolommen.items():
            self._lees(gelezen, item, venster, (rij, kolom))
        return gelezen


def _tekst(venster: Venster, cel: tuple[int, int]) -> str:
    """Return all that somebody wrote in a cell."""
    waarde = venster.waarde(*cel)
    return waarde if isinstance(waarde, str) else toon(waarde)


def _in_cel(item: Item, venster: Venster, cel: tuple[int, int]) -> Waarde | Veldfout | None:
    fouttekst = venster.fout(*cel)
    if fouttekst is not None or venster.niet_berekend(*cel):
        return Veldfout(reden=Veldreden.CELFOUT, gevonden=fouttekst or "")
    return lees(item.veld, als_inhoud(venster.waarde(*cel)))
