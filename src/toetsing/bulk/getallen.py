"""The numbers of criteria by the million: whole sums per row, and one division at the end."""

from __future__ import annotations

from dataclasses import dataclass
from math import lcm
from typing import TYPE_CHECKING, Any

import numpy as np

from toetsing.bulk.tellingen import CODE_OPEN, codes_van, kolommen_van
from toetsing.domain.rules.boom import Grootheid

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy.typing as npt

    from toetsing.bulk.kolommen import Lezer
    from toetsing.domain.kader import Kader
    from toetsing.domain.rules.betekenis import Onderdeel
    from toetsing.domain.rules.getaluitkomst import Getaluitkomst

    Gehelen = npt.NDArray[np.int64]

_CODES = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class Getalplan:
    """What to add up for the number of one criterium.

    kolommen: the places of its columns. tellers, noemers: per column what each code adds, in parts of which so many
    make one: `deler` in the number itself.
    """

    nr: str
    kolommen: tuple[int, ...]
    tellers: tuple[Gehelen, ...]
    noemers: tuple[Gehelen, ...]
    deler: float
    is_som: bool

    def vul(self, uit: npt.NDArray[np.float64], lezers: Sequence[Lezer], stuk: slice) -> None:
        """Write the number of every row of a piece; missing where a score of it is open, and where it is of nothing."""
        omvang = stuk.stop - stuk.start
        teller, noemer, is_open = np.zeros(omvang, np.int64), np.zeros(omvang, np.int64), np.zeros(omvang, np.bool_)
        for plaats, van_teller, van_noemer in zip(self.kolommen, self.tellers, self.noemers, strict=True):
            codes = lezers[plaats](stuk)
            teller += van_teller[codes]
            noemer += van_noemer[codes]
            is_open |= codes == CODE_OPEN
        leeg = is_open | (noemer == 0)
        onder = np.where(leeg, 1, self.deler if self.is_som else noemer * self.deler)
        uit[stuk] = np.where(leeg, np.nan, teller / onder)


def getalplannen(kader: Kader) -> Iterator[Getalplan]:
    """Yield what to add up for every criterium that comes to a number."""
    plaats = {een.nr: i for i, een in enumerate(kolommen_van(kader))}
    for criterium in kader.criteria:
        if criterium.getal is not None:
            yield _plan(criterium.nr, criterium.getal, criterium.getal.over(criterium.onderdelen), plaats)


def _plan(nr: str, uitkomst: Getaluitkomst, onderdelen: Sequence[Onderdeel], plaats: dict[str, int]) -> Getalplan:
    bijdragen = [{t: uitkomst.bijdrage(een, t) for t in een.tekens if t not in een.schaal.nvt} for een in onderdelen]
    stappen = [lcm(*(deel[i].denominator for van in bijdragen for deel in van.values())) for i in range(2)]
    per_code: list[tuple[Any, Any]] = []
    for een, van in zip(onderdelen, bijdragen, strict=True):
        tabellen = np.zeros(_CODES, np.int64), np.zeros(_CODES, np.int64)
        codes = codes_van(een.schaal)
        for teken, deel in van.items():
            for i, tabel in enumerate(tabellen):
                tabel[codes[teken]] = int(deel[i] * stappen[i])
        per_code.append(tabellen)
    is_som = uitkomst.wat is Grootheid.SOM
    return Getalplan(
        nr=nr,
        kolommen=tuple(plaats[een.nr] for een in onderdelen),
        tellers=tuple(tellers for tellers, _ in per_code),
        noemers=tuple(noemers for _, noemers in per_code),
        deler=float(stappen[0]) if is_som else stappen[0] / stappen[1],
        is_som=is_som,
    )
