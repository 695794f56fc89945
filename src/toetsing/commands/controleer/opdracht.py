"""The opdracht controleer: every melding in every file, and a copy with each at its cell."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated, Final

import typer

from toetsing.cli.alleen import kiest
from toetsing.cli.antwoord import Uitvoer, antwoordt, geef_vorm, vandaag
from toetsing.cli.codes import EIS_NIET_GEHAALD, GOED, afloop
from toetsing.cli.opties import Bestanden, KaderOptie, OrganisatieOptie, TekstenOptie, VolledigOptie, rij_over
from toetsing.cli.uitvoer import toon_meldingen, voortgangsbalk, zeg
from toetsing.domain.selectie import Selectie
from toetsing.formats.vormen import MET_EEN_TABEL, VAN_ANTWOORD

if TYPE_CHECKING:
    from toetsing.domain.meldingen import Melding
    from toetsing.pipeline.besloten import Scoring

_RIJEN: Final = ("toetsing", "melding")
"""What a row of the csv can be about."""


@antwoordt
@kiest
def controleer(
    uit: Uitvoer,
    alleen: Selectie,
    bestanden: Bestanden,
    kader: KaderOptie = None,
    organisatie: OrganisatieOptie = None,
    teksten: TekstenOptie = None,
    volledig: VolledigOptie = False,
    per: Annotated[
        str | None,
        typer.Option("--per", metavar="|".join(_RIJEN), help="Waar een rij van de csv over gaat; anders een toetsing."),
    ] = None,
    schrijf_terug: Annotated[
        bool, typer.Option("--schrijf-terug", help="Maak naast elk bestand een kopie met de meldingen bij de cellen.")
    ] = False,
) -> int:
    """Zoek alle fouten in ingevulde werkmappen, en zeg hoe ver elke toetsing is, zonder oordelen te tonen."""
    from toetsing.commands.controleer.document import controledocument
    from toetsing.commands.controleer.json import meldingen_als_json
    from toetsing.commands.controleer.rapportregels import over_rapporten_van, practices_bij
    from toetsing.commands.controleer.stand import controleregels
    from toetsing.document.antwoord import Antwoord
    from toetsing.pipeline import scoren
    from toetsing.pipeline.eisen import Eisen, onvervulde_eisen
    from toetsing.pipeline.opmaak import onze_opmaak
    from toetsing.pipeline.teksten import standaardteksten

    per_melding = rij_over(per, _RIJEN) != _RIJEN[0]
    overbodig = uit.zonder_werking(tuple(vorm for vorm in VAN_ANTWOORD if vorm not in MET_EEN_TABEL), per=per)
    dag = vandaag()
    with voortgangsbalk(stil=uit.stil) as voortgang:
        scoring = scoren.score(
            bestanden,
            kader=kader,
            organisatie=organisatie,
            alleen=alleen,
            grondig=True,
            met_dossiers=True,
            vandaag=dag,
            voortgang=voortgang,
        )
    standaard, over_teksten = standaardteksten(teksten, scoring.kader)
    rapportregels, over_rapporten = over_rapporten_van(scoring, kader)
    meldingen = (*scoring.meldingen, *over_teksten, *over_rapporten)
    regels = controleregels(scoring, rapportregels, standaard, practices_bij(scoring, kader))
    antwoord = Antwoord(
        document=partial(
            controledocument,
            scoring.kader,
            regels,
            meldingen,
            dag,
            per_melding=per_melding and not overbodig,
            groepeer=uit.op_terminal,
        ),
        als_json=partial(meldingen_als_json, scoring.bestanden, regels, meldingen),
    )
    eerst = uit._replace(openen=uit.openen and not schrijf_terug)
    opmerkingen = (*overbodig, *geef_vorm(antwoord, eerst, partial(onze_opmaak, dag)))
    if schrijf_terug:
        opmerkingen += _schrijf_terug(scoring, uit)
    if opmerkingen:
        toon_meldingen(opmerkingen, stil=uit.stil)
    onvervuld = onvervulde_eisen(scoring, eisen=Eisen(), volledig=volledig)
    for niet_gehaald in onvervuld:
        zeg(str(niet_gehaald))
    code = afloop((*meldingen, *opmerkingen))
    return EIS_NIET_GEHAALD if code == GOED and onvervuld else code


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
