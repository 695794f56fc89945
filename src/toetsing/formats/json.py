"""What JSON contracts share: how a kader, a toetsing, a score and a melding stand in them.

Each contract is in the `json` of its command; schemas ship in `toetsing/schemas`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any, TypedDict

from toetsing.document.zinnen import rij_zin
from toetsing.domain.programma import VERSIE
from toetsing.domain.rules.zin import getal_in_woorden
from toetsing.domain.scores import OPEN

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from toetsing.domain.decide.uitslag import Criteriumuitslag, Knoopuitslag, Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding
    from toetsing.domain.scores import Ingevuld
    from toetsing.domain.toetsing import Ondertekening

Kaderjson = Annotated[dict[str, Any], "kader"]
Toetsingjson = Annotated[dict[str, Any], "toetsing"]
Meldingjson = Annotated[dict[str, "str | None"], "melding"]
"""What other contracts hold of this one; the name is that of the definition in its schema."""


class Programmajson(TypedDict):
    """The program that wrote it."""

    versie: str


def programma() -> Programmajson:
    """Return how every output names the program."""
    return {"versie": VERSIE}


def score_als_json(score: Ingevuld) -> str | None:
    """Return a score as JSON has it: null for open."""
    return None if score is OPEN else score


def kader_kort(kader: Kader) -> dict[str, Any]:
    """Return how every output names the rule set it used."""
    return {
        "id": kader.id,
        "versie": kader.versie,
        "titel": kader.titel,
        "sha256": kader.sha256,
        "variant": {"id": kader.variant.id, "sha256": kader.variant.sha256} if kader.variant else None,
        **({"plaats": kader.plaats} if kader.plaats else {}),
    }


def als_json(inhoud: Mapping[str, object]) -> str:
    """Return the JSON as every output writes it: UTF-8, two spaces, a last line end."""
    return json.dumps(inhoud, ensure_ascii=False, indent=2) + "\n"


def toetsing_als_json(kader: Kader, uitslag: Uitslag) -> dict[str, Any]:
    """Return one decided toetsing, as in `toetsing/uitslag/1`, with its facts and numbers where the kader has them."""
    toetsing = uitslag.toetsing
    return {
        "organisatie": toetsing.organisatie,
        "ronde": toetsing.ronde,
        "datum": toetsing.datum.isoformat() if toetsing.datum else None,
        "soort": toetsing.soort.value if toetsing.soort else None,
        "bron": {"bestand": toetsing.bron.bestand, "sha256": toetsing.bron.sha256},
        "scores": {nr: score_als_json(toetsing.scores[nr]) for nr in kader.per_nr},
        "overgenomen": dict(toetsing.overgenomen),
        "herkomst": {nr: plek.adres for nr, plek in toetsing.herkomst.items() if nr in kader.per_nr},
        "criteria": {criterium.nr: _criterium(kader, criterium) for criterium in uitslag.criteria},
        "voldoende": uitslag.voldoende,
        "beoordeeld": uitslag.beoordeeld,
        "open": uitslag.open,
        **({"feiten": _feiten(kader, uitslag)} if kader.feiten else {}),
        **({"getal": _getal(kader, uitslag)} if uitslag.getallen else {}),
        **(_boven(uitslag) if uitslag.boven else {}),
        **({"reeksen": _reeksen(kader, uitslag)} if kader.reeksen else {}),
        **({"items": _items(kader, uitslag)} if kader.itempunten else {}),
    }


def toetsing_als_json_2(kader: Kader, uitslag: Uitslag) -> dict[str, Any]:
    """Return one decided toetsing, as in `toetsing/uitslag/2`."""
    gegeven = {
        criterium.nr: {
            "aantallen": _aantallen(kader, criterium),
            "gepubliceerd": criterium.gepubliceerd,
            "afwijking": _afwijking(criterium),
        }
        for criterium in uitslag.zonder_beslisregels
    }
    erbij = {"zonder_beslisregels": gegeven, "feiten": _feiten(kader, uitslag), "getal": _getal(kader, uitslag)}
    return toetsing_als_json(kader, uitslag) | erbij


def _boven(uitslag: Uitslag) -> dict[str, Any]:
    """Return what is decided above the criteria: each thema that has rules, and the whole or null."""
    eind = uitslag.eindoordeel
    return {
        "themas": {een.nr: _knoop(een) for een in uitslag.themas},
        "eindoordeel": None if eind is None else _knoop(eind),
    }


def _knoop(knoop: Knoopuitslag) -> dict[str, Any]:
    return {
        "oordeel": knoop.oordeel,
        "mogelijk": list(knoop.mogelijk),
        "beslisregel": rij_zin(knoop) or None,
        "stappen": _stappen(knoop),
        "vastgesteld": list(knoop.geldend),
        "gepubliceerd": knoop.gepubliceerd,
        "afwijking": _afwijking(knoop),
        "open": [*knoop.open, *knoop.open_feiten],
    }


def _stappen(uitslag: Criteriumuitslag | Knoopuitslag) -> list[dict[str, str]]:
    """Return what the steps after the row did, where the oordeel is settled."""
    zetten = uitslag.zetten if uitslag.oordeel is not None else ()
    return [{"stap": zet.stap.zin, "van": zet.van, "naar": zet.naar} for zet in zetten]


def _feiten(kader: Kader, uitslag: Uitslag) -> dict[str, dict[str, str | None]]:
    return {
        feit.nr: {
            "score": score_als_json(uitslag.toetsing.scores[feit.nr]),
            "motivering": uitslag.toetsing.motiveringen.get(feit.nr),
            "herkomst": plek.adres if (plek := uitslag.toetsing.herkomst.get(feit.nr)) else None,
            **(_ondertekend(uitslag.toetsing.ondertekend.get(feit.nr)) if feit.oordeel_over is not None else {}),
        }
        for feit in kader.feiten
    }


def _ondertekend(wie: Ondertekening | None) -> dict[str, str | None]:
    """Return when and by whom an oordeel was given that people give."""
    dag = wie.datum.isoformat() if wie is not None and wie.datum is not None else None
    return {"datum": dag, "door": (wie.door or None) if wie is not None else None}


def _reeksen(kader: Kader, uitslag: Uitslag) -> dict[str, list[dict[str, str | None]]]:
    """Return the figures of every series that the kader asks for, in order of time, each with its note and its cell."""
    from toetsing.domain import momenten, velden  # only a kader that asks for series pays for it

    toetsing = uitslag.toetsing
    return {
        reeks.naam: [
            {
                "moment": momenten.als_gegeven(punt.moment),
                "waarde": str(velden.als_gegeven(punt.waarde)),
                "definitie": punt.definitie,
                "betrouwbaarheid": punt.betrouwbaarheid or None,
                "bron": punt.bron or None,
                "herkomst": punt.plek.adres,
                "bestand": None if punt.plek.bestand == toetsing.bron.bestand else punt.plek.bestand,
            }
            for punt in toetsing.reeksen.get(reeks.naam, ())
        ]
        for reeks in kader.reeksen
    }


def _items(kader: Kader, uitslag: Uitslag) -> dict[str, dict[str, dict[str, str | list[str] | None]]]:
    """Return what was filled in for each item, by verwachting and name, with its cell; null where nothing was."""
    from toetsing.domain.items import items_van, waarde_van
    from toetsing.domain.velden import als_gegeven

    per_nr: dict[str, dict[str, dict[str, str | list[str] | None]]] = {}
    for item in items_van(kader):
        plek = uitslag.toetsing.itemplekken.get(item.nr, {}).get(item.veld.naam)
        per_nr.setdefault(item.nr, {})[item.veld.naam] = {
            "soort": item.veld.soort.value,
            "antwoord": als_gegeven(waarde_van(item, uitslag.toetsing.items)),
            "herkomst": plek.adres if plek else None,
        }
    return per_nr


def _getal(kader: Kader, uitslag: Uitslag) -> dict[str, dict[str, str | None]]:
    return {
        criterium.nr: {
            "wat": getal_in_woorden(criterium.getal),
            "waarde": als_getal(stand.waarde),
            "laagste": als_getal(stand.laagste),
            "hoogste": als_getal(stand.hoogste),
        }
        for criterium in kader.criteria
        if criterium.getal is not None
        for stand in (uitslag.getallen[criterium.nr],)
    }


def als_getal(getal: Fraction | None) -> str | None:
    """Return a number exactly, as text: with a decimal point where it ends ("7.125"), else as a fraction ("22/3")."""
    if getal is None:
        return None
    cijfers = next((n for n in range(getal.denominator.bit_length() + 1) if 10**n % getal.denominator == 0), None)
    if not cijfers:
        return str(getal)
    geheel, rest = divmod(abs(getal.numerator) * 10**cijfers // getal.denominator, 10**cijfers)
    return f"{'-' if getal < 0 else ''}{geheel}.{rest:0{cijfers}d}"


def _criterium(kader: Kader, criterium: Criteriumuitslag) -> dict[str, Any]:
    (van,) = (een for een in kader.criteria if een.nr == criterium.nr)
    return {
        "oordeel": criterium.oordeel,
        "mogelijk": list(criterium.mogelijk),
        "beslisregel": rij_zin(criterium) or None,
        **({"stappen": _stappen(criterium)} if van.regelset is not None and van.regelset.daarna else {}),
        "aantallen": _aantallen(kader, criterium),
        "afwijking": _afwijking(criterium),
    }


def _aantallen(kader: Kader, criterium: Criteriumuitslag) -> dict[str, int]:
    (kolommen,) = (een.kolommen for een in kader.criteria if een.nr == criterium.nr)
    return {kolom.naam: criterium.aantallen[kolom.teken] for kolom in kolommen} | {"open": len(criterium.open)}


def _afwijking(criterium: Criteriumuitslag | Knoopuitslag) -> dict[str, str | None] | None:
    een = criterium.afwijkend
    return None if een is None else {"oordeel": een.oordeel, "motivering": een.motivering, "door": een.door}


def melding_als_json(melding: Melding) -> dict[str, str | None]:
    """Return a melding, as in every format."""
    plek = melding.plek
    return {
        "code": melding.code,
        "ernst": melding.ernst.value,
        "bestand": f"{plek.bestand}:{plek.lijn}" if plek.lijn else plek.bestand,
        "blad": plek.blad,
        "cel": plek.cel,
        "verwachting": plek.verwachting,
        "tekst": melding.tekst,
        "advies": melding.advies,
    }
