"""Two kaders beside each other: of each criterium, each thema and the whole, which rules are stricter.

Nothing is judged by the look of the rules: every filling-in of both is decided (`proof.samengang`). Which verwachtingen
are the same the later kader says itself, with `was`, where it continues the earlier one; else the number says so.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from toetsing.domain.compare.koppeling import (
    Koppeling,
    genoemd_in_was,
    is_vervolg,
    koppel,
    zelfde_oordelen,
    zelfde_schaal,
    zelfde_tekst,
)
from toetsing.domain.compare.oordeelverloop import komt_van
from toetsing.domain.kader import naam_van_criterium, naam_van_thema
from toetsing.domain.knopen import geheel_van
from toetsing.domain.nummers import eigen_nummers, sleutel
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.proof.samengang import Gedeeld, samengang
from toetsing.domain.relaties import Relatie
from toetsing.domain.rules.boom import GEEN, Laag

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toetsing.domain.kader import Kader
    from toetsing.domain.knopen import Knoop
    from toetsing.domain.proof.samengang import Paar, Samengang
    from toetsing.domain.rules.boom import Oordeel


class Verhouding(Enum):
    """How strict the later rules are beside the earlier ones, over every filling-in of both."""

    GELIJK = "gelijk"
    STRENGER = "strenger"
    MILDER = "milder"
    ONVERGELIJKBAAR = "onvergelijkbaar"


class Onbewezen(Enum):
    """Why nothing can be said of how strict two nodes are beside each other."""

    NIEUW = "alleen in het tweede kader"
    VERVALLEN = "alleen in het eerste kader"
    GEMENGD = "samengesteld uit meer dan één criterium of thema van het eerste kader"
    ZONDER_BESLISREGELS = "alleen in een van de kaders zijn er beslisregels voor"
    DOOR_MENSEN = "mensen geven het oordeel"
    DEELS_DOOR_MENSEN = "in een van de kaders geven mensen het oordeel"
    ANDERE_VRAGEN = "niets wat meetelt, is hier hetzelfde"
    ANDERE_SCORES = "de kaders hebben hier andere scores"
    ANDERE_OORDELEN = "de kaders hebben hier andere oordelen"
    TE_VEEL = "er zijn te veel toestanden om na te gaan"


class Verandering(Enum):
    """What another oordeel is for who gets it. `ANDERS` is from or to no oordeel at all."""

    STRENGER = "strenger"
    MILDER = "milder"
    ANDERS = "anders"


class Ander(NamedTuple):
    """A pair of oordelen that are not the same, and which way that is."""

    verandering: Verandering
    paar: Paar


@dataclass(frozen=True, slots=True, kw_only=True)
class Knoopverschil:
    """A criterium or a thema, by its number, or "geheel": by its place in the later kader, or in the earlier alone.

    `was` are those of the earlier kader that it comes from, and `letters` what its oordeel can be, best first.
    `andere_vragen` are the verwachtingen below it that come from one of the earlier kader and do not ask the same.
    """

    nr: str
    was: tuple[str, ...]
    letters: tuple[Oordeel, ...]
    uitkomst: Samengang | Onbewezen
    andere_vragen: Mapping[str, Relatie] = field(default_factory=dict)

    @property
    def andere(self) -> tuple[Ander, ...]:
        """Every pair of oordelen that differ, from the smallest filling-in that shows it."""
        if isinstance(self.uitkomst, Onbewezen):
            return ()
        anders = [Ander(self._richting(paar), paar) for paar in self.uitkomst.paren if paar.eerst != paar.daarna]
        return tuple(sorted(anders, key=lambda een: een.paar.eraf))

    def _richting(self, paar: Paar) -> Verandering:
        if GEEN in {paar.eerst, paar.daarna}:
            return Verandering.ANDERS
        slechter = self.letters.index(paar.daarna) > self.letters.index(paar.eerst)
        return Verandering.STRENGER if slechter else Verandering.MILDER

    @property
    def verhouding(self) -> Verhouding | None:
        """How strict the later rules are; None where that is not proven."""
        if isinstance(self.uitkomst, Onbewezen):
            return None
        richtingen = {een.verandering for een in self.andere}
        if not richtingen:
            return Verhouding.GELIJK
        if richtingen == {Verandering.STRENGER}:
            return Verhouding.STRENGER
        return Verhouding.MILDER if richtingen == {Verandering.MILDER} else Verhouding.ONVERGELIJKBAAR


@dataclass(frozen=True, slots=True, kw_only=True)
class Kaderverschil:
    """Two kaders beside each other. `knopen` are those of the later kader, and then those of the earlier alone.

    `koppeling` says which verwachtingen rondes by the two share. `herkomst` says here of every verwachting of the later
    kader which of the earlier it comes from, the same or not, and `knoop_van` of every node, by name, from which nodes.
    """

    eerst: Kader
    daarna: Kader
    knopen: tuple[Knoopverschil, ...]
    koppeling: Koppeling
    herkomst: Mapping[str, str]
    knoop_van: Mapping[str, tuple[str, ...]]

    @property
    def op_nummer(self) -> bool:
        """Whether here a number alone made a verwachting the same: no kader says so, or with another text."""
        if is_vervolg(self.eerst, self.daarna):
            return False
        return self.eerst.id != self.daarna.id or bool(self.andere_tekst)

    @property
    def andere_tekst(self) -> tuple[str, ...]:
        """The verwachtingen of the later kader that come from one with another text."""
        return tuple(
            nr for nr, oud in self.herkomst.items() if not zelfde_tekst(self.daarna.per_nr[nr], self.eerst.per_nr[oud])
        )


def vergelijk_kaders(eerst: Kader, daarna: Kader) -> Kaderverschil:
    """Set two kaders beside each other, or one kader and a variant of it."""
    koppeling = koppel(eerst, daarna)
    herkomst = _herkomst(eerst, daarna, koppeling)
    knoop_van = _knoop_van(eerst, daarna, herkomst)
    vragen = {nr: daarna.per_nr[nr].relatie for nr in koppeling.deels}
    return Kaderverschil(
        eerst=eerst,
        daarna=daarna,
        knopen=tuple(_knopen(eerst, daarna, knoop_van, _zelfde(eerst, daarna, herkomst), vragen)),
        koppeling=koppeling,
        herkomst=herkomst,
        knoop_van=knoop_van,
    )


def _herkomst(eerst: Kader, daarna: Kader, koppeling: Koppeling) -> dict[str, str]:
    """Return by the number of a verwachting of the later kader which of the earlier one it comes from, if any."""
    toen = {v.nr for v in eerst.verwachtingen}
    if is_vervolg(eerst, daarna):
        genoemd = genoemd_in_was(daarna.verwachtingen, toen)
        return {**koppeling.herkomst, **{nr: oud for nr, oud in genoemd.items() if oud in toen}}
    eigen = eigen_nummers(toen)
    zelfde = {v.nr: eigen.get(sleutel(v.nr), v.nr) for v in daarna.verwachtingen}
    return {nr: oud for nr, oud in zelfde.items() if oud in toen}


def _zelfde(eerst: Kader, daarna: Kader, herkomst: Mapping[str, str]) -> dict[str, str]:
    """Return of `herkomst` what asks the very same: without anything said of that, all of it."""
    if not is_vervolg(eerst, daarna):
        return dict(herkomst)
    return {nr: oud for nr, oud in herkomst.items() if daarna.per_nr[nr].relatie is Relatie.GELIJK}


# -- which node comes from which ---------------------------------------------------------------------------------------


def _knopen(
    eerst: Kader,
    daarna: Kader,
    knoop_van: Mapping[str, tuple[str, ...]],
    was: Mapping[str, str],
    vragen: Mapping[str, Relatie],
) -> Iterator[Knoopverschil]:
    toen, nu = _bij_naam(eerst), _bij_naam(daarna)
    verder: set[str] = set()
    for naam, oude in knoop_van.items():
        verder.update(oude)
        knopen = [toen[oud] for oud in oude]
        if any(knoop.zicht is not None for knoop in (nu[naam], *knopen)):
            yield Knoopverschil(
                nr=_nr(naam),
                was=tuple(map(_nr, oude)),
                letters=nu[naam].letters,
                uitkomst=_uitkomst(knopen, nu[naam], was),
                andere_vragen={v.nr: vragen[v.nr] for v in nu[naam].alle_verwachtingen if v.nr in vragen},
            )
    for naam, knoop in toen.items():
        if naam not in verder and knoop.zicht is not None:
            nr = _nr(naam)
            yield Knoopverschil(nr=nr, was=(nr,), letters=knoop.letters, uitkomst=Onbewezen.VERVALLEN)


def _nr(naam: str) -> str:
    """Return how a node is listed: a criterium by its number alone."""
    return naam.removeprefix(f"{Laag.CRITERIUM.enkelvoud} ")


def _bij_naam(kader: Kader) -> dict[str, Knoop]:
    """Return every node of a kader by what rows call it: the criteria, then the themas, then the whole."""
    geheel = geheel_van(kader)
    criteria = [criterium for thema in geheel.delen for criterium in thema.delen]
    return {knoop.naam: knoop for knoop in (*criteria, *geheel.delen, geheel)}


def _knoop_van(eerst: Kader, daarna: Kader, van: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Return of each node of the later kader, by name, which nodes of the earlier one its verwachtingen come from."""
    criteria = {c: tuple(komt_van(eerst, c, van).values()) for c in daarna.criteria}
    thema_van = {c.nr: naam_van_thema(thema) for thema in eerst.themas for c in thema.criteria}
    uit = {naam_van_criterium(c): tuple(map(naam_van_criterium, oude)) for c, oude in criteria.items()}
    for thema in daarna.themas:
        eronder = [thema_van[oud.nr] for c in thema.criteria for oud in criteria[c]]
        uit[naam_van_thema(thema)] = tuple(dict.fromkeys(eronder))
    return {**uit, GEHEEL: (GEHEEL,)}


