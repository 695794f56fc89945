"""What stands on sheets with series and is read by nobody: columns with another header, and tables that miss one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.meldingen import melding
from toetsing.domain.plek import Plek
from toetsing.domain.words.kopnamen import DATUM, ORGANISATIE, RONDE, SOORT, kopnaam
from toetsing.domain.words.reekskoppen import BLAD, BRON, CIJFER, EENHEID, KOPPEN, MOMENT, REEKS, WAARDE, met_waarde
from toetsing.domain.words.woorden import ZONDER_WOORD, genoemd, opsomming
from toetsing.readers.files.cellen import Venster
from toetsing.readers.toetsing.ongelezen import kolomdelen, vreemd
from toetsing.readers.toetsing.reekslezer import reekstabellen

if TYPE_CHECKING:
    from collections.abc import Iterator, KeysView, Sequence

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


def over_cijfers_zonder_scores(bestand: Bestand) -> Melding | None:
    """Say what is wrong with a file that has figures of series and no scores; None where it has no such figures.

    With one sheet it is one beside the scores, and says of every figure whose it is.
    """
    if len(bestand.bladen) == 1:
        (blad,) = bestand.bladen
        lijkt = _lijkt_op_reeksen(blad, ook=frozenset(ORGANISATIE))
        if lijkt is not None:
            rij, namen = lijkt
            wie = ORGANISATIE[:1]
            mist = [*(wie if namen.isdisjoint(ORGANISATIE) else ()), *(kop for kop in _NODIG if kop not in namen)]
            if mist:
                return _mist_koppen(bestand, blad, rij, mist, (*wie, *_NODIG))
    return melding("T386", Plek(bestand=bestand.naam)) if [*reekstabellen(bestand)] else None


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
            rij, namen = lijkt
            yield _mist_koppen(bestand, blad, rij, [kop for kop in _NODIG if kop not in namen], _NODIG)


def _mist_koppen(bestand: Bestand, blad: Blad, rij: int, mist: Sequence[str], nodig: Sequence[str]) -> Melding:
    """Say which headers a table with series misses, and which it needs."""
    plek = Venster(bestand=bestand.naam, blad=blad).plek(rij, 0)
    ontbreekt, alle = (opsomming((f"'{kop}'" for kop in koppen), of) for koppen, of in ((mist, "of"), (nodig, "en")))
    return melding("T381", plek, koppen=ontbreekt, nodig=alle)


def _lijkt_op_reeksen(blad: Blad, *, ook: frozenset[str] = frozenset()) -> tuple[int, KeysView[str]] | None:
    """Return the header row of what is meant as a table with series, with its headers; None for any other sheet.

    `ook` are headers by which it is known too, beside 'reeks'.
    """
    koppen = [(rij, met_waarde(namen).keys()) for rij, namen in blad.kopregels]
    lijkt = [(rij, namen) for rij, namen in koppen if REEKS in namen and not namen.isdisjoint(_NAAST_REEKS | ook)]
    if not lijkt and kopnaam(blad.naam) == BLAD:
        lijkt = [(rij, namen) for rij, namen in koppen if not namen.isdisjoint(_NODIG)] or koppen
    return next(iter(lijkt), None)
