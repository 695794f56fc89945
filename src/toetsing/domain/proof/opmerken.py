"""Which mutants of the beslisregels the worked cases notice, and for each other one the case that would.

Exact: a mutant and the beslisregels are asked about every toestand that both together can tell apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final, NamedTuple

from toetsing.domain.kader import zicht_op
from toetsing.domain.proof.mutanten import knoopmutanten, mutanten_van
from toetsing.domain.proof.naast_elkaar import NaastElkaar
from toetsing.domain.proof.waarheidstabel import Knoopvulling
from toetsing.domain.rules.betekenis import klassen_van
from toetsing.domain.rules.regelset import Regelset

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.knooprekening import Vulling
    from toetsing.domain.knopen import Knoop
    from toetsing.domain.proof.gevallen import Geval, Knoopgeval
    from toetsing.domain.proof.mutanten import Mutant
    from toetsing.domain.rules.betekenis import Klasse, Onderdeel
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.rules.toestand import Toestand, Zicht
    from toetsing.domain.scores import Ingevuld

GRENS_MUTANTEN: Final = 300_000
"""How much is made for the mutants of one node: toestanden, times the verwachtingen below it."""
_VEEL: Final = 30
"""A verwachting with so many scores takes twice the time, and so on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gemist:
    """What no worked case shows: with these scores the mutant gives another oordeel.

    It `wordt` that, and is `oordeel` by the beslisregels. Of all such scores these have the fewest below the best.
    klassen: which verwachtingen weigh equally to both. onderdelen: of which verwachtingen, in order, and then of which
    facts a case has to say what they are.
    """

    mutant: Mutant
    klassen: tuple[Klasse, ...]
    scores: Mapping[str, str]
    oordeel: Oordeel
    wordt: Oordeel
    onderdelen: tuple[Onderdeel, ...] = ()


class Lot(Enum):
    """What becomes of a mutant that is not missed: a case notices it, it changes no oordeel, or there are too many."""

    OPGEMERKT = "opgemerkt"
    GELIJK = "gelijk"
    TE_VEEL = "te veel"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proef:
    """A mutant of the beslisregels of a criterium, a thema or the whole, and what became of it."""

    criterium: str
    mutant: Mutant
    uitkomst: Lot | Gemist


class Mutanttelling(NamedTuple):
    """How many mutants there were, and what became of them."""

    geprobeerd: int
    gelijk: int
    opgemerkt: int
    gemist: int
    te_veel: int

    @property
    def anders(self) -> int:
        """How many change an oordeel, as far as was looked at."""
        return self.opgemerkt + self.gemist


def tel(proeven: Collection[Proef]) -> Mutanttelling:
    """Count what became of mutants."""
    gelijk, opgemerkt, te_veel = (
        sum(proef.uitkomst is lot for proef in proeven) for lot in (Lot.GELIJK, Lot.OPGEMERKT, Lot.TE_VEEL)
    )
    return Mutanttelling(len(proeven), gelijk, opgemerkt, len(proeven) - gelijk - opgemerkt - te_veel, te_veel)


def mutantproeven(
    kader: Kader, criterium: Criterium, regelset: Regelset, gevallen: Iterable[Geval]
) -> tuple[Proef, ...]:
    """Look at every mutant of the regelset of a criterium; `gevallen` are worked cases that hold, of any criterium."""
    mutanten = mutanten_van(kader, criterium, regelset)
    eigen = [een.scores for een in gevallen if een.criterium.nr == criterium.nr]
    return _proeven(_VanCriterium(criterium), regelset, mutanten, eigen)


def knoopproeven(knoop: Knoop, gevallen: Iterable[Knoopgeval]) -> tuple[Proef, ...]:
    """Look at every mutant of the rows of a node above the criteria; `gevallen` are cases that hold, of any node."""
    assert knoop.regelset is not None, "a node without rules has nothing to change"
    eigen = [een.scores for een in gevallen if een.knoop is knoop]
    return _proeven(_VanKnoop(knoop), knoop.regelset, knoopmutanten(knoop), eigen)


