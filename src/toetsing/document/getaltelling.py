"""The numbers of criteria over many organisations: the lowest, the highest, and what each comes to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from toetsing.document.blokken import Cel, Kolom, Tabel, Toelichtingen
from toetsing.document.getallen import (
    afgerond,
    afgerond_in_woorden,
    exact_geschreven,
    getal_zin,
    getalcel,
    getalkolom,
    met_getal,
)
from toetsing.document.telzinnen import getallen_zin
from toetsing.domain.rules.zin import getal_in_woorden

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from fractions import Fraction

    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.rules.getaluitkomst import Getaluitkomst

GETALLEN: Final = "Getallen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Getalregel:
    """What an organisation comes to, as it is read; `exact` is the number itself, its lowest and its highest."""

    organisatie: str
    getal: str
    exact: tuple[str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Getaldeel:
    """The number of a criterium over all organisations: which it is, the lowest and highest in a sentence, and each."""

    nr: str
    kort: str
    wat: str
    zin: str
    organisaties: tuple[Getalregel, ...]


def getaldelen(kader: Kader, uitslagen: Sequence[Uitslag], noem: Callable[[str], str] = str) -> tuple[Getaldeel, ...]:
    """Return the numbers of these uitslagen, in their order; `noem` is how an organisation is called."""
    return tuple(
        Getaldeel(
            nr=criterium.nr,
            kort=criterium.kort,
            wat=getal_in_woorden(getal),
            zin=_zin(criterium.nr, getal, uitslagen),
            organisaties=tuple(
                Getalregel(
                    organisatie=noem(uitslag.toetsing.organisatie),
                    getal=getal_zin(getal, uitslag.getallen[criterium.nr]),
                    exact=exact_geschreven(uitslag.getallen[criterium.nr]),
                )
                for uitslag in uitslagen
            ),
        )
        for criterium, getal in met_getal(kader)
    )


def _zin(nr: str, getal: Getaluitkomst, uitslagen: Sequence[Uitslag]) -> str:
    vast = [waarde for uitslag in uitslagen if (waarde := uitslag.getallen[nr].waarde) is not None]
    return getallen_zin(len(vast), len(uitslagen), *(afgerond_in_woorden(getal, een) for een in _uitersten(vast)))


def _uitersten(vast: Sequence[Fraction]) -> tuple[Fraction, ...]:
    """Return the lowest and the highest; of numbers that read the same one that is rounded twice, where any is."""
    if not vast:
        return ()
    laagste, hoogste = min(vast), max(vast)
    if afgerond(laagste) != afgerond(hoogste):
        return laagste, hoogste
    een = laagste if afgerond(laagste) != laagste else hoogste
    return een, een


def getalblokken_van_allen(delen: Sequence[Getaldeel]) -> Iterator[Toelichtingen | Tabel]:
    """Yield what each number is with its lowest and highest, and then a row per organisation; nothing without any."""
    if not delen:
        return
    yield Toelichtingen(rijen=tuple((f"{een.nr} {een.kort}: {een.wat}", (een.zin,)) for een in delen))
    yield Tabel(
        titel="De getallen van elke organisatie",
        kolommen=(Kolom(kop="organisatie", soort="kort"), *(getalkolom(een.nr) for een in delen)),
        rijen=tuple(
            (Cel(tekst=rij[0].organisatie), *(getalcel(een.getal, een.exact) for een in rij))
            for rij in zip(*(een.organisaties for een in delen), strict=True)
        ),
        naam=GETALLEN,
        breed=True,
        zoekbaar=True,
    )
