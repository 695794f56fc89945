"""The check of a Word template before it is used: every field it asks for, held against the fields there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from toetsing.commands.rapport.velden import Groep, Lijst, Reeks, Veld, Waarde, velden_van
from toetsing.domain.words.lijkt_op import tip
from toetsing.formats.word.sjabloon import Sjabloonprobleem, Sjabloonvelden, maak_omgeving, onderdelen, open_sjabloon
from toetsing.formats.word.sjabloontaal import Taalfout, ontleed, taalfouten

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from jinja2 import nodes

_LUS: Final = Groep(
    velden={naam: Waarde() for naam in ("index", "index0", "revindex", "revindex0", "first", "last", "length")},
    uitleg="What jinja tells of the loop it is in.",
)
_LENGTE: Final = 80
"""So much of the paragraph around a fault is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Veldfout:
    """A fault in a template: in which part, around which words, what is wrong, and what was meant perhaps.

    `waar` is tekst, koptekst, voettekst, voetnoten or eindnoten, and empty where the whole file is wrong. `tip` is a
    sentence with a space before it, or empty.
    """

    waar: str
    bij: str
    tekst: str
    tip: str = ""


def bekende_velden(rapport: type) -> Groep:
    """Return the fields a template may use: those of every report, and those of this view under `rapport`."""
    vast = velden_van(Sjabloonvelden)
    return Groep(velden={**vast.velden, "rapport": velden_van(rapport)}, uitleg=vast.uitleg)


def onbekende_velden(sjabloon: bytes, bekend: Groep) -> tuple[Veldfout, ...]:
    """Return everything that is wrong with a template: a file that is none, code that cannot be, unknown fields."""
    return _lees(sjabloon, bekend)[1]


def velden_in(sjabloon: bytes, bekend: Groep) -> tuple[str, ...]:
    """Return the known fields that a template asks for, as "rapport.themas[].naam", each once, in order of use."""
    return tuple(dict.fromkeys(_lees(sjabloon, bekend)[0]))


def _lees(sjabloon: bytes, bekend: Groep) -> tuple[list[str], tuple[Veldfout, ...]]:
    """Return the fields that are used, and the faults."""
    gebruikt: list[str] = []
    fouten: list[Veldfout] = []
    try:
        delen = tuple(onderdelen(open_sjabloon(sjabloon)))
    except Sjabloonprobleem as probleem:
        return [], (Veldfout(waar="", bij="", tekst=str(probleem)),)
    omgeving = maak_omgeving()
    for onderdeel in delen:
        boom = ontleed(omgeving, onderdeel.xml)
        if isinstance(boom, Taalfout):
            gevonden = [boom]
        elif not (gevonden := list(taalfouten(boom))):
            lezer = _Lezer(gebruikt)
            lezer.loop(boom.body, {naam: (naam, veld) for naam, veld in bekend.velden.items()})
            gevonden = lezer.fouten
        fouten += [
            Veldfout(waar=onderdeel.waar, bij=_kort(onderdeel.regel(fout.regel)), tekst=fout.tekst, tip=fout.tip)
            for fout in gevonden
        ]
    return gebruikt, tuple(dict.fromkeys(fouten))


def _kort(tekst: str) -> str:
    return tekst if len(tekst) <= _LENGTE else f"{tekst[: _LENGTE - 1]}…"


# what a name stands for: how it is called from the top, and its kind; None once a fault in it was told
Gevonden = tuple[str, Veld] | None


