"""The smallest change of scores that reaches a goal at a thema or at the whole, what it cannot lose, what decides."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

from toetsing.domain.change.bereik import Vol, Zoekgrens
from toetsing.domain.change.kortste import GRENS, Gestopt, Gevonden, Kortste, Onhaalbaar
from toetsing.domain.change.zoektocht import Zoektocht
from toetsing.domain.knooprekening import Mogelijk
from toetsing.domain.scores import OPEN

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from toetsing.domain.knopen import Knoop
    from toetsing.domain.rules.betekenis import Onderdeel
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.scores import Ingevuld

_ZWAARTE: Final = 4
"""About how many steps of another search it takes to put two wolken together."""
_DEEL: Final = 4
"""Finding out what still decides takes at most this part of a search."""


class Boomruimte:
    """The states of one node with rules around the scores of one toetsing.

    `eisen` are the oordelen of which nodes below it must have one, by the names of these.
    """

    def __init__(
        self,
        knoop: Knoop,
        scores: Mapping[str, Ingevuld],
        eisen: Mapping[str, frozenset[Oordeel]] | None = None,
        *,
        grens: int = GRENS,
    ) -> None:
        self._knoop, self._scores, self._eisen, self._grens = knoop, scores, eisen or {}, grens
        self._keuze = knoop.open(scores)

    def beter(self, goed: Callable[[frozenset[Oordeel]], bool]) -> Gevonden:
        """Return the smallest changes to better scores after which `goed` holds of the oordelen that are possible.

        Of these alone that are of the fewest steps, whichever verwachtingen change; the first of them is written out.
        """
        return self._omhoog.kleinste(goed)

    def slechter(self, goed: Callable[[frozenset[Oordeel]], bool]) -> Gevonden:
        """Return the same of changes to worse scores of verwachtingen that are voldoende."""
        return self._omlaag.kleinste(goed)

    def anders(self, goed: Callable[[frozenset[Oordeel]], bool], noem: int) -> Gevonden:
        """Return the smallest changes to any other scores after which `goed` holds of the oordelen that are possible.

        All of these count, and the first so many are written out.
        """
        return self._zoektocht(_anders, noem=noem, even=True).kleinste(goed)

    def gunstig(self, kan: Callable[[frozenset[Oordeel]], bool]) -> Gevonden:
        """Return the smallest changes to better scores after which something is possible.

        Where that is too much to search with all that is open, each way to fill that in is looked at by itself: then
        the changes are found, and not counted.
        """
        gevonden = self.beter(kan)
        if not isinstance(gevonden, Gestopt):
            return gevonden
        elk = [zoektocht.kleinste(kan) for zoektocht in self._los]
        if any(isinstance(een, Gestopt) for een in elk):
            return gevonden
        kortste = [een for een in elk if isinstance(een, Kortste)]
        return replace(min(kortste, key=lambda een: een.grootte), aantal=None) if kortste else Onhaalbaar()

    def beslissend(self) -> tuple[str, ...] | None:
        """Return what is open and still decides, facts last, in the order of the kader; None where that is too much.

        One decides where, for some way to fill in the others, its score makes the difference.
        """
        tel = Zoekgrens(self._grens // _ZWAARTE // _DEEL).tel
        groepen = (*self._knoop.inwisselbaar(), *((feit,) for feit in self._knoop.feiten))
        nrs: set[str] = set()
        try:
            for groep in groepen:
                open_ = [een for een in groep if self._scores[een.nr] is OPEN]
                if open_ and self._beslist(open_[0], tel):
                    nrs.update(een.nr for een in open_)
        except Vol:
            return None
        return tuple(nr for nr in self._scores if nr in nrs)

    @cached_property
    def _omhoog(self) -> Zoektocht:
        return self._zoektocht(_beter)

    @cached_property
    def _omlaag(self) -> Zoektocht:
        return self._zoektocht(_slechter)

    def _zoektocht(
        self, naar: Callable[[Onderdeel, Ingevuld], tuple[str, ...]], *, noem: int = 1, even: bool = False
    ) -> Zoektocht:
        return Zoektocht(
            knoop=self._knoop,
            rekeningen=[Mogelijk(self._keuze, feiten, {}, {}) for feiten in self._knoop.antwoorden(self._keuze)],
            opties={een.nr: naar(een, self._scores[een.nr]) for een in self._knoop.alle_verwachtingen},
            tel=Zoekgrens(self._grens // _ZWAARTE).tel,
            eisen=self._eisen,
            noem=noem,
            even=even,
        )

    @property
    def _ingevuld(self) -> dict[str, tuple[str, ...]]:
        """Return for all that is open the first teken that it may have."""
        return {nr: tekens[:1] for nr, tekens in self._keuze.items()}

    @property
    def _anders(self) -> dict[str, tuple[str, ...]]:
        """Return for every open verwachting the other tekens that it may have."""
        return {een.nr: self._keuze[een.nr][1:] for een in self._knoop.alle_verwachtingen}

    @cached_property
    def _los(self) -> list[Zoektocht]:
        """Return for each answer to the facts a search in which what is open may be filled in as one likes."""
        tel = Zoekgrens(self._grens // _ZWAARTE).tel
        opties = {een.nr: _beter(een, self._scores[een.nr]) for een in self._knoop.alle_verwachtingen}
        vrij = [nr for nr in opties if self._scores[nr] is OPEN]
        opties |= {nr: self._anders[nr] for nr in vrij}
        return [
            Zoektocht(
                knoop=self._knoop,
                rekeningen=[Mogelijk(self._ingevuld, feiten, {}, {})],
                opties=opties,
                tel=tel,
                eisen=self._eisen,
                vrij=vrij,
            )
            for feiten in self._knoop.antwoorden(self._keuze)
        ]

    def _beslist(self, een: Onderdeel, tel: Callable[[int], None]) -> bool:
        """Return whether one open onderdeel makes the difference, for some way to fill in the others."""
        for feiten in self._knoop.antwoorden({**self._keuze, een.nr: een.tekens[:1]}):
            rekeningen = [
                Mogelijk({**self._ingevuld, een.nr: (teken,)}, feiten | ({een.nr: teken} if een.feit else {}), {}, {})
                for teken in een.tekens
            ]
            opties = {**self._anders, een.nr: ()}
            na = Zoektocht(knoop=self._knoop, rekeningen=rekeningen, opties=opties, tel=tel).na(len(opties))
            if na is None:
                raise Vol
            if any(len(set(mogelijk)) > 1 for mogelijk in na):
                return True
        return False


def _beter(onderdeel: Onderdeel, score: Ingevuld) -> tuple[str, ...]:
    """Return the scores that it may have and that are better, the nearest first; none from one without a rang."""
    if score is OPEN:
        return ()
    return tuple(teken for teken in reversed(onderdeel.schaal.beter_dan(score)) if teken in onderdeel.tekens)


def _slechter(onderdeel: Onderdeel, score: Ingevuld) -> tuple[str, ...]:
    """Return the worse scores that it may have, the nearest first, from one that satisfies; none from another.

    Where a scale says of no level that it satisfies, every one can get worse.
    """
    schaal = onderdeel.schaal
    if score is OPEN or (schaal.voldoet and score not in schaal.voldoet):
        return ()
    return tuple(teken for teken in schaal.ladder if schaal.is_beter(score, teken) and teken in onderdeel.tekens)


def _anders(onderdeel: Onderdeel, score: Ingevuld) -> tuple[str, ...]:
    """Return every other score that it may have; of what is open each."""
    return tuple(teken for teken in onderdeel.tekens if teken != score)
