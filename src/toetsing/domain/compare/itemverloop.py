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
    VERVALLEN = "nu niet gevraagd"
    ONVERGELIJKBAAR = "niet te vergelijken"
    LEEG = "niet ingevuld"


@dataclass(frozen=True, slots=True, kw_only=True)
class Itemverloop:
    """An item of the later kader beside the same one of the earlier; None where that did not ask it.

    What only the earlier one asked is not `gevraagd`: then `item` is that of then.
    """

    item: Item
    was: Item | None
    eerst: Waarde | None
    daarna: Waarde | None
    gevraagd: bool = True

    @property
    def verandering(self) -> Itemverandering:
        """What became of it."""
        if not self.gevraagd:
            return Itemverandering.VERVALLEN
        if self.was is None:
            return Itemverandering.NIEUW
        if self.eerst is not None and _vraagt(self.was) != _vraagt(self.item):
            return Itemverandering.ONVERGELIJKBAAR
        if self.eerst == self.daarna:
            return Itemverandering.LEEG if self.eerst is None else Itemverandering.GELIJK
        if self.eerst is None:
            return Itemverandering.NU_INGEVULD
        return Itemverandering.NU_LEEG if self.daarna is None else Itemverandering.ANDERS


def _vraagt(item: Item) -> tuple[object, ...]:
    """Return what an answer is about: of another kind, unit or day it says something else."""
    veld = item.veld
    return veld.soort, veld.meer, veld.eenheid, veld.peildatum


def itemverloop(
    toen: Kader, nu: Kader, ingevuld_toen: Ingevuldeitems, ingevuld_nu: Ingevuldeitems
) -> tuple[Itemverloop, ...]:
    """Return every item of the later kader with what it was before, and last what is asked no more and was filled in.

    It is the same at the same verwachting and by the same name. Of another kader a verwachting is the same only where
    the later one says so.
    """
    oud = {(item.nr, item.veld.naam): item for item in items_van(toen)}
    verloop = []
    for item in items_van(nu):
        nr = item.nr if toen.id == nu.id else item.punt.was
        was = oud.get((nr, item.veld.naam)) if nr is not None else None
        eerst = waarde_van(was, ingevuld_toen) if was is not None else None
        verloop.append(Itemverloop(item=item, was=was, eerst=eerst, daarna=waarde_van(item, ingevuld_nu)))
    gezien = {(een.was.nr, een.was.veld.naam) for een in verloop if een.was is not None}
    for plaats, item in oud.items():
        eerst = waarde_van(item, ingevuld_toen)
        if plaats not in gezien and eerst is not None:
            verloop.append(Itemverloop(item=item, was=item, eerst=eerst, daarna=None, gevraagd=False))
    return tuple(verloop)
