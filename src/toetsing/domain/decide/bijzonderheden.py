"""What an uitslag has to say about itself.

States for which the kader has no row, rows that contradict each other, departures that depart from nothing, and
oordelen that the workbook shows but that do not follow from its scores.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.plek import Plek
from toetsing.domain.rules.boom import GEEN
from toetsing.domain.words.woorden import aantallen_in_woorden, opsomming

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader


def bijzonderheden(kader: Kader, uitslag: Uitslag) -> Iterator[Melding]:
    """Yield a melding for every criterium without a row, with rows that contradict, with a departure to the same.

    And for one of which the workbook shows another oordeel than follows from its scores.
    """
    plek, scores = Plek(bestand=uitslag.toetsing.bron.bestand), uitslag.toetsing.scores
    for criterium in uitslag.criteria:
        waar = f"{criterium.nr} van {uitslag.toetsing.organisatie}"
        if criterium.oordeel == GEEN and not criterium.rijen:
            in_woorden = aantallen_in_woorden(kader.kolommen, criterium.aantallen, len(criterium.open))
            feiten = opsomming(f"{f.nr} {f.antwoord(scores[f.nr])}" for f in kader.feiten if f.nr in criterium.feiten)
            aantallen = f"{in_woorden}, met {feiten}" if feiten else in_woorden
            yield melding("T060", plek, criterium=waar, aantallen=aantallen)
        for rij in criterium.tegenspraak if len(criterium.rijen) == 1 else ():
            yield melding(
                "T061",
                plek,
                criterium=waar,
                eerste=criterium.rijen[0].zin,
                oordeel=criterium.rijen[0].oordeel,
                andere=rij.zin,
                anders=rij.oordeel,
            )
        getoond = uitslag.toetsing.getoond.get(criterium.nr)
        if getoond is not None and getoond.tekst != (volgt := opsomming(criterium.mogelijk, "of")):
            yield melding("T069", getoond.plek, getoond=getoond.tekst, criterium=criterium.nr, oordeel=volgt)
        if criterium.afwijking is not None and criterium.afwijkend is None:
            yield melding("T068", plek, criterium=waar, oordeel=criterium.afwijking.oordeel)
