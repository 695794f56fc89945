"""A made-up kader with its toetsingen and worked cases, by number. It knows nothing of the program."""

from __future__ import annotations

from functools import cached_property
from random import Random
from typing import TYPE_CHECKING

from tweede.opschrijven import als_csv, als_yaml, gevallen_als_yaml
from tweede.rekening import rekeningen
from tweede.verzinnen import verzin, verzin_gevallen, verzin_toetsingen

if TYPE_CHECKING:
    from tweede.rekening import Antwoord

PER_KADER = 5
"""So many toetsingen has a kader: so many pairs of a kader and a toetsing."""


class Proef:
    """The same seed and number give the same, in whatever order they are asked for."""

    def __init__(self, zaad: int, nummer: int) -> None:
        kans = Random(f"{zaad} {nummer}")
        self.kader = verzin(kans)
        self.rekeningen = rekeningen(self.kader)
        self.toetsingen = verzin_toetsingen(self.rekeningen, PER_KADER, kans)
        self.gevallen = verzin_gevallen(self.rekeningen, kans)
        self.yaml = als_yaml(self.kader, kans)
        self.gevallen_yaml = gevallen_als_yaml(self.gevallen)
        self.csv = als_csv(self.kader, self.toetsingen, kans)

    @cached_property
    def antwoorden(self) -> dict[tuple[str, str], Antwoord]:
        """What follows from each toetsing for each criterium with beslisregels, by organisation and number."""
        return {
            (naam, een.nr): een.antwoord(scores)
            for naam, scores in self.toetsingen.items()
            for een in self.rekeningen
            if een.regels
        }
