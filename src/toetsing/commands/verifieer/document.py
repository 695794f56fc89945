"""What verifying a recorded uitslag found, as strings, and as a document."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, assert_never

from toetsing.document.blokken import Blok, Deel, Document, Kolom, Tabel, alineas, cellen
from toetsing.document.omslag import Omslag
from toetsing.domain.compare.vastgelegd import Vastgelegdeafwijking, Vastgelegdoordeel
from toetsing.domain.compare.verifieren import Bestandweg, Ookandere, Uitcel, Zonderwaarde, klopt
from toetsing.domain.meldingen import Melding
from toetsing.domain.programma import VERSIE
from toetsing.domain.words.woorden import aantal, datum, opsomming

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from toetsing.domain.compare.vastgelegd import Vastgelegd
    from toetsing.domain.compare.verifieren import Toelichting, Verschil, Waarde

_KORT: Final = 12
"""So many characters of a hash are enough to tell two apart on a screen; JSON has them all."""
_LANG: Final = 64
_KOPPEN: Final = ("wat", "waar", "vastgelegd", "nu")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verschilregel:
    """One difference: what was recorded and what it is now. `telt` is false where the uitslag is right all the same."""

    soort: str
    organisatie: str
    waar: str
    vastgelegd: str
    nu: str
    toelichting: str
    telt: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Verificatie:
    """The answer to `toetsing verifieer`: whether the recorded uitslag still follows from its files and kader."""

    uitslag: str
    klopt: bool
    conclusie: str
    kader: str
    kader_sha256: str
    variant: str
    gemaakt_met: str
    toetsingen: int
    bestanden: int
    verschillen: tuple[Verschilregel, ...]


def toon_verificatie(naam: str, toen: Vastgelegd, verschillen: Sequence[Verschil]) -> Verificatie:
    """Make the view of what was found in the uitslag with this file name."""
    return Verificatie(
        uitslag=naam,
        klopt=klopt(verschillen),
        conclusie=_conclusie(toen, verschillen),
        kader=f"{toen.kader.id}, versie {toen.kader.versie}",
        kader_sha256=toen.kader.sha256,
        variant=toen.kader.variant or "",
        gemaakt_met=f"toetsing {toen.programma}",
        toetsingen=len(toen.toetsingen),
        bestanden=len(toen.bestanden),
        verschillen=tuple(
            Verschilregel(
                soort=v.soort.value,
                organisatie=v.organisatie,
                waar=v.waar,
                vastgelegd=waarde_zin(v.toen),
                nu=waarde_zin(v.nu),
                toelichting="" if v.toelichting is None else toelichting_zin(v.toelichting),
                telt=v.telt,
            )
            for v in verschillen
        ),
    )


def waarde_zin(waarde: Waarde) -> str:
    """Return what was recorded or is now."""
    match waarde:
        case Zonderwaarde():
            return waarde.value
        case str() | int():
            return str(waarde)
        case Vastgelegdoordeel():
            return _oordeel(waarde)
        case Vastgelegdeafwijking(oordeel=oordeel, motivering=motivering, door=door):
            return f"{oordeel}: {motivering}{f' ({door})' if door else ''}"
        case tuple():
            return opsomming(f"{n} {naam}" for naam, n in waarde)
        case _:  # pragma: no cover - mypy proves the union closed
            assert_never(waarde)


def _oordeel(oordeel: Vastgelegdoordeel) -> str:
    """Return the oordeel, or what is possible; both where the record contradicts itself."""
    mogelijk = opsomming(oordeel.mogelijk, "of")
    if oordeel.mogelijk == (oordeel.letter,) or (oordeel.letter is None and len(oordeel.mogelijk) > 1):
        return mogelijk
    return f"{oordeel.letter or 'geen oordeel'}, mogelijk {mogelijk}"


def toelichting_zin(toelichting: Toelichting) -> str:
    """Return what there is to know of a difference."""
    match toelichting:
        case Uitcel(adres=adres):
            return f"cel {adres}"
        case Ookandere(aantal=n):
            return f"ook van {aantal(n, 'andere score', 'andere scores')} is de cel anders"
        case Bestandweg():
            return "wat hieruit kwam, is niet na te rekenen"
        case Melding():
            return str(toelichting)
        case _:  # pragma: no cover - mypy proves the union closed
            assert_never(toelichting)


def verificatiedocument(v: Verificatie, dag: date) -> Document:
    """Return the view as a document."""
    wat = f"{aantal(v.toetsingen, 'toetsing', 'toetsingen')} uit {aantal(v.bestanden, 'bestand', 'bestanden')}"
    blokken: list[Blok] = [*alineas([v.conclusie, f"Nagerekend: {wat}."])]
    if v.verschillen:
        blokken.append(_tabel(v.verschillen))
    variant = f", variant {v.variant}" if v.variant else ""
    return Document(
        omslag=Omslag(
            titel="Verificatie van een uitslag",
            ondertitel=v.uitslag,
            merken=(),
            kenmerken=(("kader", f"{v.kader}{variant}"), ("gemaakt met", v.gemaakt_met)),
        ),
        delen=(Deel(id="verificatie", titel="Wat er is gevonden", blokken=tuple(blokken)),),
        programma=f"toetsing {VERSIE}",
        peildatum=datum(dag),
    )


def _tabel(verschillen: Sequence[Verschilregel]) -> Tabel:
    return Tabel(
        titel="Verschillen",
        naam="Verschillen",
        kolommen=tuple(Kolom(kop=kop) for kop in _KOPPEN),
        rijen=tuple(
            cellen(
                (
                    v.soort,
                    ", ".join(deel for deel in (v.organisatie, v.waar) if deel),
                    _kort(v.vastgelegd),
                    f"{_kort(v.nu)} ({v.toelichting})" if v.toelichting else _kort(v.nu),
                )
            )
            for v in verschillen
        ),
    )


def _kort(tekst: str) -> str:
    is_hash = len(tekst) == _LANG and not set(tekst) - set("0123456789abcdef")
    return f"{tekst[:_KORT]}..." if is_hash else tekst


def _conclusie(toen: Vastgelegd, verschillen: Sequence[Verschil]) -> str:
    tellend = Counter(v.soort for v in verschillen if v.telt)
    if tellend:
        delen = opsomming(f"{n} keer {soort.value}" for soort, n in tellend.items())
        n = aantal(tellend.total(), "verschil", "verschillen")
        return f"De uitslag klopt niet met wat er nu uitkomt: {n} ({delen})."
    if verschillen:
        van = f"hij is gemaakt met versie {toen.programma}, nu is het {VERSIE}"
        return f"De uitslag klopt. Alleen het programma is anders: {van}."
    return "De uitslag klopt: de bestanden en het kader zijn hetzelfde, en elke score en elk oordeel komt er weer uit."
