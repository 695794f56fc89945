"""Items and figures in two rondes, as `toetsing/hertoets/1` has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, TypedDict

from toetsing.domain import momenten
from toetsing.domain.compare.cijferverloop import andere_cijfers
from toetsing.domain.compare.itemverloop import Itemverandering, itemverloop
from toetsing.domain.velden import als_gegeven

if TYPE_CHECKING:
    from toetsing.domain.compare.rondevergelijking import Rondevergelijking
    from toetsing.domain.kader import Kader
    from toetsing.domain.reeksen import Punt


class Itemstapjson(TypedDict):
    """An item in two rondes; null is empty, or not asked in that ronde, as `verandering` says.

    `was` is the number of its verwachting in the earlier kader, null where that did not ask it.
    """

    verwachting: str
    was: str | None
    item: str
    eerst: str | list[str] | None
    daarna: str | list[str] | None
    verandering: Annotated[str, Itemverandering]


class Cijferjson(TypedDict):
    """A figure, exactly, and what must be known of it wherever it goes."""

    waarde: str
    betrouwbaarheid: str | None


class Cijferstapjson(TypedDict):
    """A figure that two rondes both have over one moment by one definition, and that is not the same."""

    reeks: str
    moment: str
    definitie: str
    eerst: Cijferjson
    daarna: Cijferjson


def itemstappen_als_json(toen: Kader, nu: Kader, stap: Rondevergelijking) -> list[Itemstapjson]:
    """Return every item of the later kader in both rondes, and what only the earlier one asked."""
    return [
        {
            "verwachting": een.item.nr,
            "was": een.was.nr if een.was is not None else None,
            "item": een.item.veld.naam,
            "eerst": als_gegeven(een.eerst),
            "daarna": als_gegeven(een.daarna),
            "verandering": een.verandering.value,
        }
        for een in itemverloop(toen, nu, stap.eerst.toetsing.items, stap.daarna.toetsing.items)
    ]


def cijferstappen_als_json(nu: Kader, stap: Rondevergelijking) -> list[Cijferstapjson]:
    """Return every figure that is not what it was."""
    return [
        {
            "reeks": een.reeks.naam,
            "moment": momenten.als_gegeven(een.daarna.moment),
            "definitie": een.daarna.definitie,
            "eerst": _cijfer(een.eerst),
            "daarna": _cijfer(een.daarna),
        }
        for een in andere_cijfers(nu, stap.eerst.toetsing.reeksen, stap.daarna.toetsing.reeksen)
    ]


def _cijfer(punt: Punt) -> Cijferjson:
    return {"waarde": str(als_gegeven(punt.waarde)), "betrouwbaarheid": punt.betrouwbaarheid or None}
