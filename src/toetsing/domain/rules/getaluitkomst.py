"""The number that a criterium may come to, beside or instead of an oordeel: a sum, a mean, or a share of the points.

No rule counts it. It is exact, as a fraction; while something is open it is everything from the lowest to the highest
that the open scores can still make of it. What is nvt is outside it, and of nothing there is no number.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING, NamedTuple

from toetsing.domain.rules.boom import Grootheid
from toetsing.domain.scores import OPEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from toetsing.domain.rules.betekenis import Onderdeel
    from toetsing.domain.scores import Ingevuld


class Bijdrage(NamedTuple):
    """What one onderdeel with a score adds to the numerator and to the denominator of a number."""

    teller: Fraction
    noemer: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Getaluitkomst:
    """Which number: of which onderdelen, and whether each counts as often as its gewicht."""

    wat: Grootheid
    gewogen: bool
    groep: str | None

    def over(self, onderdelen: Iterable[Onderdeel]) -> tuple[Onderdeel, ...]:
        """Return the onderdelen it is made of."""
        return tuple(een for een in onderdelen if not een.feit and (self.groep is None or self.groep in een.groepen))

    def bijdrage(self, onderdeel: Onderdeel, teken: str) -> Bijdrage:
        """Return what an onderdeel with a teken that is not nvt adds; the number is the one sum over the other.

        Of a sum it is the numerator alone, and the denominator says whether there is anything in it.
        """
        getal = onderdeel.schaal.per_teken[teken].getal
        assert getal is not None, "a kader of which a level in a number has no number is refused"
        keer = onderdeel.gewicht if self.gewogen else Fraction(1)
        if self.wat is not Grootheid.PUNTEN:
            return Bijdrage(keer * getal, keer)
        return Bijdrage(100 * keer * getal, keer * onderdeel.schaal.hoogste_getal)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gehelen:
    """A number as whole parts: what every onderdeel adds, and how many parts make one.

    per_teken: per onderdeel what each of its tekens that is not nvt adds to the numerator and to the denominator, in
    parts of which there are `van_teller` and `van_noemer` in one. vast: per onderdeel what it adds whatever its score
    turns out to be; None where that makes a difference.
    """

    onderdelen: tuple[Onderdeel, ...]
    per_teken: tuple[Mapping[str, tuple[int, int]], ...]
    vast: tuple[tuple[int, int] | None, ...]
    van_teller: int
    van_noemer: int


def gehelen(uitkomst: Getaluitkomst, onderdelen: Iterable[Onderdeel]) -> Gehelen:
    """Return the number of some onderdelen as whole parts: `teller * van_noemer / (noemer * van_teller)` is the number.

    Of a sum that is `teller / van_teller`.
    """
    eigen = uitkomst.over(onderdelen)
    bijdragen = [{t: uitkomst.bijdrage(een, t) for t in een.tekens if t not in een.schaal.nvt} for een in eigen]
    delen = [deel for van in bijdragen for deel in van.values()]
    van_teller, van_noemer = (lcm(*(deel[i].denominator for deel in delen)) for i in range(2))
    per_teken = tuple(
        {t: (int(deel.teller * van_teller), int(deel.noemer * van_noemer)) for t, deel in van.items()}
        for van in bijdragen
    )
    return Gehelen(
        onderdelen=eigen,
        per_teken=per_teken,
        vast=tuple(_vast(een, van) for een, van in zip(eigen, per_teken, strict=True)),
        van_teller=van_teller,
        van_noemer=van_noemer,
    )


def _vast(onderdeel: Onderdeel, per_teken: Mapping[str, tuple[int, int]]) -> tuple[int, int] | None:
    alle = {per_teken.get(teken) for teken in onderdeel.tekens}  # None: it may be nvt
    return alle.pop() if len(alle) == 1 else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Getalstand:
    """What the number is: from `laagste` to `hoogste`, both the same where nothing is open that counts.

    Of points it is a percentage. Both are None where there is nothing to make a number of; `kan_leeg` says that it may
    still come to that.
    """

    laagste: Fraction | None
    hoogste: Fraction | None
    kan_leeg: bool

    @property
    def waarde(self) -> Fraction | None:
        """The number; None while it can be more than one, and where there is none."""
        return self.laagste if self.laagste == self.hoogste and not self.kan_leeg else None


def getalstand(uitkomst: Getaluitkomst, onderdelen: Iterable[Onderdeel], scores: Mapping[str, Ingevuld]) -> Getalstand:
    """Return the number that some scores come to; exact over all ways to fill in what is open."""
    vast: list[Bijdrage] = []
    vrij: list[tuple[list[Bijdrage], bool]] = []
    for een in uitkomst.over(onderdelen):
        score = scores[een.nr]
        tekens = een.tekens if score is OPEN else (score,)
        delen = [uitkomst.bijdrage(een, teken) for teken in tekens if teken not in een.schaal.nvt]
        if score is OPEN:
            vrij.append((delen, len(delen) < len(tekens)))
        else:
            vast += delen
    kan_leeg = not vast and all(mag_nvt for _, mag_nvt in vrij)
    laagste, hoogste = (_uiterste(uitkomst, vast, vrij, richting) for richting in (-1, 1))
    return Getalstand(laagste=laagste, hoogste=hoogste, kan_leeg=kan_leeg and laagste is not None)


def _uiterste(
    uitkomst: Getaluitkomst, vast: Sequence[Bijdrage], vrij: Sequence[tuple[list[Bijdrage], bool]], richting: int
) -> Fraction | None:
    """Return the highest number that can still come out, or with a `richting` of -1 the lowest; None of nothing.

    Of each open one its best teken. One that may be nvt is in a sum where it adds, and in a ratio where it is better
    than the ratio without it: the best of them first, for as long as that helps.
    """
    if uitkomst.wat is Grootheid.SOM:
        return _uiterste_som(vast, vrij, richting)
    moet, mag = list(vast), []
    for delen, mag_nvt in vrij:
        beste = [max(delen, key=lambda deel: richting * deel.teller / deel.noemer)] if delen else []
        if mag_nvt:
            mag += beste
        else:
            moet += beste
    mag.sort(key=lambda deel: richting * deel.teller / deel.noemer, reverse=True)
    if not moet:
        moet, mag = mag[:1], mag[1:]
    teller, noemer = sum((d.teller for d in moet), Fraction(0)), sum((d.noemer for d in moet), Fraction(0))
    for deel in mag:
        if richting * (deel.teller / deel.noemer - teller / noemer) <= 0:
            break
        teller, noemer = teller + deel.teller, noemer + deel.noemer
    return teller / noemer if noemer else None


def _uiterste_som(
    vast: Sequence[Bijdrage], vrij: Sequence[tuple[list[Bijdrage], bool]], richting: int
) -> Fraction | None:
    """The same of a sum; one that is of something, since a sum of nothing is no number."""
    som = sum((deel.teller for deel in vast), Fraction(0))
    beste = [(max(deel.teller * richting for deel in delen), mag_nvt) for delen, mag_nvt in vrij if delen]
    erbij = [n for n, mag_nvt in beste if n > 0 or not mag_nvt]
    if not vast and not erbij:
        if not beste:
            return None
        erbij = [max(n for n, _ in beste)]
    return som + richting * sum(erbij, Fraction(0))
