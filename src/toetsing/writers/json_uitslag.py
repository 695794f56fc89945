"""The JSON contracts. Schemas ship in `toetsing/schemas`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any, TypedDict

from toetsing.domain.programma import VERSIE
from toetsing.domain.scores import OPEN
from toetsing.weergave.score import beslisregel_zin

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding
    from toetsing.domain.scores import Ingevuld
    from toetsing.domain.uitslag import Criteriumuitslag, Uitslag
    from toetsing.weergave.bewijs import Bewijsblad
    from toetsing.weergave.kader import Kaderblad
    from toetsing.weergave.landelijkrapport import Landelijkrapport
    from toetsing.weergave.regiorapport import Regiorapport

Kaderjson = Annotated[dict[str, Any], "kader"]
Toetsingjson = Annotated[dict[str, Any], "toetsing"]
Meldingjson = Annotated[dict[str, "str | None"], "melding"]
"""What other contracts hold of this one; the name is that of the definition in its schema."""


class Programmajson(TypedDict):
    """The program that wrote it."""

    versie: str


class Meldingenjson(TypedDict):
    """What `controleer` found in how many readable files."""

    formaat: str
    programma: Programmajson
    bestanden: int
    meldingen: list[Meldingjson]


class Kadersjson(TypedDict):
    """The kaders that ship with the program."""

    formaat: str
    programma: Programmajson
    kaders: list[Kaderjson]


class Leesbaarkaderjson(TypedDict):
    """A kader in words."""

    formaat: str
    programma: Programmajson
    kader: Kaderblad


class Sjabloonjson(TypedDict):
    """A file with a template, in which forms it comes back, behind which option, and what it is."""

    bestand: str
    vormen: str
    optie: str
    wat: str


class Sjablonenjson(TypedDict):
    """The templates that ship, and the fields that a Word template may use, by report."""

    formaat: str
    programma: Programmajson
    sjablonen: list[Sjabloonjson]
    velden: Mapping[str, list[str]]


def uitslag_als_json(kader: Kader | None, uitslagen: Sequence[Uitslag], meldingen: Sequence[Melding]) -> str:
    """Return `toetsing/uitslag/1`: everything `score` decided and everything it had to say.

    Each toetsing becomes text by itself: as values thousands of them take eight times the memory of their text.
    """
    geheel = als_json(
        {
            "formaat": "toetsing/uitslag/1",
            "programma": programma(),
            "kader": None if kader is None else kader_kort(kader),
            "toetsingen": [],
            "meldingen": [melding_als_json(m) for m in meldingen],
        }
    )
    if kader is None or not uitslagen:
        return geheel
    teksten = (als_json(toetsing_als_json(kader, uitslag)).rstrip() for uitslag in uitslagen)
    toetsingen = ",".join(f"\n{tekst}".replace("\n", "\n    ") for tekst in teksten)
    return geheel.replace('"toetsingen": []', f'"toetsingen": [{toetsingen}\n  ]', 1)


def meldingen_als_json(bestanden: int, meldingen: Sequence[Melding]) -> str:
    """Return `toetsing/meldingen/1`: what `controleer` found in how many readable files."""
    inhoud: Meldingenjson = {
        "formaat": "toetsing/meldingen/1",
        "programma": programma(),
        "bestanden": bestanden,
        "meldingen": [melding_als_json(m) for m in meldingen],
    }
    return als_json(inhoud)


def kaders_als_json(kaders: Sequence[Kader]) -> str:
    """Return `toetsing/kaders/1`: the kaders that ship with the program."""
    inhoud: Kadersjson = {
        "formaat": "toetsing/kaders/1",
        "programma": programma(),
        "kaders": [kader_kort(kader) for kader in kaders],
    }
    return als_json(inhoud)


def kader_als_json(blad: Kaderblad) -> str:
    """Return `toetsing/kader/1`: the readable kader."""
    from dataclasses import asdict

    return als_json({"formaat": "toetsing/kader/1", "programma": programma(), "kader": asdict(blad)})


def bewijs_als_json(kader: Kader, blad: Bewijsblad, meldingen: Sequence[Melding]) -> str:
    """Return `toetsing/bewijs/1`: the certificate."""
    from dataclasses import asdict

    return als_json(
        {
            "formaat": "toetsing/bewijs/1",
            "programma": programma(),
            "kader": kader_kort(kader),
            "bewezen": blad.bewezen,
            "conclusie": blad.conclusie,
            "onderzocht": blad.onderzocht,
            "bevindingen": [
                {"criterium": blok.nr or None, **asdict(bevinding)}
                for blok in blad.blokken
                for bevinding in blok.bevindingen
            ],
            "meldingen": [melding_als_json(m) for m in meldingen],
        }
    )


def rapport_als_json(rapport: Regiorapport | Landelijkrapport) -> str:
    """Return `toetsing/regiorapport/1` or `toetsing/landelijkrapport/1`: every string of a report."""
    from dataclasses import asdict

    formaat = f"toetsing/{type(rapport).__name__.lower()}/1"
    return als_json({"formaat": formaat, "programma": programma(), "rapport": asdict(rapport)})


def sjablonen_als_json(sjablonen: Sequence[tuple[str, str, str, str]], velden: Mapping[str, Sequence[str]]) -> str:
    """Return `toetsing/sjablonen/1`: the templates that ship, and the fields a Word template may use."""
    inhoud: Sjablonenjson = {
        "formaat": "toetsing/sjablonen/1",
        "programma": programma(),
        "sjablonen": [
            {"bestand": bestand, "vormen": vormen, "optie": optie, "wat": wat}
            for bestand, vormen, optie, wat in sjablonen
        ],
        "velden": {voor: list(namen) for voor, namen in velden.items()},
    }
    return als_json(inhoud)


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
    }


def als_json(inhoud: Mapping[str, object]) -> str:
    """Return the JSON as every output writes it: UTF-8, two spaces, a last line end."""
    return json.dumps(inhoud, ensure_ascii=False, indent=2) + "\n"


def toetsing_als_json(kader: Kader, uitslag: Uitslag) -> dict[str, Any]:
    """Return one decided toetsing, as in `toetsing/uitslag/1`."""
    toetsing = uitslag.toetsing
    return {
        "organisatie": toetsing.organisatie,
        "ronde": toetsing.ronde,
        "datum": toetsing.datum.isoformat() if toetsing.datum else None,
        "soort": toetsing.soort.value if toetsing.soort else None,
        "bron": {"bestand": toetsing.bron.bestand, "sha256": toetsing.bron.sha256},
        "scores": {nr: score_als_json(score) for nr, score in toetsing.scores.items()},
        "overgenomen": dict(toetsing.overgenomen),
        "herkomst": {nr: plek.adres for nr, plek in toetsing.herkomst.items()},
        "criteria": {criterium.nr: _criterium(kader, criterium) for criterium in uitslag.criteria},
        "voldoende": uitslag.voldoende,
        "beoordeeld": uitslag.beoordeeld,
        "open": uitslag.open,
    }


def _criterium(kader: Kader, criterium: Criteriumuitslag) -> dict[str, Any]:
    return {
        "oordeel": criterium.oordeel,
        "mogelijk": list(criterium.mogelijk),
        "beslisregel": beslisregel_zin(criterium) or None,
        "aantallen": {niveau.naam: criterium.aantallen[niveau.teken] for niveau in kader.schaal}
        | {"open": len(criterium.open)},
        "afwijking": None
        if criterium.afwijking is None
        else {
            "oordeel": criterium.afwijking.oordeel,
            "motivering": criterium.afwijking.motivering,
            "door": criterium.afwijking.door,
        },
    }


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
