"""The options that opdrachten share."""

from __future__ import annotations

from typing import Annotated

import typer

from toetsing.cli.aanvullen import kaders_die_passen
from toetsing.cli.nederlands import TEKST

Bestanden = Annotated[
    list[str],
    typer.Argument(
        metavar="BESTAND...", click_type=TEKST, help="Werkmappen (xlsx, xlsm, ods, xls, csv) of mappen daarmee."
    ),
]
KaderOptie = Annotated[
    str | None,
    typer.Option(
        "--kader",
        metavar="ID|PAD",
        autocompletion=kaders_die_passen,
        help="Het kader; anders volgt het uit de bestanden.",
    ),
]
VariantOptie = Annotated[
    str | None,
    typer.Option("--variant", metavar="ID|PAD", help="Beslis met een variant van de beslisregels van het kader."),
]
OrganisatieOptie = Annotated[
    str | None,
    typer.Option(
        "--organisatie", metavar="NAAM", help="Alleen deze organisatie; ook de naam voor een bestand dat er geen noemt."
    ),
]
AliassenOptie = Annotated[
    str | None, typer.Option("--aliassen", metavar="PAD", help="Een lijst met organisaties en andere namen ervan.")
]
JsonOptie = Annotated[bool, typer.Option("--json", help="Hetzelfde als --formaat json.")]
NaarOptie = Annotated[
    str | None, typer.Option("--naar", metavar="PAD", help="Schrijf naar dit bestand; - is het scherm.")
]
ForceerOptie = Annotated[bool, typer.Option("--forceer", help="Overschrijf wat er al staat.")]
StilOptie = Annotated[bool, typer.Option("-q", "--stil", help="Meld alleen fouten.")]
OpenOptie = Annotated[bool, typer.Option("--open", help="Open wat er is geschreven.")]
