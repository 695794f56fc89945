"""The beslisregels of a kader as tables, for scoring by the million.

Two toetsingen with the same toestand have equal oordelen (see `domain.rules.toestand`), so a criterium is a table from
the numbers that make a toestand to what is possible. The one evaluator fills the tables; where there are too many to go
through beforehand, it decides each combination of counts once, when it first occurs.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial, reduce
from math import prod
from operator import mul
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from toetsing.domain.kader import zicht_op
from toetsing.domain.proof.deeltoestanden import deeltoestanden
from toetsing.domain.rules.regelset import Regelset

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    import numpy.typing as npt

    from toetsing.domain.kader import Gevraagd, Kader
    from toetsing.domain.rules.betekenis import Klasse
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.rules.gezien import Veld
    from toetsing.domain.rules.toestand import Toestand, Zicht
    from toetsing.domain.schaal import Schaal

    Getallen = npt.NDArray[np.integer[Any]]
    Soort = np.dtype[np.unsignedinteger[Any]]

CODE_OPEN: Final = 0
"""The code of a score that was not filled in; the tekens of the scale are 1, 2, ... in the order of the kader."""
_BYTE: Final = 256
"""A table of so many bytes is looked up by `translate`, which takes a third of the time of `numpy.take`."""
_GRENS: Final = 100_000
"""At most so many states are decided beforehand; that takes a second or two."""
_MEESTE_NIVEAUS: Final = 254
"""A code is a byte; one is open, and one is for a place that a frame does not know."""
_GRENS_TABEL: Final = 1 << 22
"""At most so many entries a table has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Groep:
    """Verwachtingen that weigh equally: the places of their columns, and the codes they may have.

    Of those codes, which satisfy, and which leave the count of what was assessed. A `feit` is in no such count.
    """

    kolommen: tuple[int, ...]
    codes: tuple[int, ...]
    voldoet: frozenset[int]
    nvt: frozenset[int]
    feit: bool


@dataclass(slots=True, kw_only=True)
class Tabel:
    """What is decided per toestand, by its place.

    oordelen: the place of the oordeel among its letters, -1 while more than one is possible. maskers: bit i says
    whether letter i is possible. velden: the numbers that make a toestand; from each place to the next it is
    the first that goes up. soorten: per veld what holds its sum before it is capped.
    """

    oordelen: npt.NDArray[np.int8]
    maskers: Getallen
    velden: tuple[Veld, ...]
    soorten: tuple[Soort, ...]

    @classmethod
    def leeg(cls, grootte: int, zicht: Zicht, velden: Sequence[Veld], letters: Sequence[Oordeel]) -> Tabel:
        """Return a table in which nothing is decided yet."""
        grootte = max(grootte, _BYTE)
        return cls(
            oordelen=np.full(grootte, -1, np.int8),
            maskers=np.zeros(grootte, soort_masker(letters)),
            velden=tuple(velden),
            soorten=tuple(_soort(veld, zicht) for veld in velden),
        )

    def vul(self, plaatsen: list[int], letters: Sequence[Oordeel], mogelijk: Sequence[tuple[Oordeel, ...]]) -> Tabel:
        """Write what is possible at these places; return the table."""
        self.oordelen[plaatsen] = oordelen_van(letters, mogelijk)
        self.maskers[plaatsen] = maskers_van(letters, mogelijk)
        return self

    def plaatsen(self, tellingen: Sequence[Getallen], gevuld: Sequence[Getallen]) -> Getallen:
        """Return the place of every toestand, from the counts of each group and teken, and of each group in all."""
        soort = np.min_scalar_type(len(self.oordelen) - 1)
        eigen = len(self.velden) - len(gevuld)
        waarden = [*map(partial(_waarde, tellingen), self.velden[:eigen], self.soorten), *gevuld]
        *eerder, laatste = zip(self.velden, waarden, strict=True)
        plaats = laatste[1].astype(soort)
        for veld, waarde in reversed(eerder):
            np.multiply(plaats, soort.type(veld.hoogstens + 1), out=plaats)
            np.add(plaats, waarde, out=plaats, casting="same_kind")
        return plaats


