"""What the beslisregels of one criterium, thema or whole can see of a toetsing, and nothing else of it.

A `Zicht` is made of onderdelen and rows; a `Toestand` is what the rows see of one toetsing. Where two toetsingen have
the same toestand no row can tell them apart, so one decision serves both: one toetsing, all ways to fill in what is
open and a proof over everything there is, all look at toestanden (27 + 8 onderdelen are a dozen, not 2^35).

What a toestand is made of is known here and where they are made (`opvullen`): the value of each veld of a `Blik`, so
what the rows compare, and per class how many onderdelen are filled in. Every onderdeel adds to it, and nothing is ever
taken from it, since a capped count cannot give back. The numbers stand side by side in one (see `optellen`). A sheet or
a matrix cannot ask, so it is told which `Klassetelling` to count and how those make the velden.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import comb, prod
from typing import TYPE_CHECKING, NamedTuple, cast

from toetsing.domain.rules.betekenis import heeft_lege_noemer, klassen_van, pas_toe, past, rij_past
from toetsing.domain.rules.boom import LegeNoemer
from toetsing.domain.rules.gezien import Lezer, blik_van
from toetsing.domain.rules.optellen import Optelling
from toetsing.domain.rules.opvullen import Opvulling, Toestand
from toetsing.domain.rules.reeksen import VANAF, reeksen_van
from toetsing.domain.rules.sprong import Sprong

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from toetsing.domain.rules.betekenis import Beslissing, Onderdeel
    from toetsing.domain.rules.boom import Voorwaarde
    from toetsing.domain.rules.gezien import Klassetelling, Veld
    from toetsing.domain.rules.regelset import Beslisregel, Regelset
    from toetsing.domain.schaal import Schaal
    from toetsing.domain.scores import Ingevuld

_Getallen = tuple[int, ...]


__all__ = ("Toestand", "Vulling", "Wissel", "Zicht", "wisselbaar", "zicht_van")


class Vulling(NamedTuple):
    """How many toetsingen have a toestand, and one of them: by number the teken of each onderdeel.

    It is the one with the fewest onderdelen off their best teken, and of those the first in the order of the kader.
    """

    aantal: int
    voorbeeld: Mapping[str, str]


class Wissel(NamedTuple):
    """One onderdeel of a class that gets another teken while the others stay: the toestanden before and after.

    `anderen` says which tekens those have; `Zicht.invulling` writes it out.
    """

    klasse: int
    van: str
    naar: str
    voor: Toestand
    na: Toestand
    anderen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Zicht(Opvulling):
    """What the rows of a regelset can see of some onderdelen."""

    regelset: Regelset

    # -- one toestand ------------------------------------------------------------------------------------------------

    def toestand(self, scores: Mapping[str, Ingevuld]) -> Toestand:
        """Return the toestand of a toetsing; what is open there is open in it."""
        toestand = self.leeg
        for nr, klasse in self._onderdelen:
            plaats = self._plaatsen[klasse].get(scores[nr])
            if plaats is not None:
                toestand = self._plus(toestand, self._bijdragen[klasse][plaats])
        return toestand

    def erbij(self, toestand: Toestand, gevuld: Iterable[tuple[int, str, int]]) -> Toestand:
        """Return the toestand in which more is filled in: of a class, by its place, a teken so many times."""
        for klasse, teken, n in gevuld:
            bijdrage = self.waarden(self._bijdragen[klasse][self._plaatsen[klasse][teken]])
            keer = Toestand(self._optelling.samen((veld, een * n) for veld, een in enumerate(bijdrage)))
            toestand = self._plus(toestand, keer)
        return toestand

    def plaats(self, nr: str) -> int | None:
        """Return the place of the class that an onderdeel is in; None where no row looks at it."""
        return self._klasse_van.get(nr)

    def bijdrage(self, nr: str, teken: str) -> Toestand:
        """Return the toestand in which one onderdeel alone has a teken; empty where no row looks at that onderdeel."""
        klasse = self._klasse_van.get(nr)
        return self.leeg if klasse is None else self._bijdragen[klasse][self._plaatsen[klasse][teken]]

    def plus(self, een: Toestand, ander: Toestand) -> Toestand:
        """Return two toestanden together, in which other onderdelen are filled in."""
        return self._plus(een, ander)

    def sprong(self, keuzes: Iterable[Iterable[tuple[int, str, int]]]) -> Sprong:
        """Return a choice of what is filled in besides: each as `erbij` takes it."""
        return Sprong((self.erbij(self.leeg, gevuld) for gevuld in keuzes), self._optelling)

    def open(self, toestand: Toestand) -> int:
        """Return how many onderdelen are open."""
        return len(self._onderdelen) - sum(self._ingevuld(toestand))

    def verder(self, toestand: Toestand, *, behalve: int | None = None) -> Iterator[Toestand]:
        """Yield the toestanden that follow when one open onderdeel gets each of its tekens; none where none is open.

        Filling in all of them one by one leads to every completion. One of the class `behalve` is left open.
        """
        for plaats, (klasse, gevuld) in enumerate(zip(self.klassen, self._ingevuld(toestand), strict=True)):
            if len(klasse.nrs) - gevuld > (plaats == behalve):
                yield from self._elk(toestand, self._soorten[plaats])
                return

    def voltooiingen(self, toestand: Toestand) -> Iterator[Toestand]:
        """Yield every complete toestand that a toestand leaves possible, once."""
        toestanden: dict[Toestand, None] = {toestand: None}
        for plaats, (klasse, gevuld) in enumerate(zip(self.klassen, self._ingevuld(toestand), strict=True)):
            for _ in range(len(klasse.nrs) - gevuld):
                toestanden = self._stap(toestanden, plaats)
        yield from toestanden

    # -- all toestanden ----------------------------------------------------------------------------------------------

    def toestanden(self) -> dict[Toestand, Vulling]:
        """Return every complete toestand, with how many toetsingen have it and one of them."""
        gevuld = self._gevuld(self._onderdelen)
        return {t: Vulling(een.aantal, self._uitgeschreven(self._onderdelen, een.tekens)) for t, een in gevuld.items()}

    def van_best_af(self) -> list[tuple[Toestand, int]]:
        """Return every complete toestand, the best filling-in first, each with a number that `voorbeeld` writes out."""
        gevuld = self._gevuld(self._onderdelen)
        return [(t, een.tekens) for t, een in sorted(gevuld.items(), key=lambda paar: paar[1][1:])]

    def voorbeeld(self, tekens: int) -> dict[str, str]:
        """Return one toetsing that has a toestand."""
        return self._uitgeschreven(self._onderdelen, tekens)

    @property
    def hoogstens_toestanden(self) -> int:
        """A number of complete toestanden that there are certainly not more of, without making any."""
        per_klasse = (
            comb(len(klasse.nrs) + soorten - 1, soorten - 1) if soorten else 0
            for plaats, klasse in enumerate(self.klassen)
            for soorten in (len(self._soorten[plaats]),)
        )
        return min(prod(per_klasse), prod(veld.hoogstens + 1 for veld in self.gezien))

    def meer_toestanden_dan(self, grens: int) -> bool:
        """Return whether there are more complete toestanden than this, without making many more."""
        if self.hoogstens_toestanden <= grens:
            return False
        toestanden: dict[Toestand, None] = {self.leeg: None}
        for plaats, klasse in enumerate(self.klassen):
            if self._reeksen[plaats]:  # of so many scores a class by itself has more than all together
                for _ in klasse.nrs:
                    toestanden = self._stap(toestanden, plaats)
                    if len(toestanden) > grens:
                        return True
                continue
            van_klasse: dict[Toestand, None] = {self.leeg: None}
            for _ in klasse.nrs:
                van_klasse = self._stap(van_klasse, plaats)
                if len(van_klasse) > grens:
                    return True
            samen: dict[Toestand, None] = {}
            for toestand in toestanden:
                samen |= dict.fromkeys(self._plus(toestand, erbij) for erbij in van_klasse)
                if len(samen) > grens:
                    return True
            toestanden = samen
        return False

    def wissels(self, oordelen: Mapping[Toestand, object] | None = None) -> Iterator[Wissel]:
        """Yield everything that can happen when one onderdeel gets another teken that adds something else.

        Between every two of its tekens, since a change that goes by a third need not show in two steps. Of numbers, of
        which there may be a thousand, between those next to each other. With `oordelen` only where those differ.
        """
        for plaats, klasse in enumerate(self.klassen):
            bijdragen = self._bijdragen[plaats]
            verschillend = [(i, j) for i, j in wisselbaar(klasse.tekens, klasse.schaal) if bijdragen[i] != bijdragen[j]]
            if not verschillend:
                continue
            for zonder, gevuld in self._gevuld(self._zonder(plaats)).items():
                met = [self._plus(zonder, bijdrage) for bijdrage in bijdragen]
                wat: list[object] = [*met] if oordelen is None else [oordelen[toestand] for toestand in met]
                for i, j in verschillend if wat.count(wat[0]) < len(wat) else ():
                    if wat[i] == wat[j]:
                        continue
                    yield Wissel(plaats, klasse.tekens[i], klasse.tekens[j], met[i], met[j], gevuld.tekens)

    def invulling(self, wissel: Wissel, teken: str) -> dict[str, str]:
        """Return a toetsing in which the onderdeel of a wissel has a teken, and as few others as can be are off."""
        anderen = self._zonder(wissel.klasse)
        return {self.klassen[wissel.klasse].nrs[-1]: teken, **self._uitgeschreven(anderen, wissel.anderen)}

    def met_een(self, klasse: int, teken: str) -> Iterator[Toestand]:
        """Yield every complete toestand in which one onderdeel of a class has a teken, whatever the others have."""
        return self.voltooiingen(self.erbij(self.leeg, [(klasse, teken, 1)]))

    def deeltoestanden(self, grens: int) -> list[Toestand] | None:
        """Return every toestand, complete or not, those with the fewest open first, or None if more than grens."""
        toestanden: dict[Toestand, None] = {self.leeg: None}
        for plaats, klasse in enumerate(self.klassen):
            for _ in klasse.nrs:
                toestanden |= self._stap(toestanden, plaats)
                if len(toestanden) > grens:
                    return None
        return sorted(toestanden, key=self.open)

    # -- deciding ----------------------------------------------------------------------------------------------------

    def beslis(self, toestand: Toestand) -> Beslissing:
        """Return what the rows say of a complete toestand."""
        return pas_toe(self.regelset, self._lezing(toestand))

    def beslissingen(self, toestand: Toestand) -> list[Beslissing]:
        """Return what the rows say of every completion."""
        return [self.beslis(volledig) for volledig in self.voltooiingen(toestand)]

    def past(self, rij: Beslisregel, toestand: Toestand) -> bool:
        """Return whether a row fits a complete toestand, whatever rows go before it.

        With an empty denominator only the answer to that fits, and it fits nowhere else.
        """
        lezing = self._lezing(toestand)
        if heeft_lege_noemer(self.regelset, lezing):
            return isinstance(rij.voorwaarde, LegeNoemer)
        return rij_past(rij, lezing)

    def geldt(self, voorwaarde: Voorwaarde, toestand: Toestand) -> bool:
        """Return whether a part of the condition of a row holds in a complete toestand."""
        return past(voorwaarde, self._lezing(toestand))

    def lege_noemer(self, toestand: Toestand, regelset: Regelset | None = None) -> bool:
        """Return whether some percentage has nothing to be a percentage of in a complete toestand.

        Of all rows, or of those of a regelset among them.
        """
        return heeft_lege_noemer(regelset or self.regelset, self._lezing(toestand))

    def _lezing(self, toestand: Toestand) -> Lezer:
        return Lezer(self.blik, self.waarden(toestand))

    # -- counting elsewhere ------------------------------------------------------------------------------------------

    @property
    def tellingen(self) -> tuple[Klassetelling, ...]:
        """Everything there is to count, class by class and in the order of its tekens."""
        return self.blik.tellingen

    @property
    def velden(self) -> tuple[Veld, ...]:
        """The numbers that make a toestand: where all are equal the toestand is."""
        return self.blik.velden

    @property
    def gezien(self) -> tuple[Veld, ...]:
        """Those of the `velden` that rows compare; they come first."""
        return self.velden[: len(self.velden) - len(self.klassen)]

    # -- adding up ---------------------------------------------------------------------------------------------------


@lru_cache(maxsize=1024)
def zicht_van(regelset: Regelset, onderdelen: tuple[Onderdeel, ...], buiten: int = 0) -> Zicht:
    """Return what the rows can see of these onderdelen; `buiten` more are listed without counting."""
    klassen = klassen_van(regelset, onderdelen)
    klasse_van = {nr: plaats for plaats, klasse in enumerate(klassen) for nr in klasse.nrs}
    blik = blik_van(regelset, klassen, buiten)
    optelling = Optelling([veld.hoogstens for veld in blik.velden])
    per_telling = iter(blik.bijdragen)
    bijdragen = tuple(tuple(Toestand(optelling.samen(next(per_telling))) for _ in klasse.tekens) for klasse in klassen)
    return Zicht(
        regelset=regelset,
        klassen=klassen,
        blik=blik,
        _onderdelen=tuple((onderdeel.nr, klasse_van[onderdeel.nr]) for onderdeel in onderdelen),
        _klasse_van=klasse_van,
        _plaatsen=tuple({teken: plaats for plaats, teken in enumerate(klasse.tekens)} for klasse in klassen),
        _bijdragen=bijdragen,
        _soorten=tuple(tuple(dict.fromkeys(van_klasse)) for van_klasse in bijdragen),
        _reeksen=tuple(
            reeksen_van(cast("tuple[int, ...]", een), optelling) if len(set(een)) >= VANAF else () for een in bijdragen
        ),
        _optelling=optelling,
    )


def wisselbaar(tekens: Sequence[str], schaal: Schaal) -> Iterator[tuple[int, int]]:
    """Yield which of these tekens become which others in one change, by their places: a number the next number."""
    getallen = [i for i, teken in enumerate(tekens) if schaal.per_teken[teken].is_getal]
    losse = sorted({*range(len(tekens))}.difference(getallen))
    naast = {i: getallen[max(n - 1, 0) : n + 2] for n, i in enumerate(getallen)}
    for i in range(len(tekens)):
        yield from ((i, j) for j in (sorted({*losse, *naast[i]}) if i in naast else range(len(tekens))))
