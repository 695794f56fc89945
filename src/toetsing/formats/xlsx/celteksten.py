"""Texts and names as a sheet of Excel can hold them, and how wide they make a column."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from toetsing.domain.words.woorden import schoon

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from toetsing.document.blokken import Cel, Kolomsoort

_LANGSTE_CEL: Final = 32_767
LANGSTE_KOP: Final = 255
_LANGSTE_BLADNAAM: Final = 31
"""What Excel takes at most, in its own units of text (UTF-16)."""
_AFGEKAPT: Final = " [...]"
_KORTSTE_BLADNAAM: Final = 12
"""A name of a sheet is cut between words where so much of it is left."""
_GRENZEN: Final[dict[Kolomsoort, tuple[int, int]]] = {
    "tekst": (22, 70),
    "kort": (12, 32),
    "nr": (8, 14),
    "teken": (7, 14),
    "getal": (9, 24),
}
"""Between which widths a column of each kind is, in characters; a word of its header always fits."""
_FILTERKNOP: Final = 4


def weergave(cel: Cel) -> str:
    """Return what stands in a cell: the text, behind it what it means and what else there is to know."""
    ook = "; ".join(filter(None, (cel.voluit, cel.noot)))
    return celtekst(f"{cel.tekst} ({ook})".strip() if ook else cel.tekst)


def celtekst(tekst: str) -> str:
    """Return a text as a cell can hold it: without hidden characters, and not too long."""
    regels = "\n".join(map(schoon, tekst.splitlines()))
    return regels if _lengte(regels) <= _LANGSTE_CEL else deel_van(regels, _LANGSTE_CEL - len(_AFGEKAPT)) + _AFGEKAPT


def unieke_koppen(koppen: Sequence[str]) -> list[str]:
    """Return headers that are not empty and differ, as a table needs them."""
    uniek: list[str] = []
    for nummer, kop in enumerate(koppen, start=1):
        uniek.append(_uniek(schoon(kop) or f"kolom {nummer}", uniek, deel_van, LANGSTE_KOP))
    return uniek


def bladnaam(naam: str, gebruikt: Collection[str]) -> str:
    """Return a name that a sheet can have and that no other sheet has."""
    geldig = schoon(re.sub(r"[\[\]:*?/\\]", " ", naam)).strip("' ") or "Tabel"
    return _uniek(geldig, gebruikt, _op_woord, _LANGSTE_BLADNAAM)


def _op_woord(naam: str, ruim: int) -> str:
    """Cut a name between words where that leaves enough of it, and show that it was cut."""
    if _lengte(naam) <= ruim:
        return naam
    kort = deel_van(naam, ruim - 1)
    woorden = kort.rpartition(" ")[0]
    return f"{(woorden if len(woorden) >= _KORTSTE_BLADNAAM else kort).rstrip()}…"


def tabelnaam(naam: str, gebruikt: Collection[str]) -> str:
    """Return a name that a table can have: it cannot be read as a cell, and no other table has it."""
    geldig = "Tabel_" + re.sub(r"[^A-Za-z0-9]+", "_", naam).strip("_")
    return _uniek(geldig, gebruikt, deel_van, LANGSTE_KOP, tussen="_")


def _uniek(
    naam: str, gebruikt: Collection[str], korter: Callable[[str, int], str], langste: int, *, tussen: str = " "
) -> str:
    """Return a name of at most so long that is not in use, whatever its capitals: the second gets a 2 behind it."""
    bezet = {een.casefold() for een in gebruikt}
    keuze, nummer = korter(naam, langste), 1
    while keuze.casefold() in bezet:
        nummer += 1
        achter = f"{tussen}{nummer}"
        keuze = korter(naam, langste - len(achter)) + achter
    return keuze


def deel_van(tekst: str, lengte: int) -> str:
    """Return as much of a text as fits, without half a character."""
    return tekst.encode("utf-16-le")[: 2 * lengte].decode("utf-16-le", errors="ignore")


def _lengte(tekst: str) -> int:
    return len(tekst.encode("utf-16-le")) // 2


def kolombreedte(soort: Kolomsoort, kop: str, teksten: Sequence[str]) -> float:
    """Return how wide a column is: by its kind and what is in it, and so that no word of its header is broken."""
    smalst, breedst = _GRENZEN[soort]
    langste = max((len(regel) for tekst in teksten for regel in tekst.split("\n")), default=0)
    woord = max(map(len, kop.split()))
    return max(min(max(langste * 1.06 + 2, smalst), breedst), woord + _FILTERKNOP)
