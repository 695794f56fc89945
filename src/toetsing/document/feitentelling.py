"""Facts over many organisations: how many have which answer, and who. They are in no count of verwachtingen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from toetsing.document.aandelen import getallen_als_een, scoreaandelen, zin_van
from toetsing.document.blokken import Cel, Kolom, Tabel, Toelichtingen, cellen
from toetsing.document.telzinnen import OPEN_NAAM, getallen_zin
from toetsing.domain.words.woorden import genoemd

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from toetsing.document.organisatieregel import Organisatieregel
    from toetsing.domain.compare.landelijk import Verwachtingtelling
    from toetsing.domain.kader import Feit, Gevraagd, Kader, Verwachting
    from toetsing.domain.scores import Score

FEITEN: Final = "Feiten"
"""What a workbook calls the table of the answers; the one with a row per organisation begins with it."""
_FEIT: Final = Kolom(kop="feit", soort="kort")


@dataclass(frozen=True, slots=True, kw_only=True)
class Antwoord:
    """An answer to a fact by name, how many organisations have it, and who they are."""

    antwoord: str
    aantal: int
    wie: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Feitdeel:
    """A fact over all organisations: its name, its question with the note at it, the counts in a sentence, and who.

    Of numbers `antwoorden` has only those that somebody has, and `zin` says between which they lie.
    """

    naam: str
    tekst: str
    noot: str
    zin: str
    antwoorden: tuple[Antwoord, ...]


def feitdelen(
    kader: Kader, tellingen: Sequence[Verwachtingtelling], n: int, noem: Callable[[str], str] = str
) -> tuple[Feitdeel, ...]:
    """Return the facts of these counts over `n` organisations; `noem` is how one of them is called."""
    feiten = {feit.nr: feit for feit in kader.losse_feiten}
    return tuple(_feitdeel(feiten[een.nr], een, n, noem) for een in tellingen)


def _feitdeel(feit: Feit, telling: Verwachtingtelling, n: int, noem: Callable[[str], str]) -> Feitdeel:
    namen = [(feit.antwoord(teken), wie) for teken, wie in telling.scores.items()]
    open_ = [(OPEN_NAAM, telling.open)] if telling.open else []
    return Feitdeel(
        naam=feit.nr,
        tekst=feit.tekst,
        noot=f"noot {feit.voetnoot}" if feit.voetnoot else "",
        zin=_zin(feit, telling, n),
        antwoorden=tuple(
            Antwoord(antwoord=naam, aantal=len(wie), wie=tuple(map(noem, wie))) for naam, wie in (*namen, *open_)
        ),
    )


def _zin(feit: Feit, telling: Verwachtingtelling, n: int) -> str:
    """Return how many have which answer; of numbers how many have one, and which are the lowest and the highest."""
    if feit.schaal.getallen:
        return _getallen_zin(feit, telling, n)
    return zin_van("Het antwoord", scoreaandelen(feit, telling, n, los=True), n)


def scorezin(verwachting: Verwachting, telling: Verwachtingtelling, n: int) -> str:
    """Return how many have which score; of numbers that are counted as one the lowest and the highest."""
    if getallen_als_een(verwachting.schaal):
        return _getallen_zin(verwachting, telling, n)
    return zin_van("De score", scoreaandelen(verwachting, telling, n, los=True), n)


def _getallen_zin(gevraagd: Gevraagd, telling: Verwachtingtelling, n: int) -> str:
    bekend = sum(len(wie) for teken, wie in telling.scores.items() if gevraagd.schaal.per_teken[teken].is_getal)
    return getallen_zin(bekend, n, *(gevraagd.antwoord(grens) for grens in uitersten(gevraagd, telling)))


def uitersten(gevraagd: Gevraagd, telling: Verwachtingtelling) -> tuple[Score, ...]:
    """Return the lowest and the highest number that anybody has; nothing where nobody has one."""
    niveaus = (gevraagd.schaal.per_teken[teken] for teken, wie in telling.scores.items() if wie)
    getallen = sorted(
        (niveau.getal, niveau.teken) for niveau in niveaus if niveau.is_getal and niveau.getal is not None
    )
    return (getallen[0][1], getallen[-1][1]) if getallen else ()


def feitenblokken(delen: Sequence[Feitdeel]) -> Iterator[Toelichtingen | Tabel]:
    """Yield each fact with its question and its counts, and all of it once more as a table with who."""
    yield Toelichtingen(
        rijen=tuple((f"{een.naam}: {een.tekst}{f' ({een.noot})' if een.noot else ''}", (een.zin,)) for een in delen)
    )
    yield Tabel(
        titel="Hoeveel organisaties welk antwoord hebben",
        kolommen=(
            _FEIT,
            Kolom(kop="antwoord", soort="kort"),
            Kolom(kop="organisaties", soort="getal"),
            Kolom(kop="wie"),
        ),
        rijen=tuple(
            cellen((een.naam, antwoord.antwoord, str(antwoord.aantal), genoemd(antwoord.wie)))
            for een in delen
            for antwoord in een.antwoorden
        ),
        naam=FEITEN,
    )


def feiten_per_organisatie(
    namen: Sequence[str], regels: Iterable[Organisatieregel], noem: Callable[[str], str] = str
) -> Tabel:
    """Return a row per organisation with its answer to each of these facts."""
    return Tabel(
        titel="De feiten van elke organisatie",
        kolommen=(Kolom(kop="organisatie", soort="kort"), *(Kolom(kop=naam, soort="kort") for naam in namen)),
        rijen=tuple(
            (
                Cel(tekst=noem(regel.organisatie)),
                *(Cel(tekst=een.antwoord) for een in regel.feiten if een.naam in namen),
            )
            for regel in regels
        ),
        naam=f"{FEITEN} per organisatie",
        breed=True,
        zoekbaar=True,
    )
