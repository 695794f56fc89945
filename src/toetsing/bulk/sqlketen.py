"""The steps of a SELECT: of each part a short chain, in which a step has the columns of the one before and some more.

A chain begins with the rows of the toetsingen, narrowed to what that part looks at, beside the oordelen of the parts
below it where it looks at those.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from sqlglot import exp

from toetsing.bulk.sqlbouw import als, een_van, en, keuze, kolom, met_uitleg, tekst
from toetsing.bulk.sqlbron import FOUTEN, SLEUTEL

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

TOETSING: Final = "toetsing"
"""The number of a toetsing among all, by which steps are put together again."""
BRON: Final = "goed"
"""The step with the toetsingen that are decided."""
_VAN: Final = "van toetsing"


class Eronder(NamedTuple):
    """A part below another: the last step of its chain, and what of it stands in which column for who is above it."""

    stap: str
    kolommen: Mapping[str, exp.Expr]


class Keten:
    """The chains, one after the other."""

    def __init__(self) -> None:
        self.ctes: list[exp.CTE] = []
        self.vorige = ""
        self._eerste: exp.Select | None = None
        self._vanaf = 0
        self._koppeling = ""
        self._van_onder: tuple[str, ...] = ()

    def begin(self, naam: str, eronder: Sequence[Eronder] = ()) -> None:
        """Begin the chain of a part, which looks at what is decided of these."""
        self._vanaf, self._eerste, self.vorige, self._koppeling = len(self.ctes), None, BRON, ""
        self._van_onder = tuple(kop for een in eronder for kop in een.kolommen)
        if eronder:
            self._koppeling = f"{naam} eronder"
            self._erbij(f"{naam} delen", _onder_elkaar(eronder), vast=False)
            self._erbij(self._koppeling, _naast_elkaar(eronder, f"{naam} delen"), vast=False)
            self._vanaf, self.vorige = len(self.ctes), BRON

    def stap(self, naam: str, kolommen: Sequence[exp.Expr], uitleg: str = "", *, vast: bool = False) -> None:
        """Add columns; where it is `vast` an engine reckons them once."""
        select = exp.select(exp.Star(), *kolommen, copy=False).from_(naam_van(self.vorige), copy=False)
        if self._eerste is None:
            self._eerste = select
            if self._koppeling:
                op = exp.EQ(this=kolom(_VAN), expression=kolom(TOETSING))
                select = select.join(naam_van(self._koppeling), on=op, copy=False)
        self._erbij(naam, toegelicht(select, uitleg), vast=vast)

    def zoek_op(
        self,
        naam: str,
        kolommen: Sequence[exp.Expr],
        opzoek: tuple[str, Mapping[str, exp.Expr], Mapping[str, str]],
        uitleg: str = "",
    ) -> None:
        """Add columns, and those of a table to look up: when a row of it holds, and what its columns become."""
        tabel, gelijk, wordt = opzoek
        alles = exp.Column(this=exp.Star(), table=naam_van(self.vorige))
        uit = [als(kolom(van, tabel), naar) for van, naar in wordt.items()]
        op = [exp.EQ(this=kolom(van, tabel), expression=wat) for van, wat in gelijk.items()]
        select = exp.select(alles, *kolommen, *uit, copy=False).from_(naam_van(self.vorige), copy=False)
        select = select.join(naam_van(tabel), on=en(*op), join_type="left", copy=False)
        self._erbij(naam, toegelicht(select, uitleg), vast=False)

    def sluit(self, bekend: Iterable[str], ook: Iterable[exp.Expr], *, vast: bool) -> str:
        """End the chain: narrow it to those of the columns of the table that it uses; return its last step.

        `ook` is what is read of that step besides.
        """
        assert self._eerste is not None, "a chain has a step"
        gebruikt = {een.name for cte in self.ctes[self._vanaf :] for een in cte.this.find_all(exp.Column)}
        gebruikt |= {een.name for wat in ook for een in wat.find_all(exp.Column)}
        nodig = [een for een in (TOETSING, *bekend, *self._van_onder) if een in gebruikt]
        self._eerste.set("expressions", [*map(kolom, (*SLEUTEL, FOUTEN, *nodig)), *self._eerste.expressions[1:]])
        self.ctes[-1].args["materialized"] = vast or None
        return self.vorige

    @property
    def genummerd(self) -> bool:
        """Whether some step asks for the number of a toetsing."""
        return any(een.name == TOETSING for cte in self.ctes for een in cte.this.find_all(exp.Column))

    def _erbij(self, naam: str, select: exp.Expr, *, vast: bool) -> None:
        self.ctes.append(los(naam, select, vast=vast))
        self.vorige = naam


def los(naam: str, select: exp.Expr, *, vast: bool = False, kolommen: Sequence[str] = ()) -> exp.CTE:
    """Return a step that stands by itself."""
    alias = exp.TableAlias(this=naam_van(naam), columns=[naam_van(een) for een in kolommen])
    return exp.CTE(this=select, alias=alias, materialized=vast or None)


def onder_elkaar(delen: Sequence[exp.Query]) -> exp.Query:
    """Return the rows of all of these."""
    uit = delen[0]
    for deel in delen[1:]:
        uit = exp.Union(this=uit, expression=deel, distinct=False)
    return uit


def _onder_elkaar(eronder: Sequence[Eronder]) -> exp.Query:
    """Return a row for everything of every part that is looked at: of which toetsing, what, and its value."""
    return onder_elkaar(
        [
            exp.select(kolom(TOETSING), als(tekst(kop), "wat"), als(wat, "is"), copy=False).from_(
                naam_van(een.stap), copy=False
            )
            for een in eronder
            for kop, wat in een.kolommen.items()
        ]
    )


def _naast_elkaar(eronder: Sequence[Eronder], delen: str) -> exp.Select:
    """Return the same as one row per toetsing, with a column for each."""
    uit = [
        als(exp.Max(this=keuze([(een_van(kolom("wat"), [tekst(kop)]), kolom("is"))])), kop)
        for een in eronder
        for kop in een.kolommen
    ]
    select = exp.select(als(kolom(TOETSING), _VAN), *uit, copy=False).from_(naam_van(delen), copy=False)
    return select.group_by(kolom(TOETSING), copy=False)


def naam_van(naam: str) -> exp.Identifier:
    """Return the name of a step or table, quoted."""
    return exp.to_identifier(naam, quoted=True)


def toegelicht(select: exp.Select, uitleg: str) -> exp.Select:
    """Return a SELECT that says above it what it is."""
    if uitleg:
        met_uitleg(select, uitleg)
    return select
