"""From a file to toetsingen: every score with the cell it came from. A toetsing with a fout is left out."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import PurePath
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from toetsing.domain.meldingen import Melding, is_fout, melding
from toetsing.domain.plek import Plek
from toetsing.domain.schrijfwijzen import toegestaan
from toetsing.domain.toetsing import Bronbestand, Toetsing
from toetsing.domain.words.conflict import conflictregel
from toetsing.domain.words.kopnamen import KADER, NUMMER, ORGANISATIE, RONDE, SCORE, SOORT, VARIANT, kopnaam
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.totalen import is_totaal
from toetsing.domain.words.woorden import opsomming, schoon
from toetsing.readers.files.cellen import Venster, als_nummer, nummer_vooraan, soort_cel, toon
from toetsing.readers.files.misgegaan import misgegaan
from toetsing.readers.toetsing.eigenwerkmap import getoonde_oordelen, kaderverschil, overgenomen
from toetsing.readers.toetsing.ernaast import tweede_score
from toetsing.readers.toetsing.indeling import Langtabel, Matrixtabel, vind_tabel
from toetsing.readers.toetsing.kaderteksten import verschoven_teksten
from toetsing.readers.toetsing.labels import (
    Kenmerken,
    Label,
    andere_namen,
    kenmerken_van,
    label_in,
    over_organisatie,
    vind_labels,
    zonder_waarde,
)
from toetsing.readers.toetsing.nummers import Nummers
from toetsing.readers.toetsing.ongelezen import Ongelezen, losse_rijen, ongelezen
from toetsing.readers.toetsing.oordelen import Gegeven, oordeelkolommen, oordelen_in, oordelen_van_rij
from toetsing.readers.toetsing.scoreinvoer import Scorelezer
from toetsing.readers.toetsing.totaalnaam import misschien_totaal, totaal_als_organisatie

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Ingevuld
    from toetsing.domain.toetsing import Getoond
    from toetsing.readers.files.blad import Bestand
    from toetsing.readers.toetsing.verdeling import Verdeling

_TIPS: Final = 20
_LEGE_RIJEN: Final = 3
"""More organisations without scores than this are not named one by one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Afgekeurd:
    """A toetsing that was left out for its fouten: who it is of, as far as known, where it stands, and its scores.

    A score that is faulty is open here: enough to show beside a new one, never to decide with.
    """

    kenmerken: Kenmerken
    plek: Plek
    scores: Mapping[str, Ingevuld] = field(default_factory=dict)

    @property
    def naam(self) -> str:
        """The organisation, or an empty text where that is what was missing."""
        return self.kenmerken.organisatie or ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gelezen:
    """What a file holds: its sound toetsingen, those that were left out, and everything there is to say about it.

    `van_meer` says that it has a row for each organisation, be it one: what else is in it belongs to none of them.
    `uit_bestandsnaam` is the organisation that was taken from the name of the file, and where it should have stood.
    `ongelezen` is what is filled in and not read.
    """

    toetsingen: tuple[Toetsing, ...] = ()
    afgekeurd: tuple[Afgekeurd, ...] = ()
    meldingen: tuple[Melding, ...] = ()
    van_meer: bool = False
    uit_bestandsnaam: tuple[str, Plek] | None = None
    ongelezen: tuple[Ongelezen, ...] = ()


def read_toetsingen(bestand: Bestand, kader: Kader, naam: str | None = None) -> Gelezen:
    """Read the toetsingen of a file.

    `naam` is the organisation of a file that does not name one; without it the name of the file is taken. One file
    never ends the run: what nobody foresaw is a melding too.
    """
    try:
        return _lees(bestand, kader, naam)
    except Exception as fout:  # noqa: BLE001 - a mistake in reading one file leaves the others
        return Gelezen(meldingen=(misgegaan(fout, Plek(bestand=bestand.naam)),))


