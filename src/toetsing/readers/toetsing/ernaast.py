"""What stands beside the scores of a long table: another score than they say, or one where they say nothing.

None of it changes a score.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.words.kopnamen import SCORE, kopnaam
from toetsing.domain.words.woorden import ZONDER_WOORD, genoemd
from toetsing.readers.files.cellen import toon

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toetsing.domain.kader import Kader
    from toetsing.readers.files.blad import Celwaarde
    from toetsing.readers.toetsing.indeling import Langtabel
    from toetsing.readers.toetsing.nummers import Nummers
    from toetsing.readers.toetsing.scoreinvoer import Scorelezer

_SCHEIDT: Final = re.compile(r"[;,:|\t\n]")
_GENOEMD: Final = 5
"""Of more verwachtingen than this the rest is counted."""


def tweede_score(tabel: Langtabel, rijen: Mapping[str, int], lezer: Scorelezer, kader: Kader) -> Iterator[Melding]:
    """Say which column counts where another one that could be it says otherwise."""
    venster = tabel.venster
    for naam in SCORE:
        kolom = tabel.koppen.get(naam, tabel.score)
        if _per_criterium(tabel, rijen, kolom, kader):
            continue
        anders = [
            (nr, rij)
            for nr, rij in rijen.items()
            if kolom != tabel.score
            and (daar := lezer.teken(venster.waarde(rij, kolom), schaal := kader.bij_naam[nr].schaal)) is not None
            and daar != lezer.teken(venster.waarde(rij, tabel.score), schaal)
        ]
        if anders:
            gebruikt, ander = (toon(venster.waarde(tabel.kop, k)) for k in (tabel.score, kolom))
            waar = [
                f"{nr} ({venster.plek(rij, tabel.score).cel} en {venster.plek(rij, kolom).cel})" for nr, rij in anders
            ]
            plek, welke = venster.plek(tabel.kop, kolom), genoemd(waar, _GENOEMD, ZONDER_WOORD)
            yield melding("T185", plek, score=gebruikt, ander=ander, waar=welke)


def score_bij_nummer(tabel: Langtabel, rijen: Mapping[str, int], nummers: Nummers) -> Iterator[Melding]:
    """Say that scores stand in the cells of the numbers, and nothing in their own: a whole row in one cell."""
    venster = tabel.venster
    gevonden = [
        rij
        for rij in rijen.values()
        if venster.leeg(rij, tabel.score) and _eindigt_op_score(venster.waarde(rij, tabel.nummer), nummers)
    ]
    if gevonden:
        eerste = toon(venster.waarde(gevonden[0], tabel.nummer))
        ook = f" en nog {len(gevonden) - 1}" if gevonden[1:] else ""
        kolom = toon(venster.waarde(tabel.kop, tabel.score))
        yield melding("T271", venster.plek(gevonden[0], tabel.nummer), waarde=eerste, ook=ook, kolom=kolom)


def _eindigt_op_score(waarde: Celwaarde, nummers: Nummers) -> bool:
    """Return whether a score stands behind a number, by itself or after a sign that parts cells."""
    rest = nummers.achter(waarde)
    return bool(rest) and any(map(nummers.scores.is_score, (rest, *_SCHEIDT.split(rest)[-1:])))


def _per_criterium(tabel: Langtabel, rijen: Mapping[str, int], kolom: int, kader: Kader) -> bool:
    """Return whether a column holds the oordeel of the criterium, again in each of its rows."""
    for criterium in kader.criteria:
        oordelen = {naam.casefold() for niveau in criterium.oordelen for naam in (niveau.letter, niveau.naam)}
        nrs = [v.nr for v in criterium.verwachtingen if v.nr in rijen]
        waarden = {kopnaam(tabel.venster.waarde(rijen[nr], kolom)) for nr in nrs}
        if len(waarden) > 1 or not waarden <= {"", *oordelen}:
            return False
    return True
