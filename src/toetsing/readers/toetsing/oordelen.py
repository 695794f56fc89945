"""Oordelen given by people: what was published, and motivated departures from the beslisregels.

They stand in a table with the headers `criterium` and `gepubliceerd` and/or `afwijkend oordeel`, or in a matrix in the
columns `1.1` (or `1.1 gepubliceerd`), `1.1 afwijkend` (or `1.1 afwijkend oordeel`), `1.1 motivering` and `1.1 door`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.toetsing import Afwijking
from toetsing.domain.words.kopnamen import (
    AFWIJKEND,
    CRITERIUM,
    DOOR,
    GEGEVENSKOP,
    GEPUBLICEERD,
    INVULTABELLEN,
    MOTIVERING,
    NUMMER,
    SCORE,
    kopnaam,
)
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.woorden import schoon
from toetsing.readers.files.cellen import Venster, als_nummer, getal_als_tekst, toon

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toetsing.domain.kader import Kader
    from toetsing.domain.plek import Plek
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.readers.files.blad import Bestand, Celwaarde
    from toetsing.readers.toetsing.indeling import Matrixtabel

_MATRIX: Final = {
    "": GEPUBLICEERD,
    "gepubliceerd": GEPUBLICEERD,
    "afwijkend": AFWIJKEND,
    "afwijkend oordeel": AFWIJKEND,
    "motivering": MOTIVERING,
    "door": DOOR,
}
"""What may stand behind the number of a criterium in the header of a matrix."""
_ANDERE: Final = (*INVULTABELLEN.values(), frozenset(GEGEVENSKOP), *({nr, score} for nr in NUMMER for score in SCORE))
"""By which headers another table begins below this one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gegeven:
    """The oordelen people gave about one toetsing, per criterium, and what is wrong with how they are written.

    `zonder_letter` is where there is a motivering or a name, but no oordeel to which it belongs. `plek` is where the
    first of them stands.
    """

    gepubliceerd: Mapping[str, Oordeel] = field(default_factory=dict)
    afwijkingen: Mapping[str, Afwijking] = field(default_factory=dict)
    zonder_letter: Mapping[str, Plek] = field(default_factory=dict)
    meldingen: tuple[Melding, ...] = ()
    plek: Plek | None = None


def oordelen_in(bestand: Bestand, kader: Kader) -> Gegeven:
    """Read the tables with oordelen of a file about one organisation."""
    lezer = _Oordeellezer(kader)
    for blad in bestand.bladen:
        venster = Venster(bestand=bestand.naam, blad=blad)
        for kop, koppen in _koppen(venster):
            soorten = {naam: kolom for naam, kolom in koppen.items() if naam != CRITERIUM}
            andere = {elders for elders, namen in blad.kopregels if any(namen.keys() >= ken for ken in _ANDERE)}
            aaneen = True
            for rij in range(kop + 1, len(blad.rijen)):
                nr = _nummer(waarde := venster.waarde(rij, koppen[CRITERIUM]))
                aaneen = aaneen and any(cel != "" for cel in blad.rijen[rij]) and rij not in andere
                if nr:
                    lezer.lees(venster, rij, nr, soorten)
                elif aaneen:
                    lezer.zonder_nummer(venster, rij, toon(waarde), soorten)
    return lezer.gegeven()


def oordeelkolommen(tabel: Matrixtabel, kader: Kader) -> tuple[dict[str, dict[str, int]], tuple[Melding, ...]]:
    """Return per criterium the columns of a matrix that hold an oordeel given by people, and headers that nearly do."""
    criteria = {criterium.nr for criterium in kader.criteria}
    kolommen: dict[str, dict[str, int]] = {}
    meldingen: list[Melding] = []
    venster = tabel.venster
    for kolom in range(max(len(venster.blad.rijen[rij]) for rij in tabel.koprijen)):
        rij, waarde = tabel.kopcel(kolom)
        nr, _, rest = (waarde if isinstance(waarde, str) else _nummer(waarde)).partition(" ")
        soort = _MATRIX.get(kopnaam(rest))
        plek = venster.plek(rij, kolom)
        if nr in criteria and soort is not None:
            eerder = kolommen.setdefault(nr, {}).setdefault(soort, kolom)
            if eerder != kolom:
                meldingen.append(
                    melding("T065", plek, criterium=nr, eerder=venster.plek(tabel.kopcel(eerder)[0], eerder).adres)
                )
        elif nr in criteria and (bedoeld := [vorm for vorm in _MATRIX if vorm and tip(kopnaam(rest), [vorm])]):
            meldingen.append(melding("T066", plek, kop=toon(waarde), bedoeld=f"{nr} {bedoeld[0]}"))
        elif als_nummer(nr) and rest and soort is not None:
            meldingen.append(melding("T064", plek, nr=nr))
    return kolommen, tuple(meldingen)


def oordelen_van_rij(venster: Venster, rij: int, kader: Kader, kolommen: Mapping[str, Mapping[str, int]]) -> Gegeven:
    """Read the oordelen of one row of a matrix."""
    lezer = _Oordeellezer(kader)
    for nr, per_soort in kolommen.items():
        lezer.lees(venster, rij, nr, per_soort)
    return lezer.gegeven()


