"""Gives the figures of series to the toetsingen they are of; one with a fout in a figure is left out."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from toetsing.domain.meldingen import is_fout, melding
from toetsing.domain.reeksen import Punt, op_tijd, past_in
from toetsing.domain.velden import Veld, keuzesleutel, ontbreekt
from toetsing.domain.words.kopnamen import ORGANISATIE, RONDE, SOORT, kopnaam
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.woorden import opsomming, rondesleutel, schoon, vergelijkbaar
from toetsing.readers.toetsing.gelezen import Gelezen, keur_af
from toetsing.readers.toetsing.reekslezer import dubbel, heeft_reeksen, read_reeksen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding
    from toetsing.domain.plek import Plek
    from toetsing.domain.toetsing import Toetsing
    from toetsing.readers.files.blad import Bestand
    from toetsing.readers.toetsing.labels import Kenmerken
    from toetsing.readers.toetsing.reekslezer import Cijfers, Wie


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
        met, tegenspraak = _samen(toetsing, eigen, kader)
        if any(map(is_fout, (*tegenspraak, *(m for een in eigen for m in een.meldingen)))):
            afgekeurd.append(keur_af(met))
        else:
            toetsingen.append(met)
    return replace(gelezen, toetsingen=tuple(toetsingen), afgekeurd=tuple(afgekeurd))


def over_cijfers(
    cijfers: Mapping[Wie, Cijfers], gelezen: Sequence[Gelezen], kader: Kader, *, enig: bool, alle: bool = True
) -> tuple[Melding, ...]:
    """Return everything there is to say of figures: also where they say otherwise, and which are of nobody.

    `alle` is whether every toetsing that there may be is known by name.
    """
    meldingen: list[Melding] = []
    toetsingen = [toetsing for een in gelezen for toetsing in een.toetsingen]
    afgekeurd = {vergelijkbaar(een.naam) for deel in gelezen for een in deel.afgekeurd}
    for wie, een in cijfers.items():
        van = [toetsing for toetsing in toetsingen if wie.is_van(toetsing, enig=enig)]
        meldingen += [m for toetsing in van for m in _samen(toetsing, [een], kader)[1]]
        meldingen += een.meldingen
        if van or wie.organisatie in afgekeurd or (enig and not wie.organisatie and not toetsingen):
            continue
        meldingen += _van_niemand(wie, een, toetsingen, enig=enig, alle=alle)
    return tuple(dict.fromkeys(meldingen))


def _van_niemand(
    wie: Wie, een: Cijfers, toetsingen: Sequence[Toetsing], *, enig: bool, alle: bool
) -> Iterator[Melding]:
    """Yield why figures are of no toetsing: nobody is named, there is none of that name, or none of that ronde."""
    eigen = [t for t in toetsingen if wie.zonder_ronde.is_van(t, enig=enig)]
    if eigen:
        rondes, soorten = {rondesleutel(t.ronde) for t in eigen}, {kopnaam(t.soort.value) for t in eigen if t.soort}
        delen = {
            RONDE: een.ronde if wie.ronde and wie.ronde not in rondes else "",
            SOORT: een.soort if wie.soort and wie.soort not in soorten else "",
        }
        genoemd = {kop: waarde for kop, waarde in delen.items() if waarde}
        genoemd = genoemd or {RONDE: een.ronde, SOORT: een.soort}  # there is one of each, and none of both
        wat = opsomming(f"{kop} {schoon(waarde)}" for kop, waarde in genoemd.items())
        yield melding("T383", een.plek, organisatie=eigen[0].organisatie, wat=wat, koppen=opsomming(genoemd))
    elif not wie.organisatie:
        yield ontbreekt(Veld(naam=ORGANISATIE[0]), een.plek)
    elif alle:
        namen = list(dict.fromkeys(toetsing.organisatie for toetsing in toetsingen))
        yield melding("T363", een.plek, waarde=schoon(een.naam), tip=tip(een.naam, namen))


def cijfers_van(
    bestand: Bestand, kader_toen: Kader, kader: Kader, wie: Kenmerken, *, enig: bool
) -> tuple[dict[str, tuple[Punt, ...]], tuple[Plek, ...]]:
    """Return the figures of one toetsing in a file, by series of a kader, and the cells of what is none of these.

    They are read by the kader that the file was made for. One stays where its series and its definition have the same
    name in both; none ever gets the name of another.
    """
    reeksen: dict[str, list[Punt]] = {}
    over: list[Plek] = []
    nu = {keuzesleutel(reeks.naam): reeks for reeks in kader.reeksen}
    toen = {reeks.naam: reeks for reeks in kader_toen.reeksen}
    for van, een in read_reeksen(bestand, kader_toen).items():
        if not van.is_van(wie, enig=enig):
            continue
        over += (melding.plek for melding in een.meldingen)
        for naam, punten in een.punten.items():
            reeks = nu.get(keuzesleutel(naam))
            past = [punt for punt in punten if reeks is not None and past_in(reeks, punt, toen[naam])]
            over += (punt.plek for punt in punten if punt not in past)
            if reeks is not None and past:
                reeksen.setdefault(reeks.naam, []).extend(past)
    return {naam: tuple(punten) for naam, punten in reeksen.items()}, tuple(over)


def _samen(toetsing: Toetsing, eigen: Sequence[Cijfers], kader: Kader) -> tuple[Toetsing, list[Melding]]:
    """Return a toetsing with figures beside those it has, and where one says otherwise than another."""
    if not any(een.punten for een in eigen):
        return toetsing, []
    meldingen: list[Melding] = []
    reeksen: dict[str, tuple[Punt, ...]] = {}
    for reeks in kader.reeksen:
        punten = {punt.plaats: punt for punt in toetsing.reeksen.get(reeks.naam, ())}
        for punt in (punt for een in eigen for punt in een.punten.get(reeks.naam, ())):
            eerder = punten.setdefault(punt.plaats, punt)
            if eerder != punt:
                meldingen.append(dubbel(reeks, punt, eerder))
        if punten:
            reeksen[reeks.naam] = op_tijd(reeks, [*punten.values()])
    return replace(toetsing, reeksen=MappingProxyType(reeksen)), meldingen
