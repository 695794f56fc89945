"""A tidy frame for analysts: one row per toetsing and criterium."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader


def tabel(uitslagen: Sequence[Uitslag], kader: Kader | None = None) -> pd.DataFrame:
    """Return one row per toetsing and criterium, in the order given; without uitslagen the columns alone.

    A criterium without beslisregels has a row where people gave an oordeel, after those of the others.

    The columns, in this order:
        organisatie, ronde, soort, criterium: text (`str`); ronde and soort are missing where nobody said.
        berekend: categories; missing while more than one oordeel is possible, and where the kader has no beslisregels.
        vastgesteld: categories as those of berekend; what people set, and where they set none the computed one.
        mogelijk: text, the oordelen still possible: "V", or "V/M"; empty where the kader has no beslisregels.
        open, and one per teken of the scale (`+`, `-`, `nvt`): how many verwachtingen have it (`int64`).
        voldoende, beoordeeld, overgenomen: of the whole toetsing, so the same in each of its rows (`int64`).
        gepubliceerd, afwijkend: categories as those of berekend; missing where people gave none.

    With the kader (`scoring.kader`) the categories are ordered: its letters from best to worst, and then `geen` (no
    beslisregel applies). An uitslag by itself does not know which is better: without the kader they are the letters
    that occur, in alphabetical order, and the columns of tekens those that the uitslagen have.
    """
    rijen = [
        (uitslag, criterium, uitslag.toetsing.soort)
        for uitslag in uitslagen
        for criterium in (*uitslag.criteria, *uitslag.zonder_beslisregels)
    ]
    tekens = (
        [n.teken for n in kader.schaal] if kader else list(dict.fromkeys(t for _, c, _ in rijen for t in c.aantallen))
    )
    teksten = {
        "organisatie": [u.toetsing.organisatie for u, _, _ in rijen],
        "ronde": [u.toetsing.ronde for u, _, _ in rijen],
        "soort": [soort.value if soort else None for _, _, soort in rijen],
        "criterium": [c.nr for _, c, _ in rijen],
    }
    oordelen = {
        "berekend": [c.oordeel for _, c, _ in rijen],
        "vastgesteld": [c.vastgesteld for _, c, _ in rijen],
        "gepubliceerd": [c.gepubliceerd for _, c, _ in rijen],
        "afwijkend": [c.afwijking.oordeel if c.afwijking else None for _, c, _ in rijen],
    }
    aantallen = {
        "open": [len(c.open) for _, c, _ in rijen],
        **{teken: [c.aantallen[teken] for _, c, _ in rijen] for teken in tekens},
        "voldoende": [u.voldoende for u, _, _ in rijen],
        "beoordeeld": [u.beoordeeld for u, _, _ in rijen],
        "overgenomen": [len(u.toetsing.overgenomen) for u, _, _ in rijen],
    }
    mogelijk = ["/".join(c.mogelijk) for _, c, _ in rijen]
    letters = (
        kader.letters if kader else sorted({een for kolom in oordelen.values() for een in kolom if een is not None})
    )
    soort = pd.CategoricalDtype(list(letters), ordered=kader is not None)
    als_oordeel = {kop: pd.Categorical(kolom, dtype=soort) for kop, kolom in oordelen.items()}
    return pd.DataFrame(
        {kop: pd.Series(kolom, dtype="str") for kop, kolom in teksten.items()}
        | {kop: als_oordeel[kop] for kop in ("berekend", "vastgesteld")}
        | {"mogelijk": pd.Series(mogelijk, dtype="str")}
        | {kop: pd.Series(kolom, dtype="int64") for kop, kolom in aantallen.items()}
        | {kop: als_oordeel[kop] for kop in ("gepubliceerd", "afwijkend")}
    )
