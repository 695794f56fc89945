"""The overview in the report about one organisation: every oordeel below each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.commands.rapport.regio.beeld import Overzichtregel
from toetsing.document.getallen import getal_van
from toetsing.document.letter import NIETS
from toetsing.domain.oordelen import GEHEEL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from toetsing.commands.rapport.regio.beeld import Criteriumdeel, Themadeel
    from toetsing.document.boven import Bovenoordeel
    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader


def overzichtregels(
    kader: Kader, uitslag: Uitslag, themas: Iterable[Themadeel], over_geheel: Bovenoordeel | None
) -> Iterator[Overzichtregel]:
    """Yield each oordeel: that on a thema before those on its criteria, and that on the whole last."""
    for thema in themas:
        if thema.bovenoordeel is not None:
            yield _van_boven(thema.bovenoordeel)
        gescoord = (een for een in thema.criteria if not een.beschreven)
        yield from (_van_criterium(een, getal_van(kader, uitslag, een.nr)) for een in gescoord)
    if over_geheel is not None:
        yield _van_boven(over_geheel)


def _van_criterium(criterium: Criteriumdeel, getal: str) -> Overzichtregel:
    anders, zonder = criterium.vastgesteld is not None, criterium.oordeel.tekst == NIETS
    return Overzichtregel(
        nr=criterium.nr,
        kort=criterium.kort,
        getal=getal,
        oordeel=criterium.vastgesteld or criterium.oordeel,
        noot=("vastgesteld zonder beslisregels" if zonder else "afwijkend vastgesteld") if anders else "",
        berekend=criterium.oordeel if anders else None,
        gepubliceerd=criterium.anders_gepubliceerd,
    )


def _van_boven(een: Bovenoordeel) -> Overzichtregel:
    anders = een.vastgesteld is not None
    return Overzichtregel(
        nr="" if een.nr == GEHEEL else een.nr,
        kort=een.naam,
        oordeel=een.vastgesteld or een.oordeel,
        noot=("afwijkend vastgesteld" if een.gezet else "volgt uit wat eronder is vastgesteld") if anders else "",
        berekend=een.oordeel if anders else None,
        gepubliceerd=een.anders_gepubliceerd,
    )
