"""The JSON contract of `controleer`: toetsing/meldingen/1."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from toetsing.formats.json import Meldingjson, Programmajson, als_json, melding_als_json, programma

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.meldingen import Melding


class Meldingenjson(TypedDict):
    """What `controleer` found in how many readable files."""

    formaat: str
    programma: Programmajson
    bestanden: int
    meldingen: list[Meldingjson]


def meldingen_als_json(bestanden: int, meldingen: Sequence[Melding]) -> str:
    """Return `toetsing/meldingen/1`: what `controleer` found in how many readable files."""
    inhoud: Meldingenjson = {
        "formaat": "toetsing/meldingen/1",
        "programma": programma(),
        "bestanden": bestanden,
        "meldingen": [melding_als_json(m) for m in meldingen],
    }
    return als_json(inhoud)
