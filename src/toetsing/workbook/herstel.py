"""What one repair wins, live: which oordeel a criterium gets when one of its minuses gets the best score it may have.

All verwachtingen that weigh equally and have the same minus win the same, so there is one row for all of these. It
looks up in the list of toestanden what follows from one minus fewer and one best score more.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from toetsing.domain.rules.gezien import Telling
from toetsing.domain.scores import Score
from toetsing.domain.words.kopnamen import NA_HERSTEL
from toetsing.formats.xlsx.werkmap import Formule
from toetsing.workbook.celformules import als_tekst
from toetsing.workbook.toestanden import sleutel_van, sleutelformule
from toetsing.workbook.woorden import VRAAG_PLAN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toetsing.domain.kader import Kader
    from toetsing.domain.rules.betekenis import Klasse
    from toetsing.domain.rules.formule import Telcellen
    from toetsing.domain.scores import Ingevuld
    from toetsing.formats.xlsx.werkmap import Waarde
    from toetsing.workbook.celformules import Blok
    from toetsing.workbook.toestanden import Toestandenlijst

HERSTELKOPPEN: Final = ("herstel van", "sleutel dan", NA_HERSTEL, "beter")
"""The headers of the block: class and minus, the toestand after the repair, the oordeel then, is more certain then."""


class Herstel(NamedTuple):
    """What the repair of a minus gives: the cell with the oordeel then, and the one that says whether it is better."""

    na: Formule
    beter: Formule


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteriumcellen:
    """A criterium on the sheet: what is counted, what follows from it, how many are ongeldig, and what is certain."""

    nr: str
    telcellen: Telcellen
    lijst: Toestandenlijst | None
    ongeldig: str
    zeker: Formule


class Herstelblok:
    """Writes the rows, criterium after criterium."""

    def __init__(self, blok: Blok, kader: Kader, scores: Mapping[str, Ingevuld]) -> None:
        self._blok, self._kader, self._scores = blok, kader, scores
        self._ladder = [niveau.teken for niveau in kader.schaal if not niveau.nvt]

    def schrijf(self, cellen: Criteriumcellen) -> dict[tuple[int, str], Herstel]:
        """Write what each repair of a criterium wins; return where that stands, by place of the class and minus."""
        return {
            (plek, min_): self._rij(cellen, plek, min_, beste)
            for plek, klasse in enumerate(cellen.telcellen.zicht.klassen)
            for min_, beste in self._herstelbaar(klasse)
        }

    def _herstelbaar(self, klasse: Klasse) -> Iterator[tuple[str, str]]:
        """Yield the minuses of a class with the best score it may have."""
        treden = [teken for teken in self._ladder if teken in klasse.tekens]
        return ((teken, treden[0]) for teken in treden[1:] if teken in self._kader.minnen)

    def _rij(self, cellen: Criteriumcellen, plek: int, min_: str, beste: str) -> Herstel:
        telcellen, lijst, zeker = cellen.telcellen, cellen.lijst, cellen.zeker
        van, naar = (telcellen.zicht.tellingen.index(Telling(plek, teken)) for teken in (min_, beste))
        straks = list(telcellen.cellen)
        straks[van], straks[naar] = f"{straks[van]}-1", f"{straks[naar]}+1"
        sleutel = sleutelformule(cellen.nr, replace(telcellen, cellen=tuple(straks)))
        rij = self._blok.rij + 1
        staat = self._blok.cel(rij, 1)
        na, beter = als_tekst(VRAAG_PLAN), "FALSE"
        if lijst is not None:
            na, beter = lijst.oordeel(lijst.plaats(staat)), f"{lijst.zeker(lijst.plaats(staat))}<{zeker.formule}"
        waarden: tuple[Waarde, ...] = self._waarden(cellen, plek, min_, beste)
        formules = (
            f'IF(OR({telcellen.cellen[van]}=0,{cellen.ongeldig}>0),"",{sleutel})',
            f'IF({staat}="","",{na})',
            f'IF({staat}="",FALSE,{beter})',
        )
        gemaakt = [Formule(formule=f, waarde=waarde) for f, waarde in zip(formules, waarden, strict=True)]
        self._blok.voeg_toe(f"{cellen.nr}/{plek + 1} {min_}", *gemaakt)
        return Herstel(*(Formule(formule=self._blok.cel(rij, i), waarde=waarden[i - 1]) for i in (2, 3)))

    def _waarden(self, cellen: Criteriumcellen, plek: int, min_: str, beste: str) -> tuple[str, str, bool]:
        """Return what the formulas of a row give now: nothing where there is no such minus."""
        zicht = cellen.telcellen.zicht
        nr = next((nr for nr in zicht.klassen[plek].nrs if self._scores[nr] == min_), None)
        if nr is None:
            return "", "", False
        daarna = zicht.toestand({**self._scores, nr: Score(beste)})
        sleutel = sleutel_van(cellen.nr, zicht, daarna)
        if cellen.lijst is None:
            return sleutel, VRAAG_PLAN, False
        gevolg = cellen.lijst.gevolgen[daarna]
        return sleutel, gevolg.oordeel, gevolg.zeker < int(cellen.zeker.waarde)
