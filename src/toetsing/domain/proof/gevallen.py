"""Worked cases: a full sentence, scores, and the oordeel they must give. Test, documentation and review at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from toetsing.domain.decide.beslissen import decide_criterium
from toetsing.domain.decide.boven import beslis_knoop

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.domain.decide.uitslag import Criteriumuitslag, Knoopuitslag
    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.knopen import Knoop
    from toetsing.domain.plek import Plek
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.rules.regelset import Beslisregel, Regelset
    from toetsing.domain.scores import Ingevuld


@dataclass(frozen=True, slots=True, kw_only=True)
class Geval:
    """One worked case: with these scores exactly these oordelen are possible, on this row if it names one.

    `plek` is where it stands; `nagekeken` says that a person has held it against the source.
    """

    naam: str
    criterium: Criterium
    regelset: Regelset
    scores: Mapping[str, Ingevuld]
    mogelijk: tuple[Oordeel, ...]
    rij: Beslisregel | None
    toelichting: str | None
    plek: Plek
    nagekeken: bool = True

    @property
    def rijen(self) -> tuple[Beslisregel, ...]:
        """The row that it names, as the only one; none where it names none."""
        return () if self.rij is None else (self.rij,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Knoopgeval:
    """A worked case of a thema or of the whole: with these scores of all below it exactly these oordelen are possible.

    `rijen` is the row that it names; of one that takes over an oordeel, every row that does.
    """

    naam: str
    knoop: Knoop
    scores: Mapping[str, Ingevuld]
    mogelijk: tuple[Oordeel, ...]
    rijen: tuple[Beslisregel, ...]
    toelichting: str | None
    plek: Plek
    nagekeken: bool = True

    @property
    def rij(self) -> Beslisregel | None:
        """The row that it names, None where it names none."""
        return self.rijen[0] if self.rijen else None


def naam_van_geval(geval: Geval | Knoopgeval) -> str:
    """Return what a case is of, as a bevinding names it."""
    return geval.criterium.nr if isinstance(geval, Geval) else geval.knoop.naam


def knoopuitkomst_van(geval: Knoopgeval) -> Knoopuitslag:
    """Decide the node of a case as the engine does."""
    return beslis_knoop(geval.knoop.naam, geval.knoop, geval.scores, {})


def knoop_zegt(geval: Knoopgeval, uitslag: Knoopuitslag) -> bool:
    """Return whether a case says what was decided."""
    op_rij = not geval.rijen or (len(uitslag.rijen) == 1 and uitslag.rijen[0] in geval.rijen)
    return set(uitslag.mogelijk) == set(geval.mogelijk) and op_rij


def uitkomst_van(kader: Kader, geval: Geval) -> Criteriumuitslag:
    """Decide the criterium of a case as the engine does."""
    return decide_criterium(kader, geval.criterium, geval.regelset, geval.scores)


def klopt(kader: Kader, geval: Geval) -> bool:
    """Return whether the engine gives what the case says."""
    return zegt(geval, uitkomst_van(kader, geval))


def zegt(geval: Geval, uitslag: Criteriumuitslag) -> bool:
    """Return whether a case says what was decided."""
    return set(uitslag.mogelijk) == set(geval.mogelijk) and (geval.rij is None or uitslag.rijen == (geval.rij,))


def geschreven(naam: str) -> str:
    """Return a teken or letter as a case has it: between quotation marks where it holds a space."""
    if " " not in naam:
        return naam
    return f'"{naam}"' if "'" in naam else f"'{naam}'"
