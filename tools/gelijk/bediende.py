"""Answers one command line after another with one installed `toetsing`, each in a process of its own.

Started by `kant.py` with the folder of the installation in PYTHONPATH. Every line on stdin is a question in JSON, every
line on stdout says that its answer is ready; the first line says which `toetsing` this is. Needs the standard library
only, and runs without the rest of this package.

Where the system can fork, everything is imported once and each question is answered by a fork of this process. In what
order modules import each other is then not what a user has; a question may ask for a process of its own.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import importlib.util
import json
import multiprocessing
import os
import pkgutil
import signal
import subprocess
import sys
import traceback
from multiprocessing import resource_tracker
from pathlib import Path
from typing import Any

BIBLIOTHEKEN = (
    *("typer", "typer.rich_utils", "rich.console", "rich.table", "rich.panel", "rich.markup", "yaml", "jinja2"),
    *("python_calamine", "xlrd", "xlsxwriter", "numpy", "docxtpl", "typst", "pikepdf", "fontTools.ttLib"),
)
"""What may be imported before a fork. One that is missing costs time and nothing else."""

Vraag = dict[str, Any]


def main() -> None:
    """Answer until stdin ends. The one argument says how: `fork` or `proces`."""
    vragen = os.fdopen(os.dup(0), encoding="utf-8")
    antwoorden = os.fdopen(os.dup(1), "w", encoding="utf-8")
    niets = os.open(os.devnull, os.O_RDWR)
    os.dup2(niets, 0)
    os.dup2(niets, 1)
    in_fork = sys.argv[1] == "fork"
    if in_fork:
        _importeer_alles()
        gc.collect()
        gc.freeze()
    _zeg(antwoorden, {"toetsing": str(_map())})
    for regel in vragen:
        vraag: Vraag = json.loads(regel)
        _zeg(antwoorden, {"code": _in_fork(vraag) if in_fork and not vraag["proces"] else _in_proces(vraag)})


def _importeer_alles() -> None:
    """Import the libraries, and every module of the program by walking through it. What fails is left to the fork."""
    modules = [deel.name for deel in pkgutil.walk_packages([str(_map())], "toetsing.", onerror=lambda _: None)]
    for naam in (*BIBLIOTHEKEN, *modules):
        if not naam.endswith("__main__"):
            with contextlib.suppress(Exception):
                importlib.import_module(naam)


def _map() -> Path | None:
    """Return the folder of the program."""
    gevonden = importlib.util.find_spec("toetsing")
    return Path(gevonden.origin).parent if gevonden and gevonden.origin else None


def _zeg(antwoorden: Any, wat: dict[str, object]) -> None:  # noqa: ANN401 - a text stream
    antwoorden.write(json.dumps(wat) + "\n")
    antwoorden.flush()


def _in_proces(vraag: Vraag) -> int:
    """Answer as a process of its own, which is slower and possible everywhere."""
    with Path(vraag["uit"]).open("wb") as uit, Path(vraag["fout"]).open("wb") as fout:
        try:
            return subprocess.run(
                [sys.executable, "-P", "-s", "-m", "toetsing", *vraag["args"]],
                cwd=vraag["map"],
                env={**os.environ, **vraag["omgeving"]},
                stdin=subprocess.DEVNULL,
                stdout=uit,
                stderr=fout,
                timeout=vraag["seconden"],
                check=False,
            ).returncode
        except subprocess.TimeoutExpired:
            return -int(signal.SIGTERM)


def _in_fork(vraag: Vraag) -> int:
    """Answer in a fork. What takes too long ends by its own alarm, with a negative code."""
    scherm = os.openpty() if vraag["scherm"] else None
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            code = _antwoord(vraag, scherm[1] if scherm else None)
        finally:
            os._exit(code)
    if scherm is not None:
        os.close(scherm[1])
        _lees_scherm(scherm[0], Path(vraag["uit"]))
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def _lees_scherm(meester: int, uit: Path) -> None:
    """Keep what appears on a screen until nobody writes on it any more."""
    with uit.open("wb") as bestand, contextlib.suppress(OSError):  # a closed screen is an error on Linux
        while deel := os.read(meester, 65536):
            bestand.write(deel)
    os.close(meester)


def _antwoord(vraag: Vraag, scherm: int | None) -> int:
    """Be the process that a user would start, and return its exit code."""
    signal.alarm(vraag["seconden"])
    os.chdir(vraag["map"])
    os.environ.update(vraag["omgeving"])
    for kanaal, naam in ((1, "uit"), (2, "fout")):
        os.dup2(os.open(vraag[naam], os.O_WRONLY | os.O_CREAT, 0o644) if scherm is None else scherm, kanaal)
    sys.argv = ["toetsing", *vraag["args"]]
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 - a descriptor, open to the end
    sys.stderr = open(2, "w", encoding="utf-8", closefd=False, buffering=1, errors="backslashreplace")  # noqa: SIM115
    code: object = 0
    try:
        from toetsing.cli import main as toetsing

        toetsing()
    except SystemExit as einde:
        code = einde.code
    except BaseException:  # noqa: BLE001 - a process ends with a traceback, whatever it was
        traceback.print_exc()
        code = 1
    sys.stdout.flush()
    sys.stderr.flush()
    for kind in multiprocessing.active_children():  # as a process of its own does when it ends
        kind.kill()
        kind.join()
    stop = getattr(getattr(resource_tracker, "_resource_tracker", None), "_stop", None)
    if stop is not None:  # what starts beside such a child ends with its parent, which a fork does not do
        stop()
    with contextlib.suppress(ChildProcessError):  # what it started (--open) has written what it writes
        while True:
            os.wait()
    return code if isinstance(code, int) else 0


if __name__ == "__main__":
    main()
