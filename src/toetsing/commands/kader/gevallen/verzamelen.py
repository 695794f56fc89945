"""Gathers what another reckoning of a kader is held against: its worked cases, and ways to fill in each part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from toetsing.domain.beslist import wat_beslist_wordt
from toetsing.domain.proof.gevallen import Geval
from toetsing.domain.proof.invullingen import invullingen, uitkomst_van

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toetsing.domain.beslist import Beslist
    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding
    from toetsing.domain.proof.gevallen import Knoopgeval
    from toetsing.domain.proof.invullingen import Omvang, Uitkomst
    from toetsing.domain.scores import Ingevuld

HOOGSTENS: Final = 1_000
"""So many ways to fill in a part there are at most."""


class Ingevulddeel(NamedTuple):
    """A criterium, a thema or the whole: ways to fill it in, each with what follows, and how much of all that is."""

    wat: Beslist
    omvang: Omvang
    gevallen: tuple[tuple[Mapping[str, Ingevuld], Uitkomst], ...]


class Uitgewerkt(NamedTuple):
    """A worked case, of what it is, and what is filled in below that."""

    wat: Beslist
    geval: Geval | Knoopgeval
    scores: Mapping[str, Ingevuld]


class Proefset(NamedTuple):
    """Everything to hold a reckoning of a kader against."""

    kader: Kader
    uitgewerkt: tuple[Uitgewerkt, ...]
    delen: tuple[Ingevulddeel, ...]
    meldingen: tuple[Melding, ...]


def proefset(kader: Kader, gevallen: Sequence[Geval | Knoopgeval], meldingen: Sequence[Melding]) -> Proefset:
    """Return the cases of a kader, those worked out beside it first."""
    beslist = wat_beslist_wordt(kader)
    return Proefset(kader, tuple(_uitgewerkt(gevallen, beslist)), tuple(map(_ingevuld, beslist)), tuple(meldingen))


def _ingevuld(wat: Beslist) -> Ingevulddeel:
    omvang, alle = invullingen(wat.knoop, HOOGSTENS)
    return Ingevulddeel(wat, omvang, tuple((scores, uitkomst_van(wat.knoop, scores)) for scores in alle))


def _uitgewerkt(gevallen: Sequence[Geval | Knoopgeval], beslist: Sequence[Beslist]) -> Iterator[Uitgewerkt]:
    per_criterium = {een.nr: een for een in beslist if een.niveau == "criterium"}
    per_knoop = {een.knoop.naam: een for een in beslist}
    for geval in gevallen:
        wat = per_criterium[geval.criterium.nr] if isinstance(geval, Geval) else per_knoop[geval.knoop.naam]
        eronder = (*wat.knoop.alle_verwachtingen, *wat.knoop.feiten)
        yield Uitgewerkt(wat, geval, {een.nr: geval.scores[een.nr] for een in eronder})
