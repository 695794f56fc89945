"""The items of one organisation in two rondes: what each said then and says now."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from toetsing.domain.items import items_van, waarde_van

if TYPE_CHECKING:
    from toetsing.domain.items import Ingevuldeitems, Item
    from toetsing.domain.kader import Kader
    from toetsing.domain.velden import Waarde


class Itemverandering(Enum):
    """What became of an item. It is never better or worse: nobody judged it."""

    GELIJK = "gelijk"
    ANDERS = "anders"
    NU_INGEVULD = "nu ingevuld"
    NU_LEEG = "nu leeg"
    NIEUW = "toen niet gevraagd"
    LEEG = "niet ingevuld"


@dataclass(frozen=True, slots=True, kw_only=True)
class Itemverloop:
    """An item of the later kader beside the same one of the earlier; None where that did not ask it."""

    item: Item
    was: Item | None
    eerst: Waarde | None
    daarna: Waarde | None

    @property
    def verandering(self) -> Itemverandering:
        """What became of it."""
        if self.was is None:
            return Itemverandering.NIEUW
        if self.eerst == self.daarna:
            return Itemverandering.LEEG if self.eerst is None else Itemverandering.GELIJK
        if self.eerst is None:
            return Itemverandering.NU_INGEVULD
        return Itemverandering.NU_LEEG if self.daarna is None else Itemverandering.ANDERS


def itemverloop(
    toen: Kader, nu: Kader, ingevuld_toen: Ingevuldeitems, ingevuld_nu: Ingevuldeitems
) -> tuple[Itemverloop, ...]:
    """Return every item of the later kader with what it was before.

    It is the same at the same verwachting, by the same name and of the same kind. Of another kader a verwachting is the
    same only where the later one says so.
    """
    oud = {(item.nr, item.veld.naam): item for item in items_van(toen)}
    verloop = []
    for item in items_van(nu):
        nr = item.nr if toen.id == nu.id else item.punt.was
        was = oud.get((nr, item.veld.naam)) if nr is not None else None
        if was is not None and (was.veld.soort, was.veld.meer) != (item.veld.soort, item.veld.meer):
            was = None
        eerst = waarde_van(was, ingevuld_toen) if was is not None else None
        verloop.append(Itemverloop(item=item, was=was, eerst=eerst, daarna=waarde_van(item, ingevuld_nu)))
    return tuple(verloop)
