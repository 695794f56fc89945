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
    (r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[Tt ].*)?", (1, 2, 3)),
)
_VOOR_OF_UITERLIJK: Final = {"voor": True, "uiterlijk": False, "tot en met": False, "t/m": False}
_KORTE_MAANDEN: Final = {maand[:3]: maand for maand in MAANDEN} | {"mrt": "maart", "sept": "september"}
_TIJD: Final = re.compile(r"(?<=[0-9]{4}) (?:om )?[0-9]{1,2}[:.][0-9]{2}(?::[0-9]{2})?(?: uur)?$")
"""A time behind a day: by the day itself a term is met."""


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
    """Read a day with what may stand around it: whether that says "voor", "uiterlijk", or nothing (None).

    A short name of a month, a final point and a time behind the day may be there too.
    """
    tekst = " ".join(zichtbaar(tekst).split()).casefold()
    woorden = next((woorden for woorden in _VOOR_OF_UITERLIJK if naamsleutel(tekst).startswith(f"{woorden} ")), "")
    voor = _VOOR_OF_UITERLIJK.get(woorden)
    rest = tekst.split(" ", len(woorden.split()))[-1] if woorden else tekst
    rest = _TIJD.sub("", rest.removeprefix("op ").removesuffix("."))
    delen = rest.split(" ")
    if len(delen) == 3:  # noqa: PLR2004 - day, month, year
        delen[1] = _KORTE_MAANDEN.get(delen[1].removesuffix("."), delen[1])
    dag = datum_in(" ".join(delen))
    return None if dag is None else (dag, voor)
