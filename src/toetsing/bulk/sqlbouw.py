"""The bricks of which a SELECT is built: every name quoted, every value a literal of the library, never pasted text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlglot import exp

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MEESTE: Final = 2**63 - 1
"""The largest whole number that every engine knows; past it some go on with a number that is not exact."""
_BIJEEN: Final = 100
"""So many terms stand beside each other; more are put in brackets, since an engine nests each in the one before."""
_LANGST: Final = 60
"""A longer name is cut off by some engines, so that two could become one."""


class TeGrootGetal(Exception):  # noqa: N818 - the field's word
    """A row compares numbers that an engine would not keep exact."""


def getal(n: int) -> exp.Expr:
    """Return a whole number. Raises TeGrootGetal."""
    if abs(n) > MEESTE:
        raise TeGrootGetal
    return exp.Literal.number(n)


def tekst(waarde: str) -> exp.Expr:
    """Return a text, quoted when it is printed."""
    return exp.Literal.string(waarde)


def leeg() -> exp.Expr:
    """Return what stands where nothing is known."""
    return exp.Null()


def kolom(naam: str, tabel: str | None = None) -> exp.Column:
    """Return a column by its name."""
    return exp.column(naam, table=tabel, quoted=True)


def als(wat: exp.Expr, naam: str) -> exp.Expr:
    """Return something under a name."""
    return exp.alias_(wat, naam, quoted=True)


def met_uitleg(wat: exp.Expr, uitleg: str) -> exp.Expr:
    """Return the same with a comment behind it, on one line."""
    wat.add_comments([f" {' '.join(uitleg.split())} "])
    return wat


def een_van(wat: exp.Expr, waarden: Iterable[exp.Expr]) -> exp.Expr:
    """Return whether something is one of these; there is at least one."""
    eerste, *andere = waarden
    if andere:
        return exp.In(this=wat, expressions=[eerste, *andere])
    return exp.EQ(this=wat, expression=eerste)


def keuze(paren: Iterable[tuple[exp.Expr, exp.Expr]], anders: exp.Expr | None = None) -> exp.Case:
    """Return the value of the first condition that holds, else what is left, or nothing known."""
    return exp.Case(ifs=[exp.If(this=als_, true=dan) for als_, dan in paren], default=anders)


def en(*delen: exp.Expr) -> exp.Expr:
    """Return whether all of these hold."""
    return delen[0] if len(delen) == 1 else exp.and_(*delen, copy=False)


def of(*delen: exp.Expr) -> exp.Expr:
    """Return whether one of these holds."""
    return delen[0] if len(delen) == 1 else exp.or_(*delen, copy=False)


def plus(delen: Sequence[exp.Expr]) -> exp.Expr:
    """Return these added up; 0 of none."""
    if not delen:
        return getal(0)
    if len(delen) > _BIJEEN:
        stuk = max(_BIJEEN, -(-len(delen) // _BIJEEN))
        return plus([exp.Paren(this=plus(delen[i : i + stuk])) for i in range(0, len(delen), stuk)])
    som = delen[0]
    for deel in delen[1:]:
        som = exp.Add(this=som, expression=deel)
    return som


def maal(n: int, wat: exp.Expr) -> exp.Expr:
    """Return a whole number of times something."""
    return wat if n == 1 else exp.Mul(this=getal(n), expression=_apart(wat))


def min_(van: exp.Expr, wat: exp.Expr) -> exp.Expr:
    """Return the one less the other."""
    return exp.Sub(this=van, expression=_apart(wat))


def _apart(wat: exp.Expr) -> exp.Expr:
    return exp.Paren(this=wat) if isinstance(wat, exp.Binary) else wat


def hoogstens(n: int, wat: exp.Expr) -> exp.Expr:
    """Return a number, and no more than this."""
    return keuze([(exp.GT(this=wat.copy(), expression=getal(n)), getal(n))], wat)


def eerste_bekende(*delen: exp.Expr) -> exp.Expr:
    """Return the first of these that is known."""
    return exp.Coalesce(this=delen[0], expressions=list(delen[1:]))


def zoals_een_naam(voorstel: str, bezet: set[str]) -> str:
    """Return a name that no engine cuts off or takes for one of those there are, and count it among these."""
    naam, nummer = voorstel[:_LANGST], 1
    while naam.casefold() in bezet or len(naam.encode()) > _LANGST:
        nummer += 1
        naam = f"{voorstel[: _LANGST // 2]} ({nummer})"
    bezet.add(naam.casefold())
    return naam
