"""Which files this run has read or written, so that it never puts anything in their place."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

_GELEZEN: Final[dict[tuple[int, int], set[tuple[str, int]]]] = {}
"""By the device and number of every file that was read or written: under which paths, and when it was last changed."""


def onthoud(pad: Path, gegevens: os.stat_result) -> None:
    """Remember the file with these data, that was found at this path."""
    _GELEZEN.setdefault(_nummer(gegevens), set()).add((os.path.abspath(pad), gegevens.st_mtime_ns))  # noqa: PTH100


def is_gelezen(pad: Path) -> bool:
    """Return whether the file at this path was read or written, under whatever name or link.

    One that was taken away may leave its number to another: that was changed later, and is at none of its paths.
    """
    gegevens = _stat(pad)
    if gegevens is None:
        return False
    return any(
        gewijzigd == gegevens.st_mtime_ns or _is(waar, gegevens)
        for waar, gewijzigd in _GELEZEN.get(_nummer(gegevens), ())
    )


def laat_los(gegevens: os.stat_result) -> None:
    """Forget the file with these data: it may be replaced."""
    _GELEZEN.pop(_nummer(gegevens), None)


def vergeet() -> None:
    """Begin a run: nothing is read or written yet."""
    _GELEZEN.clear()


def _nummer(gegevens: os.stat_result) -> tuple[int, int]:
    return gegevens.st_dev, gegevens.st_ino


def _stat(pad: Path | str) -> os.stat_result | None:
    try:
        return os.stat(pad)  # noqa: PTH116 - Path.stat raises for more
    except (OSError, ValueError):
        return None


def _is(waar: str, gegevens: os.stat_result) -> bool:
    """Return whether the file with these data is still the one at a path."""
    daar = _stat(waar)
    return daar is not None and _nummer(daar) == _nummer(gegevens)
