"""Mutants: the beslisregels of one criterium with one thing changed, as a slip of the pen or a stricter habit would.

A closed list of kinds. Every mutant can be said in the language: a changed condition is printed and read back, and
what cannot be read is no mutant. Whether a mutant decides anything otherwise is for `opmerken` to find out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from itertools import combinations
from typing import TYPE_CHECKING

from toetsing.domain.kader import zicht_op
from toetsing.domain.proof.mutatie import (
    andere_getallen,
    andere_grenzen,
    andere_maten,
    andere_niveaus,
    niveauvormen,
    vervangen,
)
from toetsing.domain.rules.betekenis import gaat_over
from toetsing.domain.rules.boom import GEEN, Anders, Bedrag, Is, LegeNoemer, Rij, VanDeze, bladen_van, lijsten_van
from toetsing.domain.rules.taal import parse_voorwaarde
from toetsing.domain.rules.woordenschat import woordenschat_van
from toetsing.domain.rules.woordlezer import Taalfout
from toetsing.domain.rules.zin import zin_van

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.rules.boom import Beslisregel, Blad, Regelset
    from toetsing.domain.schaal import Schaal


class Soort(Enum):
    """What was changed."""

    GRENS = "andere grens"
    MAAT = "andere maat"
    SCORE = "andere score"
    OORDEEL = "ander oordeel"
    WEG = "rij weggelaten"
    VERWISSELD = "rijen verwisseld"
    ELDERS = "beslisregels van elders"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """A regelset that a criterium might have had instead of its own.

    `rijen` are the rows that were changed, left out or swapped, as they are; the answer to an empty denominator has
    number 0. `wordt` is the condition or the letter that the row has in the mutant, or the criterium the rows are from.
    """

    soort: Soort
    regelset: Regelset
    rijen: tuple[Rij, ...] = ()
    wordt: str = ""


def mutanten_van(kader: Kader, criterium: Criterium, regelset: Regelset) -> tuple[Mutant, ...]:
    """Return every mutant of the regelset of a criterium, each once."""
    gezien = {_inhoud(regelset)}
    mutanten = []
    for mutant in _alle(kader, criterium, regelset):
        inhoud = _inhoud(mutant.regelset)
        if inhoud not in gezien:
            gezien.add(inhoud)
            mutanten.append(mutant)
    return tuple(mutanten)


def _inhoud(regelset: Regelset) -> tuple[object, ...]:
    leeg, stappen = regelset.lege_noemer, tuple(stap.zin for stap in regelset.daarna)
    return leeg and leeg.oordeel, tuple((rij.oordeel, rij.zin) for rij in regelset.rijen), stappen


def _alle(kader: Kader, criterium: Criterium, regelset: Regelset) -> Iterator[Mutant]:
    rijen, maker = regelset.genummerd, _Maker(kader, criterium, regelset)
    for rij in rijen:
        yield from maker.andere_voorwaarden(rij)
    for rij in rijen:
        yield from maker.andere_oordelen(rij)
        yield Mutant(soort=Soort.WEG, regelset=maker.met(rij, None), rijen=(rij,))
    if regelset.lege_noemer is not None:
        leeg = Rij(nummer=0, beslisregel=regelset.lege_noemer)
        yield from maker.andere_oordelen(leeg)
        yield Mutant(soort=Soort.WEG, regelset=maker.met(leeg, None), rijen=(leeg,))
    for een, ander in combinations((rij for rij in rijen if not isinstance(rij.beslisregel.voorwaarde, Anders)), 2):
        yield Mutant(soort=Soort.VERWISSELD, regelset=maker.verwisseld(een, ander), rijen=(een, ander))
    yield from maker.van_elders()


class _Maker:
    """Changes one thing in the regelset of a criterium."""

    def __init__(self, kader: Kader, criterium: Criterium, regelset: Regelset) -> None:
        self.kader, self.criterium, self.regelset = kader, criterium, regelset
        self.zicht = zicht_op(criterium, regelset)
        feiten = {feit.nr: feit.schaal for feit in criterium.feiten}
        self.woordenschat = replace(woordenschat_van(criterium.onderdelen), feiten=feiten)

    def met(self, rij: Rij, nieuw: Beslisregel | None) -> Regelset:
        """Return the regelset with another row in the place of one, or without it."""
        if rij.nummer == 0:
            return replace(self.regelset, lege_noemer=nieuw)
        voor, na = self.regelset.rijen[: rij.nummer - 1], self.regelset.rijen[rij.nummer :]
        return replace(self.regelset, rijen=(*voor, *(() if nieuw is None else (nieuw,)), *na))

    def verwisseld(self, een: Rij, ander: Rij) -> Regelset:
        rijen = list(self.regelset.rijen)
        rijen[een.nummer - 1], rijen[ander.nummer - 1] = ander.beslisregel, een.beslisregel
        return replace(self.regelset, rijen=tuple(rijen))

    def andere_oordelen(self, rij: Rij) -> Iterator[Mutant]:
        for letter in self.kader.letters:
            if letter not in (GEEN, rij.beslisregel.oordeel):
                nieuw = replace(rij.beslisregel, oordeel=letter)
                yield Mutant(soort=Soort.OORDEEL, regelset=self.met(rij, nieuw), rijen=(rij,), wordt=letter)

    def andere_voorwaarden(self, rij: Rij) -> Iterator[Mutant]:
        voorwaarde = rij.beslisregel.voorwaarde
        if isinstance(voorwaarde, Anders | LegeNoemer):
            return
        for deel in (*bladen_van(voorwaarde), *lijsten_van(voorwaarde)):
            for soort, ander in self._andere_delen(deel):
                gelezen = parse_voorwaarde(zin_van(vervangen(voorwaarde, deel, ander)), self.woordenschat)
                if isinstance(gelezen, Taalfout):
                    continue
                nieuw = replace(rij.beslisregel, voorwaarde=gelezen, zin=zin_van(gelezen))
                yield Mutant(soort=soort, regelset=self.met(rij, nieuw), rijen=(rij,), wordt=nieuw.zin)

    def _andere_delen(self, deel: Blad | VanDeze) -> Iterator[tuple[Soort, Blad | VanDeze]]:
        yield from ((Soort.GRENS, ander) for ander in andere_grenzen(deel, self.zicht))
        yield from ((Soort.MAAT, ander) for ander in andere_maten(deel))
        if isinstance(deel, VanDeze | Bedrag):
            return
        schaal = next(klasse.schaal for klasse in self.zicht.klassen if gaat_over(deel, klasse))
        grens = deel.niveaus.grens
        andere = andere_niveaus(deel, niveauvormen(schaal)) if grens is None else andere_getallen(deel, grens, schaal)
        yield from ((Soort.SCORE, ander) for ander in andere)

    def van_elders(self) -> Iterator[Mutant]:
        """Yield the rows of every other criterium that can be those of this one."""
        for criterium in self.kader.criteria:
            regelset = criterium.regelset
            if regelset is not None and regelset is not self.regelset and self._past(criterium, regelset):
                yield Mutant(soort=Soort.ELDERS, regelset=regelset, wordt=criterium.nr)

    def _past(self, ander: Criterium, regelset: Regelset) -> bool:
        """Return whether rows of another criterium speak of onderdelen that this one has, on the same scale."""
        hier, daar = ([_schalen(een, regelset, blad) for blad in regelset.bladen] for een in (self.criterium, ander))
        return all(hier) and hier == daar


def _schalen(criterium: Criterium, regelset: Regelset, blad: Blad) -> set[Schaal]:
    """Return the scales of the onderdelen that a condition speaks of."""
    return {
        onderdeel.schaal
        for onderdeel in criterium.onderdelen_bij(regelset)
        if (
            onderdeel.nr == blad.nr
            if isinstance(blad, Is)
            else not onderdeel.feit and blad.groep in (None, *onderdeel.groepen)
        )
    }
