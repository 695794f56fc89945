"""The opdracht hertoets: the same organisations in two or more rondes."""

from __future__ import annotations

from typing import Annotated

import typer

from toetsing.cli.alleen import kiest
from toetsing.cli.antwoord import PeildatumOptie, Uitvoer, antwoordt_in_het_kort, geef_antwoord, peildag
from toetsing.cli.nederlands import TEKST
from toetsing.cli.opties import AliassenOptie
from toetsing.cli.uitvoer import voortgangsbalk
from toetsing.domain.selectie import Selectie
from toetsing.formats.vormen import MET_EEN_TABEL


@antwoordt_in_het_kort
@kiest
def hertoets(
    uit: Uitvoer,
    alleen: Selectie,
    rondes: Annotated[
        list[str],
        typer.Argument(
            metavar="EERST [DAARNA...]",
            click_type=TEKST,
            help="Elke ronde als werkmap, matrix of map, de vroegste eerst; of één matrix of map met meer rondes.",
        ),
    ],
    kader: Annotated[
        list[str] | None,
        typer.Option(
            "--kader",
            metavar="ID|PAD",
            help="Het kader van alle rondes, of per ronde een; anders volgt het uit de bestanden.",
        ),
    ] = None,
    aliassen: AliassenOptie = None,
    ronde: Annotated[
        list[str] | None,
        typer.Option("--ronde", metavar="NAAM", help="De naam van elke ronde, als de bestanden die niet noemen."),
    ] = None,
    peildatum: PeildatumOptie = None,
) -> int:
    """Zet rondes naast elkaar: wat veranderde, en of dat komt door de scores of door het kader."""
    from toetsing.commands.hertoets import hertoetsen

    dag = peildag(peildatum)
    overbodig = uit.zonder_werking(MET_EEN_TABEL, peildatum=peildatum)
    with voortgangsbalk(stil=uit.stil) as voortgang:
        antwoord = hertoetsen.hertoets(
            rondes,
            kaders=kader or (),
            namen=ronde or (),
            aliassen=aliassen,
            alleen=alleen,
            peildatum=dag,
            voortgang=voortgang,
        )
    return geef_antwoord(antwoord, uit, dag=dag, ook=overbodig)
