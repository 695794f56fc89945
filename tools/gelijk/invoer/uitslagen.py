"""Recorded uitslagen in uitslagen/: as they were written, and changed afterwards."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from gelijk.invoer.cellen import schrijf

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

VASTGELEGD: Final = {
    "regios": ("regios",),
    "een": ("regios/IJsselland.xlsx",),
    "variant": ("regios/IJsselland.xlsx", "--variant", "toegepast-2015"),
    "open": ("matrix/open.csv",),
    "dossier": ("dossiers/volledig.xlsx",),
    "fouten": ("fouten/veel-fouten.xlsx", "regios/Drenthe.xlsx"),
    "eigen": ("scores/tellen-2020.csv", "--kader", "kaders/tellen-2020"),
    "eigen-variant": (
        "scores/tellen-2020-een.csv",
        "--kader",
        "kaders/tellen-2020",
        "--variant",
        "varianten/goed.yaml",
    ),
}
"""What was asked when each was recorded; the files it is about must be there to compute it again."""

GEKNOEID: Final[dict[str, tuple[str, str]]] = {
    "oordeel": (r'"oordeel": "V"', '"oordeel": "O"'),
    "score": (r'"1\.1\.4": "-"', '"1.1.4": "+"'),
    "cel": ("Toetsing!E7", "Toetsing!E8"),
    "beslisregel": ("hoogstens 1 onvoldoende", "alle voldoende"),
    "aantal": (r'"voldoende": 18', '"voldoende": 19'),
    "hash-bestand": (r'("bestand": "[^"]+",\s+"sha256": ")[0-9a-f]{4}', r"\g<1>0000"),
    "hash-kader": (r'("titel": "[^"]+",\s+"sha256": ")[0-9a-f]{4}', r"\g<1>0000"),
    "versie": (r'"versie": "0\.', '"versie": "9.'),
    "kader": ("veilig-thuis-stap1-2015", "veilig-thuis-stap9-2051"),
    "organisatie": ('"organisatie": "IJsselland"', '"organisatie": "Ijsland"'),
    "bestand-weg": ("IJsselland.xlsx", "Weg.xlsx"),
    "formaat": ("toetsing/uitslag/1", "toetsing/plan/1"),
    "soort": ('"scores": {', '"scores": 3, "x": {'),
    "geen-json": (r"\{", "["),
}
"""What is replaced in the uitslag of IJsselland."""


def maak_uitslagen(map_: Path, toetsing: Callable[..., None]) -> None:
    """Record the uitslagen, and change copies of one."""
    (map_ / "uitslagen").mkdir()
    for naam, args in VASTGELEGD.items():
        toetsing("score", *args, "--naar", f"uitslagen/{naam}.json", "-q")
    heel = (map_ / "uitslagen/een.json").read_text("utf-8")
    for naam, (patroon, door) in GEKNOEID.items():
        schrijf(map_ / f"uitslagen/geknoeid-{naam}.json", re.sub(patroon, door, heel, count=1))
    inhoud = json.loads(heel)
    schrijf(map_ / "uitslagen/geknoeid-leeg.json", json.dumps({**inhoud, "toetsingen": []}))
    schrijf(map_ / "uitslagen/geknoeid-half.json", heel[: len(heel) // 2])
