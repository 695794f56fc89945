"""The opdracht plan: the shortest way to a better oordeel, and what became of the measures."""

from __future__ import annotations

from typing import Annotated

import typer

from toetsing import app as toepassing
from toetsing.cli.antwoord import FormaatOptie, PeildatumOptie, geef_antwoord, kies_vorm, peildag
from toetsing.cli.nederlands import TEKST
from toetsing.cli.opdrachten import (
    ForceerOptie,
    JsonOptie,
    KaderOptie,
    NaarOptie,
    OpenOptie,
    OrganisatieOptie,
    StilOptie,
    VariantOptie,
)
from toetsing.cli.uitvoer import voortgangsbalk

BestandArgument = Annotated[
    str,
    typer.Argument(
        metavar="BESTAND",
        click_type=TEKST,
        help="Een werkmap (xlsx, xlsm, ods, xls, csv); uit meer organisaties kiest --organisatie.",
    ),
]


def plan(
    bestand: BestandArgument,
    doel: Annotated[
        str | None,
        typer.Option(
            "--doel", metavar="DOEL", help='Zoek de kortste lijst naar dit doel: "alles V", "geen O", "1.2=M".'
        ),
    ] = None,
    kader: KaderOptie = None,
    variant: VariantOptie = None,
    organisatie: OrganisatieOptie = None,
    peildatum: PeildatumOptie = None,
    formaat: FormaatOptie = None,
    als_json: JsonOptie = False,
    naar: NaarOptie = None,
    forceer: ForceerOptie = False,
    openen: OpenOptie = False,
    stil: StilOptie = False,
) -> int:
    """Zoek de kortste weg naar een beter oordeel, en volg de maatregelen van het plan."""
    vorm = kies_vorm(formaat, bestand, als_json=als_json, naar=naar)
    dag = peildag(peildatum)
    with voortgangsbalk(stil=stil) as voortgang:
        antwoord = toepassing.plan(
            bestand, dag, doel=doel, kader=kader, variant=variant, organisatie=organisatie, voortgang=voortgang
        )
    return geef_antwoord(antwoord, vorm, naar=naar, dag=dag, forceer=forceer, openen=openen, stil=stil)
