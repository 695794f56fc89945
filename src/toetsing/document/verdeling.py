"""Organisations by how many of their verwachtingen are voldoende: as dots on a scale, as a table and in sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from toetsing.document.blokken import Alinea, Figuur, Kolom, Tabel, bron, cellen
from toetsing.document.tekeningen import Stapel, Stippen
from toetsing.document.verdelingzinnen import (
    WAT,
    bron_van_allen_zin,
    met_aantal,
    plaats_zin,
    te_midden_titel,
    verdeling_zin,
)
from toetsing.domain.words.telwoorden import grenzen, tot_en_met

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.document.blokken import Blok
    from toetsing.domain.compare.verdeling import Temidden, Verdeling

_TABEL: Final = f"Hoeveel organisaties welk aantal {WAT} hebben"
_NAAST_ELKAAR: Final = 12
"""So many numbers, or fewer, stand beside each other in a table; more stand below each other."""
_MET_OPEN: Final = "Waar scores open zijn, telt alleen wat zeker voldoende is."
_ONGELIJK: Final = "Niet bij elke organisatie zijn evenveel verwachtingen beoordeeld."


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdelingdeel:
    """Organisations by number: each number that happens with how many have it, and the most that any can have.

    `eigen` is the number of the organisation that a report is about, and `organisatie` its name; None and empty in the
    report about all. `titel` and `alt` are those of the figure; `zinnen` say what there is to know beside it, and
    `bron` what was counted, where that is not what the rest of the report counts.
    """

    titel: str
    alt: str
    zinnen: tuple[str, ...]
    stapels: tuple[tuple[int, int], ...]
    hoogste: int
    bron: str = ""
    organisatie: str = ""
    eigen: int | None = None


def verdelingdeel(verdeling: Verdeling, boodschap: str) -> Verdelingdeel:
    """Return all organisations, for the report about them; `boodschap` is a sentence on what there is to see."""
    titel = f"Organisaties naar het aantal {WAT}"
    return Verdelingdeel(
        titel=boodschap.rstrip(".") or titel,
        alt=verdeling_zin(verdeling.stapels),
        zinnen=tuple(_kanttekeningen(verdeling)),
        stapels=verdeling.stapels,
        hoogste=verdeling.hoogste,
    )


def temiddendeel(temidden: Temidden) -> Verdelingdeel:
    """Return one organisation among all, for the report about it."""
    toetsing, verdeling = temidden.plaats.uitslag.toetsing, temidden.verdeling
    wie, eigen = toetsing.organisatie, temidden.plaats.uitslag.voldoende
    return Verdelingdeel(
        titel=te_midden_titel(wie, verdeling.n),
        alt=verdeling_zin(verdeling.stapels, f"{wie}: {eigen}"),
        zinnen=(_plaats(temidden), *_kanttekeningen(verdeling)),
        stapels=verdeling.stapels,
        hoogste=verdeling.hoogste,
        bron=bron_van_allen_zin(verdeling.n),
        organisatie=wie,
        eigen=eigen,
    )


def _plaats(temidden: Temidden) -> str:
    plaats, gelijk = temidden.plaats, temidden.gelijk_of_open
    uitslag = plaats.uitslag
    aantal = grenzen(uitslag.voldoende, uitslag.kan_nog) if uitslag.kan_nog else str(uitslag.voldoende)
    met = met_aantal(uitslag.toetsing.organisatie, aantal)
    waar = tot_en_met(plaats.hoogste, plaats.laagste)
    zeker = [(temidden.meer, "meer"), (gelijk, "evenveel"), (temidden.minder, "minder")]
    if not temidden.verdeling.met_open:
        return plaats_zin(met, waar, temidden.verdeling.n, zeker)
    return plaats_zin(met, waar, temidden.verdeling.n, zeker[::2], gelijk)


def _kanttekeningen(verdeling: Verdeling) -> Iterator[str]:
    if verdeling.met_open:
        yield _MET_OPEN
    if not verdeling.gelijk:
        yield _ONGELIJK


def verdelingblokken(deel: Verdelingdeel) -> Iterator[Blok]:
    """Yield the sentences and the figure."""
    yield from (Alinea(tekst=zin) for zin in deel.zinnen)
    yield Figuur(
        titel=deel.titel,
        alt=deel.alt,
        balken=(),
        tabel=(_naast_elkaar if len(deel.stapels) <= _NAAST_ELKAAR else _onder_elkaar)(deel),
        tekening=Stippen(
            stapels=tuple(Stapel(waarde, n, eigen=waarde == deel.eigen) for waarde, n in deel.stapels),
            laagste=0,
            hoogste=deel.hoogste,
            as_=f"aantal {WAT}",
            eigen="" if deel.eigen is None else f"{deel.organisatie}: {deel.eigen}",
        ),
    )
    yield from bron(deel.bron)


def _naast_elkaar(deel: Verdelingdeel) -> Tabel:
    waarden = (Kolom(kop=str(waarde), soort="getal") for waarde, _ in deel.stapels)
    rij = cellen(("organisaties", *(str(n) for _, n in deel.stapels)))
    return Tabel(titel=_TABEL, kolommen=(Kolom(kop=WAT, soort="kort"), *waarden), rijen=(rij,))


def _onder_elkaar(deel: Verdelingdeel) -> Tabel:
    return Tabel(
        titel=_TABEL,
        kolommen=(Kolom(kop=WAT, soort="getal"), Kolom(kop="organisaties", soort="getal")),
        rijen=tuple(cellen((str(waarde), str(n))) for waarde, n in reversed(deel.stapels)),
    )
