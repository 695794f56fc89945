"""Series in a report: what there is to tell of each, as ready strings, and the blocks that tell it.

Every figure carries its note; nothing here joins figures of different stretches.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final

from toetsing.document.blokken import (
    Alinea,
    Cel,
    Figuur,
    Kolom,
    Kop,
    Tabel,
    Toelichtingen,
    alineas,
    cellen,
)
from toetsing.document.tekeningen import Lijnpunt, Lijnstuk, Tijdlijn
from toetsing.domain.momenten import Moment, groepen, in_woorden, toon_moment, van_tot
from toetsing.domain.reeksen import Reden, Verandering, gaten, overgangen, stukken
from toetsing.domain.reekszinnen import (
    GEEN_CIJFER,
    begin_zinnen,
    gaten_zin,
    in_beeld_zin,
    stuk_zinnen,
    verschil_zin,
    weigering_zin,
)
from toetsing.domain.velden import als_gegeven, toon
from toetsing.domain.words.telwoorden import als_noot
from toetsing.domain.words.woorden import schoon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.document.blokken import Blok
    from toetsing.domain.kader import Kader
    from toetsing.domain.reeksen import Punt, Reeks
    from toetsing.domain.toetsing import Toetsing

TITEL: Final = "Cijfers door de tijd"
_GEEN: Final = "Er zijn geen cijfers ingevuld."
_LIJN: Final = 2
"""From so many figures on there is something to draw."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reeksrij:
    """A moment of a series with its figure, and how that differs from the one before it where they may be compared.

    `exact` is the figure to reckon with, and `plaats` where its moment is in time; `stuk` says which rows a line may
    join. Moments without a figure that follow each other are one row, up to `tot`: it has no `exact`, no definition and
    no stuk (-1). `kort` is the moment in a few signs.
    `betrouwbaarheid` is what must be known of the figure, and goes wherever the figure goes.
    """

    moment: str
    kort: str
    plaats: int
    tot: int
    cijfer: str
    exact: str
    definitie: str
    verandering: str
    betrouwbaarheid: str
    bron: str
    cel: str
    stuk: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reeksdeel:
    """A series of one organisation: its question, its figures in order of time, and what can be said of them.

    `definities` are those that a figure has, and the one that counts now, each with what it counts. `breuken` are the
    places between which another definition begins. `beeld` is what a drawing of it shows, for who cannot see it.
    """

    naam: str
    vraag: str
    eenheid: str
    zinnen: tuple[str, ...]
    definities: tuple[tuple[str, str], ...]
    rijen: tuple[Reeksrij, ...]
    breuken: tuple[tuple[int, int], ...]
    beeld: str


def reeksdelen(kader: Kader, toetsing: Toetsing) -> tuple[Reeksdeel, ...]:
    """Return what there is to tell of every series that the kader asks for, also of one without figures."""
    return tuple(reeksdeel(reeks, toetsing.reeksen.get(reeks.naam, ())) for reeks in kader.reeksen)


def reeksdeel(reeks: Reeks, punten: Sequence[Punt]) -> Reeksdeel:
    """Return what there is to tell of one series."""
    gebruikt = {reeks.standaard, *(punt.definitie for punt in punten)}
    breuken = [een for een in overgangen(reeks, punten) if een.reden is Reden.DEFINITIE]
    return Reeksdeel(
        naam=reeks.naam,
        vraag=reeks.tekst,
        eenheid=reeks.getal.eenheid,
        zinnen=tuple(_zinnen(reeks, punten)) or (_GEEN,),
        definities=tuple((een.naam, een.tekst) for een in reeks.definities if een.naam in gebruikt),
        rijen=tuple(_rijen(reeks, punten)),
        breuken=tuple((een.van.moment.plaats, een.tot.moment.plaats) for een in breuken),
        beeld=in_beeld_zin(reeks, punten),
    )


def _zinnen(reeks: Reeks, punten: Sequence[Punt]) -> Iterator[str]:
    """Yield how each stretch moved, why one does not go on in the next, and where there is no figure."""
    for stuk in stukken(reeks, punten):
        yield " ".join(stuk_zinnen(reeks, stuk))
    for een in overgangen(reeks, punten):
        if een.reden is not Reden.GAT:
            yield weigering_zin(reeks, een)
    yield from filter(None, (gaten_zin(reeks, gaten(punten)),))


def _rijen(reeks: Reeks, punten: Sequence[Punt]) -> Iterator[Reeksrij]:
    """Yield a row for every figure, and for every moment in between that has none, in order of time."""
    rijen = []
    for nummer, (stuk, begin) in enumerate(zip(stukken(reeks, punten), begin_zinnen(reeks, punten), strict=False)):
        eerste, *_ = stuk.punten
        rijen.append((eerste, _rij(reeks, eerste, begin, nummer)))
        for van, tot in pairwise(stuk.punten):
            rijen.append((tot, _rij(reeks, tot, verschil_zin(reeks, Verandering(van=van, tot=tot)), nummer)))
    rijen.sort(key=lambda een: reeks.volgorde(een[0]))
    leeg = (_leeg(reeks, *groep) for groep in groepen(gaten(punten)))
    yield from sorted((*(rij for _, rij in rijen), *leeg), key=lambda rij: rij.plaats)


