"""How answers look: the house style and the Word template, ours or somebody's own."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from toetsing.formats.opmaak import Opmaak
from toetsing.pipeline.meegeleverd import meegeleverd
from toetsing.readers.files.bestand import read_inhoud
from toetsing.readers.huisstijl import read_huisstijl

if TYPE_CHECKING:
    from datetime import date

    from toetsing.domain.meldingen import Melding

HUISSTIJL: Final = "huisstijl.yaml"
WORDSJABLOON: Final = "rapport.docx"
"""The house style and the Word template that ship, in the folder rapporten/."""


def onze_opmaak(moment: date) -> Opmaak:
    """Return how answers look in our house style and our template."""
    stijl, meldingen = read_huisstijl(meegeleverd("rapporten") / HUISSTIJL, HUISSTIJL)
    assert stijl is not None, meldingen  # it ships, and is tested
    return Opmaak(stijl=stijl, moment=moment, sjabloon=None, lees_sjabloon=partial(lees_sjabloon, None))


def opmaak_van(huisstijl: str | None, sjabloon: str | None, moment: date) -> tuple[Opmaak | None, tuple[Melding, ...]]:
    """Return how answers look, with the house style in this file or ours; and everything that is wrong with it."""
    opmaak = replace(onze_opmaak(moment), sjabloon=sjabloon, lees_sjabloon=partial(lees_sjabloon, sjabloon))
    if huisstijl is None:
        return opmaak, ()
    stijl, meldingen = read_huisstijl(Path(huisstijl), huisstijl, opmaak.stijl)
    return (None if stijl is None else replace(opmaak, stijl=stijl)), meldingen


def lees_sjabloon(sjabloon: str | None) -> bytes | Melding:
    """Return the bytes of a Word template, or of ours; or why they cannot be read."""
    pad = Path(sjabloon) if sjabloon is not None else meegeleverd("rapporten") / WORDSJABLOON
    return read_inhoud(pad, str(pad))
