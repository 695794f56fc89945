"""What `opvolging` found, and what was asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from toetsing.domain.compare.dossiers import Opgevolgd
    from toetsing.domain.kader import Kader


@dataclass(frozen=True, slots=True, kw_only=True)
class Gevraagdeopvolging:
    """What was found, and the question: on which day, and what soon is."""

    opgevolgd: Opgevolgd
    kaders: tuple[Kader, ...]
    bestanden: int
    peildatum: date
    binnen: int
