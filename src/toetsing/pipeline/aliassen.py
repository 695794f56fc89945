"""Organisations that are known under more names: a list says which name each alias stands for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from toetsing.domain.meldingen import Melding
from toetsing.domain.words.woorden import vergelijkbaar
from toetsing.readers.files.bestand import read_bestand
from toetsing.readers.toetsing.koppeling import read_aliassen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.domain.decide.uitslag import Uitslag


def lees_aliassen(pad: str | None) -> tuple[dict[str, str], tuple[Melding, ...]]:
    """Return the organisation that each comparable name stands for, and what is wrong with the list."""
    if pad is None:
        return {}, ()
    bestand = read_bestand(Path(pad), pad)
    if isinstance(bestand, Melding):
        return {}, (bestand,)
    aliassen, meldingen = read_aliassen(bestand)
    return {vergelijkbaar(alias): wie for alias, wie in aliassen.items()}, meldingen


def hernoemd(uitslag: Uitslag, aliassen: Mapping[str, str]) -> Uitslag:
    """Return an uitslag under the name that its organisation is known by."""
    naam = aliassen.get(vergelijkbaar(uitslag.toetsing.organisatie))
    return replace(uitslag, toetsing=replace(uitslag.toetsing, organisatie=naam)) if naam else uitslag
