"""Which files this run has read or written, so that it never puts anything in their place."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

_GELEZEN: Final[set[tuple[int, int]]] = set()
"""The device and number of every file that was read or written, however it was pointed at."""


def onthoud(gegevens: os.stat_result) -> None:
    """Remember the file with these data."""
    _GELEZEN.add((gegevens.st_dev, gegevens.st_ino))


def is_gelezen(pad: Path) -> bool:
    """Return whether the file at this path was read or written, under whatever name or link."""
    try:
        gegevens = os.stat(pad)  # noqa: PTH116 - Path.stat raises for more
    except (OSError, ValueError):
        return False
    return (gegevens.st_dev, gegevens.st_ino) in _GELEZEN


def laat_los(gegevens: os.stat_result) -> None:
    """Forget the file with these data: it may be replaced."""
    _GELEZEN.discard((gegevens.st_dev, gegevens.st_ino))


def vergeet() -> None:
    """Begin a run: nothing is read or written yet."""
    _GELEZEN.clear()
