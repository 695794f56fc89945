"""Where a kader has an oordeel, by what people call it: each criterium, and what is decided above it.

An oordeel that people give stands under the number of its criterium or thema, or under "geheel".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.kader import naam_van_thema
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.rules.boom import Laag
from toetsing.domain.words.kopnamen import EINDOORDEEL
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from toetsing.domain.kader import Kader, Verwachting
    from toetsing.domain.oordelen import Oordeelniveau


def namen_boven(kader: Kader) -> Mapping[str, str]:
    """Return what is decided above the criteria, by each name that people have for it: "thema 1", "eindoordeel"."""
    namen = {naam_van_thema(thema): thema.nr for thema in kader.themas if thema.regels is not None}
    return namen | ({GEHEEL: GEHEEL, EINDOORDEEL: GEHEEL} if kader.eindregels is not None else {})


def onbeslist_boven(kader: Kader) -> frozenset[str]:
    """Return the names of the themas and the whole about which the kader decides nothing."""
    return frozenset((*map(naam_van_thema, kader.themas), GEHEEL, EINDOORDEEL)) - namen_boven(kader).keys()


def oordelen_bij(kader: Kader) -> Mapping[str, tuple[Oordeelniveau, ...]]:
    """Return what each criterium can have, decided or not, and each thema and the whole that is decided."""
    boven = {nr: kader.oordelen_boven(nr) for nr in namen_boven(kader).values()}
    return {criterium.nr: criterium.oordelen for criterium in kader.criteria} | boven


def naam_boven(nr: str) -> str:
    """Return how a row calls a thema, by its number: "thema 1"; the whole is "geheel"."""
    return GEHEEL if nr == GEHEEL else f"{Laag.THEMA.enkelvoud} {nr}"


def noem_plaats(nr: str) -> str:
    """Return what an oordeel is about, in a sentence: "criterium 1.1", "thema 1", "het geheel"."""
    return f"het {GEHEEL}" if nr == GEHEEL else f"{niveau_van(nr)} {nr}"


def niveau_van(nr: str) -> str:
    """Return how high an oordeel stands: "criterium", "thema" or "geheel"."""
    if nr == GEHEEL:
        return GEHEEL
    return (Laag.THEMA if _is_boven(nr) else Laag.CRITERIUM).enkelvoud


def kort_plaats(nr: str) -> str:
    """Return the same with little room, of a verwachting too: "1.1", "thema 1", "het geheel"."""
    return noem_plaats(nr) if _is_boven(nr) else nr


def noem_plaatsen(nrs: Iterable[str]) -> str:
    """Return the same of more, the criteria together: "criterium 1.1 en 1.2, thema 1 en het geheel"."""
    alle = list(nrs)
    boven = list(filter(_is_boven, alle))
    criteria = opsomming(nr for nr in alle if nr not in boven)
    return opsomming([*([noem_plaats(criteria)] if criteria else []), *map(noem_plaats, boven)])


def _is_boven(nr: str) -> bool:
    """Return whether it is a thema or the whole: in the number of whatever lies deeper there is more than digits."""
    return nr == GEHEEL or nr.isdecimal()


def verwachtingen_onder(kader: Kader, nr: str) -> tuple[Verwachting, ...]:
    """Return the verwachtingen that count below a criterium, a thema or the whole, by where its oordeel stands."""
    return tuple(
        verwachting
        for thema in kader.themas
        for criterium in thema.criteria
        if nr in (criterium.nr, thema.nr, GEHEEL)
        for verwachting in criterium.tellend
    )
