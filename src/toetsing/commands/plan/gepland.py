"""What was found: the ways of an organisation to a better oordeel, and what it would be with other scores."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from toetsing.commands.plan.zinnen import alleen_berekend_zin
from toetsing.document.bovennamen import met_lidwoord
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from toetsing.domain.change.opvolging import Opvolging
    from toetsing.domain.change.verbeteren import Bovenplan, Criteriumplan, Doelplan, Eisen
    from toetsing.domain.decide.uitslag import Criteriumuitslag, Knoopuitslag, Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.scores import Ingevuld


@dataclass(frozen=True, slots=True, kw_only=True)
class Doel:
    """A goal as it was typed, the least oordelen it asks, and the shortest list that leads to it."""

    gevraagd: str
    eisen: Eisen
    plan: Doelplan


@dataclass(frozen=True, kw_only=True)
class Gepland:
    """The ways of one organisation, to a goal too where one was stated, and its measures on the day of the plan."""

    kader: Kader
    uitslag: Uitslag
    plannen: Sequence[Criteriumplan]
    boven: Sequence[Bovenplan]
    doel: Doel | None
    opvolging: Opvolging
    peildatum: date

    @property
    def scores(self) -> Mapping[str, Ingevuld]:
        """The score of every verwachting."""
        return self.uitslag.toetsing.scores

    @cached_property
    def mogelijk(self) -> Mapping[str, tuple[Oordeel, ...]]:
        """The oordelen still possible on each criterium that has beslisregels."""
        return {criterium.nr: criterium.mogelijk for criterium in self.uitslag.criteria}

    @cached_property
    def vastgesteld(self) -> Mapping[str, Oordeel]:
        """The oordelen that people set otherwise than they were computed, by criterium."""
        return {c.nr: c.vastgesteld for c in self.uitslag.criteria if c.wijkt_af and c.vastgesteld is not None}

    @cached_property
    def boven_vastgesteld(self) -> Mapping[str, str]:
        """What follows from what people set, above the criteria, where that is something else: by number of thema."""
        return {plan.uitslag.nr: opsomming(plan.uitslag.geldend, "of") for plan in self.boven if plan.uitslag.wijkt_af}

    @cached_property
    def kort(self) -> Mapping[str, str]:
        """What each criterium is called."""
        return {criterium.nr: criterium.kort for criterium in self.kader.criteria}

    @cached_property
    def teksten(self) -> Mapping[str, str]:
        """What each verwachting says, in the order of the kader."""
        return {verwachting.nr: verwachting.tekst for verwachting in self.kader.verwachtingen}


def alleen_berekend(nrs: Iterable[str], vastgesteld: Mapping[str, Oordeel]) -> str:
    """Return where the scores already give what is wanted, but people set another oordeel; empty where nowhere."""
    return alleen_berekend_zin([(nr, vastgesteld[nr]) for nr in nrs if nr in vastgesteld])


def boven_alleen_berekend(nrs: Iterable[str], vastgesteld: Mapping[str, str]) -> str:
    """Return the same above the criteria."""
    return alleen_berekend_zin([(met_lidwoord(nr), vastgesteld[nr]) for nr in nrs if nr in vastgesteld])


@dataclass(frozen=True, slots=True, kw_only=True)
class Watals:
    """One organisation as it is and as it would be with other scores, by number of the verwachting."""

    kader: Kader
    nu: Uitslag
    dan: Uitslag
    wijzigingen: Mapping[str, Ingevuld]
    peildatum: date

    @property
    def geraakt(self) -> tuple[tuple[Criteriumuitslag, Criteriumuitslag], ...]:
        """The criteria with beslisregels of which some score changes, before and after."""
        nrs = {c.nr for c in self.kader.criteria if any(v.nr in self.wijzigingen for v in c.verwachtingen)}
        paren = zip(self.nu.criteria, self.dan.criteria, strict=True)
        return tuple((een, ander) for een, ander in paren if een.nr in nrs)

    @property
    def boven_geraakt(self) -> tuple[tuple[Knoopuitslag, Knoopuitslag], ...]:
        """The themas of which some score changes, where they are decided, and then the whole, before and after."""
        nrs = {t.nr for t in self.kader.themas if any(v.nr in self.wijzigingen for c in t.criteria for v in c.tellend)}
        nrs |= {GEHEEL} if nrs else set()
        return tuple((een, ander) for een, ander in zip(self.nu.boven, self.dan.boven, strict=True) if een.nr in nrs)
