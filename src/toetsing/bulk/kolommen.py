"""From the columns an analyst has to columns of codes, some rows at a time."""

from __future__ import annotations

from numbers import Number
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

from toetsing.bulk.tellingen import CODE_OPEN, codes_van, kolommen_van, zoek_op
from toetsing.domain.scores import OPEN
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    import numpy.typing as npt

    from toetsing.domain.kader import Kader
    from toetsing.domain.schaal import Schaal

    Codes = npt.NDArray[np.uint8]
    Lezer = Callable[[slice], Codes]
    """Gives the codes of some rows of one column."""

_GROOTSTE: Final = 255


def kolomlezers(
    frame: pd.DataFrame | Mapping[str, Any] | npt.NDArray[Any], kader: Kader
) -> tuple[list[Lezer], pd.Index[Any]]:
    """Return what reads each column of `kolommen_van`, in their order, and the index of the rows.

    Raises ValueError where a column is missing, comes twice, or holds neither codes nor tekens.
    """
    nrs = [een.nr for een in kolommen_van(kader)]
    if isinstance(frame, np.ndarray):
        if frame.ndim != 2 or frame.shape[1] != len(nrs):  # noqa: PLR2004 - rows and columns
            feiten = " en één per feit waar een beslisregel naar kijkt" if kader.feiten else ""
            raise ValueError(f"Nodig is een matrix met {len(nrs)} kolommen: één per verwachting die meetelt{feiten}.")
        frame = {nr: frame[:, plaats] for plaats, nr in enumerate(nrs)}
    ontbreekt = [nr for nr in nrs if nr not in frame]
    if ontbreekt:
        raise ValueError(f"{_deze(kader)} hebben geen kolom: {opsomming(ontbreekt)}.")
    kolommen = {nr: frame[nr] for nr in nrs}
    if dubbel := [nr for nr, kolom in kolommen.items() if isinstance(kolom, pd.DataFrame)]:
        raise ValueError(f"{_deze(kader)} hebben meer dan één kolom: {opsomming(dubbel)}.")
    if len({len(kolom) for kolom in kolommen.values()}) > 1:
        raise ValueError("De kolommen zijn niet even lang.")
    rijen = frame.index if isinstance(frame, pd.DataFrame) else pd.RangeIndex(len(kolommen[nrs[0]]) if nrs else 0)
    return [_lezer(kolom, kader.bij_naam[nr].schaal, nr) for nr, kolom in kolommen.items()], rijen


def _deze(kader: Kader) -> str:
    return "Deze verwachtingen of feiten" if kader.feiten else "Deze verwachtingen"


class Controle:
    """Knows which codes every column may have."""

    def __init__(self, kader: Kader) -> None:
        self.gevraagd = kolommen_van(kader)
        self.codes = [codes_van(een.schaal) for een in self.gevraagd]
        self.toegestaan = [
            [CODE_OPEN, *sorted(codes[teken] for teken in een.scores)]
            for een, codes in zip(self.gevraagd, self.codes, strict=True)
        ]
        self.veilig = [_aaneen(codes) for codes in self.toegestaan]

    def eis_scores(self, plaats: int, kolom: Codes, begin: int) -> None:
        """Raise ValueError where a code is no score that the verwachting or fact at this place may have.

        `begin` is the number of the first toetsing. What stands behind those columns was decided, and is right.
        """
        if plaats >= len(self.veilig) or kolom.max(initial=CODE_OPEN) <= self.veilig[plaats]:
            return
        fout = np.flatnonzero(~np.isin(kolom, self.toegestaan[plaats]))
        if fout.size:
            gevraagd = self.gevraagd[plaats]
            keuze = [f"{self.codes[plaats][teken]} ({teken})" for teken in gevraagd.scores]
            raise ValueError(
                f"Kolom {gevraagd.nr}, rij {begin + fout[0]}: code {kolom[fout[0]]} kan hier niet. "
                f"Kies {opsomming([*keuze, f'{CODE_OPEN} (open)'], 'of')}."
            )


def _aaneen(codes: Sequence[int]) -> int:
    """Return the last code of those that follow each other from the first on."""
    return next((plaats - 1 for plaats, code in enumerate(codes) if code != plaats), codes[-1])


