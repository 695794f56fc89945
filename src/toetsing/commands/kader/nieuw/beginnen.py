"""Writes a kader to begin with, sound, proven, and explained line by line; or the next edition of a kader."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from toetsing.commands.kader.nieuw.uitgavezinnen import AANPASSEN, niet_meegenomen_zin
from toetsing.domain.fouten import Kaderfout, gebruiksfout
from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.plek import Plek
from toetsing.pipeline.kaderkeuze import inhoud_van, vind_kader
from toetsing.pipeline.kaderplaatsen import KADERBESTAND, STANDAARD
from toetsing.pipeline.kaders import GEPUBLICEERD, GOOD_PRACTICES, RAPPORTREGELS, RONDES, kaders
from toetsing.pipeline.meegeleverd import meegeleverd
from toetsing.pipeline.schrijven import staan_er_al, write_bestand, write_map
from toetsing.readers.files.misgegaan import bij_bestand
from toetsing.readers.kader.kaderbestand import load_kader
from toetsing.readers.kader.uitgave import volgende_uitgave

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.pipeline.kaderplaatsen import Gevonden

_BEGIN: Final = Path(__file__).with_name("begin")
_ID: Final = "KADER_ID"
_SCHEMA: Final = "kader.schema.json"
_NAAM: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""How a kader is called: small letters, digits and dashes, so that it is the same on every computer."""


class Begonnen(NamedTuple):
    """The files that were written, what went wrong, and of an earlier edition what to know of this one."""

    geschreven: tuple[Path, ...]
    meldingen: tuple[Melding, ...] = ()
    daarna: tuple[str, ...] = ()


def begin_kader(map_: str, *, uit: str | None = None, forceer: bool = False) -> Begonnen:
    """Write a kader that is called as its folder, with cases, and the schema that helps an editor along.

    It is one to begin with, or the next edition of `uit`, an id or a path, with the cases of that.
    Nothing is overwritten without `forceer`. Raises
    Gebruiksfout where the folder has a name that this kader cannot have, and Kaderfout where `uit`, or what would
    come of it, cannot be read.
    """
    doel = Path(map_)
    id_ = doel.absolute().name
    if not _NAAM.fullmatch(id_):
        raise gebruiksfout("G183", naam=id_)
    if id_ == STANDAARD:
        raise gebruiksfout("G185")
    eerder = None if uit is None else vind_kader(uit, kaders())
    inhoud = _begin(id_) if eerder is None else _uitgave(eerder, id_)
    inhoud[Path(_SCHEMA)] = (meegeleverd("kaders") / _SCHEMA).read_bytes()
    bestaand = 0 if forceer else sum(os.path.lexists(doel / naam) for naam in inhoud)
    if bestaand:
        return Begonnen((), (staan_er_al(doel, bestaand),))
    geschreven: list[Path] = []
    for naam, bytes_ in inhoud.items():
        fout = write_map((doel / naam).parent) or write_bestand(doel / naam, bytes_, forceer=forceer)
        if fout is not None:
            return Begonnen(tuple(geschreven), (fout,))
        geschreven.append(doel / naam)
    return Begonnen(tuple(geschreven), daarna=() if eerder is None else tuple(_daarna(eerder)))


def _begin(id_: str) -> dict[Path, bytes]:
    return {
        pad.relative_to(_BEGIN): pad.read_text(encoding="utf-8").replace(_ID, id_).encode()
        for pad in sorted(_BEGIN.rglob("*.yaml"))
    }


def _daarna(eerder: Gevonden) -> Iterator[str]:
    """Yield what of an earlier edition did not come along, and what to adapt before the next is one."""
    map_ = eerder.pad.parent
    los = [map_ / naam for naam in (RAPPORTREGELS, GEPUBLICEERD, RONDES, GOOD_PRACTICES)]
    varianten = sorted(map_.glob("varianten/*.yaml"))
    namen = [pad.relative_to(map_).as_posix() for pad in (*los, *varianten) if pad.is_file()]
    yield from filter(None, (niet_meegenomen_zin(namen), AANPASSEN))


def _uitgave(gevonden: Gevonden, id_: str) -> dict[Path, bytes]:
    """Return the files of the next edition of a kader."""
    pad, naam, _ = gevonden
    with bij_bestand(naam):
        inhoud = inhoud_van(pad, naam)
        kader, meldingen = load_kader(inhoud, naam)
        if kader is None:
            raise Kaderfout(meldingen)
        if kader.id == id_:
            raise gebruiksfout("G184", kader=id_)
        verder = volgende_uitgave(inhoud, naam, id_)
        if load_kader(verder, naam)[0] is None:
            raise Kaderfout((melding("K114", Plek(bestand=naam)),))
    bestanden = {Path(KADERBESTAND): verder}
    for geval in sorted(pad.parent.glob("gevallen/*.yaml")):
        bij = geval.relative_to(pad.parent)
        bestanden[bij] = inhoud_van(geval, gevonden.naast(bij.as_posix()))
    return bestanden
