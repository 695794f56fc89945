"""What the steps after a row make of its oordeel, live: a row for the letter, and then one for each step.

A step moves the place of the letter, so that no formula goes deeper the more steps there are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.document.zinnen import stap_zin
from toetsing.domain.rules.boom import GEEN
from toetsing.domain.rules.formule import formule_van, plaats_na
from toetsing.formats.xlsx.werkmap import Formule
from toetsing.workbook.celformules import als_tekst

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.rules.betekenis import Beslissing, Zet
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.rules.formule import Telcellen
    from toetsing.domain.rules.regelset import Stap
    from toetsing.workbook.celformules import Blok

STAPKOPPEN: Final = ("stappen van", "wat", "geldt", "plaats", "wat het deed")
"""The headers of the block: whose steps, the letter or the step, whether it holds, the place then, and in words."""


class Stappenblok:
    """Writes the steps of one regelset after those of the other."""

    def __init__(self, blok: Blok) -> None:
        self._blok = blok

    def schrijf(
        self, wie: str, letter: Formule, leeg: str, cellen: Telcellen, besluit: Beslissing | None
    ) -> tuple[Formule, Formule]:
        """Write what the steps make of the letter of a row; return the letter after them, and what they did in words.

        `leeg` says whether a denominator is empty, for the answer to that takes no steps. `besluit` is what is decided
        now. The words begin with the sign between them and those of the row.
        """
        zicht = cellen.zicht
        letters = zicht.regelset.letters
        gedaan = () if besluit is None else tuple(zet for zet in besluit.zetten if zet.van != GEEN)
        rij = eerste = self._blok.rij + 1
        hier, nu = self._blok.cel(rij, 1), str(letter.waarde)
        self._blok.voeg_toe(wie, letter)
        self._blok.vul(rij, 3, Formule(formule=plaatsformule(hier, letters), waarde=_plaats(nu, letters)))
        for stap in zicht.regelset.daarna:
            zet = next((zet for zet in gedaan if zet.stap is stap), None)
            nu = nu if zet is None else zet.naar
            rij = self._stap((wie, leeg, cellen), stap, zet, _plaats(nu, letters))
        einde = self._blok.cel(rij, 3)
        zinnen = "&".join(self._blok.cel(een, 4) for een in range(eerste + 1, rij + 1))
        return (
            Formule(formule=f"IF({einde}>{len(letters)},{hier},{letterformule(einde, letters)})", waarde=nu),
            Formule(formule=zinnen, waarde="".join(map(_erbij, gedaan))),
        )

    def _stap(self, van_wie: tuple[str, str, Telcellen], stap: Stap, zet: Zet | None, plaats: int) -> int:
        """Write one step below what it is after; return its row."""
        wie, leeg, cellen = van_wie
        letters, rij = cellen.zicht.regelset.letters, self._blok.rij + 1
        van, wat, geldt, naar = (self._blok.cel(*plek) for plek in ((rij - 1, 3), (rij, 1), (rij, 2), (rij, 3)))
        was, wordt = (letterformule(een, letters) for een in (van, naar))
        zonder = f"{van}>{len(letters)}"
        zin = f'"; daarna "&{wat}&": "&{was}&IF({van}={naar}," blijft "," wordt ")&{wordt}'
        return self._blok.voeg_toe(
            wie,
            stap.zin,
            Formule(
                formule=f"IF(OR({leeg},{zonder}),FALSE,{formule_van(stap.voorwaarde, cellen)})",
                waarde=zet is not None,
            ),
            Formule(formule=f"IF({zonder},{van},{plaats_na(stap, van, geldt, letters)})", waarde=plaats),
            Formule(formule=f'IF({geldt},{zin},"")', waarde="" if zet is None else _erbij(zet)),
        )


def plaatsformule(cel: str, letters: Sequence[Oordeel]) -> str:
    """Return, as a formula, at which place among the letters that in a cell is; past the last where it is none."""
    formule = str(len(letters) + 1)
    for plaats, letter in reversed([*enumerate(letters, start=1)]):
        formule = f"IF({cel}={als_tekst(letter)},{plaats},{formule})"
    return formule


def letterformule(cel: str, letters: Sequence[Oordeel]) -> str:
    """Return, as a formula, the letter at the place in a cell."""
    formule = als_tekst(letters[-1])
    for plaats, letter in reversed([*enumerate(letters[:-1], start=1)]):
        formule = f"IF({cel}={plaats},{als_tekst(letter)},{formule})"
    return formule


def _plaats(letter: str, letters: Sequence[str]) -> int:
    return letters.index(letter) + 1 if letter in letters else len(letters) + 1


def _erbij(zet: Zet) -> str:
    return f"; {stap_zin(zet)}"
