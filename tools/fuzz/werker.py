"""Runs one command line after another in one process, and tells what came of it. Started by `toezicht.py`.

A question is a line of JSON on stdin, its answer a line of JSON on stdout. What kills or hangs this process is seen by
who started it.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import resource
import sys
import tempfile
import traceback
from pathlib import Path
from typing import Any, Final

from hulp.opdracht import toetsing_bytes

_HARDE_GRENS: Final = 3_000_000_000
"""The address space of this process: a case that asks for more gets none, so that the computer stays usable."""


def main() -> None:
    """Answer until stdin ends."""
    vragen = os.fdopen(os.dup(0), encoding="utf-8")
    antwoorden = os.fdopen(os.dup(1), "w", encoding="utf-8")
    niets = os.open(os.devnull, os.O_RDWR)
    for kanaal in (0, 1):
        os.dup2(niets, kanaal)
    tempfile.tempdir = sys.argv[1]
    resource.setrlimit(resource.RLIMIT_AS, (_HARDE_GRENS, _HARDE_GRENS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    for regel in vragen:
        antwoorden.write(json.dumps(_antwoord(json.loads(regel))) + "\n")
        antwoorden.flush()


def _antwoord(vraag: dict[str, Any]) -> dict[str, Any]:
    _vergeet_geheugen()
    val = ""
    try:
        uit = toetsing_bytes(*vraag["args"], cwd=Path(vraag["map"]))
        code, stdout, stderr = uit.returncode, uit.stdout, uit.stderr
    except BaseException:  # noqa: BLE001 - whatever comes out is what we look for
        code, stdout, stderr, val = 1, b"", b"", traceback.format_exc()
    tekst = {"uit": stdout.decode("latin-1"), "fout": stderr.decode("latin-1"), "val": val}
    return {"code": code, "geheugen": _geheugen(), **tekst}


def _processen() -> list[str]:
    """Return this process and the one that it reads in, if there is one."""
    kinderen = Path("/proc/self/task").glob("*/children")
    return ["self", *(pid for lijst in kinderen for pid in _lees(lijst).split())]


def _lees(pad: Path) -> str:
    with contextlib.suppress(OSError):
        return pad.read_text(encoding="ascii")
    return ""


def _vergeet_geheugen() -> None:
    """Let the system forget the most memory there was, so that each case has its own (Linux)."""
    for pid in _processen():
        with contextlib.suppress(OSError):
            Path(f"/proc/{pid}/clear_refs").write_text("5", encoding="ascii")


def _geheugen() -> int:
    """Return the most bytes that this case had, in all processes together; 0 where the system does not tell."""
    pieken = (re.search(r"VmHWM:\s*(\d+) kB", _lees(Path(f"/proc/{pid}/status"))) for pid in _processen())
    return sum(int(piek[1]) * 1024 for piek in pieken if piek)


if __name__ == "__main__":
    main()
