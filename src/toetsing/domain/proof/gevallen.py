"""Worked cases: a full sentence, scores, and the oordeel they must give. Test, documentation and review at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from toetsing.domain.decide.beslissen import decide_criterium

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.domain.decide.uitslag import Criteriumuitslag
    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.rules.boom import Beslisregel, Oordeel, Regelset
    from toetsing.domain.scores import Ingevuld


@dataclass(frozen=True, slots=True, kw_only=True)
class Geval:
    """One worked case: with these scores exactly these oordelen are possible, on this row if it names one."""

    naam: str
    criterium: Criterium
    regelset: Regelset
    scores: Mapping[str, Ingevuld]
    mogelijk: tuple[Oordeel, ...]
    rij: Beslisregel | None
    toelichting: str | None


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
