"""The answer of an opdracht, as it is before it is shown in one form or another."""

from __future__ import annotations

import json
from contextlib import redirect_stdout
from dataclasses import asdict
from functools import partial
from io import StringIO
from typing import TYPE_CHECKING, Any
from unittest import mock

from toetsing.cli.hoofd import start
from toetsing.document.blokken import Alinea, Tabel
from toetsing.formats.vormen import VORMEN

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from toetsing.document.antwoord import Antwoord
    from toetsing.document.blokken import Document
    from toetsing.formats.opmaak import Opmaak
    from toetsing.formats.vormen import Gemaakt, Vorm


def antwoord_van(*args: str, code: int = 0) -> tuple[Antwoord, str]:
    """Run an opdracht with these arguments; return its answer, and what it printed of it."""
    antwoorden: list[Antwoord] = []

    def bewaar(vorm: Vorm, antwoord: Antwoord, sjablonen: Path, opmaak: Callable[[], Opmaak]) -> Gemaakt:
        antwoorden.append(antwoord)
        return vorm.maak(antwoord, sjablonen, opmaak)

    vormen = {naam: vorm._replace(maak=partial(bewaar, vorm)) for naam, vorm in VORMEN.items()}
    uit = StringIO()
    with mock.patch("toetsing.cli.antwoord.VORMEN", vormen), redirect_stdout(uit):
        assert start([*args, "-q"]) == code
    (antwoord,) = antwoorden
    return antwoord, uit.getvalue()


def beeld_van(*args: str, code: int = 0) -> dict[str, Any]:
    """Return the view of an answer under its name, and its meldingen, as plain values."""
    antwoord, uit = antwoord_van(*args, "--json", code=code)
    beeld = antwoord.document.args[0]  # type: ignore[attr-defined]
    return {
        type(beeld).__name__.lower(): json.loads(json.dumps(asdict(beeld))),
        "meldingen": json.loads(uit)["meldingen"],
    }


def zinnen_in(document: Document, deel: str) -> list[str]:
    """Return the plain paragraphs of a part, by its id."""
    (blokken,) = [een.blokken for een in document.delen if een.id == deel]
    return [blok.tekst for blok in blokken if isinstance(blok, Alinea)]


def tabel_in(document: Document, naam: str) -> list[dict[str, str]]:
    """Return the rows of the table that has this name, each by the headers of its columns; none where it is not there.

    A table that is there has rows: one without them has no place in a document.
    """
    tabellen = [blok for deel in document.delen for blok in deel.blokken if isinstance(blok, Tabel)]
    rijen = [
        {kolom.kop: cel.tekst for kolom, cel in zip(tabel.kolommen, rij, strict=True)}
        for tabel in tabellen
        if tabel.naam == naam
        for rij in tabel.rijen
    ]
    assert bool(rijen) is any(tabel.naam == naam for tabel in tabellen)
    return rijen
