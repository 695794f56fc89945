"""Reads the EBNF of docs/regeltaal.md, makes sentences of it, and says whether a sentence follows from it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator, Mapping, Sequence

    Eindsymbolen = Mapping[str, Sequence[tuple[str, ...]]]
    """What each symbol in capitals may be: rows of words."""


@dataclass(frozen=True)
class Woord:
    """A word in quotes."""

    woord: str


@dataclass(frozen=True)
class Naam:
    """The name of a rule, or of a symbol in capitals."""

    naam: str


@dataclass(frozen=True)
class Rij:
    """One after the other."""

    delen: tuple[Vorm, ...]


@dataclass(frozen=True)
class Keuze:
    """One of these."""

    delen: tuple[Vorm, ...]


@dataclass(frozen=True)
class Herhaling:
    """Nothing or more of this; at most once where `vaak` is not set."""

    deel: Vorm
    vaak: bool


Vorm = Woord | Naam | Rij | Keuze | Herhaling


class Grammatica:
    """The rules of one EBNF, over the symbols that a kader fills in."""

    def __init__(self, ebnf: str, eindsymbolen: Eindsymbolen) -> None:
        self.regels = {
            naam: _Lezer(lijf).keuze() for naam, lijf in re.findall(r"(\w+)\s*=\s*((?:\"[^\"]*\"|[^;\"])*)", ebnf)
        }
        self.eindsymbolen = eindsymbolen

    def zin(self, vorm: Vorm, kans: random.Random, diepte: int = 0) -> list[str]:
        """Return the words of a random sentence; the deeper, the less is repeated."""
        match vorm:
            case Woord(woord=woord):
                return [woord]
            case Naam(naam=naam) if naam in self.regels:
                return self.zin(self.regels[naam], kans, diepte + 1)
            case Naam(naam=naam):
                return list(kans.choice(self.eindsymbolen[naam]))
            case Rij(delen=delen):
                return [woord for deel in delen for woord in self.zin(deel, kans, diepte)]
            case Keuze(delen=delen):
                return self.zin(delen[-1] if diepte > 12 else kans.choice(delen), kans, diepte)
            case Herhaling(deel=deel, vaak=vaak):
                keren = 0
                while kans.random() < 0.4 and diepte <= 12 and (vaak or keren == 0):
                    keren += 1
                return [woord for _ in range(keren) for woord in self.zin(deel, kans, diepte)]

    def volgt(self, regel: str, woorden: Sequence[str]) -> bool:
        """Return whether these words are a sentence of a rule."""
        return len(woorden) in self._einden(Naam(regel), woorden, 0)

    def _einden(self, vorm: Vorm, woorden: Sequence[str], plaats: int) -> set[int]:
        """Return every place where this form can end when it begins here."""
        match vorm:
            case Woord(woord=woord):
                return {plaats + 1} if plaats < len(woorden) and woorden[plaats] == woord else set()
            case Naam(naam=naam) if naam in self.regels:
                return self._einden(self.regels[naam], woorden, plaats)
            case Naam(naam=naam):
                rijen = self.eindsymbolen[naam]
                return {plaats + len(rij) for rij in rijen if tuple(woorden[plaats : plaats + len(rij)]) == tuple(rij)}
            case Rij(delen=delen):
                plaatsen = {plaats}
                for deel in delen:
                    plaatsen = {einde for begin in plaatsen for einde in self._einden(deel, woorden, begin)}
                return plaatsen
            case Keuze(delen=delen):
                return {einde for deel in delen for einde in self._einden(deel, woorden, plaats)}
            case Herhaling(deel=deel, vaak=vaak):
                gehad, nieuw = {plaats}, {plaats}
                while nieuw:
                    nieuw = {einde for begin in nieuw for einde in self._einden(deel, woorden, begin)} - gehad
                    gehad |= nieuw
                    nieuw = nieuw if vaak else set()
                return gehad


class _Lezer:
    """Reads the right side of one rule."""

    def __init__(self, lijf: str) -> None:
        self.tekens: Iterator[str] = iter(re.findall(r'"[^"]*"|\w+|[|,()\[\]{}]', lijf))
        self.teken = next(self.tekens, "")

    def neem(self) -> str:
        teken, self.teken = self.teken, next(self.tekens, "")
        return teken

    def keuze(self) -> Vorm:
        delen = [self.rij()]
        while self.teken == "|":
            self.neem()
            delen.append(self.rij())
        return delen[0] if len(delen) == 1 else Keuze(tuple(delen))

    def rij(self) -> Vorm:
        delen = [self.een()]
        while self.teken == ",":
            self.neem()
            delen.append(self.een())
        return delen[0] if len(delen) == 1 else Rij(tuple(delen))

    def een(self) -> Vorm:
        teken = self.neem()
        if teken in "([{":
            binnen = self.keuze()
            self.neem()
            return binnen if teken == "(" else Herhaling(binnen, vaak=teken == "{")
        return Woord(teken.strip('"')) if teken.startswith('"') else Naam(teken)
