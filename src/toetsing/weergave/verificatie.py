"""What verifying a recorded uitslag found, as strings, and as a document."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from toetsing.domain.programma import VERSIE
from toetsing.domain.verifieren import klopt
from toetsing.domain.woorden import opsomming
from toetsing.weergave.document import Blok, Deel, Document, Kolom, Tabel, alineas, cellen
from toetsing.weergave.nederlands import aantal, datum
from toetsing.weergave.rapport import Omslag

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from toetsing.domain.verifieren import Vastgelegd, Verschil

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
                soort=v.soort,
                organisatie=v.organisatie,
                waar=v.waar,
                vastgelegd=v.toen,
                nu=v.nu,
                toelichting=v.uitleg,
                telt=v.telt,
            )
            for v in verschillen
        ),
    )


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
        delen = opsomming(f"{n} keer {soort}" for soort, n in tellend.items())
        n = aantal(tellend.total(), "verschil", "verschillen")
        return f"De uitslag klopt niet met wat er nu uitkomt: {n} ({delen})."
    if verschillen:
        van = f"hij is gemaakt met versie {toen.programma}, nu is het {VERSIE}"
        return f"De uitslag klopt. Alleen het programma is anders: {van}."
    return "De uitslag klopt: de bestanden en het kader zijn hetzelfde, en elke score en elk oordeel komt er weer uit."
