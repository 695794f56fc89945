"""Who or what of the input is in no report, for its fouten: to be said where it is said what was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.commands.rapport.wiezinnen import niet_in_rapport_zin, zonder_rapport_zin
from toetsing.domain.meldingen import is_fout

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.domain.toetsing import Toetsing
    from toetsing.pipeline.besloten import Besloten


def zonder_regiorapport(scoring: Besloten, gestopt: Sequence[Toetsing]) -> str:
    """Return of whom there is no report of their own; `gestopt` were decided, and stopped while their report was made.

    An empty text where everybody has one.
    """
    return zonder_rapport_zin(tuple(dict.fromkeys((*_weggelaten(scoring), *map(_van, gestopt)))))


def niet_in_landelijk(scoring: Besloten) -> str:
    """Return who is not in the report about all; an empty text where everybody is."""
    return niet_in_rapport_zin(tuple(dict.fromkeys(_weggelaten(scoring))))


def _weggelaten(scoring: Besloten) -> Iterator[str]:
    """Yield the toetsingen that were left out, and then the files of which no toetsing could be read at all."""
    gezien = {uitslag.toetsing.bron.bestand for uitslag in scoring.uitslagen}
    for een in scoring.weggelaten:
        bestand = een.plek.bestand or ""
        gezien.add(bestand)
        yield f"{een.naam} ({bestand})" if een.naam else bestand
    fouten = (een.plek.bestand for een in scoring.meldingen if is_fout(een))
    yield from dict.fromkeys(bestand for bestand in fouten if bestand and bestand not in gezien)


def _van(toetsing: Toetsing) -> str:
    return f"{toetsing.organisatie} ({toetsing.bron.bestand})"
