"""Long names made short enough to be drawn, such that no two that differ become the same."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def ingekort(namen: Iterable[str], hoogstens: int) -> dict[str, str]:
    """Return for every name what stands for it: itself, or what fits of it in so many characters.

    A name loses its end; where another then looks the same, its middle. Where they still do, more of both is kept.
    """
    alle = list(dict.fromkeys(namen))
    kort = {naam: naam for naam in alle if len(naam) <= hoogstens}
    for lengte in range(hoogstens, max(map(len, alle), default=0)):
        for staart in (0, lengte // 2):
            vormen = {naam: met_puntjes(naam, lengte, staart) for naam in alle if naam not in kort}
            gezien = Counter((*kort.values(), *vormen.values()))
            kort |= {naam: vorm for naam, vorm in vormen.items() if gezien[vorm] == 1}
    return {naam: kort.get(naam, naam) for naam in alle}


def met_puntjes(naam: str, hoogstens: int, staart: int = 0) -> str:
    """Return a name in so many characters, with dots for what it loses of its end.

    With a `staart` it keeps so many characters of that, or fewer where else they would begin within a word.
    """
    if len(naam) <= hoogstens:
        return naam
    eind = naam[len(naam) - staart :]
    if naam[-staart - 1] != " " and " " in eind.strip():
        eind = eind.partition(" ")[2]
    return f"{naam[: hoogstens - 1 - len(eind)].rstrip()}…{eind.lstrip()}"
