"""The JSON contract of `uitleg`."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from toetsing.formats.json import Programmajson, als_json, programma

if TYPE_CHECKING:
    from collections.abc import Iterable

    from toetsing.domain.uitleg.uitleg import Uitleg


class Codejson(TypedDict):
    """One code: the melding with "…" for what differs each time, what it means, what to do, and an example."""

    code: str
    ernst: str
    melding: str
    betekenis: str
    advies: str
    voorbeeld: Voorbeeldjson


class Voorbeeldjson(TypedDict):
    """What was, and what it became."""

    eerst: str
    dan: str


class Uitlegjson(TypedDict):
    """What meldingen mean and what to do."""

    formaat: str
    programma: Programmajson
    codes: list[Codejson]


def uitleg_als_json(alle: Iterable[Uitleg]) -> str:
    """Return `toetsing/uitleg/1`."""
    inhoud: Uitlegjson = {
        "formaat": "toetsing/uitleg/1",
        "programma": programma(),
        "codes": [
            {
                "code": een.code,
                "ernst": een.ernst.value,
                "melding": een.zin,
                "betekenis": een.betekenis,
                "advies": een.doe,
                "voorbeeld": {"eerst": een.voor, "dan": een.na},
            }
            for een in alle
        ],
    }
    return als_json(inhoud)
