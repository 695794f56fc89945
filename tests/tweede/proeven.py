"""A made-up kader with its toetsingen and worked cases, by number. It knows nothing of the program."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from random import Random
from typing import TYPE_CHECKING

from tweede.boven_verzinnen import verzin_boven
from tweede.invullen import als_csv
from tweede.knopen import knopen
from tweede.opschrijven import als_yaml, gevallen_als_yaml
from tweede.rekening import rekeningen
from tweede.toetsingen_verzinnen import geldt, is_ingevuld, verzin_feiten, verzin_gevallen, verzin_toetsingen
from tweede.verzinnen import verzin

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tweede.invullen import Feiten, Toetsing
    from tweede.kader import Geval, Kader
    from tweede.knopen import Knooprekening
    from tweede.rekening import Antwoord, Rekening

PER_KADER = 10
"""So many toetsingen has a kader: so many pairs of a kader and a toetsing."""


@dataclass(frozen=True, eq=False)
class Proef:
    """A kader with what goes with it, as plain data and as it is written.

    `toetsingen` say what holds; `feiten` what was typed at each fact, of which some does not. `gezet` are oordelen that
    people set, by organisation and then by number, or "thema 2", or "geheel".
    """

    kader: Kader
    toetsingen: Mapping[str, Toetsing]
    gevallen: Sequence[Geval]
    yaml: str
    csv: str
    feiten: Feiten = field(default_factory=dict)
    gezet: dict[str, Mapping[str, str]] = field(default_factory=dict)

    @cached_property
    def rekeningen(self) -> list[Rekening]:
        return rekeningen(self.kader)

    @cached_property
    def knopen(self) -> list[Knooprekening]:
        """The themas and the whole that have rows, as they are decided; nothing where nothing above a criterium is."""
        alle = knopen(self.kader, self.rekeningen) if self.kader.heeft_boven else []
        return [een for een in alle if een.regels]

    @cached_property
    def gevallen_yaml(self) -> str:
        return gevallen_als_yaml(self.gevallen)

    @cached_property
    def antwoorden(self) -> dict[tuple[str, str], Antwoord]:
        """What follows from each toetsing for each criterium or node with rules, by organisation and number."""
        return {
            (naam, een.nr): een.antwoord(scores)
            for naam, scores in self.toetsingen.items()
            for een in (*self.rekeningen, *self.knopen)
            if een.regels
        }

    @property
    def nergens_genoemd(self) -> set[str]:
        """The facts that no row names."""
        genoemd = {naam for een in (*self.rekeningen, *self.knopen) for naam in een.feiten}
        return {feit.naam for feit in self.kader.feiten} - genoemd

    @property
    def zonder_motivering(self) -> Counter[str]:
        """How often each fact was filled in and is open all the same."""
        return Counter(
            feit.naam
            for naam, van in self.feiten.items()
            for feit in self.kader.feiten
            if is_ingevuld(self.kader, feit, van[feit.naam]) is not None and self.toetsingen[naam][feit.naam] is None
        )


def proef(zaad: int, nummer: int) -> Proef:
    """Make up a kader: the same seed and number give the same, in whatever order they are asked for."""
    kans = Random(f"{zaad} {nummer}")
    return _met_toetsingen(verzin(kans), kans)


def bovenproef(zaad: int, nummer: int) -> Proef:
    """Make up a kader that decides above its criteria; of some toetsingen people set oordelen."""
    kans = Random(f"boven {zaad} {nummer}")
    een = _met_toetsingen(verzin_boven(kans), kans)
    met = [rekening for rekening in (*een.rekeningen, *een.knopen) if rekening.regels]
    for naam in een.toetsingen:
        deel = kans.choice((0.0, 0.0, 0.4))
        gezet = {van.nr: kans.choice(van.letters) for van in met if kans.random() < deel}
        if gezet:
            een.gezet[naam] = gezet
    return een


def _met_toetsingen(kader: Kader, kans: Random) -> Proef:
    alle = rekeningen(kader)
    met = [een for een in knopen(kader, alle) if een.regels] if kader.heeft_boven else []
    scores = verzin_toetsingen(alle, PER_KADER, kans)
    feiten = verzin_feiten(kader, list(scores), kans)
    toetsingen = {
        naam: {**eigen, **{feit.naam: geldt(kader, feit, feiten[naam][feit.naam]) for feit in kader.feiten}}
        for naam, eigen in scores.items()
    }
    gevallen = verzin_gevallen([*alle, *met], kans)
    csv = als_csv(kader, toetsingen, kans, feiten)
    een = Proef(kader, toetsingen, gevallen, als_yaml(kader, kans), csv, feiten)
    een.__dict__.update(rekeningen=alle, knopen=met)  # all ways to fill it in were tried already
    return een
