"""What assessors filled in beside scores and facts, as `toetsing/beoordelaars/1` has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from toetsing.domain import momenten
from toetsing.domain.compare.naast import cijfers_naast, items_naast
from toetsing.domain.velden import als_gegeven

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.kader import Kader
    from toetsing.domain.reeksen import Punt
    from toetsing.domain.toetsing import Toetsing


class Itemnaastjson(TypedDict):
    """An item: the answer of each assessor in their order, null where empty, and whether two say something else."""

    verwachting: str
    item: str
    antwoorden: list[str | list[str] | None]
    verschilt: bool


class Puntnaastjson(TypedDict):
    """A figure, exactly, and what must be known of it wherever it goes."""

    waarde: str
    betrouwbaarheid: str | None


class Cijfernaastjson(TypedDict):
    """A figure over one moment by one definition: that of each assessor in their order, null where there is none."""

    reeks: str
    moment: str
    definitie: str
    cijfers: list[Puntnaastjson | None]
    verschilt: bool


def items_als_json(kader: Kader, toetsingen: Sequence[Toetsing]) -> list[Itemnaastjson]:
    """Return every item by every assessor."""
    return [
        {
            "verwachting": een.item.nr,
            "item": een.item.veld.naam,
            "antwoorden": [als_gegeven(waarde) for waarde in een.waarden],
            "verschilt": een.verschilt,
        }
        for een in items_naast(kader, toetsingen)
    ]


def cijfers_als_json(kader: Kader, toetsingen: Sequence[Toetsing]) -> list[Cijfernaastjson]:
    """Return every figure by every assessor."""
    return [
        {
            "reeks": een.reeks.naam,
            "moment": momenten.als_gegeven(een.gegeven[0].moment),
            "definitie": een.gegeven[0].definitie,
            "cijfers": [None if punt is None else _punt(punt) for punt in een.punten],
            "verschilt": een.verschilt,
        }
        for een in cijfers_naast(kader, toetsingen)
    ]


def _punt(punt: Punt) -> Puntnaastjson:
    return {"waarde": str(als_gegeven(punt.waarde)), "betrouwbaarheid": punt.betrouwbaarheid or None}
