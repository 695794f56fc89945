"""What `kader nieuw --uit` says of the next edition of a kader."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Sequence

AANPASSEN: Final = (
    "Pas in kader.yaml aan wat van het vorige is: 'versie', 'titel', 'bronnen' en waar 'bron' naar wijst."
)


def niet_meegenomen_zin(bestanden: Sequence[str]) -> str:
    """Return which files beside the earlier kader did not come along; empty where there are none."""
    if not bestanden:
        return ""
    return (
        f"Niet meegenomen: {opsomming(bestanden)}. Wat daarin staat, is gezegd of besloten over het vorige kader; "
        "geldt het ook voor dit, neem het dan over met de bron erbij."
    )
