"""Did-you-mean: one sentence for every place that can guess what the user meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.tekens import leesbaar, wenk_over_tekens
from toetsing.domain.words.woorden import schoon

if TYPE_CHECKING:
    from collections.abc import Iterable


def tip(waarde: str, mogelijk: Iterable[str]) -> str:
    """Return " Bedoelde u 'score'?" for the nearest possibility, or an empty text where nothing is near.

    Where what was typed looks like it but is not, the signs that make the difference are named by their code.
    """
    gewoon = waarde.isascii() and waarde.isprintable()
    bedoeld = naaste(waarde, mogelijk)
    return "" if bedoeld is None else f" Bedoelde u '{bedoeld}'?{'' if gewoon else wenk_over_tekens(waarde)}"


def naaste(waarde: str, mogelijk: Iterable[str]) -> str | None:
    """Return the nearest possibility, None where nothing is near."""
    from difflib import get_close_matches  # only a faulty input pays for it

    per_vorm = {naam.casefold(): naam for naam in mogelijk}
    gewoon = waarde.isascii() and waarde.isprintable()
    vorm = (waarde if gewoon else leesbaar(waarde)).strip().casefold()
    raak = [vorm] if vorm in per_vorm else get_close_matches(vorm, per_vorm, n=1, cutoff=0.7)
    return per_vorm[raak[0]] if raak else None


_STREPEN: Final = "‐‑‒–—―−"
"""What a word processor makes of one or two hyphens."""
_HAKEN: Final = "“”„‟″«»‘’‚‛′`"
"""What a word processor makes of quotation marks; none of them keeps a name with spaces together."""


def tip_geplakt(waarde: str) -> str:
    """Return what to type where an argument has signs of a word processor, or a quotation mark Windows left in it."""
    eerste, laatste = waarde[:1] or "-", waarde[-1:] or "-"
    if eerste in _STREPEN:
        naam = waarde.lstrip(f"{_STREPEN}-")
        typ = f"{'-' if len(naam) == 1 else '--'}{schoon(naam)}"
        return f" Hier staat een lang streepje ({eerste}), zoals Word dat maakt. Typ gewone streepjes: {typ}"
    if eerste in _HAKEN or laatste in _HAKEN:
        kaal = schoon(waarde.strip(f"{_HAKEN}\"'"))
        return f' Hier staat een gekruld aanhalingsteken, zoals Word dat maakt. Typ rechte: "{kaal}"'
    if '"' in waarde:
        voor = schoon(waarde.lstrip('"').partition('"')[0]).rstrip("\\")
        return f' Er staat een aanhalingsteken in; op Windows komt dat door een \\ ervoor. Typ "{voor}", zonder die \\.'
    return ""
