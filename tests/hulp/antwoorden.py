"""The answer of an opdracht, as it is before it is shown in one form or another."""

from __future__ import annotations

import json
from contextlib import redirect_stdout
from dataclasses import asdict
from io import StringIO
from typing import TYPE_CHECKING, Any
from unittest import mock

from toetsing.cli.hoofd import start
from toetsing.pipeline.antwoord import toon_antwoord

if TYPE_CHECKING:
    from datetime import date

    from toetsing.pipeline.antwoord import Antwoord


def antwoord_van(*args: str, code: int = 0) -> tuple[Antwoord, str]:
    """Run an opdracht with these arguments; return its answer, and what it printed of it."""
    antwoorden: list[Antwoord] = []
    toon = toon_antwoord

    def bewaar(antwoord: Antwoord, vorm: str, dag: date) -> object:
        antwoorden.append(antwoord)
        return toon(antwoord, vorm, dag)

    uit = StringIO()
    with mock.patch("toetsing.pipeline.antwoord.toon_antwoord", bewaar), redirect_stdout(uit):
        assert start([*args, "-q"]) == code
    (antwoord,) = antwoorden
    return antwoord, uit.getvalue()


def beeld_van(*args: str, code: int = 0) -> dict[str, Any]:
    """Return the view of an answer under its name, and its meldingen, as plain values."""
    antwoord, uit = antwoord_van(*args, "--json", code=code)
    naam = type(antwoord.beeld).__name__.lower()
    return {naam: json.loads(json.dumps(asdict(antwoord.beeld))), "meldingen": json.loads(uit)["meldingen"]}
