"""The opdracht uitleg: what a melding means and what to do."""

from __future__ import annotations

from typing import Annotated

import typer

from toetsing.cli.aanvullen import codes_die_passen
from toetsing.cli.antwoord import Uitvoer, antwoordt, geef_antwoord, vandaag
from toetsing.cli.nederlands import TEKST


@antwoordt
def uitleg(
    uit: Uitvoer,
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="[CODE]",
            click_type=TEKST,
            autocompletion=codes_die_passen,
            help="De code van een melding; zonder code: alle codes.",
        ),
    ] = None,
) -> int:
    """Leg uit wat een melding betekent en wat u doet, met een voorbeeld."""
    from toetsing.commands.uitleg.uitleggen import over_code, over_elke_code

    return geef_antwoord(over_elke_code(vandaag()) if code is None else over_code(code, vandaag()), uit)
