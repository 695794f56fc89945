"""What the reports of a kader say by the words of its sources: in a file beside the kader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.fouten import Kaderfout
from toetsing.domain.rapportregels import Rapportregels
from toetsing.pipeline.kaderkeuze import inhoud_van
from toetsing.pipeline.kaders import RAPPORTREGELS, naast_kader

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding


def rapportregels_bij(kader: Kader, id_of_pad: str | None = None) -> tuple[Rapportregels, tuple[Melding, ...]]:
    """Return what reports by this kader say, and what there is to know of the file; without one they say nothing.

    `id_of_pad` is where the kader was found, if not by its id. Raises Kaderfout where the file is faulty.
    """
    bestand, naam = naast_kader(id_of_pad or kader.id, RAPPORTREGELS)
    if not bestand.is_file():
        return Rapportregels(), ()
    from toetsing.readers.files.misgegaan import bij_bestand
    from toetsing.readers.kader.rapportregels import load_rapportregels

    with bij_bestand(naam):
        regels, meldingen = load_rapportregels(inhoud_van(bestand, naam), naam, kader)
    if regels is None:
        raise Kaderfout(meldingen)
    return regels, meldingen
