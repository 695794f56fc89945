"""`toetsing/vergelijking/1`: the uitslagen of `score`, and beside them every count, place and pair."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from toetsing.commands.vergelijk.delen import hulpgroepen
from toetsing.document.feitentelling import uitersten
from toetsing.domain.oordelen import GEHEEL
from toetsing.formats.json import als_json, kader_kort, melding_als_json, programma, toetsing_als_json

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from toetsing.domain.compare.keuze import Keuze, Uitsnede, Vergeleken
    from toetsing.domain.compare.landelijk import (
        Bandbreedte,
        Buddypaar,
        Eindplaats,
        Knooptelling,
        Landelijk,
        Plaats,
        Verwachtingtelling,
    )
    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.dossier import GoodPractice
    from toetsing.domain.kader import Feit, Kader
    from toetsing.domain.meldingen import Melding
    from toetsing.domain.rules.boom import Oordeel


def vergelijking_als_json(
    kader: Kader, uitslagen: Sequence[Uitslag], vergeleken: Vergeleken, meldingen: Sequence[Melding], peildatum: date
) -> str:
    """Return what was counted, of what is shown. What nobody asked for is null, so that it is not taken for none."""
    uitsnede = vergeleken.uitsnede
    getoond = [uitslag for uitslag in uitslagen if _naam(uitslag) in uitsnede.organisaties]
    return als_json(
        {
            "formaat": "toetsing/vergelijking/1",
            "programma": programma(),
            "peildatum": peildatum.isoformat(),
            "kader": kader_kort(kader),
            "keuze": _keuze(uitsnede.keuze),
            "toetsingen": [toetsing_als_json(kader, uitslag) for uitslag in getoond],
            **_tellingen(uitsnede, vergeleken.landelijk),
            **_boven(uitsnede, vergeleken.landelijk),
            **_feiten(kader, uitsnede, vergeleken.landelijk),
            **_items(kader, getoond),
            "rangorde": [_plaats(plaats) for plaats in uitsnede.plaatsen(vergeleken.landelijk)],
            "groepen": {
                naam: {
                    "organisaties": [_naam(plaats.uitslag) for plaats in groep.plaatsen],
                    **_tellingen(uitsnede, groep),
                    **_boven(uitsnede, groep),
                    **_feiten(kader, uitsnede, groep),
                }
                for naam, groep in vergeleken.groepen.items()
            }
            or None,
            **_gevraagd(vergeleken),
            **_hulpgroepen(kader, vergeleken),
            "meldingen": [melding_als_json(melding) for melding in meldingen],
        }
    )


def _keuze(keuze: Keuze) -> dict[str, Any]:
    return {
        "criteria": list(keuze.criteria),
        "oordelen": list(keuze.oordelen),
        "organisaties": list(keuze.organisaties),
    }


def _tellingen(uitsnede: Uitsnede, landelijk: Landelijk) -> dict[str, Any]:
    """Return the certain counts, and the possible ones in a key beside them; what does not happen is left out."""
    criteria = uitsnede.tellingen(landelijk)
    return {
        "criteria": {een.nr: _zeker(een) for een in criteria},
        "criteria_mogelijk": {een.nr: _positief(een.mogelijk) for een in criteria},
        "criteria_vastgesteld": {
            een.nr: _positief(een.vastgesteld.zeker) for een in criteria if een.vastgesteld is not None
        },
        "verwachtingen": {
            een.nr: {teken: len(wie) for teken, wie in een.scores.items() if wie}
            | ({"open": len(een.open)} if een.open else {})
            for een in uitsnede.verwachtingen(landelijk)
        },
    }


def _boven(uitsnede: Uitsnede, landelijk: Landelijk) -> dict[str, Any]:
    """Return the same counts of each thema that has rules and of the whole; nothing of what the kader does not decide.

    What was set is there only where that is something else for somebody.
    """
    boven = uitsnede.boven(landelijk)
    themas, geheel = [een for een in boven if een.nr != GEHEEL], [een for een in boven if een.nr == GEHEEL]
    uit: dict[str, Any] = {}
    if themas:
        uit["themas"] = {een.nr: _zeker(een) for een in themas}
        uit["themas_mogelijk"] = {een.nr: _positief(een.mogelijk) for een in themas}
        uit["themas_vastgesteld"] = {
            een.nr: _positief(een.vastgesteld.zeker) for een in themas if een.vastgesteld is not None
        }
    for een in geheel:
        uit["eindoordeel"] = _zeker(een)
        uit["eindoordeel_mogelijk"] = _positief(een.mogelijk)
        uit["eindoordeel_vastgesteld"] = None if een.vastgesteld is None else _positief(een.vastgesteld.zeker)
    return uit


def _zeker(telling: Knooptelling) -> dict[str, int]:
    return {letter: len(wie) for letter, wie in telling.zeker.items() if wie}


def _feiten(kader: Kader, uitsnede: Uitsnede, landelijk: Landelijk) -> dict[str, Any]:
    """Return how many have which answer to each fact, and between which numbers it lies; nothing without facts."""
    feiten = {feit.nr: feit for feit in kader.losse_feiten}
    if not feiten:
        return {}
    return {"feiten": {een.nr: _feit(feiten[een.nr], een) for een in uitsnede.feiten(landelijk)}}


def _items(kader: Kader, uitslagen: Sequence[Uitslag]) -> dict[str, Any]:
    """Return of each item how many filled it in, how often each choice, the least and the most; nothing without any."""
    if not kader.itempunten:
        return {}
    from toetsing.domain.compare.itemtelling import tel_items  # only a kader with items pays for it
    from toetsing.domain.velden import als_gegeven

    per_nr: dict[str, dict[str, Any]] = {}
    for een in tel_items(kader, [uitslag.toetsing for uitslag in uitslagen]):
        grenzen = [als_gegeven(waarde) for waarde, _ in een.uitersten] or [None]
        per_nr.setdefault(een.item.nr, {})[een.item.veld.naam] = {
            "ingevuld": len(een.antwoorden),
            "leeg": len(een.leeg),
            "keuzes": {keuze: len(wie) for keuze, wie in een.per_keuze} or None,
            "laagste": grenzen[0],
            "hoogste": grenzen[-1],
        }
    return {"items": per_nr}


def _feit(feit: Feit, telling: Verwachtingtelling) -> dict[str, Any]:
    laagste, hoogste = uitersten(feit, telling) or (None, None)
    return {
        "antwoorden": {teken: len(wie) for teken, wie in telling.scores.items() if wie},
        "open": len(telling.open),
        "laagste": laagste,
        "hoogste": hoogste,
    }


def _positief(aantallen: Mapping[Oordeel, int]) -> dict[str, int]:
    return {letter: n for letter, n in aantallen.items() if n}


def _plaats(plaats: Plaats | Eindplaats) -> dict[str, Any]:
    return {
        "plaats": plaats.hoogste,
        "plaats_laagste": plaats.laagste,
        "organisatie": _naam(plaats.uitslag),
        "voldoende": plaats.uitslag.voldoende,
        "voldoende_mogelijk": plaats.uitslag.voldoende + plaats.uitslag.kan_nog,
        "beoordeeld": plaats.uitslag.beoordeeld,
    }


def _gevraagd(vergeleken: Vergeleken) -> dict[str, Any]:
    """Return what is only there where somebody asked for it."""
    laagste, robuust, buddies = vergeleken.laagste, vergeleken.robuust, vergeleken.buddies
    return {
        "laagste": laagste
        and {
            "aantal": laagste.aantal,
            "zeker": list(laagste.zeker),
            "mogelijk": list(laagste.mogelijk),
            "gedeeld": list(laagste.gedeeld),
        },
        "robuust": robuust
        and {
            "varianten": list(robuust.varianten),
            "verwachtingen": _banden(robuust.op_verwachtingen),
            "oordelen": _banden(robuust.op_oordelen),
            **({} if robuust.op_eindoordeel is None else {"eindoordeel": _banden(robuust.op_eindoordeel)}),
        },
        "buddies": buddies and [_paar(paar, vergeleken.good_practices) for paar in buddies.paren],
        "helpers": buddies and dict(buddies.helpers),
    }


def _hulpgroepen(kader: Kader, vergeleken: Vergeleken) -> dict[str, Any]:
    """Return who can help by the eindoordeel that people gave, where somebody asked for buddies and people give it."""
    groepen = hulpgroepen(kader, vergeleken.landelijk, vergeleken.uitsnede) if vergeleken.buddies else ()
    rijen = [
        {"wie": wie, "oordeel": een.letter, "organisaties": list(organisaties)} for wie, een, organisaties in groepen
    ]
    return {"buddies_naar_eindoordeel": rijen} if rijen else {}


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


def _paar(paar: Buddypaar, good_practices: Mapping[str, Sequence[GoodPractice]]) -> dict[str, Any]:
    return {
        "sterk": paar.sterk,
        "zwak": paar.zwak,
        "criteria": list(paar.criteria),
        "good_practices": [
            {"thema": een.thema or None, "good_practice": een.good_practice, "toelichting": een.toelichting or None}
            for een in good_practices.get(paar.sterk, ())
        ],
    }


def _naam(uitslag: Uitslag) -> str:
    return uitslag.toetsing.organisatie
