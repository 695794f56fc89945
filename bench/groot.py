"""Measures a folder of thousands of workbooks: `make bench-groot`. Takes some minutes and 100 MB of disk.

Printed per number of workbooks: how long `toetsing score MAP --json` takes as a whole process, its peak memory, and
how many toetsingen it decided. One file in every folder is damaged: the rest must be decided all the same.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from meet import OMGEVING

from toetsing.pipeline.kaders import referentie, standaardkader
from toetsing.workbook.toetsingswerkmap import toetsing_als_werkmap

AANTALLEN = (500, 1000, 5000)
GRENS_MB = 300
FOUTE_INVOER = 1


def main() -> None:
    with tempfile.TemporaryDirectory() as map_:
        print(f"making {max(AANTALLEN)} workbooks ...", flush=True)
        werkmappen = list(maak(Path(map_), max(AANTALLEN)))
        for n in AANTALLEN:
            deel = Path(map_, str(n))
            deel.mkdir()
            for pad in werkmappen[: n - 1]:
                os.link(pad, deel / pad.name)
            (deel / "beschadigd.xlsx").write_bytes(werkmappen[0].read_bytes()[:5000])
            meet(deel, n)


def maak(map_: Path, n: int) -> list[Path]:
    """Write n workbooks with the scores of 2015, each of an organisation of its own."""
    kader = standaardkader()
    toetsingen = referentie(kader)
    gemaakt = []
    for i in range(n):
        toetsing = toetsingen[i % len(toetsingen)]
        pad = map_ / f"{i:05}.xlsx"
        pad.write_bytes(toetsing_als_werkmap(kader, replace(toetsing, organisatie=f"{toetsing.organisatie} {i}")))
        gemaakt.append(pad)
    return gemaakt


def meet(map_: Path, n: int) -> None:
    """Score one folder and print what it took. `ru_maxrss` is in kB on Linux, which is where this runs."""
    uit = map_.with_suffix(".json")
    opdracht = [str(Path(sys.executable).with_name("toetsing")), "score", str(map_), "--json"]
    begin = time.perf_counter()
    with uit.open("wb") as bestand:
        proces = subprocess.Popen(opdracht, stdout=bestand, stderr=subprocess.DEVNULL, env=OMGEVING)
        _, status, gebruik = os.wait4(proces.pid, 0)
    duur = time.perf_counter() - begin
    assert os.waitstatus_to_exitcode(status) == FOUTE_INVOER
    beslist = len(json.loads(uit.read_bytes())["toetsingen"])
    assert beslist == n - 1
    mb = gebruik.ru_maxrss / 1024
    print(
        f"{n:>5} workbooks  {duur:6.1f} s  {duur / n * 1000:5.1f} ms each  {mb:4.0f} MB (aim: at most {GRENS_MB})  "
        f"{beslist} decided",
        flush=True,
    )


if __name__ == "__main__":
    main()
