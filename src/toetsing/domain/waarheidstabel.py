"""The truth table of a criterium: every state, what the rows say of it, and which states lie one score apart."""

from __future__ import annotations

from dataclasses import dataclass
from math import factorial, prod
from typing import TYPE_CHECKING

from toetsing.domain.evaluatie import klassen_van, pas_toe, voltooiingen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toetsing.domain.beslisregels import Regelset
    from toetsing.domain.evaluatie import Beslissing, Klasse, Staat
    from toetsing.domain.kader import Criterium, Kader

Sleutel = tuple[tuple[int, ...], ...]
"""A state as numbers: per class how many onderdelen have each of its tekens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Toestand:
    """One complete state of a criterium, what the rows say of it, and for how many fillings-in it stands."""

    staat: Staat
    beslissing: Beslissing
    invullingen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Waarheidstabel:
    """Every state of one criterium."""

    criterium: Criterium
    regelset: Regelset
    klassen: tuple[Klasse, ...]
    toestanden: Mapping[Sleutel, Toestand]


def waarheidstabel(kader: Kader, criterium: Criterium, regelset: Regelset) -> Waarheidstabel:
    """Decide every state of one criterium under a regelset."""
    klassen = klassen_van(regelset, criterium.onderdelen)
    toestanden = {
        _sleutel(staat): Toestand(staat=staat, beslissing=pas_toe(regelset, staat), invullingen=_invullingen(staat))
        for staat in voltooiingen(klassen, {}, kader.nvt, criterium.buiten)
    }
    return Waarheidstabel(criterium=criterium, regelset=regelset, klassen=klassen, toestanden=toestanden)


def _sleutel(staat: Staat) -> Sleutel:
    return tuple(
        tuple(telling.get(teken, 0) for teken in klasse.tekens)
        for klasse, telling in zip(staat.klassen, staat.tellingen, strict=True)
    )


def _invullingen(staat: Staat) -> int:
    """Return in how many ways the onderdelen can be in this state."""
    return prod(
        factorial(len(klasse.nrs)) // prod(map(factorial, telling.values()))
        for klasse, telling in zip(staat.klassen, staat.tellingen, strict=True)
    )


def wissels(tabel: Waarheidstabel, sleutel: Sleutel) -> Iterator[tuple[int, str, str, Sleutel]]:
    """Yield the states in which one onderdeel has another teken: (class, from, to, state)."""
    for plaats, telling in enumerate(sleutel):
        tekens = tabel.klassen[plaats].tekens
        for i, van in enumerate(tekens):
            for j, naar in enumerate(tekens):
                if i != j and telling[i]:
                    nieuw = list(telling)
                    nieuw[i] -= 1
                    nieuw[j] += 1
                    yield plaats, van, naar, (*sleutel[:plaats], tuple(nieuw), *sleutel[plaats + 1 :])


def buren(tabel: Waarheidstabel) -> Iterator[tuple[Toestand, Toestand, str, str]]:
    """Yield every pair of states one score apart: (state, other, from, to)."""
    for sleutel, toestand in tabel.toestanden.items():
        for _, van, naar, anders in wissels(tabel, sleutel):
            yield toestand, tabel.toestanden[anders], van, naar
