"""The smallest change that reaches a goal above the criteria by hand: every change and every completion tried out."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

from hulp.uitslagen import DRENTHE
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.rules.boom import GEEN
from toetsing.domain.scores import OPEN, Score

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.knopen import Knoop

    Staat = tuple[str | None, ...]
    """The teken of each verwachting and fact in the order of the kader; None is open."""
    Gezien = tuple[str, ...]
    """The oordelen of some nodes in one completion."""
    Wijziging = list[tuple[int, int]]
    """The places of the verwachtingen that change, and how many steps each goes beyond the first."""
    Kleinste = tuple[int, int, str, list[str]]
    """Of how many verwachtingen, how many there are of the fewest steps, the first, and who is in any."""


class Handrekening:
    """A kader of which every state is tried out, seen from some nodes."""

    def __init__(self, kader: Kader, knoop: Knoop, andere: Sequence[str] = ()) -> None:
        self.kader, self.knoop = kader, knoop
        self._namen = (knoop.naam, *andere)
        onder = {een.nr for een in knoop.alle_verwachtingen}
        self._mag = [gevraagd.scores for gevraagd in kader.gevraagd]
        self._ladders = [g.schaal.ladder if g.nr in onder else () for g in kader.gevraagd]
        self._voldoet = [gevraagd.schaal.voldoet for gevraagd in kader.gevraagd]
        self._nrs = [gevraagd.nr for gevraagd in kader.gevraagd]
        self.gezien = cache(self._gezien)

    def _gezien(self, staat: Staat) -> frozenset[Gezien]:
        if None not in staat:
            tekens = {nr: str(teken) for nr, teken in zip(self._nrs, staat, strict=True)}
            oordelen = self.knoop.oordelen_bij(tekens)
            return frozenset([tuple(str(oordelen[naam]) for naam in self._namen)])
        plek = staat.index(None)
        return frozenset().union(
            *(self.gezien((*staat[:plek], teken, *staat[plek + 1 :])) for teken in self._mag[plek])
        )

    def _naar(self, plek: int, teken: str | None, *, omhoog: bool) -> list[str]:
        """Return the better scores that are allowed, or the worse of one that satisfies, the nearest first."""
        ladder = [str(een) for een in self._ladders[plek]]
        if teken is None or teken not in ladder or not (omhoog or teken in self._voldoet[plek]):
            return []
        hier = ladder.index(teken)
        return [een for een in (ladder[:hier][::-1] if omhoog else ladder[hier + 1 :]) if een in self._mag[plek]]

    def kleinste(
        self, staat: Staat, goed: Callable[[Collection[Gezien]], bool], *, omhoog: bool = True
    ) -> Kleinste | None:
        """Return the smallest changes after which this holds of all that is possible; None where none will do."""
        beter = [self._naar(plek, teken, omhoog=omhoog) for plek, teken in enumerate(staat)]
        raak: list[tuple[int, int, Wijziging]] = []
        for keuze in product(*(range(-1, len(een)) for een in beter)):
            na = tuple(een if k < 0 else beter[plek][k] for plek, (een, k) in enumerate(zip(staat, keuze, strict=True)))
            if goed(self.gezien(na)):
                wijziging = [(plek, k) for plek, k in enumerate(keuze) if k >= 0]
                raak.append((len(wijziging), sum(k for _, k in wijziging), wijziging))
        if not raak:
            return None
        minste = min(raak)
        alle = [een for *kosten, een in raak if tuple(kosten) == minste[:2]]
        eerste = " ".join(f"{self._nrs[plek]}={beter[plek][k]}" for plek, k in minste[2])
        uit = {plek for een in alle for plek, _ in een}
        return minste[0], len(alle), eerste, [self._nrs[plek] for plek in sorted(uit)]

    def beslissend(self, staat: Staat) -> list[str]:
        """Return what is open and makes a difference for some way to fill in the others."""
        open_ = [plek for plek, teken in enumerate(staat) if teken is None]
        nrs = []
        for plek in open_:
            rest = [een for een in open_ if een != plek]
            for tekens in product(*(self._mag[een] for een in rest)):
                andere = dict(zip(rest, tekens, strict=True))
                elk = [
                    tuple(teken if i == plek else str(andere.get(i, een)) for i, een in enumerate(staat))
                    for teken in self._mag[plek]
                ]
                if len({self.gezien(een) for een in elk}) > 1:
                    nrs.append(self._nrs[plek])
                    break
        return nrs


def staten(kader: Kader, *, open_: bool) -> Iterator[Staat]:
    """Yield every way to fill in a kader; with `open_` also those in which something is open."""
    ook: tuple[str | None, ...] = (None,) if open_ else ()
    return product(*((*map(str, gevraagd.scores), *ook) for gevraagd in kader.gevraagd))


def uitslag_van(kader: Kader, staat: Staat) -> Uitslag:
    scores = {
        gevraagd.nr: OPEN if teken is None else Score(teken)
        for gevraagd, teken in zip(kader.gevraagd, staat, strict=True)
    }
    return decide(kader, replace(DRENTHE, scores=scores, herkomst={}, afwijkingen={}, gepubliceerd={}))


def minstens(knoop: Knoop, letter: str) -> set[str]:
    """Return this letter of a node and the better ones."""
    letters = [str(een) for een in knoop.letters if een != GEEN]
    return set(letters[: letters.index(letter) + 1])
