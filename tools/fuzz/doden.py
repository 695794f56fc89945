"""A run that is killed while it writes: what stands there is the old file or the new one, whole, and nothing is left.

`kill -9` of a process that writes two answers in turn over the same file: at random moments, and every other time as
soon as it is seen to write. What it was writing is left behind; the next run that writes there removes it.
"""

from __future__ import annotations

import subprocess
import sys
import time
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

_PROGRAMMA: Final = """
import sys
from toetsing.cli import draai
while True:
    for bron in sys.argv[1:]:
        if draai(["score", bron, "--naar", "uit.json", "--forceer", "-q"]):
            sys.exit("score failed")
        print("x", flush=True)
"""
_LANGST: Final = 0.25
_UIT: Final = "uit.json"


def dood(map_: Path, bronnen: tuple[Path, Path], keer: int, kans: Random) -> tuple[list[str], int]:
    """Kill so many runs; return what was wrong, and how many were killed with a file half-written."""
    goed = set()
    for bron in bronnen:
        _score(map_, bron)
        goed.add((map_ / _UIT).read_bytes())
    fouten, halverwege = [], 0
    for beurt in range(keer):
        proces = subprocess.Popen(
            [sys.executable, "-c", _PROGRAMMA, *map(str, bronnen)], cwd=map_, stdout=subprocess.PIPE
        )
        assert proces.stdout is not None
        proces.stdout.readline()
        if beurt % 2:
            time.sleep(kans.random() * _LANGST)
        else:
            _wacht_op_schrijven(map_)
        proces.kill()
        proces.wait()
        proces.stdout.close()
        if (map_ / _UIT).read_bytes() not in goed:
            fouten.append(f"kill {beurt}: {_UIT} is neither the old file nor the new one")
        halverwege += bool(_resten(map_))
        fouten += _ruimt_op(map_, bronnen[0], beurt) if beurt % 4 == 0 else []
    return [*fouten, *_ruimt_op(map_, bronnen[0], keer)], halverwege


def _wacht_op_schrijven(map_: Path) -> None:
    """Wait until a file is being written: that takes a thousandth of the time, so chance alone hardly ever meets it."""
    eerder, tot = set(map_.iterdir()), time.monotonic() + _LANGST * 8
    while not set(map_.iterdir()) - eerder and time.monotonic() < tot:
        pass


def _ruimt_op(map_: Path, bron: Path, beurt: int) -> list[str]:
    _score(map_, bron)
    resten = _resten(map_)
    return [f"kill {beurt}: left behind after the next write: {', '.join(resten)}"] if resten else []


def _resten(map_: Path) -> list[str]:
    return sorted(pad.name for pad in map_.iterdir() if pad.name != _UIT)


def _score(map_: Path, bron: Path) -> None:
    opdracht = [sys.executable, "-m", "toetsing", "score", str(bron), "--naar", _UIT, "--forceer", "-q"]
    subprocess.run(opdracht, cwd=map_, check=True)
