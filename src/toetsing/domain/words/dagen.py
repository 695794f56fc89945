"""Days as people type them, and as the program writes them in a cell."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from toetsing.domain.tekens import zichtbaar
from toetsing.domain.words.woorden import MAANDEN, naamsleutel

_STREEPJES: Final = "[\u2010-\u2015\u2212\ufe63\uff0d]"
_DATUMVORMEN: Final = (
    (r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})", (3, 2, 1)),
    (r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[T ].*)?", (1, 2, 3)),
)
_VOOR_OF_UITERLIJK: Final = {"voor": True, "uiterlijk": False}


def datum_in(tekst: str) -> date | None:
    """Read 18-01-2016, 2016-01-18 or 18 januari 2016, whichever hyphen was typed."""
    tekst = re.sub(_STREEPJES, "-", zichtbaar(tekst)).strip()
    delen = tekst.casefold().split()
    if len(delen) == 3 and delen[1] in MAANDEN:  # noqa: PLR2004 - day, month, year
        tekst = f"{delen[0]}-{MAANDEN.index(delen[1]) + 1}-{delen[2]}"
    for vorm, volgorde in _DATUMVORMEN:
        if raak := re.fullmatch(vorm, tekst):
            try:
                return date(*(int(raak[plaats]) for plaats in volgorde))
            except ValueError:
                return None
    return None


def in_cijfers(dag: date) -> str:
    """Return "18-01-2016"."""
    return f"{dag.day:02}-{dag.month:02}-{dag.year:04}"


def termijn_in(tekst: str) -> tuple[date, bool | None] | None:
    """Read a day with what may stand before it: whether that says "voor", "uiterlijk", or nothing (None)."""
    eerste, _, rest = tekst.strip().partition(" ")
    woord = naamsleutel(eerste)
    if woord not in _VOOR_OF_UITERLIJK:
        dag = datum_in(tekst)
        return None if dag is None else (dag, None)
    dag = datum_in(rest.strip().removeprefix("op "))
    return None if dag is None else (dag, _VOOR_OF_UITERLIJK[woord])
