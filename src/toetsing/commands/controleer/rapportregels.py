"""What the kader asks of reports, and what of that is wrong in workbooks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.rapportregels import GEEN_REGELS
from toetsing.pipeline.besloten import Besloten
from toetsing.pipeline.goodpractices import good_practices_bij
from toetsing.pipeline.rapportregels import rapportregels_bij, termijn_op_gegevens

if TYPE_CHECKING:
    from toetsing.domain.goodpractices import GoodPractices
    from toetsing.domain.meldingen import Melding
    from toetsing.domain.rapportregels import Rapportregels
    from toetsing.pipeline.besloten import Scoring


def over_rapporten_van(scoring: Scoring, id_of_pad: str | None) -> tuple[Rapportregels, tuple[Melding, ...]]:
    """Return what reports by the kader say, and every term that is no day. Raises Kaderfout."""
    if not isinstance(scoring, Besloten):
        return GEEN_REGELS, ()
    regels, meldingen = rapportregels_bij(scoring.kader, id_of_pad)
    dossiers = (scoring.dossier_van(uitslag.toetsing) for uitslag in scoring.uitslagen)
    termijnen = (termijn_op_gegevens(regels, dossier) for dossier in dossiers)
    return regels, (*meldingen, *(een for termijn in termijnen if termijn for een in termijn.meldingen))


def practices_bij(scoring: Scoring, id_of_pad: str | None) -> GoodPractices | None:
    """Return the good practices that reports by the kader have where a workbook has none. Raises Kaderfout."""
    return good_practices_bij(scoring.kader, id_of_pad) if isinstance(scoring, Besloten) else None
