"""The opdracht voorbeeld: the scores of 2015 as workbooks."""

from __future__ import annotations

from typing import Annotated

import typer

from toetsing.cli.codes import afloop
from toetsing.cli.nederlands import TEKST
from toetsing.cli.opties import ForceerOptie, OpenOptie, StilOptie
from toetsing.cli.uitvoer import toon_meldingen, voortgangsbalk, zeg
from toetsing.document.zinnen import geschreven_zin
from toetsing.domain.words.telwoorden import WERKMAP


def voorbeeld(
    map_: Annotated[str, typer.Argument(metavar="MAP", click_type=TEKST, help="Waar de werkmappen komen te staan.")],
    kader: Annotated[
        str | None, typer.Option("--kader", metavar="ID", help="Het kader; mag weg zolang u geen eigen kaders hebt.")
    ] = None,
    forceer: ForceerOptie = False,
    openen: OpenOptie = False,
    stil: StilOptie = False,
) -> int:
    """Schrijf de scores van 2015 als werkmappen, om mee te oefenen."""
    from toetsing.commands.voorbeeld import voorbeelden

    with voortgangsbalk(stil=stil) as voortgang:
        geschreven, meldingen = voorbeelden.voorbeeld(map_, kader=kader, forceer=forceer, voortgang=voortgang)
    if geschreven and not stil:
        zeg(geschreven_zin(str(map_), len(geschreven), WERKMAP))
    if geschreven and openen:
        typer.launch(map_)
    toon_meldingen(meldingen, stil=stil)
    return afloop(meldingen)
