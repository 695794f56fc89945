"""What a beslisregel means: one evaluator, over counts per symmetry class.

Onderdelen that no beslisregel can tell apart are interchangeable: only how many of them have which teken matters. So
a state is a count per class and teken, and the same evaluator serves one toetsing, all completions of open scores and
a proof over the whole state space (27 + 8 onderdelen are some hundreds of states, not 2^35).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import combinations_with_replacement, product
from math import comb, prod
from typing import TYPE_CHECKING, assert_never

from toetsing.domain.beslisregels import (
    GEEN,
    Aandeel,
    Aantal,
    Alle,
    Anders,
    Is,
    LegeNoemer,
    Maat,
    Niet,
    Overige,
    Samen,
    onderdelen_van,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from fractions import Fraction

    from toetsing.domain.beslisregels import Beslisregel, Oordeel, Regelset, Voorwaarde


@dataclass(frozen=True, slots=True, kw_only=True)
class Onderdeel:
    """A part a beslisregel counts: its number, the tekens it may have and the named groepen it is in."""

    nr: str
    tekens: tuple[str, ...]
    groepen: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Klasse:
    """Interchangeable onderdelen: no row of the regelset tells them apart and they may have the same tekens."""

    nrs: tuple[str, ...]
    tekens: tuple[str, ...]
    groepen: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Staat:
    """A complete state: per class how many onderdelen have which teken.

    `nvt` tekens leave every denominator; `buiten` is how many more are listed without counting.
    """

    klassen: tuple[Klasse, ...]
    tellingen: tuple[Mapping[str, int], ...]
    nvt: frozenset[str]
    buiten: int = 0

    def aantal(self, tekens: frozenset[str], groep: str | None) -> int:
        """Count the onderdelen with one of the tekens, in a groep or in all."""
        return sum(
            n
            for klasse, telling in zip(self.klassen, self.tellingen, strict=True)
            if groep is None or groep in klasse.groepen
            for teken, n in telling.items()
            if teken in tekens
        )

    def totaal(self, groep: str | None) -> int:
        """Count the onderdelen that are listed and count, nvt included."""
        return sum(len(klasse.nrs) for klasse in self.klassen if groep is None or groep in klasse.groepen)

    def noemer(self, groep: str | None) -> int:
        """Count the onderdelen a percentage is taken of: nvt is outside."""
        return self.totaal(groep) - self.aantal(self.nvt, groep)

    def noemer_van(self, aandeel: Aandeel) -> int:
        """Return the denominator of one percentage."""
        if not aandeel.genoemde:
            return self.noemer(aandeel.groep)
        return self.totaal(aandeel.groep) + (self.buiten if aandeel.groep is None else 0)

    def teken_van(self, nr: str) -> str:
        """Return the teken of an onderdeel that a beslisregel names; such an onderdeel is a class of its own."""
        return next(
            teken
            for klasse, telling in zip(self.klassen, self.tellingen, strict=True)
            if klasse.nrs == (nr,)
            for teken, n in telling.items()
            if n
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Beslissing:
    """What the rows say of one complete state.

    `rij` is the row that decided, or None where none fits (or the denominator is empty). `tegenspraak` holds later
    rows that fit too and would have said something else; `anders` never contradicts.
    """

    oordeel: Oordeel
    rij: Beslisregel | None
    tegenspraak: tuple[Beslisregel, ...]


def past(voorwaarde: Voorwaarde, staat: Staat) -> bool:
    """Return whether a condition holds in a complete state. Exact: counts are whole, shares are cross-multiplied."""
    match voorwaarde:
        case Aantal(maat=maat, grenzen=grenzen, niveaus=niveaus, groep=groep):
            n = staat.aantal(niveaus.tekens, groep)
            return n in grenzen if maat is Maat.PRECIES else vergelijk(n, maat, grenzen[0])
        case Aandeel(maat=maat, procent=procent, niveaus=niveaus, groep=groep):
            n = staat.aantal(niveaus.tekens - staat.nvt, groep)
            return vergelijk(100 * n, maat, procent * staat.noemer_van(voorwaarde))
        case Alle(niveaus=niveaus, groep=groep):
            return staat.aantal(niveaus.tekens, groep) == staat.totaal(groep)
        case Overige(behalve=behalve, niveaus=niveaus, groep=groep):
            return staat.aantal(niveaus.tekens | behalve, groep) == staat.totaal(groep)
        case Is(nr=nr, niveaus=niveaus):
            return staat.teken_van(nr) in niveaus.tekens
        case Samen(voegwoord="en", delen=delen):
            return all(past(deel, staat) for deel in delen)
        case Samen(delen=delen):
            return any(past(deel, staat) for deel in delen)
        case Niet(deel=deel):
            return not past(deel, staat)
        case _:  # pragma: no cover - mypy proves the union closed
            assert_never(voorwaarde)


def pas_toe(regelset: Regelset, staat: Staat) -> Beslissing:
    """Decide a complete state: the first row that fits, and every later row that contradicts it.

    `anders` contradicts nothing, and neither does a row that says outright that there is no oordeel.
    """
    if heeft_lege_noemer(regelset, staat):
        rij = regelset.lege_noemer
        return Beslissing(oordeel=GEEN if rij is None else rij.oordeel, rij=rij, tegenspraak=())
    passend = [rij for rij in regelset.rijen if rij_past(rij, staat)]
    if not passend:
        return Beslissing(oordeel=GEEN, rij=None, tegenspraak=())
    eerste, *later = passend
    strijdig = tuple(
        rij
        for rij in later
        if GEEN not in (rij.oordeel, eerste.oordeel)
        and rij.oordeel != eerste.oordeel
        and not isinstance(rij.voorwaarde, Anders)
    )
    return Beslissing(oordeel=eerste.oordeel, rij=eerste, tegenspraak=strijdig)


def rij_past(rij: Beslisregel, staat: Staat) -> bool:
    """Return whether a row fits a state in which every percentage has a denominator."""
    match rij.voorwaarde:
        case Anders():
            return True
        case LegeNoemer():
            return False
        case voorwaarde:
            return past(voorwaarde, staat)


def heeft_lege_noemer(regelset: Regelset, staat: Staat) -> bool:
    """Return whether some percentage of the regelset has nothing to be a percentage of in this state."""
    return any(
        isinstance(blad, Aandeel) and staat.noemer_van(blad) == 0
        for rij in regelset.rijen
        for blad in onderdelen_van(rij.voorwaarde)
    )


def klassen_van(regelset: Regelset, onderdelen: Sequence[Onderdeel]) -> tuple[Klasse, ...]:
    """Partition the onderdelen into symmetry classes: same tekens, same groepen the rows speak of, not named."""
    bladen = [blad for rij in regelset.rijen for blad in onderdelen_van(rij.voorwaarde)]
    genoemd = {blad.nr for blad in bladen if isinstance(blad, Is)}
    gebruikt = {blad.groep for blad in bladen if not isinstance(blad, Is) and blad.groep is not None}
    leden: dict[tuple[str, tuple[str, ...], frozenset[str]], list[str]] = {}
    for onderdeel in onderdelen:
        alleen = onderdeel.nr if onderdeel.nr in genoemd else ""
        sleutel = (alleen, onderdeel.tekens, onderdeel.groepen & gebruikt)
        leden.setdefault(sleutel, []).append(onderdeel.nr)
    return tuple(Klasse(nrs=tuple(nrs), tekens=tekens, groepen=groepen) for (_, tekens, groepen), nrs in leden.items())


def voltooiingen(
    klassen: tuple[Klasse, ...], ingevuld: Mapping[str, str], nvt: frozenset[str], buiten: int = 0
) -> Iterator[Staat]:
    """Yield every complete state that the filled-in tekens leave possible, each class-wise multiset once.

    Onderdelen missing from `ingevuld` are open and range over all tekens allowed for them, nvt included where allowed.
    """
    vast = [Counter(ingevuld[nr] for nr in klasse.nrs if nr in ingevuld) for klasse in klassen]
    keuzes = [
        [telling + Counter(greep) for greep in combinations_with_replacement(klasse.tekens, len(klasse.nrs) - n)]
        for klasse, telling, n in (
            (klasse, telling, telling.total()) for klasse, telling in zip(klassen, vast, strict=True)
        )
    ]
    for tellingen in product(*keuzes):
        yield Staat(klassen=klassen, tellingen=tellingen, nvt=nvt, buiten=buiten)


def aantal_toestanden(klassen: tuple[Klasse, ...]) -> int:
    """Return how many states `voltooiingen` yields when nothing is filled in, without making them."""
    return prod(comb(len(klasse.nrs) + len(klasse.tekens) - 1, len(klasse.nrs)) for klasse in klassen)


def vergelijk(links: int, maat: Maat, rechts: int | Fraction) -> bool:
    """Return whether a count stands to a number as the maat says."""
    match maat:
        case Maat.PRECIES:
            return links == rechts
        case Maat.MINSTENS:
            return links >= rechts
        case Maat.HOOGSTENS:
            return links <= rechts
        case Maat.MEER_DAN:
            return links > rechts
        case Maat.MINDER_DAN:
            return links < rechts
        case _:  # pragma: no cover - mypy proves the enum closed
            assert_never(maat)
