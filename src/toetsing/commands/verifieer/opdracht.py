"""The opdracht verifieer: a recorded uitslag, computed again."""

from __future__ import annotations

from typing import Annotated

import typer

from toetsing.cli.alleen import kiest
from toetsing.cli.antwoord import Uitvoer, antwoordt_in_het_kort, geef_antwoord, vandaag
from toetsing.cli.nederlands import TEKST
from toetsing.cli.uitvoer import voortgangsbalk
from toetsing.domain.selectie import Selectie


@antwoordt_in_het_kort
@kiest
def verifieer(
    uit: Uitvoer,
    alleen: Selectie,
    uitslag: Annotated[
        str,
        typer.Argument(metavar="UITSLAG.json", click_type=TEKST, help="De uitslag die toetsing score --json schreef."),
    ],
    kader: Annotated[
        str | None,
        typer.Option(
            "--kader", metavar="ID|PAD", help="Waar het kader nu staat; anders dat met de naam in de uitslag."
        ),
    ] = None,
    variant: Annotated[
        str | None,
        typer.Option(
            "--variant", metavar="ID|PAD", help="Waar de variant nu staat; anders die met de naam in de uitslag."
        ),
    ] = None,
    map_: Annotated[
        str | None,
        typer.Option("--map", metavar="MAP", help="Waar de bestanden staan; anders naast de uitslag."),
    ] = None,
) -> int:
    """Reken een vastgelegde uitslag na, en noem alles wat nu anders is."""
    from toetsing.commands.verifieer import verifieren

    dag = vandaag()
    with voortgangsbalk(stil=uit.stil) as voortgang:
        antwoord = verifieren.verifieer(
            uitslag, dag=dag, kader=kader, variant=variant, map_=map_, alleen=alleen, voortgang=voortgang
        )
    return geef_antwoord(antwoord, uit, dag=dag)
