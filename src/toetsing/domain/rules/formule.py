"""Prints a condition as a formula of Excel 2010 and LibreOffice: one of the renderings of the one syntax tree.

A formula compares the counts that the evaluator compares, and means the same in every complete state. Whole numbers
only: a share is cross-multiplied, so no rounding stands between a count and its threshold.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, assert_never

from toetsing.domain.rules.boom import (
    MET_NOEMER,
    Aandeel,
    Aantal,
    Alle,
    Anders,
    Bedrag,
    Is,
    Maat,
    Niet,
    Overige,
    Samen,
    VanDeze,
)
from toetsing.domain.rules.regelset import Richting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from fractions import Fraction

    from toetsing.domain.rules.boom import Blad, Oordeel, Voorwaarde
    from toetsing.domain.rules.regelset import Regelset, Stap
    from toetsing.domain.rules.toestand import Zicht

_TEKENS = {Maat.PRECIES: "=", Maat.MINSTENS: ">=", Maat.HOOGSTENS: "<=", Maat.MEER_DAN: ">", Maat.MINDER_DAN: "<"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Telcellen:
    """Where a sheet holds what is counted for one criterium: the cell of each of the `tellingen` of its zicht.

    `sommen` are the cells of what a class adds to a veld, by the places of both, where its scores have no cells.
    """

    zicht: Zicht
    cellen: tuple[str, ...]
    sommen: Mapping[tuple[int, int], str] = field(default_factory=dict)

    def teller(self, blad: Blad) -> str:
        """Return the count that a condition compares."""
        vraag = self.zicht.blik.vraag(blad)
        som = self._som(vraag.veld)
        return som if vraag.van is None else f"({vraag.van}-{som})"

    def noemer(self, blad: Blad) -> str:
        """Return of how many onderdelen a condition speaks."""
        vraag = self.zicht.blik.vraag(blad)
        if vraag.iets is not None:
            return self._som(vraag.iets)
        return str(vraag.noemer) if vraag.weg is None else f"({vraag.noemer}-{self._som(vraag.weg)})"

    def drempel(self, blad: Bedrag) -> Fraction:
        """Return what the teller of an amount is compared with."""
        return self.zicht.blik.vraag(blad).drempel

    def velden(self) -> tuple[str, ...]:
        """Return each of the numbers that make a toestand."""
        return tuple(
            f"MIN({self._som(plaats)},{veld.hoogstens})" if veld.begrensd else self._som(plaats)
            for plaats, veld in enumerate(self.zicht.velden)
        )

    def _som(self, veld: int | None) -> str:
        if veld is None:
            return "(0)"
        delen: dict[str, None] = {}
        for i, n in zip(self.zicht.velden[veld].tellingen, self.zicht.velden[veld].keer, strict=True):
            van_klasse = self.sommen.get((veld, self.zicht.tellingen[i].klasse))
            delen[van_klasse or (self.cellen[i] if n == 1 else f"{n}*({self.cellen[i]})")] = None
        return f"({'+'.join(delen)})"

    def na_wissel(self, van: int, naar: int) -> Telcellen:
        """Return where it stands what is counted when an onderdeel goes from one of the tellingen to another."""
        cellen = list(self.cellen)
        cellen[van], cellen[naar] = f"{cellen[van]}-1", f"{cellen[naar]}+1"
        erbij = Counter(dict(self.zicht.blik.bijdragen[naar]))
        erbij.subtract(dict(self.zicht.blik.bijdragen[van]))
        hier = self.zicht.tellingen[van].klasse
        sommen = {
            (veld, klasse): f"{cel}{erbij[veld]:+d}" if klasse == hier and erbij[veld] else cel
            for (veld, klasse), cel in self.sommen.items()
        }
        return replace(self, cellen=tuple(cellen), sommen=sommen)


def formule_van(voorwaarde: Voorwaarde | Anders, cellen: Telcellen) -> str:
    """Return a condition as a formula without its `=`, true where the condition holds in a complete state.

    Whether a denominator is empty is asked once, by `lege_noemer`.
    """
    match voorwaarde:
        case Aantal(maat=maat, grenzen=grenzen):
            n = cellen.teller(voorwaarde)
            return _een_van([f"{n}{_TEKENS[maat]}{grens}" for grens in grenzen])
        case Aandeel(maat=maat, procent=procent):
            links, rechts = 100 * procent.denominator, procent.numerator
            return f"{links}*{cellen.teller(voorwaarde)}{_TEKENS[maat]}{rechts}*{cellen.noemer(voorwaarde)}"
        case Bedrag(maat=maat):
            drempel = cellen.drempel(voorwaarde)
            return f"{drempel.denominator}*{cellen.teller(voorwaarde)}{_TEKENS[maat]}{drempel.numerator}"
        case Alle() | Overige():
            return f"{cellen.teller(voorwaarde)}={cellen.noemer(voorwaarde)}"
        case Is():
            return f"{cellen.teller(voorwaarde)}=1"
        case Samen(voegwoord=voegwoord, delen=delen):
            functie = "AND" if voegwoord == "en" else "OR"
            return f"{functie}({','.join(formule_van(deel, cellen) for deel in delen)})"
        case Niet(deel=deel):
            return f"NOT({formule_van(deel, cellen)})"
        case VanDeze(maat=maat, grens=grens, delen=delen):
            tel = "+".join(f"IF({formule_van(deel, cellen)},1,0)" for deel in delen)
            return f"{tel}{_TEKENS[maat]}{grens}"
        case Anders():
            return "TRUE"
        case _:  # pragma: no cover - mypy proves the union closed
            assert_never(voorwaarde)


def lege_noemer(regelset: Regelset, cellen: Telcellen) -> str:
    """Return, as a formula, whether some percentage or amount of the rows has nothing to be of."""
    bladen = regelset.bladen
    noemers = dict.fromkeys(cellen.noemer(blad) for blad in bladen if isinstance(blad, MET_NOEMER))
    return _een_van([f"{noemer}=0" for noemer in noemers])


def plaats_na(stap: Stap, plaats: str, geldt: str, letters: tuple[Oordeel, ...]) -> str:
    """Return, as a formula, at which place among the letters, 1 for the best, an oordeel comes by a step.

    `plaats` is that of a letter before it and `geldt` whether the condition of the step holds; each is written once.
    """
    n = len(letters)
    match stap.richting:
        case Richting.BETER:
            return f"MAX(1,{plaats}-IF({geldt},{stap.treden},0))"
        case Richting.SLECHTER:
            return f"MIN({n},{plaats}+IF({geldt},{stap.treden},0))"
        case Richting.HOOGSTENS:
            return f"MAX({plaats},IF({geldt},{stap.plaats(letters) + 1},1))"
        case Richting.MINSTENS:
            return f"MIN({plaats},IF({geldt},{stap.plaats(letters) + 1},{n}))"
        case _:  # pragma: no cover - mypy proves the enum closed
            assert_never(stap.richting)


def _een_van(delen: Sequence[str]) -> str:
    """Return a formula that is true where one of these is."""
    if not delen:
        return "FALSE"
    return delen[0] if len(delen) == 1 else f"OR({','.join(delen)})"
