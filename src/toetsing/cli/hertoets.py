"""The opdracht hertoets: the same organisations in two or more rondes."""

from __future__ import annotations

from typing import Annotated

import typer

from toetsing import app as toepassing
from toetsing.cli.antwoord import FormaatOptie, PeildatumOptie, dag_in, eis_ander_bestand, geef_antwoord, vandaag
from toetsing.cli.nederlands import TEKST
from toetsing.cli.opdrachten import ForceerOptie, JsonOptie, NaarOptie, OpenOptie, StilOptie
from toetsing.cli.uitvoer import kies_formaat, voortgangsbalk


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
    vorm = kies_formaat(formaat, als_json=als_json, naar=naar, mogelijk=toepassing.DOCUMENTVORMEN)
    eis_ander_bestand(naar, *rondes)
    dag = dag_in("--peildatum", peildatum) or vandaag()
    with voortgangsbalk(stil=stil) as voortgang:
        antwoord = toepassing.hertoets(rondes, kaders=kader or (), peildatum=dag, voortgang=voortgang)
    return geef_antwoord(antwoord, vorm, naar=naar, dag=dag, forceer=forceer, openen=openen, stil=stil)
