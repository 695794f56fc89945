"""A kader as plain data, to be made up, printed as YAML and reckoned with. It knows nothing of the program."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

GEEN = "geen"


class Score(NamedTuple):
    """`rang` is empty for a place of its own below those before it, GEEN, or the teken of the score it is as high as.

    `leeg`: a blank cell means it. `uit_reeks`: it is a number of a scale of numbers, and not listed by itself.
    """

    teken: str
    naam: str
    nvt: bool = False
    voldoet: bool = False
    invoer: tuple[str, ...] = ()
    getal: Fraction | None = None
    rang: str = ""
    leeg: bool = False
    uit_reeks: bool = False


class Reeks(NamedTuple):
    """Numbers of a scale; `beter` is "hoger" or "lager", or nothing is better. They satisfy from `voldoet` on."""

    van: Fraction
    tot: Fraction
    stap: Fraction
    beter: str = ""
    voldoet: Fraction | None = None


class Niveau(NamedTuple):
    """A score in a condition, and whether those that are "beter" or "slechter" count too.

    Or a `getal`: "met" that alone, "hoger" or "lager" that and those beyond, "boven" or "onder" those beyond.
    """

    teken: str
    of: str = ""
    getal: Fraction | None = None


class Tel(NamedTuple):
    """ "hoogstens 1 onvoldoende in kern"; several numbers come only with "precies".

    `laag` is of what a count above a criterium is: "verwachting", "criterium" or "thema".
    """

    maat: str
    grenzen: tuple[int, ...]
    niveau: Niveau
    groep: str | None = None
    laag: str = ""


class Procent(NamedTuple):
    maat: str
    procent: Fraction
    niveau: Niveau
    groep: str | None = None
    genoemde: bool = False
    laag: str = ""


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
    laag: str = ""


class Overige(NamedTuple):
    """Stands in an `En`, behind at least one `Tel` over the same groep."""

    niveau: Niveau
    groep: str | None = None
    laag: str = ""


class Naam(NamedTuple):
    """Of a verwachting by its number, of a fact by its name, or of "criterium 2.1" or "thema 2" as such."""

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
    """Without a condition it is "anders"; without a source it has that of what it stands under.

    `zoals`: it is one of the rows that take over the oordeel of this part, one for each that it can have.
    """

    oordeel: str
    als: Voorwaarde | None
    bron: str | None = None
    zoals: str = ""


class Stap(NamedTuple):
    """What comes after the row: `treden` "beter" or "slechter", or "hoogstens" or "minstens" a letter."""

    richting: str
    treden: int
    letter: str
    als: Voorwaarde


@dataclass(frozen=True, eq=False)
class Regels:
    """`volgorde_telt`: the source itself orders its rows, so that they do not contradict each other.

    A `trap` stands here from high to low, as it is tried, and in a kader from low to high: a row fits where all behind
    it hold too. `letters` are the oordelen that stand with rows above a criterium, if any do.
    """

    rijen: tuple[Rij, ...]
    lege_noemer: str | None = None
    volgorde_telt: bool = False
    trap: bool = False
    daarna: tuple[Stap, ...] = ()
    letters: tuple[str, ...] = ()


class Verwachting(NamedTuple):
    """`nvt` None: what stands above it says whether nvt may be filled in."""

    nr: str
    nvt: bool | None = None
    groepen: frozenset[str] = frozenset()
    telt: bool = True
    gewicht: Fraction = Fraction(1)


class Getal(NamedTuple):
    """What number a criterium comes to: "de som", "het gemiddelde" or "de punten"."""

    wat: str
    gewogen: bool
    groep: str | None


class Criterium(NamedTuple):
    nr: str
    verwachtingen: tuple[Verwachting, ...]
    regels: Regels | None = None
    nvt: bool | None = None
    bron: str | None = None
    getal: Getal | None = None
    groepen: frozenset[str] = frozenset()


class Thema(NamedTuple):
    """`schaal` is the name of the scale of all its verwachtingen; without it that of the `scores` of the kader.

    `boven` are its own themaregels, and `letters` its own oordelen; it goes before that of the kader.
    """

    nr: str
    criteria: tuple[Criterium, ...]
    regels: Regels | None = None
    nvt: bool | None = None
    bron: str | None = None
    schaal: str = ""
    boven: Regels | None = None
    letters: tuple[str, ...] = ()
    groepen: frozenset[str] = frozenset()


class Feit(NamedTuple):
    """What rules may name and nothing counts. With `motivering` it is open as long as nobody wrote why."""

    naam: str
    schaal: str = ""
    motivering: bool = False
    bron: str | None = None


class Kader(NamedTuple):
    """Scores and letters from best to worst; `schalen` by name, and the numbers of those that have a series."""

    bron: str
    scores: tuple[Score, ...]
    letters: tuple[str, ...]
    themas: tuple[Thema, ...]
    nvt: bool | None = None
    schalen: tuple[tuple[str, tuple[Score, ...]], ...] = ()
    reeksen: tuple[tuple[str, Reeks], ...] = ()
    feiten: tuple[Feit, ...] = ()
    themaregels: Regels | None = None
    eindregels: Regels | None = None

    def scores_van(self, deel: Thema | Feit) -> tuple[Score, ...]:
        return dict(self.schalen).get(deel.schaal, self.scores)

    def regels_boven(self, thema: Thema) -> Regels | None:
        return thema.boven or self.themaregels

    def letters_van(self, thema: Thema) -> tuple[str, ...]:
        """Return the oordelen of a thema: those with its rows, else its own, else those of the kader."""
        regels = self.regels_boven(thema)
        return (regels.letters or thema.letters if regels else ()) or self.letters

    @property
    def eindletters(self) -> tuple[str, ...]:
        return (self.eindregels.letters if self.eindregels else ()) or self.letters

    @property
    def heeft_boven(self) -> bool:
        return self.eindregels is not None or any(map(self.regels_boven, self.themas))


class Geval(NamedTuple):
    """A worked case: the scores of what counts, None is open, and what it says that follows.

    It is of a `criterium`, by its number, or of what stands above: "thema 2", "geheel".

    `feiten` that it does not name are open.
    """

    criterium: str
    scores: tuple[str | None, ...]
    oordelen: frozenset[str]
    rij: int | None = None
    feiten: tuple[tuple[str, str | None], ...] = ()


class Getypt(NamedTuple):
    """What somebody typed at a fact, if anything, and why."""

    teken: str | None
    motivering: str
