"""The meldingen of `controleer` in the forms it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from toetsing.pipeline.besloten import Scoring


def toon_controle(scoring: Scoring, formaat: str) -> str:
    """Return the meldingen of `controleer` as tabel or json."""
    if formaat == "json":
        from toetsing.commands.controleer.json import meldingen_als_json

        return meldingen_als_json(scoring.bestanden, scoring.meldingen)
    zinnen = [str(melding) for melding in scoring.meldingen]
    goed = len(scoring.uitslagen)
    wat = "1 toetsing is" if goed == 1 else f"{goed} toetsingen zijn"
    slot = f"{wat} goed ingevuld; {len(zinnen) or 'geen'} melding{'' if len(zinnen) == 1 else 'en'}."
    return "".join(f"{zin}\n" for zin in [*zinnen, slot])
