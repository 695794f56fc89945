"""A kader as plain data, to be made up, printed as YAML and reckoned with. It knows nothing of the program."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

GEEN = "geen"


class Score(NamedTuple):
    teken: str
    naam: str
    nvt: bool = False
    voldoet: bool = False
    invoer: tuple[str, ...] = ()
    getal: Fraction | None = None


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
