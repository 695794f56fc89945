"""What a plan calls how far a measure is. What is soon it does not ask, so all that is still to come is one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from toetsing.domain.change.voortgang import Voortgang

if TYPE_CHECKING:
    from collections.abc import Mapping

Planstand = Literal["te laat", "komt nog", "zonder datum", "klaar"]
STANDEN: Final[Mapping[Voortgang, Planstand]] = {
    Voortgang.TE_LAAT: "te laat",
    Voortgang.BINNENKORT: "komt nog",
    Voortgang.LATER: "komt nog",
    Voortgang.ZONDER_TERMIJN: "zonder datum",
    Voortgang.KLAAR: "klaar",
}
"""Of everything a measure can be its word, in the order in which they are told."""
