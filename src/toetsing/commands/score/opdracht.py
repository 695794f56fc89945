"""The opdracht score: per criterium the oordeel, and which demands are not met."""

from __future__ import annotations

from typing import Annotated, Final

import typer

from toetsing.cli.codes import afloop_van
from toetsing.cli.opties import (
    Bestanden,
    ForceerOptie,
    JsonOptie,
    KaderOptie,
    NaarOptie,
    OpenOptie,
    OrganisatieOptie,
    StilOptie,
    VariantOptie,
)
from toetsing.cli.uitvoer import geef_uit, kies_formaat, toon_meldingen, voortgangsbalk, zeg
from toetsing.domain.meldingen import melding

_FORMATEN: Final = ("tabel", "json", "csv", "markdown")


def score(
    bestanden: Bestanden,
    kader: KaderOptie = None,
    variant: VariantOptie = None,
    organisatie: OrganisatieOptie = None,
    detail: Annotated[bool, typer.Option("--detail", help="Toon ook bij meer organisaties elk criterium.")] = False,
    uitleg: Annotated[bool, typer.Option("--uitleg", help="Toon elke verwachting met score en cel.")] = False,
    eis: Annotated[
        str | None,
        typer.Option("--eis", metavar="OORDEEL", help="Elk criterium moet zeker minstens dit oordeel hebben."),
    ] = None,
    volledig: Annotated[bool, typer.Option("--volledig", help="Er mag geen score open zijn.")] = False,
    streng: Annotated[
        bool, typer.Option("--streng", help="Is er ergens een fout, geef dan helemaal geen uitslag.")
    ] = False,
    formaat: Annotated[
        str | None, typer.Option("--formaat", metavar="|".join(_FORMATEN), help="De vorm van de uitslag.")
    ] = None,
    als_json: JsonOptie = False,
    naar: NaarOptie = None,
    forceer: ForceerOptie = False,
    openen: OpenOptie = False,
    stil: StilOptie = False,
) -> int:
    """Bepaal per criterium het oordeel, en toon welke beslisregel het bepaalde."""
    from toetsing.commands.score.eisen import onvervulde_eisen
    from toetsing.commands.score.toon import toon_score
    from toetsing.pipeline import scoren

    gekozen = kies_formaat(formaat, als_json=als_json, naar=naar, mogelijk=_FORMATEN)
    with voortgangsbalk(stil=stil) as voortgang:
        scoring = scoren.score(bestanden, kader=kader, variant=variant, organisatie=organisatie, voortgang=voortgang)
    fout = None
    onvervuld = onvervulde_eisen(scoring, eis=eis, volledig=volledig)
    achterwege = streng and scoring.foutief
    inhoud = None if achterwege else toon_score(scoring, gekozen, detail=detail, uitleg=uitleg)
    if inhoud is not None:
        fout = geef_uit(inhoud, naar=naar, forceer=forceer, openen=openen, stil=stil)
    toon_meldingen([*scoring.meldingen, *([fout] if fout else [])], stil=stil)
    if achterwege:
        zeg(str(melding("G010")))
    for niet_gehaald in onvervuld:
        zeg(str(niet_gehaald))
    return afloop_van(scoring, fout, eis_gehaald=not onvervuld)
