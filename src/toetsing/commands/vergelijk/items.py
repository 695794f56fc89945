"""The items of organisations side by side: under each verwachting what was filled in, and all of it to count with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.document.blokken import Deel, Tabel
from toetsing.document.itemgegevens import itemtabellen_van_allen, met_items
from toetsing.document.itemtelling import itemblokken_van_allen, itemtotaal
from toetsing.domain.compare.itemtelling import tel_items

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from toetsing.document.blokken import Blok
    from toetsing.domain.kader import Kader
    from toetsing.domain.toetsing import Toetsing


def itemdelen(
    kader: Kader, criteria: Collection[str], toetsingen: Sequence[Toetsing], per_organisatie: Sequence[Blok]
) -> Iterator[Deel]:
    """Yield the items at these criteria; nothing where they have none.

    For who counts further they stand behind the table of `per_organisatie`, with a row for each of these toetsingen.
    """
    totalen = [itemtotaal(een) for een in tel_items(kader, toetsingen) if een.item.punt.criterium in criteria]
    if totalen:
        yield Deel(id="items", titel="Items", blokken=tuple(itemblokken_van_allen(totalen)))
        eerste = next(blok for blok in per_organisatie if isinstance(blok, Tabel))
        samen = met_items(eerste, totalen, [toetsing.organisatie for toetsing in toetsingen])
        tabellen = (samen, *itemtabellen_van_allen(totalen))
        yield Deel(id="gegevens", titel="Gegevens", blokken=tabellen, alleen="gegevens")
