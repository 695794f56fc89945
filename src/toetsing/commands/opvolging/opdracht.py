"""The opdracht opvolging: how it stands with everything that was promised, asked and planned."""

from __future__ import annotations

from typing import Annotated

import typer

from toetsing.cli.alleen import kiest
from toetsing.cli.antwoord import PeildatumOptie, Uitvoer, antwoordt_in_het_kort, geef_antwoord, peildag
from toetsing.cli.nederlands import TEKST
from toetsing.cli.uitvoer import voortgangsbalk
from toetsing.domain.change.voortgang import BINNEN, BINNEN_HOOGSTENS
from toetsing.domain.selectie import Selectie


@antwoordt_in_het_kort
@kiest
def opvolging(
    uit: Uitvoer,
    alleen: Selectie,
    bestanden: Annotated[
        list[str],
        typer.Argument(
            metavar="BESTAND...",
            click_type=TEKST,
            help="Werkmappen, een matrix, tabellen van een register (csv) of mappen daarmee; ook van meer kaders.",
        ),
    ],
    kader: Annotated[
        list[str] | None,
        typer.Option("--kader", metavar="ID|PAD", help="Een eigen kader waar bestanden bij horen; mag vaker."),
    ] = None,
    peildatum: PeildatumOptie = None,
    binnen: Annotated[
        int,
        typer.Option(
            "--binnen", metavar="DAGEN", min=0, max=BINNEN_HOOGSTENS, help="Zo veel dagen vooruit is binnenkort."
        ),
    ] = BINNEN,
) -> int:
    """Toon van alle organisaties wat te laat is, binnenkort moet, of klaar is: plan, reacties en registers."""
    from toetsing.commands.opvolging import opvolgen

    dag = peildag(peildatum)
    with voortgangsbalk(stil=uit.stil) as voortgang:
        antwoord = opvolgen.opvolging(
            bestanden, peildatum=dag, binnen=binnen, kaders=kader or (), alleen=alleen, voortgang=voortgang
        )
    return geef_antwoord(antwoord, uit, dag=dag)
