"""The items in the report about one organisation: under each verwachting what was filled in, as what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.commands.rapport.regio.beeld import Itemdeel, Itemregel
from toetsing.document.auteurstekst import alineas_van
from toetsing.document.blokken import Alinea, Cel, Kolom, Kop, Tabel, Tussenkop, cellen, tekstblokken
from toetsing.document.items import met_vraag, naam_met_dag
from toetsing.domain.items import NIET_INGEVULD, adres_van, items_bij, leesbaar_antwoord

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.document.blokken import Blok
    from toetsing.domain.items import Item
    from toetsing.domain.kader import Criterium
    from toetsing.domain.toetsing import Toetsing


def itemdelen(criterium: Criterium, toetsing: Toetsing) -> tuple[Itemdeel, ...]:
    """Return what there is to tell of the items at the verwachtingen of a criterium."""
    return tuple(
        Itemdeel(
            nr=punt.nr,
            tekst=punt.tekst,
            noot=f"noot {punt.voetnoot}" if punt.voetnoot else "",
            gescoord=punt.gescoord,
            items=tuple(_regel(item, toetsing) for item in items_bij([punt])),
        )
        for punt in criterium.itempunten
    )


def _regel(item: Item, toetsing: Toetsing) -> Itemregel:
    antwoord = leesbaar_antwoord(item, toetsing.items)
    return Itemregel(
        naam=naam_met_dag(item),
        vraag=item.veld.tekst,
        soort=item.veld.soort.value,
        antwoord=antwoord,
        alineas=alineas_van(antwoord) if item.is_tekst else (),
        verplicht=item.veld.verplicht,
        cel=adres_van(item, toetsing) or "geen cel",
    )


def items_bij_criterium(delen: Sequence[Itemdeel]) -> Iterator[Blok]:
    """Yield of each verwachting what it asks, a table of what is short, and the texts that were written.

    The table is of the verwachting, so it stands before the heading of any text.
    """
    for deel in delen:
        yield Kop(niveau=4, tekst=f"{deel.nr} {deel.tekst}{f' ({deel.noot})' if deel.noot else ''}")
        kort = [item for item in deel.items if item.soort != "tekst"]
        if kort:
            yield Tabel(
                titel=f"Items bij {deel.nr}",
                kolommen=(Kolom(kop="item"), Kolom(kop="antwoord")),
                rijen=tuple((Cel(tekst=_vraag(item)), Cel(tekst=item.antwoord or NIET_INGEVULD)) for item in kort),
            )
        for item in deel.items:
            if item.soort == "tekst":
                yield from _tekst(item, alleen=len(deel.items) == 1)


def _tekst(item: Itemregel, *, alleen: bool) -> Iterator[Blok]:
    """Yield what was written, under its name where there is more; or that nothing was."""
    if not alleen or item.vraag:
        yield Tussenkop(niveau=5, tekst=item.vraag if item.vraag and alleen else _vraag(item))
    if item.alineas:
        yield from tekstblokken(item.alineas, onder=0)
    else:
        yield Alinea(tekst=f"{NIET_INGEVULD.capitalize()}.", soort="leeg" if item.verplicht else "")


def _vraag(item: Itemregel) -> str:
    return met_vraag(item.naam, item.vraag)


def vindplaatsen_van_items(delen: Sequence[Itemdeel]) -> Iterator[Tabel]:
    """Yield every item with its cell; nothing without items."""
    regels = [(deel.nr, item.naam, item.cel) for deel in delen for item in deel.items]
    if regels:
        yield Tabel(
            titel="Waar de items staan",
            kolommen=(Kolom(kop="verwachting", soort="kort"), Kolom(kop="item"), Kolom(kop="cel", soort="kort")),
            rijen=tuple(map(cellen, regels)),
        )
