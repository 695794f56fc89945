"""What people wrote as motivering of a fact: beside it in a long table, in a column of its own in a matrix.

A fact of which the kader asks a motivering is the judgement of a person: what nobody motivated stays open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.meldingen import melding
from toetsing.domain.scores import OPEN
from toetsing.domain.words.dossierkoppen import AANTEKENING
from toetsing.domain.words.kopnamen import MOTIVERING
from toetsing.domain.words.woorden import schoon
from toetsing.readers.files.cellen import toon

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding
    from toetsing.domain.plek import Plek
    from toetsing.domain.scores import Ingevuld
    from toetsing.readers.files.cellen import Venster
    from toetsing.readers.toetsing.indeling import Langtabel

KOPPEN: Final = (MOTIVERING, AANTEKENING[0])
"""The columns of a long table in which a motivering may stand; of a row that has both the first counts."""


def motiveringen_bij(rijen: Mapping[str, tuple[Langtabel, int]], kader: Kader) -> dict[str, str]:
    """Return what stands beside each fact in a long table, by its name."""
    alle = (
        (feit.nr, _tekst(tabel.venster, rij, tabel.koppen[kop]))
        for feit in kader.feiten
        if feit.nr in rijen
        for tabel, rij in (rijen[feit.nr],)
        for kop in reversed(KOPPEN)
        if kop in tabel.koppen
    )
    return {naam: tekst for naam, tekst in alle if tekst}


def motiveringen_in(venster: Venster, rij: int, kolommen: Mapping[str, int]) -> dict[str, str]:
    """Return the motiveringen of one row of a matrix."""
    return {naam: tekst for naam, kolom in kolommen.items() if (tekst := _tekst(venster, rij, kolom))}


def zonder_motivering(
    kader: Kader, scores: Mapping[str, Ingevuld], herkomst: Mapping[str, Plek], motiveringen: Mapping[str, str]
) -> Iterator[tuple[str, Melding]]:
    """Yield every fact that was filled in and stays open all the same, with what is to be said of it."""
    for feit in kader.feiten:
        score = scores.get(feit.nr, OPEN)
        if feit.motivering and score is not OPEN and feit.nr not in motiveringen:
            yield feit.nr, melding("T291", herkomst[feit.nr], feit=feit.nr, waarde=score)


def _tekst(venster: Venster, rij: int, kolom: int) -> str:
    """Return what somebody wrote, line breaks kept; nothing where nobody can see that anything stands there."""
    waarde = venster.waarde(rij, kolom)
    if isinstance(waarde, str):
        return waarde.strip() if schoon(waarde) else ""
    return toon(waarde)
