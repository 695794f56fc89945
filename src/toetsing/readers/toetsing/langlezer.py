"""From a long table, a row for each verwachting, to one toetsing or to those its rows are divided over."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from toetsing.domain.meldingen import Melding, is_fout, melding
from toetsing.domain.plek import Plek
from toetsing.domain.words.kopnamen import ANTWOORD, ITEM, NUMMER, SCORE, kopnaam
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.totalen import is_totaal
from toetsing.domain.words.woorden import opsomming
from toetsing.readers.files.cellen import Venster, soort_cel, toon
from toetsing.readers.toetsing.eigenwerkmap import overgenomen
from toetsing.readers.toetsing.ernaast import score_bij_nummer, tweede_score
from toetsing.readers.toetsing.feiten import beschreven, cellen_bij
from toetsing.readers.toetsing.gelezen import Afgekeurd, Gelezen, keur_af
from toetsing.readers.toetsing.gelezenitems import Gelezenitems
from toetsing.readers.toetsing.itemtabellen import Wie
from toetsing.readers.toetsing.ongelezen import losse_rijen
from toetsing.readers.toetsing.oordelen import Gegeven, oordelen_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from toetsing.domain.scores import Ingevuld
    from toetsing.readers.toetsing.indeling import Langtabel
    from toetsing.readers.toetsing.labels import (
        Kenmerken,
    )
    from toetsing.readers.toetsing.toetsinglezer import Toetsinglezer
    from toetsing.readers.toetsing.verdeling import Verdeling

_TIPS: Final = 20
"""So many wrong numbers get a suggestion; a wrong file has thousands."""


class Langlezer:
    """Reads the long table of one file."""

    def __init__(self, lezer: Toetsinglezer) -> None:
        self.lezer = lezer
        self.vrij: list[str] | None = None
        self.tips = 0

    def lees(self, tabel: Langtabel, kenmerken: Kenmerken) -> Gelezen:
        """Read a table of one toetsing, on one sheet or on more."""
        plek = tabel.venster.plek() if len(tabel.delen) == 1 else Plek(bestand=self.lezer.bestand.naam)
        delen = [(deel, range(deel.kop + 1, len(deel.venster.blad.rijen))) for deel in tabel.delen]
        return self._van_rijen(delen, kenmerken, plek, enig=True)

    def verdeeld(self, tabel: Langtabel, verdeling: Verdeling) -> Gelezen:
        """Read a table in which each row says of which toetsing it is; a fout is of the toetsing it stands in."""
        enig = len(verdeling.delen) == 1
        los = [self._nummer_van_rij(tabel, rij, {})[1] for rij in verdeling.overig]
        meldingen = [*verdeling.meldingen, *(een for een in los if een is not None)]
        oordelen = None if enig else oordelen_in(self.lezer.bestand, self.lezer.kader).plek
        if oordelen is not None:
            meldingen.append(melding("T154", oordelen, aantal=len(verdeling.delen)))
        van_niemand = self._nrs(tabel, verdeling.van_niemand)
        gelezen = []
        for deel in verdeling.delen:
            bij = "" if enig else f" bij {deel.naam}"
            een = self._van_rijen([(tabel, deel.rijen)], deel.kenmerken, deel.plek, enig=enig, bij=bij)
            aanwezig = dict.fromkeys([*self._nrs(tabel, deel.rijen), *van_niemand])
            mist = self.lezer.ontbrekend(deel.plek, aanwezig, "een rij")
            if van_niemand and not mist:  # what it has not stands there, and that was said already
                een = replace(een, meldingen=tuple(m for m in een.meldingen if m.code != "T024"))
            if any(map(is_fout, deel.meldingen)):
                een = replace(een, toetsingen=(), afgekeurd=(*een.afgekeurd, *map(keur_af, een.toetsingen)))
            gelezen.append(een)
            meldingen += [*deel.meldingen, *een.meldingen]
        return Gelezen(
            toetsingen=tuple(toetsing for een in gelezen for toetsing in een.toetsingen),
            afgekeurd=tuple(afgekeurd for een in gelezen for afgekeurd in een.afgekeurd),
            meldingen=tuple(meldingen),
            van_meer=not enig,
        )

    def _nrs(self, tabel: Langtabel, rijen: Iterable[int]) -> set[str]:
        return {self.lezer.nummers.in_cel(tabel.venster.waarde(rij, tabel.nummer)) for rij in rijen}

    def _van_rijen(
        self,
        delen: Sequence[tuple[Langtabel, Iterable[int]]],
        kenmerken: Kenmerken,
        plek: Plek,
        *,
        enig: bool,
        bij: str = "",
    ) -> Gelezen:
        """Read one toetsing from its rows. What else is in the file is of it only where it is the only one."""
        meldingen: list[Melding] = []
        cellen: dict[str, tuple[Langtabel, int]] = {}
        gevonden: dict[str, Ingevuld] = {}
        herkomst: dict[str, Plek] = {}
        for deel, welke in delen:
            rijen, opmerkingen = self._rijen(deel, welke)
            cellen |= {nr: (deel, rij) for nr, rij in rijen.items()}
            scorecellen = {nr: (rij, deel.score) for nr, rij in rijen.items()}
            uit_deel, plekken, rest = self.lezer.scores(deel.venster, scorecellen)
            gevonden |= uit_deel
            herkomst |= plekken
            meldingen += losse_rijen(deel, self.lezer.kader, rijen.values(), self._is_kop) if enig else ()
            meldingen += [*opmerkingen, *rest, *tweede_score(deel, rijen, self.lezer.invoer, self.lezer.kader)]
            meldingen += score_bij_nummer(deel, rijen, self.lezer.nummers)
        scores = {nr: gevonden[nr] for nr in self.lezer.nummers.gevraagd if nr in gevonden}
        bij_feiten, rest = beschreven(
            self.lezer.kader, scores, herkomst, cellen_bij(cellen, self.lezer.kader), meldingen
        )
        meldingen += rest
        items = self._items(delen, kenmerken, enig=enig)
        meldingen += items.meldingen
        gegeven = oordelen_in(self.lezer.bestand, self.lezer.kader) if enig else Gegeven()
        meldingen += [*self.lezer.ontbrekend(plek, cellen, "een rij", bij), *gegeven.meldingen]
        if any(map(is_fout, meldingen)):
            afgekeurd = Afgekeurd(
                kenmerken=kenmerken, plek=plek, scores=scores, items=items.waarden, andere_items=items.andere
            )
            return Gelezen(afgekeurd=(afgekeurd,), meldingen=tuple(meldingen))
        uit, opmerkingen = overgenomen(cellen, scores, self.lezer.kader, self.lezer.invoer)
        toetsing = replace(
            self.lezer.toetsing(kenmerken, scores, herkomst, gegeven, bij_feiten),
            items=items.waarden,
            itemplekken=items.plekken,
            overgenomen=MappingProxyType(uit),
            getoond=MappingProxyType(dict(self.lezer.getoond) if enig else {}),
        )
        return Gelezen(toetsingen=(toetsing,), meldingen=(*meldingen, *opmerkingen))

    def _items(self, delen: Sequence[tuple[Langtabel, Iterable[int]]], wie: Kenmerken, *, enig: bool) -> Gelezenitems:
        """Read the items of one toetsing: of all tables with items of its file, or those among its own rows."""
        lezer = self.lezer.nummers.items
        if lezer is None:
            return Gelezenitems()
        if enig:
            return lezer.in_bestand(self.lezer.bestand, Wie.van(wie.organisatie, wie.ronde, wie.soort))
        gelezen = Gelezenitems()
        for tabel, rijen in delen:
            if tabel.item is not None:
                lezer.rijen(gelezen, tabel.venster, rijen, (tabel.nummer, tabel.item, tabel.koppen[ANTWOORD]))
        return gelezen

    def _rijen(self, tabel: Langtabel, welke: Iterable[int]) -> tuple[dict[str, int], list[Melding]]:
        """Return the row of each verwachting among these of a table, and what is to be said of the others."""
        meldingen: list[Melding] = []
        rijen: dict[str, int] = {}
        for rij in welke:
            if tabel.item is not None and not (self.lezer.nummers.gevraagd and tabel.venster.leeg(rij, tabel.item)):
                meldingen += self._score_bij_item(tabel, rij)
                continue
            nr, opmerking = self._nummer_van_rij(tabel, rij, rijen)
            if opmerking is not None:
                meldingen.append(opmerking)
            if nr is not None:
                rijen[nr] = rij
        return rijen, meldingen

    def _score_bij_item(self, tabel: Langtabel, rij: int) -> Iterator[Melding]:
        """Say of a row of an item that a score stands in it as well: nobody reads it there."""
        venster = tabel.venster
        if not self.lezer.nummers.gevraagd or venster.leeg(rij, tabel.score):
            return
        if tabel.item is None or kopnaam(venster.waarde(rij, tabel.item)) == ITEM:
            return
        nr, plek = toon(venster.waarde(rij, tabel.nummer)), venster.plek(rij, tabel.score)
        item, waarde = (toon(venster.waarde(rij, kolom)) for kolom in (tabel.item, tabel.score))
        yield melding("T391", plek, nr=nr, item=item, waarde=waarde)

    def _nummer_van_rij(
        self, tabel: Langtabel, rij: int, eerder: Mapping[str, int]
    ) -> tuple[str | None, Melding | None]:
        """Return the verwachting or fact of a row, or what is to be said of a row that is none."""
        venster = tabel.venster
        nummer, score = venster.waarde(rij, tabel.nummer), venster.waarde(rij, tabel.score)
        zonder_score = venster.leeg(rij, tabel.score)
        nr = self.lezer.nummers.in_cel(nummer)
        if nr in self.lezer.nummers.gevraagd:
            if nr not in eerder:
                return nr, None
            plek = venster.plek(rij, tabel.nummer, nr)
            adres = venster.plek(eerder[nr], tabel.nummer).adres
            return None, melding("T026", plek, wat=self.lezer.nummers.wat(nr), nr=nr, eerder=adres)
        plek = venster.plek(rij, tabel.nummer)
        fouttekst = venster.fout(rij, tabel.nummer)
        if nr in self.lezer.nummers.beschreven or self.lezer.nummers.is_boven(nummer):
            return None, self._zonder_score(tabel, rij, nr)
        if totaal := _totaal_in(venster, rij):
            return None, None if zonder_score else melding("T030", plek, waarde=toon(totaal))
        if self.lezer.nummers.verkeerd_getypt(nummer):
            waarde, voorbeeld = toon(nummer), self.lezer.nummers.voorbeeld
            return None, melding("T027", plek, soort=soort_cel(nummer), waarde=waarde, voorbeeld=voorbeeld)
        if fouttekst is not None or self.lezer.nummers.is_onbekend(nr):
            return None, self._onbekend(tabel, plek, fouttekst or nr)
        if zonder_score or self._is_kop(nummer, score):
            return None, None
        if self.lezer.invoer.is_score(score):
            if nummer != "":
                return None, self._onbekend(tabel, plek, toon(nummer))
            kop = toon(venster.waarde(tabel.kop, tabel.nummer))
            return None, melding("T029", venster.plek(rij, tabel.score), waarde=toon(score), kolom=kop)
        return None, melding("T030", plek, waarde=toon(nummer or score))

    def _zonder_score(self, tabel: Langtabel, rij: int, nr: str) -> Melding | None:
        """Say that something is scored that has no score: a verwachting that is described, a criterium or a thema."""
        if tabel.venster.leeg(rij, tabel.score) or not self.lezer.nummers.gevraagd:  # else no column is of scores
            return None
        waarde = toon(tabel.venster.waarde(rij, tabel.score))
        if nr not in self.lezer.nummers.beschreven:
            soort = self.lezer.nummers.boven.get(nr, "thema of criterium")
            return melding("T028", tabel.venster.plek(rij, tabel.score), soort=soort, waarde=waarde)
        items = opsomming(veld.naam for veld in self.lezer.nummers.beschreven[nr].items)
        return melding("T344", tabel.venster.plek(rij, tabel.score, nr), nr=nr, waarde=waarde, items=items)

    def _onbekend(self, tabel: Langtabel, plek: Plek, waarde: str) -> Melding:
        nummers, raad = self.lezer.nummers, self._tip_nummer(tabel, waarde)
        return melding("T025", plek, waarde=waarde, of_feit=nummers.of_feit, kader=nummers.kader, tip=raad)

    def _tip_nummer(self, tabel: Langtabel, waarde: str) -> str:
        """Suggest a number that is not in the table yet; for the first few faults only, a wrong file has thousands."""
        if self.vrij is None:
            aanwezig = self._nrs(tabel, range(len(tabel.venster.blad.rijen)))
            self.vrij = [nr for nr in self.lezer.nummers.gevraagd if nr not in aanwezig]
        self.tips += 1
        return tip(waarde, self.vrij) if self.tips <= _TIPS else ""

    @staticmethod
    def _is_kop(nummer: object, score: object) -> bool:
        """A header row that is repeated further down the table."""
        return kopnaam(nummer) in NUMMER and kopnaam(score) in SCORE


def _totaal_in(venster: Venster, rij: int) -> str:
    """Return what a row without the number of a verwachting calls itself, in any column, if that is a total."""
    return next((cel for cel in venster.blad.rijen[rij] if isinstance(cel, str) and is_totaal(cel)), "")
