"""The toetsingen of 2015 by name, and uitslagen of which only the numbers matter."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hulp.grond import STAP1
from toetsing.domain.decide.uitslag import Knoopuitslag, Uitslag
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.rules.boom import GEEN, Oordeel
from toetsing.pipeline.kaders import referentie
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from collections.abc import Iterable

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


def met_eind(naam: str, mogelijk: Iterable[str], voldoende: int = 0) -> Uitslag:
    """Return an uitslag of which only the eindoordeel matters; "-" is none at all."""
    letters = tuple(GEEN if een == "-" else Oordeel(een) for een in mogelijk)
    eind = Knoopuitslag(
        nr=GEHEEL,
        mogelijk=letters,
        volgt=letters,
        geldend=letters,
        rijen=(),
        zetten=(),
        tegenspraak=(),
        open=(),
        open_feiten=(),
        rijen_volgt=(),
        zetten_volgt=(),
    )
    return replace(uitslag(naam, voldoende, 0), boven=(eind,))
