"""A kader that scores, asks items and asks a series, with small workbooks of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hulp.itemkader import MET_SCORES, Map
from hulp.reekskader import WACHTLIJST
from hulp.werkmappen import schrijf_xlsx

if TYPE_CHECKING:
    from pathlib import Path

TEKST: Final = MET_SCORES + WACHTLIJST
_SCORES: Final = "| nr | score |\n| 1.1.1 | + |\n| 1.1.9 | - |"
_ITEMS: Final = "| nr | item | antwoord |\n| 1.1.1 | antwoord | Ja |\n| 1.1.2 | bereik |"
_REEKS: Final = "| reeks | moment | waarde | betrouwbaarheid |\n| wachtlijst | 2015-K1 |"


def map_met(pad: Path, *werkmappen: tuple[str, str, str, int]) -> Map:
    """Return a folder with workbooks: where each stands, of whom, in which ronde, and the number of all that it says.

    That number is the item bereik of 1.1.2, and the figure over the first quarter of 2015.
    """
    map_ = Map(pad, TEKST)
    for waar, organisatie, ronde, getal in werkmappen:
        (map_ / waar).parent.mkdir(exist_ok=True)
        schrijf_xlsx(
            map_ / waar,
            Gegevens=f"| gegeven | waarde |\n| organisatie | {organisatie} |\n| ronde | {ronde} |",
            Toetsing=_SCORES,
            Items=f"{_ITEMS} {getal} |",
            Reeksen=f"{_REEKS} {getal} | geschat |",
        )
    return map_
