"""`make willekeurig`: made-up kaders through the program and through a second reckoning, and faults that must be found.

There are as many again of kaders that decide above their criteria. The tables that it prints say of each construct of
the language how much of it there was. Where the two differ, the kader is kept in `.willekeurig`, and the same seed and
number give it again.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor, as_completed
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from tweede.planten import PLANTEN, zoek
from tweede.proeven import PER_KADER, bovenproef, proef
from tweede.ronde import bewaar, bovenronde, ronde
from tweede.verdeling import Verdeling
from tweede.verdeling_boven import Bovenverdeling

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tweede.proeven import Proef
    from tweede.ronde import Ronde

WORTEL: Final = Path(__file__).parents[2]
_STAP: Final = 50
"""So many kaders does a process compare before it says what it found."""
_ELKE: Final = 5.0
"""So many seconds are between two lines of progress."""
_BEWAARD: Final = 20


class _Soort(NamedTuple):
    """A kind of made-up kaders: how one is made up, and how they are compared."""

    naam: str
    proef: Callable[[int, int], Proef]
    ronde: Callable[[int, range, Path], Ronde]
    verdeling: type[Verdeling]


_SOORTEN: Final = (
    _Soort("criteria", proef, ronde, Verdeling),
    _Soort("boven", bovenproef, bovenronde, Bovenverdeling),
)


def main(args: Sequence[str] | None = None) -> int:
    """Plant the faults, compare the kaders, and return 1 where a fault was not found or a difference was."""
    keuze = _keuze(args)
    goed = _planten() if keuze.planten else True
    shutil.rmtree(keuze.naar, ignore_errors=True)
    for soort in _SOORTEN:
        verdeling, gevonden = _vergelijk(soort, keuze.zaad, -(-keuze.aantal // PER_KADER))
        for nummer, anders in sorted(gevonden.items())[:_BEWAARD]:
            map_ = keuze.naar / f"{soort.naam}-{keuze.zaad}-{nummer}"
            bewaar(soort.proef(keuze.zaad, nummer), anders, map_)
            print(f"FOUND {anders[0]}\n  {os.path.relpath(map_)}", file=sys.stderr)
        print("\n".join(verdeling.tabel()))
        wat = f"{soort.naam}: {verdeling.paren} pairs, {len(gevonden)} kaders with a difference, seed {keuze.zaad}"
        print(wat, file=sys.stderr)
        goed = goed and not gevonden
    return 0 if goed else 1


def _keuze(args: Sequence[str] | None) -> argparse.Namespace:
    lezer = argparse.ArgumentParser(prog="willekeurig", description=__doc__)
    lezer.add_argument("--zaad", type=int, default=1, help="another number gives other kaders (1)")
    lezer.add_argument(
        "--aantal", type=int, default=100_000, help="so many pairs of a kader and a toetsing, of either kind (100000)"
    )
    lezer.add_argument("--planten", type=int, default=1, help="0: plant no faults first")
    lezer.add_argument("--naar", type=Path, default=WORTEL / ".willekeurig", help="where what is found is kept")
    return lezer.parse_args(args)


def _planten() -> bool:
    """Plant each fault in turn; return whether all were found."""
    gemist = []
    with ThreadPoolExecutor(os.cpu_count()) as pool:  # each is a process of its own
        for naam, hoe in zip(PLANTEN, pool.map(zoek, PLANTEN), strict=True):
            print(f"planted: {naam}; {hoe or 'NOT FOUND'}"[:200], file=sys.stderr, flush=True)
            gemist += [] if hoe else [naam]
    print(f"{len(PLANTEN)} faults planted, {len(PLANTEN) - len(gemist)} found", file=sys.stderr, flush=True)
    return not gemist


def _vergelijk(soort: _Soort, zaad: int, kaders: int) -> tuple[Verdeling, dict[int, list[str]]]:
    verdeling, gevonden = soort.verdeling(), dict[int, list[str]]()
    begin = gezegd = time.monotonic()
    with ProcessPoolExecutor() as pool:
        stappen = range(0, kaders, _STAP)
        for klaar in as_completed(
            [pool.submit(_stap, soort.ronde, zaad, van, min(van + _STAP, kaders)) for van in stappen]
        ):
            een = klaar.result()
            verdeling.erbij(een.verdeling)
            gevonden |= een.gevonden
            if time.monotonic() - gezegd > _ELKE:
                gezegd = time.monotonic()
                wat = f"{verdeling.paren} pairs in {gezegd - begin:.0f} s, {len(gevonden)} kaders with a difference"
                print(wat, file=sys.stderr, flush=True)
    print(f"{verdeling.paren} pairs in {time.monotonic() - begin:.0f} s", file=sys.stderr, flush=True)
    return verdeling, gevonden


def _stap(ronde: Callable[[int, range, Path], Ronde], zaad: int, van: int, tot: int) -> Ronde:
    with tempfile.TemporaryDirectory(prefix="willekeurig-") as map_:
        return ronde(zaad, range(van, tot), Path(map_))


if __name__ == "__main__":
    sys.exit(main())
