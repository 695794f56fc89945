"""What is decided, as one tree: each criterium, each thema with rules, the whole with rules, and what comes of them.

The rows of a node see the parts below it through a `Zicht`: the oordelen of criteria and themas, verwachtingen where a
row counts or names those, and facts by name. What a verwachting adds to a node far above it is carried along with what
it does to the oordelen between them, so that possible sets are exact however deep a row looks: a *stand* is what some
of what lies below adds to the toestand of each node above it, side by side. Facts are seen by several nodes at once, so
everything is reckoned once for each answer to those that are open, and then joined.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import product
from math import prod
from typing import TYPE_CHECKING, NamedTuple, cast

from toetsing.domain.kader import naam_van_criterium, naam_van_thema, zicht_op
from toetsing.domain.knooprekening import Geteld, Mogelijk, Onthouden, Teller, TeVeel, samen_met, voeg_toe
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.rules.betekenis import Onderdeel, gaat_over, klassen_van
from toetsing.domain.rules.boom import GEEN, Laag
from toetsing.domain.rules.toestand import Toestand, zicht_van
from toetsing.domain.scores import OPEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toetsing.domain.kader import Criterium, Kader, Thema
    from toetsing.domain.knooprekening import Vulling
    from toetsing.domain.oordelen import Bovenregels, Oordeelniveau
    from toetsing.domain.rules.betekenis import Klasse
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.rules.regelset import Regelset
    from toetsing.domain.rules.toestand import Zicht
    from toetsing.domain.schaal import Schaal
    from toetsing.domain.scores import Ingevuld


class Wissel(NamedTuple):
    """One verwachting below a node that gets another teken: the toestand before and after, and what all else is."""

    voor: Toestand
    na: Toestand
    van: str
    naar: str
    anderen: Vulling


@dataclass(frozen=True, kw_only=True, eq=False)
class Knoop:
    """A criterium, a thema, or the whole: the nodes below it, or its verwachtingen, and what its rows see of them.

    `naam` is how a row calls it: "criterium 2.1", "thema 2". Without rules there is no `zicht`, and no oordeel. Above
    the criteria `onderdelen` are all that its rows can look at, and `buiten` more verwachtingen are listed without
    counting.
    """

    naam: str
    delen: tuple[Knoop, ...]
    verwachtingen: tuple[Onderdeel, ...]
    zicht: Zicht | None
    oordelen: tuple[Oordeelniveau, ...]
    onderdelen: tuple[Onderdeel, ...] = ()
    buiten: int = 0

    def met(self, regelset: Regelset) -> Knoop:
        """Return the same node above the criteria with other rows."""
        return replace(self, zicht=zicht_boven(regelset, self.onderdelen, self.buiten))

    @property
    def regelset(self) -> Regelset | None:
        """Its rows."""
        return None if self.zicht is None else self.zicht.regelset

    @property
    def letters(self) -> tuple[Oordeel, ...]:
        """What its oordeel can be, from best to worst, `GEEN` last."""
        return (*(niveau.letter for niveau in self.oordelen), GEEN)

    @cached_property
    def alle(self) -> tuple[Knoop, ...]:
        """Itself and every node below it, those below first."""
        return (*(knoop for deel in self.delen for knoop in deel.alle), self)

    @cached_property
    def alle_verwachtingen(self) -> tuple[Onderdeel, ...]:
        """Every verwachting below it that counts, in the order of the kader."""
        return tuple(een for knoop in self.alle for een in knoop.verwachtingen)

    @cached_property
    def feiten(self) -> tuple[Onderdeel, ...]:
        """The facts that its rows name, or those of a node below it."""
        gezien: dict[str, Klasse] = {}
        for knoop in self.alle:
            if knoop.zicht is not None:
                gezien |= {klasse.nrs[0]: klasse for klasse in knoop.zicht.klassen if klasse.feit}
        return tuple(
            Onderdeel(nr=nr, tekens=klasse.tekens, schaal=klasse.schaal, feit=True) for nr, klasse in gezien.items()
        )

    @cached_property
    def beslissende_feiten(self) -> frozenset[str]:
        """The facts that its oordeel can depend on: those that its rows name, or those of a node that they look at."""
        if self.zicht is None:
            return frozenset()
        eigen = {klasse.nrs[0] for klasse in self.zicht.klassen if klasse.feit}
        gezien = [knoop for deel in self.delen for knoop in deel.alle if self.zicht.plaats(knoop.naam) is not None]
        return frozenset(eigen.union(*(knoop.beslissende_feiten for knoop in gezien)))

    # -- everything that is possible --------------------------------------------------------------------------------

    @property
    def vrij(self) -> dict[str, tuple[str, ...]]:
        """Every teken that everything below it may have."""
        return {een.nr: een.tekens for een in (*self.alle_verwachtingen, *self.feiten)}

    def open(self, scores: Mapping[str, Ingevuld]) -> dict[str, tuple[str, ...]]:
        """Return the teken of all that is filled in below it, and every one that what is open may have."""
        return {nr: tekens if scores[nr] is OPEN else (str(scores[nr]),) for nr, tekens in self.vrij.items()}

    def standen(
        self,
        keuze: Mapping[str, tuple[str, ...]],
        *,
        gezet: Mapping[str, Oordeel] | None = None,
        alleen: Mapping[str, Oordeel] | None = None,
    ) -> set[Toestand]:
        """Return every toestand of this node that a choice of tekens leaves possible.

        `gezet` are oordelen that hold for nodes below it whatever follows from their rows, by the names of these; with
        `alleen` only what gives those nodes these oordelen is looked at.
        """
        uit: set[int] = set()
        for feiten in self.antwoorden(keuze):
            uit.update(Mogelijk(keuze, feiten, gezet or {}, alleen or {}).eronder(self, ()))
        return cast("set[Toestand]", uit)

    def standen_weer(self, keuze: Mapping[str, tuple[str, ...]], geheugen: dict[object, set[int]]) -> set[Toestand]:
        """Return the same for who asks it of this node time and again: `geheugen` holds what criteria below it add."""
        uit: set[int] = set()
        for feiten in self.antwoorden(keuze):
            uit.update(Onthouden(keuze, feiten, geheugen).eronder(self, ()))
        return cast("set[Toestand]", uit)

    def mogelijk(self, keuze: Mapping[str, tuple[str, ...]]) -> tuple[Oordeel, ...]:
        """Return every oordeel of this node that a choice of tekens leaves possible, best first; none without rules."""
        if self.zicht is None:
            return ()
        gevallen = {self.zicht.beslis(stand).oordeel for stand in self.standen(keuze)}
        return tuple(letter for letter in self.letters if letter in gevallen)

    def vullingen(self) -> dict[Toestand, Vulling]:
        """Return every toestand of this node, in how many ways it comes about and one of those."""
        uit: dict[int, Vulling] = {}
        for feiten in self.antwoorden(self.vrij):
            erbij: Vulling = (1, 0, tuple(feiten.items()))
            for stand, vulling in Geteld(self.vrij, feiten, {}, {}).eronder(self, ()).items():
                voeg_toe(uit, stand, samen_met(vulling, erbij))
        return cast("dict[Toestand, Vulling]", uit)

    def wissels(self, nr: str) -> Iterator[Wissel]:
        """Yield what can happen when one verwachting gets another teken and all else stays.

        Nothing where it makes no difference to this node.
        """
        for feiten in self.antwoorden(self.vrij):
            erbij: Vulling = (1, 0, tuple(feiten.items()))
            geteld = Geteld(self.vrij, feiten, {}, {})
            for (voor, na, van, naar), vulling in geteld.paren(self, (), nr).items():
                yield Wissel(Toestand(voor), Toestand(na), van, naar, samen_met(vulling, erbij))

    def meer_standen_dan(self, grens: int, werk: int) -> bool:
        """Return whether it has more toestanden than `grens`, or more is on the way to them, or `werk` additions.

        Every answer to the facts is looked at by itself, and its toestanden are those of all answers.
        """
        vrij = self.vrij
        if prod(len(feit.tekens) for feit in self.feiten) > grens:
            return True
        teller = Teller(grens, werk)
        alle: set[int] = set()
        try:
            for feiten in self.antwoorden(vrij):
                alle |= Mogelijk(vrij, feiten, {}, {}, teller).eronder(self, ())
        except TeVeel:
            return True
        return len(alle) > grens

    def inwisselbaar(self, boven: tuple[Zicht, ...] = ()) -> Iterator[tuple[Onderdeel, ...]]:
        """Yield the verwachtingen below it at which some row looks, of its own or `boven` it.

        Those of one criterium that no row can tell apart stand together: any two of them may change scores.
        """
        zichten = boven if self.zicht is None else (*boven, self.zicht)
        samen: dict[object, list[Onderdeel]] = {}
        for een in self.verwachtingen:
            plaatsen = [zicht.plaats(een.nr) for zicht in zichten]
            if any(plaats is not None for plaats in plaatsen):
                samen.setdefault((een.tekens, *plaatsen), []).append(een)
        yield from map(tuple, samen.values())
        for deel in self.delen:
            yield from deel.inwisselbaar(zichten)

    @cached_property
    def gelijke(self) -> tuple[tuple[Onderdeel, ...], ...]:
        """The verwachtingen below it, those together that weigh the same for it, in other criteria and themas too."""
        groepen: dict[object, list[Onderdeel]] = {}
        for sleutel, een in self.met_vorm(()):
            groepen.setdefault(sleutel, []).append(een)
        return tuple(map(tuple, groepen.values()))

    def met_vorm(self, boven: tuple[Zicht, ...]) -> Iterator[tuple[object, Onderdeel]]:
        """Yield each verwachting below it with everything by which rows could tell it from another."""
        zichten = boven if self.zicht is None else (*boven, self.zicht)
        for een in self.verwachtingen:
            yield (een.tekens, *(zicht.plaats(een.nr) for zicht in zichten)), een
        for deel in self.delen:
            vorm = deel.vorm(zichten)
            for sleutel, een in deel.met_vorm(zichten):
                yield (vorm, sleutel), een

    def vorm(self, boven: tuple[Zicht, ...] = ()) -> object:
        """Return all of a node that those above it can tell: equal where two nodes can change places."""
        zichten = boven if self.zicht is None else (*boven, self.zicht)
        regels = () if self.regelset is None else self.regelset.inhoud
        eigen = tuple((een.tekens, *(zicht.plaats(een.nr) for zicht in zichten)) for een in self.verwachtingen)
        plaatsen = tuple(zicht.plaats(self.naam) for zicht in boven)
        return regels, eigen, plaatsen, self._gezien, tuple(deel.vorm(zichten) for deel in self.delen)

    @cached_property
    def _gezien(self) -> object:
        """Return what its rows see and compare: two nodes with the same rows can have other scales, or other counts."""
        if self.zicht is None:
            return ()
        blik = self.zicht.blik
        klassen = tuple((k.tekens, k.schaal, k.groepen, k.gewicht) for k in self.zicht.klassen)
        return klassen, blik.velden, blik.bijdragen, tuple(map(blik.vraag, self.zicht.regelset.bladen))

    def antwoorden(self, keuze: Mapping[str, tuple[str, ...]]) -> Iterator[dict[str, str]]:
        """Yield every answer to the facts together."""
        for tekens in product(*(keuze[feit.nr] for feit in self.feiten)):
            yield dict(zip((feit.nr for feit in self.feiten), tekens, strict=True))

    def oordelen_bij(self, tekens: Mapping[str, str]) -> dict[str, Oordeel]:
        """Return the oordeel of it and of every node below it, where everything is filled in; `GEEN` without rules."""
        oordelen: dict[str, Oordeel] = {}
        for knoop in self.alle:
            oordelen[knoop.naam] = GEEN
            if knoop.zicht is not None:
                stand = knoop.zicht.leeg
                for nr, teken in (*tekens.items(), *oordelen.items()):
                    stand = knoop.zicht.plus(stand, knoop.zicht.bijdrage(nr, teken)) if nr != knoop.naam else stand
                oordelen[knoop.naam] = knoop.zicht.beslis(stand).oordeel
        return oordelen


# -- of a kader ------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=16)
def geheel_van(kader: Kader) -> Knoop:
    """Return the whole of a kader as a tree of all that is decided."""
    return _boven(
        GEHEEL,
        tuple(_thema(kader, thema) for thema in kader.themas),
        kader.eindregels,
        (*onderdelen_onder_kader(kader.themas, kader.oordeelschaal), *(feit.onderdeel for feit in kader.feiten)),
        sum(criterium.buiten for criterium in kader.criteria),
    )


def knopen_boven(kader: Kader) -> dict[str, Knoop]:
    """Return each thema that has rules, by its number, and then the whole, as "geheel", if that has any."""
    if not kader.heeft_bovenregels:
        return {}
    geheel = geheel_van(kader)
    nrs = (*(thema.nr for thema in kader.themas), GEHEEL)
    knopen = zip(nrs, (*geheel.delen, geheel), strict=True)
    return {nr: knoop for nr, knoop in knopen if knoop.zicht is not None}


def onderdelen_onder_thema(thema: Thema) -> tuple[Onderdeel, ...]:
    """Return what the rows of a thema can look at: its criteria, with the scale of their oordelen, and below those.

    A criterium without rules has no oordeel, but people can set one; one that is described alone is no part at all.
    """
    criteria = tuple(
        Onderdeel(
            nr=naam_van_criterium(criterium),
            tekens=_tekens(criterium.oordeelschaal),
            schaal=criterium.oordeelschaal,
            groepen=criterium.groepen,
            laag=Laag.CRITERIUM,
        )
        for criterium in thema.criteria
        if not criterium.alleen_beschreven
    )
    return (*criteria, *(onderdeel for criterium in thema.criteria for onderdeel in criterium.onderdelen))


def onderdelen_onder_kader(themas: Sequence[Thema], schaal: Schaal) -> tuple[Onderdeel, ...]:
    """Return what the rows of the whole can look at: its themas, their criteria, and below those."""
    boven = tuple(
        Onderdeel(
            nr=naam_van_thema(thema),
            tekens=_tekens(van_thema),
            schaal=van_thema,
            groepen=thema.groepen,
            laag=Laag.THEMA,
        )
        for thema in themas
        if thema.regels is not None or not thema.alleen_beschreven
        for van_thema in (schaal if thema.regels is None else thema.regels.schaal,)
    )
    return (*boven, *(onderdeel for thema in themas for onderdeel in onderdelen_onder_thema(thema)))


def _tekens(schaal: Schaal) -> tuple[str, ...]:
    return tuple(niveau.teken for niveau in schaal.niveaus)


def zicht_boven(regelset: Regelset, onderdelen: Sequence[Onderdeel], buiten: int) -> Zicht:
    """Return what rows above the criteria see: of these onderdelen, facts too, those that some row speaks of.

    `buiten` more verwachtingen are listed below without counting.
    """
    gezien = {
        nr
        for klasse in klassen_van(regelset, onderdelen)
        if any(gaat_over(blad, klasse) for blad in regelset.bladen)
        for nr in klasse.nrs
    }
    return zicht_van(regelset, tuple(onderdeel for onderdeel in onderdelen if onderdeel.nr in gezien), buiten)


def _thema(kader: Kader, thema: Thema) -> Knoop:
    delen = tuple(_criterium(criterium) for criterium in thema.criteria)
    onderdelen = (*onderdelen_onder_thema(thema), *(feit.onderdeel for feit in kader.feiten))
    return _boven(naam_van_thema(thema), delen, thema.regels, onderdelen, sum(c.buiten for c in thema.criteria))


def _boven(
    naam: str,
    delen: tuple[Knoop, ...],
    regels: Bovenregels | None,
    onderdelen: Sequence[Onderdeel],
    buiten: int,
) -> Knoop:
    return Knoop(
        naam=naam,
        delen=delen,
        verwachtingen=(),
        zicht=None if regels is None else zicht_boven(regels.regelset, onderdelen, buiten),
        oordelen=() if regels is None else regels.oordelen,
        onderdelen=tuple(onderdelen),
        buiten=buiten,
    )


def _criterium(criterium: Criterium) -> Knoop:
    return Knoop(
        naam=naam_van_criterium(criterium),
        delen=(),
        verwachtingen=criterium.onderdelen,
        zicht=None if criterium.regelset is None else zicht_op(criterium, criterium.regelset),
        oordelen=() if criterium.regelset is None else criterium.oordelen,
    )
