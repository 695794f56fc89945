"""How a verwachting relates to the one of an earlier kader that it comes from."""

from __future__ import annotations

from enum import Enum
from typing import Final


class Relatie(Enum):
    """What a verwachting asks beside the earlier one. Only what is the same can be set beside it as a performance."""

    GELIJK = "gelijk"
    RUIMER = "ruimer"
    ENGER = "enger"
    DEELS = "deels"

    @property
    def betekenis(self) -> str:
        """What a kader says with it, as its maker reads it."""
        return _BETEKENIS[self]


_BETEKENIS: Final = {
    Relatie.GELIJK: "vraagt hetzelfde",
    Relatie.RUIMER: "vraagt ook wat het toen vroeg, en meer",
    Relatie.ENGER: "vraagt een deel van wat het toen vroeg",
    Relatie.DEELS: "overlapt: vraagt een deel van wat het toen vroeg, en iets anders",
}
