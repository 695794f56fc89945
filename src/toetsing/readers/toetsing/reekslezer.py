"""Reads the rows of a table with series: on the sheet of a workbook, or in a file that holds nothing else.

Every row is one figure. What is wrong with it is told with its cell, and all of it in one run.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from toetsing.domain.meldingen import melding
from toetsing.domain.momenten import in_woorden, lees_moment
from toetsing.domain.reeksen import Punt, op_tijd
from toetsing.domain.velden import Veld, Veldfout, Veldsoort, keuzesleutel, lees, melding_bij, ontbreekt
from toetsing.domain.words.kopnamen import ORGANISATIE, RONDE, SOORT, kopnaam
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.reekskoppen import (
    BETROUWBAARHEID,
    BRON,
    DEFINITIE,
    EENHEID,
    KEN,
    KOPPEN,
    MOMENT,
    REEKS,
    WAARDE,
)
from toetsing.domain.words.woorden import decimaal, eerste_en_rest, opsomming, rondesleutel, schoon, vergelijkbaar
from toetsing.readers.files.cellen import als_inhoud, toon
from toetsing.readers.files.tabellen import koptabellen

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding
    from toetsing.domain.momenten import Moment
    from toetsing.domain.plek import Plek
    from toetsing.domain.reeksen import Reeks
    from toetsing.domain.toetsing import Toetsing
    from toetsing.domain.velden import Celinhoud
    from toetsing.readers.files.blad import Bestand
    from toetsing.readers.files.tabellen import Koptabel
    from toetsing.readers.toetsing.labels import Kenmerken

_GENOEMD = 12
"""So many series are named in a sentence."""


class Wie(NamedTuple):
    """Whose figures some rows are, comparable; empty where the rows do not say it."""

    organisatie: str
    ronde: str
    soort: str

    def is_van(self, toetsing: Toetsing | Kenmerken, *, enig: bool) -> bool:
        """Return whether these are of a toetsing; what nobody names is of the only one there is."""
        soort = kopnaam(toetsing.soort.value) if toetsing.soort else ""
        zelfde = self.organisatie == vergelijkbaar(toetsing.organisatie or "") or (enig and not self.organisatie)
        return zelfde and self.ronde in ("", rondesleutel(toetsing.ronde)) and self.soort in ("", soort)


@dataclass(slots=True, kw_only=True)
class Cijfers:
    """The figures of one, by series, with what is wrong with them; `plek` is where the first of them stands."""

    naam: str
    plek: Plek
    punten: dict[str, list[Punt]] = field(default_factory=dict)
    meldingen: list[Melding] = field(default_factory=list)


def heeft_reeksen(bestand: Bestand) -> bool:
    """Return whether there is a table with series in a file."""
    return next(koptabellen(bestand, KEN), None) is not None


def read_reeksen(bestand: Bestand, kader: Kader) -> dict[Wie, Cijfers]:
    """Read every table with series of a file, by whose they are; figures of a series in order of time."""
    gelezen: dict[Wie, Cijfers] = {}
    for tabel in koptabellen(bestand, KEN):
        _Lezer(kader, tabel).lees(gelezen)
    for een in gelezen.values():
        for reeks in kader.reeksen:
            if reeks.naam in een.punten:
                een.punten[reeks.naam] = list(op_tijd(reeks, een.punten[reeks.naam]))
    return gelezen


def dubbel(reeks: Reeks, punt: Punt, eerder: Punt) -> Melding:
    """Return that there was a figure already at the same moment by the same definition, and where."""
    waar = eerder.plek.adres or "" if eerder.plek.bestand == punt.plek.bestand else str(eerder.plek)
    waarden = {"reeks": reeks.naam, "moment": in_woorden(punt.moment), "definitie": punt.definitie}
    return melding("T362", punt.plek, **waarden, eerder=waar)


class _Lezer:
    """Goes through the rows of one table."""

    def __init__(self, kader: Kader, tabel: Koptabel) -> None:
        self.tabel = tabel
        self.per_naam = {keuzesleutel(reeks.naam): reeks for reeks in kader.reeksen}
        self.keuze = Veld(
            naam=REEKS, soort=Veldsoort.KEUZE, verplicht=True, keuzes=tuple(reeks.naam for reeks in kader.reeksen)
        )
        self.wie = next((kop for kop in ORGANISATIE if kop in tabel.kolommen), "")

    def lees(self, gelezen: dict[Wie, Cijfers]) -> None:
        """Read every row that says something, each for whom it is of."""
        eerder: dict[tuple[Wie, str, int, str], Punt] = {}
        for rij in self.tabel.rijen():
            if not any(self._gevuld(rij, kop) for kop in KOPPEN if kop != REEKS):
                continue
            wie, naam = self._wie(rij)
            cijfers = gelezen.setdefault(wie, Cijfers(naam=naam, plek=self._plek(rij, self.wie or REEKS)))
            reeks, punt = self._punt(rij, cijfers.meldingen)
            if reeks is None or punt is None:
                continue
            sleutel = (wie, reeks.naam, punt.moment.plaats, punt.definitie)
            if sleutel in eerder:
                cijfers.meldingen.append(dubbel(reeks, punt, eerder[sleutel]))
                continue
            eerder[sleutel] = punt
            cijfers.punten.setdefault(reeks.naam, []).append(punt)

    def _wie(self, rij: int) -> tuple[Wie, str]:
        naam = self.tabel.tekst(rij, self.wie) if self.wie else ""
        wie = Wie(
            organisatie=vergelijkbaar(naam),
            ronde=rondesleutel(self.tabel.tekst(rij, RONDE)),
            soort=kopnaam(self.tabel.tekst(rij, SOORT)),
        )
        return wie, naam

    def _punt(self, rij: int, meldingen: list[Melding]) -> tuple[Reeks | None, Punt | None]:
        """Return the figure of a row, or what is wrong with each of its cells."""
        reeks = self._reeks(rij, meldingen)
        if reeks is None:
            return None, None
        moment = self._moment(rij, reeks, meldingen)
        waarde = self._waarde(rij, reeks, meldingen)
        definitie = self._definitie(rij, reeks, meldingen)
        self._eenheid(rij, reeks, meldingen)
        if moment is None or waarde is None or definitie is None:
            return reeks, None
        return reeks, Punt(
            moment=moment,
            waarde=waarde,
            definitie=definitie,
            betrouwbaarheid=schoon(self.tabel.tekst(rij, BETROUWBAARHEID)),
            bron=schoon(self.tabel.tekst(rij, BRON)),
            plek=self._plek(rij, WAARDE),
        )

    def _reeks(self, rij: int, meldingen: list[Melding]) -> Reeks | None:
        inhoud = self._inhoud(rij, REEKS)
        tekst = _als_tekst(inhoud)
        if not tekst:
            meldingen.append(ontbreekt(self.keuze, self._plek(rij, REEKS)))
            return None
        reeks = self.per_naam.get(keuzesleutel(tekst))
        if reeks is None:
            namen = self.keuze.keuzes
            waarden = {"waarde": tekst, "toegestaan": opsomming(eerste_en_rest(namen, _GENOEMD), "of")}
            meldingen.append(melding("T360", self._plek(rij, REEKS), **waarden, tip=tip(tekst, namen)))
        return reeks

    def _moment(self, rij: int, reeks: Reeks, meldingen: list[Melding]) -> Moment | None:
        inhoud, plek = self._inhoud(rij, MOMENT), self._plek(rij, MOMENT)
        mag = reeks.momenten.toegestaan
        if not _als_tekst(inhoud):
            meldingen.append(melding("T325", plek, veld=MOMENT, toegestaan=mag))
            return None
        moment = lees_moment(reeks.momenten, inhoud)
        if moment is None:
            waarden = {"waarde": _als_tekst(inhoud), "soort": reeks.momenten.value, "reeks": reeks.naam}
            meldingen.append(melding("T361", plek, **waarden, toegestaan=mag))
        return moment

    def _waarde(self, rij: int, reeks: Reeks, meldingen: list[Melding]) -> Fraction | None:
        gevonden, plek = lees(reeks.getal, self._inhoud(rij, WAARDE)), self._plek(rij, WAARDE)
        if gevonden is None:
            meldingen.append(ontbreekt(reeks.getal, plek))
        elif isinstance(gevonden, Veldfout):
            meldingen.append(melding_bij(reeks.getal, gevonden, plek))
        return gevonden if isinstance(gevonden, Fraction) else None

    def _definitie(self, rij: int, reeks: Reeks, meldingen: list[Melding]) -> str | None:
        """Return the name of the definition that a row chooses, or the one that counts now; None for a fout."""
        keuze = Veld(naam=DEFINITIE, soort=Veldsoort.KEUZE, keuzes=reeks.namen)
        gevonden = lees(keuze, self._inhoud(rij, DEFINITIE))
        if isinstance(gevonden, Veldfout):
            meldingen.append(melding_bij(keuze, gevonden, self._plek(rij, DEFINITIE)))
            return None
        return str(gevonden) if gevonden is not None else reeks.standaard

    def _eenheid(self, rij: int, reeks: Reeks, meldingen: list[Melding]) -> None:
        """Hold the unit that open data names beside a figure against that of the kader."""
        eenheid = schoon(self.tabel.tekst(rij, EENHEID))
        if eenheid and eenheid.casefold() != reeks.getal.eenheid.casefold():
            waarden = {"waarde": eenheid, "reeks": reeks.naam, "eenheid": reeks.getal.eenheid or "geen eenheid"}
            meldingen.append(melding("T364", self._plek(rij, EENHEID), **waarden))

    # -- cells ---------------------------------------------------------------------------------------------------------

    def _gevuld(self, rij: int, kop: str) -> bool:
        kolom = self.tabel.kolommen.get(kop)
        return kolom is not None and not self.tabel.venster.leeg(rij, kolom)

    def _inhoud(self, rij: int, kop: str) -> Celinhoud:
        """Return what stands in a cell; an error, or a formula that nobody calculated, as what it shows."""
        kolom = self.tabel.kolommen.get(kop)
        if kolom is None:
            return None
        venster = self.tabel.venster
        fout = venster.fout(rij, kolom)
        if fout is not None:
            return fout
        return (
            "formule zonder uitkomst" if venster.niet_berekend(rij, kolom) else als_inhoud(venster.waarde(rij, kolom))
        )

    def _plek(self, rij: int, kop: str) -> Plek:
        return self.tabel.venster.plek(rij, self.tabel.kolommen.get(kop, self.tabel.kolommen[REEKS]))


def _als_tekst(inhoud: Celinhoud) -> str:
    """Return what stands in a cell as the user sees it there; nothing where it is blank."""
    if inhoud is None:
        return ""
    return decimaal(inhoud) if isinstance(inhoud, Fraction) else toon(inhoud)
