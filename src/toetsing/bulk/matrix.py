"""Scoring by the million: a column per verwachting in, a column per criterium out.

The work goes in pieces that stay in the cache of the processor, so that beyond the input and the result it takes no
memory worth naming.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

from toetsing.bulk.getallen import getalplannen
from toetsing.bulk.kolommen import Controle, kolomlezers
from toetsing.bulk.tellingen import CODE_OPEN, codes_van, telplannen, zoek_op
from toetsing.domain.scores import OPEN

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    from toetsing.bulk.kolommen import Codes, Lezer
    from toetsing.bulk.tellingen import Geleerd, Getallen, Groep, Tabel
    from toetsing.domain.kader import Kader

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
        `1.1`, ... per criterium with beslisregels: ordered categories, the letters of the kader from best to worst and
            then `geen` (no beslisregel applies). Missing while more than one oordeel is possible; where open scores
            cannot change it, it is there.
        `mogelijk 1.1`, ... with `mogelijk=True`: every oordeel still possible, bit i for category i.
        `getal 1.1`, ... per criterium that comes to a number: float64, missing where an open score can still change it
            or where there is nothing to reckon with. The sums are exact; the number is one division.
        `voldoende` (certain), `beoordeeld` and `open` (whole numbers): as in an uitslag.

    Fastest are columns of uint8 that each lie together in memory; then int8, and categories in the order of the scale.
    It runs in one thread.

    Raises ValueError where a column is missing or a value is no score that the `kader` allows there.
    """
    lezers, index = kolomlezers(frame, kader)
    uit = _Uitkomst(kader, lezers, len(index), mogelijk=mogelijk)
    for begin in range(0, len(index), _STUK):
        uit.vul(slice(begin, min(begin + _STUK, len(index))))
    return uit.als_frame(index)


class _Uitkomst:
    """The columns of the result while they are filled, piece by piece."""

    def __init__(self, kader: Kader, lezers: Sequence[Lezer], n: int, *, mogelijk: bool) -> None:
        self.kader, self.plannen, self.controle = kader, telplannen(kader), Controle(kader)
        self.tellend = sum(v.telt_mee for v in kader.verwachtingen)
        self.telbaar = sum(bool(v.schaal.voldoet) for v in kader.verwachtingen if v.telt_mee)
        self.lezers = lezers
        sommen = (len(groep.kolommen) * max(groep.codes) for plan in self.plannen for groep in plan.groepen)
        self.getal = np.min_scalar_type(max([len(lezers), *sommen]))
        meeste = max((sum(len(groep.codes) for groep in plan.groepen) for plan in self.plannen), default=0)
        self.gelijk = np.empty(_STUK, np.bool_)
        self.tellingen = np.empty((meeste, _STUK), self.getal)
        self.gevuld = np.empty((max((len(plan.groepen) for plan in self.plannen), default=0), _STUK), self.getal)
        beslist = [(plan.nr, plan.tabel) for plan in self.plannen if plan.tabel is not None]
        # one block, because the system hands out large pages faster than small ones
        oordelen = np.empty((len(beslist), n), np.int8)
        self.oordelen = {nr: oordelen[plaats] for plaats, (nr, _) in enumerate(beslist)}
        self.maskers = {nr: np.empty(n, tabel.maskers.dtype) for nr, tabel in beslist if mogelijk}
        self.voldoende, self.beoordeeld, self.open = np.empty((3, n), self.getal)
        self.getallen = [(plan, np.empty(n, np.float64)) for plan in getalplannen(kader)]

    def vul(self, stuk: slice) -> None:
        """Decide the rows of one piece."""
        voldoende, beoordeeld, open_ = self.voldoende[stuk], self.beoordeeld[stuk], self.open[stuk]
        voldoende[:], beoordeeld[:], open_[:] = 0, self.telbaar, self.tellend
        for plan in self.plannen:
            tellingen: list[Getallen] = []
            gevuld: list[Getallen] = []
            for groep in plan.groepen:
                van_groep = self._tel(groep, stuk, len(tellingen))
                tellingen += van_groep
                gevuld.append(self._tel_op(van_groep, len(gevuld)))
                if groep.feit:
                    continue
                np.subtract(open_, gevuld[-1], out=open_)
                for code, telling in zip(groep.codes, van_groep, strict=True):
                    if code in groep.voldoet:
                        np.add(voldoende, telling, out=voldoende)
                    if code in groep.nvt:
                        np.subtract(beoordeeld, telling, out=beoordeeld)
            if plan.tabel is not None:
                self._beslis(plan.nr, plan.tabel, tellingen, gevuld, stuk)
        for getalplan, uit in self.getallen:
            getalplan.vul(uit, self.lezers, stuk)

    def _tel(self, groep: Groep, stuk: slice, vanaf: int) -> list[Getallen]:
        """Return per code how many columns of a group have it, in every row; from this row on of what was set apart.

        Of many columns the last code is not counted but follows from the sum of all codes: what is left of it without
        the others is that code as often as it occurs.
        """
        omvang = stuk.stop - stuk.start
        kolommen = [self.lezers[plaats](stuk) for plaats in groep.kolommen]
        for plaats, kolom in zip(groep.kolommen, kolommen, strict=True):
            self.controle.eis_scores(plaats, kolom, stuk.start)
        tellingen = list(self.tellingen[vanaf : vanaf + len(groep.codes), :omvang])
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
        som = self.gevuld[plaats, : len(tellingen[0])]
        np.copyto(som, tellingen[0])
        for telling in tellingen[1:]:
            np.add(som, telling, out=som)
        return som

    def _tel_code(self, code: int, kolommen: Sequence[Codes], telling: Getallen) -> None:
        """Count in every row how many of these columns have a code."""
        gelijk = self.gelijk[: len(telling)]
        np.equal(kolommen[0], np.uint8(code), out=telling.view(np.bool_) if telling.itemsize == 1 else telling)
        for kolom in kolommen[1:]:
            np.equal(kolom, np.uint8(code), out=gelijk)
            np.add(telling, gelijk.view(np.uint8), out=telling)

    def _beslis(
        self, nr: str, tabel: Tabel | Geleerd, tellingen: Sequence[Getallen], gevuld: Sequence[Getallen], stuk: slice
    ) -> None:
        plaatsen = tabel.plaatsen(tellingen, gevuld)
        self.oordelen[nr][stuk] = zoek_op(tabel.oordelen, plaatsen)
        if nr in self.maskers:
            self.maskers[nr][stuk] = zoek_op(tabel.maskers, plaatsen)

    def als_frame(self, index: pd.Index[Any]) -> pd.DataFrame:
        """Return the columns as a frame, without copying them."""
        soort = pd.CategoricalDtype(list(self.kader.letters), ordered=True)
        kolommen: dict[str, Any] = {
            nr: pd.Categorical.from_codes(oordelen, dtype=soort, validate=False)
            for nr, oordelen in self.oordelen.items()
        }
        kolommen |= {f"mogelijk {nr}": maskers for nr, maskers in self.maskers.items()}
        kolommen |= {f"getal {plan.nr}": uit for plan, uit in self.getallen}
        kolommen |= {"voldoende": self.voldoende, "beoordeeld": self.beoordeeld, "open": self.open}
        return pd.DataFrame(kolommen, index=index, copy=False)
