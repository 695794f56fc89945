"""The truth table of a criterium: every toestand, what the rows say of it, and which ones lie one score apart."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from toetsing.domain.kader import zicht_op
from toetsing.domain.rules.inwoorden import vulling_in_woorden
from toetsing.domain.scores import Score

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toetsing.domain.kader import Criterium
    from toetsing.domain.rules.betekenis import Beslissing
    from toetsing.domain.rules.boom import Regelset
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
class Waarheidstabel:
    """Every complete toestand of one criterium, and for how many fillings-in it stands."""

    criterium: Criterium
    regelset: Regelset
    zicht: Zicht
    toestanden: Mapping[Toestand, Tabelregel]
    invullingen: Mapping[Toestand, int]


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
