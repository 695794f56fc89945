"""The colours of oordelen in a workbook, by their rank in the kader. The letter always says the same."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from toetsing.document.letter import soort_bij
from toetsing.workbook.celformules import als_tekst

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toetsing.document.letter import Soortnaam
    from toetsing.domain.oordelen import Oordeelniveau
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.formats.xlsx.werkmap import Blad

_KLEUREN: Final[Mapping[Soortnaam, Mapping[str, str]]] = {
    "goed": {"bg_color": "#0A807A", "font_color": "#FFFFFF"},
    "midden": {"bg_color": "#FFD24D", "font_color": "#1A1A1A"},
    "slecht": {"bg_color": "#540A1A", "font_color": "#FFFFFF"},
}


def kleur_van(oordelen: Sequence[Oordeelniveau], letter: Oordeel) -> Mapping[str, str]:
    """Return the colours of one of these letters: of the best, of the worst, or of those between."""
    return _KLEUREN[soort_bij(oordelen, letter)]


def kleur_per_rij(blad: Blad, per_rij: Sequence[Sequence[Oordeelniveau]], eerste: int, kolommen: Sequence[int]) -> None:
    """Give every letter in these columns its colour, where each row from the first on has oordelen of its own."""
    for oordelen, samen in groupby(per_rij):
        aantal = len(list(samen))
        if oordelen:
            kleur_oordelen(blad, oordelen, (eerste, eerste + aantal - 1), kolommen)
        eerste += aantal


def kleur_oordelen(
    blad: Blad, oordelen: Sequence[Oordeelniveau], rijen: tuple[int, int], kolommen: Sequence[int]
) -> None:
    """Give every letter in these columns, from the first row to the last, the colour of its rank."""
    eerste, laatste = rijen
    for niveau in oordelen:
        regel = {
            "type": "cell",
            "criteria": "==",
            "value": als_tekst(niveau.letter),
            "format": blad.werkmap.opvallend(**kleur_van(oordelen, niveau.letter)),
        }
        for kolom in kolommen:
            blad.conditional_format(eerste, kolom, laatste, kolom, regel)
