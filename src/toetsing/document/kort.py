"""The short answer: of a document what one wants to know first, and the name of what it leaves out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.document.blokken import Alinea, Deel
from toetsing.domain.words.woorden import genoemd

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.document.blokken import Document

_HOOGSTENS_GENOEMD: Final = 5
"""From more parts on, the rest is counted."""


def in_het_kort(document: Document) -> Document:
    """Return a document with of each part what it says is the short of it, and at its end how to see the rest."""
    rest = [deel.titel for deel in document.delen if not deel.alleen and deel.kort is not None]
    if not rest:
        return document._replace(kort=True)
    delen = (deel if deel.kort is None else deel._replace(blokken=deel.kort) for deel in document.delen)
    meer = Deel(id="meer", titel="Meer", blokken=(Alinea(tekst=_meer(rest), soort="noot"),))
    return document._replace(delen=(*(deel for deel in delen if deel.blokken), meer), kort=True)


def _meer(titels: Sequence[str]) -> str:
    welke = genoemd((f"'{titel}'" for titel in titels), _HOOGSTENS_GENOEMD, ("onderdeel", "onderdelen"))
    return f"Dit is het antwoord in het kort. Met --detail staat er alles van {welke}."
