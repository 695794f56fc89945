"""What the rows of a criterium compare, as numbers: each a sum over the onderdelen, capped where more says nothing.

A count is capped just past the last number that a row compares it with. Of the onderdelen that are so and those that
are not so, those are counted of which fewer need counting: for "alle voldoende" whether one is not. A share is a
numerator and a denominator, or one such count where its denominator never changes. Levels that no row tells apart add
the same, and so are one to everything that looks through a `Blik`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import ceil, floor
from typing import TYPE_CHECKING, NamedTuple, assert_never

from toetsing.domain.rules.betekenis import gaat_over, getelde_tekens
from toetsing.domain.rules.boom import Aandeel, Aantal, Alle, Is, Maat, Overige, bladen_van

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from fractions import Fraction

    from toetsing.domain.rules.betekenis import Klasse
    from toetsing.domain.rules.boom import Blad, Regelset


_Tellingen = tuple[int, ...]
"""Places of tellingen."""
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

    Where it is not `begrensd` the sum can never be more.
    """

    tellingen: tuple[int, ...]
    hoogstens: int
    begrensd: bool = False


class Vraag(NamedTuple):
    """Where a condition finds what it compares, as places of velden; None where there is nothing to count.

    What it counts is the value of `veld`, or where it has a `van`: that number less the value. `noemer` is of how many
    onderdelen it speaks, less the value of `weg`.
    """

    veld: int | None
    van: int | None
    noemer: int
    weg: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Blik:
    """The numbers that the rows of a regelset compare.

    tellingen: everything there is to count, class by class and in the order of its tekens. velden: the numbers, those
    of the rows first and then of each class how many are filled in. bijdragen: per telling the velden it adds to.
    """

    tellingen: tuple[Klassetelling, ...]
    velden: tuple[Veld, ...]
    bijdragen: tuple[tuple[int, ...], ...]
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
        return vraag.noemer if vraag.weg is None else vraag.noemer - self.waarden[vraag.weg]


def blik_van(regelset: Regelset, klassen: Sequence[Klasse], buiten: int) -> Blik:
    """Return what the rows can see of these classes; `buiten` more onderdelen are listed without counting."""
    return _Maker(klassen, buiten).blik(regelset)


class _Getal(NamedTuple):
    """What a condition compares: what is so, what is not so, and up to which number each has to be counted.

    `aantal` onderdelen are so or not so; `noemer` and `weg` as in a `Vraag`, with tellingen for places.
    """

    wel: _Tellingen
    niet: _Tellingen
    grens_wel: int
    grens_niet: int
    aantal: int
    noemer: int
    weg: _Tellingen


class _Maker:
    """Chooses what to count so that every condition of a regelset finds what it compares."""

    def __init__(self, klassen: Sequence[Klasse], buiten: int) -> None:
        self.klassen, self.buiten = klassen, buiten
        self.tellingen = tuple(
            Klassetelling(klasse=i, teken=t) for i, klasse in enumerate(klassen) for t in klasse.tekens
        )

    def blik(self, regelset: Regelset) -> Blik:
        bladen = {id(blad): blad for rij in regelset.rijen for blad in bladen_van(rij.voorwaarde)}
        getallen = {sleutel: self._getal(blad) for sleutel, blad in bladen.items()}
        tot: dict[_Tellingen, int] = {}
        for getal in getallen.values():
            tot[getal.wel] = max(getal.grens_wel, tot.get(getal.wel, 0))
            tot[getal.niet] = max(getal.grens_niet, tot.get(getal.niet, 0))
            tot[getal.weg] = max(getal.aantal, tot.get(getal.weg, 0))
        keuzes = {sleutel: _minste(getal, tot) for sleutel, getal in getallen.items()}
        nodig = dict.fromkeys(t for sleutel, keuze in keuzes.items() for t in (keuze, getallen[sleutel].weg))
        rijvelden = [veld for tellingen in nodig if (veld := self._veld(tellingen, tot.get(tellingen))).hoogstens > 0]
        plaats = {veld.tellingen: i for i, veld in enumerate(rijvelden)}
        velden = (*rijvelden, *self._gevuld())
        return Blik(
            tellingen=self.tellingen,
            velden=velden,
            bijdragen=tuple(
                tuple(i for i, veld in enumerate(velden) if telling in veld.tellingen)
                for telling in range(len(self.tellingen))
            ),
            _vragen={
                sleutel: Vraag(
                    veld=plaats.get(keuze),
                    van=None if keuze == getallen[sleutel].wel else getallen[sleutel].aantal,
                    noemer=getallen[sleutel].noemer,
                    weg=plaats.get(getallen[sleutel].weg),
                )
                for sleutel, keuze in keuzes.items()
            },
        )

    def _veld(self, tellingen: _Tellingen, tot: int | None) -> Veld:
        """Return a count up to a number, or as far as there is anything to count."""
        er_zijn = self._er_zijn(tellingen)
        hoogstens = er_zijn if tot is None else min(tot, er_zijn)
        return Veld(tellingen, hoogstens, begrensd=hoogstens < er_zijn)

    def _gevuld(self) -> Iterator[Veld]:
        for i in range(len(self.klassen)):
            yield self._veld(tuple(n for n, telling in enumerate(self.tellingen) if telling.klasse == i), None)

    def _getal(self, blad: Blad) -> _Getal:
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

    def _er_zijn(self, tellingen: _Tellingen) -> int:
        """Return the most that tellingen can come to."""
        return sum(len(self.klassen[k].nrs) for k in {self.tellingen[plaats].klasse for plaats in tellingen})

    def _noemer(self, blad: Blad, aantal: int) -> tuple[int, _Tellingen]:
        """Return of how many onderdelen a condition speaks: a number, less the sum of the tellingen at these places."""
        if not isinstance(blad, Aandeel):
            return aantal, ()
        if blad.genoemde:
            return aantal + (self.buiten if blad.groep is None else 0), ()
        return aantal, self._over(blad, lambda klasse: klasse.schaal.nvt, wel=True)

    def _over(self, blad: Blad, tekens: Callable[[Klasse], frozenset[str]], *, wel: bool) -> _Tellingen:
        """Return the tellingen of the onderdelen a condition speaks of, with these tekens or with all others."""
        return tuple(
            i
            for i, telling in enumerate(self.tellingen)
            if gaat_over(blad, klasse := self.klassen[telling.klasse]) and (telling.teken in tekens(klasse)) is wel
        )


def _minste(getal: _Getal, tot: Mapping[_Tellingen, int]) -> _Tellingen:
    """Return of what is so and what is not so that of which less has to be counted, over all conditions together."""
    return min(getal.wel, getal.niet, key=lambda tellingen: (tot[tellingen], -min(tellingen, default=0)))


def _grenzen(blad: Blad, noemer: int) -> tuple[Maat, int | Fraction, int | Fraction]:
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
