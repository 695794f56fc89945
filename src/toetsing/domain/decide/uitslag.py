"""The uitslag: what the beslisregels decided about a toetsing, with everything needed to explain it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.domain.kader import Kader
    from toetsing.domain.rules.boom import Beslisregel, Oordeel
    from toetsing.domain.toetsing import Afwijking, Toetsing


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteriumuitslag:
    """The decided criterium.

    mogelijk: the exact set of oordelen over all completions of the open scores, best first, `GEEN` last.
    rijen: the rows that decide those completions, in kader order; empty where no row applies. One oordeel may rest on
        several rows while scores are open.
    tegenspraak: rows that fit in every completion and contradict the deciding row.
    aantallen: per teken of the scale, how many counting verwachtingen have it; `open` apart.
    gepubliceerd, afwijking: oordelen given by people. They never change `mogelijk`.

    Where the kader has no beslisregels nothing is possible: `mogelijk` and `rijen` are empty.
    """

    nr: str
    mogelijk: tuple[Oordeel, ...]
    rijen: tuple[Beslisregel, ...]
    tegenspraak: tuple[Beslisregel, ...]
    aantallen: Mapping[str, int]
    open: tuple[str, ...]
    gepubliceerd: Oordeel | None = None
    afwijking: Afwijking | None = None

    @property
    def oordeel(self) -> Oordeel | None:
        """The oordeel, or None while more than one is possible."""
        return self.mogelijk[0] if len(self.mogelijk) == 1 else None

    @property
    def wijkt_af(self) -> bool:
        """Whether people set another oordeel than the computed one, or set one while several are possible."""
        return self.afwijking is not None and self.afwijking.oordeel != self.oordeel

    @property
    def staat_vast(self) -> bool:
        """Whether the oordeel is settled although scores are missing: nobody needs to ask further."""
        return bool(self.open) and len(self.mogelijk) == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitslag:
    """The decided toetsing.

    `criteria` holds the criteria that have beslisregels; where the kader has none, nothing is decided.
    `voldoende` is the certain count (the upper bound is `voldoende + open`) out of `beoordeeld` verwachtingen: those
    that count and are not nvt.

    `zonder_beslisregels` holds the criteria without any about which people gave an oordeel all the same: theirs is the
    only one there is.
    """

    toetsing: Toetsing
    criteria: tuple[Criteriumuitslag, ...]
    voldoende: int
    beoordeeld: int
    open: int
    zonder_beslisregels: tuple[Criteriumuitslag, ...] = ()

    def van_criteria(self, kader: Kader) -> tuple[Criteriumuitslag, ...]:
        """Return every criterium with an oordeel, decided or given by people alone, in the order of the kader."""
        per_nr = {een.nr: een for een in (*self.criteria, *self.zonder_beslisregels)}
        return tuple(per_nr[criterium.nr] for criterium in kader.criteria if criterium.nr in per_nr)
