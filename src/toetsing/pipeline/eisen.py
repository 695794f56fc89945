"""Demands on a scoring: an oordeel that every criterium must certainly have, and no score open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.document.zinnen import anders_vastgesteld
from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.scores import OPEN
from toetsing.domain.words.telwoorden import en_feiten
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.domain.kader import Kader
    from toetsing.pipeline.besloten import Scoring


def onvervulde_eisen(scoring: Scoring, *, eis: str | None, volledig: bool) -> tuple[Melding, ...]:
    """Return a melding for every demand that is not met: a computed oordeel certainly at least `eis`, no score open.

    A fact that a row names is open too, and so is an item that has to be filled in.

    Raises Gebruiksfout where `eis` is no oordeel of the kader.
    """
    meldingen: list[Melding] = []
    letters = [niveau.letter for niveau in scoring.kader.oordelen] if scoring.kader else []
    vorm = next((letter for letter in letters if eis is not None and letter.casefold() == eis.casefold()), None)
    if eis is not None and letters and vorm is None:
        ook_boven = scoring.kader is not None and scoring.kader.heeft_bovenregels
        wat = "een criterium, en daar kijkt --eis naar" if ook_boven else "dit kader"
        raise gebruiksfout("G049", waarde=eis, wat=wat, keuze=opsomming(letters, "of"), tip="")
    goed = set(letters[: letters.index(vorm) + 1]) if vorm is not None else None
    for uitslag in scoring.uitslagen:
        naam = uitslag.toetsing.organisatie
        lager = [c for c in uitslag.criteria if goed is not None and not goed.issuperset(c.mogelijk)]
        if lager:
            nrs = ", ".join(c.nr for c in lager)
            meldingen.append(melding("G011", eis=vorm, organisatie=naam, criteria=nrs))
        if volledig and uitslag.open:
            open_ = [nr for nr in scoring.kader.per_nr if uitslag.toetsing.scores[nr] is OPEN] if scoring.kader else []
            meldingen.append(melding("G012", organisatie=naam, nummers=", ".join(open_)))
        if volledig and uitslag.open_feiten:
            feiten = en_feiten((), uitslag.open_feiten)
            meldingen.append(melding("G016", organisatie=naam, feiten=feiten))
        if volledig and scoring.kader is not None and scoring.kader.itempunten:
            from toetsing.domain.items import stand_van  # only a kader with items pays for it

            if leeg := stand_van(scoring.kader, uitslag.toetsing.items).lege_namen:
                meldingen.append(melding("G019", organisatie=naam, items=opsomming(leeg)))
    return tuple(meldingen)


def eis_scores(kader: Kader, wat: str) -> None:
    """Raise Gebruiksfout where a kader scores nothing: `wat` reckons with scores."""
    if not kader.heeft_scores:
        raise gebruiksfout("G160", kader=kader.id, wat=wat)


def naast_de_eis(scoring: Scoring) -> Iterator[Melding]:
    """Yield for whoever has them the oordelen that were set otherwise: a demand looks at the computed ones."""
    for uitslag in scoring.uitslagen:
        anders = anders_vastgesteld(uitslag.criteria)
        if anders:
            yield melding("T230", organisatie=uitslag.toetsing.organisatie, criteria=anders)
