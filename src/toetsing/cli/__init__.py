"""Start, Dutch, output, exit codes and shared options. The room that looks at the clock and the terminal."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def main() -> None:
    """Run the command line and leave with its exit code. Never a traceback, never assessment data in an error."""
    gc.set_threshold(50_000)  # what is imported stays; searching it for garbage costs a tenth of a short run
    code = draai()
    gc.freeze()  # nothing needs to be searched for garbage on the way out
    sys.exit(code)


def draai(args: Sequence[str] | None = None) -> int:
    """Run one command, with streams that can say everything, and return its exit code."""
    for stroom in (sys.stdout, sys.stderr):
        if stroom is not None and hasattr(stroom, "reconfigure"):
            stroom.reconfigure(encoding="utf-8", errors="replace")
    from toetsing.cli.hoofd import start

    return start(args)
