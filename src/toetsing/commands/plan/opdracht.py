"""The opdrachten plan and wat-als: the shortest way to a better oordeel, and what other scores would change."""

from __future__ import annotations

from typing import Annotated

import typer

from toetsing.cli.alleen import kiest
from toetsing.cli.antwoord import PeildatumOptie, Uitvoer, antwoordt_in_het_kort, geef_antwoord, peildag
from toetsing.cli.nederlands import TEKST
from toetsing.cli.opties import KaderOptie, OrganisatieOptie, VariantOptie
from toetsing.cli.uitvoer import voortgangsbalk
from toetsing.domain.selectie import Selectie
from toetsing.formats.vormen import MET_EEN_TABEL

BestandArgument = Annotated[
    str,
    typer.Argument(
        metavar="BESTAND",
        click_type=TEKST,
        help="Een werkmap (xlsx, xlsm, ods, xls, csv); uit meer organisaties kiest --organisatie.",
    ),
]


@antwoordt_in_het_kort
@kiest
def plan(
    uit: Uitvoer,
    alleen: Selectie,
    bestand: BestandArgument,
    doel: Annotated[
        str | None,
        typer.Option(
            "--doel",
            metavar="DOEL",
            help='Zoek de kortste lijst naar dit doel: "alles V", "geen O", "1.2=M", "eindoordeel=V".',
        ),
    ] = None,
    kader: KaderOptie = None,
    variant: VariantOptie = None,
    organisatie: OrganisatieOptie = None,
    peildatum: PeildatumOptie = None,
) -> int:
    """Zoek de kortste weg naar een beter oordeel, en volg de maatregelen van het plan."""
    from toetsing.commands.plan import plannen

    dag = peildag(peildatum)
    overbodig = uit.zonder_werking(MET_EEN_TABEL, peildatum=peildatum)
    with voortgangsbalk(stil=uit.stil) as voortgang:
        antwoord = plannen.plan(
            bestand,
            dag,
            doel=doel,
            kader=kader,
            variant=variant,
            organisatie=organisatie,
            alleen=alleen,
            voortgang=voortgang,
        )
    return geef_antwoord(antwoord, uit, dag=dag, ook=overbodig)


@antwoordt_in_het_kort
@kiest
def wat_als(
    uit: Uitvoer,
    alleen: Selectie,
    bestand: BestandArgument,
    wijzigingen: Annotated[
        list[str],
        typer.Argument(metavar="NR=SCORE...", click_type=TEKST, help="Andere scores, zoals 1.1.4=+ of 1.3.1=open."),
    ],
    kader: KaderOptie = None,
    variant: VariantOptie = None,
    organisatie: OrganisatieOptie = None,
    peildatum: PeildatumOptie = None,
) -> int:
    """Toon wat er met andere scores zou veranderen, zonder iets te schrijven."""
    from toetsing.commands.plan import plannen

    dag = peildag(peildatum)
    overbodig = uit.zonder_werking(MET_EEN_TABEL, peildatum=peildatum)
    with voortgangsbalk(stil=uit.stil) as voortgang:
        antwoord = plannen.wat_als(
            bestand,
            wijzigingen,
            dag,
            kader=kader,
            variant=variant,
            organisatie=organisatie,
            alleen=alleen,
            voortgang=voortgang,
        )
    return geef_antwoord(antwoord, uit, dag=dag, ook=overbodig)
