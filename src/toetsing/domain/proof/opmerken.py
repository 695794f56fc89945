"""Which mutants of the beslisregels the worked cases notice, and for each other one the case that would.

Exact: a mutant and the beslisregels are asked about every toestand that both together can tell apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final, NamedTuple

from toetsing.domain.kader import zicht_op
from toetsing.domain.proof.mutanten import mutanten_van
from toetsing.domain.proof.naast_elkaar import NaastElkaar
from toetsing.domain.rules.betekenis import klassen_van
from toetsing.domain.rules.boom import Regelset

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.proof.gevallen import Geval
    from toetsing.domain.proof.mutanten import Mutant
    from toetsing.domain.rules.betekenis import Klasse
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.rules.toestand import Toestand, Zicht

GRENS_MUTANTEN: Final = 300_000
"""How much is made for the mutants of one criterium: toestanden, times its verwachtingen."""
_VEEL: Final = 30
"""A verwachting with so many scores takes twice the time, and so on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gemist:
    """What no worked case shows: with these scores the mutant gives another oordeel.

    It `wordt` that, and is `oordeel` by the beslisregels. Of all such scores these have the fewest below the best.
    klassen: which verwachtingen weigh equally to both.
    """

    mutant: Mutant
    klassen: tuple[Klasse, ...]
    scores: Mapping[str, str]
    oordeel: Oordeel
    wordt: Oordeel


class Lot(Enum):
    """What becomes of a mutant that is not missed: a case notices it, it changes no oordeel, or there are too many."""

    OPGEMERKT = "opgemerkt"
    GELIJK = "gelijk"
    TE_VEEL = "te veel"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proef:
    """A mutant of the beslisregels of a criterium, and what became of it."""

    criterium: str
    mutant: Mutant
    uitkomst: Lot | Gemist


class Mutanttelling(NamedTuple):
    """How many mutants there were, and what became of them."""

    geprobeerd: int
    gelijk: int
    opgemerkt: int
    gemist: int
    te_veel: int

    @property
    def anders(self) -> int:
        """How many change an oordeel, as far as was looked at."""
        return self.opgemerkt + self.gemist


def tel(proeven: Collection[Proef]) -> Mutanttelling:
    """Count what became of mutants."""
    gelijk, opgemerkt, te_veel = (
        sum(proef.uitkomst is lot for proef in proeven) for lot in (Lot.GELIJK, Lot.OPGEMERKT, Lot.TE_VEEL)
    )
    return Mutanttelling(len(proeven), gelijk, opgemerkt, len(proeven) - gelijk - opgemerkt - te_veel, te_veel)


def mutantproeven(
    kader: Kader, criterium: Criterium, regelset: Regelset, gevallen: Iterable[Geval]
) -> tuple[Proef, ...]:
    """Look at every mutant of the regelset of a criterium; `gevallen` are worked cases that hold, of any criterium."""
    mutanten = mutanten_van(kader, criterium, regelset)
    proeven = _Proeven(criterium, regelset, [een for een in gevallen if een.criterium.nr == criterium.nr])
    uitkomsten = dict(proeven.uitkomsten(dict(enumerate(mutanten))))
    return tuple(
        Proef(criterium=criterium.nr, mutant=mutant, uitkomst=uitkomsten.get(plaats, Lot.TE_VEEL))
        for plaats, mutant in enumerate(mutanten)
    )


