"""The opdracht controleer: every melding in every file, and a copy with each at its cell."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from toetsing.cli.antwoord import Uitvoer, antwoordt, geef_vorm, vandaag
from toetsing.cli.codes import afloop
from toetsing.cli.opties import Bestanden, KaderOptie, OrganisatieOptie
from toetsing.cli.uitvoer import toon_meldingen, voortgangsbalk, zeg

if TYPE_CHECKING:
    from toetsing.domain.meldingen import Melding
    from toetsing.pipeline.besloten import Scoring


@antwoordt
def controleer(
    uit: Uitvoer,
    bestanden: Bestanden,
    kader: KaderOptie = None,
    organisatie: OrganisatieOptie = None,
    schrijf_terug: Annotated[
        bool, typer.Option("--schrijf-terug", help="Maak naast elk bestand een kopie met de meldingen bij de cellen.")
    ] = False,
) -> int:
    """Zoek alle fouten in ingevulde werkmappen, zonder oordelen te tonen."""
    from toetsing.commands.controleer.document import controledocument
    from toetsing.commands.controleer.json import meldingen_als_json
    from toetsing.document.antwoord import Antwoord
    from toetsing.pipeline import scoren
    from toetsing.pipeline.opmaak import onze_opmaak

    dag = vandaag()
    with voortgangsbalk(stil=uit.stil) as voortgang:
        scoring = scoren.score(
            bestanden, kader=kader, organisatie=organisatie, grondig=True, vandaag=dag, voortgang=voortgang
        )
    antwoord = Antwoord(
        document=partial(controledocument, scoring, dag, groepeer=uit.op_terminal),
        als_json=partial(meldingen_als_json, scoring.bestanden, scoring.meldingen),
    )
    eerst = uit._replace(openen=uit.openen and not schrijf_terug)
    opmerkingen = geef_vorm(antwoord, eerst, partial(onze_opmaak, dag))
    if schrijf_terug:
        opmerkingen += _schrijf_terug(scoring, uit)
    if opmerkingen:
        toon_meldingen(opmerkingen, stil=uit.stil)
    return afloop((*scoring.meldingen, *opmerkingen))


def _schrijf_terug(scoring: Scoring, uit: Uitvoer) -> tuple[Melding, ...]:
    """Write the copies and name them; one copy can be opened. Returns what went wrong."""
    from toetsing.commands.controleer import terugschrijven

    with voortgangsbalk(stil=uit.stil) as voortgang:
        terug = terugschrijven.schrijf_terug(scoring, forceer=uit.forceer, voortgang=voortgang)
    if not uit.stil:
        for pad in terug.geschreven:
            zeg(f"Geschreven: {pad}")
        for zin in terug.toelichting:
            zeg(zin)
    if uit.openen and len(terug.geschreven) == 1:
        typer.launch(str(terug.geschreven[0]))
    return terug.meldingen
