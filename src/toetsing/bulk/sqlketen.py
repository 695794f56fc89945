"""The steps of a SELECT as a chain: each has the columns of the one before, and some more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlglot import exp

from toetsing.bulk.sqlbouw import als, en, kolom, met_uitleg

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_SAMENGEVOEGD: Final = 30
"""After so many tables to look up the rows are kept; an engine joins no more than some sixty at once."""


class Keten:
    """The steps of a SELECT, each with the columns of the one before and some more."""

    def __init__(self) -> None:
        self.ctes: list[exp.CTE] = []
        self.vorige = ""
        self._samengevoegd = 0

    def begin(self, naam: str, select: exp.Query, *, vast: bool = False) -> None:
        """Add a step that stands by itself."""
        self._erbij(naam, select, vast=vast)

    def stap(self, naam: str, kolommen: Sequence[exp.Expr], uitleg: str = "", *, vast: bool = False) -> None:
        """Add columns; where it is `vast` an engine reckons them once."""
        select = exp.select(exp.Star(), *kolommen, copy=False).from_(naam_van(self.vorige), copy=False)
        self._erbij(naam, toegelicht(select, uitleg), vast=vast)

    def zoek_op(
        self,
        naam: str,
        kolommen: Sequence[exp.Expr],
        opzoek: tuple[str, Mapping[str, exp.Expr], Mapping[str, str]],
        uitleg: str,
        *,
        vast: bool,
    ) -> None:
        """Add columns, and those of a table to look up: when a row of it holds, and what its columns become."""
        tabel, gelijk, wordt = opzoek
        alles = exp.Column(this=exp.Star(), table=naam_van(self.vorige))
        uit = [als(kolom(van, tabel), naar) for van, naar in wordt.items()]
        op = [exp.EQ(this=kolom(van, tabel), expression=wat) for van, wat in gelijk.items()]
        select = exp.select(alles, *kolommen, *uit, copy=False).from_(naam_van(self.vorige), copy=False)
        select = select.join(naam_van(tabel), on=en(*op), join_type="left", copy=False)
        self._samengevoegd += 1
        self._erbij(naam, toegelicht(select, uitleg), vast=vast or self._samengevoegd % _SAMENGEVOEGD == 0)

    def houd_vast(self) -> None:
        """Have an engine reckon the last step once, however often it is read."""
        self.ctes[-1].args["materialized"] = True

    def _erbij(self, naam: str, select: exp.Expr, *, vast: bool) -> None:
        alias = exp.TableAlias(this=naam_van(naam))
        self.ctes.append(exp.CTE(this=select, alias=alias, materialized=True if vast else None))
        self.vorige = naam


def naam_van(naam: str) -> exp.Identifier:
    """Return the name of a step or table, quoted."""
    return exp.to_identifier(naam, quoted=True)


def toegelicht(select: exp.Select, uitleg: str) -> exp.Select:
    """Return a SELECT that says above it what it is."""
    if uitleg:
        met_uitleg(select, uitleg)
    return select
