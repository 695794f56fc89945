"""The sentences of `toetsing.commands.nieuw.zinnen`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.commands.nieuw import zinnen
from zinnen.rij import met

if TYPE_CHECKING:
    from zinnen.rij import Rij

TABEL: Final[list[Rij]] = [
    (
        zinnen.gekozen_zin,
        met(1, 26, op_eindoordeel=False),
        "Gekozen is de laagste van de 26 organisaties, naar het aantal verwachtingen dat voldoende is:",
    ),
    (
        zinnen.gekozen_zin,
        met(2, 26, op_eindoordeel=True),
        "Gekozen zijn de laagste 2 van de 26 organisaties, naar het eindoordeel:",
    ),
    (
        zinnen.gekozen_zin,
        met(3, 3, op_eindoordeel=False),
        "Gekozen zijn alle 3 organisaties, naar het aantal verwachtingen dat voldoende is:",
    ),
    (zinnen.gekozen_zin, met(2, 2, op_eindoordeel=True), "Gekozen zijn beide organisaties, naar het eindoordeel:"),
    (zinnen.gekozen_zin, met(1, 1, op_eindoordeel=True), "Gekozen is de enige organisatie, naar het eindoordeel:"),
    (zinnen.zonder_plaats_zin, met(()), ""),
    (zinnen.zonder_plaats_zin, met(("Noord",)), "Zonder eindoordeel, en dus niet gekozen: Noord."),
    (zinnen.zonder_plaats_zin, met(("Noord", "Oost")), "Zonder eindoordeel, en dus niet gekozen: Noord en Oost."),
    (
        zinnen.zonder_plaats_zin,
        met(("Noord", "Oost", "Zuid")),
        "Zonder eindoordeel, en dus niet gekozen: Noord, Oost en Zuid.",
    ),
    (zinnen.zeker_zin, met((), 1), "Niemand is zeker de laagste."),
    (zinnen.zeker_zin, met((), 3), "Niemand hoort zeker bij de laagste 3."),
    (zinnen.zeker_zin, met(("Noord",), 1), "Zeker de laagste is Noord."),
    (zinnen.zeker_zin, met(("Noord",), 3), "Zeker bij de laagste 3 hoort alleen Noord."),
    (zinnen.zeker_zin, met(("Noord", "Oost"), 3), "Zeker bij de laagste 3 horen deze 2: Noord en Oost."),
    (
        zinnen.zeker_zin,
        met(("Noord", "Oost", "Zuid"), 4),
        "Zeker bij de laagste 4 horen deze 3: Noord, Oost en Zuid.",
    ),
    (zinnen.zeker_zin, met(("Noord", "Oost", "Zuid"), 3), "Zeker bij de laagste 3 horen deze 3: Noord, Oost en Zuid."),
    (
        zinnen.gelijk_zin,
        met(("Noord", "Oost"), "16 van de 24"),
        "Op de grens staan er 2 gelijk (16 van de 24): Noord en Oost.",
    ),
    (
        zinnen.gelijk_zin,
        met(("Noord", "Oost", "Zuid"), "eindoordeel O"),
        "Op de grens staan er 3 gelijk (eindoordeel O): Noord, Oost en Zuid.",
    ),
    (zinnen.misschien_zin, met(("Noord",)), "Of Noord daarbij hoort, is nog niet te zeggen."),
    (zinnen.misschien_zin, met(("Noord", "Oost")), "Of Noord en Oost daarbij horen, is nog niet te zeggen."),
    (
        zinnen.misschien_zin,
        met(("Noord", "Oost", "Zuid")),
        "Of Noord, Oost en Zuid daarbij horen, is nog niet te zeggen.",
    ),
    (
        zinnen.andere_aantallen_zin,
        met(()),
        "Vul in wat open is, of noem de organisaties zelf in een lijst achter --organisaties.",
    ),
    (
        zinnen.andere_aantallen_zin,
        met((2,)),
        "Kies --laagste 2, of noem de organisaties zelf in een lijst achter --organisaties.",
    ),
    (
        zinnen.andere_aantallen_zin,
        met((7, 10)),
        "Kies --laagste 7 of --laagste 10, of noem de organisaties zelf in een lijst achter --organisaties.",
    ),
]
