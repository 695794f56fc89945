"""Verifying: what was recorded beside what the same files and kader give now, as values of one kind."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Final

from toetsing.domain.compare.vastgelegd import Vastgelegdeafwijking, Vastgelegdoordeel
from toetsing.domain.meldingen import Melding
from toetsing.domain.words.woorden import opsomming, rondesleutel, vergelijkbaar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from toetsing.domain.compare.vastgelegd import (
        Vastgelegd,
        Vastgelegdcriterium,
        Vastgelegdetoetsing,
        Vastgelegdgegeven,
        Vastgelegdkader,
        Vastgelegdknoop,
    )


class Verschilsoort(Enum):
    """What can be otherwise."""

    PROGRAMMA = "programma"
    KADER = "kader"
    VARIANT = "variant"
    BESTAND = "bestand"
    ORGANISATIE = "organisatie"
    GEGEVEN = "gegeven"
    SCORE = "score"
    FEIT = "feit"
    ITEM = "item"
    MOTIVERING = "motivering"
    ONDERTEKEND = "datum en door"
    OVERGENOMEN = "overgenomen uit"
    CEL = "cel"
    OORDEEL = "oordeel"
    BESLISREGEL = "beslisregel"
    STAPPEN = "stappen na de beslisregel"
    VASTGESTELD = "vastgesteld oordeel"
    NOG_OPEN = "nog open"
    AANTALLEN = "aantallen"
    AFWIJKING = "afwijkend oordeel"
    GEPUBLICEERD = "gepubliceerd oordeel"
    GETAL = "getal"
    CIJFER = "cijfer"
    TELLING = "telling"


class Zonderwaarde(Enum):
    """What stands in the place of a value where there is none to show. It equals no text that somebody recorded."""

    ONTBREEKT = "ontbreekt"
    VASTGELEGD = "vastgelegd"
    NIEUW = "nieuw"
    OPEN = "open"
    GEEN = "geen"
    LEEG = "niet ingevuld"
    ONBEKEND = "onbekend"


Waarde = str | int | Zonderwaarde | Vastgelegdoordeel | Vastgelegdeafwijking | tuple[tuple[str, int], ...]
"""What was recorded, or is now; the counts of a criterium are pairs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitcel:
    """In which cell a score stands now."""

    adres: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ookandere:
    """Of so many more scores, and of so many facts, the cell is another one."""

    aantal: int
    feiten: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Bestandweg:
    """The file is gone: what came from it cannot be computed again."""


