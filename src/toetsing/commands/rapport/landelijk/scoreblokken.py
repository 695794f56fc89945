"""The part of the report about many organisations that shows all scores at once, and says what each column is."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from toetsing.commands.rapport.beeldzinnen import zonder_voldoende_zin
from toetsing.commands.rapport.landelijk.scorebeeld import GETALLEN
from toetsing.document.blokken import Cel, Deel, Figuur, Kolom, Tabel, Zin
from toetsing.document.kaderdeel import themakop
from toetsing.document.letter import NIETS
from toetsing.document.tekeningen import Raster, Rastergroep, Rasterkolom, Rasterrij, Rastervak
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toetsing.commands.rapport.landelijk.beeld import Landelijkrapport, Scorebeeld, Scoredeel, Scorekolom
    from toetsing.document.blokken import Blok

BEELD: Final = "Alle scores in één beeld"
TABEL: Final = "Verwachtingen"
"""The title of the part, and what a workbook calls the table of its columns."""
_NIET: Final = "niet voldoende"
_VOLGORDE: Final = ("midden", "slecht", "open", "nvt")


def scorebeelddeel(r: Landelijkrapport, plekken: Mapping[str, str]) -> Iterator[Deel]:
    """Yield the part with the picture of all scores, where there are any."""
    if r.scorebeeld is not None:
        yield Deel(id="scorebeeld", titel=BEELD, blokken=tuple(_blokken(r, r.scorebeeld, plekken)))


def _blokken(r: Landelijkrapport, beeld: Scorebeeld, plekken: Mapping[str, str]) -> Iterator[Blok]:
    verwijst = (Cel(tekst="Als tabel staan de scores in de bijlage"), Cel(tekst="alle scores.", doel="scores"))
    yield Zin(delen=(*(Cel(tekst=zin) for zin in beeld.zinnen), *verwijst))
    for nummer, deel in enumerate(beeld.delen, start=1):
        naam = TABEL if len(beeld.delen) == 1 else f"{TABEL} {nummer}"
        yield Figuur(
            titel=deel.titel,
            alt=deel.alt or zonder_voldoende_zin(len(beeld.rijen), len(deel.kolommen)),
            balken=(),
            tabel=_tabel(deel, naam),
            tekening=_raster(r, beeld, deel, plekken),
            breed=True,
        )


def _tabel(deel: Scoredeel, naam: str) -> Tabel:
    """Return what stands in the columns: the text of every verwachting, and how many do not meet it."""
    met_naam = any(kolom.kort for kolom in deel.kolommen)
    telt = any(kolom.niet_voldoende is not None for kolom in deel.kolommen)
    met_open = any(kolom.open for kolom in deel.kolommen)
    return Tabel(
        titel="De verwachtingen in de kolommen" + (", met bij hoeveel organisaties zij niet voldoende zijn" * telt),
        kolommen=(
            Kolom(kop="nr", soort="nr"),
            *([Kolom(kop="kort", soort="kort")] * met_naam),
            Kolom(kop="verwachting"),
            *([Kolom(kop=_NIET, soort="getal")] * telt),
            *([Kolom(kop="open", soort="getal")] * met_open),
        ),
        rijen=tuple(
            (
                Cel(tekst=kolom.nr),
                *([Cel(tekst=kolom.kort)] * met_naam),
                Cel(tekst=kolom.tekst),
                *([_aantal(kolom.niet_voldoende)] * telt),
                *([_aantal(kolom.open)] * met_open),
            )
            for kolom in deel.kolommen
        ),
        naam=naam,
        breed=True,
        zoekbaar=True,
    )


def _aantal(n: int | None) -> Cel:
    """Return an amount, or a dash where nothing can be counted."""
    return Cel(tekst=NIETS, gezegd="niet te tellen") if n is None else Cel(tekst=str(n), getallen=(n,))


def _raster(r: Landelijkrapport, beeld: Scorebeeld, deel: Scoredeel, plekken: Mapping[str, str]) -> Raster:
    tekens = [{een.teken: Rastervak(een.kort, een.soort) for een in kolom.tekens} for kolom in deel.kolommen]
    rijen = []
    for rij, voldoende in zip(beeld.rijen, deel.voldoende, strict=True):
        scores = {score.nr: score.score for score in r.rangorde[rij.plek - 1].scores}
        vakken = tuple(van[scores[kolom.nr]] for van, kolom in zip(tekens, deel.kolommen, strict=True))
        rijen.append(Rasterrij(naam=rij.organisatie, vakken=vakken, totaal=voldoende, doel=plekken[rij.organisatie]))
    telt = any(kolom.niet_voldoende is not None for kolom in deel.kolommen)
    return Raster(
        groepen=tuple(_groepen(r, deel.kolommen)),
        rijen=tuple(rijen),
        legenda=_legenda(deel.kolommen),
        rechts="voldoende" if any(deel.voldoende) else "",
        onder=_NIET if telt else "",
    )


def _legenda(kolommen: Sequence[Scorekolom]) -> tuple[tuple[Rastervak, str], ...]:
    """Return what each box means, once: what is good together and first, and what does not count last."""
    tekens = [een for kolom in kolommen for een in kolom.tekens]
    goed = list(dict.fromkeys(een.naam for een in tekens if een.soort == "goed"))
    alle = {(een.naam, een.soort, "" if een.naam in GETALLEN else een.kort): een for een in tekens}
    andere = sorted((een for een in alle.values() if een.soort != "goed"), key=lambda een: _VOLGORDE.index(een.soort))
    return (
        *([(Rastervak("", "goed"), opsomming(goed, "of"))] if goed else []),
        *((Rastervak(een.kort, een.soort), een.naam) for een in andere),
    )


def _groepen(r: Landelijkrapport, kolommen: Sequence[Scorekolom]) -> Iterator[Rastergroep]:
    """Yield the columns of each criterium, under its name and that of its thema."""
    koppen = {
        v.nr: (themakop(thema.nr, thema.naam), f"{c.nr} {c.kort}")
        for thema in r.themas
        for c in thema.criteria
        for v in c.verwachtingen
    }
    for (boven, kop), groep in groupby(kolommen, key=lambda kolom: koppen[kolom.nr]):
        yield Rastergroep(
            boven=boven,
            kop=kop,
            kolommen=tuple(
                Rasterkolom(
                    kop=f"{kolom.nr} {kolom.kort}".strip(),
                    totaal=NIETS if kolom.niet_voldoende is None else str(kolom.niet_voldoende),
                )
                for kolom in groep
            ),
        )
