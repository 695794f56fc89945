"""The good practices of the report about all organisations: from their workbooks, or else from beside the kader."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.words.woorden import opsomming
from toetsing.pipeline.goodpractices import met_good_practices

if TYPE_CHECKING:
    from toetsing.domain.dossier import GoodPractice
    from toetsing.domain.goodpractices import GoodPractices
    from toetsing.pipeline.besloten import Besloten

_NIET_VAN_EEN: Final = "Niet van één organisatie"
"""Whose a good practice is that stands in a file of more organisations."""


def good_practices_van_allen(scoring: Besloten, gelezen: GoodPractices | None) -> tuple[tuple[str, GoodPractice], ...]:
    """Return the good practices of all, each once with whose it is; in a file of more nobody knows that."""
    wie: dict[GoodPractice, dict[str, None]] = {}
    for toetsing in (uitslag.toetsing for uitslag in scoring.uitslagen):
        dossier = met_good_practices(scoring.kader, gelezen, toetsing, scoring.dossier_van(toetsing))
        for practice in dossier.good_practices:
            wie.setdefault(practice, {})[toetsing.organisatie] = None
    for bestand in dict.fromkeys(uitslag.toetsing.bron.bestand for uitslag in scoring.uitslagen):
        if bestand in scoring.gedeeld:
            for practice in scoring.dossiers[bestand].good_practices:
                wie.setdefault(practice, {})[_NIET_VAN_EEN] = None
    return tuple((opsomming(namen), practice) for practice, namen in wie.items())
