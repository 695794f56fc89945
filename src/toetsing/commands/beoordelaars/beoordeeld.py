"""The assessors of one organisation: who they are, what they wrote, and where they differ."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from toetsing.document.zinnen import beide_oordelen
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from toetsing.domain.compare.beoordelen import Beoordelingen
    from toetsing.domain.decide.uitslag import Uitslag
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

    def gezet(self, plek: int) -> Iterator[tuple[str, Afwijking]]:
        """Yield who set another oordeel on the criterium in this place, and which."""
        for naam, uitslag in zip(self.namen, self.uitslagen, strict=True):
            afwijking = uitslag.criteria[plek].afwijkend
            if afwijking is not None:
                yield naam, afwijking

    def anders_gezet(self, plek: int) -> tuple[str, ...]:
        """Return who set another oordeel than computed on the criterium in this place, each with both oordelen."""
        paren = zip(self.namen, (uitslag.criteria[plek] for uitslag in self.uitslagen), strict=True)
        return tuple(f"{naam}: {beide_oordelen(criterium)}" for naam, criterium in paren if criterium.wijkt_af)

    def stand_vastgesteld(self, plek: int) -> str:
        """Return how the vastgestelde oordelen on the criterium in this place stand beside each other."""
        geldend = tuple(uitslag.criteria[plek].geldend for uitslag in self.uitslagen)
        return replace(self.beoordelingen.criteria[plek], mogelijk=geldend).stand.value


def criterium_van(kader: Kader, nr: str) -> Criterium:
    """Return the criterium to which a verwachting belongs."""
    return next(een for een in kader.criteria if any(v.nr == nr for v in een.verwachtingen))
