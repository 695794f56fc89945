"""The hidden sheet *Toestanden*: of every toestand with open scores the oordelen that are still possible.

Formulas look up in it what they cannot decide by themselves. All of it is text, so that reading many workbooks keeps
it once.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from toetsing.document.zinnen import besluit_zin, mogelijk_lang
from toetsing.domain.mensen import DOOR_MENSEN
from toetsing.domain.proof.deeltoestanden import deeltoestanden
from toetsing.domain.rules.boom import GEEN
from toetsing.domain.words.kopnamen import BESLISREGEL, OORDEEL
from toetsing.workbook.celformules import Blok, als_tekst
from toetsing.workbook.woorden import NOG_NIET_GEGEVEN, open_zin

if TYPE_CHECKING:
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.rules.formule import Telcellen
    from toetsing.domain.rules.regelset import Regelset
    from toetsing.domain.rules.toestand import Toestand, Zicht
    from toetsing.formats.xlsx.werkmap import Blad

TOESTANDEN: Final = "Toestanden"
GRENS_TOESTANDEN: Final = 5_000
"""The most states of one criterium that are listed. Beyond it the sheet shows an oordeel only when nothing is open."""


class Gevolg(NamedTuple):
    """What follows from a toestand: its oordeel or what is possible, and how good the worst of it is.

    The last is what is certain: the rank as `rang` writes it, or nothing where it is not known.
    """

    oordeel: str
    zeker: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Toestandenlijst:
    """Where the toestanden of one criterium stand, what follows from each, and what stands for its beslisregel."""

    blok: Blok
    eerste: int
    laatste: int
    gevolgen: dict[Toestand, Gevolg] = field(repr=False)
    zinnen: dict[Toestand, str] = field(repr=False)

    def plaats(self, sleutel: str) -> str:
        """Return, as a formula, the place in the list of the toestand with this key."""
        return f"MATCH({sleutel},{self.blok.bereik(0, self.eerste, self.laatste)},0)"

    def oordeel(self, plaats: str) -> str:
        """Return, as a formula, the oordeel at a place in the list."""
        return f"INDEX({self.blok.bereik(1, self.eerste, self.laatste)},{plaats})"

    def beslisregel(self, plaats: str) -> str:
        """Return, as a formula, what stands for the beslisregel at a place in the list."""
        return f"INDEX({self.blok.bereik(2, self.eerste, self.laatste)},{plaats})"

    def zeker(self, plaats: str) -> str:
        """Return, as a formula, how good is what is certain at a place in the list."""
        return f"INDEX({self.blok.bereik(3, self.eerste, self.laatste)},{plaats})"


class Toestandenblad:
    """Writes the sheet, criterium after criterium."""

    def __init__(self, blad: Blad) -> None:
        self._blok = Blok(blad, 0, ("sleutel", OORDEEL, BESLISREGEL, "zeker"))

    def schrijf(self, nr: str, zicht: Zicht) -> Toestandenlijst | None:
        """List every toestand of a criterium, or nothing where that would be too long a list."""
        alle = zicht.deeltoestanden(GRENS_TOESTANDEN)
        if alle is None:
            return None
        eerste = self._blok.rij + 1
        gevolgen: dict[Toestand, Gevolg] = {}
        zinnen: dict[Toestand, str] = {}
        for deel in deeltoestanden(_letters(zicht.regelset), zicht, alle):
            gevolg = Gevolg(oordeel=mogelijk_lang(deel.mogelijk), zeker=rang(zicht.regelset, deel.mogelijk[-1]))
            zin = open_zin(deel.mogelijk, besluit_zin(deel.rijen, deel.zetten), deel.open)
            if zicht.regelset.door_mensen:
                gegeven = any(zicht.past(rij, deel.toestand) for rij in zicht.regelset.rijen)
                zin = DOOR_MENSEN if gegeven else NOG_NIET_GEGEVEN
            self._blok.voeg_toe(sleutel_van(nr, zicht, deel.toestand), gevolg.oordeel, zin, gevolg.zeker)
            gevolgen[deel.toestand], zinnen[deel.toestand] = gevolg, zin
        return Toestandenlijst(blok=self._blok, eerste=eerste, laatste=self._blok.rij, gevolgen=gevolgen, zinnen=zinnen)


def _letters(regelset: Regelset) -> tuple[Oordeel, ...]:
    return (*regelset.letters, GEEN)


def rang(regelset: Regelset, oordeel: Oordeel) -> str:
    """Return how good an oordeel by these rows is, 01 for the best; no oordeel is worse than the worst one."""
    return f"{_letters(regelset).index(oordeel) + 1:02d}"


def rangformule(cel: str, regelset: Regelset) -> str:
    """Return, as a formula, how good the oordeel in a cell is; nothing where it holds something else."""
    formule = '""'
    for letter in reversed(_letters(regelset)):
        formule = f"IF({cel}={als_tekst(letter)},{als_tekst(rang(regelset, letter))},{formule})"
    return formule


def sleutel_van(nr: str, zicht: Zicht, toestand: Toestand) -> str:
    """Return what a toestand of a criterium is looked up by."""
    return "_".join([nr, *map(str, zicht.waarden(toestand))])


def sleutelformule(nr: str, telcellen: Telcellen) -> str:
    """Return, as a formula, the key of the toestand that is counted in these cells."""
    return "&".join([als_tekst(nr), *(f'"_"&{veld}' for veld in telcellen.velden())])
