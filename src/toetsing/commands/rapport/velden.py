"""Which fields a view has for who makes a template: read from its dataclasses, so that the list is never old."""

from __future__ import annotations

import sys
import types
from collections.abc import Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import TYPE_CHECKING, Any, Union, assert_never, get_args, get_origin, get_type_hints

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    # what a field is declared as: a class, or a form such as tuple[str, ...]
    Hint = Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Waarde:
    """A field that can be printed as it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lijst:
    """A field to loop over; every element is the same kind of field."""

    element: Veld


@dataclass(frozen=True, slots=True, kw_only=True)
class Reeks:
    """A fixed number of fields without names, such as a label with its value."""

    delen: tuple[Veld, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Groep:
    """Fields by name, and one line on what they are together."""

    velden: Mapping[str, Veld]
    uitleg: str


Veld = Waarde | Lijst | Reeks | Groep


@dataclass(frozen=True, slots=True, kw_only=True)
class Veldregel:
    """A field as a template names it ("rapport.themas[].naam"), and what it belongs to."""

    naam: str
    uitleg: str


def velden_van(soort: type) -> Groep:
    """Return the fields of a view, with those of everything in it. Raises TypeError for another class."""
    if not is_dataclass(soort):
        raise TypeError(f"{soort.__name__} is no view")
    return _groep(soort, ())


def veldenlijst(soort: type, naam: str = "rapport") -> tuple[Veldregel, ...]:
    """Return every printable field of a view under this name, in the order of the model.

    `[]` stands for each element of a list, `[0]` for the first of a fixed number.
    """
    return tuple(_regels(velden_van(soort), naam, ""))


def _groep(soort: type, pad: tuple[type, ...]) -> Groep:
    hints = get_type_hints(soort, globalns=gedeelde_namen() | vars(sys.modules[soort.__module__]))
    return Groep(
        velden={veld.name: _veld(hints[veld.name], (*pad, soort)) for veld in fields(soort)},
        uitleg=(soort.__doc__ or "").strip().partition("\n")[0],
    )


def _veld(hint: Hint, pad: tuple[type, ...]) -> Veld:
    """Return what kind of field this is. A class within itself ends the list: no template can loop without end."""
    if isinstance(hint, type) and is_dataclass(hint):
        return _groep(hint, pad) if hint not in pad else Waarde()
    vorm: Any = get_origin(hint)
    delen = get_args(hint)
    if vorm in {types.UnionType, Union}:
        echt = [deel for deel in delen if deel is not types.NoneType]
        return _veld(echt[0], pad) if len(echt) == 1 else Waarde()
    if vorm is tuple and delen[1:] != (...,):
        return Reeks(delen=tuple(_veld(deel, pad) for deel in delen))
    if vorm in {tuple, list, Sequence}:
        return Lijst(element=_veld(delen[0], pad))
    return Waarde()


def gedeelde_namen() -> dict[str, object]:
    """Return the names that annotations of the reports take from other views, which they import for types only."""
    from toetsing.commands.rapport import gedeeld_beeld
    from toetsing.document import (
        aandelen,
        auteurstekst,
        boven,
        feitentelling,
        getaltelling,
        itemtelling,
        kaderbeeld,
        letter,
        omslag,
        organisatieregel,
        reeksen,
        reekstabellen,
        tekeningen,
        verdeling,
    )
    from toetsing.document.rondes import beeld
    from toetsing.domain.compare import standverloop

    views = (
        *(gedeeld_beeld, aandelen, auteurstekst, boven, feitentelling, getaltelling, kaderbeeld, letter, omslag),
        *(organisatieregel, reeksen, reekstabellen, itemtelling, tekeningen, verdeling, beeld, standverloop),
    )
    return {naam: waarde for module in views for naam, waarde in vars(module).items()}


def _regels(veld: Veld, naam: str, uitleg: str) -> Iterator[Veldregel]:
    match veld:
        case Waarde():
            yield Veldregel(naam=naam, uitleg=uitleg)
        case Lijst(element=element):
            yield from _regels(element, f"{naam}[]", uitleg)
        case Reeks(delen=delen):
            for plaats, deel in enumerate(delen):
                yield from _regels(deel, f"{naam}[{plaats}]", uitleg)
        case Groep(velden=velden):
            for onder, deel in velden.items():
                yield from _regels(deel, f"{naam}.{onder}", veld.uitleg)
        case _:
            assert_never(veld)
