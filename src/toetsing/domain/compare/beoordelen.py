"""Several people who assessed the same organisation: where their scores differ, and what that does to the oordelen.

Exact: an oordeel is decided again with the score of the other in its place. Assessors are counted from zero, in the
order in which they were given; nothing here depends on that order.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from itertools import combinations, permutations, product
from math import prod
from typing import TYPE_CHECKING, Final

from toetsing.domain.decide.beslissen import decide_criterium
from toetsing.domain.kader import zicht_op
from toetsing.domain.scores import OPEN

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Criterium, Feit, Gevraagd, Kader, Verwachting
    from toetsing.domain.rules.boom import Oordeel, Regelset
    from toetsing.domain.scores import Ingevuld, Score

    Scores = Mapping[str, Ingevuld]
    Mogelijk = tuple[Oordeel, ...]

GRENS: Final = 2_000
"""More combinations of scores to take over than this are not searched; twenty alike are twenty-one of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overname:
    """What becomes possible on the criterium when assessor `door` takes over this one score, and no other.

    `verandert` says whether that is anything else than what is possible with the scores of `door` alone.
    """

    door: int
    score: Score
    mogelijk: Mogelijk
    verandert: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Naastelkaar:
    """What each assessor gave in one place: the score of a verwachting, or the answer to a fact.

    Who has given nothing disagrees with nobody.
    """

    nr: str
    scores: tuple[Ingevuld, ...]

    @property
    def open_bij(self) -> tuple[int, ...]:
        """Who has not scored it yet."""
        return tuple(i for i, score in enumerate(self.scores) if score is OPEN)

    @property
    def verschilt(self) -> bool:
        """Whether two assessors scored it otherwise; nvt is a score like any other."""
        return len(set(self.scores) - {OPEN}) > 1

    @property
    def gelijk(self) -> bool:
        """Whether everybody scored it, and scored it the same."""
        return not self.open_bij and not self.verschilt


@dataclass(frozen=True, slots=True, kw_only=True)
class Verwachtingvergelijking(Naastelkaar):
    """One verwachting: what each assessor scored, and what each could take over from another who scored otherwise.

    `overnames` is empty too where the kader decides no oordeel.
    """

    overnames: tuple[Overname, ...]

    @property
    def verandert(self) -> bool:
        """Whether taking over this one score would change the oordeel of anybody."""
        return any(overname.verandert for overname in self.overnames)


@dataclass(frozen=True, slots=True, kw_only=True)
class Feitvergelijking(Naastelkaar):
    """One fact, `nr` is its name: what each assessor answered, and what each could take over on which criterium.

    `per_criterium` holds the criteria, by number, of which the beslisregels name it.
    """

    per_criterium: Mapping[str, tuple[Overname, ...]]

    @property
    def verandert(self) -> bool:
        """Whether taking over this one answer would change an oordeel of anybody."""
        return any(overname.verandert for overnames in self.per_criterium.values() for overname in overnames)


@dataclass(frozen=True, slots=True, kw_only=True)
class Greep:
    """Any `aantal` of these verwachtingen, whichever: the beslisregels do not tell them apart."""

    aantal: int
    nrs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Oorzaak:
    """The fewest scores that assessor `door` must take over from `van` for the same oordelen to be possible.

    sets: every smallest set, in parts to take over together. Empty where taking over scores is not enough, since `van`
    left open what `door` scored. None where there were more than `GRENS` combinations, and nobody searched.
    """

    door: int
    van: int
    sets: tuple[tuple[Greep, ...], ...] | None


