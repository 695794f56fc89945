"""The figures of series as a tidy frame: one row per toetsing, series and moment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from toetsing.domain.momenten import als_gegeven as als_moment
from toetsing.domain.reeksen import stukken
from toetsing.domain.velden import als_gegeven

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.reeksen import Punt, Reeks
    from toetsing.domain.toetsing import Toetsing


def per_reeks(uitslagen: Iterable[Uitslag], kader: Kader) -> pd.DataFrame:
    """Return the frame that `tabel` gives per reeks; its docstring says what is in each column."""
    rijen = [rij for uitslag in uitslagen for reeks in kader.reeksen for rij in _rijen(reeks, uitslag.toetsing)]
    namen = dict.fromkeys(naam for reeks in kader.reeksen for naam in reeks.namen)
    kolommen: dict[str, tuple[list[Any], Any]] = {
        "organisatie": ([t.organisatie for t, _, _, _ in rijen], "str"),
        "ronde": ([t.ronde for t, _, _, _ in rijen], "str"),
        "soort": ([t.soort.value if t.soort else None for t, _, _, _ in rijen], "str"),
        "datum": ([t.datum for t, _, _, _ in rijen], "datetime64[s]"),
        "reeks": ([reeks.naam for _, reeks, _, _ in rijen], "str"),
        "moment": ([als_moment(punt.moment) for _, _, punt, _ in rijen], "str"),
        "waarde": ([float(punt.waarde) for _, _, punt, _ in rijen], "float64"),
        "exact": ([als_gegeven(punt.waarde) for _, _, punt, _ in rijen], "str"),
        "eenheid": ([reeks.getal.eenheid or None for _, reeks, _, _ in rijen], "str"),
        "definitie": ([punt.definitie for _, _, punt, _ in rijen], pd.CategoricalDtype(list(namen))),
        "stuk": ([stuk for _, _, _, stuk in rijen], "int64"),
        "betrouwbaarheid": ([punt.betrouwbaarheid or None for _, _, punt, _ in rijen], "str"),
        "bron": ([punt.bron or None for _, _, punt, _ in rijen], "str"),
        "cel": ([punt.plek.adres for _, _, punt, _ in rijen], "str"),
        "bestand": ([punt.plek.bestand for _, _, punt, _ in rijen], "str"),
    }
    return pd.DataFrame({kop: pd.Series(waarden, dtype=soort) for kop, (waarden, soort) in kolommen.items()})


def _rijen(reeks: Reeks, toetsing: Toetsing) -> Iterator[tuple[Toetsing, Reeks, Punt, int]]:
    punten = toetsing.reeksen.get(reeks.naam, ())
    per_stuk = [(punt, nummer) for nummer, stuk in enumerate(stukken(reeks, punten)) for punt in stuk.punten]
    for punt, nummer in sorted(per_stuk, key=lambda een: reeks.volgorde(een[0])):
        yield toetsing, reeks, punt, nummer