class _Proeven:
    """Looks at the mutants of one regelset, many at a time: making toestanden takes longer than deciding them."""

    def __init__(self, criterium: Criterium, regelset: Regelset, gevallen: Sequence[Geval]) -> None:
        self.criterium, self.regelset, self.gevallen = criterium, regelset, gevallen
        self.aantal = sum(1 + len(onderdeel.tekens) // _VEEL for onderdeel in criterium.onderdelen_bij(regelset))

    def uitkomsten(self, mutanten: Mapping[int, Mutant]) -> Iterator[tuple[int, Lot | Gemist]]:
        """Yield what becomes of each mutant, of as many as there may be looked at; the cheapest first."""
        rest = GRENS_MUTANTEN // self.aantal
        for zicht, groep in sorted(self._groepen(mutanten), key=lambda deel: deel[0].hoogstens_toestanden):
            if zicht.meer_toestanden_dan(rest):
                return
            toestanden = zicht.van_best_af()
            rest -= len(toestanden)
            yield from self._bekijk(zicht, groep, toestanden)

    def _groepen(self, mutanten: Mapping[int, Mutant]) -> Iterator[tuple[Zicht, Mapping[int, Mutant]]]:
        """Yield mutants that are surely cheap enough together, and others one by one, with what is seen of them."""
        alle = _samen(self.regelset, *(mutant.regelset for mutant in mutanten.values()))
        zicht = zicht_op(self.criterium, alle)
        if len(mutanten) == 1 or zicht.hoogstens_toestanden * self.aantal <= GRENS_MUTANTEN:
            yield zicht, mutanten
            return
        paren, helft = list(mutanten.items()), len(mutanten) // 2
        yield from self._groepen(dict(paren[:helft]))
        yield from self._groepen(dict(paren[helft:]))

    def _bekijk(
        self, zicht: Zicht, mutanten: Mapping[int, Mutant], toestanden: Sequence[tuple[Toestand, int]]
    ) -> Iterator[tuple[int, Lot | Gemist]]:
        samen = NaastElkaar(zicht, [toestand for toestand, _ in toestanden])
        eigen = samen.oordelen(self.regelset)
        gevallen = [samen.plaatsen(zicht.voltooiingen(zicht.toestand(geval.scores))) for geval in self.gevallen]
        for plaats, mutant in mutanten.items():
            ander = samen.oordelen(mutant.regelset)
            eerste = _eerste_verschil(eigen, ander)
            if eerste is None:
                yield plaats, Lot.GELIJK
            elif any(_mogelijk(eigen, hier) != _mogelijk(ander, hier) for hier in gevallen):
                yield plaats, Lot.OPGEMERKT
            else:
                (oordeel,), (wordt,) = (_mogelijk(een, 1 << eerste) for een in (eigen, ander))
                klassen = self._klassen(mutant)
                gezien = {nr for klasse in klassen for nr in klasse.nrs}  # others of the group may name more facts
                scores = {nr: een for nr, een in zicht.voorbeeld(toestanden[eerste][1]).items() if nr in gezien}
                yield plaats, Gemist(mutant=mutant, klassen=klassen, scores=scores, oordeel=oordeel, wordt=wordt)

    def _klassen(self, mutant: Mutant) -> tuple[Klasse, ...]:
        """Return what the rows and those of a mutant tell apart."""
        beide = _samen(self.regelset, mutant.regelset)
        return klassen_van(beide, self.criterium.onderdelen_bij(beide))


def _eerste_verschil(een: Mapping[Oordeel, int], ander: Mapping[Oordeel, int]) -> int | None:
    """Return the first place at which two regelsets give different oordelen."""
    verschil = 0
    for letter in {*een, *ander}:
        verschil |= een.get(letter, 0) ^ ander.get(letter, 0)
    return (verschil & -verschil).bit_length() - 1 if verschil else None


def _samen(*regelsets: Regelset) -> Regelset:
    """Return the rows and steps of several regelsets, each once: whoever sees all of these can be asked about each."""
    rijen = {id(rij): rij for regelset in regelsets for rij in regelset.rijen}
    stappen = {id(stap): stap for regelset in regelsets for stap in regelset.daarna}
    return Regelset(rijen=tuple(rijen.values()), daarna=tuple(stappen.values()))


def _mogelijk(oordelen: Mapping[Oordeel, int], plaatsen: int) -> set[Oordeel]:
    """Return which oordelen are given at some of these places."""
    return {letter for letter, hier in oordelen.items() if hier & plaatsen}
