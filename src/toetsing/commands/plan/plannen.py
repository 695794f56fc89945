"""Plannen: the shortest way to a better oordeel with its measures followed up, and what other scores would change."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from toetsing.commands.plan.doelen_lezen import eisen_in, wijzigingen_in
from toetsing.commands.plan.gepland import Doel, Gepland, Watals
from toetsing.document.antwoord import Antwoord, GeenAntwoord
from toetsing.document.bovennamen import met_lidwoord
from toetsing.domain.change.opvolging import volg
from toetsing.domain.change.verbeteren import (
    Eisen,
    boven_gestopt_bij,
    bovenplannen,
    criteriumplannen,
    doelplan,
    gestopt_bij,
)
from toetsing.domain.change.verbeteren import wat_als as met_andere_scores
from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.plek import Plek
from toetsing.domain.words.woorden import genoemd, opsomming
from toetsing.pipeline.besloten import ZonderKader
from toetsing.pipeline.eisen import eis_scores
from toetsing.pipeline.scoren import score

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.dossier import Maatregel
    from toetsing.domain.selectie import Selectie
    from toetsing.pipeline.besloten import Besloten, Scoring

_GENOEMD = 5
"""So many organisations are named where one has to be chosen."""


def plan(
    bestand: str,
    peildatum: date,
    *,
    doel: str | None = None,
    kader: str | None = None,
    variant: str | None = None,
    organisatie: str | None = None,
    alleen: Selectie | None = None,
    voortgang: Callable[[int, int], None] | None = None,
) -> Antwoord | GeenAntwoord:
    """Find the shortest way to a better oordeel, of each criterium, above these and to a goal; follow up the measures.

    Raises Gebruiksfout or Kaderfout as `score` does, and Gebruiksfout where there is more than one organisation or the
    goal cannot be read.
    """
    scoring = score(
        [bestand],
        kader=kader,
        variant=variant,
        organisatie=organisatie,
        alleen=alleen,
        grondig=True,
        met_dossiers=True,
        voortgang=voortgang,
    )
    uitslag = _ene(scoring)
    if isinstance(scoring, ZonderKader) or uitslag is None:
        return GeenAntwoord(meldingen=scoring.meldingen)
    eis_scores(scoring.kader, "Een plan")
    from toetsing.commands.plan.document import plandocument
    from toetsing.commands.plan.json import plan_als_json

    plannen = criteriumplannen(scoring.kader, uitslag)
    boven = bovenplannen(scoring.kader, uitslag)
    eisen = eisen_in(scoring.kader, doel) if doel is not None else Eisen()
    naar_doel = doelplan(scoring.kader, uitslag, eisen, plannen)
    maatregelen, opmerkingen = _maatregelen(scoring, uitslag)
    gepland = Gepland(
        kader=scoring.kader,
        uitslag=uitslag,
        plannen=plannen,
        boven=boven,
        doel=None if doel is None else Doel(gevraagd=doel, eisen=eisen, plan=naar_doel),
        opvolging=volg(scoring.kader, uitslag.toetsing.scores, maatregelen, peildatum),
        peildatum=peildatum,
    )
    plek = Plek(bestand=uitslag.toetsing.bron.bestand)
    waar = [f"criterium {nr}" for nr in gestopt_bij(plannen, naar_doel)]
    waar += map(met_lidwoord, boven_gestopt_bij(boven, naar_doel))
    te_veel = tuple(melding("T120", plek, waar=een) for een in waar)
    meldingen = (*scoring.meldingen, *opmerkingen, *te_veel)
    return Antwoord(
        document=partial(plandocument, gepland),
        als_json=partial(plan_als_json, gepland, meldingen),
        meldingen=meldingen,
    )


def wat_als(
    bestand: str,
    wijzigingen: Sequence[str],
    peildatum: date,
    *,
    kader: str | None = None,
    variant: str | None = None,
    organisatie: str | None = None,
    alleen: Selectie | None = None,
    voortgang: Callable[[int, int], None] | None = None,
) -> Antwoord | GeenAntwoord:
    """Show what would change with other scores, each written as "1.1.4=+". Nothing is written.

    Raises Gebruiksfout or Kaderfout as `score` does, and Gebruiksfout where there is more than one organisation or a
    change cannot be read.
    """
    scoring = score(
        [bestand], kader=kader, variant=variant, organisatie=organisatie, alleen=alleen, voortgang=voortgang
    )
    uitslag = _ene(scoring)
    if isinstance(scoring, ZonderKader) or uitslag is None:
        return GeenAntwoord(meldingen=scoring.meldingen)
    eis_scores(scoring.kader, "Wat-als")
    from toetsing.commands.plan.json import watals_als_json
    from toetsing.commands.plan.watals_document import watalsdocument

    gevraagd, opmerkingen = wijzigingen_in(scoring.kader, uitslag.toetsing, wijzigingen)
    watals = Watals(
        kader=scoring.kader,
        nu=uitslag,
        dan=met_andere_scores(scoring.kader, uitslag, gevraagd),
        wijzigingen=gevraagd,
        peildatum=peildatum,
    )
    meldingen = (*scoring.meldingen, *opmerkingen)
    return Antwoord(
        document=partial(watalsdocument, watals),
        als_json=partial(watals_als_json, watals, meldingen),
        meldingen=meldingen,
    )


def _ene(scoring: Scoring) -> Uitslag | None:
    """Return the one uitslag, or None where there is none. Raises Gebruiksfout where there are more."""
    if len(scoring.uitslagen) < 2:  # noqa: PLR2004 - one or none
        return next(iter(scoring.uitslagen), None)
    namen = list(dict.fromkeys(uitslag.toetsing.organisatie for uitslag in scoring.uitslagen))
    if len(namen) == 1:
        waar = opsomming(uitslag.toetsing.bron.bestand for uitslag in scoring.uitslagen)
        raise gebruiksfout("G064", organisatie=namen[0], waar=waar)
    raise gebruiksfout("G063", aantal=len(namen), namen=genoemd(namen, _GENOEMD))


def _maatregelen(scoring: Besloten, uitslag: Uitslag) -> tuple[Sequence[Maatregel], tuple[Melding, ...]]:
    """Return the measures in the workbook; of a file about more organisations nobody knows whose they are."""
    bestand = uitslag.toetsing.bron.bestand
    maatregelen = scoring.dossiers[bestand].plan
    if maatregelen and bestand in scoring.gedeeld:
        return (), (melding("T123", Plek(bestand=bestand)),)
    return maatregelen, ()
