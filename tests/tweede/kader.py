"""A kader as plain data, to be made up, printed as YAML and reckoned with. It knows nothing of the program."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

GEEN = "geen"


class Score(NamedTuple):
    """`rang` is empty for a place of its own below those before it, GEEN, or the teken of the score it is as high as.

    `leeg`: a blank cell means it.
    """

    teken: str
    naam: str
    nvt: bool = False
    voldoet: bool = False
    invoer: tuple[str, ...] = ()
    getal: Fraction | None = None
    rang: str = ""
    leeg: bool = False


class Niveau(NamedTuple):
    """A score in a condition, and whether those that are "beter" or "slechter" count too.

    Or its number: "met" that alone, "hoger" or "lager" that and those beyond, "boven" or "onder" those beyond.
    """

    teken: str
    of: str = ""


class Tel(NamedTuple):
    """ "hoogstens 1 onvoldoende in kern"; several numbers come only with "precies"."""

    maat: str
    grenzen: tuple[int, ...]
    niveau: Niveau
    groep: str | None = None


class Procent(NamedTuple):
    maat: str
    procent: Fraction
    niveau: Niveau
    groep: str | None = None
    genoemde: bool = False


class Bedrag(NamedTuple):
    """ "De som", "het gemiddelde" or "punten", of which `getal` is a percentage."""

    wat: str
    maat: str
    getal: Fraction
    gewogen: bool
    groep: str | None = None


class Alle(NamedTuple):
    niveau: Niveau
    groep: str | None = None


class Overige(NamedTuple):
    """Stands in an `En`, behind at least one `Tel` over the same groep."""

    niveau: Niveau
    groep: str | None = None


class Naam(NamedTuple):
    nr: str
    niveau: Niveau


class En(NamedTuple):
    delen: tuple[Voorwaarde, ...]


class Of(NamedTuple):
    delen: tuple[Voorwaarde, ...]


class Niet(NamedTuple):
    deel: Voorwaarde


class VanDeze(NamedTuple):
    """ "Minstens 2 van deze: ...; ...": how many of these conditions hold."""

    maat: str
    grens: int
    delen: tuple[Voorwaarde, ...]


Voorwaarde = Tel | Procent | Bedrag | Alle | Overige | Naam | En | Of | Niet | VanDeze


class Rij(NamedTuple):
    """Without a condition it is "anders"; without a source it has that of what it stands under."""

    oordeel: str
    als: Voorwaarde | None
    bron: str | None = None


@dataclass(frozen=True, eq=False)
class Regels:
    """`volgorde_telt`: the source itself orders its rows, so that they do not contradict each other."""

    rijen: tuple[Rij, ...]
    lege_noemer: str | None = None
    volgorde_telt: bool = False


class Verwachting(NamedTuple):
    """`nvt` None: what stands above it says whether nvt may be filled in."""

    nr: str
    nvt: bool | None = None
    groepen: frozenset[str] = frozenset()
    telt: bool = True
    gewicht: Fraction = Fraction(1)


class Criterium(NamedTuple):
    nr: str
    verwachtingen: tuple[Verwachting, ...]
    regels: Regels | None = None
    nvt: bool | None = None
    bron: str | None = None


class Thema(NamedTuple):
    """`schaal` is the name of the scale of all its verwachtingen; without it that of the `scores` of the kader."""

    nr: str
    criteria: tuple[Criterium, ...]
    regels: Regels | None = None
    nvt: bool | None = None
    bron: str | None = None
    schaal: str = ""


class Kader(NamedTuple):
    """Scores and letters from best to worst; `schalen` by name."""

    bron: str
    scores: tuple[Score, ...]
    letters: tuple[str, ...]
    themas: tuple[Thema, ...]
    nvt: bool | None = None
    schalen: tuple[tuple[str, tuple[Score, ...]], ...] = ()

    def scores_van(self, thema: Thema) -> tuple[Score, ...]:
        return dict(self.schalen).get(thema.schaal, self.scores)


class Geval(NamedTuple):
    """A worked case: the scores of what counts, None is open, and what it says that follows."""

    criterium: str
    scores: tuple[str | None, ...]
    oordelen: frozenset[str]
    rij: int | None = None


def trappen(scores: Sequence[Score]) -> dict[str, int]:
    """Return how far below the best each score is; what is nvt or has no rang is nowhere."""
    trap: dict[str, int] = {}
    for score in scores:
        if not score.nvt and score.rang != GEEN:
            trap[score.teken] = trap[score.rang] if score.rang else len(set(trap.values()))
    return trap
