"""How many smallest changes there are, by which verwachtingen change.

Toestanden from which the same changes lead to the goal are one `Knoop`; of the scores that lead from one knoop to the
same next one only the nearest is ever of the fewest steps.
"""

from __future__ import annotations

from math import comb
from typing import TYPE_CHECKING, NamedTuple

from toetsing.domain.change.bereik import Tussenstand

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from toetsing.domain.change.bereik import Bereik, Levend
    from toetsing.domain.rules.toestand import Toestand


class Knoop(NamedTuple):
    """What leads on to the goal: `rest` where the others of the bundel stay, `verder` where one more of it changes.

    Each of those with the fewest steps that lead there. Knopen are known by their numbers.
    """

    rest: int | None
    verder: tuple[tuple[int, int], ...]


class Web(NamedTuple):
    """All knopen by their numbers, where one begins, and per bundel the fewest steps that lead on anywhere."""

    knopen: list[Knoop]
    begin: int
    minste: list[int]


Greep = tuple[tuple[int, int], ...]
"""A choice of who changes: of some bundels, by their places, how many."""
_Profiel = dict[int, tuple[int, int]]
"""Knopen where one can be, each with the fewest steps to it and in how many ways."""


def keuzes(bereik: Bereik, web: Web, tel: Callable[[int], None]) -> Iterator[tuple[Greep, int]]:
    """Yield every choice that reaches the goal, and how many changes of the fewest steps it is."""
    te_doen: list[tuple[int, int, _Profiel, int, Greep]] = [(0, 0, {web.begin: (0, 1)}, 1, ())]
    while te_doen:  # no recursion: a kader may have thousands of verwachtingen
        b, k, profiel, keer, greep = te_doen.pop()
        if b == len(bereik.bundels):
            ((_, aantal),) = profiel.values()
            yield greep, aantal * keer
            continue
        rest, meer = _verder(web, profiel, tel)
        if rest:
            bij = comb(len(bereik.bundels[b].nrs), k)
            te_doen.append((b + 1, 0, rest, keer * bij, (*greep, (b, k)) if k else greep))
        if meer:
            te_doen.append((b, k + 1, meer, keer, greep))


def _verder(web: Web, profiel: _Profiel, tel: Callable[[int], None]) -> tuple[_Profiel, _Profiel]:
    """Return where one can be when the others of the bundel stay, and when one more of it changes."""
    rest: _Profiel = {}
    meer: _Profiel = {}
    for nummer, (stappen, aantal) in profiel.items():
        knoop = web.knopen[nummer]
        tel(1 + len(knoop.verder))
        if knoop.rest is not None:
            _erbij(rest, knoop.rest, stappen, aantal)
        for naar, n in knoop.verder:
            _erbij(meer, naar, stappen + n, aantal)
    return rest, meer


def _erbij(profiel: _Profiel, knoop: int, stappen: int, aantal: int) -> None:
    al = profiel.get(knoop)
    if al is None or stappen < al[0]:
        profiel[knoop] = stappen, aantal
    elif stappen == al[0]:
        profiel[knoop] = stappen, al[1] + aantal


def web_van(bereik: Bereik, levend: Levend, tel: Callable[[int], None]) -> Web:
    """Return the knopen of all toestanden that are `levend`: changes of one size."""
    eind = max(levend)  # behind the last bundel
    nummers = {Knoop(rest=None, verder=()): 0}
    per_stand: dict[Tussenstand, Mapping[Toestand, int]] = {eind: dict.fromkeys(levend[eind], 0)}
    minste = [len(bundel.naar) for bundel in bereik.bundels]
    for stand in sorted(levend, key=lambda stand: (stand.bundel, stand.veranderd), reverse=True):
        if stand == eind:
            continue
        daar, erna = (per_stand.get(naar, {}) for naar in bereik.verder(stand))
        hier: dict[Toestand, int] = {}
        for toestand in levend[stand]:
            tel(1 + (len(bereik.bundels[stand.bundel].naar) if erna else 0))
            naaste = _naaste(bereik.kies[stand.bundel].elk(toestand), erna) if erna else {}
            minste[stand.bundel] = min(minste[stand.bundel], *naaste.values(), minste[stand.bundel])
            knoop = Knoop(daar.get(bereik.anderen_blijven(stand, toestand)), tuple(sorted(naaste.items())))
            hier[toestand] = nummers.setdefault(knoop, len(nummers))
        per_stand[stand] = hier
    return Web(list(nummers), per_stand[Tussenstand(0, 0, 0)][bereik.begin], minste)


def _naaste(elk: Sequence[Toestand], erna: Mapping[Toestand, int]) -> dict[int, int]:
    """Return to which knopen these toestanden lead, each with the place of the first that does."""
    naaste: dict[int, int] = {}
    for n, na in enumerate(elk):
        if na in erna:
            naaste.setdefault(erna[na], n)
    return naaste
