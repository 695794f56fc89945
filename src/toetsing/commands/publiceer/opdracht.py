"""The opdracht publiceer: a folder of open data."""

from __future__ import annotations

from typing import Annotated

import typer

from toetsing.cli.alleen import kiest
from toetsing.cli.codes import afloop
from toetsing.cli.opties import Bestanden, ForceerOptie, KaderOptie, OpenOptie, StilOptie, VariantOptie
from toetsing.cli.uitvoer import toon_meldingen, voortgangsbalk, zeg
from toetsing.document.zinnen import geschreven_zin
from toetsing.domain.selectie import Selectie
from toetsing.domain.words.telwoorden import BESTAND


@kiest
def publiceer(
    alleen: Selectie,
    bestanden: Bestanden,
    naar: Annotated[
        str, typer.Option("--naar", metavar="MAP", help="De map voor de open data; anders open-data.")
    ] = "open-data",
    kader: KaderOptie = None,
    variant: VariantOptie = None,
    forceer: ForceerOptie = False,
    openen: OpenOptie = False,
    stil: StilOptie = False,
) -> int:
    """Schrijf scores en oordelen als open data, zonder namen van mensen en zonder wat zij schreven.

    Organisatie en ronde gaan mee zoals ze zijn ingevuld, en de bestanden van het kader en de variant letter voor
    letter, ook wat er als opmerking in staat. Wat iemand over de betrouwbaarheid van een cijfer schreef, hoort bij
    het cijfer en gaat mee.
    """
    from toetsing.commands.publiceer import publiceren

    with voortgangsbalk(stil=stil) as voortgang:
        geschreven, meldingen = publiceren.publiceer(
            bestanden, naar, kader=kader, variant=variant, alleen=alleen, forceer=forceer, voortgang=voortgang
        )
    if geschreven and not stil:
        zeg(geschreven_zin(str(naar), len(geschreven), BESTAND))
    if geschreven and openen:
        typer.launch(naar)
    toon_meldingen(meldingen, stil=stil)
    return afloop(meldingen)
