"""Everything of a kader that rows decide, in the order in which one follows from another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from toetsing.domain.kader import naam_van_criterium, naam_van_thema
from toetsing.domain.knopen import geheel_van
from toetsing.domain.oordelen import GEHEEL

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader
    from toetsing.domain.knopen import Knoop

Niveau = Literal["criterium", "thema", "geheel"]
"""How high something stands that is decided."""


class Beslist(NamedTuple):
    """A criterium, a thema or the whole with rows: its number, what it is called, and all below it."""

    niveau: Niveau
    nr: str
    kop: str
    knoop: Knoop


def wat_beslist_wordt(kader: Kader) -> tuple[Beslist, ...]:
    """Return every criterium with rows, then every thema, then the whole; what lies below comes first."""
    knopen = {knoop.naam: knoop for knoop in geheel_van(kader).alle if knoop.zicht is not None}
    alle: list[tuple[Niveau, str, str, str]] = [
        ("criterium", een.nr, f"Criterium {een.nr}: {een.kort}", naam_van_criterium(een)) for een in kader.criteria
    ]
    alle += [("thema", een.nr, f"Thema {een.nr}: {een.naam}", naam_van_thema(een)) for een in kader.themas]
    alle.append(("geheel", GEHEEL, "Het geheel", GEHEEL))
    return tuple(Beslist(niveau, nr, kop, knopen[naam]) for niveau, nr, kop, naam in alle if naam in knopen)
