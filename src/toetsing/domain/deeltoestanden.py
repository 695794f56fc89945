"""What is still possible in every state with open scores: the table behind the live oordeel in a workbook.

Exact, over symmetry classes like everything else. Filling in one open score leads to a state with one open score
fewer, so each state takes the union of the states one step on; `decide_criterium` enumerates completions instead, and
a test holds the two against each other.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from math import comb, prod
from typing import TYPE_CHECKING

from toetsing.domain.evaluatie import Staat, klassen_van, pas_toe

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.domain.beslisregels import Beslisregel, Oordeel, Regelset
    from toetsing.domain.evaluatie import Klasse
    from toetsing.domain.kader import Criterium, Kader

Deelsleutel = tuple[tuple[int, ...], ...]
"""A state that may be incomplete, as numbers: per class how many onderdelen have each of its tekens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deeltoestand:
    """A state with open scores: how many are open, every oordeel still possible, and the rows that would decide."""

    sleutel: Deelsleutel
    open: int
    mogelijk: tuple[Oordeel, ...]
    rijen: tuple[Beslisregel, ...]


def aantal_deeltoestanden(klassen: Sequence[Klasse]) -> int:
    """Return how many states there are, complete ones too, without making them: open is one more teken."""
    return prod(comb(len(klasse.nrs) + len(klasse.tekens), len(klasse.nrs)) for klasse in klassen)


def deeltoestanden(kader: Kader, criterium: Criterium, regelset: Regelset) -> Iterator[Deeltoestand]:
    """Yield every state of a criterium in which some score is open, those with the fewest open scores first."""
    klassen = klassen_van(regelset, criterium.onderdelen)
    omvang = sum(len(klasse.nrs) for klasse in klassen)
    gevonden: dict[Deelsleutel, tuple[frozenset[Oordeel], frozenset[int]]] = {}
    plaats = {id(rij): i for i, rij in enumerate(regelset.alle_rijen)}
    for sleutel in sorted(product(*map(_tellingen, klassen)), key=lambda s: -_ingevuld(s)):
        open_ = omvang - _ingevuld(sleutel)
        if not open_:
            beslissing = pas_toe(regelset, _staat(kader, criterium, klassen, sleutel))
            nrs = [] if beslissing.rij is None else [plaats[id(beslissing.rij)]]
            gevonden[sleutel] = frozenset([beslissing.oordeel]), frozenset(nrs)
            continue
        verder = [gevonden[volgende] for volgende in _een_verder(klassen, sleutel)]
        mogelijk = frozenset(letter for letters, _ in verder for letter in letters)
        rijen = frozenset(nr for _, nrs in verder for nr in nrs)
        gevonden[sleutel] = mogelijk, rijen
        yield Deeltoestand(
            sleutel=sleutel,
            open=open_,
            mogelijk=tuple(letter for letter in kader.letters if letter in mogelijk),
            rijen=tuple(rij for i, rij in enumerate(regelset.alle_rijen) if i in rijen),
        )


def _tellingen(klasse: Klasse) -> Iterator[tuple[int, ...]]:
    """Yield every way in which at most all onderdelen of a class are filled in, as counts per teken."""
    return _verdeel(len(klasse.nrs), len(klasse.tekens))


def _verdeel(hoogstens: int, over: int) -> Iterator[tuple[int, ...]]:
    if not over:
        yield ()
        return
    for n in range(hoogstens + 1):
        for rest in _verdeel(hoogstens - n, over - 1):
            yield (n, *rest)


def _ingevuld(sleutel: Deelsleutel) -> int:
    return sum(map(sum, sleutel))


def _een_verder(klassen: Sequence[Klasse], sleutel: Deelsleutel) -> Iterator[Deelsleutel]:
    """Yield the states that follow when an open score of the first class that has one is filled in."""
    plaats = next(i for i, klasse in enumerate(klassen) if sum(sleutel[i]) < len(klasse.nrs))
    telling = sleutel[plaats]
    for j in range(len(telling)):
        nieuw = (*telling[:j], telling[j] + 1, *telling[j + 1 :])
        yield (*sleutel[:plaats], nieuw, *sleutel[plaats + 1 :])


def _staat(kader: Kader, criterium: Criterium, klassen: tuple[Klasse, ...], sleutel: Deelsleutel) -> Staat:
    tellingen = tuple(
        {teken: n for teken, n in zip(klasse.tekens, telling, strict=True) if n}
        for klasse, telling in zip(klassen, sleutel, strict=True)
    )
    return Staat(klassen=klassen, tellingen=tellingen, nvt=kader.nvt, buiten=criterium.buiten)
