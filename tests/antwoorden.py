"""The view of an answer, as an opdracht made it for the document it then shows."""

from __future__ import annotations

import json
from contextlib import redirect_stdout
from dataclasses import asdict
from io import StringIO
from typing import TYPE_CHECKING, Any
from unittest import mock

from toetsing import app
from toetsing.cli.hoofd import start

if TYPE_CHECKING:
    from datetime import date

    from toetsing.app import Antwoord


def beeld_van(*args: str, code: int = 0) -> dict[str, Any]:
    """Run an opdracht with these arguments; return its view under its name, and its meldingen, as plain values."""
    antwoorden: list[Antwoord] = []
    toon = app.toon_antwoord

    def bewaar(antwoord: Antwoord, vorm: str, dag: date) -> object:
        antwoorden.append(antwoord)
        return toon(antwoord, vorm, dag)

    uit = StringIO()
    with mock.patch.object(app, "toon_antwoord", bewaar, create=True), redirect_stdout(uit):
        assert start([*args, "--json", "-q"]) == code
    (antwoord,) = antwoorden
    naam = type(antwoord.beeld).__name__.lower()
    return {naam: json.loads(json.dumps(asdict(antwoord.beeld))), "meldingen": json.loads(uit.getvalue())["meldingen"]}
