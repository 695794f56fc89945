"""The opdracht beoordelaars: who scored what, and does it matter."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from toetsing.cli.antwoord import FormaatOptie, PeildatumOptie, eis_ander_bestand, geef_antwoord, kies_vorm, peildag
from toetsing.cli.codes import afloop
from toetsing.cli.nederlands import TEKST
from toetsing.cli.opties import ForceerOptie, JsonOptie, KaderOptie, NaarOptie, OpenOptie, StilOptie, VariantOptie
from toetsing.cli.uitvoer import geef_uit, toon_meldingen, voortgangsbalk
from toetsing.domain.fouten import gebruiksfout


def beoordelaars(
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
    formaat: FormaatOptie = None,
    als_json: JsonOptie = False,
    naar: NaarOptie = None,
    forceer: ForceerOptie = False,
    openen: OpenOptie = False,
    stil: StilOptie = False,
) -> int:
    """Leg beoordelaars van dezelfde organisatie naast elkaar: wat verschilt, en verandert dat een oordeel."""
    from toetsing.commands.beoordelaars import beoordelen

    vorm = kies_vorm(formaat, *bestanden, als_json=als_json, naar=naar)
    if consensus is not None and Path(consensus).suffix.lower() != ".xlsx":
        raise gebruiksfout("G026", naam=consensus, wat="Een werkmap")
    if consensus is not None and naar not in (None, "-") and Path(str(naar)).resolve() == Path(consensus).resolve():
        raise gebruiksfout("G030", naam=naar)
    eis_ander_bestand(consensus, *bestanden)
    dag = peildag(peildatum)
    with voortgangsbalk(stil=stil) as voortgang:
        beoordeling = beoordelen.beoordelaars(
            bestanden,
            dag,
            kader=kader,
            variant=variant,
            organisatie=organisatie,
            consensus=consensus,
            voortgang=voortgang,
        )
    code = geef_antwoord(beoordeling.antwoord, vorm, naar=naar, dag=dag, forceer=forceer, openen=openen, stil=stil)
    if consensus is None or beoordeling.werkmap is None:
        return code
    fout = geef_uit(beoordeling.werkmap, naar=consensus, forceer=forceer, openen=False, stil=stil)
    if fout is None:
        return code
    toon_meldingen([fout], stil=stil)
    return max(code, afloop([fout]))
