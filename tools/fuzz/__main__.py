"""`make fuzz`: run damaged files through the real commands, and say what no file may make them do."""

from __future__ import annotations

import argparse
import itertools
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Final

from fuzz.doden import dood
from fuzz.gevallen import SOORTEN, Geval, Zaden, geval
from fuzz.toezicht import Toezicht, zet_neer
from fuzz.zaden import als_csv, langtabel

if TYPE_CHECKING:
    from collections.abc import Iterator

WORTEL: Final = Path(__file__).parents[2]
_ELKE: Final = 5.0
"""So many seconds are between two lines of progress."""
_VOORBEELDEN: Final = 3
"""Of what is probably one mistake so many cases are kept."""


def main() -> int:
    """Run the cases and the kills, and return 1 where something was found."""
    keuze = _keuze()
    with tempfile.TemporaryDirectory(prefix="fuzz-") as map_:
        zaden, bronnen = _zaden(Path(map_))
        gevonden = _gevallen(keuze, zaden, Path(map_))
        if keuze.doden:
            (Path(map_) / "doden").mkdir()
            fouten, halverwege = dood(Path(map_) / "doden", bronnen, keuze.doden, Random(keuze.zaad))
            print(f"{keuze.doden} runs killed while writing, {halverwege} with a file half-written", file=sys.stderr)
            for fout in fouten:
                print(f"FOUND {fout}", file=sys.stderr)
            gevonden += len(fouten)
    return 1 if gevonden else 0


def _keuze() -> argparse.Namespace:
    lezer = argparse.ArgumentParser(prog="fuzz", description=__doc__)
    lezer.add_argument("--seconden", type=int, default=60, help="stop after so many seconds (60)")
    lezer.add_argument("--gevallen", type=int, default=0, help="run so many cases, however long it takes")
    lezer.add_argument("--zaad", type=int, default=1, help="another number gives other cases (1)")
    lezer.add_argument("--soorten", default=",".join(SOORTEN), help="only these kinds of file, with commas")
    lezer.add_argument("--vanaf", type=int, default=0, help="the first case of each kind (0)")
    lezer.add_argument("--naar", type=Path, default=WORTEL / ".fuzz", help="where what is found is kept (.fuzz)")
    lezer.add_argument("--doden", type=int, default=20, help="so many runs are killed while they write (20)")
    return lezer.parse_args()


def _zaden(map_: Path) -> tuple[Zaden, tuple[Path, Path]]:
    """Make what is damaged: workbooks of the program itself, and an uitslag."""

    def toetsing(*args: str) -> None:
        subprocess.run([sys.executable, "-m", "toetsing", *args, "-q"], cwd=map_, check=True)

    (map_ / "goed.csv").write_bytes(als_csv(langtabel()))
    toetsing("score", "goed.csv", "--naar", "uitslag.json")
    toetsing("voorbeeld", "voorbeeld")
    regio, land = map_ / "voorbeeld" / "regios" / "IJsselland.xlsx", map_ / "voorbeeld" / "landelijk.xlsx"
    zaden = Zaden.van(WORTEL, [regio.read_bytes()], (map_ / "uitslag.json").read_bytes())
    return zaden, (land, regio)


def _reeks(keuze: argparse.Namespace, zaden: Zaden) -> Iterator[Geval]:
    """Yield the cases, of each kind in turn, until enough time has passed or enough were given."""
    soorten = keuze.soorten.split(",")
    tot = time.monotonic() + keuze.seconden
    for teller in itertools.count():
        if teller >= keuze.gevallen if keuze.gevallen else time.monotonic() > tot:
            return
        nummer, plek = divmod(teller, len(soorten))
        yield geval(soorten[plek], keuze.vanaf + nummer, keuze.zaad, zaden)


def _gevallen(keuze: argparse.Namespace, zaden: Zaden, map_: Path) -> int:
    """Run the cases, keep those that did wrong, and return how many kinds of wrong there were."""
    shutil.rmtree(keuze.naar, ignore_errors=True)
    begin = gezegd = time.monotonic()
    soorten: Counter[str] = Counter()
    codes: Counter[int] = Counter()
    traagst = grootst = (0.0, "")
    with Toezicht(map_) as toezicht:
        for een in _reeks(keuze, zaden):
            start = time.monotonic()
            uitkomst = toezicht.doe(een)
            codes[uitkomst.code] += 1
            grootst = max(grootst, (uitkomst.geheugen / 1_000_000, een.naam))
            traagst = max(traagst, (time.monotonic() - start, een.naam))
            for vondst in uitkomst.gevonden:
                soorten[vondst.soort] += 1
                if soorten[vondst.soort] <= _VOORBEELDEN:
                    print(
                        f"FOUND {vondst.soort}: {vondst.uitleg}\n  {_bewaar(een, keuze.naar)}",
                        file=sys.stderr,
                        flush=True,
                    )
            if time.monotonic() - gezegd > _ELKE:
                gezegd = time.monotonic()
                print(f"{codes.total()} cases in {gezegd - begin:.0f} s", file=sys.stderr, flush=True)
    print(f"{codes.total()} cases in {time.monotonic() - begin:.0f} s, seed {keuze.zaad}", file=sys.stderr)
    print("exit codes: " + ", ".join(f"{code}: {n}" for code, n in sorted(codes.items())), file=sys.stderr)
    print(f"slowest: {traagst[0]:.1f} s ({traagst[1]})", file=sys.stderr)
    print(f"most memory: {grootst[0]:.0f} MB ({grootst[1]})", file=sys.stderr)
    for soort, aantal in soorten.most_common():
        print(f"{aantal:>6} x {soort}", file=sys.stderr)
    return len(soorten)


def _bewaar(een: Geval, naar: Path) -> str:
    """Keep the files of a case, and return the command line that does it again."""
    map_ = naar / een.naam
    zet_neer(een, map_)
    opdracht = f"cd {shlex.quote(os.path.relpath(map_))} && toetsing {shlex.join(een.args)}"
    (map_ / "opdracht.txt").write_text(opdracht + "\n", encoding="utf-8")
    return opdracht


if __name__ == "__main__":
    sys.exit(main())
