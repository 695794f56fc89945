"""Measures whole processes side by side: `make bench`.

Every pair is run in turn (A B A B ...), so that a machine that speeds up or slows down does so for both. Printed are
the medians and the median of the ratios pair by pair. Absolute times say something of one machine; the ratios travel.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

WORTEL = Path(__file__).parents[1]
RONDEN = 15
OMGEVING = {naam: waarde for naam, waarde in os.environ.items() if naam != "PYTHONDONTWRITEBYTECODE"}


def main() -> None:
    with tempfile.TemporaryDirectory() as map_:
        toetsing = [str(Path(sys.executable).with_name("toetsing"))]
        draai([*toetsing, "voorbeeld", map_, "-q"])
        regios = sorted(str(pad) for pad in Path(map_, "regios").iterdir())
        een = next(pad for pad in regios if "IJsselland" in pad)
        pandas = [sys.executable, str(WORTEL / "bench" / "pandas_script.py")]
        kaal = [sys.executable, "-c", "import typer, rich.console, rich.table"]
        schrijver = [sys.executable, "-c", "import typer, rich.console, xlsxwriter, yaml"]
        nieuw = [*toetsing, "nieuw", str(Path(map_, "nieuw.xlsx")), "--forceer"]
        print("whole processes, milliseconds (median), and the median ratio pair by pair")
        vergelijk("score, one workbook / pandas script", [*toetsing, "score", een], [*pandas, een], 0.40)
        vergelijk("score, one workbook / bare import of typer and rich", [*toetsing, "score", een], kaal, 1.8)
        vergelijk(
            "score --json, 26 workbooks / pandas loop",
            [*toetsing, "score", *regios, "--json"],
            [*pandas, *regios],
            0.35,
        )
        vergelijk("nieuw / bare import of typer, rich, xlsxwriter and yaml", nieuw, schrijver, 2.0)
        vergelijk_verschil(toetsing, regios)
        vergelijk_rapporten(toetsing, Path(map_))


def vergelijk(naam: str, links: list[str], rechts: list[str], doel: float) -> None:
    draai(links)
    draai(rechts)
    paren = [(draai(links), draai(rechts)) for _ in range(RONDEN)]
    verhouding = statistics.median(a / b for a, b in paren)
    a, b = (statistics.median(tijden) * 1000 for tijden in zip(*paren, strict=True))
    print(f"{naam:<64} {a:7.0f} / {b:7.0f} = {verhouding:5.2f}   (aim: at most {doel})")


def vergelijk_rapporten(toetsing: list[str], map_: Path) -> None:
    """The national report of 26 workbooks: html against bare imports, pdf against LibreOffice printing our docx."""
    rapport = [*toetsing, "rapport", "landelijk", str(map_ / "regios"), "--forceer", "-q", "--naar"]
    kaal = [sys.executable, "-c", "import typer, rich.console, rich.table, jinja2"]
    naam = "national html, 26 workbooks / bare import of typer, rich, jinja2"
    vergelijk(naam, [*rapport, str(map_ / "landelijk.html")], kaal, 2.5)
    kantoor = shutil.which("soffice")
    if kantoor is None:
        print("national pdf / LibreOffice printing our docx: not measured, there is no soffice here")
        return
    draai([*rapport, str(map_ / "landelijk.docx")])
    profiel = f"-env:UserInstallation={(map_ / 'profiel').as_uri()}"
    druk_af = [
        kantoor,
        profiel,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(map_),
        str(map_ / "landelijk.docx"),
    ]
    naam = "national pdf, 26 workbooks / LibreOffice printing our docx"
    vergelijk(naam, [*rapport, str(map_ / "uit.pdf")], druk_af, 0.6)


def vergelijk_verschil(toetsing: list[str], regios: list[str]) -> None:
    """What 25 more workbooks cost, against calamine reading every sheet of those 25: start-up falls out of both."""
    kaal = [sys.executable, str(WORTEL / "bench" / "calamine_script.py")]
    een, alle = [*toetsing, "score", regios[0], "--json"], [*toetsing, "score", *regios, "--json"]
    verschillen = []
    for _ in range(RONDEN):
        a, b = draai(alle) - draai(een), draai([*kaal, *regios]) - draai([*kaal, regios[0]])
        verschillen.append((a, b))
    verhouding = statistics.median(a / b for a, b in verschillen)
    a, b = (statistics.median(tijden) * 1000 for tijden in zip(*verschillen, strict=True))
    naam = "score --json, 25 workbooks more / calamine reading those"
    print(f"{naam:<64} {a:7.0f} / {b:7.0f} = {verhouding:5.2f}   (aim: at most 6)")


def draai(opdracht: list[str]) -> float:
    begin = time.perf_counter()
    subprocess.run(opdracht, check=True, env=OMGEVING, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=WORTEL)
    return time.perf_counter() - begin


if __name__ == "__main__":
    main()