Toelichting = Uitcel | Ookandere | Bestandweg | Melding
"""What there is to know of a difference; a melding says why a toetsing could not be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verschil:
    """One thing that is otherwise now: of which organisation (none where it is of the whole), and where."""

    soort: Verschilsoort
    organisatie: str
    waar: str
    toen: Waarde
    nu: Waarde
    toelichting: Toelichting | None = None

    @property
    def telt(self) -> bool:
        """Whether it keeps the uitslag from being right: another version of the program does not."""
        return self.soort is not Verschilsoort.PROGRAMMA


def vergelijk(
    toen: Vastgelegd, nu: Vastgelegd, hashes: Mapping[str, str | None], redenen: Mapping[str, Melding]
) -> tuple[Verschil, ...]:
    """Return everything that differs, from the program down to a score.

    `nu` names files as `toen` does. `hashes` has what each of them is now, None where it is gone; `redenen` says why
    toetsingen of a file could not be read.
    """
    van_toen, van_nu = _per_bestand(toen.toetsingen), _per_bestand(nu.toetsingen)
    return (
        *_programma(toen, nu),
        *_kader(toen.kader, nu.kader),
        *_bestanden(toen, hashes),
        *(
            verschil
            for bestand, toetsingen in van_toen.items()
            if hashes[bestand] is not None
            for verschil in _toetsingen(bestand, toetsingen, van_nu.get(bestand, ()), redenen.get(bestand))
        ),
        *(_nieuw(een) for een in nu.toetsingen if een.bestand not in van_toen),
    )


def klopt(verschillen: Sequence[Verschil]) -> bool:
    """Return whether the uitslag is right: no difference that counts."""
    return not any(verschil.telt for verschil in verschillen)


# -- what the toetsingen share -----------------------------------------------------------------------------------------


def _programma(toen: Vastgelegd, nu: Vastgelegd) -> Iterator[Verschil]:
    if toen.programma != nu.programma:
        yield Verschil(
            soort=Verschilsoort.PROGRAMMA, organisatie="", waar="versie", toen=toen.programma, nu=nu.programma
        )


def _kader(toen: Vastgelegdkader, nu: Vastgelegdkader) -> Iterator[Verschil]:
    yield from _per_sleutel(
        Verschilsoort.KADER,
        "",
        {"id": toen.id, "versie": toen.versie, "sha256": toen.sha256},
        {"id": nu.id, "versie": nu.versie, "sha256": nu.sha256},
    )
    yield from _per_sleutel(Verschilsoort.VARIANT, "", _variant(toen), _variant(nu))


def _variant(kader: Vastgelegdkader) -> dict[str, Waarde]:
    return {"id": kader.variant or Zonderwaarde.GEEN, "sha256": kader.variant_sha256 or Zonderwaarde.GEEN}


def _bestanden(toen: Vastgelegd, hashes: Mapping[str, str | None]) -> Iterator[Verschil]:
    for bestand, sha256 in dict.fromkeys((een.bestand, een.sha256) for een in toen.toetsingen):
        if (nu := hashes[bestand]) != sha256:
            yield Verschil(
                soort=Verschilsoort.BESTAND,
                organisatie="",
                waar=bestand,
                toen=sha256,
                nu=nu or Zonderwaarde.ONTBREEKT,
                toelichting=Bestandweg() if nu is None else None,
            )


# -- the toetsingen of one file ----------------------------------------------------------------------------------------


def _toetsingen(
    bestand: str, toen: Sequence[Vastgelegdetoetsing], nu: Sequence[Vastgelegdetoetsing], reden: Melding | None
) -> Iterator[Verschil]:
    per_sleutel: dict[tuple[str, str, str | None], list[Vastgelegdetoetsing]] = {}
    for ander in nu:
        per_sleutel.setdefault(_sleutel(ander), []).append(ander)
    paren, over_toen = [], []
    for een in toen:
        if zelfde := per_sleutel.get(_sleutel(een)):
            paren.append((een, zelfde.pop(0)))
        else:
            over_toen.append(een)
    over_nu = [ander for zelfde in per_sleutel.values() for ander in zelfde]
    if len(over_toen) == len(over_nu) == 1:  # one that was renamed
        paren.append((over_toen.pop(), over_nu.pop()))
    for een, ander in paren:
        yield from _toetsing(een, ander)
    for een in over_toen:
        yield Verschil(
            soort=Verschilsoort.ORGANISATIE,
            organisatie=een.organisatie,
            waar=bestand,
            toen=Zonderwaarde.VASTGELEGD,
            nu=Zonderwaarde.ONTBREEKT,
            toelichting=reden,
        )
    yield from map(_nieuw, over_nu)


def _per_bestand(toetsingen: Sequence[Vastgelegdetoetsing]) -> dict[str, list[Vastgelegdetoetsing]]:
    per_bestand: dict[str, list[Vastgelegdetoetsing]] = {}
    for een in toetsingen:
        per_bestand.setdefault(een.bestand, []).append(een)
    return per_bestand


def _nieuw(een: Vastgelegdetoetsing) -> Verschil:
    return Verschil(
        soort=Verschilsoort.ORGANISATIE,
        organisatie=een.organisatie,
        waar=een.bestand,
        toen=Zonderwaarde.ONTBREEKT,
        nu=Zonderwaarde.NIEUW,
    )


def _sleutel(een: Vastgelegdetoetsing) -> tuple[str, str, str | None]:
    return vergelijkbaar(een.organisatie), rondesleutel(een.ronde), een.soort


def _toetsing(toen: Vastgelegdetoetsing, nu: Vastgelegdetoetsing) -> Iterator[Verschil]:
    wie = toen.organisatie
    yield from _per_sleutel(Verschilsoort.GEGEVEN, wie, _kenmerken(toen), _kenmerken(nu))
    feiten = toen.feiten | nu.feiten
    for soort, is_feit in ((Verschilsoort.SCORE, False), (Verschilsoort.FEIT, True)):
        was, is_ = (
            {naam: score for naam, score in _scores(een).items() if (naam in feiten) is is_feit} for een in (toen, nu)
        )
        yield from _per_sleutel(soort, wie, was, is_, nu.herkomst)
    itemcellen = {naam: item.herkomst for naam, item in nu.items.items() if item.herkomst}
    yield from _per_sleutel(Verschilsoort.ITEM, wie, _items(toen), _items(nu), itemcellen)
    yield from _per_sleutel(Verschilsoort.MOTIVERING, wie, toen.motiveringen, nu.motiveringen)
    yield from _per_sleutel(Verschilsoort.ONDERTEKEND, wie, toen.ondertekend, nu.ondertekend)
    yield from _per_sleutel(Verschilsoort.OVERGENOMEN, wie, toen.overgenomen, nu.overgenomen)
    yield from _cellen(wie, toen.herkomst, nu.herkomst, feiten)
    for soort, deel in _CRITERIUMDELEN.items():
        yield from _per_sleutel(
            soort, wie, {nr: deel(c) for nr, c in toen.criteria.items()}, {nr: deel(c) for nr, c in nu.criteria.items()}
        )
    yield from _boven(wie, toen.boven, nu.boven)
    if toen.zonder_beslisregels is not None:
        yield from _gegeven(wie, toen.zonder_beslisregels, nu.zonder_beslisregels or {})
    yield from _per_sleutel(Verschilsoort.GETAL, wie, toen.getallen, nu.getallen)
    yield from _per_sleutel(Verschilsoort.CIJFER, wie, toen.cijfers, nu.cijfers)
    zelfde = {waar for waar in toen.cijfers if toen.cijfers[waar] == nu.cijfers.get(waar)}
    stond, staat = ({w: cel for w, cel in een.cijfercellen.items() if w in zelfde} for een in (toen, nu))
    yield from _per_sleutel(Verschilsoort.CEL, wie, stond, staat)
    yield from _per_sleutel(Verschilsoort.TELLING, wie, _telling(toen), _telling(nu))


def _boven(wie: str, toen: Mapping[str, Vastgelegdknoop], nu: Mapping[str, Vastgelegdknoop]) -> Iterator[Verschil]:
    """Yield what is otherwise above the criteria; of what is there only then or only now, that it is not."""
    for soort, deel in _KNOOPDELEN.items():
        was, is_ = (
            {naam: deel(een[naam]) for naam in een if soort is Verschilsoort.OORDEEL or naam in toen.keys() & nu.keys()}
            for een in (toen, nu)
        )
        yield from _per_sleutel(soort, wie, was, is_)


def _gegeven(
    wie: str, toen: Mapping[str, Vastgelegdgegeven], nu: Mapping[str, Vastgelegdgegeven]
) -> Iterator[Verschil]:
    """Yield what people gave otherwise on criteria without beslisregels."""
    for soort, veld in ((Verschilsoort.AFWIJKING, "afwijking"), (Verschilsoort.GEPUBLICEERD, "gepubliceerd")):
        was, is_ = ({nr: getattr(een, veld) or Zonderwaarde.GEEN for nr, een in per.items()} for per in (toen, nu))
        yield from _per_sleutel(soort, wie, was, is_)


def _kenmerken(een: Vastgelegdetoetsing) -> dict[str, Waarde]:
    velden = {"organisatie": een.organisatie, "ronde": een.ronde, "datum": een.datum, "soort": een.soort}
    return {veld: waarde or Zonderwaarde.ONBEKEND for veld, waarde in velden.items()}


def _scores(een: Vastgelegdetoetsing) -> dict[str, Waarde]:
    return {nr: Zonderwaarde.OPEN if score is None else score for nr, score in een.scores.items()}


def _items(een: Vastgelegdetoetsing) -> dict[str, Waarde]:
    return {naam: Zonderwaarde.LEEG if item.antwoord is None else item.antwoord for naam, item in een.items.items()}


def _telling(een: Vastgelegdetoetsing) -> dict[str, int]:
    return {"voldoende": een.voldoende, "beoordeeld": een.beoordeeld, "open": een.open}


_CRITERIUMDELEN: Final[Mapping[Verschilsoort, Callable[[Vastgelegdcriterium], Waarde]]] = {
    Verschilsoort.OORDEEL: lambda criterium: criterium.oordeel,
    Verschilsoort.BESLISREGEL: lambda criterium: criterium.beslisregel or Zonderwaarde.GEEN,
    Verschilsoort.AANTALLEN: lambda criterium: criterium.aantallen,
    Verschilsoort.AFWIJKING: lambda criterium: criterium.afwijkend or Zonderwaarde.GEEN,
}


_KNOOPDELEN: Final[Mapping[Verschilsoort, Callable[[Vastgelegdknoop], Waarde]]] = {
    Verschilsoort.OORDEEL: lambda knoop: knoop.oordeel,
    Verschilsoort.BESLISREGEL: lambda knoop: knoop.beslisregel or Zonderwaarde.GEEN,
    Verschilsoort.STAPPEN: lambda knoop: "; ".join(knoop.stappen) or Zonderwaarde.GEEN,
    Verschilsoort.VASTGESTELD: lambda knoop: opsomming(knoop.vastgesteld, "of") or Zonderwaarde.GEEN,
    Verschilsoort.AFWIJKING: lambda knoop: knoop.afwijking or Zonderwaarde.GEEN,
    Verschilsoort.GEPUBLICEERD: lambda knoop: knoop.gepubliceerd or Zonderwaarde.GEEN,
    Verschilsoort.NOG_OPEN: lambda knoop: opsomming(knoop.open) or Zonderwaarde.GEEN,
}


def _per_sleutel(
    soort: Verschilsoort,
    wie: str,
    toen: Mapping[str, Waarde],
    nu: Mapping[str, Waarde],
    cellen: Mapping[str, str] | None = None,
) -> Iterator[Verschil]:
    """Yield what differs, each key once; `cellen` says of some where they stand now."""
    for sleutel in dict.fromkeys((*toen, *nu)):
        was, is_ = toen.get(sleutel, Zonderwaarde.ONTBREEKT), nu.get(sleutel, Zonderwaarde.ONTBREEKT)
        if was != is_:
            cel = (cellen or {}).get(sleutel)
            uit = None if cel is None else Uitcel(adres=cel)
            yield Verschil(soort=soort, organisatie=wie, waar=sleutel, toen=was, nu=is_, toelichting=uit)


def _cellen(wie: str, toen: Mapping[str, str], nu: Mapping[str, str], feiten: frozenset[str]) -> Iterator[Verschil]:
    """Yield one difference for all: whoever inserts a row moves every cell below it."""
    verschillen = list(_per_sleutel(Verschilsoort.CEL, wie, toen, nu))
    if verschillen:
        ook = [een.waar in feiten for een in verschillen[1:]]
        toelichting = Ookandere(aantal=ook.count(False), feiten=ook.count(True)) if ook else None
        yield replace(verschillen[0], toelichting=toelichting)
