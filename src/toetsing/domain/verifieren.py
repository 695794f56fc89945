"""Verifying: what was recorded beside what the same files and kader give now, as values of one kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from toetsing.domain.woorden import opsomming, vergelijkbaar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

ONTBREEKT: Final = "ontbreekt"
OPEN_SCORE: Final = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Vastgelegdcriterium:
    """A decided criterium as an uitslag records it. `afwijking` is the oordeel people set, why and who, or None."""

    oordeel: str | None
    mogelijk: tuple[str, ...]
    beslisregel: str | None
    aantallen: Mapping[str, int]
    afwijking: tuple[str, str, str | None] | None

    def __str__(self) -> str:
        """The oordeel, or what is possible; both where the record contradicts itself."""
        mogelijk = opsomming(self.mogelijk, "of")
        if self.mogelijk == (self.oordeel,) or (self.oordeel is None and len(self.mogelijk) > 1):
            return mogelijk
        return f"{self.oordeel or 'geen oordeel'}, mogelijk {mogelijk}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Vastgelegdetoetsing:
    """A decided toetsing as an uitslag records it; a score that is None is open."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Verschil:
    """One thing that is otherwise now. `telt` is False where it does not keep the uitslag from being right."""

    soort: str
    organisatie: str
    waar: str
    toen: str
    nu: str
    uitleg: str = ""
    telt: bool = True


def vergelijk(
    toen: Vastgelegd, nu: Vastgelegd, hashes: Mapping[str, str | None], redenen: Mapping[str, str]
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
            for verschil in _toetsingen(bestand, toetsingen, van_nu.get(bestand, ()), redenen.get(bestand, ""))
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
            soort="programma", organisatie="", waar="versie", toen=toen.programma, nu=nu.programma, telt=False
        )


def _kader(toen: Vastgelegdkader, nu: Vastgelegdkader) -> Iterator[Verschil]:
    yield from _per_sleutel(
        "kader",
        "",
        {"id": toen.id, "versie": toen.versie, "sha256": toen.sha256},
        {"id": nu.id, "versie": nu.versie, "sha256": nu.sha256},
    )
    yield from _per_sleutel("variant", "", _variant(toen), _variant(nu))


def _variant(kader: Vastgelegdkader) -> dict[str, str]:
    return {"id": kader.variant or "geen", "sha256": kader.variant_sha256 or "geen"}


def _bestanden(toen: Vastgelegd, hashes: Mapping[str, str | None]) -> Iterator[Verschil]:
    for bestand, sha256 in dict.fromkeys((een.bestand, een.sha256) for een in toen.toetsingen):
        if (nu := hashes[bestand]) != sha256:
            weg = "wat hieruit kwam, is niet na te rekenen" if nu is None else ""
            yield Verschil(soort="bestand", organisatie="", waar=bestand, toen=sha256, nu=nu or ONTBREEKT, uitleg=weg)


# -- the toetsingen of one file ----------------------------------------------------------------------------------------


def _toetsingen(
    bestand: str, toen: Sequence[Vastgelegdetoetsing], nu: Sequence[Vastgelegdetoetsing], reden: str
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
            soort="organisatie",
            organisatie=een.organisatie,
            waar=bestand,
            toen="vastgelegd",
            nu=ONTBREEKT,
            uitleg=reden,
        )
    yield from map(_nieuw, over_nu)


def _per_bestand(toetsingen: Sequence[Vastgelegdetoetsing]) -> dict[str, list[Vastgelegdetoetsing]]:
    per_bestand: dict[str, list[Vastgelegdetoetsing]] = {}
    for een in toetsingen:
        per_bestand.setdefault(een.bestand, []).append(een)
    return per_bestand


def _nieuw(een: Vastgelegdetoetsing) -> Verschil:
    return Verschil(soort="organisatie", organisatie=een.organisatie, waar=een.bestand, toen=ONTBREEKT, nu="nieuw")


def _sleutel(een: Vastgelegdetoetsing) -> tuple[str, str, str | None]:
    return vergelijkbaar(een.organisatie), (een.ronde or "").casefold(), een.soort


def _toetsing(toen: Vastgelegdetoetsing, nu: Vastgelegdetoetsing) -> Iterator[Verschil]:
    wie = toen.organisatie
    yield from _per_sleutel("gegeven", wie, _kenmerken(toen), _kenmerken(nu))
    cellen = {nr: f"cel {cel}" for nr, cel in nu.herkomst.items()}
    yield from _per_sleutel("score", wie, _scores(toen), _scores(nu), cellen)
    yield from _per_sleutel("overgenomen uit", wie, toen.overgenomen, nu.overgenomen)
    yield from _samen("cel", wie, toen.herkomst, nu.herkomst)
    for soort, deel in _CRITERIUMDELEN.items():
        yield from _per_sleutel(
            soort, wie, {nr: deel(c) for nr, c in toen.criteria.items()}, {nr: deel(c) for nr, c in nu.criteria.items()}
        )
    yield from _per_sleutel("telling", wie, _telling(toen), _telling(nu))


def _kenmerken(een: Vastgelegdetoetsing) -> dict[str, str]:
    velden = {"organisatie": een.organisatie, "ronde": een.ronde, "datum": een.datum, "soort": een.soort}
    return {veld: waarde or "onbekend" for veld, waarde in velden.items()}


def _scores(een: Vastgelegdetoetsing) -> dict[str, str]:
    return {nr: OPEN_SCORE if score is None else score for nr, score in een.scores.items()}


def _telling(een: Vastgelegdetoetsing) -> dict[str, str]:
    return {"voldoende": str(een.voldoende), "beoordeeld": str(een.beoordeeld), "open": str(een.open)}


def _beslisregel(criterium: Vastgelegdcriterium) -> str:
    return criterium.beslisregel or "geen"


def _aantallen(criterium: Vastgelegdcriterium) -> str:
    return opsomming(f"{n} {naam}" for naam, n in criterium.aantallen.items())


def _afwijking(criterium: Vastgelegdcriterium) -> str:
    if criterium.afwijking is None:
        return "geen"
    oordeel, motivering, door = criterium.afwijking
    return f"{oordeel}: {motivering}{f' ({door})' if door else ''}"


_CRITERIUMDELEN: Final[Mapping[str, Callable[[Vastgelegdcriterium], str]]] = {
    "oordeel": str,
    "beslisregel": _beslisregel,
    "aantallen": _aantallen,
    "afwijkend oordeel": _afwijking,
}


def _per_sleutel(
    soort: str, wie: str, toen: Mapping[str, str], nu: Mapping[str, str], uitleg: Mapping[str, str] | None = None
) -> Iterator[Verschil]:
    for sleutel in dict.fromkeys((*toen, *nu)):
        was, is_ = toen.get(sleutel, ONTBREEKT), nu.get(sleutel, ONTBREEKT)
        if was != is_:
            waarom = (uitleg or {}).get(sleutel, "")
            yield Verschil(soort=soort, organisatie=wie, waar=sleutel, toen=was, nu=is_, uitleg=waarom)


def _samen(soort: str, wie: str, toen: Mapping[str, str], nu: Mapping[str, str]) -> Iterator[Verschil]:
    """Yield one difference for all: whoever inserts a row moves every cell below it."""
    eerste, *meer = [*_per_sleutel(soort, wie, toen, nu), None]
    if eerste is not None:
        n = len(meer) - 1
        uitleg = f"ook van {n} andere {'score' if n == 1 else 'scores'} is de cel anders" if n else ""
        yield Verschil(soort=soort, organisatie=wie, waar=eerste.waar, toen=eerste.toen, nu=eerste.nu, uitleg=uitleg)
