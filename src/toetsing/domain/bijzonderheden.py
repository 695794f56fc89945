"""What an uitslag has to say about the kader itself: states without a row, and rows that contradict each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.beslisregels import GEEN
from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.plek import Plek

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.domain.kader import Kader
    from toetsing.domain.uitslag import Criteriumuitslag, Uitslag


def bijzonderheden(kader: Kader, uitslag: Uitslag) -> Iterator[Melding]:
    """Yield a melding for every criterium in a state for which the kader has no row, or rows that contradict."""
    plek = Plek(bestand=uitslag.toetsing.bron.bestand)
    for criterium in uitslag.criteria:
        waar = f"{criterium.nr} van {uitslag.toetsing.organisatie}"
        if criterium.oordeel == GEEN and not criterium.rijen:
            yield melding("T060", plek, criterium=waar, aantallen=aantallen_in_woorden(kader, criterium))
        for rij in criterium.tegenspraak:
            yield melding(
                "T061",
                plek,
                criterium=waar,
                eerste=criterium.rijen[0].zin,
                oordeel=criterium.rijen[0].oordeel,
                andere=rij.zin,
                anders=rij.oordeel,
            )


def aantallen_in_woorden(kader: Kader, criterium: Criteriumuitslag) -> str:
    """Return the counts of a criterium in words: "1 voldoende, 2 onvoldoende en 1 nvt"; zero counts are left out."""
    delen = [
        f"{criterium.aantallen[niveau.teken]} {niveau.naam}"
        for niveau in kader.schaal
        if criterium.aantallen[niveau.teken]
    ]
    if criterium.open:
        delen.append(f"{len(criterium.open)} open")
    return f"{', '.join(delen[:-1])} en {delen[-1]}" if len(delen) > 1 else "".join(delen) or "0 verwachtingen"
