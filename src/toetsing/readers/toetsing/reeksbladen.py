"""What stands on sheets with series and is read by nobody: columns with another header, and tables that miss one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.meldingen import melding
from toetsing.domain.words.kopnamen import DATUM, ORGANISATIE, RONDE, SOORT, kopnaam
from toetsing.domain.words.reekskoppen import BLAD, BRON, CIJFER, EENHEID, KOPPEN, MOMENT, REEKS, WAARDE, met_waarde
from toetsing.domain.words.woorden import ZONDER_WOORD, genoemd, opsomming
from toetsing.readers.files.cellen import Venster
from toetsing.readers.toetsing.ongelezen import kolomdelen, vreemd
from toetsing.readers.toetsing.reekslezer import reekstabellen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.domain.meldingen import Melding
    from toetsing.readers.files.blad import Bestand, Blad

_BEKEND: Final = frozenset((*KOPPEN, EENHEID, *ORGANISATIE, RONDE, SOORT, DATUM))
"""All that may stand in the header row of a table with series."""
_NODIG: Final = (REEKS, MOMENT, WAARDE)
_NAAST_REEKS: Final = frozenset((*KOPPEN, CIJFER, EENHEID)) - {REEKS, BRON}
"""What stands beside 'reeks' in a table with series; 'bron' stands beside a series of books too."""
_GENOEMD: Final = 5
"""Of more than so many the first ones are named."""


def over_bladen(bestand: Bestand) -> tuple[Melding, ...]:
    """Say in which columns of tables with series something stands that is not read, and which table misses a header."""
    return (*_ongelezen_kolommen(bestand), *_zonder_kop(bestand))


def _ongelezen_kolommen(bestand: Bestand) -> Iterator[Melding]:
    for tabel in reekstabellen(bestand):
        delen = tuple(kolomdelen(list(vreemd(tabel.venster, tabel.kop, tabel.kolommen, _BEKEND))))
        if delen:
            yield melding("T382", delen[0].plek, wat=genoemd((een.naam for een in delen), _GENOEMD, ZONDER_WOORD))


def _zonder_kop(bestand: Bestand) -> Iterator[Melding]:
    """Yield for every sheet with figures of series which headers are missing there, so that none of them is read."""
    gelezen = [tabel.venster.blad for tabel in reekstabellen(bestand)]
    for blad in bestand.bladen:
        if blad.verborgen or any(blad is een for een in gelezen):
            continue
        lijkt = _lijkt_op_reeksen(blad)
        if lijkt is not None:
            rij, mist = lijkt
            plek = Venster(bestand=bestand.naam, blad=blad).plek(rij, 0)
            yield melding("T381", plek, koppen=opsomming((f"'{kop}'" for kop in mist), "of"))


def _lijkt_op_reeksen(blad: Blad) -> tuple[int, list[str]] | None:
    """Return the header row of what is meant as a table with series, with what it misses; None for any other sheet."""
    koppen = [(rij, met_waarde(namen).keys()) for rij, namen in blad.kopregels]
    lijkt = [(rij, namen) for rij, namen in koppen if REEKS in namen and not namen.isdisjoint(_NAAST_REEKS)]
    if not lijkt and kopnaam(blad.naam) == BLAD:
        lijkt = [(rij, namen) for rij, namen in koppen if not namen.isdisjoint(_NODIG)] or koppen
    return next(((rij, [kop for kop in _NODIG if kop not in namen]) for rij, namen in lijkt), None)
