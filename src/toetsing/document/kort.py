"""The short answer: of a document what one wants to know first, and the name of what it leaves out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.document.blokken import SLOT, Alinea, Deel
from toetsing.document.zinnen import in_het_kort_zin

if TYPE_CHECKING:
    from collections.abc import Collection

    from toetsing.document.blokken import Cel, Document, Tabel

_TEKENS: Final = 60
"""So many signs of what people wrote: a few lines in a column between others."""


def in_het_kort(document: Document) -> Document:
    """Return a document with of each part what it says is the short of it, and at its end how to see the rest."""
    rest = [deel.titel for deel in document.delen if not deel.alleen and deel.kort is not None]
    if not rest:
        return document._replace(kort=True)
    delen = (deel if deel.kort is None else deel._replace(blokken=deel.kort) for deel in document.delen)
    meer = Deel(id="meer", titel="Meer", blokken=(Alinea(tekst=in_het_kort_zin(rest), soort="noot"),))
    gevuld = sorted((*(deel for deel in delen if deel.blokken), meer), key=lambda deel: deel.id == SLOT)
    return document._replace(delen=tuple(gevuld), kort=True)


def met_korte_teksten(tabel: Tabel, koppen: Collection[str]) -> Tabel:
    """Return a table in which a long text under one of these headers is its beginning, and an ellipsis."""
    kort = [kolom.kop in koppen for kolom in tabel.kolommen]
    return tabel._replace(
        rijen=tuple(
            tuple(_begin(cel) if is_kort else cel for cel, is_kort in zip(rij, kort, strict=True))
            for rij in tabel.rijen
        )
    )


def _begin(cel: Cel) -> Cel:
    if len(cel.tekst) <= _TEKENS:
        return cel
    return cel._replace(tekst=f"{cel.tekst[: _TEKENS - 1].rstrip()}…")
