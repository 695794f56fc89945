"""Items as people read them: of one toetsing what was filled in, and for who counts further a row for each.

Each is empty where the kader has no items, so that nothing is said of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.document.blokken import Alinea, Cel, Kolom, Tabel, cellen
from toetsing.domain.words.telwoorden import als_zin
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toetsing.domain.items import Item
    from toetsing.domain.kader import Kader
    from toetsing.domain.toetsing import Toetsing


def itemstandzin(kader: Kader, toetsing: Toetsing) -> str:
    """Return how far the items are: "12 van de 20 items zijn ingevuld"; empty without items."""
    if not kader.itempunten:
        return ""
    from toetsing.domain.items import stand_van  # only a kader with items pays for it, here and below

    return stand_van(kader, toetsing.items).in_woorden


def itemblokken(
    kader: Kader, toetsing: Toetsing, notities: Mapping[str, str] | None = None, *, met_cel: bool = False
) -> Iterator[Alinea | Tabel]:
    """Yield how far the items of one toetsing are, and what was filled in for each.

    `notities` are the notes at their cells by the name of the item, and have a column where there are any.
    """
    if not kader.itempunten:
        return
    from toetsing.domain.items import NIET_INGEVULD, adres_van, items_van, leesbaar_antwoord

    if kader.heeft_oordelen:  # else it was said above already
        yield Alinea(tekst=als_zin(itemstandzin(kader, toetsing)))
    items, bij = items_van(kader), notities or {}
    met_notitie = any(item.kop in bij for item in items)
    koppen = ("verwachting", "item", "antwoord", *(("cel",) if met_cel else ()), *(("notitie",) if met_notitie else ()))
    yield Tabel(
        titel="Items",
        kolommen=(Kolom(kop="nr", soort="nr"), *(Kolom(kop=kop) for kop in koppen)),
        rijen=tuple(
            cellen(
                (
                    item.nr,
                    item.punt.tekst,
                    naam_met_dag(item),
                    leesbaar_antwoord(item, toetsing.items) or NIET_INGEVULD,
                    *((adres_van(item, toetsing),) if met_cel else ()),
                    *((bij.get(item.kop, ""),) if met_notitie else ()),
                )
            )
            for item in items
        ),
    )


def itemtabellen(kader: Kader, toetsingen: Sequence[Toetsing]) -> tuple[Tabel, ...]:
    """Return a row per organisation and item, for who counts further."""
    if not kader.itempunten:
        return ()
    from toetsing.domain.items import adres_van, antwoord_op, items_van

    koppen = ("organisatie", "ronde", "nr", "verwachting", "item", "soort", "antwoord", "eenheid", "peildatum", "cel")
    return (
        Tabel(
            titel="Elk item, een rij per organisatie en item",
            kolommen=tuple(Kolom(kop=kop, soort="nr" if kop == "nr" else "tekst") for kop in (*koppen, "bestand")),
            rijen=tuple(
                tuple(
                    Cel(tekst=tekst)
                    for tekst in (
                        toetsing.organisatie,
                        toetsing.ronde or "",
                        item.nr,
                        item.punt.tekst,
                        item.veld.naam,
                        item.veld.soort.value,
                        antwoord_op(item, toetsing.items).removesuffix(item.veld.eenheid).rstrip(),
                        item.veld.eenheid,
                        item.veld.op_dag.removeprefix("op "),
                        adres_van(item, toetsing),
                        toetsing.bron.bestand,
                    )
                )
                for toetsing in toetsingen
                for item in items_van(kader)
            ),
            naam="Items",
            zoekbaar=True,
        ),
    )


def naam_met_dag(item: Item) -> str:
    """Return the name of an item, with the day that its number is about where the kader names one."""
    return f"{item.veld.naam} ({item.veld.op_dag})" if item.veld.op_dag else item.veld.naam


def met_vraag(naam: str, vraag: str) -> str:
    """Return the name of an item with its question, once where the kader asks no more than the name says."""
    return naam if vraag.strip(" .?").casefold() in ("", naam.casefold()) else f"{naam}: {vraag}"


def itemoverzicht(kader: Kader, namen: Sequence[str], toetsingen: Sequence[Toetsing]) -> Iterator[Tabel]:
    """Yield how far the items of each of many toetsingen are, by these names of theirs."""
    if not kader.itempunten:
        return
    from toetsing.domain.items import stand_van

    standen = [stand_van(kader, toetsing.items) for toetsing in toetsingen]
    yield Tabel(
        titel="Hoe ver de items zijn ingevuld",
        kolommen=(
            Kolom(kop="organisatie"),
            Kolom(kop="ingevuld", soort="kort", telt=("items ingevuld", "items")),
            Kolom(kop="verplicht en leeg"),
        ),
        rijen=tuple(
            (
                Cel(tekst=naam),
                Cel(tekst=f"{stand.ingevuld} van {stand.gevraagd}", getallen=(stand.ingevuld, stand.gevraagd)),
                Cel(tekst=opsomming(stand.lege_namen)),
            )
            for naam, stand in zip(namen, standen, strict=True)
        ),
        naam="Itemstand",
    )
