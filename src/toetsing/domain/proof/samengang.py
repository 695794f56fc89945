"""What the rules of two kaders say of the same filling-in: every pair of oordelen that goes together, proven.

Two nodes are looked at at once, with all below each that its oordeel can depend on: criteria, themas or the whole,
however deep their rows look and however the trees differ. One verwachting or fact after the other is filled in on both
sides; a node that gets nothing more is decided, and what its oordeel adds goes up. Fillings-in that no row of either
side can tell apart are looked at as one, so nothing is sampled.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import prod
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from toetsing.domain.rules.boom import GEEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.knopen import Knoop
    from toetsing.domain.rules.betekenis import Onderdeel
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.rules.toestand import Toestand, Zicht

GRENS: Final = 100_000
"""Where more fillings-in can be told apart than this at any moment, nothing is said."""
WERK: Final = 500_000
"""Where a part takes more steps than this, each a filling-in that gets a teken, nothing is said.

A step was measured at 2 to 6 microseconds, so a part takes 1 to 3 seconds. It is GRENS for a scale of five: only a
longer one, as of numbers, is held back by it.
"""

_Stand = tuple[object, ...]
"""What the rows of each node have seen so far; of a node that is decided its oordeel."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gedeeld:
    """A verwachting or fact: of both kaders, or of one of them, where the other is None."""

    eerst: Onderdeel | None
    daarna: Onderdeel | None

    @property
    def onderdeel(self) -> Onderdeel:
        """It as the later kader knows it, or else the earlier."""
        onderdeel = self.daarna or self.eerst
        assert onderdeel is not None, "it is in one of the kaders at least"
        return onderdeel

    @property
    def tekens(self) -> tuple[str, ...]:
        """What it may have: where both kaders have it, what both allow."""
        if self.eerst is None or self.daarna is None:
            return self.onderdeel.tekens
        return tuple(teken for teken in self.daarna.tekens if teken in self.eerst.tekens)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paar:
    """Two oordelen that go together, in how many fillings-in, and the smallest of those: the teken of each part.

    The smallest has the fewest scores off their best, `eraf`, and of those the last in the order of the kader.
    """

    eerst: Oordeel
    daarna: Oordeel
    invullingen: int
    eraf: int
    voorbeeld: tuple[tuple[Gedeeld, str], ...]

    @property
    def namen(self) -> tuple[str, ...]:
        """What each part of the smallest is called: by its number, and of two with one number whose it is."""
        keer = Counter(deel.onderdeel.nr for deel, _ in self.voorbeeld)
        return tuple(
            deel.onderdeel.nr
            if keer[deel.onderdeel.nr] == 1
            else f"{deel.onderdeel.nr} ({'toen' if deel.daarna is None else 'nu'})"
            for deel, _ in self.voorbeeld
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Samengang:
    """Every pair of oordelen that goes together, in the order of their letters, and how many fillings-in there are."""

    paren: tuple[Paar, ...]
    invullingen: int


def samengang(eerst: Knoop, daarna: Knoop, delen: Sequence[Gedeeld]) -> Samengang | None:
    """Return what two nodes with rules say of every filling-in of `delen`; None where there is too much to look at.

    `delen` hold, once, each verwachting that counts below either node and each fact that rows there name.
    """
    delen = sorted(delen, key=lambda deel: not deel.onderdeel.feit)  # a fact is seen by many nodes
    toen, nu = _Boom(eerst, [deel.eerst for deel in delen]), _Boom(daarna, [deel.daarna for deel in delen])
    gevuld: _Gevuld = {(toen.leeg, nu.leeg): _NIETS}
    for plek, deel in enumerate(delen):
        verder = _stap(gevuld, toen, nu, plek, deel)
        if verder is None:
            return None
        gevuld = verder
    gevonden = {(stand_toen[-1], stand_nu[-1]): invulling for (stand_toen, stand_nu), invulling in gevuld.items()}
    return Samengang(
        paren=tuple(
            _paar(a, b, gevonden[a, b], delen) for a in eerst.letters for b in daarna.letters if (a, b) in gevonden
        ),
        invullingen=prod(len(deel.tekens) for deel in delen),
    )


def _stap(gevuld: _Gevuld, toen: _Boom, nu: _Boom, plek: int, deel: Gedeeld) -> _Gevuld | None:
    """Fill in the part at a place in every way; None where that is too much."""
    if len(gevuld) * len(deel.tekens) > WERK:
        return None
    toen.begin(plek)
    nu.begin(plek)
    verder: _Gevuld = {}
    for (stand_toen, stand_nu), tot_hier in gevuld.items():
        for i, teken in enumerate(deel.tekens):
            stand = toen.na(stand_toen, teken), nu.na(stand_nu, teken)
            invulling = tot_hier.met(i, van_best=i > 0 and not deel.onderdeel.feit)
            anders = verder.get(stand)
            verder[stand] = invulling if anders is None else invulling.samen(anders)
        if len(verder) > GRENS:
            return None
    return verder


class _Invulling(NamedTuple):
    """How many fillings-in come to the same, and the smallest of them: how many are off their best, and each teken."""

    aantal: int
    eraf: int
    tekens: tuple[int, ...]

    def met(self, teken: int, *, van_best: bool) -> _Invulling:
        return _Invulling(self.aantal, self.eraf + van_best, (*self.tekens, teken))

    def samen(self, ander: _Invulling) -> _Invulling:
        kleinste = min(self, ander, key=lambda een: (een.eraf, een.tekens))
        return kleinste._replace(aantal=self.aantal + ander.aantal)


_NIETS: Final = _Invulling(1, 0, ())
_Gevuld = dict[tuple[_Stand, _Stand], _Invulling]
"""By what the rows of both sides have seen: the fillings-in that come to it."""


def _paar(eerst: Oordeel, daarna: Oordeel, invulling: _Invulling, delen: Sequence[Gedeeld]) -> Paar:
    voorbeeld = tuple((deel, deel.tekens[i]) for deel, i in zip(delen, invulling.tekens, strict=True))
    return Paar(eerst=eerst, daarna=daarna, invullingen=invulling.aantal, eraf=invulling.eraf, voorbeeld=voorbeeld)


class _Boom:
    """One of the two nodes with what its oordeel can depend on; a stand has a place for each node, its own last.

    `leeg` is the stand before anything is filled in.
    """

    def __init__(self, top: Knoop, delen: Sequence[Onderdeel | None]) -> None:
        gezien = [top]
        for knoop in reversed(top.alle[:-1]):
            if any(_ziet(hoger, knoop.naam) for hoger in gezien):
                gezien.append(knoop)
        self._knopen = [knoop for knoop in reversed(gezien) if knoop.zicht is not None]
        self._nrs = [None if deel is None else deel.nr for deel in delen]
        self._plek = -1
        self._na: dict[tuple[_Stand, str], _Stand] = {}
        self._klaar = self._klaar_na()
        leeg: list[object] = [_zicht(knoop).leeg for knoop in self._knopen]
        for knoop in gezien:
            if knoop.zicht is None:
                self._voeg_toe(leeg, knoop.naam, GEEN)
        self._beslis(leeg, -1)
        self.leeg: _Stand = tuple(leeg)

    def _klaar_na(self) -> dict[int, list[int]]:
        """Return by the place of a part which nodes get nothing more after it; -1 for those that get nothing at all."""
        laatste: dict[str, int] = {}
        per_plek: dict[int, list[int]] = {}
        for i, knoop in enumerate(self._knopen):
            eigen = [plek for plek, nr in enumerate(self._nrs) if nr is not None and _ziet(knoop, nr)]
            eronder = [laatste[lager.naam] for lager in self._knopen[:i] if _ziet(knoop, lager.naam)]
            laatste[knoop.naam] = max([-1, *eigen, *eronder])
            per_plek.setdefault(laatste[knoop.naam], []).append(i)
        return per_plek

    def begin(self, plek: int) -> None:
        """Go on with the part at a place; what was kept of the one before is not asked again."""
        self._plek = plek
        self._na.clear()

    def na(self, stand: _Stand, teken: str) -> _Stand:
        """Return what a stand becomes when the part that was begun gets a teken."""
        sleutel = (stand, teken)
        if sleutel not in self._na:
            standen = list(stand)
            nr = self._nrs[self._plek]
            if nr is not None:
                self._voeg_toe(standen, nr, teken)
            self._beslis(standen, self._plek)
            self._na[sleutel] = tuple(standen)
        return self._na[sleutel]

    def _voeg_toe(self, standen: list[object], nr: str, teken: str) -> None:
        """Add what a part or node adds to all that look at it."""
        for i, knoop in enumerate(self._knopen):
            if _ziet(knoop, nr):
                zicht = _zicht(knoop)
                standen[i] = zicht.plus(cast("Toestand", standen[i]), zicht.bijdrage(nr, teken))

    def _beslis(self, standen: list[object], plek: int) -> None:
        """Decide the nodes that get nothing more after a part; of these only the oordeel is still of use."""
        for i in self._klaar.get(plek, ()):
            oordeel = _zicht(self._knopen[i]).beslis(cast("Toestand", standen[i])).oordeel
            standen[i] = oordeel if i == len(self._knopen) - 1 else None
            self._voeg_toe(standen, self._knopen[i].naam, oordeel)


def _zicht(knoop: Knoop) -> Zicht:
    assert knoop.zicht is not None, "a node without rules is not decided"
    return knoop.zicht


def _ziet(knoop: Knoop, nr: str) -> bool:
    """Return whether the rows of a node look at a part or at another node."""
    return knoop.zicht is not None and knoop.zicht.plaats(nr) is not None
