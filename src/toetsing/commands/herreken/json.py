"""`toetsing/herrekening/1`: every published figure beside the computed one, and the variants that fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from toetsing.document.kaderzinnen import bron_zin
from toetsing.document.postzinnen import berekend_zin, gepubliceerd_zin, uitleg_zin, vastgesteld_zin
from toetsing.domain.oordeelplaatsen import niveau_van
from toetsing.domain.rules.boom import GEEN, Laag
from toetsing.formats.json import als_json, kader_kort, melding_als_json, programma

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.compare.bevonden import Bevonden, Wijziging
    from toetsing.domain.compare.varianten import Kandidaat, Zoekresultaat
    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.meldingen import Melding


def herrekening_als_json(
    kader: Kader | None,
    bevonden: Sequence[Bevonden],
    wijzigingen: Sequence[Wijziging],
    gezocht: Sequence[Zoekresultaat] | None,
    meldingen: Sequence[Melding],
) -> str:
    """Return everything that was found; `gezocht` is None where variants were not asked for."""
    return als_json(
        {
            "formaat": "toetsing/herrekening/1",
            "programma": programma(),
            "kader": None if kader is None else kader_kort(kader),
            "bronnen": _bronnen(kader),
            "posten": [_post(een) for een in bevonden],
            "wijzigingen": [_wijziging(een) for een in wijzigingen],
            "varianten": None if gezocht is None else [_gezocht(resultaat) for resultaat in gezocht],
            "meldingen": [melding_als_json(m) for m in meldingen],
        }
    )


def _bronnen(kader: Kader | None) -> dict[str, str]:
    """Return the documents that posten cite, by the id they cite them by."""
    return {} if kader is None else {een.id: bron_zin(een.titel, een.uitgever, een.periode) for een in kader.bronnen}


def _post(een: Bevonden) -> dict[str, Any]:
    return {
        "id": een.post.id,
        "tekst": een.post.tekst,
        "gepubliceerd": gepubliceerd_zin(een.post.inhoud),
        "berekend": berekend_zin(een.uitkomst) or None,
        "vastgesteld": vastgesteld_zin(een) or None,
        "status": een.status.value,
        "organisaties": list(een.organisaties),
        "uitleg": uitleg_zin(een.uitkomst),
        "bron": een.post.bron,
    }


def _wijziging(een: Wijziging) -> dict[str, Any]:
    post = een.oordeel.inhoud
    boven = {} if niveau_van(post.nr) == Laag.CRITERIUM.enkelvoud else {"aantal": een.aantal}
    return {
        "id": een.id,
        "criterium": post.nr,
        "organisatie": post.organisatie,
        "gepubliceerd": post.letter,
        "berekend": een.oordeel.letter,
        "scores": [[{"verwachting": nr, "score": score} for nr, score in wissel] for wissel in een.wissels],
        **boven,
    }


def _gezocht(resultaat: Zoekresultaat) -> dict[str, Any]:
    return {
        "criterium": resultaat.criterium.nr,
        "ruimte": resultaat.ruimte,
        "onderzocht": resultaat.onderzocht,
        "passend": [
            _kandidaat(resultaat.criterium, nummer, kandidaat)
            for nummer, kandidaat in enumerate(resultaat.passend, start=1)
        ],
        "onderscheid": [
            {"scores": scores, "oordelen": [oordeel or GEEN for oordeel in oordelen]}
            for scores, oordelen in resultaat.onderscheid
        ],
        "mis": list(resultaat.mis),
        "verschil": resultaat.verschil,
    }


def _kandidaat(criterium: Criterium, nummer: int, kandidaat: Kandidaat) -> dict[str, Any]:
    return {
        "nummer": nummer,
        "verandering": kandidaat.verandering,
        "omvang": kandidaat.omvang,
        "beslisregels": [{"oordeel": rij.oordeel, "zin": rij.zin} for rij in kandidaat.variant.regelset.alle_rijen],
        "groepen": {
            naam: [v.nr for v in criterium.verwachtingen if v.nr in nrs]
            for naam, nrs in kandidaat.variant.groepen.items()
        },
    }
