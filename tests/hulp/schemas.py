"""Whether the JSON of an opdracht keeps to the schema that ships with the program."""

from __future__ import annotations

import json
from functools import cache

import jsonschema

from hulp.grond import WORTEL

_SCHEMAS = WORTEL / "src" / "toetsing" / "schemas"


def volgt_schema(inhoud: object, soort: str) -> None:
    """Assert that this is what the schema of its kind describes."""
    _validator(soort).validate(inhoud)


@cache
def _validator(soort: str) -> jsonschema.Draft202012Validator:
    """Read a schema, and assert that it is one; doing so takes longer than most of what it is held against."""
    schema = json.loads((_SCHEMAS / f"{soort}-1.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)
