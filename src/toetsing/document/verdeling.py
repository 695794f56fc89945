"""Organisations by how many of their verwachtingen are voldoende: as dots on a scale, as a table and in sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from toetsing.document.blokken import Alinea, Figuur, Kolom, Tabel, bron, cellen
from toetsing.document.tekeningen import Stapel, Stippen
from toetsing.domain.words.telwoorden import ORGANISATIE, als_zin, bij_aantal, grenzen, hoeveel, tot_en_met
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.document.blokken import Blok
    from toetsing.domain.compare.verdeling import Temidden, Verdeling

WAT: Final = "voldoende verwachtingen"
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
        alt=_in_woorden(verdeling),
        zinnen=tuple(_kanttekeningen(verdeling)),
        stapels=verdeling.stapels,
        hoogste=verdeling.hoogste,
    )


def temiddendeel(temidden: Temidden) -> Verdelingdeel:
    """Return one organisation among all, for the report about it."""
    toetsing, verdeling = temidden.plaats.uitslag.toetsing, temidden.verdeling
    wie, eigen = toetsing.organisatie, temidden.plaats.uitslag.voldoende
    return Verdelingdeel(
        titel=f"{wie} te midden van {hoeveel(verdeling.n, ORGANISATIE)}, naar het aantal {WAT}",
        alt=f"{wie}: {eigen}. {_in_woorden(verdeling)}",
        zinnen=(_plaatszin(temidden), *_kanttekeningen(verdeling)),
        stapels=verdeling.stapels,
        hoogste=verdeling.hoogste,
        bron=f"Bron: de toetsingen van {hoeveel(verdeling.n, ORGANISATIE)} in dezelfde ronde. N = {verdeling.n}.",
        organisatie=wie,
        eigen=eigen,
    )


def _plaatszin(temidden: Temidden) -> str:
    """Return which place an organisation has, and how many others have more, as many, and fewer."""
    plaats, n = temidden.plaats, temidden.verdeling.n
    uitslag = plaats.uitslag
    aantal = grenzen(uitslag.voldoende, uitslag.kan_nog) if uitslag.kan_nog else str(uitslag.voldoende)
    staat = (
        f"Met {aantal} {WAT} staat {uitslag.toetsing.organisatie} op plaats "
        f"{tot_en_met(plaats.hoogste, plaats.laagste)} van de {n}"
    )
    gelijk = temidden.gelijk_of_open
    if not temidden.verdeling.met_open:
        anderen = _anderen([(temidden.meer, "meer"), (gelijk, "evenveel"), (temidden.minder, "minder")])
        return als_zin(f"{staat}{anderen}")
    onzeker = f"; bij {gelijk} is het gelijk of nog niet te zeggen" if gelijk else ""
    return als_zin(f"{staat}{_anderen([(temidden.meer, 'meer'), (temidden.minder, 'minder')])}{onzeker}")


def _anderen(delen: Sequence[tuple[int, str]]) -> str:
    """Return "; van de andere organisaties hebben 3 er meer, 8 evenveel en 14 minder"; nothing of no others."""
    gevuld = [deel for deel in delen if deel[0]]
    if not gevuld:
        return ""
    (eerste, hoe), *rest = gevuld
    genoemd = [f"{bij_aantal(eerste, 'heeft', 'hebben')} {eerste} er {hoe}", *(f"{k} {wat}" for k, wat in rest)]
    return f"; van de andere organisaties {opsomming(genoemd)}"


def _kanttekeningen(verdeling: Verdeling) -> Iterator[str]:
    if verdeling.met_open:
        yield _MET_OPEN
    if not verdeling.gelijk:
        yield _ONGELIJK


def _in_woorden(verdeling: Verdeling) -> str:
    return als_zin("; ".join(f"{waarde} {WAT}: {hoeveel(n, ORGANISATIE)}" for waarde, n in verdeling.stapels))


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