class _Lezer:
    """Walks through the code of a template with the kind of every name, and notes what there is not."""

    def __init__(self, gebruikt: list[str]) -> None:
        self.gebruikt = gebruikt
        self.fouten: list[Taalfout] = []

    def loop(self, knopen: Iterable[nodes.Node], namen: Mapping[str, Gevonden]) -> None:
        """Walk through statements."""
        from jinja2 import nodes

        for knoop in knopen:
            match knoop:
                case nodes.Output():
                    for deel in knoop.nodes:
                        if not isinstance(deel, nodes.TemplateData):
                            self._druk_af(deel, namen)
                case nodes.For():
                    self._langs(knoop, namen)
                case nodes.If():
                    self._veld(knoop.test, namen)
                    self.loop((*knoop.body, *knoop.elif_, *knoop.else_), namen)
                case _:  # the language was checked before: there are no other statements
                    raise AssertionError(knoop)

    def _druk_af(self, knoop: nodes.Expr, namen: Mapping[str, Gevonden]) -> None:
        gevonden = self._veld(knoop, namen)
        match gevonden:
            case (naam, Groep(velden=velden)):
                self._meld(knoop, f"'{naam}' is een groep velden: kies er een, zoals '{naam}.{next(iter(velden))}'.")
            case (naam, Lijst() | Reeks()):
                self._meld(knoop, f"'{naam}' is een lijst: loop erlangs met for, of zet er '| join(\", \")' achter.")
            case _:
                pass

    def _langs(self, knoop: nodes.For, namen: Mapping[str, Gevonden]) -> None:
        """Walk through a loop, in which its own names stand for an element."""
        gevonden = self._veld(knoop.iter, namen)
        binnen: Gevonden = None
        if gevonden is not None:
            naam, veld = gevonden
            if isinstance(veld, Lijst):
                binnen = (f"{naam}[]", veld.element)
            else:
                self._meld(knoop, f"'{naam}' is geen lijst: for kan er niet langs.")
        eigen = {**namen, **dict(self._doelen(knoop.target, binnen)), "loop": ("loop", _LUS)}
        if knoop.test is not None:
            self._veld(knoop.test, eigen)
        self.loop(knoop.body, eigen)
        self.loop(knoop.else_, namen)

    def _doelen(self, doel: nodes.Node, element: Gevonden) -> Iterator[tuple[str, Gevonden]]:
        """Yield what the names of a loop stand for."""
        from jinja2 import nodes

        if isinstance(doel, nodes.Name):
            yield doel.name, element
        elif isinstance(doel, nodes.Tuple):
            delen: list[Gevonden] = [None] * len(doel.items)
            if element is not None:
                naam, veld = element
                if isinstance(veld, Reeks) and len(veld.delen) == len(doel.items):
                    delen = [(f"{naam}[{plaats}]", deel) for plaats, deel in enumerate(veld.delen)]
                else:
                    self._meld(doel, f"'{naam}' heeft geen {len(doel.items)} delen om te benoemen.")
            for onder, deel in zip(doel.items, delen, strict=True):
                yield from self._doelen(onder, deel)

    def _veld(self, knoop: nodes.Node, namen: Mapping[str, Gevonden]) -> Gevonden:
        """Return what an expression stands for; every field in it is looked up."""
        from jinja2 import nodes

        match knoop:
            case nodes.Name():
                return self._opgezocht(knoop, knoop.name, namen, "")
            case nodes.Getattr():
                return self._onder(knoop, knoop.attr, self._veld(knoop.node, namen))
            case nodes.Getitem():
                sleutel = knoop.arg.value if isinstance(knoop.arg, nodes.Const) else ""
                return self._onder(knoop, sleutel, self._veld(knoop.node, namen))
            case nodes.Filter():
                return self._gefilterd(knoop, namen)
            case nodes.CondExpr():
                self._veld(knoop.test, namen)
                keuzes = [self._veld(keuze, namen) for keuze in (knoop.expr1, knoop.expr2) if keuze is not None]
                return keuzes[0]
            case _:
                for deel in knoop.iter_child_nodes():
                    self._veld(deel, namen)
                return ("", Waarde())

    def _gefilterd(self, knoop: nodes.Filter, namen: Mapping[str, Gevonden]) -> Gevonden:
        gevonden = self._veld(knoop.node, namen) if knoop.node is not None else None
        for deel in knoop.args:
            self._veld(deel, namen)
        match gevonden:
            case (naam, Lijst(element=element)) if knoop.name in {"first", "last"}:
                return (f"{naam}[]", element)
            case (naam, Lijst() | Groep() as veld) if knoop.name in {"default", "d"}:
                return (naam, veld)
            case (naam, Lijst(element=Groep() | Lijst() | Reeks())) if knoop.name == "join":
                self._meld(knoop, f"'{naam}' is een lijst van groepen: loop erlangs met for.")
                return None
            case (_, _):
                return ("", Waarde())
            case _:
                return None

    def _onder(self, knoop: nodes.Node, sleutel: object, boven: Gevonden) -> Gevonden:
        """Return a field within another."""
        match boven:
            case None:
                return None
            case (naam, Groep(velden=velden)):
                onder: dict[str, Gevonden] = {veld: (f"{naam}.{veld}", soort) for veld, soort in velden.items()}
                return self._opgezocht(knoop, str(sleutel), onder, f"{naam}.")
            case (naam, Lijst(element=element)) if isinstance(sleutel, int):
                return (f"{naam}[]", element)
            case (naam, Reeks(delen=delen)) if isinstance(sleutel, int) and 0 <= sleutel < len(delen):
                return (f"{naam}[{sleutel}]", delen[sleutel])
            case (naam, Lijst()):
                self._meld(knoop, f"'{naam}' is een lijst: loop erlangs met for om bij '{sleutel}' te komen.")
            case (naam, _):
                self._meld(knoop, f"'{naam}' heeft geen onderdeel '{sleutel}'.")
        return None

    def _opgezocht(self, knoop: nodes.Node, naam: str, namen: Mapping[str, Gevonden], boven: str) -> Gevonden:
        """Return what a name stands for, or tell that there is no such field."""
        if naam not in namen:
            self._meld(knoop, f"er is geen veld '{boven}{naam}'.", tip(naam, namen))
            return None
        gevonden = namen[naam]
        if gevonden is not None:
            self.gebruikt.append(gevonden[0])
        return gevonden

    def _meld(self, knoop: nodes.Node, tekst: str, raad: str = "") -> None:
        self.fouten.append(Taalfout(regel=knoop.lineno, tekst=tekst, tip=raad))
