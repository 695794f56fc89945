"""The items of one organisation in two rondes, in words and with the cell of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.document.blokken import Kolom, Tabel, cellen
from toetsing.document.items import naam_met_dag
from toetsing.document.rondes.beeld import Itemstap
from toetsing.domain.compare.itemverloop import Itemverandering, itemverloop
from toetsing.domain.items import adres_van
from toetsing.domain.velden import toon
from toetsing.domain.words.woorden import schoon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.document.rondes.beeld import Rondestap
    from toetsing.domain.compare.rondevergelijking import Rondevergelijking
    from toetsing.domain.kader import Kader

_NIETS: Final = "–"
"""What stands where nothing was filled in, or nothing was asked."""
_ANDERS: Final = frozenset(
    een.value
    for een in Itemverandering
    if een not in (Itemverandering.GELIJK, Itemverandering.NIEUW, Itemverandering.LEEG)
)


def itemstappen(toen: Kader, nu: Kader, stap: Rondevergelijking) -> tuple[Itemstap, ...]:
    """Return every item of the later kader in both rondes, and what only the earlier one asked."""
    eerst, daarna = stap.eerst.toetsing, stap.daarna.toetsing
    return tuple(
        Itemstap(
            nr=een.item.nr,
            naam=naam_met_dag(een.item),
            eerst=schoon(toon(een.was.veld, een.eerst)) if een.was is not None else "",
            eerst_cel=adres_van(een.was, eerst) if een.was is not None else "",
            daarna=schoon(toon(een.item.veld, een.daarna)),
            daarna_cel=adres_van(een.item, daarna) if een.gevraagd else "",
            verandering=een.verandering.value,
        )
        for een in itemverloop(toen, nu, eerst.items, daarna.items)
    )


def andere_items(stap: Rondestap) -> tuple[Itemstap, ...]:
    """Return the items of which something else was filled in."""
    return tuple(een for een in stap.items if een.verandering in _ANDERS)


def itemtabel(stap: Rondestap, *, naam: str = "", alleen_anders: bool, met_cel: bool = True) -> Iterator[Tabel]:
    """Yield the items in both rondes; nothing without any. `naam` is what a workbook calls the table."""
    items = andere_items(stap) if alleen_anders else stap.items
    if not items:
        return
    cel = [Kolom(kop=f"cel {ronde}", soort="kort") for ronde in (stap.eerst, stap.daarna)] if met_cel else []
    yield Tabel(
        titel=f"Items in {stap.eerst} en {stap.daarna}{' die anders zijn' if alleen_anders else ''}",
        kolommen=(
            Kolom(kop="nr", soort="nr"),
            Kolom(kop="item", soort="kort"),
            *(Kolom(kop=kop) for kop in (stap.eerst, stap.daarna)),
            Kolom(kop="verandering", soort="kort"),
            *cel,
        ),
        rijen=tuple(
            cellen(
                (
                    een.nr,
                    een.naam,
                    een.eerst or _NIETS,
                    een.daarna or _NIETS,
                    een.verandering,
                    *((een.eerst_cel or _NIETS, een.daarna_cel or _NIETS) if met_cel else ()),
                )
            )
            for een in items
        ),
        naam=naam,
    )
