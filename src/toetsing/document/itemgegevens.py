"""Items of many organisations for who counts further: each answer as a row or a column, and counts of each item."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from toetsing.document.blokken import Cel, Kolom, Tabel, cellen, rekentabel
from toetsing.domain.words.woorden import schoon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.document.itemtelling import Itemantwoord, Itemtotaal

_ITEM: Final = (Kolom(kop="nr", soort="nr"), *(Kolom(kop=kop) for kop in ("verwachting", "item", "soort")))


def itemtabellen_van_allen(totalen: Sequence[Itemtotaal]) -> Iterator[Tabel]:
    """Yield every answer as a row, how many filled in each item, and how often each choice was made."""
    yield _elk_item(totalen)
    yield Tabel(
        titel="Hoeveel organisaties elk item invulden",
        kolommen=(
            *_ITEM,
            *(Kolom(kop=kop, soort="getal") for kop in ("ingevuld", "leeg")),
            *(Kolom(kop=kop) for kop in ("het laagste of vroegste", "het hoogste of laatste", "leeg bij")),
        ),
        rijen=tuple((*_van(een), *_aantallen(een)) for een in totalen),
        naam="Itemtelling",
        zoekbaar=True,
    )
    keuzes = tuple(
        (*_van(een), Cel(tekst=keuze.keuze), _aantal(keuze.aantal), Cel(tekst=", ".join(keuze.wie)))
        for een in totalen
        for keuze in een.keuzes
    )
    if keuzes:
        yield Tabel(
            titel="Hoe vaak elke keuze is gemaakt",
            kolommen=(*_ITEM, Kolom(kop="keuze"), Kolom(kop="aantal", soort="getal"), Kolom(kop="organisaties")),
            rijen=keuzes,
            naam="Itemkeuzes",
            zoekbaar=True,
        )


def met_items(tabel: Tabel, totalen: Sequence[Itemtotaal], organisaties: Sequence[str]) -> Tabel:
    """Return a table with a row for each of these organisations, and behind it a column for every item."""
    tabel = rekentabel(tabel)
    gegeven = [{een.organisatie: een for een in totaal.gegeven} for totaal in totalen]
    return tabel._replace(
        titel="Elke organisatie, met wat bij elk item is ingevuld",
        kolommen=(*tabel.kolommen, *(_kolom(een) for een in totalen)),
        rijen=tuple(
            (*rij, *(_antwoord(van_een.get(wie)) for van_een in gegeven))
            for rij, wie in zip(tabel.rijen, organisaties, strict=True)
        ),
        naam="Per organisatie",
        breed=True,
    )


def _elk_item(totalen: Sequence[Itemtotaal]) -> Tabel:
    """Return a row per organisation and item that was filled in; of several choices one for each."""
    rijen = [
        (wie, een.nr, een.tekst, een.naam, een.soort, antwoord, cel)
        for een in totalen
        for wie, antwoord, cel in _per_antwoord(een)
    ]
    koppen = ("organisatie", "nr", "verwachting", "item", "soort", "antwoord", "cel")
    return Tabel(
        titel="Elk ingevuld item, een rij per organisatie en item",
        kolommen=tuple(Kolom(kop=kop, soort="nr" if kop == "nr" else "tekst") for kop in koppen),
        rijen=tuple(map(cellen, rijen)),
        naam="Items",
        zoekbaar=True,
    )


def _per_antwoord(een: Itemtotaal) -> Iterator[tuple[str, str, str]]:
    if not een.keuzes:
        yield from ((wie.organisatie, wie.antwoord, wie.cel) for wie in een.gegeven)
        return
    cel = {wie.organisatie: wie.cel for wie in een.gegeven}
    yield from ((wie, keuze.keuze, cel[wie]) for keuze in een.keuzes for wie in keuze.wie)


def _van(een: Itemtotaal) -> tuple[Cel, ...]:
    return cellen((een.nr, een.tekst, een.naam, een.soort))


def _aantallen(een: Itemtotaal) -> tuple[Cel, ...]:
    grenzen = een.grenzen or ("",)
    return (
        _aantal(len(een.gegeven)),
        _aantal(len(een.leeg)),
        *cellen((grenzen[0], grenzen[-1], ", ".join(een.leeg))),
    )


def _aantal(n: int) -> Cel:
    return Cel(tekst=str(n), getallen=(n,))


def _kolom(een: Itemtotaal) -> Kolom:
    eenheid = f", in {een.eenheid}" if een.eenheid else ""
    return Kolom(kop=f"{een.nr} {een.naam}{eenheid}", soort="getal" if een.soort == "getal" else "tekst")


def _antwoord(een: Itemantwoord | None) -> Cel:
    if een is None:
        return Cel(tekst="")
    if een.exact:
        return Cel(tekst=een.antwoord, getallen=(Fraction(een.exact),))
    return Cel(tekst=schoon(een.antwoord))
