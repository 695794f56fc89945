"""What a beslisregel means: one evaluator, over the numbers that its conditions compare.

It asks a `Lezing` for those numbers and does not know where they come from (see `toestand`); so the same evaluator
serves one toetsing, all completions of open scores and a proof over everything there is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple, Protocol, assert_never

from toetsing.domain.rules.boom import (
    GEEN,
    MET_NOEMER,
    Aandeel,
    Aantal,
    Alle,
    Anders,
    Bedrag,
    Is,
    Laag,
    LegeNoemer,
    Maat,
    Niet,
    Overige,
    Samen,
    VanDeze,
)
from toetsing.domain.rules.regelset import genoemde_nummers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.rules.boom import Blad, Oordeel, Telvoorwaarde, Voorwaarde
    from toetsing.domain.rules.regelset import Beslisregel, Regelset, Stap
    from toetsing.domain.schaal import Schaal


@dataclass(frozen=True, slots=True, kw_only=True)
class Onderdeel:
    """A part a beslisregel counts: its number, the tekens of its scale that it may have, and the groepen it is in.

    `gewicht` is how often it counts in what is weighed. A `feit` is seen where a row names it, and never counted.
    `laag` is what it is: of a criterium or thema the number is as a row says it ("criterium 2.1"), and the tekens are
    oordelen.
    """

    nr: str
    tekens: tuple[str, ...]
    schaal: Schaal
    groepen: frozenset[str] = frozenset()
    gewicht: Fraction = Fraction(1)
    feit: bool = False
    laag: Laag = Laag.VERWACHTING


@dataclass(frozen=True, slots=True, kw_only=True)
class Klasse:
    """Interchangeable onderdelen: no row of the regelset tells them apart and they may have the same tekens.

    `plaatsen` are their places among all onderdelen, `gewicht` what each weighs, one where no row weighs them. A `feit`
    is a class of its own.
    """

    nrs: tuple[str, ...]
    plaatsen: tuple[int, ...]
    tekens: tuple[str, ...]
    schaal: Schaal
    groepen: frozenset[str]
    gewicht: Fraction = Fraction(1)
    feit: bool = False
    laag: Laag = Laag.VERWACHTING


class Lezing(Protocol):
    """A complete toestand, as far as a beslisregel asks: the numbers that its conditions compare."""

    def teller(self, blad: Blad) -> int:
        """Return how many onderdelen have a teken that a condition counts."""

    def noemer(self, blad: Blad) -> int:
        """Return of how many onderdelen a condition speaks: those that count, or what a percentage is taken of.

        Of an amount it says no more than whether there is any.
        """

    def drempel(self, blad: Bedrag) -> Fraction:
        """Return what the teller of an amount is compared with."""


class Zet(NamedTuple):
    """A step whose condition holds, and what it made of the oordeel: `van` and `naar` are the same where it is held."""

    stap: Stap
    van: Oordeel
    naar: Oordeel


@dataclass(frozen=True, slots=True, kw_only=True)
class Beslissing:
    """What the rows say of one complete state, and what the steps after them made of it.

    `rij` is the row that decided, or None where none fits (or the denominator is empty). `tegenspraak` holds later
    rows that fit too and would have said something else; `anders` never contradicts. `zetten` are the steps after the
    row whose condition holds, in their order.
    """

    oordeel: Oordeel
    rij: Beslisregel | None
    tegenspraak: tuple[Beslisregel, ...]
    zetten: tuple[Zet, ...] = ()


def past(voorwaarde: Voorwaarde, lezing: Lezing) -> bool:
    """Return whether a condition holds in a complete state. Exact: counts are whole, shares are cross-multiplied."""
    match voorwaarde:
        case Aantal(maat=maat, grenzen=grenzen):
            n = lezing.teller(voorwaarde)
            return n in grenzen if maat is Maat.PRECIES else vergelijk(n, maat, grenzen[0])
        case Aandeel(maat=maat, procent=procent):
            return vergelijk(100 * lezing.teller(voorwaarde), maat, procent * lezing.noemer(voorwaarde))
        case Bedrag(maat=maat):
            return vergelijk(lezing.teller(voorwaarde), maat, lezing.drempel(voorwaarde))
        case Alle() | Overige():
            return lezing.teller(voorwaarde) == lezing.noemer(voorwaarde)
        case Is():
            return lezing.teller(voorwaarde) == 1
        case Samen(voegwoord="en", delen=delen):
            return all(past(deel, lezing) for deel in delen)
        case Samen(delen=delen):
            return any(past(deel, lezing) for deel in delen)
        case Niet(deel=deel):
            return not past(deel, lezing)
        case VanDeze(maat=maat, grens=grens, delen=delen):
            return vergelijk(sum(past(deel, lezing) for deel in delen), maat, grens)
        case _:  # pragma: no cover - mypy proves the union closed
            assert_never(voorwaarde)


def pas_toe(regelset: Regelset, lezing: Lezing) -> Beslissing:
    """Decide a complete state: the first row that fits, every later row that contradicts it, and the steps after it.

    `anders` contradicts nothing, and neither does a row that says outright that there is no oordeel, nor any row where
    the source itself orders them. With an empty denominator the answer to that is the oordeel, and no step follows.
    """
    if heeft_lege_noemer(regelset, lezing):
        rij = regelset.lege_noemer
        return Beslissing(oordeel=GEEN if rij is None else rij.oordeel, rij=rij, tegenspraak=())
    beslissing = _eerste_rij(regelset, lezing)
    if not regelset.daarna:
        return beslissing
    oordeel, zetten = beslissing.oordeel, []
    for stap in regelset.daarna:
        if past(stap.voorwaarde, lezing):
            naar = stap.na(oordeel, regelset.letters)
            zetten.append(Zet(stap, oordeel, naar))
            oordeel = naar
    return replace(beslissing, oordeel=oordeel, zetten=tuple(zetten))


def _eerste_rij(regelset: Regelset, lezing: Lezing) -> Beslissing:
    """Return what the rows say where every percentage and every amount has something to be of."""
    passend = [rij for rij in regelset.rijen if rij_past(rij, lezing)]
    if not passend:
        return Beslissing(oordeel=GEEN, rij=None, tegenspraak=())
    eerste, *later = passend
    strijdig = tuple(
        rij
        for rij in later
        if not regelset.volgorde_telt
        and GEEN not in (rij.oordeel, eerste.oordeel)
        and rij.oordeel != eerste.oordeel
        and not isinstance(rij.voorwaarde, Anders)
    )
    return Beslissing(oordeel=eerste.oordeel, rij=eerste, tegenspraak=strijdig)


def rij_past(rij: Beslisregel, lezing: Lezing) -> bool:
    """Return whether a row fits a state in which every percentage and every amount has a denominator."""
    match rij.voorwaarde:
        case Anders():
            return True
        case LegeNoemer():
            return False
        case voorwaarde:
            return past(voorwaarde, lezing)


def heeft_lege_noemer(regelset: Regelset, lezing: Lezing) -> bool:
    """Return whether some percentage or amount of the regelset has nothing to be of in this state."""
    return any(isinstance(blad, MET_NOEMER) and lezing.noemer(blad) == 0 for blad in regelset.bladen)


def klassen_van(regelset: Regelset, onderdelen: Sequence[Onderdeel]) -> tuple[Klasse, ...]:
    """Partition the onderdelen into symmetry classes: same tekens, same groepen the rows speak of, not named.

    Where a row weighs them also the same gewicht.
    """
    bladen = regelset.bladen
    genoemd = genoemde_nummers(regelset)
    gebruikt = {blad.groep for blad in bladen if not isinstance(blad, Is) and blad.groep is not None}
    gewogen = {blad.groep for blad in bladen if isinstance(blad, Bedrag) and blad.gewogen}
    leden: dict[tuple[str, tuple[str, ...], Schaal, frozenset[str], Fraction, bool, Laag], list[int]] = {}
    for plaats, onderdeel in enumerate(onderdelen):
        alleen = onderdeel.nr if onderdeel.nr in genoemd or onderdeel.feit else ""
        gewicht = Fraction(1) if gewogen.isdisjoint({None, *onderdeel.groepen}) else onderdeel.gewicht
        groepen = onderdeel.groepen & gebruikt
        sleutel = (alleen, onderdeel.tekens, onderdeel.schaal, groepen, gewicht, onderdeel.feit, onderdeel.laag)
        leden.setdefault(sleutel, []).append(plaats)
    return tuple(
        Klasse(
            nrs=tuple(onderdelen[plaats].nr for plaats in plaatsen),
            plaatsen=tuple(plaatsen),
            tekens=tekens,
            schaal=schaal,
            groepen=groepen,
            gewicht=gewicht,
            feit=feit,
            laag=laag,
        )
        for (_, tekens, schaal, groepen, gewicht, feit, laag), plaatsen in leden.items()
    )


def getelde_tekens(blad: Telvoorwaarde | Is, nvt: frozenset[str]) -> frozenset[str]:
    """Return the tekens that a condition counts, of a scale in which some are nvt."""
    match blad:
        case Overige(behalve=behalve, niveaus=niveaus):
            return niveaus.tekens | behalve
        case Aandeel(niveaus=niveaus):
            return niveaus.tekens - nvt
        case _:
            return blad.niveaus.tekens


def gaat_over(blad: Blad, klasse: Klasse) -> bool:
    """Return whether a condition speaks of the onderdelen of a class; one that it names is a class of its own.

    No count and no amount speaks of a fact, an amount speaks of verwachtingen, and a count of those where it says none.
    """
    if isinstance(blad, Is):
        return blad.nr in klasse.nrs
    if klasse.feit or klasse.laag is not laag_van(blad):
        return False
    return blad.groep is None or blad.groep in klasse.groepen


def laag_van(blad: Telvoorwaarde | Bedrag) -> Laag:
    """Return of what a count or an amount is."""
    return Laag.VERWACHTING if isinstance(blad, Bedrag) else blad.laag or Laag.VERWACHTING


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