@dataclass(slots=True, kw_only=True)
class Geleerd:
    """The same where there are too many toestanden to go through: each is decided when it first occurs.

    `mogelijk` decides one: everything that is possible there.
    """

    zicht: Zicht
    letters: tuple[Oordeel, ...]
    mogelijk: Callable[[Toestand], tuple[Oordeel, ...]]
    oordelen: npt.NDArray[np.int8] = field(init=False)
    maskers: Getallen = field(init=False)
    bekend: dict[bytes, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Begin with nothing decided."""
        self.oordelen, self.maskers = np.zeros(0, np.int8), np.zeros(0, soort_masker(self.letters))

    def plaatsen(self, tellingen: Sequence[Getallen], _gevuld: Sequence[Getallen]) -> Getallen:
        """Return the place of every toestand, deciding those that are new."""
        rijen, waar = np.unique(np.stack(tellingen, axis=1), axis=0, return_inverse=True)
        sleutels = [rij.tobytes() for rij in rijen]
        nieuw = [i for i, sleutel in enumerate(sleutels) if sleutel not in self.bekend]
        self.bekend |= {sleutels[i]: len(self.bekend) + n for n, i in enumerate(nieuw)}
        mogelijk = [self._mogelijk([int(n) for n in rijen[i]]) for i in nieuw]
        self.oordelen = np.append(self.oordelen, np.array(oordelen_van(self.letters, mogelijk), np.int8))
        maskers = np.array(maskers_van(self.letters, mogelijk), self.maskers.dtype)
        self.maskers = np.append(self.maskers, maskers)
        return np.array([self.bekend[sleutel] for sleutel in sleutels], np.intp)[waar.reshape(-1)]

    def _mogelijk(self, tellingen: Sequence[int]) -> tuple[Oordeel, ...]:
        """Decide any toetsing with these counts: which verwachting of a group has which score does not matter."""
        geteld = zip(self.zicht.tellingen, tellingen, strict=True)
        toestand = self.zicht.erbij(self.zicht.leeg, ((een.klasse, een.teken, n) for een, n in geteld))
        return self.mogelijk(toestand)


@dataclass(frozen=True, slots=True, kw_only=True)
class Telplan:
    """What to count for one criterium, and what decides it: None where the kader has no beslisregels for it."""

    nr: str
    groepen: tuple[Groep, ...]
    tabel: Tabel | Geleerd | None


def kolommen_van(kader: Kader) -> tuple[Gevraagd, ...]:
    """Return what has a column, as the kader has it: verwachtingen that count, then facts that some rule names."""
    return (*(v for v in kader.verwachtingen if v.telt_mee), *kader.genoemde_feiten)


def telplannen(kader: Kader) -> tuple[Telplan, ...]:
    """Return per criterium with verwachtingen that count what to count; columns are in the order of the kader."""
    plaats = {een.nr: i for i, een in enumerate(kolommen_van(kader))}
    plannen: list[Telplan] = []
    for criterium in kader.criteria:
        zicht = zicht_op(criterium, criterium.regelset or Regelset(rijen=()))
        groepen = tuple(groep_van(klasse, plaats) for klasse in zicht.klassen)
        if groepen:
            tabel = None if criterium.regelset is None else _tabel(criterium.letters, zicht)
            plannen.append(Telplan(nr=criterium.nr, groepen=groepen, tabel=tabel))
    return tuple(plannen)


def groep_van(klasse: Klasse, plaats: Mapping[str, int]) -> Groep:
    """Return what to count of a class, with the places of its columns."""
    codes, schaal = codes_van(klasse.schaal), klasse.schaal
    voldoet, nvt = (frozenset(codes[teken] for teken in tekens) for tekens in (schaal.voldoet, schaal.nvt))
    return Groep(
        kolommen=tuple(plaats[nr] for nr in klasse.nrs),
        codes=tuple(codes[teken] for teken in klasse.tekens),
        voldoet=voldoet,
        nvt=nvt if voldoet else frozenset(),
        feit=klasse.feit,
    )


def codes_van(schaal: Schaal) -> dict[str, int]:
    """Return the code of every teken of a scale, in its order; open is `CODE_OPEN`.

    Raises ValueError where a scale has more levels than a byte has numbers.
    """
    if len(schaal.niveaus) > _MEESTE_NIVEAUS:
        raise ValueError(f"Per schaal kunnen er {_MEESTE_NIVEAUS} niveaus zijn; {schaal.titel} heeft er meer.")
    return {niveau.teken: code for code, niveau in enumerate(schaal.niveaus, start=CODE_OPEN + 1)}


def zoek_op(tabel: Getallen, plaatsen: Getallen) -> Getallen:
    """Return what stands in a table at each place."""
    if plaatsen.dtype == np.uint8 and tabel.itemsize == 1:
        return np.frombuffer(bytearray(plaatsen).translate(tabel.tobytes()), tabel.dtype)
    return np.take(tabel, plaatsen)


def _waarde(tellingen: Sequence[Getallen], veld: Veld, soort: Soort) -> Getallen:
    even_zwaar: dict[int, list[Getallen]] = {}
    for plaats, n in zip(veld.tellingen, veld.keer, strict=True):
        even_zwaar.setdefault(n, []).append(tellingen[plaats])
    som = reduce(np.add, (_maal(reduce(np.add, samen), n, soort) for n, samen in even_zwaar.items()))
    # against an array, because against one number numpy takes ten times as long
    return np.minimum(som, np.full_like(som, veld.hoogstens)) if veld.begrensd else som


def _maal(telling: Getallen, n: int, soort: Soort) -> Getallen:
    return telling if n == 1 else np.multiply(telling, soort.type(n), dtype=soort)


def _soort(veld: Veld, zicht: Zicht) -> Soort:
    """Return the smallest type that holds the sum of a veld, whatever the scores are."""
    meeste = [len(zicht.klassen[een.klasse].nrs) for een in zicht.tellingen]
    return np.min_scalar_type(sum(n * meeste[plaats] for plaats, n in zip(veld.tellingen, veld.keer, strict=True)))


def _tabel(letters: tuple[Oordeel, ...], zicht: Zicht) -> Tabel | Geleerd:
    stappen = [veld.hoogstens + 1 for veld in zicht.velden]
    grootte = prod(stappen)
    alle = zicht.deeltoestanden(_GRENS) if grootte <= _GRENS_TABEL else None
    if alle is None:
        return Geleerd(zicht=zicht, letters=letters, mogelijk=partial(_mogelijk, letters, zicht))
    gewichten = [prod(stappen[:i]) for i in range(len(stappen))]
    tabel = Tabel.leeg(grootte, zicht, zicht.velden, letters)
    toestanden = dict(_toestanden(letters, zicht, alle))
    plaatsen = [sum(map(mul, zicht.waarden(toestand), gewichten)) for toestand in toestanden]
    return tabel.vul(plaatsen, letters, list(toestanden.values()))


def tabel_van_volledige(zicht: Zicht, letters: tuple[Oordeel, ...]) -> Tabel | Geleerd:
    """Return what decides complete toestanden; what it says of others means nothing."""
    stappen = [veld.hoogstens + 1 for veld in zicht.gezien]
    if prod(stappen) > _GRENS_TABEL or zicht.meer_toestanden_dan(_GRENS):
        return Geleerd(zicht=zicht, letters=letters, mogelijk=partial(_als_het_vaststaat, zicht))
    gewichten = [prod(stappen[:i]) for i in range(len(stappen))]
    toestanden = list(zicht.voltooiingen(zicht.leeg))
    plaatsen = [sum(map(mul, zicht.waarden(toestand), gewichten)) for toestand in toestanden]
    tabel = Tabel.leeg(prod(stappen), zicht, zicht.gezien, letters)
    return tabel.vul(plaatsen, letters, [(zicht.beslis(toestand).oordeel,) for toestand in toestanden])


def _als_het_vaststaat(zicht: Zicht, toestand: Toestand) -> tuple[Oordeel, ...]:
    return () if zicht.open(toestand) else (zicht.beslis(toestand).oordeel,)


def _mogelijk(letters: Sequence[Oordeel], zicht: Zicht, toestand: Toestand) -> tuple[Oordeel, ...]:
    """Return every oordeel that a toestand of a criterium leaves possible."""
    gevallen = {beslissing.oordeel for beslissing in zicht.beslissingen(toestand)}
    return tuple(letter for letter in letters if letter in gevallen)


def _toestanden(
    letters: Sequence[Oordeel], zicht: Zicht, alle: Sequence[Toestand]
) -> Iterator[tuple[Toestand, tuple[Oordeel, ...]]]:
    """Yield every toestand of a criterium, complete or not, with what is possible there."""
    for toestand in zicht.toestanden():
        yield toestand, (zicht.beslis(toestand).oordeel,)
    for deel in deeltoestanden(letters, zicht, alle):
        yield deel.toestand, deel.mogelijk


def soort_masker(letters: Sequence[Oordeel]) -> np.dtype[Any]:
    """Return what holds which of these letters are possible."""
    return np.min_scalar_type((1 << len(letters)) - 1)


def oordelen_van(letters: Sequence[Oordeel], mogelijk: Iterable[tuple[Oordeel, ...]]) -> list[int]:
    """Return the place of each oordeel among its letters, -1 where it is not one."""
    plaats = {letter: i for i, letter in enumerate(letters)}
    return [plaats[een[0]] if len(een) == 1 else -1 for een in mogelijk]


def maskers_van(letters: Sequence[Oordeel], mogelijk: Iterable[tuple[Oordeel, ...]]) -> list[int]:
    """Return what is possible as bits: bit i for letter i."""
    plaats = {letter: i for i, letter in enumerate(letters)}
    return [sum(1 << plaats[letter] for letter in een) for een in mogelijk]
