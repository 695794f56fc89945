"""Cases about reports: over one organisation, over all of them, and the templates they are made with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from gelijk.geval import geval, keuzes, lijst
from gelijk.gevallen.algemeen import DAG, REGIO
from gelijk.gevallen.scoren import VEEL

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from gelijk.geval import Geval

VORMEN: Final = ("html", "pdf", "docx", "md", "json")


def regio(invoer: Path) -> Iterator[Geval]:
    """Yield workbooks of every kind in every form."""
    for pad in (
        *(*lijst(invoer, "dossiers/*"), REGIO, "ingevuld/half.xlsx", "ingevuld/variant.xlsx", "ingevuld/minnen.xlsx"),
        *("vormen/ijsselland.ods", "ingevuld/punten.csv", "beoordelaars/samen.xlsx", "ingevuld/alles-goed.xlsx"),
    ):
        for vorm in VORMEN:
            yield geval(f"rapport regio {pad} {DAG} --naar uit.{vorm}")
        for rest in keuzes("--definitief | --definitief -q | --reactie-voor 01-02-2016 | --variant toegepast-2015"):
            yield geval(f"rapport regio {pad} {DAG} {rest} --naar uit.md")
        yield geval(f"rapport regio {pad} {DAG} --vorige {REGIO} --naar uit.html")


def regio_met_keuzes(invoer: Path) -> Iterator[Geval]:
    """Yield every option in the forms where it shows, and reports over more than one."""
    for rest in keuzes("""
            --definitief | --vorige ingevuld/half.xlsx | --vorige regios --definitief | --met-door
            --reactie-voor 01-02-2016 | --huisstijl huisstijlen/goed.yaml | --teksten matrix/teksten.xlsx
            --huisstijl huisstijlen/andere-kleuren.yaml
        """):
        for vorm in VORMEN:
            yield geval(f"rapport regio dossiers/volledig.xlsx {DAG} {rest} --naar uit.{vorm}")
    for rest in keuzes("""
            --reactie-voor 18-01-2016 | --reactie-voor x | --vorige weg.xlsx | --vorige-kader kaders/tellen-2020
            --vorige regios/Drenthe.xlsx | --vorige fouten/veel-fouten.xlsx | --vorige-kader weg --vorige regios
        """):
        yield geval(f"rapport regio dossiers/volledig.xlsx {DAG} {rest} --naar uit.json")
    for pad in keuzes(
        "ronde-2016 | matrix/oordelen.xlsx | gemengd | niets | fouten/veel-fouten.xlsx | weg.xlsx | dossiers"
    ):
        for rest in keuzes("--naar map --formaat markdown | --naar map | --naar uit.html | --naar - --formaat json"):
            yield geval(f"rapport regio {pad} {DAG} {rest}")
    for rest in (
        "--organisatie Drenthe --naar uit.md",
        "--organisatie Weg --naar uit.md",
        "--naar regios --formaat html",
    ):
        yield geval(f"rapport regio landelijk.xlsx {DAG} {rest}", "regios")
    for naam in _kaders(invoer):
        yield geval(f"rapport regio scores/{naam}-een.csv --kader kaders/{naam} {DAG} --definitief --naar uit.md")
        for vorm in ("html", "md", "docx"):
            yield geval(f"rapport regio scores/{naam}-een.csv --kader kaders/{naam} {DAG} --naar uit.{vorm}")


def opmaak(invoer: Path) -> Iterator[Geval]:
    """Yield every house style and template, sound and not."""
    for stijl in [*lijst(invoer, "huisstijlen/*"), "weg.yaml", "sjablonen/huisstijl.yaml"]:
        yield geval(f"rapport regio {REGIO} {DAG} --huisstijl {stijl} --naar uit.html", "sjablonen")
    for sjabloon in [*lijst(invoer, "sjablonen/*.docx"), "weg.docx", "sjablonen/huisstijl.yaml"]:
        yield geval(f"rapport regio dossiers/volledig.xlsx {DAG} --sjabloon {sjabloon} --naar uit.docx", "sjablonen")
    yield geval(f"rapport regio {REGIO} {DAG} --sjabloon sjablonen/rapport.docx --naar uit.html")


def landelijk(invoer: Path) -> Iterator[Geval]:
    """Yield folders and matrices of every kind in every form."""
    for pad in VEEL:
        for vorm in (*VORMEN, "xlsx"):
            yield geval(f"rapport landelijk {pad} {DAG} --naar uit.{vorm}")
    for pad in keuzes(f"matrix/teksten.xlsx | matrix/namen.csv | gemengd | fouten | niets | weg | {REGIO} | dossiers"):
        for vorm in ("html", "md", "xlsx"):
            yield geval(f"rapport landelijk {pad} {DAG} --naar uit.{vorm}")
    for rest in keuzes("""
            --teksten matrix/teksten.xlsx | --teksten matrix/leeg.xlsx | --teksten weg.xlsx
            --teksten ingevuld/kaal.csv | --definitief | --teksten matrix/teksten.xlsx --definitief
            --met-door | --variant toegepast-2015 | --vorige ronde-2016 | --vorige matrix/eerder.csv | --vorige weg
            --vorige-kader kaders/tellen-2020 | -q | --huisstijl huisstijlen/goed.yaml
            --huisstijl huisstijlen/geen-kleur.yaml
        """):
        for vorm in ("html", "md", "json"):
            yield geval(f"rapport landelijk landelijk.xlsx {DAG} {rest} --naar uit.{vorm}")
    for sjabloon in lijst(invoer, "sjablonen/*.docx"):
        yield geval(f"rapport landelijk ronde-2016 {DAG} --sjabloon {sjabloon} --naar uit.docx")
    for naam in _kaders(invoer):
        for vorm in ("html", "md", "xlsx"):
            yield geval(f"rapport landelijk scores/{naam}.csv --kader kaders/{naam} {DAG} --naar uit.{vorm}")


def landelijk_in_een_map(invoer: Path) -> Iterator[Geval]:
    """Yield the report about all in a folder, where its name says what it is."""
    del invoer
    for rest in keuzes("--naar map --formaat markdown | --naar map | --naar uit.odt"):
        yield geval(f"rapport landelijk landelijk.xlsx {DAG} {rest}")


def sjablonen(invoer: Path) -> Iterator[Geval]:
    """Yield the templates, copied and checked."""
    for rest in keuzes("| --soort regio | --soort landelijk | --soort x | --soort regio --json | --json"):
        yield geval(f"rapport sjablonen {rest}")
    for rest in keuzes(
        "--naar map | --naar sjablonen | --naar sjablonen --forceer | --naar bestaat/uit.json | --naar map -q"
    ):
        yield geval(f"rapport sjablonen {rest}")
    for pad in [*lijst(invoer, "sjablonen/*"), "weg.docx", REGIO, "sjablonen"]:
        for rest in ("", "--soort regio", "--soort landelijk -q"):
            yield geval(f"rapport sjabloon-controle {pad} {rest}")


def _kaders(invoer: Path) -> list[str]:
    return sorted(pad.name for pad in (invoer / "kaders").iterdir())
