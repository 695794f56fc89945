"""The second reckoning of a thema and of the whole: what lies below is decided first, in one complete filling-in.

What is open is filled in in every way there is, over all verwachtingen and facts below a node together. Like `rekening`
it shares nothing with the program.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from tweede.kader import GEEN, Alle, Naam, Overige, Procent, Tel
from tweede.rekening import Rekening, voorwaarden
from tweede.schaal import Schaal, oordeelschaal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tweede.kader import Bedrag, Kader, Regels, Thema
    from tweede.rekening import Uitkomst, Vulling

GEHEEL = "geheel"


class Gezien(NamedTuple):
    """Something that rows above the criteria can look at; a fact has no laag, since nothing counts it."""

    nr: str
    laag: str
    groepen: frozenset[str]
    schaal: Schaal


class Knooprekening(Rekening):
    """A thema, or the whole, with rows or without: its filling-ins are of all verwachtingen and facts below it."""

    def __init__(
        self,
        kader: Kader,
        nr: str,
        delen: Sequence[Rekening],
        regels: Regels | None,
        letters: Sequence[str],
        bron: str,
        groepen: frozenset[str] = frozenset(),
    ) -> None:
        self.kader, self.nr, self.delen, self.regels, self.bron = kader, nr, delen, regels, bron
        self.letters, self.groepen = tuple(letters), groepen
        self.niet_mee = sum(deel.niet_mee for deel in delen)
        self.tellend = [v for deel in delen for v in deel.tellend]
        self.eigen = [nr for deel in delen for nr in deel.eigen]
        noemt = {als.nr for als in voorwaarden(regels) if isinstance(als, Naam)}
        self.genoemd = [feit.naam for feit in kader.feiten if feit.naam in noemt]
        eronder = noemt.union(*(deel.feiten for deel in delen))
        self.feiten = [feit.naam for feit in kader.feiten if feit.naam in eronder]
        self.nrs = [*self.eigen, *self.feiten]
        per_nr = {nr: mag for deel in delen for nr, mag in zip(deel.nrs, deel.mag, strict=True)}
        van_feit = {feit.naam: kader.scores_van(feit) for feit in kader.feiten}
        self.mag = [per_nr.get(nr) or tuple(s.teken for s in van_feit[nr]) for nr in self.nrs]
        self.schaal_van = {nr: schaal for deel in delen for nr, schaal in deel.schaal_van.items()}
        self.schaal_van |= {nr: Schaal(van_feit[nr]) for nr in self.feiten}
        self.onder = [een for deel in delen for een in alle_in(deel)]
        self.gezien = [
            *(Gezien(v.nr, "verwachting", v.groepen, self.schaal_van[v.nr]) for v in self.tellend),
            *(Gezien(nr, "", frozenset(), self.schaal_van[nr]) for nr in self.feiten),
            *(als_gezien(een) for een in self.onder),
        ]
        self.schaal_van |= {een.nr: een.schaal for een in self.gezien}
        self.geteld_in = cache(
            lambda laag, groep: [
                i for i, een in enumerate(self.gezien) if een.laag == laag and groep in {None, *een.groepen}
            ]
        )

    def geteld(self, als: Tel | Procent | Bedrag | Alle | Overige) -> list[int]:
        return self.geteld_in(getattr(als, "laag", "") or "verwachting", als.groep)

    def schaal_bij(self, als: Tel | Procent | Bedrag | Alle | Overige) -> Schaal:
        return self.gezien[self.geteld(als)[0]].schaal

    def plaats(self, nr: str) -> int:
        return next(i for i, een in enumerate(self.gezien) if een.nr == nr)

    def beslis(self, vulling: Vulling) -> Uitkomst:
        return self.beslis_met(vulling, {})

    def beslis_met(self, vulling: Vulling, gezet: Mapping[str, str]) -> Uitkomst:
        """Decide with oordelen that people set for what lies below: by the numbers of criteria, and "thema 1"."""
        eronder = self.eronder(vulling, gezet)
        return super().beslis((*vulling, *(eronder[naam_van(een)] for een in self.onder)))

    def eronder(self, vulling: Vulling, gezet: Mapping[str, str]) -> dict[str, str]:
        """Return the oordeel of all below it, by what a row calls each."""
        scores = dict(zip(self.nrs, vulling, strict=True))
        uit: dict[str, str] = {}
        for deel in self.delen:
            hier = tuple(scores[nr] for nr in deel.nrs)
            if isinstance(deel, Knooprekening):
                uit |= deel.eronder(hier, gezet)
            if deel.nr in gezet:
                uit[naam_van(deel)] = gezet[deel.nr]
            elif deel.regels is None:
                uit[naam_van(deel)] = GEEN
            elif isinstance(deel, Knooprekening) and gezet:
                uit[naam_van(deel)] = deel.beslis_met(hier, gezet).oordeel
            else:
                uit[naam_van(deel)] = deel.alles[hier].oordeel
        return uit

    def geldend(self, scores: Mapping[str, str | None], gezet: Mapping[str, str]) -> tuple[str, ...]:
        """Return what is possible where the oordelen that people set hold instead of what follows from the scores."""
        keuzes = [mag if (t := scores[nr]) is None else (t,) for nr, mag in zip(self.nrs, self.mag, strict=True)]
        kan = {self.beslis_met(vulling, gezet).oordeel for vulling in product(*keuzes)}
        kan = {gezet[self.nr]} if self.nr in gezet else kan
        return tuple(letter for letter in (*self.letters, GEEN) if letter in kan)

    # -- what a certificate says -------------------------------------------------------------------------------------

    @property
    def knoopbewijs(self) -> dict[str, object]:
        """What the certificate says of a node: as of a criterium, and nothing of idle facts."""
        return {code: wat for code, wat in self.bewijs.items() if code != "B20"}

    def mag_van(self, nr: str) -> tuple[str, ...]:
        return self.mag[self.nrs.index(nr)]

    def doet(self, nr: str) -> Counter[tuple[str, str, Uitkomst, Uitkomst]]:
        """Return how often which change of one verwachting gives what, over all filling-ins."""
        i = self.nrs.index(nr)
        return Counter(
            (vulling[i], naar, voor, self.alles[*vulling[:i], naar, *vulling[i + 1 :]])
            for vulling, voor in self.alles.items()
            for naar in self.mag[i]
        )

    def kern(self, letters: Sequence[str]) -> Iterator[tuple[str, str, str, bool]]:
        """Yield of which parts the worst oordeel always gives the worst here, or never the best."""
        for deel in self.onder:
            naam, eigen = naam_van(deel), letters_van(deel)
            if naam not in self.bekeken or len(letters) < 2 or len(eigen) < 2:
                continue
            kan = {u.oordeel for v, u in self.alles.items() if self.eronder(v, {})[naam] == eigen[-1]}
            if kan == {letters[-1]}:
                yield naam, eigen[-1], letters[-1], True
            elif kan and letters[0] not in kan:
                yield naam, eigen[-1], letters[0], False

    @property
    def bekeken(self) -> set[str]:
        """What its rows look at: what they name, and what they count."""
        alle = voorwaarden(self.regels)
        geteld = {i for als in alle if isinstance(als, Tel | Procent | Alle | Overige) for i in self.geteld(als)}
        return {als.nr for als in alle if isinstance(als, Naam)} | {self.gezien[i].nr for i in geteld}

    def feitkern(self, letters: Sequence[str]) -> Iterator[tuple[str, str, str, bool]]:
        """Only of the facts that its own rows name."""
        return (een for een in super().feitkern(letters) if een[0] in self.genoemd)


def alle_in(een: Rekening) -> list[Rekening]:
    """Return what is below something, and itself last."""
    return [*(een.onder if isinstance(een, Knooprekening) else []), een]


def naam_van(een: Rekening) -> str:
    return een.nr if isinstance(een, Knooprekening) else f"criterium {een.nr}"


def letters_van(een: Rekening) -> Sequence[str]:
    """Return what the oordeel of a part can be; a thema without rows has none."""
    return () if isinstance(een, Knooprekening) and een.regels is None else een.letters


def als_gezien(een: Rekening) -> Gezien:
    laag = "thema" if isinstance(een, Knooprekening) else "criterium"
    groepen = een.groepen if isinstance(een, Knooprekening) else een.criterium.groepen
    return Gezien(naam_van(een), laag, groepen, Schaal(oordeelschaal(een.letters)))


def knopen(kader: Kader, alle: Sequence[Rekening]) -> list[Knooprekening]:
    """Return every thema and the whole, with rows or without."""
    themas = [_thema(kader, thema, [een for een in alle if een.thema is thema]) for thema in kader.themas]
    return [*themas, Knooprekening(kader, GEHEEL, themas, kader.eindregels, kader.eindletters, kader.bron)]


def _thema(kader: Kader, thema: Thema, criteria: Sequence[Rekening]) -> Knooprekening:
    bron = (thema.boven and thema.bron) or kader.bron
    regels, letters = kader.regels_boven(thema), kader.letters_van(thema)
    return Knooprekening(kader, f"thema {thema.nr}", criteria, regels, letters, bron, thema.groepen)
