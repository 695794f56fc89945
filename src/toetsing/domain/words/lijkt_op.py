"""Did-you-mean: one sentence for every place that can guess what the user meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.tekens import leesbaar, wenk_over_tekens

if TYPE_CHECKING:
    from collections.abc import Iterable


def tip(waarde: str, mogelijk: Iterable[str]) -> str:
    """Return " Bedoelde u 'score'?" for the nearest possibility, or an empty text where nothing is near.

    Where what was typed looks like it but is not, the signs that make the difference are named by their code.
    """
    from difflib import get_close_matches  # only a faulty input pays for it

    per_vorm = {naam.casefold(): naam for naam in mogelijk}
    gewoon = waarde.isascii() and waarde.isprintable()
    vorm = (waarde if gewoon else leesbaar(waarde)).strip().casefold()
    raak = [vorm] if vorm in per_vorm else get_close_matches(vorm, per_vorm, n=1, cutoff=0.7)
    return f" Bedoelde u '{per_vorm[raak[0]]}'?{'' if gewoon else wenk_over_tekens(waarde)}" if raak else ""
