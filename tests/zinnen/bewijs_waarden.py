"""What a proof finds, as far as its sentences ask."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, Final

from toetsing.domain.proof.bevinding import Onderzoek, Rij
from toetsing.domain.rules.betekenis import Klasse
from zinnen.rij import RIJEN

NIETS: Final[tuple[Any, ...]] = (None,) * 4
"""So many states or changes of score, of which only their number is said."""


def klasse(n: int) -> Klasse:
    """So many verwachtingen that weigh the same."""
    nrs = tuple(f"1.1.{i}" for i in range(1, n + 1))
    return Klasse(nrs=nrs, plaatsen=tuple(range(n)), tekens=("+", "-"), groepen=frozenset())


def rij(nummer: int) -> Rij:
    """A row of the beslisregels."""
    return Rij(nummer=nummer, beslisregel=RIJEN[nummer - 1])


def certificaat(*, fouten: int = 0, toestanden: int = 0, gevallen: int = 0) -> Any:
    """A proof of so many states, with so many fouten."""
    bevinding = SimpleNamespace(onderzoek=Onderzoek.VOLLEDIG)
    tabel = SimpleNamespace(invullingen={i: i + 1 for i in range(toestanden)})
    return SimpleNamespace(
        fouten=(bevinding,) * fouten, tabellen=(tabel,) if toestanden else (), bevindingen=(), gevallen=gevallen
    )
