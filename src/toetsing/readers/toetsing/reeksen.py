"""Reads the table with series: on the sheet of a workbook, or in a file that holds nothing else.

Every row is one figure. What is wrong with it is told with its cell, and all of it in one run; a figure with a fout is
left out with the toetsing it is of.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from toetsing.domain.meldingen import is_fout, melding
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
from toetsing.readers.toetsing.gelezen import Gelezen, keur_af

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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


def met_reeksen(gelezen: Gelezen, bestand: Bestand, kader: Kader) -> Gelezen:
    """Return what was read of a file with the series in it; a toetsing with a fout in one is left out."""
    if not heeft_reeksen(bestand):
        return gelezen
    cijfers, enig = read_reeksen(bestand, kader), not gelezen.van_meer
    over = over_cijfers(cijfers, [gelezen], kader, enig=enig)
    met = met_cijfers(gelezen, cijfers, kader, enig=enig)
    return replace(met, meldingen=(*met.meldingen, *over))


def met_cijfers(gelezen: Gelezen, cijfers: Mapping[Wie, Cijfers], kader: Kader, *, enig: bool) -> Gelezen:
    """Give every toetsing its figures, and leave out those with a fout in them.

    `enig` is whether figures that name no organisation are of the only toetsing there is.
    """
    toetsingen, afgekeurd = [], [*gelezen.afgekeurd]
    for toetsing in gelezen.toetsingen:
        eigen = [een for wie, een in cijfers.items() if wie.is_van(toetsing, enig=enig)]
        met, dubbel = _samen(toetsing, eigen, kader)
        if any(map(is_fout, (*dubbel, *(m for een in eigen for m in een.meldingen)))):
            afgekeurd.append(keur_af(met))
        else:
            toetsingen.append(met)
    return replace(gelezen, toetsingen=tuple(toetsingen), afgekeurd=tuple(afgekeurd))


def over_cijfers(
    cijfers: Mapping[Wie, Cijfers], gelezen: Sequence[Gelezen], kader: Kader, *, enig: bool
) -> tuple[Melding, ...]:
    """Return everything there is to say of figures: also where they say otherwise, and which are of nobody."""
    meldingen: list[Melding] = []
    toetsingen = [toetsing for een in gelezen for toetsing in een.toetsingen]
    afgekeurd = {vergelijkbaar(een.naam) for deel in gelezen for een in deel.afgekeurd}
    for wie, een in cijfers.items():
        van = [toetsing for toetsing in toetsingen if wie.is_van(toetsing, enig=enig)]
        meldingen += [m for toetsing in van for m in _samen(toetsing, [een], kader)[1]]
        meldingen += een.meldingen
        if van or wie.organisatie in afgekeurd or (enig and not wie.organisatie):
            continue
        if wie.organisatie:
            namen = list(dict.fromkeys(toetsing.organisatie for toetsing in toetsingen))
            meldingen.append(melding("T363", een.plek, waarde=schoon(een.naam), tip=tip(een.naam, namen)))
        else:
            meldingen.append(ontbreekt(Veld(naam=ORGANISATIE[0]), een.plek))
    return tuple(dict.fromkeys(meldingen))


def cijfers_van(
    bestand: Bestand, kader: Kader, wie: Kenmerken, *, enig: bool
) -> tuple[dict[str, tuple[Punt, ...]], tuple[Plek, ...]]:
    """Return the figures of one toetsing in a file, by series of this kader, and the cells of what is none of these."""
    reeksen: dict[str, tuple[Punt, ...]] = {}
    fouten: list[Plek] = []
    for van, een in read_reeksen(bestand, kader).items():
        if van.is_van(wie, enig=enig):
            fouten += (een.plek for een in een.meldingen)
            for naam, punten in een.punten.items():
                reeksen[naam] = (*reeksen.get(naam, ()), *punten)
    return reeksen, tuple(fouten)


def _samen(toetsing: Toetsing, eigen: Sequence[Cijfers], kader: Kader) -> tuple[Toetsing, list[Melding]]:
    """Return a toetsing with figures beside those it has, and where one says otherwise than another."""
    if not any(een.punten for een in eigen):
        return toetsing, []
    meldingen: list[Melding] = []
    reeksen: dict[str, tuple[Punt, ...]] = {}
    for reeks in kader.reeksen:
        punten = list(toetsing.reeksen.get(reeks.naam, ()))
        for punt in (punt for een in eigen for punt in een.punten.get(reeks.naam, ())):
            eerder = next((ander for ander in punten if _plaats(ander) == _plaats(punt)), None)
            if eerder is None:
                punten.append(punt)
            elif eerder != punt:
                meldingen.append(_dubbel(reeks, punt, eerder))
        if punten:
            reeksen[reeks.naam] = op_tijd(reeks, punten)
    return replace(toetsing, reeksen=MappingProxyType(reeksen)), meldingen


def _plaats(punt: Punt) -> tuple[int, str]:
    return punt.moment.plaats, punt.definitie


def _dubbel(reeks: Reeks, punt: Punt, eerder: Punt) -> Melding:
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
                cijfers.meldingen.append(_dubbel(reeks, punt, eerder[sleutel]))
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
