"""Makes the JSON Schemas from the types of what is written: `make schemas`. A test compares them.

Those of reports follow from their views, those of comparisons from the types in the module that writes them.
"""

from __future__ import annotations

import json
import re
import sys
import types
from collections.abc import Collection, Mapping
from dataclasses import fields, is_dataclass
from typing import Annotated, Any, Literal, NotRequired, Union, get_args, get_origin, get_type_hints, is_typeddict

from hulp.grond import WORTEL
from toetsing.commands.beoordelaars import json as json_beoordelaars
from toetsing.commands.controleer import json as json_controleer
from toetsing.commands.hertoets import json as json_hertoets
from toetsing.commands.kader import json as json_kader
from toetsing.commands.kader.controle import json as json_controle
from toetsing.commands.kader.gevallen import json as json_gevallen
from toetsing.commands.kader.verschil import json as json_verschil
from toetsing.commands.opvolging import json as json_opvolging
from toetsing.commands.plan import json as json_plan
from toetsing.commands.rapport import json as json_rapport
from toetsing.commands.rapport.landelijk import beeld as landelijkrapport
from toetsing.commands.rapport.regio import beeld as regiorapport
from toetsing.commands.rapport.velden import gedeelde_namen
from toetsing.commands.uitleg import json as json_uitleg
from toetsing.commands.verifieer import json as json_verificatie
from toetsing.domain.compare.standverloop import Verschil
from toetsing.domain.velden import Veldsoort
from toetsing.formats import json as json_gedeeld

MAP = WORTEL / "src" / "toetsing" / "schemas"
SOORTEN: Mapping[str, tuple[type, str]] = {
    "regiorapport": (regiorapport.Regiorapport, "toetsing rapport regio --naar x.json"),
    "landelijkrapport": (landelijkrapport.Landelijkrapport, "toetsing rapport landelijk --naar x.json"),
    "meldingen": (json_controleer.Meldingenjson, "toetsing controleer --json"),
    "kaders": (json_kader.Kadersjson, "toetsing kader lijst --json"),
    "kader": (json_kader.Leesbaarkaderjson, "toetsing kader toon --json"),
    "bewijs": (json_kader.Bewijsjson, "toetsing kader bewijs --json"),
    "kadercontrole": (json_controle.Kadercontrolejson, "toetsing kader controleer --json"),
    "kaderverschil": (json_verschil.Verschiljson, "toetsing kader verschil --json"),
    "gevallen": (json_gevallen.Gevallenjson, "toetsing kader gevallen --json"),
    "sjablonen": (json_rapport.Sjablonenjson, "toetsing rapport sjablonen --json"),
    "plan": (json_plan.Planjson, "toetsing plan --json"),
    "watals": (json_plan.Watalsjson, "toetsing wat-als --json"),
    "opvolging": (json_opvolging.Opvolgingjson, "toetsing opvolging --json"),
    "hertoets": (json_hertoets.Hertoetsjson, "toetsing hertoets --json"),
    "verificatie": (json_verificatie.Verificatiejson, "toetsing verifieer --json"),
    "uitleg": (json_uitleg.Uitlegjson, "toetsing uitleg --json"),
    "beoordelaars": (json_beoordelaars.Beoordelaarsjson, "toetsing beoordelaars --json"),
}
_ENKEL: Mapping[object, dict[str, object]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer", "minimum": 0},
    Verschil: {"type": "integer"},
}


_SOMS = json_rapport.ALLEEN_WAAR_NODIG


def _met_meer(delen: dict[str, Any]) -> dict[str, Any]:
    """Return the definitions of an uitslag in which a toetsing can say what is known of facts, and numbers.

    And what is decided above the criteria, where the kader decides anything there.
    """
    tekst_of_null = {"$ref": "#/$defs/tekst_of_null"}
    delen["feit"] = _voorwerp(dict.fromkeys(("score", "motivering", "herkomst"), tekst_of_null))
    delen["feit"]["properties"] |= dict.fromkeys(("datum", "door"), tekst_of_null)
    delen["toetsing"]["properties"]["feiten"] = {
        "description": (
            "What is known of every fact of the kader, by name: open is null, and so is what is not there. So are the "
            "oordelen that people give instead of rules, with the day and the role of who gave them."
        ),
        "type": "object",
        "additionalProperties": {"$ref": "#/$defs/feit"},
    }
    delen["getal"] = _voorwerp(
        {"wat": {"type": "string"}} | dict.fromkeys(("waarde", "laagste", "hoogste"), tekst_of_null)
    )
    delen["toetsing"]["properties"]["getal"] = {
        "description": (
            "The number of every criterium that comes to one, exact as text: a decimal, or a fraction as 22/3. It is "
            "from laagste to hoogste while scores are open; all three are null where there is nothing to reckon with."
        ),
        "type": "object",
        "additionalProperties": {"$ref": "#/$defs/getal"},
    }
    antwoord = {"anyOf": [{"$ref": "#/$defs/tekst_of_null"}, {"type": "array", "items": {"type": "string"}}]}
    soort = {"enum": [soort.value for soort in Veldsoort]}
    delen["item"] = _voorwerp({"soort": soort, "antwoord": antwoord, "herkomst": tekst_of_null})
    delen["toetsing"]["properties"]["items"] = {
        "description": (
            "What was filled in for every item, by verwachting and name; only where the kader has items. A day as "
            "2016-01-18, a number exactly and with a point, several choices as a list, and null where it is empty."
        ),
        "type": "object",
        "additionalProperties": {"type": "object", "additionalProperties": {"$ref": "#/$defs/item"}},
    }
    delen["stap"] = _voorwerp({naam: {"type": "string"} for naam in ("stap", "van", "naar")})
    delen["criterium"]["properties"]["stappen"] = {
        "description": (
            "What each step after the row made of its oordeel, in their order, once that is settled; there where the "
            "beslisregels of the criterium have steps."
        ),
        "type": "array",
        "items": {"$ref": "#/$defs/stap"},
    }
    delen["knoop"] = _knoop(delen["criterium"]["properties"])
    delen["toetsing"]["properties"]["themas"] = {
        "description": "Every thema that the kader decides, by number; only where it decides above the criteria.",
        "type": "object",
        "additionalProperties": {"$ref": "#/$defs/knoop"},
    }
    delen["toetsing"]["properties"]["eindoordeel"] = {
        "description": "The same of the whole; null where the kader decides themas alone.",
        "anyOf": [{"type": "null"}, {"$ref": "#/$defs/knoop"}],
    }
    _met_reeksen(delen, tekst_of_null)
    return delen


