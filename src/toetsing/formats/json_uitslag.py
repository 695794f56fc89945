"""The JSON contract of an uitslag: toetsing/uitslag/1. The schema ships in `toetsing/schemas`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.formats.json import als_json, kader_kort, melding_als_json, programma, toetsing_als_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding


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
