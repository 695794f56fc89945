"""Writes the invented ronde as workbooks.

A folder per ronde with a workbook per organisation, one with a zelfevaluatie, and landelijk-teksten.csv with
the texts of the national report. The same every time.
"""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from toetsing.pipeline.kaders import kader_van
from toetsing.workbook.toetsingswerkmap import toetsing_als_werkmap
from voorbeeldronde.ronde import ingevuld, landelijke_teksten, lees_inhoud

if TYPE_CHECKING:
    from pathlib import Path


def schrijf(map_: Path) -> list[Path]:
    """Write the workbooks and the texts in a folder; return what was written."""
    inhoud = lees_inhoud()
    kader = kader_van(inhoud["kader"])
    geschreven = []
    for een in ingevuld(kader, inhoud):
        pad = map_ / een.map / f"{een.toetsing.organisatie}.xlsx"
        pad.parent.mkdir(parents=True, exist_ok=True)
        pad.write_bytes(toetsing_als_werkmap(kader, een.toetsing, een.dossier, notities=een.notities))
        geschreven.append(pad)
    teksten = StringIO(newline="")
    csv.writer(teksten, delimiter=";").writerows([("veld", "tekst"), *landelijke_teksten(inhoud)])
    pad = map_ / "landelijk-teksten.csv"
    pad.write_bytes(teksten.getvalue().encode("utf-8-sig"))
    return [*geschreven, pad]
