"""The opdracht beoordelaars: who scored what, and does it matter."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from toetsing.cli.alleen import kiest
from toetsing.cli.antwoord import PeildatumOptie, Uitvoer, antwoordt_in_het_kort, geef_antwoord, geef_erbij, peildag
from toetsing.cli.nederlands import TEKST
from toetsing.cli.opties import KaderOptie, VariantOptie
from toetsing.cli.uitvoer import voortgangsbalk
from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.selectie import Selectie
from toetsing.formats.vormen import MET_EEN_TABEL


@antwoordt_in_het_kort
@kiest
def beoordelaars(
    uit: Uitvoer,
    alleen: Selectie,
    bestanden: Annotated[
        list[str],
        typer.Argument(
            metavar="BESTAND...",
            click_type=TEKST,
            help="Werkmappen van dezelfde organisatie, elk van een andere beoordelaar; of mappen, per beoordelaar één.",
        ),
    ],
    kader: KaderOptie = None,
    variant: VariantOptie = None,
    organisatie: Annotated[
        str | None,
        typer.Option(
            "--organisatie", metavar="NAAM", help="Uit mappen: alleen deze. Losse werkmappen: die zijn van deze."
        ),
    ] = None,
    consensus: Annotated[
        str | None,
        typer.Option(
            "--consensus", metavar="PAD.xlsx", help="Schrijf ook een werkmap om samen over de verschillen te besluiten."
        ),
    ] = None,
    peildatum: PeildatumOptie = None,
) -> int:
    """Leg beoordelaars van dezelfde organisatie naast elkaar: wat verschilt, en verandert dat een oordeel."""
    from toetsing.commands.beoordelaars import beoordelen

    if consensus is not None and Path(consensus).suffix.lower() != ".xlsx":
        raise gebruiksfout("G026", naam=consensus, wat="Een werkmap")
    uit.ook_naar("--consensus", consensus)
    dag = peildag(peildatum)
    overbodig = uit.zonder_werking(MET_EEN_TABEL, peildatum=peildatum)
    with voortgangsbalk(stil=uit.stil) as voortgang:
        beoordeling = beoordelen.beoordelaars(
            bestanden,
            dag,
            kader=kader,
            variant=variant,
            organisatie=organisatie,
            alleen=alleen,
            consensus=consensus,
            voortgang=voortgang,
        )
    code = geef_antwoord(beoordeling.antwoord, uit, dag=dag, ook=overbodig)
    if consensus is None or beoordeling.werkmap is None:
        return code
    return geef_erbij(beoordeling.werkmap, consensus, uit, code)
