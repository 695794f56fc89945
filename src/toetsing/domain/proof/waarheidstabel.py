"""The truth table of a criterium: every toestand, what the rows say of it, and which ones lie one score apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from toetsing.domain.kader import zicht_op
from toetsing.domain.knooprekening import tekens_van
from toetsing.domain.rules.inwoorden import vulling_in_woorden
from toetsing.domain.scores import Score

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toetsing.domain.kader import Criterium
    from toetsing.domain.knooprekening import Vulling
    from toetsing.domain.knopen import Knoop
    from toetsing.domain.rules.betekenis import Beslissing
    from toetsing.domain.rules.regelset import Regelset
    from toetsing.domain.rules.toestand import Toestand, Wissel, Zicht


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabelregel:
    """One complete toestand of a criterium, what the rows say of it, and one filling-in that has it."""

    zicht: Zicht
    toestand: Toestand
    beslissing: Beslissing
    voorbeeld: Mapping[str, str]

    @property
    def scores(self) -> dict[str, Score]:
        """The filling-in, as scores."""
        return {nr: Score(teken) for nr, teken in self.voorbeeld.items()}

    @property
    def lege_noemer(self) -> bool:
        """Whether some percentage or amount has nothing to be of: then no row is tried."""
        return self.zicht.lege_noemer(self.toestand)

    @property
    def in_woorden(self) -> str:
        """The filling-in in the words of the kader."""
        return vulling_in_woorden(self.zicht.klassen, self.voorbeeld)


@dataclass(frozen=True, slots=True, kw_only=True)
class Toestandentabel:
    """Every complete toestand of one node, and for how many fillings-in it stands; `nr` is what a bevinding names."""

    nr: str
    regelset: Regelset
    zicht: Zicht
    toestanden: Mapping[Toestand, Tabelregel]
    invullingen: Mapping[Toestand, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Waarheidstabel(Toestandentabel):
    """Every complete toestand of one criterium, and for how many fillings-in it stands."""

    criterium: Criterium


@dataclass(frozen=True, slots=True, kw_only=True)
class Knooptabel(Toestandentabel):
    """Every toestand of a thema or of the whole that what lies below can come to."""

    knoop: Knoop


class Buur(NamedTuple):
    """Two toestanden one score apart: what the rows say of each, and the wissel from the one to the other."""

    voor: Beslissing
    na: Beslissing
    wissel: Wissel


def waarheidstabel(criterium: Criterium, regelset: Regelset) -> Waarheidstabel:
    """Decide every toestand of one criterium under a regelset."""
    zicht = zicht_op(criterium, regelset)
    vullingen = zicht.toestanden()
    return Waarheidstabel(
        nr=criterium.nr,
        criterium=criterium,
        regelset=regelset,
        zicht=zicht,
        toestanden={
            toestand: Tabelregel(
                zicht=zicht, toestand=toestand, beslissing=zicht.beslis(toestand), voorbeeld=vulling.voorbeeld
            )
            for toestand, vulling in vullingen.items()
        },
        invullingen={toestand: vulling.aantal for toestand, vulling in vullingen.items()},
    )


def knooptabel(nr: str, knoop: Knoop) -> Knooptabel:
    """Decide every toestand of a node above the criteria."""
    zicht = knoop.zicht
    assert zicht is not None, "a node without rules has nothing to look at"
    vullingen = knoop.vullingen()
    return Knooptabel(
        nr=nr,
        knoop=knoop,
        regelset=zicht.regelset,
        zicht=zicht,
        toestanden={stand: knoopregel(knoop, stand, Knoopvulling(knoop, v)) for stand, v in vullingen.items()},
        invullingen={stand: aantal for stand, (aantal, _, _) in vullingen.items()},
    )


def knoopregel(knoop: Knoop, toestand: Toestand, voorbeeld: Mapping[str, str]) -> Tabelregel:
    """Return a toestand of a node and what its rows say of it."""
    assert knoop.zicht is not None, "a node without rules has nothing to look at"
    beslissing = knoop.zicht.beslis(toestand)
    return Tabelregel(zicht=knoop.zicht, toestand=toestand, beslissing=beslissing, voorbeeld=voorbeeld)


class Knoopvulling(Mapping[str, str]):
    """A filling-in of all below a node, and the oordelen that come of it; only a state that is shown needs these."""

    def __init__(self, knoop: Knoop, vulling: Vulling, **ook: str) -> None:
        self._knoop, self._vulling, self._ook = knoop, vulling, ook

    @cached_property
    def _alles(self) -> dict[str, str]:
        tekens = tekens_van(self._vulling) | self._ook
        return {**tekens, **self._knoop.oordelen_bij(tekens)}

    def __getitem__(self, nr: str) -> str:
        return self._alles[nr]

    def __iter__(self) -> Iterator[str]:
        return iter(self._alles)

    def __len__(self) -> int:
        return len(self._alles)


def veranderingen(tabel: Waarheidstabel) -> Iterator[Buur]:
    """Yield every two toestanden one score apart that have other oordelen."""
    oordelen = {toestand: regel.beslissing.oordeel for toestand, regel in tabel.toestanden.items()}
    for wissel in tabel.zicht.wissels(oordelen):
        voor, na = tabel.toestanden[wissel.voor].beslissing, tabel.toestanden[wissel.na].beslissing
        yield Buur(voor=voor, na=na, wissel=wissel)


def met_score(tabel: Waarheidstabel, wissel: Wissel, *, na: bool) -> Tabelregel:
    """Return the toestand before a wissel or after it, with the filling-in in which it happens."""
    regel = tabel.toestanden[wissel.na if na else wissel.voor]
    return replace(regel, voorbeeld=tabel.zicht.invulling(wissel, wissel.naar if na else wissel.van))