def _lees(bestand: Bestand, kader: Kader, naam: str | None) -> Gelezen:
    conflict = _conflict(bestand)
    if conflict is not None:
        return Gelezen(meldingen=(conflict,))
    tabel, meldingen = vind_tabel(bestand, kader)
    meldingen = (*bestand.opmerkingen, *meldingen)
    if tabel is None:
        return Gelezen(meldingen=meldingen)
    labels, tegenspraak = vind_labels(bestand, tabel)
    kenmerken, onjuist = kenmerken_van(labels)
    meldingen += (*tegenspraak, *onjuist)
    anders = kaderverschil(bestand, labels, tabel, kader)
    meldingen += anders or tuple(verschoven_teksten(tabel, kader))
    lezer = _Lezer(bestand, kader, getoonde_oordelen(bestand, labels, kader))
    if isinstance(tabel, Matrixtabel):
        gelezen = lezer.matrix(tabel, kenmerken)
    else:
        meldingen += tuple(over_organisatie(labels))
        genoemde = kenmerken.organisatie
        organisatie = genoemde or naam or schoon(PurePath(bestand.naam).stem)
        kenmerken = replace(kenmerken, organisatie=organisatie)
        genoemd = next((labels[label] for label in ORGANISATIE if label in labels), None)
        verdeling = _verdeling(tabel, lezer.nummers, kenmerken, genoemd)
        gelezen = lezer.lang(tabel, kenmerken) if verdeling is None else lezer.verdeeld(tabel, verdeling)
        if verdeling is None and genoemde is None and naam is None:
            plek = zonder_waarde(bestand, tabel) or Plek(bestand=bestand.naam)
            gelezen = replace(gelezen, uit_bestandsnaam=(organisatie, plek))
    if any(map(is_fout, meldingen)):
        gelezen = replace(
            gelezen, toetsingen=(), afgekeurd=(*gelezen.afgekeurd, *(_keur_af(t) for t in gelezen.toetsingen))
        )
    meldingen += gelezen.meldingen
    over, vragen = ongelezen(bestand, tabel, kader, [een.plek for een in meldingen])
    if isinstance(tabel, Langtabel):
        over = (*andere_namen(labels), *over)
    return replace(gelezen, meldingen=(*meldingen, *vragen), ongelezen=over)


def _verdeling(tabel: Langtabel, nummers: Nummers, geheel: Kenmerken, genoemd: Label | None) -> Verdeling | None:
    """Return how the rows of one table are divided over toetsingen, where it has a column that says so."""
    if len(tabel.delen) > 1 or not any(kop in tabel.koppen for kop in (*ORGANISATIE, RONDE, SOORT)):
        return None
    from toetsing.readers.toetsing.verdeling import verdeel  # few tables have such a column

    return verdeel(tabel, nummers, geheel, genoemd)


def _al_gezegd(een: Melding, meldingen: list[Melding]) -> bool:
    """Return whether the same was said of another cell of this toetsing: that of merged cells one is filled."""
    return een.code == "T189" and any(een.tekst == ander.tekst for ander in meldingen)


def _conflict(bestand: Bestand) -> Melding | None:
    """Say that git left two versions of a text file in one; what is in it belongs to nobody knows which."""
    for blad in bestand.bladen:
        lijnen = [str(rij[0]) if rij else "" for rij in blad.rijen] if blad.naam is None else []
        lijn = conflictregel(lijnen)
        if lijn is not None:
            venster = Venster(bestand=bestand.naam, blad=blad)
            return melding("T153", venster.plek(lijn, 0), waarde=toon(lijnen[lijn]))
    return None


def _totaal_in(venster: Venster, rij: int) -> str:
    """Return what a row without the number of a verwachting calls itself, in any column, if that is a total."""
    return next((cel for cel in venster.blad.rijen[rij] if isinstance(cel, str) and is_totaal(cel)), "")


def _lege_rijen_samen(meldingen: list[Melding], venster: Venster) -> list[Melding]:
    """Say once that many organisations have no scores yet, as in a matrix that was just made."""
    leeg = [een for een in meldingen if een.code == "T048"]
    if len(leeg) <= _LEGE_RIJEN:
        return meldingen
    return [*(een for een in meldingen if een.code != "T048"), melding("T052", venster.plek(), aantal=len(leeg))]


def _keur_af(toetsing: Toetsing) -> Afgekeurd:
    kenmerken = Kenmerken(organisatie=toetsing.organisatie, ronde=toetsing.ronde, soort=toetsing.soort)
    return Afgekeurd(kenmerken=kenmerken, plek=Plek(bestand=toetsing.bron.bestand), scores=toetsing.scores)


