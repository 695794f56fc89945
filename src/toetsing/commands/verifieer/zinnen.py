"""The sentences about a recorded uitslag, from amounts and names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.words.telwoorden import BESTAND, TOETSING, Telwoord, als_zin, bij_aantal, hoeveel, zijn
from toetsing.domain.words.woorden import aantal, opsomming

if TYPE_CHECKING:
    from collections.abc import Sequence

_VERSCHIL: Final = Telwoord("verschil", "verschillen", het=True)


def nagerekend_zin(toetsingen: int, bestanden: int, weg: int = 0) -> str:
    """Return how much was computed again, and of how many files that could not be done since they are gone."""
    is_ = bij_aantal(toetsingen, "is", "zijn")
    wel = als_zin(f"Nagerekend {is_} {hoeveel(toetsingen, TOETSING)} uit {hoeveel(bestanden, BESTAND)}")
    if not weg:
        return wel if toetsingen else "Er was niets na te rekenen."
    waarom = f"{hoeveel(weg, BESTAND)} {bij_aantal(weg, 'is', 'zijn')} er niet"
    return f"{wel} Verder is er niets nagerekend: {waarom}." if toetsingen else f"Er is niets nagerekend: {waarom}."


def klopt_niet_zin(soorten: Sequence[tuple[int, str]]) -> str:
    """Return how many differences there are, and how many of each kind."""
    n = sum(een for een, _ in soorten)
    delen = opsomming(f"{een} keer {soort}" for een, soort in soorten)
    er_zijn = f"er {zijn(n)} {hoeveel(n, _VERSCHIL)}"
    return als_zin(f"De uitslag klopt niet met wat er nu uitkomt: {er_zijn} ({delen})")


def ander_programma_zin(toen: str, nu: str) -> str:
    """Return that only the version of the program differs."""
    return als_zin(
        f"De uitslag klopt. Alleen het programma is anders: hij is gemaakt met versie {toen}, nu is het {nu}"
    )


def anders_zin(gezet: Sequence[str]) -> str:
    """Return which oordelen people set otherwise: "Noord 1.1 (berekend V, vastgesteld M)"; empty without any."""
    return als_zin(f"In deze uitslag is afwijkend vastgesteld: {opsomming(gezet)}") if gezet else ""


def ook_andere_zin(scores: int, feiten: int = 0) -> str:
    """Return of how many other scores and facts the cell is another one too."""
    soorten = ((scores, "andere score", "andere scores"), (feiten, "ander feit", "andere feiten"))
    return f"ook van {opsomming(aantal(*soort) for soort in soorten if soort[0])} is de cel anders"


def klopt_zin(*, met_feiten: bool, met_items: bool = False, met_scores: bool = True, met_cijfers: bool = False) -> str:
    """Return that an uitslag is right."""
    feit = f"{', elk feit' * met_feiten}{', elk item' * met_items}{', elk cijfer' * met_cijfers}"
    if not met_scores:
        wat = f"elk item{' en elk cijfer' * met_cijfers}"
        return f"De uitslag klopt: de bestanden en het kader zijn hetzelfde, en {wat} komt er weer uit."
    return (
        "De uitslag klopt: de bestanden en het kader zijn hetzelfde, en "
        f"elke score{feit} en elk oordeel komt er weer uit."
    )
