"""Makes the list of verbeterpunten per verwachting, from the scores and plans of many organisations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.commands.rapport.gedeeld import maatregelregel
from toetsing.commands.rapport.landelijk.beeld import Puntregel
from toetsing.domain.compare.verbeterpunten import tel_verbeterpunten
from toetsing.domain.dossier import op_volgorde_van_kader
from toetsing.domain.words.woorden import genoemd

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.commands.rapport.gedeeld_beeld import Maatregelregel
    from toetsing.domain.compare.verbeterpunten import Gepland
    from toetsing.domain.kader import Kader


def puntenlijst(kader: Kader, plannen: Sequence[Gepland]) -> tuple[Puntregel, ...]:
    """Return a row for each verwachting that some do not meet."""
    return tuple(
        Puntregel(
            nr=een.nr,
            tekst=kader.per_nr[een.nr].tekst,
            geen_eis=not kader.per_nr[een.nr].is_eis,
            organisaties=len(een.organisaties),
            met_maatregel=een.met_maatregel,
            met_verantwoordelijke=een.met_verantwoordelijke,
            met_termijn=een.met_termijn,
            klaar=een.klaar,
            zonder_maatregel=genoemd(een.zonder_maatregel),
        )
        for een in tel_verbeterpunten(kader, plannen)
    )


def maatregelenlijst(kader: Kader, plannen: Sequence[Gepland]) -> tuple[tuple[str, Maatregelregel], ...]:
    """Return every measure with its organisation, in the order of the kader."""
    return tuple(
        (toetsing.organisatie, maatregelregel(een))
        for toetsing, plan in plannen
        for een in op_volgorde_van_kader(kader, plan)
    )


def puntregels(plannen: Sequence[Gepland]) -> tuple[str, ...]:
    """Return how to read the list: what is counted, or that there are no plans to count."""
    if not any(plan for _, plan in plannen):
        return ("In de bestanden staan geen maatregelen.",)
    return (
        "Een organisatie telt mee bij een maatregel, een verantwoordelijke of een termijn als haar plan die bij de "
        "verwachting noemt, en bij klaar als elke maatregel daar klaar is.",
    )
