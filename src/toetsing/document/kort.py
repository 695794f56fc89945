"""The short answer: of a document what one wants to know first, and the name of what it leaves out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.document.blokken import Alinea, Deel
from toetsing.document.zinnen import in_het_kort_zin

if TYPE_CHECKING:
    from toetsing.document.blokken import Document


def in_het_kort(document: Document) -> Document:
    """Return a document with of each part what it says is the short of it, and at its end how to see the rest."""
    rest = [deel.titel for deel in document.delen if not deel.alleen and deel.kort is not None]
    if not rest:
        return document._replace(kort=True)
    delen = (deel if deel.kort is None else deel._replace(blokken=deel.kort) for deel in document.delen)
    meer = Deel(id="meer", titel="Meer", blokken=(Alinea(tekst=in_het_kort_zin(rest), soort="noot"),))
    return document._replace(delen=(*(deel for deel in delen if deel.blokken), meer), kort=True)
