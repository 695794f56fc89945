"""What reading the items of one toetsing gives."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from toetsing.domain.meldingen import Melding
    from toetsing.domain.plek import Plek
    from toetsing.domain.velden import Waarde


@dataclass(frozen=True, slots=True, kw_only=True)
class Gelezenitems:
    """What was filled in for items, by verwachting and name, the cell of each, and what is wrong with any of it.

    `andere` has what stands there and could not be read, by the number and name beside it.
    """

    waarden: dict[str, dict[str, Waarde]] = field(default_factory=dict)
    plekken: dict[str, dict[str, Plek]] = field(default_factory=dict)
    meldingen: list[Melding] = field(default_factory=list)
    andere: dict[str, str] = field(default_factory=dict)
