"""Dutch in the small: plurals and dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.woorden import MAANDEN

if TYPE_CHECKING:
    from datetime import date


def aantal(n: int, enkel: str, meer: str) -> str:
    """Return "1 verwachting" or "3 verwachtingen"."""
    return f"{n} {enkel if n == 1 else meer}"


def datum(dag: date) -> str:
    """Return "18 januari 2016"."""
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def procent(deel: int, geheel: int) -> str:
    """Return a share as "31%", rounded half up; "-" of nothing."""
    return f"{(200 * deel + geheel) // (2 * geheel)}%" if geheel else "-"


def hoofdletter(zin: str) -> str:
    """Return a sentence with a capital in front."""
    return zin[:1].upper() + zin[1:]
