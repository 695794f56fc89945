"""Opvolgen: the registers of all organisations on a day, with what was reported beside what was found."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from toetsing.commands.opvolging.gevraagd import Gevraagdeopvolging
from toetsing.document.antwoord import Antwoord, GeenAntwoord
from toetsing.domain.change.voortgang import BINNEN
from toetsing.domain.compare.dossiers import volg_dossiers
from toetsing.pipeline.dossiers import lees_inzendingen
from toetsing.pipeline.registerrijen import over_opgevolgd

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from toetsing.domain.selectie import Selectie


def opvolging(
    paden: Sequence[str],
    *,
    peildatum: date,
    binnen: int = BINNEN,
    kaders: Sequence[str] = (),
    alleen: Selectie | None = None,
    voortgang: Callable[[int, int], None] | None = None,
) -> Antwoord | GeenAntwoord:
    """Follow up every register in these files and folders, which may be of several kaders.

    `kaders` are ids and paths of kaders that the program does not know by itself. Raises Gebruiksfout or Kaderfout as
    `score` does.
    """
    ingezonden = lees_inzendingen(paden, eigen_kaders=kaders, alleen=alleen, voortgang=voortgang)
    if not ingezonden.inzendingen:
        return GeenAntwoord(meldingen=ingezonden.meldingen)
    opgevolgd = volg_dossiers(ingezonden.inzendingen, peildatum, binnen)
    gevraagd = Gevraagdeopvolging(
        opgevolgd=opgevolgd,
        kaders=ingezonden.kaders,
        bestanden=ingezonden.bestanden,
        peildatum=peildatum,
        binnen=binnen,
    )
    meldingen = (*ingezonden.meldingen, *over_opgevolgd(opgevolgd))
    from toetsing.commands.opvolging.document import opvolgdocument
    from toetsing.commands.opvolging.json import opvolging_als_json

    return Antwoord(
        document=partial(opvolgdocument, gevraagd),
        als_json=partial(opvolging_als_json, gevraagd, meldingen),
        meldingen=meldingen,
    )
