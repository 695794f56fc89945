"""Names of files that every system takes, made of what people are called."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from unicodedata import normalize

if TYPE_CHECKING:
    from collections.abc import Iterable

_APPARAAT: Final = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9¹²³]", re.IGNORECASE)
"""Names that Windows keeps for devices (Microsoft, Naming Files, Paths, and Namespaces)."""
_LANGSTE: Final = 200
"""The most bytes of a name: systems allow 255, and a file is written under a longer, temporary name first."""


def werkmapnaam(organisatie: str) -> str:
    """Return how the workbook of an organisation is called, without its suffix: its name, where systems take that."""
    return bestandsnaam_van("", organisatie, (), "", naamloos="werkmap")


def bestandsnaam_van(ronde: str, wie: str, soorten: Iterable[str], versie: str, naamloos: str = "rapport") -> str:
    """Return "2015_IJsselland_toezicht_concept": a name, without its suffix, that Windows, macOS and Linux take.

    What nobody said is left out; `naamloos` stands for a name of which nothing is left. A name such as CON or LPT1
    stands for a device in Windows, whatever comes behind its first dot. Where it would become too long, the name of the
    organisation is cut off.
    """
    voor, na = _netjes(ronde), [*(_netjes(soort) for soort in soorten), versie]
    rest = len("_".join(filter(None, (voor, *na))).encode()) + 1
    kort = _netjes(wie).encode()[: max(_LANGSTE - rest, 20)].decode(errors="ignore").strip(" .-") or naamloos
    naam = "_".join(filter(None, (voor, kort, *na))).encode()[:_LANGSTE].decode(errors="ignore")
    return f"-{naam}" if _APPARAAT.fullmatch(naam.partition(".")[0].strip()) else naam


def _netjes(tekst: str) -> str:
    """Return a part of a name: what parts those, and what a system does not take, becomes a hyphen."""
    tekens = (teken if teken.isalnum() or teken in " -.()&'" else "-" for teken in normalize("NFC", tekst))
    return "".join(tekens).strip(" .")
