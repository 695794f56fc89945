"""A kader as plain data, to be made up, printed as YAML and reckoned with. It knows nothing of the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from fractions import Fraction

GEEN = "geen"


class Score(NamedTuple):
    teken: str
    naam: str
    nvt: bool = False
    voldoet: bool = False
    invoer: tuple[str, ...] = ()


class Niveau(NamedTuple):
    """A score in a condition, and whether those that are "beter" or "slechter" count too."""

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


Voorwaarde = Tel | Procent | Alle | Overige | Naam | En | Of | Niet | VanDeze


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


class Criterium(NamedTuple):
    nr: str
    verwachtingen: tuple[Verwachting, ...]
    regels: Regels | None = None
    nvt: bool | None = None
    bron: str | None = None


class Thema(NamedTuple):
    nr: str
    criteria: tuple[Criterium, ...]
    regels: Regels | None = None
    nvt: bool | None = None
    bron: str | None = None


class Kader(NamedTuple):
    """Scores and letters from best to worst."""

    bron: str
    scores: tuple[Score, ...]
    letters: tuple[str, ...]
    themas: tuple[Thema, ...]
    nvt: bool | None = None


class Geval(NamedTuple):
    """A worked case: the scores of what counts, None is open, and what it says that follows."""

    criterium: str
    scores: tuple[str | None, ...]
    oordelen: frozenset[str]
    rij: int | None = None
