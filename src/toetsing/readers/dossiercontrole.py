"""Looks over what people wrote beside the scores: whatever would not reach the report is said, none of it is a fout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.dossier import (
    KENKOPPEN,
    OVERGENOMEN,
    STATUS,
    VERVALLEN,
    GoodPractice,
    Maatregel,
    Reactie,
    Tekst,
    koppen_van,
    vaste_teksten,
)
from toetsing.domain.kopnamen import kopnaam
from toetsing.domain.lijkt_op import tip
from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.woorden import opsomming
from toetsing.readers.cellen import als_nummer, toon
from toetsing.readers.tabellen import vind_koptabel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.domain.dossier import Rij
    from toetsing.domain.kader import Kader
    from toetsing.domain.plek import Plek
    from toetsing.readers.blad import Bestand
    from toetsing.readers.tabellen import Koptabel


def controleer_dossier(bestand: Bestand, kader: Kader) -> Iterator[Melding]:
    """Yield a let op for every text without a place, measure without a verwachting, and word outside its choices."""
    yield from _teksten(bestand, kader)
    yield from _plan(bestand, kader)
    yield from _keuze(bestand, Maatregel, "status", STATUS)
    yield from _keuze(bestand, Reactie, "overgenomen", OVERGENOMEN)
    yield from _keuze(bestand, GoodPractice, "thema", [thema.naam for thema in kader.themas])


def _teksten(bestand: Bestand, kader: Kader) -> Iterator[Melding]:
    bekend = [*vaste_teksten(kader), *(f"onderbouwing {v.nr}" for v in kader.verwachtingen)]
    for tabel, rij in _rijen(bestand, Tekst):
        veld = tabel.tekst(rij, "veld")
        if not tabel.tekst(rij, "tekst"):
            continue
        plek = _plek(tabel, rij, "veld")
        if not veld:
            yield melding("T054", plek)
        elif kopnaam(veld) not in bekend and not kopnaam(veld).startswith(VERVALLEN):
            yield melding("T053", plek, waarde=toon(veld), tip=tip(kopnaam(veld), bekend))


def _plan(bestand: Bestand, kader: Kader) -> Iterator[Melding]:
    bekend = [v.nr for v in kader.verwachtingen if v.telt_mee]
    for tabel, rij in _rijen(bestand, Maatregel):
        nr = tabel.tekst(rij, "nr")
        invul = koppen_van(Maatregel)[1:]
        if als_nummer(nr) not in bekend and any(tabel.tekst(rij, kop) for kop in invul):
            yield melding("T055", _plek(tabel, rij, "nr"), waarde=toon(nr), tip=tip(nr, bekend))


def _keuze(bestand: Bestand, soort: type[Rij], kop: str, keuze: Sequence[str]) -> Iterator[Melding]:
    for tabel, rij in _rijen(bestand, soort):
        waarde = tabel.tekst(rij, kop)
        if waarde and kopnaam(waarde) not in map(kopnaam, keuze):
            zin = opsomming(keuze, "of")
            yield melding("T056", _plek(tabel, rij, kop), waarde=toon(waarde), keuze=zin, tip=tip(waarde, keuze))


def _rijen(bestand: Bestand, soort: type[Rij]) -> Iterator[tuple[Koptabel, int]]:
    tabel = vind_koptabel(bestand, KENKOPPEN[soort])
    if tabel is not None:
        for rij in tabel.rijen(list(KENKOPPEN.values())):
            yield tabel, rij


def _plek(tabel: Koptabel, rij: int, kop: str) -> Plek:
    return tabel.venster.plek(rij, tabel.kolommen.get(kop, 0))
