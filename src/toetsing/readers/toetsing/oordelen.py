"""Oordelen given by people: what was published, and motivated departures from the beslisregels.

They stand in a table with the headers `criterium` and `gepubliceerd` and/or `afwijkend oordeel`, or in a matrix in the
columns `1.1` (or `1.1 gepubliceerd`), `1.1 afwijkend` (or `1.1 afwijkend oordeel`), `1.1 motivering` and `1.1 door`.
What the kader decides above its criteria has `thema 1` (or the number of the thema, in a matrix with a word behind it),
and `geheel` or `eindoordeel`, where a criterium has its number.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.oordeelplaatsen import namen_boven, noem_plaats, onbeslist_boven, oordelen_bij
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
from toetsing.domain.words.woorden import opsomming, schoon
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
    """The oordelen people gave about one toetsing, by where each stands, and what is wrong with how they are written.

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
                nr = lezer.plaats(waarde := venster.waarde(rij, koppen[CRITERIUM]))
                aaneen = aaneen and any(cel != "" for cel in blad.rijen[rij]) and rij not in andere
                if nr:
                    lezer.lees(venster, rij, nr, soorten)
                elif aaneen:
                    lezer.zonder_nummer(venster, rij, toon(waarde), soorten)
    return lezer.gegeven()


def oordeelkolommen(tabel: Matrixtabel, kader: Kader) -> tuple[dict[str, dict[str, int]], tuple[Melding, ...]]:
    """Return the columns of a matrix that hold an oordeel given by people, by where it stands; and nearly such headers.

    The number of a thema by itself is above no oordeel: any matrix may number its columns. What stands with an oordeel
    that people give instead of rules is read with the facts.
    """
    criteria, boven = {criterium.nr for criterium in kader.criteria}, namen_boven(kader)
    gelezen = {kolom for _, kolom in tabel.verwachtingen} | tabel.items.keys()
    kolommen: dict[str, dict[str, int]] = {}
    meldingen: list[Melding] = []
    venster = tabel.venster
    for kolom in range(max(len(venster.blad.rijen[rij]) for rij in tabel.koprijen)):
        if kolom in gelezen:
            continue
        rij, waarde = tabel.kopcel(kolom)
        naam, rest = _kop(waarde if isinstance(waarde, str) else _nummer(waarde), boven)
        nr = boven.get(naam, naam)
        bekend = nr in criteria or naam in boven or (nr in boven.values() and rest)
        soort = _MATRIX.get(kopnaam(rest))
        if nr in kader.mensoordelen and soort not in (GEPUBLICEERD, AFWIJKEND):
            continue
        plek = venster.plek(rij, kolom)
        if bekend and soort is not None:
            eerder = kolommen.setdefault(nr, {}).setdefault(soort, kolom)
            if eerder != kolom:
                adres = venster.plek(tabel.kopcel(eerder)[0], eerder).adres
                meldingen.append(melding("T065", plek, wat=noem_plaats(nr), eerder=adres))
        elif bekend and (bedoeld := [vorm for vorm in _MATRIX if vorm and tip(kopnaam(rest), [vorm])]):
            meldingen.append(melding("T066", plek, kop=toon(waarde), bedoeld=f"{naam} {bedoeld[0]}"))
        elif als_nummer(nr) and rest and soort is not None:
            meldingen.append(_vreemd(plek, nr, boven))
        elif boven and (nabij := _bijna_boven(waarde, kader, boven)):
            meldingen.append(melding("T066", plek, kop=toon(waarde), bedoeld=nabij))
    return kolommen, tuple(meldingen)


def _kop(kop: str, boven: Mapping[str, str]) -> tuple[str, str]:
    """Return a header as what it is about, and the words behind that."""
    gelijk = kopnaam(kop)
    naam = next((naam for naam in boven if gelijk == naam or gelijk.startswith(f"{naam} ")), None)
    if naam is not None:
        return naam, gelijk.removeprefix(naam)
    nr, _, rest = kop.partition(" ")
    return nr, rest


def _bijna_boven(waarde: Celwaarde, kader: Kader, boven: Mapping[str, str]) -> str:
    """Return the header that was probably meant, for what is decided above the criteria; else nothing."""
    for vorm in filter(None, _MATRIX):
        naam, erachter, rest = kopnaam(waarde).rpartition(f" {vorm}")
        if erachter and not rest and naam not in kader.bij_naam:
            return next((f"{een} {vorm}" for een in boven if tip(naam, [een])), "")
    return ""