def _met_reeksen(delen: dict[str, Any], tekst_of_null: dict[str, str]) -> None:
    """Add what a toetsing says of the series that its kader asks for."""
    tekst = {"type": "string"}
    delen["punt"] = _voorwerp(
        dict.fromkeys(("moment", "waarde", "definitie"), tekst)
        | dict.fromkeys(("betrouwbaarheid", "bron", "herkomst", "bestand"), tekst_of_null)
    )
    delen["toetsing"]["properties"]["reeksen"] = {
        "description": (
            "The figures of every series that the kader asks for, by name, in order of time; only where it asks any. "
            "A waarde is exact as text. Figures with another definitie are never to be compared; betrouwbaarheid goes "
            "wherever the figure goes. The bestand is null where it is that of the toetsing."
        ),
        "type": "object",
        "additionalProperties": {"type": "array", "items": {"$ref": "#/$defs/punt"}},
    }


def _knoop(criterium: Mapping[str, Any]) -> dict[str, object]:
    """Return the schema of an oordeel above the criteria, from that of one on a criterium."""
    tekst, tekst_of_null = {"type": "string"}, {"$ref": "#/$defs/tekst_of_null"}
    return _voorwerp(
        {naam: criterium[naam] for naam in ("oordeel", "mogelijk", "beslisregel")}
        | {
            "stappen": {
                "description": "What happened after the row, in order.",
                "type": "array",
                "items": {"$ref": "#/$defs/stap"},
            },
            "vastgesteld": {
                "description": "Like mogelijk, where every oordeel that people set, here or below, holds instead.",
                "type": "array",
                "minItems": 1,
                "uniqueItems": True,
                "items": tekst,
            },
            "gepubliceerd": tekst_of_null,
            "afwijking": criterium["afwijking"],
            "open": {
                "description": "What is open below it: numbers of verwachtingen, then names of facts.",
                "type": "array",
                "items": tekst,
            },
        }
    )


def main() -> None:
    for naam in SOORTEN:
        (MAP / f"{naam}-1.schema.json").write_text(schema(naam), encoding="utf-8")
    (MAP / "uitslag-2.schema.json").write_text(uitslag_2(), encoding="utf-8")
    (MAP / "vergelijking-1.schema.json").write_text(vergelijking(), encoding="utf-8")


def schema(naam: str) -> str:
    """Return the schema of one kind of output."""
    soort, opdracht = SOORTEN[naam]
    definities: dict[str, object] = {}
    velden = _velden(soort, definities) if is_typeddict(soort) else _rapport(soort, definities)
    weglaatbaar = _weglaatbaar(soort) if is_typeddict(soort) else ()
    inhoud = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:toetsing:{naam}:1",
        "title": f"toetsing/{naam}/1: what `{opdracht}` writes",
        **_voorwerp(velden | {"formaat": {"const": f"toetsing/{naam}/1"}}, weglaatbaar),
        "$defs": dict(sorted(definities.items())),
    }
    return json.dumps(inhoud, ensure_ascii=False, indent=2) + "\n"


def vergelijking() -> str:
    """Return the schema of a comparison, of which only what a toetsing can say is made here."""
    geheel = json.loads((MAP / "vergelijking-1.schema.json").read_text("utf-8"))
    _met_meer(geheel["$defs"])
    return json.dumps(geheel, ensure_ascii=False, indent=2) + "\n"


