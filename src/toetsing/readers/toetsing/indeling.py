"""Finds the table with scores in a file: long (one organisation) or matrix (one row per organisation).

Recognised by headers, in any column order and wherever the header row stands. Structural faults come out as
meldingen; which scores stand in the table is for `toetsingen`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.plek import Plek, cel_naam
from toetsing.domain.words.kopnamen import DATUM, NUMMER, ORGANISATIE, RONDE, SCORE, SOORT, kopnaam
from toetsing.domain.words.lijkt_op import tip
from toetsing.readers.files.cellen import Venster, als_nummer, getal_als_tekst, soort_cel, toon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.domain.kader import Kader
    from toetsing.readers.files.blad import Bestand, Celwaarde


@dataclass(frozen=True, slots=True, kw_only=True)
class Langtabel:
    """A score sheet of one organisation: header row, number column and score column, counted from zero."""

    venster: Venster
    kop: int
    nummer: int
    score: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrixtabel:
    """A sheet with a row per organisation: header row, name column, columns per verwachting, columns with labels."""

    venster: Venster
    kop: int
    organisatie: int
    verwachtingen: tuple[tuple[str, int], ...]
    labels: tuple[tuple[str, int], ...]


Tabel = Langtabel | Matrixtabel


class Nummers:
    """The numbers of a kader, to say what a cell in a number column or a header is."""

    def __init__(self, kader: Kader) -> None:
        self.kader = kader.id
        self.verwachtingen = {v.nr: v for v in kader.verwachtingen}
        self.boven = {t.nr: "thema" for t in kader.themas} | {c.nr: "criterium" for c in kader.criteria}
        self.voorbeeld = next(iter(self.verwachtingen), "1.1.1")

    def is_boven(self, waarde: Celwaarde) -> bool:
        """Return whether a cell holds the number of a thema or criterium, also typed as a number."""
        if isinstance(waarde, (int, float)) and not isinstance(waarde, bool):
            return getal_als_tekst(waarde) in self.boven
        return als_nummer(waarde) in self.boven

    def verkeerd_getypt(self, waarde: Celwaarde) -> bool:
        """Return whether a cell arrived as a number or a date where a number of a verwachting should be text.

        A whole number never was one.
        """
        if isinstance(waarde, (int, float)) and not isinstance(waarde, bool):
            return not self.is_boven(waarde) and "." in getal_als_tekst(waarde)
        return isinstance(waarde, date)

    def is_onbekend(self, nr: str) -> bool:
        """Return whether a text has the shape of the number of a verwachting without being one."""
        return nr.count(".") >= self.voorbeeld.count(".") and nr not in self.verwachtingen


def vind_tabel(bestand: Bestand, kader: Kader) -> tuple[Tabel | None, tuple[Melding, ...]]:
    """Return the one table with scores of a file, or None with the meldingen that say why not."""
    nummers = Nummers(kader)
    vensters = [Venster(bestand=bestand.naam, blad=blad) for blad in bestand.bladen]
    for zeker in (True, False):
        tabellen = [t for v in vensters if (t := _lang(v, nummers, zeker=zeker) or _matrix(v, nummers)) is not None]
        if len(tabellen) == 1:
            (tabel,) = tabellen
            fouten = [*_dubbele_koppen(tabel)]
            if isinstance(tabel, Matrixtabel):
                fouten += _kolomfouten(tabel, nummers)
            return tabel, tuple(fouten)
        if tabellen:
            namen = ", ".join(f"{t.venster.blad.naam}{' (verborgen)' * t.venster.blad.verborgen}" for t in tabellen)
            return None, (melding("T021", Plek(bestand=bestand.naam), bladen=namen),)
    return None, _waarom_geen(vensters, nummers) or (
        melding("T020", Plek(bestand=bestand.naam), voorbeeld=nummers.voorbeeld),
    )


def _waarom_geen(vensters: Sequence[Venster], nummers: Nummers) -> tuple[Melding, ...]:
    """Say which header is missing, on the sheet where it is most likely to have stood.

    A workbook has other sheets with numbers: a plan, an explanation, what formulas need. A visible sheet goes first,
    then the one with the most numbers of verwachtingen.
    """
    bijna = [(v, fout) for v in vensters if (fout := _bijna(v, nummers)) is not None]
    bijna.sort(key=lambda een: (een[0].blad.verborgen, -_aantal_nummers(een[0], nummers)))
    return tuple(fout for _, fout in bijna)[:1]


def _aantal_nummers(venster: Venster, nummers: Nummers) -> int:
    return len({nr for rij in venster.blad.rijen for cel in rij if (nr := als_nummer(cel)) in nummers.verwachtingen})


def _dubbele_koppen(tabel: Tabel) -> Iterator[Melding]:
    """Find a second column under a header that is used: nobody knows which of the two holds."""
    gebruikt = (
        (tabel.nummer, tabel.score)
        if isinstance(tabel, Langtabel)
        else (tabel.organisatie, *(kolom for _, kolom in tabel.labels))
    )
    venster, rij = tabel.venster, tabel.kop
    namen = [kopnaam(waarde) for waarde in venster.blad.rijen[rij]]
    for kolom in gebruikt:
        for ander in range(kolom + 1, len(namen)):
            if namen[ander] == namen[kolom]:
                plek, eerste, tweede = venster.plek(rij, ander), cel_naam(rij, kolom), cel_naam(rij, ander)
                yield melding("T049", plek, kop=toon(venster.waarde(rij, kolom)), eerste=eerste, tweede=tweede)


def _matrix(venster: Venster, nummers: Nummers) -> Matrixtabel | None:
    for rij, koppen in venster.blad.kopregels:
        naam = next((naam for naam in ORGANISATIE if naam in koppen), None)
        if naam is None:
            continue
        kolommen = _nummerkolommen(venster, rij, nummers)
        if _is_reeks(kolommen, nummers):
            labels = tuple((label, koppen[label]) for label in (RONDE, DATUM, SOORT) if label in koppen)
            return Matrixtabel(
                venster=venster, kop=rij, organisatie=koppen[naam], verwachtingen=kolommen, labels=labels
            )
    return None


def _is_reeks(kolommen: Sequence[object], nummers: Nummers) -> bool:
    """Return whether a row is a header of verwachtingen.

    A row of a long table holds one number, and a thema may well be called "Organisatie".
    """
    return len(kolommen) >= min(2, len(nummers.verwachtingen))


def _nummerkolommen(venster: Venster, rij: int, nummers: Nummers) -> tuple[tuple[str, int], ...]:
    gevonden: dict[str, int] = {}
    for kolom in range(len(venster.blad.rijen[rij])):
        nr = als_nummer(venster.waarde(rij, kolom))
        if nr in nummers.verwachtingen:
            gevonden.setdefault(nr, kolom)
    return tuple(gevonden.items())


def _kolomfouten(tabel: Matrixtabel, nummers: Nummers) -> Iterator[Melding]:
    """Look at every header of a matrix: unknown numbers, numbers twice, numbers that became a date."""
    venster, rij = tabel.venster, tabel.kop
    eerste = dict(tabel.verwachtingen)
    for kolom in range(len(venster.blad.rijen[rij])):
        waarde = venster.waarde(rij, kolom)
        nr, plek = als_nummer(waarde), venster.plek(rij, kolom)
        if nummers.verkeerd_getypt(waarde):
            yield melding("T027", plek, soort=soort_cel(waarde), waarde=toon(waarde), voorbeeld=nummers.voorbeeld)
        elif nr in eerste and eerste[nr] != kolom:
            plek = venster.plek(rij, kolom, nr)
            yield melding("T026", plek, nr=nr, eerder=cel_naam(rij, eerste[nr]))
        elif nummers.is_onbekend(nr):
            yield melding("T025", plek, waarde=nr, kader=nummers.kader, tip=tip(nr, nummers.verwachtingen))


def _lang(venster: Venster, nummers: Nummers, *, zeker: bool) -> Langtabel | None:
    for rij, koppen in venster.blad.kopregels:
        score = next((koppen[naam] for naam in SCORE if naam in koppen), None)
        if score is None:
            continue
        for naam in NUMMER:
            if naam in koppen and _heeft_nummers(venster, rij, koppen[naam], nummers, zeker=zeker):
                return Langtabel(venster=venster, kop=rij, nummer=koppen[naam], score=score)
    return None


def _heeft_nummers(venster: Venster, kop: int, kolom: int, nummers: Nummers, *, zeker: bool) -> bool:
    """Return whether verwachting numbers stand below a header; if not `zeker`, what was once one is enough too."""
    for rij in range(kop + 1, len(venster.blad.rijen)):
        waarde = venster.waarde(rij, kolom)
        nr = als_nummer(waarde)
        if nr in nummers.verwachtingen:
            return True
        if not zeker and (isinstance(waarde, date) or (nr.count(".") > 0 and nr not in nummers.boven)):
            return True
    return False


def _bijna(venster: Venster, nummers: Nummers) -> Melding | None:
    """Say which header is missing on a sheet that has verwachting numbers in a column or in a row."""
    for rij in range(len(venster.blad.rijen)):
        kolommen = _nummerkolommen(venster, rij, nummers)
        if kolommen and _is_reeks(kolommen, nummers):
            teksten = _teksten(venster, [rij])
            return melding("T047", venster.plek(rij, 0), tip=_beste_tip(teksten, ORGANISATIE))
        if kolommen:
            (_, kolom) = kolommen[0]
            teksten = _teksten(venster, range(rij))
            koppen = {kopnaam(tekst) for tekst in teksten}
            if koppen & set(SCORE):
                raad = _beste_tip(teksten, NUMMER)
                return melding("T023", venster.plek(rij, kolom), voorbeeld=nummers.voorbeeld, tip=raad)
            return melding("T022", venster.plek(), tip=_beste_tip(teksten, SCORE))
    return None


def _teksten(venster: Venster, rijen: Sequence[int]) -> list[str]:
    return [waarde for rij in rijen for waarde in venster.blad.rijen[rij] if isinstance(waarde, str) and waarde.strip()]


def _beste_tip(teksten: list[str], namen: Sequence[str]) -> str:
    """Say which header looks like a name we know: " De kop 'scoer' lijkt op 'score'."."""
    return next((f" De kop '{toon(t)}' lijkt daarop." for t in teksten if tip(kopnaam(t), namen)), "")
