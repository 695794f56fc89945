"""Start, Dutch, output, exit codes and shared options. The room that looks at the clock and the terminal.

Until `main` runs nobody catches a Ctrl-C, so this module and the package itself import nothing that has to be loaded.
"""

from __future__ import annotations

import gc
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


_ONDERBROKEN = 130


def main() -> None:
    """Run the command line and leave with its exit code. Never a traceback, never assessment data in an error."""
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        freeze_support()  # a frozen program that starts itself to read a file does that and nothing else
    gc.set_threshold(50_000)  # what is imported stays; searching it for garbage costs a tenth of a short run
    try:
        code = draai()
    except KeyboardInterrupt:  # once more, while it was being said
        code = _ONDERBROKEN
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # it is done: nothing is left to break off
    gc.freeze()  # nothing needs to be searched for garbage on the way out
    sys.exit(code)


def draai(args: Sequence[str] | None = None) -> int:
    """Run one command, with streams that can say everything, and return its exit code.

    Ctrl-C ends it with one sentence, whenever it comes: also while the program itself is being loaded.
    """
    try:
        _maak_stromen()
        from toetsing.cli.hoofd import start

        code = start(args)
    except KeyboardInterrupt:
        code = _ONDERBROKEN
    if code == _ONDERBROKEN:
        from toetsing.cli.uitvoer import zeg
        from toetsing.domain.meldingen import melding

        zeg(str(melding("G013")))
    return code


def _maak_stromen() -> None:
    """Make streams that can say everything; one that is not there, as under pythonw, or is closed, takes in nothing."""
    for naam in ("stdout", "stderr"):
        stroom = getattr(sys, naam)
        if stroom is None or stroom.closed:
            setattr(sys, naam, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 - as long as the run
        elif hasattr(stroom, "reconfigure"):
            stroom.reconfigure(encoding="utf-8", errors="replace")
