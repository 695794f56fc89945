"""Whether the JSON of an opdracht keeps to the schema that ships with the program."""

from __future__ import annotations

import json
from functools import cache

import jsonschema_rs

from hulp.grond import WORTEL

_SCHEMAS = WORTEL / "src" / "toetsing" / "schemas"


def volgt_schema(inhoud: object, soort: str) -> None:
    """Assert that this is what the schema of its kind describes."""
    validator(soort).validate(inhoud)


@cache
def validator(soort: str, editie: int = 1) -> jsonschema_rs.Draft202012Validator:
    """Return what holds values against a schema, and assert that it is one."""
    schema = json.loads((_SCHEMAS / f"{soort}-{editie}.schema.json").read_text("utf-8"))
    jsonschema_rs.meta.validate(schema)
    return jsonschema_rs.Draft202012Validator(schema)
