"""The options that choose from many toetsingen: the same for every opdracht that reads many."""

from __future__ import annotations

from typing import Annotated, Final

import typer

from toetsing.cli.antwoord import met_opties
from toetsing.cli.nederlands import TEKST
from toetsing.domain.selectie import Selectie

RondeOptie = Annotated[
    list[str] | None,
    typer.Option("--alleen-ronde", metavar="NAAM", click_type=TEKST, help="Lees alleen deze ronde; mag vaker."),
]
AlleenOrganisatieOptie = Annotated[
    list[str] | None,
    typer.Option(
        "--alleen-organisatie", metavar="NAAM", click_type=TEKST, help="Lees alleen deze organisatie; mag vaker."
    ),
]
GroepOptie = Annotated[
    list[str] | None,
    typer.Option(
        "--alleen-groep",
        metavar="WAARDE",
        click_type=TEKST,
        help="Lees alleen wie dit bij Gegevens heeft staan, of in een kolom: noord, of provincie=noord; mag vaker.",
    ),
]


def _selectie(
    alleen_ronde: RondeOptie = None,
    alleen_organisatie: AlleenOrganisatieOptie = None,
    alleen_groep: GroepOptie = None,
) -> Selectie:
    return Selectie(
        rondes=tuple(alleen_ronde or ()),
        organisaties=tuple(alleen_organisatie or ()),
        groepen=tuple(alleen_groep or ()),
    )


kiest: Final = met_opties(_selectie, "alleen")
"""Give an opdracht the options that choose from many; it takes them as one Selectie, its parameter `alleen`."""
