"""Mutants: the beslisregels of one node with one thing changed, as a slip of the pen or a stricter habit would.

A closed list of kinds. Every mutant can be said in the language: a changed condition is printed and read back, and
what cannot be read is no mutant. Whether a mutant decides anything otherwise is for `opmerken` to find out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from itertools import combinations
from typing import TYPE_CHECKING, Final

from toetsing.domain.kader import zicht_op
from toetsing.domain.nummers import eigen_nummers
from toetsing.domain.oordelen import grenzen_van
from toetsing.domain.proof.mutatie import (
    andere_getallen,
    andere_grenzen,
    andere_maten,
    andere_niveaus,
    niveauvormen,
    vervangen,
)
from toetsing.domain.rules.betekenis import gaat_over
from toetsing.domain.rules.boom import Anders, Bedrag, Is, Laag, LegeNoemer, VanDeze, bladen_van, lijsten_van
from toetsing.domain.rules.regelset import Richting, Rij
from toetsing.domain.rules.taal import parse_voorwaarde
from toetsing.domain.rules.woordenschat import woordenschat_boven, woordenschat_van
from toetsing.domain.rules.woordlezer import Taalfout
from toetsing.domain.rules.zin import stapzin, zin_van

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.knopen import Knoop
    from toetsing.domain.oordelen import Oordeelniveau
    from toetsing.domain.rules.boom import Blad, Voorwaarde
    from toetsing.domain.rules.regelset import Beslisregel, Regelset, Stap
    from toetsing.domain.rules.toestand import Zicht
    from toetsing.domain.rules.woordenschat import Woordenschat
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
    STAP = "andere stap"
    STAP_WEG = "stap weggelaten"
    STAPPEN_VERWISSELD = "stappen verwisseld"


_ANDERSOM: Final = {
    Richting.BETER: Richting.SLECHTER,
    Richting.SLECHTER: Richting.BETER,
    Richting.HOOGSTENS: Richting.MINSTENS,
    Richting.MINSTENS: Richting.HOOGSTENS,
}
"""What each step does the other way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """A regelset that a criterium, a thema or the whole might have had instead of its own.

    `rijen` are the rows that were changed, left out or swapped, as they are; the answer to an empty denominator has
    number 0. `wordt` is the condition or the letter that the row has in the mutant, or the criterium the rows are from.
    `stappen` are the steps that were changed, left out or swapped, as they are.
    """

    soort: Soort
    regelset: Regelset
    rijen: tuple[Rij, ...] = ()
    wordt: str = ""
    stappen: tuple[Stap, ...] = ()


def mutanten_van(kader: Kader, criterium: Criterium, regelset: Regelset) -> tuple[Mutant, ...]:
    """Return every mutant of the regelset of a criterium, each once."""
    feiten = {feit.nr: feit.schaal for feit in criterium.feiten}
    maker = _Maker(
        regelset,
        zicht_op(criterium, regelset),
        replace(woordenschat_van(criterium.onderdelen), feiten=feiten),
        criterium.oordelen,
    )
    return _elk_een_keer(regelset, (*_alle(maker, regelset), *_van_elders(kader, criterium, regelset)))


def knoopmutanten(knoop: Knoop) -> tuple[Mutant, ...]:
    """Return every mutant of the rows of a node above the criteria, each once."""
    zicht = knoop.zicht
    assert zicht is not None, "a node without rules has nothing to change"
    feiten = {een.nr: een.schaal for een in knoop.onderdelen if een.feit}
    delen = [een for een in knoop.onderdelen if not een.feit]
    lagen = [laag for laag in (Laag.THEMA, Laag.CRITERIUM, Laag.VERWACHTING) if any(een.laag is laag for een in delen)]
    eigen = eigen_nummers(een.nr for een in delen if een.laag is Laag.VERWACHTING)
    woordenschat = woordenschat_boven(delen, lagen, (), eigen, feiten)
    return _elk_een_keer(
        zicht.regelset, _alle(_Maker(zicht.regelset, zicht, woordenschat, knoop.oordelen), zicht.regelset)
    )


def _elk_een_keer(regelset: Regelset, mutanten: Iterable[Mutant]) -> tuple[Mutant, ...]:
    gezien, eenmaal = {_inhoud(regelset)}, []
    for mutant in mutanten:
        inhoud = _inhoud(mutant.regelset)
        if inhoud not in gezien:
            gezien.add(inhoud)
            eenmaal.append(mutant)
    return tuple(eenmaal)


def _inhoud(regelset: Regelset) -> tuple[object, ...]:
    leeg = regelset.lege_noemer
    rijen = tuple((rij.oordeel, rij.zin) for rij in regelset.rijen)
    return leeg and leeg.oordeel, rijen, tuple(stap.zin for stap in regelset.daarna)


def _alle(maker: _Maker, regelset: Regelset) -> Iterator[Mutant]:
    """Yield what can be changed; rows that take over an oordeel stay as they are, for they are one."""
    rijen = [rij for rij in regelset.genummerd if rij.beslisregel.zoals is None]
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
    yield from _stapmutanten(maker, regelset)


