"""Series of one toetsing in short, and of many: the latest figure of each, and all of them for who counts further.

Figures by another definition never stand in one table without saying so, and nowhere is there a total of figures.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from toetsing.document.blokken import Alinea, Cel, Kolom, Kop, Tabel, cellen
from toetsing.domain.momenten import in_woorden, toon_moment
from toetsing.domain.reeksen import laatste_cijfers, stukken
from toetsing.domain.reekszinnen import alle_moment_zin, begin_zinnen, cijfer, cijfers_van_zin, stap_zin
from toetsing.domain.velden import als_gegeven, toon
from toetsing.domain.words.telwoorden import als_noot
from toetsing.domain.words.woorden import schoon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.document.blokken import Blok
    from toetsing.domain.kader import Kader
    from toetsing.domain.reeksen import Punt, Reeks
    from toetsing.domain.toetsing import Toetsing

_NIET_OPGETELD: Final = (
    "Cijfers met een andere definitie staan in een eigen tabel. Zij zijn niet met elkaar te vergelijken, en nergens "
    "opgeteld."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Laatstecijfer:
    """The latest figure of an organisation by one definition, and how it differs from the one before it.

    `exact` is the figure to reckon with; `verandering` says why where nothing before it may be compared with it, and is
    empty where there is nothing before it.
    """

    organisatie: str
    moment: str
    cijfer: str
    exact: str
    verandering: str
    betrouwbaarheid: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Definitiedeel:
    """A definition of a series: what it counts, and the latest figure of every organisation that was counted so."""

    definitie: str
    tekst: str
    cijfers: tuple[Laatstecijfer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Landelijkereeks:
    """A series over many organisations, by definition; `zinnen` say of how many there is a figure."""

    naam: str
    vraag: str
    eenheid: str
    zinnen: tuple[str, ...]
    definities: tuple[Definitiedeel, ...]


def landelijke_reeksen(kader: Kader, toetsingen: Sequence[Toetsing]) -> tuple[Landelijkereeks, ...]:
    """Return every series that the kader asks for, with the latest figures of these toetsingen in their order."""
    return tuple(_landelijk(reeks, toetsingen) for reeks in kader.reeksen)


def _landelijk(reeks: Reeks, toetsingen: Sequence[Toetsing]) -> Landelijkereeks:
    alle = [
        (toetsing, punt)
        for toetsing in toetsingen
        for punt in laatste_cijfers(reeks, toetsing.reeksen.get(reeks.naam, ()))
    ]
    delen = tuple(
        Definitiedeel(
            definitie=een.naam,
            tekst=een.tekst,
            cijfers=tuple(_laatste(reeks, t, punt) for t, punt in alle if punt.definitie == een.naam),
        )
        for een in reeks.definities
        if any(punt.definitie == een.naam for _, punt in alle)
    )
    met = sum(bool(toetsing.reeksen.get(reeks.naam)) for toetsing in toetsingen)
    zinnen = [cijfers_van_zin(met, len(toetsingen))]
    if any(len({een.moment for een in deel.cijfers}) > 1 for deel in delen):
        zinnen.append(alle_moment_zin())
    return Landelijkereeks(
        naam=reeks.naam,
        vraag=reeks.tekst,
        eenheid=reeks.getal.eenheid,
        zinnen=(*zinnen, *([_NIET_OPGETELD] if len(delen) > 1 else [])),
        definities=delen,
    )


def _laatste(reeks: Reeks, toetsing: Toetsing, punt: Punt) -> Laatstecijfer:
    return Laatstecijfer(
        organisatie=toetsing.organisatie,
        moment=in_woorden(punt.moment),
        cijfer=toon(reeks.kaal, punt.waarde),
        exact=str(als_gegeven(punt.waarde)),
        verandering=_stap_naar(reeks, toetsing, punt),
        betrouwbaarheid=schoon(punt.betrouwbaarheid),
    )


def _stap_naar(reeks: Reeks, toetsing: Toetsing, punt: Punt) -> str:
    """Return how a figure differs from the one before it, or why that is not said; nothing where it is the first."""
    punten = toetsing.reeksen.get(reeks.naam, ())
    for stuk, begin in zip(stukken(reeks, punten), begin_zinnen(reeks, punten), strict=False):
        if stuk.punten[-1] == punt:
            return stap_zin(reeks, stuk) if len(stuk.punten) > 1 else begin
    return ""


def landelijke_blokken(reeksen: Sequence[Landelijkereeks]) -> Iterator[Blok]:
    """Yield per series a table for every definition, each with what it counts."""
    for reeks in reeksen:
        yield Kop(niveau=3, tekst=reeks.vraag)
        yield from (Alinea(tekst=zin) for zin in reeks.zinnen)
        for deel in reeks.definities:
            in_ = f", in {reeks.eenheid}" if reeks.eenheid else ""
            yield Alinea(tekst=f"{deel.definitie}: {deel.tekst}")
            yield Tabel(
                titel=f"{reeks.naam} volgens {deel.definitie}{in_}: het laatste cijfer per organisatie",
                kolommen=(
                    Kolom(kop="organisatie", soort="kort"),
                    Kolom(kop="moment", soort="kort"),
                    Kolom(kop="cijfer", soort="getal"),
                    Kolom(kop="verandering"),
                ),
                rijen=tuple(
                    (
                        *cellen((een.organisatie, een.moment)),
                        Cel(tekst=een.cijfer, noot=als_noot(een.betrouwbaarheid)),
                        Cel(tekst=een.verandering),
                    )
                    for een in deel.cijfers
                ),
                naam=f"{reeks.naam} {deel.definitie}",
            )


def reeksen_in_het_kort(kader: Kader, toetsing: Toetsing) -> Iterator[Tabel]:
    """Yield the latest figure of every series by each definition; nothing where the kader asks none."""
    rijen = [
        (reeks, punt)
        for reeks in kader.reeksen
        for punt in laatste_cijfers(reeks, toetsing.reeksen.get(reeks.naam, ()))
    ]
    if rijen:
        yield Tabel(
            titel="Reeksen: het laatste cijfer",
            kolommen=(
                Kolom(kop="reeks", soort="kort"),
                Kolom(kop="moment", soort="kort"),
                Kolom(kop="cijfer", soort="getal"),
                Kolom(kop="definitie", soort="kort"),
                Kolom(kop="verandering"),
            ),
            rijen=tuple(
                (
                    *cellen((reeks.naam, toon_moment(punt.moment))),
                    Cel(tekst=cijfer(reeks, punt), noot=als_noot(schoon(punt.betrouwbaarheid))),
                    *cellen((punt.definitie, _stap_naar(reeks, toetsing, punt))),
                )
                for reeks, punt in rijen
            ),
        )


def reekstabellen(kader: Kader, toetsingen: Sequence[Toetsing]) -> Iterator[Tabel]:
    """Yield a row per toetsing and figure, for who counts further; nothing where the kader asks no series."""
    koppen = ("organisatie", "ronde", "soort", "reeks", "moment", "cijfer", "eenheid", "definitie")
    verder = ("betrouwbaarheid", "bron", "cel", "bestand")
    if kader.reeksen:
        yield Tabel(
            titel="Elk cijfer, een rij per organisatie, reeks en moment",
            kolommen=tuple(Kolom(kop=kop, soort="getal" if kop == "cijfer" else "tekst") for kop in (*koppen, *verder)),
            rijen=tuple(
                cellen(
                    (
                        toetsing.organisatie,
                        toetsing.ronde or "",
                        toetsing.soort.value if toetsing.soort else "",
                        reeks.naam,
                        toon_moment(punt.moment),
                        toon(reeks.kaal, punt.waarde),
                        reeks.getal.eenheid,
                        punt.definitie,
                        schoon(punt.betrouwbaarheid),
                        schoon(punt.bron),
                        punt.plek.adres or "",
                        punt.plek.bestand or "",
                    )
                )
                for toetsing in toetsingen
                for reeks in kader.reeksen
                for punt in toetsing.reeksen.get(reeks.naam, ())
            ),
            naam="Reeksen",
            zoekbaar=True,
        )
