"""Several people who assessed the same organisation: where their scores differ, and what that does to the oordelen.

Exact: an oordeel is decided again with the score of the other in its place. Assessors are counted from zero, in the
order in which they were given; nothing here depends on that order.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from itertools import combinations, permutations, product
from math import prod
from typing import TYPE_CHECKING

from toetsing.domain.compare.beslisplek import plek_van_criterium, plekken_boven
from toetsing.domain.scores import OPEN

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toetsing.domain.compare.beslisplek import Beslisplek, Mogelijk, Scores
    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Gevraagd, Kader
    from toetsing.domain.scores import Ingevuld, Score


@dataclass(frozen=True, slots=True, kw_only=True)
class Overname:
    """What becomes possible on a criterium, or above it, when assessor `door` takes over this one score, and no other.

    `verandert` says whether that is anything else than what is possible with the scores of `door` alone.
    """

    door: int
    score: Score
    mogelijk: Mogelijk
    verandert: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Naastelkaar:
    """What each assessor gave in one place: the score of a verwachting, or the answer to a fact.

    Who has given nothing disagrees with nobody. `boven` holds what each could take over from another does to the themas
    that have rules and see it, by number, and to the whole, as "geheel".
    """

    nr: str
    scores: tuple[Ingevuld, ...]
    boven: Mapping[str, tuple[Overname, ...]] = field(default_factory=dict)

    @property
    def open_bij(self) -> tuple[int, ...]:
        """Who has not scored it yet."""
        return tuple(i for i, score in enumerate(self.scores) if score is OPEN)

    @property
    def verschilt(self) -> bool:
        """Whether two assessors scored it otherwise; nvt is a score like any other."""
        return len(set(self.scores) - {OPEN}) > 1

    @property
    def verandert_boven(self) -> tuple[str, ...]:
        """The themas, by number, and the whole of which taking over this one score would change the oordeel."""
        return tuple(nr for nr, overnames in self.boven.items() if any(een.verandert for een in overnames))

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
        per_plek = (*self.per_criterium.values(), *self.boven.values())
        return any(overname.verandert for overnames in per_plek for overname in overnames)


@dataclass(frozen=True, slots=True, kw_only=True)
class Greep:
    """Any `aantal` of these verwachtingen, whichever: the beslisregels do not tell them apart."""

    aantal: int
    nrs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Oorzaak:
    """The fewest scores that assessor `door` must take over from `van` for the same oordelen to be possible.

    sets: every smallest set, in parts to take over together. Empty where taking over scores is not enough, since `van`
    left open what `door` scored. None where there were too many combinations, and nobody searched.
    """

    door: int
    van: int
    sets: tuple[tuple[Greep, ...], ...] | None


class Oordeelstand(Enum):
    """How the oordelen of assessors on one thing stand to each other. `OPEN` is where all left the same ones open."""

    GELIJK = "gelijk"
    OPEN = "nog open"
    KAN_NOG = "kan nog gelijk worden"
    VERSCHILT = "verschilt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteriumvergelijking:
    """One criterium, or a thema or the whole: what is possible by the scores of each assessor, and what differs."""

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

    `feiten` are those of the kader; they are in none of the counts. `boven` are the themas that have rules, and then
    the whole.
    """

    uitslagen: tuple[Uitslag, ...]
    verwachtingen: tuple[Verwachtingvergelijking, ...]
    criteria: tuple[Criteriumvergelijking, ...]
    paren: tuple[Paar, ...]
    feiten: tuple[Feitvergelijking, ...] = ()
    boven: tuple[Criteriumvergelijking, ...] = ()

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
    plekken = {
        criterium.nr: plek_van_criterium(kader, criterium, criterium.regelset)
        for criterium in kader.criteria
        if criterium.regelset is not None
    }
    boven = plekken_boven(kader)
    verwachtingen = tuple(
        Verwachtingvergelijking(
            nr=v.nr,
            scores=tuple(een[v.nr] for een in scores),
            overnames=_overnames(plekken[criterium.nr], v, scores) if criterium.nr in plekken else (),
            boven=_boven(boven, v, scores),
        )
        for criterium in kader.criteria
        for v in criterium.verwachtingen
        if v.telt_mee
    )
    return Beoordelingen(
        uitslagen=tuple(uitslagen),
        verwachtingen=verwachtingen,
        criteria=tuple(_oordelen(plek, scores) for plek in plekken.values()),
        paren=tuple(_paar(verwachtingen, een, ander) for een, ander in combinations(range(len(scores)), 2)),
        feiten=tuple(
            Feitvergelijking(
                nr=feit.nr,
                scores=tuple(een[feit.nr] for een in scores),
                per_criterium={nr: _overnames(plekken[nr], feit, scores) for nr in kader.criteria_met(feit)},
                boven=_boven(boven, feit, scores),
            )
            for feit in kader.feiten
        ),
        boven=tuple(_oordelen(plek, scores) for plek in boven),
    )


