"""What people may type as a score: one source for the instruction, the dropdown, the live formulas and the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.meldingen import advies_van
from toetsing.domain.scores import normaliseer_invoer
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.domain.kader import Kader, Verwachting
    from toetsing.domain.scores import Score, Scoreniveau


def vormen_van(kader: Kader) -> Mapping[str, Score]:
    """Return every accepted spelling, as `normaliseer_invoer` makes it comparable, with the score it stands for."""
    return {normaliseer_invoer(vorm): niveau.teken for niveau in kader.schaal for vorm in niveau.invoer}


def toegestaan(verwachting: Verwachting) -> str:
    """Return the choices for a verwachting as part of a sentence that goes on: "+, -"."""
    return ", ".join(verwachting.scores)


def keuzeadvies(verwachting: Verwachting) -> str:
    """Return what to do where no score was typed, in the words of the melding: "Kies +, - of laat leeg."."""
    return advies_van("T031", toegestaan=toegestaan(verwachting), tip="")


def schrijfwijzen(niveau: Scoreniveau) -> str:
    """Return what may be typed for a level: "+, 1, v, voldoende of ja"."""
    return opsomming(niveau.invoer, "of")
