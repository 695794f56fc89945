"""A made-up kader with its toetsingen and worked cases, by number. It knows nothing of the program."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from random import Random
from typing import TYPE_CHECKING

from tweede.opschrijven import als_csv, als_yaml, gevallen_als_yaml
from tweede.rekening import rekeningen
from tweede.verzinnen import verzin, verzin_gevallen, verzin_toetsingen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tweede.kader import Geval, Kader
    from tweede.opschrijven import Toetsing
    from tweede.rekening import Antwoord, Rekening

PER_KADER = 10
"""So many toetsingen has a kader: so many pairs of a kader and a toetsing."""


@dataclass(frozen=True, eq=False)
class Proef:
    """A kader with what goes with it, as plain data and as it is written."""

    kader: Kader
    toetsingen: Mapping[str, Toetsing]
    gevallen: Sequence[Geval]
    yaml: str
    csv: str

    @cached_property
    def rekeningen(self) -> list[Rekening]:
        return rekeningen(self.kader)

    @cached_property
    def gevallen_yaml(self) -> str:
        return gevallen_als_yaml(self.gevallen)

    @cached_property
    def antwoorden(self) -> dict[tuple[str, str], Antwoord]:
        """What follows from each toetsing for each criterium with beslisregels, by organisation and number."""
        return {
            (naam, een.nr): een.antwoord(scores)
            for naam, scores in self.toetsingen.items()
            for een in self.rekeningen
            if een.regels
        }


def proef(zaad: int, nummer: int) -> Proef:
    """Make up a kader: the same seed and number give the same, in whatever order they are asked for."""
    kans = Random(f"{zaad} {nummer}")
    kader = verzin(kans)
    alle = rekeningen(kader)
    toetsingen = verzin_toetsingen(alle, PER_KADER, kans)
    gevallen = verzin_gevallen(alle, kans)
    een = Proef(kader, toetsingen, gevallen, als_yaml(kader, kans), als_csv(kader, toetsingen, kans))
    een.__dict__["rekeningen"] = alle  # all ways to fill it in were tried already
    return een
