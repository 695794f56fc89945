"""Looks over what people wrote beside the scores: whatever would not reach the report is said, none of it is a fout."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from toetsing.domain.dossier import (
    GAAT_GOED,
    KENKOPPEN,
    LANDELIJK_BEELD,
    MOET_BETER,
    VERVALLEN,
    GoodPractice,
    Maatregel,
    Reactie,
    Tekst,
    Verschil,
    gekozen_criteria,
    koppen_van,
    landelijke_teksten,
    vaste_teksten,
)
from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.scores import OPEN
from toetsing.domain.tekstvelden import VRIJE_TEKSTEN, samen_over, titel_van_blok
from toetsing.domain.velden import keuzesleutel
from toetsing.domain.words.dagen import termijn_in
from toetsing.domain.words.dossierkoppen import OVERGENOMEN, STATUS
from toetsing.domain.words.kopnamen import VOORSTEL, VOORSTEL_BEGIN, kopnaam
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.telwoorden import deze
from toetsing.domain.words.woorden import genoemd, opsomming
from toetsing.readers.files.cellen import toon
from toetsing.readers.files.tabellen import vind_koptabel
from toetsing.readers.toetsing.bijnaregister import controleer_bijna
from toetsing.readers.toetsing.nummers import nummers_van

_WOORDEN: Final = 5
"""So many words of a sentence are named where numbers belong."""

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.domain.dossier import Rij
    from toetsing.domain.kader import Kader
    from toetsing.domain.plek import Plek
    from toetsing.domain.tekstvelden import Samen
    from toetsing.domain.toetsing import Toetsing
    from toetsing.readers.files.blad import Bestand
    from toetsing.readers.files.tabellen import Koptabel


def controleer_dossier(bestand: Bestand, kader: Kader) -> Iterator[Melding]:
    """Yield a let op for every text without a place, measure without a verwachting, and word outside its choices.

    What is wrong in a register of the kader is a fout.
    """
    yield from controleer_teksten(bestand, kader)
    yield from controleer_opvolging(bestand, kader)
    yield from _keuze(bestand, GoodPractice, "thema", [thema.naam for thema in kader.themas])


def controleer_opvolging(bestand: Bestand, kader: Kader) -> Iterator[Melding]:
    """Yield what is wrong in what can be followed up: measures, reactions, and the registers and terms of the kader."""
    yield from _plan(bestand, kader)
    yield from _keuze(bestand, Maatregel, "status", STATUS)
    yield from _keuze(bestand, Reactie, "overgenomen", OVERGENOMEN)
    yield from controleer_registers(bestand, kader)


def controleer_registers(bestand: Bestand, kader: Kader) -> Iterator[Melding]:
    """Yield what is wrong in the registers of the kader, what is nearly one, and the days of its terms."""
    if kader.registers or kader.termijnen:
        from toetsing.readers.toetsing.dossier import read_dossier  # only a kader that has them pays for it
        from toetsing.readers.toetsing.registers import read_registers, read_termijnen

        for een in read_registers(bestand, kader):
            yield from een.meldingen
        yield from read_termijnen(read_dossier(bestand, kader), kader)[1]
    yield from controleer_bijna(bestand, kader)


def controleer_teksten(bestand: Bestand, kader: Kader) -> Iterator[Melding]:
    """Yield a let op for every text that no report has a place for, and once what is only for the one about all."""
    nrs = (*(criterium.nr for criterium in kader.criteria), *(v.nr for v in kader.verwachtingen))
    eigen = list(dict.fromkeys((*vaste_teksten(kader), *VRIJE_TEKSTEN, *(f"onderbouwing {nr}" for nr in nrs))))
    elders = [veld for veld in landelijke_teksten(kader) if veld not in eigen]
    yield from _teksten(bestand, kader, eigen, elders)
    yield from _naast_tekst(bestand, kader)
    landelijk = [
        (toon(tabel.tekst(rij, "veld")), _plek(tabel, rij, "veld"))
        for tabel, rij in _rijen(bestand, Tekst)
        if kopnaam(tabel.tekst(rij, "veld")) in elders and tabel.tekst(rij, "tekst")
    ]
    if landelijk:
        velden = opsomming(f"'{veld}'" for veld, _ in landelijk)
        yield melding("T225", landelijk[0][1], velden=velden)


def controleer_consensus(bestand: Bestand, kader: Kader, toetsing: Toetsing) -> Iterator[Melding]:
    """Yield a let op for every difference between assessors without a score yet, or with one but without a motivering.

    The first stands at the cell of the score, the second at that of the motivering: where each is to be filled in.
    """
    nummers = nummers_van(kader)
    for tabel, rij in _rijen(bestand, Verschil):
        waarde = tabel.tekst(rij, "nr")
        nr = nummers.als_nummer(waarde)
        if nr not in toetsing.herkomst:
            if waarde or tabel.tekst(rij, "motivering"):
                raad = tip(waarde, toetsing.herkomst)
                yield melding("T135", _plek(tabel, rij, "nr"), waarde=toon(waarde), tip=raad)
        elif (score := toetsing.scores[nr]) is OPEN:
            yield melding("T133", toetsing.herkomst[nr], wat=_wat(kader, nr), heet=kader.bij_naam[nr].heet.enkel)
        elif not tabel.tekst(rij, "motivering").strip():
            plek = replace(_plek(tabel, rij, "motivering"), verwachting=nr)
            heet = kader.bij_naam[nr].heet
            yield melding("T134", plek, wat=_wat(kader, nr), score=score, deze_heet=f"{deze(heet)} {heet.enkel}")


def _wat(kader: Kader, nr: str) -> str:
    return f"{'verwachting' if nr in kader.per_nr else 'het feit'} {nr}"


def controleer_landelijk(bestand: Bestand, kader: Kader) -> Iterator[Melding]:
    """Yield a let op for every text a national report has no place for, and every choice that is no criterium."""
    yield from _teksten(bestand, kader, (*landelijke_teksten(kader), *VRIJE_TEKSTEN))
    nrs = [criterium.nr for criterium in kader.criteria if criterium.regelset is not None]
    gekozen: dict[str, str] = {}
    velden: set[str] = set()
    beelden: list[tuple[str, Plek]] = []
    for tabel, rij in _rijen(bestand, Tekst):
        veld, tekst = kopnaam(tabel.tekst(rij, "veld")), tabel.tekst(rij, "tekst")
        plek = _plek(tabel, rij, "tekst")
        if veld.startswith(LANDELIJK_BEELD) and tekst:
            beelden.append((veld.removeprefix(LANDELIJK_BEELD).strip(), plek))
        keuze = gekozen_criteria(tekst, nrs) if veld in (GAAT_GOED, MOET_BETER) else None
        if keuze is None:
            continue
        velden.add(veld)
        if keuze[1]:
            woorden = genoemd([f"'{toon(woord)}'" for woord in keuze[1]], _WOORDEN)
            raad = next(filter(None, (tip(woord, nrs) for woord in keuze[1])), "")
            yield melding("T096", plek, woorden=woorden, veld=veld, keuze=opsomming(nrs, "of"), tip=raad)
        for nr in keuze[0]:
            if gekozen.setdefault(nr, veld) != veld:
                yield melding("T097", plek, nr=nr)
    if velden == {GAAT_GOED, MOET_BETER}:
        yield from (melding("T093", plek, nr=nr) for nr, plek in beelden if nr in nrs and nr not in gekozen)


def _teksten(bestand: Bestand, kader: Kader, bekend: Sequence[str], elders: Sequence[str] = ()) -> Iterator[Melding]:
    """Yield a let op for every text without a known name; those of `elders` have their place in another report."""
    nrs = [v.nr for v in kader.verwachtingen]
    namen = {kopnaam(veld) for veld in (*bekend, *elders)}
    for tabel, rij in _rijen(bestand, Tekst):
        veld = tabel.tekst(rij, "veld")
        if not tabel.tekst(rij, "tekst"):
            continue
        plek = _plek(tabel, rij, "veld")
        if not veld:
            yield melding("T054", plek)
        elif (samen := samen_over(veld, nrs)) is not None:
            yield from _samen(samen, plek, nrs)
        elif titel_van_blok(veld):
            continue
        elif kopnaam(veld) not in namen and not kopnaam(veld).startswith(VERVALLEN):
            yield melding("T053", plek, waarde=toon(veld), tip=tip(kopnaam(veld), bekend))


def _naast_tekst(bestand: Bestand, kader: Kader) -> Iterator[Melding]:
    """Yield a let op for what somebody typed where the workbook offers a sentence: no report has it."""
    eind = tuple(f" is {niveau.naam}." for oordelen in kader.per_oordelen for niveau in oordelen)
    for tabel, rij in _rijen(bestand, Tekst):
        tekst = tabel.tekst(rij, VOORSTEL) if VOORSTEL in tabel.kolommen else ""
        if tekst and not (tekst.startswith(VOORSTEL_BEGIN) and tekst.endswith(eind)):
            yield melding("T234", _plek(tabel, rij, VOORSTEL), tekst=toon(tekst), kop=VOORSTEL)


def _samen(samen: Samen, plek: Plek, nrs: Sequence[str]) -> Iterator[Melding]:
    """Yield a let op for what the name of a text about several verwachtingen says that is none, or says twice."""
    if samen.onbekend:
        woorden = genoemd([f"'{toon(woord)}'" for woord in samen.onbekend], _WOORDEN)
        raad = next(filter(None, (tip(woord, nrs) for woord in samen.onbekend)), "")
        yield melding("T232", plek, woorden=woorden, nrs=opsomming(samen.nrs), eerste=nrs[0], laatste=nrs[-1], tip=raad)
    if samen.dubbel:
        yield melding("T233", plek, nrs=opsomming(samen.dubbel))


def _plan(bestand: Bestand, kader: Kader) -> Iterator[Melding]:
    bekend, nummers = [v.nr for v in kader.verwachtingen if v.telt_mee], nummers_van(kader)
    for tabel, rij in _rijen(bestand, Maatregel):
        nr = tabel.tekst(rij, "nr")
        invul = koppen_van(Maatregel)[1:]
        if nummers.als_nummer(nr) not in bekend and any(tabel.tekst(rij, kop) for kop in invul):
            yield melding("T055", _plek(tabel, rij, "nr"), waarde=toon(nr), tip=tip(nr, bekend))
        termijn = tabel.tekst(rij, "termijn")
        if termijn.strip() and termijn_in(termijn) is None:
            yield melding("T373", _plek(tabel, rij, "termijn"), waarde=toon(termijn), veld="termijn")


def _keuze(bestand: Bestand, soort: type[Rij], kop: str, keuze: Sequence[str]) -> Iterator[Melding]:
    for tabel, rij in _rijen(bestand, soort):
        waarde = tabel.tekst(rij, kop)
        if waarde and keuzesleutel(waarde) not in map(keuzesleutel, keuze):
            zin = opsomming(keuze, "of")
            yield melding("T056", _plek(tabel, rij, kop), waarde=toon(waarde), keuze=zin, tip=tip(waarde, keuze))


def _rijen(bestand: Bestand, soort: type[Rij]) -> Iterator[tuple[Koptabel, int]]:
    tabel = vind_koptabel(bestand, KENKOPPEN[soort])
    if tabel is not None:
        for rij in tabel.rijen(list(KENKOPPEN.values())):
            yield tabel, rij


def _plek(tabel: Koptabel, rij: int, kop: str) -> Plek:
    return tabel.venster.plek(rij, tabel.kolommen.get(kop, 0))
