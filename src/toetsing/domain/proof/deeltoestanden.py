"""What is still possible in every toestand with open scores: the table behind the live oordeel in a workbook.

Exact. Filling in one open score leads to a toestand with one open score fewer, so each takes the union of those one
step on; `decide_criterium` enumerates completions instead, and a test holds the two against each other.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from toetsing.domain.rules.betekenis import Zet
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.rules.regelset import Beslisregel
    from toetsing.domain.rules.toestand import Toestand, Zicht


@dataclass(frozen=True, slots=True, kw_only=True)
class Deeltoestand:
    """A toestand with open scores: how many, every oordeel still possible, and the rows and steps that would decide."""

    toestand: Toestand
    open: int
    mogelijk: tuple[Oordeel, ...]
    rijen: tuple[Beslisregel, ...]
    zetten: tuple[Zet, ...]


def deeltoestanden(letters: Sequence[Oordeel], zicht: Zicht, alle: Iterable[Toestand]) -> Iterator[Deeltoestand]:
    """Yield every toestand in which some score is open, those with the fewest open scores first.

    `letters` are what can be decided, from best to worst; `alle` are the `deeltoestanden` of the zicht, in its order.
    """
    gevonden: dict[Toestand, tuple[frozenset[Oordeel], frozenset[int], frozenset[Zet]]] = {}
    alle_rijen, stappen = zicht.regelset.alle_rijen, zicht.regelset.daarna
    plaats = {id(rij): i for i, rij in enumerate(alle_rijen)}
    for toestand in alle:
        open_ = zicht.open(toestand)
        if not open_:
            beslissing = zicht.beslis(toestand)
            nrs = [] if beslissing.rij is None else [plaats[id(beslissing.rij)]]
            gevonden[toestand] = frozenset([beslissing.oordeel]), frozenset(nrs), frozenset(beslissing.zetten)
            continue
        verder = [gevonden[volgende] for volgende in zicht.verder(toestand)]
        mogelijk = frozenset(letter for van_een, _, _ in verder for letter in van_een)
        rijen = frozenset(nr for _, nrs, _ in verder for nr in nrs)
        zetten = frozenset(zet for _, _, van_een in verder for zet in van_een)
        gevonden[toestand] = mogelijk, rijen, zetten
        yield Deeltoestand(
            toestand=toestand,
            open=open_,
            mogelijk=tuple(letter for letter in letters if letter in mogelijk),
            rijen=tuple(rij for i, rij in enumerate(alle_rijen) if i in rijen),
            zetten=tuple(sorted(zetten, key=lambda zet: (stappen.index(zet.stap), letters.index(zet.van)))),
        )