def _koppen(venster: Venster) -> Iterator[tuple[int, dict[str, int]]]:
    """Yield the header rows of tables with oordelen: the row, and the column of each header."""
    for rij, koppen in venster.blad.kopregels:
        if CRITERIUM in koppen and (GEPUBLICEERD in koppen or AFWIJKEND in koppen):
            namen = (CRITERIUM, GEPUBLICEERD, AFWIJKEND, MOTIVERING, DOOR)
            yield rij, {naam: koppen[naam] for naam in namen if naam in koppen}
            return


def _nummer(waarde: Celwaarde) -> str:
    if isinstance(waarde, (int, float)) and not isinstance(waarde, bool):
        return getal_als_tekst(waarde)
    return als_nummer(waarde)


class _Oordeellezer:
    """Collects the oordelen about one toetsing."""

    def __init__(self, kader: Kader) -> None:
        self.criteria = {criterium.nr for criterium in kader.criteria}
        self.letters = {niveau.letter.casefold(): niveau.letter for niveau in kader.oordelen}
        self.vormen = self.letters | {niveau.naam.casefold(): niveau.letter for niveau in kader.oordelen}
        self.gepubliceerd: dict[str, Oordeel] = {}
        self.afwijkingen: dict[str, Afwijking] = {}
        self.zonder_letter: dict[str, Plek] = {}
        self.meldingen: list[Melding] = []
        self.gezien: dict[str, str | None] = {}
        self.plek: Plek | None = None

    def lees(self, venster: Venster, rij: int, nr: str, kolommen: Mapping[str, int]) -> None:
        """Read one row: an oordeel on a criterium that exists, a departure only with its motivation."""
        gevuld = {soort: kolom for soort, kolom in kolommen.items() if not venster.leeg(rij, kolom)}
        if not gevuld:
            return
        if nr not in self.criteria:
            self.meldingen.append(melding("T064", venster.plek(rij, min(kolommen.values())), nr=nr))
            return
        plek = venster.plek(rij, min(gevuld.values()))
        self.plek = self.plek or plek
        if nr in self.gezien:
            self.meldingen.append(melding("T065", plek, criterium=nr, eerder=self.gezien[nr]))
            return
        self.gezien[nr] = plek.adres
        if GEPUBLICEERD in gevuld and (letter := self._letter(venster, rij, gevuld[GEPUBLICEERD])):
            self.gepubliceerd[nr] = letter
        if AFWIJKEND not in gevuld:
            if MOTIVERING in gevuld or DOOR in gevuld:
                self.zonder_letter[nr] = plek
                self.meldingen.append(melding("T067", plek, criterium=nr))
            return
        letter = self._letter(venster, rij, gevuld[AFWIJKEND])
        motivering = self._tekst(venster, rij, gevuld.get(MOTIVERING))
        if motivering is None:
            self.meldingen.append(melding("T062", venster.plek(rij, gevuld[AFWIJKEND]), criterium=nr))
        elif letter is not None:
            door = self._tekst(venster, rij, gevuld.get(DOOR))
            self.afwijkingen[nr] = Afwijking(oordeel=letter, motivering=motivering, door=door)

    def zonder_nummer(self, venster: Venster, rij: int, naam: str, kolommen: Mapping[str, int]) -> None:
        """Say that an oordeel, or why, stands in a row without a number; one with a name may be a total or a thema."""
        gevuld = [kolom for kolom in kolommen.values() if not venster.leeg(rij, kolom)]
        if gevuld and naam:
            wat = f"wat bij '{naam}' staat; dat is geen nummer van een criterium"
            self.meldingen.append(melding("T204", venster.plek(rij, min(gevuld)), wat=wat, ook=""))
        elif gevuld:
            self.meldingen.append(melding("T064", venster.plek(rij, min(gevuld)), nr="(leeg)"))

    def _letter(self, venster: Venster, rij: int, kolom: int) -> Oordeel | None:
        waarde = toon(venster.waarde(rij, kolom))
        letter = self.vormen.get(waarde.casefold())
        if letter is None:
            keuze, fout = ", ".join(self.letters.values()), venster.fout(rij, kolom)
            raad = tip(waarde, self.vormen)
            plek = venster.plek(rij, kolom)
            self.meldingen.append(melding("T063", plek, waarde=fout or waarde, toegestaan=keuze, tip=raad))
        return letter

    @staticmethod
    def _tekst(venster: Venster, rij: int, kolom: int | None) -> str | None:
        if kolom is None:
            return None
        waarde = venster.waarde(rij, kolom)
        return (schoon(waarde) if isinstance(waarde, str) else toon(waarde)) or None

    def gegeven(self) -> Gegeven:
        """Return what was read."""
        return Gegeven(
            gepubliceerd=self.gepubliceerd,
            afwijkingen=self.afwijkingen,
            zonder_letter=self.zonder_letter,
            meldingen=tuple(self.meldingen),
            plek=self.plek,
        )
