"""The smallest change of scores that reaches a goal within one criterium: exact, over what the rows can see.

Changes are looked at by size, so rules that are not monotone are searched as well as rules that are. With open scores a
state stands for every way to fill them in; what is possible in it is found step by step and kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from toetsing.domain.change.bereik import Bereik, Bundel, Vol, Zoekgrens, een_keuze
from toetsing.domain.change.knopen import keuzes, web_van
from toetsing.domain.change.uitschrijven import Uitschrijver
from toetsing.domain.kader import zicht_op
from toetsing.domain.scores import OPEN, Score

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from toetsing.domain.change.bereik import Levend
    from toetsing.domain.change.knopen import Greep
    from toetsing.domain.change.uitschrijven import Uitgeschreven
    from toetsing.domain.kader import Criterium
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.rules.regelset import Regelset
    from toetsing.domain.rules.toestand import Toestand
    from toetsing.domain.scores import Ingevuld

GRENS: Final = 2_000_000
"""How much each part of a search (finding a size, counting, writing out) looks at before it stops and says so.

In steps from one toestand to the next.
"""
GENOEMD: Final = 5
"""How many of the smallest changes are written out; the others are counted."""
_BESLISSEN: Final = 8
"""About how many of those steps it takes to let the rows decide on a toestand."""
_DAARNA: Final = 3
"""From this size on it pays to ask first whether any size will do."""

Wijziging = tuple[tuple[str, Score], ...]
"""The verwachtingen that change, in the order of the kader, each with its new score."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kortste:
    """The smallest changes that reach the goal.

    `grootte` is of how many verwachtingen each is, `aantal` how many such changes there are, `eerste` the first
    `GENOEMD` of them, `uit` the verwachtingen that occur in any. Of changes of the very same verwachtingen only those
    of the fewest steps along the scale are counted. Where counting them was too much `aantal` is None and `eerste`
    holds one; where going through all of them was, it holds some.
    """

    grootte: int
    aantal: int | None
    eerste: tuple[Wijziging, ...]
    uit: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Onhaalbaar:
    """No change of whatever size reaches the goal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gestopt:
    """The search stopped at `GRENS`: no change of fewer than `vanaf` verwachtingen reaches the goal, more may do."""

    vanaf: int


Gevonden = Kortste | Onhaalbaar | Gestopt


class Ruimte:
    """The states of one criterium around the scores of one toetsing."""

    def __init__(
        self,
        criterium: Criterium,
        regelset: Regelset,
        scores: Mapping[str, Ingevuld],
        *,
        grens: int = GRENS,
    ) -> None:
        self._scores, self._grens = scores, grens
        self._zoekgrens = Zoekgrens(grens)
        self._zicht = zicht_op(criterium, regelset)
        self._volgorde = [onderdeel.nr for onderdeel in criterium.onderdelen_bij(regelset)]
        self._bekend: dict[Toestand, frozenset[Oordeel]] = {}

    def beter(self, goed: Callable[[frozenset[Oordeel]], bool]) -> Gevonden:
        """Return the smallest changes to better scores after which `goed` holds of the oordelen that are possible."""
        return self._zoek(tuple(self._bundels(omhoog=True)), goed)

    def gunstig(self, kan: Callable[[frozenset[Oordeel]], bool]) -> Gevonden:
        """Return the smallest changes to better scores after which something is possible."""
        return self.beter(kan)

    def slechter(self, goed: Callable[[frozenset[Oordeel]], bool]) -> Gevonden:
        """Return the smallest changes to worse scores of verwachtingen that are voldoende, after which `goed` holds."""
        return self._zoek(tuple(self._bundels(omhoog=False)), goed)

    def beslissend(self) -> tuple[str, ...] | None:
        """Return what is open and still decides, facts last, in the order of the kader; None where that is too much.

        One decides where, for some way to fill in the others, its score makes the difference.
        """
        self._zoekgrens = Zoekgrens(self._grens)
        begin = self._zicht.toestand(self._scores)
        try:
            nrs = {
                nr
                for plaats, klasse in enumerate(self._zicht.klassen)
                if any(self._scores[nr] is OPEN for nr in klasse.nrs) and self._beslist(begin, plaats, {})
                for nr in klasse.nrs
            }
        except Vol:
            return None
        return tuple(nr for nr in self._volgorde if nr in nrs and self._scores[nr] is OPEN)

    # -- what is possible --------------------------------------------------------------------------------------------

    def _mogelijk(self, toestand: Toestand) -> frozenset[Oordeel]:
        """Return the oordelen over all ways to fill in what is open in a toestand."""
        bekend, te_doen = self._bekend, [toestand]
        volgende: dict[Toestand, list[Toestand]] = {}
        while te_doen:  # no recursion: thousands may be open
            dit = te_doen.pop()
            if dit in bekend:
                continue
            if dit not in volgende:
                self._zoekgrens.tel()
                verder = volgende[dit] = list(self._zicht.verder(dit))
                te_doen += [dit, *(een for een in verder if een not in bekend)] if verder else [dit]
                continue
            verder = volgende.pop(dit)
            self._zoekgrens.tel(len(verder) // 4 if verder else _BESLISSEN)
            bekend[dit] = (
                frozenset().union(*map(bekend.__getitem__, verder))
                if verder
                else frozenset([self._zicht.beslis(dit).oordeel])
            )
        return bekend[toestand]

    def _beslist(self, toestand: Toestand, plaats: int, gezien: dict[Toestand, bool]) -> bool:
        """Return whether one open onderdeel of a class makes the difference, for some way to fill in the others."""
        if toestand not in gezien:
            self._zoekgrens.tel()
            if len(self._mogelijk(toestand)) == 1:
                gezien[toestand] = False
            else:
                verder = tuple(self._zicht.verder(toestand, behalve=plaats))
                gezien[toestand] = any(self._beslist(een, plaats, gezien) for een in verder) if verder else True
        return gezien[toestand]

    # -- the search --------------------------------------------------------------------------------------------------

    def _bundels(self, *, omhoog: bool) -> Iterator[Bundel]:
        """Yield the verwachtingen that can get a better score, by class and teken; or those that satisfy a worse one.

        Where a scale says of no level that it satisfies, every one can get worse.
        """
        for plaats, klasse in enumerate(self._zicht.klassen):
            if klasse.feit:  # nobody repairs a fact
                continue
            schaal = klasse.schaal
            treden = [teken for teken in schaal.ladder if teken in klasse.tekens][:: 1 if omhoog else -1]
            for teken in treden:
                nrs = tuple(nr for nr in klasse.nrs if self._scores[nr] == teken)
                paren = ((ander, teken) if omhoog else (teken, ander) for ander in treden)
                naar = [ander for ander, paar in zip(treden, paren, strict=True) if schaal.is_beter(*paar)]
                if naar and nrs and (omhoog or not schaal.voldoet or teken in schaal.voldoet):
                    yield Bundel(klasse=plaats, van=teken, naar=tuple(reversed(naar)), nrs=nrs)

    def _zoek(self, bundels: tuple[Bundel, ...], goed: Callable[[frozenset[Oordeel]], bool]) -> Gevonden:
        self._zoekgrens = Zoekgrens(self._grens)
        overig = self._zicht.toestand({**self._scores, **{nr: OPEN for bundel in bundels for nr in bundel.nrs}})
        bereik = Bereik(self._zicht, bundels, overig)
        for grootte in range(bereik.meeste + 1):
            try:
                if grootte == _DAARNA and not self._kan_ooit(bereik, goed):
                    return Onhaalbaar()
                raak = {na for na in bereik.na(grootte, self._zoekgrens.tel) if goed(self._mogelijk(na))}
            except Vol:
                return Gestopt(vanaf=grootte)
            if raak:
                return self._kortste(bereik, grootte, raak)
        return Onhaalbaar()

    def _kan_ooit(self, bereik: Bereik, goed: Callable[[frozenset[Oordeel]], bool]) -> bool:
        """Return whether changes of any size reach the goal, or whether finding that out is too much."""
        zoeker, self._zoekgrens = self._zoekgrens, Zoekgrens(self._grens // 4)
        try:
            return any(goed(self._mogelijk(na)) for na in bereik.ooit(self._zoekgrens.tel))
        except Vol:
            return True
        finally:
            self._zoekgrens = zoeker

    def _kortste(self, bereik: Bereik, grootte: int, raak: Collection[Toestand]) -> Kortste:
        levend = bereik.levend(grootte, raak)
        verandert = {bereik.bundels[stand.bundel].nrs for stand in levend if stand.veranderd}
        uit = {nr for nrs in verandert for nr in nrs}
        bundel_van = {nr: i for i, bundel in enumerate(bereik.bundels) for nr in bundel.nrs}
        nrs = [nr for nr in self._volgorde if nr in bundel_van]
        plaatsen = [bundel_van[nr] for nr in nrs]
        alle, aantal, minste = self._keuzes(bereik, levend)
        uitschrijver = Uitschrijver(bereik, plaatsen, raak, Zoekgrens(self._grens).tel)
        eerste = uitschrijver.eerste(alle, minste, GENOEMD)
        if not eerste:
            uitschrijver = Uitschrijver(bereik, plaatsen, raak, lambda _: None)
            eerste = uitschrijver.eerste([tuple(enumerate(een_keuze(bereik, levend)))], minste, 1)
        return Kortste(
            grootte=grootte,
            aantal=aantal,
            eerste=tuple(self._wijziging(bereik, nrs, bundel_van, een) for een in eerste),
            uit=tuple(nr for nr in nrs if nr in uit),
        )

    def _keuzes(self, bereik: Bereik, levend: Levend) -> tuple[list[Greep], int | None, Sequence[int]]:
        """Return every choice, how many changes they are, and the fewest steps in any per bundel.

        Where that is too much: no choice, None, and no steps.
        """
        zoekgrens = Zoekgrens(self._grens)
        try:
            web = web_van(bereik, levend, zoekgrens.tel)
            alle = list(keuzes(bereik, web, zoekgrens.tel))
        except Vol:
            return [], None, [0] * len(bereik.bundels)
        return [greep for greep, _ in alle], sum(n for _, n in alle), web.minste

    def _wijziging(
        self, bereik: Bereik, nrs: list[str], bundel_van: Mapping[str, int], een: Uitgeschreven
    ) -> Wijziging:
        return tuple((nrs[i], Score(bereik.bundels[bundel_van[nrs[i]]].naar[n])) for i, n in een)
