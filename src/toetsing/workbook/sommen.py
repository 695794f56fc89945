"""What verwachtingen with numbers add to what the beslisregels compare: one formula for each class and number.

A scale may have a thousand numbers, so that they are not counted one by one. Each verwachting has beside it at which
place on its scale its score is; numbers one step apart add amounts one step apart, so that the sum is one of places.
Whole numbers only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.scores import OPEN
from toetsing.formats.xlsx.werkmap import Formule
from toetsing.workbook.celformules import TEKEN, als_tekst

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from toetsing.domain.kader import Gevraagd, Kader
    from toetsing.domain.rules.toestand import Zicht
    from toetsing.domain.schaal import Schaal
    from toetsing.domain.scores import Ingevuld
    from toetsing.workbook.celformules import Blok

PLAATS = "plaats"


def klassenaam(nr: str, plaats: int) -> str:
    """Return what a class of a criterium is called on the sheet."""
    return f"{nr}/{plaats + 1}"


class Sommen:
    """Writes the places of scores beside the verwachtingen, and the sums of the classes in a block of their own."""

    def __init__(self, blok: Callable[..., Blok], kader: Kader, verwachtingen: Blok) -> None:
        self._verwachtingen = verwachtingen
        self._kolom = verwachtingen.koppen.index(PLAATS)
        self._getallen: dict[Schaal, str] = {}
        for schaal in (een for een in kader.schalen if een.getallen):
            lijst = blok(f"getallen {schaal.naam}".rstrip())
            for niveau in schaal.niveaus:
                if niveau.is_getal:
                    lijst.voeg_toe(niveau.teken)
            self._getallen[schaal] = lijst.bereik(0)
        self._blok = blok("som van", "som")

    def plaats(self, rij: int, gevraagd: Gevraagd, score: Ingevuld) -> None:
        """Write at which place on its scale the number of a verwachting or fact is, 0 where there is none."""
        if gevraagd.telt_mee and gevraagd.schaal in self._getallen:
            teken = self._verwachtingen.cel(rij, self._verwachtingen.koppen.index(TEKEN))
            formule = f"IFERROR(MATCH({teken},{self._getallen[gevraagd.schaal]},0),0)"
            getallen = [n.teken for n in gevraagd.schaal.niveaus if n.is_getal]
            waarde = getallen.index(score) + 1 if score is not OPEN and score in getallen else 0
            self._verwachtingen.vul(rij, self._kolom, Formule(formule=formule, waarde=waarde))

    def schrijf(self, nr: str, zicht: Zicht, scores: Mapping[str, Ingevuld]) -> dict[tuple[int, int], str]:
        """Write what each class with numbers adds to each veld; return where that stands, by the places of both."""
        cellen = {}
        for veld, een in enumerate(zicht.velden):
            per_klasse: dict[int, dict[str, int]] = {}
            for plaats, n in zip(een.tellingen, een.keer, strict=True):
                telling = zicht.tellingen[plaats]
                per_klasse.setdefault(telling.klasse, {})[telling.teken] = n
            for klasse, keer in per_klasse.items():
                hoort = zicht.klassen[klasse]
                if hoort.schaal.getallen:
                    som = sum(keer.get(str(scores[lid]), 0) for lid in hoort.nrs if scores[lid] is not OPEN)
                    delen = "+".join(self._delen(klassenaam(nr, klasse), hoort.schaal, keer))
                    rij = self._blok.voeg_toe(
                        f"{klassenaam(nr, klasse)} {veld + 1}", Formule(formule=delen, waarde=som)
                    )
                    cellen[veld, klasse] = self._blok.cel(rij, 1)
        return cellen

    def _delen(self, naam: str, schaal: Schaal, keer: Mapping[str, int]) -> Iterator[str]:
        """Yield formulas that together give what the verwachtingen of a class add, `keer` by the teken of each."""
        hier = f"--({self._verwachtingen.bereik(4)}={als_tekst(naam)})"
        plaatsen, tekens = self._verwachtingen.bereik(self._kolom), self._verwachtingen.bereik(2)
        getallen = [keer.get(niveau.teken, 0) for niveau in schaal.niveaus if niveau.is_getal]
        for eerste, laatste in _reeksen(getallen):
            stap = getallen[eerste + 1] - getallen[eerste] if laatste > eerste else 0
            waarde = f"{getallen[eerste] - stap * (eerste + 1)}+{stap}*{plaatsen}" if stap else str(getallen[eerste])
            zo = f"{hier},--({plaatsen}>={eerste + 1}),--({plaatsen}<={laatste + 1})"
            yield f"SUMPRODUCT({zo},{waarde})" if stap else f"{waarde}*SUMPRODUCT({zo})"
        for niveau in schaal.niveaus:
            if not niveau.is_getal and keer.get(niveau.teken):
                yield f"{keer[niveau.teken]}*SUMPRODUCT({hier},--({tekens}={als_tekst(niveau.teken)}))"


def _reeksen(getallen: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and last place of each row of numbers that go up or down in the same step, but for noughts."""
    plaats = 0
    while plaats < len(getallen):
        eind = plaats
        while eind + 1 < len(getallen) and getallen[eind + 1] - getallen[eind] == (
            getallen[plaats + 1] - getallen[plaats]
        ):
            eind += 1
        if any(getallen[plaats : eind + 1]):
            yield plaats, eind
        plaats = eind + 1
