"""The sentences of `toetsing.commands.kader.controle.zinnen`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.commands.kader.controle import zinnen
from zinnen.rij import met

if TYPE_CHECKING:
    from zinnen.rij import Rij

TABEL: Final[list[Rij]] = [
    (zinnen.samenvatting_zin, met(1, 0), "In orde: geen fouten in het enige bestand."),
    (zinnen.samenvatting_zin, met(2, 0), "In orde: geen fouten in beide bestanden."),
    (zinnen.samenvatting_zin, met(6, 0), "In orde: geen fouten in alle 6 bestanden."),
    (zinnen.samenvatting_zin, met(3, 1), "Niet in orde: 1 fout."),
    (zinnen.samenvatting_zin, met(3, 4), "Niet in orde: 4 fouten."),
    (zinnen.stand_zin, met(0, 0), "in orde"),
    (zinnen.stand_zin, met(0, 0, bewijst=True), "te lezen; of zij kloppen, zegt kader bewijs"),
    (zinnen.stand_zin, met(0, 1), "1 waarschuwing"),
    (zinnen.stand_zin, met(1, 0), "1 fout"),
    (zinnen.stand_zin, met(2, 3), "2 fouten en 3 waarschuwingen"),
    (zinnen.stand_zin, met(3, 0), "3 fouten"),
    (zinnen.stand_zin, met(0, 0, nagekeken=False), "niet nagekeken: het kader zelf heeft fouten"),
]
