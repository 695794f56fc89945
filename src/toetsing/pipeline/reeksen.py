"""Series in files of their own: given to the toetsingen that were read from others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.meldingen import melding
from toetsing.domain.plek import Plek
from toetsing.readers.files.misgegaan import bij_bestand
from toetsing.readers.toetsing.reeksen import met_cijfers, over_cijfers
from toetsing.readers.toetsing.reekslezer import read_reeksen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding
    from toetsing.readers.files.blad import Bestand
    from toetsing.readers.toetsing.gelezen import Gelezen


def met_reeksbestanden(
    kader: Kader, gelezen: Sequence[Gelezen], bestanden: Sequence[Bestand]
) -> tuple[list[Gelezen], tuple[Melding, ...]]:
    """Return what was read with the figures of these files, and what there is to say of those files."""
    if not kader.reeksen:
        zonder = tuple(melding("T365", Plek(bestand=een.naam), kader=kader.id) for een in bestanden)
        return list(gelezen), zonder
    uit = list(gelezen)
    meldingen: list[Melding] = []
    for bestand in bestanden:
        with bij_bestand(bestand.naam):
            cijfers = read_reeksen(bestand, kader)
        meldingen += over_cijfers(cijfers, uit, kader, enig=False)
        uit = [met_cijfers(een, cijfers, kader, enig=False) for een in uit]
    return uit, tuple(meldingen)
