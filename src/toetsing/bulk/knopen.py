"""What is decided above the criteria, by the million.

Where everything that the rows of a node look at is settled, its oordeel follows from how many parts have which, by a
table or as that occurs. In the other rows of the input what is possible is reckoned by the tree of the kader, once for
each combination of counts below the node that no row can tell apart.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np

from toetsing.bulk.tellingen import (
    CODE_OPEN,
    codes_van,
    groep_van,
    kolommen_van,
    maskers_van,
    oordelen_van,
    tabel_van_volledige,
    zoek_op,
)
from toetsing.domain.kader import naam_van_criterium, naam_van_thema
from toetsing.domain.knopen import geheel_van, knopen_boven
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.rules.boom import GEEN
from toetsing.domain.scores import OPEN, Score
from toetsing.domain.words.kopnamen import EINDOORDEEL

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import numpy.typing as npt

    from toetsing.bulk.kolommen import Codes, Lezer
    from toetsing.bulk.teller import Geteld
    from toetsing.bulk.tellingen import Geleerd, Getallen, Groep, Tabel
    from toetsing.domain.kader import Kader
    from toetsing.domain.knopen import Knoop
    from toetsing.domain.rules.betekenis import Onderdeel
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.scores import Ingevuld

_STUK: Final = 16_384
"""So many rows with something open are looked at together."""

_ONTHOUDEN: Final = 1 << 18
"""So many combinations are remembered, so that a million that are all different do not fill the memory."""


@dataclass(frozen=True, slots=True)
class Gelijke:
    """Verwachtingen of one criterium that no row up to a node tells apart, or one fact: their columns and numbers.

    `tekens` has the teken of each code that they may have.
    """

    kolommen: tuple[int, ...]
    nrs: tuple[str, ...]
    tekens: Mapping[int, str]

    @property
    def breedte(self) -> int:
        """How many numbers tell what is filled in of it: how often each code, of one its code."""
        return 1 if len(self.nrs) == 1 else len(self.tekens)

    def tel(self, codes: Sequence[Codes], uit: Getallen) -> None:
        """Write those numbers, a row for each row of the columns."""
        if len(self.nrs) == 1:
            uit[:, 0] = codes[0]
            return
        for plaats, code in enumerate(self.tekens):
            uit[:, plaats] = sum((kolom == code).astype(uit.dtype) for kolom in codes)

    def scores(self, getallen: Sequence[int]) -> Iterator[tuple[str, Ingevuld]]:
        """Yield what is filled in where these are the numbers; which of its verwachtingen has which does not matter."""
        if len(self.nrs) == 1:
            codes = [getallen[0]] if getallen[0] != CODE_OPEN else []
        else:
            codes = [code for code, n in zip(self.tekens, getallen, strict=True) for _ in range(n)]
        yield from ((nr, Score(self.tekens[code])) for nr, code in zip(self.nrs, codes, strict=False))


@dataclass(slots=True, kw_only=True)
class Knoopplan:
    """What to count for one node above the criteria, and what decides it.

    kop: the column of its oordeel. groepen, tabel: of what its rows see, and where that is settled; a node whose rows
    tell nothing apart has an oordeel and no table. gelijke: everything below it. bekend: what is possible by the
    numbers of these, `geheugen` what criteria below it can add.
    """

    kop: str
    knoop: Knoop
    groepen: tuple[Groep, ...]
    tabel: Tabel | Geleerd | None
    gelijke: tuple[Gelijke, ...]
    bekend: dict[bytes, tuple[Oordeel, ...]] = field(default_factory=dict)
    geheugen: dict[object, set[int]] = field(default_factory=dict)

    @property
    def letters(self) -> tuple[Oordeel, ...]:
        """What its oordeel can be, from best to worst, `GEEN` last."""
        return self.knoop.letters

    def beslis(
        self, geteld: Geteld, lezers: Sequence[Lezer], stuk: slice, uit: tuple[Getallen, Getallen | None]
    ) -> None:
        """Write the oordeel of every row of a piece, and where it is asked for everything that is possible."""
        oordelen, maskers = uit
        if self.tabel is not None:
            plaatsen = self.tabel.plaatsen(geteld.tellingen, ())
            oordelen[:] = zoek_op(self.tabel.oordelen, plaatsen)
            if maskers is not None:
                maskers[:] = zoek_op(self.tabel.maskers, plaatsen)
        else:
            altijd = [(_altijd(self.knoop),)]
            oordelen[:] = oordelen_van(self.letters, altijd)
            if maskers is not None:
                maskers[:] = maskers_van(self.letters, altijd)
        is_open = np.zeros(stuk.stop - stuk.start, np.bool_)
        for groep, gevuld in zip(self.groepen, geteld.gevuld, strict=True):
            is_open |= gevuld != len(groep.kolommen)
        rijen = np.flatnonzero(is_open)
        kolommen = [lees(stuk) for lees in self._lezers(lezers)] if rijen.size else []
        for begin in range(0, len(rijen), _STUK):
            deze = rijen[begin : begin + _STUK]
            mogelijk, waar = self._mogelijk(kolommen, deze)
            oordelen[deze] = np.array(oordelen_van(self.letters, mogelijk), np.int8)[waar]
            if maskers is not None:
                maskers[deze] = np.array(maskers_van(self.letters, mogelijk), maskers.dtype)[waar]

    def _lezers(self, lezers: Sequence[Lezer]) -> list[Lezer]:
        return [lezers[plaats] for gelijke in self.gelijke for plaats in gelijke.kolommen]

    def _mogelijk(
        self, kolommen: Sequence[Codes], rijen: npt.NDArray[np.intp]
    ) -> tuple[list[tuple[Oordeel, ...]], npt.NDArray[np.intp]]:
        """Return what is possible in these rows: each combination once, and which of those a row has."""
        breedtes = [gelijke.breedte for gelijke in self.gelijke]
        meeste = max((max(len(een.nrs), *een.tekens) for een in self.gelijke), default=0)
        getallen = np.empty((len(rijen), sum(breedtes)), np.min_scalar_type(meeste))
        kolom, plaats = iter(kolommen), 0
        for gelijke, breedte in zip(self.gelijke, breedtes, strict=True):
            codes = [next(kolom)[rijen] for _ in gelijke.nrs]
            gelijke.tel(codes, getallen[:, plaats : plaats + breedte])
            plaats += breedte
        for onthouden in (self.bekend, self.geheugen):
            if len(onthouden) > _ONTHOUDEN:
                onthouden.clear()
        soorten, waar = np.unique(getallen, axis=0, return_inverse=True)
        for soort in soorten:
            if (sleutel := soort.tobytes()) not in self.bekend:
                self.bekend[sleutel] = self._reken(soort.tolist())
        return [self.bekend[soort.tobytes()] for soort in soorten], waar.reshape(-1)

    def _reken(self, getallen: Sequence[int]) -> tuple[Oordeel, ...]:
        """Return what is possible with these numbers of everything below the node."""
        scores: dict[str, Ingevuld] = dict.fromkeys(self.knoop.vrij, OPEN)
        plaats = 0
        for gelijke in self.gelijke:
            scores.update(gelijke.scores(getallen[plaats : plaats + gelijke.breedte]))
            plaats += gelijke.breedte
        zicht = self.knoop.zicht
        assert zicht is not None, "a node without rules has no plan"
        gevallen = {
            zicht.beslis(stand).oordeel for stand in self.knoop.standen_weer(self.knoop.open(scores), self.geheugen)
        }
        return tuple(letter for letter in self.letters if letter in gevallen)


def knoopplannen(kader: Kader) -> tuple[tuple[Knoopplan, ...], tuple[Knoop, ...]]:
    """Return what to count for each thema with rules and then the whole, and which nodes there have to be columns of.

    Those stand after `kolommen_van`: the oordelen of every criterium and thema, as codes.
    """
    if not kader.heeft_bovenregels:
        return (), ()
    geheel = geheel_van(kader)
    eronder = tuple(knoop for knoop in geheel.alle if knoop is not geheel)
    namen = (*(een.nr for een in kolommen_van(kader)), *(knoop.naam for knoop in eronder))
    plaats = {naam: i for i, naam in enumerate(namen)}
    plannen = (_plan(knoop, plaats) for knoop in knopen_boven(kader).values())
    return tuple(plannen), eronder


def code_altijd(kader: Kader, knoop: Knoop) -> int:
    """Return the code of the one oordeel that a node can have about which nothing is counted; that is none, mostly."""
    schalen = {naam_van_criterium(criterium): criterium.oordeelschaal for criterium in kader.criteria}
    schalen |= {naam_van_thema(thema): thema.regels.schaal for thema in kader.themas if thema.regels is not None}
    return codes_van(schalen.get(knoop.naam, kader.oordeelschaal))[Score(_altijd(knoop))]


def _plan(knoop: Knoop, plaats: Mapping[str, int]) -> Knoopplan:
    zicht = knoop.zicht
    assert zicht is not None, "a node without rules has no plan"
    feiten = (Gelijke((plaats[feit.nr],), (feit.nr,), _tekens(feit)) for feit in knoop.feiten)
    samen = (
        Gelijke(tuple(plaats[een.nr] for een in deze), tuple(een.nr for een in deze), _tekens(deze[0]))
        for deze in knoop.inwisselbaar()
    )
    return Knoopplan(
        kop=EINDOORDEEL if knoop.naam == GEHEEL else knoop.naam,
        knoop=knoop,
        groepen=tuple(groep_van(klasse, plaats) for klasse in zicht.klassen),
        tabel=tabel_van_volledige(zicht, knoop.letters) if zicht.gezien else None,
        gelijke=(*samen, *feiten),
    )


def _altijd(knoop: Knoop) -> Oordeel:
    """Return the oordeel of a node whose rows tell nothing apart, or that has none."""
    zicht = knoop.zicht
    return GEEN if zicht is None else zicht.beslis(next(zicht.voltooiingen(zicht.leeg))).oordeel


def _tekens(onderdeel: Onderdeel) -> dict[int, str]:
    codes = codes_van(onderdeel.schaal)
    return {codes[teken]: teken for teken in onderdeel.tekens}
