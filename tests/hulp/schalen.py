"""Makes a scale in a line: names by teken, from best to worst."""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING

from toetsing.domain.schaal import Schaal
from toetsing.domain.scores import Score, Scoreniveau
from toetsing.domain.words.woorden import decimaal

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping


def maak_schaal(
    namen: Mapping[str, str],
    *,
    nvt: Collection[str] = "n",
    voldoet: Collection[str] = "",
    zonder_rang: Collection[str] = (),
    naam: str = "",
    getallen: Mapping[str, Fraction | int] = MappingProxyType({}),
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
                getal=None if teken not in getallen else Fraction(getallen[teken]),
            )
        )
        trap += heeft_rang
    return Schaal(naam=naam, niveaus=tuple(niveaus))


def cijferschaal(van: Fraction | int, tot: Fraction | int, stap: Fraction | int = 1, *, nvt: bool = True) -> Schaal:
    """A scale of numbers as a kader declares one, the highest the best, and nvt beside them."""
    getallen = [Fraction(tot) - i * Fraction(stap) for i in range(int((tot - van) / Fraction(stap)) + 1)]
    los = maak_schaal({"n": "nvt"} if nvt else {}).niveaus
    niveaus = [
        Scoreniveau(
            teken=Score(decimaal(getal)),
            naam=decimaal(getal),
            nvt=False,
            voldoet=False,
            invoer=(decimaal(getal),),
            trap=trap,
            telt_als="cijfer",
            kop="cijfer",
            getal=getal,
            is_getal=True,
        )
        for trap, getal in enumerate(getallen)
    ]
    return Schaal(naam="cijfer", niveaus=(*niveaus, *los))