def _proeven(
    wie: _VanCriterium | _VanKnoop,
    regelset: Regelset,
    mutanten: Sequence[Mutant],
    gevallen: Sequence[Mapping[str, Ingevuld]],
) -> tuple[Proef, ...]:
    uitkomsten = dict(_Proeven(wie, regelset, gevallen).uitkomsten(dict(enumerate(mutanten))))
    return tuple(
        Proef(criterium=wie.naam, mutant=mutant, uitkomst=uitkomsten.get(plaats, Lot.TE_VEEL))
        for plaats, mutant in enumerate(mutanten)
    )


class _VanCriterium:
    """What can be asked of a criterium about rows that it could have."""

    def __init__(self, criterium: Criterium) -> None:
        self.criterium, self.naam = criterium, criterium.nr

    def onderdelen(self, regelset: Regelset) -> tuple[Onderdeel, ...]:
        return self.criterium.onderdelen_bij(regelset)

    def zicht(self, regelset: Regelset) -> Zicht:
        return zicht_op(self.criterium, regelset)

    def toestanden(self, zicht: Zicht, hoogstens: int) -> Sequence[tuple[Toestand, int]] | None:
        """Return every toestand from the best down, each with what `voorbeeld` makes of it; None where too many."""
        return None if zicht.meer_toestanden_dan(hoogstens) else zicht.van_best_af()

    def bij(self, zicht: Zicht, scores: Mapping[str, Ingevuld]) -> Iterable[Toestand]:
        return zicht.voltooiingen(zicht.toestand(scores))

    def voorbeeld(self, zicht: Zicht, wat: int) -> Mapping[str, str]:
        return zicht.voorbeeld(wat)

    def van_geval(self, regelset: Regelset) -> tuple[Onderdeel, ...]:
        """Return of what a case has to say what it is: what counts, and the facts that the rows name."""
        return self.onderdelen(regelset)


class _VanKnoop:
    """The same of a node above the criteria; rows below it look at facts too."""

    def __init__(self, knoop: Knoop) -> None:
        self.knoop, self.naam = knoop, knoop.naam
        self._vullingen: list[Vulling] = []

    def onderdelen(self, regelset: Regelset) -> tuple[Onderdeel, ...]:
        zicht = self.knoop.met(regelset).zicht
        gezien = {nr for klasse in (() if zicht is None else zicht.klassen) for nr in klasse.nrs}
        return tuple(een for een in self.knoop.onderdelen if een.nr in gezien)

    def zicht(self, regelset: Regelset) -> Zicht:
        zicht = self.knoop.met(regelset).zicht
        assert zicht is not None, "a node with rows has a zicht"
        return zicht

    def toestanden(self, zicht: Zicht, hoogstens: int) -> Sequence[tuple[Toestand, int]] | None:
        knoop = self.knoop.met(zicht.regelset)
        if knoop.meer_standen_dan(hoogstens, GRENS_MUTANTEN):
            return None
        begin = len(self._vullingen)
        op_volgorde = sorted(knoop.vullingen().items(), key=lambda een: een[1][1])
        self._vullingen += [vulling for _, vulling in op_volgorde]
        return [(toestand, begin + plaats) for plaats, (toestand, _) in enumerate(op_volgorde)]

    def bij(self, zicht: Zicht, scores: Mapping[str, Ingevuld]) -> Iterable[Toestand]:
        knoop = self.knoop.met(zicht.regelset)
        return knoop.standen(knoop.open(scores))

    def voorbeeld(self, zicht: Zicht, wat: int) -> Mapping[str, str]:
        return Knoopvulling(self.knoop.met(zicht.regelset), self._vullingen[wat])

    def van_geval(self, regelset: Regelset) -> tuple[Onderdeel, ...]:
        namen = {feit.nr for feit in (*self.knoop.feiten, *self.onderdelen(regelset)) if feit.feit}
        feiten = (een for een in self.knoop.onderdelen if een.feit and een.nr in namen)
        return (*self.knoop.alle_verwachtingen, *feiten)


