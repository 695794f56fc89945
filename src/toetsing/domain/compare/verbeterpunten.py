"""The verbeterpunten of many organisations, counted per verwachting: whose they are, and what their plans say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from toetsing.domain.change.gevraagd import GEVRAAGD, nog_gevraagd
from toetsing.domain.change.opvolging import KLAAR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.dossier import Maatregel
    from toetsing.domain.kader import Kader
    from toetsing.domain.toetsing import Toetsing

    Gepland = tuple[Toetsing, Sequence[Maatregel]]
    """A toetsing with the measures of its plan."""

_MAATREGEL, _WIE, _WANNEER = GEVRAAGD
_STATUS: Final = KLAAR.casefold()


@dataclass(frozen=True, slots=True, kw_only=True)
class Puntentelling:
    """A verwachting that some do not meet, by name. Each count is of organisations, so none is more than these.

    `met_maatregel`, `met_verantwoordelijke` and `met_termijn` are those whose plan says so of every measure, `klaar`
    those whose measures are all done, and `zonder_maatregel` those, by name, whose plan has none.
    """

    nr: str
    organisaties: tuple[str, ...]
    met_maatregel: int
    met_verantwoordelijke: int
    met_termijn: int
    klaar: int
    zonder_maatregel: tuple[str, ...]


def tel_verbeterpunten(kader: Kader, gepland: Sequence[Gepland]) -> tuple[Puntentelling, ...]:
    """Return the verwachtingen with a minus anywhere, in the order of the kader; names in the order they come."""
    per_nr: dict[str, list[Gepland]] = {v.nr: [] for v in kader.verwachtingen}
    for een in gepland:
        for nr in kader.verbeterpunten(een[0].scores):
            per_nr[nr].append(een)
    return tuple(_telling(nr, bij) for nr, bij in per_nr.items() if bij)


def _telling(nr: str, bij: Sequence[Gepland]) -> Puntentelling:
    mist = [(toetsing.organisatie, nog_gevraagd(plan, [nr])[nr], plan) for toetsing, plan in bij]
    zonder = tuple(wie for wie, ontbreekt, _ in mist if _MAATREGEL in ontbreekt)
    return Puntentelling(
        nr=nr,
        organisaties=tuple(wie for wie, _, _ in mist),
        met_maatregel=len(mist) - len(zonder),
        met_verantwoordelijke=sum(_WIE not in ontbreekt for _, ontbreekt, _ in mist),
        met_termijn=sum(_WANNEER not in ontbreekt for _, ontbreekt, _ in mist),
        klaar=sum(_MAATREGEL not in ontbreekt and _is_klaar(plan, nr) for _, ontbreekt, plan in mist),
        zonder_maatregel=zonder,
    )


def _is_klaar(plan: Sequence[Maatregel], nr: str) -> bool:
    """Whether every measure at this verwachting is done."""
    return all(
        een.status.strip().casefold() == _STATUS for een in plan if een.nr == nr and een.verbetermaatregel.strip()
    )
