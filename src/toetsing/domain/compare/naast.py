"""Items and figures of assessors beside each other: what each of them filled in, and whether two say otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from toetsing.domain.items import items_van, waarde_van

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.domain.items import Item
    from toetsing.domain.kader import Kader
    from toetsing.domain.reeksen import Punt, Reeks
    from toetsing.domain.toetsing import Toetsing
    from toetsing.domain.velden import Waarde


class Itemnaast(NamedTuple):
    """An item by each assessor, in their order; None of who left it empty, who differs from nobody."""

    item: Item
    waarden: tuple[Waarde | None, ...]

    @property
    def gegeven(self) -> tuple[Waarde, ...]:
        """What was filled in, each answer once."""
        return tuple(dict.fromkeys(waarde for waarde in self.waarden if waarde is not None))

    @property
    def verschilt(self) -> bool:
        """Whether two filled in something else."""
        return len(self.gegeven) > 1


class Cijfernaast(NamedTuple):
    """A figure over one moment by one definition, by each assessor; None of who has none, who differs from nobody."""

    reeks: Reeks
    punten: tuple[Punt | None, ...]

    @property
    def gegeven(self) -> tuple[Punt, ...]:
        """The figures that there are: one at least."""
        return tuple(punt for punt in self.punten if punt is not None)

    @property
    def verschilt(self) -> bool:
        """Whether two of them are not the same number."""
        return len({punt.waarde for punt in self.gegeven}) > 1


def items_naast(kader: Kader, toetsingen: Sequence[Toetsing]) -> Iterator[Itemnaast]:
    """Yield every item of the kader, in its order."""
    for item in items_van(kader):
        yield Itemnaast(item, tuple(waarde_van(item, toetsing.items) for toetsing in toetsingen))


def cijfers_naast(kader: Kader, toetsingen: Sequence[Toetsing]) -> Iterator[Cijfernaast]:
    """Yield every figure that anybody has, series by series and in order of time."""
    for reeks in kader.reeksen:
        van_elk = [{punt.plaats: punt for punt in toetsing.reeksen.get(reeks.naam, ())} for toetsing in toetsingen]
        eerste = {plaats: punt for van_een in reversed(van_elk) for plaats, punt in van_een.items()}
        for plaats in sorted(eerste, key=lambda plaats: reeks.volgorde(eerste[plaats])):
            yield Cijfernaast(reeks, tuple(van_een.get(plaats) for van_een in van_elk))