# -- two nodes beside each other ---------------------------------------------------------------------------------------


def _uitkomst(oude: Sequence[Knoop], knoop: Knoop, was: Mapping[str, str]) -> Samengang | Onbewezen:
    if len(oude) != 1:
        return Onbewezen.GEMENGD if oude else Onbewezen.NIEUW
    (oud,) = oude
    if oud.regelset is None or knoop.regelset is None:
        return Onbewezen.ZONDER_BESLISREGELS
    if oud.regelset.door_mensen or knoop.regelset.door_mensen:
        beide = oud.regelset.door_mensen and knoop.regelset.door_mensen
        return Onbewezen.DOOR_MENSEN if beide else Onbewezen.DEELS_DOOR_MENSEN
    delen = (*_verwachtingen(oud, knoop, was), *_feiten(oud, knoop))
    return _niet_te_vergelijken(oud, knoop, delen) or samengang(oud, knoop, delen) or Onbewezen.TE_VEEL


def _niet_te_vergelijken(oud: Knoop, knoop: Knoop, delen: Sequence[Gedeeld]) -> Onbewezen | None:
    """Return why the rules of two nodes say nothing beside each other: none asks what the other does, or means it."""
    gedeeld = [(een.eerst, een.daarna) for een in delen if een.eerst is not None and een.daarna is not None]
    if delen and not gedeeld:
        return Onbewezen.ANDERE_VRAGEN
    if not all(zelfde_schaal(toen.schaal, nu.schaal) for toen, nu in gedeeld):
        return Onbewezen.ANDERE_SCORES
    return None if zelfde_oordelen(oud.oordelen, knoop.oordelen) else Onbewezen.ANDERE_OORDELEN


def _verwachtingen(oud: Knoop, knoop: Knoop, was: Mapping[str, str]) -> Iterator[Gedeeld]:
    toen = {een.nr: een for een in oud.alle_verwachtingen}
    for een in knoop.alle_verwachtingen:
        yield Gedeeld(eerst=toen.pop(was.get(een.nr, ""), None), daarna=een)
    yield from (Gedeeld(eerst=een, daarna=None) for een in toen.values())


def _feiten(oud: Knoop, knoop: Knoop) -> Iterator[Gedeeld]:
    """Yield the facts that the rows of either name; one of both is the same where its scale says the same."""
    toen = {feit.nr: feit for feit in oud.feiten}
    for feit in knoop.feiten:
        zelfde = feit.nr in toen and zelfde_schaal(toen[feit.nr].schaal, feit.schaal)
        yield Gedeeld(eerst=toen.pop(feit.nr) if zelfde else None, daarna=feit)
    yield from (Gedeeld(eerst=feit, daarna=None) for feit in toen.values())
