"""What the views of both reports hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

REGISTER: Final = "Register"
"""What a workbook calls the sheet with the counts of a register, before its name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Maatregelregel:
    """A measure of the plan: at which verwachting, what, who, when, how far; what was not filled in is empty."""

    nr: str
    maatregel: str
    verantwoordelijke: str
    termijn: str
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Registerdeel:
    """A register of the kader: its columns and its rows, how far they are in a sentence, and what it is for.

    About one organisation the rows are as they were filled in, with how far each is; about all they are counts per
    organisation, the last of all together.
    """

    naam: str
    toelichting: str
    zin: str
    koppen: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]
