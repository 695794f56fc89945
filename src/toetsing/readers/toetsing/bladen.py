"""Reads whose toetsingen a file holds where the kader asks sheets alone: series and registers, and no scores.

Such a file has no table with a row or a column per verwachting. Who it is about stands in a list of organisations, in
front of the rows of its sheets, or else, as in every workbook of one, on *Gegevens*.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from toetsing.domain.meldingen import is_fout, melding
from toetsing.domain.plek import Plek
from toetsing.domain.words.kopnamen import DATUM, MARKERING, ORGANISATIE, RONDE, SOORT
from toetsing.domain.words.totalen import is_totaal
from toetsing.domain.words.woorden import rondesleutel, schoon, vergelijkbaar
from toetsing.readers.files.cellen import toon
from toetsing.readers.toetsing.bladenvinder import bladtabellen, lijsten
from toetsing.readers.toetsing.feiten import Beschreven
from toetsing.readers.toetsing.gelezen import Afgekeurd, Gelezen
from toetsing.readers.toetsing.labels import Kenmerken, Label, kenmerken_van
from toetsing.readers.toetsing.oordelen import Gegeven
from toetsing.readers.toetsing.totaalnaam import totaal_als_organisatie

if TYPE_CHECKING:
    from toetsing.domain.meldingen import Melding
    from toetsing.domain.toetsing import Toetsing
    from toetsing.readers.files.tabellen import Koptabel
    from toetsing.readers.toetsing.toetsinglezer import Toetsinglezer

_KENMERKEN: Final = (RONDE, SOORT, DATUM, MARKERING)


def lees_bladen(lezer: Toetsinglezer, kenmerken: Kenmerken, naam: str | None) -> Gelezen:
    """Read of whom the sheets of a file are; `kenmerken` is what *Gegevens* says of them.

    `naam` is the organisation of a file that names none; without it the name of the file is taken.
    """
    bestand, kader = lezer.bestand, lezer.kader
    alle = (*lijsten(bestand), *bladtabellen(bestand, kader))
    van_meer = [een for een in alle if _naamkolom(een) is not None]
    if van_meer:
        return _van_meer(lezer, van_meer, kenmerken)
    wie = kenmerken.organisatie or naam
    uit_naam = schoon(PurePath(bestand.naam).stem)
    return Gelezen(
        toetsingen=(_toetsing(lezer, replace(kenmerken, organisatie=wie or uit_naam)),),
        uit_bestandsnaam=None if wie else (uit_naam, Plek(bestand=bestand.naam)),
    )


def _naamkolom(tabel: Koptabel) -> int | None:
    return next((tabel.kolommen[kop] for kop in ORGANISATIE if kop in tabel.kolommen), None)


def _van_meer(lezer: Toetsinglezer, tabellen: list[Koptabel], geheel: Kenmerken) -> Gelezen:
    """Read each organisation that the tables name, once; a row that names no ronde is of whom was named before."""
    toetsingen: list[Toetsing] = []
    afgekeurd: list[Afgekeurd] = []
    meldingen: list[Melding] = []
    gezien: set[tuple[str, str, object]] = set()
    for tabel in tabellen:
        for rij in tabel.rijen():
            eigen, over = _kenmerken(tabel, rij, geheel)
            wie = vergelijkbaar(eigen.organisatie or "")
            zonder = RONDE not in tabel.kolommen and any(naam == wie for naam, _, _ in gezien)
            sleutel = (wie, rondesleutel(eigen.ronde), eigen.soort)
            if not wie or zonder or sleutel in gezien:
                continue
            gezien.add(sleutel)
            meldingen += over
            if any(map(is_fout, over)):
                afgekeurd.append(Afgekeurd(kenmerken=eigen, plek=tabel.venster.plek(rij, _naamkolom(tabel))))
            else:
                toetsingen.append(_toetsing(lezer, eigen))
    if not toetsingen and not afgekeurd:
        meldingen.append(melding("T046", tabellen[0].venster.plek()))
    return Gelezen(toetsingen=tuple(toetsingen), afgekeurd=tuple(afgekeurd), meldingen=tuple(meldingen), van_meer=True)


def _kenmerken(tabel: Koptabel, rij: int, geheel: Kenmerken) -> tuple[Kenmerken, list[Melding]]:
    """Return whose row this is; what it leaves out is what holds for all."""
    kolommen = {kop: tabel.kolommen[kop] for kop in _KENMERKEN if kop in tabel.kolommen}
    naam = _naamkolom(tabel)
    assert naam is not None, "only tables that name organisations are asked"
    labels = {
        kop: Label(naam=kop, venster=tabel.venster, rij=rij, kolom=kolom)
        for kop, kolom in ((ORGANISATIE[0], naam), *kolommen.items())
        if not tabel.venster.leeg(rij, kolom)
    }
    eigen, onjuist = kenmerken_van(labels)
    plek = tabel.venster.plek(rij, naam)
    meldingen = [*onjuist]
    if is_totaal(eigen.organisatie or ""):
        meldingen.append(totaal_als_organisatie(plek, toon(eigen.organisatie or "")))
    return (
        Kenmerken(
            organisatie=eigen.organisatie,
            ronde=eigen.ronde or geheel.ronde,
            datum=eigen.datum or geheel.datum,
            soort=eigen.soort or geheel.soort,
            markering=eigen.markering or geheel.markering,
        ),
        meldingen,
    )


def _toetsing(lezer: Toetsinglezer, kenmerken: Kenmerken) -> Toetsing:
    niets = Beschreven(motiveringen=MappingProxyType({}), ondertekend=MappingProxyType({}))
    return lezer.toetsing(kenmerken, {}, {}, Gegeven(), niets)
