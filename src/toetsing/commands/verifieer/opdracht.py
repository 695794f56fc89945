"""The opdracht verifieer: a recorded uitslag, computed again."""

from __future__ import annotations

from typing import Annotated

import typer

from toetsing.cli.antwoord import FormaatOptie, geef_antwoord, kies_vorm, vandaag
from toetsing.cli.codes import EIS_NIET_GEHAALD, GOED
from toetsing.cli.nederlands import TEKST
from toetsing.cli.opties import ForceerOptie, JsonOptie, NaarOptie, OpenOptie, StilOptie
from toetsing.cli.uitvoer import voortgangsbalk


def verifieer(
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
    formaat: FormaatOptie = None,
    als_json: JsonOptie = False,
    naar: NaarOptie = None,
    forceer: ForceerOptie = False,
    openen: OpenOptie = False,
    stil: StilOptie = False,
) -> int:
    """Reken een vastgelegde uitslag na, en noem alles wat nu anders is."""
    from toetsing.commands.verifieer import verifieren
    from toetsing.document.antwoord import Antwoord

    vorm = kies_vorm(formaat, uitslag, als_json=als_json, naar=naar)
    dag = vandaag()
    with voortgangsbalk(stil=stil) as voortgang:
        antwoord = verifieren.verifieer(uitslag, dag=dag, kader=kader, variant=variant, voortgang=voortgang)
    code = geef_antwoord(antwoord, vorm, naar=naar, dag=dag, forceer=forceer, openen=openen, stil=stil)
    anders = isinstance(antwoord, Antwoord) and not antwoord.beeld.klopt
    return EIS_NIET_GEHAALD if code == GOED and anders else code
