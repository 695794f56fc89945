"""The opdracht herreken: published beside computed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final

import typer

from toetsing.cli.codes import afloop
from toetsing.cli.nederlands import TEKST
from toetsing.cli.opties import ForceerOptie, JsonOptie, KaderOptie, NaarOptie, OpenOptie, StilOptie, VariantOptie
from toetsing.cli.uitvoer import geef_uit, kies_formaat, toon_meldingen, voortgangsbalk
from toetsing.domain.fouten import gebruiksfout

_FORMATEN: Final = ("tabel", "json", "markdown")


def herreken(
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
    formaat: Annotated[
        str | None, typer.Option("--formaat", metavar="|".join(_FORMATEN), help="De vorm van de uitkomst.")
    ] = None,
    als_json: JsonOptie = False,
    naar: NaarOptie = None,
    forceer: ForceerOptie = False,
    openen: OpenOptie = False,
    stil: StilOptie = False,
) -> int:
    """Leg wat is gepubliceerd naast wat uit de scores volgt, en noem elke afwijking."""
    from toetsing.commands.herreken import herrekenen
    from toetsing.commands.herreken.toon import toon_herrekening
    from toetsing.commands.herreken.variant_schrijven import gezocht_voor, variant_als_bestand

    gekozen = kies_formaat(formaat, als_json=als_json, naar=naar, mogelijk=_FORMATEN)
    nummer = _keuze(varianten=varianten, variant=variant, criterium=criterium, keuze=keuze, bewaar=bewaar)
    with voortgangsbalk(stil=stil) as voortgang:
        uitkomst = herrekenen.herreken(
            bestanden or [],
            kader=kader,
            variant=variant,
            gepubliceerd=gepubliceerd,
            varianten=varianten,
            voortgang=voortgang,
        )
    gelezen = uitkomst.scoring is None or bool(uitkomst.scoring.uitslagen)
    gezocht = gezocht_voor(uitkomst, criterium) if criterium is not None and gelezen else None
    te_bewaren = (
        variant_als_bestand(uitkomst, gezocht, nummer, bewaar) if bewaar is not None and gezocht is not None else None
    )
    fout = None
    if gelezen or gekozen == "json":
        inhoud = toon_herrekening(uitkomst, gekozen, varianten=varianten, criterium=criterium)
        fout = geef_uit(inhoud, naar=naar, forceer=forceer, openen=openen, stil=stil)
    if te_bewaren is not None and fout is None:
        fout = geef_uit(te_bewaren, naar=bewaar, forceer=forceer, openen=False, stil=stil)
    meldingen = [*uitkomst.meldingen, *([fout] if fout else [])]
    toon_meldingen(meldingen, stil=stil)
    return afloop(meldingen)


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
            raise gebruiksfout("G021", naam=bewaar, keuze=".yaml")
    if keuze is not None and not (keuze.isdecimal() and int(keuze) > 0):
        raise gebruiksfout("G104", waarde=keuze)
    return int(keuze or 1)