class Oordeelstand(Enum):
    """How the oordelen of assessors on a criterium stand to each other. `OPEN` is where all left the same ones open."""

    GELIJK = "gelijk"
    OPEN = "nog open"
    KAN_NOG = "kan nog gelijk worden"
    VERSCHILT = "verschilt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteriumvergelijking:
    """One criterium: the oordelen possible by the scores of each assessor, and what makes them differ."""

    nr: str
    mogelijk: tuple[Mogelijk, ...]
    oorzaken: tuple[Oorzaak, ...]

    @property
    def verschilt(self) -> bool:
        """Whether the scores of two assessors do not leave the same oordelen possible."""
        return len(set(self.mogelijk)) > 1

    @property
    def strijdig(self) -> bool:
        """Whether the oordelen cannot all become the same, however each fills in the scores that are still open."""
        return not frozenset(self.mogelijk[0]).intersection(*self.mogelijk[1:])

    @property
    def stand(self) -> Oordeelstand:
        """How the oordelen stand to each other."""
        if self.verschilt:
            return Oordeelstand.VERSCHILT if self.strijdig else Oordeelstand.KAN_NOG
        return Oordeelstand.OPEN if len(self.mogelijk[0]) > 1 else Oordeelstand.GELIJK


@dataclass(frozen=True, slots=True, kw_only=True)
class Paar:
    """Two assessors: how many verwachtingen both scored, and how many of those the same."""

    een: int
    ander: int
    gescoord: int
    gelijk: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Beoordelingen:
    """The whole comparison. `verwachtingen` are those that count, `criteria` those with beslisregels.

    `feiten` are those of the kader; they are in none of the counts.
    """

    uitslagen: tuple[Uitslag, ...]
    verwachtingen: tuple[Verwachtingvergelijking, ...]
    criteria: tuple[Criteriumvergelijking, ...]
    paren: tuple[Paar, ...]
    feiten: tuple[Feitvergelijking, ...] = ()

    @property
    def gescoord(self) -> int:
        """How many verwachtingen everybody scored."""
        return sum(not een.open_bij for een in self.verwachtingen)

    @property
    def gelijk(self) -> int:
        """How many of those everybody scored the same."""
        return sum(een.gelijk for een in self.verwachtingen)

    @property
    def verschillen(self) -> tuple[Verwachtingvergelijking, ...]:
        """The verwachtingen that two assessors scored otherwise."""
        return tuple(een for een in self.verwachtingen if een.verschilt)

    @property
    def andere_feiten(self) -> tuple[Feitvergelijking, ...]:
        """The facts to which two assessors gave another answer."""
        return tuple(een for een in self.feiten if een.verschilt)


def vergelijk_beoordelaars(kader: Kader, uitslagen: Sequence[Uitslag]) -> Beoordelingen:
    """Compare two or more uitslagen of one organisation, each by another assessor."""
    scores = [uitslag.toetsing.scores for uitslag in uitslagen]
    verwachtingen = tuple(
        _verwachting(kader, criterium, v, scores)
        for criterium in kader.criteria
        for v in criterium.verwachtingen
        if v.telt_mee
    )
    return Beoordelingen(
        uitslagen=tuple(uitslagen),
        verwachtingen=verwachtingen,
        criteria=tuple(
            _criterium(kader, criterium, criterium.regelset, scores)
            for criterium in kader.criteria
            if criterium.regelset is not None
        ),
        paren=tuple(_paar(verwachtingen, een, ander) for een, ander in combinations(range(len(scores)), 2)),
        feiten=tuple(_feit(kader, feit, scores) for feit in kader.feiten),
    )


def _feit(kader: Kader, feit: Feit, scores: Sequence[Scores]) -> Feitvergelijking:
    return Feitvergelijking(
        nr=feit.nr,
        scores=tuple(een[feit.nr] for een in scores),
        per_criterium={
            criterium.nr: _overnames(kader, criterium, criterium.regelset, feit, scores)
            for criterium in kader.criteria
            if criterium.regelset is not None and feit in criterium.genoemde_feiten(criterium.regelset)
        },
    )


