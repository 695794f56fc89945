"""The syntax tree of a beslisregel: a small closed language one can read aloud.

A condition speaks of *onderdelen* (the parts below a node) and their *tekens*. The onderdelen of a criterium are its
verwachtingen and the tekens are scores; a rule on a thema or on the kader sees criteria and themas, with their oordelen
for tekens, in the same tree. The parser is `taal`, the sentence `zin`, the meaning `betekenis`, the Excel formula
`formule`; rows of conditions are a `regelset`.
"""

from __future__ import annotations

import operator
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final, Literal, NewType

from toetsing.domain.words.woorden import decimaal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from fractions import Fraction

    from toetsing.domain.schaal import Schaal
    from toetsing.domain.scores import Scoreniveau

Oordeel = NewType("Oordeel", str)
"""The letter of an oordeel of the kader (`V`), or `GEEN`."""

GEEN: Final = Oordeel("geen")
"""The outcome of a state in which no beslisregel applies. A kader cannot use it as a letter."""


class Maat(Enum):
    """How a count or share is compared with the number in the beslisregel."""

    PRECIES = "precies"
    MINSTENS = "minstens"
    HOOGSTENS = "hoogstens"
    MEER_DAN = "meer dan"
    MINDER_DAN = "minder dan"


class Laag(Enum):
    """How deep below a node a count looks, by its noun: one of them, and more, and how that may be written too."""

    VERWACHTING = ("verwachting", "verwachtingen")
    CRITERIUM = ("criterium", "criteria")
    THEMA = ("thema", "themas", "thema's")

    def __init__(self, enkelvoud: str, meervoud: str, *ook: str) -> None:
        self.enkelvoud, self.meervoud = enkelvoud, meervoud
        self.woorden = (enkelvoud, meervoud, *ook)


Getalvorm = Literal["", "of hoger", "of lager", "boven", "onder"]
"""Which numbers are named with one: itself, with all on one side of it, or those past it."""


