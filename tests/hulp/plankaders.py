"""Criteria made of their rows and a scale, and the search for the smallest changes in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hulp.bedragkaders import kader_met_getallen
from toetsing.domain.change.kortste import Ruimte

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from toetsing.domain.change.kortste import Gevonden
    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.scores import Ingevuld

    Scores = dict[str, Ingevuld]
    Goed = Callable[[frozenset[Oordeel]], bool]

NAMEN = "{niveaus: [{naam: goed, voldoet: ja, getal: 2}, {naam: matig, getal: 1}, {naam: slecht, getal: 0}]}"


def een(kader: Kader) -> Criterium:
    return next(iter(kader.criteria))


def met(*rijen: str, schaal: str, verwachtingen: int, eigen: Mapping[int, str] | None = None, **meer: str) -> Criterium:
    """A criterium of so many verwachtingen on one scale, some with something of their own."""
    return een(
        kader_met_getallen(
            *rijen,
            schalen={"s": schaal},
            verwachtingen=["schaal: s" + (eigen or {}).get(i, "") for i in range(verwachtingen)],
            **meer,
        )
    )


def zoek(criterium: Criterium, scores: Scores, goed: Goed, *, omhoog: bool, **opties: int) -> Gevonden:
    assert criterium.regelset is not None
    ruimte = Ruimte(criterium, criterium.regelset, scores, **opties)
    return ruimte.beter(goed) if omhoog else ruimte.slechter(goed)
