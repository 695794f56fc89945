"""How a verwachting relates to the one of an earlier kader that it comes from."""

from __future__ import annotations

from enum import Enum


class Relatie(Enum):
    """What a verwachting asks beside the earlier one. Only what is the same can be set beside it as a performance."""

    GELIJK = "gelijk"
    RUIMER = "ruimer"
    ENGER = "enger"
    DEELS = "deels"