class _Proeven:
    """Looks at the mutants of one regelset, many at a time: making toestanden takes longer than deciding them."""

    def __init__(
        self, wie: _VanCriterium | _VanKnoop, regelset: Regelset, gevallen: Sequence[Mapping[str, Ingevuld]]
    ) -> None:
        self.wie, self.regelset, self.gevallen = wie, regelset, gevallen
        self.aantal = max(sum(1 + len(een.tekens) // _VEEL for een in wie.onderdelen(regelset)), 1)

    def uitkomsten(self, mutanten: Mapping[int, Mutant]) -> Iterator[tuple[int, Lot | Gemist]]:
        """Yield what becomes of each mutant, of as many as there may be looked at; the cheapest first."""
        rest = GRENS_MUTANTEN // self.aantal
        for zicht, groep in sorted(self._groepen(mutanten), key=lambda deel: deel[0].hoogstens_toestanden):
            toestanden = self.wie.toestanden(zicht, rest)
            if toestanden is None:
                return
            rest -= len(toestanden)
            yield from self._bekijk(zicht, groep, toestanden)

    def _groepen(self, mutanten: Mapping[int, Mutant]) -> Iterator[tuple[Zicht, Mapping[int, Mutant]]]:
        """Yield mutants that are surely cheap enough together, and others one by one, with what is seen of them."""
        alle = _samen(self.regelset, *(mutant.regelset for mutant in mutanten.values()))
        zicht = self.wie.zicht(alle)
        if len(mutanten) == 1 or zicht.hoogstens_toestanden * self.aantal <= GRENS_MUTANTEN:
            yield zicht, mutanten
            return
        paren, helft = list(mutanten.items()), len(mutanten) // 2
        yield from self._groepen(dict(paren[:helft]))
        yield from self._groepen(dict(paren[helft:]))

    def _bekijk(
        self, zicht: Zicht, mutanten: Mapping[int, Mutant], toestanden: Sequence[tuple[Toestand, int]]
    ) -> Iterator[tuple[int, Lot | Gemist]]:
        samen = NaastElkaar(zicht, [toestand for toestand, _ in toestanden])
        eigen = samen.oordelen(self.regelset)
        gevallen = [samen.plaatsen(self.wie.bij(zicht, scores)) for scores in self.gevallen]
        for plaats, mutant in mutanten.items():
            ander = samen.oordelen(mutant.regelset)
            eerste = _eerste_verschil(eigen, ander)
            if eerste is None:
                yield plaats, Lot.GELIJK
            elif any(_mogelijk(eigen, hier) != _mogelijk(ander, hier) for hier in gevallen):
                yield plaats, Lot.OPGEMERKT
            else:
                (oordeel,), (wordt,) = (_mogelijk(een, 1 << eerste) for een in (eigen, ander))
                beide = _samen(self.regelset, mutant.regelset)  # others of the group may name more facts
                klassen = klassen_van(beide, self.wie.onderdelen(beide))
                onderdelen = self.wie.van_geval(beide)
                gezien = {nr for klasse in klassen for nr in klasse.nrs} | {een.nr for een in onderdelen}
                voorbeeld = self.wie.voorbeeld(zicht, toestanden[eerste][1])
                yield (
                    plaats,
                    Gemist(
                        mutant=mutant,
                        klassen=klassen,
                        scores={nr: een for nr, een in voorbeeld.items() if nr in gezien},
                        oordeel=oordeel,
                        wordt=wordt,
                        onderdelen=onderdelen,
                    ),
                )


def _eerste_verschil(een: Mapping[Oordeel, int], ander: Mapping[Oordeel, int]) -> int | None:
    """Return the first place at which two regelsets give different oordelen."""
    verschil = 0
    for letter in {*een, *ander}:
        verschil |= een.get(letter, 0) ^ ander.get(letter, 0)
    return (verschil & -verschil).bit_length() - 1 if verschil else None


def _samen(*regelsets: Regelset) -> Regelset:
    """Return the rows and steps of several regelsets, each once: whoever sees all of these can be asked about each."""
    rijen = {id(rij): rij for regelset in regelsets for rij in regelset.rijen}
    stappen = {id(stap): stap for regelset in regelsets for stap in regelset.daarna}
    return Regelset(rijen=tuple(rijen.values()), daarna=tuple(stappen.values()))


def _mogelijk(oordelen: Mapping[Oordeel, int], plaatsen: int) -> set[Oordeel]:
    """Return which oordelen are given at some of these places."""
    return {letter for letter, hier in oordelen.items() if hier & plaatsen}
