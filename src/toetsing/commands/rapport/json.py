"""The JSON contracts of `rapport`: a report, and the templates that ship."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypedDict

from toetsing.document import kaderbeeld
from toetsing.formats.json import Programmajson, als_json, programma

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toetsing.commands.rapport.landelijk.beeld import Landelijkrapport
    from toetsing.commands.rapport.regio.beeld import Regiorapport


class Sjabloonjson(TypedDict):
    """A file with a template, in which forms it comes back, behind which option, and what it is."""

    bestand: str
    vormen: str
    optie: str
    wat: str


class Sjablonenjson(TypedDict):
    """The templates that ship, and the fields that a Word template may use, by report."""

    formaat: str
    programma: Programmajson
    sjablonen: list[Sjabloonjson]
    velden: Mapping[str, list[str]]


ALLEEN_WAAR_NODIG: Final = kaderbeeld.ALLEEN_WAAR_NODIG | {
    "feiten", "getal", "getallen", "bevonden", "geen_eis", "heet_op_orde",
    "bovenoordeel", "bovenoordelen", "over_geheel", "gegeven", "registers", "reeksen", "items", "andere_cijfers",
    "te_midden", "boodschap", "verdeling",
}  # fmt: skip
"""Fields of which most reports have nothing to say."""


def rapport_als_json(rapport: Regiorapport | Landelijkrapport) -> str:
    """Return `toetsing/regiorapport/1` or `toetsing/landelijkrapport/1`: every string of a report.

    What holds no facts has no `feiten`, and what comes to no number no `getal`: so is a report by a kader without any,
    and so are the fields about what is decided above the criteria.
    """
    from dataclasses import asdict

    formaat = f"toetsing/{type(rapport).__name__.lower()}/1"
    inhoud = asdict(rapport, dict_factory=_zonder_leeg)
    return als_json({"formaat": formaat, "programma": programma(), "rapport": inhoud})


def _zonder_leeg(velden: list[tuple[str, object]]) -> dict[str, object]:
    """Return fields by name; of a kader without facts, numbers or questions nothing is said of those."""
    return {naam: waarde for naam, waarde in velden if waarde or naam not in ALLEEN_WAAR_NODIG}


def sjablonen_als_json(sjablonen: Sequence[tuple[str, str, str, str]], velden: Mapping[str, Sequence[str]]) -> str:
    """Return `toetsing/sjablonen/1`: the templates that ship, and the fields a Word template may use."""
    inhoud: Sjablonenjson = {
        "formaat": "toetsing/sjablonen/1",
        "programma": programma(),
        "sjablonen": [
            {"bestand": bestand, "vormen": vormen, "optie": optie, "wat": wat}
            for bestand, vormen, optie, wat in sjablonen
        ],
        "velden": {voor: list(namen) for voor, namen in velden.items()},
    }
    return als_json(inhoud)
