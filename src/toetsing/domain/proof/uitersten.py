"""Between which oordelen a thema or the whole can come out, from two ways to fill in what is open: at best, at worst.

That says it where one teken of each open verwachting is nowhere worse for the node than another, whatever all else is,
and one nowhere better. It is proven here by every change of one score, through every node between that and this one.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from toetsing.domain.rules.toestand import wisselbaar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.domain.knopen import Knoop
    from toetsing.domain.rules.betekenis import Onderdeel
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.rules.toestand import Toestand

_GRENS: Final = 2_000
_WERK: Final = 100_000
"""How many standen, and additions to make them, are looked through: a workbook must not wait for more."""
_TEKENS: Final = 40
"""The most tekens of one verwachting of which the changes are tried."""


class Uiterste(NamedTuple):
    """The tekens with which a verwachting is at its best for a node, and those with which it is at its worst."""

    best: tuple[str, ...]
    slechtst: tuple[str, ...]


@lru_cache(maxsize=64)
def uitersten(knoop: Knoop) -> Mapping[str, Uiterste]:
    """Return the extremes of the verwachtingen below a node that have some; `GEEN` is worse than every letter.

    A verwachting of which what is best differs with what else there is has none, and where there is too much to look
    through no verwachting has.
    """
    if any(len(een.tekens) > _TEKENS for een in knoop.alle_verwachtingen) or knoop.meer_standen_dan(_GRENS, _WERK):
        return {}
    rang = {letter: plaats for plaats, letter in enumerate(knoop.letters)}
    besloten: dict[Toestand, Oordeel] = {}

    def plaats(stand: Toestand) -> int:
        assert knoop.zicht is not None, "a node without rules is not decided"
        if stand not in besloten:
            besloten[stand] = knoop.zicht.beslis(stand).oordeel
        return rang[besloten[stand]]

    gevonden: dict[str, Uiterste] = {}
    for gelijke in knoop.gelijke:
        wissels = knoop.wissels(gelijke[0].nr)
        slechter = {(een.van, een.naar) for een in wissels if plaats(een.na) > plaats(een.voor)}
        uiterste = _uiterste(gelijke[0], slechter)
        if all(uiterste):
            gevonden |= {een.nr: uiterste for een in gelijke}
    return gevonden


def _uiterste(onderdeel: Onderdeel, slechter: set[tuple[str, str]]) -> Uiterste:
    """Return the tekens that every other one leads to without ever being for the worse, and those that lead to all.

    A change is from one to the next where those are numbers, so one may lead to another through some between.
    """
    tekens = onderdeel.tekens
    verder: dict[str, set[str]] = {teken: {teken} for teken in tekens}
    for i, j in wisselbaar(tekens, onderdeel.schaal):
        if (tekens[i], tekens[j]) not in slechter:
            verder[tekens[i]].add(tekens[j])
    for via in tekens:
        for teken in tekens:
            if via in verder[teken]:
                verder[teken] |= verder[via]
    return Uiterste(
        best=tuple(teken for teken in tekens if all(teken in verder[ander] for ander in tekens)),
        slechtst=tuple(teken for teken in tekens if len(verder[teken]) == len(tekens)),
    )
