"""What one change adds to a toestand: a choice of contributions, taken from many toestanden at once.

Of numbers in a row there may be a thousand; those go by their rows (see `reeksen`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from toetsing.domain.rules.reeksen import VANAF, na_reeksen, reeksen_van, voor_reeksen

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from toetsing.domain.rules.optellen import Optelling
    from toetsing.domain.rules.opvullen import Toestand


class Sprong:
    """A choice of what is added, in an order; each of it as a toestand in which that alone is filled in.

    `werk` is about how much work one toestand is.
    """

    def __init__(self, bijdragen: Iterable[Toestand], optelling: Optelling) -> None:
        self._bijdragen = cast("tuple[int, ...]", tuple(bijdragen))
        self._optelling = optelling
        soorten = dict.fromkeys(self._bijdragen)
        self._reeksen = reeksen_van(self._bijdragen, optelling) if len(soorten) >= VANAF else ()
        self._soorten = tuple(soorten)
        self.werk = len(self._reeksen) or len(self._soorten)

    def elk(self, toestand: Toestand) -> Sequence[Toestand]:
        """Return what follows from a toestand by each of the choices, in their order."""
        return cast("list[Toestand]", self._optelling.elk(cast("int", toestand), self._bijdragen))

    def na(self, toestanden: Iterable[Toestand]) -> Collection[Toestand]:
        """Return all that follows from any of these."""
        optelling, hier = self._optelling, cast("Iterable[int]", toestanden)
        if self._reeksen:
            return cast("dict[Toestand, None]", na_reeksen(hier, self._reeksen, optelling))
        rand, vlaggen = optelling.rand, optelling.vlaggen
        return cast(
            "set[Toestand]",
            {
                som if not (som := een + ander) + rand & vlaggen else optelling.plus(een, ander)
                for een in hier
                for ander in self._soorten
            },
        )

    def leidt(self, toestanden: Iterable[Toestand], naar: Collection[Toestand]) -> set[Toestand]:
        """Return those of the toestanden from which some choice leads to one of `naar`."""
        if not naar:
            return set()
        optelling, hier, daar = self._optelling, cast("Iterable[int]", toestanden), cast("Collection[int]", naar)
        if self._reeksen:
            return cast("set[Toestand]", voor_reeksen(hier, self._reeksen, daar, optelling))
        return cast(
            "set[Toestand]",
            {een for een in hier if any(optelling.plus(een, ander) in daar for ander in self._soorten)},
        )
