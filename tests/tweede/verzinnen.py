"""Makes up kaders with every construct of the language. It knows nothing of the program.

The same seed gives the same. A criterium has so few ways to be filled in that all of them can be tried.
"""

from __future__ import annotations

from fractions import Fraction
from math import prod
from random import Random
from typing import TYPE_CHECKING

from tweede.kader import GEEN, Criterium, Feit, Getal, Kader, Reeks, Score, Thema, Verwachting
from tweede.regels_verzinnen import BRON, GRENS, Regelverzinner
from tweede.schaal import Schaal, getallen_van

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tweede.kader import Regels

TEKENS = (("+", "-", "--", "?"), ("a", "b", "c", "d"), ("1", "2", "3", "4"), ("++", "+", "+/-", "-"))
NAMEN = (
    ("goed", "goed genoeg", "niet goed", "slecht"),
    ("voldoende", "matig", "onvoldoende", "slecht"),
    ("In orde", "deels in orde", "zwak", "één punt"),
)
"""Also one that begins as another does, with a word of the language, with a capital, with more words."""
NVT = (("nvt", "nvt"), ("n b", "n.v.t."), ("x", "niet van toepassing"))
LETTERS = (("V", "O"), ("V", "M", "O"), ("A", "B", "C", "D"), ("zeer goed", "M", "slecht"), ("V",))
SCHALEN = ("jn", "oordeel")
GROEPEN = ("kern", "extra")
GETALLEN = ((3, 2, 1, 0), (10, 5, 4, 1), (Fraction(15, 2), 5, Fraction(5, 2), -1), (1, 1, 0, 0))
"""What scores are worth, from the best on; also below nought, and two that are worth the same."""
GEWICHTEN = (Fraction(2), Fraction(3), Fraction(1, 2))
HALF = Fraction(1, 2)
REEKSEN = (
    Reeks(Fraction(1), Fraction(3), Fraction(1)),
    Reeks(Fraction(1), Fraction(5), Fraction(1)),
    Reeks(Fraction(0), Fraction(1), HALF),
    Reeks(Fraction(-1), Fraction(1), Fraction(1)),
    Reeks(Fraction(11, 2), Fraction(13, 2), HALF),
    Reeks(Fraction(0), Fraction(100), Fraction(50)),
)
FEITEN = ("opzet", "Recidive", "som", "deze", "punten", "klacht", "Onder", "ernst-1")
"""Also names with a capital, and words that the language has elsewhere."""
FEITSCHALEN = (("ja", "nee"), ("ja", "nee", "onbekend"), ("laag", "midden", "hoog"))
EIGEN = ("M{}", "{}b", "A.{}", "{}E2", "nbb-1.{}", "Mrt{}.c")
"""How a source may number verwachtingen; among them what a number begins with, and what looks like one or a date."""


def verzin(kans: Random) -> Kader:
    return Verzinner(kans).kader()


