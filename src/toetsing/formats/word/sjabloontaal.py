"""The code in a template: a small part of jinja, without anything that calls, computes or runs for long."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from toetsing.domain.words.lijkt_op import tip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2 import Environment, nodes

DIEPSTE: Final = 5
"""Loops stand at most so deep within each other: thema, criterium, verbeterpunt, maatregel, and one to spare."""
FILTERS: Final = (
    "capitalize", "count", "d", "default", "first", "join", "last", "length", "lower", "title", "trim", "upper",
)  # fmt: skip
PROEVEN: Final = ("==", "defined", "eq", "equalto", "in", "ne", "none", "undefined")
_OPDRACHTEN: Final = ("for", "endfor", "if", "elif", "else", "endif")


@dataclass(frozen=True, slots=True, kw_only=True)
class Taalfout:
    """Something in the code of a template that cannot be, and the line it is on."""

    regel: int
    tekst: str
    tip: str = ""


def ontleed(omgeving: Environment, code: str) -> nodes.Template | Taalfout:
    """Return code as a tree, or why it cannot be read."""
    from jinja2 import TemplateSyntaxError

    try:
        return omgeving.parse(code)
    except TemplateSyntaxError as fout:
        onbekend = re.search(r"unknown tag '(\w+)'", fout.message or "")
        raad = tip(onbekend[1], _OPDRACHTEN) if onbekend and onbekend[1] not in _OPDRACHTEN else ""
        return Taalfout(regel=fout.lineno, tekst=_in_het_nederlands(fout.message or ""), tip=raad)
    except (RecursionError, ValueError, OverflowError):
        return Taalfout(regel=1, tekst="de sjablooncode is te ingewikkeld om te lezen.")


def _in_het_nederlands(tekst: str) -> str:
    """Return what jinja says of code it cannot read; the two usual mistakes in our own words."""
    if onbekend := re.search(r"unknown tag '(\w+)'", tekst):
        naam = onbekend[1]
        if naam.startswith("end") or naam in {"else", "elif"}:
            return f"'{naam}' hoort hier niet: er staat geen for of if open waar dit bij past."
        return f"'{naam}' is geen opdracht. Een sjabloon kent {', '.join(_OPDRACHTEN)}."
    if "Unexpected end of template" in tekst:
        return "een for of if wordt niet gesloten met endfor of endif."
    return f"de sjablooncode klopt niet ({tekst.rstrip('.')})."


def taalfouten(boom: nodes.Template) -> Iterator[Taalfout]:
    """Yield what a template may not do: anything but to print fields, to loop over them and to choose."""
    yield from _keur(boom, 0)


def _keur(knoop: nodes.Node, diepte: int) -> Iterator[Taalfout]:
    from jinja2 import nodes

    if isinstance(knoop, nodes.For):
        diepte += 1
        if diepte > DIEPSTE or knoop.recursive:
            yield Taalfout(regel=knoop.lineno, tekst=f"for staat meer dan {DIEPSTE} keer in elkaar.")
            return
        delen: list[nodes.Node] = [knoop.iter, *knoop.body, *knoop.else_, *([knoop.test] if knoop.test else [])]
    else:
        delen = list(knoop.iter_child_nodes())
    reden = _bezwaar(knoop)
    if reden:
        yield Taalfout(regel=knoop.lineno, tekst=reden, tip=_raad(knoop))
        return
    for deel in delen:
        yield from _keur(deel, diepte)


def _bezwaar(knoop: nodes.Node) -> str:
    """Return why this piece of code cannot stand in a template, or an empty text."""
    from jinja2 import nodes

    if isinstance(knoop, nodes.Filter):
        if knoop.name not in FILTERS:
            return f"het filter '{knoop.name}' kan hier niet. Een sjabloon kent {', '.join(FILTERS)}."
        if knoop.name == "join" and (isinstance(knoop.node, nodes.Filter) or not _vast(knoop.args)):
            return "join staat direct achter een veld, met een vaste tekst."
        return ""
    if isinstance(knoop, nodes.Test) and knoop.name not in PROEVEN:
        return f"de proef 'is {knoop.name}' kan hier niet."
    if isinstance(knoop, nodes.Getitem) and not _vast([knoop.arg]):
        return "tussen [ en ] staat een vast getal."
    toegestaan = (
        nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Const, nodes.Getattr, nodes.Getitem,
        nodes.For, nodes.If, nodes.Test, nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.CondExpr,
    )  # fmt: skip
    if not isinstance(knoop, toegestaan):
        return "een sjabloon toont velden, loopt erlangs met for en kiest met if; meer kan het niet."
    return ""


def _vast(delen: list[nodes.Expr]) -> bool:
    from jinja2 import nodes

    return all(isinstance(deel, nodes.Const) for deel in delen)


def _raad(knoop: nodes.Node) -> str:
    from jinja2 import nodes

    return tip(knoop.name, FILTERS) if isinstance(knoop, nodes.Filter) and knoop.name not in FILTERS else ""
