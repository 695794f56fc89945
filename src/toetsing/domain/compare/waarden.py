"""What each organisation has of what a published figure is about: a score, an oordeel, or how many are voldoende."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.compare.bevonden import NogOpen, ZonderBeslisregels, ZonderScores
from toetsing.domain.compare.posten import GETELD, telling
from toetsing.domain.scores import OPEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.compare.bevonden import Reden
    from toetsing.domain.decide.uitslag import Criteriumuitslag, Knoopuitslag, Uitslag


def naam_van(uitslag: Uitslag) -> str:
    """Return whose uitslag it is."""
    return uitslag.toetsing.organisatie


def waarden_van(uitslagen: Sequence[Uitslag], nr: str) -> dict[str, str] | Reden:
    """Return per organisation what was decided or the score on a verwachting, or why that cannot be."""
    if not uitslagen:
        return ZonderScores()
    if nr != GETELD and all(nr not in u.toetsing.scores and _beslist(u, nr) is None for u in uitslagen):
        return ZonderBeslisregels(nr=nr)
    waarden = {naam_van(uitslag): _waarde(uitslag, nr) for uitslag in uitslagen}
    open_ = tuple(naam for naam, waarde in waarden.items() if waarde is None)
    if open_:
        return _nog_open([uitslag for uitslag in uitslagen if naam_van(uitslag) in open_], nr)
    return {naam: w for naam, w in waarden.items() if w is not None}


def _nog_open(uitslagen: Sequence[Uitslag], nr: str) -> NogOpen:
    """Return what is open of a verwachting, or below what is decided."""
    beslist = [een for uitslag in uitslagen if (een := _beslist(uitslag, nr)) is not None]
    feiten = tuple(dict.fromkeys(feit for een in beslist for feit in een.open_feiten))
    return NogOpen(
        organisaties=tuple(map(naam_van, uitslagen)),
        scores=not feiten or any(een.open for een in beslist),
        feiten=feiten,
    )


def _waarde(uitslag: Uitslag, nr: str) -> str | None:
    if nr == GETELD:
        return None if uitslag.open else telling(uitslag.voldoende, uitslag.beoordeeld)
    beslist = _beslist(uitslag, nr)
    if beslist is not None:
        return beslist.oordeel
    score = uitslag.toetsing.scores.get(nr, OPEN)
    return None if score is OPEN else score


def _beslist(uitslag: Uitslag, nr: str) -> Criteriumuitslag | Knoopuitslag | None:
    """Return what was decided about a criterium, a thema or the whole; None where nothing was, or it is none."""
    criterium = next((een for een in uitslag.criteria if een.nr == nr), None)
    return criterium or next((een for een in uitslag.boven if een.nr == nr), None)
