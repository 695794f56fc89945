"""Demands on a scoring: an oordeel that every criterium must certainly have, and no score open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.scores import OPEN
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from toetsing.pipeline.besloten import Scoring


def onvervulde_eisen(scoring: Scoring, *, eis: str | None, volledig: bool) -> tuple[Melding, ...]:
    """Return a melding for every demand that is not met: an oordeel certainly at least `eis`, no score open.

    Raises Gebruiksfout where `eis` is no oordeel of the kader.
    """
    meldingen: list[Melding] = []
    letters = [niveau.letter for niveau in scoring.kader.oordelen] if scoring.kader else []
    vorm = next((letter for letter in letters if eis is not None and letter.casefold() == eis.casefold()), None)
    if eis is not None and letters and vorm is None:
        raise gebruiksfout("G049", waarde=eis, keuze=opsomming(letters, "of"), tip="")
    goed = set(letters[: letters.index(vorm) + 1]) if vorm is not None else None
    for uitslag in scoring.uitslagen:
        naam = uitslag.toetsing.organisatie
        lager = [c.nr for c in uitslag.criteria if goed is not None and not goed.issuperset(c.mogelijk)]
        if lager:
            meldingen.append(melding("G011", eis=vorm, organisatie=naam, criteria=", ".join(lager)))
        if volledig and uitslag.open:
            open_ = [nr for nr, score_ in uitslag.toetsing.scores.items() if score_ is OPEN]
            meldingen.append(melding("G012", organisatie=naam, nummers=", ".join(open_)))
    return tuple(meldingen)
