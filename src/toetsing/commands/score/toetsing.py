"""One toetsing: per thema its criteria with the row that decided, and if asked for every verwachting with its cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.commands.score.overzicht import kenmerken
from toetsing.document.blokken import Alinea, Cel, Kolom, Tabel, kale_lettercel
from toetsing.document.boven import bovenblokken
from toetsing.document.feiten import feitenblokken
from toetsing.document.getallen import getalblokken
from toetsing.document.items import itemblokken, itemstandzin
from toetsing.document.letter import letter_van
from toetsing.document.zinnen import ZONDER_BESLISREGELS, beslisregel_zin, opmerkingen_bij, stand
from toetsing.domain.kader import tel_scores
from toetsing.domain.scores import OPEN, als_woord
from toetsing.domain.words.telwoorden import aaneen, als_noot
from toetsing.domain.words.woorden import hoofdletter, schoon

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toetsing.document.blokken import Blok
    from toetsing.domain.decide.uitslag import Criteriumuitslag, Uitslag
    from toetsing.domain.kader import Criterium, Kader, Thema, Verwachting
    from toetsing.pipeline.besloten import Besloten

_NR: Final = Kolom(kop="nr", soort="nr")


def toetsingblokken(scoring: Besloten, uitslag: Uitslag, *, met_kenmerken: bool, uitleg: bool) -> Iterator[Blok]:
    """Yield how many are voldoende, a table for every thema, with `uitleg` one of its verwachtingen, and the facts."""
    kader = scoring.kader
    notities = {nr: schoon("; ".join(delen)) for nr, delen in scoring.notities_van(uitslag.toetsing).items()}
    eigen = kenmerken([uitslag]) if met_kenmerken else ""
    zin = stand(uitslag) if kader.heeft_scores else ""
    zin = zin if kader.heeft_oordelen else itemstandzin(kader, uitslag.toetsing)
    if eigen or zin:
        yield Alinea(tekst=": ".join(filter(None, (eigen, zin))) if eigen else hoofdletter(zin))
    if not kader.heeft_oordelen:
        yield from itemblokken(kader, uitslag.toetsing, notities, met_cel=uitleg)
        return
    yield from bovenblokken(kader, uitslag)
    if uitleg and uitslag.boven:
        from toetsing.commands.score.uitleg import niet_beter_boven_blokken

        yield from niet_beter_boven_blokken(kader, uitslag)
    geschreven = scoring.onderbouwingen_van(uitslag.toetsing) if uitleg else {}
    onderbouwingen = {v.nr: geschreven[v.nr] for v in kader.verwachtingen if v.telt_mee and v.nr in geschreven}
    for thema in kader.themas:
        if all(criterium.itempunten and not criterium.verwachtingen for criterium in thema.criteria):
            continue
        yield _criteria(kader, thema, uitslag, _tekens(kader, thema, uitslag))
        if uitleg:
            from toetsing.commands.score.uitleg import niet_beter_blokken

            verwachtingen = [v for criterium in thema.criteria for v in criterium.verwachtingen]
            erbij = {"onderbouwing": onderbouwingen, "notitie": notities}
            if verwachtingen:
                yield scores_met_cel(f"De verwachtingen van {thema.nr}. {thema.naam}", verwachtingen, uitslag, erbij)
            yield from niet_beter_blokken(thema, uitslag)
    yield from getalblokken(kader, uitslag)
    yield from feitenblokken(kader, uitslag.toetsing, met_cel=uitleg)
    yield from itemblokken(kader, uitslag.toetsing, notities, met_cel=uitleg)
    if kader.reeksen:
        from toetsing.document.reekstabellen import reeksen_in_het_kort  # only a kader that asks for series pays for it

        yield from reeksen_in_het_kort(kader, uitslag.toetsing)


def _tekens(kader: Kader, thema: Thema, uitslag: Uitslag) -> tuple[str, ...]:
    """Return what is counted of the scales of a thema; nvt only where it is anywhere."""
    eigen = {kolom for criterium in thema.criteria for kolom in criterium.kolommen}
    kolommen = [kolom for kolom in kader.kolommen if kolom in eigen]
    nvt_komt_voor = {kolom for kolom in kolommen if any(een.aantallen[kolom.teken] for een in uitslag.criteria)}
    return tuple(kolom.teken for kolom in kolommen if not kolom.nvt or kolom in nvt_komt_voor)


def scores_met_cel(
    titel: str,
    verwachtingen: Sequence[Verwachting],
    uitslag: Uitslag,
    erbij: Mapping[str, Mapping[str, str]],
) -> Tabel:
    """Return the scores with their cells, and per header of `erbij` what people wrote there, where they did."""
    nrs = {v.nr for v in verwachtingen}
    gevuld = {kop: teksten for kop, teksten in erbij.items() if not nrs.isdisjoint(teksten)}
    koppen = (_NR, Kolom(kop="verwachting"), Kolom(kop="score", soort="teken"), Kolom(kop="cel"))
    return Tabel(
        titel=titel,
        kolommen=(*koppen, *(Kolom(kop=kop) for kop in gevuld)),
        rijen=tuple(
            (*_scorerij(v, uitslag), *(Cel(tekst=teksten.get(v.nr, "")) for teksten in gevuld.values()))
            for v in verwachtingen
        ),
    )


def _criteria(kader: Kader, thema: Thema, uitslag: Uitslag, tekens: tuple[str, ...]) -> Tabel:
    per_nr = {criterium.nr: criterium for criterium in uitslag.van_criteria(kader)}
    oordelen = ("berekend", "vastgesteld") if any(een.wijkt_af for een in per_nr.values()) else ("oordeel",)
    geteld = (*tekens, *((OPEN.value,) if uitslag.open else ()))
    return Tabel(
        titel=f"{thema.nr}. {thema.naam}",
        kolommen=(
            _NR,
            Kolom(kop="criterium"),
            *(Kolom(kop=kop, soort="teken") for kop in oordelen),
            *(Kolom(kop=teken, soort="getal") for teken in geteld),
            Kolom(kop="beslisregel"),
        ),
        rijen=tuple(
            (
                Cel(tekst=criterium.nr),
                Cel(tekst=criterium.kort),
                *_oordelen(kader, per_nr.get(criterium.nr))[: len(oordelen)],
                *(
                    _beslist(kader, per_nr[criterium.nr], tekens, met_open=bool(uitslag.open))
                    if criterium.nr in per_nr
                    else _onbeslist(criterium, uitslag, geteld)
                ),
            )
            for criterium in thema.criteria
            if criterium.verwachtingen or criterium.nr in per_nr
        ),
    )


def _oordelen(kader: Kader, criterium: Criteriumuitslag | None) -> tuple[Cel, Cel]:
    """Return the computed oordeel and the one that was set; empty where there is neither."""
    if criterium is None:
        return Cel(tekst=""), Cel(tekst="")
    berekend, vastgesteld = (
        kale_lettercel(letter_van(kader, criterium.nr, een)) if een else Cel(tekst="")
        for een in (criterium.mogelijk, criterium.geldend)
    )
    return berekend, vastgesteld


def _beslist(kader: Kader, criterium: Criteriumuitslag, tekens: tuple[str, ...], *, met_open: bool) -> Iterator[Cel]:
    """Yield how often every score, and the beslisregel with what a reader must know beside it."""
    yield from (Cel(tekst=str(criterium.aantallen[teken])) for teken in tekens)
    if met_open:
        yield Cel(tekst=str(len(criterium.open)))
    zinnen = (beslisregel_zin(criterium), *opmerkingen_bij(kader, criterium))
    yield Cel(tekst=aaneen(zinnen))


def _onbeslist(criterium: Criterium, uitslag: Uitslag, geteld: tuple[str, ...]) -> Iterator[Cel]:
    """Yield the counts of a criterium that the kader does not decide; it has no oordeel."""
    scores = uitslag.toetsing.scores
    aantallen = tel_scores(criterium.tellend, scores)
    aantallen[OPEN.value] = sum(scores[v.nr] is OPEN for v in criterium.tellend)
    yield from (Cel(tekst=str(aantallen[teken])) for teken in geteld)
    yield Cel(tekst=ZONDER_BESLISREGELS)


def _scorerij(verwachting: Verwachting, uitslag: Uitslag) -> tuple[Cel, ...]:
    toetsing = uitslag.toetsing
    plek, ronde = toetsing.herkomst.get(verwachting.nr), toetsing.overgenomen.get(verwachting.nr)
    telt = "" if verwachting.telt_mee else f" ({als_noot(f'telt niet mee: {verwachting.reden}')})"
    return (
        Cel(tekst=verwachting.nr),
        Cel(tekst=f"{verwachting.tekst}{telt}"),
        Cel(tekst=f"{als_woord(toetsing.scores[verwachting.nr])}{f' (uit {ronde})' if ronde else ''}"),
        Cel(tekst=(plek.adres or "") if plek else ""),
    )
