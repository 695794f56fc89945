"""A second reckoning of any kader: what the documentation says, with every way to fill in a criterium tried out.

It shares nothing with the program: the standard library alone, a kader as plain data, and no cleverness. It is slow and
short, so that somebody can read it beside the documentation.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cache, cached_property
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from tweede.kader import GEEN, Alle, Bedrag, En, Naam, Niet, Of, Overige, Procent, Tel, VanDeze
from tweede.schaal import VERGELIJK, Schaal
from tweede.stappen import na_stap, zonder_gevolg

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from tweede.kader import Criterium, Geval, Kader, Regels, Thema, Voorwaarde

LEEG = -1
"""Stands for the number of a row where the answer to an empty denominator decides; rows count from zero."""
Vulling = tuple[str, ...]


class Uitkomst(NamedTuple):
    """What a complete filling-in gives: which row decides, if any, every row that fits, and the steps taken after."""

    oordeel: str
    rij: int | None
    passend: tuple[int, ...]
    zetten: tuple[tuple[int, str, str], ...] = ()


class Antwoord(NamedTuple):
    """What scores leave possible, which rows can decide, and which contradict the one that does in every case."""

    oordelen: tuple[str, ...]
    rijen: frozenset[int]
    tegenspraak: frozenset[int]
    zetten: frozenset[tuple[int, str, str]]


class Wissel(NamedTuple):
    """One score of a filling-in that becomes another, with another oordeel."""

    nr: str
    van: str
    naar: str
    voor: Uitkomst
    na: Uitkomst


def rekeningen(kader: Kader) -> list[Rekening]:
    return [Rekening(kader, thema, criterium) for thema in kader.themas for criterium in thema.criteria]


class Rekening:
    """Everything that can be said of one criterium, by trying all ways to fill it in."""

    def __init__(self, kader: Kader, thema: Thema, criterium: Criterium, ook: Regels | None = None) -> None:
        """It sees the facts that its rows name, or those of `ook`."""
        self.kader, self.thema, self.criterium, self.nr = kader, thema, criterium, criterium.nr
        self.regels = criterium.regels or thema.regels
        self.bron = (criterium.bron if criterium.regels else None) or thema.bron or kader.bron
        self.niet_mee = sum(not v.telt for v in criterium.verwachtingen)
        self.tellend = [v for v in criterium.verwachtingen if v.telt]
        namen = {als.nr for r in (self.regels, ook) for als in voorwaarden(r) if isinstance(als, Naam)}
        feiten = [feit for feit in kader.feiten if feit.naam in namen]
        self.eigen, self.feiten = [v.nr for v in self.tellend], [feit.naam for feit in feiten]
        self.nrs = [*self.eigen, *self.feiten]
        self.schaal = Schaal(kader.scores_van(thema))
        self.schaal_van = dict.fromkeys(self.eigen, self.schaal) | {f.naam: Schaal(kader.scores_van(f)) for f in feiten}
        self.mag = [
            tuple(
                s.teken for s in self.schaal.scores if not s.nvt or _naaste(v.nvt, criterium.nvt, thema.nvt, kader.nvt)
            )
            for v in self.tellend
        ] + [tuple(s.teken for s in kader.scores_van(feit)) for feit in feiten]
        self.in_groep = cache(lambda groep: [i for i, v in enumerate(self.tellend) if groep in {None, *v.groepen}])
        self.letters = kader.letters

    def geteld(self, als: Tel | Procent | Bedrag | Alle | Overige) -> list[int]:
        """Return the places of what a condition speaks of."""
        return self.in_groep(als.groep)

    def schaal_bij(self, als: Tel | Procent | Bedrag | Alle | Overige) -> Schaal:
        return self.schaal

    @cached_property
    def alles(self) -> dict[Vulling, Uitkomst]:
        return {vulling: self.beslis(vulling) for vulling in product(*self.mag)}

    def beslis(self, vulling: Vulling) -> Uitkomst:
        assert self.regels is not None
        if any(self.noemer(procent, vulling) == 0 for procent in self.procenten):
            letter = self.regels.lege_noemer
            return Uitkomst(letter or GEEN, LEEG if letter else None, ())
        rijen = enumerate(self.regels.rijen)
        passend = tuple(i for i, rij in rijen if rij.als is None or self.past(rij.als, vulling))
        if self.regels.trap:
            passend = tuple(i for i in passend if {*range(i, len(self.regels.rijen))} <= {*passend})
        oordeel = self.regels.rijen[passend[0]].oordeel if passend else GEEN
        zetten = []
        for i, stap in enumerate(self.regels.daarna):
            if self.past(stap.als, vulling):
                zetten.append((i, oordeel, na_stap(stap, oordeel, self.letters)))
                oordeel = zetten[-1][-1]
        return Uitkomst(oordeel, passend[0] if passend else None, passend, tuple(zetten))

    def past(self, als: Voorwaarde, vulling: Vulling, geteld: Iterable[Voorwaarde] = ()) -> bool:  # noqa: C901
        """`geteld` is what was said before it in the same `En`."""
        match als:
            case En(delen):
                return all(self.past(deel, vulling, delen[:i]) for i, deel in enumerate(delen))
            case Of(delen):
                return any(self.past(deel, vulling) for deel in delen)
            case Niet(deel):
                return not self.past(deel, vulling)
            case VanDeze(maat, grens, delen):
                return bool(VERGELIJK[maat](sum(self.past(deel, vulling) for deel in delen), grens))
            case Naam(nr, niveau):
                return vulling[self.plaats(nr)] in self.schaal_van[nr].tekens(niveau)
            case Tel(maat, grenzen):
                return any(VERGELIJK[maat](self.aantal(als, vulling), grens) for grens in grenzen)
            case Procent(maat, procent):
                return bool(VERGELIJK[maat](100 * self.aantal(als, vulling), procent * self.noemer(als, vulling)))
            case Bedrag(wat, maat, getal):
                som, van = self.bedrag(als, vulling)
                return bool(VERGELIJK[maat](som / (1 if wat == "som" else van), getal))
            case Alle():
                return self.aantal(als, vulling) == len(self.geteld(als))
            case Overige():
                niveaus = [als.niveau, *(deel.niveau for deel in geteld if isinstance(deel, Tel))]
                samen = {teken for niveau in niveaus for teken in self.schaal_bij(als).tekens(niveau)}
                return {vulling[i] for i in self.geteld(als)} <= samen

    def aantal(self, als: Tel | Procent | Alle, vulling: Vulling) -> int:
        goed = self.schaal_bij(als).tekens(als.niveau)
        return sum(vulling[i] in goed for i in self.geteld(als))

    def bedrag(self, als: Bedrag, vulling: Vulling) -> tuple[Fraction, Fraction]:
        """Return the sum of what is not nvt, and of what it is a mean, or a percentage."""
        schaal = self.schaal_bij(als)
        mee = [i for i in self.geteld(als) if vulling[i] not in schaal.nvt]
        weegt = {i: self.tellend[i].gewicht if als.gewogen else Fraction(1) for i in mee}
        per_stuk = Fraction(max(schaal.getal.values()), 100) if als.wat == "punten" else Fraction(1)
        van = Fraction(sum(weegt.values())) * per_stuk
        return sum((w * schaal.getal[vulling[i]] for i, w in weegt.items()), Fraction(0)), van

    def noemer(self, als: Procent | Bedrag, vulling: Vulling) -> int:
        """ "Van alle genoemde" is of all that are listed; of those of a groep only what counts can be in it."""
        tekens = [vulling[i] for i in self.geteld(als)]
        if isinstance(als, Procent) and als.genoemde:
            return len(tekens) + (self.niet_mee if als.groep is None else 0)
        return sum(teken not in self.schaal_bij(als).nvt for teken in tekens)

    @cached_property
    def procenten(self) -> list[Procent | Bedrag]:
        return [als for als in voorwaarden(self.regels) if isinstance(als, Procent | Bedrag)]

    def plaats(self, nr: str) -> int:
        return self.nrs.index(nr)

    # -- one toetsing --------------------------------------------------------------------------------------------------

    def antwoord(self, scores: Mapping[str, str | None]) -> Antwoord:
        assert self.regels is not None
        keuzes = [mag if scores[nr] is None else (scores[nr],) for nr, mag in zip(self.nrs, self.mag, strict=True)]
        vol = [self.alles[vulling] for vulling in product(*keuzes)]  # type: ignore[index] # what is None was filled in
        letters = {een.oordeel for een in vol}
        return Antwoord(
            tuple(letter for letter in (*self.letters, GEEN) if letter in letters),
            frozenset(een.rij for een in vol if een.rij is not None),
            frozenset.intersection(*(self.strijdig(een, in_bewijs=False) for een in vol)),
            frozenset(zet for een in vol for zet in een.zetten),
        )

    def strijdig(self, een: Uitkomst, *, in_bewijs: bool) -> frozenset[int]:
        """Return the rows that fit too and say something else; "anders" never does.

        Neither does "geen", nor any row where the source orders them, but in a proof, which says it all the same.
        """
        assert self.regels is not None
        rijen, telt = self.regels.rijen, self.regels.volgorde_telt or self.regels.trap
        return frozenset(
            i
            for i in een.passend[1:]
            for zegt in [{rijen[i].oordeel, rijen[een.passend[0]].oordeel}]
            if rijen[i].als is not None and len(zegt) > 1 and (in_bewijs or (GEEN not in zegt and not telt))
        )

    # -- all of them ---------------------------------------------------------------------------------------------------

    @cached_property
    def wissels(self) -> list[Wissel]:
        """Every change of one score, in one step, that changes the oordeel."""
        return [
            Wissel(nr, vulling[i], naar, voor, na)
            for vulling, voor in self.alles.items()
            for i, nr in enumerate(self.nrs)
            for naar in self.mag[i]
            if self.schaal_van[nr].in_een_stap(vulling[i], naar)
            if (na := self.alles[*vulling[:i], naar, *vulling[i + 1 :]]).oordeel != voor.oordeel
        ]

    def waar(self, klopt: Callable[[Uitkomst], object]) -> frozenset[Vulling]:
        return frozenset(vulling for vulling, een in self.alles.items() if klopt(een))

    @cached_property
    def bewijs(self) -> dict[str, object]:
        """What the certificate says about the states of this criterium, by the code of the bevinding."""
        assert self.regels is not None
        rijen, letters = self.regels.rijen, self.letters
        bereikt = {een.oordeel for een in self.alles.values()}
        van_scores = [w for w in self.wissels if w.nr in self.eigen]
        beter = [w for w in van_scores if self.schaal_van[w.nr].is_beter(w.naar, w.van)]
        naar_nvt = [w for w in van_scores if {w.naar, w.van} & self.schaal_van[w.nr].nvt == {w.naar}]
        er_zijn = [letter for letter in letters if letter in bereikt]
        return {
            "B01": self.waar(lambda u: u.rij is None),
            "B02": self.overlap(),
            "B03": self.waar(lambda u: u.rij not in {None, LEEG} and rijen[u.rij].als is None),
            "B04": {letter for letter in letters if letter not in bereikt},
            "B06": {
                w[1:]
                for w in beter
                if GEEN not in {w.voor.oordeel, w.na.oordeel}
                if letters.index(w.na.oordeel) > letters.index(w.voor.oordeel)
            },
            "B07": {(w.van, w.voor.oordeel, w.na.oordeel) for w in naar_nvt},
            "B08": set(self.eigen) - {w.nr for w in self.wissels},
            "B09": set(self.kern(er_zijn)),
            "B20": set(self.feiten) - {w.nr for w in self.wissels},
            "B21": set(self.feitkern(er_zijn)),
            "B14": self.waar(lambda u: u.rij is not None and u.oordeel == GEEN),
            "B16": {w[1:] for w in beter if w.na.oordeel == GEEN and w.na.rij is not None},
            "B22": set(zonder_gevolg(len(self.regels.daarna), self.alles.values())),
        }

    def overlap(self) -> dict[tuple[int | None, int], set[Vulling]]:
        overlap: dict[tuple[int | None, int], set[Vulling]] = {}
        for vulling, een in self.alles.items():
            for j in self.strijdig(een, in_bewijs=True):
                overlap.setdefault((een.rij, j), set()).add(vulling)
        return overlap

    def kern(self, letters: Sequence[str]) -> Iterator[tuple[str, str, str, bool]]:
        """Yield of which verwachtingen the worst score always gives the worst oordeel, or never the best."""
        for i, nr in enumerate(self.eigen):
            gewoon = [teken for teken in self.schaal_van[nr].rang if teken in self.mag[i]]
            if len(gewoon) > 1 and len(letters) > 1:
                kan = {een.oordeel for vulling, een in self.alles.items() if vulling[i] == gewoon[-1]}
                if kan == {letters[-1]}:
                    yield nr, gewoon[-1], letters[-1], True
                elif letters[0] not in kan:
                    yield nr, gewoon[-1], letters[0], False

    def feitkern(self, letters: Sequence[str]) -> Iterator[tuple[str, str, str, bool]]:
        """Yield of which facts one answer always gives the same oordeel, or never the best."""
        for i, nr in enumerate(self.nrs):
            for teken in self.mag[i] if nr in self.feiten and len(letters) > 1 else ():
                kan = {een.oordeel for vulling, een in self.alles.items() if vulling[i] == teken}
                if len(kan) == 1:
                    yield nr, teken, min(kan), True
                elif letters[0] not in kan:
                    yield nr, teken, letters[0], False

    def eraf(self, vulling: Vulling) -> tuple[int, list[int]]:
        """Return how many are off the best score, and then how far, in the order of the kader."""
        ver = [mag.index(teken) for mag, teken in zip(self.mag, vulling, strict=True)]
        return sum(n > 0 for n in ver), ver

    def gevuld(self, geval: Geval) -> dict[str, str | None]:
        return {**dict.fromkeys(self.nrs), **dict(zip(self.eigen, geval.scores, strict=True)), **dict(geval.feiten)}

    def klopt(self, geval: Geval) -> bool:
        zeker = self.antwoord(self.gevuld(geval))
        if geval.rij is None or self.regels is None:
            return set(zeker.oordelen) == geval.oordelen
        genoemd = self.regels.rijen[geval.rij]
        op_rij = {i for i, rij in enumerate(self.regels.rijen) if i == geval.rij or rij.zoals == genoemd.zoals != ""}
        return set(zeker.oordelen) == geval.oordelen and len(zeker.rijen) == 1 and zeker.rijen <= op_rij


def voorwaarden(regels: Regels | None) -> list[Voorwaarde]:
    """Return every condition, and every one in it."""
    alles = [rij.als for rij in regels.rijen if rij.als is not None] if regels else []
    alles += [stap.als for stap in regels.daarna] if regels else []
    for als in alles:
        alles += getattr(als, "delen", (als.deel,) if isinstance(als, Niet) else ())
    return alles


def _naaste(*gezegd: bool | None) -> bool:
    """Return what is said nearest by, and no where nothing is."""
    return next((een for een in gezegd if een is not None), False)
