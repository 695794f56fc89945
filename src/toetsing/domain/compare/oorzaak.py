"""Why an oordeel changed between two rondes: by the scores, by the kader, or by both.

Four oordelen decide it, of one criterium that both kaders have:

    a  the scores of then by the rules of then        d  the scores of now by the rules of then
    c  the scores of then by the rules of now         b  the scores of now by the rules of now

Where a and b differ the label is

    prestatie   with the rules held fixed the scores change the oordeel, by those of then (d is not a) and by those of
                now (b is not c); and by one of them they give exactly this change (d = b or c = a)
    kader       with the scores held fixed the rules change the oordeel, with those of then (c is not a) and with those
                of now (b is not d); and with one of them they give exactly this change (c = b or d = a)
    beide       all other cases: each a part of it, each enough by itself, or only together

In other words: scores weigh in where they do so by either rules, rules where they do so with either scores; prestatie
or kader is where one of the two does and the other does not, beide where both do or neither does by itself. So no two
labels can hold at once, one always does, and the definition stays the same when scores and rules change places and when
then and now do. The same rules (c = a and d = b) never give kader or beide, and the same scores (d = a and c = b) never
prestatie or beide.

While scores are open, or a verwachting is in one of the kaders only, there are several completions. All of them are
looked at: one value of an open score counts in both rule sets at once. Where they do not agree on one label it is
niet te zeggen.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import Enum
from itertools import combinations_with_replacement, product
from math import comb, prod
from typing import TYPE_CHECKING, Final, Literal

from toetsing.domain.compare.koppeling import zelfde_schaal
from toetsing.domain.kader import zicht_op
from toetsing.domain.scores import OPEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.rules.betekenis import Onderdeel
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.rules.regelset import Regelset
    from toetsing.domain.rules.toestand import Toestand
    from toetsing.domain.scores import Ingevuld

    Waarde = tuple[str | None, str | None]
    """What a verwachting has in the kader of then and in that of now; None where that criterium does not have it."""
    Paren = frozenset[tuple[Oordeel, Oordeel]]
    Groep = tuple[tuple[int, int, tuple[Waarde, ...]], int]
    """Verwachtingen that are interchangeable: their class then and now, what they can have, and how many."""

GRENS: Final = 100_000
"""Up to this many completions the two rule sets are looked at together; beyond it each by itself, which says less."""


class Oorzaak(Enum):
    """What made an oordeel another one."""

    GELIJK = "geen verandering"
    PRESTATIE = "prestatie"
    KADER = "kader"
    BEIDE = "beide"
    NIET_TE_ZEGGEN = "niet te zeggen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Zijde:
    """One ronde of a criterium: its kader, its beslisregels, and the scores of the whole toetsing."""

    kader: Kader
    criterium: Criterium
    regelset: Regelset
    scores: Mapping[str, Ingevuld]


@dataclass(frozen=True, slots=True, kw_only=True)
class Viertal:
    """The four oordelen, each as everything that is possible in the order of its kader, and the label.

    eerst, daarna: a and b. eerst_met_nu: c, the scores of then by the rules of now. daarna_met_toen: d, the scores of
    now by the rules of then.
    """

    eerst: tuple[Oordeel, ...]
    daarna: tuple[Oordeel, ...]
    eerst_met_nu: tuple[Oordeel, ...]
    daarna_met_toen: tuple[Oordeel, ...]
    oorzaak: Oorzaak


def oorzaak_van(a: Oordeel, b: Oordeel, c: Oordeel, d: Oordeel) -> Oorzaak:
    """Return the label of four settled oordelen, as the module says."""
    if a == b:
        return Oorzaak.GELIJK
    scores = d != a and b != c
    regels = c != a and b != d
    if scores == regels:
        return Oorzaak.BEIDE
    return Oorzaak.PRESTATIE if scores else Oorzaak.KADER


def verklaar(eerst: Zijde, daarna: Zijde, was: Mapping[str, str]) -> Viertal:
    """Return the four oordelen of a criterium and why they differ.

    `was` gives the number of then for each number of now that is the same verwachting. Every verwachting of the later
    criterium that has one comes from the earlier criterium, and both kaders have the same scores.
    """
    plaatsen = tuple(_plaatsen(eerst, daarna, was))
    toen = _paren(eerst, daarna, plaatsen, [_toen(eerst, een) for een in plaatsen])
    nu = _paren(eerst, daarna, plaatsen, [_nu(daarna, een) for een in plaatsen])
    labels = {oorzaak_van(a, b, c, d) for a, c in toen for d, b in nu}
    return Viertal(
        eerst=_op_volgorde(eerst.criterium, (a for a, _ in toen)),
        daarna=_op_volgorde(daarna.criterium, (b for _, b in nu)),
        eerst_met_nu=_op_volgorde(daarna.criterium, (c for _, c in toen)),
        daarna_met_toen=_op_volgorde(eerst.criterium, (d for d, _ in nu)),
        oorzaak=labels.pop() if len(labels) == 1 else Oorzaak.NIET_TE_ZEGGEN,
    )


def _op_volgorde(criterium: Criterium, gevallen: Iterator[Oordeel]) -> tuple[Oordeel, ...]:
    er = set(gevallen)
    return tuple(letter for letter in criterium.letters if letter in er)


# -- the verwachtingen of two criteria beside each other ---------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plaats:
    """A verwachting of one or of both criteria. `elders` is what it is now where another criterium has it now."""

    toen: Onderdeel | None
    nu: Onderdeel | None
    elders: Onderdeel | None = None


def _plaatsen(eerst: Zijde, daarna: Zijde, was: Mapping[str, str]) -> Iterator[_Plaats]:
    wordt = {toen: nu for nu, toen in was.items()}
    eigen = {onderdeel.nr: onderdeel for onderdeel in daarna.criterium.onderdelen}
    alle = {onderdeel.nr: onderdeel for criterium in daarna.kader.criteria for onderdeel in criterium.onderdelen}
    for onderdeel in eerst.criterium.onderdelen:
        nr = wordt.get(onderdeel.nr, "")
        yield _Plaats(toen=onderdeel, nu=eigen.get(nr), elders=None if nr in eigen else alle.get(nr))
    for nr, onderdeel in eigen.items():
        if nr not in was:
            yield _Plaats(toen=None, nu=onderdeel)
    yield from _feiten(eerst, daarna)


def _feiten(eerst: Zijde, daarna: Zijde) -> Iterator[_Plaats]:
    """Yield the facts that either rules name; one of both kaders is the same where its scale says the same."""
    toen, nu = ({feit.nr: feit for feit in zijde.kader.feiten} for zijde in (eerst, daarna))
    genoemd = [feit.nr for zijde in (eerst, daarna) for feit in zijde.criterium.genoemde_feiten(zijde.regelset)]
    for naam in dict.fromkeys(genoemd):
        een, ander = (van[naam].onderdeel if naam in van else None for van in (toen, nu))
        if een is None or ander is None or zelfde_schaal(een.schaal, ander.schaal):
            yield _Plaats(toen=een, nu=ander)
        else:
            yield _Plaats(toen=een, nu=None)
            yield _Plaats(toen=None, nu=ander)


def _toen(eerst: Zijde, plaats: _Plaats) -> tuple[Waarde, ...]:
    """Return what a verwachting can have had then: its score, as far as the kader of now allows it, or any."""
    if plaats.toen is None:
        return tuple((None, teken) for teken in _tekens(plaats.nu))
    return tuple(
        (teken, ander)
        for teken in _ingevuld(eerst, plaats.toen)
        for ander in (_overgebracht(teken, plaats.nu) if plaats.nu else (None,))
    )


def _nu(daarna: Zijde, plaats: _Plaats) -> tuple[Waarde, ...]:
    """Return what a verwachting can have now: its score, as far as the kader of then allowed it, or any."""
    onderdeel = plaats.nu or plaats.elders
    if onderdeel is None:
        return tuple((teken, None) for teken in _tekens(plaats.toen))
    gevonden = (
        (ander, teken if plaats.nu else None)
        for teken in _ingevuld(daarna, onderdeel)
        for ander in (_overgebracht(teken, plaats.toen) if plaats.toen else (None,))
    )
    return tuple(dict.fromkeys(gevonden))


def _ingevuld(zijde: Zijde, onderdeel: Onderdeel) -> tuple[str, ...]:
    score = zijde.scores[onderdeel.nr]
    return onderdeel.tekens if score is OPEN else (score,)


def _overgebracht(teken: str, onderdeel: Onderdeel) -> tuple[str, ...]:
    """Return a score in the other kader: itself, or anything where that kader does not allow it."""
    return (teken,) if teken in onderdeel.tekens else onderdeel.tekens


def _tekens(onderdeel: Onderdeel | None) -> tuple[str, ...]:
    return onderdeel.tekens if onderdeel else ()


# -- every completion of one ronde under both rule sets ----------------------------------------------------------------


def _paren(eerst: Zijde, daarna: Zijde, plaatsen: Sequence[_Plaats], waarden: Sequence[tuple[Waarde, ...]]) -> Paren:
    """Return every pair of oordelen (rules of then, rules of now) over all completions of one ronde.

    Verwachtingen that neither rule set tells apart and that can have the same are interchangeable.
    """
    toen, nu = _Beslisser(eerst), _Beslisser(daarna)
    gelijk = Counter((toen.klasse(p.toen), nu.klasse(p.nu), w) for p, w in zip(plaatsen, waarden, strict=True))
    groepen = list(gelijk.items())
    if prod(comb(len(w) + n - 1, n) for (_, _, w), n in groepen) > GRENS:
        los = _los(groepen, nu, 1)
        return frozenset((een, ander) for een in _los(groepen, toen, 0) for ander in los)
    keuzes = [combinations_with_replacement(w, n) for (_, _, w), n in groepen]
    return frozenset(
        (
            toen.oordeel((k, x) for ((k, _, _), _), greep in zip(groepen, grepen, strict=True) for x, _ in greep),
            nu.oordeel((k, y) for ((_, k, _), _), greep in zip(groepen, grepen, strict=True) for _, y in greep),
        )
        for grepen in product(*keuzes)
    )


def _los(groepen: Sequence[Groep], beslisser: _Beslisser, kant: Literal[0, 1]) -> frozenset[Oordeel]:
    """Return every oordeel by one of the rule sets, whatever the other says."""
    samen: Counter[tuple[int, tuple[str | None, ...]]] = Counter()
    for (*klassen, waarden), n in groepen:
        samen[klassen[kant], tuple(sorted({waarde[kant] or "" for waarde in waarden}))] += n
    keuzes = [combinations_with_replacement(tekens, n) for (_, tekens), n in samen.items()]
    return frozenset(
        beslisser.oordeel((k, x) for ((k, _), _), greep in zip(samen.items(), grepen, strict=True) for x in greep)
        for grepen in product(*keuzes)
    )


class _Beslisser:
    """Decides complete toestanden of one criterium, each once."""

    def __init__(self, zijde: Zijde) -> None:
        self.zicht = zicht_op(zijde.criterium, zijde.regelset)
        self.plek = {nr: plek for plek, klasse in enumerate(self.zicht.klassen) for nr in klasse.nrs}
        self.gevonden: dict[Toestand, Oordeel] = {}

    def klasse(self, onderdeel: Onderdeel | None) -> int:
        """Return to which class of equal weight a verwachting or fact belongs; -1 where these rules do not see it."""
        return -1 if onderdeel is None else self.plek.get(onderdeel.nr, -1)

    def oordeel(self, gevuld: Iterator[tuple[int, str | None]]) -> Oordeel:
        """Return the oordeel where verwachtingen of these classes have these tekens; class -1 is none of ours."""
        eigen = ((klasse, teken, 1) for klasse, teken in gevuld if klasse >= 0 and teken)
        toestand = self.zicht.erbij(self.zicht.leeg, eigen)
        if toestand not in self.gevonden:
            self.gevonden[toestand] = self.zicht.beslis(toestand).oordeel
        return self.gevonden[toestand]
