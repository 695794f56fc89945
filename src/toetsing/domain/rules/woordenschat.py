"""What a condition may speak of: the scales, groepen and numbers of what it counts."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from toetsing.domain.nummers import eigen_nummers
from toetsing.domain.rules.boom import Laag

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from toetsing.domain.rules.betekenis import Onderdeel
    from toetsing.domain.schaal import Schaal


@dataclass(frozen=True, kw_only=True)
class Woordenschat:
    """What a condition may speak of.

    `schalen` are those of the verwachtingen that a condition without a groep counts; a count is of one scale, so with
    more it has to name a groep. `groepen` are the scales of what is in each groep, `nummers` that of each verwachting;
    `eigen` are the own numbers, each by its letters in lower case, and `feiten` the names of facts with their scales.

    Above a criterium `lagen` holds the same of all that stands below, by how deep: there a count has to say of what it
    is. The words beside it are then those of the verwachtingen, which are named by their number alone. `heet` is what
    a level is called that was misspelt.
    """

    schalen: tuple[Schaal, ...]
    groepen: Mapping[str, tuple[Schaal, ...]]
    nummers: Mapping[str, Schaal]
    eigen: Mapping[str, str] = field(default_factory=dict)
    feiten: Mapping[str, Schaal] = field(default_factory=dict)
    lagen: Mapping[Laag, Woordenschat] = field(default_factory=dict)
    heet: str = "score van dit kader"

    @cached_property
    def genoemd(self) -> Mapping[str, str]:
        """Own numbers and names of facts, each by its letters in lower case: the words one can begin with."""
        return {**self.eigen, **{naam.casefold(): naam for naam in self.feiten}}

    @property
    def alle_schalen(self) -> tuple[Schaal, ...]:
        """Every scale of which a level can be counted."""
        return tuple(dict.fromkeys([*self.schalen, *(s for schalen in self.groepen.values() for s in schalen)]))


def woordenschat_van(
    onderdelen: Iterable[Onderdeel],
    nog: Iterable[str] = (),
    eigen: Mapping[str, str] | None = None,
    feiten: Mapping[str, Schaal] | None = None,
) -> Woordenschat:
    """Return what a condition over these onderdelen may speak of.

    Groepen in `nog` are known, with nothing in them; `eigen` are the own numbers of the kader, or else of these. It may
    say of `feiten` what they are, and counts none of them.
    """
    alle = tuple(onderdelen)
    groepen: dict[str, dict[Schaal, None]] = {groep: {} for groep in nog}
    for onderdeel in alle:
        for groep in onderdeel.groepen:
            groepen.setdefault(groep, {})[onderdeel.schaal] = None
    return Woordenschat(
        schalen=tuple(dict.fromkeys(onderdeel.schaal for onderdeel in alle)),
        groepen={groep: tuple(schalen) for groep, schalen in groepen.items()},
        nummers={onderdeel.nr: onderdeel.schaal for onderdeel in alle},
        eigen=eigen_nummers(onderdeel.nr for onderdeel in alle) if eigen is None else eigen,
        feiten=feiten or {},
    )


def woordenschat_boven(
    onderdelen: Iterable[Onderdeel],
    lagen: Iterable[Laag],
    nog: Iterable[str],
    eigen: Mapping[str, str],
    feiten: Mapping[str, Schaal],
) -> Woordenschat:
    """Return what a condition of a thema or of the kader may speak of: these onderdelen, on these lagen."""
    alle, nog = tuple(onderdelen), tuple(nog)
    per_laag = {laag: woordenschat_van((een for een in alle if een.laag is laag), nog, {}) for laag in lagen}
    per_laag |= {laag: replace(een, heet="oordeel") for laag, een in per_laag.items() if laag is not Laag.VERWACHTING}
    verwachtingen = (een for een in alle if een.laag is Laag.VERWACHTING)
    return replace(woordenschat_van(verwachtingen, nog, eigen, feiten), lagen=per_laag)
