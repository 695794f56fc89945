"""The shortest way to a better oordeel: per criterium, and over the whole kader to a stated goal.

What is open is neither minus nor plus: it can be filled in, not repaired. So a way holds for every way to fill in what
is open, and an oordeel is compared by what is *certain*: the worst oordeel still possible. A score may be raised to any
better one; nvt stays as it is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import chain
from math import prod
from typing import TYPE_CHECKING, Final

from toetsing.domain.change.kortste import GRENS, Gestopt, Gevonden, Kortste, Onhaalbaar, Ruimte
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.scores import OPEN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from toetsing.domain.decide.uitslag import Criteriumuitslag, Uitslag
    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.schaal import Schaal
    from toetsing.domain.scores import Ingevuld

_ANDERS: Final = 10
"""Finding out what stands in the way of an oordeel takes at most this part of a search, each time one is looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weg:
    """How a criterium gets certainly at least the oordeel `doel`.

    zeker: the smallest repairs after which that holds however the open scores are filled in.
    kans: the smallest after which it is possible; None where nothing is open, for then it is the same.
    winst: how many oordelen of the kader better than what is certain now; 0 where that is already enough.
    in_de_weg: where no repairs lead there, the facts and the scores without a rang, by number, that a plan leaves as
        they are and without which they may; none where also other answers and scores in their place do not help.
    """

    nr: str
    doel: Oordeel
    winst: int
    zeker: Gevonden
    kans: Gevonden | None
    in_de_weg: tuple[str, ...] = ()

    @property
    def kan_nooit(self) -> bool:
        """Whether no repairs lead there, not even if what is open turns out well."""
        return isinstance(self.zeker, Onhaalbaar) and isinstance(self.kans, Onhaalbaar | None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteriumplan:
    """What one criterium needs, and what it cannot lose.

    wegen: to every better oordeel that its beslisregels know, the nearest first; one that takes the same repairs as the
        next better is left out.
    verlies: the smallest losses (of verwachtingen that are voldoende) after which less is certain.
    beslissend: the open verwachtingen and facts that still decide; None where finding them was too much.
    """

    uitslag: Criteriumuitslag
    wegen: tuple[Weg, ...]
    verlies: Gevonden
    beslissend: tuple[str, ...] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Doelplan:
    """The shortest list to a goal: for each criterium it speaks of a way to at least the oordeel it asks.

    Criteria share no verwachtingen, and a fact that they share is never changed: what is certain of each whatever an
    open fact turns out to be is certain of all together. So the shortest list of all is the shortest of each.
    """

    wegen: tuple[Weg, ...]

    @property
    def grootte(self) -> int | None:
        """Of how many verwachtingen the shortest list is; None where some criterium has none that is certain."""
        kortste = [weg.zeker for weg in self.wegen if isinstance(weg.zeker, Kortste)]
        return sum(een.grootte for een in kortste) if len(kortste) == len(self.wegen) else None

    @property
    def aantal(self) -> int | None:
        """How many lists are that short, as far as the criteria have one; None where they were too many to count."""
        aantallen = [weg.zeker.aantal for weg in self.wegen if isinstance(weg.zeker, Kortste)]
        geteld = [aantal for aantal in aantallen if aantal is not None]
        return prod(geteld) if len(geteld) == len(aantallen) else None


def criteriumplannen(kader: Kader, uitslag: Uitslag, *, grens: int = GRENS) -> tuple[Criteriumplan, ...]:
    """Return the plan of every criterium that has beslisregels, in the order of the kader."""
    criteria = {criterium.nr: criterium for criterium in kader.criteria}
    return tuple(_plan(kader, uitslag, criteria[een.nr], een, grens) for een in uitslag.criteria)


def doelplan(
    kader: Kader,
    uitslag: Uitslag,
    eisen: Mapping[str, Oordeel],
    plannen: Sequence[Criteriumplan] = (),
    *,
    grens: int = GRENS,
) -> Doelplan:
    """Return the shortest list after which every criterium named has certainly at least the oordeel asked.

    `eisen` holds numbers of criteria with beslisregels. What is among the `plannen` of the uitslag is known already.
    """
    criteria = {criterium.nr: criterium for criterium in kader.criteria}
    bekend = {(weg.nr, weg.doel): weg for plan in plannen for weg in plan.wegen}
    return Doelplan(
        wegen=tuple(
            bekend.get((een.nr, eisen[een.nr]))
            or _weg(kader, een, _Zoekruimte(criteria[een.nr], uitslag, grens), eisen[een.nr])
            for een in uitslag.criteria
            if een.nr in eisen
        )
    )


def op_winst(plannen: Sequence[Criteriumplan]) -> tuple[Weg, ...]:
    """Return the ways that can be gone by repairs: most oordelen won per verwachting first, then the shortest.

    Of equal ones that of the first criterium comes first.
    """
    wegen = [(weg, weg.zeker.grootte) for plan in plannen for weg in plan.wegen if isinstance(weg.zeker, Kortste)]
    return tuple(weg for weg, _ in sorted(wegen, key=lambda een: (-Fraction(een[0].winst, een[1]), een[1])))


def zeker_minstens(uitslag: Criteriumuitslag) -> Oordeel:
    """Return what is certain: the worst oordeel still possible. No oordeel is worse than the worst oordeel."""
    return uitslag.mogelijk[-1]


def bekende_oordelen(kader: Kader, criterium: Criterium) -> tuple[Oordeel, ...]:
    """Return the oordelen that the beslisregels of a criterium can give, best first."""
    rijen = criterium.regelset.alle_rijen if criterium.regelset is not None else ()
    gegeven = {rij.oordeel for rij in rijen}
    return tuple(niveau.letter for niveau in kader.oordelen if niveau.letter in gegeven)


def gestopt_bij(plannen: Sequence[Criteriumplan], doel: Doelplan) -> tuple[str, ...]:
    """Return the criteria of which some search stopped before it was done."""
    gezocht = [(plan.uitslag.nr, een) for plan in plannen for een in (plan.verlies, *_gevonden(plan.wegen))]
    gezocht += [(weg.nr, een) for weg in doel.wegen for een in _gevonden([weg])]
    nrs = [plan.uitslag.nr for plan in plannen if plan.beslissend is None]
    return tuple(dict.fromkeys([*nrs, *(nr for nr, een in gezocht if isinstance(een, Gestopt))]))


def _gevonden(wegen: Iterable[Weg]) -> Iterator[Gevonden]:
    return (een for weg in wegen for een in (weg.zeker, weg.kans) if een is not None)


class _Zoekruimte:
    """What there is to search at one criterium: around the scores as they are, and around others in their place."""

    def __init__(self, criterium: Criterium, uitslag: Uitslag, grens: int) -> None:
        assert criterium.regelset is not None
        self._criterium, self._regelset, self._grens = criterium, criterium.regelset, grens
        self._scores = uitslag.toetsing.scores
        self.nu = Ruimte(criterium, self._regelset, self._scores, grens=grens)

    def in_de_weg(self, kan: Callable[[frozenset[Oordeel]], bool]) -> tuple[str, ...]:
        """Return which facts and scores without a rang a goal is impossible with, and may be possible without.

        Facts are looked at apart from scores: both only where neither alone will do. Of each the ones that will do
        alone, or all of them together.
        """
        genoemd = self._criterium.genoemde_feiten(self._regelset)
        feiten = [feit.nr for feit in genoemd if self._scores[feit.nr] is not OPEN]
        scores = [een.nr for een in self._criterium.onderdelen if _zonder_rang(een.schaal, self._scores[een.nr])]
        apart = [self._van(groep, kan) for groep in (feiten, scores)]
        if any(apart) or not (feiten and scores):
            return tuple(chain(*apart))
        return self._van([*feiten, *scores], kan)

    def _van(self, nrs: Sequence[str], kan: Callable[[frozenset[Oordeel]], bool]) -> tuple[str, ...]:
        if not nrs or not self._zonder(nrs, kan):
            return ()
        alleen = [nr for nr in nrs if self._zonder((nr,), kan)] if len(nrs) > 1 else []
        return tuple(alleen or nrs)

    def _zonder(self, nrs: Iterable[str], kan: Callable[[frozenset[Oordeel]], bool]) -> bool:
        """Return whether repairs may lead to a goal if these were still open, or whether that is too much to find."""
        scores = {**self._scores, **dict.fromkeys(nrs, OPEN)}
        ruimte = Ruimte(self._criterium, self._regelset, scores, grens=self._grens // _ANDERS)
        return not isinstance(ruimte.beter(kan), Onhaalbaar)


def _zonder_rang(schaal: Schaal, score: Ingevuld) -> bool:
    """Return whether a score is outside better and worse, and is not nvt."""
    return isinstance(score, str) and score not in schaal.ladder and score not in schaal.nvt


def _plan(kader: Kader, uitslag: Uitslag, criterium: Criterium, beslist: Criteriumuitslag, grens: int) -> Criteriumplan:
    ruimte = _Zoekruimte(criterium, uitslag, grens)
    nu = kader.letters.index(zeker_minstens(beslist))
    beter = [letter for letter in bekende_oordelen(kader, criterium) if kader.letters.index(letter) < nu]
    wegen: list[Weg] = []
    for doel in beter:
        weg = _weg(kader, beslist, ruimte, doel)
        if not (wegen and zelfde_herstel(weg.zeker, wegen[-1].zeker)):
            wegen.append(weg)
    lager = frozenset(kader.letters[nu + 1 :])
    return Criteriumplan(
        uitslag=beslist,
        wegen=tuple(reversed(wegen)),
        verlies=ruimte.nu.slechter(lambda mogelijk: not lager.isdisjoint(mogelijk)),
        beslissend=ruimte.nu.beslissend(),
    )


def zelfde_herstel(een: Gevonden, ander: Gevonden) -> bool:
    """Return whether two goals take the same repairs; where those were not counted that is not known."""
    return isinstance(een, Kortste) and een.aantal is not None and een == ander


def _weg(kader: Kader, beslist: Criteriumuitslag, ruimte: _Zoekruimte, doel: Oordeel) -> Weg:
    plaats = kader.letters.index(doel)
    goed = frozenset(kader.letters[: plaats + 1])

    def kan(mogelijk: frozenset[Oordeel]) -> bool:
        return not goed.isdisjoint(mogelijk)

    weg = Weg(
        nr=beslist.nr,
        doel=doel,
        winst=max(0, kader.letters.index(zeker_minstens(beslist)) - plaats),
        zeker=ruimte.nu.beter(goed.issuperset),
        kans=ruimte.nu.beter(kan) if beslist.alles_open else None,
    )
    return replace(weg, in_de_weg=ruimte.in_de_weg(kan)) if weg.kan_nooit else weg


def wat_als(kader: Kader, uitslag: Uitslag, wijzigingen: Mapping[str, Ingevuld]) -> Uitslag:
    """Return the uitslag with other scores, by number of a verwachting of the kader.

    A changed score stands in no cell and is taken over from no ronde. What people set or published stays beside it.
    """
    toetsing = uitslag.toetsing
    return decide(
        kader,
        replace(
            toetsing,
            scores={**toetsing.scores, **wijzigingen},
            herkomst={nr: plek for nr, plek in toetsing.herkomst.items() if nr not in wijzigingen},
            overgenomen={nr: ronde for nr, ronde in toetsing.overgenomen.items() if nr not in wijzigingen},
        ),
    )