def uitslag_2() -> str:
    """Return the schema of the second edition of an uitslag: the first, and what it could not say."""
    geheel = json.loads((MAP / "uitslag-1.schema.json").read_text("utf-8").replace("uitslag/1", "uitslag/2"))
    geheel["$id"] = "urn:toetsing:uitslag:2"
    delen = geheel["$defs"]
    bij_mensen = {"aantallen": delen["criterium"]["properties"]["aantallen"]}
    bij_mensen["gepubliceerd"] = {"$ref": "#/$defs/tekst_of_null"}
    bij_mensen["afwijking"] = delen["criterium"]["properties"]["afwijking"]
    delen["gegeven"] = _voorwerp(bij_mensen)
    delen["toetsing"]["required"].append("zonder_beslisregels")
    delen["toetsing"]["properties"]["zonder_beslisregels"] = {
        "description": "The oordelen that people gave on criteria for which the kader has no beslisregels.",
        "type": "object",
        "additionalProperties": {"$ref": "#/$defs/gegeven"},
    }
    _met_meer(delen)["toetsing"]["required"] += ("feiten", "getal")
    return json.dumps(geheel, ensure_ascii=False, indent=2) + "\n"


def _voorwerp(velden: Mapping[str, object], weglaatbaar: Collection[str] = ()) -> dict[str, object]:
    verplicht = [naam for naam in velden if naam not in weglaatbaar]
    return {"type": "object", "additionalProperties": False, "required": verplicht, "properties": dict(velden)}


def _rapport(soort: type, definities: dict[str, object]) -> dict[str, object]:
    versie = _voorwerp({"versie": {"type": "string"}})
    return {"formaat": {}, "programma": versie, "rapport": _van(soort, definities)}


def _hints(soort: type) -> dict[str, Any]:
    """Return the type of each field of a dataclass or a typed dictionary, with what marks it."""
    namen = {"Mapping": Mapping} | gedeelde_namen() | vars(json_gedeeld)
    namen |= vars(sys.modules[soort.__module__])  # its own names go before those of others
    hints = get_type_hints(soort, localns=namen, include_extras=True)
    genoemd = [veld.name for veld in fields(soort)] if is_dataclass(soort) else list(hints)
    return {naam: hints[naam] for naam in genoemd}


def _weglaatbaar(soort: type) -> set[str]:
    """Return the fields that are only there where there is something to say: those about facts, numbers and such."""
    hints = _hints(soort)
    return {naam for naam, hint in hints.items() if get_origin(hint) is NotRequired} | hints.keys() & _SOMS


def _velden(soort: type, definities: dict[str, object]) -> dict[str, object]:
    """Return the schema of each field."""
    return {naam: _van(hint, definities) for naam, hint in _hints(soort).items()}


def _gedeeld(naam: str, definities: dict[str, object]) -> dict[str, object]:
    """Refer to a definition of `toetsing/uitslag/1`, and take it over with everything it refers to.

    A toetsing says there what is known of facts and numbers, where the kader has some.
    """
    if naam not in definities:
        delen = json.loads((MAP / "uitslag-1.schema.json").read_text("utf-8"))["$defs"]
        definities[naam] = definitie = _met_meer(delen)[naam]
        for ander in re.findall(r'"#/\$defs/(\w+)"', json.dumps(definitie)):
            _gedeeld(ander, definities)
    return {"$ref": f"#/$defs/{naam}"}


def _van(hint: Any, definities: dict[str, object]) -> dict[str, object]:
    """Return the schema of a type; every class is defined once, with the first line of its docstring."""
    if is_typeddict(hint) or (isinstance(hint, type) and is_dataclass(hint)):
        if hint.__name__ not in definities:
            definities[hint.__name__] = {}  # for a class within itself
            voorwerp = _voorwerp(_velden(hint, definities), _weglaatbaar(hint))
            definities[hint.__name__] = {"description": (hint.__doc__ or "").partition("\n")[0], **voorwerp}
        return {"$ref": f"#/$defs/{hint.__name__}"}
    vorm, delen = get_origin(hint), get_args(hint)
    if vorm is NotRequired:
        return _van(delen[0], definities)
    if vorm is Annotated:
        return _gemerkt(delen[1], definities)
    if vorm is Literal:
        return {"enum": list(delen)}
    if vorm in (types.UnionType, Union):
        return {"anyOf": [{"type": "null"} if deel is types.NoneType else _van(deel, definities) for deel in delen]}
    if vorm is list or (vorm is tuple and delen[1:] == (...,)):
        return {"type": "array", "items": _van(delen[0], definities)}
    if vorm is tuple:
        vast = [_van(deel, definities) for deel in delen]
        return {"type": "array", "prefixItems": vast, "minItems": len(vast), "items": False}
    if vorm is Mapping:
        return {"type": "object", "additionalProperties": _van(delen[1], definities)}
    return _ENKEL[hint]


def _gemerkt(merk: Any, definities: dict[str, object]) -> dict[str, object]:
    """Return what a mark on a type means: the name of a shared definition, or the values of an enum."""
    if isinstance(merk, str):
        return _gedeeld(merk, definities)
    return {"enum": [een.value for een in merk]}


if __name__ == "__main__":
    main()
