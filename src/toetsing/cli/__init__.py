"""Typer only: arguments -> one call into app -> print -> exit code. The room that looks at clock and terminal."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and leave with its exit code. Never a traceback, never assessment data in an error."""
    for stroom in (sys.stdout, sys.stderr):
        if hasattr(stroom, "reconfigure"):
            stroom.reconfigure(encoding="utf-8", errors="replace")
    from toetsing.cli.hoofd import start

    sys.exit(start())
