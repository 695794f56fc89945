"""The figures of one organisation that are not what they were in the ronde before, each with its note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.document.blokken import Cel, Kolom, Tabel, cellen
from toetsing.document.rondes.beeld import Cijferstap
from toetsing.domain.compare.cijferverloop import andere_cijfers
from toetsing.domain.momenten import in_woorden
from toetsing.domain.reekszinnen import cijfer
from toetsing.domain.words.telwoorden import als_noot
from toetsing.domain.words.woorden import schoon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.document.rondes.beeld import Rondestap
    from toetsing.domain.compare.rondevergelijking import Rondevergelijking
    from toetsing.domain.kader import Kader


def cijferstappen(kader: Kader, stap: Rondevergelijking) -> tuple[Cijferstap, ...]:
    """Return every figure that was given in both rondes and is not the same."""
    eerst, daarna = stap.eerst.toetsing, stap.daarna.toetsing
    return tuple(
        Cijferstap(
            reeks=een.reeks.naam,
            moment=in_woorden(een.daarna.moment),
            definitie=een.daarna.definitie,
            eerst=cijfer(een.reeks, een.eerst),
            eerst_noot=schoon(een.eerst.betrouwbaarheid),
            daarna=cijfer(een.reeks, een.daarna),
            daarna_noot=schoon(een.daarna.betrouwbaarheid),
        )
        for een in andere_cijfers(kader, eerst.reeksen, daarna.reeksen)
    )


def cijfertabel(stap: Rondestap, *, naam: str = "") -> Iterator[Tabel]:
    """Yield the figures that are not what they were; nothing without any. `naam` is what a workbook calls the table."""
    if stap.andere_cijfers:
        koppen = ("reeks", "moment", "definitie", stap.eerst, stap.daarna)
        yield Tabel(
            titel=f"Cijfers die in {stap.daarna} anders zijn dan in {stap.eerst}",
            kolommen=tuple(Kolom(kop=kop, soort="kort") for kop in koppen),
            rijen=tuple(
                (
                    *cellen((een.reeks, een.moment, een.definitie)),
                    Cel(tekst=een.eerst, noot=als_noot(een.eerst_noot)),
                    Cel(tekst=een.daarna, noot=als_noot(een.daarna_noot)),
                )
                for een in stap.andere_cijfers
            ),
            naam=naam,
        )