def _lezer(kolom: Any, schaal: Schaal, nr: str) -> Lezer:  # noqa: ANN401 - whatever holds a column
    reeks = kolom if isinstance(kolom, pd.Series) else pd.Series(kolom, copy=False)
    soort = reeks.dtype
    if soort == np.uint8:
        rij = reeks.to_numpy()
        return lambda stuk: rij[stuk]
    if pd.api.types.is_integer_dtype(soort):
        if schaal.getallen:
            raise ValueError(
                f"Kolom {nr} bevat gehele getallen, en op {schaal.titel} kan dat een score zijn of een code. Geef de "
                "scores als tekst ('7,5'), of codes als uint8; zie toetsing.codes(kader, nr)."
            )
        if isinstance(soort, np.dtype):
            getallen = reeks.to_numpy()
            return lambda stuk: _van_getallen(getallen[stuk], nr, stuk.start)
        return lambda stuk: _van_getallen(reeks.iloc[stuk].to_numpy(np.int64, na_value=CODE_OPEN), nr, stuk.start)
    if isinstance(reeks.array, pd.Categorical):
        return _lezer_van_categorieen(reeks.array, schaal, nr)
    if pd.api.types.is_string_dtype(soort) or pd.api.types.is_object_dtype(soort):
        return lambda stuk: _van_tekens(reeks.iloc[stuk], schaal, f"Kolom {nr}, vanaf rij {stuk.start}")
    raise ValueError(f"Kolom {nr} bevat {soort}. Nodig zijn gehele getallen of tekens; zie toetsing.codes(kader).")


def _lezer_van_categorieen(waarden: pd.Categorical, schaal: Schaal, nr: str) -> Lezer:
    if not set(waarden.categories) <= _tekens(schaal).keys():
        # a column out of a longer table has the categories of the whole: those that occur here have to be scores
        waarden = waarden.remove_unused_categories()
    codes = _van_tekens(list(waarden.categories), schaal, f"Kolom {nr}")
    if waarden.codes.itemsize > 1:
        # a missing value has place -1 and so becomes the last
        vertaling = np.append(codes, np.uint8(CODE_OPEN))
        return lambda stuk: vertaling[waarden.codes[stuk]]
    plaatsen = waarden.codes.view(np.uint8)
    if np.array_equal(codes, np.arange(1, len(codes) + 1)):
        # the categories are the scale: a code is its place and one; the place of a missing value, 255, becomes 0: open
        return lambda stuk: plaatsen[stuk] + np.uint8(1)
    vertaling = np.full(_GROOTSTE + 1, CODE_OPEN, np.uint8)
    vertaling[: len(codes)] = codes
    return lambda stuk: zoek_op(vertaling, plaatsen[stuk]).view(np.uint8)


def _tekens(schaal: Schaal) -> dict[object, int]:
    """Return the code of everything that a column of a scale may say."""
    codes: dict[object, int] = {"": CODE_OPEN, OPEN.value: CODE_OPEN}
    codes.update(codes_van(schaal))
    return codes


def _van_getallen(getallen: npt.NDArray[np.integer[Any]], nr: str, begin: int) -> Codes:
    if getallen.min(initial=CODE_OPEN) < 0 or getallen.max(initial=CODE_OPEN) > _GROOTSTE:
        fout = np.flatnonzero((getallen < 0) | (getallen > _GROOTSTE))
        raise ValueError(f"Kolom {nr}, rij {begin + fout[0]}: {getallen[fout[0]]} is geen code van een score.")
    return getallen.view(np.uint8) if getallen.itemsize == 1 else getallen.astype(np.uint8)


def _van_tekens(waarden: Sequence[object] | pd.Series[Any], schaal: Schaal, waar: str) -> Codes:
    """Return the code of every teken; missing, empty and the word are open. Raises ValueError for what is no teken."""
    codes = _tekens(schaal)
    plaatsen, soorten = pd.factorize(pd.Series(waarden, dtype=object))
    if vreemd := [soort for soort in soorten if soort not in codes]:
        een = vreemd[0]
        if isinstance(een, Number):
            raise ValueError(
                f"{waar}: het getal {een} is geen score: die is hier tekst. Maak van de kolom tekst (wat leeg is, "
                "blijft leeg), of geef codes als uint8; zie toetsing.codes(kader, nr)."
            )
        raise ValueError(f"{waar}: {een!r} is geen score. Kies {opsomming(codes_van(schaal), 'of')}, of niets.")
    return np.array([*(codes[soort] for soort in soorten), CODE_OPEN], np.uint8)[plaatsen]
