"""What somebody wants of new workbooks: whose, which ronde and kind, and what goes along from an earlier one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.toetsing import Soort


class Meenemen(Enum):
    """What goes along from an earlier workbook beside its texts."""

    TEKSTEN = "teksten"
    GEEN_MINNEN = "geen minnen"
    SCORES = "scores"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wens:
    """What somebody wants a new workbook to say of itself; None where the earlier workbook or nobody says."""

    organisatie: str | None = None
    ronde: str | None = None
    soort: str | None = None


def soort_van(soort: str | None) -> Soort | None:
    """Return the kind of toetsing with this name. Raises Gebruiksfout where there is none."""
    soorten = {een.value: een for een in Soort}
    if soort is not None and soort.casefold() not in soorten:
        raise gebruiksfout("G080", soort=soort, keuze=" of ".join(soorten))
    return soorten[soort.casefold()] if soort is not None else None
