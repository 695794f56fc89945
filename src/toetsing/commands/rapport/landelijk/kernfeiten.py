"""Facts that a report about many organisations says first, and what its figures say above themselves.

Every one is a template with a share in words. It is said only where it is certain: what open scores can still change
is not. What was counted is what was computed, as everywhere in the report.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.commands.rapport.landelijk.beeld import Kernfeit
from toetsing.commands.rapport.landelijk.kernzinnen import (
    alle_scores_feit,
    boodschap_titel,
    criteria_feit,
    verwachtingen_feit,
)
from toetsing.document.zinnen import naam_van_beste
from toetsing.domain.words.hoeveelheden import hoeveelheid

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.domain.compare.landelijk import Knooptelling, Landelijk, Verwachtingtelling
    from toetsing.domain.kader import Kader

_BESTE: Final = "het beste"
_MINSTENS: Final = 2
"""Of fewer organisations than this there are no shares."""
_GENOEMD: Final = 3
"""Of more criteria than this only the numbers are told."""


def hoofdfeit(telling: Landelijk) -> Kernfeit | None:
    """Return how many of all scores are voldoende; None where nothing is assessed, or scores are open."""
    uitslagen = [plaats.uitslag for plaats in telling.plaatsen]
    voldoende, beoordeeld = sum(een.voldoende for een in uitslagen), sum(een.beoordeeld for een in uitslagen)
    if not beoordeeld or any(een.kan_nog for een in uitslagen):
        return None
    woord = hoeveelheid(voldoende, beoordeeld).woord
    zin = alle_scores_feit(woord, voldoende, beoordeeld)
    return Kernfeit(zin=zin, nrs=(), deel=voldoende, geheel=beoordeeld, woord=woord)


def kernfeiten(kader: Kader, telling: Landelijk) -> tuple[Kernfeit, ...]:
    """Return which criteria have the best oordeel most and least often, and which verwachting is voldoende least often.

    Nothing of what is everywhere as often, and nothing where open scores can still change which it is.
    """
    n = len(telling.plaatsen)
    if n < _MINSTENS:
        return ()
    return (*_over_criteria(kader, telling.criteria, n), *_over_verwachtingen(kader, telling.verwachtingen, n))


def _over_criteria(kader: Kader, tellingen: Sequence[Knooptelling], n: int) -> Iterator[Kernfeit]:
    zeker = {een.nr: len(een.zeker[een.beste]) for een in tellingen}
    if any(een.mogelijk[een.beste] != zeker[een.nr] for een in tellingen) or len(set(zeker.values())) < _MINSTENS:
        return
    namen = {een.nr: een.kort for een in kader.criteria}
    beste = naam_van_beste(kader) or _BESTE
    for hoe, aantal in (("het vaakst", max(zeker.values())), ("het minst vaak", min(zeker.values()))):
        nrs = tuple(nr for nr, k in zeker.items() if k == aantal)
        waarop = [f"{nr} {namen[nr]}" if len(nrs) <= _GENOEMD else nr for nr in nrs]
        woord = hoeveelheid(aantal, n).woord
        zin = criteria_feit(waarop, hoe, beste, woord, aantal, n)
        yield Kernfeit(zin=zin, nrs=nrs, deel=aantal, geheel=n, woord=woord)


def _over_verwachtingen(kader: Kader, tellingen: Sequence[Verwachtingtelling], n: int) -> Iterator[Kernfeit]:
    schalen = {een.nr: kader.per_nr[een.nr].schaal for een in tellingen}
    met_nvt = any(wie and teken in schalen[een.nr].nvt for een in tellingen for teken, wie in een.scores.items())
    if met_nvt or any(een.open or not schalen[een.nr].voldoet for een in tellingen):
        return
    voldoende = {
        een.nr: sum(len(wie) for teken, wie in een.scores.items() if teken in schalen[een.nr].voldoet)
        for een in tellingen
    }
    if len(set(voldoende.values())) < _MINSTENS:
        return
    aantal = min(voldoende.values())
    nrs = tuple(nr for nr, k in voldoende.items() if k == aantal)
    woord = hoeveelheid(aantal, n).woord
    zin = verwachtingen_feit(nrs, woord, aantal, n)
    yield Kernfeit(zin=zin, nrs=nrs, deel=aantal, geheel=n, woord=woord)


def boodschap(een: Knooptelling, naam: str, n: int) -> Kernfeit | None:
    """Return what the figure of a criterium, or of a node above it, says: at how many it has the best oordeel, or not.

    It is the larger of these two; of equal ones the best. None where open scores can still change it, or of one alone.
    `naam` is what the oordeel is about.
    """
    zeker = len(een.zeker[een.beste])
    if n < _MINSTENS or zeker != een.mogelijk[een.beste]:
        return None
    beste = next(niveau.naam for niveau in een.oordelen if niveau.letter == een.beste)
    goed = 2 * zeker >= n
    deel = zeker if goed else n - zeker
    woord = hoeveelheid(deel, n).woord
    hoe = beste if goed else f"niet {beste}"
    zin = boodschap_titel(naam, woord, hoe, berekend=een.vastgesteld is not None)
    return Kernfeit(zin=zin, nrs=(een.nr,), deel=deel, geheel=n, woord=woord)
