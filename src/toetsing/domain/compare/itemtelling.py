"""What many organisations filled in for one item: who what, who nothing, how often each choice, the least and most."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from toetsing.domain.items import adres_van, items_van, waarde_van
from toetsing.domain.words.woorden import naamsleutel

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from toetsing.domain.items import Item
    from toetsing.domain.kader import Kader
    from toetsing.domain.toetsing import Toetsing
    from toetsing.domain.velden import Waarde


@dataclass(frozen=True, slots=True, kw_only=True)
class Itemtelling:
    """One item over many organisations: what each filled in, and who filled in nothing; both in Dutch order.

    `cellen` has of each of the answers in which cell it stands, empty where that is not known.
    """

    item: Item
    antwoorden: tuple[tuple[str, Waarde], ...]
    leeg: tuple[str, ...]
    cellen: tuple[str, ...]

    @property
    def per_keuze(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Who chose each of the choices, in the order of the kader; who chose more is at each of them."""
        return tuple(
            (keuze, tuple(wie for wie, waarde in self.antwoorden if keuze in _keuzes(waarde)))
            for keuze in self.item.veld.keuzes
        )

    @property
    def uitersten(self) -> tuple[tuple[Waarde, tuple[str, ...]], ...]:
        """The least and the most of numbers or days, each with who has it; one where they are the same, or none."""
        getallen = [waarde for _, waarde in self.antwoorden if isinstance(waarde, Fraction)]
        dagen = [waarde for _, waarde in self.antwoorden if isinstance(waarde, date)]
        grenzen: Sequence[Waarde] = [min(getallen), max(getallen)] if getallen else []
        grenzen = [min(dagen), max(dagen)] if dagen else grenzen
        return tuple(
            (grens, tuple(wie for wie, waarde in self.antwoorden if waarde == grens))
            for grens in dict.fromkeys(grenzen)
        )


def tel_items(kader: Kader, toetsingen: Iterable[Toetsing]) -> tuple[Itemtelling, ...]:
    """Return what was filled in for every item of the kader, in its order."""
    op_volgorde = sorted(toetsingen, key=lambda een: naamsleutel(een.organisatie))
    tellingen = []
    for item in items_van(kader):
        waarden = [(een, waarde_van(item, een.items)) for een in op_volgorde]
        tellingen.append(
            Itemtelling(
                item=item,
                antwoorden=tuple((een.organisatie, waarde) for een, waarde in waarden if waarde is not None),
                leeg=tuple(een.organisatie for een, waarde in waarden if waarde is None),
                cellen=tuple(adres_van(item, een) for een, waarde in waarden if waarde is not None),
            )
        )
    return tuple(tellingen)


def _keuzes(waarde: Waarde) -> tuple[Waarde, ...]:
    return waarde if isinstance(waarde, tuple) else (waarde,)
