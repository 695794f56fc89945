"""`make gelijk`: compare what the checkout answers with what an earlier revision answered."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from gelijk.antwoord import verschillen
from gelijk.gevallen import alle_gevallen, opdrachten_in
from gelijk.invoer import maak_invoer
from gelijk.kant import Kant
from gelijk.wiel import installeer, pak_uit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gelijk.antwoord import Antwoord, Verschil
    from gelijk.geval import Geval

WORTEL = Path(__file__).parents[2]


def main() -> int:
    """Compare, and return 1 if anything differs."""
    keuze = _keuze()
    begin, dag = time.monotonic(), datetime.now().astimezone().date()  # noqa: TID251 - both sides look at the clock
    with tempfile.TemporaryDirectory() as map_, ExitStack() as stapel:
        oud, nieuw = _kanten(Path(map_), keuze.van, stapel, in_fork=not keuze.processen)
        invoer = Path(map_, "invoer")
        gevallen = [
            g for g in alle_gevallen(invoer) if keuze.alleen in g.naam and (not g.scherm or not keuze.processen)
        ]
        print(f"{len(gevallen)} cases, with {keuze.van} on the left (-) and the checkout on the right (+)", flush=True)
        telling = _vergelijk(gevallen, oud, nieuw)
        if not keuze.alleen:
            telling.zonder = _zonder_geval(gevallen, oud, nieuw)
    print(telling)
    print(f"in {time.monotonic() - begin:.0f} seconds")
    if dag != datetime.now().astimezone().date():  # noqa: TID251
        print("A new day began on the way; answers that say which day it is may differ by that.")
    return 1 if telling.anders else 0


def _keuze() -> argparse.Namespace:
    lezer = argparse.ArgumentParser(prog="gelijk", description=__doc__)
    lezer.add_argument("--van", default="HEAD", metavar="REV", help="the revision to compare with (HEAD)")
    lezer.add_argument("--alleen", default="", metavar="TEXT", help="only cases with this in their command line")
    lezer.add_argument(
        "--processen", action="store_true", default=not hasattr(os, "fork"), help="a whole process per case; slower"
    )
    return lezer.parse_args()


def _kanten(map_: Path, revisie: str, stapel: ExitStack, *, in_fork: bool) -> tuple[Kant, Kant]:
    """Install both sides, make the inputs with the older one, and start both."""
    mappen = map_ / "a", map_ / "b"
    with ThreadPoolExecutor() as samen:
        bronnen = pak_uit(WORTEL, revisie, mappen[0]), WORTEL
        programmas = list(samen.map(installeer, bronnen, mappen))
    invoer = map_ / "invoer"
    invoer.mkdir()
    oud, nieuw = (
        stapel.enter_context(Kant(programma, map_, invoer, in_fork=in_fork))
        for programma, map_ in zip(programmas, mappen, strict=True)
    )
    maak_invoer(invoer, WORTEL / "tests" / "bestanden", lambda *args: oud.doe(*args, map_=invoer))
    return oud, nieuw


class Telling:
    """What was compared, per command."""

    def __init__(self) -> None:
        self.gevallen: Counter[str] = Counter()
        self.bestanden: Counter[str] = Counter()
        self.codes: dict[str, Counter[int]] = {}
        self.anders = 0
        self.omgevallen: list[str] = []
        self.zonder: Sequence[str] = ()

    def tel(self, geval: Geval, antwoord: Antwoord, gevonden: Sequence[Verschil]) -> None:
        """Count a case."""
        self.gevallen[geval.opdracht] += 1
        self.bestanden[geval.opdracht] += antwoord.geschreven
        self.codes.setdefault(geval.opdracht, Counter())[antwoord.code] += 1
        self.anders += bool(gevonden)
        if b"Traceback (most recent call last)" in antwoord.uit + antwoord.fout:
            self.omgevallen.append(geval.naam)

    def __str__(self) -> str:
        """A line per command, and the outcome."""
        lijnen = [f"{'command':<28}answers  files  exit codes"]
        for opdracht, aantal in sorted(self.gevallen.items()):
            codes = ", ".join(f"{code}: {n}" for code, n in sorted(self.codes[opdracht].items()))
            lijnen.append(f"{opdracht:<28}{aantal:>7}{self.bestanden[opdracht]:>7}  {codes}")
        lijnen.append(f"{'all':<28}{self.gevallen.total():>7}{self.bestanden.total():>7}")
        if self.zonder:
            lijnen.append(f"Commands without a case; write some in tools/gelijk/gevallen: {', '.join(self.zonder)}.")
        lijnen += [f"Not an answer but a traceback, before the change too: {naam}" for naam in self.omgevallen]
        goed = "Every answer is the same."
        lijnen.append(f"{self.anders} of {self.gevallen.total()} answers differ." if self.anders else goed)
        return "\n".join(lijnen)


def _vergelijk(gevallen: Sequence[Geval], oud: Kant, nieuw: Kant) -> Telling:
    """Ask every case of both sides at the same time, and print what differs as it is found."""
    telling = Telling()
    with ThreadPoolExecutor(2) as samen:
        for vraag in gevallen:
            links, rechts = samen.map(lambda kant, vraag=vraag: kant.antwoord(vraag), (oud, nieuw))
            gevonden = verschillen(links, rechts)
            telling.tel(vraag, links, gevonden)
            if sys.stderr.isatty():
                print(f"{telling.gevallen.total()} of {len(gevallen)}", end="\r", file=sys.stderr)
            if gevonden:
                print(f"\n{vraag.naam}")
            for verschil in gevonden:
                print(f"  {verschil.waarin}", *(f"    {lijn}" for lijn in verschil.lijnen), sep="\n", flush=True)
    return telling


def _zonder_geval(gevallen: Iterable[Geval], oud: Kant, nieuw: Kant) -> list[str]:
    """Return the commands in the help of either side that no case is about."""
    bekend = {vraag.opdracht for vraag in gevallen}
    gevonden = {opdracht for kant in (oud, nieuw) for opdracht in opdrachten_in(kant)}
    return sorted(gevonden - bekend)


if __name__ == "__main__":
    sys.exit(main())
