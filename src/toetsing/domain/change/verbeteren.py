"""The shortest way to a better oordeel: per criterium, above the criteria, and over the kader to a stated goal."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from fractions import Fraction
from math import prod
from typing import TYPE_CHECKING

from toetsing.domain.change.boomruimte import Boomruimte
from toetsing.domain.change.kortste import GRENS, Gestopt, Gevonden, Kortste, Ruimte
from toetsing.domain.change.wegen import DEEL, Weg, Zoekruimte, gegeven_door, zelfde_lijst
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.kader import naam_van_criterium, naam_van_thema
from toetsing.domain.knopen import knopen_boven
from toetsing.domain.oordelen import GEHEEL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from toetsing.domain.decide.uitslag import Criteriumuitslag, Knoopuitslag, Uitslag
    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.knopen import Knoop
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.scores import Ingevuld


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
class Bovenplan:
    """What a thema or the whole needs and cannot lose, as of a criterium: its ways, its losses, what still decides.

    Of the smallest repairs only the first is written out: a way of which that gives a better oordeel is left out.
    """

    uitslag: Knoopuitslag
    wegen: tuple[Weg, ...]
    verlies: Gevonden
    beslissend: tuple[str, ...] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Eisen:
    """The least oordelen that a goal asks, of criteria with beslisregels by number.

    And `boven` these of themas with rules, by number, and of the whole, as "geheel".
    """

    criteria: Mapping[str, Oordeel] = field(default_factory=dict)
    boven: Mapping[str, Oordeel] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Doelplan:
    """The shortest list to a goal: for each criterium it speaks of a way to at least the oordeel it asks.

    Criteria share no verwachtingen, and a fact that they share is never changed: what is certain of each whatever an
    open fact turns out to be is certain of all together. So the shortest list of all is the shortest of each. So it is
    for themas. Where something is asked of a node and of what is below it too, it is one search: `boven` has a way for
    the highest of these, with what is asked below it `daarbij`.
    """

    wegen: tuple[Weg, ...]
    boven: tuple[Weg, ...] = ()

    @property
    def alle(self) -> tuple[Weg, ...]:
        """Every way of it; they share no verwachtingen."""
        return (*self.wegen, *self.boven)

    @property
    def grootte(self) -> int | None:
        """Of how many verwachtingen the shortest list is; None where some way has none that is certain."""
        kortste = [weg.zeker for weg in self.alle if isinstance(weg.zeker, Kortste)]
        return sum(een.grootte for een in kortste) if len(kortste) == len(self.alle) else None

    @property
    def aantal(self) -> int | None:
        """How many lists are that short, as far as the ways have one; None where they were too many to count."""
        aantallen = [weg.zeker.aantal for weg in self.alle if isinstance(weg.zeker, Kortste)]
        geteld = [aantal for aantal in aantallen if aantal is not None]
        return prod(geteld) if len(geteld) == len(aantallen) else None


def criteriumplannen(kader: Kader, uitslag: Uitslag, *, grens: int = GRENS) -> tuple[Criteriumplan, ...]:
    """Return the plan of every criterium that has beslisregels, in the order of the kader."""
    criteria = {criterium.nr: criterium for criterium in kader.criteria}
    return tuple(_plan(uitslag, criteria[een.nr], een, grens) for een in uitslag.criteria)


def bovenplannen(kader: Kader, uitslag: Uitslag, *, grens: int = GRENS) -> tuple[Bovenplan, ...]:
    """Return the plan of every thema that has rules and then of the whole, where it has any."""
    return tuple(_bovenplan(kader, uitslag, knoop, een, grens) for een, knoop in _besliste(kader, uitslag))


def doelplan(
    kader: Kader, uitslag: Uitslag, eisen: Eisen, plannen: Sequence[Criteriumplan] = (), *, grens: int = GRENS
) -> Doelplan:
    """Return the shortest list after which all that is named has certainly at least the oordeel asked.

    What is among the `plannen` of the uitslag is known already.
    """
    criteria = {criterium.nr: criterium for criterium in kader.criteria}
    bekend = {(weg.nr, weg.doel): weg for plan in plannen for weg in plan.wegen}
    boven = tuple(_bovenwegen(kader, uitslag, eisen, grens))
    namen = {naam for weg in boven for naam, _ in weg.daarbij}
    return Doelplan(
        wegen=tuple(
            bekend.get((een.nr, eisen.criteria[een.nr]))
            or _om_criterium(criteria[een.nr], uitslag, een, grens)[0].weg(eisen.criteria[een.nr])
            for een in uitslag.criteria
            if een.nr in eisen.criteria and naam_van_criterium(criteria[een.nr]) not in namen
        ),
        boven=boven,
    )


def op_winst(plannen: Sequence[Criteriumplan]) -> tuple[Weg, ...]:
    """Return the ways that can be gone by repairs: most oordelen won per verwachting first, then the shortest.

    Of equal ones that of the first criterium comes first.
    """
    wegen = [(weg, weg.zeker.grootte) for plan in plannen for weg in plan.wegen if isinstance(weg.zeker, Kortste)]
    return tuple(weg for weg, _ in sorted(wegen, key=lambda een: (-Fraction(een[0].winst, een[1]), een[1])))


def zeker_minstens(uitslag: Criteriumuitslag | Knoopuitslag) -> Oordeel:
    """Return what is certain: the worst oordeel still possible. No oordeel is worse than the worst oordeel."""
    return uitslag.mogelijk[-1]


def bekende_oordelen(criterium: Criterium) -> tuple[Oordeel, ...]:
    """Return the oordelen that the beslisregels of a criterium can give, best first."""
    letters = [niveau.letter for niveau in criterium.oordelen]
    return () if criterium.regelset is None else gegeven_door(criterium.regelset, letters)


def gestopt_bij(plannen: Sequence[Criteriumplan], doel: Doelplan) -> tuple[str, ...]:
    """Return the criteria of which some search stopped before it was done."""
    return _gestopt(plannen, doel.wegen)


def boven_gestopt_bij(plannen: Sequence[Bovenplan], doel: Doelplan) -> tuple[str, ...]:
    """Return the themas, and "geheel", of which that is so."""
    return _gestopt(plannen, doel.boven)


def _gestopt(plannen: Sequence[Criteriumplan | Bovenplan], naar_doel: Sequence[Weg]) -> tuple[str, ...]:
    gezocht = [(plan.uitslag.nr, een) for plan in plannen for een in (plan.verlies, *_gevonden(plan.wegen))]
    gezocht += [(weg.nr, een) for weg in naar_doel for een in _gevonden([weg])]
    nrs = [plan.uitslag.nr for plan in plannen if plan.beslissend is None]
    return tuple(dict.fromkeys([*nrs, *(nr for nr, een in gezocht if isinstance(een, Gestopt))]))


def _gevonden(wegen: Iterable[Weg]) -> Iterator[Gevonden]:
    return (een for weg in wegen for een in (weg.zeker, weg.kans) if een is not None)


# -- of a criterium ----------------------------------------------------------------------------------------------------


def _om_criterium(
    criterium: Criterium, uitslag: Uitslag, beslist: Criteriumuitslag, grens: int
) -> tuple[Zoekruimte, Ruimte]:
    regelset, scores = criterium.regelset, uitslag.toetsing.scores
    assert regelset is not None
    nu = Ruimte(criterium, regelset, scores, grens=grens)
    ruimte = Zoekruimte(
        nr=beslist.nr,
        letters=criterium.letters,
        mogelijk=beslist.mogelijk,
        nu=nu,
        bij=lambda andere: Ruimte(criterium, regelset, andere, grens=grens // DEEL),
        scores=scores,
        feiten=[feit.nr for feit in criterium.genoemde_feiten(regelset)],
        onderdelen=criterium.onderdelen,
    )
    return ruimte, nu


def _plan(uitslag: Uitslag, criterium: Criterium, beslist: Criteriumuitslag, grens: int) -> Criteriumplan:
    ruimte, nu = _om_criterium(criterium, uitslag, beslist, grens)
    lager = frozenset(criterium.letters[criterium.letters.index(zeker_minstens(beslist)) + 1 :])
    return Criteriumplan(
        uitslag=beslist,
        wegen=ruimte.wegen(bekende_oordelen(criterium)),
        verlies=nu.slechter(lambda mogelijk: not lager.isdisjoint(mogelijk)),
        beslissend=nu.beslissend(),
    )


# -- above the criteria ------------------------------------------------------------------------------------------------


def _besliste(kader: Kader, uitslag: Uitslag) -> Iterator[tuple[Knoopuitslag, Knoop]]:
    """Yield every node above the criteria that is decided, with its place in the tree."""
    knopen = knopen_boven(kader)
    yield from ((een, knopen[een.nr]) for een in uitslag.boven)


def _om_knoop(
    knoop: Knoop, uitslag: Uitslag, beslist: Knoopuitslag, grens: int, eisen: Mapping[str, frozenset[Oordeel]]
) -> Zoekruimte:
    scores = uitslag.toetsing.scores
    return Zoekruimte(
        nr=beslist.nr,
        letters=knoop.letters,
        mogelijk=beslist.mogelijk,
        nu=Boomruimte(knoop, scores, eisen, grens=grens),
        bij=lambda andere: Boomruimte(knoop, andere, eisen, grens=grens // DEEL),
        scores=scores,
        feiten=[feit.nr for feit in knoop.feiten],
        onderdelen=knoop.alle_verwachtingen,
    )


def _bovenplan(kader: Kader, uitslag: Uitslag, knoop: Knoop, beslist: Knoopuitslag, grens: int) -> Bovenplan:
    assert knoop.regelset is not None
    nu = Boomruimte(knoop, uitslag.toetsing.scores, grens=grens)
    lager = frozenset(knoop.letters[knoop.letters.index(zeker_minstens(beslist)) + 1 :])
    doelen = gegeven_door(knoop.regelset, knoop.letters[:-1])
    wegen = _om_knoop(knoop, uitslag, beslist, grens, {}).wegen(doelen, zelfde_lijst)
    return Bovenplan(
        uitslag=beslist,
        wegen=tuple(_met_uitkomst(kader, uitslag, weg) for weg in wegen),
        verlies=nu.slechter(lambda mogelijk: not lager.isdisjoint(mogelijk)),
        beslissend=nu.beslissend() if beslist.oordeel is None else (),
    )


def _bovenwegen(kader: Kader, uitslag: Uitslag, eisen: Eisen, grens: int) -> Iterator[Weg]:
    """Yield a way for each node above the criteria of which something is asked, and of none above it."""
    gevraagd = {naam_van_criterium(een): eisen.criteria.get(een.nr) for een in kader.criteria}
    gevraagd |= {naam_van_thema(thema): eisen.boven.get(thema.nr) for thema in kader.themas}
    for beslist, knoop in _besliste(kader, uitslag):
        if beslist.nr not in eisen.boven or (GEHEEL in eisen.boven and beslist.nr != GEHEEL):
            continue
        onder = {deel.naam: deel for deel in knoop.alle if deel is not knoop}
        daarbij = {naam: letter for naam in onder if (letter := gevraagd[naam]) is not None}
        goed = {naam: frozenset(_minstens(onder[naam], letter)) for naam, letter in daarbij.items()}
        weg = _om_knoop(knoop, uitslag, beslist, grens, goed).weg(eisen.boven[beslist.nr])
        yield _met_uitkomst(kader, uitslag, replace(weg, daarbij=tuple(daarbij.items())))


def _met_uitkomst(kader: Kader, uitslag: Uitslag, weg: Weg) -> Weg:
    """Return the same way above the criteria with what the first of its repairs surely gives."""
    if not isinstance(weg.zeker, Kortste):
        return weg
    dan = wat_als(kader, uitslag, dict(weg.zeker.eerste[0]))
    return replace(weg, wordt=next(zeker_minstens(een) for een in dan.boven if een.nr == weg.nr))


def _minstens(knoop: Knoop, letter: Oordeel) -> tuple[Oordeel, ...]:
    return knoop.letters[: knoop.letters.index(letter) + 1]


# -- other scores ------------------------------------------------------------------------------------------------------


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