def _vreemd(plek: Plek, nr: str, boven: Mapping[str, str], raad: str = "") -> Melding:
    """Say that an oordeel stands where the kader has none."""
    ook = f" Boven de criteria beslist het kader over {opsomming(boven)}." if boven else ""
    return melding("T064", plek, nr=nr, ook=raad or ook)


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
        self.kader, self.boven, self.oordelen = kader, namen_boven(kader), oordelen_bij(kader)
        self.onbeslist = onbeslist_boven(kader)
        self.gepubliceerd: dict[str, Oordeel] = {}
        self.afwijkingen: dict[str, Afwijking] = {}
        self.zonder_letter: dict[str, Plek] = {}
        self.meldingen: list[Melding] = []
        self.gezien: dict[str, str | None] = {}
        self.plek: Plek | None = None

    def plaats(self, waarde: Celwaarde) -> str:
        """Return where the oordeel stands that a cell is about; empty where it has neither a number nor such a name."""
        return self.boven.get(kopnaam(waarde), "") or _nummer(waarde)

    def lees(self, venster: Venster, rij: int, nr: str, kolommen: Mapping[str, int]) -> None:
        """Read one row: an oordeel where the kader has one, a departure only with its motivation."""
        gevuld = {soort: kolom for soort, kolom in kolommen.items() if not venster.leeg(rij, kolom)}
        if not gevuld:
            return
        if nr not in self.oordelen:
            self.meldingen.append(_vreemd(venster.plek(rij, min(kolommen.values())), nr, self.boven))
            return
        wat = noem_plaats(nr)
        plek = venster.plek(rij, min(gevuld.values()))
        self.plek = self.plek or plek
        if nr in self.gezien:
            self.meldingen.append(melding("T065", plek, wat=wat, eerder=self.gezien[nr]))
            return
        self.gezien[nr] = plek.adres
        if GEPUBLICEERD in gevuld and (letter := self._letter(venster, rij, gevuld[GEPUBLICEERD], nr)):
            self.gepubliceerd[nr] = letter
        if nr in self.kader.mensoordelen:
            anders = [kolom for soort, kolom in gevuld.items() if soort != GEPUBLICEERD]
            self.meldingen += [melding("T298", venster.plek(rij, min(anders)), wat=wat)] if anders else []
            return
        if AFWIJKEND not in gevuld:
            if MOTIVERING in gevuld or DOOR in gevuld:
                self.zonder_letter[nr] = plek
                self.meldingen.append(melding("T067", plek, wat=wat))
            return
        letter = self._letter(venster, rij, gevuld[AFWIJKEND], nr)
        motivering = self._tekst(venster, rij, gevuld.get(MOTIVERING))
        if motivering is None:
            self.meldingen.append(melding("T062", venster.plek(rij, gevuld[AFWIJKEND]), wat=wat))
        elif letter is not None:
            door = self._tekst(venster, rij, gevuld.get(DOOR))
            self.afwijkingen[nr] = Afwijking(oordeel=letter, motivering=motivering, door=door)

    def zonder_nummer(self, venster: Venster, rij: int, naam: str, kolommen: Mapping[str, int]) -> None:
        """Say that an oordeel, or why, stands in a row without a number; one with a name may be a total or a thema."""
        gevuld = [kolom for kolom in kolommen.values() if not venster.leeg(rij, kolom)]
        plek = venster.plek(rij, min(gevuld, default=0))
        if gevuld and kopnaam(naam) in self.onbeslist:
            wat = f"wat bij '{naam}' staat; daarover beslist dit kader niet"
            self.meldingen.append(melding("T204", plek, wat=wat, ook=""))
        elif gevuld and (raad := tip(naam, self.boven)):
            self.meldingen.append(_vreemd(plek, naam, self.boven, raad))
        elif gevuld and naam:
            wat = f"wat bij '{naam}' staat; dat is geen nummer van een criterium"
            self.meldingen.append(melding("T204", plek, wat=wat, ook=""))
        elif gevuld:
            self.meldingen.append(_vreemd(plek, "(leeg)", self.boven))

    def _letter(self, venster: Venster, rij: int, kolom: int, nr: str) -> Oordeel | None:
        waarde = toon(venster.waarde(rij, kolom))
        letters = {niveau.letter.casefold(): niveau.letter for niveau in self.oordelen[nr]}
        vormen = letters | {niveau.naam.casefold(): niveau.letter for niveau in self.oordelen[nr]}
        letter = vormen.get(waarde.casefold())
        if letter is None:
            keuze, fout = ", ".join(letters.values()), venster.fout(rij, kolom)
            raad = tip(waarde, vormen)
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
