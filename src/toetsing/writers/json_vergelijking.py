"""`toetsing/vergelijking/1`: the uitslagen of `score`, and beside them every count, place and pair."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from toetsing.domain.beslisregels import GEEN
from toetsing.domain.programma import VERSIE
from toetsing.writers.json_uitslag import als_json, kader_kort, melding_als_json, toetsing_als_json

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toetsing.domain.kader import Kader
    from toetsing.domain.landelijk import Bandbreedte, Landelijk
    from toetsing.domain.meldingen import Melding
    from toetsing.domain.uitslag import Uitslag
    from toetsing.domain.vergelijken import Vergeleken


def vergelijking_als_json(
    kader: Kader, uitslagen: Sequence[Uitslag], vergeleken: Vergeleken, meldingen: Sequence[Melding]
) -> str:
    """Return everything that was counted. What nobody asked for is null, so that it is not taken for none."""
    laagste, buddies = vergeleken.laagste, vergeleken.buddies
    return als_json(
        {
            "formaat": "toetsing/vergelijking/1",
            "programma": {"versie": VERSIE},
            "kader": kader_kort(kader),
            "toetsingen": [toetsing_als_json(kader, uitslag) for uitslag in uitslagen],
            **_tellingen(kader, vergeleken.landelijk),
            "rangorde": [
                {
                    "plaats": plaats.hoogste,
                    "plaats_laagste": plaats.laagste,
                    "organisatie": plaats.uitslag.toetsing.organisatie,
                    "voldoende": plaats.uitslag.voldoende,
                    "voldoende_mogelijk": plaats.uitslag.voldoende + plaats.uitslag.open,
                    "beoordeeld": plaats.uitslag.beoordeeld,
                }
                for plaats in vergeleken.landelijk.plaatsen
            ],
            "groepen": {
                naam: {"organisaties": [_naam(plaats.uitslag) for plaats in groep.plaatsen], **_tellingen(kader, groep)}
                for naam, groep in vergeleken.groepen.items()
            }
            or None,
            "laagste": None
            if laagste is None
            else {
                "aantal": laagste.aantal,
                "zeker": list(laagste.zeker),
                "mogelijk": list(laagste.mogelijk),
                "gedeeld": list(laagste.gedeeld),
            },
            "robuust": None
            if vergeleken.op_verwachtingen is None
            else {
                "varianten": list(vergeleken.varianten),
                "verwachtingen": _banden(vergeleken.op_verwachtingen),
                "oordelen": _banden(vergeleken.op_oordelen or ()),
            },
            "buddies": None
            if buddies is None
            else [{"sterk": paar.sterk, "zwak": paar.zwak, "criteria": list(paar.criteria)} for paar in buddies],
            "meldingen": [melding_als_json(melding) for melding in meldingen],
        }
    )


def _tellingen(kader: Kader, landelijk: Landelijk) -> dict[str, Any]:
    """Return the certain counts, and the possible ones in a key beside them; what does not happen is left out."""
    return {
        "criteria": {
            een.nr: {letter: len(wie) for letter, wie in een.zeker.items() if wie} for een in landelijk.criteria
        },
        "criteria_mogelijk": {een.nr: _positief(een.mogelijk, kader) for een in landelijk.criteria},
        "criteria_vastgesteld": {
            een.nr: _positief(een.vastgesteld, kader) for een in landelijk.criteria if een.vastgesteld is not None
        },
        "verwachtingen": {
            een.nr: {teken: len(wie) for teken, wie in een.scores.items() if wie}
            | ({"open": len(een.open)} if een.open else {})
            for een in landelijk.verwachtingen
        },
    }


def _positief(aantallen: Mapping[Any, int], kader: Kader) -> dict[str, int]:
    return {letter: aantallen[letter] for letter in (*(n.letter for n in kader.oordelen), GEEN) if aantallen[letter]}


def _banden(banden: Sequence[Bandbreedte]) -> list[dict[str, Any]]:
    return [
        {
            "organisatie": band.organisatie,
            "plaats": band.hoogste,
            "plaats_laagste": band.laagste,
            "door_open": band.door_open,
            "door_varianten": list(band.door_varianten),
        }
        for band in banden
    ]


def _naam(uitslag: Uitslag) -> str:
    return uitslag.toetsing.organisatie
