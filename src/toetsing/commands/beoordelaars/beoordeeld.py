"""The assessors of one organisation: who they are, what they wrote, and where they differ."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from toetsing.document.zinnen import beide_oordelen
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from toetsing.domain.compare.beoordelen import Beoordelingen, Criteriumvergelijking
    from toetsing.domain.decide.uitslag import Criteriumuitslag, Knoopuitslag, Uitslag
    from toetsing.domain.dossier import Dossier
    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.toetsing import Afwijking


@dataclass(frozen=True, slots=True, kw_only=True)
class Beoordeeld:
    """The assessors of one organisation with what was written beside their scores, and where they differ."""

    organisatie: str
    namen: tuple[str, ...]
    dossiers: tuple[Dossier, ...]
    beoordelingen: Beoordelingen

    @property
    def uitslagen(self) -> tuple[Uitslag, ...]:
        """What each of them decided, in the order of their names."""
        return self.beoordelingen.uitslagen

    def wie(self, welke: Iterable[int]) -> str:
        """Return the names of these."""
        return opsomming(self.namen[i] for i in welke)

    def beslist(self, nr: str) -> tuple[Criteriumuitslag | Knoopuitslag, ...]:
        """Return what each of them decided on a criterium, on a thema or on the whole."""
        return tuple(next(een for een in uitslag.alles if een.nr == nr) for uitslag in self.uitslagen)

    def feiten_van(self, nr: str) -> tuple[str, ...]:
        """Return the facts that make a difference to a criterium, a thema or the whole, as far as rules can tell."""
        return tuple(een.nr for een in self.beoordelingen.feiten if nr in een.per_criterium or nr in een.boven)

    def gezet(self, nr: str) -> Iterator[tuple[str, Afwijking]]:
        """Yield who set another oordeel there, and which."""
        for naam, een in zip(self.namen, self.beslist(nr), strict=True):
            if een.afwijkend is not None:
                yield naam, een.afwijkend

    def anders_gezet(self, nr: str) -> tuple[str, ...]:
        """Return at whom another oordeel was set there than computed, each with both oordelen."""
        paren = zip(self.namen, self.beslist(nr), strict=True)
        return tuple(f"{naam}: {beide_oordelen(een)}" for naam, een in paren if een.wijkt_af)

    def stand_vastgesteld(self, vergeleken: Criteriumvergelijking) -> str:
        """Return how the vastgestelde oordelen there stand beside each other."""
        return replace(vergeleken, mogelijk=tuple(een.geldend for een in self.beslist(vergeleken.nr))).stand.value


def criterium_van(kader: Kader, nr: str) -> Criterium:
    """Return the criterium to which a verwachting belongs."""
    return next(een for een in kader.criteria if any(v.nr == nr for v in een.verwachtingen))
