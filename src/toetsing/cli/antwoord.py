"""What the opdrachten that compare share: their options, the day, and giving an answer in the form asked for."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from glob import escape, glob
from os.path import realpath
from typing import TYPE_CHECKING, Annotated

import typer

from toetsing.cli.codes import afloop
from toetsing.cli.uitvoer import geef_uit, kies_formaat, toon_meldingen
from toetsing.domain.fouten import gebruiksfout
from toetsing.formats.vormen import VAN_ANTWOORD, VORMEN

if TYPE_CHECKING:
    from toetsing.document.antwoord import Antwoord, GeenAntwoord

FormaatOptie = Annotated[
    str | None,
    typer.Option("--formaat", metavar="|".join(VAN_ANTWOORD), help="De vorm van het antwoord."),
]
PeildatumOptie = Annotated[
    str | None, typer.Option("--peildatum", metavar="DATUM", help="De dag waarover het gaat; anders vandaag.")
]


def geef_antwoord(
    antwoord: Antwoord | GeenAntwoord,
    vorm: str,
    *,
    naar: str | None,
    dag: date,
    forceer: bool,
    openen: bool,
    stil: bool,
) -> int:
    """Print meldingen and the answer, or write it to a file; return the exit code."""
    from toetsing.document.antwoord import Antwoord
    from toetsing.pipeline.meegeleverd import meegeleverd
    from toetsing.pipeline.opmaak import onze_opmaak

    meldingen = antwoord.meldingen
    if isinstance(antwoord, Antwoord):
        inhoud, opmerkingen = VORMEN[vorm].maak(antwoord, meegeleverd("rapporten"), partial(onze_opmaak, dag))
        fout = geef_uit(inhoud, naar=naar, forceer=forceer, openen=openen, stil=stil)
        meldingen = (*meldingen, *opmerkingen, *([fout] if fout is not None else []))
    toon_meldingen(meldingen, stil=stil)
    return afloop(meldingen)


def kies_vorm(formaat: str | None, *gelezen: str, als_json: bool, naar: str | None) -> str:
    """Return the form of an answer. Raises Gebruiksfout where it cannot be, or would replace a file it is made from."""
    vorm = kies_formaat(formaat, als_json=als_json, naar=naar, mogelijk=VAN_ANTWOORD)
    eis_ander_bestand(naar, *gelezen)
    return vorm


def eis_ander_bestand(naar: str | None, *gelezen: str) -> None:
    """Raise Gebruiksfout where an answer would take the place of a file it is made from, with --forceer too.

    What is read is a path, what a pattern stands for, or what is in a folder; a link to a file is that file.
    """
    if naar in (None, "-"):
        return
    doel = realpath(str(naar))
    patronen = (begin + einde for pad in gelezen for begin in {pad, escape(pad)} for einde in ("", "/*"))
    paden = (pad for patroon in patronen for pad in glob(patroon, include_hidden=True))  # noqa: PTH207 - absolute too
    if doel in map(realpath, (*gelezen, *paden)):
        raise gebruiksfout("G024", naam=naar)


def peildag(peildatum: str | None) -> date:
    """Return the day that an answer is about: the one that was asked for, else today."""
    return dag_in("--peildatum", peildatum) or vandaag()


def vandaag() -> date:
    """Return the day it is here."""
    return datetime.now().astimezone().date()  # noqa: TID251 - cli is the room that looks at the clock


def dag_in(optie: str, tekst: str | None) -> date | None:
    """Return the day that somebody typed behind an option. Raises Gebruiksfout for what is none."""
    from toetsing.readers.toetsing.labels import datum_in

    if tekst is None:
        return None
    dag = datum_in(tekst)
    if dag is None:
        raise gebruiksfout("G025", waarde=tekst, optie=optie)
    return dag