_VOORBIJ: Final = ("boven", "onder")
_VALT: Final[Mapping[Getalvorm, Callable[[Fraction, Fraction], bool]]] = {
    "": operator.eq,
    "of hoger": operator.ge,
    "of lager": operator.le,
    "boven": operator.gt,
    "onder": operator.lt,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Getalgrens:
    """Numbers that are counted: one by itself, or all from it on one side, or past it."""

    getal: Fraction
    vorm: Getalvorm


@dataclass(frozen=True, slots=True, kw_only=True)
class Niveaus:
    """The tekens a condition counts, with the words it was said in: "voldoende of beter", "met 6 of hoger"."""

    zin: str
    tekens: frozenset[str]
    grens: Getalgrens | None = None


Vorm = Literal["", "of beter", "of slechter"]
"""Whether a score is named by itself, or with all that are better or worse."""


def niveaus_in_vorm(niveau: Scoreniveau, vorm: Vorm, schaal: Schaal) -> Niveaus:
    """Return what the name of a level of a scale counts in a form; in two forms it has to have a rang."""
    tekens = schaal.vanaf(niveau.teken, beter=vorm == "of beter") if vorm else frozenset({niveau.teken})
    return Niveaus(zin=f"{niveau.naam} {vorm}".rstrip(), tekens=tekens)


def niveaus_bij_getal(grens: Getalgrens, schaal: Schaal, *, met: bool = True) -> Niveaus:
    """Return which levels of a scale have the numbers that are named, `met` that word where they are counted."""
    getal, vorm = decimaal(grens.getal), grens.vorm
    zin = f"{vorm} {getal}" if vorm in _VOORBIJ else f"{'met ' * met}{getal} {vorm}".rstrip()
    valt = _VALT[vorm]
    return Niveaus(
        zin=zin,
        tekens=frozenset(
            niveau.teken
            for niveau in schaal.niveaus
            if niveau.getal is not None and not niveau.nvt and valt(niveau.getal, grens.getal)
        ),
        grens=grens,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Aantal:
    """A count: "hoogstens 1 onvoldoende", "2 of 3 voldoende", "geen onvoldoende" (precies 0).

    Several `grenzen` come only with PRECIES. `laag` is how deep below a thema or the kader it looks; the rows of a
    criterium have verwachtingen alone, and so they say none.
    """

    maat: Maat
    grenzen: tuple[int, ...]
    niveaus: Niveaus
    groep: str | None
    laag: Laag | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Aandeel:
    """A share: "minstens 51% voldoende", of the scored onderdelen, nvt outside numerator and denominator.

    With `genoemde` ("... van alle genoemde") it is a share of all that are listed: nvt and those that do not count too.
    """

    maat: Maat
    procent: Fraction
    niveaus: Niveaus
    groep: str | None
    genoemde: bool = False
    laag: Laag | None = None


class Grootheid(Enum):
    """What numbers are made into: their sum, their mean, or their share of what was to be had."""

    SOM = "som"
    GEMIDDELDE = "gemiddelde"
    PUNTEN = "punten"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bedrag:
    """An amount: "de som in kern is minstens 7", "minstens 80% van de punten"; nvt is outside it.

    `getal` is what it is compared with, of points a percentage. Where it is `gewogen` each number counts as often as
    the gewicht of its onderdeel, and what was to be had of it too.
    """

    wat: Grootheid
    maat: Maat
    getal: Fraction
    gewogen: bool
    groep: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Alle:
    """All: "alle voldoende", every onderdeel that counts, nvt included, so one nvt makes it false."""

    niveaus: Niveaus
    groep: str | None
    laag: Laag | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Overige:
    """The rest: "en de overige voldoende", all onderdelen not at a level counted earlier in the `en` chain."""

    behalve: frozenset[str]
    niveaus: Niveaus
    groep: str | None
    laag: Laag | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Is:
    """A name: "1.1.2 is onvoldoende", one named onderdeel."""

    nr: str
    niveaus: Niveaus


@dataclass(frozen=True, slots=True, kw_only=True)
class Samen:
    """Two or more conditions joined by `en` or by `of`."""

    voegwoord: Literal["en", "of"]
    delen: tuple[Voorwaarde, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Niet:
    """A denial: "niet (...)", true where the condition is false."""

    deel: Voorwaarde


@dataclass(frozen=True, slots=True, kw_only=True)
class VanDeze:
    """A list: "minstens 2 van deze: 1.1.2 is goed; geen slecht", so many of these conditions hold.

    Its maat is one of `LIJSTMATEN`.
    """

    maat: Maat
    grens: int
    delen: tuple[Voorwaarde, ...]


LIJSTMATEN: Final = (Maat.PRECIES, Maat.MINSTENS, Maat.HOOGSTENS)
"""How the number of conditions that hold can be compared; "meer dan 2" would say what "minstens 3" says."""


class Anders(Enum):
    """The condition of a last row: true where no earlier row fits."""

    ANDERS = "anders"


class LegeNoemer(Enum):
    """The condition of the answer to an empty denominator: a share has nothing to be of, an amount nothing to add."""

    LEGE_NOEMER = "niets beoordeeld om een percentage van te nemen"
    LEEG_BEDRAG = "niets beoordeeld om mee te rekenen"


Telvoorwaarde = Aantal | Aandeel | Alle | Overige
"""Conditions that count over all onderdelen of the node, or over one named groep."""

Blad = Telvoorwaarde | Bedrag | Is
"""Conditions that are no combination of others: each compares one count or amount with a number."""

MET_NOEMER: Final = (Aandeel, Bedrag)
"""Conditions that are nothing where nothing was assessed: `lege_noemer` answers them, and never 0."""

Voorwaarde = Blad | Samen | Niet | VanDeze


def bladen_van(voorwaarde: Voorwaarde | Anders | LegeNoemer) -> tuple[Blad, ...]:
    """Return the leaves of a condition from left to right."""
    match voorwaarde:
        case Samen(delen=delen) | VanDeze(delen=delen):
            return tuple(blad for deel in delen for blad in bladen_van(deel))
        case Niet(deel=deel):
            return bladen_van(deel)
        case Anders() | LegeNoemer():
            return ()
        case _:
            return (voorwaarde,)


def lijsten_van(voorwaarde: Voorwaarde | Anders | LegeNoemer) -> tuple[VanDeze, ...]:
    """Return the lists in a condition, each before those that are in it."""
    match voorwaarde:
        case Samen(delen=delen) | VanDeze(delen=delen):
            zelf = (voorwaarde,) if isinstance(voorwaarde, VanDeze) else ()
            return (*zelf, *(lijst for deel in delen for lijst in lijsten_van(deel)))
        case Niet(deel=deel):
            return lijsten_van(deel)
        case _:
            return ()
