"""What does not go together among toetsingen that are read as one: kinds of assessor, and rondes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.toetsing import Soort
from toetsing.domain.words.woorden import ZONDER_RONDE, genoemd, opsomming, rondesleutel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.domain.toetsing import Toetsing


def gemengd(toetsingen: Sequence[Toetsing]) -> Iterator[Melding]:
    """Yield a let op where self-assessments stand among others, and where there is more than one ronde."""
    zelf = [toetsing.organisatie for toetsing in toetsingen if toetsing.soort is Soort.ZELFEVALUATIE]
    if 0 < len(zelf) < len(toetsingen):
        yield melding("T104", namen=genoemd(zelf))
    yield from gemengde_rondes(toetsingen)


def gemengde_rondes(toetsingen: Sequence[Toetsing]) -> Iterator[Melding]:
    """Yield a let op where there is more than one ronde, with who is in which; without a ronde is one too."""
    per_ronde: dict[str, list[Toetsing]] = {}
    for toetsing in toetsingen:
        per_ronde.setdefault(rondesleutel(toetsing.ronde), []).append(toetsing)
    if len(per_ronde) > 1:
        volgorde = sorted(per_ronde.values(), key=lambda groep: (not groep[0].ronde, groep[0].ronde or ""))
        rondes = (
            f"{groep[0].ronde or ZONDER_RONDE} ({genoemd([toetsing.organisatie for toetsing in groep], 3)})"
            for groep in volgorde
        )
        yield melding("T105", rondes=opsomming(rondes))
