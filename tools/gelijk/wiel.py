"""From a revision, or from the files as they are now, to an installed `toetsing` in a folder of its own."""

from __future__ import annotations

import io
import subprocess
import sys
import tarfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def pak_uit(wortel: Path, revisie: str, map_: Path) -> Path:
    """Put the files of a revision in a folder, and return it."""
    bron = map_ / "bron"
    archief = subprocess.run(
        ["git", "archive", "--format=tar", revisie], cwd=wortel, check=True, stdout=subprocess.PIPE
    ).stdout
    with tarfile.open(fileobj=io.BytesIO(archief)) as tar:
        tar.extractall(bron, filter="data")
    return bron


def installeer(bron: Path, map_: Path) -> Path:
    """Build the wheel of a folder with sources and install it, alone; return the folder for PYTHONPATH.

    Uncommitted and untracked files are in it, as they are in any wheel that is built there.
    """
    _pip("wheel", "--wheel-dir", str(map_ / "wiel"), str(bron))
    (wiel,) = (map_ / "wiel").glob("*.whl")
    _pip("install", "--target", str(map_ / "programma"), str(wiel))
    return map_ / "programma"


def _pip(opdracht: str, *rest: str) -> None:
    pip = [sys.executable, "-m", "pip", opdracht, "--quiet", "--disable-pip-version-check", "--no-deps", *rest]
    klaar = subprocess.run(pip, capture_output=True, text=True, check=False)
    if klaar.returncode:
        sys.exit(f"pip {opdracht} {' '.join(rest)} failed:\n{klaar.stdout}{klaar.stderr}")
