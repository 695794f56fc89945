"""The report about many, as the command writes it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hulp.opdracht import toetsing

if TYPE_CHECKING:
    from pathlib import Path


def rapport(bron: Path, naar: Path, *args: object) -> bytes:
    """What the command wrote."""
    opties = ("--forceer", "--peildatum", "18-11-2015", *args)
    gemaakt = toetsing("rapport", "landelijk", bron, "--naar", naar, *opties)
    assert gemaakt.returncode == 0, gemaakt.stderr
    return naar.read_bytes()


def als_json(bron: Path, map_: Path, *args: object) -> dict[str, Any]:
    """The same for programs."""
    return json.loads(rapport(bron, map_ / "l.json", *args))["rapport"]  # type: ignore[no-any-return]
