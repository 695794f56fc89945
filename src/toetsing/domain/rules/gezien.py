"""What the rows of a criterium compare, as numbers: each a sum over the onderdelen, capped where more says nothing.

A count is capped just past the last number that a row compares it with, and so is an amount: each teken adds its
number, in whole steps above the lowest. Of the onderdelen that are so and those that
are not so, those are counted of which fewer need counting: for "alle voldoende" whether one is not. A share is a
numerator and a denominator, or one such count where its denominator never changes. Levels that no row tells apart add
the same, and so are one to everything that looks through a `Blik`. How an amount becomes such a sum is in `bedragen`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING, NamedTuple, assert_never

from toetsing.domain.rules.bedragen import bedrag_van
from toetsing.domain.rules.betekenis import gaat_over, getelde_tekens, laag_van
from toetsing.domain.rules.boom import Aandeel, Aantal, Alle, Bedrag, Is, Laag, Maat, Overige

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from toetsing.domain.rules.betekenis import Klasse
    from toetsing.domain.rules.boom import Blad, Telvoorwaarde
    from toetsing.domain.rules.regelset import Regelset


_Tellingen = tuple[tuple[int, int], ...]
"""Places of tellingen, each with what one of it adds; those that add nothing are left out."""
_OMGEKEERD = {
    Maat.PRECIES: Maat.PRECIES,
    Maat.MINSTENS: Maat.HOOGSTENS,
    Maat.HOOGSTENS: Maat.MINSTENS,
    Maat.MEER_DAN: Maat.MINDER_DAN,
    Maat.MINDER_DAN: Maat.MEER_DAN,
}
"""What a comparison becomes for what is not so."""


class Klassetelling(NamedTuple):
    """Something to count: the onderdelen of a class, by its place, that have a teken."""

    klasse: int
    teken: str


class Veld(NamedTuple):
    """One number of a toestand: the sum of some tellingen, by their places, and no more than `hoogstens`.

    `keer` is how much one of each telling adds. Where it is not `begrensd` the sum can never be more.
    """

    tellingen: tuple[int, ...]
    keer: tuple[int, ...]
    hoogstens: int
    begrensd: bool = False


class Vraag(NamedTuple):
    """Where a condition finds what it compares, as places of velden; None where there is nothing to count.

    What it counts is the value of `veld`, or where it has a `van`: that number less the value. `noemer` is of how many
    onderdelen it speaks, less the value of `weg`; where there is `iets` the value of that says whether of any.
    `drempel` is what an amount is compared with, and `stap` how much a one in it stands for.
    """

    veld: int | None
    van: int | None
    noemer: int
    weg: int | None
    iets: int | None = None
    drempel: Fraction = Fraction(0)
    stap: Fraction = Fraction(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Blik:
    """The numbers that the rows of a regelset compare.

    tellingen: everything there is to count, class by class and in the order of its tekens. velden: the numbers, those
    of the rows first and then of each class how many are filled in. bijdragen: per telling the velden it adds to, and
    how much.
    """

    tellingen: tuple[Klassetelling, ...]
    velden: tuple[Veld, ...]
    bijdragen: tuple[tuple[tuple[int, int], ...], ...]
    _vragen: Mapping[int, Vraag] = field(compare=False, repr=False)

    def vraag(self, blad: Blad) -> Vraag:
        """Return where a condition of the regelset finds what it compares."""
        return self._vragen[id(blad)]


class Lezer(NamedTuple):
    """A complete toestand as the evaluator reads it: the value of each veld of a blik."""

    blik: Blik
    waarden: Sequence[int]

    def teller(self, blad: Blad) -> int:
        """Return a number that stands to what a condition compares it with as the count of onderdelen does."""
        vraag = self.blik.vraag(blad)
        n = 0 if vraag.veld is None else self.waarden[vraag.veld]
        return n if vraag.van is None else vraag.van - n

    def noemer(self, blad: Blad) -> int:
        """Return of how many onderdelen a condition speaks."""
        vraag = self.blik.vraag(blad)
        if vraag.iets is not None:
            return self.waarden[vraag.iets]
        return vraag.noemer if vraag.weg is None else vraag.noemer - self.waarden[vraag.weg]

    def drempel(self, blad: Bedrag) -> Fraction:
        """Return what the teller of an amount is compared with."""
        return self.blik.vraag(blad).drempel


def blik_van(regelset: Regelset, klassen: Sequence[Klasse], buiten: int) -> Blik:
    """Return what the rows can see of these classes; `buiten` more onderdelen are listed without counting."""
    return _Maker(klassen, buiten).blik(regelset)


class _Getal(NamedTuple):
    """What a condition compares: what is so, what is not so, and up to which number each has to be counted.

    What is so and what is not so are `aantal` together; the rest is as in a `Vraag`, with tellingen for places.
    """

    wel: _Tellingen
    niet: _Tellingen
    grens_wel: int
    grens_niet: int
    aantal: int
    noemer: int
    weg: _Tellingen = ()
    iets: _Tellingen = ()
    drempel: Fraction = Fraction(0)
    stap: Fraction = Fraction(1)


class _Maker:
    """Chooses what to count so that every condition of a regelset finds what it compares."""

    def __init__(self, klassen: Sequence[Klasse], buiten: int) -> None:
        self.klassen, self.buiten = klassen, buiten
        self.tellingen = tuple(
            Klassetelling(klasse=i, teken=t) for i, klasse in enumerate(klassen) for t in klasse.tekens
        )

    def blik(self, regelset: Regelset) -> Blik:
        bladen = {id(blad): blad for blad in regelset.bladen}
        getallen = {sleutel: self._getal(blad) for sleutel, blad in bladen.items()}
        tot: dict[_Tellingen, int] = {}
        for getal in getallen.values():
            tot[getal.wel] = max(getal.grens_wel, tot.get(getal.wel, 0))
            tot[getal.niet] = max(getal.grens_niet, tot.get(getal.niet, 0))
            tot[getal.weg] = max(getal.aantal, tot.get(getal.weg, 0))
            tot |= {getal.iets: max(1, tot.get(getal.iets, 0))} if getal.iets else {}
        keuzes = {sleutel: _minste(getal, tot) for sleutel, getal in getallen.items()}
        nodig = dict.fromkeys(
            t for sleutel, keuze in keuzes.items() for t in (keuze, getallen[sleutel].weg, getallen[sleutel].iets)
        )
        gevonden = {t: veld for t in nodig if (veld := self._veld(t, tot.get(t))).hoogstens > 0}
        plaats = {t: i for i, t in enumerate(gevonden)}
        velden = (*gevonden.values(), *self._gevuld())
        return Blik(
            tellingen=self.tellingen,
            velden=velden,
            bijdragen=_bijdragen(velden, len(self.tellingen)),
            _vragen={
                sleutel: Vraag(
                    veld=plaats.get(keuze),
                    van=None if keuze == getal.wel else getal.aantal,
                    noemer=getal.noemer,
                    weg=plaats.get(getal.weg),
                    iets=plaats.get(getal.iets),
                    drempel=getal.drempel,
                    stap=getal.stap,
                )
                for sleutel, keuze in keuzes.items()
                for getal in (getallen[sleutel],)
            },
        )

    def _veld(self, tellingen: _Tellingen, tot: int | None) -> Veld:
        """Return a sum up to a number, or as far as there is anything to add."""
        er_zijn = self._er_zijn(tellingen)
        hoogstens = er_zijn if tot is None else min(tot, er_zijn)
        plaatsen, keer = tuple(i for i, _ in tellingen), tuple(n for _, n in tellingen)
        return Veld(plaatsen, keer, hoogstens, begrensd=hoogstens < er_zijn)

    def _gevuld(self) -> Iterator[Veld]:
        for i in range(len(self.klassen)):
            yield self._veld(tuple((n, 1) for n, telling in enumerate(self.tellingen) if telling.klasse == i), None)

    def _getal(self, blad: Blad) -> _Getal:
        if isinstance(blad, Bedrag):
            return self._bedrag(blad)
        aantal = sum(len(klasse.nrs) for klasse in self.klassen if gaat_over(blad, klasse))
        noemer, weg = self._noemer(blad, aantal)
        maat, eerste, laatste = _grenzen(blad, noemer)
        grenzen = _voorbij(maat, laatste), _voorbij(_OMGEKEERD[maat], aantal - eerste)
        if weg:  # both change, and only how they stand to one another matters
            grenzen = aantal, aantal + 1
        wel, niet = (
            self._over(blad, lambda klasse: getelde_tekens(blad, klasse.schaal.nvt), wel=zo) for zo in (True, False)
        )
        return _Getal(wel, niet, *grenzen, aantal=aantal, noemer=noemer, weg=weg)

    def _bedrag(self, blad: Bedrag) -> _Getal:
        """Return what an amount compares; whether it is of anything is asked where all of it can be nvt."""
        over = {i: klasse for i, klasse in enumerate(self.klassen) if gaat_over(blad, klasse)}
        bedrag = bedrag_van(blad, over)
        wel, niet = [], []
        for i, telling in enumerate(self.tellingen):
            if telling.klasse in over:
                n = bedrag.per_teken[telling.klasse][telling.teken]
                wel += [(i, n)] if n else []
                niet += [(i, rest)] if (rest := bedrag.meeste[telling.klasse] - n) else []
        kan_leeg = all(klasse.schaal.nvt.intersection(klasse.tekens) for klasse in over.values())
        aantal = sum(len(klasse.nrs) * bedrag.meeste[i] for i, klasse in over.items())
        return _Getal(
            tuple(wel),
            tuple(niet),
            _voorbij(blad.maat, bedrag.drempel),
            _voorbij(_OMGEKEERD[blad.maat], aantal - bedrag.drempel),
            aantal=aantal,
            noemer=sum(len(klasse.nrs) for klasse in over.values()),
            iets=self._over(blad, lambda klasse: klasse.schaal.nvt, wel=False) if kan_leeg else (),
            drempel=bedrag.drempel,
            stap=bedrag.stap,
        )

    def _er_zijn(self, tellingen: _Tellingen) -> int:
        """Return the most that tellingen can come to."""
        meeste: dict[int, int] = {}
        for plaats, n in tellingen:
            klasse = self.tellingen[plaats].klasse
            meeste[klasse] = max(n, meeste.get(klasse, 0))
        return sum(len(self.klassen[klasse].nrs) * n for klasse, n in meeste.items())

    def _noemer(self, blad: Telvoorwaarde | Is, aantal: int) -> tuple[int, _Tellingen]:
        """Return of how many onderdelen a condition speaks: a number, less the sum of the tellingen at these places."""
        if not isinstance(blad, Aandeel):
            return aantal, ()
        if blad.genoemde:
            return aantal + (self.buiten if blad.groep is None and laag_van(blad) is Laag.VERWACHTING else 0), ()
        return aantal, self._over(blad, lambda klasse: klasse.schaal.nvt, wel=True)

    def _over(self, blad: Blad, tekens: Callable[[Klasse], frozenset[str]], *, wel: bool) -> _Tellingen:
        """Return the tellingen of the onderdelen a condition speaks of, with these tekens or with all others."""
        over = {i: tekens(klasse) for i, klasse in enumerate(self.klassen) if gaat_over(blad, klasse)}
        return tuple(
            (i, 1)
            for i, telling in enumerate(self.tellingen)
            if telling.klasse in over and (telling.teken in over[telling.klasse]) is wel
        )


def _bijdragen(velden: Sequence[Veld], aantal: int) -> tuple[tuple[tuple[int, int], ...], ...]:
    """Return of so many tellingen to which velden each adds, and how much."""
    bijdragen: list[list[tuple[int, int]]] = [[] for _ in range(aantal)]
    for i, veld in enumerate(velden):
        for plaats, n in zip(veld.tellingen, veld.keer, strict=True):
            bijdragen[plaats].append((i, n))
    return tuple(map(tuple, bijdragen))


def _minste(getal: _Getal, tot: Mapping[_Tellingen, int]) -> _Tellingen:
    """Return of what is so and what is not so that of which less has to be counted, over all conditions together."""
    return min(
        getal.wel, getal.niet, key=lambda tellingen: (tot[tellingen], -min((i for i, _ in tellingen), default=0))
    )


def _grenzen(blad: Telvoorwaarde | Is, noemer: int) -> tuple[Maat, int | Fraction, int | Fraction]:
    """Return with which numbers a condition compares its count, the first and the last, and how."""
    match blad:
        case Aantal(maat=maat, grenzen=grenzen):
            return maat, min(grenzen), max(grenzen)
        case Aandeel(maat=maat, procent=procent):
            return maat, procent * noemer / 100, procent * noemer / 100
        case Is():
            return Maat.MINSTENS, 1, 1
        case Alle() | Overige():
            return Maat.MINSTENS, noemer, noemer
        case _:  # pragma: no cover - mypy proves the union closed
            assert_never(blad)


def _voorbij(maat: Maat, getal: int | Fraction) -> int:
    """Return the first whole number past which a comparison with a number says nothing new."""
    return ceil(getal) if maat in (Maat.MINSTENS, Maat.MINDER_DAN) else floor(getal) + 1