def _rij(reeks: Reeks, punt: Punt, verandering: str, stuk: int) -> Reeksrij:
    return Reeksrij(
        moment=in_woorden(punt.moment),
        kort=toon_moment(punt.moment),
        plaats=punt.moment.plaats,
        tot=punt.moment.plaats,
        cijfer=toon(reeks.kaal, punt.waarde),
        exact=str(als_gegeven(punt.waarde)),
        definitie=punt.definitie,
        verandering=verandering,
        betrouwbaarheid=schoon(punt.betrouwbaarheid),
        bron=schoon(punt.bron),
        cel=punt.plek.adres or "",
        stuk=stuk,
    )


def _leeg(reeks: Reeks, eerste: int, laatste: int) -> Reeksrij:
    return Reeksrij(
        moment=van_tot(reeks.momenten, eerste, laatste),
        kort=toon_moment(Moment(reeks.momenten, eerste)),
        plaats=eerste,
        tot=laatste,
        cijfer=GEEN_CIJFER,
        exact="",
        definitie="",
        verandering="",
        betrouwbaarheid="",
        bron="",
        cel="",
        stuk=-1,
    )


# -- blocks ------------------------------------------------------------------------------------------------------------


def reeksblokken(delen: Sequence[Reeksdeel]) -> Iterator[Blok]:
    """Yield per series its sentences, a line with the table behind it, and what its figures count."""
    for deel in delen:
        yield Kop(niveau=3, tekst=deel.vraag)
        yield from alineas(deel.zinnen)
        if deel.rijen:
            yield _figuur(deel) if sum(rij.stuk >= 0 for rij in deel.rijen) >= _LIJN else _tabel(deel)
            yield Alinea(tekst=f"Wat de cijfers van {deel.naam} tellen:")
        yield Toelichtingen(rijen=tuple((naam, (tekst,)) for naam, tekst in deel.definities))


def vindplaatsen_van_cijfers(delen: Sequence[Reeksdeel]) -> Iterator[Tabel]:
    """Yield in which cell every figure stands; nothing where there are none."""
    rijen = tuple(
        cellen((deel.naam, rij.moment, rij.definitie, rij.cel)) for deel in delen for rij in deel.rijen if rij.exact
    )
    if rijen:
        koppen = ("reeks", "moment", "definitie", "cel")
        kolommen = tuple(Kolom(kop=kop, soort="kort") for kop in koppen)
        yield Tabel(titel="Waar de cijfers staan", kolommen=kolommen, rijen=rijen)


def _figuur(deel: Reeksdeel) -> Figuur:
    return Figuur(titel=_titel(deel), alt=deel.beeld, balken=(), tabel=_tabel(deel), tekening=lijn_van(deel))


def _titel(deel: Reeksdeel) -> str:
    return f"{deel.naam}{f', in {deel.eenheid}' if deel.eenheid else ''}"


def lijn_van(deel: Reeksdeel) -> Tijdlijn:
    """Return a series as a line: only what is in one stretch is joined."""
    vormen = {naam: plaats for plaats, (naam, _) in enumerate(deel.definities)}
    met_cijfer = sorted((rij for rij in deel.rijen if rij.stuk >= 0), key=lambda rij: rij.stuk)
    return Tijdlijn(
        stukken=tuple(
            Lijnstuk(definitie=eigen[0].definitie, vorm=vormen[eigen[0].definitie], punten=tuple(map(_punt, eigen)))
            for _, groep in groupby(met_cijfer, key=lambda rij: rij.stuk)
            for eigen in (list(groep),)
        ),
        breuken=deel.breuken,
        leeg=tuple((rij.plaats, rij.tot) for rij in deel.rijen if rij.stuk < 0),
        momenten=tuple(dict.fromkeys((rij.plaats, rij.kort) for rij in deel.rijen)),
        eenheid=deel.eenheid,
    )


def _punt(rij: Reeksrij) -> Lijnpunt:
    return Lijnpunt(plaats=rij.plaats, waarde=Fraction(rij.exact), tekst=rij.cijfer, noot=bool(rij.betrouwbaarheid))


def _tabel(deel: Reeksdeel) -> Tabel:
    met_bron = any(rij.bron for rij in deel.rijen)
    kolommen = (
        Kolom(kop="moment", soort="kort"),
        Kolom(kop="cijfer", soort="getal"),
        Kolom(kop="definitie", soort="kort"),
        Kolom(kop="verandering", soort="kort"),
        *((Kolom(kop="bron"),) if met_bron else ()),
    )
    return Tabel(
        titel=f"{_titel(deel)}: de cijfers",
        kolommen=kolommen,
        rijen=tuple(
            (
                Cel(tekst=rij.moment),
                Cel(tekst=rij.cijfer, noot=als_noot(rij.betrouwbaarheid)),
                *cellen((rij.definitie, rij.verandering)),
                *(cellen((rij.bron,)) if met_bron else ()),
            )
            for rij in deel.rijen
        ),
        naam=deel.naam,
    )
