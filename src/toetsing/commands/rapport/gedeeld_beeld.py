"""What the views of both reports hold."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Maatregelregel:
    """A measure of the plan: at which verwachting, what, who, when, how far; what was not filled in is empty."""

    nr: str
    maatregel: str
    verantwoordelijke: str
    termijn: str
    status: str
