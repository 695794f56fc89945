"""What every command has: help, faults in how it is typed, forms of output, and a look at a screen."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from gelijk.geval import geval, keuzes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gelijk.geval import Geval

REGIO: Final = "regios/IJsselland.xlsx"
DAG: Final = "--peildatum 18-01-2016"

OPDRACHTEN: Final = {
    "score": f"score {REGIO}",
    "controleer": f"controleer {REGIO}",
    "nieuw": "nieuw nieuw.xlsx",
    "rapport regio": f"rapport regio {REGIO} {DAG}",
    "rapport landelijk": f"rapport landelijk ronde-2016 {DAG}",
    "rapport sjablonen": "rapport sjablonen",
    "rapport sjabloon-controle": "rapport sjabloon-controle sjablonen/rapport.docx",
    "plan": f"plan dossiers/volledig.xlsx {DAG}",
    "wat-als": f"wat-als {REGIO} 1.1.4=+ {DAG}",
    "hertoets": f"hertoets regios/Drenthe.xlsx ronde-2016/Drenthe.xlsx {DAG}",
    "beoordelaars": f"beoordelaars beoordelaars/jansen.xlsx beoordelaars/bakker.xlsx {DAG}",
    "opvolging": f"opvolging dossiers/volledig.xlsx {DAG}",
    "vergelijk": f"vergelijk ronde-2016 {DAG}",
    "herreken": "herreken",
    "publiceer": f"publiceer {REGIO}",
    "verifieer": "verifieer uitslagen/een.json",
    "voorbeeld": "voorbeeld oefenen",
    "kader lijst": "kader lijst",
    "kader toon": "kader toon",
    "kader nieuw": "kader nieuw eigen-2026",
    "kader controleer": "kader controleer",
    "kader bewijs": "kader bewijs",
    "kader sql": "kader sql veilig-thuis-stap1-2015",
    "kader gevallen": "kader gevallen veilig-thuis-stap1-2015 --json",
    "kader verschil": "kader verschil veilig-thuis-stap1-2015 --met-variant toegepast-2015",
    "uitleg": "uitleg T031",
}
"""Every command with the least it needs to succeed."""

BIJ: Final = (REGIO,)
"""What `verifieer` reads again."""

FORMATEN: Final = ("tabel", "json", "csv", "markdown", "html", "xlsx", "pdf", "docx", "jsn")
ACHTERVOEGSELS: Final = ("txt", "json", "csv", "md", "html", "xlsx", "pdf", "docx", "JSON", "yaml")


def processen() -> Iterator[Geval]:
    """Yield every command as users start it, and its help: both import what they need themselves."""
    for opdracht, regel in OPDRACHTEN.items():
        yield replace(geval(regel, *BIJ), proces=True)
        yield replace(geval(f"{opdracht} --help"), proces=True)
    for regel in keuzes(f"| --help | --versie | scoor | score {REGIO} --naar uit.json"):
        yield replace(geval(regel), proces=True)


def hulp() -> Iterator[Geval]:
    """Yield the help of everything, on narrow and wide screens."""
    for regel in keuzes("| --help | -h | --versie | --version | rapport | rapport --help | kader | kader --help"):
        for kolommen in (60, 80, 120):
            yield geval(regel, kolommen=kolommen)
    for opdracht in OPDRACHTEN:
        for kolommen in (60, 80, 120):
            yield geval(f"{opdracht} --help", kolommen=kolommen)


def fouten_in_gebruik() -> Iterator[Geval]:
    """Yield command lines that are not right, of every command."""
    for regel in keuzes(
        "scoor x.xlsx | score | hulp | rapport regios | kader nergens | -x | --aanvulling | --aanvulling cmd"
        " | --aanvulling bash | kader toon a b"
    ):
        yield geval(regel)
    for opdracht, regel in OPDRACHTEN.items():
        yield geval(opdracht)
        yield geval(f"{regel} --formaatt json", *BIJ)
        yield geval(f"{regel} --onbekend", *BIJ)
        yield geval(f"{regel} -z", *BIJ)
        yield geval(f"{regel} nog iets", *BIJ)
        for optie in keuzes("--formaat | --naar | --kader | --variant | --peildatum | --organisatie"):
            yield geval(f"{regel} {optie}", *BIJ)
        for optie in keuzes(
            "--kader nergens | --kader kaders-fout/meer-fouten.yaml | --variant nergens | --json=ja | --open"
        ):
            yield geval(f"{regel} {optie}", *BIJ)
        yield geval(f"{regel} --peildatum morgen", *BIJ)


def alle_vormen() -> Iterator[Geval]:
    """Yield every form of every command, also those that it does not have, and every way to a file."""
    for regel in OPDRACHTEN.values():
        for formaat in FORMATEN:
            yield geval(f"{regel} --formaat {formaat}", *BIJ)
        for soort in ACHTERVOEGSELS:
            yield geval(f"{regel} --naar uit.{soort}", *BIJ)
        for rest in keuzes("""
                --json | --json -q | --json --naar uit.csv | --formaat tabel --json
                --formaat csv --naar uit.json | --naar uit | --naar weg/uit.json | --naar bestaat
                --naar regios/IJsselland.xlsx --forceer | -q | --formaat json --naar - -q
                --naar bestaat/uit.json | --naar bestaat/uit.json --forceer -q | --naar bestaat/uit.html --forceer
            """):
            yield geval(f"{regel} {rest}", *BIJ)
        for kolommen in (60, 80, 120):
            yield geval(regel, *BIJ, kolommen=kolommen)
        if os.name == "posix":
            yield geval(f"{regel} --naar uit.json --open", *BIJ)


def scherm() -> Iterator[Geval]:
    """Yield what somebody sees who looks at a screen: colours, and meldingen broken between words.

    Ten files or more show a bar that goes by the clock, unless they are asked for with -q.
    """
    anders = keuzes(f"""
        --help | score {REGIO} --uitleg | score landelijk.xlsx | score fouten/veel-fouten.xlsx
        controleer gemengd | controleer fouten/veel-fouten.xlsx --schrijf-terug | vergelijk landelijk.xlsx
    """)
    gewoon = [f"{regel} -q" if opdracht == "voorbeeld" else regel for opdracht, regel in OPDRACHTEN.items()]
    for regel in (*gewoon, *(f"{opdracht} --help" for opdracht in OPDRACHTEN), *anders):
        for kolommen in (60, 100):
            yield replace(geval(regel, *BIJ), scherm=True, kolommen=kolommen)
