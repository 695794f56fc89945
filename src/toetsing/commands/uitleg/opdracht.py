"""The opdracht uitleg: what a melding means and what to do."""

from __future__ import annotations

from typing import Annotated

import typer

from toetsing.cli.codes import afloop
from toetsing.cli.nederlands import TEKST
from toetsing.cli.opties import ForceerOptie, JsonOptie, NaarOptie, OpenOptie, StilOptie
from toetsing.cli.uitvoer import geef_uit, kies_formaat, toon_meldingen


def uitleg(
    code: Annotated[
        str | None,
        typer.Argument(metavar="[CODE]", click_type=TEKST, help="De code van een melding; zonder code: alle codes."),
    ] = None,
    formaat: Annotated[str | None, typer.Option("--formaat", metavar="tabel|json", help="De vorm.")] = None,
    als_json: JsonOptie = False,
    naar: NaarOptie = None,
    forceer: ForceerOptie = False,
    openen: OpenOptie = False,
    stil: StilOptie = False,
) -> int:
    """Leg uit wat een melding betekent en wat u doet, met een voorbeeld."""
    from toetsing.commands.uitleg.toon import toon_uitleg

    gekozen = kies_formaat(formaat, als_json=als_json, naar=naar, mogelijk=("tabel", "json"))
    fout = geef_uit(toon_uitleg(code, gekozen), naar=naar, forceer=forceer, openen=openen, stil=stil)
    meldingen = [fout] if fout is not None else []
    toon_meldingen(meldingen, stil=stil)
    return afloop(meldingen)
