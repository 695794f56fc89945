"""The sentences of facts with a share in words; `woord` is one of `HOEVEELHEDEN`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.words.telwoorden import ORGANISATIE, SCORE, als_zin, van_de, van_kort, zijn
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Sequence

_GEHEEL: Final = ("geen", "vrijwel alle", "alle")
"""Words that are said of a whole itself, not of a part of it."""


def alle_scores_feit(woord: str, voldoende: int, beoordeeld: int) -> str:
    """Return which share of all scores is voldoende, with the numbers."""
    if voldoende in (0, beoordeeld):
        return als_zin(van_de(voldoende, beoordeeld, SCORE), zijn(voldoende), "voldoende")
    wat = f"{woord} {SCORE.meer} zijn" if woord in _GEHEEL else f"{woord} van alle {SCORE.meer} is"
    return als_zin(f"{wat} voldoende: {voldoende} van de {beoordeeld}")


def criteria_feit(waarop: Sequence[str], hoe: str, woord: str, deel: int, n: int) -> str:
    """Return on which criteria the oordeel is `hoe`, as "het vaakst voldoende", and at how many organisations."""
    return als_zin(f"Op {opsomming(waarop)} is het oordeel {hoe}: {_bij(woord, deel, n)}")


def verwachtingen_feit(nrs: Sequence[str], woord: str, deel: int, n: int) -> str:
    """Return which verwachtingen are voldoende least often, and at how many organisations."""
    return als_zin(
        f"Van de verwachtingen {zijn(len(nrs))} {opsomming(nrs)} het minst vaak voldoende: {_bij(woord, deel, n)}"
    )


def boodschap_titel(naam: str, woord: str, hoe: str, *, berekend: bool) -> str:
    """Return what the figure of an oordeel says: "1.1 Bereikbaar: bij ruim twee derde van de organisaties niet goed".

    `berekend` says that people set something else at some organisation.
    """
    return f"{naam}: bij {_organisaties(woord)} {hoe}{' (berekend)' if berekend else ''}"


def _bij(woord: str, deel: int, n: int) -> str:
    getal = "" if woord in ("alle", "geen") else f" ({van_kort(deel, n)})"
    return f"bij {_organisaties(woord)}{getal}"


def _organisaties(woord: str) -> str:
    """Return "ruim twee derde van de organisaties", "alle organisaties", "geen enkele organisatie"."""
    if woord == "geen":
        return f"geen enkele {ORGANISATIE.enkel}"
    return f"{woord} {ORGANISATIE.meer}" if woord in _GEHEEL else f"{woord} van de {ORGANISATIE.meer}"
