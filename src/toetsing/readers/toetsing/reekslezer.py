"""Reads the rows of a table with series: on the sheet of a workbook, or in a file that holds nothing else.

Every row is one figure. What is wrong with it is told with its cell, and all of it in one run.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from toetsing.domain.meldingen import melding
from toetsing.domain.momenten import EERSTE_JAAR, LAATSTE_JAAR, in_zin, is_buiten_de_jaren, lees_moment
from toetsing.domain.reeksen import Punt, op_tijd
from toetsing.domain.reekszinnen import dubbel_zin
from toetsing.domain.velden import (
    Veld,
    Veldfout,
    Veldreden,
    Veldsoort,
    keuzesleutel,
    lees,
    melding_bij,
    ontbreekt,
    toegestaan,
)
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
    met_waarde,
)
from toetsing.domain.words.woorden import decimaal, eerste_en_rest, opsomming, rondesleutel, schoon, vergelijkbaar
from toetsing.readers.files.cellen import Venster, als_inhoud, toon
from toetsing.readers.files.tabellen import Koptabel
from toetsing.readers.toetsing.eigenwerkmap import ander_kader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding
    from toetsing.domain.momenten import Moment
    from toetsing.domain.plek import Plek
    from toetsing.domain.reeksen import Reeks
    from toetsing.domain.toetsing import Toetsing
    from toetsing.domain.velden import Celinhoud
    from toetsing.readers.files.blad import Bestand
    from toetsing.readers.toetsing.labels import Kenmerken

_GENOEMD = 12
"""So many series are named in a sentence."""


class Wie(NamedTuple):
    """Whose figures some rows are, comparable; empty where the rows do not say it."""

    organisatie: str
    ronde: str
    soort: str

    @property
    def zonder_ronde(self) -> Wie:
        """The organisation alone."""
        return self._replace(ronde="", soort="")

    def is_van(self, toetsing: Toetsing | Kenmerken, *, enig: bool) -> bool:
        """Return whether these are of a toetsing; what nobody names is of the only one there is."""
        soort = kopnaam(toetsing.soort.value) if toetsing.soort else ""
        zelfde = self.organisatie == vergelijkbaar(toetsing.organisatie or "") or (enig and not self.organisatie)
        return zelfde and self.ronde in ("", rondesleutel(toetsing.ronde)) and self.soort in ("", soort)


@dataclass(slots=True, kw_only=True)
class Cijfers:
    """The figures of one, by series, with what is wrong with them; `plek` is where the first of them stands.

    `naam`, `ronde` and `soort` are what the rows say of whose they are, as it was typed.
    """

    naam: str
    ronde: str
    soort: str
    plek: Plek
    punten: dict[str, list[Punt]] = field(default_factory=dict)
    meldingen: list[Melding] = field(default_factory=list)


def heeft_reeksen(bestand: Bestand) -> bool:
    """Return whether there is a table with series in a file."""
    return next(reekstabellen(bestand), None) is not None


def reekstabellen(bestand: Bestand) -> Iterator[Koptabel]:
    """Yield of every sheet the first table with series; above its figures stands `waarde`, whatever stood there."""
    for blad in bestand.bladen:
        venster = Venster(bestand=bestand.naam, blad=blad)
        koppen = ((rij, met_waarde(namen)) for rij, namen in blad.kopregels)
        yield from islice((Koptabel(venster=venster, kop=r, kolommen=n) for r, n in koppen if n.keys() >= KEN), 1)


def read_reeksen(bestand: Bestand, kader: Kader) -> dict[Wie, Cijfers]:
    """Read every table with series of a file, by whose they are; figures of a series in order of time."""
    gelezen: dict[Wie, Cijfers] = {}
    ander = ander_kader(bestand, kader)
    for tabel in reekstabellen(bestand):
        _Lezer(kader, tabel, ander).lees(gelezen)
    for een in gelezen.values():
        for reeks in kader.reeksen:
            if reeks.naam in een.punten:
                een.punten[reeks.naam] = list(op_tijd(reeks, een.punten[reeks.naam]))
    return gelezen


def dubbel(reeks: Reeks, punt: Punt, eerder: Punt) -> Melding:
    """Return that there was a figure already at the same moment by the same definition, and where."""
    waar = eerder.plek.adres or "" if eerder.plek.bestand == punt.plek.bestand else str(eerder.plek)
    waarden = {"reeks": reeks.naam, "moment": in_zin(punt.moment), "definitie": punt.definitie}
    of = ", of kies bij een van de twee een andere definitie" if len(reeks.definities) > 1 else ""
    return melding("T362", punt.plek, **waarden, eerder=waar, verschil=dubbel_zin(reeks, eerder, punt), of=of)


class _Lezer:
    """Goes through the rows of one table."""

    def __init__(self, kader: Kader, tabel: Koptabel, ander: str) -> None:
        self.tabel, self.ander = tabel, ander
        self.per_naam = {keuzesleutel(reeks.naam): reeks for reeks in kader.reeksen}
        self.keuze = Veld(
            naam=REEKS, soort=Veldsoort.KEUZE, verplicht=True, keuzes=tuple(reeks.naam for reeks in kader.reeksen)
        )
        self.wie = next((kop for kop in ORGANISATIE if kop in tabel.kolommen), "")

    def lees(self, gelezen: dict[Wie, Cijfers]) -> None:
        """Read every row that says something, each for whom it is of."""
        eerder: dict[tuple[Wie, str, tuple[int, str]], Punt] = {}
        for rij in self.tabel.rijen():
            if not any(self._gevuld(rij, kop) for kop in KOPPEN if kop != REEKS):
                continue
            naam, ronde, soort = (schoon(self.tabel.tekst(rij, kop)) for kop in (self.wie, RONDE, SOORT))
            wie = Wie(organisatie=vergelijkbaar(naam), ronde=rondesleutel(ronde), soort=kopnaam(soort))
            plek = self._plek(rij, self.wie or REEKS)
            cijfers = gelezen.setdefault(wie, Cijfers(naam=naam, ronde=ronde, soort=soort, plek=plek))
            reeks, punt = self._punt(rij, cijfers.meldingen)
            if reeks is None or punt is None:
                continue
            sleutel = (wie, reeks.naam, punt.plaats)
            if sleutel in eerder:
                cijfers.meldingen.append(dubbel(reeks, punt, eerder[sleutel]))
                continue
            eerder[sleutel] = punt
            cijfers.punten.setdefault(reeks.naam, []).append(punt)

    def _punt(self, rij: int, meldingen: list[Melding]) -> tuple[Reeks | None, Punt | None]:
        """Return the figure of a row, or what is wrong with each of its cells."""
        reeks = self._reeks(rij, meldingen)
        if reeks is None:
            return None, None
        moment = self._moment(rij, reeks, meldingen)
        waarde = self._waarde(rij, reeks, meldingen)
        definitie = self._definitie(rij, reeks, meldingen)
        self._eenheid(rij, reeks, meldingen)
        noot, bron = (self._tekst(rij, kop, meldingen) for kop in (BETROUWBAARHEID, BRON))
        if moment is None or waarde is None or definitie is None:
            return reeks, None
        return reeks, Punt(
            moment=moment,
            waarde=waarde,
            definitie=definitie,
            betrouwbaarheid=noot,
            bron=bron,
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
        if moment is None and is_buiten_de_jaren(reeks.momenten, inhoud):
            jaren = {"eerste": EERSTE_JAAR, "laatste": LAATSTE_JAAR}
            meldingen.append(melding("T384", plek, waarde=_als_tekst(inhoud), toegestaan=mag, **jaren))
        elif moment is None:
            waarden = {"waarde": _als_tekst(inhoud), "soort": reeks.momenten.value, "reeks": reeks.naam}
            meldingen.append(melding("T361", plek, **waarden, toegestaan=mag))
        return moment

    def _waarde(self, rij: int, reeks: Reeks, meldingen: list[Melding]) -> Fraction | None:
        gevonden, plek = lees(reeks.getal, self._inhoud(rij, WAARDE)), self._plek(rij, WAARDE)
        if gevonden is None:
            meldingen.append(melding("T385", plek, toegestaan=toegestaan(reeks.getal)))
        elif isinstance(gevonden, Veldfout):
            meldingen.append(melding_bij(reeks.getal, gevonden, plek))
        return gevonden if isinstance(gevonden, Fraction) else None

    def _definitie(self, rij: int, reeks: Reeks, meldingen: list[Melding]) -> str | None:
        """Return the name of the definition that a row chooses, or the one that counts now; None for a fout.

        What counted by another kader is not known here: where there is a choice, a row of its workbook must make it.
        """
        keuze = Veld(naam=DEFINITIE, soort=Veldsoort.KEUZE, keuzes=reeks.namen)
        gevonden = lees(keuze, self._inhoud(rij, DEFINITIE))
        if isinstance(gevonden, Veldfout):
            meldingen.append(melding_bij(keuze, gevonden, self._plek(rij, DEFINITIE)))
            return None
        if gevonden is None and self.ander and len(reeks.namen) > 1:
            waarden = {"kader": self.ander, "reeks": reeks.naam, "toegestaan": opsomming(reeks.namen, "of")}
            meldingen.append(melding("T380", self._plek(rij, DEFINITIE, WAARDE), **waarden))
            return None
        return str(gevonden) if gevonden is not None else reeks.standaard

    def _eenheid(self, rij: int, reeks: Reeks, meldingen: list[Melding]) -> None:
        """Hold the unit that open data names beside a figure against that of the kader."""
        eenheid = self._tekst(rij, EENHEID, meldingen)
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
        return self._zonder_uitkomst(rij, kop) or als_inhoud(self.tabel.venster.waarde(rij, kolom))

    def _zonder_uitkomst(self, rij: int, kop: str) -> str:
        """Return what a cell shows that is an error, or a formula that nobody calculated; empty for any other."""
        kolom, venster = self.tabel.kolommen.get(kop), self.tabel.venster
        if kolom is None:
            return ""
        return venster.fout(rij, kolom) or ("formule zonder uitkomst" if venster.niet_berekend(rij, kolom) else "")

    def _tekst(self, rij: int, kop: str, meldingen: list[Melding]) -> str:
        """Return the text in a cell; a cell without a result is a fout, for nobody knows what it would have said."""
        celfout = self._zonder_uitkomst(rij, kop)
        if celfout:
            fout = Veldfout(reden=Veldreden.CELFOUT, gevonden=celfout)
            meldingen.append(melding_bij(Veld(naam=kop), fout, self._plek(rij, kop)))
            return ""
        return schoon(self.tabel.tekst(rij, kop))

    def _plek(self, rij: int, kop: str, anders: str = REEKS) -> Plek:
        return self.tabel.venster.plek(rij, self.tabel.kolommen.get(kop, self.tabel.kolommen[anders]))


def _als_tekst(inhoud: Celinhoud) -> str:
    """Return what stands in a cell as the user sees it there; nothing where it is blank."""
    if inhoud is None:
        return ""
    return decimaal(inhoud) if isinstance(inhoud, Fraction) else toon(inhoud)
