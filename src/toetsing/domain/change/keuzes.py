"""What people chose where a choice says how far a row is: answers, such as ja, deels and nee, and how often each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.velden import Veldsoort
from toetsing.domain.words.woorden import schoon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from toetsing.domain.change.voortgang import Gevolgderij
    from toetsing.domain.registers import Register
    from toetsing.domain.velden import Veld


def keuzes_van(een: Gevolgderij) -> Iterator[tuple[str, str]]:
    """Yield the columns in which somebody chooses how far a row is, and what was chosen; empty where nothing was."""
    for veld in _keuzevelden(een.register):
        yield veld.naam, schoon(een.rij.tekst(veld))


def tel_keuzes(rijen: Iterable[Gevolgderij]) -> Mapping[str, Mapping[str, int]]:
    """Return by column of how many rows each answer was chosen: those of the kader first, also what nobody chose.

    What was typed and is no choice follows as it was typed. A row without an answer is in none of these.
    """
    geteld: dict[str, dict[str, int]] = {}
    for een in rijen:
        for veld in _keuzevelden(een.register):
            per_keuze = geteld.setdefault(veld.naam, {})
            per_keuze |= {keuze: per_keuze.get(keuze, 0) for keuze in veld.keuzes}
        for naam, keuze in keuzes_van(een):
            if keuze:
                geteld[naam][keuze] = geteld[naam].get(keuze, 0) + 1
    return geteld


def _keuzevelden(register: Register) -> Iterator[Veld]:
    for naam in dict.fromkeys(klaar.kolom for klaar in register.klaar):
        if register.per_naam[naam].soort is Veldsoort.KEUZE:
            yield register.per_naam[naam]
