"""Compares made-up kaders by number, and counts what they were made of. What is found can be kept, to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tweede import gedaanten
from tweede.gedaanten import GEDAANTEN
from tweede.proeven import bovenproef, proef
from tweede.verdeling import Verdeling
from tweede.verdeling_boven import Bovenverdeling
from tweede.vergelijken import verschillen

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tweede.gedaanten import Vorm
    from tweede.proeven import Proef

ELDERS = 20
"""Of so many kaders one goes through a workbook, a table and a plan too."""
MET_FEITEN = 5
"""Of those with facts as many as this instead of one: few facts have a rang, that a plan could change."""
ANDERS = 10
"""Of so many kaders one is looked at in another shape."""


class Ronde(NamedTuple):
    """How the kaders were made up, and by number where the program says otherwise."""

    verdeling: Verdeling
    gevonden: dict[int, list[str]]


def ook_elders(een: Proef, nummer: int) -> bool:
    return nummer % ELDERS < (MET_FEITEN if een.kader.feiten else 1)


def bovenronde(zaad: int, nummers: Iterable[int], map_: Path) -> Ronde:
    """Compare the kaders with these numbers that decide above their criteria."""
    verdeling, gevonden = Bovenverdeling(), {}
    for nummer in nummers:
        een = bovenproef(zaad, nummer)
        if anders := vergelijk(een, map_, ook_elders=nummer % ELDERS == 0):
            gevonden[nummer] = anders
        verdeling.tel(een)
    return Ronde(verdeling, gevonden)


def ronde(zaad: int, nummers: Iterable[int], map_: Path) -> Ronde:
    """Compare the kaders with these numbers."""
    verdeling, gevonden = Verdeling(), {}
    for nummer in nummers:
        een = proef(zaad, nummer)
        gedaante = GEDAANTEN[nummer // ANDERS % len(GEDAANTEN)] if nummer % ANDERS == 0 else None
        anders = vergelijk(een, map_, gedaante, ook_elders=ook_elders(een, nummer))
        if anders:
            gevonden[nummer] = anders
        verdeling.tel(een)
    return Ronde(verdeling, gevonden)


def vergelijk(een: Proef, map_: Path, gedaante: Vorm | None = None, *, ook_elders: bool = False) -> list[str]:
    """Return where the program says otherwise than the second reckoning, or of another shape than of the kader itself.

    That it says nothing at all is one of these.
    """
    try:
        anders = list(verschillen(een, map_, ook_elders=ook_elders))
        return anders if gedaante is None else [*anders, *(gedaanten.verschillen(een, map_, gedaante) or [])]
    except Exception as fout:  # noqa: BLE001 - whatever it is, it is found
        return [f"{type(fout).__name__}: {fout}"]


def bewaar(een: Proef, anders: list[str], map_: Path) -> None:
    """Write a kader with its toetsingen and cases to a folder, and in what the program differs."""
    map_.mkdir(parents=True, exist_ok=True)
    for naam, tekst in {
        "kader.yaml": een.yaml,
        "toetsingen.csv": een.csv,
        "gevallen.yaml": een.gevallen_yaml,
        "verschillen.txt": "\n".join(anders) + "\n",
    }.items():
        (map_ / naam).write_text(tekst, encoding="utf-8")
