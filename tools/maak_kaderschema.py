"""`make schemas`: the JSON Schema of a kader file, for editors, made of what is read and what the guide says."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from hulp.grond import WORTEL
from toetsing.domain.toetsing import Soort
from toetsing.readers.kader import feiten, kaderbestand, reeksen, registers, rondes, schalen, velden, verwachtingen

if TYPE_CHECKING:
    from collections.abc import Mapping

BESTAND: Final = WORTEL / "kaders" / "kader.schema.json"
GIDS: Final = WORTEL / "docs" / "kadermaker.md"
JA_NEE: Final = {"enum": ["ja", "nee"]}
TEKST: Final = {"type": "string"}
_LOS: Final = ("vervolg_op", "norm", "tekst", "naam", "nr", "kort", "titel", "toelichting", "reden", "kader", "bron")
"""Fields that are a text wherever they stand."""
SOORTEN: Final[dict[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "kader": (kaderbestand.KADER, ("kader", "versie", "titel", "bronnen")),
    "thema": (kaderbestand.THEMA, ("nr", "naam")),
    "criterium": (kaderbestand.CRITERIUM, ("nr",)),
    "verwachting": (verwachtingen.VERWACHTING, ("nr", "tekst")),
    "score": (schalen.NIVEAU, ("naam",)),
    "schaal": (schalen.SCHAAL, ()),
    "feit": (feiten.FEIT, ("naam", "tekst")),
    "reeks": (reeksen.REEKS, ("naam", "tekst", "momenten", "definities")),
    "oordeel": (kaderbestand.OORDEEL, ("letter", "naam")),
    "ronde": (rondes.RONDE, ("ronde",)),
    "register": (registers.REGISTER, ("naam", "kolommen")),
    "kolom": (velden.VELD, ("naam",)),
}
"""Of each kind of block which fields it has, and which it cannot do without."""
MINSTENS_EEN: Final = {"criterium": ("tekst", "kort")}
"""Of which fields a block cannot do without all."""
LIJSTEN: Final = {
    ("kader", "scores"): "score",
    ("kader", "oordelen"): "oordeel",
    ("kader", "feiten"): "feit",
    ("kader", "rondes"): "ronde",
    ("kader", "reeksen"): "reeks",
    ("kader", "registers"): "register",
    ("kader", "themas"): "thema",
    ("thema", "criteria"): "criterium",
    ("thema", "oordelen"): "oordeel",
    ("criterium", "oordelen"): "oordeel",
    ("criterium", "verwachtingen"): "verwachting",
}
"""Which field is a list of which kind of block."""
WAARDEN: Final[dict[tuple[str, str], dict[str, Any]]] = {
    ("*", "oordeel"): {"const": "mens"},
    ("*", "volgorde"): {"const": "telt"},
    ("*", "trap"): JA_NEE,
    ("*", "nvt"): JA_NEE,
    ("verwachting", "telt_mee"): JA_NEE,
    ("score", "soort"): {"const": "nvt"},
    ("score", "leeg"): JA_NEE,
    ("schaal", "beter"): {"enum": ["hoger", "lager"]},
    ("feit", "motivering"): JA_NEE,
    ("reeks", "momenten"): {"enum": list(reeksen.MOMENTEN)},
    ("ronde", "soort"): {"enum": [soort.value for soort in Soort]},
    ("kolom", "soort"): {"enum": list(velden.SOORTEN)},
    ("kolom", "verplicht"): JA_NEE,
    ("kolom", "meer"): JA_NEE,
    ("kader", "versie"): TEKST,
    ("kader", "schalen"): {"type": "object", "additionalProperties": {"$ref": "#/$defs/schaal"}},
    ("kader", "bronnen"): {
        "type": "object",
        "additionalProperties": {
            "type": "object",
            "additionalProperties": False,
            "required": ["titel", "uitgever", "periode"],
            "properties": dict.fromkeys(("titel", "uitgever", "periode"), TEKST),
        },
    },
    ("register", "kolommen"): {"type": "array", "items": {"anyOf": [TEKST, {"$ref": "#/$defs/kolom"}]}},
}
"""What a field may be, by the kind of block and its name; `*` is any kind."""


def main() -> None:
    BESTAND.write_text(kaderschema(), encoding="utf-8")


def kaderschema() -> str:
    """Return the schema: every block with its fields, and of each what the guide says of it."""
    zegt = uitleg()
    blokken = {soort: _blok(soort, namen, nodig, zegt) for soort, (namen, nodig) in SOORTEN.items()}
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Een toetsingskader",
        "description": "Het bestand kader.yaml. De beslisregels zelf keurt toetsing kader controleer.",
        **blokken.pop("kader"),
        "$defs": blokken,
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _blok(
    soort: str, namen: tuple[str, ...], nodig: tuple[str, ...], zegt: dict[tuple[str, str], str]
) -> dict[str, Any]:
    velden_ = {naam: _veld(soort, naam) | _uitgelegd(soort, naam, zegt) for naam in namen}
    een_van = [{"required": [naam]} for naam in MINSTENS_EEN.get(soort, ())]
    keuze = {"anyOf": een_van} if een_van else {}
    return {"type": "object", "additionalProperties": False, "required": list(nodig), **keuze, "properties": velden_}


def _veld(soort: str, naam: str) -> dict[str, Any]:
    if (soort, naam) in LIJSTEN:
        return {"type": "array", "items": {"$ref": f"#/$defs/{LIJSTEN[soort, naam]}"}}
    for sleutel in ((soort, naam), ("*", naam)):
        if sleutel in WAARDEN:
            return dict(WAARDEN[sleutel])
    return dict(TEKST) if naam in _LOS else {}


def _uitgelegd(soort: str, naam: str, zegt: Mapping[tuple[str, str], str]) -> dict[str, str]:
    tekst = zegt.get((soort, naam))
    return {"description": tekst} if tekst else {}


def uitleg() -> dict[tuple[str, str], str]:
    """Return what the tables of the guide say of each field, by the kind of block and its name, without marks."""
    uit: dict[tuple[str, str], str] = {}
    soort = ""
    for lijn in GIDS.read_text(encoding="utf-8").splitlines():
        cellen = [cel.strip() for cel in re.split(r"(?<!\\)\|", lijn)[1:-1]]
        if len(cellen) != 4:
            continue
        soort = cellen[0] or soort
        for naam in re.findall(r"`([^`]+)`", cellen[1]):
            uit.setdefault((soort, naam), _kaal(cellen[3]))
    return uit


def _kaal(tekst: str) -> str:
    """Return a cell of a table as plain text."""
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", tekst).replace("`", "").replace("*", "").replace("\\|", "|")


if __name__ == "__main__":
    main()
