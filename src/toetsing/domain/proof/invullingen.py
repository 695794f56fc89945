"""Ways to fill in what lies below a node, open scores too, to hold any other reckoning of it against its oordeel.

Every way there is where those are few; else one for everything that rows can tell apart; else a part of those, spread
over all of them.
"""

from __future__ import annotations

from enum import Enum
from itertools import combinations_with_replacement, product
from math import comb, prod
from typing import TYPE_CHECKING, NamedTuple

from toetsing.domain.scores import OPEN, Score

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from toetsing.domain.knopen import Knoop
    from toetsing.domain.rules.betekenis import Onderdeel
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.rules.regelset import Beslisregel
    from toetsing.domain.rules.toestand import Toestand, Zicht
    from toetsing.domain.scores import Ingevuld

_SPRONG = 7_919
"""How far apart those of a part are, over and over: a prime, so that every number of each comes by."""


class Omvang(Enum):
    """How much of what can be filled in there is."""

    INVULLINGEN = "elke invulling"
    TOESTANDEN = "elke toestand"
    DEEL = "een deel"


class Invullingen(NamedTuple):
    """Ways to fill in a node, each a score or open for every verwachting and fact below it."""

    omvang: Omvang
    scores: tuple[dict[str, Ingevuld], ...]


def invullingen(knoop: Knoop, grens: int) -> Invullingen:
    """Return at most so many ways to fill in what lies below a node, and whether those are all."""
    alles = [*knoop.alle_verwachtingen, *knoop.feiten]
    if prod(len(een.tekens) + 1 for een in alles) <= grens:
        elk = [(een,) for een in alles]
        return Invullingen(Omvang.INVULLINGEN, tuple(_elke(elk, _aantal(elk))))
    groepen = groepen_van(knoop)
    er_zijn = _aantal(groepen)
    omvang = Omvang.TOESTANDEN if er_zijn <= grens else Omvang.DEEL
    return Invullingen(omvang, tuple(_elke(groepen, min(er_zijn, grens))))


class Uitkomst(NamedTuple):
    """What is possible, best first, and the number of the row where one row decides it all; 0 of an empty denominator.

    `rij` is None where several rows can decide, or none does.
    """

    mogelijk: tuple[Oordeel, ...]
    rij: int | None


def uitkomst_van(knoop: Knoop, scores: Mapping[str, Ingevuld]) -> Uitkomst:
    """Return what follows for a node from a way to fill in all below it."""
    zicht = knoop.zicht
    assert zicht is not None, "a node without rules is not decided"
    return uit_standen(knoop, zicht, knoop.standen(knoop.open(scores)))


def uit_standen(knoop: Knoop, zicht: Zicht, standen: Iterable[Toestand]) -> Uitkomst:
    """Return the same for everything that its rows may see."""
    besloten = [zicht.beslis(stand) for stand in standen]
    gevallen = {een.oordeel for een in besloten}
    rijen = [rij for rij in zicht.regelset.alle_rijen if any(een.rij is rij for een in besloten)]
    mogelijk = tuple(letter for letter in knoop.letters if letter in gevallen)
    return Uitkomst(mogelijk, rijnummer(zicht, mogelijk, rijen))


def rijnummer(zicht: Zicht, mogelijk: Sequence[Oordeel], rijen: Sequence[Beslisregel]) -> int | None:
    """Return the number of the row that decides, where one oordeel is possible and by one row."""
    if len(mogelijk) != 1 or len(rijen) != 1:
        return None
    return zicht.regelset.nummer(rijen[0]) or 0


def groepen_van(knoop: Knoop) -> list[tuple[Onderdeel, ...]]:
    """Return all below a node: those that no row tells apart together, and each fact by itself."""
    return [*_gelijk(knoop), *((feit,) for feit in knoop.feiten)]


def elke_toestand(knoop: Knoop, grens: int) -> tuple[dict[str, Ingevuld], ...] | None:
    """Return one way to fill it in for everything that rows can tell apart; None where that is more than `grens`."""
    groepen = groepen_van(knoop)
    er_zijn = _aantal(groepen)
    return tuple(_elke(groepen, er_zijn)) if er_zijn <= grens else None


def _gelijk(knoop: Knoop) -> Iterator[tuple[Onderdeel, ...]]:
    """Yield the verwachtingen below a node that no row tells apart; those that no row looks at stand by themselves."""
    gezien = set()
    for groep in knoop.inwisselbaar():
        gezien |= {een.nr for een in groep}
        yield groep
    yield from ((een,) for een in knoop.alle_verwachtingen if een.nr not in gezien)


def _aantal(groepen: Sequence[tuple[Onderdeel, ...]]) -> int:
    return prod(comb(len(groep) + len(groep[0].tekens), len(groep)) for groep in groepen)


def _elke(groepen: Sequence[tuple[Onderdeel, ...]], hoeveel: int) -> Iterator[dict[str, Ingevuld]]:
    """Yield so many ways to fill in groups of which it does not matter which of them has which score."""
    keuzes: list[list[tuple[Ingevuld, ...]]] = [
        list(combinations_with_replacement((*map(Score, groep[0].tekens), OPEN), len(groep))) for groep in groepen
    ]
    nrs = [een.nr for groep in groepen for een in groep]
    er_zijn = prod(map(len, keuzes))
    if hoeveel >= er_zijn:
        for gekozen in product(*keuzes):
            yield dict(zip(nrs, (score for van_groep in gekozen for score in van_groep), strict=True))
        return
    for i in range(hoeveel):
        rest = i * (er_zijn // hoeveel) + i * _SPRONG
        scores: list[Ingevuld] = []
        for van_groep in keuzes:
            rest, plaats = divmod(rest, len(van_groep))
            scores += van_groep[plaats]
        yield dict(zip(nrs, scores, strict=True))
