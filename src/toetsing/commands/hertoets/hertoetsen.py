"""Hertoetsen: the same organisations in two or more rondes, each ronde decided by its own kader."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from toetsing.commands.hertoets.document import hertoetsdocument
from toetsing.document.antwoord import Antwoord, GeenAntwoord
from toetsing.document.rondes.maken import toon_hertoets
from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.meldingen import melding
from toetsing.domain.plek import Plek
from toetsing.pipeline.rondes import over_namen, zet_naast_elkaar
from toetsing.pipeline.scoren import eis_gevonden, score

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from toetsing.domain.selectie import Selectie


def hertoets(
    paden: Sequence[str],
    *,
    peildatum: date,
    kaders: Sequence[str] = (),
    alleen: Selectie | None = None,
    voortgang: Callable[[int, int], None] | None = None,
) -> Antwoord | GeenAntwoord:
    """Compare the rondes at these paths, each a file or a folder, in the order in which they are given.

    `kaders` is empty (each ronde by the kader its files name), one for all, or one for each.

    Raises Gebruiksfout or Kaderfout as `score` does, and Gebruiksfout where an organisation comes twice in a ronde.
    """
    if len(paden) < 2:  # noqa: PLR2004 - there is nothing to compare
        raise gebruiksfout("G070")
    if len(kaders) not in (0, 1, len(paden)):
        raise gebruiksfout("G071", aantal=len(paden))
    gekozen = tuple(kaders) * len(paden) if len(kaders) == 1 else tuple(kaders) or (None,) * len(paden)
    scoringen = [
        score([pad], kader=kader, alleen=alleen, elders=True, voortgang=voortgang)
        for pad, kader in zip(paden, gekozen, strict=True)
    ]
    if alleen:
        eis_gevonden(alleen, scoringen)
    meldingen = tuple(een for scoring in scoringen for een in scoring.meldingen)
    naast = zet_naast_elkaar(scoringen, paden)
    if naast is None:
        return GeenAntwoord(meldingen=meldingen)
    meldingen += (*naast.meldingen, *over_namen(naast.los, paden))
    if not naast.tijdlijnen:
        return GeenAntwoord(meldingen=(*meldingen, melding("T113", Plek())))
    from toetsing.commands.hertoets.json import hertoets_als_json

    beeld = toon_hertoets(naast.kaders, naast.tijdlijnen, naast.namen, naast.ontbrekend, peildatum)
    als_json = partial(
        hertoets_als_json,
        naast.kaders,
        naast.tijdlijnen,
        naast.namen,
        naast.los,
        peildatum=peildatum,
        meldingen=meldingen,
    )
    return Antwoord(document=partial(hertoetsdocument, beeld), als_json=als_json, meldingen=meldingen)
