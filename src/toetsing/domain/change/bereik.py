"""Which toestanden the changes of a criterium lead to, for each number of verwachtingen that change.

Changes that lead to the same toestand are one from there on, so a scale of a thousand numbers is no more work than what
the rows see of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from toetsing.domain.rules.toestand import Toestand, Zicht


class Bundel(NamedTuple):
    """Verwachtingen of one class with the same score, and the scores they may go to, the nearest first."""

    klasse: int
    van: str
    naar: tuple[str, ...]
    nrs: tuple[str, ...]


class Tussenstand(NamedTuple):
    """How far a change is: what is settled of the bundels before one, of this one how many change, and in all."""

    bundel: int
    veranderd: int
    samen: int


class Vol(Exception):  # noqa: N818 - no error: the search stops
    """As much was looked at as may be."""


class Zoekgrens:
    """Counts what is looked at, up to a grens."""

    def __init__(self, grens: int) -> None:
        self._nog = grens

    def tel(self, n: int = 1) -> None:
        """Count some more, or raise `Vol` where that is too much."""
        self._nog -= n
        if self._nog < 0:
            raise Vol


Levend = dict[Tussenstand, "Collection[Toestand]"]
"""At each stand the toestanden from which the goal is reached."""


class Bereik:
    """The toestanden that changes of bundels lead to, from that of all that is in no bundel: `begin`.

    kies: per bundel what one of it adds that changes. blijft: per bundel what so many of it add that stay as they are.
    """

    def __init__(self, zicht: Zicht, bundels: Sequence[Bundel], begin: Toestand) -> None:
        self.bundels, self.begin = tuple(bundels), begin
        self.kies = [zicht.sprong([(bundel.klasse, naar, 1)] for naar in bundel.naar) for bundel in bundels]
        self.blijft = [
            [zicht.sprong([[(bundel.klasse, bundel.van, n)]]) for n in range(len(bundel.nrs) + 1)] for bundel in bundels
        ]
        self._cellen: list[dict[Tussenstand, Collection[Toestand]]] = [{} for _ in bundels]

    @property
    def meeste(self) -> int:
        """How many verwachtingen can change."""
        return sum(len(bundel.nrs) for bundel in self.bundels)

    def na(self, grootte: int, tel: Callable[[int], None]) -> Collection[Toestand]:
        """Return all that follows when so many verwachtingen change; asked of nought first, and of one more each time.

        `tel` is told how much is looked at.
        """
        hier: Collection[Toestand] = {self.begin} if grootte == 0 else ()
        ervoor = 0
        for b, bundel in enumerate(self.bundels):
            uit: set[Toestand] = set()
            for k in range(max(0, grootte - ervoor), min(len(bundel.nrs), grootte) + 1):
                cel = hier
                if k:
                    van = self._cellen[b][Tussenstand(b, k - 1, grootte - 1)]
                    tel(len(van) * self.kies[b].werk)
                    cel = self.kies[b].na(van)
                tel(len(cel))
                self._cellen[b][Tussenstand(b, k, grootte)] = cel
                uit.update(self.blijft[b][len(bundel.nrs) - k].na(cel))
            hier = uit
            ervoor += len(bundel.nrs)
        return hier

    def ooit(self, tel: Callable[[int], None]) -> Collection[Toestand]:
        """Return all that follows from changes of any number of verwachtingen."""
        hier: Collection[Toestand] = {self.begin}
        for b, bundel in enumerate(self.bundels):
            uit: set[Toestand] = set()
            for nog in range(len(bundel.nrs), -1, -1):
                tel(len(hier) * (1 + self.kies[b].werk))
                uit.update(self.blijft[b][nog].na(hier))
                hier = self.kies[b].na(hier) if nog else uit
        return hier

    def levend(self, grootte: int, raak: Collection[Toestand]) -> Levend:
        """Return from where `raak`, of what follows when so many change, is reached."""
        levend: Levend = {Tussenstand(len(self.bundels), 0, grootte): raak}
        for b in reversed(range(len(self.bundels))):
            for stand in sorted(self._cellen[b], reverse=True):
                cel, verder = self._cellen[b][stand], self.verder(stand)
                goed = self.blijft[b][self._blijven(stand)].leidt(cel, levend.get(verder[0], ()))
                goed |= self.kies[b].leidt(cel, levend.get(verder[1], ()))
                if goed:
                    levend[stand] = goed
        return levend

    def verder(self, stand: Tussenstand) -> tuple[Tussenstand, Tussenstand]:
        """Return where one comes when the others of the bundel stay as they are, and when one more changes."""
        blijven = Tussenstand(stand.bundel + 1, 0, stand.samen)
        return blijven, Tussenstand(stand.bundel, stand.veranderd + 1, stand.samen + 1)

    def anderen_blijven(self, stand: Tussenstand, toestand: Toestand) -> Toestand:
        """Return what follows when the others of the bundel stay as they are."""
        return self.blijft[stand.bundel][self._blijven(stand)].elk(toestand)[0]

    def _blijven(self, stand: Tussenstand) -> int:
        return len(self.bundels[stand.bundel].nrs) - stand.veranderd


def een_keuze(bereik: Bereik, levend: Mapping[Tussenstand, Collection[Toestand]]) -> tuple[int, ...]:
    """Return of one smallest change how many of each bundel change: as many of the first as can be, and so on."""
    keuze: list[int] = []
    stand, hier = Tussenstand(0, 0, 0), {bereik.begin}
    while stand.bundel < len(bereik.bundels):
        rest, meer = bereik.verder(stand)
        erna = set(bereik.kies[stand.bundel].na(hier)).intersection(levend.get(meer, ()))
        if erna:
            stand, hier = meer, erna
            continue
        keuze.append(stand.veranderd)
        hier = {na for t in hier if (na := bereik.anderen_blijven(stand, t)) in levend[rest]}
        stand = rest
    return tuple(keuze)
