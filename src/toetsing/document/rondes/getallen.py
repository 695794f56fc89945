"""The numbers of criteria in two rondes of one organisation, beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.document.blokken import Cel, Kolom, Tabel, cellen
from toetsing.document.getallen import exact_geschreven, getal_zin, getalcel, getalkolom, met_getal
from toetsing.document.rondes.beeld import Getalstap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
            eerst=getal_zin(getal, stap.eerst.getallen[criterium.nr]) if gevraagd else NIET_GEVRAAGD,
            daarna=getal_zin(getal, stap.daarna.getallen[criterium.nr]),
            eerst_exact=exact_geschreven(stap.eerst.getallen[criterium.nr]) if gevraagd else (),
            daarna_exact=exact_geschreven(stap.daarna.getallen[criterium.nr]),
        )
        for criterium, getal in met_getal(nu)
        for gevraagd in (eerder.get(criterium.nr) == getal,)
    )


def getaltabel(stap: Rondestap, *, naam: str = "") -> Iterator[Tabel]:
    """Yield the numbers in both rondes; nothing without any. `naam` is what a workbook calls the table."""
    if stap.getallen:
        yield Tabel(
            titel=f"Getallen in {stap.eerst} en {stap.daarna}",
            kolommen=(
                Kolom(kop="nr", soort="nr"),
                Kolom(kop="criterium"),
                *map(getalkolom, (stap.eerst, stap.daarna)),
            ),
            rijen=tuple((*cellen((een.nr, een.kort)), *_toen_en_nu(een)) for een in stap.getallen),
            naam=naam,
        )


def getallen_van_allen(stappen: Sequence[tuple[str, Rondestap]]) -> Iterator[Tabel]:
    """Yield the numbers of every organisation in every two rondes, each under its name; nothing without any."""
    if any(stap.getallen for _, stap in stappen):
        kort = tuple(Kolom(kop=kop, soort="kort") for kop in ("organisatie", "van", "naar"))
        yield Tabel(
            titel="De getallen van elke organisatie, toen en nu",
            kolommen=(*kort, Kolom(kop="nr", soort="nr"), *map(getalkolom, ("toen", "nu"))),
            rijen=tuple(
                (*cellen((wie, stap.eerst, stap.daarna, een.nr)), *_toen_en_nu(een))
                for wie, stap in stappen
                for een in stap.getallen
            ),
            naam="Getallen",
            zoekbaar=True,
        )


def _toen_en_nu(een: Getalstap) -> tuple[Cel, Cel]:
    return getalcel(een.eerst, een.eerst_exact), getalcel(een.daarna, een.daarna_exact)
