"""Measures scoring by the million, side by side in one run: `make bench` runs it after the whole processes.

What is set against each other is run in turn, and the medians of the ratios are printed. Only the ratios travel.

Copying the input is done twice: into a new array, for which memory is asked as `score_matrix` asks it for its result,
and into an array that is there already, which is the bare copying and asks for none.
"""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
from andere_kaders import andere_kaders

import toetsing

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy.typing as npt

    from toetsing.domain.kader import Kader

VEEL, MINDER = 10_000_000, 1_000_000
RONDEN = 5
KADER = "veilig-thuis-stap1-2015"


def main() -> None:
    kader = toetsing.kader_van(KADER)
    nrs = [v.nr for v in kader.verwachtingen if v.telt_mee]
    # one in twenty open; each column by itself in memory
    toeval = np.random.default_rng(2015)
    codes = toeval.choice(np.array([0, 1, 2], np.uint8), size=(len(nrs), VEEL), p=[0.05, 0.6, 0.35])
    frame = pd.DataFrame(dict(zip(nrs, codes, strict=True)), copy=False)
    print(f"score_matrix, {VEEL:,} toetsingen of {len(nrs)} verwachtingen, milliseconds (median)")
    tegen_kopie(frame, kader, codes)
    tegen_duckdb(frame, kader)
    tegen_kopie_anders(toeval)
    klein = frame.iloc[:MINDER].copy()
    tegen_groupby(klein, kader)


def tegen_kopie(frame: pd.DataFrame, kader: Kader, codes: npt.NDArray[np.uint8]) -> None:
    """The bytes of the input, all in one block, copied; against columns of bytes, of signed bytes and of categories."""
    tekens = pd.CategoricalDtype([niveau.teken for niveau in kader.schaal.niveaus])
    kolommen = dict(zip(frame, codes.view(np.int8), strict=True))
    categorieen = {nr: pd.Categorical.from_codes(kolom - 1, dtype=tekens) for nr, kolom in kolommen.items()}
    doel = np.ones_like(codes)
    for naam, invoer in (("uint8", frame), ("int8", kolommen), ("categories", categorieen)):

        def scoor(invoer: Any = invoer) -> object:  # noqa: ANN401 - each form of input
            return toetsing.score_matrix(invoer, kader)

        vergelijk(f"{naam} / copying the input to a new array", scoor, codes.copy, "at most 5")
        vergelijk(f"{naam} / copying the input over another", scoor, lambda: np.copyto(doel, codes), "at most 5")


def tegen_kopie_anders(toeval: np.random.Generator) -> None:
    """The same of kaders as large as that of 2015, with a third level, with a sum, and with weights."""
    kansen = [0.05, 0.5, 0.3, 0.15]
    for naam, kader in andere_kaders().items():
        nrs = [v.nr for v in kader.verwachtingen if v.telt_mee]
        codes = toeval.choice(np.arange(4, dtype=np.uint8), size=(len(nrs), VEEL), p=kansen)
        frame = pd.DataFrame(dict(zip(nrs, codes, strict=True)), copy=False)

        def scoor(frame: pd.DataFrame = frame, kader: Kader = kader) -> object:
            return toetsing.score_matrix(frame, kader)

        vergelijk(f"{naam} / copying the input to a new array", scoor, codes.copy, "at most 5")


def vergelijk(naam: str, links: Callable[[], object], rechts: Callable[[], object], doel: str) -> None:
    """Print left divided by right, or right by left where the aim is to be that many times as fast."""
    sneller = doel.startswith("at least")
    duur(links)
    duur(rechts)
    paren = [(duur(links), duur(rechts)) for _ in range(RONDEN)]
    a, b = (statistics.median(tijden) * 1000 for tijden in zip(*paren, strict=True))
    verhouding = statistics.median(b / a if sneller else a / b for a, b in paren)
    print(f"{naam:<62} {a:7.0f} / {b:7.0f}   {verhouding:6.2f}   (aim: {doel})", flush=True)


