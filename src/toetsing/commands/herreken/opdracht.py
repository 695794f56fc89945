"""The opdracht herreken: published beside computed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from toetsing.cli.alleen import kiest
from toetsing.cli.antwoord import Uitvoer, antwoordt_in_het_kort, geef_antwoord, geef_erbij, vandaag
from toetsing.cli.nederlands import TEKST
from toetsing.cli.opties import KaderOptie, VariantOptie
from toetsing.cli.uitvoer import voortgangsbalk
from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.selectie import Selectie
from toetsing.domain.words.lijkt_op import tip_geplakt
from toetsing.formats.vormen import MET_EEN_TABEL


@antwoordt_in_het_kort
@kiest
def herreken(
    uit: Uitvoer,
    alleen: Selectie,
    bestanden: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[BESTAND...]",
            click_type=TEKST,
            help="Werkmappen (xlsx, xlsm, ods, xls, csv) of mappen daarmee; zonder bestanden de scores bij het kader.",
        ),
    ] = None,
    kader: KaderOptie = None,
    variant: VariantOptie = None,
    gepubliceerd: Annotated[
        str | None,
        typer.Option(
            "--gepubliceerd", metavar="PAD", help="Wat is gepubliceerd; anders gepubliceerd.yaml bij het kader."
        ),
    ] = None,
    varianten: Annotated[
        bool, typer.Option("--varianten", help="Zoek beslisregels die de gepubliceerde verdelingen en oordelen geven.")
    ] = False,
    criterium: Annotated[
        str | None, typer.Option("--criterium", metavar="NR", help="Toon alleen de varianten van dit criterium.")
    ] = None,
    keuze: Annotated[
        str | None,
        typer.Option("--keuze", metavar="N", help="Welke variant --bewaar schrijft; anders de eerste die past."),
    ] = None,
    bewaar: Annotated[
        str | None,
        typer.Option("--bewaar", metavar="PAD", help="Schrijf een variant die past als yaml, voor score --variant."),
    ] = None,
) -> int:
    """Leg wat is gepubliceerd naast wat uit de scores volgt, en noem elke afwijking."""
    from toetsing.commands.herreken import herrekenen
    from toetsing.commands.herreken.antwoord import antwoord_op
    from toetsing.commands.herreken.variant_schrijven import variant_als_bestand
    from toetsing.pipeline.besloten import ZonderKader

    nummer = _keuze(varianten=varianten, variant=variant, criterium=criterium, keuze=keuze, bewaar=bewaar)
    with voortgangsbalk(stil=uit.stil) as voortgang:
        uitkomst = herrekenen.herreken(
            bestanden or [],
            kader=kader,
            variant=variant,
            alleen=alleen,
            gepubliceerd=gepubliceerd,
            varianten=varianten,
            criterium=criterium,
            voortgang=voortgang,
        )
    te_bewaren = None
    if bewaar is not None and not isinstance(uitkomst, ZonderKader) and uitkomst.gezocht:
        te_bewaren = variant_als_bestand(uitkomst.kader, uitkomst.gezocht[0], nummer, bewaar)
    dag = vandaag()
    antwoord = antwoord_op(uitkomst, dag, varianten=varianten)
    overbodig = uit.zonder_werking(
        MET_EEN_TABEL, varianten=varianten and not bewaar, criterium=criterium and not bewaar
    )
    code = geef_antwoord(antwoord, uit, dag=dag, ook=overbodig)
    return code if bewaar is None or te_bewaren is None else geef_erbij(te_bewaren, bewaar, uit, code)


def _keuze(
    *, varianten: bool, variant: str | None, criterium: str | None, keuze: str | None, bewaar: str | None
) -> int:
    """Return which variant to save, or 1. Raises Gebruiksfout where the options do not go together."""
    for naam, waarde in (("--bewaar PAD", bewaar), ("--keuze N", keuze), ("--criterium NR", criterium)):
        if waarde is not None and not varianten:
            raise gebruiksfout("G100", optie=naam)
    if keuze is not None and bewaar is None:
        raise gebruiksfout("G101")
    if bewaar is not None:
        if criterium is None:
            raise gebruiksfout("G102")
        if variant is not None:
            raise gebruiksfout("G103")
        if Path(bewaar).suffix.lower() != ".yaml":
            raise gebruiksfout("G021", naam=bewaar, keuze=".yaml", tip=tip_geplakt(bewaar))
    if keuze is not None and not (keuze.isdecimal() and int(keuze) > 0):
        raise gebruiksfout("G104", waarde=keuze)
    return int(keuze or 1)
