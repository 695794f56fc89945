"""The opdracht rapport regio: a report about one organisation, or one about each."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from toetsing import app as toepassing
from toetsing.cli.codes import FOUTE_INVOER, GOED, ONLEESBAAR
from toetsing.cli.nederlands import Groep, Opdracht
from toetsing.cli.opdrachten import (
    Bestanden,
    ForceerOptie,
    KaderOptie,
    OpenOptie,
    OrganisatieOptie,
    StilOptie,
    VariantOptie,
)
from toetsing.cli.uitvoer import geef_uit, kies_formaat, toon_meldingen, voortgangsbalk, zeg
from toetsing.domain.meldingen import Melding, is_fout, is_onleesbaar

app = typer.Typer(cls=Groep, help="Maak een rapport om te lezen, te bewaren en te delen.", no_args_is_help=True)
_FORMATEN = ("html", "markdown", "json")


@app.command("regio", cls=Opdracht)
def regio(
    bestanden: Bestanden,
    naar: Annotated[
        str,
        typer.Option(
            "--naar", metavar="PAD", help="Het rapport (.html, .md, .json), of een map voor één per organisatie."
        ),
    ],
    kader: KaderOptie = None,
    variant: VariantOptie = None,
    organisatie: OrganisatieOptie = None,
    formaat: Annotated[
        str | None, typer.Option("--formaat", metavar="|".join(_FORMATEN), help="De vorm, als --naar een map is.")
    ] = None,
    peildatum: Annotated[
        str | None,
        typer.Option("--peildatum", metavar="DATUM", help="De dag waarover het rapport gaat; anders vandaag."),
    ] = None,
    reactie_voor: Annotated[
        str | None, typer.Option("--reactie-voor", metavar="DATUM", help="Vóór welke dag een reactie wordt gevraagd.")
    ] = None,
    definitief: Annotated[
        bool, typer.Option("--definitief", help="Geen concept meer; alle teksten en scores moeten er zijn.")
    ] = False,
    forceer: ForceerOptie = False,
    openen: OpenOptie = False,
    stil: StilOptie = False,
) -> int:
    """Maak het rapport over één organisatie, of in een map één over elke organisatie."""
    achtervoegsel = Path(naar).suffix
    enkel = naar == "-" or achtervoegsel.lower() in toepassing.ACHTERVOEGSELS.values()
    vorm = kies_formaat(formaat, als_json=False, naar=naar if enkel else None, mogelijk=_FORMATEN)
    if not enkel and achtervoegsel and not Path(naar).is_dir():
        raise toepassing.Gebruiksfout(
            f"'{naar}' is geen .html, .md of .json, en ook geen map. Kies een van deze vormen; bedoelt u een map met "
            "een punt in de naam, maak die dan eerst."
        )
    if not enkel and formaat is None:
        raise toepassing.Gebruiksfout(f"'{naar}' is een map: kies met --formaat ook de vorm ({', '.join(_FORMATEN)}).")
    wens = toepassing.Rapportwens(
        peildatum=_datum("--peildatum", peildatum) or _vandaag(),
        reactie_voor=_datum("--reactie-voor", reactie_voor),
        definitief=definitief,
    )
    with voortgangsbalk(stil=stil) as voortgang:
        rapportage = toepassing.regiorapporten(
            bestanden, wens, kader=kader, variant=variant, organisatie=organisatie, voortgang=voortgang
        )
    toon_meldingen(rapportage.meldingen, stil=stil)
    geschreven, fouten = _schrijf(rapportage, naar, vorm, enkel=enkel, forceer=forceer, openen=openen, stil=stil)
    toon_meldingen(fouten, stil=stil)
    if geschreven and not stil and not enkel:
        zeg(f"Geschreven in {naar}: {geschreven} {'rapport' if geschreven == 1 else 'rapporten'}.")
    if any(map(is_onleesbaar, [*rapportage.meldingen, *fouten])):
        return ONLEESBAAR
    return FOUTE_INVOER if any(map(is_fout, rapportage.meldingen)) else GOED


def _schrijf(
    rapportage: toepassing.Rapportage,
    naar: str,
    vorm: str,
    *,
    enkel: bool,
    forceer: bool,
    openen: bool,
    stil: bool,
) -> tuple[int, tuple[Melding, ...]]:
    """Write one report or a folder of them; return how many, and what went wrong."""
    if not rapportage.rapporten:
        return 0, ()
    if not enkel:
        geschreven, fouten = toepassing.schrijf_rapporten(rapportage, naar, vorm, forceer=forceer)
        if geschreven and openen:
            typer.launch(naar)
        return len(geschreven), fouten
    if len(rapportage.rapporten) > 1:
        aantal = len(rapportage.rapporten)
        namen = list(dict.fromkeys(rapport.omslag.titel for rapport in rapportage.rapporten))
        raise toepassing.Gebruiksfout(
            f"De invoer geeft {aantal} rapporten ({', '.join(namen[:5])}{', ...' if namen[5:] else ''}), en er past er "
            "één in een bestand. "
            + (
                "Kies met --organisatie NAAM, of geef achter --naar een map, met --formaat."
                if namen[1:]
                else "Geef één werkmap."
            )
        )
    inhoud = toepassing.rapport_als(rapportage.rapporten[0], vorm)
    fout = geef_uit(inhoud, naar=naar, forceer=forceer, openen=openen, stil=stil)
    return (0, (fout,)) if fout is not None else (1, ())


def _vandaag() -> date:
    return datetime.now().astimezone().date()  # noqa: TID251 - cli is the room that looks at the clock


def _datum(optie: str, tekst: str | None) -> date | None:
    if tekst is None:
        return None
    dag = toepassing.datum_in(tekst)
    if dag is None:
        raise toepassing.Gebruiksfout(f"'{tekst}' bij {optie} is geen datum. Schrijf 18-01-2016 of 2016-01-18.")
    return dag
