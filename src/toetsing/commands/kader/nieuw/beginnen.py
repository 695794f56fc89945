"""Writes a kader to begin with: sound, proven, and explained line by line."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from toetsing.domain.fouten import gebruiksfout
from toetsing.pipeline.meegeleverd import meegeleverd
from toetsing.pipeline.schrijven import staan_er_al, write_bestand, write_map

if TYPE_CHECKING:
    from toetsing.domain.meldingen import Melding

_BEGIN: Final = Path(__file__).with_name("begin")
_ID: Final = "KADER_ID"
_SCHEMA: Final = "kader.schema.json"
_NAAM: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""How a kader is called: small letters, digits and dashes, so that it is the same on every computer."""


def begin_kader(map_: str, *, forceer: bool = False) -> tuple[tuple[Path, ...], tuple[Melding, ...]]:
    """Write a kader that is called as its folder, with cases, and the schema that helps an editor along.

    Returns the files that were written and what went wrong. Nothing is overwritten without `forceer`. Raises
    Gebruiksfout where the folder has a name that a kader cannot have.
    """
    doel = Path(map_)
    id_ = doel.absolute().name
    if not _NAAM.fullmatch(id_):
        raise gebruiksfout("G183", naam=id_)
    inhoud = {
        pad.relative_to(_BEGIN): pad.read_text(encoding="utf-8").replace(_ID, id_).encode()
        for pad in sorted(_BEGIN.rglob("*.yaml"))
    }
    inhoud[Path(_SCHEMA)] = (meegeleverd("kaders") / _SCHEMA).read_bytes()
    bestaand = 0 if forceer else sum(os.path.lexists(doel / naam) for naam in inhoud)
    if bestaand:
        return (), (staan_er_al(doel, bestaand),)
    geschreven: list[Path] = []
    for naam, bytes_ in inhoud.items():
        fout = write_map((doel / naam).parent) or write_bestand(doel / naam, bytes_, forceer=forceer)
        if fout is not None:
            return tuple(geschreven), (fout,)
        geschreven.append(doel / naam)
    return tuple(geschreven), ()
