"""What stands above a sheet that people fill in: of whom it is, by which kader, and how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.workbook.invulbladen import wie_formule
from toetsing.workbook.woorden import kaderregel, wie

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader
    from toetsing.domain.toetsing import Toetsing
    from toetsing.formats.xlsx.werkmap import Blad, Formule

KOP: Final = 5
"""Row of the headers of the live sheets, from zero: the title and what is live stand above it."""


def kop_boven(blad: Blad, kader: Kader, toetsing: Toetsing, stand: Formule, wenk: str) -> None:
    """Write what stands above a live sheet: title, who, kader, how far, and a hint; on paper, above every page."""
    blad.write_string(0, 0, kader.titel, blad.werkmap.vorm("titel"))
    aanhef = wie(toetsing.organisatie, toetsing.ronde, toetsing.soort, toetsing.markering)
    blad.write_formula(1, 0, f"={wie_formule()}", blad.werkmap.vorm("stand"), aanhef)
    blad.write_string(2, 0, kaderregel(kader), blad.werkmap.vorm("regel"))
    blad.schrijf(3, 0, stand, blad.werkmap.vorm("stand"))
    blad.write_string(4, 0, wenk, blad.werkmap.vorm("regel"))
    blad.freeze_panes(KOP + 1, 0)
    blad.repeat_rows(0, KOP)
