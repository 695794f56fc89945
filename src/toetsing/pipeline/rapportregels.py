"""What the reports of a kader say by the words of its sources: in a file beside the kader."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from toetsing.domain.fouten import Kaderfout
from toetsing.domain.meldingen import melding
from toetsing.domain.plek import Plek
from toetsing.domain.rapportregels import GEEN_REGELS
from toetsing.domain.words.woorden import schoon
from toetsing.pipeline.kaderkeuze import inhoud_van
from toetsing.pipeline.kaders import RAPPORTREGELS, naast_kader

if TYPE_CHECKING:
    from datetime import date

    from toetsing.domain.dossier import Dossier
    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding
    from toetsing.domain.rapportregels import Rapportregels


def rapportregels_bij(kader: Kader, id_of_pad: str | None = None) -> tuple[Rapportregels, tuple[Melding, ...]]:
    """Return what reports by this kader say, and what there is to know of the file; without one they say nothing.

    `id_of_pad` is where the kader was found, if not by its id. Raises Kaderfout where the file is faulty.
    """
    bestand, naam = naast_kader(id_of_pad or kader.id, RAPPORTREGELS)
    if not bestand.is_file():
        return GEEN_REGELS, ()
    from toetsing.readers.files.misgegaan import bij_bestand
    from toetsing.readers.kader.rapportregels import load_rapportregels

    with bij_bestand(naam):
        regels, meldingen = load_rapportregels(inhoud_van(bestand, naam), naam, kader)
    if regels is None:
        raise Kaderfout(meldingen)
    return regels, meldingen


class Termijn(NamedTuple):
    """The term on *Gegevens*: its label and text as they were typed, their cell, and the day; None where it is none."""

    naam: str
    tekst: str
    plek: Plek
    dag: date | None

    @property
    def meldingen(self) -> tuple[Melding, ...]:
        """That it is no day."""
        return () if self.dag else (melding("T229", self.plek, naam=self.naam, waarde=self.tekst),)


def termijn_op_gegevens(regels: Rapportregels, dossier: Dossier) -> Termijn | None:
    """Return the term as the workbook of a toetsing has it; None where it has none."""
    naam = next(filter(regels.is_termijn, dossier.gegevens), None)
    if naam is None:
        return None
    from toetsing.domain.words.dagen import datum_in  # few workbooks have one

    tekst = schoon(dossier.gegevens[naam])
    return Termijn(naam, tekst, dossier.gegevensplekken.get(naam, Plek()), datum_in(tekst))
