"""How the file of a report is called: the ronde, about whom, which kind, and whether it is a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.words.bestandsnaam import bestandsnaam_van
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.toetsing import Toetsing


def naam_van_rapport(toetsingen: Sequence[Toetsing], wie: str, versie: str) -> str:
    """Return how the report about these toetsingen is called; more rondes or kinds are all named."""
    rondes = dict.fromkeys(sorted(een.ronde for een in toetsingen if een.ronde))
    soorten = sorted({een.soort.value for een in toetsingen if een.soort})
    return bestandsnaam_van(opsomming(rondes), wie, soorten, versie)
