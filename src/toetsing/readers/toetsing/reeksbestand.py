"""Which files hold series and nothing else: these are of organisations whose toetsing stands in another file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.words.kopnamen import NUMMER, ORGANISATIE, SCORE
from toetsing.domain.words.reekskoppen import KEN, met_waarde
from toetsing.readers.files.misgegaan import bij_bestand

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.readers.files.blad import Bestand

_VAN_SCORES: Final = frozenset((*NUMMER, *SCORE))


def deel_op(bestanden: Sequence[Bestand]) -> tuple[list[Bestand], list[Bestand]]:
    """Return the files with toetsingen, and those with series alone. Without any of the first all are of the first."""
    apart = [bestand for bestand in bestanden if _alleen_reeksen(bestand)]
    if len(apart) == len(bestanden):
        return list(bestanden), []
    return [bestand for bestand in bestanden if all(bestand is not een for een in apart)], apart


def _alleen_reeksen(bestand: Bestand) -> bool:
    """Return whether the only sheet of a file has a table with series by organisation, and by its headers no scores."""
    if len(bestand.bladen) != 1:
        return False
    with bij_bestand(bestand.naam):
        koppen = [met_waarde(namen).keys() for _, namen in bestand.bladen[0].kopregels]
    reeksen = any(namen >= KEN and not namen.isdisjoint(ORGANISATIE) for namen in koppen)
    return reeksen and all(namen.isdisjoint(_VAN_SCORES) for namen in koppen)
