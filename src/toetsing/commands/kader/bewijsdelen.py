"""What a certificate says, and how the parts of it are called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.kader import naam_van_thema
from toetsing.domain.meldingen import Ernst
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.proof.bevinding import Onderzoek

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader
    from toetsing.domain.proof.bevinding import Bevinding
    from toetsing.domain.proof.bewijs import Certificaat

_VAN_GEVALLEN: Final = (Onderzoek.ZONDER_GEVAL, Onderzoek.ONOPGEMERKT)
"""What the cases to take over answer altogether, where there are no cases at all."""


def titels_van(kader: Kader) -> dict[str, str]:
    """Return the title of everything that is decided, by how a bevinding names it."""
    criteria = {criterium.nr: f"{criterium.nr} {criterium.kort}" for criterium in kader.criteria}
    return (
        criteria | {naam_van_thema(een): f"Thema {een.nr}. {een.naam}" for een in kader.themas} | {GEHEEL: "Het geheel"}
    )


def gezegd(certificaat: Certificaat) -> list[Bevinding]:
    """Return what was found, but what cases would answer where there are none: that is said once, with the cases."""
    zonder = certificaat.zonder_gevallen
    return [
        een
        for een in certificaat.bevindingen
        if een.ernst is Ernst.FOUT or een.criterium not in zonder or een.onderzoek not in _VAN_GEVALLEN
    ]
