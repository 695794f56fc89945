"""The figures that were published of a kader: in a file of somebody's own, beside the kader, or in the toetsingen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from toetsing.document.postzinnen import oordeel_zin
from toetsing.domain.compare.posten import Oordeelpost, Post
from toetsing.domain.fouten import Kaderfout
from toetsing.domain.meldingen import melding
from toetsing.domain.plek import Plek
from toetsing.domain.words.lijkt_op import tip_geplakt
from toetsing.pipeline.kaderkeuze import inhoud_van
from toetsing.pipeline.kaders import GEPUBLICEERD, naast_kader
from toetsing.readers.kader.gepubliceerd import load_gepubliceerd

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.readers.kader.gepubliceerd import Gepubliceerd


def gepubliceerd_bij(kader: Kader, id_of_pad: str) -> Gepubliceerd | None:
    """Return the published figures beside the kader, None where it has none. Raises Kaderfout where they are faulty."""
    bestand, _ = naast_kader(id_of_pad, GEPUBLICEERD)
    return gepubliceerd_in(kader, id_of_pad, None) if bestand.is_file() else None


def gepubliceerd_in(kader: Kader, id_of_pad: str, gepubliceerd: str | None) -> Gepubliceerd:
    """Return the published figures in a file, or those beside the kader. Raises Gebruiksfout or Kaderfout."""
    bestand, naam = (Path(gepubliceerd), gepubliceerd) if gepubliceerd else naast_kader(id_of_pad, GEPUBLICEERD)
    if not bestand.is_file():
        raise Kaderfout((melding("T001", Plek(bestand=naam), tip=tip_geplakt(naam)),))
    gelezen, meldingen = load_gepubliceerd(inhoud_van(bestand, naam), naam, kader)
    if gelezen is None:
        raise Kaderfout(meldingen)
    return gelezen


def posten_van(uitslagen: Sequence[Uitslag]) -> Iterator[Post]:
    """Yield the published oordelen that stand in the toetsingen themselves, as posten."""
    for toetsing in (uitslag.toetsing for uitslag in uitslagen):
        for nr, letter in toetsing.gepubliceerd.items():
            oordeel = Oordeelpost(nr=nr, organisatie=toetsing.organisatie, letter=letter)
            yield Post(
                id=f"{toetsing.organisatie}-{nr}",
                tekst=oordeel_zin(oordeel),
                bron=toetsing.bron.bestand,
                inhoud=oordeel,
            )