def _boven(
    plekken: Sequence[Beslisplek], gevraagd: Gevraagd, scores: Sequence[Scores]
) -> dict[str, tuple[Overname, ...]]:
    return {plek.nr: _overnames(plek, gevraagd, scores) for plek in plekken if plek.ziet(gevraagd.nr)}


def _overnames(plek: Beslisplek, gevraagd: Gevraagd, scores: Sequence[Scores]) -> tuple[Overname, ...]:
    """Return what each who gave something could take over from another, and what would then be possible there."""
    nr = gevraagd.nr
    gegeven = tuple(een[nr] for een in scores)
    overnames: list[Overname] = []
    for door, eigen in enumerate(gegeven):
        anderen = [een for een in gevraagd.scores if eigen is not OPEN and een in gegeven and een != eigen]
        nu = plek.beslis(scores[door]) if anderen else ()
        for ander in anderen:
            dan = plek.beslis({**scores[door], nr: ander})
            overnames.append(Overname(door=door, score=ander, mogelijk=dan, verandert=dan != nu))
    return tuple(overnames)


def _oordelen(plek: Beslisplek, scores: Sequence[Scores]) -> Criteriumvergelijking:
    mogelijk = tuple(map(plek.beslis, scores))
    return Criteriumvergelijking(
        nr=plek.nr,
        mogelijk=mogelijk,
        oorzaken=tuple(
            Oorzaak(door=door, van=van, sets=kleinste_sets(plek, scores[door], scores[van]))
            for door, van in permutations(range(len(scores)), 2)
            if mogelijk[door] != mogelijk[van]
        ),
    )


def _paar(verwachtingen: Sequence[Verwachtingvergelijking], een: int, ander: int) -> Paar:
    paren = [(v.scores[een], v.scores[ander]) for v in verwachtingen]
    beide = [(a, b) for a, b in paren if OPEN not in (a, b)]
    return Paar(een=een, ander=ander, gescoord=len(beide), gelijk=sum(a == b for a, b in beide))


def kleinste_sets(plek: Beslisplek, door: Scores, van: Scores) -> tuple[tuple[Greep, ...], ...] | None:
    """Return the smallest sets of scores to take over so that the same oordelen become possible; see `Oorzaak`.

    Facts that the beslisregels name are among them. Verwachtingen that they do not tell apart, and that were scored
    alike by the one and alike by the other, are interchangeable: only how many of them are taken over matters.
    """
    groepen: dict[tuple[int, Ingevuld, Ingevuld], list[str]] = {}
    for plaats, gelijken in enumerate(plek.gelijken):
        for nr in gelijken:
            if van[nr] is not OPEN and van[nr] != door[nr]:
                groepen.setdefault((plaats, door[nr], van[nr]), []).append(nr)
    nrs = [tuple(groep) for groep in groepen.values()]
    if prod(len(groep) + 1 for groep in nrs) > plek.grens:
        return None
    doel = plek.beslis(van)
    gevonden: list[tuple[int, ...]] = []
    for aantallen in sorted(product(*(range(len(groep) + 1) for groep in nrs)), key=sum):
        if gevonden and sum(aantallen) > sum(gevonden[0]):
            break
        over = {nr: van[nr] for groep, n in zip(nrs, aantallen, strict=True) for nr in groep[:n]}
        if plek.beslis({**door, **over}) == doel:
            gevonden.append(aantallen)
    return tuple(
        tuple(Greep(aantal=n, nrs=groep) for groep, n in zip(nrs, aantallen, strict=True) if n)
        for aantallen in gevonden
    )
