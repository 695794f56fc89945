"""From a file to toetsingen: every score with the cell it came from. A toetsing with a fout is left out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from toetsing.domain.meldingen import Melding, is_fout, melding
from toetsing.domain.plek import Plek
from toetsing.domain.words.conflict import conflictregel
from toetsing.domain.words.kopnamen import KADER, NUMMER, OPEN_DATA, ORGANISATIE, RONDE, SCORE, SOORT, VARIANT
from toetsing.domain.words.reekskoppen import KEN, met_waarde
from toetsing.domain.words.woorden import opsomming, schoon
from toetsing.readers.files.cellen import Venster, als_nummer, nummer_vooraan, toon
from toetsing.readers.files.misgegaan import misgegaan
from toetsing.readers.toetsing.eigenwerkmap import getoonde_oordelen, kaderverschil
from toetsing.readers.toetsing.gelezen import Gelezen, keur_af
from toetsing.readers.toetsing.indeling import Bladentabel, Langtabel, Matrixtabel
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
from toetsing.readers.toetsing.langlezer import Langlezer
from toetsing.readers.toetsing.matrixlezer import Matrixlezer
from toetsing.readers.toetsing.nummers import nummers_van
from toetsing.readers.toetsing.ongelezen import ITEMTABEL, ongelezen
from toetsing.readers.toetsing.tabelvinder import vind_tabel
from toetsing.readers.toetsing.toetsinglezer import Toetsinglezer

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from toetsing.domain.kader import Kader
    from toetsing.readers.files.blad import Bestand, Blad, Celwaarde
    from toetsing.readers.toetsing.nummers import Nummerlezing, Nummers
    from toetsing.readers.toetsing.verdeling import Verdeling


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
    lezer = Toetsinglezer(bestand, kader, getoonde_oordelen(bestand, labels, kader))
    if isinstance(tabel, Langtabel) and (zonder := _open_data_zonder_feiten(tabel, lezer)) is not None:
        return Gelezen(meldingen=(*meldingen, zonder))
    verdeeld = False
    if isinstance(tabel, Matrixtabel):
        gelezen = Matrixlezer(lezer).lees(tabel, kenmerken)
    elif isinstance(tabel, Bladentabel):
        from toetsing.readers.toetsing.bladen import lees_bladen  # only a kader that asks nothing else pays for it

        gelezen = lees_bladen(lezer, kenmerken, naam)
    else:
        meldingen += tuple(over_organisatie(labels))
        genoemde = kenmerken.organisatie
        organisatie = genoemde or naam or schoon(PurePath(bestand.naam).stem)
        kenmerken = replace(kenmerken, organisatie=organisatie)
        genoemd = next((labels[label] for label in ORGANISATIE if label in labels), None)
        verdeling = _verdeling(tabel, lezer.nummers, kenmerken, genoemd)
        lang, verdeeld = Langlezer(lezer), verdeling is not None
        gelezen = lang.lees(tabel, kenmerken) if verdeling is None else lang.verdeeld(tabel, verdeling)
        if verdeling is None and genoemde is None and naam is None:
            plek = zonder_waarde(bestand, tabel) or Plek(bestand=bestand.naam)
            gelezen = replace(gelezen, uit_bestandsnaam=(organisatie, plek))
    if lezer.nummers.items is not None:
        from toetsing.readers.toetsing.itemverdeling import met_items  # only a kader with items pays for it

        gelezen = met_items(gelezen, bestand, lezer.nummers.items, tabel, verdeeld=verdeeld)
    gelezen, over_reeksen = _met_reeksen(gelezen, bestand, kader)
    meldingen += over_reeksen
    if any(map(is_fout, meldingen)):
        gelezen = replace(
            gelezen, toetsingen=(), afgekeurd=(*gelezen.afgekeurd, *(keur_af(t) for t in gelezen.toetsingen))
        )
    meldingen += gelezen.meldingen
    over, vragen = ongelezen(bestand, tabel, kader, [een.plek for een in meldingen])
    if isinstance(tabel, Langtabel):
        over = (*andere_namen(labels), *over)
    return replace(gelezen, meldingen=(*meldingen, *vragen), ongelezen=over)


def _met_reeksen(gelezen: Gelezen, bestand: Bestand, kader: Kader) -> tuple[Gelezen, tuple[Melding, ...]]:
    """Return what was read with its figures, and what there is to say of the sheets they stand on."""
    if not kader.reeksen:
        return gelezen, ()
    from toetsing.readers.toetsing.reeksbladen import over_bladen  # only a kader that asks for series pays for it
    from toetsing.readers.toetsing.reeksen import met_reeksen

    return met_reeksen(gelezen, bestand, kader), over_bladen(bestand)


def _open_data_zonder_feiten(tabel: Langtabel, lezer: Toetsinglezer) -> Melding | None:
    """Say of scores from open data that their facts are elsewhere: nobody has to add a row for each."""
    namen = [feit.nr for feit in lezer.kader.feiten]
    if not namen or not OPEN_DATA.issubset(tabel.koppen):
        return None
    nummers = (tabel.venster.waarde(rij, tabel.nummer) for rij in range(tabel.kop + 1, len(tabel.venster.blad.rijen)))
    if set(namen).intersection(map(lezer.nummers.in_cel, nummers)):
        return None
    return melding("T293", tabel.venster.plek(), namen=opsomming(namen))


def _verdeling(tabel: Langtabel, nummers: Nummers, geheel: Kenmerken, genoemd: Label | None) -> Verdeling | None:
    """Return how the rows of one table are divided over toetsingen, where it has a column that says so."""
    if len(tabel.delen) > 1 or not any(kop in tabel.koppen for kop in (*ORGANISATIE, RONDE, SOORT)):
        return None
    from toetsing.readers.toetsing.verdeling import verdeel  # few tables have such a column

    return verdeel(tabel, nummers, geheel, genoemd)


def _conflict(bestand: Bestand) -> Melding | None:
    """Say that git left two versions of a text file in one; what is in it belongs to nobody knows which."""
    for blad in bestand.bladen:
        lijnen = [str(rij[0]) if rij else "" for rij in blad.rijen] if blad.naam is None else []
        lijn = conflictregel(lijnen)
        if lijn is not None:
            venster = Venster(bestand=bestand.naam, blad=blad)
            return melding("T153", venster.plek(lijn, 0), waarde=toon(lijnen[lijn]))
    return None


def kader_in(bestand: Bestand) -> tuple[str, Plek] | None:
    """Return the id of the kader that the file names in a label, with its cell, if it does."""
    label = label_in(bestand, KADER)
    return (toon(label.waarde), label.plek) if label else None


def variant_in(bestand: Bestand) -> str | None:
    """Return the id of the variant that the file was made with, if it names one."""
    label = label_in(bestand, VARIANT)
    return toon(label.waarde) if label else None


def nummers_in(bestand: Bestand, *kaders: Kader) -> frozenset[str]:
    """Return every text in the file that could be the number of a verwachting; without any, those before a text.

    Of own numbers those of these kaders.
    """
    eigen = (_eigen_nummers(bestand, nummers_van(kader)) for kader in kaders)
    return _nummers_van_cijfers(bestand, kaders).union(*eigen)


def _eigen_nummers(bestand: Bestand, nummers: Nummerlezing) -> frozenset[str]:
    if not nummers.eigen:
        return frozenset()
    eigen = frozenset(nummers.eigen.values())
    cellen = [waarde for blad in bestand.bladen for rij in blad.rijen for waarde in rij if isinstance(waarde, str)]
    return eigen.intersection(map(nummers.als_nummer, cellen)) or eigen.intersection(map(nummers.vooraan, cellen))


def _nummers_van_cijfers(bestand: Bestand, kaders: Sequence[Kader]) -> frozenset[str]:
    kennen = (KEN, *(register.ken for kader in kaders for register in kader.registers))
    kennen += (ITEMTABEL,) if any(kader.itempunten for kader in kaders) else ()
    cellen = (cel for blad in bestand.bladen for cel in _geen_inhoud_van(blad, kennen))
    teksten = [waarde for waarde in cellen if isinstance(waarde, str) and "." in waarde]
    kaal = frozenset(nr for waarde in teksten if "." in (nr := als_nummer(waarde)))
    return kaal or frozenset(nr for waarde in teksten if (nr := nummer_vooraan(waarde)))


def _geen_inhoud_van(blad: Blad, kennen: Collection[frozenset[str]]) -> Iterator[Celwaarde]:
    """Yield the cells of a sheet; of tables that are known by these headers only what stands under a number header."""
    koppen = dict(blad.kopregels)
    kolommen: Collection[int] | None = None
    for rij, cellen in enumerate(blad.rijen):
        namen = met_waarde(koppen.get(rij, {}))
        if any(namen.keys() >= ken for ken in kennen):
            kolommen = {kolom for kop, kolom in namen.items() if kop in NUMMER}
        elif not namen.keys().isdisjoint(NUMMER) and not namen.keys().isdisjoint(SCORE):
            kolommen = None
        yield from (cel for kolom, cel in enumerate(cellen) if kolommen is None or kolom in kolommen)
