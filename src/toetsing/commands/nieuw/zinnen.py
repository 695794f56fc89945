"""The sentences of nieuw: who the lowest of an earlier round are, and where a number of them does not cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.words.telwoorden import ORGANISATIE, alle, bij_aantal, zijn
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Sequence

_ZELF_NOEMEN = "noem de organisaties zelf in een lijst achter --organisaties"


def gekozen_zin(n: int, geheel: int, *, op_eindoordeel: bool) -> str:
    """Return what stands above the names of those who were chosen: how many, of how many, and by what."""
    maat = "het eindoordeel" if op_eindoordeel else "het aantal verwachtingen dat voldoende is"
    wie_dat_zijn = "is de laagste" if n == 1 else f"zijn de laagste {n}"
    wat = f"{zijn(n)} {alle(n, ORGANISATIE)}" if n == geheel else f"{wie_dat_zijn} van de {geheel} organisaties"
    return f"Gekozen {wat}, naar {maat}:"


def zonder_plaats_zin(wie: Sequence[str]) -> str:
    """Return who certainly has no eindoordeel and so was not chosen; empty where everybody can have one."""
    if not wie:
        return ""
    return f"Zonder eindoordeel, en dus niet gekozen: {opsomming(wie)}."


def zeker_zin(wie: Sequence[str], laagste: int) -> str:
    """Return who is certainly among so many lowest."""
    bij = f"bij de laagste {laagste}" if laagste > 1 else "de laagste"
    if not wie:
        return f"Niemand {'hoort' if laagste > 1 else 'is'} zeker {bij}."
    if laagste == 1:
        return f"Zeker de laagste is {opsomming(wie)}."
    horen = bij_aantal(len(wie), "hoort alleen", f"horen deze {len(wie)}:")
    return f"Zeker {bij} {horen} {opsomming(wie)}."


def gelijk_zin(wie: Sequence[str], stand: str) -> str:
    """Return who shares the place on which the cut falls, and how they all stand."""
    return f"Op de grens staan er {len(wie)} gelijk ({stand}): {opsomming(wie)}."


def misschien_zin(wie: Sequence[str]) -> str:
    """Return who may be among the lowest, and may not."""
    return f"Of {opsomming(wie)} daarbij {bij_aantal(len(wie), 'hoort', 'horen')}, is nog niet te zeggen."


def andere_aantallen_zin(schoon: Sequence[int]) -> str:
    """Return what to do: which numbers do cut, or name them."""
    if not schoon:
        return f"Vul in wat open is, of {_ZELF_NOEMEN}."
    keuze = opsomming((f"--laagste {n}" for n in schoon), "of")
    return f"Kies {keuze}, of {_ZELF_NOEMEN}."
