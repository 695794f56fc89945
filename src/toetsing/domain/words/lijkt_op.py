"""Did-you-mean: one sentence for every place that can guess what the user meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def tip(waarde: str, mogelijk: Iterable[str]) -> str:
    """Return " Bedoelde u 'score'?" for the nearest possibility, or an empty text where nothing is near."""
    from difflib import get_close_matches  # only a faulty input pays for it

    per_vorm = {naam.casefold(): naam for naam in mogelijk}
    raak = get_close_matches(waarde.casefold(), per_vorm, n=1, cutoff=0.7)
    return f" Bedoelde u '{per_vorm[raak[0]]}'?" if raak else ""
