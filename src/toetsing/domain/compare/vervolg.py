"""Whether a kader that continues another says of its verwachtingen what it means to: slips that no reader can see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.beschreven import op_volgorde
from toetsing.domain.nummers import eigen_nummers, sleutel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.domain.itempunt import Itempunt
    from toetsing.domain.kader import Kader, Verwachting


def zonder_was(eerst: Kader, daarna: Kader) -> tuple[str, ...]:
    """Return what has no `was`, although the earlier kader has the same number with the same text."""
    toen = {(sleutel(een.nr), _gelezen(een.tekst)) for een in _vragen(eerst)}
    genoemd = {sleutel(een.was) for een in _vragen(daarna) if een.was is not None}
    return tuple(
        een.nr
        for een in _vragen(daarna)
        if een.was is None and sleutel(een.nr) not in genoemd and (sleutel(een.nr), _gelezen(een.tekst)) in toen
    )


def onbekende_was(eerst: Kader, daarna: Kader) -> dict[str, str]:
    """Return by number what each verwachting says it was, where the earlier kader has no such number."""
    toen = eerst.nummers
    eigen = eigen_nummers(toen)
    return {een.nr: een.was for een in _vragen(daarna) if een.was and eigen.get(sleutel(een.was), een.was) not in toen}


def _vragen(kader: Kader) -> Iterator[Verwachting | Itempunt]:
    """Yield the verwachtingen, scored or described alone."""
    return (een for criterium in kader.criteria for een in op_volgorde(criterium))


def _gelezen(tekst: str) -> tuple[str, ...]:
    return tuple(tekst.split())
