"""Writes out the smallest changes: which verwachting gets which score, in the order of the kader."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from toetsing.domain.change.bereik import Vol

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from toetsing.domain.change.bereik import Bereik
    from toetsing.domain.change.knopen import Greep
    from toetsing.domain.rules.toestand import Toestand

Uitgeschreven = tuple[tuple[int, int], ...]
"""A change: the places of the verwachtingen in the order of the kader, and how many steps each goes beyond the first.

Changes of as many verwachtingen stand in that order: who changes comes before who does not, and the nearest first.
"""
_Kosten = list[dict["Toestand", int]]
"""Per verwachting that is to change, in order, from which toestanden the goal is reached, and in how few steps."""
_Stand = tuple[int, tuple[int, ...], "Toestand", _Kosten | None, Uitgeschreven]


class Uitschrijver:
    """The changes among `plaatsen`, in the order of the kader: of each verwachting its bundel."""

    def __init__(
        self,
        bereik: Bereik,
        plaatsen: Sequence[int],
        raak: Collection[Toestand],
        tel: Callable[[int], None],
    ) -> None:
        self._bereik, self._plaatsen, self._raak, self._tel = bereik, plaatsen, raak, tel
        self._van_bundel: list[list[int]] = [[] for _ in bereik.bundels]
        for i, bundel in enumerate(plaatsen):
            self._van_bundel[bundel].append(i)
        self._nog_hiervan = [0] * len(plaatsen)  # how many of the same bundel come after each
        for ervan in self._van_bundel:
            for n, i in enumerate(reversed(ervan)):
                self._nog_hiervan[i] = n

    def eerste(self, grepen: Iterable[Greep], minste: Sequence[int], hoeveel: int) -> tuple[Uitgeschreven, ...]:
        """Return the first changes of all these choices; where looking at all is too much, the first of some or none.

        `minste` is per bundel of how few steps any change is.
        """
        gevonden: list[Uitgeschreven] = []
        for greep in sorted(grepen, key=self._masker, reverse=True):
            vroegst = tuple(sorted((i, minste[bundel]) for bundel, n in greep for i in self._van_bundel[bundel][:n]))
            if len(gevonden) == hoeveel and vroegst > gevonden[-1]:
                break
            try:
                gevonden = sorted([*gevonden, *islice(self.van(greep), hoeveel)])[:hoeveel]
            except Vol:
                break
        return tuple(gevonden)

    def _masker(self, greep: Greep) -> int:
        """Return a number that is higher where the first places to change come earlier."""
        return sum(1 << (len(self._plaatsen) - i) for bundel, n in greep for i in self._van_bundel[bundel][:n])

    def van(self, greep: Greep) -> Iterator[Uitgeschreven]:
        """Yield the changes of one choice, of the fewest steps that reach the goal, in order."""
        aantallen = [0] * len(self._van_bundel)
        for bundel, n in greep:
            aantallen[bundel] = n
        begin = self._bereik.begin
        for bundel, ervan in enumerate(self._van_bundel):
            (begin,) = self._bereik.blijft[bundel][len(ervan) - aantallen[bundel]].elk(begin)
        te_doen: list[_Stand] = [(0, tuple(aantallen), begin, None, ())]
        while te_doen:  # no recursion: a kader may have thousands of verwachtingen
            i, nog, toestand, kosten, gedaan = te_doen.pop()
            if not any(nog):
                yield gedaan
                continue
            bundel = self._plaatsen[i]
            if not nog[bundel]:
                te_doen.append((i + 1, nog, toestand, kosten, gedaan))
                continue
            if nog[bundel] <= self._nog_hiervan[i]:
                te_doen.append((i + 1, nog, toestand, None, gedaan))
            te_doen.extend(self._takken(i, nog, toestand, kosten, gedaan))

    def _takken(
        self, i: int, nog: tuple[int, ...], toestand: Toestand, kosten: _Kosten | None, gedaan: Uitgeschreven
    ) -> Iterator[_Stand]:
        """Yield what follows when a verwachting changes, the nearest score last."""
        bundel = self._plaatsen[i]
        kosten = self._kosten(i, nog, toestand) if kosten is None else kosten
        plek = len(kosten) - 1 - sum(nog)
        hier, erna = kosten[plek][toestand], kosten[plek + 1]
        minder = (*nog[:bundel], nog[bundel] - 1, *nog[bundel + 1 :])
        for n, na in reversed([*enumerate(self._bereik.kies[bundel].elk(toestand))]):
            if erna.get(na) == hier - n:
                yield i + 1, minder, na, kosten, (*gedaan, (i, n))

    def _kosten(self, i: int, nog: Sequence[int], toestand: Toestand) -> _Kosten:
        """Return what it takes from here on where the first verwachtingen from a place on change."""
        kies = self._bereik.kies
        volgorde = list(self._volgorde(i, nog))
        lagen: list[Collection[Toestand]] = [[toestand]]
        for bundel in volgorde:
            self._tel(len(lagen[-1]) * kies[bundel].werk)
            lagen.append(kies[bundel].na(lagen[-1]))
        kosten: _Kosten = [{na: 0 for na in lagen[-1] if na in self._raak}]
        for bundel, laag in zip(reversed(volgorde), reversed(lagen[:-1]), strict=True):
            kosten.append(self._een_eerder(bundel, kies[bundel].leidt(laag, kosten[-1]), kosten[-1]))
        return kosten[::-1]

    def _een_eerder(self, bundel: int, laag: Collection[Toestand], erna: Mapping[Toestand, int]) -> dict[Toestand, int]:
        kies = self._bereik.kies[bundel]
        self._tel(len(laag) * len(self._bereik.bundels[bundel].naar))
        return {
            toestand: min(n + erna[na] for n, na in enumerate(kies.elk(toestand)) if na in erna) for toestand in laag
        }

    def _volgorde(self, i: int, nog: Sequence[int]) -> Iterator[int]:
        """Yield the bundels of the first verwachtingen from a place on, so many of each."""
        rest, over = list(nog), sum(nog)
        while over:
            bundel = self._plaatsen[i]
            if rest[bundel]:
                rest[bundel] -= 1
                over -= 1
                yield bundel
            i += 1