def duur(wat: Callable[[], object]) -> float:
    begin = time.perf_counter()
    wat()
    return time.perf_counter() - begin


def tegen_duckdb(frame: pd.DataFrame, kader: Kader) -> None:
    """The printed rules as SQL, over the same columns in memory; complete rows only, which is less work."""
    try:
        import duckdb
    except ImportError:
        print("score_matrix / DuckDB: not measured, duckdb is not installed (pip install '.[bench]')")
        return
    verbinding = duckdb.connect()
    verbinding.execute("create table scores as select * from frame")
    opdracht = f"create or replace temp table uit as select {', '.join(sql(kader))} from scores"
    uitkomst = toetsing.score_matrix(frame.iloc[:1000], kader)
    eerste: pd.DataFrame = verbinding.execute(f"select {', '.join(sql(kader))} from scores limit 1000").df()
    volledig = uitkomst["open"] == 0
    for nr in ("1.1", "1.2", "1.3", "2.1", "2.2", "3.1", "3.2"):
        assert (eerste[nr][volledig.to_numpy()].tolist()) == uitkomst[nr][volledig].tolist(), nr
    naam = "as fast as DuckDB SQL"
    vergelijk(naam, lambda: toetsing.score_matrix(frame, kader), lambda: verbinding.execute(opdracht), "at least 2.5")


def sql(kader: Kader) -> list[str]:
    """The beslisregels of 2015 by hand, as an analyst would write them: a column per criterium, and the total."""
    kolommen = []
    for criterium in kader.criteria:
        nrs = [o.nr for o in criterium.onderdelen]
        min_ = " + ".join(f'("{nr}" = 2)::int' for nr in nrs)
        plus = " + ".join(f'("{nr}" = 1)::int' for nr in nrs)
        match criterium.nr[0]:
            case "1":
                wat = f"case when {min_} <= 1 then 'V' when {min_} = 2 then 'M' else 'O' end"
            case "2":
                wat = f"case when {min_} = 0 then 'V' when {min_} = 1 then 'M' else 'O' end"
            case _:
                wat = f"case when 100 * ({plus}) >= 51 * ({plus} + {min_}) then 'V' else 'O' end"
        kolommen.append(f'{wat} as "{criterium.nr}"')
    alle = [o.nr for criterium in kader.criteria for o in criterium.onderdelen]
    return [*kolommen, "{} as voldoende".format(" + ".join(f'("{nr}" = 1)::int' for nr in alle))]


def tegen_groupby(frame: pd.DataFrame, kader: Kader) -> None:
    """A groupby on long data: a row per toetsing and verwachting, counted per toetsing and criterium."""
    criterium = np.array([c.nr for c in kader.criteria for _ in c.onderdelen])
    waarden: npt.NDArray[Any] = frame.to_numpy()
    lang = pd.DataFrame(
        {
            "toetsing": np.repeat(np.arange(len(frame), dtype=np.int32), len(criterium)),
            "criterium": pd.Categorical(np.tile(criterium, len(frame))),
            "min": (waarden == 2).ravel(),
            "plus": (waarden == 1).ravel(),
        }
    )

    def oordelen() -> object:
        tel = lang.groupby(["toetsing", "criterium"], observed=True, sort=False)[["min", "plus"]].sum()
        min_, thema = tel["min"], tel.index.get_level_values("criterium").astype(str).str[0]
        grens = np.select([thema == "1", thema == "2"], [1, 0], default=-1)
        return np.where(min_ <= grens, "V", np.where(min_ == grens + 1, "M", "O"))

    print(f"score_matrix, {MINDER:,} toetsingen")
    naam = "as fast as pandas groupby on long data"
    vergelijk(naam, lambda: toetsing.score_matrix(frame, kader), oordelen, "at least 50")


if __name__ == "__main__":
    main()
