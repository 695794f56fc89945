"""Voorbeeld: the scores that ship with a kader, as workbooks."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from toetsing.domain.words.bestandsnaam import werkmapnaam
from toetsing.pipeline.goodpractices import good_practices_bij, good_practices_van
from toetsing.pipeline.kaders import kader_van, referentie_met_dossier, standaardkader
from toetsing.pipeline.schrijven import staan_er_al, write_bestand, write_map
from toetsing.workbook.matrixwerkmap import matrix_als_werkmap
from toetsing.workbook.toetsingswerkmap import toetsing_als_werkmap

if TYPE_CHECKING:
    from collections.abc import Callable

    from toetsing.domain.meldingen import Melding


def voorbeeld(
    map_: str, *, kader: str | None = None, forceer: bool = False, voortgang: Callable[[int, int], None] | None = None
) -> tuple[tuple[Path, ...], tuple[Melding, ...]]:
    """Write the scores that ship with a kader as `MAP/regios/<naam>.xlsx` and `MAP/landelijk.xlsx`.

    Beside the scores of an organisation stand the good practices that sources name of it. Returns the files that were
    written and what went wrong. Nothing is overwritten without `forceer`.
    """
    gekozen = kader_van(kader) if kader else standaardkader()
    genoemd = good_practices_bij(gekozen, kader)
    toetsingen = [
        (een, replace(dossier, good_practices=good_practices_van(gekozen, genoemd, een)))
        for een, dossier in referentie_met_dossier(gekozen, kader)
    ]
    doel = Path(map_)
    te_maken = [
        (
            doel / "landelijk.xlsx",
            partial(matrix_als_werkmap, gekozen, [t for t, _ in toetsingen], [dossier for _, dossier in toetsingen]),
        ),
        *(
            (doel / "regios" / f"{werkmapnaam(t.organisatie)}.xlsx", partial(toetsing_als_werkmap, gekozen, t, dossier))
            for t, dossier in toetsingen
        ),
    ]
    bestaand = 0 if forceer else sum(os.path.lexists(pad) for pad, _ in te_maken)
    fout = staan_er_al(doel, bestaand) if bestaand else write_map(doel / "regios")
    if fout is not None:
        return (), (fout,)
    geschreven: list[Path] = []
    meldingen: list[Melding] = []
    for klaar, (pad, maak) in enumerate(te_maken, start=1):
        fout = write_bestand(pad, maak(), forceer=forceer)
        if fout is None:
            geschreven.append(pad)
        else:
            meldingen.append(fout)
        if voortgang is not None:
            voortgang(klaar, len(te_maken))
    return tuple(geschreven), tuple(meldingen)
