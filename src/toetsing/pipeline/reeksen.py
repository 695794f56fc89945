"""Series in files of their own: given to the toetsingen that were read from others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.meldingen import is_fout, melding
from toetsing.domain.plek import Plek
from toetsing.readers.files.misgegaan import bij_bestand
from toetsing.readers.toetsing.reeksbladen import over_bladen
from toetsing.readers.toetsing.reeksen import met_cijfers, over_cijfers
from toetsing.readers.toetsing.reekslezer import read_reeksen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding
    from toetsing.readers.files.blad import Bestand
    from toetsing.readers.toetsing.gelezen import Gelezen


def met_reeksbestanden(
    kader: Kader, gelezen: Sequence[Gelezen], bestanden: Sequence[Bestand], *, alle: bool
) -> tuple[list[Gelezen], tuple[Melding, ...]]:
    """Return what was read with the figures of these files, and what there is to say of those files.

    `alle` is whether every file with toetsingen was read: if not, nobody knows whose figures have no toetsing.
    """
    if not kader.reeksen:
        zonder = tuple(melding("T365", Plek(bestand=een.naam), kader=kader.id) for een in bestanden)
        return list(gelezen), zonder
    uit = list(gelezen)
    meldingen: list[Melding] = []
    alle = alle and all(een.toetsingen or een.afgekeurd or not any(map(is_fout, een.meldingen)) for een in gelezen)
    for bestand in bestanden:
        with bij_bestand(bestand.naam):
            cijfers = read_reeksen(bestand, kader)
            meldingen += over_bladen(bestand)
        meldingen += over_cijfers(cijfers, uit, kader, enig=False, alle=alle)
        uit = [met_cijfers(een, cijfers, kader, enig=False) for een in uit]
    return uit, tuple(meldingen)
