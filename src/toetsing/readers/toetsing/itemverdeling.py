"""Gives the answers in tables with items beside the scores to the toetsingen they are of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from toetsing.domain.meldingen import is_fout, melding
from toetsing.domain.plek import Plek
from toetsing.domain.words.kopnamen import ANTWOORD, ITEM, NUMMER, RONDE, kopnaam
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.woorden import opsomming, rondesleutel, vergelijkbaar
from toetsing.readers.files.cellen import toon
from toetsing.readers.toetsing.gelezen import Gelezen, keur_af
from toetsing.readers.toetsing.gelezenitems import Gelezenitems
from toetsing.readers.toetsing.itemtabellen import Itemtabel, Wie, itemtabellen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.domain.meldingen import Melding
    from toetsing.domain.toetsing import Toetsing
    from toetsing.readers.files.blad import Bestand
    from toetsing.readers.toetsing.indeling import Tabel
    from toetsing.readers.toetsing.items import Itemlezer
    from toetsing.readers.toetsing.labels import Kenmerken

_BLAD: Final = "items"
"""The sheet on which our own workbooks ask the items."""
_KOPPEN: Final = frozenset((ITEM, ANTWOORD, *NUMMER))


def met_items(gelezen: Gelezen, bestand: Bestand, lezer: Itemlezer, tabel: Tabel, *, verdeeld: bool) -> Gelezen:
    """Return what was read of a file with the items of the tables beside its scores.

    Of a file of one toetsing they were read with its scores; here is said which rows are of nobody. `verdeeld` says
    that the rows of the table with scores were divided already.
    """
    al = [(deel.venster.blad, deel.begin) for deel in tabel.delen] if verdeeld else []
    tabellen = [
        een
        for een in itemtabellen(bestand)
        if not any(een.venster.blad is blad and een.tabel.kop == kop for blad, kop in al)
    ]
    kenmerken: list[Toetsing | Kenmerken] = [*gelezen.toetsingen, *(een.kenmerken for een in gelezen.afgekeurd)]
    enig = not gelezen.van_meer
    allen = [Wie.van(een.organisatie, een.ronde, een.soort) for een in kenmerken]
    meldingen = [*_zonder_kop(bestand)]
    meldingen += [m for een in tabellen for m in _van_niemand(een, allen, enig=enig)]
    if enig or not tabellen:
        return replace(gelezen, meldingen=(*gelezen.meldingen, *meldingen))
    toetsingen, afgekeurd = [], [*gelezen.afgekeurd]
    for toetsing in gelezen.toetsingen:
        eigen = Gelezenitems(
            waarden={nr: dict(waarden) for nr, waarden in toetsing.items.items()},
            plekken={nr: dict(plekken) for nr, plekken in toetsing.itemplekken.items()},
        )
        wie = Wie.van(toetsing.organisatie, toetsing.ronde, toetsing.soort)
        for een in tabellen:
            rijen = [rij for rij in een.rijen() if een.is_van(rij, wie, enig=False)]
            lezer.rijen(eigen, een.venster, rijen, een.kolommen)
        meldingen += eigen.meldingen
        met = replace(toetsing, items=eigen.waarden, itemplekken=eigen.plekken)
        if any(map(is_fout, eigen.meldingen)):
            afgekeurd.append(replace(keur_af(met), andere_items=eigen.andere))
        else:
            toetsingen.append(met)
    alle = (*gelezen.meldingen, *meldingen)
    return replace(gelezen, toetsingen=tuple(toetsingen), afgekeurd=tuple(afgekeurd), meldingen=alle)


def _van_niemand(tabel: Itemtabel, allen: list[Wie], *, enig: bool) -> Iterator[Melding]:
    """Say of which rows nobody knows whose they are, or that they are of who has no toetsing here; each name once."""
    venster, gezegd = tabel.venster, set[tuple[str, str]]()
    for rij in tabel.rijen():
        naam, ronde = tabel.naam(rij), tabel.tabel.tekst(rij, RONDE)
        sleutel = vergelijkbaar(naam), rondesleutel(ronde)
        if sleutel in gezegd or any(tabel.is_van(rij, wie, enig=enig) for wie in allen):
            continue
        gezegd.add(sleutel)
        plek = venster.plek(rij, tabel.antwoord if tabel.wie is None else tabel.wie)
        if naam or enig:
            namen = list(dict.fromkeys(wie.organisatie for wie in allen))
            van = f"{naam} ({ronde})" if naam and ronde else naam or f"ronde {ronde}"
            yield melding("T348", plek, waarde=toon(van), tip=tip(naam, namen))
        else:
            yield melding("T349", plek)


def _zonder_kop(bestand: Bestand) -> Iterator[Melding]:
    """Say of a filled sheet called *Items* which header is missing to read it."""
    gelezen = [een.venster.blad for een in itemtabellen(bestand)]
    for blad in bestand.bladen:
        if kopnaam(blad.naam) != _BLAD or any(blad is een for een in gelezen):
            continue
        rij, koppen = max(blad.kopregels, key=lambda regel: len(_KOPPEN.intersection(regel[1])), default=(0, {}))
        mist = [kop for kop in (ITEM, ANTWOORD) if kop not in koppen]
        mist = [*(() if any(kop in koppen for kop in NUMMER) else NUMMER[:1]), *mist]
        if any(cel != "" for r, cellen in enumerate(blad.rijen) for cel in cellen if r != rij):
            welke = opsomming(f"'{kop}'" for kop in mist)
            wat = f"mist de kop {welke}" if len(mist) == 1 else f"missen de koppen {welke}"
            yield melding("T392", Plek(bestand=bestand.naam, blad=blad.naam), blad=blad.naam or "", wat=wat)
