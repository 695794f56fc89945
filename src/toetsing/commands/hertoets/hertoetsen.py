"""Hertoetsen: the same organisations in two or more rondes, each ronde decided by its own kader."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from toetsing.commands.hertoets.document import hertoetsdocument
from toetsing.document.antwoord import Antwoord, GeenAntwoord
from toetsing.document.rondes.maken import toon_hertoets
from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.meldingen import melding
from toetsing.domain.plek import Plek
from toetsing.domain.words.woorden import opsomming
from toetsing.pipeline.besloten import Besloten
from toetsing.pipeline.rondes import over_namen, zet_naast_elkaar
from toetsing.pipeline.scoren import eis_gevonden, score

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from toetsing.domain.selectie import Selectie
    from toetsing.pipeline.besloten import Scoring


def hertoets(
    paden: Sequence[str],
    *,
    peildatum: date,
    kaders: Sequence[str] = (),
    alleen: Selectie | None = None,
    namen: Sequence[str] = (),
    voortgang: Callable[[int, int], None] | None = None,
) -> Antwoord | GeenAntwoord:
    """Compare the rondes at these paths, each a file or a folder, in the order in which they are given.

    `kaders` is empty (each ronde by the kader its files name), one for all, or one for each. `namen` is empty, or the
    name of each ronde, for files that do not say of which ronde they are.

    Raises Gebruiksfout or Kaderfout as `score` does, and Gebruiksfout where an organisation comes twice in a ronde, or
    where nobody says how a ronde is called.
    """
    if len(paden) < 2:  # noqa: PLR2004 - there is nothing to compare
        raise gebruiksfout("G070")
    if len(kaders) not in (0, 1, len(paden)):
        raise gebruiksfout("G071", aantal=len(paden))
    if len(namen) not in (0, len(paden)):
        raise gebruiksfout("G132", aantal=len(paden))
    gekozen = tuple(kaders) * len(paden) if len(kaders) == 1 else tuple(kaders) or (None,) * len(paden)
    scoringen = [
        score([pad], kader=kader, alleen=alleen, elders=True, voortgang=voortgang)
        for pad, kader in zip(paden, gekozen, strict=True)
    ]
    if alleen:
        eis_gevonden(alleen, scoringen)
    scoringen = [*map(_benoemd, scoringen, paden, namen or (None,) * len(paden))]
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


def _benoemd(scoring: Scoring, pad: str, naam: str | None) -> Scoring:
    """Return a ronde of which every toetsing says how it is called, where one of them or somebody does.

    Raises Gebruiksfout where nobody does, or where a file says otherwise.
    """
    if not isinstance(scoring, Besloten) or not scoring.uitslagen:
        return scoring
    genoemd = dict.fromkeys(ronde for uitslag in scoring.uitslagen if (ronde := uitslag.toetsing.ronde))
    anders = [ronde for ronde in genoemd if naam is not None and ronde.casefold() != naam.casefold()]
    if anders:
        raise gebruiksfout("G133", naam=naam, pad=pad, ronde=opsomming(anders))
    if naam is None and not genoemd:
        raise gebruiksfout("G131", pad=pad)
    if naam is None:
        return scoring
    uitslagen = (
        replace(een, toetsing=replace(een.toetsing, ronde=een.toetsing.ronde or naam)) for een in scoring.uitslagen
    )
    return replace(scoring, uitslagen=tuple(uitslagen))
