"""The hidden sheet *Toestanden*: of every toestand of a criterium which oordeel it gives, or which are still possible.

Formulas look up in it what they cannot decide by themselves: what is possible while scores are open, and what becomes
of the oordeel when one score changes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from toetsing.document.zinnen import ZONDER_RIJ, mogelijk_lang
from toetsing.domain.proof.deeltoestanden import deeltoestanden
from toetsing.domain.words.kopnamen import BESLISREGEL, OORDEEL
from toetsing.workbook.celformules import Blok, als_tekst
from toetsing.workbook.woorden import open_zin

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.domain.kader import Kader
    from toetsing.domain.rules.formule import Telcellen
    from toetsing.domain.rules.toestand import Toestand, Zicht
    from toetsing.formats.xlsx.werkmap import Blad

TOESTANDEN: Final = "Toestanden"
GRENS_TOESTANDEN: Final = 5_000
"""The most states of one criterium that are listed. Beyond it the sheet shows an oordeel only when nothing is open."""


class Gevolg(NamedTuple):
    """What follows from a toestand: its oordeel or what is possible, and the place of the worst of it, 1 for the best.

    The last is what is certain: no oordeel is worse than the worst one.
    """

    oordeel: str
    zeker: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Toestandenlijst:
    """Where the toestanden of one criterium stand, and what follows from each."""

    nr: str
    zicht: Zicht
    blok: Blok
    eerste: int
    laatste: int
    gevolgen: dict[Toestand, Gevolg] = field(repr=False)

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

    def __init__(self, blad: Blad, kader: Kader) -> None:
        self._kader = kader
        self._blok = Blok(blad, 0, ("sleutel", OORDEEL, BESLISREGEL, "zeker"))

    def schrijf(self, nr: str, zicht: Zicht) -> Toestandenlijst | None:
        """List every toestand of a criterium, or nothing where that would be too long a list."""
        alle = zicht.deeltoestanden(GRENS_TOESTANDEN)
        if alle is None:
            return None
        eerste = self._blok.rij + 1
        gevolgen: dict[Toestand, Gevolg] = {}
        for toestand, gevolg, zin in self._rijen(zicht, alle):
            gevolgen[toestand] = gevolg
            self._blok.voeg_toe(sleutel_van(nr, zicht, toestand), gevolg.oordeel, zin, gevolg.zeker)
        return Toestandenlijst(
            nr=nr, zicht=zicht, blok=self._blok, eerste=eerste, laatste=self._blok.rij, gevolgen=gevolgen
        )

    def _rijen(self, zicht: Zicht, alle: Sequence[Toestand]) -> Iterator[tuple[Toestand, Gevolg, str]]:
        letters = self._kader.letters
        for toestand in zicht.toestanden():
            beslissing = zicht.beslis(toestand)
            gevolg = Gevolg(oordeel=str(beslissing.oordeel), zeker=letters.index(beslissing.oordeel) + 1)
            yield toestand, gevolg, beslissing.rij.zin if beslissing.rij else ZONDER_RIJ
        for deel in deeltoestanden(self._kader, zicht, alle):
            gevolg = Gevolg(oordeel=mogelijk_lang(deel.mogelijk), zeker=letters.index(deel.mogelijk[-1]) + 1)
            yield deel.toestand, gevolg, open_zin(deel.mogelijk, deel.rijen, deel.open)


def sleutel_van(nr: str, zicht: Zicht, toestand: Toestand) -> str:
    """Return what a toestand of a criterium is looked up by."""
    return "_".join([nr, *map(str, zicht.waarden(toestand))])


def sleutelformule(nr: str, telcellen: Telcellen) -> str:
    """Return, as a formula, the key of the toestand that is counted in these cells."""
    return "&".join([als_tekst(nr), *(f'"_"&{veld}' for veld in telcellen.velden())])
