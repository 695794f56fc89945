"""Makes the JSON Schemas of the reports from their view models: `make schemas`. A test compares them."""

from __future__ import annotations

import json
import sys
import types
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin, get_type_hints

from conftest import WORTEL
from toetsing.weergave import (
    beoordelaarsbeeld,
    hertoets,
    kader,
    landelijkrapport,
    maatregelen,
    plan,
    rapport,
    regiorapport,
    verificatie,
    watals,
    wegen,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

MAP = WORTEL / "src" / "toetsing" / "schemas"
SOORTEN: Mapping[str, tuple[type, str]] = {
    "regiorapport": (regiorapport.Regiorapport, "toetsing rapport regio --naar x.json"),
    "landelijkrapport": (landelijkrapport.Landelijkrapport, "toetsing rapport landelijk --naar x.json"),
    "plan": (plan.Plan, "toetsing plan --json"),
    "watals": (watals.Watals, "toetsing wat-als --json"),
    "hertoets": (hertoets.Hertoets, "toetsing hertoets --json"),
    "verificatie": (verificatie.Verificatie, "toetsing verifieer --json"),
    "beoordelaars": (beoordelaarsbeeld.Beoordelaars, "toetsing beoordelaars --json"),
}
_RAPPORTEN = ("regiorapport", "landelijkrapport")
"""Views that stand under `rapport`; every other stands under its own name, with the meldingen of the run beside it."""
_ENKEL: Mapping[object, dict[str, object]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer", "minimum": 0},
}


def main() -> None:
    for naam in SOORTEN:
        (MAP / f"{naam}-1.schema.json").write_text(schema(naam), encoding="utf-8")


def schema(naam: str) -> str:
    """Return the schema of one kind of report."""
    soort, opdracht = SOORTEN[naam]
    definities: dict[str, object] = {}
    wortel = _van(soort, definities)
    velden: dict[str, object] = {"rapport": wortel} if naam in _RAPPORTEN else {naam: wortel, **_meldingen(definities)}
    inhoud = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:toetsing:{naam}:1",
        "title": f"toetsing/{naam}/1: what `{opdracht}` writes",
        **_voorwerp(
            {
                "formaat": {"const": f"toetsing/{naam}/1"},
                "programma": _voorwerp({"versie": {"type": "string"}}),
                **velden,
            }
        ),
        "$defs": dict(sorted(definities.items())),
    }
    return json.dumps(inhoud, ensure_ascii=False, indent=2) + "\n"


def _voorwerp(velden: Mapping[str, object]) -> dict[str, object]:
    return {"type": "object", "additionalProperties": False, "required": list(velden), "properties": dict(velden)}


def _meldingen(definities: dict[str, object]) -> dict[str, object]:
    """Define a melding as `toetsing/uitslag/1` has it, and return the field with those of a run."""
    uitslag = json.loads((MAP / "uitslag-1.schema.json").read_text("utf-8"))
    definities |= {naam: uitslag["$defs"][naam] for naam in ("melding", "tekst_of_null")}
    return {"meldingen": {"type": "array", "items": {"$ref": "#/$defs/melding"}}}


def _van(hint: Any, definities: dict[str, object]) -> dict[str, object]:
    """Return the schema of a type; every dataclass is defined once, with the first line of its docstring."""
    if isinstance(hint, type) and is_dataclass(hint):
        if hint.__name__ not in definities:
            definities[hint.__name__] = {}  # for a class within itself
            modules = (rapport, kader, hertoets, maatregelen, wegen, sys.modules[hint.__module__])
            namen = {naam: waarde for module in modules for naam, waarde in vars(module).items()}
            hints = get_type_hints(hint, globalns=namen)
            voorwerp = _voorwerp({veld.name: _van(hints[veld.name], definities) for veld in fields(hint)})
            definities[hint.__name__] = {"description": (hint.__doc__ or "").partition("\n")[0], **voorwerp}
        return {"$ref": f"#/$defs/{hint.__name__}"}
    vorm, delen = get_origin(hint), get_args(hint)
    if vorm is Literal:
        return {"enum": list(delen)}
    if vorm in (types.UnionType, Union):
        return {"anyOf": [{"type": "null"} if deel is types.NoneType else _van(deel, definities) for deel in delen]}
    if vorm is tuple and delen[1:] == (...,):
        return {"type": "array", "items": _van(delen[0], definities)}
    if vorm is tuple:
        return {"type": "array", "prefixItems": [_van(deel, definities) for deel in delen], "items": False}
    return _ENKEL[hint]


if __name__ == "__main__":
    main()
