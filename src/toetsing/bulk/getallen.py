"""The numbers of criteria by the million: whole sums per row, and one division at the end."""

from __future__ import annotations

from dataclasses import dataclass
from math import gcd
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from toetsing.bulk.tellingen import CODE_OPEN, codes_van, kolommen_van
from toetsing.domain.rules.boom import Grootheid
from toetsing.domain.rules.getaluitkomst import gehelen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import numpy.typing as npt

    from toetsing.bulk.kolommen import Lezer
    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.rules.getaluitkomst import Getaluitkomst

    Getallen = npt.NDArray[Any]

_CODES: Final = 256
_EXACT: Final = 1 << 53
"""Up to here a float holds every whole number, so that a division of two is rounded once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Getalplan:
    """What to add up for the number of one criterium: one sum over the other, or one sum over `deler`.

    kolommen: the places of its columns. tellers, noemers: per column what each code adds, as whole numbers; of Python
    where those of the machine are too small. vast: per column whether open ones add that too, since it makes no
    difference.
    """

    nr: str
    kolommen: tuple[int, ...]
    tellers: tuple[Getallen, ...]
    noemers: tuple[Getallen, ...]
    vast: tuple[bool, ...]
    deler: int | None

    def vul(self, uit: npt.NDArray[np.float64], lezers: Sequence[Lezer], stuk: slice) -> None:
        """Write the number of every row of a piece; missing while it can be more than one, and where there is none."""
        omvang = stuk.stop - stuk.start
        soort = self.tellers[0].dtype
        teller, noemer, is_open = np.zeros(omvang, soort), np.zeros(omvang, soort), np.zeros(omvang, np.bool_)
        for plaats, van_teller, van_noemer, vast in zip(
            self.kolommen, self.tellers, self.noemers, self.vast, strict=True
        ):
            codes = lezers[plaats](stuk)
            teller += van_teller[codes]
            noemer += van_noemer[codes]
            if not vast:
                is_open |= codes == CODE_OPEN
        leeg = is_open | (noemer == 0)
        onder = np.where(leeg, 1, noemer if self.deler is None else self.deler)
        uit[stuk] = np.where(leeg, np.nan, (teller / onder).astype(np.float64))


def getalplannen(kader: Kader) -> Iterator[Getalplan]:
    """Yield what to add up for every criterium that comes to a number."""
    plaats = {een.nr: i for i, een in enumerate(kolommen_van(kader))}
    for criterium in kader.criteria:
        if criterium.getal is not None:
            yield _plan(criterium, criterium.getal, plaats)


def _plan(criterium: Criterium, uitkomst: Getaluitkomst, plaats: Mapping[str, int]) -> Getalplan:
    delen = gehelen(uitkomst, criterium.onderdelen)
    is_som = uitkomst.wat is Grootheid.SOM
    # a quotient stays what it is when both its sums are so many times as large
    klein = 1 if is_som else gcd(delen.van_teller, delen.van_noemer)
    keer = (1, 1) if is_som else (delen.van_noemer // klein, delen.van_teller // klein)
    per_kolom: list[tuple[list[int], list[int]]] = []
    for een, per_teken, vast in zip(delen.onderdelen, delen.per_teken, delen.vast, strict=True):
        codes = {codes_van(een.schaal)[teken]: deel for teken, deel in per_teken.items()}
        codes |= {CODE_OPEN: vast} if vast is not None else {}
        leeg = (0, 0)
        tellers, noemers = ([keer[i] * codes.get(code, leeg)[i] for code in range(_CODES)] for i in range(2))
        per_kolom.append((tellers, noemers))
    meeste = max(sum(max(map(abs, een[i])) for een in per_kolom) for i in range(2))
    soort = np.dtype(np.int64 if max(meeste, delen.van_teller) <= _EXACT else object)
    return Getalplan(
        nr=criterium.nr,
        kolommen=tuple(plaats[een.nr] for een in delen.onderdelen),
        tellers=tuple(np.array(tellers, soort) for tellers, _ in per_kolom),
        noemers=tuple(np.array(noemers, soort) for _, noemers in per_kolom),
        vast=tuple(een is not None for een in delen.vast),
        deler=delen.van_teller if is_som else None,
    )
