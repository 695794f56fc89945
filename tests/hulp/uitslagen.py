"""The toetsingen of 2015 by name, and uitslagen of which only the numbers matter."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hulp.grond import STAP1
from toetsing.domain.decide.uitslag import Uitslag
from toetsing.pipeline.kaders import referentie
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader

_GELADEN, _ = load_kader((STAP1 / "kader.yaml").read_bytes(), "kader.yaml")
assert _GELADEN is not None
KADER: Kader = _GELADEN
TOETSINGEN = {toetsing.organisatie: toetsing for toetsing in referentie(KADER)}
DRENTHE = TOETSINGEN["Drenthe"]


def uitslag(naam: str, voldoende: int, open_: int) -> Uitslag:
    """An uitslag of which only the numbers and the name matter."""
    return Uitslag(
        toetsing=replace(DRENTHE, organisatie=naam),
        criteria=(),
        voldoende=voldoende,
        beoordeeld=voldoende + open_ + 1,
        open=open_,
        kan_nog=open_,
    )
