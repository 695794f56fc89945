"""Which line of a file that YAML cannot read stands too far in or out, and which has no hyphen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_LIJN: Final = re.compile(r"^( *)((?:- +)*)(?:([\w.+\"'-]+) *:(?= |$))?")
_VERST: Final = 4
"""How many spaces a line stands askew at most; farther off nobody can tell what it belongs to."""


class _Rij(NamedTuple):
    """Where a line begins: the column of its hyphen, if any, that of its field, and what that is called."""

    lijn: int
    streep: int | None
    veld: int
    naam: str | None


def waar_inspringen(lijnen: list[str], plaats: int) -> tuple[int, str] | None:
    """Return how a line has to stand to be of the part that it is nearest to; None where it stands as it should."""
    hier = _rij(lijnen, plaats)
    if hier is None or (hier.streep is None and hier.naam is None):
        return None
    boven = list(_erboven(lijnen, plaats))
    if _mist_streepje(hier, boven):
        return plaats, _STREEPJE.format(lijn=plaats + 1)
    begint = hier.veld if hier.streep is None else hier.streep
    naast = [
        (abs(begint - kolom), een.lijn, kolom)
        for een in boven
        if (kolom := een.streep if hier.streep is not None else een.veld if een.naam else None) is not None
    ]
    # of parts that are as near, the one that is written last
    ver, lijn, kolom = min(naast, key=lambda een: (een[0], -een[1]), default=(0, 0, 0))
    if not 0 < ver <= _VERST:
        return None
    springt = f"lijn {plaats + 1} springt {_spaties(begint)} in"
    erboven = "de rij erboven" if hier.streep is not None else "het veld erboven"
    return plaats, f"{springt}, {erboven} (lijn {lijn + 1}) {kolom}: zet ze even ver in."


def zonder_streepje(lijnen: list[str], volgorde: list[int]) -> tuple[int, str] | None:
    """Return a row between braces that has no hyphen, where the one beside it has."""
    for plaats in volgorde:
        kaal = lijnen[plaats].lstrip(" ")
        inspringing = len(lijnen[plaats]) - len(kaal)
        naast = (lijnen[een] for een in (plaats - 1, plaats + 1) if 0 <= een < len(lijnen))
        if kaal.startswith("{") and any(lijn.startswith(" " * inspringing + "- ") for lijn in naast):
            return plaats, _STREEPJE.format(lijn=plaats + 1)
    return None


_STREEPJE: Final = "op lijn {lijn} ontbreekt vooraan een streepje met een spatie: '- '."


def _mist_streepje(hier: _Rij, boven: list[_Rij]) -> bool:
    """Return whether a line begins with the field that each row of a list begins with, where their hyphens stand."""
    return hier.streep is None and any(een.streep == hier.veld and een.naam == hier.naam for een in boven)


def _erboven(lijnen: list[str], plaats: int) -> Iterator[_Rij]:
    """Yield of each part that is open above a line its last row, the innermost first."""
    laagste = None
    for nummer in range(plaats - 1, -1, -1):
        rij = _rij(lijnen, nummer)
        if rij is None:
            continue
        begint = rij.veld if rij.streep is None else rij.streep
        if laagste is None or begint < laagste:
            laagste = begint
            yield rij


def _rij(lijnen: list[str], plaats: int) -> _Rij | None:
    """Return where a line begins; None of one that is empty or a comment."""
    raak = _LIJN.match(lijnen[plaats])
    if raak is None or not lijnen[plaats].strip() or lijnen[plaats].lstrip().startswith("#"):
        return None
    diep = len(raak[1])
    return _Rij(plaats, diep if raak[2] else None, diep + len(raak[2]), raak[3])


def _spaties(aantal: int) -> str:
    return "1 spatie" if aantal == 1 else f"{aantal} spaties"
