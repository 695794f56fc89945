"""The uitslagen as a table for a spreadsheet or an analyst."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.document.zinnen import beslisregel_zin, mogelijk_lang
from toetsing.domain.words.woorden import opsomming
from toetsing.formats.csv import als_csv

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader


def uitslag_als_csv(kader: Kader, uitslagen: Sequence[Uitslag]) -> bytes:
    """Return one row per organisation and criterium: tidy, so that Excel can filter and pivot it."""
    koppen = ["organisatie", "ronde", "soort", "criterium", "oordeel", "mogelijk", "beslisregel"]
    koppen += [
        *(niveau.naam for niveau in kader.schaal),
        "open",
        "gepubliceerd",
        "afwijkend",
        "motivering",
        "door",
        "overgenomen",
        "bestand",
        "kader",
        "versie",
        "variant",
    ]
    in_criterium = {criterium.nr: {v.nr for v in criterium.verwachtingen} for criterium in kader.criteria}
    rijen = (
        [
            toetsing.organisatie,
            toetsing.ronde or "",
            toetsing.soort.value if toetsing.soort else "",
            criterium.nr,
            criterium.oordeel or "",
            mogelijk_lang(criterium.mogelijk),
            beslisregel_zin(criterium),
            *(str(criterium.aantallen[niveau.teken]) for niveau in kader.schaal),
            str(len(criterium.open)),
            criterium.gepubliceerd or "",
            *(
                (criterium.afwijking.oordeel, criterium.afwijking.motivering, criterium.afwijking.door or "")
                if criterium.afwijking
                else ("", "", "")
            ),
            opsomming(
                f"{nr} uit {ronde}" for nr, ronde in toetsing.overgenomen.items() if nr in in_criterium[criterium.nr]
            ),
            toetsing.bron.bestand,
            kader.id,
            kader.versie,
            kader.variant.id if kader.variant else "",
        ]
        for toetsing, criteria in ((uitslag.toetsing, uitslag.criteria) for uitslag in uitslagen)
        for criterium in criteria
    )
    return als_csv([koppen, *rijen], frozenset(niveau.teken for niveau in kader.schaal))
