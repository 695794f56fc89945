"""The sentences about how far toetsingen are, from amounts and numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.document.zinnen import NOG_OPEN
from toetsing.domain.words.telwoorden import BESTAND, TOETSING, hoeveel
from toetsing.domain.words.woorden import aantal, opsomming

if TYPE_CHECKING:
    from collections.abc import Sequence


def hoeveel_meldingen(n: int) -> str:
    """Return how many meldingen there are."""
    return aantal(n, "melding", "meldingen") if n else "geen meldingen"


def samen_in_woorden(soorten: Sequence[tuple[int, str]], onleesbaar: int) -> str:
    """Return how many toetsingen were read and how full they are, and how many files could not be read."""
    delen = [(een, soort) for een, soort in soorten if een]
    n = sum(een for een, _ in delen)
    niet = f"; {hoeveel(onleesbaar, BESTAND)} niet te lezen" if onleesbaar else ""
    hoe = f": {opsomming(f'{een} {soort}' for een, soort in delen)}" if delen else ""
    if len(delen) == 1:
        hoe = f", {'' if n == 1 else 'beide ' if n == 2 else 'alle '}{delen[0][1]}"  # noqa: PLR2004 - two are both
    return f"{hoeveel(n, TOETSING)}{hoe}{niet}"


def vol_in_woorden(open_: Sequence[str], ingevuld: int) -> str:
    """Return "volledig ingevuld", or which verwachtingen are still open and whether all of them are."""
    if not open_:
        return "volledig ingevuld"
    leeg = "" if ingevuld else "nog niets ingevuld, "
    return f"{leeg}{len(open_)} {NOG_OPEN}: {', '.join(open_)}"