def kader_in(bestand: Bestand) -> tuple[str, Plek] | None:
    """Return the id of the kader that the file names in a label, with its cell, if it does."""
    label = label_in(bestand, KADER)
    return (toon(label.waarde), label.plek) if label else None


def variant_in(bestand: Bestand) -> str | None:
    """Return the id of the variant that the file was made with, if it names one."""
    label = label_in(bestand, VARIANT)
    return toon(label.waarde) if label else None


def nummers_in(bestand: Bestand) -> frozenset[str]:
    """Return every text in the file that could be the number of a verwachting; without any, those before a text."""
    teksten = [
        waarde
        for blad in bestand.bladen
        for rij in blad.rijen
        for waarde in rij
        if isinstance(waarde, str) and "." in waarde
    ]
    kaal = frozenset(nr for waarde in teksten if "." in (nr := als_nummer(waarde)))
    return kaal or frozenset(nr for waarde in teksten if (nr := nummer_vooraan(waarde)))


class _Lezer:
    """Reads the tables of one file."""

    def __init__(self, bestand: Bestand, kader: Kader, getoond: Mapping[str, Getoond]) -> None:
        self.getoond = getoond
        self.bestand = bestand
        self.bron = Bronbestand(bestand=bestand.naam, sha256=bestand.sha256)
        self.kader = kader
        self.nummers = Nummers(kader)
        self.scores = Scorelezer(kader)
        self.vrij: list[str] | None = None
        self.tips = 0

    # -- long ------------------------------------------------------------------------------------------------------

    def lang(self, tabel: Langtabel, kenmerken: Kenmerken) -> Gelezen:
        """Read a table of one toetsing, on one sheet or on more."""
        plek = tabel.venster.plek() if len(tabel.delen) == 1 else Plek(bestand=self.bestand.naam)
        delen = [(deel, range(deel.kop + 1, len(deel.venster.blad.rijen))) for deel in tabel.delen]
        return self._van_rijen(delen, kenmerken, plek, enig=True)

    def verdeeld(self, tabel: Langtabel, verdeling: Verdeling) -> Gelezen:
        """Read a table in which each row says of which toetsing it is; a fout is of the toetsing it stands in."""
        enig = len(verdeling.delen) == 1
        los = [self._nummer_van_rij(tabel, rij, {})[1] for rij in verdeling.overig]
        meldingen = [*verdeling.meldingen, *(een for een in los if een is not None)]
        oordelen = None if enig else oordelen_in(self.bestand, self.kader).plek
        if oordelen is not None:
            meldingen.append(melding("T154", oordelen, aantal=len(verdeling.delen)))
        van_niemand = self._nrs(tabel, verdeling.van_niemand)
        gelezen = []
        for deel in verdeling.delen:
            bij = "" if enig else f" bij {deel.naam}"
            een = self._van_rijen([(tabel, deel.rijen)], deel.kenmerken, deel.plek, enig=enig, bij=bij)
            mist = self._ontbrekend(deel.plek, dict.fromkeys([*self._nrs(tabel, deel.rijen), *van_niemand]), "een rij")
            if van_niemand and not mist:  # what it has not stands there, and that was said already
                een = replace(een, meldingen=tuple(m for m in een.meldingen if m.code != "T024"))
            if any(map(is_fout, deel.meldingen)):
                een = replace(een, toetsingen=(), afgekeurd=(*een.afgekeurd, *map(_keur_af, een.toetsingen)))
            gelezen.append(een)
            meldingen += [*deel.meldingen, *een.meldingen]
        return Gelezen(
            toetsingen=tuple(toetsing for een in gelezen for toetsing in een.toetsingen),
            afgekeurd=tuple(afgekeurd for een in gelezen for afgekeurd in een.afgekeurd),
            meldingen=tuple(meldingen),
            van_meer=not enig,
        )

    def _nrs(self, tabel: Langtabel, rijen: Iterable[int]) -> set[str]:
        return {self.nummers.in_cel(tabel.venster.waarde(rij, tabel.nummer)) for rij in rijen}

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
            uit_deel, plekken, rest = self._scores(deel.venster, {nr: (rij, deel.score) for nr, rij in rijen.items()})
            gevonden |= uit_deel
            herkomst |= plekken
            meldingen += losse_rijen(deel, self.kader, rijen.values(), self._is_kop) if enig else ()
            meldingen += [*opmerkingen, *rest, *tweede_score(deel, rijen, self.scores, self.kader)]
        scores = {nr: gevonden[nr] for nr in self.nummers.verwachtingen if nr in gevonden}
        gegeven = oordelen_in(self.bestand, self.kader) if enig else Gegeven()
        meldingen += [*self._ontbrekend(plek, cellen, "een rij", bij), *gegeven.meldingen]
        if any(map(is_fout, meldingen)):
            afgekeurd = Afgekeurd(kenmerken=kenmerken, plek=plek, scores=scores)
            return Gelezen(afgekeurd=(afgekeurd,), meldingen=tuple(meldingen))
        uit, opmerkingen = overgenomen(cellen, scores, self.kader, self.scores)
        toetsing = replace(
            self._toetsing(kenmerken, scores, herkomst, gegeven),
            overgenomen=MappingProxyType(uit),
            getoond=MappingProxyType(dict(self.getoond) if enig else {}),
        )
        return Gelezen(toetsingen=(toetsing,), meldingen=(*meldingen, *opmerkingen))

    def _rijen(self, tabel: Langtabel, welke: Iterable[int]) -> tuple[dict[str, int], list[Melding]]:
        """Return the row of each verwachting among these of a table, and what is to be said of the others."""
        meldingen: list[Melding] = []
        rijen: dict[str, int] = {}
        for rij in welke:
            nr, opmerking = self._nummer_van_rij(tabel, rij, rijen)
            if opmerking is not None:
                meldingen.append(opmerking)
            if nr is not None:
                rijen[nr] = rij
        return rijen, meldingen

    def _nummer_van_rij(
        self, tabel: Langtabel, rij: int, eerder: Mapping[str, int]
    ) -> tuple[str | None, Melding | None]:
        """Return the verwachting of a row, or what is to be said of a row that is none."""
        venster = tabel.venster
        nummer, score = venster.waarde(rij, tabel.nummer), venster.waarde(rij, tabel.score)
        zonder_score = venster.leeg(rij, tabel.score)
        nr = self.nummers.in_cel(nummer)
        if nr in self.nummers.verwachtingen:
            if nr not in eerder:
                return nr, None
            plek = venster.plek(rij, tabel.nummer, nr)
            return None, melding("T026", plek, nr=nr, eerder=venster.plek(eerder[nr], tabel.nummer).adres)
        plek = venster.plek(rij, tabel.nummer)
        fouttekst = venster.fout(rij, tabel.nummer)
        if self.nummers.is_boven(nummer):
            soort = self.nummers.boven.get(nr, "thema of criterium")
            plek = venster.plek(rij, tabel.score)
            return None, None if zonder_score else melding("T028", plek, soort=soort, waarde=toon(score))
        if totaal := _totaal_in(venster, rij):
            return None, None if zonder_score else melding("T030", plek, waarde=toon(totaal))
        if self.nummers.verkeerd_getypt(nummer):
            waarde, voorbeeld = toon(nummer), self.nummers.voorbeeld
            return None, melding("T027", plek, soort=soort_cel(nummer), waarde=waarde, voorbeeld=voorbeeld)
        if fouttekst is not None or self.nummers.is_onbekend(nr):
            waarde = fouttekst or nr
            raad = self._tip_nummer(tabel, waarde)
            return None, melding("T025", plek, waarde=waarde, kader=self.kader.id, tip=raad)
        if zonder_score or self._is_kop(nummer, score):
            return None, None
        if self.scores.is_score(score):
            if nummer != "":
                raad = self._tip_nummer(tabel, toon(nummer))
                return None, melding("T025", plek, waarde=toon(nummer), kader=self.kader.id, tip=raad)
            kop = toon(venster.waarde(tabel.kop, tabel.nummer))
            return None, melding("T029", venster.plek(rij, tabel.score), waarde=toon(score), kolom=kop)
        return None, melding("T030", plek, waarde=toon(nummer or score))

    def _tip_nummer(self, tabel: Langtabel, waarde: str) -> str:
        """Suggest a number that is not in the table yet; for the first few faults only, a wrong file has thousands."""
        if self.vrij is None:
            venster = tabel.venster
            aanwezig = {self.nummers.in_cel(venster.waarde(r, tabel.nummer)) for r in range(len(venster.blad.rijen))}
            self.vrij = [nr for nr in self.nummers.verwachtingen if nr not in aanwezig]
        self.tips += 1
        return tip(waarde, self.vrij) if self.tips <= _TIPS else ""

    @staticmethod
    def _is_kop(nummer: object, score: object) -> bool:
        """A header row that is repeated further down the table."""
        return kopnaam(nummer) in NUMMER and kopnaam(score) in SCORE

    # -- matrix ----------------------------------------------------------------------------------------------------

    def matrix(self, tabel: Matrixtabel, kenmerken: Kenmerken) -> Gelezen:
        venster = tabel.venster
        kolommen = dict(tabel.verwachtingen)
        meldingen = self._ontbrekend(venster.plek(), kolommen, "een kolom")
        oordelen, koppen = oordeelkolommen(tabel, self.kader)
        meldingen += koppen
        compleet = not any(map(is_fout, meldingen))
        toetsingen: list[Toetsing] = []
        afgekeurd: list[Afgekeurd] = []
        zonder: list[Plek] = []
        for rij in range(tabel.kop + 1, len(venster.blad.rijen)):
            if all(venster.leeg(rij, kolom) for kolom in (tabel.organisatie, *kolommen.values())):
                los = oordelen_van_rij(venster, rij, self.kader, oordelen)
                zonder += [los.plek] if los.plek is not None else []
                continue
            if rij == tabel.kop + 1 and self._is_kopvervolg(tabel, rij):
                continue
            eigen, opmerkingen = self._kenmerken_van_rij(tabel, rij, kenmerken)
            gevuld = [kolom for kolom in kolommen.values() if not venster.leeg(rij, kolom)]
            scores, herkomst, rest = self._scores(venster, {nr: (rij, k) for nr, k in kolommen.items()})
            gegeven = oordelen_van_rij(venster, rij, self.kader, oordelen)
            opmerkingen += [*self._per_rij(tabel, rij, gevuld, eigen, rest), *gegeven.meldingen]
            meldingen += opmerkingen
            if compleet and not any(map(is_fout, opmerkingen)):
                toetsingen.append(self._toetsing(eigen, scores, herkomst, gegeven))
            else:
                afgekeurd.append(Afgekeurd(kenmerken=eigen, plek=venster.plek(rij, tabel.organisatie)))
        if not toetsingen and not afgekeurd:
            meldingen.append(melding("T046", venster.plek()))
        meldingen += [melding("T154", plek, aantal=len(toetsingen) + len(afgekeurd)) for plek in zonder]
        meldingen = _lege_rijen_samen(meldingen, venster)
        return Gelezen(
            toetsingen=tuple(toetsingen), afgekeurd=tuple(afgekeurd), meldingen=tuple(meldingen), van_meer=True
        )

    def _per_rij(
        self, tabel: Matrixtabel, rij: int, gevuld: list[int], kenmerken: Kenmerken, opmerkingen: list[Melding]
    ) -> list[Melding]:
        """Say once what holds for a whole row: nothing filled in, or nothing in it that is a score."""
        venster = tabel.venster
        plek = venster.plek(rij, tabel.organisatie)
        if is_totaal(kenmerken.organisatie or ""):
            return [totaal_als_organisatie(plek, kenmerken.organisatie or "")]
        opmerkingen = [*opmerkingen, *misschien_totaal(plek, kenmerken.organisatie or "")]
        if not gevuld and kenmerken.organisatie:
            return [*opmerkingen, melding("T048", plek, organisatie=kenmerken.organisatie)]
        if not kenmerken.organisatie and not any(self.scores.is_score(venster.waarde(rij, kolom)) for kolom in gevuld):
            return []
        if len(gevuld) > 1 and not any(self.scores.is_score(venster.waarde(rij, kolom)) for kolom in gevuld):
            (eerste, *_) = (self.nummers.verwachtingen[nr] for nr, _ in tabel.verwachtingen)
            wat = f"In de rij '{toon(kenmerken.organisatie or '')}' staat geen enkele score."
            return [melding("T050", plek, wat=wat, anders=f"kies anders {toegestaan(eerste)}")]
        return opmerkingen

    def _is_kopvervolg(self, tabel: Matrixtabel, rij: int) -> bool:
        """Return whether the row below the header goes on with it: texts below the numbers, of no organisation."""
        waarden = [tabel.venster.waarde(rij, kolom) for _, kolom in tabel.verwachtingen]
        teksten = [waarde for waarde in waarden if isinstance(waarde, str)]
        geen_score = not any(map(self.scores.is_score, waarden))
        return tabel.venster.leeg(rij, tabel.organisatie) and len(teksten) == len(waarden) > 1 and geen_score

    def _kenmerken_van_rij(self, tabel: Matrixtabel, rij: int, geheel: Kenmerken) -> tuple[Kenmerken, list[Melding]]:
        """Return what a row says of its toetsing; what it leaves out is taken from above the table."""
        venster = tabel.venster
        kolommen = ((ORGANISATIE[0], tabel.organisatie), *tabel.labels)
        labels = {
            naam: Label(naam=naam, venster=venster, rij=rij, kolom=kolom)
            for naam, kolom in kolommen
            if not venster.leeg(rij, kolom)
        }
        eigen, onjuist = kenmerken_van(labels)
        meldingen = list(onjuist)
        if ORGANISATIE[0] not in labels:
            kop = toon(tabel.kopcel(tabel.organisatie)[1])
            meldingen.append(melding("T041", venster.plek(rij, tabel.organisatie), kolom=kop))
        return (
            Kenmerken(
                organisatie=eigen.organisatie,
                ronde=eigen.ronde or geheel.ronde,
                datum=eigen.datum or geheel.datum,
                soort=eigen.soort or geheel.soort,
            ),
            meldingen,
        )

    # -- both ------------------------------------------------------------------------------------------------------

    def _scores(
        self, venster: Venster, cellen: Mapping[str, tuple[int, int]]
    ) -> tuple[dict[str, Ingevuld], dict[str, Plek], list[Melding]]:
        """Read the score of every verwachting of the kader that has a cell; one that does not count may have none."""
        scores: dict[str, Ingevuld] = {}
        herkomst: dict[str, Plek] = {}
        meldingen: list[Melding] = []
        for nr, verwachting in self.nummers.verwachtingen.items():
            if nr in cellen:
                rij, kolom = cellen[nr]
                scores[nr], opmerking = self.scores.lees(venster, rij, kolom, verwachting)
                herkomst[nr] = venster.plek(rij, kolom, nr)
                meldingen += [opmerking] if opmerking and not _al_gezegd(opmerking, meldingen) else []
            elif not verwachting.telt_mee:
                scores[nr] = self.scores.niet_beoordeeld()
        return scores, herkomst, meldingen

    def _ontbrekend(self, plek: Plek, cellen: Mapping[str, object], wat: str, bij: str = "") -> list[Melding]:
        weg = [v.nr for v in self.kader.verwachtingen if v.telt_mee and v.nr not in cellen]
        if not weg:
            return []
        if len(weg) == 1:
            tekst, raad = f"Verwachting {weg[0]} ontbreekt{bij}.", f"{wat} toe voor {weg[0]}"
        else:
            tekst, raad = f"De verwachtingen {opsomming(weg)} ontbreken{bij}.", f"voor elk {wat} toe"
        plek = replace(plek, verwachting=weg[0] if len(weg) == 1 else None)
        return [melding("T024", plek, wat=tekst, voeg_toe=raad)]

    def _toetsing(
        self, kenmerken: Kenmerken, scores: dict[str, Ingevuld], herkomst: dict[str, Plek], gegeven: Gegeven
    ) -> Toetsing:
        return Toetsing(
            organisatie=kenmerken.organisatie or "",
            ronde=kenmerken.ronde,
            datum=kenmerken.datum,
            soort=kenmerken.soort,
            bron=self.bron,
            scores=MappingProxyType(scores),
            herkomst=MappingProxyType(herkomst),
            gepubliceerd=MappingProxyType(gegeven.gepubliceerd),
            afwijkingen=MappingProxyType(gegeven.afwijkingen),
            zonder_letter=MappingProxyType(gegeven.zonder_letter),
        )
