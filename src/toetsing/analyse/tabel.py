"""A tidy frame for analysts: one row per toetsing and criterium."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.uitslag import Uitslag


def tabel(uitslagen: Sequence[Uitslag]) -> pd.DataFrame:
    """Return one row per toetsing and criterium, in the order given.

    Columns: organisatie (str), ronde (str or missing), soort (str or missing), criterium (str), oordeel (str, missing
    while more than one oordeel is possible), mogelijk (str, "V/M"), open (int), then a column with the count (int) of
    each score by its teken, and of the whole toetsing voldoende, beoordeeld and overgenomen (int): the scores that were
    taken over from an earlier ronde.
    """
    rijen = [
        {
            "organisatie": uitslag.toetsing.organisatie,
            "ronde": uitslag.toetsing.ronde,
            "soort": uitslag.toetsing.soort.value if uitslag.toetsing.soort else None,
            "criterium": criterium.nr,
            "oordeel": criterium.oordeel,
            "mogelijk": "/".join(criterium.mogelijk),
            "open": len(criterium.open),
            **criterium.aantallen,
            "voldoende": uitslag.voldoende,
            "beoordeeld": uitslag.beoordeeld,
            "overgenomen": len(uitslag.toetsing.overgenomen),
        }
        for uitslag in uitslagen
        for criterium in uitslag.criteria
    ]
    return pd.DataFrame(rijen)
