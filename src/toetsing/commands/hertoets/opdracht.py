"""The opdracht hertoets: the same organisations in two or more rondes."""

from __future__ import annotations

from typing import Annotated

import typer

from toetsing.cli.antwoord import FormaatOptie, PeildatumOptie, geef_antwoord, kies_vorm, peildag
from toetsing.cli.nederlands import TEKST
from toetsing.cli.opties import ForceerOptie, JsonOptie, NaarOptie, OpenOptie, StilOptie
from toetsing.cli.uitvoer import voortgangsbalk


def hertoets(
    rondes: Annotated[
        list[str],
        typer.Argument(
            metavar="EERST DAARNA [LATER...]",
            click_type=TEKST,
            help="Elke ronde als werkmap of als map met werkmappen, de vroegste eerst.",
        ),
    ],
    kader: Annotated[
        list[str] | None,
        typer.Option(
            "--kader",
            metavar="ID|PAD",
            help="Het kader van alle rondes, of per ronde een; anders volgt het uit de bestanden.",
        ),
    ] = None,
    peildatum: PeildatumOptie = None,
    formaat: FormaatOptie = None,
    als_json: JsonOptie = False,
    naar: NaarOptie = None,
    forceer: ForceerOptie = False,
    openen: OpenOptie = False,
    stil: StilOptie = False,
) -> int:
    """Zet rondes naast elkaar: wat veranderde, en of dat komt door de scores of door het kader."""
    from toetsing.commands.hertoets import hertoetsen

    vorm = kies_vorm(formaat, *rondes, als_json=als_json, naar=naar)
    dag = peildag(peildatum)
    with voortgangsbalk(stil=stil) as voortgang:
        antwoord = hertoetsen.hertoets(rondes, kaders=kader or (), peildatum=dag, voortgang=voortgang)
    return geef_antwoord(antwoord, vorm, naar=naar, dag=dag, forceer=forceer, openen=openen, stil=stil)
