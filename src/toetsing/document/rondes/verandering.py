"""What became of an oordeel, in a word: of a criterium, a thema or the whole."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from toetsing.document.zinnen import mogelijk_lang
from toetsing.domain.compare.oorzaak import Viertal
from toetsing.domain.compare.rondevergelijking import Oordeelverandering, Scoreverandering

if TYPE_CHECKING:
    from collections.abc import Iterable

    from toetsing.domain.compare.rondevergelijking import Criteriumvergelijking

ONVERGELIJKBAAR: Final = Scoreverandering.ONVERGELIJKBAAR.value
VERANDERINGEN: Final = (*(soort.value for soort in Oordeelverandering), ONVERGELIJKBAAR)
"""What can become of an oordeel; the first three are the usual ones, and the last is no change."""
ONZEKER: Final = (Oordeelverandering.NIET_TE_ZEGGEN.value, ONVERGELIJKBAAR)
"""What is no change that one can name."""


def verandering_van(een: Criteriumvergelijking) -> str:
    """Return what became of the computed oordeel: one of `VERANDERINGEN`."""
    return _woord(een.verandering)


def vastgesteld_verandering_van(een: Criteriumvergelijking) -> str:
    """Return what became of the vastgestelde oordeel: one of `VERANDERINGEN`."""
    return _woord(een.vastgesteld)


def _woord(verandering: Oordeelverandering | None) -> str:
    return verandering.value if verandering is not None else ONVERGELIJKBAAR


def geteld(veranderingen: Iterable[str]) -> dict[str, int]:
    """Return how often each change comes, in the order of `VERANDERINGEN`."""
    telling = Counter(veranderingen)
    return {soort: telling[soort] for soort in VERANDERINGEN if telling[soort]}


def zeker_anders(een: Criteriumvergelijking) -> bool:
    """Return whether the oordeel is another one now, however open scores turn out."""
    zeker = (Oordeelverandering.VERBETERD, Oordeelverandering.VERSLECHTERD, Oordeelverandering.ANDERS)
    return een.verandering in zeker


def oorzaak_van(een: Criteriumvergelijking) -> str:
    """Return what made the oordeel another one; empty where it did not certainly become one."""
    return een.uitkomst.oorzaak.value if isinstance(een.uitkomst, Viertal) and zeker_anders(een) else ""


def beide_regels(vier: Viertal, eerst: str, daarna: str) -> str:
    """Return the oordelen by the rules of either ronde, where those differ; else nothing."""
    if vier.eerst == vier.eerst_met_nu and vier.daarna == vier.daarna_met_toen:
        return ""
    toen, nu = (
        f"{mogelijk_lang(van)} en dan {mogelijk_lang(naar)}" if van != naar else f"twee keer {mogelijk_lang(van)}"
        for van, naar in ((vier.eerst, vier.daarna_met_toen), (vier.eerst_met_nu, vier.daarna))
    )
    return f"met de beslisregels van {eerst} {toen}; met die van {daarna} {nu}"
