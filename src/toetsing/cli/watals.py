"""The opdracht wat-als: what other scores would change, without writing anything."""

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
from toetsing.cli.plan import BestandArgument
from toetsing.cli.uitvoer import voortgangsbalk


def wat_als(
    bestand: BestandArgument,
    wijzigingen: Annotated[
        list[str],
        typer.Argument(metavar="NR=SCORE...", click_type=TEKST, help="Andere scores, zoals 1.1.4=+ of 1.3.1=open."),
    ],
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
    """Toon wat er met andere scores zou veranderen, zonder iets te schrijven."""
    vorm = kies_vorm(formaat, bestand, als_json=als_json, naar=naar)
    dag = peildag(peildatum)
    with voortgangsbalk(stil=stil) as voortgang:
        antwoord = toepassing.wat_als(
            bestand, wijzigingen, dag, kader=kader, variant=variant, organisatie=organisatie, voortgang=voortgang
        )
    return geef_antwoord(antwoord, vorm, naar=naar, dag=dag, forceer=forceer, openen=openen, stil=stil)
