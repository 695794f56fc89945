"""Every kind of item in a workbook that LibreOffice saves in each of its forms: read back as it was filled in."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from hulp.itemkader import MET_SCORES, ZONDER_SCORES, kader_van
from kantoor.aansturing import zet_om
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.readers.files.bestand import read_bestand
from toetsing.readers.files.blad import Bestand
from toetsing.readers.toetsing.toetsingen import read_toetsingen
from toetsing.workbook.toetsingswerkmap import toetsing_als_werkmap

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.velden import Waarde

_VORMEN = ("ods", "xlsx", "xls")
_MET: dict[str, dict[str, Waarde]] = {
    "1.1.1": {"antwoord": "=1+1, zegt men.\nEn: 15 %", "label": ("ja", "te vroeg")},
    "1.1.2": {"bereik": Fraction(85), "aandeel": Fraction(31, 2), "begin": date(2016, 5, 1), "fase": "bezig"},
}
_ZONDER: dict[str, dict[str, Waarde]] = {
    "1.1.1": {"antwoord": "1.1.1"},
    "1.1.13": {"antwoord": "12,50", "bereik": Fraction(0), "aandeel": Fraction(15), "label": ("moeilijk te meten",)},
    "1.18.1": {"begin": date(1889, 5, 1), "fase": "klaar"},
}


def items_bewaard(werk: Path) -> str:
    """Show that LibreOffice keeps what was filled in for items, and leaves empty what was empty."""
    gelezen = 0
    for tekst, ingevuld in ((MET_SCORES, _MET), (MET_SCORES, {}), (ZONDER_SCORES, _ZONDER), (ZONDER_SCORES, {})):
        kader = kader_van(tekst)
        map_ = werk / f"items-{kader.id}-{len(ingevuld)}"
        for vorm in _VORMEN:
            (map_ / vorm).mkdir(parents=True)
        bron = map_ / "items.xlsx"
        bron.write_bytes(toetsing_als_werkmap(kader, replace(leeg(kader, "Noord", "2016"), items=ingevuld)))
        for vorm in _VORMEN:
            bestand = read_bestand(zet_om(bron, map_ / vorm, vorm, herreken=False), "items")
            toetsingen = read_toetsingen(bestand, kader).toetsingen if isinstance(bestand, Bestand) else ()
            gevonden = [toetsing.items for toetsing in toetsingen]
            if gevonden != [ingevuld]:
                sys.exit(f"{kader.id} as {vorm}: {gevonden} instead of {ingevuld}")
            gelezen += sum(map(len, ingevuld.values()))
    return f"{gelezen} items read back as they were filled in, from {', '.join(_VORMEN)}"
