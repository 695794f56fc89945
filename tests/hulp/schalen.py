"""Makes a scale in a line: names by teken, from best to worst."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.schaal import Schaal
from toetsing.domain.scores import Score, Scoreniveau

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping


def maak_schaal(
    namen: Mapping[str, str],
    *,
    nvt: Collection[str] = "n",
    voldoet: Collection[str] = "",
    zonder_rang: Collection[str] = (),
    naam: str = "",
) -> Schaal:
    trap = 0
    niveaus = []
    for teken, een in namen.items():
        heeft_rang = teken not in nvt and teken not in zonder_rang
        niveaus.append(
            Scoreniveau(
                teken=Score(teken),
                naam=een,
                nvt=teken in nvt,
                voldoet=teken in voldoet,
                invoer=(teken,),
                trap=trap if heeft_rang else None,
                telt_als=teken,
                kop=een,
            )
        )
        trap += heeft_rang
    return Schaal(naam=naam, niveaus=tuple(niveaus))
