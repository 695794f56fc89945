"""What somebody wants to compare, and which names may be one organisation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from toetsing.domain.woorden import naamsleutel

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from toetsing.domain.landelijk import Bandbreedte, Buddypaar, Laagste, Landelijk


@dataclass(frozen=True, slots=True, kw_only=True)
class Keuze:
    """What of a comparison to show; empty is everything. It never changes a count or a place, which are over all.

    `criteria` are numbers of criteria or themas; `oordelen` letters that an organisation must have on a criterium that
    is shown, certainly or possibly; `organisaties` names.
    """

    criteria: frozenset[str] = frozenset()
    oordelen: frozenset[str] = frozenset()
    organisaties: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Vergeleken:
    """Everything there is to compare. `groepen` holds the count of each group by its name, in Dutch order.

    The rest is None where nobody asked for it. `op_verwachtingen` and `op_oordelen` are the bands of places by the
    number of verwachtingen that are voldoende, and by the number of criteria with the best oordeel; `varianten` are
    the declared ones that were tried.
    """

    landelijk: Landelijk
    groepen: Mapping[str, Landelijk]
    laagste: Laagste | None = None
    op_verwachtingen: tuple[Bandbreedte, ...] | None = None
    op_oordelen: tuple[Bandbreedte, ...] | None = None
    varianten: tuple[str, ...] = ()
    buddies: tuple[Buddypaar, ...] | None = None


def bijna_gelijk(namen: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Return pairs of names that differ only in spaces, hyphens and capitals, or in the order of their words."""
    gezien: dict[str, str] = {}
    paren: list[tuple[str, str]] = []
    for naam in namen:
        woorden = "".join(teken if teken.isalnum() else " " for teken in naamsleutel(naam)).split()
        sleutels = {"".join(woorden), " ".join(sorted(woorden))}
        eerder = next((gezien[sleutel] for sleutel in sleutels if sleutel in gezien), None)
        if eerder is not None:
            paren.append((eerder, naam))
        gezien |= {sleutel: naam for sleutel in sleutels if sleutel not in gezien}
    return tuple(paren)
