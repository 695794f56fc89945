"""Prints a condition as a formula of Excel 2010 and LibreOffice: one of the renderings of the one syntax tree.

A formula reads counts per symmetry class, as the evaluator does, and means the same in every complete state. Whole
numbers only: a share is cross-multiplied, so no rounding stands between a count and its threshold.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from toetsing.domain.beslisregels import Aandeel, Aantal, Alle, Anders, Is, LegeNoemer, Maat, Niet, Overige, Samen
from toetsing.domain.beslisregels import onderdelen_van as bladen_van

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toetsing.domain.beslisregels import Regelset, Voorwaarde
    from toetsing.domain.evaluatie import Klasse

_TEKENS = {Maat.PRECIES: "=", Maat.MINSTENS: ">=", Maat.HOOGSTENS: "<=", Maat.MEER_DAN: ">", Maat.MINDER_DAN: "<"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Telcellen:
    """Where a sheet holds the counts of one criterium: per class the cell of each teken.

    `nvt` tekens leave every denominator; `buiten` is how many more are listed without counting.
    """

    klassen: tuple[Klasse, ...]
    cellen: tuple[Mapping[str, str], ...]
    nvt: frozenset[str]
    buiten: int

    def aantal(self, tekens: frozenset[str], groep: str | None, nr: str | None = None) -> str:
        """Return the sum of the counts of these tekens, in a groep, of one onderdeel, or of all."""
        delen = [
            cellen[teken]
            for klasse, cellen in zip(self.klassen, self.cellen, strict=True)
            if (groep is None or groep in klasse.groepen) and nr in (None, *klasse.nrs)
            for teken in klasse.tekens
            if teken in tekens
        ]
        return f"({'+'.join(delen) or '0'})"

    def totaal(self, groep: str | None) -> int:
        """Count the onderdelen that are listed and count, nvt included."""
        return sum(len(klasse.nrs) for klasse in self.klassen if groep is None or groep in klasse.groepen)

    def noemer(self, aandeel: Aandeel) -> str:
        """Return the denominator of one percentage."""
        if aandeel.genoemde:
            return str(self.totaal(aandeel.groep) + (self.buiten if aandeel.groep is None else 0))
        return f"({self.totaal(aandeel.groep)}-{self.aantal(self.nvt, aandeel.groep)})"


def formule_van(voorwaarde: Voorwaarde | Anders | LegeNoemer, cellen: Telcellen) -> str:
    """Return a condition as a formula without its `=`, true where the condition holds in a complete state.

    For LegeNoemer that is a constant false: whether a denominator is empty is asked once, by `lege_noemer`.
    """
    match voorwaarde:
        case Aantal(maat=maat, grenzen=grenzen, niveaus=niveaus, groep=groep):
            n = cellen.aantal(niveaus.tekens, groep)
            return _een_van([f"{n}{_TEKENS[maat]}{grens}" for grens in grenzen])
        case Aandeel(maat=maat, procent=procent, niveaus=niveaus, groep=groep):
            n = cellen.aantal(niveaus.tekens - cellen.nvt, groep)
            links, rechts = 100 * procent.denominator, procent.numerator
            return f"{links}*{n}{_TEKENS[maat]}{rechts}*{cellen.noemer(voorwaarde)}"
        case Alle(niveaus=niveaus, groep=groep):
            return f"{cellen.aantal(niveaus.tekens, groep)}={cellen.totaal(groep)}"
        case Overige(behalve=behalve, niveaus=niveaus, groep=groep):
            return f"{cellen.aantal(niveaus.tekens | behalve, groep)}={cellen.totaal(groep)}"
        case Is(nr=nr, niveaus=niveaus):
            return f"{cellen.aantal(niveaus.tekens, None, nr)}=1"
        case Samen(voegwoord=voegwoord, delen=delen):
            functie = "AND" if voegwoord == "en" else "OR"
            return f"{functie}({','.join(formule_van(deel, cellen) for deel in delen)})"
        case Niet(deel=deel):
            return f"NOT({formule_van(deel, cellen)})"
        case Anders():
            return "TRUE"
        case LegeNoemer():
            return "FALSE"
        case _:  # pragma: no cover - mypy proves the union closed
            assert_never(voorwaarde)


def lege_noemer(regelset: Regelset, cellen: Telcellen) -> str:
    """Return, as a formula, whether some percentage of the rows has nothing to be a percentage of."""
    bladen = [blad for rij in regelset.rijen for blad in bladen_van(rij.voorwaarde)]
    noemers = dict.fromkeys(cellen.noemer(blad) for blad in bladen if isinstance(blad, Aandeel))
    return _een_van([f"{noemer}=0" for noemer in noemers])


def _een_van(delen: Sequence[str]) -> str:
    """Return a formula that is true where one of these is."""
    if not delen:
        return "FALSE"
    return delen[0] if len(delen) == 1 else f"OR({','.join(delen)})"
