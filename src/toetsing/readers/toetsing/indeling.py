"""Finds the table with scores in a file: long (one organisation) or matrix (one row per organisation).

Recognised by headers, in any column order and wherever the header row stands. Structural faults come out as
meldingen; which scores stand in the table is for `toetsingen`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.mensen import ook_genoemd
from toetsing.domain.plek import Plek, cel_naam
from toetsing.domain.words.kopnamen import (
    ANTWOORD,
    DATUM,
    DOOR,
    ITEM,
    MARKERING,
    MOTIVERING,
    NAAM,
    NUMMER,
    ORGANISATIE,
    REGIO,
    RONDE,
    SCORE,
    SOORT,
    kopnaam,
)
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.woorden import ZONDER_WOORD, genoemd, opsomming
from toetsing.readers.files.cellen import Venster, soort_cel, toon
from toetsing.readers.toetsing.nummers import Nummers, alleen_scores, is_reeks, nummerkolommen
from toetsing.readers.toetsing.registerrijen import is_registerrij

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toetsing.domain.items import Item
    from toetsing.domain.kader import Kader
    from toetsing.readers.files.blad import Bestand, Blad, Celwaarde
    from toetsing.readers.toetsing.nummers import Lezing


@dataclass(frozen=True, slots=True, kw_only=True)
class Langtabel:
    """A score sheet of one organisation: header row, number column and score column, counted from zero."""

    venster: Venster
    kop: int
    nummer: int
    score: int
    item: int | None = None
    """The column with the names of items, where rows of items stand in this table too: then these hold no score."""
    verder: tuple[Langtabel, ...] = ()
    """The tables on other sheets in which it goes on, each with other verwachtingen."""

    @property
    def begin(self) -> int:
        """The first row that belongs to the table."""
        return self.kop

    @property
    def koppen(self) -> Mapping[str, int]:
        """The headers, with the first column of each."""
        return next(koppen for rij, koppen in self.venster.blad.kopregels if rij == self.kop)

    @property
    def delen(self) -> tuple[Langtabel, ...]:
        """This table and those in which it goes on."""
        return (self, *self.verder)


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrixtabel:
    """A sheet with a row per organisation: header row, name column, columns per verwachting, columns with labels.

    A header may take two rows: `kop` is the last of them.
    """

    venster: Venster
    kop: int
    organisatie: int
    verwachtingen: tuple[tuple[str, int], ...]
    labels: tuple[tuple[str, int], ...]
    koprijen: tuple[int, ...]
    """The header rows, the one with the numbers first."""
    items: Mapping[int, Item] = field(default_factory=dict)
    """The columns of items."""

    @property
    def delen(self) -> tuple[Matrixtabel, ...]:
        """This table: it stands on one sheet."""
        return (self,)

    @property
    def begin(self) -> int:
        """The first row that belongs to the table."""
        return min(self.koprijen)

    def kopcel(self, kolom: int) -> tuple[int, Celwaarde]:
        """Return the row and the value of the header of a column."""
        rijen = [rij for rij in self.koprijen if not self.venster.leeg(rij, kolom)]
        rij = rijen[0] if rijen else self.kop
        return rij, self.venster.waarde(rij, kolom)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bladentabel:
    """What stands for the table with scores where the kader asks sheets alone: there is none.

    `lijsten` are the sheets that say whose toetsingen there are, and nothing else.
    """

    lijsten: tuple[Blad, ...] = ()

    @property
    def delen(self) -> tuple[Langtabel, ...]:
        """Nothing."""
        return ()


Scoretabel = Langtabel | Matrixtabel
Tabel = Scoretabel | Bladentabel
_GEVRAAGD: Final = frozenset(("organisatie", "instelling", "regio"))
"""Words by which a question of a form asks who is assessed."""
_GENOEMD: Final = 5
"""Of more than so many the first ones are named."""


def vind_scoretabel(bestand: Bestand, kader: Kader, nummers: Nummers) -> tuple[Scoretabel | None, tuple[Melding, ...]]:
    """Return the one table with scores of a file, or None with what there is to say of the tables that are there.

    A number by itself goes before one with its text, and that before what may once have been a number.
    """
    vensters = [Venster(bestand=bestand.naam, blad=blad) for blad in bestand.bladen]
    for lees in (nummers.als_nummer, nummers.in_cel, nummers.misschien):
        tabellen = [t for v in vensters if (t := _lang(v, nummers, lees) or _matrix(v, nummers, lees)) is not None]
        tabel = _een_geheel(tabellen, nummers)
        if tabel is not None:
            fouten = [fout for deel in tabel.delen for fout in _dubbele_koppen(deel, kader)]
            if isinstance(tabel, Matrixtabel):
                fouten += [*_kolomfouten(tabel, nummers), *_welke_kolom(tabel, nummers)]
            return tabel, tuple(fouten)
        if tabellen:
            return None, (_meer_bladen(tabellen, nummers),)
    return None, ()


def _een_geheel(tabellen: Sequence[Scoretabel], nummers: Nummers) -> Scoretabel | None:
    """Return the one table, also where it is spread over sheets that each hold other verwachtingen."""
    if len(tabellen) == 1:
        return tabellen[0]
    lang = [tabel for tabel in tabellen if isinstance(tabel, Langtabel)]
    if not lang or len(lang) < len(tabellen) or _overlap(lang, nummers):
        return None
    return replace(lang[0], verder=tuple(lang[1:]))


def _overlap(tabellen: Sequence[Langtabel], nummers: Nummers) -> list[str]:
    """Return the verwachtingen that stand on more than one sheet."""
    per_blad = [
        {nummers.in_cel(t.venster.waarde(rij, t.nummer)) for rij in range(t.kop + 1, len(t.venster.blad.rijen))}
        for t in tabellen
    ]
    return [nr for nr in nummers.gevraagd if sum(nr in blad for blad in per_blad) > 1]


def _meer_bladen(tabellen: Sequence[Scoretabel], nummers: Nummers) -> Melding:
    """Say on which sheets there are scores, and what stands on more than one of them."""
    nrs = [nr for tabel in tabellen if isinstance(tabel, Matrixtabel) for nr, _ in tabel.verwachtingen]
    if all(isinstance(tabel, Matrixtabel) for tabel in tabellen) and len(set(nrs)) == len(nrs):
        bladen = opsomming(str(tabel.venster.blad.naam) for tabel in tabellen)
        return melding("T212", Plek(bestand=tabellen[0].venster.bestand), bladen=bladen)
    namen = ", ".join(f"{t.venster.blad.naam}{' (verborgen)' * t.venster.blad.verborgen}" for t in tabellen)
    dubbel = _overlap([tabel for tabel in tabellen if isinstance(tabel, Langtabel)], nummers)
    staan = "staat" if len(dubbel) == 1 else "staan"
    wat = f"; {genoemd(dubbel, _GENOEMD, ZONDER_WOORD)} {staan} op meer dan één ervan"
    return melding("T021", Plek(bestand=tabellen[0].venster.bestand), bladen=namen, dubbel=wat if dubbel else "")


def feitkolommen(tabel: Matrixtabel, kader: Kader) -> dict[str, dict[str, int]]:
    """Return per fact the columns of a matrix with what is asked beside it: its name with a word behind it.

    That is why it is so; and of an oordeel that people give its day and who gave it.
    """
    koppen = {
        f"{kopnaam(naam)} {wat}": (feit.nr, wat)
        for feit in kader.feiten
        for naam in (feit.nr, *ook_genoemd(feit))
        for wat in ((MOTIVERING,) if feit.oordeel_over is None else (MOTIVERING, DATUM, DOOR))
    }
    breedte = max(len(tabel.venster.blad.rijen[rij]) for rij in tabel.koprijen) if koppen else 0
    gevonden: dict[str, dict[str, int]] = {}
    for kolom in range(breedte):
        if (kop := kopnaam(tabel.kopcel(kolom)[1])) in koppen:
            naam, wat = koppen[kop]
            gevonden.setdefault(naam, {}).setdefault(wat, kolom)
    return gevonden


def _dubbele_koppen(tabel: Scoretabel, kader: Kader) -> Iterator[Melding]:
    """Find a second column under a header that is used: nobody knows which of the two holds."""
    venster = tabel.venster
    if isinstance(tabel, Langtabel):
        gebruikt: tuple[int, ...] = (tabel.nummer, tabel.score)
        namen = [(tabel.kop, kopnaam(waarde)) for waarde in venster.blad.rijen[tabel.kop]]
    else:
        labels = (kolom for _, kolom in tabel.labels)
        bij_feiten = (kolom for van_een in feitkolommen(tabel, kader).values() for kolom in van_een.values())
        gebruikt = (tabel.organisatie, *labels, *bij_feiten)
        koppen = map(tabel.kopcel, range(max(len(venster.blad.rijen[rij]) for rij in tabel.koprijen)))
        namen = [(rij, kopnaam(waarde)) for rij, waarde in koppen]
    for kolom in gebruikt:
        for ander in range(kolom + 1, len(namen)):
            if namen[ander][1] == namen[kolom][1]:
                rij, rij_ander = namen[kolom][0], namen[ander][0]
                plek, eerste, tweede = venster.plek(rij_ander, ander), cel_naam(rij, kolom), cel_naam(rij_ander, ander)
                yield melding("T049", plek, kop=toon(venster.waarde(rij, kolom)), eerste=eerste, tweede=tweede)


def _matrix(venster: Venster, nummers: Nummers, lees: Lezing) -> Matrixtabel | None:
    for rij, koppen in venster.blad.kopregels:
        naam = _naamkolom(koppen, nummers, vragen=lees == nummers.in_cel)
        if naam is None or (nummers.registers and is_registerrij(venster, rij, nummers.registers)):
            continue
        for ander in (rij, rij + 1, rij + 2, rij - 1, rij - 2):
            if not 0 <= ander < len(venster.blad.rijen) or (ander != rij and not venster.leeg(ander, naam)):
                continue
            kolommen = nummerkolommen(venster, ander, nummers, lees)
            items = nummers.itemkolommen(enumerate(venster.blad.rijen[ander]))
            if not nummers.gevraagd and not items:
                continue
            if is_reeks(kolommen, nummers) or _is_enige(venster, ander, naam, kolommen, nummers):
                labels = tuple((label, koppen[label]) for label in (RONDE, DATUM, SOORT, MARKERING) if label in koppen)
                return Matrixtabel(
                    venster=venster,
                    kop=max(rij, ander),
                    organisatie=naam,
                    verwachtingen=kolommen,
                    labels=labels,
                    koprijen=tuple(dict.fromkeys((ander, rij))),
                    items=items,
                )
    return None


def _is_enige(venster: Venster, kop: int, naam: int, kolommen: Sequence[tuple[str, int]], nummers: Nummers) -> bool:
    """Return whether the one number in a row is a header: in a long table a score stands beside it, or more follow."""
    if not kolommen or any(map(nummers.scores.is_score, venster.blad.rijen[kop])):
        return False
    (_, kolom), *_ = kolommen
    eronder = [rij for rij in range(kop + 1, len(venster.blad.rijen)) if not venster.leeg(rij, naam)]
    waarden = [venster.waarde(rij, kolom) for rij in eronder]
    return bool(waarden) and not any(nummers.in_cel(w) and not nummers.scores.is_score(w) for w in waarden)


def _naamkolom(koppen: Mapping[str, int], nummers: Nummers, *, vragen: bool) -> int | None:
    """Return the column of who is assessed; where the headers are `vragen` of a form, also the one that asks for it.

    In a form, "naam" is who filled it in.
    """
    namen = [naam for naam in ORGANISATIE if naam in koppen]
    if vragen and namen[:1] in ([], [NAAM]):
        gevraagd = [
            kop for kop in koppen if not nummers.vooraan(kop) and _GEVRAAGD.intersection(re.findall(r"\w+", kop))
        ]
        namen = gevraagd if len(gevraagd) == 1 else namen
    return koppen[namen[0]] if namen else None


def _kolomfouten(tabel: Matrixtabel, nummers: Nummers) -> Iterator[Melding]:
    """Look at every header of a matrix: unknown numbers, numbers twice, numbers that became a date."""
    venster, rij = tabel.venster, tabel.koprijen[0]
    eerste = dict(tabel.verwachtingen)
    dubbel = _dubbelzinnig(tabel, nummers)
    for kolom in range(len(venster.blad.rijen[rij])):
        waarde = venster.waarde(rij, kolom)
        nr, plek = nummers.als_nummer(waarde), venster.plek(rij, kolom)
        if nummers.verkeerd_getypt(waarde):
            yield melding("T027", plek, soort=soort_cel(waarde), waarde=toon(waarde), voorbeeld=nummers.voorbeeld)
        elif kolom in tabel.items:
            continue
        elif nr in nummers.beschreven:
            yield from _zonder_item(tabel, nummers, kolom, nr)
        elif kolom in dubbel or (nr in eerste and eerste[nr] != kolom):
            nr = nummers.in_cel(waarde)
            plek = venster.plek(rij, kolom, nr)
            yield melding("T026", plek, wat=nummers.wat(nr), nr=nr, eerder=cel_naam(rij, eerste[nr]))
        elif nummers.is_onbekend(nr):
            raad = tip(nr, nummers.gevraagd)
            yield melding("T025", plek, waarde=nr, of_feit=nummers.of_feit, kader=nummers.kader, tip=raad)


def _zonder_item(tabel: Matrixtabel, nummers: Nummers, kolom: int, nr: str) -> Iterator[Melding]:
    """Say of a column below the number of a verwachting that is described which of its items it should name."""
    venster = tabel.venster
    gevuld = [
        rij
        for rij in range(tabel.kop + 1, len(venster.blad.rijen))
        if not venster.leeg(rij, kolom) and not venster.leeg(rij, tabel.organisatie)
    ]
    if not gevuld:
        return
    velden = nummers.beschreven[nr].items
    if nummers.gevraagd and all(nummers.scores.is_score(venster.waarde(rij, kolom)) for rij in gevuld):
        plek, waarde = venster.plek(gevuld[0], kolom, nr), toon(venster.waarde(gevuld[0], kolom))
        yield melding("T344", plek, nr=nr, waarde=waarde, items=opsomming(veld.naam for veld in velden))
    else:
        koppen = opsomming((f"'{nr} {veld.naam}'" for veld in velden), "of")
        yield melding("T390", venster.plek(tabel.koprijen[0], kolom, nr), nr=nr, koppen=koppen)


def _welke_kolom(tabel: Matrixtabel, nummers: Nummers) -> Iterator[Melding]:
    """Say which column holds the organisations where another one may as well do."""
    koppen = {kopnaam(cel): cel for rij in tabel.koprijen for cel in tabel.venster.blad.rijen[rij]}
    rij, kop = tabel.kopcel(tabel.organisatie)
    if (
        kopnaam(kop) == NAAM
        and tabel.verwachtingen
        and not nummers.als_nummer(tabel.kopcel(tabel.verwachtingen[0][1])[1])
    ):
        waarden = (
            tabel.venster.waarde(r, tabel.organisatie) for r in range(tabel.kop + 1, len(tabel.venster.blad.rijen))
        )
        eerste = next((toon(waarde) for waarde in waarden if waarde != ""), "")
        yield melding("T186", tabel.venster.plek(rij, tabel.organisatie), label=toon(kop), waarde=eerste)
    if kopnaam(kop) == REGIO and NAAM in koppen:
        yield melding("T188", tabel.venster.plek(rij, tabel.organisatie), kop=toon(kop), ander=toon(koppen[NAAM]))


def _dubbelzinnig(tabel: Matrixtabel, nummers: Nummers) -> set[int]:
    """Return further columns of a verwachting, its number before a text, that could as well hold its scores."""
    venster, rijen = tabel.venster, range(tabel.kop + 1, len(tabel.venster.blad.rijen))
    eerste = dict(tabel.verwachtingen)
    return {
        kolom
        for kolom in range(len(venster.blad.rijen[tabel.koprijen[0]]))
        if (nr := nummers.in_cel(kop := venster.waarde(tabel.koprijen[0], kolom))) in eerste
        and eerste[nr] != kolom
        and not nummers.als_nummer(kop)
        and kolom not in tabel.items
        and not nummers.als_nummer(venster.waarde(tabel.koprijen[0], eerste[nr]))
        and alleen_scores(venster, rijen, kolom, nummers)
    }


def _lang(venster: Venster, nummers: Nummers, lees: Lezing) -> Langtabel | None:
    for rij, koppen in venster.blad.kopregels:
        item = koppen.get(ITEM) if nummers.items is not None and ANTWOORD in koppen else None
        gezocht = SCORE if nummers.gevraagd else (ANTWOORD,)
        score = next((koppen[naam] for naam in gezocht if naam in koppen), None)
        if score is None or (item is None and not nummers.gevraagd):
            continue
        for naam in NUMMER:
            if naam in koppen and _heeft_nummers(venster, rij, koppen[naam], nummers, lees):
                return Langtabel(venster=venster, kop=rij, nummer=koppen[naam], score=score, item=item)
    return None


def _heeft_nummers(venster: Venster, kop: int, kolom: int, nummers: Nummers, lees: Lezing) -> bool:
    """Return whether numbers of verwachtingen stand below a header, or what is taken for one."""
    gevonden = (lees(venster.waarde(rij, kolom)) for rij in range(kop + 1, len(venster.blad.rijen)))
    return any(nr and (nr in nummers.bekend or lees == nummers.misschien) for nr in gevonden)
