"""Makes toestanden: what follows when onderdelen are filled in, one by one, a class at a time, or all of them.

What a toestand is made of is known here and in `optellen` only. What the rows say of one is asked of a `Zicht`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NewType, cast

from toetsing.domain.rules.reeksen import Gevuld, met_reeksen, na_reeksen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from toetsing.domain.rules.betekenis import Klasse
    from toetsing.domain.rules.gezien import Blik
    from toetsing.domain.rules.optellen import Optelling
    from toetsing.domain.rules.reeksen import Reeks

Toestand = NewType("Toestand", object)
"""What the rows see of a toetsing; equal where they see the same. Onderdelen may be open. Only its `Zicht` reads it."""

_Getallen = tuple[int, ...]
Bijdragen = tuple[Toestand, ...]
"""What the onderdelen of a class can add, each as a toestand in which that alone is filled in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opvulling:
    """Onderdelen in classes, and what each teken of a class adds to a toestand.

    klassen: which onderdelen weigh equally. Per class: the place of each teken, what each adds, and each thing that can
    be added once, and where there are many of those the rows they make.
    """

    klassen: tuple[Klasse, ...]
    blik: Blik
    _onderdelen: tuple[tuple[str, int], ...] = field(compare=False, repr=False)
    _klasse_van: Mapping[str, int] = field(compare=False, repr=False)
    _plaatsen: tuple[Mapping[object, int], ...] = field(compare=False, repr=False)
    _bijdragen: tuple[Bijdragen, ...] = field(compare=False, repr=False)
    _soorten: tuple[Bijdragen, ...] = field(compare=False, repr=False)
    _reeksen: tuple[tuple[Reeks, ...], ...] = field(compare=False, repr=False)
    _optelling: Optelling = field(compare=False, repr=False)

    @property
    def leeg(self) -> Toestand:
        """The toestand in which everything is open."""
        return Toestand(0)

    def waarden(self, toestand: Toestand) -> _Getallen:
        """Return the value of each of the `velden` in a toestand."""
        return self._optelling.waarden(_getal(toestand))

    def _ingevuld(self, toestand: Toestand) -> _Getallen:
        """Return per class how many onderdelen are filled in: the last velden."""
        return self.waarden(toestand)[len(self.blik.velden) - len(self.klassen) :]

    def _plus(self, een: Toestand, ander: Toestand) -> Toestand:
        return Toestand(self._optelling.plus(_getal(een), _getal(ander)))

    def _elk(self, een: Toestand, anderen: Bijdragen) -> list[Toestand]:
        return cast("list[Toestand]", self._optelling.elk(_getal(een), cast("tuple[int, ...]", anderen)))

    def _stap(self, toestanden: Iterable[Toestand], klasse: int) -> dict[Toestand, None]:
        """Return the toestanden that follow when one more onderdeel of a class is filled in."""
        optelling, rand, vlaggen = self._optelling, self._optelling.rand, self._optelling.vlaggen
        hier = cast("Iterable[int]", toestanden)
        if self._reeksen[klasse]:
            return cast("dict[Toestand, None]", na_reeksen(hier, self._reeksen[klasse], optelling))
        erbij = cast("tuple[int, ...]", self._soorten[klasse])
        return dict.fromkeys(
            Toestand(som if not (som := een + ander) + rand & vlaggen else optelling.plus(een, ander))
            for een in hier
            for ander in erbij
        )

    def _gevuld(self, onderdelen: Sequence[tuple[str, int]]) -> dict[Toestand, Gevuld]:
        """Return every toestand in which these onderdelen are filled in and no others.

        Class by class, and then together: of two ways to the same toestand the better part makes the better whole. The
        tekens are the digits of one number, the first onderdeel of the kader foremost, so that they add up.
        """
        waarden: dict[int, list[int]] = {}
        waarde = 1
        for _, plaats in reversed(onderdelen):
            waarden.setdefault(plaats, []).append(waarde)
            waarde *= len(self.klassen[plaats].tekens)
        gevuld = {self.leeg: Gevuld(aantal=1, eraf=0, tekens=0)}
        for plaats in sorted(waarden):
            if self._reeksen[plaats]:
                gevuld = self._met_reeksen(gevuld, plaats, waarden[plaats])
            else:
                gevuld = self._allebei(gevuld, self._gevulde_klasse(plaats, waarden[plaats]))
        return gevuld

    def _met_reeksen(
        self, gevuld: Mapping[Toestand, Gevuld], klasse: int, waarden: Sequence[int]
    ) -> dict[Toestand, Gevuld]:
        """Return what follows when some onderdelen of a class of many scores are filled in, one after the other."""
        uit = cast("Mapping[int, Gevuld]", gevuld)
        for waarde in reversed(waarden):
            uit = met_reeksen(uit, self._reeksen[klasse], waarde, self._optelling)
        return cast("dict[Toestand, Gevuld]", uit)

    def _gevulde_klasse(self, klasse: int, waarden: Sequence[int]) -> dict[Toestand, Gevuld]:
        """Return every toestand in which some onderdelen of a class are filled in, each with the value of its digit."""
        tekens_per_bijdrage: dict[Toestand, list[int]] = {}
        for i, bijdrage in enumerate(self._bijdragen[klasse]):
            tekens_per_bijdrage.setdefault(bijdrage, []).append(i)
        gevuld = {self.leeg: Gevuld(aantal=1, eraf=0, tekens=0)}
        for waarde in reversed(waarden):
            keuzes = {
                bijdrage: Gevuld(aantal=len(zo), eraf=int(zo[0] > 0), tekens=zo[0] * waarde)
                for bijdrage, zo in tekens_per_bijdrage.items()
            }
            gevuld = self._allebei(gevuld, keuzes)
        return gevuld

    def _allebei(self, deze: Mapping[Toestand, Gevuld], andere: Mapping[Toestand, Gevuld]) -> dict[Toestand, Gevuld]:
        """Return the toestanden that follow when onderdelen of both are filled in."""
        samen: dict[Toestand, Gevuld] = {}
        for toestand, (aantal, eraf, tekens) in deze.items():
            for erbij, (ook_aantal, ook_eraf, ook_tekens) in andere.items():
                naar = self._plus(toestand, erbij)
                hier = aantal * ook_aantal, eraf + ook_eraf, tekens + ook_tekens
                al = samen.get(naar)
                if al is not None:
                    hier = (al[0] + hier[0], *min(al[1:], hier[1:]))
                samen[naar] = Gevuld(*hier)
        return samen

    def _zonder(self, klasse: int) -> tuple[tuple[str, int], ...]:
        """Return all onderdelen but one of a class."""
        return tuple(een for een in self._onderdelen if een[0] != self.klassen[klasse].nrs[-1])

    def _uitgeschreven(self, onderdelen: Sequence[tuple[str, int]], rest: int) -> dict[str, str]:
        """Return the tekens that a number holds, by onderdeel."""
        tekens = []
        for _, plaats in reversed(onderdelen):
            keuze = self.klassen[plaats].tekens
            rest, i = divmod(rest, len(keuze))
            tekens.append(keuze[i])
        return {nr: teken for (nr, _), teken in zip(onderdelen, reversed(tekens), strict=True)}


def _getal(toestand: Toestand) -> int:
    """Return what a toestand is: the values of its velden, side by side."""
    return cast("int", toestand)