class Verzinner:
    def __init__(self, kans: Random) -> None:
        self.kans = kans
        self.met_getallen = self.soms(0.5)
        self.alle = self.schaal()
        self.schalen: dict[str, tuple[Score, ...]] = {}
        self.reeksen: dict[str, Reeks] = {}
        for naam in SCHALEN[: kans.choices((0, 1, 2), (5, 3, 2))[0]]:
            self.schalen[naam] = self.met_reeks(naam) if self.soms(0.5) else self.schaal()
        self.per_thema = [("", self.alle), *self.schalen.items(), *self.schalen.items()]
        self.feiten = self.verzin_feiten() if self.soms(0.45) else ()
        self.grens = GRENS // kans.choice((1, 4, 10, 20)) if self.feiten else GRENS
        self.hier = Schaal(self.alle)
        self.letters = kans.choice(LETTERS)
        self.groepen = GROEPEN[: kans.choice((0, 1, 2, 2))]
        self.van_de_bron = Random(kans.getstate()[1][1])  # beside the other choices, which stay what they were
        self.eigen = self.van_de_bron.sample(EIGEN, 2) if self.van_de_bron.random() < 0.25 else []
        self.vrij = self.van_de_bron.sample(range(1, 100), 99)

    def soms(self, deel: float) -> bool:
        return self.kans.random() < deel

    def ja_nee(self, deel: float) -> bool | None:
        """Say yes or no this often, and else leave it to what is above."""
        return self.soms(0.6) if self.soms(deel) else None

    def schaal(self) -> tuple[Score, ...]:
        n = self.kans.choices((2, 3, 4), (5, 4, 1))[0]
        tekens, namen = self.kans.choice(TEKENS), self.kans.choice(NAMEN)
        getallen = [Fraction(getal) for getal in self.kans.choice(GETALLEN)] if self.met_getallen else [None] * n
        scores = [
            Score(
                tekens[i], namen[i], voldoet=i == 0 or self.soms(0.2), invoer=self.invoer(tekens[i]), getal=getallen[i]
            )
            for i in range(n)
        ]
        if n > 2 and self.soms(0.25):
            scores[-1] = scores[-1]._replace(rang=GEEN, voldoet=False)
        elif n > 2 and self.soms(0.25):
            scores[-1] = scores[-1]._replace(rang=scores[-2].teken, voldoet=scores[-2].voldoet)
        if self.soms(0.12):
            leeg = self.kans.randrange(n)
            scores[leeg] = scores[leeg]._replace(leeg=True)
        for teken, naam in self.kans.sample(NVT, self.kans.choices((0, 1, 2), (1, 6, 1))[0]):
            plaats = n if self.soms(0.7) else self.kans.randrange(n)
            scores.insert(plaats, Score(teken, naam, nvt=True))
        return tuple(scores)

    def met_reeks(self, naam: str) -> tuple[Score, ...]:
        """Make a scale of numbers, some with a level beside them that is no number, or is worth one."""
        reeks = self.kans.choice(REEKSEN)._replace(beter=self.kans.choice(("", "", "hoger", "lager")))
        scores = getallen_van(reeks)
        if reeks.beter and self.soms(0.7):
            reeks = reeks._replace(voldoet=self.kans.choice(scores).getal)
        self.reeksen[naam] = reeks
        getal = self.kans.choice((None, reeks.van, Fraction(9)))
        los = [Score("gv", "geen cijfer", rang=GEEN, getal=getal)] if self.soms(0.25) else []
        los += [Score("nvt", "nvt", nvt=True)] if self.soms(0.5) else []
        return (*getallen_van(reeks), *los)

    def verzin_feiten(self) -> tuple[Feit, ...]:
        """Make facts, on a scale of their own or on one of the verwachtingen."""
        feiten = []
        for i, naam in enumerate(self.kans.sample(FEITEN, self.kans.choice((1, 2, 2, 3)))):
            if self.soms(0.75):
                schaal = f"feit_{'abc'[i]}"
                self.schalen[schaal] = self.met_reeks(schaal) if self.soms(0.25) else self.feitschaal()
            else:
                schaal = self.kans.choice(["", *self.schalen])
            feiten.append(Feit(naam, schaal, motivering=self.soms(0.4), bron=self.bron()))
        return tuple(feiten)

    def feitschaal(self) -> tuple[Score, ...]:
        """Make a scale of names, mostly without any rang."""
        rang = "" if self.soms(0.45) else GEEN
        getallen = [Fraction(i) for i in range(3)] if self.soms(0.35) else [None] * 3
        namen = self.kans.choice(FEITSCHALEN)
        scores = [Score(naam, naam, getal=getal, rang=rang) for naam, getal in zip(namen, getallen, strict=False)]
        if self.soms(0.1):
            leeg = self.kans.randrange(len(scores))
            scores[leeg] = scores[leeg]._replace(leeg=True)
        return (*scores, *([Score("nvt", "nvt", nvt=True)] if self.soms(0.3) else []))

    def invoer(self, teken: str) -> tuple[str, ...]:
        return (teken, f"score{teken}") if self.soms(0.2) else ()

    # -- from the kader to a verwachting -------------------------------------------------------------------------------

    def kader(self) -> Kader:
        nvt = self.ja_nee(0.8) if any(score.nvt for score in self.alle) else None
        nrs = self.nummers("", self.aantal_themas())
        themas = tuple(self.thema(nr, mag=bool(nvt)) for nr in nrs)
        return Kader(
            BRON,
            self.alle,
            self.letters,
            themas,
            nvt,
            tuple(self.schalen.items()),
            tuple(self.reeksen.items()),
            self.feiten,
        )

    def aantal_themas(self) -> int:
        return self.kans.choice((1, 1, 1, 2))

    def aantal_criteria(self) -> int:
        return self.kans.choice((1, 1, 2))

    def nummers(self, boven: str, n: int) -> list[str]:
        getallen = range(1, n + 1) if self.soms(0.7) else self.kans.sample(range(1, 13), n)
        return [f"{boven}{getal}" for getal in getallen]

    def nummers_van_verwachtingen(self, criterium: str, n: int) -> list[str]:
        """Number as the criterium does, or as a source may do: then all numbers of the kader differ, in no order."""
        nrs = self.nummers(f"{criterium}.", n)
        if not self.eigen:
            return nrs
        kans = self.van_de_bron
        return [kans.choice(self.eigen).format(self.vrij.pop()) if kans.random() < 0.8 else nr for nr in nrs]

    def thema(self, nr: str, *, mag: bool) -> Thema:
        naam, scores = self.kans.choice(self.per_thema)
        self.hier = Schaal(scores)
        nvt = self.ja_nee(0.15)
        criteria = [
            self.criterium(c, mag=mag if nvt is None else nvt) for c in self.nummers(f"{nr}.", self.aantal_criteria())
        ]
        geeft, zonder = self.soms(0.45), self.soms(0.1)
        eigen = [not zonder and self.soms(0.4 if geeft else 0.9) for _ in criteria]
        erft = [c for c, zelf in zip(criteria, eigen, strict=True) if not zelf]
        klaar = [c._replace(regels=self.regels([c])) if zelf else c for c, zelf in zip(criteria, eigen, strict=True)]
        return Thema(nr, tuple(klaar), self.regels(erft or criteria) if geeft else None, nvt, self.bron(), naam)

    def bron(self) -> str | None:
        return self.kans.choice((BRON, f"{BRON}, 2", f"{BRON}, 3")) if self.soms(0.2) else None

    def criterium(self, nr: str, *, mag: bool) -> Criterium:
        nvt = self.ja_nee(0.15)
        mag = mag if nvt is None else nvt
        n = self.kans.choices((1, 2, 3, 4, 5, 6), (1, 3, 6, 5, 3, 1))[0]
        verwachtingen = [self.verwachting(v) for v in self.nummers_van_verwachtingen(nr, n)]
        keuzes = [
            len(self.hier.scores) - (0 if (mag if v.nvt is None else v.nvt) else len(self.hier.nvt))
            for v in verwachtingen
        ]
        while prod(keuzes) > self.grens:
            verwachtingen.pop()
            keuzes.pop()
        if self.hier.nvt and self.soms(0.2):
            telt_niet = Verwachting(f"{nr}.20", None, self.van_groepen(), telt=False)
            verwachtingen.insert(self.kans.randrange(len(verwachtingen) + 1), telt_niet)
        return Criterium(nr, tuple(verwachtingen), None, nvt, self.bron(), self.getal(verwachtingen))

    def getal(self, verwachtingen: Sequence[Verwachting]) -> Getal | None:
        """Let a criterium come to a number, where every score has one and something counts."""
        kans, tellend = self.van_de_bron, [v for v in verwachtingen if v.telt]
        if not self.hier.alles_met_getal or not tellend or kans.random() < 0.5:
            return None
        groepen = sorted({groep for v in tellend for groep in v.groepen})
        groep = kans.choice(groepen) if groepen and kans.random() < 0.4 else None
        return Getal(kans.choice(("som", "gemiddelde", "punten")), kans.random() < 0.5, groep)

    def verwachting(self, nr: str) -> Verwachting:
        gewicht = self.kans.choice(GEWICHTEN) if self.met_getallen and self.soms(0.5) else Fraction(1)
        return Verwachting(nr, self.ja_nee(0.1), self.van_groepen(), gewicht=gewicht)

    def van_groepen(self) -> frozenset[str]:
        return frozenset(groep for groep in self.groepen if self.soms(0.5))

    # -- beslisregels --------------------------------------------------------------------------------------------------

    def feiten_met_schaal(self) -> list[tuple[str, Schaal]]:
        feiten = [(feit.naam, Schaal(dict(self.schalen).get(feit.schaal, self.alle))) for feit in self.feiten]
        return self.kans.sample(feiten, len(feiten))

    def regels(self, criteria: Sequence[Criterium]) -> Regels:
        return Regelverzinner(self.kans, self.hier, self.letters, criteria, self.feiten_met_schaal()).regels()
