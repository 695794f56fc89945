"""Figures of one organisation in two rondes: which of them are not what they were."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toetsing.domain.kader import Kader
    from toetsing.domain.reeksen import Punt, Reeks


class Andercijfer(NamedTuple):
    """A figure that was given in both rondes, over one moment and by one definition, and not the same."""

    reeks: Reeks
    eerst: Punt
    daarna: Punt


def andere_cijfers(
    kader: Kader, eerst: Mapping[str, tuple[Punt, ...]], daarna: Mapping[str, tuple[Punt, ...]]
) -> Iterator[Andercijfer]:
    """Yield every figure that became another one, or of which something else is said, in the order of the kader."""
    for reeks in kader.reeksen:
        toen = {(punt.moment, punt.definitie): punt for punt in eerst.get(reeks.naam, ())}
        for punt in daarna.get(reeks.naam, ()):
            was = toen.get((punt.moment, punt.definitie))
            if was is not None and (was.waarde, was.betrouwbaarheid) != (punt.waarde, punt.betrouwbaarheid):
                yield Andercijfer(reeks=reeks, eerst=was, daarna=punt)
