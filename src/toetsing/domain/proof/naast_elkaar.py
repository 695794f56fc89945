"""Many regelsets about the same toestanden: what each says of all of them at once.

The toestanden in which a row fits are the bits of one number. A row is asked once about those that are the same to it,
however many regelsets it is in, and the first row that fits is found in all toestanden together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.rules.boom import GEEN, MET_NOEMER, Anders, LegeNoemer, bladen_van

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from toetsing.domain.rules.boom import Blad, Oordeel, Voorwaarde
    from toetsing.domain.rules.regelset import Beslisregel, Regelset, Stap
    from toetsing.domain.rules.toestand import Toestand, Zicht


class NaastElkaar:
    """Complete toestanden, each at its place, and what the rows that a zicht is on say of them."""

    def __init__(self, zicht: Zicht, toestanden: Sequence[Toestand]) -> None:
        self._zicht, self._toestanden = zicht, toestanden
        self._alle = (1 << len(toestanden)) - 1
        self._plaats = {toestand: plaats for plaats, toestand in enumerate(toestanden)}
        self._gelijk: dict[tuple[int, ...], list[tuple[Toestand, int]]] = {}
        self._past: dict[int, int] = {}

    def plaatsen(self, toestanden: Iterable[Toestand]) -> int:
        """Return the places of some of the toestanden, as bits."""
        return _bits(self._plaats[toestand] for toestand in toestanden)

    def oordelen(self, regelset: Regelset) -> Mapping[Oordeel, int]:
        """Return the places at which a regelset gives each oordeel, as bits."""
        over, leeg = self._alle, self._leeg(regelset)
        niets = GEEN if regelset.lege_noemer is None else regelset.lege_noemer.oordeel
        per_oordeel: dict[Oordeel, int] = {GEEN: 0}
        over &= ~leeg
        for rij in regelset.rijen:
            hier = over & self._passend(rij)
            per_oordeel[rij.oordeel] = per_oordeel.get(rij.oordeel, 0) | hier
            over &= ~hier
        per_oordeel[GEEN] |= over
        for stap in regelset.daarna:
            per_oordeel = self._na(stap, per_oordeel, regelset.letters)
        per_oordeel[niets] = per_oordeel.get(niets, 0) | leeg
        return per_oordeel

    def _na(self, stap: Stap, per_oordeel: Mapping[Oordeel, int], letters: tuple[Oordeel, ...]) -> dict[Oordeel, int]:
        """Return the same after a step, which changes the oordeel where its condition holds."""
        geldt = self._geldt(stap, stap.voorwaarde)
        na: dict[Oordeel, int] = {GEEN: 0}
        for oordeel, plaatsen in per_oordeel.items():
            wordt = stap.na(oordeel, letters)
            na[oordeel] = na.get(oordeel, 0) | (plaatsen & ~geldt)
            na[wordt] = na.get(wordt, 0) | (plaatsen & geldt)
        return na

    def _passend(self, rij: Beslisregel) -> int:
        voorwaarde = rij.voorwaarde
        if isinstance(voorwaarde, Anders | LegeNoemer):
            return self._alle if voorwaarde is Anders.ANDERS else 0
        return self._geldt(rij, voorwaarde)

    def _geldt(self, van: Beslisregel | Stap, voorwaarde: Voorwaarde) -> int:
        """Return the places at which the condition of a row or a step holds."""
        if id(van) not in self._past:
            self._past[id(van)] = self._waar(bladen_van(voorwaarde), lambda t: self._zicht.geldt(voorwaarde, t))
        return self._past[id(van)]

    def _leeg(self, regelset: Regelset) -> int:
        """Return the places at which some percentage or amount of a regelset has nothing to be of."""
        delen = [blad for blad in regelset.bladen if isinstance(blad, MET_NOEMER)]
        return self._waar(delen, lambda t: self._zicht.lege_noemer(t, regelset)) if delen else 0

    def _waar(self, bladen: Iterable[Blad], geldt: Callable[[Toestand], bool]) -> int:
        """Return the places at which something holds that looks at the numbers that these conditions compare."""
        vragen = [self._zicht.blik.vraag(blad) for blad in bladen]
        velden = {veld for vraag in vragen for veld in (vraag.veld, vraag.weg, vraag.iets) if veld is not None}
        bits = 0
        for toestand, plaatsen in self._met_gelijke(tuple(sorted(velden))):
            bits |= plaatsen if geldt(toestand) else 0
        return bits

    def _met_gelijke(self, velden: tuple[int, ...]) -> Sequence[tuple[Toestand, int]]:
        """Return the places of the toestanden with the same values of some velden, as bits, each with one of them."""
        if velden not in self._gelijk:
            per_waarde: dict[tuple[int, ...], list[int]] = {}
            for plaats, toestand in enumerate(self._toestanden):
                waarden = self._zicht.waarden(toestand)
                per_waarde.setdefault(tuple(waarden[veld] for veld in velden), []).append(plaats)
            self._gelijk[velden] = [(self._toestanden[een[0]], _bits(een)) for een in per_waarde.values()]
        return self._gelijk[velden]


def _bits(plaatsen: Iterable[int]) -> int:
    lijst = list(plaatsen)
    bits = bytearray(max(lijst, default=0) // 8 + 1)
    for plaats in lijst:
        bits[plaats // 8] |= 1 << plaats % 8
    return int.from_bytes(bits, "little")
