"""The opdracht vergelijk: regions side by side."""

from __future__ import annotations

from typing import Annotated

import typer

from toetsing.cli.alleen import kiest
from toetsing.cli.antwoord import PeildatumOptie, Uitvoer, antwoordt_in_het_kort, geef_antwoord, peildag
from toetsing.cli.nederlands import TEKST
from toetsing.cli.opties import AliassenOptie, Bestanden, KaderOptie, VariantOptie
from toetsing.cli.uitvoer import voortgangsbalk
from toetsing.domain.selectie import Selectie
from toetsing.formats.vormen import MET_EEN_TABEL


@antwoordt_in_het_kort
@kiest
def vergelijk(
    uit: Uitvoer,
    alleen: Selectie,
    bestanden: Bestanden,
    criterium: Annotated[
        list[str] | None,
        typer.Option(
            "--criterium",
            metavar="NR",
            click_type=TEKST,
            help="Toon alleen dit criterium of thema; mag vaker. Met 'eindoordeel' kijkt --oordeel daarnaar.",
        ),
    ] = None,
    oordeel: Annotated[
        list[str] | None,
        typer.Option(
            "--oordeel",
            metavar="LETTER",
            click_type=TEKST,
            help="Toon alleen wie dit oordeel heeft, zoals vastgesteld; mag vaker.",
        ),
    ] = None,
    organisatie: Annotated[
        list[str] | None,
        typer.Option("--organisatie", metavar="NAAM", click_type=TEKST, help="Toon alleen deze; mag vaker."),
    ] = None,
    laagste: Annotated[
        int | None,
        typer.Option("--laagste", metavar="AANTAL", help="Noem zoveel organisaties met de minste voldoende."),
    ] = None,
    groep: Annotated[
        str | None, typer.Option("--groep", metavar="NAAM", help="Tel per groep: een gegeven of kolom met deze naam.")
    ] = None,
    groepen: Annotated[
        str | None, typer.Option("--groepen", metavar="PAD", help="Een lijst met organisaties en hun groep.")
    ] = None,
    aliassen: AliassenOptie = None,
    robuust: Annotated[
        bool, typer.Option("--robuust", help="Toon hoe vast elke plaats is, ook onder de varianten van het kader.")
    ] = False,
    buddies: Annotated[bool, typer.Option("--buddies", help="Toon wie wie kan helpen.")] = False,
    kader: KaderOptie = None,
    variant: VariantOptie = None,
    peildatum: PeildatumOptie = None,
) -> int:
    """Leg organisaties naast elkaar: rangorde, oordelen, scores, en wie wie kan helpen."""
    from toetsing.commands.vergelijk import vergelijken
    from toetsing.commands.vergelijk.vergelijken import Vergelijkwens

    dag = peildag(peildatum)
    wens = Vergelijkwens(
        peildatum=dag,
        criteria=tuple(criterium or ()),
        oordelen=tuple(oordeel or ()),
        organisaties=tuple(organisatie or ()),
        laagste=laagste,
        groep=groep,
        groepen=groepen,
        aliassen=aliassen,
        robuust=robuust,
        buddies=buddies,
    )
    with voortgangsbalk(stil=uit.stil) as voortgang:
        antwoord = vergelijken.vergelijk(
            bestanden, wens, kader=kader, variant=variant, alleen=alleen, voortgang=voortgang
        )
    niet_in_een_tabel = {
        "laagste": laagste is not None,
        "groep": groep,
        "groepen": groepen,
        "robuust": robuust,
        "buddies": buddies,
    }
    overbodig = (
        *uit.zonder_werking(MET_EEN_TABEL, **niet_in_een_tabel),
        *uit.zonder_werking(("tabel", "csv", "markdown", "html"), peildatum=peildatum),
    )
    return geef_antwoord(antwoord, uit, dag=dag, ook=overbodig)
