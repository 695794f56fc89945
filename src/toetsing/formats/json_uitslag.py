"""The JSON contracts of an uitslag, toetsing/uitslag/1 and /2. Their schemas ship in `toetsing/schemas`.

/2 is /1 with more fields in each toetsing. `zonder_beslisregels` has the oordelen that people gave on criteria that the
kader does not decide, `feiten` what is known of each fact of the kader, and `getal` the number that a criterium comes
to; `themas` and `eindoordeel` have what is decided above the criteria, `reeksen` the figures over time, and `items`
what was filled in for each item of the kader. An uitslag without any of these is a /1, so that who reads those keeps
reading them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.formats.json import (
    als_json,
    kader_kort,
    melding_als_json,
    programma,
    toetsing_als_json,
    toetsing_als_json_2,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding


def uitslag_als_json(kader: Kader | None, uitslagen: Sequence[Uitslag], meldingen: Sequence[Melding]) -> str:
    """Return `toetsing/uitslag/1`, or /2 where /1 cannot say it: everything `score` decided and had to say.

    Each toetsing becomes text by itself: as values thousands of them take eight times the memory of their text.
    """
    tweede = any(uitslag.zonder_beslisregels or uitslag.getallen or uitslag.boven for uitslag in uitslagen)
    if kader is not None:
        erbij = kader.feiten or kader.heeft_bovenregels or kader.heeft_stappen or kader.reeksen or kader.itempunten
        tweede = tweede or bool(erbij)
    geheel = als_json(
        {
            "formaat": f"toetsing/uitslag/{2 if tweede else 1}",
            "programma": programma(),
            "kader": None if kader is None else kader_kort(kader),
            "toetsingen": [],
            "meldingen": [melding_als_json(m) for m in meldingen],
        }
    )
    if kader is None or not uitslagen:
        return geheel
    als_voorwerp = toetsing_als_json_2 if tweede else toetsing_als_json
    teksten = (als_json(als_voorwerp(kader, uitslag)).rstrip() for uitslag in uitslagen)
    toetsingen = ",".join(f"\n{tekst}".replace("\n", "\n    ") for tekst in teksten)
    return geheel.replace('"toetsingen": []', f'"toetsingen": [{toetsingen}\n  ]', 1)
