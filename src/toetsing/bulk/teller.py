"""Counts in every row how many columns of a group have which code."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from toetsing.bulk.kolommen import Codes, Controle, Lezer
    from toetsing.bulk.tellingen import Getallen, Groep


class Geteld(NamedTuple):
    """Per group how many of its columns have each of its codes, and how many of them are filled in at all."""

    per_groep: list[list[Getallen]]
    gevuld: list[Getallen]

    @property
    def tellingen(self) -> list[Getallen]:
        """All counts, group by group."""
        return [telling for van_groep in self.per_groep for telling in van_groep]


class Teller:
    """Counts for one plan at a time, in arrays that are set apart once: what was counted holds until the next plan."""

    def __init__(
        self, lezers: Sequence[Lezer], controle: Controle, plannen: Iterable[Sequence[Groep]], omvang: int
    ) -> None:
        """Set apart what these plans need for so many rows at a time."""
        alle = list(plannen)
        sommen = (len(groep.kolommen) * max(groep.codes) for groepen in alle for groep in groepen)
        self.lezers, self.controle = lezers, controle
        self.getal = np.min_scalar_type(max([len(lezers), *sommen]))
        meeste = max((sum(len(groep.codes) for groep in groepen) for groepen in alle), default=0)
        self._gelijk = np.empty(omvang, np.bool_)
        self._tellingen = np.empty((meeste, omvang), self.getal)
        self._gevuld = np.empty((max(map(len, alle), default=0), omvang), self.getal)

    def tel(self, groepen: Sequence[Groep], stuk: slice) -> Geteld:
        """Count for one plan, in these rows."""
        geteld = Geteld([], [])
        vanaf = 0
        for groep in groepen:
            van_groep = self._tel(groep, stuk, vanaf)
            vanaf += len(van_groep)
            geteld.per_groep.append(van_groep)
            geteld.gevuld.append(self._tel_op(van_groep, len(geteld.gevuld)))
        return geteld

    def _tel(self, groep: Groep, stuk: slice, vanaf: int) -> list[Getallen]:
        """Return per code how many columns of a group have it, in every row; from this row on of what was set apart.

        Of many columns the last code is not counted but follows from the sum of all codes: what is left of it without
        the others is that code as often as it occurs.
        """
        omvang = stuk.stop - stuk.start
        kolommen = [self.lezers[plaats](stuk) for plaats in groep.kolommen]
        for plaats, kolom in zip(groep.kolommen, kolommen, strict=True):
            self.controle.eis_scores(plaats, kolom, stuk.start)
        tellingen = list(self._tellingen[vanaf : vanaf + len(groep.codes), :omvang])
        *codes, laatste = groep.codes
        uit_som = len(kolommen) + sum(codes) + 1 < 2 * len(kolommen)
        for code, telling in zip(codes if uit_som else groep.codes, tellingen, strict=False):
            self._tel_code(code, kolommen, telling)
        if uit_som:
            rest = tellingen[-1]
            np.copyto(rest, kolommen[0])
            for kolom in kolommen[1:]:
                np.add(rest, kolom, out=rest)
            for code, telling in zip(codes, tellingen, strict=False):
                for _ in range(code):
                    np.subtract(rest, telling, out=rest)
            np.floor_divide(rest, self.getal.type(laatste), out=rest)
        return tellingen

    def _tel_op(self, tellingen: Sequence[Getallen], plaats: int) -> Getallen:
        """Add up counts, into this row of what was set apart."""
        som = self._gevuld[plaats, : len(tellingen[0])]
        np.copyto(som, tellingen[0])
        for telling in tellingen[1:]:
            np.add(som, telling, out=som)
        return som

    def _tel_code(self, code: int, kolommen: Sequence[Codes], telling: Getallen) -> None:
        """Count in every row how many of these columns have a code."""
        gelijk = self._gelijk[: len(telling)]
        np.equal(kolommen[0], np.uint8(code), out=telling.view(np.bool_) if telling.itemsize == 1 else telling)
        for kolom in kolommen[1:]:
            np.equal(kolom, np.uint8(code), out=gelijk)
            np.add(telling, gelijk.view(np.uint8), out=telling)
