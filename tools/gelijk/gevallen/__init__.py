"""The cases, by what they are about. To add one, yield `geval("score ... as you would type it")` where it belongs.

An argument that is a path in the folder with inputs (`gelijk.invoer`) is laid ready by itself. What depends on the day
gets a --peildatum. Everything else has to be the same on every run: neither chance, nor time, nor absolute paths.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gelijk.geval import geval
from gelijk.gevallen.algemeen import alle_vormen, fouten_in_gebruik, hulp, processen, scherm
from gelijk.gevallen.kaders import herreken, kaders, verifieer
from gelijk.gevallen.rapporten import landelijk, landelijk_in_een_map, opmaak, regio, regio_met_keuzes, sjablonen
from gelijk.gevallen.scoren import controleer, nieuw, score, score_met_keuzes, voorbeeld
from gelijk.gevallen.vergelijken import beoordelaars, hertoets, plan, vergelijk, wat_als

if TYPE_CHECKING:
    from pathlib import Path

    from gelijk.geval import Geval
    from gelijk.kant import Kant

_OVER_INVOER = (
    *(score, score_met_keuzes, controleer, nieuw, voorbeeld, vergelijk, hertoets, beoordelaars, plan, wat_als),
    *(regio, regio_met_keuzes, opmaak, landelijk, landelijk_in_een_map, sjablonen, kaders, herreken, verifieer),
)


def alle_gevallen(invoer: Path) -> list[Geval]:
    """Return every case once; which there are depends on what is in the folder with inputs."""
    los = [vraag for soort in (processen, hulp, fouten_in_gebruik, alle_vormen, scherm) for vraag in soort()]
    return list(dict.fromkeys([*los, *(vraag for soort in _OVER_INVOER for vraag in soort(invoer))]))


def opdrachten_in(kant: Kant) -> list[str]:
    """Return the commands that the program says it has, those of a group with the group before them."""
    uit = []
    for naam in _namen(kant, "--help"):
        uit += [f"{naam} {onder}" for onder in _namen(kant, f"{naam} --help")] or [naam]
    return uit


def _namen(kant: Kant, regel: str) -> list[str]:
    hulp = kant.antwoord(geval(regel, kolommen=200)).uit.decode()
    return re.findall(r"^│ ([a-z][a-z-]*)  ", hulp.partition("Opdrachten")[2], re.MULTILINE)
