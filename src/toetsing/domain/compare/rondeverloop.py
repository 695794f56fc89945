"""More rondes than two: in which order they come, and who is not in all of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from toetsing.domain.compare.hertoetsen import maak_tijdlijn, stand
from toetsing.domain.compare.koppeling import keten, over_rondes_heen
from toetsing.domain.words.woorden import rondesleutel

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from toetsing.domain.compare.koppeling import Koppeling
    from toetsing.domain.compare.rondevergelijking import Ronde, Stand, Tijdlijn
    from toetsing.domain.decide.uitslag import Uitslag


@dataclass(frozen=True, slots=True, kw_only=True)
class Deels:
    """An organisation that is in some rondes: in which, by place, and its count over what all rondes share.

    `standen` has None for a ronde it is not in. `tijdlijn` sets each two rondes that follow each other for this
    organisation beside each other; None where it is in one only.
    """

    organisatie: str
    plekken: tuple[int, ...]
    standen: tuple[Stand | None, ...]
    tijdlijn: Tijdlijn | None


def per_ronde(uitslagen: Sequence[Uitslag]) -> list[tuple[str, tuple[Uitslag, ...]]]:
    """Return uitslagen by the ronde they name, the earliest first: by date where each ronde has one, else by name."""
    rondes: dict[str, list[Uitslag]] = {}
    for uitslag in uitslagen:
        rondes.setdefault(rondesleutel(uitslag.toetsing.ronde), []).append(uitslag)
    volgorde = volgorde_van_rondes([(u.toetsing.ronde, u.toetsing.datum) for u in uitslagen])
    return [(rondes[ronde][0].toetsing.ronde or "", tuple(rondes[ronde])) for ronde in volgorde]


def volgorde_van_rondes(rondes: Iterable[tuple[str | None, date | None]]) -> list[str]:
    """Return the keys of rondes, each with a day where it has one, the earliest first: by day where each has one."""
    dagen: dict[str, list[date]] = {}
    for ronde, dag in rondes:
        dagen.setdefault(rondesleutel(ronde), []).extend([dag] if dag else [])
    if all(dagen.values()):
        return sorted(dagen, key=lambda ronde: min(dagen[ronde]))
    return sorted(dagen, key=_naamvolgorde)


def rondes_op_letters(rondes: Iterable[tuple[str | None, date | None]]) -> list[tuple[str, str]]:
    """Return each two rondes that follow each other by the letters of their names alone, as they are written."""
    alle = list(rondes)
    namen = {rondesleutel(ronde): ronde or "" for ronde, _ in reversed(alle)}
    if all(any(dag for ronde, dag in alle if rondesleutel(ronde) == sleutel) for sleutel in namen):
        return []
    paren = pairwise(volgorde_van_rondes(alle))
    return [(namen[a], namen[b]) for a, b in paren if _naamvolgorde(a)[:2] == _naamvolgorde(b)[:2]]


def _naamvolgorde(naam: str) -> tuple[int, list[int], str]:
    """Return by what names are in order: a year in it, then the other numbers, then the words."""
    jaar = re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", naam)
    return int(jaar[0]) if jaar else 0, [int(getal) for getal in re.findall(r"\d+", naam)], naam


def deels_aanwezig(rondes: Sequence[Mapping[str, Ronde]], koppelingen: Sequence[Koppeling]) -> list[Deels]:
    """Return everyone who is not in every ronde, in the order in which they first come up."""
    gedeeld = keten(koppelingen)
    uit = []
    for naam in dict.fromkeys(naam for ronde in rondes for naam in ronde):
        plekken = tuple(plek for plek, ronde in enumerate(rondes) if naam in ronde)
        if len(plekken) == len(rondes):
            continue
        eigen = [rondes[plek][naam] for plek in plekken]
        stappen = [over_rondes_heen(koppelingen[van:tot]) for van, tot in pairwise(plekken)]
        standen = (
            [None] * len(rondes)
            if not gedeeld
            else [_stand(ronde.get(naam), plek, gedeeld) for plek, ronde in enumerate(rondes)]
        )
        uit.append(
            Deels(
                organisatie=eigen[-1][1].toetsing.organisatie,
                plekken=plekken,
                standen=tuple(standen),
                tijdlijn=maak_tijdlijn(eigen, stappen) if stappen else None,
            )
        )
    return uit


def _stand(ronde: Ronde | None, plek: int, gedeeld: Sequence[tuple[str, ...]]) -> Stand | None:
    """Return the count in a ronde over what all rondes share."""
    if ronde is None:
        return None
    kader, uitslag = ronde
    return stand(kader, {nrs[plek]: uitslag.toetsing.scores[nrs[plek]] for nrs in gedeeld})
