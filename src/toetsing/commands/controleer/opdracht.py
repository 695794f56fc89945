"""The opdracht controleer: every melding in every file, and a copy with each at its cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

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
)
from toetsing.cli.uitvoer import geef_uit, kies_formaat, toon_meldingen, voortgangsbalk, zeg
from toetsing.domain.meldingen import is_fout

if TYPE_CHECKING:
    from toetsing.domain.meldingen import Melding
    from toetsing.pipeline.besloten import Scoring


def controleer(
    bestanden: Bestanden,
    kader: KaderOptie = None,
    organisatie: OrganisatieOptie = None,
    formaat: Annotated[str | None, typer.Option("--formaat", metavar="tabel|json", help="De vorm.")] = None,
    als_json: JsonOptie = False,
    naar: NaarOptie = None,
    schrijf_terug: Annotated[
        bool, typer.Option("--schrijf-terug", help="Maak naast elk bestand een kopie met de meldingen bij de cellen.")
    ] = False,
    forceer: ForceerOptie = False,
    openen: OpenOptie = False,
    stil: StilOptie = False,
) -> int:
    """Zoek alle fouten in ingevulde werkmappen, zonder oordelen te tonen."""
    from toetsing.commands.controleer.toon import toon_controle
    from toetsing.pipeline import scoren

    gekozen = kies_formaat(formaat, als_json=als_json, naar=naar, mogelijk=("tabel", "json"))
    with voortgangsbalk(stil=stil) as voortgang:
        scoring = scoren.score(bestanden, kader=kader, organisatie=organisatie, grondig=True, voortgang=voortgang)
    inhoud = toon_controle(scoring, gekozen)
    fout = geef_uit(inhoud, naar=naar, forceer=forceer, openen=openen and not schrijf_terug, stil=stil)
    opmerkingen = [fout] if fout is not None else []
    if schrijf_terug:
        opmerkingen += _schrijf_terug(scoring, forceer=forceer, openen=openen, stil=stil)
    if opmerkingen:
        toon_meldingen(opmerkingen, stil=stil)
    return afloop_van(scoring, next(filter(is_fout, opmerkingen), None), eis_gehaald=True)


def _schrijf_terug(scoring: Scoring, *, forceer: bool, openen: bool, stil: bool) -> tuple[Melding, ...]:
    """Write the copies and name them; one copy can be opened. Returns what went wrong."""
    from toetsing.commands.controleer import terugschrijven

    with voortgangsbalk(stil=stil) as voortgang:
        terug = terugschrijven.schrijf_terug(scoring, forceer=forceer, voortgang=voortgang)
    if not stil:
        for pad in terug.geschreven:
            zeg(f"Geschreven: {pad}")
        for zin in terug.toelichting:
            zeg(zin)
    if openen and len(terug.geschreven) == 1:
        typer.launch(str(terug.geschreven[0]))
    return terug.meldingen