def _verwachting(
    kader: Kader, criterium: Criterium, verwachting: Verwachting, scores: Sequence[Scores]
) -> Verwachtingvergelijking:
    regelset = criterium.regelset
    return Verwachtingvergelijking(
        nr=verwachting.nr,
        scores=tuple(een[verwachting.nr] for een in scores),
        overnames=() if regelset is None else _overnames(kader, criterium, regelset, verwachting, scores),
    )


def _overnames(
    kader: Kader, criterium: Criterium, regelset: Regelset, gevraagd: Gevraagd, scores: Sequence[Scores]
) -> tuple[Overname, ...]:
    """Return what each who gave something could take over from another, and what the criterium would then be."""
    nr = gevraagd.nr
    gegeven = tuple(een[nr] for een in scores)
    overnames: list[Overname] = []
    for door, eigen in enumerate(gegeven):
        for ander in gevraagd.scores:
            if eigen is not OPEN and ander in gegeven and ander != eigen:
                nu = decide_criterium(kader, criterium, regelset, scores[door]).mogelijk
                dan = decide_criterium(kader, criterium, regelset, {**scores[door], nr: ander}).mogelijk
                overnames.append(Overname(door=door, score=ander, mogelijk=dan, verandert=dan != nu))
    return tuple(overnames)


def _criterium(
    kader: Kader, criterium: Criterium, regelset: Regelset, scores: Sequence[Scores]
) -> Criteriumvergelijking:
    mogelijk = tuple(decide_criterium(kader, criterium, regelset, een).mogelijk for een in scores)
    return Criteriumvergelijking(
        nr=criterium.nr,
        mogelijk=mogelijk,
        oorzaken=tuple(
            Oorzaak(door=door, van=van, sets=kleinste_sets(kader, criterium, regelset, scores[door], scores[van]))
            for door, van in permutations(range(len(scores)), 2)
            if mogelijk[door] != mogelijk[van]
        ),
    )


def _paar(verwachtingen: Sequence[Verwachtingvergelijking], een: int, ander: int) -> Paar:
    paren = [(v.scores[een], v.scores[ander]) for v in verwachtingen]
    beide = [(a, b) for a, b in paren if OPEN not in (a, b)]
    return Paar(een=een, ander=ander, gescoord=len(beide), gelijk=sum(a == b for a, b in beide))


def kleinste_sets(
    kader: Kader, criterium: Criterium, regelset: Regelset, door: Scores, van: Scores
) -> tuple[tuple[Greep, ...], ...] | None:
    """Return the smallest sets of scores to take over so that the same oordelen become possible; see `Oorzaak`.

    Facts that the beslisregels name are among them. Verwachtingen that they do not tell apart, and that were scored
    alike by the one and alike by the other, are interchangeable: only how many of them are taken over matters.
    """
    groepen: dict[tuple[int, Ingevuld, Ingevuld], list[str]] = {}
    for plaats, klasse in enumerate(zicht_op(criterium, regelset).klassen):
        for nr in klasse.nrs:
            if van[nr] is not OPEN and van[nr] != door[nr]:
                groepen.setdefault((plaats, door[nr], van[nr]), []).append(nr)
    nrs = [tuple(groep) for groep in groepen.values()]
    if prod(len(groep) + 1 for groep in nrs) > GRENS:
        return None
    doel = decide_criterium(kader, criterium, regelset, van).mogelijk
    gevonden: list[tuple[int, ...]] = []
    for aantallen in sorted(product(*(range(len(groep) + 1) for groep in nrs)), key=sum):
        if gevonden and sum(aantallen) > sum(gevonden[0]):
            break
        over = {nr: van[nr] for groep, n in zip(nrs, aantallen, strict=True) for nr in groep[:n]}
        if decide_criterium(kader, criterium, regelset, {**door, **over}).mogelijk == doel:
            gevonden.append(aantallen)
    return tuple(
        tuple(Greep(aantal=n, nrs=groep) for groep, n in zip(nrs, aantallen, strict=True) if n)
        for aantallen in gevonden
    )
