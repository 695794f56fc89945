"""Scoring by the million: a column per verwachting in, a column per criterium out.

The work goes in pieces that stay in the cache of the processor, so that beyond the input and the result it takes no
memory worth naming.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

from toetsing.bulk.getallen import getalplannen
from toetsing.bulk.knopen import code_altijd, knoopplannen
from toetsing.bulk.kolommen import Controle, kolomlezers
from toetsing.bulk.teller import Teller
from toetsing.bulk.tellingen import CODE_OPEN, codes_van, soort_masker, telplannen, zoek_op
from toetsing.domain.kader import naam_van_criterium
from toetsing.domain.scores import OPEN

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    from toetsing.bulk.knopen import Knoopplan
    from toetsing.bulk.kolommen import Lezer
    from toetsing.bulk.teller import Geteld
    from toetsing.bulk.tellingen import Geleerd, Getallen, Tabel
    from toetsing.domain.kader import Kader
    from toetsing.domain.knopen import Knoop

_STUK: Final = 196_608
"""So many rows at a time: few enough to stay in the cache, and enough that the number of calls does not count."""


def codes(kader: Kader, verwachting: str | None = None) -> dict[str, int]:
    """Return the code of every score of the `kader` for `score_matrix`: `{"open": 0, "+": 1, "-": 2, "nvt": 3}`.

    Of the scale of its `scores`, or of that of a `verwachting` by its number, or of a fact by its name: in a kader with
    `schalen` each column has the codes of its own.

    Raises KeyError for a number that the kader does not have, ValueError for a scale of more than 254 levels.
    """
    schaal = kader.schaal if verwachting is None else kader.bij_naam[verwachting].schaal
    return {OPEN.value: CODE_OPEN, **codes_van(schaal)}


def score_matrix(
    frame: pd.DataFrame | Mapping[str, Any] | npt.NDArray[np.integer[Any]], kader: Kader, *, mogelijk: bool = False
) -> pd.DataFrame:
    """Decide millions of toetsingen at once; every row gets what `decide` gives it.

    frame: a row per toetsing and a column per verwachting that counts, by its number, and per fact that some rule
        names, by its name; other columns are left alone. Or a mapping of these to columns, or a matrix of whole numbers
        with those columns in the order of the kader, facts last. Of a fact that nobody motivated, where the kader asks
        that, give nothing: here it is what the column says.
        A column holds codes (see `codes`; 0, or a missing value, is open), or tekens of the kader as text or categories
        (missing, empty or `open` is open).

    Returns one row per toetsing, with the index of the frame:
        `1.1`, ... per criterium with beslisregels: ordered categories, its letters in the kader from best to worst and
            then `geen` (no beslisregel applies). Missing while more than one oordeel is possible; where open scores
            cannot change it, it is there.
        `thema 1`, ... and `eindoordeel`: the same for every thema that the kader has rules for, and for the whole if it
            has any, in their own letters. What people set below them is not known here.
        `mogelijk 1.1`, ... with `mogelijk=True`: every oordeel still possible, bit i for category i; and so
            `mogelijk thema 1`, ... and `mogelijk eindoordeel`.
        `getal 1.1`, ... per criterium that comes to a number: float64, missing where an open score can still change it
            or where there is nothing to reckon with. The sums are exact; the number is one division.
        `voldoende` (certain), `beoordeeld` and `open` (whole numbers): as in an uitslag.

    Fastest are columns of uint8 that each lie together in memory; then int8, and categories in the order of the scale.
    It runs in one thread. Above the criteria a row takes hardly more where what the beslisregels look at is settled. In
    the other rows what is possible is reckoned in full, for each combination of scores that makes a difference once:
    milliseconds, so that a million rows with much open, no two alike, take long.

    Raises ValueError where a column is missing or a value is no score that the `kader` allows there.
    """
    lezers, index = kolomlezers(frame, kader)
    uit = _Uitkomst(kader, lezers, len(index), mogelijk=mogelijk)
    for begin in range(0, len(index), _STUK):
        uit.vul(slice(begin, min(begin + _STUK, len(index))))
    return uit.als_frame(index)


@dataclass(frozen=True, slots=True)
class _Bovenkolom:
    """The oordelen on one node above the criteria while they are filled, and what is possible where that is asked."""

    plan: Knoopplan
    oordelen: npt.NDArray[np.int8]
    maskers: Getallen | None

    @classmethod
    def leeg(cls, plan: Knoopplan, n: int, *, mogelijk: bool) -> _Bovenkolom:
        """Return the columns for so many rows, with nothing in them yet."""
        return cls(plan, np.empty(n, np.int8), np.empty(n, soort_masker(plan.letters)) if mogelijk else None)

    def deel(self, stuk: slice) -> tuple[npt.NDArray[np.int8], Getallen | None]:
        """Return some of the rows, to write in."""
        return self.oordelen[stuk], None if self.maskers is None else self.maskers[stuk]

    @property
    def categorieen(self) -> pd.Categorical:
        """The oordelen as ordered categories."""
        soort = pd.CategoricalDtype(list(self.plan.letters), ordered=True)
        return pd.Categorical.from_codes(self.oordelen, dtype=soort, validate=False)


class _Uitkomst:
    """The columns of the result while they are filled, piece by piece."""

    def __init__(self, kader: Kader, lezers: Sequence[Lezer], n: int, *, mogelijk: bool) -> None:
        self.kader, self.plannen = kader, telplannen(kader)
        self.tellend = sum(v.telt_mee for v in kader.verwachtingen)
        self.telbaar = sum(bool(v.schaal.voldoet) for v in kader.verwachtingen if v.telt_mee)
        boven, eronder = knoopplannen(kader)
        beslist = [(plan.nr, plan.tabel) for plan in self.plannen if plan.tabel is not None]
        # one block, because the system hands out large pages faster than small ones
        oordelen = np.empty((len(beslist), n), np.int8)
        self.oordelen = {nr: oordelen[plaats] for plaats, (nr, _) in enumerate(beslist)}
        self.maskers = {nr: np.empty(n, tabel.maskers.dtype) for nr, tabel in beslist if mogelijk}
        self.boven = [_Bovenkolom.leeg(plan, n, mogelijk=mogelijk) for plan in boven]
        self.per_knoop = {kolom.plan.knoop.naam: kolom.oordelen for kolom in self.boven}
        self.per_knoop |= {naam_van_criterium(c): self.oordelen[c.nr] for c in kader.criteria if c.nr in self.oordelen}
        self.lezers = [*lezers, *(self._lezer(knoop) for knoop in eronder)]
        groepen = [*(plan.groepen for plan in self.plannen), *(plan.groepen for plan in boven)]
        self.teller = Teller(self.lezers, Controle(kader), groepen, _STUK)
        self.voldoende, self.beoordeeld, self.open = np.empty((3, n), self.teller.getal)
        self.getallen = [(plan, np.empty(n, np.float64)) for plan in getalplannen(kader)]

    def vul(self, stuk: slice) -> None:
        """Decide the rows of one piece."""
        voldoende, beoordeeld, open_ = self.voldoende[stuk], self.beoordeeld[stuk], self.open[stuk]
        voldoende[:], beoordeeld[:], open_[:] = 0, self.telbaar, self.tellend
        for plan in self.plannen:
            geteld = self.teller.tel(plan.groepen, stuk)
            for groep, van_groep, gevuld in zip(plan.groepen, *geteld, strict=True):
                if groep.feit:
                    continue
                np.subtract(open_, gevuld, out=open_)
                for code, telling in zip(groep.codes, van_groep, strict=True):
                    if code in groep.voldoet:
                        np.add(voldoende, telling, out=voldoende)
                    if code in groep.nvt:
                        np.subtract(beoordeeld, telling, out=beoordeeld)
            if plan.tabel is not None:
                self._beslis(plan.nr, plan.tabel, geteld, stuk)
        for kolom in self.boven:
            kolom.plan.beslis(self.teller.tel(kolom.plan.groepen, stuk), self.lezers, stuk, kolom.deel(stuk))
        for getalplan, uit in self.getallen:
            getalplan.vul(uit, self.lezers, stuk)

    def _lezer(self, knoop: Knoop) -> Lezer:
        """Return what reads the oordelen of a criterium or thema as codes: 0 while more than one is possible."""
        oordelen = self.per_knoop.get(knoop.naam)
        if oordelen is None:
            code = code_altijd(self.kader, knoop)
            return lambda stuk: np.full(stuk.stop - stuk.start, code, np.uint8)
        return lambda stuk: (oordelen[stuk] + np.int8(1)).view(np.uint8)

    def _beslis(self, nr: str, tabel: Tabel | Geleerd, geteld: Geteld, stuk: slice) -> None:
        plaatsen = tabel.plaatsen(geteld.tellingen, geteld.gevuld)
        self.oordelen[nr][stuk] = zoek_op(tabel.oordelen, plaatsen)
        if nr in self.maskers:
            self.maskers[nr][stuk] = zoek_op(tabel.maskers, plaatsen)

    def als_frame(self, index: pd.Index[Any]) -> pd.DataFrame:
        """Return the columns as a frame, without copying them."""
        soorten = {c.nr: pd.CategoricalDtype(list(c.letters), ordered=True) for c in self.kader.criteria}
        kolommen: dict[str, Any] = {
            nr: pd.Categorical.from_codes(oordelen, dtype=soorten[nr], validate=False)
            for nr, oordelen in self.oordelen.items()
        }
        kolommen |= {kolom.plan.kop: kolom.categorieen for kolom in self.boven}
        kolommen |= {f"mogelijk {nr}": maskers for nr, maskers in self.maskers.items()}
        kolommen |= {f"mogelijk {een.plan.kop}": een.maskers for een in self.boven if een.maskers is not None}
        kolommen |= {f"getal {plan.nr}": uit for plan, uit in self.getallen}
        kolommen |= {"voldoende": self.voldoende, "beoordeeld": self.beoordeeld, "open": self.open}
        return pd.DataFrame(kolommen, index=index, copy=False)
