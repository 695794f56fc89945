"""What an uitslag records: the rule set, and every decided toetsing with the file it came from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Vastgelegdoordeel:
    """An oordeel as an uitslag records it: the letter if it is settled, and what is possible."""

    letter: str | None
    mogelijk: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vastgelegdeafwijking:
    """An oordeel that people set, as an uitslag records it: why, and by whom if it says so."""

    oordeel: str
    motivering: str
    door: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Vastgelegdcriterium:
    """A decided criterium as an uitslag records it; the counts are pairs of a name and a number, in their order."""

    oordeel: Vastgelegdoordeel
    beslisregel: str | None
    aantallen: tuple[tuple[str, int], ...]
    afwijking: Vastgelegdeafwijking | None

    @property
    def afwijkend(self) -> Vastgelegdeafwijking | None:
        """What people set instead of what was computed; older uitslagen record it where they set the same too."""
        zelfde = self.afwijking is None or self.afwijking.oordeel == self.oordeel.letter
        return None if zelfde else self.afwijking


@dataclass(frozen=True, slots=True, kw_only=True)
class Vastgelegdgegeven:
    """The oordelen that people gave on a criterium without beslisregels."""

    gepubliceerd: str | None
    afwijking: Vastgelegdeafwijking | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Vastgelegdknoop:
    """A decided thema, or the whole, as an uitslag records it: each step as what it did, and what is open below it."""

    oordeel: Vastgelegdoordeel
    beslisregel: str | None
    stappen: tuple[str, ...]
    vastgesteld: tuple[str, ...]
    gepubliceerd: str | None
    afwijking: Vastgelegdeafwijking | None
    open: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vastgelegditem:
    """What was filled in for an item as an uitslag records it, several choices with ; between; None where nothing was.

    `herkomst` is its cell.
    """

    antwoord: str | None
    herkomst: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Vastgelegdetoetsing:
    """A decided toetsing as an uitslag records it; a score that is None is open.

    `scores` and `herkomst` hold `feiten` too, by their name, and `motiveringen` what people wrote at those;
    `ondertekend` when and by whom an oordeel was given that people give.
    `getallen` holds by criterium the number it comes to, as text, and `boven` what is decided above the criteria, as
    "thema 1" and "geheel". `cijfers` holds every figure of a series with what must be known of it, `cijfercellen` in
    which cell it stands, and `reeksbestanden` the other files that they come from.
    `items` are those of the kader by number and name, as "1.1.1 antwoord".
    `zonder_beslisregels` is None in the first edition of the contract, which could not say it.
    """

    organisatie: str
    ronde: str | None
    datum: str | None
    soort: str | None
    bestand: str
    sha256: str
    scores: Mapping[str, str | None]
    overgenomen: Mapping[str, str]
    herkomst: Mapping[str, str]
    criteria: Mapping[str, Vastgelegdcriterium]
    voldoende: int
    beoordeeld: int
    open: int
    zonder_beslisregels: Mapping[str, Vastgelegdgegeven] | None = None
    motiveringen: Mapping[str, str] = field(default_factory=dict)
    ondertekend: Mapping[str, str] = field(default_factory=dict)
    getallen: Mapping[str, str] = field(default_factory=dict)
    boven: Mapping[str, Vastgelegdknoop] = field(default_factory=dict)
    feiten: frozenset[str] = frozenset()
    cijfers: Mapping[str, str] = field(default_factory=dict)
    cijfercellen: Mapping[str, str] = field(default_factory=dict)
    reeksbestanden: tuple[str, ...] = ()
    items: Mapping[str, Vastgelegditem] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vastgelegdkader:
    """Which rule set decided: the kader and its variant, each with the hash of its file."""

    id: str
    versie: str
    sha256: str
    variant: str | None
    variant_sha256: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Vastgelegd:
    """A whole uitslag as it is recorded; `overige` are the other files that it has something to say of."""

    programma: str
    kader: Vastgelegdkader
    toetsingen: tuple[Vastgelegdetoetsing, ...]
    overige: tuple[str, ...] = ()

    @property
    def bestanden(self) -> tuple[str, ...]:
        """The files the toetsingen came from, each once."""
        return tuple(dict.fromkeys(toetsing.bestand for toetsing in self.toetsingen))
