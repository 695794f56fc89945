"""The truth table of a criterium: every toestand, what the rows say of it, and which ones lie one score apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from toetsing.domain.kader import zicht_op

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.rules.betekenis import Beslissing
    from toetsing.domain.rules.boom import Regelset
    from toetsing.domain.rules.toestand import Toestand, Zicht
    from toetsing.domain.scores import Scoreniveau


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabelregel:
    """One complete toestand of a criterium, what the rows say of it, and for how many fillings-in it stands."""

    zicht: Zicht
    toestand: Toestand
    beslissing: Beslissing
    invullingen: int

    def in_woorden(self, schaal: Sequence[Scoreniveau]) -> str:
        """Return the toestand in the words of the kader."""
        return self.zicht.in_woorden(self.toestand, schaal)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waarheidstabel:
    """Every complete toestand of one criterium."""

    criterium: Criterium
    regelset: Regelset
    zicht: Zicht
    toestanden: Mapping[Toestand, Tabelregel]


def waarheidstabel(kader: Kader, criterium: Criterium, regelset: Regelset) -> Waarheidstabel:
    """Decide every toestand of one criterium under a regelset."""
    zicht = zicht_op(criterium, regelset, kader.nvt)
    toestanden = {
        toestand: Tabelregel(
            zicht=zicht,
            toestand=toestand,
            beslissing=zicht.beslis(toestand),
            invullingen=zicht.invullingen(toestand),
        )
        for toestand in zicht.toestanden()
    }
    return Waarheidstabel(criterium=criterium, regelset=regelset, zicht=zicht, toestanden=toestanden)


def buren(tabel: Waarheidstabel) -> Iterator[tuple[Tabelregel, Tabelregel, str, str]]:
    """Yield every pair of toestanden one score apart: (line, other line, from, to)."""
    for toestand, regel in tabel.toestanden.items():
        for _, van, naar, anders in tabel.zicht.wissels(toestand):
            yield regel, tabel.toestanden[anders], van, naar
