"""Which toestanden the changes of a criterium lead to, for each number of verwachtingen that change.

Changes that lead to the same toestand are one from there on, so a scale of a thousand numbers is no more work than what
the rows see of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from toetsing.domain.rules.toestand import Toestand, Zicht


class Bron(NamedTuple):
    """Verwachtingen of one class with the same score, and the scores they may go to, the nearest first."""

    klasse: int
    van: str
    naar: tuple[str, ...]
    nrs: tuple[str, ...]


class Plek(NamedTuple):
    """How far a change is: what is settled of the bronnen before one, of this one how many change, and in all."""

    bron: int
    veranderd: int
    samen: int


class Vol(Exception):  # noqa: N818 - no error: the search stops
    """As much was looked at as may be."""


class Teller:
    """Counts what is looked at, up to a grens."""

    def __init__(self, grens: int) -> None:
        self._nog = grens

    def tel(self, n: int = 1) -> None:
        """Count some more, or raise `Vol` where that is too much."""
        self._nog -= n
        if self._nog < 0:
            raise Vol


Levend = dict[Plek, "Collection[Toestand]"]
"""At each plek the toestanden from which the goal is reached."""


class Bereik:
    """The toestanden that changes of bronnen lead to, from that of all that is in no bron: `begin`.

    kies: per bron what one of it adds that changes. blijft: per bron what so many of it add that stay as they are.
    """

    def __init__(self, zicht: Zicht, bronnen: Sequence[Bron], begin: Toestand) -> None:
        self.bronnen, self.begin = tuple(bronnen), begin
        self.kies = [zicht.sprong([(bron.klasse, naar, 1)] for naar in bron.naar) for bron in bronnen]
        self.blijft = [
            [zicht.sprong([[(bron.klasse, bron.van, n)]]) for n in range(len(bron.nrs) + 1)] for bron in bronnen
        ]
        self._cellen: list[dict[Plek, Collection[Toestand]]] = [{} for _ in bronnen]

    @property
    def meeste(self) -> int:
        """How many verwachtingen can change."""
        return sum(len(bron.nrs) for bron in self.bronnen)

    def na(self, grootte: int, tel: Callable[[int], None]) -> Collection[Toestand]:
        """Return all that follows when so many verwachtingen change; asked of nought first, and of one more each time.

        `tel` is told how much is looked at.
        """
        hier: Collection[Toestand] = {self.begin} if grootte == 0 else ()
        ervoor = 0
        for b, bron in enumerate(self.bronnen):
            uit: set[Toestand] = set()
            for k in range(max(0, grootte - ervoor), min(len(bron.nrs), grootte) + 1):
                cel = hier
                if k:
                    van = self._cellen[b][Plek(b, k - 1, grootte - 1)]
                    tel(len(van) * self.kies[b].werk)
                    cel = self.kies[b].na(van)
                tel(len(cel))
                self._cellen[b][Plek(b, k, grootte)] = cel
                uit.update(self.blijft[b][len(bron.nrs) - k].na(cel))
            hier = uit
            ervoor += len(bron.nrs)
        return hier

    def ooit(self, tel: Callable[[int], None]) -> Collection[Toestand]:
        """Return all that follows from changes of any number of verwachtingen."""
        hier: Collection[Toestand] = {self.begin}
        for b, bron in enumerate(self.bronnen):
            uit: set[Toestand] = set()
            for nog in range(len(bron.nrs), -1, -1):
                tel(len(hier) * (1 + self.kies[b].werk))
                uit.update(self.blijft[b][nog].na(hier))
                hier = self.kies[b].na(hier) if nog else uit
        return hier

    def levend(self, grootte: int, raak: Collection[Toestand]) -> Levend:
        """Return from where `raak`, of what follows when so many change, is reached."""
        levend: Levend = {Plek(len(self.bronnen), 0, grootte): raak}
        for b in reversed(range(len(self.bronnen))):
            for plek in sorted(self._cellen[b], reverse=True):
                cel, verder = self._cellen[b][plek], self.verder(plek)
                goed = self.blijft[b][self._blijven(plek)].leidt(cel, levend.get(verder[0], ()))
                goed |= self.kies[b].leidt(cel, levend.get(verder[1], ()))
                if goed:
                    levend[plek] = goed
        return levend

    def verder(self, plek: Plek) -> tuple[Plek, Plek]:
        """Return where one comes when the others of the bron stay as they are, and when one more changes."""
        return Plek(plek.bron + 1, 0, plek.samen), Plek(plek.bron, plek.veranderd + 1, plek.samen + 1)

    def anderen_blijven(self, plek: Plek, toestand: Toestand) -> Toestand:
        """Return what follows when the others of the bron stay as they are."""
        return self.blijft[plek.bron][self._blijven(plek)].elk(toestand)[0]

    def _blijven(self, plek: Plek) -> int:
        return len(self.bronnen[plek.bron].nrs) - plek.veranderd


def een_keuze(bereik: Bereik, levend: Mapping[Plek, Collection[Toestand]]) -> tuple[int, ...]:
    """Return of one smallest change how many of each bron change: as many of the first as can be, and so on."""
    keuze: list[int] = []
    plek, hier = Plek(0, 0, 0), {bereik.begin}
    while plek.bron < len(bereik.bronnen):
        rest, meer = bereik.verder(plek)
        erna = set(bereik.kies[plek.bron].na(hier)).intersection(levend.get(meer, ()))
        if erna:
            plek, hier = meer, erna
            continue
        keuze.append(plek.veranderd)
        hier = {na for t in hier if (na := bereik.anderen_blijven(plek, t)) in levend[rest]}
        plek = rest
    return tuple(keuze)
