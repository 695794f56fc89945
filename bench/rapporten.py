"""Measures reports by how much they are about: `make bench-groot`. Takes some minutes.

A national report of 100, 300 and 1,000 invented organisations in every form, and the reports of 1, 26 and 200 workbooks
in one run. Printed are the time that the processor needed (user and system, of the whole process), the peak memory and
what was written; and how much more one organisation costs from the middle size to the largest than from the smallest to
the middle one. That is one for what grows in a straight line, start-up falls out of it, and it travels.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from groot import maak
from meet import OMGEVING

from toetsing.pipeline.kaders import standaardkader

if TYPE_CHECKING:
    from collections.abc import Sequence

VORMEN = ("html", "pdf", "docx", "xlsx", "md", "json")
LANDELIJK = (100, 300, 1000)
REGIOS = (1, 26, 200)
RONDEN = 3
DOEL = 1.5
HTML_MB, SECONDEN = 15, 10
WINDSTREKEN = ("Noord", "Zuid", "Oost", "West", "Midden", "Boven", "Beneden", "Groot", "Klein", "Nieuw")
BOMEN = ("Linde", "Elze", "Wilge", "Berke", "Esse", "Popel", "Beuke", "Eike", "Iepe", "Vlier")
EINDEN = ("wolde", "drecht", "veen", "burg", "dam", "horst", "kerk", "mond", "rijk", "stede")


def main() -> None:
    with tempfile.TemporaryDirectory() as naam:
        map_ = Path(naam)
        print(f"national report, cpu seconds (aim: at {max(LANDELIJK)} at most {SECONDEN}, html under {HTML_MB} MB)")
        bronnen = [matrix(map_ / f"{n}.csv", n) for n in LANDELIJK]
        for vorm in VORMEN:
            reeks("landelijk", vorm, list(zip(LANDELIJK, bronnen, strict=True)))
        print("reports of one organisation each, in one run")
        mappen = [map_ / f"{n} werkmappen" for n in REGIOS]
        for n, deel in zip(REGIOS, mappen, strict=True):
            deel.mkdir()
            maak(deel, n)
        for vorm in ("html", "docx", "pdf"):
            reeks("regio", vorm, list(zip(REGIOS, mappen, strict=True)))


def matrix(pad: Path, n: int) -> Path:
    """Write the scores of n invented organisations, always the same; at some verwachtingen more are +."""
    nrs = [verwachting.nr for verwachting in standaardkader().verwachtingen if verwachting.telt_mee]
    toeval = random.Random(2015)
    kansen = [toeval.uniform(0.3, 0.98) for _ in nrs]
    namen = (f"{streek}-{boom}{eind}" for eind, boom, streek in product(EINDEN, BOMEN, WINDSTREKEN))
    rijen = [";".join(("organisatie", "ronde", *nrs))]
    for _, naam in zip(range(n), namen, strict=False):
        scores = ("+" if toeval.random() < kans else "-" for kans in kansen)
        rijen.append(";".join((naam, "2026", *scores)))
    pad.write_text("\n".join(rijen) + "\n", encoding="utf-8")
    return pad


def reeks(soort: str, vorm: str, bronnen: Sequence[tuple[int, Path]]) -> None:
    """Measure one form at three sizes, and print how one more grows."""
    tijden = []
    for n, bron in bronnen:
        tijd, mb, geschreven = min(meet(soort, vorm, bron) for _ in range(RONDEN))
        print(f"  {vorm:<5}{n:>6}  {tijd:6.2f} s  {mb:5.0f} MB memory  {geschreven:6.2f} MB written", flush=True)
        tijden.append(tijd)
    (a, b, c), (ta, tb, tc) = (n for n, _ in bronnen), tijden
    groei = ((tc - tb) / (c - b)) / ((tb - ta) / (b - a))
    print(f"  {vorm:<5}one more: {groei:4.2f} times as much at the largest size   (aim: at most {DOEL})", flush=True)


def meet(soort: str, vorm: str, bron: Path) -> tuple[float, float, float]:
    """Return the seconds, the peak memory and the size of what was written; `ru_maxrss` is in kB on Linux."""
    uit = bron.with_name(f"{bron.stem} uit.{vorm}" if soort == "landelijk" else f"{bron.stem} uit {vorm}")
    opdracht = [str(Path(sys.executable).with_name("toetsing")), "rapport", soort, str(bron), "--naar", str(uit)]
    opdracht += ["--formaat", vorm, "--forceer", "-q"]
    proces = subprocess.Popen(opdracht, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=OMGEVING)
    _, status, gebruik = os.wait4(proces.pid, 0)
    assert os.waitstatus_to_exitcode(status) == 0
    bestanden = [uit] if uit.is_file() else list(uit.iterdir())
    geschreven = sum(bestand.stat().st_size for bestand in bestanden)
    return gebruik.ru_utime + gebruik.ru_stime, gebruik.ru_maxrss / 1024, geschreven / 1e6


if __name__ == "__main__":
    main()
