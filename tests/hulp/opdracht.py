"""One way to run an opdracht: in this process, as a process of its own would, or truly in a process of its own.

`toetsing` is the way to take. `proces` is for what only a process shows: how the program starts, what it imports,
what becomes of it when its output cannot be written.
"""

from __future__ import annotations

import io
import logging
import os
import re
import sys
import warnings
from contextlib import ExitStack, chdir, contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from subprocess import DEVNULL, PIPE, CompletedProcess, run
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, Any
from unittest import mock

from toetsing.cli import draai

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

BREEDTE = 80
"""As wide as what is no terminal is held to be."""
_OPMAAK = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
_BALK_WEG = re.compile(r"^bestanden .*\n*", re.MULTILINE)
"""A progress bar, which goes again."""
_STANDAARD_FILTERS = (
    ("default", DeprecationWarning, "__main__"),
    ("ignore", DeprecationWarning, ""),
    ("ignore", PendingDeprecationWarning, ""),
    ("ignore", ImportWarning, ""),
    ("ignore", ResourceWarning, ""),
)
"""Which warnings Python shows when nobody asks for others."""


class _Terminal(io.TextIOWrapper):
    """A stream that says somebody is looking."""

    def isatty(self) -> bool:
        return True


def toetsing(
    *args: object, breedte: int | str = BREEDTE, cwd: Path | None = None, omgeving: Mapping[str, str] | None = None
) -> CompletedProcess[str]:
    """Run an opdracht in this process; what it printed as text, with ends of lines as Python reads them."""
    uit = toetsing_bytes(*args, breedte=breedte, cwd=cwd, omgeving=omgeving)
    return CompletedProcess(uit.args, uit.returncode, _als_tekst(uit.stdout), _als_tekst(uit.stderr))


def op_terminal(*args: object, breedte: int | str = BREEDTE, cwd: Path | None = None) -> CompletedProcess[str]:
    """Run an opdracht as if somebody looks at a terminal; what stands there in the end, without colours."""
    uit = toetsing_bytes(*args, breedte=breedte, cwd=cwd, omgeving={"TERM": "xterm"}, soort=_Terminal)
    zonder_opmaak = (_BALK_WEG.sub("", _OPMAAK.sub("", _als_tekst(inhoud))) for inhoud in (uit.stdout, uit.stderr))
    kaal = ("".join(f"{regel.rstrip()}\n" for regel in tekst.splitlines()) for tekst in zonder_opmaak)
    return CompletedProcess(uit.args, uit.returncode, *kaal)


def toetsing_bytes(
    *args: object,
    breedte: int | str = BREEDTE,
    cwd: Path | None = None,
    omgeving: Mapping[str, str] | None = None,
    soort: type[io.TextIOWrapper] = io.TextIOWrapper,
) -> CompletedProcess[bytes]:
    """Run an opdracht in this process; what it printed as bytes. What it leaves behind is what it wrote to files."""
    opdracht = [str(deel) for deel in args]
    with ExitStack() as alles:
        uit, fout = (alles.enter_context(TemporaryFile(prefix="toetsing-")) for _ in range(2))
        alles.enter_context(mock.patch.dict(os.environ, {**(omgeving or {}), "COLUMNS": str(breedte)}))
        alles.enter_context(chdir(cwd or Path.cwd()))
        stdout, stderr = (alles.enter_context(_stroom(bestand, soort)) for bestand in (uit, fout))
        alles.enter_context(redirect_stdout(stdout))
        alles.enter_context(redirect_stderr(stderr))
        alles.enter_context(mock.patch.object(sys, "stdin", alles.enter_context(Path(os.devnull).open())))
        alles.enter_context(mock.patch.object(sys, "argv", ["toetsing", *opdracht]))
        alles.enter_context(_eigen_waarschuwingen())
        alles.enter_context(_eigen_logboek())
        try:
            code: int | str | None = draai(opdracht)
        except SystemExit as einde:  # what completes for a shell leaves like that
            code = einde.code
        for stroom, bestand in ((stdout, uit), (stderr, fout)):
            stroom.flush()
            bestand.seek(0)
        return CompletedProcess(opdracht, int(code or 0), uit.read(), fout.read())


def proces(
    *args: object,
    programma: str | None = None,
    cwd: Path | None = None,
    omgeving: Mapping[str, str] | None = None,
    stdout: int | IO[Any] = PIPE,
    stderr: int | IO[Any] = PIPE,
) -> CompletedProcess[bytes]:
    """Run an opdracht, or a program of Python with these arguments, in a process of its own."""
    wat = ["-m", "toetsing"] if programma is None else ["-c", programma]
    return run(
        [sys.executable, *wat, *map(str, args)],
        stdin=DEVNULL,
        stdout=stdout,
        stderr=stderr,
        cwd=cwd,
        env={**os.environ, **(omgeving or {})},
        timeout=30,
        check=False,
    )


@contextmanager
def _stroom(bestand: IO[bytes], soort: type[io.TextIOWrapper]) -> Iterator[io.TextIOWrapper]:
    """Give a text stream over a file, in an encoding that knows next to nothing: the program must choose its own."""
    stroom = soort(bestand, encoding="ascii", errors="strict")
    try:
        yield stroom
    finally:
        stroom.detach()


@contextmanager
def _eigen_waarschuwingen() -> Iterator[None]:
    """Show warnings on stderr as Python does, whatever the test run makes of them."""

    def toon(message: Warning | str, category: type[Warning], filename: str, lineno: int, *_: object) -> None:
        sys.stderr.write(warnings.formatwarning(message, category, filename, lineno))

    with warnings.catch_warnings(), mock.patch.object(warnings, "showwarning", toon):
        warnings.resetwarnings()
        for actie, soort, module in reversed(_STANDAARD_FILTERS):
            warnings.filterwarnings(actie, category=soort, module=module)  # type: ignore[arg-type]
        yield


@contextmanager
def _eigen_logboek() -> Iterator[None]:
    """Let what is logged go where it goes when nobody set anything up: to stderr."""
    wortel = logging.getLogger()
    with mock.patch.object(wortel, "handlers", []):
        niveau = wortel.level
        wortel.setLevel(logging.WARNING)
        try:
            yield
        finally:
            wortel.setLevel(niveau)


def _als_tekst(inhoud: bytes) -> str:
    return io.TextIOWrapper(io.BytesIO(inhoud), encoding="utf-8").read()
