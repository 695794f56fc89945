"""Facts on the hidden sheet: what was typed at each, and beside the rules of each criterium what they may see of it.

A fact has a row with the teken that its cell stands for. For every criterium whose rules name it there is a row more,
of a class of that criterium, in which a fact without the motivering that the kader asks is open.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from toetsing.domain.scores import als_woord
from toetsing.domain.words.kopnamen import ONGELDIG, OPEN_KOP
from toetsing.formats.xlsx.werkmap import Formule
from toetsing.workbook.celformules import TEKEN, als_tekst, getypt, getypte_vorm, scorecel, teken_formule
from toetsing.workbook.sommen import klassenaam

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toetsing.domain.kader import Criterium, Feit
    from toetsing.domain.toetsing import Toetsing
    from toetsing.workbook.celformules import Blok
    from toetsing.workbook.sommen import Sommen

_FEIT: Final = "feit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Invoercellen:
    """Where people fill in, as formulas by number or name.

    `scores` are those of verwachtingen and facts, and `vereist` the cells beside a fact without which it does not
    count. `afwijkend` are the oordelen that they set, each with its cell, by what a row of the sheet with oordelen is
    about.
    """

    scores: Mapping[str, str]
    vereist: Mapping[str, Sequence[str]]
    afwijkend: Mapping[str, Formule]


def groep_van(criterium: str) -> str:
    """Return what stands in the place of the criterium in the rows of the facts that its rules name."""
    return f"{_FEIT} bij {criterium}"


class Feitenrijen:
    """Writes the rows of facts below those of the verwachtingen, in the same block."""

    def __init__(self, blok: Blok, toetsing: Toetsing, cellen: Invoercellen, sommen: Sommen | None) -> None:
        self._blok, self._toetsing, self._cellen, self._sommen = blok, toetsing, cellen, sommen
        self._teken = blok.koppen.index(TEKEN)
        self._rijen: dict[str, int] = {}
        self.tekens: dict[str, str] = {}

    def feit(self, feit: Feit, vormen: Mapping[tuple[str, str], str]) -> None:
        """Write what was typed at a fact, and which teken that is."""
        score = self._toetsing.scores[feit.nr]
        teken = teken_formule(self._blok.cel(self._blok.rij + 1, 1), feit, vormen, score)
        getypte = getypte_vorm(self._cellen.scores[feit.nr], scorecel(feit, score))
        rij = self._blok.voeg_toe(feit.nr, getypte, teken, _FEIT)
        self._rijen[feit.nr] = rij
        self.tekens[feit.nr] = str(teken.waarde)

    def gezien(self, feit: Feit) -> Formule:
        """Return what rules see of a fact: its teken, but where what it needs beside it is missing that it is open."""
        formule = teken = self._blok.cel(self._rijen[feit.nr], self._teken)
        if vereist := self._cellen.vereist.get(feit.nr):
            zonder = ",".join(f'{getypt(cel)}=""' for cel in vereist)
            zonder = zonder if len(vereist) == 1 else f"OR({zonder})"
            formule = f"IF(AND({teken}<>{als_tekst(ONGELDIG)},{zonder}),{als_tekst(OPEN_KOP)},{teken})"
        return Formule(formule=formule, waarde=als_woord(self._toetsing.scores[feit.nr]))

    def bij(self, criterium: Criterium, feit: Feit, klasse: int) -> int:
        """Write what the rules of a criterium see of a fact, as a class of theirs; return the row."""
        wie = groep_van(criterium.nr), klassenaam(criterium.nr, klasse)
        rij = self._blok.voeg_toe("", "", self.gezien(feit), *wie)
        if self._sommen is not None:
            self._sommen.plaats(rij, feit, self._toetsing.scores[feit.nr])
        return rij

    def is_open(self, rij: int) -> str:
        """Return, as a formula, whether a fact is open to the rules of the criterium whose row this is."""
        return f"{self._blok.cel(rij, self._teken)}={als_tekst(OPEN_KOP)}"
