"""Tables as csv the way Dutch Excel opens them: `;`, UTF-8 with BOM, CRLF, and no text that becomes a formula."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from toetsing.domain.woorden import FORMULEBEGIN, opsomming
from toetsing.weergave.score import beslisregel_zin, mogelijk_lang

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from toetsing.domain.kader import Kader
    from toetsing.domain.uitslag import Uitslag


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


def als_csv(rijen: Iterable[Sequence[str]], scores: frozenset[str] = frozenset()) -> bytes:
    """Return rows of text as csv. Cells that are exactly a score stay as they are; reading undoes the apostrophe."""
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\r\n")
    for rij in rijen:
        schrijver.writerow([f"'{cel}" if cel.startswith(FORMULEBEGIN) and cel not in scores else cel for cel in rij])
    return uit.getvalue().encode("utf-8-sig", errors="replace")
