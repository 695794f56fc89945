"""The sentences about how far toetsingen are, from amounts and numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.document.zinnen import NOG_OPEN
from toetsing.domain.words.telwoorden import BESTAND, TOETSING, en_feiten, hoeveel, zijn
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


def vol_in_woorden(open_: Sequence[str], ingevuld: int, feiten: Sequence[str] = (), items: Sequence[str] = ()) -> str:
    """Return "volledig ingevuld", or what is still open: verwachtingen, and whether all of them are, facts and items.

    Of the items those that have to be filled in.
    """
    delen = [f"{en_feiten((), feiten)} {zijn(len(feiten))} {NOG_OPEN}"] if feiten else []
    delen += [f"{aantal(len(items), 'verplicht item is', 'verplichte items zijn')} nog leeg"] if items else []
    ook = opsomming(delen)
    if not open_ and not ingevuld and ook:
        return ook
    if not open_:
        return f"elke verwachting is ingevuld, maar {ook}" if ook else "volledig ingevuld"
    leeg = "" if ingevuld else "nog niets ingevuld, "
    return f"{leeg}{len(open_)} {NOG_OPEN}: {', '.join(open_)}{ook and f'; {ook}'}"


def mag_leeg_zin(items: str, *, met_scores: bool) -> str:
    """Return that all is filled in that has to be; `items` says how many are ("4 van de 7 items zijn ingevuld")."""
    scores = "elke verwachting is ingevuld; " if met_scores else ""
    return f"{scores}{items}, en wat leeg is, is niet verplicht"
