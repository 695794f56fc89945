"""The items to which assessors gave another answer, beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.document.blokken import Alinea, Deel, Kolom, Tabel, cellen
from toetsing.domain.items import NIET_INGEVULD, antwoord_op, items_van, waarde_van
from toetsing.domain.words.woorden import schoon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.commands.beoordelaars.beoordeeld import Beoordeeld
    from toetsing.domain.items import Item
    from toetsing.domain.kader import Kader


def itemdeel(kader: Kader, een: Beoordeeld) -> Iterator[Deel]:
    """Yield the items that two assessors filled in otherwise; who left one empty differs from nobody."""
    anders = [item for item in items_van(kader) if _verschilt(item, een)]
    if not anders:
        zin = "Geen item is door twee beoordelaars anders ingevuld."
        yield Deel(id="items", titel="Items", blokken=(Alinea(tekst=zin),), kort=())
        return
    tabel = Tabel(
        titel="De items die verschillen",
        kolommen=(
            Kolom(kop="nr", soort="nr"),
            Kolom(kop="item", soort="kort"),
            *(Kolom(kop=naam) for naam in een.namen),
        ),
        rijen=tuple(
            cellen(
                (item.nr, item.veld.naam, *(schoon(antwoord) or NIET_INGEVULD for antwoord in _antwoorden(item, een)))
            )
            for item in anders
        ),
        naam="Items",
    )
    yield Deel(id="items", titel="Items", blokken=(tabel,))


def _antwoorden(item: Item, een: Beoordeeld) -> Iterator[str]:
    return (antwoord_op(item, uitslag.toetsing.items) for uitslag in een.uitslagen)


def _verschilt(item: Item, een: Beoordeeld) -> bool:
    gegeven = {waarde_van(item, uitslag.toetsing.items) for uitslag in een.uitslagen} - {None}
    return len(gegeven) > 1
