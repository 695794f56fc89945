"""A variant: other beslisregels for some criteria, themas or the whole of a kader, and the kader with them applied."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from toetsing.domain.kader import Variantnaam
from toetsing.domain.oordelen import GEHEEL

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.oordelen import Bovenregels
    from toetsing.domain.rules.regelset import Regelset


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteriumvariant:
    """Other beslisregels for one criterium, with the groepen they speak of."""

    nr: str
    regelset: Regelset
    groepen: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """A named set of other beslisregels. `sha256` is of the bytes of its file.

    `boven` are those of themas, by number, and of the whole, as "geheel".
    """

    id: str
    titel: str
    toelichting: str
    sha256: str
    criteria: tuple[Criteriumvariant, ...]
    boven: Mapping[str, Bovenregels] = field(default_factory=dict)


def met_variant(kader: Kader, variant: Variant) -> Kader:
    """Return the kader with the beslisregels of the variant, and with its name, so that every output says so."""
    for criteriumvariant in variant.criteria:
        kader = met_criterium(kader, criteriumvariant)
    kader = met_boven(kader, variant.boven) if variant.boven else kader
    return replace(kader, variant=Variantnaam(id=variant.id, sha256=variant.sha256))


def met_boven(kader: Kader, boven: Mapping[str, Bovenregels]) -> Kader:
    """Return the kader with other beslisregels of themas, by number, and of the whole, as "geheel"."""
    return replace(
        kader,
        themas=tuple(replace(thema, regels=boven.get(thema.nr, thema.regels)) for thema in kader.themas),
        eindregels=boven.get(GEHEEL, kader.eindregels),
    )


def met_criterium(kader: Kader, variant: Criteriumvariant) -> Kader:
    """Return the kader with other beslisregels of one criterium."""
    return replace(
        kader,
        themas=tuple(
            replace(
                thema,
                criteria=tuple(vervang(c, variant) if c.nr == variant.nr else c for c in thema.criteria),
            )
            for thema in kader.themas
        ),
    )


def vervang(criterium: Criterium, variant: Criteriumvariant) -> Criterium:
    """Return a criterium with other beslisregels; a groep the variant names takes the place of one in the kader."""
    return replace(
        criterium,
        regelset=variant.regelset,
        verwachtingen=tuple(
            replace(
                v, groepen=(v.groepen - set(variant.groepen)) | {g for g, nrs in variant.groepen.items() if v.nr in nrs}
            )
            for v in criterium.verwachtingen
        ),
    )
