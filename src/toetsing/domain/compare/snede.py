"""Cutting the lowest off the ranking: who they are, whether that is certain, and which other numbers cut cleanly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from toetsing.domain.compare.landelijk import eindpunten
from toetsing.domain.compare.organisaties import laagste_van, voldoende_bereik

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.compare.landelijk import Laagste
    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader


@dataclass(frozen=True, slots=True, kw_only=True)
class Snede:
    """The lowest so many of the ranking: by eindoordeel where the kader has one, else by what is voldoende.

    `schoon` are the numbers that cut where nobody can doubt: this one alone where it does, else the nearest below and
    above. `gerangd` is how many organisations have or may have a place; `zonder_plaats` names who certainly has none.
    """

    laagste: Laagste
    op_eindoordeel: bool
    schoon: tuple[int, ...]
    gerangd: int
    zonder_plaats: tuple[str, ...]

    @property
    def is_schoon(self) -> bool:
        """Whether it is certain who the lowest are, and they are as many as was asked."""
        return self.laagste.aantal in self.schoon


def snijd(kader: Kader, uitslagen: Sequence[Uitslag], aantal: int) -> Snede:
    """Cut the lowest so many off the ranking of uitslagen by this kader, one for each organisation."""
    namen = [uitslag.toetsing.organisatie for uitslag in uitslagen]
    bereik = voldoende_bereik(uitslagen)
    zonder: list[str] = []
    if kader.eindregels is not None:
        punten = dict(zip(namen, eindpunten(kader.eindregels.oordelen, uitslagen), strict=True))
        bereik = {naam: van for naam, (van, _) in punten.items() if van is not None}
        zonder = [naam for naam, (_, valt_weg) in punten.items() if valt_weg]

    def schoon(n: int) -> bool:
        gevonden = laagste_van(bereik, n, zonder)
        return len(gevonden.zeker) == len(gevonden.mogelijk) == n

    omlaag = next((n for n in range(min(aantal, len(bereik)), 0, -1) if schoon(n)), None)
    omhoog = next((n for n in range(aantal, len(bereik) + 1) if schoon(n)), None)
    return Snede(
        laagste=laagste_van(bereik, aantal, zonder),
        op_eindoordeel=kader.eindregels is not None,
        schoon=tuple(dict.fromkeys(n for n in (omlaag, omhoog) if n is not None)),
        gerangd=len(bereik),
        zonder_plaats=tuple(naam for naam in namen if naam not in bereik),
    )
