"""The rows that decide one node: each a condition with its oordeel, what comes after them, and in what order.

Conditions are the tree of `boom`; what the rows mean is in `betekenis`.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple, assert_never

from toetsing.domain.rules.boom import Is, bladen_van

if TYPE_CHECKING:
    from collections.abc import Collection

    from toetsing.domain.rules.boom import Anders, Blad, LegeNoemer, Oordeel, Voorwaarde


@dataclass(frozen=True, slots=True, kw_only=True)
class Beslisregel:
    """One row: condition -> oordeel (a letter, or `GEEN` where the kader says so outright), with its source.

    `bron_geerfd` says that the source is that of what stands above the row. `zoals` is the part whose oordeel the kader
    takes over with this row and those beside it that have the same: one for each oordeel that the part can have.
    """

    oordeel: Oordeel
    voorwaarde: Voorwaarde | Anders | LegeNoemer
    zin: str
    bron: str
    bron_geerfd: bool = False
    zoals: str | None = None

    @property
    def leest(self) -> str:
        """The row as people read it: "zoals criterium 2.1" for all that take over what that has."""
        return self.zin if self.zoals is None else f"zoals {self.zoals}"


class Grens(NamedTuple):
    """An oordeel at which a step can hold: its letter, and the word by which a sentence says it."""

    letter: Oordeel
    woord: str


class Richting(Enum):
    """What a step does with the oordeel of the row: move it along the letters, or hold it on one side of one."""

    BETER = "beter"
    SLECHTER = "slechter"
    HOOGSTENS = "hoogstens"
    MINSTENS = "minstens"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stap:
    """What comes after the row: "1 stap beter als ..." moves, "hoogstens M als ..." holds; with its source.

    `treden` is how far it moves; `grens` is the letter where it holds, None where it moves. What moves stays inside the
    letters, and what is no letter stays as it is.
    """

    richting: Richting
    treden: int
    grens: Oordeel | None
    voorwaarde: Voorwaarde
    zin: str
    bron: str
    bron_geerfd: bool = False

    def na(self, oordeel: Oordeel, letters: tuple[Oordeel, ...]) -> Oordeel:
        """Return what an oordeel becomes, of letters from best to worst; `GEEN` stays."""
        if oordeel not in letters:
            return oordeel
        hier = letters.index(oordeel)
        match self.richting:
            case Richting.BETER:
                naar = max(hier - self.treden, 0)
            case Richting.SLECHTER:
                naar = min(hier + self.treden, len(letters) - 1)
            case Richting.HOOGSTENS:
                naar = max(hier, self.plaats(letters))
            case Richting.MINSTENS:
                naar = min(hier, self.plaats(letters))
            case _:  # pragma: no cover - mypy proves the enum closed
                assert_never(self.richting)
        return letters[naar]

    def plaats(self, letters: tuple[Oordeel, ...]) -> int:
        """Return the place of the letter at which it holds an oordeel."""
        assert self.grens is not None, "what holds an oordeel has a letter to hold it at"
        return letters.index(self.grens)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rij:
    """A row with its number in its regelset, counted from one; the answer to an empty denominator has number 0."""

    nummer: int
    beslisregel: Beslisregel


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Regelset:
    """The ordered rows that decide one node. The first row that fits decides. One regelset equals itself alone.

    `lege_noemer` is the answer to a percentage that has nothing to be a percentage of, and to an amount of nothing; it
    goes before all rows. A kader that does not answer has no row for that state, which gives `GEEN`. With
    `volgorde_telt` the source itself orders its rows: a later row that fits too contradicts nothing. `daarna` changes
    the oordeel of the row, one step after another; `letters` are what it moves along, from best to worst. With
    `door_mensen` the rows say no more than which oordeel a person gave.
    """

    rijen: tuple[Beslisregel, ...]
    lege_noemer: Beslisregel | None = None
    volgorde_telt: bool = False
    daarna: tuple[Stap, ...] = ()
    letters: tuple[Oordeel, ...] = ()
    door_mensen: bool = False

    def zegt_hetzelfde(self, ander: Regelset) -> bool:
        """Return whether another has the same rows and the same that belongs to them."""
        return all(getattr(self, veld.name) == getattr(ander, veld.name) for veld in fields(self))

    @property
    def bladen(self) -> tuple[Blad, ...]:
        """Every leaf of every condition, those of the rows first."""
        voorwaarden = (*(rij.voorwaarde for rij in self.rijen), *(stap.voorwaarde for stap in self.daarna))
        return tuple(blad for voorwaarde in voorwaarden for blad in bladen_van(voorwaarde))

    @property
    def inhoud(self) -> tuple[object, ...]:
        """What it says: equal where two regelsets decide the same."""
        leeg = None if self.lege_noemer is None else self.lege_noemer.oordeel
        rijen = tuple((rij.oordeel, rij.voorwaarde) for rij in self.rijen)
        stappen = tuple((stap.richting, stap.treden, stap.grens, stap.voorwaarde) for stap in self.daarna)
        return rijen, leeg, stappen, self.letters

    def letters_buiten(self, letters: Collection[Oordeel]) -> tuple[Oordeel, ...]:
        """Return what its rows can say and its steps hold at that is none of these letters, in their order."""
        gezegd = [
            *(rij.oordeel for rij in self.alle_rijen),
            *(een.grens for een in self.daarna if een.grens is not None),
        ]
        return tuple(dict.fromkeys(letter for letter in gezegd if letter not in letters))

    @property
    def alle_rijen(self) -> tuple[Beslisregel, ...]:
        """The rows in the order in which they are tried, the answer to an empty denominator first."""
        return self.rijen if self.lege_noemer is None else (self.lege_noemer, *self.rijen)

    @property
    def genummerd(self) -> tuple[Rij, ...]:
        """The rows with their numbers."""
        return tuple(Rij(nummer=nummer, beslisregel=rij) for nummer, rij in enumerate(self.rijen, start=1))

    def nummer(self, rij: Beslisregel) -> int | None:
        """Return the number of a row; the answer to an empty denominator has none."""
        return next((een.nummer for een in self.genummerd if een.beslisregel is rij), None)


def genoemde_nummers(regelset: Regelset) -> frozenset[str]:
    """Return the numbers and names that some row or step of a regelset calls out."""
    return frozenset(blad.nr for blad in regelset.bladen if isinstance(blad, Is))
