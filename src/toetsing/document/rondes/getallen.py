"""The numbers of criteria in two rondes of one organisation, beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.document.blokken import Kolom, Tabel, cellen
from toetsing.document.getallen import getal_zin, met_getal
from toetsing.document.rondes.beeld import Getalstap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.document.rondes.beeld import Rondestap
    from toetsing.domain.compare.rondevergelijking import Rondevergelijking
    from toetsing.domain.kader import Kader

NIET_GEVRAAGD = "–"
"""What stands where the kader of then asked no number of that criterium, or another one."""


def getalstappen(toen: Kader, nu: Kader, stap: Rondevergelijking) -> tuple[Getalstap, ...]:
    """Return the number of every criterium that comes to one now, with that of then where it is the same kind."""
    eerder = {criterium.nr: getal for criterium, getal in met_getal(toen)}
    return tuple(
        Getalstap(
            nr=criterium.nr,
            kort=criterium.kort,
            eerst=(
                getal_zin(getal, stap.eerst.getallen[criterium.nr])
                if eerder.get(criterium.nr) == getal
                else NIET_GEVRAAGD
            ),
            daarna=getal_zin(getal, stap.daarna.getallen[criterium.nr]),
        )
        for criterium, getal in met_getal(nu)
    )


def getaltabel(stap: Rondestap, *, naam: str = "") -> Iterator[Tabel]:
    """Yield the numbers in both rondes; nothing without any. `naam` is what a workbook calls the table."""
    if stap.getallen:
        yield Tabel(
            titel=f"Getallen in {stap.eerst} en {stap.daarna}",
            kolommen=(
                Kolom(kop="nr", soort="nr"),
                Kolom(kop="criterium"),
                *(Kolom(kop=kop, soort="kort") for kop in (stap.eerst, stap.daarna)),
            ),
            rijen=tuple(cellen((een.nr, een.kort, een.eerst, een.daarna)) for een in stap.getallen),
            naam=naam,
        )
