"""Finds the table of a file that says of whom it is: with scores, or of a kader without those its sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.meldingen import melding
from toetsing.domain.plek import Plek
from toetsing.readers.files.cellen import Venster
from toetsing.readers.toetsing.indeling import Bladentabel, vind_scoretabel
from toetsing.readers.toetsing.nummers import Nummers

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding
    from toetsing.readers.files.blad import Bestand
    from toetsing.readers.toetsing.indeling import Tabel


def vind_tabel(bestand: Bestand, kader: Kader) -> tuple[Tabel | None, tuple[Melding, ...]]:
    """Return the one table of a file, or None with the meldingen that say why not."""
    if kader.alleen_bladen:
        from toetsing.readers.toetsing.bladenvinder import lijsten, waarom_geen_bladen  # only such a kader pays for it

        geen = waarom_geen_bladen(bestand, kader)
        return None if geen else Bladentabel(lijsten=tuple(een.venster.blad for een in lijsten(bestand))), geen
    nummers = Nummers(kader)
    tabel, meldingen = vind_scoretabel(bestand, kader, nummers)
    if tabel is not None or meldingen:
        return tabel, meldingen
    from toetsing.readers.toetsing.geentabel import waarom_geen  # only what has no table pays for it

    vensters = [Venster(bestand=bestand.naam, blad=blad) for blad in bestand.bladen]
    return None, waarom_geen(vensters, nummers) or (_geen_tabel(bestand, nummers, kader),)


def _geen_tabel(bestand: Bestand, nummers: Nummers, kader: Kader) -> Melding:
    """Say which table is missing: of a kader that scores nothing the one with items."""
    plek = Plek(bestand=bestand.naam)
    if kader.reeksen:
        from toetsing.readers.toetsing.reeksbladen import over_cijfers_zonder_scores  # only such a kader pays for it

        if (over_cijfers := over_cijfers_zonder_scores(bestand)) is not None:
            return over_cijfers
    if nummers.gevraagd or nummers.items is None:
        return melding("T020", plek, voorbeeld=nummers.voorbeeld)
    eerste = next(iter(nummers.items.items.values()))
    return melding("T347", plek, voorbeeld=eerste.kop)
