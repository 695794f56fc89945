"""The JSON contract of `kader controleer`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, TypedDict

from toetsing.commands.kader.controle.controleren import Soort
from toetsing.domain.meldingen import is_fout
from toetsing.formats.json import (
    Kaderjson,
    Meldingjson,
    Programmajson,
    als_json,
    kader_kort,
    melding_als_json,
    programma,
)

if TYPE_CHECKING:
    from toetsing.commands.kader.controle.controleren import Kadercontrole


class Nagekekenjson(TypedDict):
    """A file of the kader; `nagekeken` is false where the kader itself has fouten, so that it was not read."""

    bestand: str
    soort: Annotated[str, Soort]
    nagekeken: bool
    meldingen: list[Meldingjson]


class Kadercontrolejson(TypedDict):
    """A kader that was checked: it is `in_orde` where no melding is a fout. Without a kader its file has fouten."""

    formaat: str
    programma: Programmajson
    kader: Kaderjson | None
    in_orde: bool
    bestanden: list[Nagekekenjson]


def controle_als_json(controle: Kadercontrole) -> str:
    """Return `toetsing/kadercontrole/1`."""
    inhoud: Kadercontrolejson = {
        "formaat": "toetsing/kadercontrole/1",
        "programma": programma(),
        "kader": None if controle.kader is None else kader_kort(controle.kader),
        "in_orde": not any(map(is_fout, controle.meldingen)),
        "bestanden": [
            {
                "bestand": een.bestand,
                "soort": een.soort.value,
                "nagekeken": een.meldingen is not None,
                "meldingen": [melding_als_json(melding) for melding in een.meldingen or ()],
            }
            for een in controle.bestanden
        ],
    }
    return als_json(inhoud)