def _stapmutanten(maker: _Maker, regelset: Regelset) -> Iterator[Mutant]:
    """Yield what can be changed in the steps after the rows: each left out, what it does, when, and their order."""
    for plaats, stap in enumerate(regelset.daarna):
        voor, na = regelset.daarna[:plaats], regelset.daarna[plaats + 1 :]
        for soort, gelezen in maker.andere(stap.voorwaarde):
            nieuw = maker.gezegd(replace(stap, voorwaarde=gelezen))
            yield Mutant(
                soort=soort, regelset=replace(regelset, daarna=(*voor, nieuw, *na)), stappen=(stap,), wordt=nieuw.zin
            )
        for nieuw in maker.andere_stappen(stap):
            yield Mutant(
                soort=Soort.STAP,
                regelset=replace(regelset, daarna=(*voor, nieuw, *na)),
                stappen=(stap,),
                wordt=nieuw.zin,
            )
        yield Mutant(soort=Soort.STAP_WEG, regelset=replace(regelset, daarna=(*voor, *na)), stappen=(stap,))
    for een, ander in combinations(range(len(regelset.daarna)), 2):
        stappen = list(regelset.daarna)
        stappen[een], stappen[ander] = stappen[ander], stappen[een]
        verwisseld = (regelset.daarna[een], regelset.daarna[ander])
        yield Mutant(
            soort=Soort.STAPPEN_VERWISSELD, regelset=replace(regelset, daarna=tuple(stappen)), stappen=verwisseld
        )


class _Maker:
    """Changes one thing in the rows of a node."""

    def __init__(
        self, regelset: Regelset, zicht: Zicht, woordenschat: Woordenschat, oordelen: Sequence[Oordeelniveau]
    ) -> None:
        self.regelset, self.zicht, self.woordenschat, self.oordelen = regelset, zicht, woordenschat, oordelen

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
        for letter in (een.letter for een in self.oordelen):
            if letter != rij.beslisregel.oordeel:
                nieuw = replace(rij.beslisregel, oordeel=letter)
                yield Mutant(soort=Soort.OORDEEL, regelset=self.met(rij, nieuw), rijen=(rij,), wordt=letter)

    def andere_voorwaarden(self, rij: Rij) -> Iterator[Mutant]:
        voorwaarde = rij.beslisregel.voorwaarde
        if isinstance(voorwaarde, Anders | LegeNoemer):
            return
        for soort, gelezen in self.andere(voorwaarde):
            nieuw = replace(rij.beslisregel, voorwaarde=gelezen, zin=zin_van(gelezen))
            yield Mutant(soort=soort, regelset=self.met(rij, nieuw), rijen=(rij,), wordt=nieuw.zin)

    def gezegd(self, stap: Stap) -> Stap:
        """Return a step with the sentence of what it does now."""
        grens = next((een for een in grenzen_van(self.oordelen) if een.letter == stap.grens), None)
        return replace(stap, zin=stapzin(stap.richting, stap.treden, grens, stap.voorwaarde))

    def andere_stappen(self, stap: Stap) -> Iterator[Stap]:
        """Yield a step that does something else: the other way, one tread more or fewer, held at another letter."""
        yield self.gezegd(replace(stap, richting=_ANDERSOM[stap.richting]))
        if stap.grens is None:
            treden = (stap.treden - 1, stap.treden + 1)
            yield from (self.gezegd(replace(stap, treden=n)) for n in treden if 0 < n < len(self.oordelen))
        else:
            letters = (een.letter for een in self.oordelen if een.letter != stap.grens)
            yield from (self.gezegd(replace(stap, grens=letter)) for letter in letters)

    def andere(self, voorwaarde: Voorwaarde) -> Iterator[tuple[Soort, Voorwaarde]]:
        """Yield a condition with one thing in it changed."""
        for deel in (*bladen_van(voorwaarde), *lijsten_van(voorwaarde)):
            for soort, ander in self._andere_delen(deel):
                gelezen = parse_voorwaarde(zin_van(vervangen(voorwaarde, deel, ander)), self.woordenschat)
                if not isinstance(gelezen, Taalfout | Anders):
                    yield soort, gelezen

    def _andere_delen(self, deel: Blad | VanDeze) -> Iterator[tuple[Soort, Blad | VanDeze]]:
        yield from ((Soort.GRENS, ander) for ander in andere_grenzen(deel, self.zicht))
        yield from ((Soort.MAAT, ander) for ander in andere_maten(deel))
        if isinstance(deel, VanDeze | Bedrag):
            return
        schaal = next(klasse.schaal for klasse in self.zicht.klassen if gaat_over(deel, klasse))
        grens = deel.niveaus.grens
        andere = andere_niveaus(deel, niveauvormen(schaal)) if grens is None else andere_getallen(deel, grens, schaal)
        yield from ((Soort.SCORE, ander) for ander in andere)


def _van_elders(kader: Kader, criterium: Criterium, regelset: Regelset) -> Iterator[Mutant]:
    """Yield the rows of every other criterium with the same oordelen that can be those of this one."""
    for ander in kader.criteria:
        if ander.regelset is None or ander.regelset is regelset or ander.oordelen != criterium.oordelen:
            continue
        if _kan_van(criterium, ander, ander.regelset):
            yield Mutant(soort=Soort.ELDERS, regelset=ander.regelset, wordt=ander.nr)


def _kan_van(criterium: Criterium, ander: Criterium, regelset: Regelset) -> bool:
    """Return whether rows of another criterium speak of onderdelen that this one has, on the same scale."""
    hier, daar = ([_schalen(een, regelset, blad) for blad in regelset.bladen] for een in (criterium, ander))
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
