"""`toetsing/verificatie/1`: whether a recorded uitslag still follows from its files and kader."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from toetsing.commands.verifieer.document import toelichting_zin, waarde_zin
from toetsing.domain.compare.verifieren import klopt
from toetsing.domain.tekens import toonbaar
from toetsing.formats.json import als_json, melding_als_json, programma

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.compare.vastgelegd import Vastgelegd
    from toetsing.domain.compare.verifieren import Verschil
    from toetsing.domain.meldingen import Melding
    from toetsing.formats.json import Meldingjson, Programmajson


class Variantjson(TypedDict):
    """The variant that was recorded."""

    id: str
    sha256: str


class Vastgelegdkaderjson(TypedDict):
    """The rule set that was recorded."""

    id: str
    versie: str
    sha256: str
    variant: Variantjson | None


class Verschiljson(TypedDict):
    """One thing that is otherwise now; `telt` is false where the uitslag is right all the same.

    `organisatie` and `waar` are null where it is of the whole.
    """

    soort: str
    organisatie: str | None
    waar: str | None
    vastgelegd: str
    nu: str
    toelichting: str | None
    telt: bool


class Verificatiejson(TypedDict):
    """The whole answer: what was recorded, by which version of the program, and everything that is otherwise."""

    formaat: str
    programma: Programmajson
    uitslag: str
    gemaakt_met: Programmajson
    kader: Vastgelegdkaderjson
    toetsingen: int
    bestanden: list[str]
    klopt: bool
    verschillen: list[Verschiljson]
    meldingen: list[Meldingjson]


def verificatie_als_json(
    naam: str, toen: Vastgelegd, verschillen: Sequence[Verschil], meldingen: Sequence[Melding]
) -> str:
    """Return what was found in the uitslag with this file name."""
    kader = toen.kader
    inhoud: Verificatiejson = {
        "formaat": "toetsing/verificatie/1",
        "programma": programma(),
        "uitslag": naam,
        "gemaakt_met": {"versie": toen.programma},
        "kader": {
            "id": kader.id,
            "versie": kader.versie,
            "sha256": kader.sha256,
            "variant": None if kader.variant is None else {"id": kader.variant, "sha256": kader.variant_sha256 or ""},
        },
        "toetsingen": len(toen.toetsingen),
        "bestanden": [toonbaar(naam) for naam in toen.bestanden],
        "klopt": klopt(verschillen),
        "verschillen": [
            {
                "soort": een.soort.value,
                "organisatie": een.organisatie or None,
                "waar": toonbaar(een.waar) or None,
                "vastgelegd": waarde_zin(een.toen),
                "nu": waarde_zin(een.nu),
                "toelichting": None if een.toelichting is None else toelichting_zin(een.toelichting),
                "telt": een.telt,
            }
            for een in verschillen
        ],
        "meldingen": [melding_als_json(een) for een in meldingen],
    }
    return als_json(inhoud)
