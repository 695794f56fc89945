"""One of the two sides: an installed `toetsing` that answers in work folders of its own."""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from gelijk.antwoord import Antwoord, Bestand

if TYPE_CHECKING:
    from types import TracebackType

    from gelijk.geval import Geval

SECONDEN = 300
"""Nothing that is asked takes this long."""
OPENERS = ("xdg-open", "open")


class Kant:
    """A side. Use it as a context: the process that answers ends with it."""

    def __init__(self, programma: Path, map_: Path, invoer: Path, *, in_fork: bool) -> None:
        """Start the process that answers. `map_` becomes a folder for this side alone."""
        self.map = map_
        self._invoer = invoer
        self._programma = programma
        self._omgeving = _omgeving(programma, map_)
        hoe = "fork" if in_fork else "proces"
        self._proces = subprocess.Popen(
            [sys.executable, "-P", "-s", str(Path(__file__).with_name("bediende.py")), hoe],
            env=self._omgeving,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        gevonden = self._hoor()["toetsing"]
        if not isinstance(gevonden, str) or not Path(gevonden).is_relative_to(programma):
            sys.exit(f"Would have compared another toetsing than the one in {programma}: {gevonden}")

    def __enter__(self) -> Kant:
        return self

    def __exit__(
        self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None
    ) -> None:
        if self._proces.stdin is not None:
            self._proces.stdin.close()
        self._proces.wait()

    def doe(self, *args: str, map_: Path) -> None:
        """Run a command somewhere, as a process of its own; it must succeed or find faults in its input."""
        opdracht = [sys.executable, "-P", "-s", "-m", "toetsing", *args]
        klaar = subprocess.run(opdracht, cwd=map_, env=self._omgeving, capture_output=True, check=False)
        if klaar.returncode not in (0, 1):
            sys.exit(f"toetsing {' '.join(args)}\n{klaar.stdout.decode()}{klaar.stderr.decode()}")

    def antwoord(self, geval: Geval) -> Antwoord:
        """Return what the program answers in a fresh folder with the files that the case names."""
        werk, uit, fout = (self.map / naam for naam in ("werk", "uit", "fout"))
        shutil.rmtree(werk, ignore_errors=True)
        werk.mkdir()
        for pad in geval.nodig(self._invoer):
            _kopieer(self._invoer / pad, werk / pad)
        voor = _bestanden(werk)
        for kanaal in (uit, fout):
            kanaal.write_bytes(b"")
        self._vraag(
            args=list(geval.args),
            map=str(werk),
            uit=str(uit),
            fout=str(fout),
            omgeving={"COLUMNS": str(geval.kolommen)},
            scherm=geval.scherm,
            proces=geval.proces,
            seconden=SECONDEN,
        )
        code = self._hoor()["code"]
        na = _bestanden(werk)
        return Antwoord(
            code=code if isinstance(code, int) else -1,
            uit=uit.read_bytes(),
            fout=fout.read_bytes(),
            bestanden=na,
            geschreven=sum(voor.get(pad) != bestand for pad, bestand in na.items() if not pad.endswith("/")),
        )

    def _vraag(self, **vraag: object) -> None:
        if self._proces.stdin is not None:
            self._proces.stdin.write(json.dumps(vraag) + "\n")
            self._proces.stdin.flush()

    def _hoor(self) -> dict[str, object]:
        regel = self._proces.stdout.readline() if self._proces.stdout is not None else ""
        if not regel:
            sys.exit(f"The process that answers for {self._programma} has ended.")
        gehoord: dict[str, object] = json.loads(regel)
        return gehoord


def _omgeving(programma: Path, map_: Path) -> dict[str, str]:
    """Return the environment that both sides have: nothing of the user's own, and nothing that differs by chance."""
    thuis = map_ / "thuis"
    thuis.mkdir(parents=True)
    for naam in OPENERS:
        (thuis / naam).write_text('#!/bin/sh\necho "$@" >>geopend.txt\n', encoding="utf-8")
        (thuis / naam).chmod(0o755)
    return {
        **{naam: os.environ[naam] for naam in ("SYSTEMROOT", "LD_LIBRARY_PATH") if naam in os.environ},
        "PATH": os.pathsep.join((str(thuis), os.environ.get("PATH", os.defpath))),
        "HOME": str(thuis),
        "TMPDIR": str(thuis),
        "TEMP": str(thuis),
        "PYTHONPATH": str(programma),
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "TZ": "Europe/Amsterdam",
        "LC_ALL": "C.UTF-8",
        "TERM": "xterm-256color",
    }


def _kopieer(van: Path, naar: Path) -> None:
    naar.parent.mkdir(parents=True, exist_ok=True)
    if van.is_dir():
        shutil.copytree(van, naar, dirs_exist_ok=True)
    else:
        shutil.copyfile(van, naar)


def _bestanden(map_: Path) -> dict[str, Bestand]:
    """Return every file and folder below a folder; a folder's name ends with a slash."""
    uit = {}
    for pad in map_.rglob("*"):
        naam, rechten = pad.relative_to(map_).as_posix(), stat.filemode(pad.stat().st_mode)
        if pad.is_dir():
            uit[f"{naam}/"] = Bestand(b"", rechten)
        else:
            uit[naam] = Bestand(pad.read_bytes(), rechten)
    return uit
