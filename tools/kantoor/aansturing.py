"""Starts what the proofs need: the driver with its jobs, a plain conversion by soffice, and `toetsing` itself."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kantoor.profiel import maak_profiel

if TYPE_CHECKING:
    from collections.abc import Sequence

TOOLS = Path(__file__).parents[1]
UNO_PYTHON = os.environ.get("UNO_PYTHON", "/usr/bin/python3")
"""A Python with the module uno: that of the system, not that of a virtual environment."""
XLSX, ODS, XLS = "Calc MS Excel 2007 XML", "calc8", "MS Excel 97"
FILTERS = {".xlsx": XLSX, ".ods": ODS, ".xls": XLS}
Stap = dict[str, Any]
Cel = dict[str, Any]


def bestuur(opdrachten: Sequence[tuple[Path, Sequence[Stap]]], *opties: str) -> list[list[Any]]:
    """Let one LibreOffice carry out the steps on each file, and return the answer to every step."""
    invoer = "".join(json.dumps({"open": str(pad), "stappen": list(stappen)}) + "\n" for pad, stappen in opdrachten)
    klaar = subprocess.run(
        [UNO_PYTHON, "-m", "kantoor.bestuurder", *opties],
        input=invoer.encode(), capture_output=True, check=False, cwd=TOOLS, env=_omgeving(),
    )  # fmt: skip
    antwoorden = [json.loads(regel) for regel in klaar.stdout.splitlines()]
    fouten = [f"{pad.name}: {a['fout']}" for (pad, _), a in zip(opdrachten, antwoorden, strict=False) if "fout" in a]
    if klaar.returncode or fouten or len(antwoorden) != len(opdrachten):
        sys.exit("\n".join(["LibreOffice could not do what was asked", *fouten, klaar.stderr.decode()]))
    return [antwoord["antwoorden"] for antwoord in antwoorden]


def bewaar(*paden: Path) -> Stap:
    """Return the step that saves copies in the formats of their suffixes."""
    return {"bewaar": [{"pad": str(pad), "filter": FILTERS[pad.suffix]} for pad in paden]}


def zet_om(pad: Path, map_: Path, soort: str, *, herreken: bool) -> Path:
    """Convert a file with `soffice --convert-to` into an empty folder and return the new one."""
    soffice = shutil.which("soffice")
    assert soffice is not None
    opdracht = [
        soffice, "--headless", "--norestore", maak_profiel(map_, herreken=herreken),
        "--convert-to", soort, "--outdir", str(map_), str(pad),
    ]  # fmt: skip
    subprocess.run(opdracht, check=True, capture_output=True, timeout=120, stdin=subprocess.DEVNULL, env=_omgeving())
    return map_ / f"{pad.stem}.{soort}"


def toetsing(*argumenten: str | Path) -> str:
    """Run the program and return what it prints; anything but exit code 0 ends the proof."""
    opdracht = [str(Path(sys.executable).with_name("toetsing")), *map(str, argumenten)]
    klaar = subprocess.run(opdracht, capture_output=True, check=False, stdin=subprocess.DEVNULL)
    if klaar.returncode:
        sys.exit(f"{' '.join(opdracht)}: exit code {klaar.returncode}\n{klaar.stderr.decode()}")
    return klaar.stdout.decode()


def _omgeving() -> dict[str, str]:
    """Return the environment without what a virtual environment put there: soffice has a Python of its own."""
    return {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith(("PYTHON", "VIRTUAL"))}
