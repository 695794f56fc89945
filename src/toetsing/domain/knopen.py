"""What is decided, as one tree: each criterium, each thema with rules, the whole with rules, and what comes of them.

The rows of a node see the parts below it through a `Zicht`: the oordelen of criteria and themas, verwachtingen where a
row counts or names those, and facts by name. What a verwachting adds to a node far above it is carried along with what
it does to the oordelen between them, so that possible sets are exact however deep a row looks: a *stand* is what some
of what lies below adds to the toestand of each node above it, side by side. Facts are seen by several nodes at once, so
everything is reckoned once for each answer to those that are open, and then joined.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import product
from math import prod
from typing import TYPE_CHECKING, Any, NamedTuple

from toetsing.domain.kader import GEHEEL, zicht_op
from toetsing.domain.rules.betekenis import Onderdeel, gaat_over, klassen_van
from toetsing.domain.rules.boom import GEEN, Laag
from toetsing.domain.rules.toestand import zicht_van
from toetsing.domain.scores import OPEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toetsing.domain.kader import Bovenregels, Criterium, Kader, Oordeelniveau, Thema
    from toetsing.domain.rules.betekenis import Klasse
    from toetsing.domain.rules.boom import Oordeel, Regelset
    from toetsing.domain.rules.toestand import Toestand, Zicht
    from toetsing.domain.schaal import Schaal
    from toetsing.domain.scores import Ingevuld

_Stand = tuple["Toestand", ...]
"""What some onderdelen add to the toestand of each node above them, the highest node first."""


class Vulling(NamedTuple):
    """How many ways of filling in come to the same, and one of them: the one with the fewest scores off their best.

    `keuzes` are pairs of pairs, with one onderdeel and its teken at the end of each: so two are put together in one go.
    """

    aantal: int
    eraf: int
    keuzes: tuple[Any, ...]

    def met(self, ander: Vulling) -> Vulling:
        """Return both together."""
        return Vulling(self.aantal * ander.aantal, self.eraf + ander.eraf, (self.keuzes, ander.keuzes))

    def of(self, ander: Vulling) -> Vulling:
        """Return either."""
        voor = self if self.eraf <= ander.eraf else ander
        return voor._replace(aantal=self.aantal + ander.aantal)

    @property
    def tekens(self) -> dict[str, str]:
        """The filling-in: the teken of each onderdeel that it is about."""
        gevonden: dict[str, str] = {}
        rest = [self.keuzes]
        while rest:
            hier = rest.pop()
            if hier and isinstance(hier[0], str):
                gevonden[hier[0]] = hier[1]
            else:
                rest += hier
        return gevonden


_NIETS = Vulling(1, 0, ())
_Standen = dict[_Stand, Vulling]
_Paren = dict[tuple[_Stand, _Stand, str, str], Vulling]


@dataclass(frozen=True, kw_only=True, eq=False)
class Knoop:
    """A criterium, a thema, or the whole: the nodes below it, or its verwachtingen, and what its rows see of them.

    `naam` is how a row calls it: "criterium 2.1", "thema 2". Without rules there is no `zicht`, and no oordeel.
    """

    naam: str
    delen: tuple[Knoop, ...]
    verwachtingen: tuple[Onderdeel, ...]
    zicht: Zicht | None
    oordelen: tuple[Oordeelniveau, ...]

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
    ) -> dict[Toestand, Vulling]:
        """Return every toestand of this node that a choice of tekens leaves possible, with one filling-in of each.

        `gezet` are oordelen that hold for nodes below it whatever follows from their rows, by the names of these; with
        `alleen` only what gives those nodes these oordelen is looked at.
        """
        uit: dict[Toestand, Vulling] = {}
        for feiten in self._antwoorden(keuze):
            for (stand,), vulling in _Telling(keuze, feiten, gezet or {}, alleen or {}).eronder(self, ()).items():
                met = vulling.met(Vulling(1, 0, tuple(feiten.items())))
                uit[stand] = met if (al := uit.get(stand)) is None else al.of(met)
        return uit

    def wissels(self, nr: str) -> Iterator[tuple[Toestand, Toestand, str, str, Vulling]]:
        """Yield what can happen when one verwachting gets another teken and all else stays.

        The toestand before and after, both tekens, and a filling-in of all else. Nothing where it makes no difference.
        """
        vrij = self.vrij
        for feiten in self._antwoorden(vrij):
            telling = _Telling(vrij, feiten, {}, {})
            for ((voor,), (na,), van, naar), vulling in telling.paren(self, (), nr).items():
                yield voor, na, van, naar, vulling.met(Vulling(1, 0, tuple(feiten.items())))

    def meer_standen_dan(self, grens: int) -> bool:
        """Return whether there is more to tell apart below it than this, on the way to its own toestanden too."""
        vrij = self.vrij
        if prod(len(feit.tekens) for feit in self.feiten) > grens:
            return True
        zichten = [knoop.zicht for knoop in self.alle if knoop.zicht is not None]
        if prod(zicht.hoogstens_toestanden for zicht in zichten) <= grens:
            return False
        try:
            for feiten in self._antwoorden(vrij):
                _Telling(vrij, feiten, {}, {}, grens).eronder(self, ())
        except _TeVeel:
            return True
        return False

    @cached_property
    def gelijke(self) -> tuple[tuple[Onderdeel, ...], ...]:
        """The verwachtingen below it, those together that no row of any node tells apart."""
        groepen: dict[tuple[object, ...], list[Onderdeel]] = {}
        for knoop in self.alle:
            for een in knoop.verwachtingen:
                gezien = (deel.zicht.plaats(een.nr) for deel in self.alle if deel.zicht is not None)
                groepen.setdefault((knoop.naam, een.tekens, *gezien), []).append(een)
        return tuple(map(tuple, groepen.values()))

    def _antwoorden(self, keuze: Mapping[str, tuple[str, ...]]) -> Iterator[dict[str, str]]:
        """Yield every answer to the facts together."""
        for tekens in product(*(keuze[feit.nr] for feit in self.feiten)):
            yield dict(zip((feit.nr for feit in self.feiten), tekens, strict=True))

    def oordelen_bij(self, tekens: Mapping[str, str]) -> dict[str, Oordeel]:
        """Return the oordeel of every node below it that has one, where everything is filled in."""
        keuze = {nr: (tekens[nr],) for nr in self.vrij}
        return {
            knoop.naam: knoop.zicht.beslis(stand).oordeel
            for knoop in self.alle
            if knoop is not self and knoop.zicht is not None
            for stand in knoop.standen(keuze)
        }


class _TeVeel(Exception):  # noqa: N818 - never leaves this module
    """There are more standen than were asked for."""


class _Telling:
    """Reckons with one choice of tekens and one answer to every fact; with a `grens` no further than that."""

    def __init__(
        self,
        keuze: Mapping[str, tuple[str, ...]],
        feiten: Mapping[str, str],
        gezet: Mapping[str, Oordeel],
        alleen: Mapping[str, Oordeel],
        grens: int | None = None,
    ) -> None:
        self.keuze, self.feiten, self.gezet, self.alleen, self.grens = keuze, feiten, gezet, alleen, grens
        self._eerder: dict[tuple[int, tuple[int, ...]], _Standen] = {}

    def eronder(self, knoop: Knoop, boven: tuple[Zicht, ...]) -> _Standen:
        """Return what all below a node adds: to each node above it and, where it has rules, to itself, last."""
        zichten = boven if knoop.zicht is None else (*boven, knoop.zicht)
        standen = self._begin(knoop, zichten)
        for onderdeel in knoop.verwachtingen:
            standen = self._samen(standen, self._een(onderdeel, zichten), zichten)
        for deel in knoop.delen:
            standen = self._samen(standen, self._besloten(deel, zichten), zichten)
        return standen

    def paren(self, knoop: Knoop, boven: tuple[Zicht, ...], nr: str) -> _Paren:
        """Return the same as pairs, before and after, for every change of one verwachting below the node."""
        zichten = boven if knoop.zicht is None else (*boven, knoop.zicht)
        anderen, paren = self._begin(knoop, zichten), _Paren()
        for onderdeel in knoop.verwachtingen:
            if onderdeel.nr != nr:
                anderen = self._samen(anderen, self._een(onderdeel, zichten), zichten)
                continue
            erbij = {teken: _bijdrage(zichten, nr, teken) for teken in onderdeel.tekens}
            paren = {
                (voor, na, van, naar): _NIETS for van, voor in erbij.items() for naar, na in erbij.items() if voor != na
            }
        for deel in knoop.delen:
            if all(onderdeel.nr != nr for onderdeel in deel.alle_verwachtingen):
                anderen = self._samen(anderen, self._besloten(deel, zichten), zichten)
                continue
            for (voor, na, van, naar), vulling in self.paren(deel, zichten, nr).items():
                eerst, dan = (self._door(deel, zichten, stand) for stand in (voor, na))
                sleutel = eerst, dan, van, naar
                if eerst != dan:
                    paren[sleutel] = vulling if (al := paren.get(sleutel)) is None else al.of(vulling)
        uit: _Paren = {}
        for (voor, na, van, naar), vulling in paren.items():
            for stand, ander in anderen.items():
                sleutel = _plus(zichten, voor, stand), _plus(zichten, na, stand), van, naar
                met = vulling.met(ander)
                uit[sleutel] = met if (al := uit.get(sleutel)) is None else al.of(met)
        return uit

    def _besloten(self, knoop: Knoop, boven: tuple[Zicht, ...]) -> _Standen:
        """Return what a node adds to those above it: its oordeel, and all that they see below it."""
        sleutel = id(knoop), tuple(map(id, boven))
        if sleutel not in self._eerder:
            uit: _Standen = {}
            for stand, vulling in self.eronder(knoop, boven).items():
                if self.alleen.get(knoop.naam, hier := self._oordeel(knoop, stand)) != hier:
                    continue
                naar = self._door(knoop, boven, stand)
                uit[naar] = vulling if (al := uit.get(naar)) is None else al.of(vulling)
            self._eerder[sleutel] = uit
        return self._eerder[sleutel]

    def _door(self, knoop: Knoop, boven: tuple[Zicht, ...], stand: _Stand) -> _Stand:
        """Return what a node adds to those above it when this is what lies below it."""
        return _plus(boven, stand[: len(boven)], _bijdrage(boven, knoop.naam, self._oordeel(knoop, stand)))

    def _oordeel(self, knoop: Knoop, stand: _Stand) -> Oordeel:
        if knoop.naam in self.gezet:
            return self.gezet[knoop.naam]
        return GEEN if knoop.zicht is None else knoop.zicht.beslis(stand[-1]).oordeel

    def _begin(self, knoop: Knoop, zichten: tuple[Zicht, ...]) -> _Standen:
        """Return a stand with nothing in it but the facts that the rows of this node name."""
        begin = [zicht.leeg for zicht in zichten]
        if knoop.zicht is not None:
            for nr, teken in self.feiten.items():
                begin[-1] = knoop.zicht.plus(begin[-1], knoop.zicht.bijdrage(nr, teken))
        return {tuple(begin): _NIETS}

    def _een(self, onderdeel: Onderdeel, zichten: tuple[Zicht, ...]) -> _Standen:
        """Return what one verwachting can add."""
        uit: _Standen = {}
        for teken in self.keuze[onderdeel.nr]:
            stand = _bijdrage(zichten, onderdeel.nr, teken)
            een = Vulling(1, int(teken != onderdeel.tekens[0]), (onderdeel.nr, teken))
            uit[stand] = een if (al := uit.get(stand)) is None else al.of(een)
        return uit

    def _samen(self, deze: _Standen, andere: _Standen, zichten: Sequence[Zicht]) -> _Standen:
        """Return what both can add together."""
        samen: _Standen = {}
        for stand, vulling in deze.items():
            for erbij, ook in andere.items():
                naar, met = _plus(zichten, stand, erbij), vulling.met(ook)
                samen[naar] = met if (al := samen.get(naar)) is None else al.of(met)
            if self.grens is not None and len(samen) > self.grens:
                raise _TeVeel
        return samen


def _bijdrage(zichten: Sequence[Zicht], nr: str, teken: str) -> _Stand:
    return tuple(zicht.bijdrage(nr, teken) for zicht in zichten)


def _plus(zichten: Sequence[Zicht], een: _Stand, ander: _Stand) -> _Stand:
    return tuple(zicht.plus(hier, daar) for zicht, hier, daar in zip(zichten, een, ander, strict=True))


# -- of a kader ------------------------------------------------------------------------------------------------------


def knoop_van(kader: Kader) -> Knoop:
    """Return the whole of a kader as a tree."""
    return _boven(
        GEHEEL,
        tuple(_thema(kader, thema) for thema in kader.themas),
        kader.eindregels,
        (*onderdelen_onder_kader(kader.themas, kader.oordeelschaal), *(feit.onderdeel for feit in kader.feiten)),
        sum(criterium.buiten for criterium in kader.criteria),
    )


def naam_van_thema(thema: Thema) -> str:
    """Return how a row calls a thema."""
    return f"{Laag.THEMA.enkelvoud} {thema.nr}"


def naam_van_criterium(criterium: Criterium) -> str:
    """Return how a row calls a criterium."""
    return f"{Laag.CRITERIUM.enkelvoud} {criterium.nr}"


def onderdelen_onder_thema(thema: Thema, schaal: Schaal) -> tuple[Onderdeel, ...]:
    """Return what the rows of a thema can look at: its criteria, with the scale of their oordelen, and below those."""
    criteria = tuple(
        Onderdeel(
            nr=naam_van_criterium(criterium),
            tekens=_tekens(schaal) if criterium.regelset is not None else (GEEN,),
            schaal=schaal,
            groepen=criterium.groepen,
            laag=Laag.CRITERIUM,
        )
        for criterium in thema.criteria
    )
    return (*criteria, *(onderdeel for criterium in thema.criteria for onderdeel in criterium.onderdelen))


def onderdelen_onder_kader(themas: Sequence[Thema], schaal: Schaal) -> tuple[Onderdeel, ...]:
    """Return what the rows of the whole can look at: its themas, their criteria, and below those."""
    boven = tuple(
        Onderdeel(
            nr=naam_van_thema(thema),
            tekens=(GEEN,) if thema.regels is None else _tekens(thema.regels.schaal),
            schaal=schaal if thema.regels is None else thema.regels.schaal,
            groepen=thema.groepen,
            laag=Laag.THEMA,
        )
        for thema in themas
    )
    return (*boven, *(onderdeel for thema in themas for onderdeel in onderdelen_onder_thema(thema, schaal)))


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
    delen = tuple(_criterium(kader, criterium) for criterium in thema.criteria)
    onderdelen = (*onderdelen_onder_thema(thema, kader.oordeelschaal), *(feit.onderdeel for feit in kader.feiten))
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
    )


def _criterium(kader: Kader, criterium: Criterium) -> Knoop:
    return Knoop(
        naam=naam_van_criterium(criterium),
        delen=(),
        verwachtingen=criterium.onderdelen,
        zicht=None if criterium.regelset is None else zicht_op(criterium, criterium.regelset),
        oordelen=kader.oordelen,
    )
