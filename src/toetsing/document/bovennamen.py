"""How what is decided above the criteria is called where many stand beside each other: in columns and in figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.document.zinnen import letters_in_woorden, letters_zin
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.words.kopnamen import EINDOORDEEL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from toetsing.domain.kader import Kader

BOVEN: Final = "Themas en geheel"
"""What a workbook calls a table of what is decided above the criteria."""


def kortnaam(nr: str) -> str:
    """Return how a column or a sentence calls a thema, by its number, or the whole: "thema 1", "eindoordeel"."""
    return EINDOORDEEL if nr == GEHEEL else f"thema {nr}"


def met_lidwoord(nr: str) -> str:
    """Return the same within a sentence: "thema 1", "het eindoordeel"."""
    return f"het {EINDOORDEEL}" if nr == GEHEEL else kortnaam(nr)


def waarover(nr: str) -> str:
    """Return about what the oordeel is: "thema 1", "het geheel"."""
    return "het geheel" if nr == GEHEEL else kortnaam(nr)


def het_oordeel(nr: str) -> str:
    """Return how a sentence calls the oordeel: "het oordeel over thema 1", "het eindoordeel"."""
    return met_lidwoord(nr) if nr == GEHEEL else f"het oordeel over {kortnaam(nr)}"


def nr_en_naam(kader: Kader, nr: str) -> tuple[str, str]:
    """Return what stands below "nr" and beside it: ("1", "Oven"), or ("geheel", "Eindoordeel")."""
    namen = {thema.nr: thema.naam for thema in kader.themas} | {GEHEEL: EINDOORDEEL.capitalize()}
    return nr, namen[nr]


def voluit(kader: Kader, nr: str) -> str:
    """Return what stands beside its oordeel: "Thema 1: Oven", or "Eindoordeel"."""
    _, naam = nr_en_naam(kader, nr)
    return naam if nr == GEHEEL else f"Thema {nr}: {naam}"


def boventitel(nrs: Iterable[str], *, meer: bool = False) -> str:
    """Return what stands above the oordelen on these nodes; `meer` of several organisations."""
    gevraagd = set(nrs)
    if gevraagd == {GEHEEL}:
        return "Eindoordelen" if meer else EINDOORDEEL.capitalize()
    return f"Oordelen over {themas_en_geheel(gevraagd)}"


def themas_en_geheel(nrs: Iterable[str]) -> str:
    """Return what these nodes are together: "de thema's", "het geheel", or "de thema's en het geheel"."""
    gevraagd = set(nrs)
    wat = ["de thema's"] if gevraagd - {GEHEEL} else []
    return " en ".join([*wat, *(["het geheel"] if GEHEEL in gevraagd else [])])


def eigen_letters(kader: Kader, nrs: Iterable[str]) -> Iterator[str]:
    """Yield what the letters mean of those of these nodes that have other oordelen than the criteria."""
    per_legenda: dict[str, list[str]] = {}
    for nr in nrs:
        letters = letters_in_woorden(kader.oordelen_boven(nr))
        if letters != letters_in_woorden(next(iter(kader.per_oordelen))):
            per_legenda.setdefault(letters, []).append(met_lidwoord(nr))
    yield from (letters_zin(namen, letters) for letters, namen in per_legenda.items())
