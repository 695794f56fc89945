"""The good practices that sources name of a ronde of a kader: in a file beside the kader."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from toetsing.document.kaderzinnen import bron_in_woorden
from toetsing.domain.fouten import Kaderfout
from toetsing.domain.toetsing import Soort
from toetsing.domain.words.telwoorden import als_zin
from toetsing.domain.words.woorden import rondesleutel, vergelijkbaar
from toetsing.pipeline.kaderkeuze import inhoud_van
from toetsing.pipeline.kaders import GOOD_PRACTICES, naast_kader
from toetsing.readers.files.misgegaan import bij_bestand

if TYPE_CHECKING:
    from toetsing.domain.dossier import Dossier, GoodPractice
    from toetsing.domain.goodpractices import Genoemd, GoodPractices
    from toetsing.domain.kader import Kader
    from toetsing.domain.toetsing import Toetsing


def good_practices_bij(kader: Kader, id_of_pad: str | None = None) -> GoodPractices | None:
    """Return the good practices beside the kader, None where it has none. Raises Kaderfout where they are faulty."""
    bestand, naam = naast_kader(id_of_pad or kader.id, GOOD_PRACTICES)
    if not bestand.is_file():
        return None
    from toetsing.readers.kader.goodpractices import load_good_practices  # few kaders have them

    with bij_bestand(naam):
        gelezen, meldingen = load_good_practices(inhoud_van(bestand, naam), naam, kader)
    if gelezen is None:
        raise Kaderfout(meldingen)
    return gelezen


def good_practices_van(kader: Kader, gelezen: GoodPractices | None, toetsing: Toetsing) -> tuple[GoodPractice, ...]:
    """Return the good practices that sources name of this organisation in this ronde, each with its place.

    They are of who assessed: a zelfevaluatie has none of them.
    """
    if gelezen is None or toetsing.soort is Soort.ZELFEVALUATIE:
        return ()
    if rondesleutel(toetsing.ronde) != rondesleutel(gelezen.ronde):
        return ()
    wie = vergelijkbaar(toetsing.organisatie)
    return tuple(_met_vindplaats(kader, een) for een in gelezen.genoemd if wie in map(vergelijkbaar, een.organisaties))


def met_good_practices(kader: Kader, gelezen: GoodPractices | None, toetsing: Toetsing, dossier: Dossier) -> Dossier:
    """Return the dossier with the good practices that sources name; those that its author wrote go first."""
    genoemd = () if dossier.good_practices else good_practices_van(kader, gelezen, toetsing)
    return replace(dossier, good_practices=genoemd) if genoemd else dossier


def _met_vindplaats(kader: Kader, een: Genoemd) -> GoodPractice:
    bron = als_zin(f"Bron: {bron_in_woorden(kader, een.bron)}")
    return replace(een.practice, toelichting="\n".join(filter(None, (een.practice.toelichting, bron))))
